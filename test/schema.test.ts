/** What `tabstract schema` prints, against what `tabstract convert` writes, by a validator that is not ours. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { type Converted, converted } from "./converted.ts";
import { ROOT, SHARED, WITHOUT_SHARED } from "./root.ts";
import { tabstract } from "./support/program.ts";

const SAMPLES = join(ROOT, "samples");

async function validator(name: string): Promise<ValidateFunction> {
  const { stdout } = await tabstract(["schema", name]);
  return new Ajv2020({ allErrors: true, strict: true, strictTuples: false, strictTypes: false }).compile(JSON.parse(stdout));
}

/** What is wrong with each value, in a validator's words. */
function faults(validate: ValidateFunction, values: readonly unknown[]): string[] {
  return values.flatMap((value, at) =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${at}${error.instancePath} ${error.message}`),
  );
}

let validate: Readonly<Record<"record" | "reject" | "run", ValidateFunction>>;
beforeAll(async () => {
  validate = { record: await validator("record"), reject: await validator("reject"), run: await validator("run") };
});

function expectValid({ recordLines, rejectLines, run }: Converted): void {
  const parse = (lines: readonly string[]): unknown[] => lines.map((line) => JSON.parse(line));
  expect(faults(validate.record, parse(recordLines))).toEqual([]);
  expect(faults(validate.reject, parse(rejectLines))).toEqual([]);
  expect(faults(validate.run, [JSON.parse(JSON.stringify(run))])).toEqual([]);
}

describe("records, rejects and the account of a run keep the published schema", () => {
  it("of the samples", async () => {
    const inputs = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((name) => /(?:^|\/)input\.[^/]+$/.test(name));
    const output = await converted(...inputs.map((name) => join(SAMPLES, name)));
    expect(output.records.length).toBeGreaterThan(5);
    expect(output.rejects.length).toBeGreaterThan(0);
    expectValid(output);
  });

  it.skipIf(WITHOUT_SHARED)("of the seed dumps (skipped where ../shared/seeds is absent)", async () => {
    const output = await converted(join(SHARED, "seeds"));
    expect(output.records.length).toBeGreaterThan(1);
    expectValid(output);
  });
});

it("the published schema refuses what is no record", () => {
  const [line = ""] = readFileSync(join(SAMPLES, "graph-search-page", "expected.jsonl"), "utf8").split("\n");
  const record = JSON.parse(line);
  expect(faults(validate.record, [record])).toEqual([]);
  const { title: _, ...untitled } = record;
  for (const broken of [untitled, { ...record, extra: 1 }, { ...record, citationCount: "7" }, { ...record, key: "" }, null]) {
    expect(faults(validate.record, [broken])).not.toEqual([]);
  }
});
