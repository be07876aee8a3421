/** `tabstract gather`: the folders of all shards in, the folder of one run out. */
import { resolve } from "node:path";
import { findShards, gather, openOutput, RunUnreadable, systemMessage } from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { GatherValues } from "../option-values.ts";
import { printable } from "../printable.ts";
import { unmetText } from "../printers/unmet.ts";
import { unmetCorrections } from "../tally.ts";
import { formsOf } from "./convert.ts";

export async function gatherCommand(folders: readonly string[], values: GatherValues, io: Io): Promise<number> {
  if (values.out === null) throw new CannotWork("say where the whole run goes: --out DIR");
  const target = resolve(io.cwd, values.out);
  const places = folders.map((folder) => resolve(io.cwd, folder));
  if (places.includes(target)) throw new CannotWork(`${values.out} is both a shard and the output folder; name another folder for --out`);
  const forms = formsOf({ ...values, stdout: false, select: null });
  const shards = await findShards(places, forms);
  if (shards.kind === "refused") throw new CannotWork(shards.message);
  try {
    const plan = await openOutput(target, {
      force: values.force,
      resume: false,
      options: shards.options,
      forms,
      inputDifference: async () => null,
    });
    if (plan.kind !== "ready") throw new CannotWork(plan.kind === "refused" ? plan.message : `${values.out} holds a finished run`);
    const { totals, corrections } = await gather(shards, plan.output);
    const { read, records, rejects } = totals;
    const of = `${shards.shards.length} shards`;
    void io.stderr.write(`${printable(values.out)} holds ${records} records and ${rejects} rejects of ${read} raw records, from ${of}\n`);
    if (corrections === undefined) return EXIT.clean;
    void io.stderr.write(unmetText(corrections));
    return unmetCorrections(corrections, false) > 0 ? EXIT.findings : EXIT.clean;
  } catch (error) {
    if (error instanceof RunUnreadable) throw new CannotWork(error.message);
    if (error instanceof Error && "syscall" in error) throw new CannotWork(`cannot gather: ${systemMessage(error, "writing")}`);
    throw error;
  }
}
