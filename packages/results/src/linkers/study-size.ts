/** The size of the study and of its arms: which of the sample sizes that the abstract prints is the whole. */
import type { Arm, Category, Stage, Study } from "@tabstract/record";
import type { Item } from "../items.ts";
import { isOneOf, isSign, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { type Scene, zoneAt } from "../scene.ts";

/** Order in which a stage gives the study's size. */
const STAGES: readonly Stage[] = ["randomised", "enrolled", "unspecified", "analysed", "completed"];

/** "lower in men (n = 29, P = 0.04)": those of whom a result is told. */
function isOfResult(tokens: Tokens, { to }: Item): boolean {
  return (isSign(tokens, to, 0x2c) || isSign(tokens, to, 0x3b)) && isOneOf(tokens, to + 1, P);
}

const P = wordIds("p");
const SPECIMENS = wordIds("samples sample specimens isolates strains clones biopsies genes cells");

/** Units that hold the study's people rather than being them. */
export const HOLDERS: RegExp =
  /^(?:stud(?:y|ies)|trial|article|rct|review|record|report|paper|publication|cohort|compar|citation|cent|hospital|school|site|practice|country|countries|survey|dataset|famil|event|episode|couple|unit|ward|nurse|physician|doctor|village|clinics?$|cluster|examin|encounter|visit|admission|scan|image|prescription|consultation|genes?$|snps?$|variants?$|loci$|specimens?$|biops|charts?$|sequences?$)/;

/**
 * The study's size: the best stage, the study's own people before studies and sites; ties go to the first printed. Failing that, the only "n = …"
 * of the abstract.
 */
export function studySize(scene: Scene, items: readonly Item[], indexOf: ReadonlyMap<Item, number>): Study["participants"] {
  let best: Item | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  /** The largest number that is told to have been analysed or to have completed, before the best. */
  let followed: Item | null = null;
  const labelled: Item[] = [];
  let isRefused = false;
  const sized = sizesOfArms(items);
  const least = leastTotals(items);
  for (const [index, item] of items.entries()) {
    if (item.fields.kind !== "sample-size") continue;
    if (item.fields.scope !== "total") {
      const isSample = item.fields.of === null && !isClaimedArm(item) && !isOneOf(scene.tokens, item.from - 2, SPECIMENS);
      if (isSample && item.from < item.at && !isOfResult(scene.tokens, item)) labelled.push(item);
      continue;
    }
    if (item.fields.of === "controls") continue;
    if (!isOfHolders(item.fields.of) && item.fields.value < (least[STAGES.indexOf(item.fields.stage)] ?? 0)) {
      isRefused = true;
      continue;
    }
    const rank = isSharedOut(items, index) ? 1 : rankOf(scene, item);
    if (rank < bestRank) {
      best = item;
      bestRank = rank;
    }
    if ((item.fields.stage === "analysed" || item.fields.stage === "completed") && rank < OUTSIDE && sizeOf(item) > sizeOf(followed))
      followed = item;
  }
  // Who was analysed had been enrolled: a smaller number of enrolled people behind it is that of a part of the study.
  if (
    best?.fields.kind === "sample-size" &&
    best.fields.stage === "enrolled" &&
    followed !== null &&
    followed.at < best.at &&
    sizeOf(followed) > sizeOf(best)
  )
    best = followed;
  // Two trials, or one of a handful, are no size of a study.
  if (bestRank >= NEVER) best = null;
  // Beside the size of another arm the only "n = …" of an arm is its own, and any other that is no larger.
  const only = labelled.length === 1 ? labelled[0] : undefined;
  if ((best === null || bestRank >= OUTSIDE) && only !== undefined && !isRefused && !isOfOther(only, sized)) best = only;
  const result = best === null ? undefined : indexOf.get(best);
  if (best === null || result === undefined || best.fields.kind !== "sample-size") return null;
  return { value: best.fields.value, stage: best.fields.stage, of: best.fields.of, result };
}

/** Whether another arm has a size, which is as large where the item is not of one arm. */
function isOfOther(item: Item, sized: ReadonlyMap<string, number>): boolean {
  for (const [arm, size] of sized) if (!item.arms.includes(arm) && (item.arms.length === 1 || size >= sizeOf(item))) return true;
  return false;
}

/** The largest size of each arm, whatever its stage. */
function sizesOfArms(items: readonly Item[]): Map<string, number> {
  const sized = new Map<string, number>();
  for (const { fields, arms } of items)
    if (fields.kind === "sample-size" && fields.scope === "arm")
      for (const arm of arms) sized.set(arm, Math.max(sized.get(arm) ?? 0, fields.value));
  return sized;
}

/** Whether these hold people, or come from them: as many of them say nothing of how many people there are. */
function isOfHolders(of: string | null): boolean {
  return of !== null && (HOLDERS.test(of) || /^samples$/.test(of));
}

/** For each stage the least number of people that a study can have: that of its largest arm then or later. */
function leastTotals(items: readonly Item[]): readonly number[] {
  const least = STAGES.map(() => 0);
  for (const { fields, arms } of items) {
    if (fields.kind !== "sample-size" || fields.scope !== "arm" || arms.length === 0 || isOfHolders(fields.of)) continue;
    for (let stage = STAGES.indexOf(fields.stage); stage >= 0; stage--) least[stage] = Math.max(least[stage] ?? 0, fields.value);
  }
  return least;
}

/** "Of 181 eligible patients, 89 were assigned to A and 92 to B": all who were eligible were assigned. */
function isSharedOut(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item?.fields.kind !== "sample-size" || (item.fields.stage !== "eligible" && item.fields.stage !== "screened")) return false;
  let sum = 0;
  for (let next = index + 1; next < index + FELLOWS; next++) {
    const part = items[next];
    if (part === undefined || part.sentence > item.sentence + 1) return false;
    if (part.fields.kind !== "sample-size" || part.fields.scope !== "arm" || part.fields.stage !== "randomised") continue;
    sum += part.fields.value;
    if (sum >= item.fields.value) return sum === item.fields.value;
  }
  return false;
}

/** How many results behind an eligible number may stand the arms that share it out. */
const FELLOWS = 12;

/** "5 groups (n = 6)": the size of each. */
function isClaimedArm({ claim }: Item): boolean {
  return claim.fields.kind === "sample-size" && claim.fields.scope === "arm";
}

function sizeOf(item: Item | null): number {
  return item?.fields.kind === "sample-size" ? item.fields.value : 0;
}

/** From this rank on a number stands outside the story of the study, or counts what holds its people. */
const OUTSIDE = 12;
/** From this rank on it is no size of a study: two trials, or "of the eight patients with fever". */
const NEVER = 30;
const THE = wordIds("the these those");

/** The lower, the more likely a size is that of the study. */
function rankOf(scene: Scene, { fields, at, from }: Item): number {
  if (fields.kind !== "sample-size") return Number.POSITIVE_INFINITY;
  const stage = STAGES.indexOf(fields.stage);
  if (stage < 0) return Number.POSITIVE_INFINITY;
  const zone = zoneAt(scene, at);
  let rank = stage * 2;
  if (zone === "BACKGROUND" || zone === "OBJECTIVE" || zone === "CONCLUSIONS") rank += OUTSIDE;
  if (fields.of !== null && HOLDERS.test(fields.of)) rank += 15;
  if (fields.value < 4) rank += 20;
  // A few patients of the results are those in whom something happened.
  if (zone === "RESULTS" && fields.value < 10 && fields.stage !== "randomised")
    rank += isOneOf(scene.tokens, from - 1, THE) ? NEVER : OUTSIDE;
  return rank;
}

/** "A total of 84 women (42 with A, 42 with B)": a size that shares out one told in its sentence. */
function sharesOut(items: readonly Item[], { sentence, fields: own }: Item): boolean {
  return items.some(
    ({ sentence: its, fields }) =>
      its === sentence &&
      fields.kind === "sample-size" &&
      fields.scope === "total" &&
      own.kind === "sample-size" &&
      fields.value > own.value &&
      (fields.of === null || !HOLDERS.test(fields.of)),
  );
}

/** Fills in each arm's size: randomised before enrolled before analysed before completed, of one stage the first. */
export function armSizes(scene: Scene, arms: readonly Arm[], items: readonly Item[]): Arm[] {
  return arms.map((arm) => {
    let n: number | null = null;
    let of: string | null = null;
    let zone: Category = "UNASSIGNED";
    let best = Number.POSITIVE_INFINITY;
    for (const item of items) {
      if (item.fields.kind !== "sample-size" || item.fields.scope === "subgroup" || !item.arms.includes(arm.id)) continue;
      const { stage, value } = item.fields;
      const rank = STAGES.indexOf(stage);
      if (rank < 0) continue;
      const isFirst = rank < best && (stage !== "unspecified" || n === null);
      // Without a stage, behind one that has a stage, a number is that of a part of the arm more often than not; of several without, of the same people and
      // not of the findings alone, the largest is the whole.
      const told = zoneAt(scene, item.at);
      const isAlike = item.fields.of === of && (told === zone || told === "METHODS" || sharesOut(items, item));
      const isWhole = rank === best && stage === "unspecified" && value > (n ?? 0) && isAlike;
      if (isFirst || isWhole) {
        best = rank;
        n = value;
        of = item.fields.of;
        zone = zoneAt(scene, item.at);
      }
    }
    return { ...arm, n };
  });
}
