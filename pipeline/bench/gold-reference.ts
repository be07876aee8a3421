/**
 * The annotated sets beside the repository as references for `tabstract audit --gold` (docs/audit.md).
 *
 *   node --conditions=@tabstract/source --import tsx pipeline/bench/gold-reference.ts ../shared/gold/numbers/dev.jsonl > reference.jsonl
 *
 * The run is of the abstracts that `score.mjs input` prints. What each set annotates is told by its fields; kinds that it does not list whole
 * are not judged for what a run has more.
 */
import { readFileSync } from "node:fs";
import { type GoldRecord, type GoldResult, goldRecordSchema } from "@tabstract/audit";

interface Quoted {
  readonly value: number;
  readonly quote: string;
}

interface NumbersRow {
  readonly id: string;
  readonly total: (Quoted & { readonly stage: string }) | null;
  readonly arms: readonly { readonly label: string; readonly name: string; readonly n: Quoted | null }[];
  readonly comparisons: readonly { readonly id: number; readonly outcome: string | null }[];
  readonly pValues: readonly (Quoted & { readonly relation: GoldResult["relation"] })[];
  readonly intervals: readonly { readonly low: number | null; readonly high: number | null; readonly quote: string }[];
  readonly effects: readonly Quoted[];
  readonly tests: readonly Quoted[];
  readonly groupValues: readonly (Quoted & { readonly arm: string | null; readonly outcome: string | null })[];
}

interface SentenceRow {
  readonly id: string;
  readonly measures: readonly {
    readonly text: string;
    readonly arm: readonly (readonly [number, string])[];
    readonly outcome: readonly string[];
  }[];
}

interface SpansRow {
  readonly id: string;
  readonly spans: readonly { readonly label: string; readonly text: string }[];
}

type Part = Pick<GoldRecord, "kinds" | "results">;

const PLACE = { text: null, span: null } as const;

function ofNumbers(row: NumbersRow): Part {
  const name = new Map(row.arms.map((arm) => [arm.label, arm.name]));
  const sizes = [...(row.total === null ? [] : [row.total]), ...row.arms.flatMap(({ n }) => n ?? [])];
  const results: GoldResult[] = [
    ...sizes.map(({ value, quote }): GoldResult => ({ ...PLACE, kind: "sample-size", text: quote, value })),
    ...row.pValues.map(({ value, relation, quote }): GoldResult => ({ ...PLACE, kind: "p-value", text: quote, value, relation })),
    ...row.intervals.map(({ low, high, quote }): GoldResult => ({ ...PLACE, kind: "interval", text: quote, low, high })),
    ...row.effects.map(({ value, quote }): GoldResult => ({ ...PLACE, kind: "estimate", text: quote, value })),
    ...row.tests.map(({ value, quote }): GoldResult => ({ ...PLACE, kind: "test-statistic", text: quote, value })),
    ...row.groupValues.map(
      ({ value, quote, arm, outcome }): GoldResult => ({
        ...PLACE,
        kind: "group-value",
        text: quote,
        value,
        ...(arm === null ? {} : { arms: [name.get(arm) ?? arm] }),
        ...(outcome === null ? {} : { outcome }),
      }),
    ),
  ];
  return { kinds: ["p-value", "interval", "estimate", "test-statistic", "group-value"], results: joined(results) };
}

/** A value that holds for several arms is annotated once an arm; it is one result. */
function joined(results: readonly GoldResult[]): GoldResult[] {
  const byPlace = new Map<string, GoldResult>();
  for (const result of results) {
    const place = [result.kind, result.text, result.value, result.low, result.high].join("\0");
    const known = byPlace.get(place);
    const arms = [...(known?.arms ?? []), ...(result.arms ?? [])];
    byPlace.set(place, { ...result, ...known, ...(arms.length === 0 ? {} : { arms: [...new Set(arms)] }) });
  }
  return [...byPlace.values()];
}

function ofSentences(row: SentenceRow): Part {
  const results = row.measures.flatMap(({ text, arm }): GoldResult[] => {
    const value = numberOf(text);
    return value === null ? [] : [{ ...PLACE, kind: "group-value", text, value, arms: arm.map(([, name]) => name) }];
  });
  return { kinds: [], results };
}

/** Offsets are into a text with labels and title, so only the values count. */
function ofSpans(row: SpansRow): Part {
  const results = row.spans.flatMap(({ label, text }): GoldResult[] => {
    const value = numberOf(text);
    if (value === null) return [];
    if (label.endsWith("-participants")) return [{ ...PLACE, kind: "sample-size", value }];
    return /^[ic]v-/.test(label) ? [{ ...PLACE, kind: "group-value", value }] : [];
  });
  return { kinds: [], results };
}

/** The first number of a text in digits. */
function numberOf(text: string): number | null {
  const [digits] = /\d+(?:[,.·]\d+)*/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits.replace(/,(?=\d{3})/g, "").replace("·", "."));
}

const [file = ""] = process.argv.slice(2);
for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
  const row = JSON.parse(line) as NumbersRow | SentenceRow | SpansRow;
  const part = "pValues" in row ? ofNumbers(row) : "measures" in row ? ofSentences(row) : ofSpans(row);
  process.stdout.write(`${JSON.stringify(goldRecordSchema.parse({ goldVersion: 1, id: String(row.id), ...part }))}\n`);
}
