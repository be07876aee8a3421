/** When each result was measured: "at 12 months", "week 8", "After 8 weeks, …", "from baseline to month 3". And baseline against follow-up. */
import type { Timepoint } from "@tabstract/record";
import { type ContextItem, type Item, phraseOf } from "../items.ts";
import { isOneOf, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";

interface Time {
  readonly from: number;
  readonly to: number;
  readonly phrase: Timepoint;
}

const AT = wordIds(
  "at after by within until before following post for to over month week day year months weeks days years hour during through in",
);
const BEFORE_TIME = wordIds("last past previous every first mean median age aged");
const PERIOD_BASELINE =
  /^(?:baseline|pretreatment|preoperative|preoperatively|preintervention|initially|initial|admission|enrollment|enrolment)$/;
const FOLLOW_UP = /^(?:follow|followup|posttreatment|postintervention|endpoint)$/;

const UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;

export function linkTimepoints(scene: Scene, items: readonly Item[], context: readonly ContextItem[]): void {
  const { tokens } = scene;
  const bySentence = new Map<number, Time[]>();
  for (const item of context) {
    const time = timeOf(tokens, item);
    if (time === null) continue;
    const list = bySentence.get(item.sentence) ?? [];
    list.push(time);
    bySentence.set(item.sentence, list);
  }
  for (const item of items) {
    if (item.fields.kind === "sample-size") continue;
    const times = bySentence.get(item.sentence) ?? [];
    const time = nearest(tokens, item, times);
    item.timepoint = time?.phrase ?? null;
    item.period = periodOf(scene, item, item.timepoint !== null);
  }
}

/** A duration that says when: a preposition before it, or the "month 12" form. */
function timeOf(tokens: Tokens, item: ContextItem): Time | null {
  if (item.fields.as !== "duration") return null;
  const unit = UNITS.find((name) => name === item.fields.unit);
  if (unit === undefined) return null;
  const named = isWord(tokens, item.from);
  if (!named && !placed(tokens, item)) return null;
  const phrase = phraseOf(tokens, item.from, item.to);
  return phrase === null ? null : { from: item.from, to: item.to, phrase: { ...phrase, value: item.fields.value, unit } };
}

function placed(tokens: Tokens, item: ContextItem): boolean {
  if (isOneOf(tokens, item.from - 1, BEFORE_TIME)) return false;
  for (let back = item.from - 1; back >= item.from - 5; back--) if (isOneOf(tokens, back, AT)) return true;
  // "12-month mortality", "the 6-month follow-up"
  return (
    isSign(tokens, item.from + 1, 0x2d) ||
    (isWord(tokens, item.to) && /^(?:after|post|postoperatively|later|follow|of)$/.test(lowerOf(tokens, item.to)))
  );
}

/** The time next to a value behind it, else the last one before it, else the first of the sentence. */
function nearest(tokens: Tokens, item: Item, times: readonly Time[]): Time | null {
  let best: Time | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const time of times) {
    const behind = time.from >= item.to;
    const gap = behind ? time.from - item.to : item.from - time.to;
    let cost = behind ? gap * 2 + 2 : gap;
    for (let at = behind ? item.to : time.to; at < (behind ? time.from : item.from); at++) if (isSign(tokens, at, 0x3b)) cost += 40;
    if (behind && gap > 12) cost += 30;
    if (cost < bestCost) {
      bestCost = cost;
      best = time;
    }
  }
  return best;
}

/** "from 7.2 to 6.4" is baseline, then follow-up; "at baseline" says it; a timepoint later than the start is follow-up. */
function periodOf(scene: Scene, item: Item, timed: boolean): Item["period"] {
  const { tokens } = scene;
  if (item.fields.kind !== "group-value") return null;
  if (item.fields.change) return null;
  const [from, to] = scene.sentences[item.sentence] ?? [0, 0];
  if (isWord(tokens, item.from - 1) && lowerOf(tokens, item.from - 1) === "from" && changesIn(tokens, from, item.from)) return "baseline";
  if (isWord(tokens, item.from - 1) && lowerOf(tokens, item.from - 1) === "to" && changesIn(tokens, from, item.from)) return "follow-up";
  for (let at = item.to; at < Math.min(item.to + 5, to); at++) {
    const word = isWord(tokens, at) ? lowerOf(tokens, at) : "";
    if (PERIOD_BASELINE.test(word)) return "baseline";
    if (FOLLOW_UP.test(word)) return "follow-up";
  }
  for (let at = item.from - 1; at >= Math.max(from, item.from - 12); at--) {
    const word = isWord(tokens, at) ? lowerOf(tokens, at) : "";
    if (PERIOD_BASELINE.test(word) && lowerOf(tokens, at - 1) !== "from") return "baseline";
    if (FOLLOW_UP.test(word)) return "follow-up";
  }
  return timed ? "follow-up" : null;
}

function changesIn(tokens: Tokens, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (
      isWord(tokens, at) &&
      /^(?:increas|decreas|reduc|improv|declin|rose|fell|chang|drop|rais|lower|went|grew)/.test(lowerOf(tokens, at))
    )
      return true;
  }
  return false;
}
