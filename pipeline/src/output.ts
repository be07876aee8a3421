/**
 * Where a run goes, and what is done about what lies there.
 *
 * A run is written in a working folder and moved to its place when whole. A folder that does not exist yet is written beside its place and renamed in one
 * step. One that exists (an empty one, a mounted volume, an older run to replace) is written inside itself, and run.json, which comes last, says that the
 * run is whole. What a run that was cut short leaves is its working folder, with a journal.
 */
import { lstat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Run } from "@tabstract/record";
import { DamagedRun } from "./damaged-run.ts";
import { finishedRun, PARTIAL_SUFFIX } from "./finished-run.ts";
import { unfinishedDifference } from "./input-difference.ts";
import type { InputFile } from "./inputs.ts";
import type { JournalHead, LastCheckpoint, LeftJournal } from "./journal.ts";
import { makeFolder } from "./make-folder.ts";
import { moveFiles, moveFolder } from "./move-output.ts";
import { type OutputFolder, openOutputFolder } from "./output-folder.ts";
import { DEFAULT_FORMS, type OutputForms } from "./output-forms.ts";
import { runDamage } from "./run-damage.ts";
import { syncFolder } from "./sync-folder.ts";
import { version } from "./version.ts";
import {
  claim,
  clearWorkingFolder,
  entriesOf,
  forget,
  holdsWork,
  type Left,
  leftIn,
  release,
  removeWorkingFolder,
} from "./working-folder.ts";

const INSIDE_NAME: string = PARTIAL_SUFFIX;

export interface OutputOptions {
  /** Replace what an earlier run left there. */
  readonly force: boolean;
  /** Leave a finished run of the same options as it is, and go on with one that was cut short. */
  readonly resume: boolean;
  /** As they would stand in run.json: what an earlier run is compared with. */
  readonly options: Run["options"];
  /** JSON Lines where absent. */
  readonly forms?: OutputForms;
  /** The inputs in their order: what a run that was cut short is compared with. None where absent. */
  readonly files?: readonly InputFile[];
  /** How the inputs of a finished run differ from those of this one; null where they do not. Asked last: it may have to read them all. */
  inputDifference(run: Run): Promise<string | null>;
  /** Calls off the reading of what is there, for which every byte counts. */
  readonly signal?: AbortSignal | undefined;
}

export type OutputPlan =
  | { readonly kind: "ready"; readonly output: OutputFolder }
  | { readonly kind: "finished"; readonly run: Run }
  | { readonly kind: "refused"; readonly message: string };

/** The working folder of a target that does not exist yet. */
export function partialFolder(target: string): string {
  const place = resolve(target);
  return join(dirname(place), `.${basename(place)}${PARTIAL_SUFFIX}`);
}

interface Target {
  /** As the user named it. */
  readonly name: string;
  readonly place: string;
  readonly partial: string;
  /** The working folder lies beside the place, not in it. */
  readonly isBeside: boolean;
}

export async function openOutput(name: string, settings: OutputOptions): Promise<OutputPlan> {
  const place = resolve(name);
  const entries = await entriesOf(place);
  if (entries === "not-a-folder") return refused(`${name} is a file, not a folder; name a folder for --out`);
  // A run beside it could never be renamed to it.
  if (entries === null && (await isLink(place)))
    return refused(`${name} is a symbolic link to nowhere; make the folder that it names, or name another`);
  const held = entries?.filter((one) => one !== INSIDE_NAME) ?? [];
  const beside = partialFolder(place);
  // An empty folder may have been made since a run began beside it.
  const leftBeside = entries === null || entries.length === 0 ? await leftIn(beside) : null;
  if (leftBeside?.kind === "obstacle" && leftBeside.isTaken) return refused(leftBeside.message);
  const isBeside = entries === null || leftBeside?.kind === "run";
  const target = { name, place, partial: isBeside ? beside : join(place, INSIDE_NAME), isBeside };
  const left = await leftIn(target.partial);
  if (left.kind === "obstacle") return refused(left.message);
  if (settings.force) return begin(target, settings);
  if (settings.resume) return resume(target, { settings, left, held });
  if (held.length > 0) return refused(`${name} is not empty; choose another folder, or say --force to replace the run in it`);
  if (left.kind === "run" && (left.whole !== null || holdsWork(left.journal))) {
    return refused(`a run into ${name} was cut short; say --resume to go on with it, or --force to begin again`);
  }
  return begin(target, settings);
}

function isLink(place: string): Promise<boolean> {
  return lstat(place).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
}

interface Resuming {
  readonly settings: OutputOptions;
  readonly left: Exclude<Left, { kind: "obstacle" }>;
  /** The names in the place. */
  readonly held: readonly string[];
}

async function resume(target: Target, { settings, left, held }: Resuming): Promise<OutputPlan> {
  const { name, place, partial } = target;
  const before = held.length === 0 ? null : await finishedRun(place);
  const difference = before === null ? null : await finishedDifference(before, { name, settings });
  if (before !== null && difference === null) {
    const damage = await runDamage(place, before, settings.signal);
    if (damage !== null) return refused(damagedText(name, damage));
    // A run that was to replace this one and was cut short: it would have come to the same.
    await removeWorkingFolder(partial);
    return { kind: "finished", run: before };
  }
  if (left.kind === "run" && left.whole !== null) {
    const other = await finishedDifference(left.whole, { name, settings });
    if (other !== null) return refused(other);
    await move(target);
    const damage = await runDamage(place, left.whole, settings.signal);
    return damage === null ? { kind: "finished", run: left.whole } : refused(damagedText(name, damage));
  }
  if (left.kind === "run" && holdsWork(left.journal)) return goOn(target, { settings, left: left.journal });
  if (difference !== null) return refused(difference);
  if (held.length > 0 && left.kind === "nothing") {
    return refused(`${name} is not empty and holds no run to resume; choose another folder, or say --force to write into it`);
  }
  return begin(target, settings);
}

async function begin(target: Target, settings: OutputOptions): Promise<OutputPlan> {
  await makeFolder(target.partial);
  const taken = await claim(target.partial);
  if (taken !== null) return refused(taken);
  try {
    const now = target.isBeside ? await entriesOf(target.place) : null;
    if (now !== null && now.length > 0) {
      await removeClaimed(target.partial);
      return refused(`another run into ${target.name} has just ended; look at it, or choose another folder`);
    }
    // Behind the claim: what lies there may be another process's until then.
    await clearWorkingFolder(target.partial);
    const output = await openOutputFolder(target.partial, folderOptions(target, { settings, left: null }));
    await syncFolder(dirname(target.partial));
    return { kind: "ready", output };
  } catch (error) {
    await removeClaimed(target.partial);
    throw error;
  }
}

function removeClaimed(partial: string): Promise<void> {
  return removeWorkingFolder(partial).finally(() => forget(partial));
}

interface GoingOn {
  readonly settings: OutputOptions;
  readonly left: LeftJournal & { readonly last: LastCheckpoint };
}

async function goOn(target: Target, { settings, left }: GoingOn): Promise<OutputPlan> {
  const { name, partial } = target;
  const { head, last } = left;
  const different = (what: string, same: string): OutputPlan =>
    refused(`the run into ${name} that was cut short ${what}; say --force to begin again, or ${same}`);
  if (head.version !== version) return different(`was one of tabstract ${head.version}, this is ${version}`, "go on with that version");
  if (!isSame(head.options, settings.options)) return different("had other options", "give the same options");
  // Before the inputs are read, which may take long: another process may come meanwhile.
  const taken = await claim(partial);
  if (taken !== null) return refused(taken);
  const { files = [], signal } = settings;
  const difference = await unfinishedDifference(head.inputs, { files, position: last.position, signal }).catch(async (error: unknown) => {
    await release(partial);
    throw error;
  });
  if (difference !== null) {
    await release(partial);
    return different(`had other inputs: ${difference}`, "choose another folder");
  }
  try {
    return { kind: "ready", output: await openOutputFolder(partial, folderOptions(target, { settings, left })) };
  } catch (error) {
    await release(partial);
    if (error instanceof DamagedRun)
      return refused(`the run into ${name} that was cut short is damaged: ${error.message}; say --force to begin again`);
    throw error;
  }
}

function folderOptions(target: Target, { settings, left }: { readonly settings: OutputOptions; readonly left: LeftJournal | null }) {
  const { options, forms = DEFAULT_FORMS, files = [] } = settings;
  const head: JournalHead = { version, options, inputs: files.map(({ file, bytes }) => ({ file, bytes })) };
  const { partial } = target;
  return { forms, head, left, move: () => move(target), remove: () => removeWorkingFolder(partial), letGo: () => forget(partial) };
}

function move({ partial, place, isBeside }: Target): Promise<void> {
  return isBeside ? moveFolder(partial, place) : moveFiles(partial, place);
}

function refused(message: string): OutputPlan {
  return { kind: "refused", message };
}

/** How a finished run differs from the one that is asked for; null where it does not. */
async function finishedDifference(
  run: Run,
  { name, settings }: { readonly name: string; readonly settings: OutputOptions },
): Promise<string | null> {
  if (run.tool.version !== version) {
    return `${name} holds a run of tabstract ${run.tool.version}, this is ${version}; say --force to replace it`;
  }
  if (!isSame(run.options, settings.options)) {
    return `${name} holds a run with other options; say --force to replace it, or give the same options`;
  }
  const difference = await settings.inputDifference(run);
  return difference === null
    ? null
    : `${name} holds a run over other inputs: ${difference}; say --force to replace it, or choose another folder`;
}

function damagedText(name: string, damage: string): string {
  return `${name} holds a finished run that is damaged: ${damage}; say --force to convert again, or bring back the file as it was`;
}

function isSame(one: Run["options"], other: Run["options"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
