/** One frame through the stages parse, extract and validate. Pure: what any worker can do with any frame. */
import type { AbstractRecord, Reject } from "@tabstract/record";
import type { Frame, Problem, Reader } from "@tabstract/sources";
import { recordReject } from "./reject.ts";
import { extractRecord } from "./stages/extract.ts";
import { parseFrame } from "./stages/parse.ts";
import { validateRecord } from "./stages/validate.ts";

/** The code of rejects that come from an exception in our own code. */
export const INTERNAL_CODE = "internal-error";

/** What became of one frame. */
export type Outcome =
  | { readonly kind: "record"; readonly record: AbstractRecord }
  | { readonly kind: "reject"; readonly reject: Reject }
  | { readonly kind: "deleted"; readonly id: string };

export interface FrameContext {
  readonly reader: Reader;
  /** `provenance.file` of the records. */
  readonly file: string;
}

export function convertFrame(frame: Frame, { reader, file }: FrameContext): Outcome {
  const reject = (problem: Problem): Outcome => ({
    kind: "reject",
    reject: recordReject({ file, range: [frame.start, frame.end], bytes: frame.bytes }, problem),
  });
  try {
    const outcome = parseFrame(frame, reader, file);
    if (outcome.kind === "problem") return reject(outcome.problem);
    if (outcome.kind === "deleted") return outcome;
    const record = extractRecord(outcome.parsed);
    const problem = validateRecord(record);
    return problem === null ? { kind: "record", record } : reject(problem);
  } catch (error) {
    // One record that trips a fault of ours must not cost the rest of the batch.
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return reject({ code: INTERNAL_CODE, message: `${what}; this is a fault of tabstract: please report it with these bytes` });
  }
}
