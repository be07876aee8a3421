/**
 * What the methods calculate with: "80% power", "alpha of 0.05", "a two-sided significance level of 5%", "(α = .05, β = .2)", "non-inferiority margin of
 * 10%". Not muscle power in watts, not surgical margins, not "did not reach significance (−1.0)".
 */
import type { ContextKind } from "@tabstract/record";
import { contextClaim, finite } from "../claims.ts";
import { isAnySign, isOneOf, isWord, numberAt, sentenceOf, signSet, type Tokens, valueAt } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { pastPercent } from "../parts/level.ts";
import { isPlannedSize } from "../parts/planned.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";

const POWER = wordIds("power");
const MARGIN = wordIds("margin margins");
const SIGNIFICANCE = wordIds("significance");
const ALPHA = wordIds("alpha α significance");
const BETA = wordIds("beta β");
const PLANS = wordIds("alpha α detect power");
/** What may stand between the word and its number. */
const LINKS = wordIds(
  "of was set at a an to is level levels the value error statistical with and two sided tailed one type i as be for delta pre specified defined were",
);
const REACH = 9;

export const sampleSizeCalculation: Recognizer = {
  name: "sample-size-calculation",
  precedence: 71,
  triggers: { numbers: true },
  recognize({ tokens }, at) {
    if (isPlannedSize(tokens, at)) return contextClaim(tokens, { as: "sample-size-calculation", from: at, to: at + 1 });
    if (numberAt(tokens, at)?.form === "word") return null;
    const unit = unitAt(tokens, at + 1);
    const end = pastPercent(tokens, at + 1);
    const as = kindBehind(tokens, at, end) ?? kindBefore(tokens, at, end);
    if (as === null) return null;
    return contextClaim(tokens, { as, from: at, to: unit?.end ?? end, value: finite(valueAt(tokens, at)), unit: unit?.text ?? null });
  },
};

/** "80% power", "5% significance level", "10% non-inferiority margin". */
function kindBehind(tokens: Tokens, at: number, end: number): ContextKind | null {
  for (let next = end; next < end + 3 && isWord(tokens, next); next++) {
    if (isOneOf(tokens, next, POWER)) return isPower(tokens, at, end) ? "power" : null;
    if (isOneOf(tokens, next, SIGNIFICANCE)) return isLevel(tokens, at, end) ? "significance-level" : null;
    if (isOneOf(tokens, next, MARGIN)) return "margin";
  }
  return null;
}

function kindBefore(tokens: Tokens, at: number, end: number): ContextKind | null {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - REACH && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, POWER)) return isPower(tokens, at, end) ? "power" : null;
    if (isOneOf(tokens, back, ALPHA)) return isLevel(tokens, at, end) ? "significance-level" : null;
    if (isOneOf(tokens, back, BETA)) return plansBefore(tokens, back) && valueAt(tokens, at) < 0.5 ? "power" : null;
    if (isOneOf(tokens, back, MARGIN)) return "margin";
    if (!isOneOf(tokens, back, LINKS) && !isJoint(tokens, back)) return null;
  }
  return null;
}

function isJoint(tokens: Tokens, at: number): boolean {
  return isAnySign(tokens, at, JOINTS);
}

const JOINTS = signSet("([=-<,");

function isPower(tokens: Tokens, at: number, end: number): boolean {
  const value = valueAt(tokens, at);
  return end > at + 1 ? value >= 50 && value < 100 : value >= 0.5 && value < 1;
}

function isLevel(tokens: Tokens, at: number, end: number): boolean {
  const value = valueAt(tokens, at);
  return value > 0 && value <= (end > at + 1 ? 10 : 0.1);
}

/** "β = .2" is a type II error only where a plan is told: otherwise it is a coefficient. */
function plansBefore(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - REACH && back >= 0; back--) if (isOneOf(tokens, back, PLANS)) return true;
  return false;
}
