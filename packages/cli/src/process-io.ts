/** The world as the process has it. */
import { dirname } from "node:path";
import { addAbortSignal } from "node:stream";
import type { WriteStream } from "node:tty";
import { systemMessage } from "@tabstract/pipeline";
import { CannotWork, Interrupted, type Io, OutputClosed, type Terminal } from "./io.ts";

const DEFAULT_COLUMNS = 100;

export function processIo(): Io {
  const controller = new AbortController();
  const failed = (name: string) => (error: NodeJS.ErrnoException) => {
    const message = `cannot write to standard ${name}: ${systemMessage(error, "writing")}`;
    controller.abort(error.code === "EPIPE" ? new OutputClosed() : new CannotWork(message));
  };
  process.stdout.on("error", failed("output"));
  process.stderr.on("error", failed("error"));
  const interrupt = (): void => {
    // A second Ctrl-C finds no listener and ends the process at once.
    process.removeListener("SIGINT", interrupt);
    process.removeListener("SIGTERM", interrupt);
    controller.abort(new Interrupted());
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return {
    get stdin() {
      // Waiting for input that never comes must not outlast a Ctrl-C.
      return addAbortSignal(controller.signal, process.stdin);
    },
    stdout: terminal(process.stdout, controller.signal),
    stderr: terminal(process.stderr, controller.signal),
    cwd: userFolder(),
    env: process.env,
    signal: controller.signal,
    now: () => performance.now(),
  };
}

function terminal(stream: WriteStream, signal: AbortSignal): Terminal {
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns ?? DEFAULT_COLUMNS;
    },
    write(text): Promise<void> | undefined {
      if (signal.reason instanceof OutputClosed || stream.errored || stream.write(text)) return undefined;
      return new Promise((done) => {
        const finish = (): void => {
          stream.removeListener("drain", finish);
          signal.removeEventListener("abort", finish);
          done();
        };
        stream.once("drain", finish);
        signal.addEventListener("abort", finish, { once: true });
      });
    },
    flush(): Promise<void> {
      if (signal.aborted) return Promise.resolve();
      return new Promise((done) => {
        // The turn after: an error is told behind the answer to the write that met it.
        stream.write("", () => setImmediate(done));
        signal.addEventListener("abort", () => done(), { once: true });
      });
    },
  };
}

/** A package manager's script runs in the folder of its package.json; the user stands where the package manager was called. */
function userFolder(): string {
  const { npm_lifecycle_event: script, npm_package_json: manifest, INIT_CWD: called } = process.env;
  const isScript = (script === "tabstract" || script === "demo") && manifest !== undefined && dirname(manifest) === process.cwd();
  return isScript && called ? called : process.cwd();
}
