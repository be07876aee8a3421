/** The values behind one name or a row of names: "85%, 92% and 96%", "0.85 for test A, 0.92 for test B", "94% and 87% for test A and 81% and 90% for test B". */
import type { Measure } from "@tabstract/record";
import { isA, isNumber, isOneOf, isSign, isThe, numberAt, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { pastBracket } from "./bracket.ts";
import { levelBehind } from "./level.ts";
import type { MeasurePart } from "./measure.ts";
import { CHANGES, isFromTo, isPlausible } from "./plausible-value.ts";
import { rangeAt } from "./range.ts";
import { unitAt } from "./unit.ts";
import { nextInBrackets, nextOfAnother, nextRow } from "./value-list.ts";

const AND = wordId("and");
const TO = wordId("to");
const COMPARED = wordIds("compared relative");
const WITH = wordIds("with to");
/** How many values one name, or names one list, may have. */
export const LIST = 8;

/** Measures of which one test's value may be set against another's. */
export const ACCURACIES: ReadonlySet<Measure> = new Set([
  "sensitivity",
  "specificity",
  "area-under-curve",
  "kappa",
  "intraclass-correlation",
  "correlation",
  "other",
]);

/** The first value and those that follow it in a list, asides in brackets left out: "85% (95% CI …), 92% and 96%". */
export function valuesFrom(tokens: Tokens, measure: MeasurePart, first: number, limit: number): number[] {
  const values = [first];
  while (values.length < limit) {
    const value = values.at(-1) ?? first;
    const end = pastBracket(tokens, unitAt(tokens, value + 1)?.end ?? value + 1);
    let next = isSign(tokens, end, 0x2c) ? end + 1 : end;
    if (
      isThe(tokens, next, AND) ||
      (ACCURACIES.has(measure.measure) && isA(tokens, next, C.VERSUS)) ||
      (ACCURACIES.has(measure.measure) && isSign(tokens, next, 0x2f)) ||
      (isThe(tokens, next, TO) && isFromTo(tokens, first))
    )
      next++;
    else if (ACCURACIES.has(measure.measure) && isOneOf(tokens, next, COMPARED) && isOneOf(tokens, next + 1, WITH)) next += 2;
    if (isSign(tokens, next, 0x2e) && next > end) next++;
    if (next === end || !isNumber(tokens, next) || !isLike(tokens, first, next)) break;
    if (!isPlausible(tokens, measure, next) || levelBehind(tokens, next) !== null || rangeAt(tokens, next) !== null) break;
    values.push(next);
  }
  return values;
}

/** Printed alike: both decimals, both whole; of percentages "43.8%, 100%" either. */
function isLike(tokens: Tokens, first: number, next: number): boolean {
  if (numberAt(tokens, first)?.form === numberAt(tokens, next)?.form) return true;
  return unitAt(tokens, first + 1)?.of === "percent" && unitAt(tokens, next + 1)?.of === "percent";
}

/** "0.85 for test A, 0.92 for test B and 0.77 for test C": what the name is told of, value by value. */
export function furtherValues(tokens: Tokens, measure: MeasurePart, value: number): number[] {
  const values: number[] = [];
  if (CHANGES.has(measure.measure)) return values;
  for (let next = nextOfAnother(tokens, value); next >= 0 && values.length < LIST; next = nextOfAnother(tokens, next)) {
    if (!isPlausible(tokens, measure, next)) break;
    values.push(next);
  }
  if (values.length > 0) return values;
  for (let next = nextInBrackets(tokens, value); next >= 0 && values.length < LIST; next = nextInBrackets(tokens, next)) {
    if (!isPlausible(tokens, measure, next)) break;
    values.push(next);
  }
  return values;
}

/** "sensitivity and specificity were 94% and 87% for test A and 81% and 90% for test B": rows of as many values as there are names. */
export function furtherRows(
  tokens: Tokens,
  measure: MeasurePart,
  { last, size }: { readonly last: number; readonly size: number },
): number[][] {
  const rows: number[][] = [];
  for (let first = nextRow(tokens, last); first >= 0 && rows.length < LIST; ) {
    if (!isPlausible(tokens, measure, first)) break;
    const row = valuesFrom(tokens, measure, first, size);
    if (row.length !== size) break;
    rows.push(row);
    first = nextRow(tokens, row[size - 1] ?? first);
  }
  return rows;
}
