/** Paths that a job names: inside the root of the worker, whatever they say and wherever symbolic links lead. */
import { realpath } from "node:fs/promises";
import { isAbsolute, resolve, sep } from "node:path";
import { JobRefused } from "./job-refused.ts";

/** What is wrong with a path relative to a root, told by its text alone; null where nothing is. "." is the root itself. */
export function pathProblem(path: string): string | null {
  if (path === "") return "a path is empty";
  if (path.includes("\0")) return "a path holds a NUL character";
  if (isAbsolute(path) || /^(?:[\\/]|[a-zA-Z]:[\\/])/.test(path)) return "a path is absolute: jobs name what lies under the root";
  if (path.split(/[\\/]/).includes("..")) return 'a path holds "..": jobs name what lies under the root';
  return null;
}

/**
 * The place of a path under a root.
 * @param root without symbolic links, see {@link realpath}.
 * @throws {@link JobRefused} where it leads out of the root; what the operating system says where it does not exist.
 */
export async function confinedPath(root: string, path: string): Promise<string> {
  const problem = pathProblem(path);
  if (problem !== null) throw new JobRefused(problem);
  const place = resolve(root, path);
  const real = await realpath(place);
  if (!isWithin(root, real)) throw new JobRefused("a path leads out of the root over a symbolic link");
  return place;
}

/** Both without symbolic links. */
export function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
