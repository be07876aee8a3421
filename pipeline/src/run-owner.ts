/**
 * Whose a working folder is: the process that writes into it leaves its number there, and when it began, since numbers are given again (after a
 * restart of the machine, in each container from 1 on).
 */
import { readFile } from "node:fs/promises";

/** What this process leaves. */
export async function ownMark(): Promise<string> {
  return `${process.pid} ${(await birthOf(process.pid)) ?? ""}`.trimEnd();
}

/** The number of the process that left the mark; null where it is no longer there, or is this one. */
export async function livingOwner(mark: string): Promise<number | null> {
  const [number = "", ...birth] = mark.trim().split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return null;
  const now = await birthOf(pid);
  return birth.length > 0 && now !== null && now !== birth.join(" ") ? null : pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Field 22 of /proc/PID/stat, in ticks since the machine was started; the second field is a name that may hold spaces and brackets. */
const START_BEHIND_NAME = 19;

/** When a process began, in words that no other process with its number shares; null where the system does not tell. */
async function birthOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_BEHIND_NAME];
    return start === undefined ? null : `${boot.trim()} ${start}`;
  } catch {
    return null;
  }
}
