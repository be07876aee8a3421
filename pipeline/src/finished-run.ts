/** How a run is recognised by what lies in its folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Run, runSchema } from "@tabstract/record";

export const REJECTS_FILE = "rejects.jsonl";
export const RUN_FILE = "run.json";

/** Holds whose the run at work is: what says that a temporary folder is ours to throw away. */
export const MARK_FILE = ".tabstract-run";
/** In a temporary folder: what has been done so far. */
export const JOURNAL_FILE = ".tabstract-journal";
/** What the name of a temporary folder ends with. */
export const PARTIAL_SUFFIX = ".tabstract-partial";

/** The account of the run that lies in a folder; null where there is none, or none that is whole. */
export async function finishedRun(folder: string | Buffer): Promise<Run | null> {
  const path = typeof folder === "string" ? join(folder, RUN_FILE) : Buffer.concat([folder, Buffer.from(`/${RUN_FILE}`)]);
  try {
    return runSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}
