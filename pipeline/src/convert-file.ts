/** One input file through all stages, in batches small enough to wait in a lane. */
import type { SourceFormat } from "@tabstract/record";
import { jsonLine, jsonl, type RecordPart } from "@tabstract/sinks";
import { convertFrame, type Outcome } from "./convert-frame.ts";
import type { InputFile } from "./inputs.ts";
import { type ReadFramesOptions, readFrames } from "./read-frames.ts";
import type { Draw } from "./sampling.ts";
import type { Fingerprint } from "./stored.ts";

/** An outcome, and the line that a record becomes. */
export type Converted = Outcome & { readonly line: string };

export type FileItem =
  | { readonly kind: "batch"; readonly format: SourceFormat | null; readonly outcomes: readonly Converted[]; readonly size: number }
  /** The last item: the file was read whole, `read` raw records and faults of the file. */
  | { readonly kind: "end"; readonly read: number; readonly fingerprint: Fingerprint };

export interface ConvertFileOptions extends ReadFramesOptions {
  readonly select: readonly RecordPart[] | null;
  /** Null: every raw record. */
  readonly draw: Draw | null;
}

/** Characters of output in one batch. */
const BATCH_SIZE: number = 64 * 1024;

export async function* convertFile(input: InputFile, options: ConvertFileOptions): AsyncGenerator<FileItem> {
  const { file } = input;
  let read = 0;
  for await (const item of readFrames(input, options)) {
    if (item.kind === "end") {
      yield { kind: "end", read, fingerprint: item.fingerprint };
      return;
    }
    if (item.kind === "reject") {
      read++;
      const line = jsonLine(item.reject);
      yield { kind: "batch", format: null, outcomes: [{ kind: "reject", reject: item.reject, line }], size: line.length };
      continue;
    }
    const { reader, frames } = item;
    let outcomes: Converted[] = [];
    let size = 0;
    for (const frame of frames) {
      if (options.draw !== null && !options.draw(file, frame.start)) continue;
      read++;
      const converted = withLine(convertFrame(frame, { reader, file }), options.select);
      outcomes.push(converted);
      size += converted.line.length;
      if (size < BATCH_SIZE) continue;
      yield { kind: "batch", format: reader.format, outcomes, size };
      outcomes = [];
      size = 0;
    }
    yield { kind: "batch", format: reader.format, outcomes, size };
  }
}

function withLine(outcome: Outcome, select: readonly RecordPart[] | null): Converted {
  switch (outcome.kind) {
    case "record":
      return { ...outcome, line: jsonl.write(outcome.record, select) };
    case "reject":
      return { ...outcome, line: jsonLine(outcome.reject) };
    case "deleted":
      return { ...outcome, line: "" };
  }
}
