/** Numbers that are printed as years are: what their words say of them is asked elsewhere. */
import { numberAt, type Tokens } from "../lexer.ts";

/** Four digits from 1900 to 2060. */
export function looksLikeYear(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return number?.form === "integer" && number.end - number.start === 4 && number.value >= 1900 && number.value <= 2060;
}
