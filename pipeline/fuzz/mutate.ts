/** Damage such as dumps suffer: flipped bits, lost and doubled stretches, pieces of other files, a cut end. */
import type { Random } from "../bench/random.ts";

/** The largest piece of a file that is damaged at once, in bytes. */
const MAX_PIECE = 24 * 1024;

/** A piece of a file from its beginning or from anywhere, damaged. The same random numbers give the same bytes. */
export function mutate(files: readonly Uint8Array[], random: Random): Uint8Array {
  const file = random.pick(files);
  const start = random.next() < 0.6 ? 0 : random.between(0, Math.max(0, file.length - 1));
  let bytes: Uint8Array = file.slice(start, start + random.between(1, MAX_PIECE));
  for (let times = random.between(1, 6); times > 0; times--) bytes = damage(bytes, { files, random });
  return bytes;
}

/** The bytes with one damage more. */
export function damage(bytes: Uint8Array, context: { readonly files: readonly Uint8Array[]; readonly random: Random }): Uint8Array {
  return context.random.pick(DAMAGES)(bytes, context);
}

/** The bytes in pieces of any size, as they come from a disk or a network. */
export function cut(bytes: Uint8Array, random: Random): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = random.next() < 0.2 ? random.between(1, 8) : random.between(1, 8_192);
    pieces.push(bytes.slice(at, at + size));
    at += size;
  }
  return pieces;
}

type Damage = (bytes: Uint8Array, context: { readonly files: readonly Uint8Array[]; readonly random: Random }) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  function flipBits(bytes, { random }) {
    const flipped = bytes.slice();
    for (let times = random.between(1, 8); times > 0 && flipped.length > 0; times--) {
      const at = random.between(0, flipped.length - 1);
      flipped[at] = (flipped[at] as number) ^ (1 << random.between(0, 7));
    }
    return flipped;
  },
  function lose(bytes, { random }) {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  function double(bytes, { random }) {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  function splice(bytes, { files, random }) {
    const other = random.pick(files);
    const [from, to] = stretch(other, random);
    const at = random.between(0, bytes.length);
    return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
  },
  function cutOff(bytes, { random }) {
    return bytes.slice(0, random.between(0, bytes.length));
  },
];

/** A stretch of at most two thousand bytes. */
function stretch(bytes: Uint8Array, random: Random): readonly [from: number, to: number] {
  const from = random.between(0, Math.max(0, bytes.length - 1));
  return [from, Math.min(bytes.length, from + random.between(1, 2_000))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
