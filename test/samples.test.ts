/** Every sample gives exactly its expected output. `UPDATE=1` rewrites the expectations: read the difference before you keep it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFormatSchema } from "@tabstract/record";
import { expectContract } from "@tabstract/testkit";
import { numericTokens } from "@tabstract/text";
import { describe, expect, it } from "vitest";
import { type Converted, converted } from "./converted.ts";
import { ROOT } from "./root.ts";

const SAMPLES = join(ROOT, "samples");
const names = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

it("there are samples, each told of in the README beside them", () => {
  expect(names.length).toBeGreaterThanOrEqual(10);
  const told = readFileSync(join(SAMPLES, "README.md"), "utf8");
  expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

describe.each(names)("sample %s", async (name) => {
  const folder = join(SAMPLES, name);
  const inputs = readdirSync(folder).filter((file) => file.startsWith("input."));
  const output = await converted(...inputs.map((file) => join(folder, file)));
  it("has one input", () => {
    expect(inputs).toHaveLength(1);
  });
  it("gives the expected records", () => {
    expectLines(join(folder, "expected.jsonl"), output.recordLines);
  });
  it("gives the expected rejects", () => {
    expectLines(join(folder, "expected-rejects.jsonl"), output.rejectLines);
  });
  it("holds the contract, and loses nothing", () => {
    for (const record of output.records) expectContract(record, numericTokens);
    expect(output.rejects.filter((reject) => reject.code === "schema")).toEqual([]);
    const { read, records, rejects, deleted } = output.run.totals;
    expect([records, rejects]).toEqual([output.records.length, output.rejects.length]);
    expect(read).toBe(records + rejects + deleted);
    expect(read).toBeGreaterThan(0);
  });
  it("keeps the bytes of what it read", () => {
    const bytes = readFileSync(join(folder, inputs[0] ?? ""));
    expectTrueBytes(output, bytes);
  });
});

it("samples cover every format", async () => {
  const seen = new Set<string>();
  for (const name of names) {
    const folder = join(SAMPLES, name);
    for (const file of readdirSync(folder).filter((one) => one.startsWith("input."))) {
      for (const row of (await converted(join(folder, file))).run.files) if (row.format !== null) seen.add(row.format);
    }
  }
  expect(sourceFormatSchema.options.filter((format) => !seen.has(format))).toEqual([]);
});

function expectLines(file: string, lines: readonly string[]): void {
  const text = lines.map((line) => (line.endsWith("\n") ? line : `${line}\n`)).join("");
  if (process.env.UPDATE === "1") writeFileSync(file, text);
  const expected = readFileSync(file, "utf8");
  const parse = (jsonl: string): unknown[] => jsonl.split("\n").flatMap((line): unknown[] => (line === "" ? [] : [JSON.parse(line)]));
  // Values first: their difference can be read.
  expect(parse(text)).toEqual(parse(expected));
  expect(text).toBe(expected);
}

/** The byte range of a record is one whole raw record: JSON that parses, or text that begins with its marker. */
function expectTrueBytes(output: Converted, bytes: Uint8Array): void {
  for (const { provenance } of output.records) {
    const raw = new TextDecoder().decode(bytes.subarray(...provenance.bytes));
    expect(raw).toBe(raw.trim());
    expect(raw).toMatch(/^(?:\{|=== Lien PubMed ===|\d+\. |PMID- |TY {2}- |<PubmedArticle>|<!DOCTYPE html>|Record #)/);
  }
}
