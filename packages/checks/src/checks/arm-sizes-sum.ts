/**
 * arm-sizes-sum: the sizes of the arms add up to the total of the same stage, and stand to each other as the allocation ratio says.
 *
 * Finds: "96 adults were randomised (zelotinib, n = 49; placebo, n = 47)". Must not take: cross-over and factorial trials, where
 * people count in more than one arm; a list of arms that is not whole; arms of one stage against a total of another (52 enrolled, 46 completed);
 * a mismatch that any doubt explains: an arm that was not recognised, pooled arms, people who left in between, a rounded total.
 * Chance moves the sizes away from the ratio: only what chance does once in a million trials is inconsistent, and anything rarer than one in a
 * hundred is not-applicable; sizes of later stages are held against it only where they fit.
 * Example: "58 + 56 = 114, printed 114", "118 and 60 are as 2:1".
 * Source: CONSORT 2010, item 13 (participant flow).
 */
import type { Check, SampleSize, Span, Stage } from "@tabstract/record";
import { allocations, pOfAllocation } from "../allocation.ts";
import type { CheckInput, CheckRule, CheckScene } from "../check.ts";
import { showP } from "../p-range.ts";
import { isWithin } from "../sentence.ts";
import { DEPENDENT_DESIGN } from "../two-groups.ts";
import { IS_PEOPLE, LATER, LEFT_OUT, PEOPLE } from "../words.ts";

type Record = CheckInput["record"];

interface Size {
  readonly index: number;
  readonly size: SampleSize;
}

/** One size for each arm of the study, of one stage, in the order in which they are printed. */
interface ArmList {
  readonly stage: Stage;
  readonly sizes: readonly Size[];
  /** The printed size of each arm, in the order of the text. */
  readonly values: readonly number[];
}

const RULE = "arm-sizes-sum";
/** Designs whose arms share participants, or have none. */
const ARMS_DO_NOT_ADD_UP: ReadonlySet<string | null> = new Set([
  "crossover",
  "factorial",
  "single-arm",
  "diagnostic",
  "review",
  "laboratory",
]);
const ENTRY: ReadonlySet<Stage> = new Set(["enrolled", "randomised"]);
const ROUNDED = /\b(?:about|approximately|around|nearly|almost|over|more than|at least|up to|some|roughly)\s*$|[~≈>≥<≤]\s*$/i;
const COUNTS = "two|three|four|five|six|seven|eight";
const NUMBER_OF_ARMS = new RegExp(
  String.raw`\b(${COUNTS}|[2-8])[ -](?:\p{L}+[ -])?(?:arms?|groups?|armed|cohorts?|regimens?|doses?)\b`,
  "giu",
);
/** "(n = 58 with scans)": a part of the arm. */
const OF_A_PART = /^\s*(?:\p{L}+\s)?(?:with|who|whom|aged|having|without|at|after)\b/u;
/** Of those who were allotted, they may be fewer. */
const TREATED = /\b(?:received|took|treated|started|given)\b/i;
/** Just before a ratio: it is that of an allocation. */
const ALLOTTED = /\b(?:randomi[sz]ed|allocated|assigned)[^;:.]{0,40}$/i;
/** From a number to what it is of, in characters. */
const AROUND = 40;
const OF_PEOPLE = new RegExp(String.raw`\b(?:${PEOPLE})\b`, "i");
const MOST_ARMS = 12;
/** Sizes that chance gives at least this often are as the ratio says. */
const COMMON = 0.01;
const NEVER = 1e-6;

export const armSizesSum: CheckRule = {
  name: RULE,
  summary: "the sizes of all arms against the total of their stage",
  severity: "warning",
  run(scene) {
    const { record } = scene;
    const { arms, design } = record.study;
    if (arms.length < 2 || arms.length > MOST_ARMS || ARMS_DO_NOT_ADD_UP.has(design)) return [];
    return armLists(scene).flatMap((list) => [...verdict(scene, list), ...ratioVerdict(scene, list)]);
  },
};

/** The stages for which every arm has exactly one size. */
function armLists(scene: CheckScene): ArmList[] {
  const stages = new Map<Stage, Size[]>();
  for (const one of sizes(scene, "arm")) {
    if (one.size.arms.length === 0) continue;
    const list = stages.get(one.size.stage) ?? [];
    list.push(one);
    stages.set(one.size.stage, list);
  }
  return [...stages].flatMap(([stage, list]) => wholeList(scene.record, stage, list) ?? []);
}

function wholeList(record: Record, stage: Stage, list: readonly Size[]): ArmList | null {
  const known = new Map<string, number>();
  const used: Size[] = [];
  const values: number[] = [];
  for (const one of list) {
    const fresh = one.size.arms.filter((arm) => !known.has(arm));
    // An arm with two sizes at one stage: analysis sets or timepoints that are not told apart.
    if (one.size.arms.some((arm) => known.has(arm) && known.get(arm) !== one.size.value)) return null;
    if (fresh.length === 0) continue;
    if (fresh.length < one.size.arms.length) return null;
    for (const arm of fresh) {
      known.set(arm, one.size.value);
      values.push(one.size.value);
    }
    used.push(one);
  }
  return known.size === record.study.arms.length ? { stage, sizes: used, values } : null;
}

function verdict(scene: CheckScene, list: ArmList): Check[] {
  const { record } = scene;
  const totals = sizes(scene, "total").filter((total) => list.sizes.every((arm) => isSameUnit(arm.size.of, total.size.of)));
  const sum = list.values.reduce((total, value) => total + value, 0);
  const fitting = nearest(
    totals.filter((total) => total.size.value === sum && mayBeStage(list.stage, total.size.stage)),
    list,
  );
  if (fitting !== null) return [check("consistent", list, fitting)];
  const own = totals.filter((total) => total.size.stage === list.stage);
  const total = nearest(own, list);
  if (total === null || list.stage === "unspecified" || record.study.design !== "parallel") return [];
  if (new Set(own.map((one) => one.size.value)).size > 1) return [];
  return doubt(scene, list, total) ? [] : [check("inconsistent", list, total)];
}

/** Sizes against the one allocation ratio that the abstract prints, where it has as many parts as there are arms. */
function ratioVerdict(scene: CheckScene, { stage, sizes: list, values }: ArmList): Check[] {
  const [ratio, ...more] = allocations(scene);
  if (ratio === undefined || more.length > 0 || ratio.parts.length !== values.length) return [];
  const p = pOfAllocation(values, ratio.parts);
  if (!Number.isFinite(p)) return [];
  const shown = values.join(" and ");
  const result = (outcome: Check["outcome"], message: string): Check[] => [
    { rule: RULE, outcome, message, results: list.map((one) => one.index) },
  ];
  if (p > COMMON) return result("consistent", `${shown} are as ${ratio.text}`);
  // Who was analysed need not be as who was randomised.
  if (stage !== "randomised" && !(stage === "unspecified" && isToldOfAll(scene, list, ratio.at))) return [];
  const message = `${shown} are far from ${ratio.text}: chance alone gives p ${showP(p)}`;
  return p < NEVER ? result("inconsistent", message) : result("not-applicable", message);
}

/** True where the sentence of the ratio itself says that people were allotted so, prints the sizes, and speaks of nobody who left. */
function isToldOfAll(scene: CheckScene, list: readonly Size[], at: number): boolean {
  const { text, record } = scene;
  const sentence = scene.sentence(at);
  const words = text.slice(...sentence);
  return (
    record.study.design === "parallel" &&
    ALLOTTED.test(text.slice(sentence[0], at)) &&
    list.every(({ size: { span } }) => isWithin(span, sentence) && /^\s?[),;]/.test(text.slice(span[1]))) &&
    ![LEFT_OUT, LATER].some((other) => other.test(words)) &&
    !scene.says(DEPENDENT_DESIGN)
  );
}

/** True where anything but a mistake of the authors may explain why the sum is not the total. */
function doubt(scene: CheckScene, list: ArmList, total: Size): boolean {
  const { text } = scene;
  const sentence = scene.sentence(total.size.span[0]);
  if (!list.sizes.every((arm) => isWithin(arm.size.span, sentence))) return true;
  const words = text.slice(...sentence);
  if (list.sizes.some(({ size }) => /^n\b/i.test(size.text) && OF_A_PART.test(text.slice(size.span[1], sentence[1])))) return true;
  if (LEFT_OUT.test(words) || TREATED.test(words) || (ENTRY.has(total.size.stage) && LATER.test(words))) return true;
  const [start] = total.size.numbers[0]?.span ?? total.size.span;
  if (ROUNDED.test(text.slice(Math.max(0, start - 20), start)) || ROUNDED.test(words.slice(0, start - sentence[0]))) return true;
  if (saysOtherArmCount(text, list.values.length)) return true;
  return otherNumberExplains(scene, { list, total, sentence });
}

/** True where the abstract speaks of another number of arms than were found. */
function saysOtherArmCount(text: string, count: number): boolean {
  for (const [, word = ""] of text.matchAll(NUMBER_OF_ARMS)) {
    const said = Number(word) || COUNTS.split("|").indexOf(word.toLowerCase()) + 2;
    if (said !== count) return true;
  }
  return [...text.matchAll(/\b\d{1,2}(?::\d{1,2}){1,7}\b/g)].some(([ratio]) => ratio.split(":").length !== count);
}

/** True where some arms alone give the total (others are pooled), or another number in the sentence is the sum, or makes up the difference, here or of people elsewhere. */
function otherNumberExplains({ record, text }: CheckScene, place: { list: ArmList; total: Size; sentence: Span }): boolean {
  const { values } = place.list;
  for (let chosen = 1; chosen < 2 ** values.length - 1; chosen++) {
    const part = values.reduce((sum, value, at) => (chosen & (1 << at) ? sum + value : sum), 0);
    if (part === place.total.size.value) return true;
  }
  const ours = new Set([place.total.index, ...place.list.sizes.map((one) => one.index)]);
  const unclaimed = record.results.some(
    (result, index) => result.kind === "sample-size" && !ours.has(index) && isWithin(result.span, place.sentence),
  );
  if (unclaimed) return true;
  const sum = values.reduce((all, value) => all + value, 0);
  const gap = Math.abs(place.total.size.value - sum);
  const printed = [...record.results.flatMap((result) => ("value" in result ? [result] : [])), ...record.context];
  const explains = (around: string): boolean => LEFT_OUT.test(around) || OF_PEOPLE.test(around);
  return printed.some(
    ({ value, span }) =>
      (value === gap || value === sum) &&
      (isWithin(span, place.sentence) || explains(text.slice(Math.max(0, span[0] - AROUND), span[1] + AROUND))),
  );
}

/** Stages that one group of people can have at once: sizes given as "n = 21" take their stage from the words around them. */
function mayBeStage(arms: Stage, total: Stage): boolean {
  if (arms === total || arms === "unspecified" || total === "unspecified") return true;
  const entry: readonly Stage[] = ["enrolled", "randomised"];
  const exit: readonly Stage[] = ["analysed", "completed"];
  return (entry.includes(arms) && entry.includes(total)) || (exit.includes(arms) && exit.includes(total));
}

/** The study's own sizes of one scope: not those of a subgroup or an analysis set. */
function sizes(scene: CheckScene, scope: SampleSize["scope"]): Size[] {
  return scene
    .all("sample-size")
    .filter(({ result }) => result.scope === scope && result.population === null && Number.isSafeInteger(result.value))
    .map(({ index, result }) => ({ index, size: result }));
}

function isSameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.toLowerCase() === b.toLowerCase()) return true;
  return [a, b].every((of) => IS_PEOPLE.test(of) || IS_PEOPLE.test(`${of}s`));
}

function nearest(totals: readonly Size[], list: ArmList): Size | null {
  const place = list.sizes[0]?.size.span[0] ?? 0;
  const distance = (one: Size): number => Math.abs(one.size.span[0] - place);
  return totals.reduce<Size | null>((best, one) => (best === null || distance(one) < distance(best) ? one : best), null);
}

function check(outcome: Check["outcome"], list: ArmList, total: Size): Check {
  const sum = list.values.reduce((all, value) => all + value, 0);
  const message = `${list.values.join(" + ")} = ${sum}, printed ${total.size.value}`;
  return { rule: RULE, outcome, message, results: [...list.sizes.map((one) => one.index), total.index] };
}
