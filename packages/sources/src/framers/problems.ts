/** Why a framer refuses a record that it cut. */
import type { Problem } from "../reader.ts";

export function tooLarge(maxRecordBytes: number): Problem {
  return {
    code: "too-large",
    message: `This record is larger than the limit of ${maxRecordBytes} bytes. Abstracts are far smaller: check that the file is what it seems, or raise the limit.`,
  };
}

export function tooDeep(maxDepth: number): Problem {
  return {
    code: "json-too-deep",
    message: `This JSON is nested more than ${maxDepth} levels deep. Papers are nested some five deep: check that the file is what it seems.`,
  };
}

export function mixedFormats(what: string): Problem {
  return {
    code: "mixed-formats",
    message: `These bytes look like ${what}, another format than the records before them: they are no part of those, and not read. Put them into a file of their own.`,
  };
}
