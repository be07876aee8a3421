/** How far a run is: a bar on a terminal, a quiet line every few seconds elsewhere. */
import { Writable } from "node:stream";
import type { Progress } from "@tabstract/pipeline";
import cliProgress from "cli-progress";
import type { Io } from "../io.ts";
import type { Tally } from "../tally.ts";

export interface ProgressPrinter {
  update(progress: Progress, tally: Tally): void;
  /** A line for the user that does not tear the bar apart. */
  line(text: string): void;
  stop(): void;
}

const LINE_EVERY_MS = 5000;
const BAR_EVERY_MS = 100;
const MEGABYTE = 1_000_000;

export function openProgress(io: Io): ProgressPrinter {
  return io.stderr.isTTY ? openBar(io) : openLines(io);
}

/** For --quiet: lines only. */
export function noProgress(io: Io): ProgressPrinter {
  return { update: () => {}, line: (text) => void io.stderr.write(`${text}\n`), stop: () => {} };
}

function openLines(io: Io): ProgressPrinter {
  let last = io.now();
  return {
    ...noProgress(io),
    update(progress, tally): void {
      if (io.now() - last < LINE_EVERY_MS) return;
      last = io.now();
      void io.stderr.write(`${sizes(progress)}, ${tally.records} records, ${tally.rejects} rejects\n`);
    },
  };
}

function openBar(io: Io): ProgressPrinter {
  const stream = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done): void {
        void io.stderr.write(chunk);
        done();
      },
    }),
    { isTTY: true, columns: io.stderr.columns, cursorTo: () => true, clearLine: () => true, moveCursor: () => true },
  );
  const bar = new cliProgress.SingleBar({
    format: "{bar} {percentage}% | {sizes} | {records} records, {rejects} rejects",
    stream,
    hideCursor: true,
    clearOnComplete: true,
    forceRedraw: true,
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
  });
  let started = false;
  let last = 0;
  return {
    update(progress, tally): void {
      const payload = { sizes: sizes(progress), records: tally.records, rejects: tally.rejects };
      if (!started) bar.start(progress.bytesTotal ?? progress.bytesRead, progress.bytesRead, payload);
      started = true;
      if (io.now() - last < BAR_EVERY_MS) return;
      last = io.now();
      if (progress.bytesTotal === null) bar.setTotal(progress.bytesRead);
      bar.update(progress.bytesRead, payload);
    },
    line(text): void {
      void io.stderr.write(`\r\u001b[K${text}\n`);
    },
    stop(): void {
      if (started) bar.stop();
    },
  };
}

function sizes({ bytesRead, bytesTotal }: Progress): string {
  const read = (bytesRead / MEGABYTE).toFixed(1);
  return bytesTotal === null ? `${read} MB` : `${read} of ${(bytesTotal / MEGABYTE).toFixed(1)} MB`;
}
