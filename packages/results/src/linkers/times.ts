/**
 * The times that a sentence names, and how each stands in it: "at 12 months", "week 8", "the 5-year survival", "after the intervention". How long something was
 * given or how old somebody is says nothing of when a value was measured.
 */
import type { Timepoint } from "@tabstract/record";
import { type ContextItem, phraseOf } from "../items.ts";
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { listHead } from "../parts/frame.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention } from "./arms.ts";

export interface Time {
  /** Its first token, and one past its last. */
  readonly from: number;
  readonly to: number;
  /** The token of the preposition that it hangs on; its own first token where it hangs on none. */
  readonly lead: number;
  /** "the 5-year survival": said of what it stands before. */
  readonly isAdjective: boolean;
  readonly phrase: Timepoint;
}

const UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;

const WHEN = wordIds("at after by within until before following during through throughout over on beyond between in");
/** Prepositions that tell a time only with "first", "last" or "end": "in the first 24 h", "over the first 12 weeks". */
const LOOSE = wordIds("in over between");
const BETWEEN_PREPOSITION = wordIds(
  "the a an first initial postoperative postoperatively approximately about only next end of mean median average follow followup up treatment therapy day days week weeks month months year years hour hours minimum maximum additional",
);
const LATER = wordIds(
  "later after post postoperatively postpartum postoperative follow followup following before prior postinfusion postdose postintervention",
);
const AGED = wordIds("age aged old older younger last past previous preceding every each per");
const SPANS = wordIds(
  "treatment therapy trial trials study studies program programme period regimen regimens course courses washout history old intervention supplementation schedule training infusion session sessions interval intervals cycle cycles group groups arm arms extension phase recall exposure duration survivors",
);
const VISITS = wordIds("follow followup visit visits assessment examination evaluation timepoint time");
const FROM = wordId("from");
const TO = wordId("to");
const OF = wordId("of");
const END = wordIds("end");
const FIRST = wordIds("first last initial end");
const POST = wordId("post");
const BASELINE = wordIds("baseline");
const WORDED = wordIds("after before following post prior");
const AT = wordIds("at on before by until");
const STAY = wordIds("discharge admission enrollment enrolment inclusion birth delivery");
const DONE = wordIds(
  "treatment therapy intervention surgery operation training supplementation administration application injection procedure exercise rehabilitation radiotherapy chemotherapy vaccination anesthesia anaesthesia induction infusion meal",
);
const DETERMINED = wordIds("the this each their study");

/** The times of each sentence, in the order of print. */
export function timesOf(
  { tokens, sentences }: Scene,
  context: readonly ContextItem[],
  arms: readonly ArmMention[],
): ReadonlyMap<number, readonly Time[]> {
  const found = new Map<number, Time[]>();
  /** Tokens of times, and of what they hang on. */
  const taken = new Set<number>();
  // "5% after surgery", where others had none: an arm.
  for (const { from, to } of arms) for (let at = from; at < to; at++) taken.add(at);
  const add = (sentence: number, time: Time): void => {
    for (let at = time.lead; at < time.to; at++) taken.add(at);
    const list = found.get(sentence);
    if (list === undefined) found.set(sentence, [time]);
    else list.push(time);
  };
  let last = -1;
  for (const item of context) {
    const time = numbered(tokens, item, last);
    if (time === null || taken.has(time.from)) continue;
    last = time.to;
    add(item.sentence, time);
  }
  for (const [sentence, [from, to]] of sentences.entries())
    for (let at = from; at < to; at++) {
      const time = isWord(tokens, at) ? worded(tokens, at, to) : null;
      if (time !== null && !taken.has(time.lead) && !taken.has(time.to - 1)) add(sentence, time);
    }
  for (const list of found.values()) list.sort((a, b) => a.from - b.from);
  return found;
}

/** `last`: one past the last time before. */
function numbered(tokens: Tokens, item: ContextItem, last: number): Time | null {
  if (item.fields.as === "name-part") return isThe(tokens, item.from - 1, POST) && isNumber(tokens, item.from) ? visit(tokens, item) : null;
  if (item.fields.as !== "duration") return null;
  const unit = UNITS.find((name) => name === item.fields.unit);
  const phrase = unit === undefined ? null : phraseOf(tokens, item.from, item.to);
  if (unit === undefined || phrase === null) return null;
  const time = { from: item.from, to: item.to, phrase: { ...phrase, value: item.fields.value, unit } };
  const noun = pastList(tokens, item);
  // "at the 6-month follow-up"
  const isVisit = isOneOf(tokens, noun, VISITS);
  if (noun >= 0 && !isVisit)
    return isOneOf(tokens, noun, SPANS) || !isWord(tokens, noun) ? null : { ...time, lead: item.from, isAdjective: true };
  const lead = leadOf(tokens, item.from);
  if (lead >= 0 || isVisit) return { ...time, lead: lead >= 0 ? lead : item.from, isAdjective: false };
  if (isWord(tokens, item.from) && !isNumber(tokens, item.from)) return { ...time, lead: item.from, isAdjective: false };
  if (isOneOf(tokens, item.from - 1, AGED)) return null;
  // "at 30 days and 1 year", "at 2 h (3.1 vs 4.2) and 24 h (1.1 vs 1.9)"
  const joint = isA(tokens, item.from - 1, C.CONJUNCTION) || isSign(tokens, item.from - 1, 0x2c) ? item.from - 1 : -1;
  const goesOn = joint >= 0 && (joint === last || (last >= 0 && closesBracket(tokens, joint - 1) && opensBracket(tokens, item.to)));
  return isOneOf(tokens, item.to, LATER) || goesOn || opensValue(tokens, item) ? { ...time, lead: item.from, isAdjective: false } : null;
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
  return phrase === null
    ? null
    : { from: from - 1, to, lead: from - 1, isAdjective: false, phrase: { ...phrase, value: null, unit: null } };
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

/** The preposition that makes a time a when: "at 12 months", "after a median of 20 months", "at the end of 8 weeks", "from baseline to 6 weeks"; -1 for none. */
function leadOf(tokens: Tokens, from: number): number {
  const head = isNumber(tokens, from) ? listHead(tokens, from) : from;
  let back = head - 1;
  let first = false;
  for (let steps = 0; steps < LEAD_REACH && isOneOf(tokens, back, BETWEEN_PREPOSITION); steps++) {
    first ||= isOneOf(tokens, back, FIRST);
    back--;
    if (isSign(tokens, back, DASH)) back--;
  }
  if (isOneOf(tokens, back, AGED)) return -1;
  if (isOneOf(tokens, back, WHEN)) return isOneOf(tokens, back, LOOSE) && !first && isNumber(tokens, from) ? -1 : back;
  if (!isThe(tokens, head - 1, TO)) return -1;
  for (let at = head - 2; at > head - 2 - LEAD_REACH; at--) if (isThe(tokens, at, FROM)) return at;
  return isOneOf(tokens, head - 2, BASELINE) ? head - 2 : -1;
}

/** How far before a time its preposition may stand. */
const LEAD_REACH = 6;

/** "at baseline", "at discharge", "at the end of the treatment", "after the intervention", "preoperatively". */
function worded(tokens: Tokens, at: number, end: number): Time | null {
  if (isOneOf(tokens, at, BASELINE)) {
    if (isThe(tokens, at - 1, FROM) || isA(tokens, at - 1, C.COMPARE) || isOneOf(tokens, at - 1, WITH)) return null;
    if (isOneOf(tokens, at - 1, AT)) return wordedAs(tokens, at - 1, at, at + 1);
    const time = isWord(tokens, at + 1) && !isOneOf(tokens, at + 1, ABOUT_BASELINE) ? wordedAs(tokens, at, at, at + 1) : null;
    return time === null ? null : { ...time, isAdjective: !isA(tokens, at + 1, C.VERB | C.PREPOSITION | C.CONJUNCTION) };
  }
  if (isOneOf(tokens, at, WITHOUT_LEAD) && !isOneOf(tokens, at + 1, WITH)) return wordedAs(tokens, at, at, at + 1);
  if (isOneOf(tokens, at, AT)) {
    const noun = isOneOf(tokens, at + 1, HOSPITAL) ? at + 2 : at + 1;
    if (isOneOf(tokens, noun, STAY)) return wordedAs(tokens, at, at + 1, noun + 1);
    const last = isOneOf(tokens, at + 1, DETERMINED) ? at + 2 : at + 1;
    if (!isOneOf(tokens, last, END)) return null;
    if (!isThe(tokens, last + 1, OF)) return wordedAs(tokens, at, last, last + 1);
    const what = isOneOf(tokens, last + 2, DETERMINED) ? last + 3 : last + 2;
    return isWord(tokens, what) && what < end ? wordedAs(tokens, at, last, what + 1) : null;
  }
  if (!isOneOf(tokens, at, WORDED) || isA(tokens, at - 1, C.TIME_UNIT) || isOneOf(tokens, at - 1, LATER)) return null;
  const joint = isSign(tokens, at + 1, DASH) ? at + 2 : at + 1;
  const noun = isOneOf(tokens, joint, DETERMINED) ? joint + 1 : joint;
  return isOneOf(tokens, noun, DONE) ? wordedAs(tokens, at, at, noun + 1) : null;
}

const WITH = wordIds("with to for");
const ABOUT_BASELINE = wordIds(
  "questionnaire questionnaires characteristics variables covariates data values value differences adjustment factors system systems model models method methods approach algorithm classifier",
);
const HOSPITAL = wordIds("hospital");
const WITHOUT_LEAD = wordIds("preoperatively postoperatively posttreatment pretreatment postintervention preintervention");

function wordedAs(tokens: Tokens, lead: number, from: number, to: number): Time | null {
  const phrase = phraseOf(tokens, from, to);
  return phrase === null ? null : { from, to, lead, isAdjective: false, phrase: { ...phrase, value: null, unit: null } };
}

/** Whether a time stands at the head of its sentence, before anything was said. */
export function opensSentence({ tokens, sentences }: Scene, sentence: number, { isAdjective, lead }: Time): boolean {
  if (isAdjective) return false;
  const [start] = sentences[sentence] ?? [lead];
  for (let at = start; at < lead; at++) if (isA(tokens, at, C.VERB) || isSign(tokens, at, 0x2c)) return false;
  return lead - start <= OPENING;
}

/** How far from the head of its sentence a time may stand that opens it: "In both groups, at 6 months". */
const OPENING = 3;

/** "baseline", "preoperatively", "week 0": before anything was done. */
export function isBefore(time: Timepoint | null): boolean {
  return time !== null && (time.value === 0 || (time.value === null && BEFORE.test(time.text)));
}

const BEFORE = /^(?:baseline|before\b|prior\b|pre|admission|enrol|inclusion)/i;
