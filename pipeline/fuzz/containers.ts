/**
 * Damaged containers through the entry of the pipeline: dumps are compressed, then their compressed bytes damaged. Whatever comes, what the
 * sound beginning stands for is read as if the file ended there, the damage is told, and memory stays bounded.
 */
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import type { Zstd } from "@hpcc-js/wasm-zstd";
import { DEFAULT_MAX_RECORD_BYTES, type Frame, type Problem, type Reader } from "@tabstract/sources";
import xxhash, { type XXHashAPI } from "xxhash-wasm";
import { openRandom, type Random } from "../bench/random.ts";
import { convertFrame, INTERNAL_CODE } from "../src/convert-frame.ts";
import { decompress } from "../src/decompress.ts";
import { type FramesItem, readFrames } from "../src/read-frames.ts";
import { SCHEMA_CODE } from "../src/stages/validate.ts";
import { lostBetween } from "./between.ts";
import { cut, damage, mutate } from "./mutate.ts";
import { type Fault, guardedAsync, type Stretch } from "./stretch.ts";

export interface ContainersReport {
  readonly records: number;
  readonly rejects: number;
  /** Containers that could not be read to their end. */
  readonly damaged: number;
  /** The most that the memory for bytes grew by, in bytes. */
  readonly memory: number;
  readonly faults: readonly Fault[];
}

type Tally = { -readonly [Name in keyof Omit<ContainersReport, "faults">]: number };

/** The largest window of zstd that is granted, the output that is free of suspicion, and as much again for what is not collected yet. */
const MOST_MEMORY: number = 2 * (128 + 64) * 1024 * 1024;

export async function fuzzContainers(files: readonly Uint8Array[], stretch: Stretch): Promise<ContainersReport> {
  const { Zstd: library } = await import("@hpcc-js/wasm-zstd");
  const zstd = await library.load();
  const hashes = await xxhash();
  const tally: Tally = { records: 0, rejects: 0, damaged: 0, memory: 0 };
  const faults: Fault[] = [];
  for (let mutation = stretch.from; mutation < stretch.to; mutation++) {
    const random = openRandom(stretch.seed * 1_000_003 + mutation);
    const container = newContainer(files, { random, zstd, hashes });
    faults.push(...(await guardedAsync(mutation, () => read(container, random, tally))));
  }
  return { ...tally, faults };
}

interface Container {
  readonly form: "gzip" | "zstd";
  readonly dump: Uint8Array;
  /** One after the other they are the dump: a member or frame each. */
  readonly pieces: readonly Uint8Array[];
  /** The same, compressed. */
  readonly whole: Uint8Array;
  /** The same, damaged; some are not. */
  readonly stored: Uint8Array;
}

interface Making {
  readonly random: Random;
  readonly zstd: Zstd;
  readonly hashes: XXHashAPI;
}

function newContainer(files: readonly Uint8Array[], making: Making): Container {
  const { random } = making;
  const form = random.pick(["gzip", "zstd"] as const);
  // Some are longer than the slices and pieces in which they are decoded.
  const count = random.next() < 0.1 ? random.between(5, 40) : 1;
  const dump = joined(Array.from({ length: count }, () => mutate(files, random)));
  const pieces = cutAnywhere(dump, random);
  const whole = joined(pieces.map((piece) => compress(form, piece, making)));
  let stored: Uint8Array = whole;
  for (let times = random.between(0, 3); times > 0; times--) stored = damage(stored, { files: [whole, ...files], random });
  return { form, dump, pieces, whole, stored };
}

/** No Buffer: what slices one damages the whole. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function cutAnywhere(dump: Uint8Array, random: Random): Uint8Array[] {
  const borders = Array.from({ length: random.pick([0, 0, 1, 2, 5]) }, () => random.between(0, dump.length)).sort(
    (one, other) => one - other,
  );
  return [...borders, dump.length].map((to, at) => dump.subarray(borders[at - 1] ?? 0, to));
}

/** In the descriptor of a frame, at its fifth byte: a checksum follows. */
const HAS_CHECKSUM = 4;

/** Members may have a name in their header or end in padding; frames have a checksum, and may lie between others that hold something else. */
function compress(form: Container["form"], piece: Uint8Array, { random, zstd, hashes }: Making): Uint8Array {
  if (form === "zstd") {
    const sum = Number(BigInt.asUintN(32, hashes.h64Raw(piece)));
    const frame = Buffer.concat([zstd.compress(piece, random.pick([1, 3, 19])), Buffer.alloc(4)]);
    frame[4] = (frame[4] as number) | HAS_CHECKSUM;
    frame.writeUInt32LE(sum, frame.length - 4);
    return random.next() < 0.2 ? Buffer.concat([Buffer.from("502a4d1803000000010203", "hex"), frame]) : frame;
  }
  const member = gzipSync(piece, { level: random.pick([0, 1, 6, 9]) });
  if (random.next() < 0.8) return member;
  const header = Buffer.from(member.subarray(0, 10));
  header[3] = 8;
  return Buffer.concat([header, Buffer.from("dump.json\0"), member.subarray(10), Buffer.alloc(random.between(0, 3))]);
}

async function read(container: Container, random: Random, tally: Tally): Promise<string[]> {
  const { stored, dump, whole } = container;
  // Files come in larger chunks than most of these are, streams in any.
  const chunks = random.next() < 0.5 ? [stored] : cut(stored, random);
  const faults: string[] = [];
  const memory = openMemory();
  const items: FramesItem[] = [];
  const source = { file: "stored", path: null, bytes: null, problem: null };
  const options = { from: null, maxRecordBytes: DEFAULT_MAX_RECORD_BYTES, stdin: memory.watching(chunks), onBytes: (): void => {} };
  for await (const item of readFrames(source, options)) {
    items.push(item);
    memory.look();
  }
  tally.memory = Math.max(tally.memory, memory.most());
  if (memory.most() > MOST_MEMORY) faults.push(`${stored.length} bytes took ${memory.most()} bytes of memory`);

  const given = await decompressed(chunks);
  if (given.problem !== null) tally.damaged++;
  const isSound = Buffer.compare(stored, whole) === 0;
  if (isSound && (given.problem !== null || Buffer.compare(given.bytes, dump) !== 0)) faults.push("a sound container is not read whole");
  if (given.problem === null && !isOfPieces(container, given.bytes)) faults.push("damaged bytes are given, and nothing is told");
  faults.push(...(await beforeDamage(container, given.bytes)));
  faults.push(...ofItems(items, stored), ...ofFrames(items, given, tally));
  return faults.map((what) => `${container.form}: ${what}`);
}

interface Given {
  readonly bytes: Uint8Array;
  readonly problem: Problem | null;
}

async function decompressed(chunks: readonly Uint8Array[]): Promise<Given> {
  const parts: Uint8Array[] = [];
  let problem: Problem | null = null;
  for await (const piece of decompress(each(chunks))) {
    if (piece.kind === "bytes") parts.push(piece.bytes);
    else problem = piece.problem;
  }
  return { bytes: Buffer.concat(parts), problem };
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** By these bytes a compression is recognised: without them a container is no container. */
const MAGIC_BYTES = 4;

/** Checksums guard members and frames: where no damage is told, each is there unharmed, or gone whole. */
function isOfPieces({ pieces, stored, whole }: Container, given: Uint8Array): boolean {
  if (Buffer.compare(stored.subarray(0, MAGIC_BYTES), whole.subarray(0, MAGIC_BYTES)) !== 0) return true;
  // Short pieces begin others: every way to put them together counts.
  const ends = new Set([0]);
  for (const end of ends) {
    for (const piece of pieces) if (beginsWith(given.subarray(end), piece)) ends.add(end + piece.length);
  }
  return ends.has(given.length);
}

/** What the bytes before the first damage stand for comes out whatever follows them: as much as of a container that ends there. */
async function beforeDamage({ form, dump, stored, whole }: Container, given: Uint8Array): Promise<string[]> {
  let first = 0;
  while (first < stored.length && stored[first] === whole[first]) first++;
  if (first < MAGIC_BYTES) return [];
  const sound = stored.subarray(0, first);
  const { bytes } = await decompressed([sound]);
  const faults: string[] = [];
  // What zlib's own reader says of the first member at least.
  const least = form === "gzip" ? gunzipSync(sound, { finishFlush: constants.Z_SYNC_FLUSH }).length : 0;
  if (bytes.length < least) faults.push(`a container cut after ${first} bytes gives ${bytes.length} bytes of ${least}`);
  if (!beginsWith(dump, bytes)) faults.push(`a container cut after ${first} bytes gives bytes that are not in the dump`);
  if (!beginsWith(given, bytes)) {
    faults.push(`of ${bytes.length} bytes before the damage at byte ${first} of ${stored.length}, ${given.length} bytes came`);
  }
  return faults;
}

function beginsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(0, beginning.length), beginning) === 0;
}

function ofItems(items: readonly FramesItem[], stored: Uint8Array): string[] {
  const faults: string[] = [];
  const last = items.at(-1);
  if (last?.kind !== "end" || items.filter(({ kind }) => kind === "end").length !== 1) return ["the end is not told once, and last"];
  const digest = createHash("sha256").update(stored).digest("hex");
  if (last.fingerprint.bytes !== stored.length || last.fingerprint.sha256 !== digest) faults.push("the fingerprint is of other bytes");
  for (const item of items) {
    if (item.kind === "reject" && item.reject.message.trim() === "")
      faults.push(`a reject of the code ${item.reject.code} that says nothing`);
  }
  return faults;
}

/** The frames are those of the bytes that the decompressor gave, and its problem is told behind them. */
function ofFrames(items: readonly FramesItem[], { bytes, problem }: Given, tally: Tally): string[] {
  const faults: string[] = [];
  const frames: Frame[] = [];
  let reader: Reader | null = null;
  const codes: string[] = [];
  for (const item of items) {
    if (item.kind === "frames") {
      reader = item.reader;
      frames.push(...item.frames);
    } else if (item.kind === "reject") codes.push(item.reject.code);
  }
  tally.rejects += codes.length;
  // A file that is refused by its beginning is not read to its end.
  if (reader === null) return codes.length === 0 ? ["neither a record nor a reject"] : [];
  if (problem !== null && codes.at(-1) !== problem.code) faults.push(`${problem.code} is not told: ${codes.join(", ")}`);
  if (frames.length + codes.length === 0) faults.push("neither a record nor a reject");
  const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
  const expected = [...framer.push(bytes), ...framer.end()];
  if (!isDeepStrictEqual(frames.map(place), expected.map(place))) faults.push("other frames than those of the bytes that came out");
  const lost = lostBetween(reader.format, bytes, frames);
  if (lost !== null) faults.push(lost);
  for (const frame of frames) {
    const outcome = convertFrame(frame, { reader, file: "stored" });
    if (outcome.kind === "record") tally.records++;
    if (outcome.kind !== "reject") continue;
    tally.rejects++;
    const { code, message } = outcome.reject;
    if (code === INTERNAL_CODE || code === SCHEMA_CODE) faults.push(`${code}: ${message}`);
  }
  return faults;
}

function place({ start, end, problem }: Frame): unknown {
  return { start, end, problem };
}

interface Memory {
  watching(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array>;
  look(): void;
  /** Since it was opened. */
  most(): number;
}

function openMemory(): Memory {
  const before = process.memoryUsage().arrayBuffers;
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  };
  return {
    async *watching(chunks): AsyncGenerator<Uint8Array> {
      for (const chunk of chunks) {
        yield chunk;
        look();
      }
    },
    look,
    most: () => most - before,
  };
}
