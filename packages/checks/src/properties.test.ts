/** What holds for every check on any record: it never throws, answers alike twice, and looks at each result a bounded number of times. */
import type { AbstractRecord, Result } from "@tabstract/record";
import { fixtureRecord, type ResultDraft } from "@tabstract/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckScene, checkRules, openScene } from "./index.ts";

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  "sizes and flow": ["arm-sizes-sum", "denominator-is-arm-size", "flow-decreases"],
  "shares and changes": [
    "estimate-of-counts",
    "p-of-proportions",
    "percentage-in-range",
    "percentage-of-count",
    "relative-change-of-values",
  ],
  intervals: ["interval-holds-estimate", "interval-ordered", "interval-symmetry", "p-agrees-with-interval"],
  "p-values": ["conclusion-agrees", "p-in-range", "p-of-statistic"],
  means: ["debit", "grim", "grimmer", "iqr-holds-median", "p-of-means", "sd-plausible"],
  forms: ["dates-plausible", "doi-format", "registration-format", "sources-agree", "variants-agree"],
};

it("every check is of one family", () => {
  expect(Object.values(FAMILIES).flat().toSorted()).toEqual(checkRules.map(({ name }) => name));
});

interface Piece {
  readonly before: string;
  readonly printed: string;
  readonly draft: ResultDraft;
}

const WORDS = [
  "Of",
  " patients, ",
  " and ",
  " (",
  "), ",
  " vs ",
  " ± ",
  ". The mean number of naps was ",
  " fell from ",
  " to ",
  "; p ",
  " (95% CI ",
  " 2:1 ",
  "\n",
  "%) ",
  ". The primary outcome was ",
  "the proportion of adults ",
  "…",
  "１：１",
  "median ",
  " per cent ",
];
const number = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map(String),
  fc.tuple(fc.integer({ min: -99, max: 999 }), fc.integer({ min: 0, max: 999 })).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom("0", "0.000", ".05", "1e-9", "999999999999", "-0", "1,250", "0.1.2", "½", "99.99999999999999999999"),
);
const arms = fc.constantFrom([], ["A"], ["B"], ["A", "B"]);

function finite(printed: string): number {
  const value = Number(printed);
  return Number.isFinite(value) ? value : 12;
}

const draft: fc.Arbitrary<(printed: string) => ResultDraft> = fc.oneof(
  fc
    .record({ scope: fc.constantFrom("total", "arm"), stage: fc.constantFrom("screened", "randomised", "completed", "unspecified"), arms })
    .map((fields) => (printed: string) => ({ kind: "sample-size" as const, value: Math.abs(Math.trunc(finite(printed))), ...fields })),
  fc
    .record({
      statistic: fc.constantFrom("count", "percentage", "mean", "median", "rate"),
      denominator: fc.constantFrom(null, 0, 1, 58, 400),
      unit: fc.constantFrom(null, "%", "points"),
      dispersions: fc.constantFrom(
        [],
        [{ type: "sd", value: 0.3, low: null, high: null }],
        [
          { type: "range", value: null, low: 1, high: 2 },
          { type: "sd", value: 9, low: null, high: null },
        ],
        [{ type: "iqr", value: null, low: 1, high: 2 }],
      ),
      outcome: fc.constantFrom(null, { text: "number of naps", span: [0, 1] }),
      arms,
    })
    .map((fields) => (printed: string) => ({ kind: "group-value" as const, value: finite(printed), ...fields })),
  fc
    .record({
      measure: fc.constantFrom(
        "odds-ratio",
        "risk-difference",
        "mean-difference",
        "number-needed-to-treat",
        "correlation",
        "relative-change",
      ),
      df: fc.constantFrom([], [20]),
      arms,
    })
    .map((fields) => (printed: string) => ({ kind: "estimate" as const, value: finite(printed), ...fields })),
  fc
    .record({ bounds: fc.constantFrom(null, 0, 1), type: fc.constantFrom("confidence", "unspecified") })
    .map((fields) => (printed: string) => ({
      kind: "interval" as const,
      low: finite(printed),
      high: finite(printed) + 1,
      roles: ["low" as const],
      ...fields,
    })),
  fc
    .record({ relation: fc.constantFrom("=", "<", ">", "<=", ">="), arms })
    .map((fields) => (printed: string) => ({ kind: "p-value" as const, value: finite(printed), ...fields })),
  fc
    .record({ symbol: fc.constantFrom("t", "F", "chi2", "z", "Q", "U"), df: fc.constantFrom([], [0], [3], [2, 57]) })
    .map((fields) => (printed: string) => ({ kind: "test-statistic" as const, value: finite(printed), ...fields })),
);
const piece: fc.Arbitrary<Piece> = fc
  .tuple(fc.constantFrom(...WORDS), number, draft)
  .map(([before, printed, make]) => ({ before, printed, draft: make(printed) }));
const record = fc
  .record({
    pieces: fc.array(piece, { maxLength: 14 }),
    design: fc.constantFrom(null, "parallel" as const, "crossover" as const),
    conclusion: fc.constantFrom(undefined, "Naps improved sleep.", "Naps did not improve sleep.", "…"),
    doi: fc.constantFrom(undefined, "10.5555/x", "10.5555/(", "", "https://doi.org/10.5555/x"),
    published: fc.constantFrom(undefined, "2024", "x"),
    registrations: fc.array(fc.record({ registry: fc.constantFrom("ISRCTN", "__proto__", "x"), id: fc.string() }), { maxLength: 2 }),
  })
  .map(({ pieces, conclusion, doi, published, ...fields }) =>
    fixtureRecord({
      text: pieces.map(({ before, printed }) => `${before}⟦${printed}⟧`).join(" "),
      results: pieces.map((one) => one.draft),
      arms: 2,
      comparisons: pieces.length < 3 ? [] : [{ arms: ["A", "B"], results: pieces.map((_, at) => at), primary: true }],
      ...(conclusion === undefined ? {} : { conclusion }),
      ...(doi === undefined ? {} : { doi }),
      ...(published === undefined ? {} : { published }),
      ...fields,
    }),
  );

const OUTCOMES = ["consistent", "inconsistent", "not-applicable"];

describe.each(Object.entries(FAMILIES))("%s", (_family, names) => {
  const rules = checkRules.filter(({ name }) => names.includes(name));

  it("never throw, and answer alike twice", () => {
    fc.assert(
      fc.property(record, (one) => {
        const input = { record: one, variants: [], sources: [] };
        const before = JSON.stringify(one);
        for (const rule of rules) {
          const checks = rule.run(openScene(input));
          expect(rule.run(openScene(input))).toEqual(checks);
          for (const check of checks) {
            expect(check.rule).toBe(rule.name);
            expect(OUTCOMES).toContain(check.outcome);
            expect(check.message).toMatch(/\S/);
            for (const index of check.results) expect(one.results[index]).toBeDefined();
          }
        }
        expect(JSON.stringify(one)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it.each(rules)("$name looks at each result of a long record a bounded number of times", (rule) => {
    const [once, twice] = [longRecord(250), longRecord(500)].map((long) => {
      const counted = countingReads(long);
      rule.run(counted.watch(openScene({ record: counted.record, variants: [], sources: [] })));
      return counted.reads();
    });
    expect(twice).toBeLessThanOrEqual(2.2 * (once ?? 0) + 100);
  });
});

/** The same few sentences over and over, with all kinds of results. */
function longRecord(times: number): AbstractRecord {
  const text =
    "Of ⟦58⟧ and ⟦60⟧, ⟦12/58⟧ (⟦20.7%⟧) and ⟦9/60⟧ (⟦15.0%⟧) slept (RR ⟦1.38⟧, 95% CI ⟦0.63 to 3.02⟧, p = ⟦0.42⟧). " +
    "Of ⟦58⟧ adults, ⟦12⟧ (⟦7.5%⟧) slept, ⟦F(2, 41) = 5.1⟧, ⟦t(40) = 2.5⟧, p = ⟦0.044⟧. " +
    "The mean number of naps was ⟦2.31 ± 0.42⟧ (n = ⟦35⟧). Naps fell from ⟦400⟧ to ⟦310⟧ (⟦22.5%⟧), t(⟦37⟧) = ⟦2.1⟧, p = ⟦0.04⟧. ";
  const results = (at: number): ResultDraft[] => [
    { kind: "sample-size", scope: "arm", value: 58, arms: ["A"] },
    { kind: "sample-size", scope: "arm", value: 60, arms: ["B"] },
    { kind: "group-value", statistic: "count", value: 12, denominator: 58, arms: ["A"], roles: ["value", "denominator"] },
    { kind: "group-value", statistic: "percentage", value: 20.7, arms: ["A"] },
    { kind: "group-value", statistic: "count", value: 9, denominator: 60, arms: ["B"], roles: ["value", "denominator"] },
    { kind: "group-value", statistic: "percentage", value: 15, arms: ["B"] },
    { kind: "estimate", measure: "risk-ratio", value: 1.38 },
    { kind: "interval", low: 0.63, high: 3.02, bounds: at + 6, roles: ["low", "high"] },
    { kind: "p-value", value: 0.42 },
    { kind: "sample-size", scope: "total", value: 58 },
    { kind: "group-value", statistic: "count", value: 12 },
    { kind: "group-value", statistic: "percentage", value: 7.5 },
    { kind: "test-statistic", symbol: "F", value: 5.1, df: [2, 41], roles: ["df", "df", "value"] },
    { kind: "test-statistic", symbol: "t", value: 2.5, df: [40], roles: ["df", "value"] },
    { kind: "p-value", value: 0.044 },
    {
      kind: "group-value",
      statistic: "mean",
      value: 2.31,
      arms: ["A"],
      outcome: { text: "number of naps", span: [0, 1] },
      dispersions: [{ type: "sd", value: 0.42, low: null, high: null }],
      roles: ["value", "spread"],
    },
    { kind: "sample-size", scope: "arm", value: 35, arms: ["A"] },
    { kind: "group-value", statistic: "count", value: 400 },
    { kind: "group-value", statistic: "count", value: 310 },
    { kind: "group-value", statistic: "percentage", value: 22.5 },
    { kind: "sample-size", scope: "total", stage: "screened", value: 37 },
    { kind: "test-statistic", value: 2.1, df: [] },
    { kind: "p-value", value: 0.04 },
  ];
  const each = results(0).length;
  const indices = Array.from({ length: times }, (_, at) => at * each);
  return fixtureRecord({
    text: text.repeat(times),
    design: "parallel",
    arms: 2,
    results: indices.flatMap(results),
    comparisons: indices.map((at) => ({ arms: ["A", "B"], results: [2, 3, 4, 5, 6, 7, 8].map((one) => at + one) })),
  });
}

interface CountedReads {
  readonly record: AbstractRecord;
  /** Counts what a check looks at in the lists of one kind as well: they hold results, too. */
  watch(scene: CheckScene): CheckScene;
  reads(): number;
}

/** The record with results that count how often one of them is looked at. */
function countingReads(record: AbstractRecord): CountedReads {
  let reads = 0;
  const counted = <List extends object>(list: List): List =>
    new Proxy(list, {
      get: (target, name, receiver) => {
        if (typeof name === "string" && /^\d+$/.test(name)) reads++;
        return Reflect.get(target, name, receiver);
      },
    });
  const watch = (scene: CheckScene): CheckScene => {
    const all = scene.all.bind(scene);
    const lists = new Map<string, object>();
    const watched = (kind: Result["kind"]): object => {
      const list = lists.get(kind) ?? counted(all(kind));
      lists.set(kind, list);
      return list;
    };
    return Object.defineProperty(scene, "all", { value: watched });
  };
  return { record: { ...record, results: counted(record.results) }, watch, reads: () => reads };
}
