/** Names by the words that they are made of. */

const FIRST_ROOM = 256;

/** Lists of word numbers, numbered in the order in which they came; open addressing, at most half full. */
export class NameTable {
  private slots = new Int32Array(FIRST_ROOM);
  private readonly names: (readonly number[])[] = [];

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
    const number = this.names.length;
    this.names.push(words);
    if (this.names.length * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 4);
      for (let other = 0; other < number; other++) this.enter(other);
    }
    this.enter(number);
    return number;
  }

  private enter(number: number): void {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = hashOf(this.names[number] ?? []) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = number + 1;
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
