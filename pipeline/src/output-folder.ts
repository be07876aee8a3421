/** The folder in which a run is written, until it is whole. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Run } from "@tabstract/record";
import type { WrittenFile } from "@tabstract/sinks";
import type { RecordEvent } from "./convert-event.ts";
import { JOURNAL_FILE, REJECTS_FILE, RUN_FILE } from "./finished-run.ts";
import { beginJournal, goOnWithJournal, type Journal, type JournalHead, type LastCheckpoint, type LeftJournal } from "./journal.ts";
import { openLineFile } from "./line-file.ts";
import { manifestText } from "./manifest.ts";
import type { OutputForms } from "./output-forms.ts";
import type { Position } from "./position.ts";
import { SPOOL_FOLDER } from "./run-files.ts";
import { openDescriptions } from "./stores/description-files.ts";
import { openWriters } from "./stores/index.ts";
import { markOf, type RecordWriter } from "./stores/record-writer.ts";
import { syncFolder } from "./sync-folder.ts";
import { isOwnFile } from "./working-folder.ts";

export interface OutputFolder {
  /** Where the run that is gone on with was cut short; null for one that begins. */
  readonly resumed: LastCheckpoint | null;
  /** Writes a record in every form. Resolves when there is room for the next one. */
  write(event: RecordEvent): Promise<void> | undefined;
  /** Writes a reject, as a line. */
  reject(line: string): Promise<void> | undefined;
  /**
   * From here another process can go on, once all is on disk: in the background, while more is written. Every run has its checkpoints at the same
   * places, since each ends a piece of a compressed file.
   * @param memo what is to be known again then, as JSON.
   */
  checkpoint(position: Position, memo: unknown): Promise<void>;
  /** Ends the pieces of compressed files, as a checkpoint does; nobody can go on from here. */
  endPieces(): Promise<void>;
  /** Puts everything in its place. */
  finish(run: Run): Promise<void>;
  /** Lets go of everything, and removes what no other process can go on with. */
  leave(): Promise<void>;
  /** Whether something was left for another process to go on with. */
  holdsWork(): boolean;
  /** Removes everything that this run wrote. */
  discard(): Promise<void>;
}

export interface OutputFolderOptions {
  readonly forms: OutputForms;
  readonly head: JournalHead;
  /** The journal of the run that is gone on with; null for one that begins. */
  readonly left: LeftJournal | null;
  /** Brings the whole run to its place. */
  move(): Promise<void>;
  /** Takes away all that the run wrote. */
  remove(): Promise<void>;
  /** The run writes there no more: always the last of these. */
  letGo(): Promise<void>;
}

/** @throws what the disk says, and DamagedRun where the folder does not hold what the journal says. */
export async function openOutputFolder(folder: string, { forms, head, left, ...place }: OutputFolderOptions): Promise<OutputFolder> {
  const journalPath = join(folder, JOURNAL_FILE);
  const resumed = left?.last ?? null;
  if (resumed !== null) await removeUnknown(folder, resumed);
  const past = resumed?.past ?? null;
  const rejectsPast = markOf(past, REJECTS_FILE);
  const journal = resumed === null || left === null ? await beginJournal(journalPath, head) : await goOnWithJournal(journalPath, left);
  const descriptions = openDescriptions(folder, resumed?.notes ?? null);
  const rejects = await openLineFile(join(folder, REJECTS_FILE), { from: rejectsPast }).catch(closing(journal));
  const writers = await openWriters(folder, forms, past).catch(closing(journal, rejects));
  await syncFolder(folder);
  let rejected = rejectsPast?.rows ?? 0;
  let durable = resumed !== null;
  let settling: Promise<void> = Promise.resolve();

  async function settle(checkpoint: Parameters<Journal["add"]>[0]): Promise<void> {
    await Promise.all([...writers.map((writer) => writer.sync()), rejects.sync()]);
    await syncFolder(folder);
    await journal.add(checkpoint);
    durable = true;
  }

  async function finishRejects(): Promise<WrittenFile> {
    const digest = await rejects.close();
    return { name: REJECTS_FILE, form: "jsonl", mediaType: "application/jsonl", ...digest, rows: rejected, table: null };
  }

  async function closeAll(): Promise<void> {
    await settling.catch(() => {});
    await Promise.allSettled([...writers.map((writer: RecordWriter) => writer.abandon()), rejects.close(), journal.close()]);
  }

  return {
    resumed,
    write(event): Promise<void> | undefined {
      descriptions.note(event.described);
      const waits = writers.flatMap((writer) => writer.write(event) ?? []);
      return waits.length === 0 ? undefined : Promise.all(waits).then(() => undefined);
    },
    reject(line): Promise<void> | undefined {
      rejected++;
      return rejects.write(line);
    },
    async checkpoint(position, memo): Promise<void> {
      await settling;
      const open = [{ name: REJECTS_FILE, ...(await rejects.flush()), rows: rejected, measure: 0 }];
      const closed: WrittenFile[] = [];
      for (const writer of writers) {
        const mark = await writer.checkpoint();
        open.push(...mark.open);
        closed.push(...mark.closed);
      }
      settling = settle({ position, open, closed, notes: descriptions.notes(), memo });
      // Told by the next checkpoint, or by the end.
      settling.catch(() => {});
    },
    async endPieces(): Promise<void> {
      for (const writer of writers) await writer.checkpoint();
    },
    async finish(run): Promise<void> {
      await settling;
      const files: WrittenFile[] = [];
      for (const writer of writers) files.push(...(await writer.finish()));
      files.push(await finishRejects());
      await descriptions.write(run, files);
      await syncFolder(folder);
      const account = await openLineFile(join(folder, RUN_FILE));
      await account.write(manifestText(run));
      await account.close();
      durable = true;
      await journal.close();
      await place.move();
      await place.letGo();
    },
    async leave(): Promise<void> {
      await closeAll();
      await (durable ? Promise.resolve() : place.remove()).finally(place.letGo);
    },
    holdsWork: () => durable,
    async discard(): Promise<void> {
      await closeAll();
      durable = false;
      await place.remove().finally(place.letGo);
    },
  };
}

/** What was begun behind the last checkpoint is made again. */
async function removeUnknown(folder: string, { past }: LastCheckpoint): Promise<void> {
  const known = new Set([JOURNAL_FILE, SPOOL_FOLDER, ...past.marks.keys(), ...past.closed.map(({ name }) => name)]);
  for (const name of await readdir(folder))
    if (isOwnFile(name) && !known.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  const spool = join(folder, SPOOL_FOLDER);
  for (const name of await readdir(spool).catch(() => []))
    if (!known.has(`${SPOOL_FOLDER}/${name}`)) await rm(join(spool, name), { recursive: true, force: true });
}

function closing(...open: readonly { close(): Promise<unknown> }[]): (error: unknown) => Promise<never> {
  return async (error) => {
    await Promise.allSettled(open.map((one) => one.close()));
    throw error;
  };
}
