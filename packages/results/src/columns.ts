/**
 * The columns that the lexer writes tokens into: what they look like, and the memory under them.
 *
 * Each property of a token is one array over all tokens. What recognizers and linkers ask most is kept a second time with a margin.
 */
import { MOST_WORDS } from "./lexicon.ts";

/**
 * What questions about tokens look at, with free places before the first token and behind the last. A place that holds no word, or no sign, says so
 * by itself, so that a question is one look and no test of where or at what it looks.
 */
export interface Around {
  readonly kind: Uint8Array;
  readonly word: Int32Array;
  readonly sign: Int32Array;
  readonly mask: Int32Array;
}

/** How many places are free: few questions look further away than this, and those are answered too, if slowly. */
export const MARGIN = 64;
export const NO_WORD: number = MOST_WORDS - 1;
/** More than any sign's code. */
export const NO_SIGN = 0x10000;

/** The columns of tokens, with room for some more. */
interface Columns extends Around {
  readonly room: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly id: Int32Array;
  readonly sentence: Int32Array;
}

/** Memory for the columns of some twenty texts at a time: getting it takes longer than filling it. What was given is never given again. */
const SLAB_BYTES = 0x40000;
let slab = new ArrayBuffer(SLAB_BYTES);
let slabUsed = 0;

/** Columns for this many tokens. */
export function makeColumns(room: number): Columns {
  const around = room + 2 * MARGIN;
  const bytes = (16 * room + 13 * around + 7) & ~7;
  const own = bytes > SLAB_BYTES >> 2;
  if (!own && slabUsed + bytes > SLAB_BYTES) {
    slab = new ArrayBuffer(SLAB_BYTES);
    slabUsed = 0;
  }
  const buffer = own ? new ArrayBuffer(bytes) : slab;
  const from = own ? 0 : slabUsed;
  if (!own) slabUsed += bytes;
  const wide = from + 16 * room;
  return {
    room,
    start: new Int32Array(buffer, from, room),
    end: new Int32Array(buffer, from + 4 * room, room),
    id: new Int32Array(buffer, from + 8 * room, room),
    sentence: new Int32Array(buffer, from + 12 * room, room),
    word: new Int32Array(buffer, wide, around).fill(NO_WORD),
    sign: new Int32Array(buffer, wide + 4 * around, around).fill(NO_SIGN),
    mask: new Int32Array(buffer, wide + 8 * around, around),
    kind: new Uint8Array(buffer, wide + 12 * around, around),
  };
}

/** The same columns with twice the room. */
export function grow(columns: Columns): Columns {
  const grown = makeColumns(columns.room * 2);
  for (const name of ["start", "end", "id", "sentence", "word", "sign", "mask", "kind"] as const) grown[name].set(columns[name]);
  return grown;
}
