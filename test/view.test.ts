/** `tabstract view` as a server: who may ask it, which runs it reads, what it finds in them, and what it leaves behind. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { PageRecord, RunHead, RunRows } from "@tabstract/audit";
import { type PageServer, RunUnreadable, serveView } from "@tabstract/pipeline";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Asked, ask } from "./support/ask.ts";
import { paper, readOutput, tabstract, temporaryFolder } from "./support/program.ts";
import { inventedRun, startServer } from "./support/review.ts";

/** Three that agree, and one whose share is not that of its count. */
const PAPERS = [
  paper(1),
  paper(2, { title: "Zelotinib against Éclairol" }),
  paper(3, { abstract: "Methods: We randomised 120 adults. Results: Pain ceased in 12/40 (90%) with zelotinib (P < 0.001; P = 0.04)." }),
  paper(4),
];

describe("who may ask the server of a view", () => {
  test.each<[string, (url: string) => Asked & { readonly path?: string }, number]>([
    ["its own page", () => ({}), 200],
    ["no token", () => ({ path: "/" }), 403],
    ["a wrong token", () => ({ path: `/${"A".repeat(32)}/` }), 403],
    ["a name that leads here", (url) => ({ headers: { host: `rebound.example:${new URL(url).port}` } }), 403],
    ["another origin", () => ({ headers: { origin: "http://evil.example" } }), 403],
    ["another site", () => ({ headers: { "sec-fetch-site": "cross-site" } }), 403],
    ["who wants to change something", () => ({ method: "POST" }), 405],
    ["who wants to look at the head", () => ({ method: "HEAD" }), 405],
    ["who wants to remove something", () => ({ method: "DELETE" }), 405],
  ])("%s", async (_, asked, status) => {
    const { url } = await served(await inventedRun(PAPERS));
    const { path = new URL(url).pathname, ...rest } = asked(url);
    for (const place of [path, `${path}api/rows?count=5`, `${path}api/record?number=0`]) {
      const answer = await ask(url, place, rest);
      expect(answer.status).toBe(status);
      if (status !== 200) expect(answer.body).not.toContain("10.5555");
    }
    if (status === 405) expect((await ask(url, path, rest)).headers.allow).toBe("GET");
    if (status === 200) expect((await ask(url, `${path}api/corrections?number=0`, rest)).status).toBe(404);
  });
});

describe("a run", () => {
  test("is counted as a whole: failed checks, sizes, exact p-values apart from bounds", async () => {
    const { url, records } = await served(await inventedRun(PAPERS));
    expect(records).toBe(4);
    const head = await headOf(url);
    expect(head).toMatchObject({ mode: "view", run: "run", records: 4, failing: 1 });
    expect(head.failed).toContainEqual({ rule: "percentage-of-count", records: 1, bySeverity: expect.objectContaining({ warning: 1 }) });
    if (head.mode !== "view") throw new Error("this is no view");
    const { sizes, pValues } = head.plots;
    expect(sizes).toMatchObject({ records: 4, smallest: 41, median: 43, largest: 120, withoutBar: 0 });
    expect(sizes.bars.flatMap((count, bar) => (count === 0 ? [] : [[bar, count]]))).toEqual([
      [9, 3],
      [12, 1],
    ]);
    expect(pValues).toMatchObject({ exact: 4, below: 4, outside: 0, bounded: 1, bounds: [{ relation: "<", value: 0.001, count: 1 }] });
    expect(pValues.bars.slice(0, 6)).toEqual([0, 0, 0, 3, 1, 0]);
  });

  test("is narrowed by check, by severity and by words, all at once", async () => {
    const { url } = await served(await inventedRun(PAPERS));
    const found = async (query: string): Promise<number[]> => (await rowsOf(url, query)).rows.map(({ number }) => number);
    expect(await found("")).toEqual([0, 1, 2, 3]);
    expect(await found("from=2")).toEqual([2, 3]);
    expect(await found("rule=*")).toEqual([2]);
    expect(await found("rule=percentage-of-count&severity=warning")).toEqual([2]);
    expect(await found("rule=percentage-of-count&severity=note")).toEqual([]);
    expect(await found("severity=warning")).toEqual([2]);
    expect(await found("severity=nonsense")).toEqual([0, 1, 2, 3]);
    expect(await found("rule=__proto__")).toEqual([]);
    expect(await found("text=PAPER.4")).toEqual([3]);
    expect(await found("text=éclairol+zelotinib")).toEqual([1]);
    expect(await found("text=zelotinib")).toEqual([1, 2]);
    expect(await found("text=zelotinib&rule=*")).toEqual([2]);
    expect(await found("text=%22pain+ceased%22")).toEqual([2]);
    expect(await found("text=%22ceased+pain%22")).toEqual([]);
    expect(await found("text=naps")).toEqual([0, 1, 3]);
    // Names of fields are no words of a record.
    expect(await found("text=sections")).toEqual([]);
    expect(await found("text=%22")).toEqual([0, 1, 2, 3]);
    expect(await found(`text=${encodeURIComponent("\\u000a{}[")}`)).toEqual([]);
  });

  test("shows each record whole: results, arms, comparisons, checks with their arithmetic", async () => {
    const run = await inventedRun(PAPERS);
    const { url } = await served(run);
    const page = await recordOf(url, 2);
    const record = readOutput(run).records[2];
    expect(page.view.results.map(({ index }) => index)).toEqual(record?.results.map((_, index) => index));
    expect(page.arms.map(({ name }) => name)).toEqual(record?.study.arms.map(({ name }) => name));
    expect(page.comparisons.map(({ results }) => results)).toEqual(record?.comparisons.map(({ results }) => results));
    expect(page.checks.filter(({ severity }) => severity !== null)).toEqual([
      {
        rule: "percentage-of-count",
        outcome: "inconsistent",
        severity: "warning",
        message: expect.stringContaining("12/40"),
        results: [1, 2],
      },
    ]);
    expect(Object.fromEntries(page.facts)).toMatchObject({ participants: "120 adults, randomised", key: record?.key });
    expect(page.corrections).toEqual([]);
  });

  test("is read whole or in parts, plain or packed, from a folder, a file or standard input", async () => {
    const run = await inventedRun(PAPERS);
    const lines = readFileSync(join(run, "records.jsonl"), "utf8").trimEnd().split("\n");
    const folder = temporaryFolder();
    const put = (name: string, content: string | Buffer): string => {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const text = (of: readonly string[]): string => of.map((line) => `${line}\n`).join("");
    put("plain/records-00000.jsonl", text(lines.slice(0, 1)));
    put("plain/records-00001.jsonl", text(lines.slice(1, 3)));
    put("plain/records-00002.jsonl", text(lines.slice(3)));
    put("packed/records-00000.jsonl.gz", gzipSync(text(lines.slice(0, 3))));
    put("packed/records-00001.jsonl", text(lines.slice(3)));
    const other = lines.map((line) => ` ${line.replace('"recordVersion":1,', "")}\r`);
    const runs = ["plain", "packed", put("file.jsonl", text(lines)), put("file.gz", gzipSync(text(lines))), put("other", text(other))];
    for (const path of [...runs.map((one) => join(folder, one.replace(`${folder}/`, ""))), null]) {
      const server = await served(path, text(lines));
      expect((await headOf(server.url)).records).toBe(4);
      expect(await rowsOf(server.url, "text=zelotinib")).toMatchObject({
        total: 2,
        rows: [{ number: 1 }, { number: 2 }],
        searched: 4,
        of: 4,
      });
      if (path?.endsWith("other") === true) continue;
      expect((await recordOf(server.url, 3)).view.id).toBe("doi:10.5555/paper.4");
    }
  });

  test("may be dealt out to more files than are held open", async () => {
    const lines = readFileSync(join(await inventedRun(PAPERS), "records.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    const folder = temporaryFolder();
    for (let at = 0; at < 70; at++) writeFileSync(join(folder, `records-${String(at).padStart(5, "0")}.jsonl`), `${lines[at % 4]}\n`);
    const { url } = await served(folder);
    expect((await headOf(url)).records).toBe(70);
    expect((await rowsOf(url, "text=zelotinib&from=33")).rows.map(({ number }) => number)).toEqual([66, 69]);
    expect((await recordOf(url, 69)).view.id).toBe("doi:10.5555/paper.2");
  });

  test("may lack parts, or have no record", async () => {
    const run = await inventedRun(PAPERS);
    const records = readOutput(run).records.map(({ id, key, provenance }) => ({ id, key, provenance }));
    writeFileSync(join(run, "records.jsonl"), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    const { url } = await served(run);
    expect(await recordOf(url, 0)).toMatchObject({ arms: [], checks: [], view: { results: [], sections: [], title: null } });
    expect(await rowsOf(url, "text=paper.2")).toMatchObject({ total: 1, rows: [{ number: 1, title: null }] });
    writeFileSync(join(run, "records.jsonl"), "");
    const empty = await served(run);
    expect(await headOf(empty.url)).toMatchObject({ records: 0, failing: 0, failed: [] });
    expect(await rowsOf(empty.url, "text=x")).toEqual({ total: 0, rows: [], searched: 0, of: 0, isFull: false });
  });

  test("that changes while it is looked at is told of", async () => {
    const run = await inventedRun(PAPERS);
    const { url } = await served(run);
    writeFileSync(join(run, "records.jsonl"), "{}\n");
    const answer = await ask(url, "api/record?number=3");
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body).message).toBe("the run could not be read: run has changed since it was opened; start again");
  });

  test.each([
    ["a line that is none", '{"id":\n', /^run, line 5: not JSON/],
    ["no record", '{"id":"doi:a"}\n', /^run, line 5: no record of tabstract: key/],
    ["results of another form", '{"id":"a","key":"b","results":[null]}\n', /^run, line 5: no record of tabstract: /],
  ])("with %s cannot be viewed", async (_, line, message) => {
    const run = await inventedRun(PAPERS);
    appendFileSync(join(run, "records.jsonl"), line);
    const told = served(run);
    await expect(told).rejects.toThrow(RunUnreadable);
    await expect(told).rejects.toThrow(message);
  });
});

describe("a search of a large run", () => {
  test("goes on each time that it is asked for, keeps so many, and is not asked for by nobody", async () => {
    const run = await inventedRun();
    const [line = ""] = readFileSync(join(run, "records.jsonl"), "utf8").split("\n");
    const count = 12_000;
    const lines = Array.from({ length: count }, (_, at) => `${line.replace("paper.1", `paper.${at % 2 === 0 ? "even" : "odd"}.${at}`)}\n`);
    writeFileSync(join(run, "records.jsonl"), lines.join(""));
    const { url } = await served(run);
    let last = await rowsOf(url, "text=paper.even");
    while (last.searched < last.of) {
      const next = await rowsOf(url, "text=paper.even");
      expect(next.searched).toBeGreaterThan(last.searched);
      last = next;
    }
    expect(last).toMatchObject({ total: count / 2, searched: count, of: count, isFull: false });
    expect((await rowsOf(url, "text=paper.even&from=5990")).rows.map(({ number }) => number).at(-1)).toBe(count - 2);
    let all = await rowsOf(url, "text=paper");
    while (all.searched < all.of && !all.isFull) all = await rowsOf(url, "text=paper");
    expect(all).toMatchObject({ total: 10_000, isFull: true });
  });
});

describe("tabstract view", () => {
  test("prints its address, changes nothing, and ends with Ctrl-C", async () => {
    const run = await inventedRun(PAPERS);
    const before = readdirSync(run);
    const { url, end } = await startServer("view", run);
    expect((await ask(url, "")).status).toBe(200);
    expect(await end("SIGINT")).toBe(0);
    expect(readdirSync(run)).toEqual(before);
  });

  test.each([
    [["nowhere"], "cannot read nowhere: there is no such file or folder"],
    [["."], ". is no output folder of a run"],
    [[".", "--port", "70000"], "is no port"],
    [[], "missing required argument"],
  ])("%j cannot work, and says why", async (words, message) => {
    const { code, stdout, stderr } = await tabstract(["view", ...words], { cwd: temporaryFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

async function served(path: string | null, stdin = ""): Promise<PageServer> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin);
  }
  const server = await serveView({ source: { name: "run", path, stdin: bytes() }, port: 0 });
  onTestFinished(() => server.close());
  return server;
}

async function headOf(url: string): Promise<RunHead> {
  const [, json] = /<script type="application\/json" id="tabstract-head">([^<]*)</.exec((await ask(url, "")).body) ?? [];
  return JSON.parse(json ?? "");
}

async function rowsOf(url: string, query: string): Promise<RunRows> {
  return JSON.parse((await ask(url, `api/rows?count=50&${encodeURI(decodeURI(query))}`)).body);
}

async function recordOf(url: string, number: number): Promise<PageRecord> {
  return JSON.parse((await ask(url, `api/record?number=${number}`)).body);
}
