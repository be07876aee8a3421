/**
 * The part of a stream that a framer still needs: the bytes of its unfinished frame, and those of the newest chunk, as one array.
 *
 * A chunk is looked at in place where nothing is kept from before. Otherwise it is appended to a store that at least doubles when it is
 * full, so that a record fed one byte at a time costs no more than one fed whole. What was handed out is never written to again.
 */

/** How many bytes of a record that is too large its frame keeps. */
export const KEPT_OF_TOO_LARGE: number = 64 * 1024;

export interface ByteWindow {
  /** `bytes[0]` stands at offset `base` of the stream. */
  readonly bytes: Uint8Array;
  readonly base: number;
  /** The array under `bytes` where it is ours to append to. */
  readonly store: Uint8Array | null;
}

export const EMPTY_WINDOW: ByteWindow = { bytes: new Uint8Array(0), base: 0, store: null };

/** Offset in the stream just after the window. */
export function windowEnd(window: ByteWindow): number {
  return window.base + window.bytes.length;
}

/** The window with a chunk appended; everything before the offset `keepFrom` may be let go. */
export function extendWindow(window: ByteWindow, chunk: Uint8Array, keepFrom: number): ByteWindow {
  const end = windowEnd(window);
  const kept = end - keepFrom;
  if (kept === 0) return { bytes: chunk, base: end, store: null };
  const used = window.bytes.length;
  const { store } = window;
  if (store !== null && store.length - used >= chunk.length) {
    store.set(chunk, used);
    return { bytes: store.subarray(0, used + chunk.length), base: window.base, store };
  }
  const needed = kept + chunk.length;
  const larger = new Uint8Array(kept < chunk.length ? needed : needed * 2);
  larger.set(window.bytes.subarray(used - kept));
  larger.set(chunk, kept);
  return { bytes: larger.subarray(0, needed), base: keepFrom, store: larger };
}

/** The window with the rest of a chunk of which it has the first `taken` bytes: the chunk in place where nothing before it is kept. */
export function extendByRest(
  window: ByteWindow,
  chunk: Uint8Array,
  { taken, keepFrom }: { readonly taken: number; readonly keepFrom: number },
): ByteWindow {
  const start = windowEnd(window) - taken;
  if (keepFrom < start) return extendWindow(window, chunk.subarray(taken), keepFrom);
  return { bytes: chunk.subarray(keepFrom - start), base: keepFrom, store: null };
}
