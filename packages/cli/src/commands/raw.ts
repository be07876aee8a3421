/** `tabstract raw`: the exact source bytes of one record. */
import { resolve } from "node:path";
import { rawRecord } from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { RawValues } from "../option-values.ts";
import { printableLines } from "../printable.ts";

export async function rawCommand(words: readonly string[], values: RawValues, io: Io): Promise<number> {
  const [run = "", key = ""] = words;
  const answer = await rawRecord({ run: resolve(io.cwd, run), key, root: values.root, near: io.cwd });
  if (answer.kind === "missing") throw new CannotWork(answer.message);
  if (!io.stdout.isTTY) {
    await io.stdout.write(answer.bytes);
    return EXIT.clean;
  }
  // A terminal would obey what stands in the bytes.
  await io.stdout.write(`${printableLines(new TextDecoder().decode(answer.bytes))}\n`);
  void io.stderr.write("shown without control characters; redirect the output to get the exact bytes\n");
  return EXIT.clean;
}
