/** What the commands that show a run in a browser have in common: they tell the address, and answer until Ctrl-C. */
import { CorrectionsLocked, type PageServer, RunUnreadable, systemMessage } from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import { openReadingProgress } from "../printers/reading-progress.ts";

export interface Serving {
  /** What the user named. */
  readonly run: string;
  readonly port: number;
  /** "review": for a message. */
  readonly verb: string;
  start(progress: { onRecord(count: number): void }): Promise<PageServer>;
}

export async function serve({ run, port, verb, start }: Serving, io: Io): Promise<number> {
  const progress = openReadingProgress(io);
  const server = await start(progress)
    .catch((error: unknown) => {
      io.signal.throwIfAborted();
      throw toldError(error, { run, port, verb });
    })
    .finally(() => progress.stop());
  await io.stdout.write(`${server.url}\n`);
  void io.stderr.write("Open this address in a browser of this machine. It is yours alone; Ctrl-C ends.\n");
  await stopped(io.signal);
  await server.close();
  return EXIT.clean;
}

function toldError(error: unknown, { run, port, verb }: { run: string; port: number; verb: string }): unknown {
  if (error instanceof RunUnreadable || error instanceof CorrectionsLocked) return new CannotWork(error.message);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return new CannotWork(`port ${port} is in use; name another one, or leave --port away`);
  return code === undefined ? error : new CannotWork(`cannot ${verb} ${run}: ${systemMessage(error)}; name the output folder of a run`);
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
}
