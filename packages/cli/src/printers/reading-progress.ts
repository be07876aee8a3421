/** How much of a run has been read: one line that is written over on a terminal, a quiet one every few seconds elsewhere. */
import type { Io } from "../io.ts";

export interface ReadingProgress {
  onRecord(count: number): void;
  /** Takes the line away. */
  stop(): void;
}

/** The clock is asked once in so many records. */
const STEP = 256;
const REDRAW_MS = 100;
const LINE_EVERY_MS = 5000;

export function openReadingProgress({ stderr, now }: Io): ReadingProgress {
  let last = now();
  let isDrawn = false;
  return {
    onRecord(count): void {
      if (count % STEP !== 0 || now() - last < (stderr.isTTY ? REDRAW_MS : LINE_EVERY_MS)) return;
      last = now();
      isDrawn = stderr.isTTY;
      const words = `${count.toLocaleString("en-US")} records read`;
      void stderr.write(stderr.isTTY ? `\r${words}` : `${words}\n`);
    },
    stop(): void {
      if (isDrawn) void stderr.write("\r\u001b[K");
    },
  };
}
