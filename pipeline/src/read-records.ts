/** Records that a run wrote, one after the other, as whole and valid records; never more than one line in memory. */
import { createReadStream } from "node:fs";
import { type AbstractRecord, recordPredicateWith, recordSchemaWith } from "@tabstract/record";
import { decompressedBytes } from "./decompress.ts";
import { linesIn } from "./lines.ts";
import { NoRecords, recordFiles } from "./record-files.ts";
import { systemMessage } from "./system-problem.ts";

export interface RecordSource {
  /** A file of records, gzip and zstd included, or the folder of a run; null for `stdin`. */
  readonly path: string | null;
  readonly stdin: AsyncIterable<Uint8Array>;
}

export type RecordLine =
  | { readonly kind: "record"; readonly line: number; readonly record: AbstractRecord }
  /** The last of them: what is wrong, where, what to do. */
  | { readonly kind: "problem"; readonly message: string };

/** Longer than any record that a run can write with its usual limits, in bytes. */
const LONGEST_LINE: number = 256 * 1024 * 1024;

const isRecord = recordPredicateWith(null);
const schema = recordSchemaWith(null);

/** Every record, with its line counted from 1. What cannot be read is a problem, and the end. */
export async function* readRecords(source: RecordSource): AsyncGenerator<RecordLine> {
  let line = 0;
  try {
    for await (const text of linesIn(bytesOf(source), LONGEST_LINE)) {
      line++;
      if (text.trim() === "") continue;
      const record = parsed(text);
      if (!isRecord(record)) {
        yield { kind: "problem", message: `line ${line} is not a whole record: ${faultOf(record)}` };
        return;
      }
      yield { kind: "record", line, record };
    }
  } catch (error) {
    if (error instanceof NoRecords) yield { kind: "problem", message: error.message };
    else yield { kind: "problem", message: line === 0 ? systemMessage(error) : `behind line ${line}: ${systemMessage(error)}` };
  }
}

async function* bytesOf({ path, stdin }: RecordSource): AsyncGenerator<Uint8Array> {
  if (path === null) {
    yield* decompressedBytes(stdin);
    return;
  }
  for (const file of await recordFiles(path)) yield* decompressedBytes(createReadStream(file, { highWaterMark: 1024 * 1024 }));
}

/** Undefined for what is no JSON: no record is that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(value: unknown): string {
  if (value === undefined) return "it is not JSON; give the records.jsonl of a run";
  const issue = schema.safeParse(value).error?.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? "the line" : issue.path.join(".");
  return `${place}: ${issue?.message ?? "does not keep the contract"}; give records of this version of tabstract, written without --select`;
}
