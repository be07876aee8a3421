/** Small records for tests: a text with its results marked inside it, and what each mark is. */
import {
  type AbstractRecord,
  type Comparison,
  type ContextNumber,
  emptyMetadata,
  type Registration,
  type Result,
  type Study,
} from "@tabstract/record";
import { parseMarks } from "./marks.ts";

/** A result without its place: the marks give span, text and numbers. Numbers take `roles` in order ("value" where none is left). */
export type ResultDraft = Readonly<Record<string, unknown>> & {
  readonly kind: Result["kind"];
  readonly roles?: readonly Result["numbers"][number]["role"][];
};

export interface RecordDraft {
  /** One section of results; marks in the order of `results`. */
  readonly text: string;
  /** A section of conclusions after it; without marks. */
  readonly conclusion?: string;
  readonly results?: readonly ResultDraft[];
  readonly design?: Study["design"];
  /** How many arms the study has: A, B, … */
  readonly arms?: number;
  readonly registrations?: readonly Omit<Registration, "span">[];
  readonly doi?: string;
  readonly published?: string;
  /** Comparisons between arms; everything else about them is null. */
  readonly comparisons?: readonly (Pick<Comparison, "arms" | "results"> & Partial<Pick<Comparison, "primary">>)[];
  /** Dates of the text: their words, and their year, or the years from which to which they go. */
  readonly dates?: readonly (readonly [words: string, from: number, to?: number])[];
}

const NUMBER = /[-−]?(?:\d+(?:[,.·\u2009\u202f]\d+)*|[.·]\d+)|\b(?:two|three|twelve|twenty|Fifty-two)\b/g;
const DEFAULTS: Readonly<Record<Result["kind"], Readonly<Record<string, unknown>>>> = {
  "sample-size": { stage: "randomised", scope: "total", of: null },
  "group-value": { statistic: "percentage", relation: "=", unit: null, denominator: null, dispersions: [], change: false, direction: null },
  estimate: {
    measure: "other",
    name: null,
    relation: "=",
    unit: null,
    df: [],
    adjusted: null,
    direction: null,
    about: null,
    per: null,
  },
  interval: { type: "confidence", level: 95, unit: null, bounds: null },
  "p-value": { relation: "=", test: null },
  "test-statistic": { symbol: "t", name: null, df: [] },
};
const BASE = { section: 0, arms: [], population: null, outcome: null, timepoint: null, period: null };

/** A whole record around one marked text; everything that the draft does not say is null or empty. */
export function fixtureRecord(draft: RecordDraft): AbstractRecord {
  const { text, spans } = parseMarks(draft.text);
  const results = (draft.results ?? []).map((result, index): Result => {
    const span = spans[index];
    if (span === undefined) throw new Error(`mark ${index} is missing in ${JSON.stringify(draft.text)}`);
    const { roles = [], ...fields } = result;
    const words = text.slice(...span);
    // What a mark inside of this one holds is the other result's: "⟦12 (⟦20.7%⟧) of 58⟧".
    const inner = spans.filter((other) => other !== span && other[0] >= span[0] && other[1] <= span[1]);
    const isOwn = (at: number): boolean => !inner.some(([from, to]) => span[0] + at >= from && span[0] + at < to);
    const own = [...words.matchAll(NUMBER)].filter(({ index: at }) => isOwn(at));
    const numbers = own.map((match, at) => ({
      role: roles[at] ?? "value",
      text: match[0],
      span: [span[0] + match.index, span[0] + match.index + match[0].length],
    }));
    return { ...BASE, ...DEFAULTS[result.kind], ...fields, span, text: words, numbers } as unknown as Result;
  });
  const metadata = emptyMetadata();
  return {
    recordVersion: 1,
    id: "doi:10.5555/fixture",
    key: "0123456789abcdef",
    provenance: { file: "fixture.json", format: "s2-graph", bytes: [0, 1], sha256: "0".repeat(64) },
    mergedFrom: [],
    ...metadata,
    identifiers: { ...metadata.identifiers, doi: draft.doi ?? null },
    published: draft.published ?? null,
    registrations: (draft.registrations ?? []).map((one) => ({ ...one, span: null })),
    abstract:
      text === ""
        ? null
        : {
            language: "en",
            sections: [
              { label: null, category: "RESULTS", inferred: false, text, start: 0 },
              ...(draft.conclusion === undefined
                ? []
                : [{ label: null, category: "CONCLUSIONS" as const, inferred: false, text: draft.conclusion, start: text.length + 1 }]),
            ],
            copyright: null,
          },
    otherAbstracts: [],
    study: {
      design: draft.design ?? null,
      participants: null,
      arms: Array.from({ length: draft.arms ?? 0 }, (_, at) => ({
        id: String.fromCharCode(65 + at),
        name: `arm ${at}`,
        aliases: [],
        role: "unclear",
        n: null,
        span: null,
      })),
    },
    results,
    comparisons: (draft.comparisons ?? []).map(({ arms, results: of, primary = null }) => ({
      arms,
      contrast: "between-arms",
      outcome: null,
      timepoint: null,
      population: null,
      primary,
      results: of,
    })),
    context: (draft.dates ?? []).map(([words, from, to]) => dateIn(text, { words, from, to: to ?? null })),
    checks: [],
    warnings: [],
  };
}

function dateIn(text: string, { words, from, to }: { words: string; from: number; to: number | null }): ContextNumber {
  // Lookalikes of the text print other spaces and dashes.
  const start = plain(text).indexOf(plain(words));
  if (start < 0) throw new Error(`${words} does not stand in ${JSON.stringify(text)}`);
  const years = to === null ? { value: from, low: null, high: null } : { value: null, low: from, high: to };
  return {
    kind: "date",
    span: [start, start + words.length],
    text: text.slice(start, start + words.length),
    section: 0,
    ...years,
    unit: null,
  };
}

function plain(text: string): string {
  return text.replace(/\s/g, " ").replace(/[–−—]/g, "-");
}
