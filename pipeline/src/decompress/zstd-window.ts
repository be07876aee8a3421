/**
 * Follows the frames of a Zstandard stream without decoding them, to see each frame's window before memory is set aside for it (six hostile
 * bytes can ask for two gigabytes), and its checksum, which fzstd passes over. The layout is that of RFC 8878, section 3.1.
 */
import type { Problem } from "@tabstract/sources";

/** Windows of up to this many bytes are decoded: what `zstd --ultra -22` uses. */
const WINDOW_LIMIT: number = 128 * 1024 * 1024;

const FRAME_MAGIC = 0xfd2fb528;

/** What was seen of a frame so far. */
export interface SeenFrame {
  readonly hasChecksum: boolean;
  readonly blocks: number;
  /** No more blocks will follow. */
  readonly isOver: boolean;
  /** Null where it has none, or none yet. */
  readonly checksum: number | null;
}

export interface WindowGuard {
  /** Looks through the next stored bytes; a problem where a frame asks for too large a window. Only so many of them may be decoded then. */
  inspect(bytes: Uint8Array): { readonly problem: Problem | null; readonly sound: number };
  /** Frames in their order; whoever is done with the first takes it out. */
  readonly frames: SeenFrame[];
}

export function openWindowGuard(): WindowGuard {
  /** Bytes of a header that is not whole yet. */
  let held: number[] = [];
  let needed = 4;
  let skip = 0;
  let state: "magic" | "descriptor" | "header" | "block" | "checksum" | "skippable" = "magic";
  let hasChecksum = false;
  let frame: { -readonly [Name in keyof SeenFrame]: SeenFrame[Name] } | null = null;
  const frames: SeenFrame[] = [];

  const expect = (next: typeof state, count: number): void => {
    state = next;
    needed = count;
    held = [];
  };

  /** Acts on a whole header field. */
  const advance = (): Problem | null => {
    switch (state) {
      case "magic": {
        const magic = uint(held, 0, 4);
        if (magic === FRAME_MAGIC) expect("descriptor", 1);
        else expect("skippable", 4);
        return null;
      }
      case "skippable":
        skip = uint(held, 0, 4);
        expect("magic", 4);
        return null;
      case "descriptor": {
        const flags = held[0] ?? 0;
        const count = headerBytes(flags);
        state = "header";
        needed = 1 + count;
        hasChecksum = (flags & 4) !== 0;
        return null;
      }
      case "header": {
        const window = windowSize(held);
        frame = { hasChecksum, blocks: 0, isOver: false, checksum: null };
        frames.push(frame);
        expect("block", 3);
        return window <= WINDOW_LIMIT ? null : tooLarge(window);
      }
      case "block": {
        const header = uint(held, 0, 3);
        skip = ((header >> 1) & 3) === 1 ? 1 : header >> 3;
        if (frame !== null) {
          frame.blocks++;
          frame.isOver = (header & 1) === 1;
        }
        if ((header & 1) === 0) expect("block", 3);
        else expect(hasChecksum ? "checksum" : "magic", 4);
        return null;
      }
      case "checksum":
        if (frame !== null) frame.checksum = uint(held, 0, 4);
        expect("magic", 4);
        return null;
    }
  };

  return {
    frames,
    inspect(bytes): { readonly problem: Problem | null; readonly sound: number } {
      let at = 0;
      let frameAt = 0;
      while (at < bytes.length) {
        if (skip > 0) {
          const step = Math.min(skip, bytes.length - at);
          skip -= step;
          at += step;
          continue;
        }
        if (state === "magic" && held.length === 0) frameAt = at;
        held.push(bytes[at++] ?? 0);
        if (held.length < needed) continue;
        const problem = advance();
        if (problem !== null) return { problem, sound: frameAt };
      }
      return { problem: null, sound: bytes.length };
    },
  };
}

function tooLarge(window: number): Problem {
  const megabytes = Math.round(window / 1024 / 1024);
  return {
    code: "zstd-window",
    message: `the zstd stream needs a window of ${megabytes} MB, more than the limit of 128 MB; decompress it with "zstd -d --long=31" and convert the result`,
  };
}

/** How many bytes of frame header follow its first. */
function headerBytes(flags: number): number {
  const single = (flags >> 5) & 1;
  const sizeFlag = flags >> 6;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const contentSize = sizeFlag === 0 ? single : 1 << sizeFlag;
  return (single === 1 ? 0 : 1) + dictionary + contentSize;
}

function windowSize(header: readonly number[]): number {
  const flags = header[0] ?? 0;
  const single = (flags >> 5) & 1;
  if (single === 0) {
    const descriptor = header[1] ?? 0;
    const base = 2 ** (10 + (descriptor >> 3));
    return base + (base / 8) * (descriptor & 7);
  }
  const sizeFlag = flags >> 6;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const width = sizeFlag === 0 ? 1 : 1 << sizeFlag;
  return uint(header, 1 + dictionary, width) + (sizeFlag === 1 ? 256 : 0);
}

/** Little-endian; exact up to 2^53, and far above every limit beyond. */
function uint(bytes: readonly number[], start: number, width: number): number {
  let value = 0;
  for (let at = width - 1; at >= 0; at--) value = value * 256 + (bytes[start + at] ?? 0);
  return value;
}
