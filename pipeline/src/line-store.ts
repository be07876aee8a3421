/** Lines of a run that are read again later: from the run itself where its files are plain, else from a copy of them on disk. */
import { type FileHandle, open, stat } from "node:fs/promises";
import { RunUnreadable } from "./audit/run-unreadable.ts";

export interface LinePlace {
  readonly at: number;
  /** In bytes. */
  readonly size: number;
}

export interface LineStore {
  /** Where the line can be read again; a promise only where bytes must be written first. `at` is its offset in all files of the run together. */
  keep(line: { readonly bytes: Buffer; readonly at: number }): LinePlace | Promise<LinePlace>;
  /** The bytes of one line, or of several that stand in one file. @throws RunUnreadable where they are no longer there. */
  read(place: LinePlace): Promise<Buffer>;
  /** Where the file ends that holds this offset. */
  fileEnd(at: number): number;
  close(): Promise<void>;
}

export interface LineStoreOptions {
  /** The run as it was named. */
  readonly name: string;
  /** Its files, where none of them is compressed; null for a copy. */
  readonly plainFiles: readonly string[] | null;
  /** Where a copy is made, if it has to be. */
  readonly copy: string;
}

/** Files of a run that are held open; of a run of more, each is opened for each reading. */
const MOST_OPEN = 64;
const PIECE_BYTES: number = 1024 * 1024;

export function openLineStore({ name, plainFiles, copy }: LineStoreOptions): Promise<LineStore> {
  return plainFiles === null ? openCopy(copy, name) : openFiles(plainFiles, name);
}

async function openFiles(files: readonly string[], name: string): Promise<LineStore> {
  const ends: number[] = [];
  for (const file of files) ends.push((ends.at(-1) ?? 0) + (await stat(file)).size);
  const handles = new Map<string, Promise<FileHandle>>();
  const handleOf = (file: string): Promise<FileHandle> => {
    const held = handles.get(file) ?? open(file);
    handles.set(file, held);
    return held;
  };
  const indexOf = (at: number): number => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    keep: ({ bytes, at }) => ({ at, size: bytes.length }),
    async read({ at, size }): Promise<Buffer> {
      const index = indexOf(at);
      const file = files[index] ?? "";
      const place = { at: at - (ends[index - 1] ?? 0), size };
      if (files.length <= MOST_OPEN) return readAt(await handleOf(file), place, name);
      const handle = await open(file);
      try {
        return await readAt(handle, place, name);
      } finally {
        await handle.close();
      }
    },
    fileEnd: (at) => ends[indexOf(at)] ?? 0,
    async close(): Promise<void> {
      for (const handle of handles.values()) await (await handle).close();
    },
  };
}

async function openCopy(path: string, name: string): Promise<LineStore> {
  const handle = await open(path, "wx+", 0o600);
  let held: Buffer[] = [];
  let heldBytes = 0;
  let written = 0;
  let flushed: Promise<void> = Promise.resolve();
  function flush(): Promise<void> {
    flushed = flushed.then(write);
    return flushed;
  }
  async function write(): Promise<void> {
    const bytes = Buffer.concat(held);
    held = [];
    heldBytes = 0;
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at, written + at)).bytesWritten;
    written += bytes.length;
  }
  return {
    keep({ bytes }): LinePlace | Promise<LinePlace> {
      const place = { at: written + heldBytes, size: bytes.length };
      // The line may be part of a buffer that its reader fills again.
      held.push(Buffer.from(bytes));
      heldBytes += bytes.length;
      return heldBytes < PIECE_BYTES ? place : flush().then(() => place);
    },
    async read(place): Promise<Buffer> {
      await (heldBytes > 0 ? flush() : flushed);
      return readAt(handle, place, name);
    },
    fileEnd: () => written + heldBytes,
    close: () => handle.close(),
  };
}

async function readAt(handle: FileHandle, { at, size }: LinePlace, name: string): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size);
  const { bytesRead } = await handle.read(bytes, 0, size, at);
  if (bytesRead !== size) throw new RunUnreadable(`${name} has changed since it was opened; start again`);
  return bytes;
}
