/** The commands of the queue and their options, in terms of those of `convert`. */
import { MOST_RECORD_BYTES, MOST_SHARDS } from "@tabstract/pipeline";
import { atMost, positive } from "./option-parsers.ts";
import type { ConvertValues, EnqueueValues, QueueValues, WorkValues } from "./option-values.ts";
import type { CommandSpec, OptionSpec } from "./options.ts";

export interface QueueCommands {
  readonly enqueue: CommandSpec<EnqueueValues>;
  readonly work: CommandSpec<WorkValues>;
  readonly queue: CommandSpec<QueueValues>;
}

const queue: OptionSpec<string | null> = {
  flags: "--queue <url>",
  description: "redis://[USER:PASSWORD@]HOST:PORT[/DATABASE], or rediss:// for TLS; taken from TABSTRACT_QUEUE where not given",
  fallback: null,
  // Checked later: what is wrong with an option is told with its text, and this one may hold a password.
  parse: String,
};

export function queueCommands(convert: CommandSpec<ConvertValues>["options"]): QueueCommands {
  return {
    enqueue: {
      name: "enqueue",
      summary: "put an input into a queue, as jobs for workers",
      arguments: [{ name: "<inputs...>", description: "files and folders under the root, as for convert" }],
      options: {
        queue,
        root: {
          flags: "--root <dir>",
          description: "the folder that the paths of the jobs start from, the current one where not given; workers have it too, anywhere",
          fallback: null,
          parse: String,
        },
        shards: {
          flags: "--shards <n>",
          description: "how many jobs; each reads the whole input and converts its share. 16 where not given",
          fallback: null,
          parse: (text) => atMost(text, MOST_SHARDS),
        },
        chunkMegabytes: {
          flags: "--chunk-megabytes <m>",
          description: "as many jobs as there are m million bytes of input, counted as stored",
          fallback: null,
          parse: positive,
        },
        attempts: {
          flags: "--attempts <n>",
          description: "how often a job is tried, with longer and longer waits, before it is given up",
          fallback: 5,
          parse: (text) => atMost(text, 100),
        },
        from: convert.from,
        maxRecordBytes: { ...convert.maxRecordBytes, parse: (text) => atMost(text, MOST_RECORD_BYTES) },
        corrections: convert.corrections,
      },
      examples: ["tabstract enqueue /data/dumps --root /data --queue redis://queue.example:6379 --shards 32"],
    },
    work: {
      name: "work",
      summary: "convert jobs of a queue, until Ctrl-C or until it is empty",
      arguments: [],
      options: {
        queue,
        root: {
          flags: "--root <dir>",
          description: "the folder that the paths of jobs start from; nothing outside of it is read",
          fallback: null,
          parse: String,
        },
        out: {
          flags: "-o, --out <dir>",
          description: "write the parts into this folder, which all workers share; nothing outside of it is written",
          fallback: null,
          parse: String,
        },
        drain: {
          flags: "--drain",
          description: "end when no job is left, here or at another worker; exit with 1 if jobs were given up",
          fallback: false,
        },
        lease: {
          flags: "--lease <seconds>",
          description: "give the job of a worker that gave no sign of life for so long to another",
          fallback: 30,
          parse: (text) => atMost(text, 3600),
        },
        jobs: convert.jobs,
        threads: convert.threads,
        quiet: { flags: "-q, --quiet", description: "print nothing but what failed", fallback: false },
      },
      examples: [
        "tabstract work --queue redis://queue.example:6379 --root /data --out /data/parts",
        "tabstract work --queue redis://queue.example:6379 --root /data --out /data/parts --drain",
      ],
    },
    queue: {
      name: "queue",
      summary: "tell how far the jobs of a queue are, and which were given up and why",
      arguments: [],
      options: {
        queue,
        forget: { flags: "--forget", description: "forget the jobs that were given up", fallback: false },
      },
      examples: ["tabstract queue --queue redis://queue.example:6379"],
    },
  };
}
