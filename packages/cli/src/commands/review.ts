/** `tabstract review`: the results of a run in a browser, to be called right or wrong, fixed, or added to. */
import { resolve } from "node:path";
import { serveReview } from "@tabstract/pipeline";
import type { Io } from "../io.ts";
import type { ServerValues } from "../option-values.ts";
import { printable } from "../printable.ts";
import { serve } from "./serve.ts";

export function reviewCommand([name = ""]: readonly string[], { port }: ServerValues, io: Io): Promise<number> {
  const { cwd, signal } = io;
  const run = resolve(cwd, name);
  const onNotice = (message: string): void => void io.stderr.write(`note: ${printable(message)}\n`);
  return serve(
    { run: name, port, verb: "review", start: ({ onRecord }) => serveReview({ run, name, port, signal, onRecord, onNotice }) },
    io,
  );
}
