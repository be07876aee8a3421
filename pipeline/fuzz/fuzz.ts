/** Damaged dumps through the whole of tabstract: whatever comes, nothing crashes, nothing hangs, and every byte is accounted for. */
import { DEFAULT_MAX_RECORD_BYTES, detect, type Frame, HEAD_BYTES, headOf } from "@tabstract/sources";
import { openRandom } from "../bench/random.ts";
import { convertFrame, INTERNAL_CODE } from "../src/convert-frame.ts";
import { SCHEMA_CODE } from "../src/stages/validate.ts";
import { mutate } from "./mutate.ts";

export interface Fault {
  /** The mutation, by its number: the same seed and number give the same bytes. */
  readonly mutation: number;
  readonly what: string;
}

export interface FuzzReport {
  readonly records: number;
  readonly rejects: number;
  /** Files of which nothing can be read. */
  readonly unknown: number;
  readonly faults: readonly Fault[];
}

/** Longer than any piece takes, even on a machine that does other things too, in milliseconds. */
const HANG = 10_000;
/** What may stand between frames without being a record: white space, brackets, the head of a page or of an XML document. */
const MAX_BETWEEN = 4_096;

export function fuzz(
  files: readonly Uint8Array[],
  options: { readonly from: number; readonly to: number; readonly seed: number },
): FuzzReport {
  const faults: Fault[] = [];
  const tally = { records: 0, rejects: 0, unknown: 0 };
  for (let mutation = options.from; mutation < options.to; mutation++) {
    const bytes = mutate(files, openRandom(options.seed * 1_000_003 + mutation));
    const begun = performance.now();
    try {
      for (const what of read(bytes, tally)) faults.push({ mutation, what });
    } catch (error) {
      faults.push({ mutation, what: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    const took = performance.now() - begun;
    if (took > HANG) faults.push({ mutation, what: `${bytes.length} bytes took ${Math.round(took)} ms` });
  }
  return { ...tally, faults };
}

/** What went wrong with these bytes. */
function read(bytes: Uint8Array, tally: { records: number; rejects: number; unknown: number }): string[] {
  const detection = detect(headOf(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES));
  if (detection.kind === "unknown") {
    tally.unknown++;
    return detection.problem.message === "" ? ["a refusal that says nothing"] : [];
  }
  const { reader } = detection;
  const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
  const frames = [...framer.push(bytes), ...framer.end()];
  const faults = betweenFrames(frames, bytes);
  for (const frame of frames) {
    const outcome = convertFrame(frame, { reader, file: "mutated" });
    if (outcome.kind === "record") tally.records++;
    if (outcome.kind !== "reject") continue;
    tally.rejects++;
    const { code, message } = outcome.reject;
    if (code === INTERNAL_CODE || code === SCHEMA_CODE) faults.push(`${reader.format}: ${code}: ${message}`);
  }
  return faults;
}

function betweenFrames(frames: readonly Frame[], bytes: Uint8Array): string[] {
  let end = 0;
  for (const frame of frames) {
    if (frame.start < end || frame.end < frame.start || frame.end > bytes.length) {
      return [`the frame of bytes ${frame.start} to ${frame.end} is out of order or out of the file`];
    }
    if (inkBetween(bytes, end, frame.start) > MAX_BETWEEN) return [`bytes ${end} to ${frame.start} are in no frame`];
    end = frame.end;
  }
  return inkBetween(bytes, end, bytes.length) > MAX_BETWEEN ? [`bytes ${end} to the end are in no frame`] : [];
}

function inkBetween(bytes: Uint8Array, from: number, to: number): number {
  let ink = 0;
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 0x20) ink++;
  return ink;
}
