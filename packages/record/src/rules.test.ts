/** Each rule of the contract, broken once: a record that holds, and what must be said when one thing in it is wrong. */
import { describe, expect, it } from "vitest";
import { type AbstractRecord, contractIssues, emptyMetadata, recordSchema, recordSchemaWith, recordsSchema, type Span } from "./index.ts";

/** "Forty patients were randomised (A, n = 20; B, n = 20)." in METHODS, "Response: 12/20 vs 7/20 (p = 0.11)." in RESULTS; an invented trial. */
const METHODS = "In 2031, 40 patients were randomised.";
const RESULTS = "Response was 60% with A and 35% with B (p = 0.11).";
const TEXT = `${METHODS}\n${RESULTS}`;

function at(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`the text of the test does not hold ${words}`);
  return [start, start + words.length];
}

function base(words: string, number: string, section: number) {
  const span = at(words);
  return {
    span,
    text: words,
    section,
    numbers: [{ role: "value" as const, text: number, span: at(number, span[0]) }],
    arms: [] as string[],
    population: null,
    outcome: null,
    timepoint: null,
    period: null,
  };
}

function percentage(words: string, value: number, arm: string) {
  return {
    ...base(words, String(value), 1),
    arms: [arm],
    kind: "group-value" as const,
    statistic: "percentage" as const,
    value,
    relation: "=" as const,
    unit: "%",
    denominator: null,
    dispersions: [],
    change: false,
    direction: null,
  };
}

function holding(): AbstractRecord {
  const arm = (id: string) => ({ id, name: id, aliases: [], role: "unclear" as const, n: null, span: at(`with ${id}`) });
  return {
    recordVersion: 1,
    id: "doi:10.5555/rules",
    key: "0123456789abcdef",
    provenance: { file: "rules.json", format: "s2-graph", bytes: [0, 10], sha256: "0".repeat(64) },
    mergedFrom: [],
    ...emptyMetadata(),
    registrations: [],
    abstract: {
      language: "en",
      copyright: null,
      sections: [
        { label: "METHODS", category: "METHODS", inferred: false, text: METHODS, start: 0 },
        { label: "RESULTS", category: "RESULTS", inferred: false, text: RESULTS, start: METHODS.length + 1 },
      ],
    },
    otherAbstracts: [],
    study: {
      design: "parallel",
      participants: { value: 40, stage: "randomised", of: "patients", result: 0 },
      arms: [arm("A"), arm("B")],
    },
    results: [
      {
        ...base("40 patients were randomised", "40", 0),
        kind: "sample-size",
        value: 40,
        stage: "randomised",
        scope: "total",
        of: "patients",
      },
      percentage("60%", 60, "A"),
      percentage("35%", 35, "B"),
      { ...base("p = 0.11", "0.11", 1), arms: ["A", "B"], kind: "p-value", relation: "=", value: 0.11, test: null },
    ],
    comparisons: [
      {
        arms: ["A", "B"],
        contrast: "between-arms",
        outcome: { text: "Response", span: at("Response") },
        timepoint: null,
        population: null,
        primary: null,
        results: [1, 2, 3],
      },
    ],
    context: [{ kind: "date", span: at("2031"), text: "2031", section: 0, value: 2031, low: null, high: null, unit: null }],
    checks: [{ rule: "example", outcome: "consistent", message: "nothing to add up", results: [1] }],
    warnings: [],
  };
}

/** Digits only: enough of a definition of a printed number for these texts. */
function digits(text: string): Span[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map((match): Span => [match.index, match.index + match[0].length]);
}

interface Broken {
  readonly rule: string;
  readonly breakIt: (record: AbstractRecord) => void;
  readonly path: string;
  readonly says: RegExp;
}

const BROKEN: readonly Broken[] = [
  {
    rule: "a span inside the text",
    breakIt: (r) => void Object.assign(r.results[3] ?? {}, { span: [80, 900] }),
    path: "results.3.span",
    says: /not inside the abstract text/,
  },
  {
    rule: "a span that reads its text",
    breakIt: (r) => void Object.assign(r.results[1] ?? {}, { text: "61%" }),
    path: "results.1.span",
    says: /reads "60%" there/,
  },
  {
    rule: "a span as long as its text",
    breakIt: (r) => void Object.assign(r.results[1] ?? {}, { text: "60" }),
    path: "results.1.span",
    says: /3 characters, its text 2/,
  },
  {
    rule: "an outcome that reads its text",
    breakIt: (r) => void Object.assign(r.comparisons[0] ?? {}, { outcome: { text: "Relapse", span: at("Response") } }),
    path: "comparisons.0.outcome.span",
    says: /reads "Response"/,
  },
  {
    rule: "an arm's span inside the text",
    breakIt: (r) => void Object.assign(r.study.arms[0] ?? {}, { span: [5, 5] }),
    path: "study.arms.0.span",
    says: /not inside/,
  },
  {
    rule: "a section that holds its result",
    breakIt: (r) => void Object.assign(r.results[1] ?? {}, { section: 0 }),
    path: "results.1.section",
    says: /outside section 0/,
  },
  {
    rule: "a section that exists",
    breakIt: (r) => void Object.assign(r.context[0] ?? {}, { section: 7 }),
    path: "context.0.section",
    says: /no section 7/,
  },
  {
    rule: "section starts that add up",
    breakIt: (r) => void Object.assign(r.abstract?.sections[1] ?? {}, { start: 1 }),
    path: "abstract.sections.1.start",
    says: /starts at 1/,
  },
  { rule: "results in text order", breakIt: (r) => r.results.reverse(), path: "results.1", says: /text order/ },
  {
    rule: "arms that exist",
    breakIt: (r) => void Object.assign(r.results[1] ?? {}, { arms: ["C"] }),
    path: "results.1.arms",
    says: /no arm C/,
  },
  {
    rule: "arm ids once",
    breakIt: (r) => void Object.assign(r.study.arms[1] ?? {}, { id: "A" }),
    path: "study.arms.1.id",
    says: /exists twice/,
  },
  {
    rule: "comparison indices in range",
    breakIt: (r) => r.comparisons[0]?.results.push(4),
    path: "comparisons.0.results",
    says: /no result 4/,
  },
  {
    rule: "indices of suggestions in range",
    breakIt: (r) => void Object.assign(r.checks[0] ?? {}, { suggestions: [{ result: 7, field: "unit", value: "%" }] }),
    path: "checks.0.suggestions.0.result",
    says: /no result 7/,
  },
  { rule: "check indices in range", breakIt: (r) => r.checks[0]?.results.push(9), path: "checks.0.results", says: /no result 9/ },
  {
    rule: "participants that name their result",
    breakIt: (r) => void Object.assign(r.study.participants ?? {}, { result: 1 }),
    path: "study.participants.result",
    says: /not a sample size of 40/,
  },
  {
    rule: "a number claimed once",
    breakIt: (r) =>
      r.context.push({ kind: "count", span: at("0.11"), text: "0.11", section: 1, value: 0.11, low: null, high: null, unit: null }),
    path: "context.1",
    says: /claimed by results\.3\.numbers\.0 too/,
  },
  { rule: "no number lost", breakIt: (r) => r.context.pop(), path: "context", says: /"2031" at 3 is explained by no result/ },
  {
    rule: "a number inside its result",
    breakIt: (r) => void Object.assign(r.results[1]?.numbers[0] ?? {}, { text: "2031", span: at("2031") }),
    path: "results.1.numbers.0.span",
    says: /outside its result/,
  },
];

describe("the contract", () => {
  it("holds for a record that keeps it", () => {
    expect(contractIssues(holding(), digits)).toEqual([]);
    expect(recordSchemaWith(digits).safeParse(holding()).success).toBe(true);
  });

  it.each(BROKEN)("asks for $rule", ({ breakIt, path, says }) => {
    const record = holding();
    breakIt(record);
    const issues = contractIssues(record, digits);
    expect(issues.map((issue) => issue.path.join("."))).toContain(path);
    expect(issues.find((issue) => issue.path.join(".") === path)?.message).toMatch(says);
    expect(recordSchemaWith(digits).safeParse(record).success).toBe(false);
  });

  it("knows no lost number without a definition of a number", () => {
    const record = holding();
    record.context.pop();
    expect(recordSchema.safeParse(record).success).toBe(true);
  });

  it("refuses what no field may be", () => {
    for (const broken of [
      { ...holding(), id: "" },
      { ...holding(), citationCount: Number.NaN },
      { ...holding(), citationCount: undefined },
      { ...holding(), published: "2031-13" },
      { ...holding(), extra: 1 },
      { ...holding(), key: "short" },
    ]) {
      expect(recordSchema.safeParse(broken).success).toBe(false);
    }
  });

  it("asks for keys that are unique in a run", () => {
    const other = { ...holding(), key: "fedcba9876543210" };
    expect(recordsSchema.safeParse([holding(), other]).success).toBe(true);
    const twice = recordsSchema.safeParse([holding(), holding()]);
    expect(twice.error?.issues[0]?.message).toContain("already that of record 0");
  });
});
