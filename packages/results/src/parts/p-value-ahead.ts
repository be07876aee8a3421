/** Where a p-value begins: what measures its values behind a name must not reach into it. */

import { DASH, isSign, isThe, type Tokens } from "../lexer.ts";
import { wordId } from "../lexicon.ts";
import { signRelationAt } from "./relation.ts";

const P = wordId("p");

/** Whether "p =", "P <", "p-value" begins at this token. */
export function isPValueAhead(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at, P)) return false;
  return signRelationAt(tokens, at + 1) !== null || isSign(tokens, at + 1, DASH) || isSign(tokens, at + 1, 0x28);
}
