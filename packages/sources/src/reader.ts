/**
 * The contract of a reader: how one source format is recognised, cut into raw records, and read.
 *
 * A reader has two halves. Its framer streams: it is fed chunks and gives frames, the byte ranges of raw records, in order, without ever
 * holding more than one record. Its `read` is pure: the bytes of one frame in, one outcome out. Every frame has exactly one outcome, so
 * input = records + rejects holds by construction, and any worker can read any frame.
 */
import type { RawDocument, SourceFormat } from "@tabstract/record";

/** Why a frame or a file gives no record. The message is for a person: what is wrong, where, what to do. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** One raw record: where it stands in the decompressed file, and its bytes. */
export interface Frame {
  /** Byte offsets, half-open, layout space around the record trimmed. */
  readonly start: number;
  readonly end: number;
  /** The bytes of the range; only its first part where the record is larger than the framer's limit. */
  readonly bytes: Uint8Array;
  /** Set where the framer already knows that this frame is no record (too large, an empty search page). */
  readonly problem: Problem | null;
}

/** Cuts a stream into frames. Chunk borders never matter: the same bytes give the same frames however they are cut. */
export interface Framer {
  push(chunk: Uint8Array): readonly Frame[];
  end(): readonly Frame[];
}

export type ReadOutcome =
  | { readonly kind: "document"; readonly document: RawDocument }
  | { readonly kind: "problem"; readonly problem: Problem }
  /** A notice that a citation was deleted at its source: counted, no record. */
  | { readonly kind: "deleted"; readonly id: string; readonly version: number };

export interface FramerOptions {
  /** Records larger than this many bytes become frames with a "too-large" problem. */
  readonly maxRecordBytes: number;
}

/** The beginning of a file, decoded: what detection looks at. */
export interface Head {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** True where the head is the whole file. */
  readonly complete: boolean;
}

export interface Reader {
  readonly format: SourceFormat;
  /** One line for `tabstract formats`: what it reads. */
  readonly summary: string;
  /** One line for `tabstract formats`: by what content it is recognised. */
  readonly recognisedBy: string;
  recognise(head: Head): boolean;
  framer(options: FramerOptions): Framer;
  read(bytes: Uint8Array): ReadOutcome;
}

/** What detection says of a file: a reader, or why none reads it. */
export type Detection = { readonly kind: "reader"; readonly reader: Reader } | { readonly kind: "unknown"; readonly problem: Problem };
