/** The command line as a function: for programs that run it in their own process. */
export { run } from "./cli.ts";
export type { Io, Terminal } from "./io.ts";
