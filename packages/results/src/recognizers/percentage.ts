/**
 * Percentages of a group: "74% in the BM-MSC group", "20.7 %", "69 per cent", "94.4 percent", "30% ± 9%".
 * Not thresholds ("at least 20%"), concentrations ("0.5% bupivacaine"), levels ("95% CI"), nor differences between groups.
 */
import type { Dispersion } from "@tabstract/record";
import { contextClaim, finite } from "../claims.ts";
import {
  DASH,
  isA,
  isCapital,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isWord,
  numberAt,
  PLUS_MINUS,
  SIGN,
  sentenceOf,
  type Tokens,
  valueAt,
} from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import { changeBehind, statisticBehind } from "../parts/change-behind.ts";
import { boundBefore, isAveraged, isInName, isMeasuredInPercent, statisticBefore } from "../parts/frame.ts";
import { isInGroup } from "../parts/group-beside.ts";
import { levelAt } from "../parts/level.ts";
import { directionOf, fellowValue, isChangeOf } from "../parts/parallel.ts";
import { rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { type Unit, unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const CHANGE_WORDS = wordIds("improvement reduction increase decrease change response");

export const percentage: Recognizer = {
  name: "percentage",
  precedence: 50,
  triggers: { numbers: { outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const unit = unitAt(tokens, at + 1) ?? sharedPercent(tokens, at);
    if (unit === null || unit.of !== "percent") return listed(scene, at);
    if (isConcentration(tokens, unit.end) || isListedStrength(tokens, unit.end) || namesGroup(tokens, at, unit.end))
      return contextClaim(tokens, { as: "dose", from: at, to: unit.end, unit: "%" });
    const zone = zoneAt(scene, at);
    const reported = zone === "RESULTS" || zone === "CONCLUSIONS";
    const range = rangeAt(tokens, at);
    if (range !== null && unitAt(tokens, range.high + 1)?.of === "percent" && isRanged(tokens, at, range.high)) {
      if (reported) return rangeClaim(tokens, at, range.high, range.end);
      return contextClaim(tokens, {
        as: "threshold",
        from: at,
        to: range.end,
        low: finite(valueAt(tokens, at)),
        high: finite(valueAt(tokens, range.high)),
        unit: "%",
      });
    }
    if (isCriterion(tokens, at, unit.end)) return threshold(tokens, at, unit.end);
    if (isAssumed(tokens, at)) return contextClaim(tokens, { as: "sample-size-calculation", from: at, to: unit.end, unit: "%" });
    if (reported || describesSample(tokens, unit.end) || isShareOfCount(tokens, at, unit.end)) return value(scene, at, unit.end);
    if (zone === "METHODS" && (isAveraged(tokens, at) || isToldOfGroup(tokens, at, unit.end))) return value(scene, at, unit.end);
    if (zone === "METHODS" || boundBefore(tokens, at) !== null) return threshold(tokens, at, unit.end);
    return contextClaim(tokens, {
      as: zone === "BACKGROUND" || zone === "OBJECTIVE" ? "ratio" : "other",
      from: at,
      to: unit.end,
      unit: "%",
    });
  },
};

const TO = wordIds("to");
const BY = wordIds("by");
const RANGES = wordIds("ranged ranging range ranges between varied varying varies");

/** "3–5%" is a range; "rose from 3% to 5%" prints two values unless the words speak of a range. */
function isRanged(tokens: Tokens, low: number, high: number): boolean {
  if (!isOneOf(tokens, high - 1, TO) || (high === low + 2 && isOneOf(tokens, low - 1, BY))) return true;
  for (let back = low - 1; back >= low - 4; back--) if (isOneOf(tokens, back, RANGES)) return true;
  return false;
}

/** The sign of "5–8%" and of "by 5 to 8%", which stands behind the second number. */
function sharedPercent(tokens: Tokens, at: number): Unit | null {
  const joined = isSign(tokens, at + 1, DASH) || (isOneOf(tokens, at + 1, TO) && isOneOf(tokens, at - 1, BY));
  if (!joined || !isNumber(tokens, at + 2) || isSign(tokens, at - 1, DASH)) return null;
  const unit = unitAt(tokens, at + 3);
  return unit?.of === "percent" ? unit : null;
}

/** "47 and 48%", "12, 15 and 20%": the sign stands once, behind the last of a list. */
function listed(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const zone = zoneAt(scene, at);
  if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return null;
  if ((isGlued(tokens, at) && isSign(tokens, at - 1, DASH)) || isA(tokens, at - 1, C.LABEL | C.GROUP)) return null;
  let next = at + 1;
  // "61.2 (23/37) vs. 26.3% (10/38)": over the count that stands in brackets.
  const aside = pastBracket(tokens, next);
  if (aside > next && aside <= next + 5 && isSign(tokens, next + 2, 0x2f) && isA(tokens, aside, C.VERSUS | C.CONJUNCTION)) next = aside;
  for (let items = 0; items < 5; items++) {
    const comma = isSign(tokens, next, 0x2c);
    if (comma) next++;
    if (isOneOf(tokens, next, JOINERS)) next++;
    else if (!comma) return null;
    if (isSign(tokens, next, 0x2e)) next++;
    if (!isNumber(tokens, next)) return null;
    // "(113, 71%)", "n = 18, 24%", "(vignette 3, 98%)": a comma alone joins a count or a name to its share.
    if (items === 0 && comma && !isOneOf(tokens, next - 1, JOINERS) && isSign(tokens, next + 1, 0x25)) return null;
    if (valueAt(tokens, at) > 100) return null;
    // "(1.45, 95% CI …)" lists nothing.
    if (unitAt(tokens, next + 1)?.of === "percent") return levelAt(tokens, next + 2) === null ? value(scene, at, at + 1) : null;
    next++;
  }
  return null;
}

const JOINERS = wordIds("and or vs versus v to");
const SUBSTANCE = wordIds(
  `solution gel cream ointment ethanol saline nacl sodium chlorhexidine bupivacaine lidocaine ropivacaine levobupivacaine glucose dextrose povidone iodine hydrogen formalin agarose acetic fluoride
   lotion foam spray once daily concentrations albumin starch oxygen isoflurane sevoflurane hypochlorite concentration w atropine fat protein hydroxyethyl mepivacaine articaine prilocaine xylocaine timolol tropicamide fentanyl`,
);

/** Words right behind the sign that make it a strength. */
function isConcentration(tokens: Tokens, at: number): boolean {
  return (
    (isSign(tokens, at, DASH) && isGlued(tokens, at) && isWord(tokens, at + 1) && isGlued(tokens, at + 1)) ||
    isOneOf(tokens, at, SUBSTANCE) ||
    (isWord(tokens, at) && tokens.mask[at] === 0 && isOneOf(tokens, at + 1, SUBSTANCE))
  );
}

/** The "0.5%" of "0.5%, 0.75% or 1% ropivacaine". */
function isListedStrength(tokens: Tokens, end: number): boolean {
  let at = end;
  for (let items = 0; items < MOST_STRENGTHS; items++) {
    const next = pastListJoint(tokens, at);
    if (next === at || !isNumber(tokens, next) || !isSign(tokens, next + 1, 0x25)) return false;
    at = next + 2;
    if (isConcentration(tokens, at)) return true;
  }
  return false;
}

const MOST_STRENGTHS = 5;

/** Behind a comma, a conjunction or both. */
function pastListJoint(tokens: Tokens, at: number): number {
  const next = isSign(tokens, at, 0x2c) ? at + 1 : at;
  return isA(tokens, next, C.CONJUNCTION | C.VERSUS) ? next + 1 : next;
}

const THE = wordIds("the");

/** "the 2% supplement group": named by its strength. */
function namesGroup(tokens: Tokens, at: number, end: number): boolean {
  if (!isOneOf(tokens, at - 1, THE)) return false;
  for (let next = end; next < end + 3 && isWord(tokens, next); next++) {
    if (isA(tokens, next, C.GROUP)) return true;
    if (isA(tokens, next, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.INCREASE | C.DECREASE)) return false;
  }
  return false;
}

/** "twelve patients (18.5%)", "40.8% (126/311)": a share that its count explains is reported, wherever it stands. */
function isShareOfCount(tokens: Tokens, at: number, end: number): boolean {
  if (opensBracket(tokens, end) && isNumber(tokens, end + 1) && isSign(tokens, end + 2, 0x2f) && isNumber(tokens, end + 3))
    return closesBracket(tokens, end + 4);
  if (!opensBracket(tokens, at - 1) || !(closesBracket(tokens, end) || isSign(tokens, end, 0x2c) || isSign(tokens, end, 0x3b)))
    return false;
  let people = false;
  for (let back = at - 2; back > at - 6; back--) {
    if (isNumber(tokens, back)) return numberAt(tokens, back)?.form !== "decimal" && (people || back === at - 2) && !isInName(tokens, back);
    if (!isWord(tokens, back) || isA(tokens, back, C.VERB | C.PREPOSITION | C.CONJUNCTION | C.UNIT)) return false;
    if (isA(tokens, back, C.PEOPLE)) people = true;
  }
  return false;
}

const WERE = wordIds("was were");
const EXPECTED = wordIds("expected anticipated estimated planned power alpha required minimum maximum");
const SUBJECT_REACH = 9;

/** "survival was 90% for the yoga group and 88% for the control group": told of groups, it has been found; not what is expected of them. */
function isToldOfGroup(tokens: Tokens, at: number, end: number): boolean {
  if (!isInGroup(tokens, end)) return false;
  const first = isOneOf(tokens, at - 1, WERE) ? at : fellowValue(tokens, at);
  if (first < 0 || !isOneOf(tokens, first - 1, WERE)) return false;
  for (let back = first - 2; back > first - SUBJECT_REACH && isWord(tokens, back); back--)
    if (isOneOf(tokens, back, EXPECTED)) return false;
  return true;
}

const ASSUMES = wordIds("assuming assumption assumptions assumed hypothesised hypothesized");
const DETECT = wordIds("detect");

/** "assuming a risk reduction of 50%", "to detect a 20% absolute reduction": what a plan counts on. */
function isAssumed(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back > at - 14 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, ASSUMES) || (isOneOf(tokens, back, DETECT) && isOneOf(tokens, back - 1, TO) && back > at - 9)) return true;
  return false;
}

const SAMPLE = wordIds("women men male males female females white black boys girls were hispanic caucasian smokers");

function describesSample(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, SAMPLE);
}

const OF = wordIds("of");
const BOUNDING = wordIds("of with a an");
const COPULA = wordIds("was were is are be been had");
const ACHIEVED = wordIds("achieved achieving reached attained");
const EXCEEDING = wordIds("exceeding exceeds");

/** "(72.3%" right behind: who met the criterion. */
function isShareBehind(tokens: Tokens, end: number): boolean {
  return isSign(tokens, end, 0x28) && isNumber(tokens, end + 1) && isSign(tokens, end + 2, 0x25);
}

const TARGET = wordIds("target targeted goal");
/** "target lesion failure": a place in the body. */
const PLACE = wordIds("lesion lesions vessel vessels organ limb");
const TARGET_REACH = 6;

/** "the target attendance rate of 70%": what was aimed at. */
function isTarget(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, OF)) return false;
  for (let back = at - 2; back > at - TARGET_REACH && isWord(tokens, back); back--)
    if (isOneOf(tokens, back, TARGET)) return !isOneOf(tokens, back + 1, PLACE);
  return false;
}

const CUT = wordIds("threshold cutoff least criterion achieve achieved achieving");

/** "≥ 20% reduction", "at least 30% improvement", "HbA1c < 7%": a bound that a change or a measured thing must reach. */
function isCriterion(tokens: Tokens, at: number, end: number): boolean {
  const from = boundBefore(tokens, at) ?? (isOneOf(tokens, at - 1, BOUNDING) ? boundBefore(tokens, at - 1) : null);
  if (isTarget(tokens, at)) return true;
  // "achieved =20% reduction" has lost its "≥".
  if (from === null) return isOneOf(tokens, at - 1, EXCEEDING) || (isSign(tokens, at - 1, 0x3d) && isOneOf(tokens, at - 2, ACHIEVED));
  if (isA(tokens, end, C.INCREASE | C.DECREASE) || isOneOf(tokens, end, CHANGE_WORDS)) return true;
  if (isOneOf(tokens, from - 1, CUT) || isOneOf(tokens, from - 2, CUT)) return true;
  // "a reduction of ≥15% (72.3% vs 40.0%)", "declines of > 50% were seen in 21", "lost ≥5%": behind a noun, "of" or a plain verb it bounds.
  if (
    isShareBehind(tokens, end) ||
    (isOneOf(tokens, from - 1, BOUNDING) && (tokens.kind[from] === SIGN || !isA(tokens, end, C.PREPOSITION)))
  )
    return true;
  // "atrophy (IFTA) ≥ 25%"
  if (tokens.kind[from] === SIGN && closesBracket(tokens, from - 1) && opensBracket(tokens, from - 3) && isWord(tokens, from - 2))
    return true;
  if (
    tokens.kind[from] === SIGN &&
    isWord(tokens, from - 1) &&
    !isA(tokens, from - 1, C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.ADVERB) &&
    !isOneOf(tokens, from - 1, COPULA)
  )
    return true;
  return (
    tokens.kind[from] === SIGN &&
    isWord(tokens, from - 1) &&
    (isShortForm(tokens, from - 1) || (isGlued(tokens, from - 1) && isNumber(tokens, from - 2)))
  );
}

/** "HbA1c", "LVEF", "FEV": an abbreviation of a measured thing. */
function isShortForm(tokens: Tokens, at: number): boolean {
  const second = tokens.text.charCodeAt((tokens.start[at] ?? 0) + 1);
  return isCapital(second) || isCapital(tokens.text.charCodeAt((tokens.end[at] ?? 1) - 1));
}

function threshold(tokens: Tokens, at: number, to: number): Claim {
  return contextClaim(tokens, { as: "threshold", from: at, to, value: finite(valueAt(tokens, at)), unit: "%" });
}

function rangeClaim(tokens: Tokens, low: number, high: number, to: number): Claim {
  // "a 12–18% reduction", "fell by 12–18%"
  const behind = changeBehind(tokens, to);
  return {
    from: low,
    to,
    numbers: [
      { at: low, role: "low" },
      { at: high, role: "high" },
    ],
    fields: {
      kind: "group-value",
      statistic: "percentage",
      value: null,
      relation: "=",
      unit: "%",
      denominator: null,
      dispersions: [{ type: "range", value: null, low: valueAt(tokens, low), high: valueAt(tokens, high) }],
      change: behind !== null || isChangeOf(tokens, low) || isOneOf(tokens, low - 2, CHANGE_WORDS),
      direction: behind ?? directionOf(tokens, low),
    },
  };
}

function value(scene: Scene, at: number, to: number): Claim {
  const { tokens } = scene;
  const relation = relationBefore(tokens, at);
  const numbers: { at: number; role: "value" | "spread" }[] = [{ at, role: "value" }];
  const dispersions: Dispersion[] = [];
  let end = to;
  if (isSign(tokens, end, PLUS_MINUS) && isNumber(tokens, end + 1)) {
    numbers.push({ at: end + 1, role: "spread" });
    dispersions.push({ type: "unspecified", value: valueAt(tokens, end + 1), low: null, high: null });
    end = isSign(tokens, end + 2, 0x25) ? end + 3 : end + 2;
  }
  return {
    from: relation?.from ?? at,
    to: end,
    numbers,
    fields: {
      kind: "group-value",
      statistic: statisticOf(tokens, at, dispersions.length > 0),
      value: valueAt(tokens, at),
      relation: relation?.relation ?? "=",
      unit: "%",
      denominator: null,
      dispersions,
      change: isChangeOf(tokens, at),
      direction: directionOf(tokens, at),
    },
  };
}

/** How far before its value the name of what is measured in percent may stand. */
const NAME_REACH = 9;

/** "mean age was 49.2 years, 58.6% were women": the mean was of another number. */
function isInterrupted(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 6 && !isA(tokens, back, C.MEAN | C.MEDIAN); back--)
    if (
      isNumber(tokens, back) &&
      !isInName(tokens, back) &&
      unitAt(tokens, back + 1)?.of !== "percent" &&
      !isOneOf(tokens, back + 1, JOINERS)
    )
      return true;
  return false;
}

/** A percentage of people is a percentage; a value measured in percent is a mean or a median: it has a spread, a sign, or the word before it. */
function statisticOf(tokens: Tokens, at: number, spread: boolean): "percentage" | "mean" | "median" {
  if (spread) return "mean";
  const said = statisticBehind(tokens, unitAt(tokens, at + 1)?.end ?? at + 1) ?? statisticSaid(tokens, at);
  if (said !== null) return said;
  if (numberAt(tokens, at)?.signed === true || isMeasuredInPercent(tokens, at, NAME_REACH)) return statisticBefore(tokens, at) ?? "mean";
  const fellow = fellowValue(tokens, at);
  if (fellow < 0) return "percentage";
  if (isMeasuredInPercent(tokens, fellow, NAME_REACH)) return statisticBefore(tokens, fellow) ?? "mean";
  return statisticSaid(tokens, fellow) ?? "percentage";
}

/** "The median share of working days without a fever was 67%": the middle of the subject of "was", however long that is. */
function isSubjectAveraged(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, COPULA)) return false;
  for (let back = at - 2; back > at - SUBJECT && (isWord(tokens, back) || isSign(tokens, back, DASH)); back--) {
    if (isA(tokens, back, C.MEAN | C.MEDIAN)) return !isA(tokens, back - 1, C.PREPOSITION) && !isA(tokens, back - 2, C.PREPOSITION);
    if (isA(tokens, back, C.VERB | C.CONJUNCTION)) return false;
  }
  return false;
}

/** How many words the subject may have. */
const SUBJECT = 14;

/** "the mean completion rate was 91%" */
function statisticSaid(tokens: Tokens, at: number): "mean" | "median" | null {
  if (isSubjectAveraged(tokens, at)) return statisticBefore(tokens, at);
  return isAveraged(tokens, at) && !isInterrupted(tokens, at) ? statisticBefore(tokens, at) : null;
}
