/** A folder with its parents, one by one: where a file system answers that it has no place for a folder, Node's own recursion never ends. */
import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** @throws what the operating system says. */
export async function makeFolder(path: string): Promise<void> {
  const absent: string[] = [];
  for (let folder = resolve(path); !(await isFolder(folder)); folder = dirname(folder)) {
    absent.push(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of absent.reverse()) await makeOne(folder);
}

/** Another process may have made it in between. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
