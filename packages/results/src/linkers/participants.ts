/** The size of the study and of its arms, from the sample sizes that the abstract prints. */
import type { Arm, Stage, Study } from "@tabstract/record";
import type { Item } from "../items.ts";
import { isSign, sentenceOf, type Tokens } from "../lexer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import type { ArmMention, FoundArms } from "./arms.ts";

/** Order in which a stage gives the study's size. */
const STAGES: readonly Stage[] = ["randomised", "enrolled", "unspecified", "analysed", "completed"];

export function linkSizes(scene: Scene, items: readonly Item[], found: FoundArms): void {
  const { tokens } = scene;
  for (const item of items) {
    if (item.fields.kind !== "sample-size" || item.fields.scope === "total") continue;
    if (item.arms.length > 0 && item.fields.scope === "arm") continue;
    const arm = besideSize(tokens, item, found.mentions);
    if (arm !== null) {
      item.arms = [arm];
      setScope(item, "arm");
    } else if (item.arms.length === 1 && item.fields.scope === "subgroup") {
      setScope(item, "arm");
    }
  }
  for (const [index, item] of items.entries()) {
    if (item.fields.kind !== "sample-size" || item.fields.scope !== "total") continue;
    // "35 patients in the A group": the number of an arm, not of the study.
    if (item.arms.length === 1 && isOfArm(tokens, items, index, found.mentions)) setScope(item, "arm");
    else item.arms = [];
  }
  armStages(items);
}

function setScope(item: Item, scope: "arm" | "total" | "subgroup"): void {
  if (item.fields.kind === "sample-size") (item as { fields: Item["fields"] }).fields = { ...item.fields, scope };
}

/** How many tokens may stand between an arm's name and its size. */
const NAME_BEFORE = 4;
const NAME_BEHIND = 3;

/** The arm whose name touches "n = 58": before its bracket, or behind it within the bracket. */
function besideSize(tokens: Tokens, item: Item, mentions: readonly ArmMention[]): string | null {
  let before: string | null = null;
  for (let index = firstEndingAt(mentions, item.from - NAME_BEFORE); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.from > item.to + NAME_BEHIND) break;
    if (mention.to <= item.from && onlySigns(tokens, mention.to, item.from, true)) before = mention.arm;
    if (mention.from >= item.to && onlySigns(tokens, item.to, mention.from, false)) return before ?? mention.arm;
  }
  return before;
}

/** Index of the first mention that ends at this token or behind it. Mentions stand in text order and never overlap. */
function firstEndingAt(mentions: readonly ArmMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.to ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function onlySigns(tokens: Tokens, from: number, to: number, groupWords: boolean): boolean {
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] === 3) {
      if (isSign(tokens, at, 0x29) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e)) return false;
      continue;
    }
    if (
      !(
        groupWords &&
        tokens.kind[at] === 1 &&
        /^(?:groups?|arms?|patients|only|alone|treatment|therapy|subjects|participants)$/i.test(
          tokens.text.slice(tokens.start[at], tokens.end[at]),
        )
      )
    )
      return false;
  }
  return true;
}

/**
 * Whether a number of people is that of one arm: up to the next number only this arm is named behind it, and its fellow for another arm stands in
 * the same sentence. "322 patients were randomised to drug A or not" has no fellow; "60 women (30 to A and 30 to B)" has parts that add up to it.
 */
function isOfArm(tokens: Tokens, items: readonly Item[], index: number, mentions: readonly ArmMention[]): boolean {
  const item = items[index];
  if (item === undefined || item.fields.kind !== "sample-size") return false;
  let end = item.to + 12;
  let fellow = false;
  let sum = 0;
  for (let place = Math.max(0, index - FELLOWS); place < index + FELLOWS; place++) {
    const other = items[place];
    if (other === undefined || other === item || other.sentence !== item.sentence || other.fields.kind !== "sample-size") continue;
    if (other.arms[0] !== item.arms[0]) fellow = true;
    if (other.at < item.at) continue;
    sum += other.fields.value;
    end = Math.min(end, other.at);
  }
  if (!fellow || sum === item.fields.value) return false;
  let named = false;
  for (let at = firstEndingAt(mentions, item.from); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.from >= end) break;
    if (mention.from < item.from || sentenceOf(tokens, mention.from) !== item.sentence) continue;
    if (mention.arm !== item.arms[0]) return false;
    named = true;
  }
  return named;
}

/** How many items before and behind a size may be its fellows. */
const FELLOWS = 12;

/** An arm's size is at the stage of the total that it stands under: "114 were randomised (n=58 …; n=56 …)", "46 completed (A: n = 21; B: n = 25)". */
function armStages(items: readonly Item[]): void {
  for (const [index, item] of items.entries()) {
    if (item.fields.kind !== "sample-size" || item.fields.scope === "total" || item.fields.stage !== "unspecified") continue;
    for (let back = index - 1; back >= 0; back--) {
      const total = items[back];
      if (total === undefined || total.sentence !== item.sentence) break;
      if (total.fields.kind === "sample-size" && total.fields.stage !== "unspecified") {
        (item as { fields: Item["fields"] }).fields = { ...item.fields, stage: total.fields.stage };
        break;
      }
    }
  }
}

/** Units that hold the study's people rather than being them. */
const HOLDERS =
  /^(?:stud(?:y|ies)|trial|article|rct|review|record|report|paper|publication|cohort|compar|citation|cent|hospital|school|site|practice|country|countries|survey|dataset|famil|event|episode|couple|unit|ward|nurse|physician|doctor|village|cluster)/;

/** The study's size: the best stage, the study's own people before studies and sites; ties go to the first printed. Failing that, the only "n = …" of the abstract. */
export function studySize(scene: Scene, items: readonly Item[], indexOf: ReadonlyMap<Item, number>): Study["participants"] {
  let best: Item | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  const labelled: Item[] = [];
  for (const item of items) {
    if (item.fields.kind !== "sample-size") continue;
    if (item.fields.scope !== "total") {
      if (item.fields.of === null) labelled.push(item);
      continue;
    }
    const stage = STAGES.indexOf(item.fields.stage);
    if (stage < 0) continue;
    const zone = zoneAt(scene, item.at);
    let rank = stage * 2;
    if (zone === "BACKGROUND" || zone === "OBJECTIVE" || zone === "CONCLUSIONS") rank += 12;
    if (item.fields.of !== null && HOLDERS.test(item.fields.of)) rank += 15;
    if (item.fields.value < 4) rank += 20;
    // A few patients of the results are those in whom something happened.
    if (zone === "RESULTS" && item.fields.value < 10 && item.fields.stage !== "randomised") rank += 12;
    if (rank < bestRank) {
      best = item;
      bestRank = rank;
    }
  }
  // Two trials, or one of a handful, are no size of a study.
  if (bestRank >= 30) best = null;
  const only = labelled[0];
  if (only !== undefined && labelled.length === 1 && (best === null || bestRank >= 12)) best = only;
  const result = best === null ? undefined : indexOf.get(best);
  if (best === null || result === undefined || best.fields.kind !== "sample-size") return null;
  return { value: best.fields.value, stage: best.fields.stage, of: best.fields.of, result };
}

/** Fills in each arm's size: randomised before enrolled before analysed before completed. */
export function armSizes(arms: readonly Arm[], items: readonly Item[]): Arm[] {
  return arms.map((arm) => {
    let n: number | null = null;
    let best = Number.POSITIVE_INFINITY;
    for (const item of items) {
      if (item.fields.kind !== "sample-size" || item.fields.scope !== "arm" || !item.arms.includes(arm.id)) continue;
      const rank = STAGES.indexOf(item.fields.stage);
      if (rank >= 0 && rank < best) {
        best = rank;
        n = item.fields.value;
      }
    }
    return { ...arm, n };
  });
}
