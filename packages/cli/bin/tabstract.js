#!/usr/bin/env node
/** The installed command: runs the build. Stands beside it so that a package manager can link the command before anything is built. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const build = new URL("../dist/bin.js", import.meta.url);
if (existsSync(fileURLToPath(build))) {
  await import(build.href);
} else {
  process.stderr.write(
    'tabstract: it is not built yet: run "npx -y pnpm@10.34.9 build" in the repository, or "npx -y pnpm@10.34.9 tabstract" to run it from source\n',
  );
  process.exitCode = 2;
}
