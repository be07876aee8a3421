/** Counts of changes, by type and field, with samples and the largest movers. Summaries of parts of a run merge into that of the whole. */
import type { ResultKind } from "@tabstract/record";
import { isFixedName } from "./field-names.ts";
import {
  type AuditReport,
  CHANGE_TYPES,
  type ChangeGroup,
  type ChangeType,
  RESULT_KINDS,
  type RecordChange,
  type Sample,
  type Side,
} from "./model.ts";
import { addMover, emptyMovers, type Movers, mergeMovers } from "./movers.ts";

const SAMPLES = 3;
/** Names of some fields come from data ("checks.…", "warnings.…"): those beyond are counted together, so that memory stays bounded. */
const MAX_GROUPS = 4096;
const OTHER_FIELDS = "(other)";

export interface SideCounts {
  records: number;
  readonly resultsByKind: Record<ResultKind, number>;
}

/** How two records came together: same bytes, nothing that counts as a change, or changes. */
export type PairOutcome = "identical" | "unchanged" | "changed";

export interface Summary {
  readonly before: SideCounts;
  readonly after: SideCounts;
  readonly pairs: Record<PairOutcome, number>;
  changes: number;
  readonly byType: Map<ChangeType, { changes: number; records: number }>;
  readonly groups: Map<string, ChangeGroup>;
  readonly movers: Movers;
}

export function emptySummary(): Summary {
  return {
    before: emptySide(),
    after: emptySide(),
    pairs: { identical: 0, unchanged: 0, changed: 0 },
    changes: 0,
    byType: new Map(),
    groups: new Map(),
    movers: emptyMovers(),
  };
}

function emptySide(): SideCounts {
  const none = RESULT_KINDS.map((kind) => [kind, 0] as const);
  return { records: 0, resultsByKind: Object.fromEntries(none) as Record<ResultKind, number> };
}

/** Counts the changes of one record. Records and results of the sides, and pairs, are counted by whoever reads the runs. */
export function addRecordChange(summary: Summary, record: RecordChange): void {
  const seen = new Set<unknown>();
  for (const change of record.changes) {
    summary.changes++;
    const counts = summary.byType.get(change.type) ?? { changes: 0, records: 0 };
    summary.byType.set(change.type, counts);
    const group = groupOf(summary, change);
    for (const one of [counts, group]) {
      one.changes++;
      if (!seen.has(one)) one.records++;
      seen.add(one);
    }
    if (group.samples.length < SAMPLES) group.samples.push(sampleOf(record, change));
  }
  addMover(summary.movers, record);
}

export function sampleOf({ id, title, afterKey, beforeKey }: RecordChange, change: Sample["change"]): Sample {
  return { id, key: afterKey ?? beforeKey ?? "", title, change };
}

function groupOf({ groups }: Summary, { type, field }: { readonly type: ChangeType; readonly field: string }): ChangeGroup {
  const known = groups.get(`${type} ${field}`);
  if (known !== undefined) return known;
  const name = groups.size < MAX_GROUPS || isFixedName(field) ? field : OTHER_FIELDS;
  const group = groups.get(`${type} ${name}`) ?? { type, field: name, changes: 0, records: 0, samples: [] };
  groups.set(`${type} ${name}`, group);
  return group;
}

/** Adds the second, of what comes after it in the runs, to the first. */
export function mergeSummaries(into: Summary, from: Summary): void {
  for (const side of ["before", "after"] as const) {
    into[side].records += from[side].records;
    for (const kind of RESULT_KINDS) into[side].resultsByKind[kind] += from[side].resultsByKind[kind];
  }
  for (const outcome of ["identical", "unchanged", "changed"] as const) into.pairs[outcome] += from.pairs[outcome];
  into.changes += from.changes;
  for (const [type, { changes, records }] of from.byType) {
    const counts = into.byType.get(type) ?? { changes: 0, records: 0 };
    into.byType.set(type, { changes: counts.changes + changes, records: counts.records + records });
  }
  for (const group of from.groups.values()) {
    const own = groupOf(into, group);
    own.changes += group.changes;
    own.records += group.records;
    own.samples.push(...group.samples.slice(0, SAMPLES - own.samples.length));
  }
  mergeMovers(into.movers, from.movers);
}

export interface ReportSettings {
  readonly mode: AuditReport["mode"];
  readonly names: { readonly before: string; readonly after: string };
  readonly gold: AuditReport["gold"];
  readonly ignore: readonly string[];
  readonly only: readonly string[];
}

export function reportOf(summary: Summary, { mode, names, gold, ignore, only }: ReportSettings): AuditReport {
  const { identical, unchanged, changed } = summary.pairs;
  const paired = identical + unchanged + changed;
  const order = new Map(CHANGE_TYPES.map((type, at) => [type, at]));
  const rank = (type: ChangeType): number => order.get(type) ?? 0;
  return {
    auditVersion: 1,
    mode,
    before: sideOf(names.before, summary.before),
    after: sideOf(names.after, summary.after),
    records: {
      paired,
      identical,
      unchanged,
      changed,
      added: summary.after.records - paired,
      removed: summary.before.records - paired,
    },
    changes: summary.changes,
    byType: CHANGE_TYPES.map((type) => ({ type, ...(summary.byType.get(type) ?? { changes: 0, records: 0 }) })),
    groups: [...summary.groups.values()].sort(
      (a, b) => rank(a.type) - rank(b.type) || b.changes - a.changes || (a.field < b.field ? -1 : a.field > b.field ? 1 : 0),
    ),
    movers: { records: [...summary.movers.records], values: [...summary.movers.values] },
    gold,
    ignored: [...ignore],
    only: [...only],
  };
}

function sideOf(name: string, { records, resultsByKind }: SideCounts): Side {
  return { name, records, results: RESULT_KINDS.reduce((sum, kind) => sum + resultsByKind[kind], 0), resultsByKind: { ...resultsByKind } };
}
