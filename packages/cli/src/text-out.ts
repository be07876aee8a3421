/** Where a command's text goes: standard output, or a file that is there whole or not at all. */
import { open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { systemMessage } from "@tabstract/pipeline";
import { CannotWork, type Io } from "./io.ts";

export interface TextOut {
  write(text: string): Promise<void>;
  /** What was written takes its place. */
  finish(): Promise<void>;
  /** Takes away what is not finished; does nothing after that. */
  discard(): Promise<void>;
}

const PIECE_LENGTH: number = 256 * 1024;

/** @param path null for standard output. @throws CannotWork where it cannot be written. */
export async function openTextOut(path: string | null, io: Io): Promise<TextOut> {
  if (path === null) {
    return {
      async write(text): Promise<void> {
        io.signal.throwIfAborted();
        await io.stdout.write(text);
      },
      finish: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    };
  }
  const target = resolve(io.cwd, path);
  const partial = `${target}.tabstract-partial`;
  const handle = await said(path, () => open(partial, "w"));
  let held: string[] = [];
  let length = 0;
  let isOpen = true;
  const flush = async (): Promise<void> => {
    const text = held.join("");
    held = [];
    length = 0;
    await said(path, () => handle.appendFile(text));
  };
  return {
    async write(text): Promise<void> {
      io.signal.throwIfAborted();
      held.push(text);
      length += text.length;
      if (length >= PIECE_LENGTH) await flush();
    },
    async finish(): Promise<void> {
      await flush();
      await said(path, () => handle.sync());
      await handle.close();
      isOpen = false;
      await said(path, () => rename(partial, target));
    },
    async discard(): Promise<void> {
      if (!isOpen) return;
      isOpen = false;
      await handle.close();
      await rm(partial, { force: true });
    },
  };
}

async function said<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new CannotWork(`cannot write ${path}: ${systemMessage(error, "writing")}`);
  }
}
