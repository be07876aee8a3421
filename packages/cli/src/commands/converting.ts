/** A conversion on its way to where it is written: counted, told, and called off. */
import {
  type ConvertEvent,
  type ConvertOptions,
  convert,
  emit,
  type OutputFolder,
  type Progress,
  systemMessage,
} from "@tabstract/pipeline";
import { CannotWork, EXIT, Interrupted, type Io } from "../io.ts";
import type { ConvertValues } from "../option-values.ts";
import { openPaint } from "../paint.ts";
import { printable } from "../printable.ts";
import { noProgress, openProgress, type ProgressPrinter } from "../printers/progress.ts";
import { summaryText } from "../printers/summary.ts";
import { unmetText } from "../printers/unmet.ts";
import { count, exceeds, exceedsUnmet, type Tally, tallyMemo } from "../tally.ts";

/** Notices and rejects told one by one; all rejects are in rejects.jsonl. */
const TOLD_LINES = 20;

export interface ConvertRun {
  readonly options: ConvertOptions;
  readonly values: ConvertValues;
  readonly io: Io;
}

export interface CountedRun extends ConvertRun {
  readonly tally: Tally;
}

/** Converts into a folder, from where it was left. */
export async function writeRun(output: OutputFolder, run: CountedRun): Promise<void> {
  const { options, tally, io } = run;
  const { watch, events, stop } = openWatch({ ...options, startAt: output.resumed?.position }, run);
  try {
    await emit(events, { output, watch, memo: () => tallyMemo(tally), signal: io.signal }).finally(stop);
  } catch (error) {
    if (io.signal.reason instanceof Interrupted) await tellInterrupted(output, run);
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const rest = output.holdsWork() ? "once it can be written, --resume goes on with the run" : "nothing was left behind";
    throw new CannotWork(`cannot write the output: ${systemMessage(error, "writing")}; ${rest}`);
  }
}

type Watching = Pick<CountedRun, "tally" | "values" | "io">;

/** A conversion that is counted and told while it goes by. */
export function openWatch(
  options: ConvertOptions,
  { tally, values, io }: Watching,
): { readonly events: AsyncIterable<ConvertEvent>; watch(event: ConvertEvent): void; stop(): void } {
  const progress = values.quiet ? noProgress(io) : openProgress(io);
  const tell = openTeller({ progress, quiet: values.quiet, streaming: values.stdout });
  const seen: { progress: Progress | null } = { progress: null };
  const events = convert({
    ...options,
    onProgress: (now) => {
      seen.progress = now;
    },
  });
  const watch = (event: ConvertEvent): void => {
    count(tally, event);
    tell(event);
    if (seen.progress !== null) progress.update(seen.progress, tally);
  };
  return { events, watch, stop: progress.stop };
}

async function tellInterrupted(output: OutputFolder, { tally, values, io }: Watching): Promise<void> {
  const what = output.holdsWork() ? "say --resume to go on with it" : "nothing was left behind";
  if (!values.quiet) await io.stderr.write(`interrupted: the run is not finished; ${what}\n`);
  await report(tally, { values, io });
}

/** Tells notices and rejects as they come; the same thing over and over is cut short, except where it is written nowhere else. */
function openTeller(options: { progress: ProgressPrinter; quiet: boolean; streaming: boolean }): (event: ConvertEvent) => void {
  const { progress, quiet, streaming } = options;
  let told = 0;
  return (event) => {
    const text = lineOf(event);
    if (text === null || (quiet && !(streaming && event.kind === "reject"))) return;
    if (streaming || told < TOLD_LINES) progress.line(text);
    else if (told === TOLD_LINES) progress.line("…: more rejects are in rejects.jsonl");
    told++;
  };
}

function lineOf(event: ConvertEvent): string | null {
  if (event.kind === "notice") return `note: ${printable(event.message)}`;
  if (event.kind !== "reject") return null;
  const { file, bytes, code, message } = event.reject;
  const place = bytes === null ? file : `${file}, bytes ${bytes[0]} to ${bytes[1]}`;
  return `rejected: ${printable(place)}: ${printable(code)}: ${printable(message)}`;
}

export async function report(tally: Tally, { values, io }: { readonly values: ConvertValues; readonly io: Io }): Promise<void> {
  if (values.quiet) return;
  const terminal = values.stdout ? io.stderr : io.stdout;
  await terminal.write(summaryText({ tally, width: terminal.columns, paint: openPaint(terminal, io.env) }));
  if (tally.corrections !== null) await io.stderr.write(unmetText(tally.corrections));
}

/** What a run came to, as an exit code. A part of the input cannot hold every record that was corrected. */
export function verdictOf(
  counts: Parameters<typeof exceeds>[0],
  { corrections, values }: { readonly corrections: Tally["corrections"] | undefined; readonly values: ConvertValues },
): number {
  const { limit, sample, shard, maxRejects, maxUnmet } = values;
  const isPart = limit !== null || sample !== null || shard !== null;
  return exceeds(counts, maxRejects) || exceedsUnmet(corrections, { limit: maxUnmet, isPart }) ? EXIT.findings : EXIT.clean;
}
