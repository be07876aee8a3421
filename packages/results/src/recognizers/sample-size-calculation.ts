/** What the methods calculate with: "80% power", "alpha of 0.05", "a two-sided significance level of 5%", "non-inferiority margin of 10%". */
import type { ContextKind } from "@tabstract/record";
import { contextClaim, finite } from "../claims.ts";
import { wordIds } from "../lexicon.ts";
import { isOneOf, isSign, isWord, lowerOf, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";

const POWER = wordIds("power");
const MARGIN = wordIds("margin");
const LINKS = /^(?:of|was|set|at|a|an|to|is|level|levels|the|value|error|statistical|with|and|0|significance|two|sided|tailed|one|5|type|i|as|=|be|for|delta|pre|specified|defined|were)$/;

export const sampleSizeCalculation: Recognizer = {
  name: "sample-size-calculation",
  precedence: 67,
  triggers: { numbers: true },
  recognize({ tokens }, at) {
    const unit = unitAt(tokens, at + 1);
    const end = unit?.of === "percent" ? unit.end : at + 1;
    const as = kindOf(tokens, at, end);
    return as === null ? null : contextClaim(tokens, { as, from: at, to: unit?.end ?? end, value: finite(valueAt(tokens, at)), unit: unit?.text ?? null });
  },
};

function kindOf(tokens: Tokens, at: number, end: number): ContextKind | null {
  const value = valueAt(tokens, at);
  const percent = isSign(tokens, at + 1, 0x25);
  for (let next = end; next < end + 3 && isWord(tokens, next); next++) {
    if (isOneOf(tokens, next, POWER) && (percent ? value >= 50 : value < 1)) return "power";
    if (/^significance$/.test(lowerOf(tokens, next)) && value <= (percent ? 10 : 0.1)) return "significance-level";
    if (isOneOf(tokens, next, MARGIN)) return "margin";
  }
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 9 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (!isWord(tokens, back)) {
      if (isSign(tokens, back, 0x3d) || isSign(tokens, back, 0x28) || isSign(tokens, back, 0x2d) || isSign(tokens, back, 0x3c) || isSign(tokens, back, 0x2c)) continue;
      return null;
    }
    const word = lowerOf(tokens, back);
    if (word === "power" && (percent ? value >= 50 && value <= 99.9 : value > 0.5 && value < 1)) return "power";
    if ((word === "alpha" || word === "α" || word === "significance") && value <= (percent ? 10 : 0.1)) return "significance-level";
    if (word === "margin" || word === "margins") return "margin";
    if (!LINKS.test(word)) return null;
  }
  return null;
}
