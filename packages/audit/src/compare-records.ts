/** One pair of records to its typed changes. Records may lack parts that `--select` left out; what either side lacks is not compared. */
import { type AbstractRecord, abstractText } from "@tabstract/record";
import type { AlignedResults } from "./align-arms.ts";
import { alignResults } from "./align-results.ts";
import { compareArms } from "./compare-arms.ts";
import { compareChecks } from "./compare-checks.ts";
import { compareComparisons } from "./compare-comparisons.ts";
import { compareContext } from "./compare-context.ts";
import { compareFields } from "./compare-fields.ts";
import { compareResults } from "./compare-results.ts";
import { compareSections } from "./compare-sections.ts";
import type { Change, RecordChange } from "./model.ts";
import { changeOf, type RecordPair, type ResultContext, type Sided } from "./pair.ts";
import { alignTexts, invertAlignment, textsAreSwapped } from "./text-alignment.ts";
import { recordView } from "./view.ts";

/** A record as a run has it: `convert --select` leaves whole parts out. */
export type RunRecord = Pick<AbstractRecord, "id" | "key" | "provenance"> & Partial<AbstractRecord>;

/** All changes between two records, in a fixed order. Empty where nothing differs but places. */
export function compareRecords(records: Sided<RunRecord>): Change[] {
  const pair = pairOf(records);
  const { alignment } = pair;
  const aligned = alignedResults(pair);
  const { names, ownNames, changes: armChanges } = compareArms(pair, aligned);
  const numbers =
    aligned === null
      ? []
      : compareNumbers(pair, { ...aligned, alignment, inverse: invertAlignment(alignment), arms: names, ownArms: ownNames });
  return [...compareFields(records), ...compareSections(pair), ...armChanges, ...numbers];
}

function pairOf(records: Sided<RunRecord>): RecordPair {
  const texts = { before: textOf(records.before), after: textOf(records.after) };
  // Where a side was written without its text, places are taken as they are.
  const known = records.before.abstract !== undefined && records.after.abstract !== undefined;
  const alignment = known ? alignTexts(texts.before, texts.after) : [{ before: 0, after: 0, length: Number.MAX_SAFE_INTEGER }];
  return { ...records, alignment, texts };
}

function textOf({ abstract }: RunRecord): string {
  return abstract === undefined ? "" : abstractText({ abstract });
}

/** Null where a side was written without its results. */
function alignedResults({ before, after, alignment, texts }: RecordPair): AlignedResults | null {
  if (before.results === undefined || after.results === undefined) return null;
  const results = { before: before.results, after: after.results };
  return { results, pairs: alignResults({ ...results, alignment, isSwapped: textsAreSwapped(texts.before, texts.after) }) };
}

function compareNumbers({ before, after }: RecordPair, context: ResultContext): Change[] {
  const { pairs, arms } = context;
  // What was read once for both, and speaks of results that are where they were, says the same of both.
  const isShared = (part: "comparisons" | "checks"): boolean => pairs.toAfter === pairs.toBefore && before[part] === after[part];
  const changes = compareResults(context);
  return [
    ...changes,
    ...(isShared("comparisons") && arms.before === arms.after
      ? []
      : compareComparisons({ before: before.comparisons ?? [], after: after.comparisons ?? [] }, context)),
    ...compareContext({ before: before.context ?? [], after: after.context ?? [] }, context, changes),
    ...(isShared("checks") ? [] : compareChecks({ before: before.checks ?? [], after: after.checks ?? [] }, context)),
  ];
}

export interface Matched extends Sided<RunRecord | null> {
  readonly matchedBy: RecordChange["matchedBy"];
}

/** What became of one record, or null where nothing did. @throws where there is no record on either side. */
export function recordChange({ before, after, matchedBy }: Matched, options: { readonly withViews: boolean }): RecordChange | null {
  const record = after ?? before;
  if (record === null) throw new RangeError("there is no record to compare");
  const changes = before !== null && after !== null ? compareRecords({ before, after }) : [lone({ before, after })];
  if (changes.length === 0) return null;
  const view = (one: RunRecord | null): RecordChange["beforeView"] => (one === null || !options.withViews ? null : recordView(one));
  return {
    id: record.id,
    title: record.title?.text ?? null,
    beforeKey: before?.key ?? null,
    afterKey: after?.key ?? null,
    matchedBy,
    changes,
    beforeView: view(before),
    afterView: view(after),
  };
}

function lone({ before, after }: Sided<RunRecord | null>): Change {
  const words = (record: RunRecord | null): string | null => record?.id ?? null;
  return changeOf({
    type: before === null ? "record-added" : "record-removed",
    field: "record",
    before: words(before),
    after: words(after),
  });
}
