/** `tabstract explain`: one record for a person, or one stage of its making. */
import { resolve } from "node:path";
import { convert } from "@tabstract/pipeline";
import type { AbstractRecord, Reject } from "@tabstract/record";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { ExplainValues, Stage } from "../option-values.ts";
import { openPaint } from "../paint.ts";
import { printable } from "../printable.ts";
import { recordText, resultTable, sectionTable, type View } from "../printers/record.ts";
import { tokenTable } from "../printers/tokens.ts";

export async function explainCommand(words: readonly string[], values: ExplainValues, io: Io): Promise<number> {
  const [file = "-"] = words;
  const { record, rejects } = await find(file, values, io);
  for (const { code, message } of rejects) void io.stderr.write(`rejected: ${printable(code)}: ${printable(message)}\n`);
  if (record === null) {
    const which = values.record === null ? "no record" : `no record ${values.record}`;
    if (rejects.length > 0) {
      void io.stderr.write(`tabstract: there is ${printable(which)} in ${printable(file)}\n`);
      return EXIT.findings;
    }
    throw new CannotWork(`there is ${which} in ${file}; give a record's id, its key, or its number counted from 1`);
  }
  const view: View = { width: io.stdout.columns, paint: openPaint(io.stdout, io.env) };
  await io.stdout.write(stageText(record, { stage: values.stage, view }));
  return EXIT.clean;
}

function stageText(record: AbstractRecord, { stage, view }: { stage: Stage | null; view: View }): string {
  switch (stage) {
    case null:
      return recordText(record, view);
    case "tokens":
      return tokenTable(record, view);
    case "sections":
      return sectionTable(record, view) || "no sections\n";
    case "results":
      return resultTable(record, view) || "no results\n";
  }
}

/** The record that is meant, and the rejects that were met before it. */
async function find(file: string, values: ExplainValues, io: Io): Promise<{ record: AbstractRecord | null; rejects: Reject[] }> {
  const rejects: Reject[] = [];
  const wanted = values.record;
  const input = file === "-" ? file : resolve(io.cwd, file);
  let position = 0;
  for await (const event of convert({ inputs: [input], from: values.from, stdin: file === "-" ? io.stdin : undefined })) {
    io.signal.throwIfAborted();
    if (event.kind === "reject") rejects.push(event.reject);
    if (event.kind !== "record") continue;
    position++;
    const { record } = event;
    if (wanted === null || record.id === wanted || record.key === wanted || String(position) === wanted) return { record, rejects };
  }
  const [only] = rejects;
  if (only?.code === "file-not-found") throw new CannotWork(`cannot read ${file}: ${only.message}`);
  return { record: null, rejects };
}
