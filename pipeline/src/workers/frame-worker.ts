/** The thread that converts frames: jobs in, what became of them out. It knows no file and no order. */
import { parentPort } from "node:worker_threads";
import { readers } from "@tabstract/sources";
import { writtenRecord } from "../convert-event.ts";
import { convertFrames } from "../convert-frame.ts";
import { type Answer, type Job, type JobDone, unpackFrames } from "./protocol.ts";

export function doJob(job: Job): JobDone {
  const reader = readers.find(({ format }) => format === job.format);
  if (reader === undefined) throw new Error(`there is no reader for ${job.format}`);
  const outcomes = convertFrames(unpackFrames(job), { reader, file: job.file });
  const lines: string[] = [];
  const answers = outcomes.map(
    (outcome): Answer =>
      outcome.kind === "record" ? { kind: "record", written: writtenRecord(outcome.record, job.select, lines) } : outcome,
  );
  return { id: job.id, answers, lines: new TextEncoder().encode(lines.join("")) };
}

parentPort?.on("message", (job: Job) => {
  const done = doJob(job);
  parentPort?.postMessage(done, [done.lines.buffer]);
});
