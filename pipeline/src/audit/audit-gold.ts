/** A run against a reference made by people. The reference is held in memory: it has as many records as people have read. */
import {
  type AuditReport,
  addJudgements,
  addRecordChange,
  type Correction,
  correctionSchema,
  emptyGoldTally,
  emptySummary,
  filterChanges,
  type GoldRecord,
  goldOfCorrections,
  goldRecordSchema,
  judgeRecord,
  mayBeSamePaper,
  type RecordChange,
  type RunRecord,
  type Summary,
  scoresOf,
} from "@tabstract/audit";
import { isTorn, tornLine } from "../review/correction-lines.ts";
import type { AuditOptions } from "./audit-runs.ts";
import { openRunLines, type RunLine, type RunSource } from "./run-lines.ts";
import { readRecord } from "./run-record.ts";
import { RunUnreadable } from "./run-unreadable.ts";

export interface GoldEnd {
  readonly summary: Summary;
  readonly gold: AuditReport["gold"];
}

/**
 * `before` is the reference, `after` the run. Yields what was missed and invented, and returns the counts and scores. Records that the
 * reference does not name are not judged.
 * @throws RunUnreadable where one of them cannot be read, and the reason of `signal`.
 */
export async function* auditGold(options: AuditOptions): AsyncGenerator<RecordChange, GoldEnd> {
  const { references, recordIds } = await readGold(options.before, options.onNotice);
  const unmet = new Set(references.values());
  const summary = emptySummary();
  const tally = emptyGoldTally();
  const judge = (gold: GoldRecord, record: RunRecord | null): RecordChange | null => {
    const judged = judgeRecord(gold, record, { withViews: options.withViews });
    addJudgements(tally, judged.judgements);
    count(summary, judged.judgements, record !== null);
    const change = judged.change === null ? null : filterChanges(judged.change, options.filter);
    if (record !== null) summary.pairs[change === null ? "unchanged" : "changed"]++;
    if (change !== null) addRecordChange(summary, change);
    return change;
  };
  for await (const { line, name } of linesOf(options.after, options.signal)) {
    const record = readRecord(line, name);
    const gold = namesOf(record)
      .map((one) => references.get(one))
      .find((one) => one !== undefined && (recordIds.get(one) ?? []).every((id) => mayBeSamePaper(id, record.id)));
    if (gold === undefined) continue;
    if (!unmet.delete(gold)) continue;
    const change = judge(gold, record);
    if (change !== null) yield change;
  }
  for (const gold of unmet) {
    const change = judge(gold, null);
    if (change !== null) yield change;
  }
  return { summary, gold: scoresOf(tally) };
}

function count({ before, after }: Summary, judgements: ReturnType<typeof judgeRecord>["judgements"], isFound: boolean): void {
  before.records++;
  if (isFound) after.records++;
  for (const { reference, found } of judgements) {
    if (reference !== null) before.resultsByKind[reference]++;
    if (found !== null) after.resultsByKind[found]++;
  }
}

/** Everything that a reference may call a record by. */
function namesOf({ id, key, identifiers }: RunRecord): string[] {
  const named = Object.entries(identifiers ?? {}).flatMap(([kind, value]) => (value === null ? [] : [`${kind}:${value}`, String(value)]));
  return [key, id, ...named];
}

interface References {
  readonly references: ReadonlyMap<string, GoldRecord>;
  /** Of those that are made of corrections. */
  readonly recordIds: ReadonlyMap<GoldRecord, readonly string[]>;
}

/** By the names that each bears. Corrections of a review are a reference too. */
async function readGold(source: RunSource, onNotice: AuditOptions["onNotice"]): Promise<References> {
  const references = new Map<string, GoldRecord>();
  const recordIds = new Map<GoldRecord, readonly string[]>();
  const corrections: Correction[] = [];
  for await (const { line, name, isOpenEnded } of linesOf(source)) {
    if (isOpenEnded && isTorn(line.bytes)) {
      onNotice?.(`${tornLine(name, line.number)}, and is left out`);
      continue;
    }
    const value = parse(line, name);
    const isCorrection = typeof value === "object" && value !== null && "correctionVersion" in value;
    const outcome = isCorrection ? correctionSchema.safeParse(value) : goldRecordSchema.safeParse(value);
    if (!outcome.success) {
      const [issue] = outcome.error.issues;
      const what = isCorrection ? "correction" : "record of a reference";
      throw new RunUnreadable(`${name}, line ${line.number}: no ${what}: ${issue?.path.join(".") || "it"}: ${issue?.message}`);
    }
    if ("correctionVersion" in outcome.data) corrections.push(outcome.data);
    else if (references.has(outcome.data.id)) {
      throw new RunUnreadable(`${name}, line ${line.number}: ${outcome.data.id} is there a second time: put its results into one line`);
    } else references.set(outcome.data.id, outcome.data);
  }
  for (const { gold, recordIds: ids, names } of goldOfCorrections(corrections)) {
    recordIds.set(gold, ids);
    for (const name of names) if (!references.has(name)) references.set(name, gold);
  }
  return { references, recordIds };
}

function parse({ bytes, number }: RunLine, name: string): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new RunUnreadable(`${name}, line ${number}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

interface NamedLine {
  readonly line: RunLine;
  readonly name: string;
  readonly isOpenEnded: boolean;
}

async function* linesOf(source: RunSource, signal?: AbortSignal): AsyncGenerator<NamedLine> {
  const lines = await openRunLines(source);
  try {
    for (let line = await lines.next(); line !== null; line = await lines.next()) {
      signal?.throwIfAborted();
      yield { line, name: source.name, isOpenEnded: lines.isOpenEnded() };
    }
  } finally {
    await lines.close();
  }
}
