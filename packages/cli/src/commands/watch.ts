/** `tabstract convert --watch`: files in a folder as they arrive, into one folder that grows. */
import { stat } from "node:fs/promises";
import {
  findGrowing,
  type InputFile,
  letGoOfGrowing,
  openArrivals,
  openGrowing,
  outputSettings,
  type Position,
  systemMessage,
  withDefaults,
} from "@tabstract/pipeline";
import { CannotWork } from "../io.ts";
import type { ConvertValues } from "../option-values.ts";
import { printable } from "../printable.ts";
import { emptyTally, type Tally, tallyOf } from "../tally.ts";
import { type ConvertRun, report, verdictOf, writeRun } from "./converting.ts";

/** What needs all of the input, or another place. */
export function requireWatchable({ watch, stdout, force, limit, sample, shard, merge, join }: ConvertValues): void {
  if (!watch) return;
  if (stdout) throw new CannotWork("--watch writes into a folder that grows: say --out DIR instead of --stdout");
  if (force) throw new CannotWork("--watch replaces nothing: say --resume to go on with a folder, or name a new one");
  if (limit !== null || sample !== null || shard !== null || merge || join) {
    throw new CannotWork("--limit, --sample, --shard, --merge and --join need all of the input, which --watch never has: leave them out");
  }
}

/** Until it is called off. */
export async function watchFolders(target: string, run: ConvertRun): Promise<number> {
  const { options, values, io } = run;
  for (const path of options.inputs) await requireFolder(path);
  const settings = withDefaults({ ...options, grows: true });
  const growing = { resume: values.resume, options: outputSettings(settings), forms: settings.forms };
  const name = values.out ?? target;
  const found = await findGrowing(target, growing);
  if (found.kind === "refused") throw new CannotWork(found.message);
  const tally = found.memo === null ? emptyTally() : tallyOf(found.memo);
  let done: readonly InputFile[] = doneFiles(found.position);
  const arrivals = openArrivals(
    done.map(({ file }) => file),
    { inputs: options.inputs, exclude: settings.exclude, signal: io.signal },
  );
  const say = (text: string): void => {
    if (!values.quiet) void io.stderr.write(`${text}\n`);
  };
  say(`watching ${options.inputs.map(printable).join(", ")}; Ctrl-C ends it`);
  // One that was cut short is brought to its end first.
  let next: readonly InputFile[] | null = found.isWhole || found.position.current !== null ? null : [];
  try {
    for (;;) {
      next ??= inTurn(await arrivals.next(), found.position);
      if (next === null) break;
      const files = [...done, ...next];
      await convertBatch(target, { ...run, tally, files });
      const what = next.length === 0 ? "what was cut short is done" : `${amount(next.length, "file")} more`;
      say(`${what}; ${printable(name)} holds ${amount(tally.records, "record")}, ${amount(tally.rejects, "reject")}`);
      done = files;
      next = null;
    }
  } finally {
    await letGoOfGrowing(target);
  }
  await report(tally, run);
  return verdictOf(tally, { corrections: tally.corrections, values });
}

interface Batch extends ConvertRun {
  readonly tally: Tally;
  /** What is done, and behind it what has arrived. */
  readonly files: readonly InputFile[];
}

async function convertBatch(target: string, { files, ...run }: Batch): Promise<void> {
  const options = { ...run.options, grows: true, found: { files, notices: [] } };
  const settings = withDefaults(options);
  try {
    const plan = await openGrowing(target, { resume: true, options: outputSettings(settings), forms: settings.forms, files });
    if (plan.kind === "refused") throw new CannotWork(plan.message);
    if (plan.kind === "ready") await writeRun(plan.output, { ...run, options });
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new CannotWork(`cannot write ${target}: ${systemMessage(error, "writing")}`);
    throw error;
  }
}

/** Files that were converted need not be there any more. */
function doneFiles({ files }: Position): InputFile[] {
  return files.map(({ file, bytes }) => ({ file, path: Buffer.alloc(0), bytes, problem: null }));
}

/** The file that a run was cut short in comes first: the others wait until it is there. */
function inTurn(arrived: readonly InputFile[] | null, { current }: Position): readonly InputFile[] | null {
  if (arrived === null || current === null) return arrived;
  return arrived.toSorted((a, b) => Number(b.file === current.file) - Number(a.file === current.file));
}

async function requireFolder(path: string): Promise<void> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CannotWork(`--watch looks into folders, and ${path} is none`);
}

function amount(count: number, what: string): string {
  return `${count.toLocaleString("en-US")} ${what}${count === 1 ? "" : "s"}`;
}
