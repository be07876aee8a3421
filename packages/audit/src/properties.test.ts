/** What holds of every audit, whatever the records are. */
import type { AbstractRecord, Arm, Result } from "@tabstract/record";
import { fixtureRecord, type ResultDraft } from "@tabstract/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armWords } from "./compare-arms.ts";
import { compareRecords, recordChange } from "./compare-records.ts";
import { type Facts, factsOf, factsText } from "./facts.ts";
import type { Change } from "./model.ts";
import { addRecordChange, emptySummary, mergeSummaries, reportOf } from "./summary.ts";

/** One number of a text: the words before it, and what it is; null for a number that is no result. */
interface Piece {
  readonly words: string;
  readonly value: number;
  readonly draft: ResultDraft | null;
  /** Printed behind it; in `role` of the result, or context where that is null. */
  readonly second: { readonly value: number; readonly role: Role | null } | null;
}

type Role = Result["numbers"][number]["role"];

const words = fc.constantFrom("pain fell", "in those treated", "with saline", "at the end", "and", "the score was", "it rose to");
const draft: fc.Arbitrary<ResultDraft> = fc.oneof(
  fc.record({ kind: fc.constant("p-value" as const), relation: fc.constantFrom("=", "<") }),
  fc.record({
    kind: fc.constant("group-value" as const),
    statistic: fc.constantFrom("mean", "count"),
    unit: fc.constantFrom(null, "mg"),
    arms: fc.constantFrom([], ["A"], ["B"], ["A", "B"]),
    denominator: fc.constantFrom(null, null, 3, 4),
  }),
  fc.record({ kind: fc.constant("sample-size" as const), stage: fc.constantFrom("randomised", "analysed") }),
);
const role: fc.Arbitrary<Role | null> = fc.constantFrom(null, "denominator", "denominator", "value", "level");
const second = fc.record({ value: fc.integer({ min: 1, max: 6 }), role });
const piece: fc.Arbitrary<Piece> = fc.record({
  words,
  value: fc.integer({ min: 1, max: 6 }),
  draft: fc.option(draft, { freq: 4 }),
  second: fc.option(second, { freq: 1 }),
});
const pieces = fc.array(piece, { maxLength: 8 });

const NAMES = ["saline", "zelotinib", "water", "pills"];
const arms: fc.Arbitrary<readonly Arm[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 2 }),
    fc.array(fc.subarray(["ZT", ...NAMES]), { minLength: 2 }),
  )
  .chain(([names, aliases]) =>
    fc.tuple(
      ...names.map((name, at) =>
        fc.record({
          id: fc.constant("AB"[at] ?? ""),
          name: fc.constant(name),
          aliases: fc.constant((aliases[at] ?? []).filter((alias) => !names.includes(alias))),
          role: fc.constantFrom("unclear" as const, "comparator" as const),
          n: fc.constantFrom(null, 20),
          span: fc.constant(null),
        }),
      ),
    ),
  );

function recordOf(all: readonly Piece[], its: readonly Arm[] = []): AbstractRecord {
  const marked = all.map(({ words: before, value, draft: of, second: more }) => {
    const printed = more === null ? `${value}` : `${value} of ${more.value}`;
    return `${before} ${of === null ? printed : `⟦${printed}⟧`}`;
  });
  const drawn = all.flatMap(({ draft: of, value, second: more }) => (of === null ? [] : [{ of, value, more }]));
  const results = drawn.map(({ of, value, more }) => ({ ...of, value, roles: ["value" as const, more?.role ?? "value"] }));
  const record = fixtureRecord({ text: `We saw: ${marked.join(" ")}.`, results });
  const context: AbstractRecord["context"] = [];
  const kept = record.results.map((result, at) => {
    if (drawn[at]?.more?.role !== null) return result;
    const [own, other] = result.numbers as [Result["numbers"][number], Result["numbers"][number]];
    context.push({ kind: "other", span: other.span, text: other.text, section: 0, value: null, low: null, high: null, unit: null });
    return { ...result, numbers: [own] };
  });
  return { ...record, results: kept, context, study: { ...record.study, arms: [...its] } };
}

/** Any record and one that is like it in some places. */
const pair = fc
  .tuple(pieces, pieces, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), arms, fc.option(arms, { freq: 1 }))
  .map(([one, other, kept, its, others]) => {
    const mixed = one.flatMap((item, at) => (kept[at] === true ? [item] : (other[at] ?? [])));
    return { before: recordOf(one, its), after: recordOf(mixed, others ?? its) };
  });

/** The same words on both sides, read otherwise. */
const readings = fc.array(fc.tuple(piece, piece), { maxLength: 8 }).map((all) => ({
  before: recordOf(all.map(([one]) => one)),
  after: recordOf(
    all.map(([one, other]) => {
      const { words: before, value, second: more } = one;
      const again = more === null ? null : { value: more.value, role: other.second?.role ?? null };
      return { words: before, value, second: again, draft: one.draft === null ? null : other.draft };
    }),
  ),
}));

/** A record as a table: each result a row of its fields. */
function rowsOf({ results }: AbstractRecord, names: ReadonlyMap<string, string>): { readonly result: Result; readonly facts: Facts }[] {
  return results.map((result) => ({ result, facts: factsOf(result, names) }));
}

function namesOf(its: readonly Arm[]): Map<string, string> {
  return new Map(its.map(({ id, name }) => [id, name]));
}

/** The rows after, made from those before and the changes alone. */
function applied(before: AbstractRecord, changes: readonly Change[]): string[] {
  const rows = rowsOf(before, namesOf(before.study.arms.map((arm) => ({ ...arm, name: renamed(arm.name, changes) }))));
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

function renamed(name: string, changes: readonly Change[]): string {
  return changes.find(({ field, before }) => field === "study.arms.name" && before === name)?.after ?? name;
}

/** The arms after, made in the same way. */
function appliedToArms(before: readonly Arm[], changes: readonly Change[]): (string | null)[] {
  const of = (field: string): Change[] => changes.filter((change) => change.field === field);
  const gone = new Set(of("study.arms").map((change) => change.before));
  const kept = before.filter((arm) => !gone.has(armWords(arm)));
  const lines = kept.map((arm): string | null => {
    const name = renamed(arm.name, changes);
    const said = (field: string): string | null | undefined => {
      const change = of(field).find(
        (one) => one.before?.startsWith(`${arm.name}: `) === true || (one.before === null && one.after?.startsWith(`${name}: `)),
      );
      return change === undefined ? undefined : (change.after?.slice(name.length + 2) ?? null);
    };
    const [aliases, role, n] = ["study.arms.aliases", "study.arms.role", "study.arms.n"].map(said);
    const took = arm.aliases.includes(name) ? [arm.name, ...arm.aliases] : arm.aliases;
    return armWords({
      ...arm,
      name,
      aliases: aliases === undefined ? took : (aliases?.split(", ") ?? []),
      role: role === undefined ? arm.role : (role as Arm["role"]),
      n: n === undefined ? arm.n : n === null ? null : Number(n),
    });
  });
  return [...lines, ...of("study.arms").flatMap(({ after }) => (after === null ? [] : [after]))].sort();
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

  it("are none of the numbers where only the ids of the arms are others", () => {
    fc.assert(
      fc.property(pieces, arms, (all, its) => {
        const swap = (ids: readonly string[]): string[] => ids.map((id) => (id === "A" ? "B" : "A"));
        const before = recordOf(all, its);
        const results = before.results.map((result) => ({ ...result, arms: swap(result.arms) }));
        const others = its.map((arm) => ({ ...arm, id: swap([arm.id])[0] ?? "" }));
        expect(compareRecords({ before, after: { ...before, results, study: { ...before.study, arms: others } } })).toEqual([]);
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

  it("are those of the other direction, mirrored, also of two papers that have little in common", () => {
    const swapped: Partial<Record<Change["type"], Change["type"]>> = { "result-added": "result-removed", "result-removed": "result-added" };
    fc.assert(
      fc.property(pieces, pieces, fc.tuple(arms, arms), (one, other, [its, others]) => {
        const [before, after] = [recordOf(one, its), recordOf(other, others)];
        const there = compareRecords({ before, after }).map((change) => [change.type, change.before, change.after, change.beforeSpan]);
        const back = compareRecords({ before: after, after: before }).map((change) => [
          swapped[change.type] ?? change.type,
          change.after,
          change.before,
          change.afterSpan,
        ]);
        const sorted = (changes: readonly unknown[]): string[] => changes.map((change) => JSON.stringify(change)).sort();
        expect(sorted(back)).toEqual(sorted(there));
      }),
      { numRuns: 500 },
    );
  });

  it("turn the rows before into the rows after", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const rows = rowsOf(after, namesOf(after.study.arms)).map(({ result, facts }) => factsText(result.kind, facts));
        const changes = compareRecords({ before, after });
        expect(applied(before, changes)).toEqual(rows.sort());
        expect(appliedToArms(before.study.arms, changes)).toEqual(after.study.arms.map(armWords).sort());
      }),
      { numRuns: 500 },
    );
  });

  it("tell of every number that a result takes from the context, or gives to it", () => {
    fc.assert(
      fc.property(readings, ({ before, after }) => {
        const changes = compareRecords({ before, after });
        const told = (own: AbstractRecord, other: AbstractRecord, side: "beforeResult" | "afterResult"): void => {
          own.results.forEach(({ numbers }, index) => {
            const moved = numbers.filter(({ span }) => other.context.some((one) => one.span.join() === span.join()));
            if (moved.length > 0) expect(changes.filter((change) => change[side] === index)).not.toEqual([]);
          });
        };
        told(before, after, "beforeResult");
        told(after, before, "afterResult");
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
