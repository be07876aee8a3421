/** Converts FOLDER/in into FOLDER/out in a process of its own, as whoever runs it, and prints how it went. */
import { run } from "tabstract";

const [folder = "."] = process.argv.slice(2);
const silent = { isTTY: false, columns: 100, write: (): undefined => undefined, flush: async (): Promise<void> => {} };
const code = await run(["convert", "in", "--out", "out"], {
  stdin: (async function* () {})(),
  stdout: silent,
  stderr: silent,
  cwd: folder,
  env: {},
  signal: new AbortController().signal,
  now: () => performance.now(),
});
process.stdout.write(JSON.stringify({ code }));
