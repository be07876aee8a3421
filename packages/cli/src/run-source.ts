/** A run as the user names it on the command line: a folder, a file, or - for standard input. */
import { resolve } from "node:path";
import type { Io } from "./io.ts";

export interface NamedRun {
  readonly name: string;
  /** Null for standard input, which is not touched before it is read. */
  readonly path: string | null;
  readonly stdin: Io["stdin"];
}

export function runSource(name: string, io: Io): NamedRun {
  return {
    name,
    path: name === "-" ? null : resolve(io.cwd, name),
    get stdin() {
      return io.stdin;
    },
  };
}
