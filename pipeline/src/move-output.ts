/** A whole run from the folder in which it was written to its place. Cut short at any moment, it can be begun again. */
import { readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finishedRun, JOURNAL_FILE, MARK_FILE, RUN_FILE } from "./finished-run.ts";
import { CITATION_FILE, CROISSANT_FILE, isRecordsFile, isRunFile, PACKAGE_FILE, SCHEMA_FILE, SPOOL_FOLDER } from "./run-files.ts";
import { syncFolder } from "./sync-folder.ts";
import { removeWorkingFolder } from "./working-folder.ts";

/** In one step, to a place where there is nothing, or an empty folder. */
export async function moveFolder(partial: string, place: string): Promise<void> {
  for (const name of [SPOOL_FOLDER, JOURNAL_FILE, MARK_FILE]) await rm(join(partial, name), { recursive: true, force: true });
  await syncFolder(partial);
  await rmdir(place).catch(() => {});
  await rename(partial, place);
  await syncFolder(dirname(place));
}

/**
 * File by file, into a folder that holds others. run.json goes first and comes last: a folder that holds one holds a whole run. What an older run wrote
 * and this one does not goes as well; the list of files is replaced last but one, so that a run that was killed here finds the older one's again.
 */
export async function moveFiles(partial: string, place: string): Promise<void> {
  const here = await readdir(partial);
  if (here.includes(PACKAGE_FILE)) {
    const own = new Set([...(await listedFiles(partial)), RUN_FILE, PACKAGE_FILE, CROISSANT_FILE, CITATION_FILE, SCHEMA_FILE]);
    const stale = (await filesOfOlderRun(place)).filter((name) => !own.has(name));
    await rm(join(place, RUN_FILE), { force: true });
    await syncFolder(place);
    for (const name of [...stale, SPOOL_FOLDER, JOURNAL_FILE]) await rm(join(place, name), { recursive: true, force: true });
    for (const name of here.filter((one) => own.has(one) && one !== RUN_FILE && one !== PACKAGE_FILE).sort())
      await rename(join(partial, name), join(place, name));
    await syncFolder(place);
    await rename(join(partial, PACKAGE_FILE), join(place, PACKAGE_FILE));
  }
  await syncFolder(place);
  await rename(join(partial, RUN_FILE), join(place, RUN_FILE));
  await syncFolder(place);
  await removeWorkingFolder(partial);
}

/** The data files that the run in a folder lists, of those names that a run can write; nothing else in the folder is ours to remove. */
async function listedFiles(folder: string): Promise<string[]> {
  try {
    const text = await readFile(join(folder, PACKAGE_FILE), "utf8");
    const { resources } = JSON.parse(text) as { resources: readonly { path: unknown }[] };
    return resources.map(({ path }) => path).filter((path): path is string => typeof path === "string" && isRunFile(path));
  } catch {
    return [];
  }
}

async function filesOfOlderRun(place: string): Promise<string[]> {
  const records = (await finishedRun(place)) === null ? [] : (await readdir(place)).filter(isRecordsFile);
  return [...new Set([...records, ...(await listedFiles(place))])];
}
