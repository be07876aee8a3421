/** Whether a number behind "group" is the group's name ("group 2") or says how many of it ("in the yoga group 12 patients"). */
import { isA, isNumber, isSign, isWord, type Tokens, valueAt } from "../lexer.ts";
import { C } from "../lexicon.ts";

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
