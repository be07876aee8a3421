/** The contract of a decompressor: one compression format as a stream. */
import type { Problem } from "@tabstract/sources";

export interface Decoder {
  /**
   * Decodes the next slice of compressed bytes, or the end of them where `slice` is null. What comes out goes to `emit`, also what came
   * out before a fault. `emit` answers false where nothing more is wanted. Resolves to the fault that ends the stream, or null.
   */
  decode(slice: Uint8Array | null, emit: (bytes: Uint8Array) => boolean): Promise<Problem | null>;
  close(): void;
}

export interface Compression {
  readonly name: string;
  /** By its first bytes, never by the file's name. */
  recognise(head: Uint8Array): boolean;
  open(): Decoder;
}
