/** `tabstract check`: verdicts on finished records, in each format, and what the exit code says. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkRules } from "@tabstract/pipeline";
import { describe, expect, test } from "vitest";
import { ROOT } from "./root.ts";
import { type Outcome, paper, readOutput, tabstract, temporaryFolder } from "./support/program.ts";

const CLEAN = "We randomised 46 adults. Sleep was better in 12/58 (20.7%) of them.";
const CUT_OFF = "Sleep was better in 12/58 (20.6%) of them.";
const WARNING = "Sleep was better in 12/58 (27.0%) of them.";
const ERROR = "The hazard ratio was 0.56 (95% CI 0.60 to 0.92).";

/** The records of a dump of these abstracts, and the folder of the run that wrote them. */
async function written(...abstracts: readonly string[]): Promise<{ folder: string; lines: string }> {
  const folder = temporaryFolder();
  const stdin = abstracts.map((abstract, at) => `${paper(at + 1, { abstract })}\n`).join("");
  await tabstract(["convert", "-", "--out", "run", "--quiet"], { cwd: folder, stdin });
  const { records } = readOutput(join(folder, "run"));
  expect(records).toHaveLength(abstracts.length);
  return { folder, lines: records.map((record) => `${JSON.stringify(record)}\n`).join("") };
}

async function check(lines: string, ...flags: readonly string[]): Promise<Outcome> {
  return tabstract(["check", "-", ...flags], { stdin: lines });
}

interface Finding {
  readonly id: string;
  readonly line: number;
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string | null;
  readonly message: string;
  readonly results: readonly { readonly text: string }[];
}

describe("the exit code", () => {
  test.each([
    ["agreement", CLEAN, "note", 0],
    ["a matter of form, told", CUT_OFF, "note", 1],
    ["a matter of form, not asked for", CUT_OFF, "warning", 0],
    ["a mismatch", WARNING, "warning", 1],
    ["a mismatch, not asked for", WARNING, "error", 0],
    ["the impossible", ERROR, "error", 1],
  ])("%s", async (_about, abstract, severity, code) => {
    const { lines } = await written(abstract);
    expect((await check(lines, "--severity", severity)).code).toBe(code);
  });

  test("a warning is a finding where nothing is said of severity", async () => {
    const { lines } = await written(CUT_OFF, WARNING);
    const { code, stdout } = await check(lines, "--format", "json");
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as Finding[]).map(({ line }) => line)).toEqual([2]);
  });
});

describe("text", () => {
  test("shows the arithmetic, the words and the counts", async () => {
    const { lines } = await written(WARNING, CLEAN, ERROR);
    const { stdout } = await check(lines);
    expect(stdout).toContain("doi:10.5555/paper.1");
    expect(stdout).not.toContain("doi:10.5555/paper.2");
    expect(stdout).toMatch(/^ {2}warning +percentage-of-count +12\/58 = 20\.69 %, printed 27\.0 %$/m);
    expect(stdout).toMatch(/^ +"12\/58", "27\.0%"$/m);
    expect(stdout).toMatch(/^ {2}error +interval-holds-estimate +0\.56 lies outside 0\.60 to 0\.92$/m);
    expect(stdout).toMatch(/^percentage-of-count +1 +1 +0$/m);
    expect(stdout).toMatch(/^3 records; 1 error, 1 warning, 0 notes$/m);
  });
  test("shows what agrees with --all", async () => {
    const { lines } = await written(CLEAN);
    expect((await check(lines)).stdout).not.toContain("printed 20.7 %");
    expect((await check(lines, "--all")).stdout).toMatch(/^ {2}consistent +percentage-of-count +12\/58 = 20\.69 %, printed 20\.7 %$/m);
  });
  test("gives a terminal nothing to obey", async () => {
    const { lines } = await written(WARNING);
    const record = JSON.parse(lines);
    record.title.text = "Naps\u001b[2J\u202e";
    const { stdout } = await check(`${JSON.stringify(record)}\n`);
    expect(stdout).toContain("Naps\n");
  });
});

describe("json", () => {
  test("holds each finding with its words", async () => {
    const { lines } = await written(WARNING);
    const findings = JSON.parse((await check(lines, "--format", "json")).stdout) as Finding[];
    expect(findings).toEqual([
      expect.objectContaining({
        id: "doi:10.5555/paper.1",
        line: 1,
        rule: "percentage-of-count",
        outcome: "inconsistent",
        severity: "warning",
        message: "12/58 = 20.69 %, printed 27.0 %",
      }),
    ]);
    expect(findings[0]?.results.map(({ text }) => text)).toEqual(["12/58", "27.0%"]);
  });
  test("is an array where nothing was found, too", async () => {
    expect(JSON.parse((await check("", "--format", "json")).stdout)).toEqual([]);
  });
});

describe("sarif", () => {
  test("has what SARIF 2.1.0 asks for", async () => {
    const { folder } = await written(WARNING, CLEAN, ERROR);
    cpSync(join(folder, "run/records.jsonl"), join(folder, "records.jsonl"));
    const { stdout } = await tabstract(["check", "records.jsonl", "--format", "sarif", "--all"], { cwd: folder });
    const log = JSON.parse(stdout);
    expect(Object.keys(log).toSorted()).toEqual(["$schema", "runs", "version"]);
    expect(log.version).toBe("2.1.0");
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
    const [run] = log.runs;
    const { driver } = run.tool;
    expect(driver).toMatchObject({ name: "tabstract", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(new Set(driver.rules.map(({ id }: { id: string }) => id)).size).toBe(driver.rules.length);
    for (const rule of driver.rules) {
      expect(rule.shortDescription.text).toMatch(/\S/);
      expect(["error", "warning", "note"]).toContain(rule.defaultConfiguration.level);
    }
    expect(run.results.length).toBeGreaterThan(3);
    for (const result of run.results) {
      expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(["fail", "pass", "notApplicable"]).toContain(result.kind);
      expect(result.level === "none").toBe(result.kind !== "fail");
      expect(result.message.text).toMatch(/\S/);
      const [place] = result.locations;
      expect(place.logicalLocations[0]).toMatchObject({ fullyQualifiedName: expect.stringMatching(/^doi:/), kind: "record" });
    }
    const failed = run.results.filter(({ kind }: { kind: string }) => kind === "fail");
    expect(failed.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ["percentage-of-count", "warning"],
      ["interval-holds-estimate", "error"],
    ]);
  });

  test("names the source by a URI and its bytes", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "dumps"));
    writeFileSync(join(folder, "dumps/a b:#1.jsonl"), `${paper(1, { abstract: WARNING })}\n`);
    writeFileSync(join(folder, "dumps/b.jsonl"), `${paper(2, { abstract: CLEAN })}\n`);
    await tabstract(["convert", "dumps", "--out", "run", "--quiet"], { cwd: folder });
    const [record] = readOutput(join(folder, "run")).records;
    const { stdout } = await tabstract(["check", "run", "--format", "sarif"], { cwd: folder });
    const [result] = JSON.parse(stdout).runs[0].results;
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toMatch(/a%20b%3A%231\.jsonl$/);
    const [start, end] = record?.provenance.bytes ?? [];
    expect(region).toEqual({ byteOffset: start, byteLength: Number(end) - Number(start) });
  });
});

describe("csv", () => {
  test("is RFC 4180, a finding a row", async () => {
    const { lines } = await written(WARNING, ERROR);
    const { stdout } = await check(lines, "--format", "csv");
    const rows = stdout.split("\r\n");
    expect(rows).toHaveLength(4);
    expect(rows[0]).toBe("id,key,file,line,rule,outcome,severity,message,printed");
    expect(rows[1]).toMatch(/,percentage-of-count,inconsistent,warning,"12\/58 = 20\.69 %, printed 27\.0 %",12\/58; 27\.0%$/);
    expect(rows[3]).toBe("");
  });
  test.each([
    [" =1+1", "' =1+1"],
    ["\u200b=1", "'\u200b=1"],
    ["a\u001b[2J", "a\ufffd[2J"],
    ["=1+1", "'=1+1"],
    ["-2", "'-2"],
    ["@x", "'@x"],
    ["＝1", "'＝1"],
    ['say "a", b', '"say ""a"", b"'],
    ["a\nb", '"a\nb"'],
    ["=a,b", `"'=a,b"`],
  ])("a file called %j", async (file, cell) => {
    const { lines } = await written(WARNING);
    const record = JSON.parse(lines);
    record.provenance.file = file;
    const { stdout } = await check(`${JSON.stringify(record)}\n`, "--format", "csv");
    expect(stdout).toContain(`,${record.key},${cell},1,`);
  });
});

describe("input", () => {
  test("is a file, a run's folder, a compressed file or a stream, all alike", async () => {
    const { folder, lines } = await written(WARNING, ERROR);
    writeFileSync(join(folder, "a.jsonl"), lines);
    writeFileSync(join(folder, "a.jsonl.gz"), gzipSync(lines));
    const outputs = await Promise.all(
      ["a.jsonl", "a.jsonl.gz", "run"].map((input) => tabstract(["check", input], { cwd: folder }).then(({ stdout }) => stdout)),
    );
    expect(new Set([...outputs, (await check(lines)).stdout]).size).toBe(1);
  });
  test("gives the same bytes twice", async () => {
    const { lines } = await written(WARNING, ERROR, CLEAN);
    for (const format of ["text", "json", "sarif", "csv"]) {
      expect(await check(lines, "--format", format, "--all")).toEqual(await check(lines, "--format", format, "--all"));
    }
  });
  test("may be asked for some checks alone", async () => {
    const { lines } = await written(WARNING, ERROR);
    const { stdout } = await check(lines, "--rule", "percentage-of-count, grim", "--format", "json");
    expect((JSON.parse(stdout) as Finding[]).map(({ rule }) => rule)).toEqual(["percentage-of-count"]);
    const refused = await check(lines, "--rule", "nothing");
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/there is no check "nothing"; there are arm-sizes-sum, /) });
  });
  test("keeps the verdicts of checks that cannot run again", async () => {
    const { lines } = await written(CLEAN);
    const record = JSON.parse(lines);
    record.checks = [{ rule: "variants-agree", outcome: "inconsistent", message: "a ends; b goes on", results: [] }];
    const { code, stdout } = await check(`${JSON.stringify(record)}\n`);
    expect(code).toBe(1);
    expect(stdout).toContain("a ends; b goes on");
  });
  test.each([
    ["what is no JSON", "{\n", /line 1 is not a whole record: it is not JSON; give the records\.jsonl of a run/],
    ["another JSON", "[1]\n", /line 1 is not a whole record: the line: .*; give records of this version/],
    ["a key of nobody's", '{"__proto__": 1}\n', /line 1 is not a whole record/],
  ])("says what is wrong with %s", async (_about, stdin, message) => {
    expect(await check(stdin)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
  });
  test("says which line is no record, behind some that are", async () => {
    const { lines } = await written(CLEAN);
    expect(await check(`${lines}\n{"id": 1}\n`)).toMatchObject({ code: 2, stderr: expect.stringMatching(/line 3 is not a whole record/) });
  });
  test("says that a file does not exist", async () => {
    const answer = await tabstract(["check", "nowhere.jsonl"], { cwd: temporaryFolder() });
    expect(answer).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot check nowhere\.jsonl: there is no such file or folder/),
    });
  });
});

test("explain shows what disagrees before what agrees", async () => {
  const { stdout } = await tabstract(["explain", "-"], {
    stdin: `${paper(1, { abstract: `${WARNING} ${ERROR} We saw 3/6 (50%).` })}\n`,
  });
  const places = ["Checks: what disagrees", "interval-holds-estimate", "12/58 = 20.69 %", "Checks: what agrees", "3/6 = 50.0 %"];
  const found = places.map((place) => stdout.lastIndexOf(place));
  expect(Math.min(...found)).toBeGreaterThan(0);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
});

describe("what a check suggests", () => {
  const UNNAMED =
    "Adults were randomised to zelotinib (n = 21) or placebo (n = 25). Pain scores were 4.6 ± 1.1 with zelotinib and 5.4 ± 1.2 with placebo (P = .02).";
  const suggestions = [2, 3].map((result) => ({ result, field: "dispersions.0.type", value: "sd" }));

  test("stands in the record, which keeps what is printed", async () => {
    const record = JSON.parse((await written(UNNAMED)).lines);
    const [check] = record.checks.filter((one: { rule: string }) => one.rule === "p-of-means");
    expect(check).toMatchObject({ outcome: "consistent", suggestions });
    expect(suggestions.map(({ result }) => record.results[result].dispersions[0].type)).toEqual(["unspecified", "unspecified"]);
    expect(record.checks.filter((one: object) => "suggestions" in one)).toHaveLength(1);
  });
  test("is shown by check and explain", async () => {
    const { lines } = await written(UNNAMED);
    expect((await check(lines, "--all")).stdout).toContain("suggests: dispersions.0.type of 2 and 3 is sd");
    const found = JSON.parse((await check(lines, "--all", "--format", "json")).stdout) as { rule: string; suggestions?: object }[];
    expect(found.find(({ rule }) => rule === "p-of-means")?.suggestions).toEqual(suggestions);
    const sarif = JSON.parse((await check(lines, "--all", "--format", "sarif")).stdout);
    const results = sarif.runs[0].results as { ruleId: string; properties: { suggestions?: object } }[];
    expect(results.find(({ ruleId }) => ruleId === "p-of-means")?.properties.suggestions).toEqual(suggestions);
    const { stdout } = await tabstract(["explain", "-"], { stdin: `${paper(1, { abstract: UNNAMED })}\n` });
    expect(stdout.replace(/\s+/g, "")).toContain("suggests");
  });
  test("may be missing, as in records that were written before", async () => {
    const record = JSON.parse((await written(UNNAMED)).lines);
    for (const one of record.checks) delete one.suggestions;
    expect((await check(`${JSON.stringify(record)}\n`)).code).toBe(0);
  });
});

test("docs/checks.md tells of each check, with its severity", () => {
  const page = readFileSync(join(ROOT, "docs/checks.md"), "utf8");
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (error|warning|note) +\|/gm)].map(([, name, severity]) => [name, severity]);
  expect(rows).toEqual(checkRules.map(({ name, severity }) => [name, severity]));
});
