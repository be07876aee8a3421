/** Baseline against follow-up: "from 7.2 to 6.4", "21.5 at baseline". */
import type { Item } from "../items.ts";
import { isA, isOneOf, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { isState } from "./worded-times.ts";

const FROM = wordIds("from");
const TO = wordIds("to");
const BASELINE = wordIds(
  "baseline pretreatment preoperative preoperatively preintervention initially initial admission enrollment enrolment",
);
/** "on admission", but not the "admission rate" or "admission adherence". */
const ENTRY = wordIds("admission enrollment enrolment");
const AT_ENTRY = wordIds("at on upon before hospital");
/** "initial pain", but not "initial treatment success": what was done or happened first. */
const INITIAL = wordIds("initial");
const FIRST = wordIds(
  "treatment therapy response success failure management surgery operation procedure dose diagnosis study trial attempt presentation remission admission hospitalization visit follow",
);
/** "11% of baseline values", "lower than baseline": what a value is set against, and not when it was measured. */
const AGAINST = wordIds("of than versus vs over above below to");
const WITH = wordIds("with");
const THE = wordIds("the");
const SET_OUT = wordIds("baseline");
const FOLLOW_UP = wordIds("follow followup posttreatment postintervention endpoint");

/** Which of the two the words say that a value was measured at; null where they say neither, or of a change. */
export function periodOf(scene: Scene, items: readonly Item[], index: number): Item["period"] {
  const item = items[index];
  if (item === undefined || item.fields.kind !== "group-value" || item.fields.change) return null;
  const { tokens } = scene;
  const [from, to] = surroundings(scene, items, index);
  const start = scene.sentences[item.sentence]?.[0] ?? from;
  if (isOneOf(tokens, item.from - 1, FROM) && changesIn(tokens, start, item.from)) return "baseline";
  if (isOneOf(tokens, item.from - 1, TO) && changesIn(tokens, start, item.from)) return "follow-up";
  for (let at = item.to; at < Math.min(item.to + 5, to); at++) {
    if (isBaseline(tokens, at)) return "baseline";
    if (isOneOf(tokens, at, FOLLOW_UP)) return "follow-up";
  }
  for (let at = item.from - 1; at >= Math.max(from, item.from - 12); at--) {
    // "higher than at baseline (107)"
    const isNext = isOneOf(tokens, at, SET_OUT) && item.from - at <= 2;
    if ((isNext || isBaseline(tokens, at)) && !isOneOf(tokens, at - 1, FROM)) return "baseline";
    if (isOneOf(tokens, at, FOLLOW_UP)) return "follow-up";
    // "Among women who smoked at baseline, 20% had quit"
    if (isSign(tokens, at, 0x2c)) break;
  }
  return null;
}

function isBaseline(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at, BASELINE)) return false;
  if (isOneOf(tokens, at, ENTRY)) return isOneOf(tokens, at - 1, AT_ENTRY);
  if (isOneOf(tokens, at, INITIAL)) return !isOneOf(tokens, at + 1, FIRST);
  const before = isOneOf(tokens, at - 1, THE) ? at - 2 : at - 1;
  if (isOneOf(tokens, before, WITH)) return !isA(tokens, before - 1, C.COMPARE);
  return !isOneOf(tokens, before, AGAINST) && !isState(tokens, at);
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
