/** What the benchmarks of readers share: files cut into frames, frames into documents, and speed in CPU time of this process, which a busy machine disturbs less than time on the wall. */
import type { Frame, Reader } from "@tabstract/sources";
import { readers } from "@tabstract/sources";

export const CHUNK: number = 64 * 1024;
const MAX_RECORD_BYTES = 16 * 1024 * 1024;

interface Step {
  readonly records: number;
  readonly rounds: number;
  run(): void | Promise<void>;
}

export function readerOf(format: string): Reader {
  const reader = readers.find((one) => one.format === format);
  if (reader === undefined) throw new Error(`there is no reader for ${format}`);
  return reader;
}

/** CPU seconds of one run, the best of the rounds, after one to warm up: what else a machine does only ever adds to them. */
export async function cpuSeconds({ rounds, run }: Omit<Step, "records">): Promise<number> {
  const seconds: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) seconds.push((user + system) / 1e6);
  }
  return Math.min(...seconds);
}

/** Prints a line: records a second, and how that compares with a base where there is one. Answers the CPU seconds. */
export async function report(name: string, step: Step, baseSeconds?: number): Promise<number> {
  const seconds = await cpuSeconds(step);
  const rate = Math.round(step.records / seconds).toLocaleString("en-US");
  const ratio = baseSeconds === undefined ? "" : `${(baseSeconds / seconds).toFixed(2)} of the base`;
  console.log(`  ${name.padEnd(24)}${rate.padStart(10)} records/s${ratio.padStart(20)}`);
  return seconds;
}

export function frameAll(reader: Reader, file: Uint8Array): Frame[] {
  const framer = reader.framer({ maxRecordBytes: MAX_RECORD_BYTES });
  const frames: Frame[] = [];
  for (let at = 0; at < file.length; at += CHUNK) for (const frame of framer.push(file.subarray(at, at + CHUNK))) frames.push(frame);
  for (const frame of framer.end()) frames.push(frame);
  return frames;
}

export function readAll(reader: Reader, frames: readonly Frame[]): number {
  let documents = 0;
  for (const { bytes } of frames) if (reader.read(bytes).kind === "document") documents++;
  return documents;
}

/** Frames and documents of pieces of a file as they come: what is whole is read before more is framed. */
export async function readPieces(reader: Reader, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
  const framer = reader.framer({ maxRecordBytes: MAX_RECORD_BYTES });
  let documents = 0;
  for await (const piece of pieces) documents += readAll(reader, framer.push(piece));
  return documents + readAll(reader, framer.end());
}

/** The same without a promise a piece. */
export function readWhole(reader: Reader, file: Uint8Array): number {
  const framer = reader.framer({ maxRecordBytes: MAX_RECORD_BYTES });
  let documents = 0;
  for (let at = 0; at < file.length; at += CHUNK) documents += readAll(reader, framer.push(file.subarray(at, at + CHUNK)));
  return documents + readAll(reader, framer.end());
}

export function expectAll(documents: number, records: number): void {
  if (documents !== records) throw new Error(`${records - documents} of ${records} generated records gave no document`);
}
