/** What the gold says of the arms that an abstract has: their names and parts in the study, and which cluster of phrases names which of them. */
import { type ArmEvidence, armEvidence, type Cluster, type ExtractInput, readScene } from "@tabstract/results/training";
import type { GoldAbstract, GoldSet } from "./gold.ts";
import { dice, wordsOf } from "./likeness.ts";
import type { MarkedAbstract } from "./marked-abstract.ts";
import { armTable } from "./tables.ts";

export interface ArmMark {
  readonly names: readonly string[];
  /** RCT-ART tells two sides, but not which of them is the comparator. */
  readonly role: "experimental" | "comparator" | "unclear";
}

/** An abstract whose arms are known. */
export interface MarkedArms {
  readonly id: string;
  /** "table": a sentence of the engine's own tables. */
  readonly set: GoldSet | "table" | MarkedAbstract["set"];
  readonly arms: readonly ArmMark[];
  readonly evidence: ArmEvidence;
  /** For each cluster: the index of the arm that it names, none, or unknown. */
  readonly names: readonly (number | "none" | "unknown")[];
}

const LEAST_LIKENESS = 0.5;

export function markArms(gold: readonly GoldAbstract[]): MarkedArms[] {
  return gold.map((abstract) => marked(abstract, marksOf(abstract)));
}

export function markTable(): MarkedArms[] {
  return armTable().map(({ id, input, expect }) =>
    marked(
      { id, set: "table", input },
      expect.map((said): ArmMark => {
        const [, name = said, role = "unclear"] = said.match(/^(.*) \((\w+)\)$/) ?? [];
        return { names: [name], role: role as ArmMark["role"] };
      }),
    ),
  );
}

export function markTexts(texts: readonly MarkedAbstract[]): MarkedArms[] {
  return texts.map(({ arms, ...text }) => marked(text, arms));
}

/** The marked arm that one of these texts is most like, or null where none is like enough. */
export function bestArm(texts: Iterable<string>, arms: readonly ArmMark[]): number | null {
  let best: number | null = null;
  let most = 0;
  const forms = arms.map(formsOf);
  for (const text of texts) {
    const words = wordsOf(text);
    for (const [arm, known] of forms.entries())
      for (const form of known) {
        const alike = dice(words, form);
        if (alike > most) {
          most = alike;
          best = arm;
        }
      }
  }
  return most >= LEAST_LIKENESS ? best : null;
}

/** All that the mentions of a cluster or of an arm print. */
export function textsOf({ mentions }: Pick<Cluster, "mentions">): Set<string> {
  return new Set(mentions.map(({ tokens, from, to }) => tokens.text.slice(tokens.start[from], tokens.end[to - 1])));
}

function marked(
  { id, set, input }: { readonly id: string; readonly set: MarkedArms["set"]; readonly input: ExtractInput },
  arms: readonly ArmMark[],
): MarkedArms {
  const { scene, items } = readScene(input);
  const evidence = armEvidence(scene, items);
  return { id, set, arms, evidence, names: evidence.clusters.map((cluster) => nameOf(cluster, set, arms)) };
}

function marksOf({ set, row }: GoldAbstract): ArmMark[] {
  switch (set) {
    case "numbers":
      return row.arms.map(({ name, role }) => ({ names: [name], role: role === "control" ? "comparator" : role }));
    case "pico":
      return row.spans.flatMap(({ label, text }): ArmMark[] =>
        label === "intervention" || label === "control"
          ? [{ names: [text], role: label === "control" ? "comparator" : "experimental" }]
          : [],
      );
    case "rct-art":
      return [...new Set(row.measures.flatMap(({ arm }) => arm.map(([, name]) => name)))].map((name) => ({
        names: [name],
        role: "unclear",
      }));
  }
}

/** "BM-MSC (bone marrow cells)" is known by the whole, by what stands before the bracket and by what stands in it. */
function formsOf({ names }: ArmMark): ReadonlySet<string>[] {
  const forms = names.flatMap((name) => {
    const parts = name.match(/^(.*?)\s*\(([^)]*)\)/);
    return [name, ...(parts === null ? [] : [parts[1] ?? "", parts[2] ?? ""])];
  });
  return forms.filter((form) => /\w/.test(form)).map(wordsOf);
}

function nameOf(cluster: Cluster, set: MarkedArms["set"], arms: readonly ArmMark[]): number | "none" | "unknown" {
  const arm = bestArm(textsOf(cluster), arms);
  if (arm !== null) return arm;
  // PICO-Corpus marks an arm once, by one of its names: its "control group" may be the arm that was marked as "placebo".
  return set === "pico" && (cluster.role || cluster.label || cluster.control) ? "unknown" : "none";
}
