/** When each result was measured: "at 12 months", "week 8", "After 8 weeks, …", "from baseline to month 3". And baseline against follow-up. */
import type { Timepoint } from "@tabstract/record";
import { type ContextItem, type Item, phraseOf } from "../items.ts";
import { isA, isOneOf, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
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
const FROM = wordIds("from");
const TO = wordIds("to");
const BASELINE = wordIds(
  "baseline pretreatment preoperative preoperatively preintervention initially initial admission enrollment enrolment",
);
const FOLLOW_UP = wordIds("follow followup posttreatment postintervention endpoint");

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
  for (const [index, item] of items.entries()) {
    if (item.fields.kind === "sample-size") continue;
    const times = bySentence.get(item.sentence) ?? [];
    const time = nearest(tokens, item, times);
    item.timepoint = time?.phrase ?? null;
    const said = periodOf(scene, item, surroundings(scene, items, index));
    item.period = said ?? (item.timepoint !== null && item.fields.kind === "group-value" && !item.fields.change ? "follow-up" : null);
    // "81.2 kg at baseline and 77.9 kg at 6 months": the months are the other value's.
    if (said === "baseline" && time !== null && time.from >= item.to) item.timepoint = null;
  }
}

/** The words that may speak of an item's period: from where the value before it is done with, to the value behind it. */
function surroundings(scene: Scene, items: readonly Item[], index: number): readonly [from: number, to: number] {
  const item = items[index];
  const [from, to] = scene.sentences[item?.sentence ?? 0] ?? [0, 0];
  const before = index === 0 ? undefined : items[index - 1];
  const behind = items[index + 1];
  const end = behind !== undefined && behind.sentence === item?.sentence ? behind.from : to;
  if (item === undefined || before === undefined || before.sentence !== item.sentence) return [from, end];
  // "81.2 kg at baseline and 77.9 kg …": the words up to the conjunction are the other value's.
  let start = before.to;
  for (let at = before.to; at < item.from; at++) if (isSign(scene.tokens, at, 0x2c) || isA(scene.tokens, at, C.CONJUNCTION)) start = at;
  return [start, end];
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
    // A time right behind its value ("14% at 3 months") is that value's.
    let cost = behind ? (gap <= 1 ? 0 : gap * 2 + 2) : gap;
    for (let at = behind ? item.to : time.to; at < (behind ? time.from : item.from); at++) if (isSign(tokens, at, 0x3b)) cost += 40;
    if (behind && gap > 12) cost += 30;
    if (cost < bestCost) {
      bestCost = cost;
      best = time;
    }
  }
  return best;
}

/** "from 7.2 to 6.4" is baseline, then follow-up; "at baseline" says it, behind the value first. */
function periodOf(scene: Scene, item: Item, [from, to]: readonly [number, number]): Item["period"] {
  const { tokens } = scene;
  if (item.fields.kind !== "group-value" || item.fields.change) return null;
  const start = scene.sentences[item.sentence]?.[0] ?? from;
  if (isOneOf(tokens, item.from - 1, FROM) && changesIn(tokens, start, item.from)) return "baseline";
  if (isOneOf(tokens, item.from - 1, TO) && changesIn(tokens, start, item.from)) return "follow-up";
  for (let at = item.to; at < Math.min(item.to + 5, to); at++) {
    if (isOneOf(tokens, at, BASELINE)) return "baseline";
    if (isOneOf(tokens, at, FOLLOW_UP)) return "follow-up";
  }
  for (let at = item.from - 1; at >= Math.max(from, item.from - 12); at--) {
    if (isOneOf(tokens, at, BASELINE) && !isOneOf(tokens, at - 1, FROM)) return "baseline";
    if (isOneOf(tokens, at, FOLLOW_UP)) return "follow-up";
  }
  return null;
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
