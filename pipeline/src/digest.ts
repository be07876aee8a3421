/** SHA-256, and what is derived from it: the key of a record. */
import { hash } from "node:crypto";

/** SHA-256 of these bytes, in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return hash("sha256", bytes);
}

/** The key of the record that begins at byte `start` of `file`: unique in a run, the same in every run over the same tree. */
export function recordKey(file: string, start: number): string {
  return sha256(`${file}\0${start}`).slice(0, 16);
}
