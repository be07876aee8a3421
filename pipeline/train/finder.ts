/**
 * The finder of arms (`packages/results/src/arms`): three log-linear models, each with the logistic loss and shrunk weights (`log-linear.ts`).
 *
 * - name: whether a cluster of phrases names an arm. The mean of a strongly and a weakly shrunk model, learned on every cluster that the gold tells of.
 * - step: whether the next likeliest cluster is one more arm. Learned by playing the choice through with the gold's answers, on scores of abstracts
 *   that the names were not learned from (five folds), as it will meet them.
 * Both are learned twice: for studies that assigned somebody to something (and sentences by themselves), and for all others.
 * - role: which of two arms is the comparator. Learned on differences of their signs, for abstracts whose gold tells the comparator.
 */
import {
  type ArmDraft,
  type ArmModel,
  addNames,
  type Cluster,
  chooseArms,
  draftOf,
  homeOf,
  makeSigns,
  ROLE_SIGNS,
  readModel,
  roleSigns,
  SIGNS,
  STEP_SIGNS,
  type StoredArmModel,
  type StoredChoice,
  type StoredWeights,
  signsOf,
  stepSigns,
} from "@tabstract/results/training";
import { byteScale, packWeights, readWeights } from "@tabstract/text";
import { bestArm, type MarkedArms, markTable, textsOf } from "./arm-marks.ts";
import { splitOff } from "./folds.ts";
import { type Fitted, fitLogistic, mean, type Row, type Signs, score } from "./log-linear.ts";
import type { Tally } from "./tally.ts";

/** Whether the study assigned somebody to something; sentences by themselves count as such. */
type Kind = "assigned" | "observed";

interface Lesson extends MarkedArms {
  /** What it counts for. */
  readonly share: number;
}

const INNER_FOLDS = 5;
/** Whole abstracts of every kind of study are few: each counts for more than a trial of breast cancer, and than a single sentence. */
const NAME_WEIGHTS: Readonly<Record<MarkedArms["set"], number>> = {
  numbers: 1.5,
  pico: 1,
  "rct-art": 4,
  table: 8,
  invented: 0.25,
  annotated: 1,
};
const NUMBERS_WEIGHT = 2;
/** Among sentences by themselves the tables' frames would outweigh those that people have written. */
const SENTENCE_WEIGHT = 4;
const TABLE_WEIGHT = 6;
const INVENTED_WEIGHT = 0.35;
/** Gold tells of hardly any abstract that it compares nobody. */
const NOBODY_WEIGHT = 8;
/** A second and third arm that PICO-Corpus leaves out need not be wrong: it marks the two that were compared. */
const UNMARKED_ARM = 0.2;
/** What an abstract of one kind counts for where the other kind is learned. */
const SHARES: Readonly<Record<Kind, Readonly<Record<Kind, number>>>> = {
  assigned: { assigned: 1, observed: 0.5 },
  observed: { assigned: 0.6, observed: 1 },
};
/** Hardly any abstract of the dumps assigned anybody to anything: the rest has little to say of those that did. */
const ANNOTATED_AMONG_ASSIGNED = 0.05;
/** Finer steps change hardly an answer, and a page loads what they take. */
const COARSE = 8.4;
const MOST_ARMS = 8;
const LEAST_SCORE = -3;
const NO_ROLE: StoredWeights = { bias: 0, ...packWeights(new Float64Array(ROLE_SIGNS), 1) };

/** The same abstracts give the same model. */
export function learnFinder(gold: readonly MarkedArms[]): StoredArmModel {
  const marked = [...gold, ...markTable()];
  const choices = { assigned: learnChoice(marked, "assigned"), observed: learnChoice(marked, "observed") };
  const model = readModel({ ...choices, role: NO_ROLE });
  const role = fitLogistic(
    marked.flatMap((one) => roleRows(one, model)),
    { signs: ROLE_SIGNS, epochs: 30, shrinkage: 3e-2, rate: 0.1 },
  );
  return { ...choices, role: stored(role) };
}

/** Learned on all abstracts, of which those of the other kind count for less. */
function learnChoice(all: readonly MarkedArms[], kind: Kind): StoredChoice {
  const lessons = all.map((marked): Lesson => ({ ...marked, share: shareOf(marked, kind) }));
  const names = lessons.flatMap(nameRows);
  const name = fitNames(names);
  const steps: Row[] = [];
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const { rest, part } = splitOff(lessons, fold, INNER_FOLDS);
    const inner = fitNames(rest.flatMap(nameRows), 1);
    for (const one of part) steps.push(...stepRows(one, inner));
  }
  const step = fitLogistic(steps, { signs: STEP_SIGNS, epochs: 60, shrinkage: 1e-3, rate: 0.1 });
  return { name: stored(name, names), step: stored(step, steps) };
}

function shareOf({ set, evidence }: MarkedArms, kind: Kind): number {
  const own = evidence.study.setting === "observed" ? "observed" : "assigned";
  return set === "annotated" && kind === "assigned" ? ANNOTATED_AMONG_ASSIGNED : SHARES[kind][own];
}

/** Counts the arms that were found and told, and the pairs of arms whose comparator was told. */
export function testFinder({ set, arms, evidence, ...rest }: MarkedArms, model: ArmModel, tally: Tally): void {
  const found = chooseArms(evidence, model).map((arm) => bestArm(textsOf(arm), arms));
  const named = new Set(found.filter((arm) => arm !== null)).size;
  tally.add(`arms found: ${set}, precision`, found.length, named);
  tally.add(`arms found: ${set}, recall`, arms.length, named);
  for (const pair of rolePairs({ set, arms, evidence, ...rest }, model)) {
    let difference = 0;
    for (const [at, sign] of pair.signs.entries()) difference += (model.role.of[sign] ?? 0) * (pair.sizes[at] ?? 1);
    tally.add("comparators told", 1, difference > 0 ? 1 : 0);
  }
}

/** Rounded to what is stored; what rounding does to the scores of the rows that are in question, on the average, the bias takes back. */
function stored(fitted: Fitted, rows: readonly Row[] = []): StoredWeights {
  const { bias, weights } = fitted;
  const packed = packWeights(weights, COARSE * byteScale(weights));
  const rounded: Fitted = { bias, weights: readWeights(packed, weights.length, "finder") };
  const inQuestion = rows.map((row) => [score(row, fitted), score(row, rounded)] as const).filter(([own]) => Math.abs(own) < IN_QUESTION);
  const shift = inQuestion.reduce((sum, [own, other]) => sum + own - other, 0) / Math.max(1, inQuestion.length);
  return { bias: Number((bias + shift).toFixed(4)), ...packed };
}

/** Log-odds beyond which no rounding changes an answer. */
const IN_QUESTION = 3;

function fitNames(rows: readonly Row[], orders?: number): Fitted {
  const options = { signs: SIGNS, epochs: 12, rate: 0.3 };
  return mean([0.8, 0.1].map((shrinkage) => fitLogistic(rows, { ...options, shrinkage }, orders)));
}

function nameRows(marked: Lesson): Row[] {
  return marked.evidence.clusters.flatMap((cluster, index): Row[] => {
    const name = marked.names[index];
    if (name === "unknown") return [];
    const weight = marked.share * (isOfNobody(marked) ? NOBODY_WEIGHT : NAME_WEIGHTS[marked.set]);
    return [{ ...nameSigns(marked, cluster), positive: name !== "none", weight }];
  });
}

const room = makeSigns();

function nameSigns({ evidence }: MarkedArms, cluster: Cluster): Signs {
  signsOf(cluster, evidence.study, room);
  return { signs: [...room.list.subarray(0, room.count)], sizes: [] };
}

/** The choice of arms played through with the gold's answers: at each cluster, whether it names an arm that no likelier one has named. */
function stepRows(marked: Lesson, name: Fitted): Row[] {
  const { clusters, vocabulary, stated } = marked.evidence;
  const ranked = clusters
    .map((cluster, index) => ({ cluster, index, score: score(nameSigns(marked, cluster), name) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const rows: Row[] = [];
  const arms: ArmDraft[] = [];
  const covered = new Set<number>();
  for (const item of ranked) {
    if (item.score < LEAST_SCORE || arms.length >= MOST_ARMS) break;
    const named = likelyName(marked, item, covered);
    if (named === "unknown") continue;
    const positive = named !== "none" && !covered.has(named);
    if (named !== "none") covered.add(named);
    const signs: number[] = [];
    const sizes: number[] = [];
    stepSigns(item, { arms, stated }, (sign, size) => {
      signs.push(sign);
      sizes.push(size);
    });
    rows.push({ signs, sizes, positive, weight: marked.share * stepWeight(marked, positive, arms.length) });
    if (positive) arms.push(draftOf(item));
    else {
      const home = homeOf(item.cluster, arms, vocabulary);
      if (home !== null) addNames(home, item.cluster);
    }
  }
  return rows;
}

/** What a cluster names; where the gold does not tell ("control group" in PICO-Corpus), the arm of that role that nothing has named so far. */
function likelyName(
  { arms, names }: MarkedArms,
  { cluster, index }: { readonly cluster: Cluster; readonly index: number },
  covered: ReadonlySet<number>,
): number | "none" | "unknown" {
  const named = names[index] ?? "none";
  if (named !== "unknown") return named;
  const role = cluster.control ? "comparator" : "experimental";
  const free = arms.findIndex((arm, at) => arm.role === role && !covered.has(at));
  return free >= 0 ? free : cluster.label ? "unknown" : "none";
}

/** A row of the tables that expects no arm. */
function isOfNobody({ set, arms }: MarkedArms): boolean {
  return set === "table" && arms.length === 0;
}

function stepWeight(marked: MarkedArms, positive: boolean, arms: number): number {
  const { set } = marked;
  if (set === "table") return isOfNobody(marked) ? NOBODY_WEIGHT : TABLE_WEIGHT;
  if (set === "numbers") return NUMBERS_WEIGHT;
  if (set === "rct-art") return SENTENCE_WEIGHT;
  if (set === "invented") return INVENTED_WEIGHT;
  return set === "pico" && !positive && arms >= 2 ? UNMARKED_ARM : 1;
}

/** Each pair both ways round: what speaks for the one speaks against the other. */
function roleRows(marked: MarkedArms, model: ArmModel): Row[] {
  return rolePairs(marked, model).flatMap(({ signs, sizes }): Row[] => [
    { signs, sizes, positive: true, weight: 1 },
    { signs, sizes: sizes.map((size) => -size), positive: false, weight: 1 },
  ]);
}

/** Pairs of a comparator and an arm that it is compared with, by the difference of their signs. */
function rolePairs({ set, arms: marks, evidence }: MarkedArms, model: ArmModel): Signs[] {
  if (!marks.some((arm) => arm.role === "comparator")) return [];
  const arms = chooseArms(evidence, model);
  const roles = arms.map((arm) => {
    const named = bestArm(textsOf(arm), marks);
    if (named !== null) return marks[named]?.role;
    return arm.control && set === "pico" ? "comparator" : undefined;
  });
  const pairs: Signs[] = [];
  for (const [i, comparator] of arms.entries())
    for (const [j, other] of arms.entries()) {
      if (roles[i] !== "comparator" || roles[j] !== "experimental") continue;
      const difference = new Map<number, number>();
      roleSigns(comparator, arms, (sign, size) => difference.set(sign, (difference.get(sign) ?? 0) + size));
      roleSigns(other, arms, (sign, size) => difference.set(sign, (difference.get(sign) ?? 0) - size));
      pairs.push({ signs: [...difference.keys()], sizes: [...difference.values()] });
    }
  return pairs;
}
