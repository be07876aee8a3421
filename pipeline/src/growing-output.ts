/**
 * The output folder of a run that grows, for `--watch`: written in its place, whole whenever all files that have arrived are done, and gone on with when
 * others do. Its journal stays in it, and so do the rows that a database is made from again.
 */
import { resolve } from "node:path";
import type { Run } from "@tabstract/record";
import { DamagedRun } from "./damaged-run.ts";
import { currentDifference } from "./input-difference.ts";
import type { InputFile } from "./inputs.ts";
import { makeFolder } from "./make-folder.ts";
import type { OutputPlan } from "./output.ts";
import { openOutputFolder } from "./output-folder.ts";
import type { OutputForms } from "./output-forms.ts";
import { BEGINNING, type Position } from "./position.ts";
import { version } from "./version.ts";
import { claim, entriesOf, holdsWork, leftIn, release, removeOwnFiles } from "./working-folder.ts";

export interface GrowingOptions {
  /** Go on with what is there. */
  readonly resume: boolean;
  readonly options: Run["options"];
  readonly forms: OutputForms;
}

export type GrowingFolder =
  | {
      readonly kind: "growing";
      /** What is done. */
      readonly position: Position;
      /** All of it was brought to its end: there is a run.json. */
      readonly isWhole: boolean;
      /** What was known at the last checkpoint; null where there is none. */
      readonly memo: unknown;
    }
  | { readonly kind: "refused"; readonly message: string };

/** What lies in the folder. */
export async function findGrowing(name: string, { resume, options }: GrowingOptions): Promise<GrowingFolder> {
  const place = resolve(name);
  const entries = await entriesOf(place);
  if (entries === "not-a-folder") return refused(`${name} is a file, not a folder; name a folder for --out`);
  if (entries === null || entries.length === 0) return { kind: "growing", position: BEGINNING, isWhole: true, memo: null };
  // Between two batches, the run keeps the folder.
  const left = await leftIn(place, { isAgain: true });
  const another = "choose another folder";
  if (left.kind === "obstacle" && left.isTaken) return refused(left.message);
  if (left.kind !== "run" || (left.whole !== null && !holdsWork(left.journal))) {
    return refused(`${name} is not empty, and what it holds was not made with --watch; ${another}`);
  }
  if (!resume) return refused(`${name} is not empty; say --resume to go on with what is there, or ${another}`);
  if (!holdsWork(left.journal)) return { kind: "growing", position: BEGINNING, isWhole: true, memo: null };
  const { head, last } = left.journal;
  if (head.version !== version) return refused(`${name} was begun by tabstract ${head.version}, this is ${version}; ${another}`);
  if (JSON.stringify(head.options) !== JSON.stringify(options)) {
    return refused(`${name} was begun with other options; give the same options, or ${another}`);
  }
  return { kind: "growing", position: last.position, isWhole: left.whole !== null, memo: last.memo };
}

export interface GrowOptions extends GrowingOptions {
  /** What is done, as it was; behind it what comes next. */
  readonly files: readonly InputFile[];
}

/** Opens it for what comes next. {@link findGrowing} has found nothing against it. */
export async function openGrowing(name: string, { options, forms, files }: GrowOptions): Promise<OutputPlan> {
  const place = resolve(name);
  await makeFolder(place);
  const found = await leftIn(place, { isAgain: true });
  if (found.kind === "obstacle") return refused(found.message);
  const left = found.kind === "run" && holdsWork(found.journal) ? found.journal : null;
  if (left === null && found.kind === "run") await removeOwnFiles(place);
  const difference = left === null ? null : await currentDifference({ files, position: left.last.position });
  if (difference !== null) return refused(`${name} was cut short in the middle of a file: ${difference}; choose another folder`);
  await makeFolder(place);
  const taken = await claim(place, { isAgain: true });
  if (taken !== null) return refused(taken);
  const head = { version, options, inputs: [] };
  try {
    const remove = (): Promise<void> => removeOwnFiles(place);
    const output = await openOutputFolder(place, { forms, head, left, move: async () => {}, remove, letGo: async () => {} });
    return { kind: "ready", output };
  } catch (error) {
    if (error instanceof DamagedRun) return refused(`${name} is damaged: ${error.message}; choose another folder`);
    throw error;
  }
}

/** Nobody is at work there any more. */
export async function letGoOfGrowing(name: string): Promise<void> {
  await release(resolve(name));
}

function refused(message: string): { readonly kind: "refused"; readonly message: string } {
  return { kind: "refused", message };
}
