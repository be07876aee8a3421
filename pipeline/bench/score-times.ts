/**
 * When the values of groups were measured, which the scorer beside the repository does not ask: times of the gold that say a number and a unit ("12 months"),
 * against ours, for the values that both tell. Times in words ("after the intervention") are left out.
 */
import type { AbstractRecord, Result } from "@tabstract/record";

interface GoldRow {
  readonly id: string;
  readonly groupValues: readonly { readonly value: number; readonly quote: string; readonly timepoint: string | null }[];
}

type GroupValue = Extract<Result, { readonly kind: "group-value" }>;

const UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;
const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const SAME = 1e-9;

export interface TimesTally {
  gold: number;
  found: number;
  right: number;
}

/** @param lines The gold's rows, as JSON Lines. */
export function scoreTimes(lines: string, records: readonly AbstractRecord[]): TimesTally {
  const tally: TimesTally = { gold: 0, found: 0, right: 0 };
  const byId = new Map(records.map((record) => [record.identifiers.s2PaperId, record]));
  for (const line of lines.split("\n").filter(Boolean)) {
    const row = JSON.parse(line) as GoldRow;
    const left = (byId.get(row.id)?.results ?? []).filter((result): result is GroupValue => result.kind === "group-value");
    for (const value of row.groupValues) {
      const own = takeLike(left, value);
      if (own !== null) count(tally, timeOf(value.timepoint), ownTime(own));
    }
  }
  return tally;
}

function count(tally: TimesTally, gold: string | null | undefined, own: string | null): void {
  // Told in words.
  if (gold === undefined) return;
  if (gold !== null) tally.gold++;
  if (own !== null) tally.found++;
  if (gold !== null && gold === own) tally.right++;
}

/** Takes the value that the gold means out of ours: of several that print the number the one of its quote. */
function takeLike(left: GroupValue[], { value, quote }: GoldRow["groupValues"][number]): GroupValue | null {
  const alike = left.filter((own) => own.value !== null && Math.abs(Math.abs(own.value) - Math.abs(value)) < SAME);
  const own = alike.find(({ text }) => quote.includes(text) || text.includes(quote)) ?? alike[0];
  if (own === undefined) return null;
  left.splice(left.indexOf(own), 1);
  return own;
}

function ownTime({ timepoint }: GroupValue): string | null {
  return timepoint === null || timepoint.value === null || timepoint.unit === null ? null : `${timepoint.value} ${timepoint.unit}`;
}

/** "at 12 months" as "12 month"; null where none is told, undefined where it is told in words. */
function timeOf(said: string | null): string | null | undefined {
  if (said === null) return null;
  const plain = said.toLowerCase().replace(/[a-z]+/g, (word) => (WORDS.includes(word) ? String(WORDS.indexOf(word)) : word));
  const numbers = plain.match(/\d+(?:\.\d+)?/g);
  const unit =
    UNITS.find((name) => plain.includes(name)) ?? (/\bh\b|\bhr/.test(plain) ? "hour" : /\bmin\b/.test(plain) ? "minute" : undefined);
  return numbers === null || unit === undefined ? undefined : `${Number(numbers.at(-1))} ${unit}`;
}
