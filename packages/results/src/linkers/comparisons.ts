/**
 * Which results state one finding together: the values of one outcome at one time side by side, their estimate, its interval, their p-value.
 * A p-value closes a finding; values after it begin the next. What stands after a semicolon with an outcome of its own is a finding of its own.
 */
import type { Comparison, Phrase, Timepoint } from "@tabstract/record";
import type { Item } from "../items.ts";
import { isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention } from "./arms.ts";

export interface Finding {
  readonly items: Item[];
  arms: readonly string[];
}

export function findFindings(scene: Scene, items: readonly Item[], mentions: readonly ArmMention[]): Finding[] {
  const findings: Finding[] = [];
  let open: Finding[] = [];
  let sentence = -1;
  let closed = false;
  let before: Item | null = null;
  for (const item of items) {
    if (item.fields.kind === "sample-size") continue;
    if (item.sentence !== sentence) {
      open = [];
      closed = false;
      sentence = item.sentence;
      before = null;
    }
    const tail = item.fields.kind !== "group-value";
    if (!tail && closed) {
      open = [];
      closed = false;
    }
    if (item.fields.kind === "estimate" && open.length > 0 && (closed || hasEstimate(open) || startsAnew(scene.tokens, before, item))) {
      open = [];
      closed = false;
    }
    const home = tail ? open.at(-1) : open.find((finding) => belongs(finding, item));
    if (home === undefined) {
      const made: Finding = { items: [item], arms: [] };
      findings.push(made);
      open.push(made);
    } else if (tail) {
      // A p-value behind several outcomes speaks of the last; behind a list of them each has its own.
      const target =
        item.fields.kind === "p-value"
          ? (open.find((finding) => !finding.items.some((other) => other.fields.kind === "p-value") && closed) ?? home)
          : home;
      target.items.push(item);
    } else {
      home.items.push(item);
    }
    if (item.fields.kind === "p-value") closed = true;
    before = item;
  }
  for (const finding of findings) settleArms(scene, finding, mentions);
  return findings;
}

function hasEstimate(open: readonly Finding[]): boolean {
  return open.some((finding) => finding.items.some((item) => item.fields.kind === "estimate"));
}

/** A semicolon or a full clause between a value and an estimate parts them. */
function startsAnew(tokens: Tokens, before: Item | null, item: Item): boolean {
  if (before === null) return false;
  let depth = 0;
  for (let at = before.to; at < item.from; at++) {
    if (isSign(tokens, at, 0x28)) depth++;
    if (isSign(tokens, at, 0x3b) && depth === 0) return item.from - before.to > 10;
  }
  return false;
}

/** Same outcome, same time, same kind of value, another arm (or before against after). */
function belongs(finding: Finding, item: Item): boolean {
  const first = finding.items.find((other) => other.fields.kind === "group-value");
  if (first === undefined || first.fields.kind !== "group-value" || item.fields.kind !== "group-value") return false;
  if (!samePlace(first.outcome, item.outcome)) return false;
  if (!samePlace(first.timepoint, item.timepoint) && item.period === first.period && first.arms[0] !== item.arms[0]) return true;
  const same = finding.items.filter((other) => other.fields.kind === "group-value" && other.arms.join() === item.arms.join());
  if (same.length === 0) return true;
  // The same arm again: its count beside its percentage, or its value at another time.
  return (
    same.every(
      (other) =>
        other.fields.kind === "group-value" &&
        item.fields.kind === "group-value" &&
        (other.fields.statistic !== item.fields.statistic ||
          other.period !== item.period ||
          other.timepoint?.span[0] !== item.timepoint?.span[0]),
    ) || item.arms.length === 0
  );
}

function samePlace(a: Phrase | Timepoint | null, b: Phrase | Timepoint | null): boolean {
  return a === b || (a !== null && b !== null && a.span[0] === b.span[0]);
}

/** The finding's arms; its estimates and p-values speak of all of them. */
function settleArms(scene: Scene, finding: Finding, mentions: readonly ArmMention[]): void {
  const arms: string[] = [];
  for (const item of finding.items) for (const arm of item.arms) if (!arms.includes(arm)) arms.push(arm);
  if (arms.length === 0) arms.push(...namedAround(scene, finding, mentions));
  arms.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  finding.arms = arms;
  const values = finding.items.filter((item) => item.fields.kind === "group-value");
  for (const item of finding.items) {
    if (item.fields.kind === "group-value") continue;
    // The interval of one group's value is that group's.
    item.arms = item.bounds?.fields.kind === "group-value" ? item.bounds.arms : arms;
    const source = values.at(-1);
    if (source !== undefined) {
      item.outcome = source.outcome ?? item.outcome;
      item.timepoint ??= source.timepoint;
    }
  }
}

/** "less common with A than with B (hazard ratio 0.71)": an estimate or a p-value alone compares the arms that its sentence names before it. */
function namedAround(scene: Scene, finding: Finding, mentions: readonly ArmMention[]): string[] {
  const first = finding.items[0];
  if (first === undefined || first.fields.kind === "group-value") return [];
  const [from] = scene.sentences[first.sentence] ?? [0, 0];
  const named = new Set<string>();
  for (const mention of mentions) if (mention.from >= from && mention.to <= first.from) named.add(mention.arm);
  return named.size >= 2 ? [...named] : [];
}

/** Turns findings into comparisons of the record; one value alone compares nothing, an estimate or a p-value alone still states a finding. */
export function toComparisons(scene: Scene, findings: readonly Finding[], indexOf: ReadonlyMap<Item, number>): Comparison[] {
  const comparisons: Comparison[] = [];
  for (const finding of findings) {
    const results = finding.items.map((item) => indexOf.get(item)).filter((index): index is number => index !== undefined);
    if (results.length === 0) continue;
    const only = finding.items[0];
    if (finding.items.length === 1 && only?.fields.kind === "group-value") continue;
    const withOutcome = finding.items.find((item) => item.outcome !== null);
    const withTime = finding.items.find((item) => item.timepoint !== null);
    comparisons.push({
      arms: [...finding.arms],
      contrast: contrastOf(finding),
      outcome: withOutcome?.outcome ?? null,
      timepoint: withTime?.timepoint ?? null,
      population: finding.items.find((item) => item.population !== null)?.population ?? null,
      primary: isPrimary(scene, finding),
      results,
    });
  }
  return comparisons;
}

function contrastOf(finding: Finding): Comparison["contrast"] {
  if (finding.arms.length >= 2) return "between-arms";
  const values = finding.items.filter((item) => item.fields.kind === "group-value");
  if (finding.arms.length === 1 && values.length >= 2) return "within-arm";
  if (
    finding.items.some(
      (item) => item.fields.kind === "estimate" && item.fields.measure !== "mean-difference" && item.fields.measure !== "risk-difference",
    )
  )
    return "association";
  return "single";
}

/** The abstract says "primary outcome" or "primary endpoint" in the sentence that states the finding. */
function isPrimary(scene: Scene, finding: Finding): boolean | null {
  const first = finding.items[0];
  if (first === undefined) return null;
  const [from, to] = scene.sentences[first.sentence] ?? [0, 0];
  const { tokens } = scene;
  for (let at = from; at < to; at++) {
    if (!isWord(tokens, at)) continue;
    const word = lowerOf(tokens, at);
    if (word !== "primary" && word !== "secondary") continue;
    const next = isSign(tokens, at + 1, 0x2d) ? at + 2 : at + 1;
    for (let noun = next; noun < next + 4; noun++) {
      if (
        isWord(tokens, noun) &&
        /^(?:outcomes?|end-?points?|endpoint|efficacy|measures?|analysis|hypothesis|objective)$/.test(lowerOf(tokens, noun))
      )
        return word === "primary";
    }
  }
  return null;
}
