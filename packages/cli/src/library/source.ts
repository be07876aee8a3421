/** What a program names as input: paths, or bytes that it has or gets. */
import { fileURLToPath } from "node:url";
import { abortableBytes } from "./abortable-bytes.ts";

/** A file or a folder, several of them, or the bytes of one file: at once, or as they come (a stream of Node or of the web). Compressed or not, in any format. */
export type RecordSource = string | URL | readonly (string | URL)[] | Uint8Array | AsyncIterable<Uint8Array>;

export interface OpenSource {
  readonly inputs: readonly string[];
  /** The bytes, where there is no path: the input is "-" then. */
  readonly stdin: AsyncIterable<Uint8Array> | undefined;
}

/** @throws TypeError for what is no source. */
export function openSource(source: RecordSource, signal: AbortSignal | undefined): OpenSource {
  if (typeof source === "string" || source instanceof URL) return { inputs: [pathOf(source)], stdin: undefined };
  if (source instanceof Uint8Array || isStream(source)) return { inputs: ["-"], stdin: abortableBytes(source, signal) };
  if (!Array.isArray(source))
    throw new TypeError(`the input is a path, a list of paths, bytes or a stream of bytes, not ${nameOf(source)}`);
  if (source.length === 0) throw new TypeError("the list of inputs is empty: name a file or a folder");
  return { inputs: source.map((one: unknown) => pathOf(one)), stdin: undefined };
}

/** @throws TypeError for what is no path. */
export function pathOf(value: unknown): string {
  if (value instanceof URL) return fileURLToPath(value);
  if (typeof value !== "string" || value === "") throw new TypeError(`a path is a text or a file: URL, not ${nameOf(value)}`);
  // To the pipeline, "-" is the stream that it is given, and there is none.
  if (value === "-") throw new TypeError('streams are given as they are: say process.stdin rather than "-"');
  return value;
}

function isStream(source: unknown): source is AsyncIterable<Uint8Array> {
  return typeof source === "object" && source !== null && Symbol.asyncIterator in source;
}

function nameOf(value: unknown): string {
  if (value === "") return "an empty text";
  return value === null ? "null" : typeof value;
}
