import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixtureRecord } from "@tabstract/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { openManifest } from "./manifest.ts";
import { type OutputPlan, openOutput } from "./output.ts";
import { DEFAULT_FORMS, type OutputForms } from "./output-forms.ts";

const manifest = openManifest({ limit: null });
const counts = { read: 1, records: 1, rejects: 0, merged: 0, deleted: 0 };
manifest.add({ file: "a.jsonl", format: "s2-graph", bytes: 0, sha256: "0".repeat(64), ...counts });
/** Of one record. */
const run = manifest.finish();
/** What a run of JSON Lines consists of. */
const FILES = ["CITATION.md", "croissant.json", "datapackage.json", "record.schema.json", "records.jsonl", "rejects.jsonl", "run.json"];
let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-output-"));
  out = join(folder, "deep", "out");
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ask {
  readonly force?: boolean;
  readonly resume?: boolean;
  readonly limit?: number | null;
  readonly difference?: string | null;
  readonly forms?: Partial<OutputForms>;
}

const NO_COUNTS = { results: {}, context: 0, failedChecks: {}, warnings: 0 };

function open({ force = false, resume = false, limit = null, difference = null, forms = {} }: Ask = {}): Promise<OutputPlan> {
  const settings = { force, resume, options: { limit }, forms: { ...DEFAULT_FORMS, ...forms } };
  return openOutput(out, { ...settings, inputDifference: async () => difference });
}

async function write(line: string, ask: Ask = {}): Promise<void> {
  const plan = await open(ask);
  if (plan.kind !== "ready") throw new Error(JSON.stringify(plan));
  await plan.output.write({
    kind: "record",
    record: fixtureRecord({ text: "" }),
    line,
    bytes: null,
    size: Buffer.byteLength(line),
    counts: NO_COUNTS,
    described: { license: null, published: null },
  });
  await plan.output.finish(run);
}

function killedBeside(): void {
  mkdirSync(join(out, ".tabstract-partial"));
  writeFileSync(join(out, ".tabstract-partial", ".tabstract-run"), "999999999\n");
  writeFileSync(join(out, ".tabstract-partial", "records.jsonl"), "half");
}

describe("an output folder", () => {
  it("appears whole, with its parents, and nothing beside it", async () => {
    await write("one\n");
    expect(readdirSync(out).toSorted()).toEqual(FILES);
    expect(readdirSync(join(folder, "deep"))).toEqual(["out"]);
    expect(readFileSync(join(out, "records.jsonl"), "utf8")).toBe("one\n");
  });

  it("that was called off leaves nothing", async () => {
    const plan = await open();
    if (plan.kind === "ready") await plan.output.discard();
    expect(readdirSync(join(folder, "deep"))).toEqual([]);
  });

  it("keeps the old run until the new one is whole", async () => {
    await write("one\n");
    const plan = await open({ force: true });
    expect(readFileSync(join(out, "records.jsonl"), "utf8")).toBe("one\n");
    if (plan.kind === "ready") await plan.output.discard();
    await write("two\n", { force: true });
    expect(readFileSync(join(out, "records.jsonl"), "utf8")).toBe("two\n");
    expect(existsSync(join(out, ".tabstract-partial"))).toBe(false);
  });

  it("rids the folder of what the old run wrote and the new one does not, and of nothing else", async () => {
    await write("one\n", { forms: { to: ["csv", "jsonl"], shardBytes: 10, compress: "gz" } });
    const listed = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
    writeFileSync(join(out, "mine.txt"), "");
    writeFileSync(join(out, "mine.csv"), "");
    // A list that was tampered with leads to no file that a run does not write.
    listed.resources.push({ path: "mine.txt" }, { path: "../../mine.txt" }, { path: 1 });
    writeFileSync(join(out, "datapackage.json"), JSON.stringify(listed));
    writeFileSync(join(folder, "mine.txt"), "");
    await write("two\n", { force: true });
    expect(readdirSync(out).toSorted()).toEqual([...FILES, "mine.csv", "mine.txt"].toSorted());
    expect(existsSync(join(folder, "mine.txt"))).toBe(true);
  });

  it("that was called off leaves nothing, whatever the forms", async () => {
    const plan = await open({ forms: { to: ["csv", "duckdb", "fhir", "jsonl", "parquet"] } });
    if (plan.kind === "ready") await plan.output.discard();
    expect(readdirSync(join(folder, "deep"))).toEqual([]);
  });

  it.each([
    ["without a word", {}, /is not empty/],
    ["with --resume and other options", { resume: true, limit: 3 }, /other options/],
    ["with --resume and other inputs", { resume: true, difference: "a had 3 bytes and has 4" }, /other inputs: a had 3 bytes/],
  ])("with a run in it is refused %s", async (_, ask, message) => {
    await write("one\n");
    expect(await open(ask)).toMatchObject({ kind: "refused", message: expect.stringMatching(message) });
    expect(readFileSync(join(out, "records.jsonl"), "utf8")).toBe("one\n");
  });

  it("with a run in it is finished for --resume, and rid of what a killed --force left", async () => {
    await write("one\n");
    killedBeside();
    expect(await open({ resume: true })).toEqual({ kind: "finished", run });
    expect(readdirSync(out).toSorted()).toEqual(FILES);
  });

  it("that holds something and no run is refused for --resume", async () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "mine.txt"), "");
    expect(await open({ resume: true })).toMatchObject({ kind: "refused", message: expect.stringMatching(/no run to resume/) });
    expect(readdirSync(out)).toEqual(["mine.txt"]);
  });

  it("that a killed run was moving into its place is begun again by --resume", async () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "records.jsonl"), "half");
    killedBeside();
    await write("whole\n", { resume: true });
    expect(readFileSync(join(out, "records.jsonl"), "utf8")).toBe("whole\n");
  });

  it("that is a symbolic link to nowhere is refused before there is any work", async () => {
    mkdirSync(join(out, ".."), { recursive: true });
    symlinkSync("nowhere", out);
    expect(await open()).toMatchObject({ kind: "refused", message: expect.stringMatching(/is a symbolic link to nowhere/) });
  });

  it("that another living run writes into is refused", async () => {
    mkdirSync(join(out, ".tabstract-partial"), { recursive: true });
    writeFileSync(join(out, ".tabstract-partial", ".tabstract-run"), "1\n");
    expect(await open()).toMatchObject({ kind: "refused", message: expect.stringMatching(/another run \(process 1\)/) });
  });
});

describe("a folder with its parents", () => {
  it("is made once, and may be there already", async () => {
    await makeFolder(join(folder, "a", "b", "c"));
    await makeFolder(join(folder, "a", "b", "c"));
    expect(existsSync(join(folder, "a", "b", "c"))).toBe(true);
  });

  it("is refused where a file stands in the way", async () => {
    writeFileSync(join(folder, "a"), "");
    await expect(makeFolder(join(folder, "a", "b"))).rejects.toMatchObject({ code: "EEXIST" });
  });

  it.skipIf(!existsSync("/proc/self"))("is refused by a file system that has no place for it (needs /proc)", async () => {
    await expect(makeFolder("/proc/tabstract/x")).rejects.toMatchObject({ code: "ENOENT" });
  });
});
