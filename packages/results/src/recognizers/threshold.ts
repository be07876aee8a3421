/** Criteria and cut-offs: "at least 20 mm", "BMI ≥ 30 kg/m²", "a score of 4 or more", "less than 5%", "> 140 mmHg". In the results not what a copula states ("was < 0.1"). */
import { contextClaim, finite } from "../claims.ts";
import { DASH, isA, isNumber, isOneOf, isSign, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { boundBefore, isCriterion } from "../parts/frame.ts";
import { type Unit, unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const OR = wordIds("or");
const ABOVE = wordIds("above below over under");
const BEYOND = wordIds("below above under within exceeding beyond");
const OF = wordIds("of");
const OUT = wordIds("out");
const SCORES = wordIds("score scores points mark marks scale");
/** Bounds without a unit are small; larger ones are years. */
const LARGEST = 1000;
const TARGET = wordIds("target criterion criteria cutoff goal");
const CUT = wordIds("cut");
const OFF = wordIds("off offs point points");
const BETWEEN = wordIds("between");
const AND = wordIds("and");
const CRITERION = wordIds("threshold cutoff least most minimum maximum");

export const threshold: Recognizer = {
  name: "threshold",
  precedence: 42,
  triggers: { numbers: { outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const bounds = between(tokens, at);
    if (bounds !== null) return bounds;
    const unit = unitAt(tokens, at + 1);
    const end = unit?.end ?? at + 1;
    const orMore = isOneOf(tokens, end, OR) && (isA(tokens, end + 1, C.INCREASE | C.DECREASE) || isOneOf(tokens, end + 1, ABOVE));
    const bound = boundBefore(tokens, at);
    const converted = isConverted(tokens, at, unit);
    const criterion =
      converted || orMore || namesCriterion(tokens, at) || isBeyond(tokens, at, unit) || isOutOf(tokens, at) || isMark(tokens, at, unit);
    if (bound === null && !criterion) return null;
    if (isA(tokens, end, C.PEOPLE) && unit === null && !orMore) return null;
    const zone = zoneAt(scene, at);
    if ((zone === "RESULTS" || zone === "CONCLUSIONS") && !criterion && (bound === null || !isCriterion(tokens, bound, end))) return null;
    // "< 140/90 mm Hg" bounds both.
    const pair = unit === null && isSign(tokens, end, 0x2f) && isNumber(tokens, end + 1) ? end + 1 : -1;
    const to = pair > 0 ? (unitAt(tokens, pair + 1)?.end ?? pair + 1) : orMore ? end + 2 : end;
    return contextClaim(tokens, {
      as: "threshold",
      from: at,
      to,
      value: pair > 0 ? null : finite(valueAt(tokens, at)),
      unit: unit?.text ?? null,
    });
  },
};

/** "pressures below 18 mm Hg", "within 100 km": a bound that a preposition sets; times and shares are told so too. */
function isBeyond(tokens: Tokens, at: number, unit: Unit | null): boolean {
  return unit !== null && unit.of !== "time" && unit.of !== "percent" && isOneOf(tokens, at - 1, BEYOND);
}

/** "< 100 mg/dL (5.6 mmol/L)": the bound once more, in another unit. */
function isConverted(tokens: Tokens, at: number, unit: Unit | null): boolean {
  if (unit === null || !opensBracket(tokens, at - 1) || !closesBracket(tokens, unit.end)) return false;
  for (let back = at - 2; back > at - LONGEST_UNIT; back--) {
    if (!isNumber(tokens, back)) continue;
    const first = unitAt(tokens, back + 1);
    if (first?.end !== at - 1 || first.text === unit.text || first.of === "time") continue;
    // "HbA1c < 7% (53 mmol/mol)"; else a share stands before what it is a share of.
    if (first.of === "percent" && unit.text !== "mmol/mol") continue;
    const bound = boundBefore(tokens, back);
    return (bound !== null && isCriterion(tokens, bound, first.end)) || isBeyond(tokens, back, first);
  }
  return false;
}

/** How many tokens a number and its unit may take: "1.73 mL/min/kg". */
const LONGEST_UNIT = 10;

/** "anaemia (1 point)": what a score counts for something. */
function isMark(tokens: Tokens, at: number, unit: Unit | null): boolean {
  if (!isSign(tokens, at - 1, 0x28) || unit === null || !(isSign(tokens, unit.end, 0x29) || isSign(tokens, unit.end, 0x3b))) return false;
  return numberAt(tokens, at)?.form === "integer" && valueAt(tokens, at) <= 5 && valueAt(tokens, at) > 0 && /^points?$/.test(unit.text);
}

/** "a score out of 10" */
function isOutOf(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, OF) && isOneOf(tokens, at - 2, OUT) && isOneOf(tokens, at - 3, SCORES);
}

/** "an IOP between 6 and 16 mmHg" names the bounds of a class. */
function between(tokens: Tokens, at: number): Claim | null {
  if (!isOneOf(tokens, at - 1, BETWEEN) || !isOneOf(tokens, at + 1, AND) || !isNumber(tokens, at + 2)) return null;
  const unit = unitAt(tokens, at + 3);
  if (unit?.of === "time" || unit?.of === "percent") return null;
  // "between 40 and 50"; not between years, nor so many people.
  if (unit === null && (valueAt(tokens, at) > LARGEST || isA(tokens, at + 3, C.PEOPLE | C.GROUP | C.TIME_UNIT))) return null;
  return contextClaim(tokens, {
    as: "threshold",
    from: at,
    to: unit?.end ?? at + 3,
    low: finite(valueAt(tokens, at)),
    high: finite(valueAt(tokens, at + 2)),
    unit: unit?.text ?? null,
  });
}

/** "a target IOP of 21 mm Hg", "the cutoff was 12 points". */
function namesCriterion(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 6 && sentenceOf(tokens, back) === sentenceOf(tokens, at); back--) {
    if (isNumber(tokens, back)) break;
    if (isOneOf(tokens, back, TARGET)) return true;
    if (isOneOf(tokens, back, OFF) && isOneOf(tokens, isSign(tokens, back - 1, DASH) ? back - 2 : back - 1, CUT)) return true;
  }
  for (let back = at - 1; back >= at - 3; back--) if (isOneOf(tokens, back, CRITERION)) return true;
  return false;
}
