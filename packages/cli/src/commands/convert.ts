/** `tabstract convert`: dumps in, a folder of records (or a stream of them) out. */
import { resolve } from "node:path";
import {
  type ConvertEvent,
  type ConvertOptions,
  type CorrectionBook,
  findInputs,
  type Inputs,
  inputDifference,
  type OutputForms,
  type OutputPlan,
  openOutput,
  outputSettings,
  partialFolder,
  RunUnreadable,
  readCorrections,
  systemMessage,
  withDefaults,
} from "@tabstract/pipeline";
import { CannotWork, Interrupted, type Io } from "../io.ts";
import type { ConvertValues } from "../option-values.ts";
import { printable } from "../printable.ts";
import { emptyTally, tallyOf } from "../tally.ts";
import { type ConvertRun, openWatch, report, verdictOf, writeRun } from "./converting.ts";
import { requireWatchable, watchFolders } from "./watch.ts";

export async function convertCommand(paths: readonly string[], values: ConvertValues, io: Io): Promise<number> {
  const { out, stdout } = values;
  if (stdout === (out !== null))
    throw new CannotWork("say where the records go: --out DIR for a folder, or --stdout for a stream, one of the two");
  requireWatchable(values);
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
  if (values.watch && target !== null) return watchFolders(target, { options, values, io });
  const found = await requireInput(paths, options);
  const run: ConvertRun = { options: { ...options, found }, values, io };
  return target === null ? toStream(run) : toFolder(target, run);
}

async function toFolder(target: string, run: ConvertRun): Promise<number> {
  const { values, io } = run;
  const plan = await openTarget(target, run);
  if (plan.kind === "finished") return verdictOf(plan.run.totals, { corrections: plan.run.corrections, values });
  const { resumed } = plan.output;
  const tally = resumed === null ? emptyTally() : tallyOf(resumed.memo);
  if (resumed !== null && !values.quiet) {
    const { records, rejects } = tally;
    void io.stderr.write(
      `going on with the run in ${printable(values.out ?? target)}: ${records} records and ${rejects} rejects are there\n`,
    );
  }
  await writeRun(plan.output, { ...run, tally });
  await report(tally, run);
  return verdictOf(tally, { corrections: tally.corrections, values });
}

async function toStream({ options, values, io }: ConvertRun): Promise<number> {
  const tally = emptyTally();
  const { watch, events, stop } = openWatch(options, { tally, values, io });
  try {
    await stream(events, { values, io, watch }).finally(stop);
  } catch (error) {
    if (io.signal.reason instanceof Interrupted) await report(tally, { values, io });
    throw error;
  }
  await report(tally, { values, io });
  return verdictOf(tally, { corrections: tally.corrections, values });
}

async function correctionsOf({ corrections, quiet }: ConvertValues, io: Io): Promise<CorrectionBook | null> {
  if (corrections === null) return null;
  try {
    const book = await readCorrections(resolve(io.cwd, corrections), corrections);
    if (book.notice !== null && !quiet) void io.stderr.write(`note: ${printable(book.notice)}\n`);
    return book;
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
async function requireInput(paths: readonly string[], options: ConvertOptions): Promise<Inputs> {
  const found = await findInputs(options.inputs, withDefaults(options));
  const { files, notices } = found;
  const names = paths.map(printable).join(", ");
  if (files.length === 0) throw new CannotWork([`there is no file to read in ${names}`, ...notices].join("; "));
  const first = files[0]?.problem;
  if (first && files.length === paths.length && files.every(({ problem }) => problem?.code === "file-not-found")) {
    throw new CannotWork(`cannot read ${names}: ${first.message}`);
  }
  return found;
}

async function openTarget(target: string, { values, options, io }: ConvertRun): Promise<Exclude<OutputPlan, { kind: "refused" }>> {
  const { force, resume } = values;
  try {
    const settings = withDefaults(options);
    const files = settings.found?.files ?? [];
    const plan = await openOutput(target, {
      force,
      resume,
      options: outputSettings(settings),
      forms: settings.forms,
      files,
      inputDifference: (run) => inputDifference(run, files, { ...settings, signal: io.signal }),
      signal: io.signal,
    });
    if (plan.kind === "refused") throw new CannotWork(plan.message);
    if (plan.kind === "finished" && !values.quiet) {
      void io.stderr.write(`${printable(values.out ?? target)} holds a finished run: nothing to do\n`);
    }
    return plan;
  } catch (error) {
    if (io.signal.reason instanceof Interrupted && !values.quiet) void io.stderr.write("interrupted: nothing was begun\n");
    if (error instanceof Error && "syscall" in error) throw new CannotWork(`cannot write ${target}: ${systemMessage(error, "writing")}`);
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
