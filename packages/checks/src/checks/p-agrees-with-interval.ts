/**
 * p-agrees-with-interval: the p-value beside an estimate is the one that its confidence interval gives, and decides alike.
 *
 * Finds: "HR 0.56 (95% CI 0.34 to 0.92; P = .30)". Must not take: the p-value of another estimate, of a trend or an interaction; a percentage with
 * its own interval; abstracts of non-inferiority or with corrections for multiple testing, whose p-values are of another hypothesis than the interval's;
 * an interval of an unnamed level where another than 95 % is named. The p-value may come from another test than the interval (log-rank, likelihood ratio), so a p that is merely different is
 * not-applicable: inconsistent is only one that decides the other way at the level of the interval, by more than {@link DOUBT} standard errors, or one
 * more than {@link FAR} of them away.
 * Example: "0.34 to 0.92 gives p 0.0197 to 0.0240; printed p = .02".
 * Source: Altman and Bland 2011, "How to obtain the P value from a confidence interval", doi 10.1136/bmj.d2304.
 */
import type { Check, Estimate, Interval } from "@tabstract/record";
import { type BoundedInterval, mayBeOfAnother, showBounds } from "../bounds.ts";
import type { CheckRule, CheckScene } from "../check.ts";
import { pOfZ, zOfP } from "../distributions.ts";
import { admits, decisionWords, isSignificant, type PrintedP, printedP, type Range, showPrintedP, showRange } from "../p-range.ts";
import { mayBeAtMost, type Printed, transformed } from "../printed.ts";
import { onScale, type Scale, scaleOf } from "../scales.ts";
import { DECISION_CHANGES, MULTIPLE_TESTING, NAMED_METHOD, OF_A_MARGIN } from "../words.ts";

const RULE = "p-agrees-with-interval";
/** From the interval to its p-value, or back, in characters. */
const REACH = 30;
const FAR_BEHIND = 80;
const SAYS_MORE = /[\p{L}\p{Nd}]/u;
const FILLERS = /\b(?:and|two-sided|with|log-?rank|a|value|95|CI|confidence|interval)\b/gi;
/** How far another test of the same data may stand from the one that the interval implies, in standard errors. */
const DOUBT = 0.7;
/** So far apart, in standard errors, no two tests of the same data stand, nor a p-value from the same one corrected for a few tests. */
const FAR = 2;
const ALPHA_LEVEL = 95;
/** How many standard errors wide an interval of this level is. */
const ERRORS_WIDE = 2 * zOfP(1 - ALPHA_LEVEL / 100);
/** In the sentence, at times behind the p: one p of several groups, or of a slope. */
const OF_SEVERAL =
  /\b(?:trends?|interactions?|heterogeneity|non-?linear\w*|across|tertiles?|quartiles?|quintiles?|deciles?|omnibus|overall|dose[- ]response|between\ssubgroups|bias|egger\w*|hosmer|schoenfeld|proportionality|simultaneous|limits?|thresholds?|pre-?specified|quarters?|fifths?|thirds?|linear\w*|categor\w*|genomic|weighted)\b|\bI(?:2|²|\^2|\(2\))|τ|\btau\b/i;
/** Behind the p: its bracket or its clause ends. Any word may tell what it is of, or which test gave it. */
const ENDS = /^\s*(?:$|[)\]]|;|\.(?!\d))/;
const CLAUSE_ENDS = /^\s*,\s[^()[\]]*(?:[([]|$)/;
const OTHER_LEVEL =
  /\b(?:80|90|97\.5|98(?:\.\d+)?|99(?:\.\d+)?)\s?%\s?(?:CIs?\b|conf|compat|two|one)|intervals?\s(?:\w+\s){0,3}(?:80|90|97\.5|98|99)(?:\.\d+)?\s?%/i;

export const pAgreesWithInterval: CheckRule = {
  name: RULE,
  summary: "each p-value against the confidence interval of the same estimate",
  severity: "error",
  run(scene) {
    return scene.intervals().flatMap((one) => verdict(scene, one) ?? []);
  },
};

function verdict(scene: CheckScene, one: BoundedInterval): Check | null {
  const { interval, index, bounds, bounded: estimate, centre } = one;
  const { low, high } = bounds;
  if (interval.bounds === null || interval.type !== "confidence" || estimate?.kind !== "estimate") return null;
  if (centre === null || low === null || high === null) return null;
  if (interval.level !== null && interval.level !== ALPHA_LEVEL) return null;
  if (isLastOfList(scene, interval.bounds)) return null;
  // "Fell by 2.1 kg (95% CI −3.0 to −1.2)". One that is outside with either sign is for interval-holds-estimate.
  const value = [centre, transformed(centre, "negated")].find((one) => mayBeAtMost(low, one) && mayBeAtMost(one, high));
  if (value === undefined) return null;
  const scale = scaleOf(estimate.measure);
  const beside = scale === null ? null : pBeside(scene, { estimate, interval, index });
  const z = scale === null || beside === null ? null : zRange({ low, centre: value, high }, scale);
  if (scale === null || beside === null || z === null) return null;
  const { p, at } = beside;
  const implied: Range = { low: pOfZ(z.high), high: pOfZ(z.low) };
  const message = `${centre.text}${value === centre ? "" : ", with its sign turned,"} with ${showBounds(bounds)} gives p ${showRange(implied)}; printed ${showPrintedP(p)}`;
  const results = [interval.bounds, index, at];
  if (admits(implied, p)) return { rule: RULE, outcome: "consistent", message, results };
  if (mayBeOfAnother(scene.text, one) || isOfOtherHypothesis(scene, { interval, p, end: scene.record.results[at]?.span[1] ?? 0 })) {
    return { rule: RULE, outcome: "not-applicable", message: `${message}, which may be of another hypothesis`, results };
  }
  if (decidesOtherwise(z, p, { low, high, scale }) && !scene.says(NAMED_METHOD)) {
    return { rule: RULE, outcome: "inconsistent", message: `${message}; ${DECISION_CHANGES}`, results };
  }
  if (isFarOff(z, p) && !scene.says(NAMED_METHOD)) {
    return { rule: RULE, outcome: "inconsistent", message: `${message}${decisionWords(implied, p)}`, results };
  }
  return { rule: RULE, outcome: "not-applicable", message: `${message}, which another test may give`, results };
}

/** "1.00, 1.10 and 1.20 (95% CI …; P = …)": the p may be of all that stand before it in the sentence, each with its interval or without, and none with a p of its own. */
function isLastOfList(scene: CheckScene, bounds: number): boolean {
  const { results } = scene.record;
  const own = results[bounds];
  if (own?.kind !== "estimate") return false;
  const [from] = scene.sentence(own.span[0]);
  for (let at = bounds - 1; at >= 0; at--) {
    const before = results[at];
    if (before === undefined || before.span[0] < from || before.kind === "p-value") return false;
    if (before.kind === "estimate" && before.measure === own.measure) return true;
  }
  return false;
}

function isOfOtherHypothesis(
  scene: CheckScene,
  { interval, p, end }: { readonly interval: Interval; readonly p: PrintedP; readonly end: number },
): boolean {
  if (OF_SEVERAL.test(scene.sentenceText(interval.span[0])) || !isLast(scene.text.slice(end, end + FAR_BEHIND))) return true;
  if (interval.level === null && scene.says(OTHER_LEVEL)) return true;
  // A margin makes a p smaller than the interval's, a correction makes it larger.
  return scene.says(isSignificant(p) === true ? OF_A_MARGIN : MULTIPLE_TESTING);
}

/** Nothing more is said of a p-value; outside of brackets a new clause may follow. */
function isLast(behind: string): boolean {
  return ENDS.test(behind) || CLAUSE_ENDS.test(behind);
}

/** The p-value in the same bracket as the interval or just after it, or between the two, with no other estimate, interval or p-value between. */
function pBeside(
  { record, text }: CheckScene,
  { estimate, interval, index }: { readonly estimate: Estimate; readonly interval: Interval; readonly index: number },
): { readonly p: PrintedP; readonly at: number } | null {
  // "(p = 0.40; 95% CI 1.0 to 5.0)": right behind its estimate, it may stand before the interval.
  const isBefore = record.results[index - 1]?.kind === "p-value" && interval.bounds === index - 2;
  const at = isBefore ? index - 1 : index + 1;
  const next = record.results[at];
  if (next?.kind !== "p-value" || next.test !== null || next.section !== interval.section) return null;
  if (next.arms.join() !== estimate.arms.join() && next.arms.length > 0 && estimate.arms.length > 0) return null;
  const between = isBefore
    ? `${text.slice(estimate.span[1], next.span[0])} ${text.slice(next.span[1], interval.span[0])}`
    : text.slice(interval.span[1], next.span[0]);
  if (between.length > REACH || (SAYS_MORE.test(between) && SAYS_MORE.test(between.replace(FILLERS, "")))) return null;
  const p = printedP(next);
  return p === null ? null : { p, at };
}

/** |z| of the estimate: its distance from no difference in standard errors that the interval's width implies. Null where there is no such number. */
function zRange({ low, centre, high }: { low: Printed; centre: Printed; high: Printed }, scale: Scale): Range | null {
  const none = onScale(scale.none, scale);
  const widest = (onScale(high.high, scale) - onScale(low.low, scale)) / ERRORS_WIDE;
  const narrowest = (onScale(high.low, scale) - onScale(low.high, scale)) / ERRORS_WIDE;
  const [nearest, furthest] = distances(onScale(centre.low, scale) - none, onScale(centre.high, scale) - none);
  if (!(narrowest > 0) || !Number.isFinite(widest) || !Number.isFinite(furthest)) return null;
  return { low: nearest / widest, high: furthest / narrowest };
}

function distances(one: number, other: number): readonly [nearest: number, furthest: number] {
  const [small, large] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return [one * other <= 0 ? 0 : small, large];
}

/** A p-value that is printed as a number, and that no test of the same data comes near. */
function isFarOff(z: Range, { relation, value }: PrintedP): boolean {
  if (relation !== "=" || !(value.value > 0 && value.value < 1)) return false;
  const printed = zOfP(value.value);
  return z.low - printed > FAR || printed - z.high > FAR;
}

/** The interval leaves out the value of no difference and the p-value says that nothing differs, or the reverse, beyond all doubt. */
function decidesOtherwise(z: Range, p: PrintedP, { low, high, scale }: { low: Printed; high: Printed; scale: Scale }): boolean {
  const said = isSignificant(p);
  if (said === null) return false;
  const limit = p.value.value;
  const printedZ = limit > 0 && limit <= 1 ? zOfP(limit) : Number.NaN;
  const leavesOut = low.low > scale.none || high.high < scale.none;
  const holds = low.high < scale.none && high.low > scale.none;
  if (leavesOut && !said) return z.low - printedZ > DOUBT;
  return holds && said && printedZ - z.high > DOUBT;
}
