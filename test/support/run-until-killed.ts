/**
 * Converts in a process of its own, which is killed in the middle of the n-th thing that it does to a disk: `node run-until-killed.js JOB`, where JOB is
 * JSON. Of a write, only the first half is done. Prints how many there were, where it comes to its end.
 */
import { type WriteStream, writeSync } from "node:fs";
import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import {
  type ConvertOptions,
  convert,
  emit,
  findGrowing,
  findInputs,
  type InputFile,
  inputDifference,
  letGoOfGrowing,
  type OutputPlan,
  openGrowing,
  openOutput,
  outputSettings,
  withDefaults,
} from "@tabstract/pipeline";
import type { Run } from "@tabstract/record";

export interface KilledJob {
  readonly options: ConvertOptions & { readonly inputs: readonly string[] };
  readonly out: string;
  readonly force?: boolean;
  readonly resume?: boolean;
  /** The folder grows: so many of the files are there at first, then so many. Null: all at once. */
  readonly batches?: readonly number[] | null;
  /** Null: it comes to its end. */
  readonly killAt: number | null;
}

type Step = (...words: never[]) => Promise<unknown>;

let steps = 0;

/** The same, but for the step at which the process ends; `half` does what is done of that one. */
function counted(
  step: Step,
  { killAt, half }: { readonly killAt: number | null; readonly half: (self: unknown, words: unknown[]) => void },
): Step {
  return async function (this: unknown, ...words) {
    if (++steps === killAt) {
      half(this, words);
      process.kill(process.pid, "SIGKILL");
      await new Promise(() => {});
    }
    return step.apply(this as WriteStream, words);
  };
}

async function watchDisk(killAt: number | null): Promise<void> {
  const handle = await fs.open(process.execPath);
  const proto = Object.getPrototypeOf(handle) as Record<string, Step>;
  await handle.close();
  const nothing = (): void => {};
  for (const name of ["sync", "truncate"]) proto[name] = counted(proto[name] as Step, { killAt, half: nothing });
  proto.write = counted(proto.write as Step, {
    killAt,
    half(self, [bytes, at = 0, length, position]) {
      const size = (length as number | undefined) ?? (bytes as Uint8Array).length - (at as number);
      writeSync((self as FileHandle).fd, bytes as Uint8Array, at as number, size >> 1, position as number);
    },
  });
  const calls = fs as unknown as Record<string, Step>;
  for (const name of ["rename", "rm", "rmdir", "mkdir", "writeFile"]) calls[name] = counted(calls[name] as Step, { killAt, half: nothing });
  syncBuiltinESMExports();
}

const { options, out, force = false, resume = false, batches = null, killAt } = JSON.parse(process.argv[2] ?? "{}") as KilledJob;
await watchDisk(killAt);
const settings = withDefaults({ ...options, grows: batches !== null });
const common = { options: outputSettings(settings), forms: settings.forms };
const found = await findInputs(options.inputs, settings);
if (batches === null) {
  const { files } = found;
  const inputDifferenceOf = (run: Run): Promise<string | null> => inputDifference(run, files, settings);
  await finish(await openOutput(out, { ...common, force, resume, files, inputDifference: inputDifferenceOf }), files);
} else {
  for (const count of batches) {
    const there = await findGrowing(out, { ...common, resume: true });
    if (there.kind === "refused") throw new Error(there.message);
    const { files: done, current } = there.position;
    // What an earlier process has come to is not taken back.
    if (count < done.length + Number(current !== null) || (there.isWhole && count === done.length)) continue;
    const files = found.files.slice(0, count);
    await finish(await openGrowing(out, { ...common, resume: true, files }), files);
  }
  await letGoOfGrowing(out);
}
process.stdout.write(JSON.stringify({ steps }));

async function finish(plan: OutputPlan, files: readonly InputFile[]): Promise<void> {
  if (plan.kind === "refused") throw new Error(plan.message);
  if (plan.kind === "finished") return;
  const { output } = plan;
  const events = convert({ ...settings, found: { files, notices: [] }, startAt: output.resumed?.position });
  await emit(events, { output, watch: () => {}, signal: new AbortController().signal });
}
