/** `pnpm demo`: converts the samples into a temporary folder, explains one record, and says what to do next. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./cli.ts";
import { processIo } from "./process-io.ts";

const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));
const inputs = (await readdir(samples, { recursive: true }))
  .filter((name) => basename(name).startsWith("input."))
  .map((name) => join(samples, name));
const io = { ...processIo(), cwd: fileURLToPath(new URL("../../../", import.meta.url)) };
const folder = await mkdtemp(join(tmpdir(), "tabstract-demo-"));
try {
  void io.stdout.write("$ tabstract convert samples/*/input.* --out records/\n\n");
  // The samples hold broken dumps too: rejects are what they are there for.
  await run(["convert", ...inputs, "--out", join(folder, "records"), "--max-rejects", "100%"], io);
  void io.stdout.write("\n$ tabstract explain samples/graph-search-page/input.json\n\n");
  process.exitCode = await run(["explain", join(samples, "graph-search-page", "input.json")], io);
  void io.stdout.write(
    "\nNext: pnpm --silent tabstract convert YOUR-FOLDER --out records/   (one JSON record a line in records/records.jsonl)\n",
  );
  void io.stdout.write("      pnpm --silent tabstract --help                               (everything else)\n");
} finally {
  await rm(folder, { recursive: true, force: true });
}
