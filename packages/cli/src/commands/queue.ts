/** `tabstract queue`: how far the jobs are, and which were given up. */
import { forgetDeadLetters, type QueueState, queueState } from "@tabstract/pipeline";
import { EXIT, type Io } from "../io.ts";
import type { QueueValues } from "../option-values.ts";
import { openPaint } from "../paint.ts";
import { printable } from "../printable.ts";
import { tableText } from "../printers/table.ts";
import { queueAddress, queueErrors } from "../queue-address.ts";

export async function queueCommand(_: readonly string[], values: QueueValues, io: Io): Promise<number> {
  const address = queueAddress(values, io);
  if (values.forget) {
    const forgotten = await queueErrors(() => forgetDeadLetters(address));
    void io.stderr.write(`${forgotten} jobs that were given up are forgotten\n`);
    return EXIT.clean;
  }
  const state = await queueErrors(() => queueState(address));
  await io.stdout.write(stateText(state, io));
  return state.counts.dead > 0 ? EXIT.findings : EXIT.clean;
}

function stateText({ counts, letters }: QueueState, io: Io): string {
  const { waiting, atWork, delayed, done, dead } = counts;
  const paint = openPaint(io.stdout, io.env);
  const width = io.stdout.columns;
  const rows = [
    ["waiting", waiting],
    ["at work", atWork],
    ["to be tried again", delayed],
    ["done", done],
    ["given up", dead],
  ].map((row) => row.map(String));
  const text = `${tableText({ head: ["jobs", "count"], rows, numeric: [1], width, paint })}\n`;
  if (letters.length === 0) return text;
  const told = letters.map(({ job, tries, reason }) => [printable(job), String(tries), printable(reason)]);
  return `${text}\n${tableText({ head: ["given up", "tries", "reason"], rows: told, numeric: [1], width, paint })}\n`;
}
