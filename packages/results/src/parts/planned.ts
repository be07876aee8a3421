/** What a study was planned to find, which is no result: "to detect a 20% difference", "assuming a risk reduction of 50%". */

import { isOneOf, sentenceOf, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";

const PLANS = wordIds("detect detecting assuming assumed power hypothesised hypothesized alpha");
const REACH = 12;

/** Whether the words before `at`, in its sentence, plan rather than report. */
export function isPlanned(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && back > at - REACH && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, PLANS)) return true;
  }
  return false;
}
