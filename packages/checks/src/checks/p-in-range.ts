/**
 * p-in-range: a p-value is a probability, above 0 and at most 1.
 *
 * Finds: "P = 1.3", "P > 1", "P = 0.000", which stands for less than 0.0005, "P < 0.000". Must not take: digits in groups ("P < 0.000 1"), a ρ that became a p.
 * Example: "3 p-values lie between 0 and 1".
 * Source: the definition of a probability; for "= 0.000", Nuijten et al. 2016, doi 10.3758/s13428-015-0664-2.
 */
import type { Check, PValue } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { type PrintedP, printedP, showPrintedP } from "../p-range.ts";
import { NEVER_ZERO } from "../words.ts";

const RULE = "p-in-range";
const NONE_NEGATIVE = "no p-value is negative";
const NEGATIVE = /[(,;]\s?p\s?=\s?([-−]0?[.·]\d{2,4})\s?(?:[);,]|\.(?!\d))/i;
const OF_COEFFICIENTS = /\b(?:correlat\w*|associat\w*|rho|coefficients?|regress\w*|slopes?|path|predict\w*)\b|[ρτβ]/i;
const GOES_ON = /^[ \u00a0\u2009\u202f]\d/;

export const pInRange: CheckRule = {
  name: RULE,
  summary: "each p-value against the range of probabilities",
  severity: "error",
  run(scene) {
    const known = scene.all("p-value").flatMap(({ result, index }) => {
      const p = goesOn(scene.text, result) ? null : printedP(result);
      return p === null ? [] : [{ index, p }];
    });
    const faults: Check[] = (known.some(({ p }) => p.value.value < 0) ? [] : negatives(scene)).concat(
      known.flatMap(({ index, p }) => fault(p, index) ?? []),
    );
    if (faults.length > 0 || known.length === 0) return faults;
    const message = known.length === 1 ? "the p-value lies between 0 and 1" : `${known.length} p-values lie between 0 and 1`;
    return [{ rule: RULE, outcome: "consistent", message, results: known.map(({ index }) => index) }];
  },
};

/** "(p = −0.04)", which nobody takes for a p-value; beside words of correlation, ρ may have become a p. */
function negatives(scene: CheckScene): Check[] {
  const [, p] = (scene.says(OF_COEFFICIENTS) ? null : NEGATIVE.exec(scene.text)) ?? [];
  return p === undefined ? [] : [{ rule: RULE, outcome: "inconsistent", message: `p = ${p}: ${NONE_NEGATIVE}`, results: [] }];
}

/** "0.000 1": digits in groups, of which only the first was read. */
function goesOn(text: string, { numbers }: PValue): boolean {
  const end = numbers.find(({ role }) => role === "value")?.span[1] ?? text.length;
  return GOES_ON.test(text.slice(end, end + 2));
}

function fault(p: PrintedP, index: number): Check | null {
  const message = faultOf(p);
  return message === null ? null : { rule: RULE, outcome: "inconsistent", message: `${showPrintedP(p)}: ${message}`, results: [index] };
}

function faultOf({ relation, value }: PrintedP): string | null {
  if (value.low > 0 && value.high < 1) return null;
  const [scaled, unit] = [BigInt(value.scaled), 10n ** BigInt(value.decimals)];
  if (scaled < 0n) return NONE_NEGATIVE;
  if (scaled > unit || (scaled === unit && isAbove(relation))) return "no p-value is above 1";
  if (scaled === 0n && !isAbove(relation)) return `${NEVER_ZERO}; at this precision it is less than half a unit of the last digit`;
  return null;
}

function isAbove(relation: PValue["relation"]): boolean {
  return relation === ">";
}
