/** One frame through the stages parse, extract and validate. Pure: what any worker can do with any frame. */
import type { AbstractRecord, Reject } from "@tabstract/record";
import type { Frame, Problem, Reader } from "@tabstract/sources";
import { recordReject } from "./reject.ts";
import { type CorrectionsOf, extractRecords } from "./stages/extract.ts";
import { type ParsedDocument, parseFrame } from "./stages/parse.ts";
import { validateRecord } from "./stages/validate.ts";

/** The code of rejects that come from an exception in our own code. */
export const INTERNAL_CODE = "internal-error";

/** A frame that is no document. */
export type NoDocument =
  | { readonly kind: "reject"; readonly reject: Reject }
  | { readonly kind: "deleted"; readonly id: string; readonly version: number };

/** What became of one frame. */
export type Outcome = { readonly kind: "record"; readonly record: AbstractRecord } | NoDocument;

/** What one frame holds. */
export type FrameContent = { readonly kind: "document"; readonly parsed: ParsedDocument } | NoDocument;

export interface FrameContext {
  readonly reader: Reader;
  /** `provenance.file` of the records. */
  readonly file: string;
}

export function convertFrame(frame: Frame, context: FrameContext, corrections?: CorrectionsOf): Outcome {
  return convertFrames([frame], context, corrections)[0] as Outcome;
}

/** The same for some frames of one file, in their order. */
export function convertFrames(frames: readonly Frame[], context: FrameContext, corrections?: CorrectionsOf): Outcome[] {
  const contents = frames.map((frame) => readFrame(frame, context));
  const made = makeRecords(
    contents.flatMap((content) => (content.kind === "document" ? [content.parsed] : [])),
    corrections,
  ).values();
  return contents.map((content, at): Outcome => {
    if (content.kind !== "document") return content;
    const record = made.next().value as AbstractRecord | Problem;
    if ("recordVersion" in record) return { kind: "record", record };
    return refuse(frames[at] as Frame, { file: context.file, problem: record });
  });
}

/** The first half: what the frame holds. */
export function readFrame(frame: Frame, { reader, file }: FrameContext): FrameContent {
  try {
    const outcome = parseFrame(frame, reader, file);
    return outcome.kind === "problem" ? refuse(frame, { file, problem: outcome.problem }) : outcome;
  } catch (error) {
    return refuse(frame, { file, problem: internal(error) });
  }
}

/** The second half: the record of a document, or why there is none, which is always a fault of ours. */
export function makeRecord(parsed: ParsedDocument, corrections?: CorrectionsOf): AbstractRecord | Problem {
  return makeRecords([parsed], corrections)[0] as AbstractRecord | Problem;
}

function makeRecords(batch: readonly ParsedDocument[], corrections?: CorrectionsOf): (AbstractRecord | Problem)[] {
  try {
    return extractRecords(batch, corrections).map((record) => validateRecord(record) ?? record);
  } catch (error) {
    // One of them trips a fault of ours: made one by one, the others are sound.
    return batch.length === 1 ? [internal(error)] : batch.map((parsed) => makeRecord(parsed, corrections));
  }
}

function refuse(frame: Frame, { file, problem }: { readonly file: string; readonly problem: Problem }): NoDocument {
  return { kind: "reject", reject: recordReject({ file, range: [frame.start, frame.end], bytes: frame.bytes }, problem) };
}

/** One record that trips a fault of ours must not cost the rest of the batch. */
function internal(error: unknown): Problem {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: INTERNAL_CODE, message: `${what}; this is a fault of tabstract: please report it with these bytes` };
}
