/** tabstract in a program: what `extract`, `records` and `convert` give, and what they say when they cannot. */
import { createReadStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { convert, type Extracted, extract, type Item, type RecordSource, type RecordsOptions, records } from "tabstract";
import { describe, expect, it } from "vitest";
import { ROOT } from "./root.ts";
import { INVENTED_ABSTRACTS } from "./support/abstracts.ts";
import { paper, tabstract, temporaryFolder } from "./support/program.ts";

const SAMPLES = join(ROOT, "samples");
const names = readdirSync(SAMPLES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

async function all(source: RecordSource, options?: RecordsOptions): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of records(source, options)) items.push(item);
  return items;
}

const lines = (...papers: string[]): Buffer => Buffer.from(papers.map((one) => `${one}\n`).join(""));

describe("extract", () => {
  it.each(INVENTED_ABSTRACTS.filter(({ heavy }) => heavy !== true))("gives what a conversion gives: $shows", async ({ title, text }) => {
    const [item] = await all(lines(JSON.stringify({ paperId: "p1", title, abstract: text })));
    if (item?.kind !== "record") throw new Error(JSON.stringify(item));
    // Languages are told by a detector there, and here only where they are plain to see.
    const found = extract(text, { title, language: item.record.abstract?.language ?? undefined });
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, item.record[name as keyof Extracted]])));
    expect(found.abstract?.sections.length).toBeGreaterThan(0);
  });
  it("repairs markup that is not well-formed, says so, and loses nothing of it", async () => {
    const [{ text, title } = { text: "", title: "" }] = INVENTED_ABSTRACTS.filter(({ shows }) => shows.includes("not well-formed"));
    const { abstract, warnings } = extract(text, { title });
    expect(abstract?.sections.map((section) => [section.label, section.text])).toEqual([
      ["Methods", "We treated 30 adults."],
      ["Results", "Pain fell by 12% (P = 0.04)."],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["markup-repaired"]);
  });
  it.each(INVENTED_ABSTRACTS.filter(({ language }) => language !== null))("sees the language: $shows", ({ text, language }) => {
    expect(extract(text).abstract?.language).toBe(language);
  });
  it("leaves a language open that it cannot tell, and takes the one that it is told", () => {
    const text = "Se incluyeron 48 pacientes, 24 por grupo.";
    expect(extract(text).abstract?.language).toBeNull();
    expect(extract(text, { language: "es" }).abstract?.language).toBe("es");
  });
  it("gives no abstract where nothing is left of the text", () => {
    expect(extract("  \n ")).toMatchObject({ abstract: null, results: [], context: [], study: { arms: [], participants: null } });
  });
  it.each<[unknown, string]>([
    [null, "extract() takes the text of one abstract, not null"],
    [12, "extract() takes the text of one abstract, not number"],
    [["a"], "extract() takes the text of one abstract, not a list: call it once for each"],
  ])("says what is wrong with %j", (text, message) => {
    expect(() => extract(text as string)).toThrow(new TypeError(message));
  });
});

describe("records", () => {
  it.each(names)("gives what the sample %s becomes", async (name) => {
    const [input = ""] = readdirSync(join(SAMPLES, name)).filter((file) => file.startsWith("input."));
    const read = (file: string): unknown[] =>
      readFileSync(join(SAMPLES, name, file), "utf8")
        .split("\n")
        .flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
    const items = await all(join(SAMPLES, name, input));
    expect(items.flatMap((item) => (item.kind === "record" ? [item.record] : []))).toEqual(read("expected.jsonl"));
    expect(items.flatMap((item) => (item.kind === "reject" ? [item.reject] : []))).toEqual(read("expected-rejects.jsonl"));
  });
  it("gives the same for a path, a URL, a list, bytes and streams, compressed or not", async () => {
    const folder = temporaryFolder();
    const bytes = lines(paper(1), paper(2), "{broken", paper(3));
    const file = join(folder, "papers.jsonl");
    writeFileSync(file, bytes);
    const plain = (items: readonly Item[]): unknown =>
      items.map((item) => (item.kind === "record" ? item.record.id : item.kind === "reject" ? item.reject.code : item.id));
    const expected = plain(await all(file));
    expect(expected).toEqual(["doi:10.5555/paper.1", "doi:10.5555/paper.2", "json-invalid", "doi:10.5555/paper.3"]);
    const sources: RecordSource[] = [
      pathToFileURL(file),
      [file],
      folder,
      bytes,
      new Uint8Array(gzipSync(bytes)),
      createReadStream(file),
      Readable.from([bytes.subarray(0, 100), bytes.subarray(100)]),
      new Blob([bytes]).stream() as unknown as AsyncIterable<Uint8Array>,
      new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip")) as unknown as AsyncIterable<Uint8Array>,
    ];
    for (const source of sources) expect(plain(await all(source))).toEqual(expected);
  });
  it("gives the same records in threads", async () => {
    const bytes = lines(...Array.from({ length: 40 }, (_, number) => paper(number)));
    expect(await all(bytes, { threads: 2 })).toEqual(await all(bytes));
  });
  it("reads no more than it is asked for, and lets go of its source", async () => {
    let asked = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield lines(...Array.from({ length: 50 }, () => paper(asked++)));
      } finally {
        closed = true;
      }
    }
    let seen = 0;
    for await (const { kind } of records(endless())) {
      expect(kind).toBe("record");
      if (++seen === 10) break;
    }
    expect(asked).toBeLessThan(1000);
    expect(closed).toBe(true);
    expect((await all(endless(), { limit: 7 })).length).toBe(7);
  });
  it("ends with the reason of its signal, even where the source never goes on", async () => {
    const reason = new Error("enough");
    await expect(all(lines(paper(1)), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    async function* stuck(): AsyncGenerator<Uint8Array> {
      yield lines(paper(1));
      setImmediate(() => controller.abort(reason));
      await new Promise(() => {});
    }
    await expect(all(stuck(), { signal: controller.signal })).rejects.toBe(reason);
  });
  it("passes on what its stream throws", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield lines(paper(1));
      throw new RangeError("the connection went away");
    }
    await expect(all(failing())).rejects.toThrow(new RangeError("the connection went away"));
  });
  it("rejects what cannot be read among what can, and throws where nothing can", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), lines(paper(1)));
    const items = await all([join(folder, "a.jsonl"), join(folder, "b.jsonl")]);
    expect(items.map((item) => (item.kind === "reject" ? item.reject.code : item.kind))).toEqual(["record", "file-not-found"]);
    await expect(all(join(folder, "b.jsonl"))).rejects.toThrow(/^cannot read \S+b\.jsonl: /);
    mkdirSync(join(folder, "empty"));
    await expect(all(join(folder, "empty"))).rejects.toThrow(/^there is no file to read in /);
  });
  it.each<[string, unknown, RecordsOptions, string]>([
    ["null", null, {}, "the input is a path, a list of paths, bytes or a stream of bytes, not null"],
    ["a number", 5, {}, "the input is a path, a list of paths, bytes or a stream of bytes, not number"],
    ["no path", [], {}, "the list of inputs is empty: name a file or a folder"],
    ["a hyphen", "-", {}, 'streams are given as they are: say process.stdin rather than "-"'],
    ["a path that is none", ["a", 1], {}, "a path is a text or a file: URL, not number"],
    ["text in a stream", Readable.from(["{}"]), {}, "a stream gives bytes (Uint8Array or Buffer), not string: open it without an encoding"],
    ["half a record", "a", { limit: 0.5 }, "the option limit of records() is a whole number from 1 on, not 0.5"],
    ["no thread", "a", { threads: 0 }, "the option threads of records() is a whole number from 1 on, not 0"],
  ])("says what is wrong: %s", async (_, source, options, message) => {
    await expect(all(source as RecordSource, options)).rejects.toThrow(message);
  });
  it("names the formats that there are", async () => {
    await expect(all("a", { from: "pubmed" as "ris" })).rejects.toThrow(/^there is no format "pubmed"; the formats are s2-aggregator, /);
  });
});

describe("convert", () => {
  it("writes what the command writes, and gives its account", async () => {
    const folder = temporaryFolder();
    const input = join(SAMPLES, "graph-json-lines/input.jsonl");
    const { run, clean } = await convert({ input, out: join(folder, "mine"), to: ["jsonl", "csv"], maxRejects: 1 });
    const command = await tabstract(["convert", input, "--out", join(folder, "theirs"), "--to", "jsonl,csv", "--max-rejects", "1"]);
    expect([clean, command.code]).toEqual([true, 0]);
    const files = readdirSync(join(folder, "theirs")).sort();
    expect(readdirSync(join(folder, "mine")).sort()).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(folder, "mine", file)).equals(readFileSync(join(folder, "theirs", file))), file).toBe(true);
    expect(run).toEqual(JSON.parse(readFileSync(join(folder, "mine/run.json"), "utf8")));
  });
  it("says where more was rejected than allowed", async () => {
    const { clean, run } = await convert({ input: lines(paper(1), "{broken"), out: join(temporaryFolder(), "out") });
    expect([clean, run.totals]).toEqual([false, { read: 2, records: 1, rejects: 1, merged: 0, deleted: 0 }]);
  });
  it("leaves nothing behind when it is called off", async () => {
    const folder = temporaryFolder();
    const controller = new AbortController();
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let number = 0; ; number++) {
        if (number === 200) controller.abort(new Error("enough"));
        yield lines(paper(number));
      }
    }
    await expect(convert({ input: endless(), out: join(folder, "out"), signal: controller.signal })).rejects.toThrow("enough");
    expect(readdirSync(folder)).toEqual([]);
  });
  it("can be called off while it looks whether a finished run is the one that is asked for", async () => {
    const out = join(temporaryFolder(), "out");
    const controller = new AbortController();
    async function* papers(stopAt: number): AsyncGenerator<Uint8Array> {
      for (let number = 0; number < 20; number++) {
        if (number === stopAt) controller.abort(new Error("enough"));
        yield lines(paper(number));
      }
    }
    const { run } = await convert({ input: papers(-1), out });
    const before = readdirSync(out).map((name) => [name, readFileSync(join(out, name), "latin1")]);
    await expect(convert({ input: papers(7), out, resume: true, signal: controller.signal })).rejects.toThrow("enough");
    expect(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "latin1")])).toEqual(before);
    expect((await convert({ input: papers(-1), out, resume: true })).run).toEqual(run);
  });
  it("refuses a folder that another call is writing, and leaves that one alone", async () => {
    const out = join(temporaryFolder(), "out");
    const calls = Array.from({ length: 4 }, (_, at) => convert({ input: lines(paper(at), paper(at + 10)), out, force: at === 3 }));
    const ended = await Promise.allSettled(calls);
    const refusals = ended.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []));
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals)
      expect(refusal).toMatch(/another run of this process is writing there|another run into .* has just ended/);
    const [whole] = ended.flatMap((end) => (end.status === "fulfilled" ? [end.value.run] : []));
    expect(whole).toEqual(JSON.parse(readFileSync(join(out, "run.json"), "utf8")));
    expect(readFileSync(join(out, "records.jsonl"), "utf8").split("\n")).toHaveLength(3);
    expect(readdirSync(join(out, ".."))).toEqual(["out"]);
    // The folder is free again, whoever had it.
    expect((await convert({ input: lines(paper(1)), out, force: true })).run.totals.records).toBe(1);
  });
  it("speaks of options as programs write them", async () => {
    const folder = temporaryFolder();
    const input = lines(paper(1));
    const say = (options: object): Promise<unknown> => convert({ input, out: join(folder, "out"), ...options });
    await expect(say({ rawCsv: true })).rejects.toThrow(/^"rawCsv" is for CSV; add csv to "to", or leave it out$/);
    await expect(say({ limit: -1 })).rejects.toThrow(/^limit: "-1" is not a whole number of 1 or more$/);
    await expect(say({ to: ["xlsx"] })).rejects.toThrow(/^to: there is no form "xlsx"; there are bibtex, csl, csv, /);
    await expect(say({ force: "yes" })).rejects.toThrow(/^the option force of convert\(\) is true or false, not yes$/);
    await expect(say({ formats: [] })).rejects.toThrow(/^convert\(\) has no option "formats"; there are input, out, signal, to, rawCsv, /);
    expect(readdirSync(folder)).toEqual([]);
  });
});
