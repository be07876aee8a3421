/** Degrees of freedom that are printed behind a statistic: "t = 2.1, df = 28", "F = 4.2; df = 1, 28", "r = 0.62, d.f. 58". */
import { isNumber, isSign, isThe, type Tokens, valueAt } from "../lexer.ts";
import { wordId } from "../lexicon.ts";
import type { ClaimedNumber } from "../recognizer.ts";

const DF = wordId("df");
const D = wordId("d");
const F = wordId("f");

interface Degrees {
  /** Whether the statistic has two of them. */
  readonly two: boolean;
  readonly numbers: ClaimedNumber[];
  readonly df: number[];
}

/** Reads what stands at this token into `numbers` and `df`; one past it, or the token itself where nothing is told. */
export function degreesBehind(tokens: Tokens, at: number, { two, numbers, df }: Degrees): number {
  const word = isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) ? at + 1 : at;
  const named = pastName(tokens, word);
  const first = isSign(tokens, named, 0x3d) ? named + 1 : named;
  if (named < 0 || !isNumber(tokens, first)) return at;
  let end = first + 1;
  if (two && isSign(tokens, end, 0x2c) && isNumber(tokens, end + 1)) end += 2;
  for (let next = first; next < end; next += 2) {
    numbers.push({ at: next, role: "df" });
    df.push(valueAt(tokens, next));
  }
  return end;
}

/** One past "df" or "d.f."; -1 where neither stands here. */
function pastName(tokens: Tokens, at: number): number {
  if (isThe(tokens, at, DF)) return at + 1;
  if (!isThe(tokens, at, D) || !isSign(tokens, at + 1, 0x2e) || !isThe(tokens, at + 2, F)) return -1;
  return isSign(tokens, at + 3, 0x2e) ? at + 4 : at + 3;
}
