/** What two lines share is read once or not at all, and nobody sees it: the changes are those of the whole records. */
import { compareRecords } from "@tabstract/audit";
import { recordShapeSchema } from "@tabstract/record";
import { jsonLine } from "@tabstract/sinks";
import { describe, expect, test } from "vitest";
import { changed, makeTemplates } from "../../bench/audit.ts";
import { readPair } from "./read-pair.ts";
import { RunUnreadable } from "./run-unreadable.ts";

type Draft = ReturnType<typeof makeTemplates>[number];

const templates = makeTemplates().slice(0, 24);
const [first] = templates as [Draft];
const line = (record: object): { bytes: Buffer; number: number } => ({ bytes: Buffer.from(jsonLine(record).trimEnd()), number: 1 });
const read = (before: object, after: object, isWhole = false): ReturnType<typeof readPair> =>
  readPair({ before: line(before), after: line(after) }, { before: "a", after: "b", isWhole });

const SPOILERS: readonly [string, (record: Draft) => Draft][] = [
  ["nothing", (record) => record],
  ["a value and a count", changed],
  ["the title", (record) => ({ ...record, title: { ...record.title, text: "Another invented title" } })],
  ["the text", (record) => ({ ...record, abstract: moved(record) })],
  [
    "an arm's name",
    (record) => ({ ...record, study: { ...record.study, arms: record.study.arms.map((arm) => ({ ...arm, name: `${arm.name}!` })) } }),
  ],
  ["the order of the results", (record) => ({ ...record, results: record.results.toReversed() })],
  ["a result less", (record) => ({ ...record, results: record.results.slice(1) })],
  ["no result", (record) => ({ ...record, results: [] })],
  ["another comparison", (record) => ({ ...record, comparisons: record.comparisons.slice(1) })],
  [
    "a check that fails",
    (record) => ({ ...record, checks: record.checks.map((check) => ({ ...check, outcome: "inconsistent" as const })) }),
  ],
  [
    "all at once",
    (record) => ({
      ...changed(record),
      abstract: moved(record),
      context: [],
      warnings: [{ code: "c", message: '},{"span":[},{"kind":"x', path: null }],
    }),
  ],
];

function moved({ abstract }: Draft): Draft["abstract"] {
  if (abstract === null) return null;
  return {
    ...abstract,
    sections: abstract.sections.map((section) => ({ ...section, text: `Some words. ${section.text}`, start: section.start })),
  };
}

describe("two lines that differ in", () => {
  test.each(SPOILERS)("%s give the changes of the whole records", (_, spoil) => {
    for (const before of templates) {
      const after = spoil(before);
      for (const [one, other] of [
        [before, after],
        [after, before],
      ] as const) {
        expect(compareRecords(read(one, other))).toEqual(compareRecords({ before: one, after: other }));
      }
    }
  });
});

test("what is the same and nothing depends on is left out, and what is shared is the same object", () => {
  const { before, after } = read(first, changed(first));
  const names = [
    "recordVersion",
    "id",
    "key",
    "provenance",
    "title",
    "citationCount",
    "study",
    "results",
    "comparisons",
    "context",
    "checks",
  ];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(after).toSorted()).toEqual(names.toSorted());
  expect(after.study).toBe(before.study);
  const shared = after.results?.filter((result, at) => result === before.results?.[at]).map(({ kind }) => kind);
  expect(shared?.length).toBeGreaterThan(0);
  expect(shared).not.toContain("p-value");
  expect(Object.keys(read(first, changed(first), true).after).toSorted()).toEqual(Object.keys(recordShapeSchema.shape).toSorted());
});

test("lines of other programs, in another order or without a part, are read as a whole", () => {
  const { warnings, ...rest } = changed(first);
  for (const other of [{ warnings, ...rest }, rest, { ...rest, warnings, results: undefined }]) {
    expect(read(first, other).after).toEqual(JSON.parse(JSON.stringify(other)));
  }
});

test.each<[string, (text: string) => string]>([
  ["is cut off", (text) => text.slice(0, -1)],
  ["has a result of another form", (text) => text.replace(/("results":\[\{.*?"kind":")/, "$1un")],
  ["has a field within another that looks like one of its own", (text) => text.replace('"title":{', '"title":{"x":1,"authors":[],')],
  ["has no results, in no JSON", (text) => text.replace(',"results":[', ',"results":undefined,"x":[')],
])("a line that %s is told of", (_, spoil) => {
  const { bytes } = line(first);
  const lines = { before: { bytes, number: 1 }, after: { bytes: Buffer.from(spoil(bytes.toString())), number: 7 } };
  expect(() => readPair(lines, { before: "a", after: "b", isWhole: false })).toThrow(RunUnreadable);
  expect(() => readPair(lines, { before: "a", after: "b", isWhole: false })).toThrow(/^b, line 7: /);
});
