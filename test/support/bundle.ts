/** A program of these tests as plain JavaScript: it starts in a third of the time that it takes from source. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../root.ts";

/** Brings the program, and the thread that converts records, into a folder. */
export async function bundle(program: string, folder: string): Promise<string> {
  // Its native library stays where it is.
  const duckdb = createRequire(join(ROOT, "pipeline/package.json")).resolve("@duckdb/node-api");
  await build({
    entryPoints: { program, "frame-worker": join(ROOT, "pipeline/src/workers/frame-worker.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@tabstract/source"],
    alias: { "@duckdb/node-api": duckdb },
    external: [duckdb],
    // For packages that are CommonJS.
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    logLevel: "error",
  });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  return join(folder, "program.js");
}
