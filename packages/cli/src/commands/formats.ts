/** `tabstract formats`: what can be read, and how it is recognised. */
import { readers } from "@tabstract/sources";
import { EXIT, type Io } from "../io.ts";
import { openPaint } from "../paint.ts";
import { tableText } from "../printers/table.ts";

export async function formatsCommand(io: Io): Promise<number> {
  const rows = readers.map(({ format, summary, recognisedBy }) => [format, summary, recognisedBy]);
  const paint = openPaint(io.stdout, io.env);
  await io.stdout.write(
    `${tableText({ head: ["format", "what it reads", "recognised by"], rows, width: io.stdout.columns, paint })}\n\nEach may be compressed with gzip or zstd.\n`,
  );
  return EXIT.clean;
}
