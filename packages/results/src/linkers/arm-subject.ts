/** The arm that two values of one bracket begin with though nothing behind them is named: "Women in the B group needed more morphine (24 mg vs 12 mg)". */

import { holdsA, holdsOneOf, isA, isSign, isWord, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { openBefore, pastBracket } from "../parts/bracket.ts";
import { SEXES } from "../parts/people.ts";
import type { Naming } from "./arm-places.ts";

interface Values {
  readonly namings: readonly Naming[];
  /** The sentence, and where its part begins that leads to the values. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  /** The values of the row. */
  readonly start: number;
  readonly end: number;
}

/**
 * Index of the one arm of its sentence that did more or less than the other, whose values the bracket gives first; -1 where the sentence says nothing of the
 * kind: where it sets the arm behind "than", compares times, sexes or groups as such, or where the name only describes another noun ("irrigation time").
 */
export function subjectOf(tokens: Tokens, { namings, from, to, left, start, end }: Values): number {
  const [first] = namings;
  const last = namings.findLast((naming) => naming.to <= start);
  if (first === undefined || last === undefined || namings.some(({ arm, compared }) => arm !== first.arm || compared)) return -1;
  const open = openBefore(tokens, start, LEAD);
  if (open < 0 || pastBracket(tokens, open) <= end || !standsAlone(tokens, last.to)) return -1;
  if (!holdsA(tokens, left, start, C.INCREASE | C.DECREASE) && !holdsOneOf(tokens, left, start, COMPARATIVES)) return -1;
  const isOfOthers =
    holdsA(tokens, last.to, start, C.TIME_UNIT) || holdsOneOf(tokens, last.to, start, SEXES) || holdsOneOf(tokens, last.to, start, WHO);
  return isOfOthers || holdsOneOf(tokens, from, to, OTHERWISE) ? -1 : first.arm;
}

const COMPARATIVES = wordIds(
  "more less higher lower fewer greater smaller better worse shorter longer larger faster slower earlier later older younger heavier",
);
/** What is compared in such sentences, if it is not the arms. */
const OTHERWISE = wordIds("from between among within than baseline before after pre post expected predicted both");
const WHO = wordIds("who");

/** How many tokens may stand between the bracket and its first value: "(mean ± SD, 24". */
const LEAD = 6;

/** Whether what stands behind a name is no noun that it describes. */
function standsAlone(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return !isSign(tokens, at, 0x2d);
  return isA(tokens, at, C.GROUP | C.PEOPLE | C.VERB | C.INCREASE | C.DECREASE | C.ADVERB | C.PREPOSITION);
}
