/** A line of a run to its record, or to as much of it as is asked for. */
import { RESULT_KINDS, type RunRecord, type SideCounts } from "@tabstract/audit";
import { recordPredicateWith, recordShapeSchema } from "@tabstract/record";
import type { RunLine } from "./run-lines.ts";
import { RunUnreadable } from "./run-unreadable.ts";

/** How the JSON Lines sink begins a record. Lines of other programs are read whole. */
const OPENING = Buffer.from('{"recordVersion":1,"id":"');
const KEY = Buffer.from(',"key":"');
const KEY_LENGTH = 16;
const KIND = Buffer.from('"kind":"');
const KINDS = RESULT_KINDS.map((kind) => ({ kind, bytes: Buffer.from(`${kind}"`) }));

const isRecord = recordPredicateWith(null);
/** Parts may be left out, by `--select` or because the record is older than a field of it; whatever else it holds is let be. */
const { id, key, provenance } = recordShapeSchema.shape;
const runRecordSchema = recordShapeSchema.partial().extend({ id, key, provenance }).loose();

/** @throws {@link RunUnreadable} where the line is no record. */
export function readRecord({ bytes, number }: Pick<RunLine, "bytes" | "number">, run: string): RunRecord {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new RunUnreadable(`${run}, line ${number}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (isRecord(value)) return value;
  const outcome = runRecordSchema.safeParse(value);
  // As it was written: a default that zod would fill in must not look like something that the run says.
  if (outcome.success) return value as RunRecord;
  const [issue] = outcome.error.issues;
  throw new RunUnreadable(`${run}, line ${number}: no record of tabstract: ${issue?.path.join(".") || "it"}: ${issue?.message}`);
}

/** Whether the line is, at first sight, one that tabstract wrote. */
export function looksOwn(bytes: Buffer): boolean {
  return bytes.length > OPENING.length && bytes.compare(OPENING, 0, OPENING.length, 0, OPENING.length) === 0;
}

/** The field behind those that say where the record comes from. */
const BEHIND_PROVENANCE = Buffer.from(',"mergedFrom":');

/** Whether two lines of the same id differ in nothing but where they were read from, which is no change. */
export function sameButPlace(one: Buffer, other: Buffer): boolean {
  if (!looksOwn(one) || !looksOwn(other)) return false;
  // Quotes inside strings are escaped, so that these bytes stand nowhere before.
  const [from, to] = [one.indexOf(BEHIND_PROVENANCE), other.indexOf(BEHIND_PROVENANCE)];
  return from > 0 && to > 0 && one.compare(other, to, other.length, from, one.length) === 0;
}

export interface Names {
  readonly id: string;
  readonly key: string;
}

/** Id and key without reading the rest. @throws {@link RunUnreadable} where the line is no record. */
export function namesOf(line: Pick<RunLine, "bytes" | "number">, run: string): Names {
  const { bytes } = line;
  if (looksOwn(bytes)) {
    const end = bytes.indexOf(KEY, OPENING.length);
    const start = end + KEY.length;
    if (end > 0 && bytes[start + KEY_LENGTH] === 0x22) {
      const words = readString(bytes.toString("utf8", OPENING.length - 1, end));
      if (words !== null) return { id: words, key: bytes.toString("latin1", start, start + KEY_LENGTH) };
    }
  }
  const record = readRecord(line, run);
  return { id: record.id, key: record.key };
}

/** The field behind all that names a record. */
const BEHIND_TITLE = Buffer.from(',"authors":');
const headSchema = recordShapeSchema.pick({ id: true, key: true, provenance: true, title: true }).strip();

export interface RecordHead extends Names {
  readonly sha256: string;
  readonly title: string | null;
}

/** All that a record may be matched by, without reading the rest. @throws {@link RunUnreadable} where the line is no record. */
export function headOf(line: Pick<RunLine, "bytes" | "number">, run: string): RecordHead {
  const { id, key, provenance, title } = readHead(line.bytes) ?? readRecord(line, run);
  return { id, key, sha256: provenance.sha256, title: title?.text ?? null };
}

function readHead(bytes: Buffer): Pick<RunRecord, "id" | "key" | "provenance" | "title"> | null {
  const end = looksOwn(bytes) ? bytes.indexOf(BEHIND_TITLE) : -1;
  if (end < 0) return null;
  try {
    return headSchema.safeParse(JSON.parse(`${bytes.toString("utf8", 0, end)}}`)).data ?? null;
  } catch {
    return null;
  }
}

function readString(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/**
 * Adds the record of a line that looks like ours to the counts, without reading it: a key and value stand in JSON as they are nowhere
 * inside a string, whose quotes are escaped.
 */
export function countLine(bytes: Buffer, counts: SideCounts): void {
  counts.records++;
  for (let at = bytes.indexOf(KIND); at >= 0; at = bytes.indexOf(KIND, at + KIND.length)) {
    const from = at + KIND.length;
    const found = KINDS.find(({ bytes: name }) => bytes.compare(name, 0, name.length, from, from + name.length) === 0);
    if (found !== undefined) counts.resultsByKind[found.kind]++;
  }
}

export function countRecord(record: RunRecord, counts: SideCounts): void {
  counts.records++;
  for (const { kind } of record.results ?? []) counts.resultsByKind[kind]++;
}
