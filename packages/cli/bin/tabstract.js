#!/usr/bin/env node
/** The installed command: runs the build. Stands beside it so that a package manager can link the command before anything is built. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

// While modules are loaded, and until the program listens itself, Ctrl-C ends it with the exit code that it has later too.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(130);
  });
}

const build = new URL("../dist/bin.js", import.meta.url);
if (isFresh(new URL("../dist/bundle/", import.meta.url))) {
  await import(new URL("../dist/bundle/bin.js", import.meta.url).href);
} else if (existsSync(fileURLToPath(build))) {
  await import(build.href);
} else {
  process.stderr.write(
    'tabstract: it is not built yet: run "npx -y pnpm@10.34.9 build" in the repository, or "npx -y pnpm@10.34.9 tabstract" to run it from source\n',
  );
  process.exitCode = 2;
}

/** Whether the bundle is there, and nothing that it was made of was compiled again since; where it is installed, only the bundle is there. */
function isFresh(bundle) {
  try {
    const made = JSON.parse(readFileSync(new URL("made-of.json", bundle), "utf8"));
    return Object.entries(made).every(([path, time]) => {
      const stats = statSync(new URL(path, bundle), { throwIfNoEntry: false });
      return stats === undefined || stats.mtimeMs === time;
    });
  } catch {
    return false;
  }
}
