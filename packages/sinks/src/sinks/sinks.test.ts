/** Every sink of the folder is in the list, and writes what its table says. */
import { assertRegistry, fixtureRecord } from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import { sinks } from "./index.ts";
import examples from "./jsonl.examples.ts";
import { jsonl } from "./jsonl.ts";

it("lists every sink of the folder", () => {
  expect(() => assertRegistry({ folder: import.meta.url, names: sinks.map(({ name }) => name) })).not.toThrow();
});

describe("jsonl", () => {
  it.each(examples)("writes $title", ({ title, parts, holds, lacks }) => {
    const record = { ...fixtureRecord({ text: "Pain fell in 12 patients.", results: [] }), checks: [] };
    const line = jsonl.write({ ...record, title: { ...record.title, text: title } }, parts);
    for (const part of holds) expect(line).toContain(part);
    for (const part of lacks) expect(line).not.toContain(part);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    if (parts === null || parts.includes("metadata")) expect(JSON.parse(line).title.text).toBe(title);
  });
});
