/** Finds a byte: with the memory search of Node's buffers where there are such, some twenty times faster than that of plain arrays. */

const indexOf: (this: Uint8Array, byte: number, from: number) => number =
  typeof Buffer === "undefined" ? Uint8Array.prototype.indexOf : Buffer.prototype.indexOf;

/** The index of the first such byte from an index on; -1 without one. */
export function findByte(bytes: Uint8Array, byte: number, from: number): number {
  return indexOf.call(bytes, byte, from);
}
