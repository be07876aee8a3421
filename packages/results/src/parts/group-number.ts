/** Whether a number behind "group" is the group's name ("group 2") or says how many of it ("in the yoga group 12 patients"). */
import { isA, isSign, type Tokens, valueAt } from "../lexer.ts";
import { C } from "../lexicon.ts";

/** More groups than any study numbers. */
const MOST_GROUPS = 9;

/** The "29" of "31 women and in the control group 29 women", "in the control group 29 (45%) had": too many to be the name of a group. */
export function isBehindGroup(tokens: Tokens, at: number): boolean {
  if (!isA(tokens, at - 1, C.GROUP) || valueAt(tokens, at) <= MOST_GROUPS) return false;
  return isA(tokens, at + 1, C.PEOPLE | C.VERB) || isSign(tokens, at + 1, 0x28);
}
