/** Damaged dumps through the whole of tabstract: whatever comes, nothing crashes, nothing hangs, and every byte is accounted for. */
import { isDeepStrictEqual } from "node:util";
import { DEFAULT_MAX_RECORD_BYTES, detect, type Frame, HEAD_BYTES, headOf, type Reader, readers } from "@tabstract/sources";
import { openRandom, type Random } from "../bench/random.ts";
import { convertFrame, INTERNAL_CODE } from "../src/convert-frame.ts";
import { SCHEMA_CODE } from "../src/stages/validate.ts";
import { lostBetween } from "./between.ts";
import { cut, mutate } from "./mutate.ts";
import { type Fault, guarded, type Stretch } from "./stretch.ts";

export interface FuzzReport {
  readonly records: number;
  readonly rejects: number;
  /** Files of which nothing can be read: each is read once more as a format that it is told to be. */
  readonly unknown: number;
  readonly faults: readonly Fault[];
}

type Tally = { -readonly [Name in keyof Omit<FuzzReport, "faults">]: number };

export function fuzz(files: readonly Uint8Array[], stretch: Stretch): FuzzReport {
  const tally: Tally = { records: 0, rejects: 0, unknown: 0 };
  const faults: Fault[] = [];
  for (let mutation = stretch.from; mutation < stretch.to; mutation++) {
    const random = openRandom(stretch.seed * 1_000_003 + mutation);
    const bytes = mutate(files, random);
    faults.push(...guarded(mutation, () => read(bytes, random, tally)));
  }
  return { ...tally, faults };
}

/** What went wrong with these bytes. */
function read(bytes: Uint8Array, random: Random, tally: Tally): string[] {
  const detection = detect(headOf(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES));
  if (detection.kind === "reader") return readAs(detection.reader, bytes, { random, tally });
  tally.unknown++;
  const faults = readAs(random.pick(readers), bytes, { random, tally });
  return detection.problem.message === "" ? ["a refusal that says nothing", ...faults] : faults;
}

function readAs(reader: Reader, bytes: Uint8Array, { random, tally }: { readonly random: Random; readonly tally: Tally }): string[] {
  const frames = framesOf(reader, [bytes]);
  const lost = lostBetween(reader.format, bytes, frames);
  const faults = lost === null ? [] : [lost];
  if (!isDeepStrictEqual(framesOf(reader, cut(bytes, random)).map(place), frames.map(place))) {
    faults.push("other frames come out where the bytes come in pieces");
  }
  for (const frame of frames) {
    if (frame.problem === null && Buffer.compare(frame.bytes, bytes.subarray(frame.start, frame.end)) !== 0) {
      faults.push(`the frame of bytes ${frame.start} to ${frame.end} holds others`);
    }
    const outcome = convertFrame(frame, { reader, file: "mutated" });
    if (outcome.kind === "record") tally.records++;
    if (outcome.kind !== "reject") continue;
    tally.rejects++;
    const { code, message } = outcome.reject;
    if (message.trim() === "") faults.push(`a reject of the code ${code} that says nothing`);
    if (code === INTERNAL_CODE || code === SCHEMA_CODE) faults.push(`${code}: ${message}`);
  }
  return faults.map((what) => `${reader.format}: ${what}`);
}

function framesOf(reader: Reader, chunks: readonly Uint8Array[]): readonly Frame[] {
  const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
  return [...chunks.flatMap((chunk) => framer.push(chunk)), ...framer.end()];
}

function place({ start, end, problem }: Frame): unknown {
  return { start, end, problem };
}
