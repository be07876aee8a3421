/** The dumps that are damaged: the invented samples, and the real ones beside the repository where they are. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const SAMPLES = new URL("../../samples/", import.meta.url);
const SHARED = new URL("../../../shared/", import.meta.url);
/** Of each file, in bytes. */
const MAX_SIZE = 400_000;

export function fuzzCorpus(): Uint8Array[] {
  const folders = [SAMPLES, ...["seeds/", "dumps/"].map((name) => new URL(name, SHARED))];
  return folders.flatMap((folder) => (existsSync(folder) ? filesOf(folder) : []));
}

function filesOf(folder: URL): Uint8Array[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return filesOf(new URL(`${encodeURIComponent(entry.name)}/`, folder));
    if (/^expected|\.md$/.test(entry.name)) return [];
    const bytes = readFileSync(new URL(encodeURIComponent(entry.name), folder));
    return [new Uint8Array(entry.name.endsWith(".gz") ? gunzipSync(bytes) : bytes).slice(0, MAX_SIZE)];
  });
}
