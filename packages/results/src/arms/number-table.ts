/** Open addressing for things that are numbered in the order in which they come; at most half full. A kind of things says how it is hashed and found. */
export abstract class NumberTable {
  /** One more than the number that stands there; 0 where none does. */
  protected slots: Int32Array;

  private readonly room: number;

  /** Room for `room` slots to begin with, a power of two. */
  constructor(room: number) {
    this.room = room;
    this.slots = new Int32Array(room);
  }

  /** Forgets all that was entered: to make the slots anew for each abstract would take longer than most of them need to be filled. */
  protected empty(): void {
    if (this.slots.length > this.room) this.slots = new Int32Array(this.room);
    else this.slots.fill(0);
  }

  /** The hash of what has this number. */
  protected abstract hashOf(number: number): number;

  /** Takes in the last of `count` things; its number. */
  protected enter(count: number): number {
    const number = count - 1;
    if (count * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 4);
      for (let other = 0; other < number; other++) this.place(other);
    }
    this.place(number);
    return number;
  }

  private place(number: number): void {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = this.hashOf(number) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = number + 1;
  }
}
