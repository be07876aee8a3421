/** What the text of an option means. Each throws {@link CannotWork} with what is wrong with the text. */
import { type Clause, nameProblem, type OpenNames, parseExpression } from "@tabstract/audit";
import { type CheckRule, checkRules, OUTPUT_FORMS, RECORD_PARTS, type RecordPart, type Shard } from "@tabstract/pipeline";
import type { SourceFormat } from "@tabstract/record";
import { readers } from "@tabstract/sources";
import { CannotWork } from "./io.ts";

/** How many rejects a run may have and still be clean. */
export type RejectLimit = { readonly unit: "records" | "percent"; readonly value: number };

export function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new CannotWork(`"${text}" is not a whole number of 1 or more`);
  return value;
}

export function atMost(text: string, most: number): number {
  const value = positive(text);
  if (value > most) throw new CannotWork(`"${text}" is more than ${most}, the most there can be`);
  return value;
}

export function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new CannotWork(`"${text}" is no port: those are 0 to 65535`);
  return value;
}

export function oneOf<Name extends string>(text: string, { among, what }: { among: readonly Name[]; what: string }): Name {
  const found = among.find((name) => name === text);
  if (found === undefined) throw new CannotWork(`there is no ${what} "${text}"; there are ${among.join(", ")}`);
  return found;
}

/** Rules of this version: others may stand in the records, but hardly ones that are spelled almost like these. */
const OPEN_NAMES: OpenNames = { checks: checkRules.map(({ name }) => name) };

export function clauses(text: string): readonly Clause[] {
  const parsed = parseExpression(text, OPEN_NAMES);
  if (parsed.kind === "error") throw new CannotWork(parsed.message);
  return parsed.clauses;
}

/** Misspelt names would silently leave nothing out, or everything. */
export function names(text: string): readonly string[] {
  const all = text.split(",").map((name) => name.trim());
  for (const name of all) {
    const problem = nameProblem(name, OPEN_NAMES);
    if (problem !== null) throw new CannotWork(problem);
  }
  return all;
}

/** A format that is planned and that no reader reads yet is refused at once: it would reject every file. */
export function format(text: string): SourceFormat {
  return oneOf(text, { among: readers.map((reader) => reader.format), what: "format" });
}

export function shard(text: string): Shard {
  const [, index = "0", count = "0"] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (Number(index) < 1 || Number(index) > Number(count))
    throw new CannotWork(`"${text}" is no shard: say i/n, such as 2/8, with i from 1 to n`);
  return { index: Number(index), count: Number(count) };
}

/** In the order of the checks, each once. */
export function rules(text: string): CheckRule[] {
  const names = checkRules.map(({ name }) => name);
  const named = text.split(",").map((name) => oneOf(name.trim(), { among: names, what: "check" }));
  return checkRules.filter(({ name }) => named.includes(name));
}

export function parts(text: string): RecordPart[] {
  const named = text.split(",").map((name) => oneOf(name.trim(), { among: RECORD_PARTS, what: "part" }));
  return RECORD_PARTS.filter((part) => named.includes(part));
}

export function forms(text: string): string[] {
  const named = text.split(",").map((name) => oneOf(name.trim(), { among: OUTPUT_FORMS, what: "form" }));
  return OUTPUT_FORMS.filter((form) => named.includes(form));
}

export function rejectLimit(text: string): RejectLimit {
  return limitOf(text, "records");
}

export function unmetLimit(text: string): RejectLimit {
  return limitOf(text, "corrections");
}

function limitOf(text: string, what: string): RejectLimit {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  const value = Number(match?.[1]);
  const unit = match?.[2] === "%" ? "percent" : "records";
  if (match === null || (unit === "records" && !Number.isSafeInteger(value)) || (unit === "percent" && value > 100)) {
    throw new CannotWork(`"${text}" is neither a number of ${what}, such as 10, nor a share, such as 2.5%`);
  }
  return { unit, value };
}
