/** `tabstract enqueue`: an input, cut into jobs for workers that come and go. */
import { resolve } from "node:path";
import { enqueue } from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { EnqueueValues } from "../option-values.ts";
import { printable } from "../printable.ts";
import { queueAddress, queueErrors } from "../queue-address.ts";

const MEGABYTE = 1_000_000;
const DEFAULT_SHARDS = 16;

export async function enqueueCommand(paths: readonly string[], values: EnqueueValues, io: Io): Promise<number> {
  const { from, maxRecordBytes, corrections, shards, chunkMegabytes, attempts } = values;
  if (shards !== null && chunkMegabytes !== null)
    throw new CannotWork("--shards and --chunk-megabytes both say how many jobs there are: say one");
  if (paths.includes("-")) throw new CannotWork("workers cannot read the standard input of this process: name files or folders");
  const address = queueAddress(values, io);
  const added = await queueErrors(() =>
    enqueue(address, {
      inputs: paths.map((path) => resolve(io.cwd, path)),
      root: resolve(io.cwd, values.root ?? "."),
      size: chunkMegabytes === null ? { shards: shards ?? DEFAULT_SHARDS } : { bytes: chunkMegabytes * MEGABYTE },
      options: { from, maxRecordBytes, corrections: corrections === null ? null : resolve(io.cwd, corrections) },
      attempts,
    }),
  );
  for (const notice of added.notices) void io.stderr.write(`note: ${printable(notice)}\n`);
  const before = added.before === 0 ? "" : `, ${added.before} of them there before`;
  void io.stderr.write(
    `${added.shards} jobs are in the queue at ${printable(address.shown)}${before}. When all are done:\n` +
      `  tabstract gather OUT/${added.run}/shard-* --out DIR    (OUT is the --out of the workers)\n`,
  );
  await io.stdout.write(`${added.run}\n`);
  return EXIT.clean;
}
