/** `tabstract audit`, as a user calls it: two runs, a run against a reference, and what people said put into the next run. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { auditSchema, goldRecordSchema } from "@tabstract/audit";
import type { AbstractRecord } from "@tabstract/record";
import { beforeAll, describe, expect, test } from "vitest";
import { paper, readOutput, tabstract, temporaryFolder } from "./support/program.ts";

/** A run of three papers, and the same with one p-value halved, one record gone and one that is new. */
function runs(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "before.jsonl"), before.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const [first, second] = before;
  if (first === undefined || second === undefined) throw new Error("there are no records to change");
  const results = first.results.map((result) => (result.kind === "p-value" ? { ...result, value: result.value / 2 } : result));
  const after = [{ ...first, results }, second, { ...second, id: "doi:10.5555/new", key: "0".repeat(16) }];
  writeFileSync(join(folder, "after.jsonl"), after.map((record) => `${JSON.stringify(record)}\n`).join(""));
  return folder;
}

/** One frame of one raw block (RFC 8878, 3.1.1): Node 20 has no zstd of its own. */
function zstdFrame(bytes: Buffer): Buffer {
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32LE(bytes.length, 5);
  header.writeUIntLE(bytes.length * 8 + 1, 9, 3);
  return Buffer.concat([header, bytes]);
}

let before: readonly AbstractRecord[] = [];
beforeAll(async () => {
  const { stdout } = await tabstract(["convert", "-", "--stdout", "--quiet"], { stdin: [1, 2, 3].map((at) => `${paper(at)}\n`).join("") });
  before = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as AbstractRecord);
  expect(before).toHaveLength(3);
});

describe("audit", () => {
  test("tells what changed, and that alone is no finding", async () => {
    const { code, stdout, stderr } = await tabstract(["audit", "before.jsonl", "after.jsonl"], { cwd: runs() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^records +3 +3$/m);
    expect(stdout).toMatch(/^ {2}in one alone +1 +1$/m);
    expect(stdout).toMatch(/^value-changed +1 +1 +33\.33%$/m);
    expect(stdout).toMatch(
      /^value-changed p-value\.value: 1 in 1 record\n {2}doi:10\.5555\/paper\.1: p = [\d.]+\n {4}- [\d.]+\n {4}\+ [\d.]+$/m,
    );
    expect(stdout).toMatch(/2\.00 times$/m);
  });

  test("of a run with itself finds nothing, in every form of the run", async () => {
    const folder = runs();
    const bytes = readFileSync(join(folder, "before.jsonl"));
    writeFileSync(join(folder, "packed.gz"), gzipSync(bytes));
    writeFileSync(join(folder, "packed.zst"), zstdFrame(bytes));
    const names = ["before.jsonl", "packed.gz", "packed.zst", "-"];
    for (const name of names) {
      const { code, stdout } = await tabstract(["audit", "before.jsonl", name, "--fail-on", "any>0"], { cwd: folder, stdin: bytes });
      expect({ name, code, told: /^no changes$/m.test(stdout) }).toEqual({ name, code: 0, told: true });
    }
  });

  test.each([
    ["any>0", 1, /^failed: any>0: 3\n$/],
    ["p-value changed>10%", 1, /^failed: p-value changed>10%: 1 of 3 \(33\.33%\)\n$/],
    ["result-removed>0,title changed>0", 0, /^$/],
  ])("--fail-on %j gives exit code %d", async (list, code, told) => {
    const ended = await tabstract(["audit", "before.jsonl", "after.jsonl", "--fail-on", list], { cwd: runs() });
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(told);
  });

  test("--ignore and --only leave changes out of everything", async () => {
    const folder = runs();
    const ignored = await tabstract(["audit", "before.jsonl", "after.jsonl", "--ignore", "record,p-value.value"], { cwd: folder });
    expect(ignored.stdout).toMatch(/^no changes$/m);
    const only = await tabstract(["audit", "before.jsonl", "after.jsonl", "--only", "p-value", "--format", "csv"], { cwd: folder });
    expect(only.stdout.split("\r\n").slice(1, -1)).toEqual([expect.stringContaining("value-changed,p-value.value,p-value,")]);
  });

  test("--format json keeps its schema and gives the same bytes again", async () => {
    const folder = runs();
    const words = ["audit", "before.jsonl", "after.jsonl", "--format", "json"];
    const { stdout } = await tabstract(words, { cwd: folder });
    const audit = auditSchema.parse(JSON.parse(stdout));
    expect(audit.records.map(({ id, matchedBy }) => [id, matchedBy])).toEqual([
      ["doi:10.5555/paper.1", "id"],
      ["doi:10.5555/paper.3", null],
      ["doi:10.5555/new", null],
    ]);
    expect(audit.report.records).toEqual({ paired: 2, identical: 1, unchanged: 0, changed: 1, added: 1, removed: 1 });
    expect((await tabstract(words, { cwd: folder })).stdout).toBe(stdout);
  });

  test.each([
    ["text", /^run +before\.jsonl +after\.jsonl$/m],
    ["json", /^\{"records":\[$/m],
    ["markdown", /^\| <code>value-changed<\/code> \| <code>p-value\.value<\/code> \| 1 \| 1 \| 33\.33% \|$/m],
    ["html", /<!doctype html>/],
    ["csv", /^id,before_key,after_key,title,matched_by,type,field,kind,before,after,/],
  ])("--out writes %s into a file, whole, and prints nothing", async (format, content) => {
    const folder = runs();
    const ended = await tabstract(["audit", "before.jsonl", "after.jsonl", "--format", format, "--out", "report"], { cwd: folder });
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "report"), "utf8")).toMatch(content);
    expect(readdirSync(folder).toSorted()).toEqual(["after.jsonl", "before.jsonl", "report"]);
  });

  test.each(["before.jsonl", "./after.jsonl"])("--out does not take the place of what is read: %s", async (out) => {
    const folder = runs();
    const held = readFileSync(join(folder, out), "utf8");
    const ended = await tabstract(["audit", "before.jsonl", "after.jsonl", "--out", out], { cwd: folder });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(`--out ${out} is part of what is read`) });
    expect(readFileSync(join(folder, out), "utf8")).toBe(held);
  });

  test("--out writes a report into the folder of a run, and none over what the run wrote", async () => {
    const folder = runs();
    mkdirSync(join(folder, "run"));
    writeFileSync(join(folder, "run/run.json"), "{}\n");
    writeFileSync(join(folder, "run/records.jsonl"), readFileSync(join(folder, "after.jsonl")));
    const audit = (out: string): Promise<{ readonly code: number }> =>
      tabstract(["audit", "before.jsonl", "run", "--out", out], { cwd: folder });
    for (const own of ["run/records.jsonl", "run/run.json"]) expect((await audit(own)).code).toBe(2);
    expect(readFileSync(join(folder, "run/run.json"), "utf8")).toBe("{}\n");
    expect((await audit("run/report.txt")).code).toBe(0);
    expect((await audit("run/report.txt")).code).toBe(0);
  });

  test.each([
    [["before.jsonl"], "name two runs, BEFORE and AFTER"],
    [["a", "b", "c"], "audit"],
    [["-", "-"], "only one of the two can come from standard input"],
    [["before.jsonl", "after.jsonl", "--gold", "g"], "with --gold, name one run alone"],
    [["before.jsonl", "nowhere"], "cannot read nowhere: there is no such file or folder"],
    [["before.jsonl", "."], ". is no output folder of a run"],
    [["before.jsonl", "after.jsonl", "--fail-on", "anything>0"], 'there is no type of change, kind of result or field "anything"'],
    [["before.jsonl", "after.jsonl", "--ignore", "titel"], 'did you mean "title"?'],
    [["before.jsonl", "after.jsonl", "--format", "pdf"], 'there is no format "pdf"'],
    [["before.jsonl", "after.jsonl", "--out", "no/where"], "cannot write no/where: "],
  ])("%j cannot work, and says why", async (words, message) => {
    const { code, stdout, stderr } = await tabstract(["audit", ...words], { cwd: runs() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("nothing of a record reaches a terminal, a table of Markdown or a spreadsheet as a command", async () => {
    const folder = temporaryFolder();
    const [first] = before;
    const hostile = "\u001b[31m=cmd|' /C calc'!A0 <script>alert(1)</script> | `x` @everyone";
    const write = (name: string, title: string): void =>
      writeFileSync(join(folder, name), `${JSON.stringify({ ...first, title: { ...first?.title, text: title } })}\n`);
    write("a", "An invented title");
    write("b", `=${hostile}`);
    const told = async (format: string): Promise<string> =>
      (await tabstract(["audit", "a", "b", "--format", format], { cwd: folder })).stdout;
    expect(await told("text")).not.toContain("\u001b");
    expect(await told("markdown")).not.toMatch(/\u001b|<script|`|@every|\| &|\|[^|\n]*cmd/);
    expect((await told("csv")).split("\r\n")[1]).toContain("'==cmd");
    expect(await told("html")).not.toContain("<script>alert(1)");
  });
});

describe("audit --gold", () => {
  test("scores a run, and tells what it missed and invented", async () => {
    const folder = runs();
    const [first] = before;
    const ps = first?.results.filter(({ kind }) => kind === "p-value") ?? [];
    const results = [
      ...ps.map(({ text, value }: { text: string; value?: unknown }) => ({ kind: "p-value", text, value })),
      { kind: "interval", low: 7, high: 9 },
    ];
    const gold = { goldVersion: 1, id: "10.5555/paper.1", kinds: ["p-value", "interval"], results };
    expect(goldRecordSchema.safeParse(gold).error?.issues ?? []).toEqual([]);
    writeFileSync(join(folder, "gold.jsonl"), `${JSON.stringify(gold)}\n`);
    const right = await tabstract(["audit", "before.jsonl", "--gold", "gold.jsonl"], { cwd: folder });
    expect(right.stdout).toMatch(/^p-value +1 +1 +1 +1\.000 +1\.000 +1\.000$/m);
    expect(right.stdout).toMatch(/^interval +1 +\d +0 +/m);
    const halved = await tabstract(["audit", "after.jsonl", "--gold", "gold.jsonl", "--fail-on", "p-value changed>0"], { cwd: folder });
    expect(halved.code).toBe(1);
    expect(halved.stdout).toMatch(/^p-value +1 +1 +0 +0\.000 +0\.000 +0\.000$/m);
  });

  test.each([
    ["{", "gold.jsonl, line 1: not JSON"],
    ['{"goldVersion": 1, "id": "a"}', "gold.jsonl, line 1: no record of a reference: results: "],
    ['{"correctionVersion": 1}', "gold.jsonl, line 1: no correction: "],
    ['{"goldVersion":1,"id":"a","results":[]}\n{"goldVersion":1,"id":"a","results":[]}', "gold.jsonl, line 2: a is there a second time"],
  ])("a reference that is %j is refused", async (content, message) => {
    const folder = runs();
    writeFileSync(join(folder, "gold.jsonl"), `${content}\n`);
    const { code, stderr } = await tabstract(["audit", "before.jsonl", "--gold", "gold.jsonl"], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("corrections", () => {
  test("are a reference that a run fails until they are put into it", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "papers.jsonl"), `${paper(1)}\n${paper(2)}\n`);
    await tabstract(["convert", "papers.jsonl", "--out", "first", "--quiet"], { cwd: folder });
    const [record] = readOutput(join(folder, "first")).records;
    const p = record?.results.find(({ kind }) => kind === "p-value");
    const correction = {
      ...{ correctionVersion: 1, verdict: "fixed", fix: { value: 0.9, relation: ">" } },
      record: { key: record?.key, id: record?.id },
      result: { kind: "p-value", span: p?.span, text: p?.text },
    };
    writeFileSync(join(folder, "corrections.jsonl"), `${JSON.stringify(correction)}\n`);
    const check = ["--gold", "corrections.jsonl", "--fail-on", "any>0"];
    expect((await tabstract(["audit", "first", ...check], { cwd: folder })).code).toBe(1);

    const again = ["convert", "papers.jsonl", "--out", "second", "--quiet", "--corrections", "corrections.jsonl"];
    expect((await tabstract(again, { cwd: folder })).code).toBe(0);
    const { records, run } = readOutput(join(folder, "second"));
    const at = records[0]?.results.findIndex(({ kind }) => kind === "p-value");
    expect(records[0]?.results[at ?? -1]).toMatchObject({ kind: "p-value", value: 0.9, relation: ">", text: p?.text });
    expect(records[0]?.warnings).toEqual([{ code: "corrected", message: "set value, relation", path: `results[${at}]` }]);
    expect(records[1]).toEqual(readOutput(join(folder, "first")).records[1]);
    expect(run.options.corrections).toMatch(/^[0-9a-f]{64}$/);
    expect((await tabstract(["audit", "second", ...check], { cwd: folder })).code).toBe(0);
  });

  test("are not those of another paper that stands where theirs stood", async () => {
    const folder = temporaryFolder();
    const convert = async (papers: readonly string[], out: string, ...more: readonly string[]): Promise<readonly AbstractRecord[]> => {
      writeFileSync(join(folder, "papers.jsonl"), papers.map((line) => `${line}\n`).join(""));
      await tabstract(["convert", "papers.jsonl", "--out", out, "--quiet", ...more], { cwd: folder });
      return readOutput(join(folder, out)).records;
    };
    const [record] = await convert([paper(1)], "first");
    const [other] = await convert([paper(2)], "other");
    expect(other?.key).toBe(record?.key);
    const p = record?.results.find(({ kind }) => kind === "p-value");
    const correction = {
      ...{ correctionVersion: 1, verdict: "wrong", fix: null, record: { key: record?.key, id: record?.id } },
      result: { kind: "p-value", span: p?.span, text: p?.text },
    };
    writeFileSync(join(folder, "corrections.jsonl"), `${JSON.stringify(correction)}\n`);
    const [again, moved] = await convert([paper(2), paper(1)], "second", "--corrections", "corrections.jsonl");
    expect(again).toEqual(other);
    expect(moved?.warnings).toMatchObject([{ code: "corrected" }]);
    const audit = ["audit", "second", "--gold", "corrections.jsonl", "--fail-on", "any>0"];
    expect(await tabstract(audit, { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
  });

  test("of a record that has got another id since are all its own, and the last word about a place holds", async () => {
    const folder = temporaryFolder();
    const convert = async (title: string, ...more: readonly string[]): Promise<AbstractRecord> => {
      const invented = { externalIds: {}, title, abstract: "Pain fell (P = 0.04). Sleep rose (P = 0.2)." };
      writeFileSync(join(folder, "papers.jsonl"), `${JSON.stringify(invented)}\n`);
      const { code } = await tabstract(["convert", "papers.jsonl", "--out", "out", "--force", "--quiet", ...more], { cwd: folder });
      expect(code).toBe(0);
      return readOutput(join(folder, "out")).records[0] as AbstractRecord;
    };
    const first = await convert("Invented");
    const second = await convert("Invented again");
    expect([second.key, second.id === first.id]).toEqual([first.key, false]);
    const said = ({ key, id, results }: AbstractRecord, at: number, more: object): string => {
      const { kind, span, text } = results[at] as AbstractRecord["results"][number];
      return `${JSON.stringify({ correctionVersion: 1, record: { key, id }, result: { kind, span, text }, ...more })}\n`;
    };
    const lines = [
      said(first, 0, { verdict: "wrong", fix: null }),
      said(first, 1, { verdict: "fixed", fix: { value: 0.3 } }),
      said(second, 0, { verdict: "right", fix: { value: 0.04 } }),
    ];
    writeFileSync(join(folder, "corrections.jsonl"), lines.join(""));
    const corrected = await convert("Invented again", "--corrections", "corrections.jsonl");
    expect(corrected.results.map((result) => "value" in result && result.value)).toEqual([0.04, 0.3]);
    const audit = ["audit", "out", "--gold", "corrections.jsonl", "--fail-on", "any>0"];
    expect(await tabstract(audit, { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
  });

  test("that cannot be read are told of", async () => {
    const { code, stderr } = await tabstract(["convert", "-", "--stdout", "--corrections", "nowhere"], { stdin: paper(1) });
    expect(code).toBe(2);
    expect(stderr).toContain("cannot read nowhere: there is no such file or folder");
  });
});
