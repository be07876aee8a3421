/**
 * The times that a sentence names, and how each stands in it: "at 12 months", "week 8", "the 5-year survival", "after the intervention". How long something was
 * given, when it was given or how old somebody is says nothing of when a value was measured.
 */
import type { Timepoint } from "@tabstract/record";
import { type ContextItem, phraseOf } from "../items.ts";
import { beforeArticle, DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { listHead } from "../parts/frame.ts";
import type { Scene } from "../scene.ts";
import { scratch } from "../scratch.ts";
import type { ArmMention } from "./arms.ts";
import { WORDED, worded } from "./worded-times.ts";

export interface Time {
  /** Its first token, and one past its last. */
  readonly from: number;
  readonly to: number;
  /** The token of the preposition that it hangs on; its own first token where it hangs on none. */
  readonly lead: number;
  /**
   * "adjective": said of the noun behind it ("the 5-year survival"). "loose": how long something took, and when it was measured only at the head of a sentence
   * or behind a value ("over 12 months"). "start": before anything was done ("at baseline"), which is no time of a change.
   */
  readonly manner: "plain" | "adjective" | "loose" | "start";
  readonly phrase: Timepoint;
}

const UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;
/** Units that an adjective of a survival has; "24-hour blood pressure" and "7-day abstinence" are how something was measured. */
const LONG = wordIds("week weeks wk month months mo year years yr");
const FATES = wordIds("mortality survival readmission readmissions death deaths case cumulative");

const WHEN = wordIds("at after by within until before following during through throughout over on beyond in");
/** "in 12 months", "over 24 weeks"; with "first" or "last" they are as good as "at". */
const LOOSE = wordIds("in over");
const BETWEEN = wordIds("between");
const INSIDE = wordIds(
  `the a an first initial postoperative postoperatively approximately about around roughly exactly both each our only next end of mean median average follow followup up to completing completion
   treatment therapy day days week weeks month months year years hour hours minimum maximum additional period`,
);
const LATER = wordIds(
  "later after post postoperatively postpartum postoperative follow followup following postinfusion postdose postintervention",
);
const AGED = wordIds("age aged old older younger last past previous preceding every per");
const SPANS = wordIds(
  "treatment therapy trial trials study studies program programme period regimen regimens course courses washout history old intervention supplementation schedule training infusion session sessions interval intervals cycle cycles group groups arm arms extension phase recall exposure duration survivors",
);
const VISITS = wordIds("follow followup visit visits assessment examination evaluation timepoint time");
/** "with 10-day sequential therapy", "given 5-day amoxicillin": how long something was given. */
const GIVEN = wordIds("with given receiving received receive taking took using plus versus vs versus than to");
const FROM = wordId("from");
const TO = wordId("to");
const ROLES = wordIds("treatment therapy intervention");
const FIRST = wordIds("first last initial end");
const FOLLOW = wordIds("follow followup up");
const POST = wordId("post");
const BASELINE = wordIds("baseline");

const NO_TOKENS = [0, 0] as const;
const room = scratch((length) => new Uint8Array(length));

/** The times of each sentence, in the order of print. */
export function timesOf(
  { tokens, sentences }: Scene,
  context: readonly ContextItem[],
  arms: readonly ArmMention[],
): ReadonlyMap<number, readonly Time[]> {
  const found = new Map<number, Time[]>();
  /** Tokens of times, and of what they hang on. */
  const taken = room(tokens.count);
  // "5% after surgery", where others had none: an arm; "after treatment" is when, whoever had it.
  for (const { from, to } of arms) if (to > from + 1 || !isOneOf(tokens, from, ROLES)) taken.fill(1, from, to);
  const add = (sentence: number, time: Time): void => {
    for (let at = time.lead; at < time.to; at++) taken[at] = 1;
    const list = found.get(sentence);
    if (list === undefined) found.set(sentence, [time]);
    else list.push(time);
  };
  for (const item of context) {
    const time = numbered(tokens, item, found.get(item.sentence)?.at(-1)?.to ?? -1);
    if (time !== null && taken[time.from] !== 1) add(item.sentence, time);
  }
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const [from, to] = sentences[sentence] ?? NO_TOKENS;
    for (let at = from; at < to; at++) {
      if (!isOneOf(tokens, at, WORDED)) continue;
      const time = worded(tokens, at, { from, to });
      if (time !== null && taken[time.lead] !== 1 && taken[time.to - 1] !== 1) add(sentence, time);
    }
  }
  for (const [sentence, list] of found) {
    list.sort((a, b) => a.from - b.from);
    found.set(sentence, spansOf(tokens, list));
  }
  return found;
}

/** The same times, with the two ends of "between weeks 12 and 24" as one. */
function spansOf(tokens: Tokens, list: readonly Time[]): Time[] {
  const whole: Time[] = [];
  for (const time of list) {
    const last = whole.at(-1);
    const phrase =
      last !== undefined && time.from === last.to + 1 && isOneOf(tokens, last.from - 1, BETWEEN)
        ? phraseOf(tokens, last.from, time.to)
        : null;
    if (last === undefined || phrase === null) whole.push(time);
    else
      whole[whole.length - 1] = { ...last, to: time.to, lead: last.from - 1, phrase: { ...phrase, value: null, unit: last.phrase.unit } };
  }
  return whole;
}

/** `last`: one past the last time of the sentence so far. */
function numbered(tokens: Tokens, item: ContextItem, last: number): Time | null {
  if (item.fields.as === "name-part") return isThe(tokens, item.from - 1, POST) && isNumber(tokens, item.from) ? visit(tokens, item) : null;
  if (item.fields.as !== "duration") return null;
  const unit = UNITS.find((name) => name === item.fields.unit);
  const phrase = unit === undefined ? null : phraseOf(tokens, item.from, item.to);
  if (unit === undefined || phrase === null) return null;
  // Written out: a copy by spread costs more than what is asked of the time.
  const { text, span } = phrase;
  const { value } = item.fields;
  const time = (lead: number, manner: Time["manner"]): Time => ({
    from: item.from,
    to: item.to,
    lead,
    manner,
    phrase: { text, span, value, unit },
  });
  const noun = pastList(tokens, item);
  // "at the 6-month follow-up"
  const isVisit = isOneOf(tokens, noun, VISITS);
  if (noun >= 0 && !isVisit) return isSaidOf(tokens, item, noun) ? time(item.from, "adjective") : null;
  const hung = hungOn(tokens, item.from);
  if (hung !== null) return time(hung.lead, hung.manner);
  if (isVisit || (isWord(tokens, item.from) && !isNumber(tokens, item.from))) return time(item.from, "plain");
  if (isOneOf(tokens, item.from - 1, AGED)) return null;
  // "at 30 days and 1 year", "at 2 h (3.1 vs 4.2) and 24 h (1.1 vs 1.9)"
  const joint = isA(tokens, item.from - 1, C.CONJUNCTION) || isSign(tokens, item.from - 1, 0x2c) ? item.from - 1 : -1;
  const goesOn = joint >= 0 && last >= 0 && (joint === last || (closesBracket(tokens, joint - 1) && opensBracket(tokens, item.to)));
  return isOneOf(tokens, item.to, LATER) || goesOn || opensValue(tokens, item) ? time(item.from, "plain") : null;
}

/** "(preoperatively 1.04, 1 month 0.95, 3 months 0.83)", "120 min: 188.9": a time at the head of its value. */
function opensValue(tokens: Tokens, { from, to }: ContextItem): boolean {
  const value = isSign(tokens, to, 0x3a) || isSign(tokens, to, 0x3d) ? to + 1 : to;
  if (!isNumber(tokens, value) || isWord(tokens, from - 1)) return false;
  return value > to || isSign(tokens, from - 1, 0x2c) || isSign(tokens, from - 1, 0x28) || isSign(tokens, from - 1, 0x3b);
}

/** "post 1": a visit by its number. */
function visit(tokens: Tokens, { from, to }: ContextItem): Time | null {
  const phrase = phraseOf(tokens, from - 1, to);
  return phrase === null ? null : { from: from - 1, to, lead: from - 1, manner: "plain", phrase: { ...phrase, value: null, unit: null } };
}

/** The noun behind "5-year", or behind the list that ends so ("1-, 3- and 5-year survival"); -1 where no hyphen says so. */
function pastList(tokens: Tokens, { from, to }: ContextItem): number {
  // "0-6 h" is a range.
  if (!isSign(tokens, from + 1, DASH) || isNumber(tokens, from + 2)) return -1;
  let end = to;
  for (let at = end; at < end + MOST_OF_LIST; at++) {
    const isPart =
      isNumber(tokens, at) || isSign(tokens, at, 0x2c) || isSign(tokens, at, DASH) || isA(tokens, at, C.CONJUNCTION | C.TIME_UNIT);
    if (!isPart) return at;
    end = at + 1;
  }
  return end;
}

/** How many tokens a list of times may have behind one of them. */
const MOST_OF_LIST = 10;
/** How far behind the adjective its noun may stand: "the 12-week home-based exercise programme". */
const PHRASE = 5;

/** "the 5-year survival", "28-day mortality"; not "a 12-week yoga programme", "given 5-day amoxicillin", "24-hour blood pressure". */
function isSaidOf(tokens: Tokens, { from }: ContextItem, noun: number): boolean {
  if (!isWord(tokens, noun)) return false;
  const before = beforeArticle(tokens, from);
  if (isOneOf(tokens, before, GIVEN)) return false;
  for (let at = noun; at < noun + PHRASE; at++) {
    if (isOneOf(tokens, at, SPANS)) return false;
    if (!isWord(tokens, at) || isA(tokens, at, C.VERB | C.PREPOSITION | C.CONJUNCTION)) break;
  }
  return isOneOf(tokens, noun - 1, LONG) || isOneOf(tokens, noun, FATES);
}

/** The preposition that makes a time a when: "at 12 months", "after a median of 20 months", "at the end of 8 weeks", "from baseline to 6 weeks"; null for none. */
function hungOn(tokens: Tokens, from: number): Pick<Time, "lead" | "manner"> | null {
  const head = isNumber(tokens, from) ? listHead(tokens, from) : from;
  let back = head - 1;
  let first = false;
  // "at follow-up (12 months)"
  if (opensBracket(tokens, back) && isOneOf(tokens, back - 1, FOLLOW)) back--;
  for (let steps = 0; steps < LEAD_REACH && isOneOf(tokens, back, INSIDE); steps++) {
    first ||= isOneOf(tokens, back, FIRST);
    back--;
    if (isSign(tokens, back, DASH)) back--;
  }
  if (isOneOf(tokens, back, AGED)) return null;
  if (isOneOf(tokens, back, WHEN))
    return { lead: back, manner: isOneOf(tokens, back, LOOSE) && !first && isNumber(tokens, from) ? "loose" : "plain" };
  if (!isThe(tokens, head - 1, TO)) return null;
  for (let at = head - 2; at > head - 2 - LEAD_REACH; at--) if (isThe(tokens, at, FROM)) return { lead: at, manner: "plain" };
  return isOneOf(tokens, head - 2, BASELINE) ? { lead: head - 2, manner: "plain" } : null;
}

/** How far before a time its preposition may stand. */
const LEAD_REACH = 6;

/** Whether a time stands at the head of its sentence, before anything was said. */
export function opensSentence({ tokens, sentences }: Scene, sentence: number, { manner, lead }: Time): boolean {
  if (manner === "adjective") return false;
  const [start] = sentences[sentence] ?? [lead];
  for (let at = start; at < lead; at++) {
    if (isA(tokens, at, C.VERB) || isSign(tokens, at, 0x2c)) return false;
    // "Women with diabetes at baseline": who they were.
    if (manner === "start" && !isA(tokens, at, C.DETERMINER | C.MEAN | C.MEDIAN)) return false;
  }
  return lead - start <= OPENING;
}

/** How far from the head of its sentence a time may stand that opens it: "In both groups, at 6 months". */
const OPENING = 3;
