/** `tabstract work`: a worker of the queue. */
import { resolve } from "node:path";
import { type WorkEvent, work } from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { WorkValues } from "../option-values.ts";
import { printable } from "../printable.ts";
import { queueAddress, queueErrors } from "../queue-address.ts";

export async function workCommand(_: readonly string[], values: WorkValues, io: Io): Promise<number> {
  const { drain, lease, jobs, threads, quiet } = values;
  if (values.root === null) throw new CannotWork("say where the input lies: --root DIR; nothing outside of it is read");
  if (values.out === null) throw new CannotWork("say where the parts go: --out DIR; nothing outside of it is written");
  const address = queueAddress(values, io);
  const onEvent = (event: WorkEvent): void => {
    if (!quiet || event.kind === "failed") void io.stderr.write(`${printable(lineOf(event, address.shown))}\n`);
  };
  const [root, out] = [resolve(io.cwd, values.root), resolve(io.cwd, values.out)];
  const dead = await queueErrors(() => work(address, { root, out, drain, leaseSeconds: lease, jobs, threads, signal: io.signal, onEvent }));
  // A worker that only Ctrl-C can end has done its work when it comes.
  if (!drain) return EXIT.clean;
  io.signal.throwIfAborted();
  if (dead === 0) return EXIT.clean;
  void io.stderr.write(`${dead} jobs were given up: tabstract queue says why\n`);
  return EXIT.findings;
}

function lineOf(event: WorkEvent, queue: string): string {
  switch (event.kind) {
    case "begun":
      return `working for the queue at ${queue}`;
    case "notice":
      return `note: ${event.message}`;
    case "done": {
      const { part, totals, before } = event.done;
      return before ? `${part}: was there already` : `${part}: ${totals.records} records, ${totals.rejects} rejects`;
    }
    case "failed":
      return `${event.job} failed, ${event.again ? "to be tried again" : "and is given up"}: ${event.reason}`;
    case "returned":
      return `${event.job}: given back to the queue`;
    case "lost":
      return `the queue at ${queue} is out of reach; waiting for it`;
    case "back":
      return `the queue at ${queue} is back`;
  }
}
