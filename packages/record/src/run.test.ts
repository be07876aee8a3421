import { describe, expect, it } from "vitest";
import { jsonSchema, rejectSchema, runSchema } from "./index.ts";

const tally = { read: 5, records: 3, rejects: 1, merged: 1, deleted: 0 };
const file = { file: "a.jsonl", format: "s2-graph", bytes: 10, sha256: "a".repeat(64), ...tally };
const run = { tool: { name: "tabstract", version: "0.1.0" }, options: {}, files: [file], totals: tally };

describe("run.json", () => {
  it("holds when nothing is lost", () => {
    expect(runSchema.safeParse(run).success).toBe(true);
  });

  it.each([
    ["a file loses a record", { ...run, files: [{ ...file, records: 2 }], totals: { ...tally, records: 2 } }],
    ["the totals lose a reject", { ...run, totals: { ...tally, rejects: 0, read: 4 } }],
    ["the totals count a file twice", { ...run, totals: { read: 10, records: 6, rejects: 2, merged: 2, deleted: 0 } }],
  ])("does not hold when %s", (_, broken) => {
    expect(runSchema.safeParse(broken).success).toBe(false);
  });
});

describe("JSON Schema", () => {
  it.each(["record", "reject", "run"] as const)("of the %s is draft 2020-12, closed and complete", (name) => {
    const schema = jsonSchema(name);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.additionalProperties).toBe(false);
    const optional = { record: ["languages", "funding", "conflictOfInterest"], reject: [], run: ["corrections"] }[name];
    const all = Object.keys(schema.properties as object);
    expect(new Set([...(schema.required as string[]), ...optional])).toEqual(new Set(all));
  });

  it("lets a reject hold bytes of either encoding, and nothing else", () => {
    const reject = {
      file: "a",
      bytes: [0, 4],
      sha256: null,
      code: "json-truncated",
      message: "cut",
      raw: { encoding: "base64", data: "AA==", truncated: false },
    };
    expect(rejectSchema.safeParse(reject).success).toBe(true);
    expect(rejectSchema.safeParse({ ...reject, raw: { ...reject.raw, encoding: "latin1" } }).success).toBe(false);
  });
});
