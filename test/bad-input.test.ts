/** Everything that may come instead of a dump: each gives a clear line or a reject, nothing is lost, and the batch goes on. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { isConserved } from "@tabstract/record";
import { describe, expect, test } from "vitest";
import { type Output, paper, readOutput, tabstract, temporaryFolder } from "./support/program.ts";

interface Case {
  readonly name: string;
  /** A function where it is large: made when its test runs. */
  readonly content: string | Uint8Array | (() => string | Uint8Array);
  readonly records: number;
  /** Codes of the rejects, in order. */
  readonly rejects: readonly (string | RegExp)[];
  /** What the first record must hold. */
  readonly check?: (output: Output) => void;
}

const good = `${paper(1)}\n`;
const bytes = (...parts: (string | number[])[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const warned = (code: RegExp) => (output: Output) =>
  expect(output.records[0]?.warnings.map((warning) => warning.code).join()).toMatch(code);
const text = (output: Output): string => output.records[0]?.abstract?.sections.map((section) => section.text).join("\n") ?? "";
const ZSTD_HEADER = [0x28, 0xb5, 0x2f, 0xfd];

const cases: readonly Case[] = [
  { name: "truncated JSON", content: paper(1).slice(0, 120), records: 0, rejects: ["json-truncated"] },
  { name: "truncated JSON after a good line", content: good + paper(2).slice(0, 90), records: 1, rejects: ["json-truncated"] },
  { name: "an API error", content: '{"error": "Paper with id 12 not found"}', records: 0, rejects: ["api-error"] },
  { name: "an empty search page", content: '{"total": 0, "offset": 0}', records: 0, rejects: ["empty-search"] },
  { name: "an empty array", content: "[]", records: 0, rejects: [/./] },
  {
    name: "invalid UTF-8",
    content: bytes(paper(1).replace("Naps", "Na"), "\n").map((byte, at, all) =>
      at > 0 && all[at] === 0x4e && all[at + 1] === 0x61 ? 0xff : byte,
    ),
    records: 1,
    rejects: [],
    check: (output) => {
      expect(text(output)).toContain("\ufffd");
      warned(/utf|encoding|decod/i)(output);
    },
  },
  {
    name: "a byte order mark",
    content: `\ufeff${good}`,
    records: 1,
    rejects: [],
    check: (output) => expect(output.records[0]?.identifiers.s2PaperId).toBe("p1"),
  },
  { name: "CRLF line ends", content: `${paper(1)}\r\n${paper(2)}\r\n`, records: 2, rejects: [] },
  { name: "NUL bytes between records", content: bytes(paper(1), "\n", [0, 0, 0], "\n", paper(2), "\n"), records: 2, rejects: [/./] },
  {
    name: "NUL characters in an abstract",
    content: paper(1, { abstract: "Pain fell\u0000 by 12% in both\u0000 groups." }),
    records: 1,
    rejects: [],
    check: (output) => expect(text(output)).not.toContain("\u0000"),
  },
  {
    name: "a single line of 50 MB",
    content: () => `${paper(1, { abstract: "x".repeat(50_000_000) })}\n${paper(2)}\n`,
    records: 1,
    rejects: ["too-large"],
  },
  {
    name: "JSON nested 10,000 deep",
    content: `{"paperId":"p1","title":"t","deep":${"[".repeat(10_000)}${"]".repeat(10_000)}}\n${good}`,
    records: -1,
    rejects: [],
  },
  {
    name: "unclosed tags",
    content: paper(1, { abstract: "<div><p>Pain <b>fell by <i>12% in both groups.<p>It may help" }),
    records: 1,
    rejects: [],
    check: (output) => expect(text(output)).toContain("fell by 12% in both groups."),
  },
  {
    name: "a script in an abstract",
    content: paper(1, { abstract: "<p>Pain fell by 12%.</p><script>alert(document.cookie)</script><style>p{}</style>" }),
    records: 1,
    rejects: [],
    check: (output) => {
      expect(text(output)).toContain("Pain fell by 12%.");
      expect(text(output)).not.toMatch(/alert|script|p\{\}/);
    },
  },
  {
    name: "5,000 nested <div>",
    content: paper(1, { abstract: `${"<div>".repeat(5000)}Pain fell by 12%.${"</div>".repeat(5000)}` }),
    records: 1,
    rejects: [],
    check: (output) => expect(text(output)).toContain("Pain fell by 12%."),
  },
  { name: "an empty file", content: "", records: 0, rejects: ["empty-file"] },
  {
    name: "an empty file, compressed",
    content: gzipSync(""),
    records: 0,
    rejects: ["empty-file"],
    check: (output) => expect(output.rejects[0]?.message).toMatch(/0 bytes when decompressed/),
  },
  {
    name: "a zstd stream of a skippable frame alone",
    content: Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 7, 7]),
    records: 0,
    rejects: ["empty-file"],
    check: (output) => expect(output.rejects[0]?.message).toMatch(/0 bytes when decompressed/),
  },
  {
    name: "a gzip whose checksum does not fit",
    content: Buffer.concat([gzipSync(good).subarray(0, -8), Buffer.alloc(8)]),
    records: 1,
    rejects: ["gzip-corrupt"],
    check: (output) => expect(output.rejects[0]?.message).toMatch(/ends at byte \d+ of the stored file does not fit its bytes; /),
  },
  { name: "a file of spaces", content: "  \n\n ", records: 0, rejects: [/./] },
  {
    name: "__proto__ as a key",
    content: `{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, ${paper(1).slice(1)}`,
    records: 1,
    rejects: [],
    check: () => expect(({} as { polluted?: unknown }).polluted).toBeUndefined(),
  },
  {
    name: "a truncated gzip",
    content: () => gzipSync(Array.from({ length: 400 }, (_, at) => paper(at)).join("\n")).subarray(0, -500),
    records: -1,
    rejects: [],
  },
  {
    name: "a gzip with bytes of another kind behind it",
    content: Buffer.concat([gzipSync(good), Buffer.from("and then some more words")]),
    records: 1,
    rejects: ["gzip-corrupt"],
  },
  { name: "two gzip members", content: Buffer.concat([gzipSync(good), gzipSync(`${paper(2)}\n`)]), records: 2, rejects: [] },
  {
    name: "a gzip bomb",
    // Members of spaces: none is suspicious, their sum is.
    content: () => Buffer.concat([gzipSync(good), ...Array<Buffer>(11).fill(gzipSync(Buffer.alloc(10_000_000, 0x20)))]),
    records: 1,
    rejects: ["decompression-ratio"],
  },
  {
    name: "a zstd stream that asks for a window of gigabytes",
    content: bytes(ZSTD_HEADER, [0x00, 0xa8, 1, 0, 0]),
    records: 0,
    rejects: ["zstd-window"],
  },
  { name: "a zstd stream cut off", content: bytes(ZSTD_HEADER, [0x00, 0x58]), records: 0, rejects: ["zstd-truncated"] },
  { name: "a binary file", content: brotliCompressSync(good), records: 0, rejects: [/./] },
];

describe("one bad file between two good ones", () => {
  test.each(cases)("$name", async ({ content, records, rejects, check }) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "b"), typeof content === "function" ? content() : content);
    const alone = await tabstract(["convert", "in", "--out", "alone"], { cwd: folder });
    const output = readOutput(join(folder, "alone"));
    if (records >= 0) {
      expect(output.records).toHaveLength(records);
      expect(output.rejects.map(({ code }) => code)).toEqual(
        rejects.map((code) => (typeof code === "string" ? code : expect.stringMatching(code))),
      );
    }
    check?.(output);
    for (const reject of output.rejects) expect(reject.message).toMatch(/^[^\r\n]{10,600}$/);
    expect(alone.code).toBe(output.rejects.length > 0 ? 1 : 0);
    expect(output.run.totals.read).toBe(output.records.length + output.rejects.length);
    expect(output.run.files.every(isConserved)).toBe(true);

    writeFileSync(join(folder, "in", "a.json"), paper(901));
    writeFileSync(join(folder, "in", "c.json"), paper(902));
    await tabstract(["convert", "in", "--out", "batch"], { cwd: folder });
    const batch = readOutput(join(folder, "batch"));
    expect(batch.records.map(({ identifiers }) => identifiers.s2PaperId)).toEqual([
      "p901",
      ...output.records.map(({ identifiers }) => identifiers.s2PaperId),
      "p902",
    ]);
    expect(batch.rejects).toEqual(output.rejects);
  });

  test("JSON nested 10,000 deep gives a record or a reject for each line, and no crash", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.jsonl"), `{"paperId":"p1","title":"t","deep":${"[".repeat(10_000)}${"]".repeat(10_000)}}\n${good}`);
    await tabstract(["convert", "a.jsonl", "--out", "out"], { cwd: folder });
    const { records, rejects } = readOutput(join(folder, "out"));
    expect(records.length + rejects.length).toBe(2);
    expect(rejects.map(({ code }) => code)).not.toContain("internal-error");
  });

  test("a truncated gzip keeps the records before the cut and says that it is cut", async () => {
    const folder = temporaryFolder();
    const whole = gzipSync(Array.from({ length: 1500 }, (_, at) => paper(at)).join("\n"));
    writeFileSync(join(folder, "a.jsonl.gz"), whole.subarray(0, whole.length / 2));
    const { code } = await tabstract(["convert", "a.jsonl.gz", "--out", "out"], { cwd: folder });
    const { records, rejects } = readOutput(join(folder, "out"));
    expect(code).toBe(1);
    expect(records.length).toBeGreaterThan(250);
    expect(rejects.map((reject) => reject.code).at(-1)).toBe("gzip-truncated");
  });
});

describe("names and places", () => {
  test("the same file twice is read once, with a notice", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), good);
    const { code, stderr } = await tabstract(["convert", "a.json", ".", "--out", "out"], { cwd: folder });
    expect(code).toBe(0);
    expect(readOutput(join(folder, "out")).run.totals).toEqual({ read: 1, records: 1, rejects: 0, merged: 0, deleted: 0 });
    expect(stderr).toMatch(/a\.json is named more than once: read once/);
  });

  test("a finished run inside the input is not read as data", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), good);
    await tabstract(["convert", "a.json", "--out", "old"], { cwd: folder });
    const { code, stderr } = await tabstract(["convert", ".", "--out", "new"], { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^note: old holds a finished run of tabstract/m);
    expect(readOutput(join(folder, "new")).run.files.map(({ file }) => file)).toEqual(["a.json"]);
    expect(await tabstract(["convert", "old", "--out", "newer"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/there is no file to read in old; .* holds a finished run/),
    });
  });

  test("an output folder that is the input folder too is refused", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "a.json"), good);
    expect(await tabstract(["convert", "in", "--out", "in", "--force"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/in is both the input and the output folder/),
    });
  });

  test("a symbolic link inside a folder is not followed", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "a.json"), good);
    writeFileSync(join(folder, "elsewhere.json"), paper(2));
    symlinkSync(join(folder, "elsewhere.json"), join(folder, "in", "link.json"));
    symlinkSync(join(folder, "in"), join(folder, "in", "loop"));
    const { stderr } = await tabstract(["convert", "in", "--out", "out"], { cwd: folder });
    expect(readOutput(join(folder, "out")).run.files.map(({ file }) => file)).toEqual(["a.json"]);
    expect(stderr).toMatch(/link\.json is a symbolic link: not followed/);
  });

  test("an output folder inside the input is not read as input, neither now nor the next time", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), good);
    for (const extra of [[], ["--force"]]) {
      const { code } = await tabstract(["convert", ".", "--out", "out", ...extra], { cwd: folder });
      expect(code).toBe(0);
      expect(readOutput(join(folder, "out")).run.files.map(({ file }) => file)).toEqual(["a.json"]);
    }
  });

  test("an output folder that holds something is refused, and stays as it is", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), good);
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "out", "mine.txt"), "keep me");
    const refused = await tabstract(["convert", "a.json", "--out", "out"], { cwd: folder });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^tabstract: .*out is not empty.*--force/);
    expect(existsSync(join(folder, "out", "records.jsonl"))).toBe(false);
    const forced = await tabstract(["convert", "a.json", "--out", "out", "--force"], { cwd: folder });
    expect(forced.code).toBe(0);
    expect(existsSync(join(folder, "out", "mine.txt"))).toBe(true);
    expect(readOutput(join(folder, "out")).records).toHaveLength(1);
  });

  test("an output folder that is a file is refused", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), good);
    writeFileSync(join(folder, "out"), "");
    expect(await tabstract(["convert", "a.json", "--out", "out"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/is a file, not a folder/),
    });
  });

  test("a name that does not exist: exit 2 alone, a reject in a batch", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), good);
    const alone = await tabstract(["convert", "missing.json", "--out", "out"], { cwd: folder });
    expect(alone).toMatchObject({ code: 2, stderr: expect.stringMatching(/cannot read missing\.json: there is no such file/) });
    const batch = await tabstract(["convert", "missing.json", "a.json", "--out", "out"], { cwd: folder });
    expect(batch.code).toBe(1);
    expect(readOutput(join(folder, "out")).rejects).toMatchObject([{ file: "missing.json", bytes: null, code: "file-not-found" }]);
  });

  test("a folder and a file without read permission are one reject each, and the batch goes on", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in", "closed"), { recursive: true });
    writeFileSync(join(folder, "in", "a.json"), good);
    writeFileSync(join(folder, "in", "closed", "b.json"), good);
    writeFileSync(join(folder, "in", "secret.json"), good);
    chmodSync(join(folder, "in", "closed"), 0);
    chmodSync(join(folder, "in", "secret.json"), 0);
    chmodSync(folder, 0o777);
    // Root may read everything: the program then runs as nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const script = fileURLToPath(new URL("support/convert-as-user.ts", import.meta.url));
    const printed = execFileSync(process.execPath, ["--conditions=@tabstract/source", "--import", "tsx", script, folder], {
      ...nobody,
      encoding: "utf8",
      env: { ...process.env, HOME: folder, TMPDIR: folder },
    });
    chmodSync(join(folder, "in", "closed"), 0o700);
    expect(JSON.parse(printed).code).toBe(1);
    const { records, rejects, run } = readOutput(join(folder, "out"));
    expect(records).toHaveLength(1);
    expect(rejects).toMatchObject([
      { file: "closed", bytes: null, raw: null, code: "folder-unreadable", message: expect.stringContaining("no permission") },
      { file: "secret.json", bytes: null, raw: null, code: "file-unreadable", message: expect.stringContaining("no permission") },
    ]);
    expect(run.totals).toMatchObject({ read: 3, records: 1, rejects: 2 });
  });
});

describe("a hostile title", () => {
  const hostile = "\u001b[2J\u001b]0;owned\u0007\u009b31mRed\u202egnp.exe\u2066 trial\u200f\u061c\u0008";
  const forbidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

  test.each([
    ["explain", ["explain", "a.json"]],
    ["explain --stage tokens", ["explain", "a.json", "--stage", "tokens"]],
    ["convert --stdout", ["convert", "a.json", "--stdout"]],
    ["convert --out", ["convert", "a.json", "--out", "out"]],
  ])("%s prints nothing of it that a terminal obeys", async (_, argv) => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "a.json"),
      paper(1, { title: hostile, abstract: `Pain ${hostile} fell by 12%.`, venue: hostile, authors: [{ name: hostile }] }),
    );
    const { stdout, stderr } = await tabstract(argv, { cwd: folder });
    expect(stdout).not.toBe("");
    expect(stdout).not.toMatch(forbidden);
    expect(stderr).not.toMatch(forbidden);
  });

  test("in a file name and in a reject", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a\u001b[31m\u202eb.json"), `{"error": "${JSON.stringify(hostile).slice(1, -1)}"}`);
    const { stderr, code } = await tabstract(["convert", ".", "--out", "out"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/rejected: ab\.json/);
    expect(stderr).not.toMatch(forbidden);
  });
});
