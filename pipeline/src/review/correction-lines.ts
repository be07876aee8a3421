/**
 * The lines of corrections.jsonl, as everybody reads them. A review that was killed may leave a last line that is cut off: it was never confirmed to anybody, and is
 * left out and told. Anything else that is no correction is refused.
 */
import { type Correction, correctionSchema } from "@tabstract/audit";
import { RunUnreadable } from "../audit/run-unreadable.ts";

export interface CorrectionLine {
  /** Counted from 1. */
  readonly line: number;
  readonly correction: Correction;
}

export interface CorrectionLines {
  readonly lines: readonly CorrectionLine[];
  /** Where the last line begins, in bytes, that is cut off; null where none is. */
  readonly tornAt: number | null;
  /** What is said of it. */
  readonly torn: string | null;
}

const LINE_FEED = 0x0a;

/** @param name of the file, for messages. @throws {@link RunUnreadable} with the line that is no correction. */
export function readCorrectionLines(bytes: Buffer, name: string): CorrectionLines {
  const lines: CorrectionLine[] = [];
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const end = feed < 0 ? bytes.length : feed;
    const own = bytes.subarray(from, end);
    line++;
    if (feed < 0 && isTorn(own)) return { lines, tornAt: from, torn: tornLine(name, line) };
    const text = own.toString("utf8");
    if (text.trim() !== "") lines.push({ line, correction: correctionOf(text, `${name}, line ${line}`) });
    from = end + 1;
  }
  return { lines, tornAt: null, torn: null };
}

export function tornLine(name: string, line: number): string {
  return `${name}, line ${line}: the last line was cut off while it was written`;
}

/** How every line begins. What was being written when its process was killed begins so too; anything else is somebody's. */
const OPENING = Buffer.from('{"correctionVersion":1,"');

/** Whether bytes behind the last line feed are the beginning of a correction. One that lacks nothing but its line feed is whole. */
export function isTorn(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, OPENING.length);
  return length > 0 && bytes.compare(OPENING, 0, length, 0, length) === 0 && parsed(bytes.toString("utf8")) === undefined;
}

/** @param place of the line, for messages. @throws {@link RunUnreadable} where it is no correction. */
function correctionOf(text: string, place: string): Correction {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refusal(place, `not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const outcome = correctionSchema.safeParse(value);
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  throw refusal(place, `${issue?.path.join(".") || "it"}: ${issue?.message}`);
}

function refusal(place: string, what: string): RunUnreadable {
  return new RunUnreadable(`${place}: this is no correction: ${what}; repair the line or take it out, and keep a copy of the file`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
