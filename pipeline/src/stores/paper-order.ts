/**
 * The order in which stored documents are read again, in a file of its own: what found the order can then be closed, and its memory is free
 * while the papers are converted.
 */
import { open } from "node:fs/promises";
import type { PaperPlace } from "./names.ts";

/** Of a place: where its document begins (8 bytes), its size (4), its paper (4). */
const PLACE_BYTES = 16;
const PLACES_AT_ONCE = 4096;

export async function writeOrder(path: string, places: AsyncIterable<PaperPlace>): Promise<void> {
  const file = await open(path, "w");
  try {
    const block = Buffer.alloc(PLACE_BYTES * PLACES_AT_ONCE);
    let used = 0;
    const write = async (): Promise<void> => {
      // Behind what is there, and all of it: a plain write may stop in the middle.
      await file.appendFile(block.subarray(0, used));
      used = 0;
    };
    for await (const { at, size, paper } of places) {
      block.writeDoubleLE(at, used);
      block.writeUInt32LE(size, used + 8);
      block.writeUInt32LE(paper, used + 12);
      used += PLACE_BYTES;
      if (used === block.length) await write();
    }
    await write();
  } finally {
    await file.close();
  }
}

export async function* readOrder(path: string): AsyncGenerator<PaperPlace> {
  const file = await open(path);
  try {
    const block = Buffer.alloc(PLACE_BYTES * PLACES_AT_ONCE);
    for (let filled = 0; ; filled = 0) {
      // A read may give less than was asked for before the file ends.
      for (let got = -1; filled < block.length && got !== 0; filled += got) {
        ({ bytesRead: got } = await file.read(block, filled, block.length - filled, null));
      }
      for (let at = 0; at < filled; at += PLACE_BYTES) {
        yield { at: block.readDoubleLE(at), size: block.readUInt32LE(at + 8), paper: block.readUInt32LE(at + 12) };
      }
      if (filled < block.length) return;
    }
  } finally {
    await file.close();
  }
}
