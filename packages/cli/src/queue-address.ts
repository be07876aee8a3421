/** Which queue a command works with, and what goes wrong with it. */
import { parseQueueAddress, type QueueAddress, QueueProblem } from "@tabstract/pipeline";
import { CannotWork, type Io } from "./io.ts";

/** Where an address stands that no list of processes shows. */
const VARIABLE = "TABSTRACT_QUEUE";

export function queueAddress({ queue }: { readonly queue: string | null }, io: Io): QueueAddress {
  const text = queue ?? io.env[VARIABLE] ?? null;
  if (text === null) throw new CannotWork(`say which queue: --queue redis://HOST:PORT, or the same in the environment as ${VARIABLE}`);
  const parsed = parseQueueAddress(text);
  if (parsed.kind === "error") throw new CannotWork(parsed.message);
  return parsed.address;
}

/** @throws CannotWork where the queue, or what lies behind it, is what is wrong. */
export async function queueErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueueProblem) throw new CannotWork(error.message);
    throw error;
  }
}
