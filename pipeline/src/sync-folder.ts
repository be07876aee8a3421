/** The names in a folder, brought to disk: a file that was made or renamed is there after a power cut. */
import { type FileHandle, open } from "node:fs/promises";

/** Not every system can sync a folder; where it cannot, what was done in it is as safe as the system makes it. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, "r");
    await handle.sync();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!["EISDIR", "EINVAL", "EPERM", "ENOTSUP", "EACCES"].includes(code)) throw error;
  } finally {
    await handle?.close();
  }
}
