import type { AbstractRecord } from "@tabstract/record";
import { type Reader, readers } from "@tabstract/sources";
import { describe, expect, it } from "vitest";
import { convertFrame } from "../convert-frame.ts";
import { SCHEMA_CODE, validateRecord } from "./validate.ts";

const BYTES = Buffer.from(
  JSON.stringify({ paperId: "p1", title: "Invented naps", abstract: "We treated 12 adults. Pain fell by 30% (p = 0.04)." }),
);
const FRAME = { start: 10, end: 10 + BYTES.length, bytes: BYTES, problem: null };

function graphReader(): Reader {
  const reader = readers.find(({ format }) => format === "s2-graph");
  if (reader === undefined) throw new Error("no reader for s2-graph");
  return reader;
}

function record(): AbstractRecord {
  const outcome = convertFrame(FRAME, { reader: graphReader(), file: "a" });
  if (outcome.kind !== "record") throw new Error(JSON.stringify(outcome));
  return outcome.record;
}

describe("a record that does not keep the contract", () => {
  it.each<[string, (whole: AbstractRecord) => unknown, RegExp]>([
    ["a negative count", (whole) => ({ ...whole, citationCount: -3 }), /^citationCount: /],
    ["a field of nobody's", (whole) => ({ ...whole, extra: 1 }), /extra/],
    [
      "a number that nothing explains",
      (whole) => ({ ...whole, results: [], comparisons: [], context: [], study: { ...whole.study, participants: null } }),
      /\d/,
    ],
    ["a key of another form", (whole) => ({ ...whole, key: "KEY" }), /^key: /],
  ])("is told: %s", (_, broken, message) => {
    expect(validateRecord(record())).toBeNull();
    const problem = validateRecord(broken(record()) as AbstractRecord);
    expect(problem).toMatchObject({ code: SCHEMA_CODE, message: expect.stringMatching(message) });
    expect(problem?.message).toMatch(/this is a fault of tabstract: please report it with these bytes$/);
  });

  it("becomes a reject with its bytes, the path and what zod says", () => {
    const sound = graphReader();
    const reader: Reader = {
      ...sound,
      read(bytes) {
        const outcome = sound.read(bytes);
        if (outcome.kind !== "document") return outcome;
        const { document } = outcome;
        return { ...outcome, document: { ...document, metadata: { ...document.metadata, citationCount: -3 } } };
      },
    };
    expect(convertFrame(FRAME, { reader, file: "a" })).toMatchObject({
      kind: "reject",
      reject: {
        file: "a",
        bytes: [FRAME.start, FRAME.end],
        code: "schema",
        message: expect.stringMatching(/^citationCount: Too small: expected number to be >=0; this is a fault of tabstract/),
        raw: { encoding: "utf8", data: BYTES.toString(), truncated: false },
      },
    });
  });
});
