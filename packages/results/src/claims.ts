/** Small constructors for claims, so that each recognizer says only what is its own. */
import type { ContextKind, Relation } from "@tabstract/record";
import { isNumber, type Tokens, valueAt } from "./lexer.ts";
import type { Claim, ClaimedNumber } from "./recognizer.ts";

export interface ContextClaim {
  readonly as: ContextKind;
  readonly from: number;
  readonly to: number;
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit?: string | null;
}

/** A context number over tokens `[from, to)`; it takes every numeric token in them. */
export function contextClaim(tokens: Tokens, { as, from, to, value = null, low = null, high = null, unit = null }: ContextClaim): Claim {
  const numbers = numbersIn(tokens, from, to);
  const only = numbers.length === 1 && value === null && low === null ? finite(valueAt(tokens, numbers[0]?.at ?? from)) : value;
  return { from, to, numbers, fields: { kind: "context", as, value: only, low, high, unit } };
}

function numbersIn(tokens: Tokens, from: number, to: number): ClaimedNumber[] {
  const numbers: ClaimedNumber[] = [];
  for (let at = from; at < to; at++) if (isNumber(tokens, at)) numbers.push({ at, role: "value" });
  return numbers;
}

/** An identifier is no quantity: it has no value. */
export function identifierClaim(tokens: Tokens, from: number, to: number, registration?: Claim["registration"]): Claim {
  return {
    from,
    to,
    numbers: numbersIn(tokens, from, to),
    fields: { kind: "context", as: "identifier", value: null, low: null, high: null, unit: null },
    registration,
  };
}

export interface PlainValue {
  readonly statistic: "count" | "mean";
  readonly from: number;
  readonly to: number;
}

/** A group value that is one number and nothing else, at its first token. */
export function plainValue(tokens: Tokens, { statistic, from, to }: PlainValue): Claim {
  return {
    from,
    to,
    numbers: [{ at: from, role: "value" }],
    fields: {
      kind: "group-value",
      statistic,
      value: valueAt(tokens, from),
      relation: "=",
      unit: null,
      denominator: null,
      dispersions: [],
      change: false,
      direction: null,
    },
  };
}

/** Numbers without a value ("12.05.2019") are null in a record. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A p-value's relation: it is never "about". */
export function exactRelation(relation: Relation): Exclude<Relation, "~"> {
  return relation === "~" ? "=" : relation;
}
