/**
 * The gold sets: abstracts that people annotated. They lie beside the repository (`../shared/gold/<set>/*.jsonl`) and are not part of it.
 *
 * - `numbers`: whole abstracts in which every result was written down with its arm and its outcome, by the study's own guide. Quotes, no places: a number
 *   that is printed twice in its quote cannot be told apart.
 * - `pico`: PICO-Corpus, trials of breast cancer. Spans for two sides, intervention and control, their sizes and values, and for outcomes. A name is marked
 *   once, further arms are left out, and no value is tied to its outcome.
 * - `rct-art`: RCT-ART, single sentences with their measures, the side of each measure and its outcome. No titles, no roles of arms.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExtractInput } from "@tabstract/results/training";
import { splitAbstract } from "@tabstract/sections";
import { readers } from "@tabstract/sources";

export const GOLD_SETS = ["numbers", "pico", "rct-art"] as const;
export type GoldSet = (typeof GOLD_SETS)[number];

export interface GoldFile {
  readonly set: GoldSet;
  readonly file: string;
}

export interface NumbersRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sections: readonly { readonly label: string | null; readonly text: string }[];
  readonly arms: readonly {
    readonly label: string;
    readonly name: string;
    readonly role: "experimental" | "control" | "unclear";
    readonly n: { readonly value: number; readonly quote: string } | null;
  }[];
  readonly groupValues: readonly {
    readonly arm: string | null;
    readonly value: number;
    readonly quote: string;
    readonly outcome: string | null;
  }[];
  readonly comparisons: readonly { readonly id: number; readonly outcome: string | null }[];
  readonly pValues: readonly ComparedRow[];
  readonly effects: readonly ComparedRow[];
}

interface ComparedRow {
  readonly value: number;
  readonly quote: string;
  /** The comparison that it speaks of. */
  readonly cmp: number;
}

export interface PicoRow {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly label: string; readonly start: number; readonly end: number; readonly text: string }[];
}

export interface RctArtRow {
  readonly id: string;
  readonly text: string;
  readonly measures: readonly {
    readonly text: string;
    readonly arm: readonly (readonly [side: number, name: string])[];
    readonly outcome: readonly string[];
  }[];
}

interface Rows {
  readonly numbers: NumbersRow;
  readonly pico: PicoRow;
  readonly "rct-art": RctArtRow;
}

/** One annotated abstract: what the engine is given of it, and the annotators' row. */
export type GoldAbstract = {
  readonly [Set in GoldSet]: { readonly id: string; readonly set: Set; readonly row: Rows[Set]; readonly input: ExtractInput };
}[GoldSet];

/** Lists that each set's rows hold: a file of another set is told by them. */
const LISTS: Readonly<Record<GoldSet, readonly string[]>> = {
  numbers: ["sections", "arms", "groupValues", "comparisons", "pValues", "effects"],
  pico: ["spans"],
  "rct-art": ["measures"],
};

/** All files of a folder of gold sets, in a fixed order; null where there is no such folder. */
export function goldFiles(folder: string): GoldFile[] | null {
  if (!existsSync(folder)) return null;
  return GOLD_SETS.filter((set) => existsSync(join(folder, set))).flatMap((set) =>
    readdirSync(join(folder, set))
      .filter((name) => name.endsWith(".jsonl"))
      .sort()
      .map((name) => ({ set, file: join(folder, set, name) })),
  );
}

/** The abstracts of these files, in their order. @throws Error that names the file and line of a row that is none of its set. */
export function readGold(files: readonly GoldFile[]): GoldAbstract[] {
  return files.flatMap(({ set, file }) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) => (line === "" ? [] : goldAbstract(set, line, `${file}:${index + 1}`))),
  );
}

function goldAbstract(set: GoldSet, line: string, place: string): GoldAbstract[] {
  const row: unknown = JSON.parse(line);
  if (!isRow(row, set)) throw new Error(`${place}: not a row of ${set}, which has an id, and lists ${LISTS[set].join(", ")}`);
  const id = String(row.id);
  const input = inputOf(id, { title: "title" in row ? row.title : null, text: row.text });
  return input === null ? [] : [{ id, set, row, input } as GoldAbstract];
}

function isRow<Set extends GoldSet>(row: unknown, set: Set): row is Rows[Set] {
  return typeof row === "object" && row !== null && "id" in row && LISTS[set].every((list) => Array.isArray(Reflect.get(row, list)));
}

/** The abstract as a source would give it, read as any source is; null where nothing is left of it. */
export function inputOf(id: string, { title, text }: { readonly title: string | null; readonly text: string }): ExtractInput | null {
  const reader = readers.find(({ format }) => format === "s2-graph");
  if (reader === undefined) throw new Error("no reader for Semantic Scholar papers");
  const outcome = reader.read(Buffer.from(JSON.stringify({ paperId: id, title, abstract: text })));
  if (outcome.kind !== "document" || outcome.document.abstract === null) return null;
  const { abstract } = splitAbstract(outcome.document.abstract);
  return abstract === null
    ? null
    : { title: outcome.document.metadata.title.text, sections: abstract.sections, language: abstract.language };
}
