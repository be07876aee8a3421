/**
 * A difference between groups that stands in brackets behind the words that it quantifies, without a name: "less distress than controls (−7.79; 95% CI
 * …)", "45% vs 30% (15%; 95% CI …)", "fruit (184 g/day; p = 0.001) intake increased compared with controls". The words measure one group against
 * another, or the sentence prints the two values that it is the difference of. Not a group's own value with its interval, nor a ratio.
 */
import type { Measure } from "@tabstract/record";
import { DASH, isA, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import { CAUSES, isActive, isAlone } from "../parts/comparison.ts";
import { DIFFERING, isDifferenceOfTwo, isSetAgainst, standsAgainst } from "../parts/contrast.ts";
import { bareInterval, estimateClaim } from "../parts/estimate-claims.ts";
import { isMeasuredInPercent } from "../parts/frame.ts";
import { levelAt } from "../parts/level.ts";
import { isPValueAhead } from "../parts/p-value-ahead.ts";
import { type Unit, unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import type { Scene } from "../scene.ts";

const PLUS = 0x2b;

export const asideEstimate: Recognizer = {
  name: "aside-estimate",
  precedence: 66,
  triggers: { numbers: { reported: true, outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const opening = isSign(tokens, at - 1, PLUS) ? at - 2 : at - 1;
    if (!opensBracket(tokens, opening)) return null;
    const number = numberAt(tokens, at);
    if (number === null || number.form === "word" || number.form === "roman") return null;
    const unit = unitAt(tokens, at + 1);
    const end = unit?.end ?? at + 1;
    const bounds = boundsBehind(tokens, end);
    const bare =
      bounds === null && scene.speaksOfIntervals && (number.signed || number.form === "decimal") ? boundsOf(bareInterval(scene, at)) : null;
    if (bare !== null && unit === null && (number.signed || bare.low <= 0) && !standsAgainst(tokens, at)) {
      const named = effectBefore(tokens, opening);
      if (named !== null) return series(scene, at, named);
    }
    const signed = number.signed || opening === at - 2;
    const percent = unit?.of === "percent";
    const tested = bounds === null && isSeparator(tokens, end) && isPValueAhead(tokens, end + 1);
    const lone = percent && signed && closesBracket(tokens, end);
    // "exacerbations were reduced (38%, p < 0.001)"
    const changed = percent && tested && isOneOf(tokens, opening - 1, CHANGED);
    if (bounds === null && !tested && !lone) return null;
    if (standsAgainst(tokens, at)) return null;
    if (!lone && isDifferenceOfTwo(tokens, at, unit))
      return estimateClaim(tokens, { from: at, value: at, measure: percent ? "risk-difference" : "mean-difference" });
    const ratio = unit === null && !signed && bounds !== null && bounds.low > 0 ? ratioBefore(tokens, opening) : null;
    if (ratio !== null && number.form === "decimal") return estimateClaim(tokens, { from: at, value: at, measure: ratio });
    const effect = bounds !== null && !percent && (signed || bounds.low <= 0) ? effectBefore(tokens, opening) : null;
    if (effect !== null) return series(scene, at, effect);
    if (bounds !== null && unit !== null && !percent && unit.of !== "time" && isEffectOn(tokens, opening, unit))
      return estimateClaim(tokens, { from: at, value: at, measure: "mean-difference" });
    // A percentage whose interval reaches below zero is no share: it is a difference.
    if (
      (unit === null || percent) &&
      !signed &&
      !changed &&
      !(bounds !== null && bounds.low < (percent ? 0 : Number.MIN_VALUE) && bounds.high >= 0)
    )
      return null;
    if ((tested || lone) && (unit === null || unit.of === "time" || !isDirected(tokens, at))) return null;
    if (!isSetAgainst(tokens, opening, pastBracket(tokens, opening)) && !(signed && bounds !== null && isGreaterNoun(tokens, opening)))
      return null;
    const interval = bareInterval(scene, at);
    const share = percent && !isMeasuredInPercent(tokens, at, SENTENCE);
    const measure = share ? (bounds === null ? "relative-change" : "risk-difference") : "mean-difference";
    const claim = estimateClaim(tokens, { from: at, value: at, measure });
    return interval === null ? claim : [claim, interval];
  },
};

const ODDS = wordIds("odds");
const RISK = wordIds("risk risks");
const HAZARD = wordIds("hazard hazards");
const RATIO_REACH = 12;

/** "higher odds (1.45, 95% CI …)", "lower risk of stroke (0.71; 95% CI …)": the ratio that the words before the bracket speak of. */
function ratioBefore(tokens: Tokens, opening: number): Measure | null {
  const sentence = sentenceOf(tokens, opening);
  let found: Measure | null = null;
  let directed = false;
  for (let back = opening - 1; back > opening - RATIO_REACH && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isNumber(tokens, back) || isSign(tokens, back, 0x29)) return null;
    if (isA(tokens, back, C.INCREASE | C.DECREASE)) directed = true;
    if (found !== null && directed) return found;
    if (isOneOf(tokens, back, ODDS)) found = "odds-ratio";
    else if (isOneOf(tokens, back, RISK)) found = "risk-ratio";
    else if (isOneOf(tokens, back, HAZARD)) found = "hazard-ratio";
  }
  return directed ? found : null;
}

const COEFFICIENTS = wordIds("interaction interactions coefficient coefficients slope slopes association associations");
const EFFECTS = wordIds("effect effects");
const UNWANTED = wordIds("side adverse");
const EFFECT_REACH = 20;

/** "the interactions for X (0.74 (−1.40 to 2.88))", "no effect on weight (−0.3 kg, 95% CI …)": what the words call the value. */
function effectBefore(tokens: Tokens, opening: number): Measure | null {
  const sentence = sentenceOf(tokens, opening);
  for (let back = opening - 1; back > opening - EFFECT_REACH && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isA(tokens, back, C.MEAN | C.MEDIAN | C.GROUP | C.PEOPLE)) return null;
    if (isOneOf(tokens, back, COEFFICIENTS)) return "regression-coefficient";
    if (isOneOf(tokens, back, EFFECTS)) return isOneOf(tokens, back - 1, UNWANTED) ? null : "mean-difference";
  }
  return null;
}

function boundsOf(interval: Claim | null): Bounds | null {
  if (interval === null || interval.fields.kind !== "interval") return null;
  const { low, high } = interval.fields;
  return low === null || high === null ? null : { low, high };
}

/** The estimate, its interval, and those that follow it in the same bracket: "(−0.99 (95% CI …), −1.49 (−3.73 to 0.75))". */
function series(scene: Scene, first: number, measure: Measure): Claim[] {
  const { tokens } = scene;
  const claims: Claim[] = [];
  for (let at = first; at >= 0; ) {
    const interval = bareInterval(scene, at);
    const claim = estimateClaim(tokens, { from: at, value: at, measure });
    claims.push(claim);
    if (interval !== null) claims.push(interval);
    const end = pastBracket(tokens, claim.to);
    const next = isSign(tokens, end, 0x2c) && end > claim.to ? end + 1 : -1;
    at = next >= 0 && isNumber(tokens, next) && bareInterval(scene, next) !== null ? next : -1;
  }
  return claims;
}

/** "A reduced X by 2 and increased birth weight (41.9 g, 95% CI …)": what an intervention does to an outcome. */
function isEffectOn(tokens: Tokens, opening: number, unit: Unit): boolean {
  let verb = opening - 1;
  while (verb > opening - 9 && isWord(tokens, verb) && !isA(tokens, verb, C.PREPOSITION | C.CONJUNCTION) && !isOneOf(tokens, verb, CAUSES))
    verb--;
  return verb < opening - 1 && isOneOf(tokens, verb, CAUSES) && isActive(tokens, verb) && isAlone(tokens, opening + 1, unit);
}

const CHANGED = wordIds("reduced increased decreased inhibited suppressed reduction increase decrease");
const GREATER = wordIds("higher lower greater larger smaller longer shorter fewer");
const SENTENCE = 40;
const NOUN_REACH = 12;
const EARLIER = wordIds("baseline pretreatment before");

/** "had a lower walking speed (−0.3; 95% CI …)": the comparative stands before its noun, and no verb parts it from the bracket. */
function isGreaterNoun(tokens: Tokens, opening: number): boolean {
  const sentence = sentenceOf(tokens, opening);
  for (let back = opening - 1; back > opening - SENTENCE && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, EARLIER)) return false;
  for (let back = opening - 1; back > opening - NOUN_REACH && isWord(tokens, back); back--) {
    if (isOneOf(tokens, back, GREATER)) return !isA(tokens, back + 1, C.PREPOSITION | C.VERB | C.CONJUNCTION) && back + 1 < opening;
    if (isA(tokens, back, C.CONJUNCTION)) return false;
  }
  return false;
}

function isSeparator(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || opensBracket(tokens, at);
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The bounds of the announced interval right behind a value; null where none is announced there. */
function boundsBehind(tokens: Tokens, at: number): Bounds | null {
  let next = isSeparator(tokens, at) ? at + 1 : at;
  const sentence = sentenceOf(tokens, at);
  let level: ReturnType<typeof levelAt> = null;
  for (const from = next; next < from + 4 && level === null; next++) if (isWord(tokens, next)) level = levelAt(tokens, next);
  if (level === null) return null;
  const bounds: number[] = [];
  for (let value = level.end; value < level.end + 9 && bounds.length < 2 && sentenceOf(tokens, value) === sentence; value++) {
    const number = numberAt(tokens, value);
    if (number === null) continue;
    const apart = isSign(tokens, value - 1, DASH) && !isNumber(tokens, value - 2);
    bounds.push(apart ? -number.value : number.value);
  }
  const [low, high] = bounds;
  return low === undefined || high === undefined ? null : { low, high };
}

/** Whether a word of increase or decrease stands in the sentence, near the value. */
function isDirected(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let near = at - 20; near < at + 30; near++)
    if (sentenceOf(tokens, near) === sentence && (isA(tokens, near, C.INCREASE | C.DECREASE) || isOneOf(tokens, near, DIFFERING)))
      return true;
  return false;
}
