/**
 * Two runs to their changes, record by record, in memory that does not grow with them.
 *
 * Both are read side by side. Lines of the same bytes are the same record and are not even parsed; others wait in a window for the line of
 * the same id and key. What finds no partner there goes to a table on disk, and is matched when both runs are read to their ends.
 */
import {
  addRecordChange,
  type ChangeFilter,
  emptySummary,
  filterChanges,
  type RecordChange,
  type RunRecord,
  recordChange,
  type Summary,
} from "@tabstract/audit";
import { type Leftovers, openLeftovers } from "./leftovers.ts";
import { openWindow, type SideName, type Waiting } from "./match-window.ts";
import { readPair } from "./read-pair.ts";
import { openRunLines, type RunLine, type RunLines, type RunSource } from "./run-lines.ts";
import { countLine, countRecord, looksOwn, type Names, namesOf, readRecord, sameButPlace } from "./run-record.ts";

export interface AuditOptions {
  readonly before: RunSource;
  readonly after: RunSource;
  readonly filter: ChangeFilter;
  /** Whether changes carry what a page shows of their records. */
  readonly withViews: boolean;
  readonly signal?: AbortSignal | undefined;
  /** What was left out of the reference, for a person. */
  onNotice?(message: string): void;
}

type Line = Pick<RunLine, "bytes" | "number">;

interface Matched {
  readonly before: Line | null;
  readonly after: Line | null;
  readonly matchedBy: RecordChange["matchedBy"];
}

/**
 * Yields what changed and returns the counts of everything.
 * @throws RunUnreadable where a run cannot be read, and the reason of `signal`.
 */
export async function* auditRuns(options: AuditOptions): AsyncGenerator<RecordChange, Summary> {
  const summary = emptySummary();
  const before = await openRunLines(options.before);
  try {
    const after = await openRunLines(options.after);
    try {
      for await (const matched of matchedLines({ before, after }, { summary, signal: options.signal })) {
        options.signal?.throwIfAborted();
        const change = compare(matched, { before, after }, { options, summary });
        if (change !== null) yield change;
      }
    } finally {
      await after.close();
    }
  } finally {
    await before.close();
  }
  return summary;
}

/** Pairs of lines that are not the same bytes, and lines without a partner. Lines of the same bytes are counted here. */
async function* matchedLines(
  runs: Readonly<Record<SideName, RunLines>>,
  { summary, signal }: { readonly summary: Summary; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Matched> {
  const window = openWindow();
  let leftovers: Leftovers | null = null;
  const leave = async (side: SideName, record: Waiting): Promise<void> => {
    leftovers ??= await openLeftovers(runs);
    await leftovers.add(side, record);
  };
  try {
    const ready: Matched[] = [];
    for (let ends = 0; ends < 2; ) {
      signal?.throwIfAborted();
      const first = runs.before.next();
      const second = runs.after.next();
      // Nearly every line is in memory already, and waiting for what is there costs more than comparing it.
      const waits = first instanceof Promise || second instanceof Promise;
      const [one, other] = waits ? await Promise.all([first, second]) : [first, second];
      ends = (one === null ? 1 : 0) + (other === null ? 1 : 0);
      if (one !== null && other !== null && isIdentical(one, other)) {
        countIdentical(one, summary);
        continue;
      }
      const names = {
        before: one === null ? null : namesOf(one, runs.before.name),
        after: other === null ? null : namesOf(other, runs.after.name),
      };
      // Side by side, as in two runs over the same files: nothing has to wait, and nothing to be copied.
      if (names.before !== null && names.after !== null && isSame(names.before, names.after)) {
        yield { before: one, after: other, matchedBy: "id" };
        continue;
      }
      if (one !== null && names.before !== null) offer("before", { ...one, ...names.before });
      if (other !== null && names.after !== null) offer("after", { ...other, ...names.after });
      for (const side of ["before", "after"] as const) {
        for (let out = window.overflow(side); out !== null; out = window.overflow(side)) {
          if (out.partner === null) await leave(side, out.record);
          else ready.push(pairOf(side, { record: out.record, partner: out.partner }));
        }
      }
      if (ready.length > 0) yield* ready.splice(0);
    }
    const rest = { before: window.drain("before"), after: window.drain("after") };
    if (leftovers === null && (rest.before.length === 0 || rest.after.length === 0)) {
      for (const record of rest.before) yield { before: record, after: null, matchedBy: null };
      for (const record of rest.after) yield { before: null, after: record, matchedBy: null };
      return;
    }
    for (const side of ["before", "after"] as const) for (const record of rest[side]) await leave(side, record);
    if (leftovers !== null) yield* (leftovers as Leftovers).pairs();

    function offer(side: SideName, line: Waiting): void {
      const record = { ...line, bytes: Buffer.from(line.bytes) };
      const partner = window.offer(side, record);
      if (partner === null) return;
      if (isIdentical(record, partner)) countIdentical(record, summary);
      else ready.push(pairOf(side, { record, partner }));
    }
  } finally {
    await (leftovers as Leftovers | null)?.close();
  }
}

function pairOf(side: SideName, { record, partner }: { readonly record: Waiting; readonly partner: Waiting }): Matched {
  return side === "before" ? { before: record, after: partner, matchedBy: "id" } : { before: partner, after: record, matchedBy: "id" };
}

function isSame(one: Names, other: Names): boolean {
  return one.key === other.key && one.id === other.id;
}

function isIdentical(one: Line, other: Line): boolean {
  return one.bytes.equals(other.bytes) && looksOwn(one.bytes);
}

function countIdentical({ bytes }: Line, { before, after, pairs }: Summary): void {
  countLine(bytes, before);
  countLine(bytes, after);
  pairs.identical++;
}

function compare(
  { before, after, matchedBy }: Matched,
  runs: Readonly<Record<SideName, RunLines>>,
  { options, summary }: { readonly options: AuditOptions; readonly summary: Summary },
): RecordChange | null {
  if (before !== null && after !== null && matchedBy === "id" && sameButPlace(before.bytes, after.bytes)) {
    countLine(before.bytes, summary.before);
    countLine(after.bytes, summary.after);
    summary.pairs[before.bytes.equals(after.bytes) ? "identical" : "unchanged"]++;
    return null;
  }
  const names = { before: runs.before.name, after: runs.after.name };
  const read = (line: Line | null, name: string): RunRecord | null => (line === null ? null : readRecord(line, name));
  const isPair = before !== null && after !== null;
  const records = isPair
    ? readPair({ before, after }, { ...names, isWhole: options.withViews })
    : { before: read(before, names.before), after: read(after, names.after) };
  count(before, records.before, summary.before);
  count(after, records.after, summary.after);
  const found = recordChange({ ...records, matchedBy }, { withViews: options.withViews });
  const change = found === null ? null : filterChanges(found, options.filter);
  if (records.before !== null && records.after !== null) {
    const same = before !== null && after !== null && before.bytes.equals(after.bytes);
    summary.pairs[change !== null ? "changed" : same ? "identical" : "unchanged"]++;
  }
  if (change !== null) addRecordChange(summary, change);
  return change;
}

/** A record that was read in part does not tell how many results it has; its line does. */
function count(line: Line | null, record: RunRecord | null, counts: Summary["before"]): void {
  if (line === null || record === null) return;
  if (record.results === undefined && looksOwn(line.bytes)) countLine(line.bytes, counts);
  else countRecord(record, counts);
}
