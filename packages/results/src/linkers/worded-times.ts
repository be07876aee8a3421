/** Times that are told without a number: "at baseline", "at hospital discharge", "at the end of the treatment", "after the intervention", "preoperatively". */
import type { Timepoint } from "@tabstract/record";
import { phraseOf } from "../items.ts";
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordId, wordIds, wordSet } from "../lexicon.ts";
import type { Time } from "./times.ts";

const OF = wordId("of");
const AND = wordId("and");
const FROM = wordId("from");
const TO = wordId("to");
const BASELINE = wordIds("baseline");
const AT = wordIds("at on by until");
const END = wordIds("end");
const STAY = wordIds("discharge admission enrollment enrolment inclusion birth delivery");
const HOSPITAL = wordIds("hospital");
const BEFORE = wordIds("before prior");
const AFTER = wordIds("after following post");
const DONE = wordIds(
  "treatment therapy intervention surgery operation training supplementation administration application injection procedure exercise rehabilitation radiotherapy chemotherapy vaccination anesthesia anaesthesia induction infusion meal",
);
const DETERMINED = wordIds("the this each their study");
const START = wordIds("preoperatively pretreatment preintervention");
const LATER = wordIds("postoperatively posttreatment postintervention");
const WITH = wordIds("with of to");
const TIMED = wordIds("later earlier after before prior following");
const COMPARED = wordIds("than below above");
/** Of "baseline", what is about it and no measurement at it. */
const ABOUT = wordIds(
  "questionnaire questionnaires characteristics variables covariates data values value differences adjustment factors system systems model models method methods approach algorithm classifier",
);
const AVERAGED = wordIds("the mean median average mean");
/** How far behind "before" its "after" may stand: "12.1 cm2 before and 6.2 cm2 after treatment". */
const ELLIPSIS = 12;

/** The sentence that is looked at. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What `worded` may begin with: most words are none of them. */
export const WORDED: WordSet = wordSet([...BASELINE, ...START, ...LATER, ...AT, ...BEFORE, ...AFTER]);

/** The time that a word begins, or null. */
export function worded(tokens: Tokens, at: number, sentence: Stretch): Time | null {
  if (isOneOf(tokens, at, BASELINE)) return atBaseline(tokens, at, sentence);
  if (isOneOf(tokens, at, START) || isOneOf(tokens, at, LATER))
    return isOneOf(tokens, at + 1, WITH) ? null : made(tokens, { lead: at, from: at, to: at + 1, isStart: isOneOf(tokens, at, START) });
  if (isOneOf(tokens, at, AT)) return atStay(tokens, at, sentence);
  const before = isOneOf(tokens, at, BEFORE);
  if (!(before || isOneOf(tokens, at, AFTER)) || isA(tokens, at - 1, C.TIME_UNIT) || isOneOf(tokens, at - 1, TIMED)) return null;
  const joint = isSign(tokens, at + 1, DASH) ? at + 2 : at + 1;
  const noun = isOneOf(tokens, joint, DETERMINED) ? joint + 1 : joint;
  // "pre- and post-treatment scores were 6.1 and 3.1"
  if (joint > at + 1 && isThe(tokens, at - 1, AND)) return null;
  if (isOneOf(tokens, noun, DONE)) return made(tokens, { lead: at, from: at, to: noun + 1, isStart: before });
  return before && isEllipsis(tokens, at, sentence) ? made(tokens, { lead: at, from: at, to: at + 1, isStart: true }) : null;
}

function isEllipsis(tokens: Tokens, at: number, { to }: Stretch): boolean {
  if (!isA(tokens, at + 1, C.CONJUNCTION)) return false;
  for (let next = at + 2; next < at + ELLIPSIS && next < to; next++) if (isOneOf(tokens, next, AFTER)) return true;
  return false;
}

/** "at baseline", and "baseline pain was" at the head of a sentence; not "higher than at baseline", "adjusted for baseline pain". */
function atBaseline(tokens: Tokens, at: number, { from }: Stretch): Time | null {
  if (isOneOf(tokens, at - 1, AT))
    return isOneOf(tokens, at - 2, COMPARED) || isState(tokens, at)
      ? null
      : made(tokens, { lead: at - 1, from: at, to: at + 1, isStart: true });
  if (!isWord(tokens, at + 1) || isThe(tokens, at + 1, OF) || isOneOf(tokens, at + 1, ABOUT)) return null;
  for (let back = from; back < at; back++) if (!isOneOf(tokens, back, AVERAGED)) return null;
  return made(tokens, { lead: at, from: at, to: at + 1, isStart: true });
}

/** "changed from positive at baseline to negative at 3 months": when the one state was, and not when the change was seen. */
export function isState(tokens: Tokens, at: number): boolean {
  return isThe(tokens, at + 1, TO) && isThe(tokens, at - 3, FROM) && isWord(tokens, at - 2) && !isNumber(tokens, at - 2);
}

/** "at discharge", "at the end of the treatment", "at the end of follow-up". */
function atStay(tokens: Tokens, at: number, { to }: Stretch): Time | null {
  const noun = isOneOf(tokens, at + 1, HOSPITAL) ? at + 2 : at + 1;
  if (isOneOf(tokens, noun, STAY)) return made(tokens, { lead: at, from: at + 1, to: noun + 1, isStart: !isOneOf(tokens, noun, LEAVING) });
  const end = isOneOf(tokens, at + 1, DETERMINED) ? at + 2 : at + 1;
  if (!isOneOf(tokens, end, END)) return null;
  if (!isThe(tokens, end + 1, OF)) return made(tokens, { lead: at, from: end, to: end + 1, isStart: false });
  const what = isOneOf(tokens, end + 2, DETERMINED) ? end + 3 : end + 2;
  // "at the end of 8 weeks" tells its number.
  return isWord(tokens, what) && !isNumber(tokens, what) && what < to
    ? made(tokens, { lead: at, from: end, to: what + 1, isStart: false })
    : null;
}

const LEAVING = wordIds("discharge birth delivery");

interface Words {
  readonly lead: number;
  readonly from: number;
  readonly to: number;
  readonly isStart: boolean;
}

function made(tokens: Tokens, { lead, from, to, isStart }: Words): Time | null {
  const phrase = phraseOf(tokens, from, to);
  if (phrase === null) return null;
  return { from, to, lead, manner: isStart ? "start" : "plain", phrase: { text: phrase.text, span: phrase.span, value: null, unit: null } };
}

/** Whether a time was before anything was done: "baseline", "preoperatively", "hospital admission", "week 0". */
export function isBefore({ value, text }: Timepoint): boolean {
  return value === 0 || (value === null && EARLY.test(text));
}

const EARLY = /^(?:baseline|before\b|prior\b|pre|(?:hospital )?admission|enrol|inclusion)/i;
