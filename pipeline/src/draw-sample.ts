/** The first of two passes of `--sample`: every raw record's place is seen once, so that the second pass knows which to convert. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { InputFile } from "./inputs.ts";
import type { Settings } from "./options.ts";
import { readFrames } from "./read-frames.ts";
import { type Draw, openSampler } from "./sampling.ts";

export interface Drawn {
  /** The files to convert; standard input has become a file, since it is read twice. */
  readonly files: readonly InputFile[];
  /** Null where every raw record is wanted. */
  readonly draw: Draw | null;
  /** Removes what was set aside. */
  close(): Promise<void>;
}

export async function drawSample(files: readonly InputFile[], settings: Settings): Promise<Drawn> {
  if (settings.sample === null) return { files, draw: null, close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "tabstract-"));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const rereadable: InputFile[] = [];
    for (const input of files) rereadable.push(input.file === "-" && input.path === null ? await spool(input, settings, folder) : input);
    const sampler = openSampler(settings.sample, settings.seed);
    for (const input of rereadable) {
      for await (const item of readFrames(input, { ...settings, onBytes: () => {} })) {
        if (item.kind === "frames") for (const frame of item.frames) sampler.add(input.file, frame.start);
      }
    }
    return { files: rereadable, draw: sampler.finish(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function spool(input: InputFile, settings: Settings, folder: string): Promise<InputFile> {
  const path = join(folder, "stdin");
  await pipeline(Readable.from(settings.stdin), createWriteStream(path));
  return { ...input, path: Buffer.from(path) };
}
