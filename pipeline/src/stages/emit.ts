/** Stage 4: events to files: records in each form that is wanted, rejects as lines, in order. */
import type { Run } from "@tabstract/record";
import type { ConvertEvent } from "../convert-event.ts";
import type { OutputFolder } from "../output-folder.ts";

export interface EmitOptions {
  readonly output: OutputFolder;
  watch(event: ConvertEvent): void;
  /** What the caller wants to know again where a run is gone on with: asked at each checkpoint, kept as JSON. */
  memo?(): unknown;
  readonly signal: AbortSignal;
}

/**
 * Writes a run into its folder, passing every event on to `watch`. A run that fails or is called off leaves what another process can go on with, and
 * nothing where it had not come to a checkpoint.
 * @throws what `events` throws, what the disk says, and the reason of `signal`.
 */
export async function emit(events: AsyncIterable<ConvertEvent>, { output, watch, memo, signal }: EmitOptions): Promise<Run> {
  try {
    let run: Run | null = null;
    for await (const event of events) {
      signal.throwIfAborted();
      if (event.kind === "record") await output.write(event);
      else if (event.kind === "reject") await output.reject(event.line);
      else if (event.kind === "checkpoint") await output.checkpoint(event.position, memo?.() ?? null);
      else if (event.kind === "end") run = event.run;
      watch(event);
    }
    if (run === null) throw new Error("the conversion ended without its account");
    await output.finish(run);
    return run;
  } catch (error) {
    await output.leave().catch(() => {});
    throw error;
  }
}
