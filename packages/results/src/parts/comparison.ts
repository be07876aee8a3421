/** Whether the words around a value measure one group against another. */
import type { Direction } from "@tabstract/record";
import { DASH, isA, isNumber, isOneOf, isSign, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "./bracket.ts";
import { directionBefore, isAgainst } from "./frame.ts";
import { type Unit, unitAt } from "./unit.ts";

export const AGAINST: WordSet = wordIds("than compared versus vs relative");
const THAN = wordIds("than");
const OVER = wordIds("over");
const BASELINE = wordIds("baseline pretreatment initial before admission preoperative preintervention pre");
const EARLIER = wordIds("earlier sooner");
const LATER = wordIds("later further farther");
const ANOTHER_CLAUSE = wordIds("while whereas whilst although but");
/** How far behind a value its comparison may be said, in tokens. */
const AHEAD = 30;
const BACK = 40;

/** Words between a value and the noun of its change: "a 34% relative risk reduction". */
const QUALIFIERS = wordIds("relative absolute proportional overall risk hazard mean median further significant");

/** "23% lower", "a 50% relative reduction", "20% less covering surface", "5 min earlier": the direction that the words right behind a value give it. */
export function directionBehind(tokens: Tokens, at: number): Direction | null {
  let from = at;
  while (from < at + 2 && isOneOf(tokens, from, QUALIFIERS) && isWord(tokens, from + 1)) from++;
  for (let next = from; next < from + 2; next++) {
    if (!isWord(tokens, next)) return null;
    const up = isA(tokens, next, C.INCREASE) || isOneOf(tokens, next, LENGTHENED);
    const down = isA(tokens, next, C.DECREASE) || isOneOf(tokens, next, SHORTENED);
    if (up !== down) return up ? "increase" : "decrease";
    if (isOneOf(tokens, next, EARLIER)) return "decrease";
    if (isOneOf(tokens, next, LATER)) return "increase";
    if (isA(tokens, next, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.PEOPLE)) return null;
  }
  return null;
}

/** Verbs of change that are told of times and events; the lexicon's classes hold the others. */
const LENGTHENED = wordIds(
  "prolonged prolongs prolong prolonging extended extends extend delayed delays delay lengthened stimulated augmented accelerated boosted",
);
const SHORTENED = wordIds(
  "shortened shortens shorten shortening cut cuts hastened reduce inhibited inhibits suppressed suppresses attenuated attenuates slowed slows blunted lessened",
);
const BY = wordIds("by");
/** How far before its "by" a verb of change may stand. */
const VERB_REACH = 18;

/** The direction that the words before a value give it; a verb may stand far before "by": "decreased over the study with A vs B by 1.0 mmol/L". */
export function directionAhead(tokens: Tokens, at: number): Direction | null {
  const near = directionBefore(tokens, at);
  if (near !== null) return near;
  if (!isSaidBy(tokens, at)) return isOneOf(tokens, at - 1, CHANGE_OF) ? sizeOf(tokens, at) : null;
  const sentence = sentenceOf(tokens, at);
  let limit = at - VERB_REACH;
  for (let back = at - 2; back >= 0 && back > limit && sentenceOf(tokens, back) === sentence; back--) {
    // "reduced A by 79% (HR = 0.21) and B by 83%": nor does an aside.
    if (closesBracket(tokens, back)) {
      const opening = beforeBracket(tokens, back);
      limit -= back - opening;
      back = opening;
      continue;
    }
    // "lowered A by 32% and B by 12%": the first outcome's size does not end the verb's reach.
    if (isNumber(tokens, back) && isOneOf(tokens, back - 1, BY)) continue;
    if (isNumber(tokens, back) || isSign(tokens, back, 0x3b)) return null;
    const up = isA(tokens, back, C.INCREASE) || isOneOf(tokens, back, LENGTHENED);
    const down = isA(tokens, back, C.DECREASE) || isOneOf(tokens, back, SHORTENED);
    if (up !== down) return up ? "increase" : "decrease";
  }
  return null;
}

const REDUCTION = wordIds("reduction reductions decrease decreases decline fall drop loss");
const GAIN = wordIds("increase increases improvement improvements rise gain");
const NOUN_REACH = 9;

/** "a reduction in symptoms (less pain) of 2.1 points": the noun of change, over an aside. */
function sizeOf(tokens: Tokens, at: number): Direction | null {
  for (let back = at - 2, words = 0; words < NOUN_REACH && back >= 0; back--, words++) {
    if (closesBracket(tokens, back)) back = beforeBracket(tokens, back);
    else if (isOneOf(tokens, back, REDUCTION)) return "decrease";
    else if (isOneOf(tokens, back, GAIN)) return "increase";
    else if (!isWord(tokens, back) || isA(tokens, back, C.CONJUNCTION | C.VERB)) return null;
  }
  return null;
}

/** How many tokens of an aside are passed over. */
const ASIDE = 30;

/** The bracket that opens the one that closes here, or the token itself. */
function beforeBracket(tokens: Tokens, close: number): number {
  for (let back = close - 1; back > close - ASIDE; back--) if (opensBracket(tokens, back)) return back;
  return close;
}

/** Verbs of change that take an object. */
export const CAUSES: WordSet = wordIds(
  `reduced increased decreased improved lowered raised reduces increases decreases improves lowers raises inhibited inhibits suppressed suppresses
   attenuated attenuates slowed slows enhanced enhances`,
);
const PASSIVE = wordIds("was were is are be been being has had have");
const SOURCE = wordIds("from after baseline pre post");
/** How far before its "by" a verb with its object may stand. */
const OBJECT = 14;

/** "The offer increased uptake by 5%", "adjusting reduced the variation by 40%": what an intervention does to an outcome, with no other value beside it. */
export function isCaused(tokens: Tokens, at: number, unit: Unit | null): boolean {
  if (!isSaidBy(tokens, at)) return false;
  let verb = at - 2;
  while (verb > at - OBJECT && (isWord(tokens, verb) || isSign(tokens, verb, DASH)) && !isOneOf(tokens, verb, CAUSES)) verb--;
  if (!isOneOf(tokens, verb, CAUSES) || verb === at - 2) return false;
  return isActive(tokens, verb) && isAlone(tokens, at, unit);
}

/** Whether the verb has an object behind it and, before it, a subject that is neither people nor a group, whose change would be their own. */
export function isActive(tokens: Tokens, verb: number): boolean {
  if (isA(tokens, verb + 1, C.PREPOSITION | C.ADVERB | C.CONJUNCTION)) return false;
  // "…, and increased X": the subject stands with the verb before.
  if (isA(tokens, verb - 1, C.CONJUNCTION)) return true;
  const sentence = sentenceOf(tokens, verb);
  for (let back = verb - 1; back >= 0 && back > verb - BACK && sentenceOf(tokens, back) === sentence && !isSign(tokens, back, 0x3b); back--)
    if (isOneOf(tokens, back, PASSIVE) || (isA(tokens, back, C.PEOPLE | C.GROUP) && isNoun(tokens, back)) || isOneOf(tokens, back, SOURCE))
      return false;
  return true;
}

/** "patients reduced", not the "patient" of "patient records". */
function isNoun(tokens: Tokens, at: number): boolean {
  return !isWord(tokens, at + 1) || (tokens.mask[at + 1] ?? 0) !== 0;
}

/** Whether no other value in its unit stands near, and nothing says that the change is one over time. */
export function isAlone(tokens: Tokens, at: number, unit: Unit | null): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && back > at - BACK && sentenceOf(tokens, back) === sentence && !isSign(tokens, back, 0x3b); back--)
    if (isNumber(tokens, back) && sameUnit(tokens, back, unit)) return false;
  // The interval in brackets right behind the value is its own.
  const end = pastBracket(tokens, unitAt(tokens, at + 1)?.end ?? at + 1);
  for (let next = end; next < at + AHEAD && sentenceOf(tokens, next) === sentence && !isSign(tokens, next, 0x3b); next++) {
    if (isOneOf(tokens, next, SOURCE) || isOneOf(tokens, next, ANOTHER_CLAUSE)) return false;
    if (isNumber(tokens, next) && sameUnit(tokens, next, unit)) return false;
  }
  return true;
}

const COMPARED_TO = wordIds("compared versus vs than");
const WITH = wordIds("with to");

/** "compared with a 14.1% decrease", "than the 5 points": the other group's own value. */
export function isOtherGroups(tokens: Tokens, at: number): boolean {
  let before = at - 1;
  while (isA(tokens, before, C.DETERMINER | C.ADVERB | C.MEAN) && before > at - 4) before--;
  if (isAgainst(tokens, before + 1)) return true;
  return isOneOf(tokens, isOneOf(tokens, before, WITH) ? before - 1 : before, COMPARED_TO);
}

const COMPARATIVE = wordIds("higher lower greater shorter longer larger smaller better worse faster slower fewer more less");

/** "lower by 1.2 cm": the adjective compares, and the value behind "by" is its size. */
export function isComparativeBy(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, BY) && isOneOf(tokens, at - 2, COMPARATIVE);
}

const ADJECTIVES = wordIds("higher lower greater shorter longer larger smaller faster slower fewer more less");

/** "18% higher", "23% relative lower": an adjective that compares groups; not "higher than baseline", nor "10% more than 5 years". */
export function isComparativeBehind(tokens: Tokens, end: number): boolean {
  const at = isOneOf(tokens, end, QUALIFIERS) || isA(tokens, end, C.ADVERB) ? end + 1 : end;
  if (!isOneOf(tokens, at, ADJECTIVES)) return false;
  const sentence = sentenceOf(tokens, at);
  for (let next = at + 1; next < at + 9 && sentenceOf(tokens, next) === sentence; next++)
    if (isOneOf(tokens, next, THAN)) return !isBaseline(tokens, next) && !isNumber(tokens, next + 1);
  return true;
}

const WITH_WHOM = wordIds("with for among in when");

/** "2.3 points greater with zelotinib", "5 mm Hg lower in men": behind the comparative stand those who are compared. */
export function isComparativeOf(tokens: Tokens, end: number): boolean {
  if (!isComparativeBehind(tokens, end)) return false;
  const at = isOneOf(tokens, end, ADJECTIVES) ? end + 1 : end + 2;
  return isOneOf(tokens, at, WITH_WHOM) && isWord(tokens, at + 1);
}

const ADDITIONAL = wordIds("additional extra incremental");

/** "an additional weight loss of 3.2 kg": more than the others'. */
export function isAdditional(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, CHANGE_OF) || sizeOf(tokens, at) === null) return false;
  for (let back = at - 2; back > at - NOUN_REACH && isWord(tokens, back); back--) if (isOneOf(tokens, back, ADDITIONAL)) return true;
  return false;
}

const MEAN_OF = wordIds("a an the mean average median estimated further additional approximately about of up to as much some");

/** Whether "by", "by a mean of", "by up to" ends right before a value. */
export function isSaidBy(tokens: Tokens, at: number): boolean {
  let before = at - 1;
  while (before > at - 6 && (isOneOf(tokens, before, MEAN_OF) || isSign(tokens, before, 0x7e))) before--;
  return isOneOf(tokens, before, BY);
}

const ASSOCIATED = wordIds("associated");

/** "was associated with a 0.5 mm Hg decrease": an association has a size, whatever it is measured against. */
export function isAssociated(tokens: Tokens, at: number): boolean {
  return [2, 3, 4].some((step) => isOneOf(tokens, at - step, ASSOCIATED)) || isAssociatedChange(tokens, at);
}

const CHANGE_OF = wordIds("of");

/** "associated with an increase of 0.12", "associated with a mean reduction of 5%" */
function isAssociatedChange(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, CHANGE_OF) || !isA(tokens, at - 2, C.INCREASE | C.DECREASE)) return false;
  return [4, 5, 6].some((step) => isOneOf(tokens, at - step, ASSOCIATED));
}

export interface Compared {
  /** Token of the value, and one past its unit. */
  readonly at: number;
  readonly end: number;
  readonly unit: Unit | null;
  /** Whether the direction is said behind the value: "23% lower". */
  readonly behind: boolean;
}

/**
 * Whether the clause measures the value against another group ("than", "compared with", "versus", "in the X group" behind "23% lower"). A comparison
 * with baseline is none, nor is one with the other group's own value in the same unit ("fell by 23% compared with a fall of 5%").
 */
export function isCompared(tokens: Tokens, compared: Compared): boolean {
  return ahead(tokens, compared) ?? behindValue(tokens, compared);
}

/** The comparison behind the value: true or false where one is said, null where none is. */
function ahead(tokens: Tokens, { at, end, unit, behind }: Compared): boolean | null {
  const sentence = sentenceOf(tokens, at);
  let compared: boolean | null = null;
  let another = false;
  let own = behind;
  let seen = 0;
  for (let next = end; next < end + AHEAD && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    const past = pastBracket(tokens, next);
    if (past > next) {
      if (behind && holdsVersus(tokens, next, past)) compared = true;
      next = past - 1;
      continue;
    }
    seen++;
    if (isSign(tokens, next, 0x3b) || (compared === true && behind && isOneOf(tokens, next, ANOTHER_CLAUSE))) break;
    if (
      isOneOf(tokens, next, AGAINST) ||
      isInComparison(tokens, next) ||
      (isOneOf(tokens, next, OVER) && isA(tokens, next + 1, C.CONTROL))
    ) {
      if (isBaseline(tokens, next)) return false;
      compared = true;
    }
    // "lowered A by 32% and B by 12%": another outcome.
    if (compared === null && !behind && isOneOf(tokens, next, BY) && isNumber(tokens, next + 1)) another = true;
    if (behind && isA(tokens, next, C.GROUP) && seen < 9 && !hasEarlier(tokens, at, unit)) compared = true;
    // A value behind a verb of its own is another finding, unless it is what this one is compared with.
    if (compared === null && isA(tokens, next, C.INCREASE | C.DECREASE)) {
      another = !own;
      own = false;
    }
    if (isNumber(tokens, next) && !another && sameUnit(tokens, next, unit) && (compared === true || !behind)) return false;
  }
  return compared;
}

/** "a 15% increase in one group and a 3% increase in the other": a value in the same unit stands before this one. */
function hasEarlier(tokens: Tokens, at: number, unit: Unit | null): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && back > at - AHEAD && sentenceOf(tokens, back) === sentence && !isSign(tokens, back, 0x3b); back--)
    if (isNumber(tokens, back) && unit !== null && sameUnit(tokens, back, unit)) return true;
  return false;
}

/** "Compared with water, juice increased fullness by 23%": said before the value, and not in turn behind the other group's own. */
function behindValue(tokens: Tokens, { at, unit }: Compared): boolean {
  const sentence = sentenceOf(tokens, at);
  let compared = false;
  for (let back = at - 1; back >= 0 && back > at - BACK && sentenceOf(tokens, back) === sentence; back--) {
    if (isSign(tokens, back, 0x3b)) break;
    if ((isOneOf(tokens, back, AGAINST) && !isOneOf(tokens, back, THAN)) || isInComparison(tokens, back)) {
      if (isBaseline(tokens, back)) return false;
      compared = true;
    }
    if (compared && isNumber(tokens, back) && sameUnit(tokens, back, unit)) return false;
  }
  return compared;
}

const COMPARISON = wordIds("comparison");

/** "in comparison with the control group" */
function isInComparison(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, COMPARISON) && isOneOf(tokens, at + 1, WITH);
}

/** Whether what stands within three words behind a comparing word is an earlier time, not another group. */
export function isBaseline(tokens: Tokens, at: number): boolean {
  return [1, 2, 3].some((step) => isOneOf(tokens, at + step, BASELINE));
}

function sameUnit(tokens: Tokens, at: number, unit: Unit | null): boolean {
  return (unitAt(tokens, at + 1)?.text ?? null) === (unit?.text ?? null);
}

/** "5 min earlier (20.2 vs 25.5 min)" */
function holdsVersus(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isA(tokens, at, C.VERSUS)) return true;
  return false;
}
