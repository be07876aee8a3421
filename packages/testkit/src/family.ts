/** Families of parallel files: what lies in the folder is what is in the list, and each file has its table. */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const NOT_A_MEMBER = /(?:^index|\.examples|\.test|\.d)\.ts$/;

/**
 * The names of a family's files, sorted: every `<name>.ts` of the folder but index.ts, tables and tests.
 * Takes the folder's path, its file: URL, or the URL of a module inside it (`import.meta.url`).
 */
export function familyFiles(folder: string | URL): readonly string[] {
  return readdirSync(folderPath(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !NOT_A_MEMBER.test(entry.name))
    .map((entry) => entry.name.slice(0, -".ts".length))
    .sort();
}

export interface Family {
  readonly folder: string | URL;
  /** The names of the family's list, in its order. */
  readonly names: readonly string[];
  /** "by-name" unless the family's contract says that the order means something. */
  readonly order?: "by-name" | "declared";
}

/** Throws unless every file of the folder is in the list, the list names nothing else, is sorted, and every file has its table of examples. */
export function assertRegistry(family: Family): void {
  const path = folderPath(family.folder);
  const files = familyFiles(family.folder);
  assert.ok(files.length > 0, `${path} holds no files: is this the family's folder?`);
  assert.deepEqual([...family.names].sort(), files, `the list in ${join(path, "index.ts")} is not what lies in the folder`);
  if (family.order !== "declared") {
    assert.deepEqual([...family.names], [...family.names].sort(), `the list in ${join(path, "index.ts")} is not sorted by name`);
  }
  const bare = files.filter((name) => !existsSync(join(path, `${name}.examples.ts`)));
  assert.deepEqual(bare, [], `these files of ${path} have no table of examples`);
}

export interface Table<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The tables of a family, by listing its folder: the default exports of `<name>.examples.ts`, sorted by name. */
export async function loadTables<Row>(folder: string | URL): Promise<readonly Table<Row>[]> {
  const path = folderPath(folder);
  const names = readdirSync(path)
    .filter((name) => name.endsWith(".examples.ts"))
    .sort();
  assert.ok(names.length > 0, `${path} holds no tables of examples`);
  const tables: Table<Row>[] = [];
  for (const name of names) {
    const module: { default?: readonly Row[] } = await import(/* @vite-ignore */ pathToFileURL(join(path, name)).href);
    assert.ok(Array.isArray(module.default), `${join(path, name)} has no default export that is a table`);
    tables.push({ name: name.slice(0, -".examples.ts".length), rows: module.default });
  }
  return tables;
}

function folderPath(folder: string | URL): string {
  const text = folder instanceof URL ? folder.href : folder;
  const path = text.startsWith("file:") ? fileURLToPath(text) : text;
  return path.endsWith(".ts") ? dirname(path) : path;
}
