/** Numbers as a reader would write them: the meaning of a result in a few words. */
import type { AbstractRecord, ContextNumber, Dispersion, Result } from "@tabstract/record";
import { printable } from "../printable.ts";

/** "74 %", "12 of 58", "HR = 0.56", "95 % CI 1.1 to 2.9", "p < 0.001". */
export function resultWords(result: Result): string {
  switch (result.kind) {
    case "sample-size":
      return words(result.value, result.of, result.stage === "unspecified" ? null : result.stage);
    case "group-value": {
      const value = result.value === null ? null : words(sign(result.relation), result.value, result.unit);
      const of = result.denominator === null ? null : `of ${result.denominator}`;
      return words(
        result.statistic,
        value,
        of,
        ...result.dispersions.map(dispersionWords),
        result.change ? "(change)" : null,
        result.direction,
      );
    }
    case "estimate": {
      const name = result.measure === "other" && result.name !== null ? result.name : result.measure;
      const adjusted = result.adjusted === true ? "adjusted" : null;
      return words(adjusted, name, result.relation, result.value, result.unit, result.per, result.direction);
    }
    case "interval": {
      const level = result.level === null ? null : `${result.level} %`;
      const type = result.type === "unspecified" ? "interval" : result.type;
      return words(level, type, result.low ?? "…", "to", result.high ?? "…", result.unit);
    }
    case "p-value":
      return words("p", result.relation, result.value, result.test === null ? null : `for ${result.test}`);
    case "test-statistic": {
      const df = result.df.length === 0 ? "" : `(${result.df.join(", ")})`;
      return words(`${result.symbol === "other" ? (result.name ?? "statistic") : result.symbol}${df}`, "=", result.value);
    }
  }
}

export function contextWords({ value, low, high, unit }: ContextNumber): string {
  const range = low === null && high === null ? null : `${low ?? "…"} to ${high ?? "…"}`;
  return words(value, range, unit);
}

/** "BM-MSC", "BM-MSC against sham", "all". */
export function armWords(record: AbstractRecord, ids: readonly string[]): string {
  return ids.map((id) => printable(record.study.arms.find((arm) => arm.id === id)?.name ?? id)).join(", ");
}

function dispersionWords({ type, value, low, high }: Dispersion): string {
  const name = type === "unspecified" ? "±" : type;
  return value === null ? `(${name} ${low ?? "…"} to ${high ?? "…"})` : `(${name} ${value})`;
}

function sign(relation: string): string | null {
  return relation === "=" ? null : relation;
}

function words(...parts: readonly (string | number | null)[]): string {
  return printable(parts.filter((part) => part !== null && part !== "").join(" "));
}
