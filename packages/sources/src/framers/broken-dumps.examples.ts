/** What the tests of framers share: frames of an input that is cut anyhow, the bytes between them, and inputs that are broken. */
import fc from "fast-check";
import { expect } from "vitest";
import type { Frame, Framer, FramerOptions } from "../reader.ts";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

export type NewFramer = (options: FramerOptions) => Framer;

interface Cut {
  readonly maxRecordBytes?: number;
  readonly sizes?: readonly number[];
}

/** The frames of an input cut into chunks of these sizes, over and over; whole without sizes. */
export function frames(newFramer: NewFramer, input: Uint8Array, cut: Cut = {}): Frame[] {
  const framer = newFramer({ maxRecordBytes: cut.maxRecordBytes ?? 1 << 24 });
  const sizes = cut.sizes ?? [Math.max(input.length, 1)];
  const all: Frame[] = [];
  for (let at = 0, turn = 0; at < input.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    for (const one of framer.push(input.slice(at, at + size))) all.push(one);
    at += size;
  }
  for (const one of framer.end()) all.push(one);
  return all;
}

/** A frame without what its array of bytes is a view of. */
export function plain({ bytes, ...place }: Frame): unknown {
  return { ...place, bytes: Uint8Array.from(bytes) };
}

/** Bytes of an input that stand in no frame, frame borders marked; frames in order and apart. */
export function gaps(input: Uint8Array, all: readonly Frame[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const one of all) {
    // Compared by hand: the runner's own assertions cost more here than the framers do.
    if (one.start < at || one.end < one.start)
      expect.fail(`the frame ${one.start}–${one.end} starts before byte ${at}, or ends before it starts`);
    parts.push(decoder.decode(input.subarray(at, one.start)));
    const isWhole = one.problem?.code === "too-large" || Buffer.compare(one.bytes, input.subarray(one.start, one.end)) === 0;
    if (!isWhole) expect(one.bytes).toEqual(input.slice(one.start, one.end));
    at = one.end;
  }
  parts.push(decoder.decode(input.slice(at)));
  return parts.join("\u0001");
}

export interface Breakage {
  /** What a dump is made of, and what stands between two of them. */
  readonly parts: readonly string[];
  readonly separators: readonly string[];
  /** Pieces to put in, anywhere. */
  readonly splices: readonly string[];
  /** At most this many bytes are cut out at once. */
  readonly longestCut: number;
}

/** An invented dump, then broken: bits flipped, stretches cut out, pieces put in. */
export function brokenDumps({ parts, separators, splices, longestCut }: Breakage): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...separators),
      fc.array(fc.tuple(fc.constantFrom("flip", "cut", "splice"), fc.nat(), fc.nat()), { maxLength: 5 }),
    )
    .map(([chosen, separator, edits]) => {
      let bytes: Uint8Array = utf8.encode(chosen.join(separator));
      for (const [kind, where, what] of edits) {
        const at = bytes.length === 0 ? 0 : where % bytes.length;
        if (kind === "flip" && bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << (what % 8));
        const inserted = kind === "splice" ? utf8.encode(splices[what % splices.length]) : new Uint8Array(0);
        const removed = kind === "cut" ? what % (longestCut + 1) : 0;
        bytes = Uint8Array.from([...bytes.slice(0, at), ...inserted, ...bytes.slice(at + removed)]);
      }
      return bytes;
    });
}
