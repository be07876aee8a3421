/** What a source says in a field and in the text of its abstract as well. */
import { readers } from "@tabstract/sources";
import { describe, expect, it } from "vitest";
import { convertFrame } from "../convert-frame.ts";

function recordOf(lines: readonly string[]): { copyright: string | null; conflictOfInterest: string | null; text: string | undefined } {
  const reader = readers.find(({ format }) => format === "pubmed-medline");
  if (reader === undefined) throw new Error("no reader for pubmed-medline");
  const bytes = Buffer.from(["PMID- 90000001", "OWN - NLM", "TI  - Invented knees.", ...lines, ""].join("\n"));
  const outcome = convertFrame({ start: 0, end: bytes.length, bytes, problem: null }, { reader, file: "a" });
  if (outcome.kind !== "record") throw new Error(`a ${outcome.kind}`);
  const { abstract, conflictOfInterest } = outcome.record;
  return { copyright: abstract?.copyright ?? null, conflictOfInterest, text: abstract?.sections[0]?.text };
}

const TEXT = "We braced 20 invented knees. Pain fell in 12 of them.";

describe("a copyright line and a statement of conflicts", () => {
  it("are kept from both places where they differ", () => {
    const lines = [`AB  - ${TEXT} ©2018 AACR. `, "CI  - ©2018 American Association for Knees.", "COIS- Knee A owns braces."];
    expect(recordOf(lines)).toEqual({
      copyright: "©2018 AACR. ©2018 American Association for Knees.",
      conflictOfInterest: "Knee A owns braces.",
      text: TEXT,
    });
    const said = recordOf([`AB  - ${TEXT} Conflict of interest: none declared.`, "COIS- Knee A owns braces."]);
    expect(said).toEqual({ copyright: null, conflictOfInterest: "Knee A owns braces. none declared.", text: TEXT });
  });
  it("are kept once where one place says what the other does", () => {
    const lines = [`AB  - ${TEXT} ©2018 AACR.`, "CI  - ©2018 AACR. All rights reserved."];
    expect(recordOf(lines).copyright).toBe("©2018 AACR. All rights reserved.");
  });
});
