/** The program in a few files instead of a thousand modules: they are found and read in a third of the time. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Both are files of one tree: the compiled one, or the source. */
export interface ProgramEntries {
  readonly bin: string;
  /** The thread that converts records, which the program looks for beside itself. */
  readonly worker: string;
}

export interface BundleOptions {
  readonly folder: string;
  /** Of the packages' exports. */
  readonly conditions: readonly string[];
}

/** Bundles the program into a folder, where it is `bin.js`. Answers what it loads from elsewhere. */
export async function bundleProgram({ bin, worker }: ProgramEntries, { folder, conditions }: BundleOptions): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    entryPoints: { bin, "frame-worker": worker },
    outdir: folder,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    // Names stay: errors are told by theirs.
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: [...conditions],
    // Has a native library beside it.
    external: ["@duckdb/node-api"],
    // For packages that are CommonJS.
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    legalComments: "linked",
    logLevel: "error",
    metafile: true,
  });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}\n');
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return new Set(imports.filter(({ external }) => external === true).map(({ path }) => path));
}
