/** Every pair of the table gives its changes and no other, and the other way round their mirror image. */
import type { AbstractRecord } from "@tabstract/record";
import { fixtureRecord } from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import examples, { type PairSide } from "./compare-records.examples.ts";
import { compareRecords } from "./compare-records.ts";
import { CHANGE_TYPES, type Change, type ChangeType, changeSchema } from "./model.ts";

function recordOf({ sections, more, outside = [], ...draft }: PairSide): AbstractRecord {
  const record = withoutNumbers(fixtureRecord(draft), outside);
  let start = 0;
  const cut = sections?.map(([label, category, text]) => {
    const section = { label, category, inferred: false, text, start };
    start += text.length + 1;
    return section;
  });
  const abstract = cut === undefined ? record.abstract : { language: "en", sections: cut, copyright: null };
  const whole = { ...record, abstract, ...more };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as AbstractRecord;
}

/** The same with these printed numbers as context. */
function withoutNumbers(record: AbstractRecord, texts: readonly string[]): AbstractRecord {
  const isOutside = ({ text }: { readonly text: string }): boolean => texts.includes(text);
  const context = record.results.flatMap(({ numbers }) =>
    numbers
      .filter(isOutside)
      .map(({ text, span }) => ({ kind: "other" as const, span, text, section: 0, value: null, low: null, high: null, unit: null })),
  );
  const results = record.results.map((result) => ({ ...result, numbers: result.numbers.filter((number) => !isOutside(number)) }));
  return { ...record, results, context: [...record.context, ...context] };
}

function wordsOf({ type, field, before, after }: Change): string {
  return `${type} ${field}: ${before ?? "∅"} → ${after ?? "∅"}`;
}

const MIRRORED: Partial<Record<ChangeType, ChangeType>> = {
  "result-added": "result-removed",
  "result-removed": "result-added",
  "check-consistent": "check-inconsistent",
  "check-inconsistent": "check-consistent",
};

/** A change seen from the other side. The name of a kind or a kind of context is that of the side before, and so are the words that it is about. */
function mirrorOf(change: Change): Omit<Change, "field" | "kind" | "about"> {
  const { field: _field, kind: _kind, about: _about, type, ...sides } = change;
  return {
    ...sides,
    type: MIRRORED[type] ?? type,
    before: change.after,
    after: change.before,
    beforeResult: change.afterResult,
    afterResult: change.beforeResult,
    beforeSpan: change.afterSpan,
    afterSpan: change.beforeSpan,
  };
}

function sorted(changes: readonly object[]): string[] {
  return changes.map((change) => JSON.stringify(Object.fromEntries(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1))))).sort();
}

describe("the changes of a pair", () => {
  it.each(examples.map((example) => [example.name, example] as const))("%s", (_, { before, after, changes }) => {
    const found = compareRecords({ before: recordOf(before), after: recordOf(after) });
    expect(found.map(wordsOf)).toEqual(changes);
    for (const change of found) expect(changeSchema.safeParse(change).error?.issues ?? []).toEqual([]);
  });

  it.each(examples.map((example) => [example.name, example] as const))("the other way round: %s", (_, { before, after }) => {
    const there = compareRecords({ before: recordOf(before), after: recordOf(after) });
    const back = compareRecords({ before: recordOf(after), after: recordOf(before) });
    const bare = back.map(({ field: _field, kind: _kind, about: _about, ...change }) => change);
    expect(sorted(bare)).toEqual(sorted(there.map(mirrorOf)));
  });

  it("have a row for every type", () => {
    const pinned = new Set(examples.flatMap(({ changes }) => changes.map((change) => change.split(" ")[0])));
    const ofRecords: readonly ChangeType[] = ["record-added", "record-removed"];
    expect(CHANGE_TYPES.filter((type) => !pinned.has(type))).toEqual(ofRecords);
    expect(examples.length).toBeGreaterThanOrEqual(60);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  });
});
