/** Names by the words that they are made of. */
import { NumberTable } from "./number-table.ts";

const FIRST_ROOM = 256;

/** Words of a name: the first of a list. */
export interface Words {
  readonly list: readonly number[];
  readonly count: number;
}

export function wordsOf(list: readonly number[]): Words {
  return { list, count: list.length };
}

/** A list of these words alone. */
export function listOf({ list, count }: Words): readonly number[] {
  return list.slice(0, count);
}

/** Lists of word numbers, numbered in the order in which they came. */
export class NameTable extends NumberTable {
  private names: (readonly number[])[] = [];

  constructor() {
    super(FIRST_ROOM);
  }

  get size(): number {
    return this.names.length;
  }

  clear(): void {
    this.names = [];
    this.empty();
  }

  /** The number of the name that is made of these words, or -1. */
  find(words: Words): number {
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
    const list = this.names[number] ?? [];
    return hashOf(wordsOf(list));
  }
}

function hashOf({ list, count }: Words): number {
  let hash = count;
  for (let at = 0; at < count; at++) hash = Math.imul(hash ^ (list[at] ?? 0), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function isSame(name: readonly number[], { list, count }: Words): boolean {
  if (name.length !== count) return false;
  for (let at = 0; at < count; at++) if (name[at] !== list[at]) return false;
  return true;
}
