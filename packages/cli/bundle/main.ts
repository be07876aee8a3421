/** `pnpm build`, its last step: the compiled program as one bundle, and what it was made of. */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { bundleProgram } from "./bundle.ts";

const cli = resolve(import.meta.dirname, "..");
const root = resolve(cli, "../..");
const folder = join(cli, "dist/bundle");

rmSync(folder, { recursive: true, force: true });
const entries = { bin: join(cli, "dist/bin.js"), worker: join(root, "pipeline/dist/workers/frame-worker.js") };
await bundleProgram(entries, { folder, conditions: [] });
// The compiler leaves one of these in each package whenever it has compiled it.
const compiled = [join(root, "pipeline"), ...readdirSync(join(root, "packages")).map((name) => join(root, "packages", name))]
  .map((place) => join(place, "dist/.tsbuildinfo"))
  .filter((path) => existsSync(path));
const madeOf = Object.fromEntries(compiled.map((path) => [relative(folder, path).replaceAll("\\", "/"), statSync(path).mtimeMs]));
writeFileSync(join(folder, "made-of.json"), `${JSON.stringify(madeOf, null, 2)}\n`);
