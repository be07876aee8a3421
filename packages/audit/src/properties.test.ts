/** What holds of every audit, whatever the records are. */
import type { AbstractRecord, Result } from "@tabstract/record";
import { fixtureRecord, type ResultDraft } from "@tabstract/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRecords, recordChange } from "./compare-records.ts";
import { type Facts, factsOf, factsText } from "./facts.ts";
import type { Change } from "./model.ts";
import { addRecordChange, emptySummary, mergeSummaries, reportOf } from "./summary.ts";

/** One number of a text: the words before it, and what it is; null for a number that is no result. */
interface Piece {
  readonly words: string;
  readonly value: number;
  readonly draft: ResultDraft | null;
}

const words = fc.constantFrom("pain fell", "in those treated", "with saline", "at the end", "and", "the score was", "it rose to");
const draft: fc.Arbitrary<ResultDraft> = fc.oneof(
  fc.record({ kind: fc.constant("p-value" as const), relation: fc.constantFrom("=", "<") }),
  fc.record({
    kind: fc.constant("group-value" as const),
    statistic: fc.constantFrom("mean", "count"),
    unit: fc.constantFrom(null, "mg"),
    arms: fc.constantFrom([], ["A"], ["B"], ["A", "B"]),
  }),
  fc.record({ kind: fc.constant("sample-size" as const), stage: fc.constantFrom("randomised", "analysed") }),
);
const piece: fc.Arbitrary<Piece> = fc.record({ words, value: fc.integer({ min: 1, max: 6 }), draft: fc.option(draft, { freq: 4 }) });
const pieces = fc.array(piece, { maxLength: 8 });

function recordOf(all: readonly Piece[], names: readonly string[] = ["saline", "zelotinib"]): AbstractRecord {
  const text = all.map(({ words: before, value, draft: of }) => `${before} ${of === null ? value : `⟦${value}⟧`}`).join(" ");
  const results = all.flatMap(({ draft: of, value }) => (of === null ? [] : [{ ...of, value }]));
  const record = fixtureRecord({ text: `We saw: ${text}.`, results });
  const arms = names.map((name, at) => ({ id: "AB"[at] ?? "", name, aliases: [], role: "unclear" as const, n: null, span: null }));
  return { ...record, study: { ...record.study, arms } };
}

/** Any record and one that is like it in some places. */
const pair = fc.tuple(pieces, pieces, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(([one, other, kept]) => {
  const mixed = one.flatMap((item, at) => (kept[at] === true ? [item] : (other[at] ?? [])));
  return { before: recordOf(one), after: recordOf(mixed) };
});

/** A record as a table: each result a row of its fields. */
function rowsOf({ results, study }: AbstractRecord): { readonly result: Result; readonly facts: Facts }[] {
  const names = new Map(study.arms.map(({ id, name }) => [id, name]));
  return results.map((result) => ({ result, facts: factsOf(result, names) }));
}

/** The rows after, made from those before and the changes alone. */
function applied(before: AbstractRecord, changes: readonly Change[]): string[] {
  const rows = rowsOf(before);
  const lines = rows.flatMap(({ result, facts }, index) => {
    const own = changes.filter(({ beforeResult }) => beforeResult === index);
    if (own.some(({ type }) => type === "result-removed")) return [];
    const kind = own.find(({ type }) => type === "kind-changed");
    if (kind !== undefined) return [kind.after ?? ""];
    const changed = facts.map(([field, said]) => {
      const change = own.find((one) => one.field === `${result.kind}.${field}`);
      return [field, change === undefined ? said : change.after] as const;
    });
    return [factsText(result.kind, changed)];
  });
  return [...lines, ...changes.flatMap(({ type, after }) => (type === "result-added" ? [after ?? ""] : []))].sort();
}

describe("changes", () => {
  it("are none between a record and itself", () => {
    fc.assert(
      fc.property(pieces, (all) => {
        expect(compareRecords({ before: recordOf(all), after: recordOf(all) })).toEqual([]);
      }),
    );
  });

  it("are none of the numbers where the text alone has moved", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom("In brief. ", "Once upon a time, long ago: "), (all, start) => {
        const before = recordOf(all);
        const [first, ...rest] = all;
        const after = recordOf(first === undefined ? [] : [{ ...first, words: `${start}${first.words}` }, ...rest]);
        const changes = compareRecords({ before, after });
        expect(changes.filter(({ field }) => field !== "sections.text")).toEqual([]);
      }),
    );
  });

  it("are those of the other direction, mirrored", () => {
    const swapped: Partial<Record<Change["type"], Change["type"]>> = { "result-added": "result-removed", "result-removed": "result-added" };
    const line = (change: Change, isBack: boolean): string =>
      JSON.stringify(
        isBack
          ? [swapped[change.type] ?? change.type, change.after, change.before, change.afterResult, change.beforeResult]
          : [change.type, change.before, change.after, change.beforeResult, change.afterResult],
      );
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const there = compareRecords({ before, after }).map((change) => line(change, false));
        const back = compareRecords({ before: after, after: before }).map((change) => line(change, true));
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 500 },
    );
  });

  it("turn the rows before into the rows after", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const rows = rowsOf(after).map(({ result, facts }) => factsText(result.kind, facts));
        expect(applied(before, compareRecords({ before, after }))).toEqual(rows.sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe("counts", () => {
  it("of two halves are those of the whole", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), fc.nat(12), (pairs, cut) => {
        const changes = pairs.flatMap((one, at) => {
          const change = recordChange(
            { before: { ...one.before, id: `doi:10.5555/${at}` }, after: one.after, matchedBy: "id" },
            { withViews: false },
          );
          return change === null ? [] : [change];
        });
        const [whole, first, second] = [emptySummary(), emptySummary(), emptySummary()];
        for (const [at, change] of changes.entries()) {
          addRecordChange(whole, change);
          addRecordChange(at < cut ? first : second, change);
        }
        mergeSummaries(first, second);
        const settings = { mode: "runs", names: { before: "a", after: "b" }, gold: null, ignore: [], only: [] } as const;
        expect(reportOf(first, settings)).toEqual(reportOf(whole, settings));
      }),
      { numRuns: 50 },
    );
  });
});
