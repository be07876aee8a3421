/**
 * One review at a time writes corrections.jsonl: two would each hold what the other has not read, and cut off what the other is writing. The
 * lock is a file beside it that names the process; one that a process has left behind, however it ended, is taken over.
 */
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";

export interface CorrectionsLock {
  release(): Promise<void>;
}

/** Another review has the file, and which; for a person. */
export class CorrectionsLocked extends Error {}

interface Holder {
  readonly pid: number;
  /** When the process began, as its system counts; null where it does not say. The number of a process is given again, this is not. */
  readonly start: string | null;
  readonly host: string;
  readonly since: string;
  /** Of this lock: whoever takes it over must say which. */
  readonly name: string;
}

/** A lock that comes and goes is tried so often. */
const ATTEMPTS = 5;
/** A takeover holds a lock of its own, which may have been left behind as well; deeper than this nobody has died. */
const MAX_DEPTH = 4;

/** @param path of the corrections. @throws CorrectionsLocked, and what the system says. */
export async function lockCorrections(path: string): Promise<CorrectionsLock> {
  const lock = `${path}.lock`;
  const { pid } = process;
  const own: Holder = { pid, start: await startOf(pid), host: hostname(), since: new Date().toISOString(), name: randomUUID() };
  const holder = await acquire(lock, own, 0);
  if (holder === null) return { release: () => release(lock, own) };
  const where = holder.host === own.host ? "" : ` of ${holder.host}`;
  throw new CorrectionsLocked(
    `${path} is open in another review: process ${holder.pid}${where}, since ${holder.since}; end that one first (where there is none any more, remove ${lock})`,
  );
}

/** Null where the lock is one's own now, else who has it. */
async function acquire(lock: string, own: Holder, depth: number): Promise<Holder | null> {
  let holder: Holder | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(lock, own)) return null;
    const text = await textOf(lock);
    // It has just been released.
    if (text === null) continue;
    holder = holderOf(text);
    if (holder === null) throw new CorrectionsLocked(`${lock} is no lock of a review; if no review of this run is open, remove it`);
    if (depth === MAX_DEPTH || (await mayLive(holder))) return holder;
    if (await takeOver(lock, { own, holder, depth })) return null;
  }
  return holder ?? own;
}

/**
 * Only who holds the lock that is named after the one left behind may replace that one, and only while it still stands there: so of several
 * that find it at once, one takes it.
 */
async function takeOver(lock: string, { own, holder, depth }: { own: Holder; holder: Holder; depth: number }): Promise<boolean> {
  const claim = `${lock}-${holder.name.slice(0, 8)}`;
  if ((await acquire(claim, own, depth + 1)) !== null) return false;
  try {
    if (holderOf((await textOf(lock)) ?? "")?.name !== holder.name) return false;
    const next = nextOf(lock, own);
    await writeFile(next, textFor(own), { flag: "wx" });
    await rename(next, lock);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

/** False where there is one already. A lock is there with all that it says, or not at all. */
async function create(lock: string, own: Holder): Promise<boolean> {
  const next = nextOf(lock, own);
  try {
    await writeFile(next, textFor(own), { flag: "wx" });
    await link(next, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(next, { force: true });
  }
}

async function release(lock: string, { name }: Holder): Promise<void> {
  if (holderOf((await textOf(lock)) ?? "")?.name === name) await rm(lock, { force: true });
}

/** Of a process of another machine, nobody knows. */
async function mayLive({ pid, start, host }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return false;
  }
  const now = await startOf(pid);
  return start === null || now === null || start === now;
}

/** On Linux, ticks from the start of the system to that of the process (proc(5): field 22 of stat). */
async function startOf(pid: number): Promise<string | null> {
  const text = await textOf(`/proc/${pid}/stat`).catch(() => null);
  // The second field is the name of the program in brackets, with anything in it.
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function nextOf(lock: string, { name }: Holder): string {
  return `${lock}-${name}`;
}

function textFor(own: Holder): string {
  return `${JSON.stringify(own)}\n`;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function holderOf(text: string): Holder | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { pid, start, host, since, name } = value as Readonly<Record<string, unknown>>;
  // Zero and less name groups of processes.
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid < 1 || (start !== null && typeof start !== "string")) return null;
  if (typeof host !== "string" || typeof since !== "string" || typeof name !== "string" || !/^[0-9a-f-]{36}$/.test(name)) return null;
  return { pid, start, host, since, name };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
