/**
 * The journal of a run: all that another process needs to go on where this one was cut short.
 *
 * The first line says what is converted, and with what; each of the others is a checkpoint: so much of the input is done, and so much was written of each
 * file. Whatever a checkpoint names is on disk before its line is. A line stands behind its checksum; the first that does not fit it (a process was killed
 * in the middle of writing it) ends the journal, and is cut off.
 */
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Run, RunFile } from "@tabstract/record";
import type { WrittenFile } from "@tabstract/sinks";
import { sha256 } from "./digest.ts";
import { linesIn } from "./lines.ts";
import type { Position } from "./position.ts";
import type { Notes } from "./stores/description-files.ts";
import type { FileMark, Past, WriterMark } from "./stores/record-writer.ts";

export interface JournalHead {
  readonly version: string;
  readonly options: Run["options"];
  /** In their order; `bytes` is null for what cannot be read, or not twice. */
  readonly inputs: readonly { readonly file: string; readonly bytes: number | null }[];
}

export interface Checkpoint extends WriterMark {
  /** Its files are those that were done since the checkpoint before. */
  readonly position: Position;
  readonly notes: Notes;
  /** What the caller wants to know again. */
  readonly memo: unknown;
}

export interface Journal {
  /** Resolves when the line is on disk. */
  add(checkpoint: Checkpoint): Promise<void>;
  close(): Promise<void>;
}

/** What the journal of a run that was cut short says. */
export interface LeftJournal {
  readonly head: JournalHead;
  /** Its sound part, in bytes. */
  readonly bytes: number;
  /** Null where the run had not come to a checkpoint. */
  readonly last: LastCheckpoint | null;
}

export interface LastCheckpoint {
  readonly position: Position;
  readonly past: Past;
  readonly notes: Notes;
  readonly memo: unknown;
}

/** @throws what the disk says. */
export async function beginJournal(path: string, head: JournalHead): Promise<Journal> {
  const handle = await open(path, "wx");
  const end = await append(handle, head, 0);
  return journalAt(handle, end);
}

/** @throws what the disk says. */
export async function goOnWithJournal(path: string, { bytes }: LeftJournal): Promise<Journal> {
  const handle = await open(path, "r+");
  await handle.truncate(bytes);
  return journalAt(handle, bytes);
}

function journalAt(handle: FileHandle, bytes: number): Journal {
  let end = bytes;
  return {
    async add(checkpoint): Promise<void> {
      end = await append(handle, checkpoint, end);
    },
    close: () => handle.close(),
  };
}

async function append(handle: FileHandle, value: JournalHead | Checkpoint, end: number): Promise<number> {
  const json = JSON.stringify(value);
  const line = Buffer.from(`${checksumOf(json)} ${json}\n`);
  for (let at = 0; at < line.length; ) at += (await handle.write(line, at, line.length - at, end + at)).bytesWritten;
  await handle.sync();
  return end + line.length;
}

const CHECKSUM_LENGTH = 16;

function checksumOf(json: string): string {
  return sha256(json).slice(0, CHECKSUM_LENGTH);
}

/** Null where there is no journal, or none with a sound first line. @throws what the disk says. */
export async function readJournal(path: string): Promise<LeftJournal | null> {
  let head: JournalHead | null = null;
  let last: Checkpoint | null = null;
  let bytes = 0;
  const files: RunFile[] = [];
  const closed: WrittenFile[] = [];
  try {
    const chunks = createReadStream(path, { highWaterMark: 1024 * 1024 });
    const whole = { bytes: 0 };
    for await (const line of linesIn(counted(chunks, whole), Number.POSITIVE_INFINITY)) {
      const json = line.slice(CHECKSUM_LENGTH + 1);
      if (line !== `${checksumOf(json)} ${json}`) break;
      // A line feed belongs to a line: one that was cut off before it is torn.
      const end = bytes + Buffer.byteLength(line) + 1;
      if (end > whole.bytes) break;
      bytes = end;
      if (head === null) head = JSON.parse(json) as JournalHead;
      else {
        last = JSON.parse(json) as Checkpoint;
        for (const row of last.position.files) files.push(row);
        for (const file of last.closed) closed.push(file);
      }
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  if (head === null) return null;
  if (last === null) return { head, bytes, last };
  const { position, notes, memo, open } = last;
  const marks = new Map<string, FileMark>(open.map((mark) => [mark.name, mark]));
  return { head, bytes, last: { position: { ...position, files }, past: { marks, closed }, notes, memo } };
}

async function* counted(chunks: AsyncIterable<Uint8Array>, whole: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    whole.bytes += chunk.length;
    yield chunk;
  }
}
