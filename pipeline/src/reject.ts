/** Rejects: what could not become a record, with as many of its bytes as a reject carries. */
import { isUtf8 } from "node:buffer";
import { type ByteRange, REJECT_RAW_LIMIT, type Reject } from "@tabstract/record";
import type { Problem } from "@tabstract/sources";
import { sha256 } from "./digest.ts";

/** A whole file that could not be read, or a fault of the file beside its records. */
export function fileReject(file: string, problem: Problem): Reject {
  return { file, bytes: null, sha256: null, code: problem.code, message: oneLine(problem.message), raw: null };
}

export interface RawRecordInput {
  readonly file: string;
  readonly range: ByteRange;
  /** The bytes of the range; only its first part where the record was larger than the framer's limit. */
  readonly bytes: Uint8Array;
}

/** One raw record that gives no record. */
export function recordReject(input: RawRecordInput, problem: Problem): Reject {
  const { file, range, bytes } = input;
  const whole = bytes.length === range[1] - range[0];
  return {
    file,
    bytes: range,
    sha256: whole ? sha256(bytes) : null,
    code: problem.code,
    message: oneLine(problem.message),
    raw: rawBytes(bytes, whole),
  };
}

function rawBytes(bytes: Uint8Array, whole: boolean): NonNullable<Reject["raw"]> {
  const truncated = !whole || bytes.length > REJECT_RAW_LIMIT;
  const head = bytes.length > REJECT_RAW_LIMIT ? bytes.subarray(0, cutAtCharacter(bytes, REJECT_RAW_LIMIT)) : bytes;
  const buffer = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return isUtf8(head)
    ? { encoding: "utf8", data: buffer.toString("utf8"), truncated }
    : { encoding: "base64", data: buffer.toString("base64"), truncated };
}

/** The last place at or before `limit` where a UTF-8 character begins: a cut inside one would make valid text look binary. */
function cutAtCharacter(bytes: Uint8Array, limit: number): number {
  let at = limit;
  while (at > limit - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

function oneLine(message: string): string {
  return message.replace(/\s*[\r\n]+\s*/g, " ");
}
