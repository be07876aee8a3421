/** Names by the words that they are made of. */
import { NumberTable } from "./number-table.ts";

const FIRST_ROOM = 256;

/** Lists of word numbers, numbered in the order in which they came. */
export class NameTable extends NumberTable {
  private readonly names: (readonly number[])[] = [];

  constructor() {
    super(FIRST_ROOM);
  }

  get size(): number {
    return this.names.length;
  }

  /** The number of the name that is made of these words, or -1. */
  find(words: readonly number[]): number {
    const { slots, names } = this;
    const last = slots.length - 1;
    for (let slot = hashOf(words) & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || isSame(names[number] ?? [], words)) return number;
    }
  }

  /** Numbers a name that the table does not hold. */
  add(words: readonly number[]): number {
    return this.enter(this.names.push(words));
  }

  protected hashOf(number: number): number {
    return hashOf(this.names[number] ?? []);
  }
}

function hashOf(words: readonly number[]): number {
  let hash = words.length;
  for (const word of words) hash = Math.imul(hash ^ word, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
