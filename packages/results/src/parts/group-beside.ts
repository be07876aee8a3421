/** The group that is named right beside a number: behind it ("90% for the yoga group"), or before it, as its name ("group 2") or not ("in the yoga group 12 patients"). */
import { isA, isNumber, isOneOf, isSign, isWord, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";

/** More groups than any study numbers. */
const MOST_GROUPS = 9;

/** The "29" of "31 women and in the control group 29 women", "in the control group 29 (45%) had": too many to be the name of a group; not of "group 10". */
export function isBehindGroup(tokens: Tokens, at: number): boolean {
  if (!isA(tokens, at - 1, C.GROUP) || valueAt(tokens, at) <= MOST_GROUPS || !isNamedGroup(tokens, at - 1)) return false;
  return (
    isA(tokens, at + 1, C.PEOPLE | C.VERB) || (isSign(tokens, at + 1, 0x28) && isNumber(tokens, at + 2) && isSign(tokens, at + 3, 0x25))
  );
}

/** "the control group": an article, and a word or two that say which. */
function isNamedGroup(tokens: Tokens, group: number): boolean {
  let words = 0;
  for (let back = group - 1; back > group - 5; back--) {
    if (isA(tokens, back, C.DETERMINER)) return words > 0;
    if (!isWord(tokens, back) || isA(tokens, back, C.PREPOSITION | C.CONJUNCTION | C.VERB)) return false;
    words++;
  }
  return false;
}

const OF_GROUP = wordIds("in for with among");
/** How many words behind "in" its group is named. */
const NAME = 6;

/** "in the yoga group", "for the group without yoga": whose the value before it is; `at` is one past the value. */
export function isInGroup(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at, OF_GROUP)) return false;
  for (let next = at + 1; next < at + NAME && isWord(tokens, next); next++) if (isA(tokens, next, C.GROUP)) return true;
  return false;
}
