/** `tabstract convert`: dumps in, a folder of records (or a stream of them) out. */
import { resolve } from "node:path";
import {
  type ConvertEvent,
  type ConvertOptions,
  type CorrectionBook,
  convert,
  emit,
  findInputs,
  type InputFile,
  inputDifference,
  type OutputFolder,
  type OutputForms,
  type OutputPlan,
  openOutput,
  outputSettings,
  type Progress,
  partialFolder,
  RunUnreadable,
  readCorrections,
  systemMessage,
  withDefaults,
} from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { ConvertValues } from "../option-values.ts";
import { openPaint } from "../paint.ts";
import { printable } from "../printable.ts";
import { noProgress, openProgress, type ProgressPrinter } from "../printers/progress.ts";
import { summaryText } from "../printers/summary.ts";
import { count, emptyTally, exceeds, type Tally } from "../tally.ts";

/** Notices and rejects told one by one; all rejects are in rejects.jsonl. */
const TOLD_LINES = 20;

export async function convertCommand(paths: readonly string[], values: ConvertValues, io: Io): Promise<number> {
  const { out, stdout } = values;
  if (stdout === (out !== null))
    throw new CannotWork("say where the records go: --out DIR for a folder, or --stdout for a stream, one of the two");
  if (values.force && values.resume) throw new CannotWork("--force begins again and --resume does not: say one of the two");
  if (values.shard !== null && (values.limit !== null || values.sample !== null || values.merge || values.join)) {
    throw new CannotWork(
      "--shard deals the input out to several machines, and --limit, --sample, --merge and --join need all of it: say one of them",
    );
  }
  const forms = formsOf(values);
  const target = out === null ? null : resolve(io.cwd, out);
  const inputs = paths.map((path) => (path === "-" ? path : resolve(io.cwd, path)));
  const options: ConvertOptions = {
    inputs,
    exclude: target === null ? [] : [target, partialFolder(target)],
    stdin: inputs.includes("-") ? io.stdin : undefined,
    from: values.from,
    jobs: values.jobs,
    threads: values.threads,
    limit: values.limit,
    sample: values.sample,
    seed: values.seed,
    select: values.select,
    maxRecordBytes: values.maxRecordBytes,
    forms,
    merge: values.merge ? "paper" : values.join ? "corpus-id" : null,
    shard: values.shard,
    corrections: await correctionsOf(values, io),
  };
  if (target !== null && inputs.includes(target) && values.force) {
    throw new CannotWork(`${out} is both the input and the output folder; name another folder for --out`);
  }
  const files = await requireInput(paths, options);
  const tally = emptyTally();
  const progress = values.quiet ? noProgress(io) : openProgress(io);
  const seen: { progress: Progress | null } = { progress: null };
  const events = convert({
    ...options,
    onProgress: (now) => {
      seen.progress = now;
    },
  });
  const tell = openTeller({ progress, quiet: values.quiet, streaming: stdout });
  const watch = (event: ConvertEvent): void => {
    count(tally, event);
    tell(event);
    if (seen.progress !== null) progress.update(seen.progress, tally);
  };
  try {
    if (target === null) await stream(events, { values, io, watch });
    else {
      const plan = await openTarget(target, { values, options, files, io });
      if (plan.kind === "finished") return exceeds(plan.run.totals, values.maxRejects) ? EXIT.findings : EXIT.clean;
      await write(events, { output: plan.output, watch, signal: io.signal });
    }
  } finally {
    progress.stop();
  }
  await report(tally, { values, io });
  return exceeds(tally, values.maxRejects) ? EXIT.findings : EXIT.clean;
}

async function correctionsOf({ corrections }: ConvertValues, io: Io): Promise<CorrectionBook | null> {
  if (corrections === null) return null;
  try {
    return await readCorrections(resolve(io.cwd, corrections), corrections);
  } catch (error) {
    if (error instanceof RunUnreadable) throw new CannotWork(error.message);
    throw error;
  }
}

type FormValues = Pick<ConvertValues, "to" | "rawCsv" | "shardBytes" | "compress" | "stdout" | "select">;

/** What cannot go together is refused, not left away in silence. */
export function formsOf({ to, rawCsv, shardBytes, compress, stdout, select }: FormValues): OutputForms {
  const others = to.filter((form) => form !== "jsonl");
  if (stdout && (others.length > 0 || compress !== null || shardBytes !== null)) {
    throw new CannotWork("--stdout writes plain JSON Lines; say --out DIR for --to, --compress and --shard-bytes");
  }
  if (select !== null && others.length > 0) {
    throw new CannotWork(`--select keeps parts of JSON records, and ${others.join(", ")} hold whole ones; leave it out, or say --to jsonl`);
  }
  if (!to.includes("jsonl") && (compress !== null || shardBytes !== null)) {
    throw new CannotWork("--compress and --shard-bytes are for JSON Lines; add jsonl to --to, or leave them out");
  }
  if (rawCsv && !to.includes("csv")) throw new CannotWork("--raw-csv is for CSV; add csv to --to, or leave it out");
  return { to, rawCsv, shardBytes, compress };
}

/** Where nothing that was named exists, there is no batch to go on with. */
async function requireInput(paths: readonly string[], options: ConvertOptions): Promise<readonly InputFile[]> {
  const { files, notices } = await findInputs(options.inputs, withDefaults(options));
  const names = paths.map(printable).join(", ");
  if (files.length === 0) throw new CannotWork([`there is no file to read in ${names}`, ...notices].join("; "));
  const first = files[0]?.problem;
  if (first && files.length === paths.length && files.every(({ problem }) => problem?.code === "file-not-found")) {
    throw new CannotWork(`cannot read ${names}: ${first.message}`);
  }
  return files;
}

async function openTarget(
  target: string,
  { values, options, files, io }: { values: ConvertValues; options: ConvertOptions; files: readonly InputFile[]; io: Io },
): Promise<Exclude<OutputPlan, { kind: "refused" }>> {
  const { force, resume } = values;
  try {
    const settings = withDefaults(options);
    const plan = await openOutput(target, {
      force,
      resume,
      options: outputSettings(settings),
      forms: settings.forms,
      inputDifference: (run) => inputDifference(run, files, settings),
    });
    if (plan.kind === "refused") throw new CannotWork(plan.message);
    if (plan.kind === "finished" && !values.quiet) {
      void io.stderr.write(`${printable(values.out ?? target)} holds a finished run: nothing to do\n`);
    }
    return plan;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new CannotWork(`cannot write ${target}: ${systemMessage(error, "writing")}`);
    throw error;
  }
}

async function write(
  events: AsyncIterable<ConvertEvent>,
  options: { output: OutputFolder; watch: (event: ConvertEvent) => void; signal: AbortSignal },
): Promise<void> {
  try {
    await emit(events, options);
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new CannotWork(`cannot write the output: ${systemMessage(error, "writing")}; nothing was left behind`);
    throw error;
  }
}

async function stream(
  events: AsyncIterable<ConvertEvent>,
  { values, io, watch }: { values: ConvertValues; io: Io; watch: (event: ConvertEvent) => void },
): Promise<void> {
  let records = 0;
  for await (const event of events) {
    io.signal.throwIfAborted();
    watch(event);
    if (event.kind !== "record") continue;
    await io.stdout.write(event.line);
    // Nobody needs the account of the input behind the last record here: a stream has no run.json.
    if (++records === values.limit) return;
  }
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

async function report(tally: Tally, { values, io }: { values: ConvertValues; io: Io }): Promise<void> {
  if (values.quiet) return;
  const terminal = values.stdout ? io.stderr : io.stdout;
  await terminal.write(summaryText({ tally, width: terminal.columns, paint: openPaint(terminal, io.env) }));
}
