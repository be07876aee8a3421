/** The list of a run, page by page: all records, those that fail a check, those that hold what was typed. */
import type { RunRecord, RunRow, RunRows } from "@tabstract/audit";
import { SEVERITIES } from "@tabstract/checks";
import type { RunIndex } from "./run-index.ts";
import { wordsOf } from "./search-words.ts";
import type { Searches } from "./searches.ts";

export interface RowsOptions {
  readonly index: RunIndex;
  readonly searches: Searches;
  /** Keeps these of the records, in order; `numbers` null: of all. Null where it keeps all. */
  readonly narrow: ((numbers: readonly number[] | null) => readonly number[]) | null;
  /** Differs where `narrow` keeps other records. */
  readonly scope: string;
  /** How many corrections hold of a record. */
  correctionsOf(record: Pick<RunRecord, "key" | "id">): number;
}

const PAGE_ROWS = 200;
/** Of what is searched for: nobody types more. */
const MOST_LETTERS = 1000;
/** Longer titles are cut in lists. */
const TITLE_LENGTH = 300;

/** What the page asks for: text, rule, severity, from, count. What makes no sense is as if it were not there. */
export async function runRows(query: URLSearchParams, options: RowsOptions): Promise<RunRows> {
  const { index, searches, narrow, scope } = options;
  const rule = query.get("rule") || null;
  const severity = SEVERITIES.find((one) => one === query.get("severity")) ?? null;
  const failing = query.get("rule") === ANY_RULE ? { rule: null, severity } : { rule, severity };
  const isFiltered = rule !== null || severity !== null;
  const failed = isFiltered ? index.failed.numbers(failing) : null;
  const among = narrow === null ? failed : narrow(failed);
  const words = wordsOf((query.get("text") ?? "").slice(0, MOST_LETTERS));
  const [from, count] = [wholeNumber(query, "from"), Math.min(wholeNumber(query, "count"), PAGE_ROWS)];
  const records = among?.length ?? index.records;
  if (words.length === 0) {
    const numbers = among?.slice(from, from + count) ?? range(from, Math.min(from + count, index.records));
    return { total: records, rows: await rowsOf(numbers, options), searched: records, of: records, isFull: false };
  }
  const found = await searches.find({ words, among, scope: JSON.stringify([scope, isFiltered ? failing : null]) });
  const { numbers, ...progress } = found;
  const total = numbers.length;
  return { total, rows: await rowsOf(numbers.slice(from, from + count), options), ...progress };
}

/** In place of the name of a check: whichever. No check is called that. */
export const ANY_RULE = "*";

async function rowsOf(numbers: readonly number[], { index, correctionsOf }: RowsOptions): Promise<RunRow[]> {
  const rows: RunRow[] = [];
  for (const number of numbers) rows.push(rowOf(await index.record(number), number, correctionsOf));
  return rows;
}

function rowOf({ key, id, title, results, checks }: RunRecord, number: number, correctionsOf: RowsOptions["correctionsOf"]): RunRow {
  return {
    number,
    key,
    id,
    title: title?.text?.slice(0, TITLE_LENGTH) ?? null,
    results: results?.length ?? 0,
    failed: checks?.filter(({ outcome }) => outcome === "inconsistent").length ?? 0,
    corrections: correctionsOf({ key, id }),
  };
}

function wholeNumber(query: URLSearchParams, name: string): number {
  return Math.max(0, Math.trunc(Number(query.get(name)) || 0));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
