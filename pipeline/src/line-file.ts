/** A file of lines, written in large pieces and synced to disk when closed. */
import { open } from "node:fs/promises";

const PIECE_LENGTH: number = 256 * 1024;

export interface LineFile {
  /** `line` ends in "\n". Resolves when there is room for the next one. */
  write(line: string): Promise<void> | undefined;
  /** Writes what is left, syncs, closes; does nothing the second time. */
  close(): Promise<void>;
}

export async function openLineFile(path: string): Promise<LineFile> {
  const handle = await open(path, "wx");
  let held: string[] = [];
  let length = 0;
  let closed = false;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(held.join(""));
    held = [];
    length = 0;
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
  };
  return {
    write(line): Promise<void> | undefined {
      held.push(line);
      length += line.length;
      return length < PIECE_LENGTH ? undefined : flush();
    },
    async close(): Promise<void> {
      if (closed) return;
      closed = true;
      try {
        await flush();
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}
