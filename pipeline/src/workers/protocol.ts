/** What passes between the thread that reads files and those that convert what is read: only what structured cloning carries. */
import type { SourceFormat } from "@tabstract/record";
import type { RecordPart } from "@tabstract/sinks";
import type { Frame, Problem } from "@tabstract/sources";
import { type RecordEvent, type WrittenRecord, writtenEvent } from "../convert-event.ts";
import type { NoDocument } from "../convert-frame.ts";

/** Frames of one file, their bytes one after the other. */
export interface Job {
  readonly id: number;
  readonly file: string;
  readonly format: SourceFormat;
  readonly select: readonly RecordPart[] | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly frames: readonly PackedFrame[];
}

interface PackedFrame {
  readonly start: number;
  readonly end: number;
  /** How many of the job's bytes are this frame's. */
  readonly size: number;
  readonly problem: Problem | null;
}

/** What became of one frame. */
export type Answer = { readonly kind: "record"; readonly written: WrittenRecord } | NoDocument;

export interface JobDone {
  readonly id: number;
  /** In the order of the frames. */
  readonly answers: readonly Answer[];
  /** The lines of the records, one after the other: bytes change threads without a copy, strings do not. */
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** The answers as a run tells them. */
export function unpackAnswers({ answers, lines }: Pick<JobDone, "answers" | "lines">): (RecordEvent | NoDocument)[] {
  let at = 0;
  const next = (size: number): Uint8Array => {
    at += size;
    return lines.subarray(at - size, at);
  };
  return answers.map((answer) => {
    if (answer.kind !== "record") return answer;
    const { size, wholeSize } = answer.written;
    const line = next(size);
    return writtenEvent(answer.written, line, wholeSize === null ? line : next(wholeSize));
  });
}

export function packFrames(frames: readonly Frame[]): Pick<Job, "bytes" | "frames"> {
  const bytes = new Uint8Array(frames.reduce((size, frame) => size + frame.bytes.length, 0));
  let at = 0;
  const packed = frames.map(({ start, end, bytes: own, problem }): PackedFrame => {
    bytes.set(own, at);
    at += own.length;
    return { start, end, size: own.length, problem };
  });
  return { bytes, frames: packed };
}

export function unpackFrames({ bytes, frames }: Pick<Job, "bytes" | "frames">): Frame[] {
  let at = 0;
  return frames.map(({ start, end, size, problem }): Frame => {
    const own = bytes.subarray(at, at + size);
    at += size;
    return { start, end, bytes: own, problem };
  });
}
