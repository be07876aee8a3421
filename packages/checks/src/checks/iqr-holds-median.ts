/**
 * iqr-holds-median: a median lies between the quartiles, and in the range, that are printed with it; a mean lies in its range.
 *
 * Finds: "median 12 (IQR 3–8)". Must not take: an interquartile range printed as a width ("IQR 5"), bounds of another value, "±", a total with the
 * quartiles of its parts.
 * Example: "5 lies in 3 to 8".
 * Source: the definitions of median, quartile and range.
 */
import type { Check, Dispersion, GroupValue } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { numberOf } from "../p-range.ts";
import { isAtMost, mayBeAtMost, type Printed, readPrinted, transformed } from "../printed.ts";

const RULE = "iqr-holds-median";
/** A total may stand before a range of its parts ("9,400 lesions (IQR 9–66 per section)"): only what is called a centre is one. */
const CENTRE = /\b(?:medians?|means?|averages?|m[ée]dian[ae]s?|moyennes?|mittelwert|mediana|media|média)\b|中位|平均/iu;

/** Behind the ends: they may be of others than the value is ("IQR 50 to 58 in women"). */
const OF_OTHERS = /^\s*(?:in|for|among|with)\s/;
const REACH = 20;
/** Before the value: it is a spread ("SD 12.1, range 18 to 65"), or the end of its scale ("7/10", "24 of 30"). */
const NO_CENTRE = /(?:\bS(?:D|EM?)\b|\bstandard (?:deviation|error)|\d\s?\/|\d\s(?:out\s)?of\b[a-z\s]{0,20})[\s=:,]*$/i;
const UNITS = /\d[\s–-]{0,2}(?!(?:to|and)\b)([a-zµμ%/]+)/giu;

/** The units behind the numbers differ: one of "2 days (IQR 20–96 hours)" is in others than the other. */
function mixesUnits(text: string, unit: string | null, high: Printed): boolean {
  const units = new Set([...text.matchAll(UNITS)].map(([, found = ""]) => found.toLowerCase().replace(/s$/, "")));
  return units.size > 1 || (unit === "%" && high.high <= 1);
}

export const iqrHoldsMedian: CheckRule = {
  name: RULE,
  summary: "each median and mean against its range",
  severity: "error",
  run(scene) {
    const checks: Check[] = [];
    for (const { result, index } of scene.all("group-value"))
      if (result.dispersions.some(({ low, high }) => low !== null && high !== null)) checks.push(...verdicts(scene, result, index));
    return checks;
  },
};

function verdicts(scene: CheckScene, result: GroupValue, index: number): Check[] {
  if (result.value === null || result.relation !== "=" || result.change) return [];
  const value = numberOf(result.numbers, "value", result.value);
  if (value === null) return [];
  return result.dispersions.flatMap((dispersion) => {
    const bounds = holding(result, dispersion);
    if (bounds === null) return [];
    const [low, high] = bounds;
    const name = dispersion.type === "iqr" ? "quartiles" : "range";
    const holds = mayBeAtMost(low, value) && mayBeAtMost(value, high);
    if (!holds && (!mayBeAtMost(low, high) || !CENTRE.test(scene.sentenceText(result.span[0])))) return [];
    // Outside by print, and inside only if one value was rounded up and the other down: nothing is certain.
    if (holds && !(isAtMost(low, value) && isAtMost(value, high))) return [];
    const hundredfold = transformed(value, "hundredfold");
    if (!holds && mayBeAtMost(low, hundredfold) && mayBeAtMost(hundredfold, high)) return [];
    const at = result.numbers.find(({ role }) => role === "value")?.span[0] ?? result.span[0];
    const [behind, before] = [scene.text.slice(result.span[1], result.span[1] + REACH), scene.text.slice(Math.max(0, at - 2 * REACH), at)];
    if (!holds && (OF_OTHERS.test(behind) || NO_CENTRE.test(before))) return [];
    if (!holds && mixesUnits(scene.text.slice(at, result.span[1] + REACH), result.unit, high)) return [];
    const message = `the ${result.statistic} ${value.text} lies ${holds ? "in" : "outside"} its ${name} ${low.text} to ${high.text}`;
    return [{ rule: RULE, outcome: holds ? ("consistent" as const) : ("inconsistent" as const), message, results: [index] }];
  });
}

/** The two ends as printed, where they must hold the value: quartiles a median, a range both. */
function holding(result: GroupValue, { type, low, high }: Dispersion): readonly [Printed, Printed] | null {
  const isHeld = type === "iqr" ? result.statistic === "median" : type === "range" && ["mean", "median"].includes(result.statistic);
  if (!isHeld || low === null || high === null) return null;
  const [lowest, highest] = [endOf(result, "low", low), endOf(result, "high", high)];
  return lowest === null || highest === null ? null : [lowest, highest];
}

function endOf(result: GroupValue, role: "low" | "high", value: number): Printed | null {
  for (const number of result.numbers) {
    const printed = number.role === role ? readPrinted(number.text, value) : null;
    if (printed !== null) return printed;
  }
  return null;
}
