/** `tabstract view`: the records of a run in a browser, to be read. */
import { serveView } from "@tabstract/pipeline";
import type { Io } from "../io.ts";
import type { ServerValues } from "../option-values.ts";
import { runSource } from "../run-source.ts";
import { serve } from "./serve.ts";

export function viewCommand([run = ""]: readonly string[], { port }: ServerValues, io: Io): Promise<number> {
  const source = runSource(run, io);
  const { signal } = io;
  return serve({ run, port, verb: "view", start: ({ onRecord }) => serveView({ source, port, signal, onRecord }) }, io);
}
