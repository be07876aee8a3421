/** Stage 4: events to files: records in each form that is wanted, rejects as lines, in order. */
import type { Run } from "@tabstract/record";
import type { ConvertEvent } from "../convert-event.ts";
import type { OutputFolder } from "../output.ts";

/**
 * Writes a run into its folder, passing every event on to `watch`. A run that fails or is called off leaves nothing behind.
 * @throws what `events` throws, what the disk says, and the reason of `signal`.
 */
export async function emit(
  events: AsyncIterable<ConvertEvent>,
  options: { output: OutputFolder; watch: (event: ConvertEvent) => void; signal: AbortSignal },
): Promise<Run> {
  const { output, watch, signal } = options;
  try {
    let run: Run | null = null;
    for await (const event of events) {
      signal.throwIfAborted();
      if (event.kind === "record") await output.write(event);
      else if (event.kind === "reject") await output.reject(event.line);
      else if (event.kind === "end") run = event.run;
      watch(event);
    }
    if (run === null) throw new Error("the conversion ended without its account");
    await output.finish(run);
    return run;
  } catch (error) {
    await output.discard();
    throw error;
  }
}
