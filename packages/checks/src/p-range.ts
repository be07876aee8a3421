/** The p-values that rounding admits, and what a printed p-value says beside them. */
import type { PrintedNumber, PValue } from "@tabstract/record";
import { type Printed, readPrinted } from "./printed.ts";
import { DECISION_CHANGES, DECISION_MAY_CHANGE } from "./words.ts";

/** All values between two, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The p-value of a paper's text, with its printed digits. */
export interface PrintedP {
  readonly relation: PValue["relation"];
  readonly value: Printed;
}

/** Null where its digits cannot be read. */
export function printedP(result: PValue): PrintedP | null {
  const value = numberOf(result.numbers, "value", result.value);
  return value === null ? null : { relation: result.relation, value };
}

/** The first number of this role, as printed. */
export function numberOf(numbers: readonly PrintedNumber[], role: PrintedNumber["role"], value: number): Printed | null {
  for (const number of numbers) if (number.role === role) return readPrinted(number.text, value);
  return null;
}

/** The extremes of a function that rises or falls in each of its arguments, over all the values that those may have. */
export function rangeOver(of: (...values: readonly number[]) => number, ...ranges: readonly Range[]): Range {
  const corners = ranges.reduce<readonly (readonly number[])[]>(
    (sofar, { low, high }) =>
      sofar.flatMap((values) =>
        low === high
          ? [[...values, low]]
          : [
              [...values, low],
              [...values, high],
            ],
      ),
    [[]],
  );
  const values = corners.map((corner) => of(...corner));
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** The true values that round to this, their size only. */
export function sizeRange({ low, high }: Printed): Range {
  if (low <= 0 && high >= 0) return { low: 0, high: Math.max(-low, high) };
  return { low: Math.min(Math.abs(low), Math.abs(high)), high: Math.max(Math.abs(low), Math.abs(high)) };
}

/** True where some p of the range would be printed so: "= 0.04" as rounded, "< 0.05" and "> 0.05" as limits. */
export function admits(range: Range, { relation, value }: PrintedP): boolean {
  const limit = value.value;
  switch (relation) {
    case "=":
      return range.low <= value.high && range.high >= value.low;
    case "<":
      return range.low < limit;
    case "<=":
      return range.low <= limit;
    case ">":
      return range.high > limit;
    case ">=":
      return range.high >= limit;
  }
}

const ALPHA = 0.05;

/** Whether a p-value is called significant at 0.05: true, false, or null where the printed words do not say. */
export function isSignificant({ relation, value }: PrintedP): boolean | null {
  const limit = value.value;
  switch (relation) {
    case "=":
      return limit <= ALPHA;
    case "<":
    case "<=":
      return limit <= ALPHA ? true : null;
    case ">":
    case ">=":
      return limit >= ALPHA ? false : null;
  }
}

/** What a mismatch means for the decision at 0.05. */
export function decisionWords(range: Range, p: PrintedP): string {
  const said = isSignificant(p);
  const computed = range.high <= ALPHA ? true : range.low > ALPHA ? false : null;
  if (said === null) return "";
  if (computed === null) return `; ${DECISION_MAY_CHANGE}`;
  return said === computed ? "; the decision at 0.05 stands" : `; ${DECISION_CHANGES}`;
}

/** "0.0137", "2.1e-7": enough digits to see the difference. */
export function showP(p: number): string {
  if (p === 0) return "below 1e-300";
  return p < 1e-4 ? p.toExponential(1) : p < 0.001 ? p.toPrecision(2) : p.toFixed(p < 0.1 ? 4 : 3);
}

/** "0.0137 to 0.0142", or one number where both ends show alike. */
export function showRange({ low, high }: Range): string {
  if (low === high) return showP(low);
  const [least, most] = [showP(low), showP(high)];
  return least === most ? least : `${least} to ${most}`;
}

/** "p = 0.04", "p < .001". */
export function showPrintedP({ relation, value }: PrintedP): string {
  return `p ${relation} ${value.text}`;
}
