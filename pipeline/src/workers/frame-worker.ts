/** The thread that converts frames: jobs in, what became of them out. It knows no file and no order. */
import { parentPort } from "node:worker_threads";
import { readers } from "@tabstract/sources";
import { writtenRecord } from "../convert-event.ts";
import { convertFrame } from "../convert-frame.ts";
import { type Answer, type Job, type JobDone, unpackFrames } from "./protocol.ts";

export function doJob(job: Job): JobDone {
  const reader = readers.find(({ format }) => format === job.format);
  if (reader === undefined) throw new Error(`there is no reader for ${job.format}`);
  const answers = unpackFrames(job).map((frame): Answer => {
    const outcome = convertFrame(frame, { reader, file: job.file });
    return outcome.kind === "record" ? { kind: "record", written: writtenRecord(outcome.record, job.select) } : outcome;
  });
  return { id: job.id, answers };
}

parentPort?.on("message", (job: Job) => parentPort?.postMessage(doJob(job)));
