/** Every sink of the folder is in the list, and writes what its table says. */
import { assertRegistry, fixtureRecord, loadTables } from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import { bare, invented } from "../invented.examples.ts";
import type { Sink, SinkExample, SinkFile } from "../sink.ts";
import { sinks } from "./index.ts";
import examples from "./jsonl.examples.ts";
import { recordLine } from "./jsonl.ts";

it("lists every sink of the folder", () => {
  expect(() => assertRegistry({ folder: import.meta.url, names: sinks.map(({ name }) => name) })).not.toThrow();
});

it("gives every file of every sink a name of its own", () => {
  const names = sinks.flatMap(({ files }) => files.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

describe("jsonl", () => {
  it.each(examples)("writes $title", ({ title, parts, holds, lacks }) => {
    const record = { ...fixtureRecord({ text: "Pain fell in 12 patients.", results: [] }), checks: [] };
    const line = recordLine({ ...record, title: { ...record.title, text: title } }, parts);
    for (const part of holds) expect(line).toContain(part);
    for (const part of lacks) expect(line).not.toContain(part);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    if (parts === null || parts.includes("metadata")) expect(JSON.parse(line).title.text).toBe(title);
  });
});

const tables = (await loadTables<SinkExample>(import.meta.url)).filter(({ name }) => name !== "jsonl");

describe.each(tables)("$name", ({ name, rows }) => {
  const sink = sinks.find((one) => one.name === name) as Sink;

  it.each(rows)("writes $name", ({ file, change, holds, lacks }) => {
    const of = sink.files.find((one) => one.name === file) as SinkFile;
    const { text } = of.write({ ...invented, ...change });
    for (const part of holds) expect(text).toContain(part);
    for (const part of lacks ?? []) expect(text).not.toContain(part);
  });

  it.each(sink.files)("writes a record of which nothing is known to $name, and the same each time", (file) => {
    const once = file.write(bare);
    expect(once.rows > 0).toBe(once.text !== "");
    expect(file.write(bare)).toEqual(once);
    expect(once.text).not.toMatch(/\bnull\b|\bundefined\b|\bNaN\b/);
  });
});

describe("csl", () => {
  it("is one array of JSON, whatever the number of records", () => {
    const [file] = sinks.find(({ name }) => name === "csl")?.files ?? [];
    const whole = (count: number): unknown => {
      const texts = Array.from({ length: count }, () => file?.write(invented).text ?? "");
      return JSON.parse(`${file?.head}${texts.join(file?.between)}${file?.tail}`);
    };
    expect([0, 1, 3].map(whole)).toEqual([[], [expect.anything()], [expect.anything(), expect.anything(), expect.anything()]]);
  });
});
