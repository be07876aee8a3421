/** `tabstract review`: the results of a run in a browser, to be called right or wrong, fixed, or added to. */
import { resolve } from "node:path";
import { DamagedCorrections, NotReviewable, type ReviewServer, serveReview, systemMessage } from "@tabstract/pipeline";
import { CannotWork, EXIT, type Io } from "../io.ts";
import type { ReviewValues } from "../option-values.ts";

export async function reviewCommand(words: readonly string[], { port }: ReviewValues, io: Io): Promise<number> {
  const [run = ""] = words;
  const server = await start(run, { port, io });
  await io.stdout.write(`${server.url}\n`);
  void io.stderr.write("Open this address in a browser of this machine. It is yours alone; Ctrl-C ends.\n");
  await stopped(io.signal);
  await server.close();
  return EXIT.clean;
}

async function start(run: string, { port, io }: { port: number; io: Io }): Promise<ReviewServer> {
  try {
    return await serveReview({ run: resolve(io.cwd, run), name: run, port });
  } catch (error) {
    if (error instanceof NotReviewable || error instanceof DamagedCorrections) throw new CannotWork(error.message);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") throw new CannotWork(`port ${port} is in use; name another one, or leave --port away`);
    if (code === undefined) throw error;
    throw new CannotWork(`cannot review ${run}: ${systemMessage(error)}; name the output folder of a run`);
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
}
