/** What the operating system says, in a person's words. */
import type { Problem } from "@tabstract/sources";

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "no permission to read it; change its permissions or run as a user who may",
  EPERM: "no permission to read it; change its permissions or run as a user who may",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead in a circle",
  EIO: "the disk gave a read error; copy the file from a good source and convert it again",
  EMFILE: "too many files are open; lower --jobs or raise the limit of open files",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
};

/** Where writing asks for other words than reading. */
const WRITING_WORDS: Readonly<Record<string, string>> = {
  EACCES: "no permission to write there; change the permissions or name another place",
  EPERM: "no permission to write there; change the permissions or name another place",
  ENOENT: "no folder or file can be made there; name another place",
  EEXIST: "a file stands in the way of the folder; name another place",
  EIO: "the disk gave a write error; name another place",
};

export function systemProblem(error: unknown, code: string): Problem {
  return { code, message: systemMessage(error) };
}

export function systemMessage(error: unknown, doing: "reading" | "writing" = "reading"): string {
  const name = error instanceof Error && "code" in error ? String(error.code) : "";
  const table = doing === "writing" ? { ...WORDS, ...WRITING_WORDS } : WORDS;
  const words = Object.hasOwn(table, name) ? table[name] : undefined;
  if (words !== undefined) return `${words} (${name})`;
  return error instanceof Error ? error.message : String(error);
}
