/** Ratios as such: "randomised 2:1", "1:1:1", "a 2 to 1 ratio", "120/80 mmHg" is none. */
import { contextClaim } from "../claims.ts";
import { isA, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, numberAt, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { sizeSumAt } from "../parts/size-sum.ts";
import type { Recognizer } from "../recognizer.ts";

const TO = wordIds("to");

const ANNOUNCED = wordIds("ratio ratios randomised randomized allocated assigned");

/** Tokens of the longest ratio: eight arms. What goes on beyond it is a chain of ratios. */
const MOST_TOKENS = 15;

export const ratio: Recognizer = {
  name: "ratio",
  precedence: 63,
  triggers: { numbers: { outsideNames: true } },
  recognize({ tokens }, at) {
    const number = numberAt(tokens, at);
    if (number === null || number.signed || number.value > 100000) return null;
    let end = at + 1;
    while (
      end < at + MOST_TOKENS &&
      isSign(tokens, end, 0x3a) &&
      isNumber(tokens, end + 1) &&
      (isGlued(tokens, end) || isGlued(tokens, end + 1)) &&
      !isSign(tokens, end + 2, 0x25)
    )
      end += 2;
    if (
      end === at + 1 &&
      isOneOf(tokens, end, TO) &&
      isNumber(tokens, end + 1) &&
      isWord(tokens, end + 2) &&
      /^(?:ratio|randomi[sz]ation|allocation)$/.test(lowerOf(tokens, end + 2))
    )
      end += 2;
    // "randomised 2 : 1": apart, only where a ratio is announced.
    if (end === at + 1 && isSign(tokens, end, 0x3a) && isNumber(tokens, end + 1) && !isSign(tokens, end + 2, 0x2e) && announced(tokens, at))
      end += 2;
    // "(arm 1:373 patients)" counts those of an arm.
    if (end === at + 3 && isA(tokens, at - 1, C.GROUP) && isA(tokens, end, C.PEOPLE)) return null;
    // "521 women were randomised 2:1 (347:174)"
    if (end > at + 1 && sizeSumAt(tokens, at)?.isRatio === true) return null;
    return end === at + 1 ? null : contextClaim(tokens, { as: "ratio", from: at, to: end });
  },
};

function announced(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 4; back--) if (isOneOf(tokens, back, ANNOUNCED)) return true;
  return isOneOf(tokens, at + 3, ANNOUNCED);
}
