/** What a run writes in every form, read back by other programs and compared value by value with the records. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import type { AbstractRecord } from "@tabstract/record";
import { type Cell, sqlText, tables } from "@tabstract/sinks";
import { fixtureRecord } from "@tabstract/testkit";
import { decompress } from "fzstd";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordEvent } from "../convert-event.ts";
import { openManifest } from "../manifest.ts";
import { openOutput } from "../output.ts";
import { DEFAULT_FORMS, OUTPUT_FORMS, type OutputForms } from "../output-forms.ts";
import { convert } from "../run.ts";

const HARD = [
  "=1+1",
  "'=1+1",
  "-3 is text",
  'a "b", c',
  "two\nlines\r\nand more",
  "tab\there",
  "𝒳 é \u2028",
  "a\ud800b",
  "\\ud800",
  "NULL",
  "true",
  "1.50",
  " ",
];

/** Records whose texts are hard to write; the draft is the same and the numbers differ. */
function record(number: number): AbstractRecord {
  const hard = HARD[number % HARD.length] as string;
  const drafted = fixtureRecord({
    text: "⟦12/40⟧ against ⟦20/41⟧ relapsed (⟦OR 0.55⟧, ⟦95% CI 0.31 to 0.97⟧, ⟦p < 0.05⟧). ⟦81⟧ adults.",
    results: [
      { kind: "group-value", statistic: "count", value: 12, denominator: 40, roles: ["value", "denominator"], arms: ["A"] },
      {
        kind: "group-value",
        statistic: "mean",
        value: -20 / 3,
        dispersions: [{ type: "sd", value: 1e-300, low: null, high: null }],
        arms: ["B"],
      },
      { kind: "estimate", measure: "odds-ratio", value: 0.1 + number, unit: hard, arms: ["A", "B"] },
      { kind: "interval", low: 0.31, high: 0.97, bounds: 2, roles: ["level", "low", "high"], arms: ["A", "B"] },
      { kind: "p-value", relation: "<", value: 0.05 },
      { kind: "sample-size", value: 81, of: "adults" },
    ],
    arms: 2,
    comparisons: [{ arms: ["A", "B"], results: [0, 1, 2, 3, 4] }],
    design: "parallel",
  });
  return {
    ...drafted,
    key: number.toString(16).padStart(16, "0"),
    title: { text: hard, language: null, translations: [{ language: null, text: hard }] },
    authors: [{ name: hard, family: hard, given: null, initials: null, suffix: null, collective: false }],
    identifiers: { ...drafted.identifiers, s2CorpusId: Number.MAX_SAFE_INTEGER - number },
    keywords: number % 2 === 0 ? [] : [hard, "plain"],
    checks: [{ rule: "invented", outcome: number % 3 === 0 ? "inconsistent" : "consistent", message: hard, results: [2, 3] }],
    openAccess: { isOpenAccess: null, url: null, license: number % 4 === 0 ? "CC | BY" : null },
  };
}

const records = Array.from({ length: 40 }, (_, number) => record(number));
const folder = mkdtempSync(join(tmpdir(), "tabstract-written-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(name: string, forms: Partial<OutputForms>, of: readonly AbstractRecord[] = records): Promise<string> {
  const out = join(folder, name);
  const settings = { force: false, resume: false, options: {}, forms: { ...DEFAULT_FORMS, ...forms } };
  const plan = await openOutput(out, { ...settings, inputDifference: async () => null });
  if (plan.kind !== "ready") throw new Error(JSON.stringify(plan));
  for (const one of of) await plan.output.write(recordEvent(one, null));
  await plan.output.reject('{"code":"invented"}\n');
  await plan.output.finish(openManifest({}).finish());
  return out;
}

/** What a UTF-8 file can hold of a text. */
const held = (cell: Cell): Cell =>
  JSON.parse(JSON.stringify(cell), (_, value) => (typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value));
const expected = (name: string, of: readonly AbstractRecord[] = records): Cell[][] => {
  const table = tables.find((one) => one.name === name);
  return of.flatMap((one) => (table?.rows(one) ?? []).map((row) => row.map(held)));
};

/** A value of DuckDB as a cell: whole numbers of 64 bits as numbers, lists and structs as JSON has them. */
function cellOf(value: DuckDBValue): Cell {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value !== "object") return value as Cell;
  if ("items" in value) return value.items.map(cellOf);
  if (!("entries" in value) || Array.isArray(value.entries)) throw new Error(`a value of a type that no table has: ${value}`);
  return Object.fromEntries(Object.entries(value.entries).map(([name, one]) => [name, cellOf(one as DuckDBValue)]));
}

async function query(sql: string, path = ":memory:"): Promise<Cell[][]> {
  const instance = await DuckDBInstance.create(path, path === ":memory:" ? {} : { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(cellOf));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

let out = "";
beforeAll(async () => {
  out = await write("all", { to: OUTPUT_FORMS });
});

const unguarded = (field: string): string => (/^'+[=+\-@\t\r\n\0＝＋－＠]/.test(field) ? field.slice(1) : field);
const names = tables.map(({ name }) => name);

describe.each(names)("the table %s", (name) => {
  const table = tables.find((one) => one.name === name);

  it("comes back from Parquet, read by DuckDB", async () => {
    expect(await query(`FROM read_parquet(${sqlText(join(out, `${name}.parquet`))})`)).toEqual(expected(name));
  });

  it("comes back from the database, in the same order", async () => {
    expect(await query(`FROM ${name} ORDER BY ALL`, join(out, "tabstract.duckdb"))).toEqual(
      await query(`FROM read_parquet(${sqlText(join(out, `${name}.parquet`))}) ORDER BY ALL`),
    );
  });

  it("comes back from CSV, read by DuckDB", async () => {
    const options = "header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n', nullstr = ''";
    const rows = await query(`FROM read_csv(${sqlText(join(out, `${name}.csv`))}, ${options})`);
    expect(rows.map((row) => row.map((field, at) => typed(field === null ? null : unguarded(String(field)), at)))).toEqual(expected(name));
  });

  /** The text of a field as its column's type has it. */
  function typed(field: string | null, at: number): Cell {
    const type = table?.columns[at]?.type;
    return field === null || type === "text" ? field : JSON.parse(field);
  }
});

const PYTHON =
  "import csv, json, sys\nwith open(sys.argv[1], newline='', encoding='utf-8') as lines: print(json.dumps(list(csv.reader(lines))))";
const hasPython = spawnSync("python3", ["--version"]).status === 0;

describe.skipIf(!hasPython)("CSV, read by Python's csv module (needs python3)", () => {
  it.each(names)("holds the table %s", (name) => {
    const text = execFileSync("python3", ["-c", PYTHON, join(out, `${name}.csv`)], { encoding: "utf8" });
    const [head, ...rows] = JSON.parse(text) as string[][];
    const columns = tables.find((one) => one.name === name)?.columns ?? [];
    expect(head).toEqual(columns.map((column) => column.name));
    const read = rows.map((row) =>
      row.map((field, at) => (field === "" ? null : columns[at]?.type === "text" ? unguarded(field) : JSON.parse(field))),
    );
    expect(read).toEqual(expected(name));
  });
});

describe("Parquet", () => {
  it("has zstd, statistics, text as UTF-8, and values that may be null", async () => {
    const path = sqlText(join(out, "results.parquet"));
    expect(
      await query(
        `SELECT DISTINCT compression, stats_min IS NOT NULL OR stats_null_count = num_values OR num_values = 0 FROM parquet_metadata(${path})`,
      ),
    ).toEqual([["ZSTD", true]]);
    const schema = await query(
      `SELECT name, converted_type, repetition_type FROM parquet_schema(${path}) WHERE name IN ('kind', 'arms', 'index')`,
    );
    expect(schema).toEqual([
      ["index", "INT_64", "OPTIONAL"],
      ["kind", "UTF8", "OPTIONAL"],
      ["arms", "LIST", "OPTIONAL"],
    ]);
  });
});

describe("the database", () => {
  const ask = (sql: string): Promise<Cell[][]> => query(sql, join(out, "tabstract.duckdb"));

  it("has the keys and the descriptions of every table", async () => {
    const keys = await ask(
      "SELECT table_name, constraint_type, constraint_column_names FROM duckdb_constraints() WHERE constraint_type LIKE '%KEY' ORDER BY ALL",
    );
    expect(keys).toEqual(
      tables.flatMap(({ name, primaryKey, foreignKeys }) => [
        ...foreignKeys.map(({ columns }) => [name, "FOREIGN KEY", columns]),
        [name, "PRIMARY KEY", primaryKey],
      ]),
    );
    expect(
      await ask(
        "SELECT count(*) FROM duckdb_columns() WHERE comment IS NULL AND NOT internal AND table_name IN (SELECT table_name FROM duckdb_tables())",
      ),
    ).toEqual([[0]]);
    expect(await ask("SELECT table_name, comment FROM duckdb_tables() ORDER BY ALL")).toEqual(
      tables.map(({ name, description }) => [name, description]),
    );
  });

  it("has an evidence table of one row a comparison", async () => {
    const rows = await ask("SELECT key, arm_a, arm_b, measure, estimate, level, low, high, p_relation, p FROM evidence_table ORDER BY key");
    expect(rows).toHaveLength(records.length);
    expect(rows[1]).toEqual(["0000000000000001", "arm 0", "arm 1", "odds-ratio", 1.1, 95, 0.31, 0.97, "<", 0.05]);
  });

  it("has the sizes of trials, and the checks that failed", async () => {
    expect(await ask("SELECT count(*) FROM trial_sizes")).toEqual([[0]]);
    const failed = await ask("SELECT key, rule, texts FROM failed_checks ORDER BY key");
    expect(failed).toHaveLength(14);
    expect(failed[0]).toEqual(["0000000000000000", "invented", ["OR 0.55", "95% CI 0.31 to 0.97"]]);
  });
});

describe("the same records", () => {
  it("give the same bytes in every form but the database", async () => {
    const again = await write("again", { to: OUTPUT_FORMS });
    // The list of the files holds the hash of the database.
    const same = readdirSync(out).filter((name) => !["tabstract.duckdb", "datapackage.json", "croissant.json"].includes(name));
    expect(readdirSync(again)).toEqual(readdirSync(out));
    for (const name of same) expect([name, readFileSync(join(again, name)).equals(readFileSync(join(out, name)))]).toEqual([name, true]);
  });

  it("give the same rows as CSV without the guard", async () => {
    const raw = await write("raw", { to: ["csv"], rawCsv: true });
    expect(readFileSync(join(raw, "authors.csv"), "utf8")).toContain("\r\n0000000000000000,0,=1+1,");
    expect(readFileSync(join(out, "authors.csv"), "utf8")).toContain("\r\n0000000000000000,0,'=1+1,");
  });
});

describe("JSON Lines", () => {
  const plain = (): string => readFileSync(join(out, "records.jsonl"), "utf8");

  it.each([
    ["gz", (bytes: Uint8Array) => gunzipSync(bytes)],
    ["zst", (bytes: Uint8Array) => decompress(bytes)],
  ] as const)("in shards, as %s, hold the same lines", async (compress, read) => {
    const sharded = await write(`shards-${compress}`, { shardBytes: 9000, compress });
    const shards = readdirSync(sharded).filter((name) => name.startsWith("records-"));
    const texts = shards.map((name) => Buffer.from(read(readFileSync(join(sharded, name)))).toString("utf8"));
    expect(shards.length).toBeGreaterThan(3);
    expect(shards[1]).toBe(`records-00001.jsonl.${compress}`);
    expect(texts.join("")).toBe(plain());
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(9000);
  });

  it("puts a line that is longer than a shard into one of its own", async () => {
    const sharded = await write("tiny", { shardBytes: 1 });
    expect(readdirSync(sharded).filter((name) => name.startsWith("records-"))).toHaveLength(records.length);
  });

  it("in pieces, compressed, are read by DuckDB as one file", async () => {
    const packed = await write("packed", { compress: "gz" });
    const columns =
      "columns = {line: 'VARCHAR'}, auto_detect = false, header = false, delim = '\\t', quote = '', escape = '', new_line = '\\n'";
    const rows = await query(`FROM read_csv(${sqlText(join(packed, "records.jsonl.gz"))}, ${columns})`);
    expect(rows.flat()).toEqual(plain().split("\n").filter(Boolean));
  });
});

describe("the list of files", () => {
  it("is true in size, hash and rows", () => {
    const { resources } = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8")) as {
      resources: { path: string; bytes: number; hash: string; rowCount?: number; schema?: unknown }[];
    };
    const described = ["run.json", "datapackage.json", "croissant.json", "CITATION.md", "record.schema.json"];
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      readdirSync(out)
        .filter((name) => !described.includes(name))
        .toSorted(),
    );
    for (const { path, bytes, hash, rowCount, schema } of resources) {
      const content = readFileSync(join(out, path));
      expect([path, bytes, hash]).toEqual([path, content.length, `sha256:${createHash("sha256").update(content).digest("hex")}`]);
      const table = path.replace(/\.\w+$/, "");
      if (schema !== undefined) expect([path, rowCount]).toEqual([path, expected(table).length]);
    }
  });

  it("comes with the licences that the records name, written so that they stay text", () => {
    expect(readFileSync(join(out, "CITATION.md"), "utf8")).toContain("| CC &#124; BY | 10 |\n");
  });
});

const SEEDS = fileURLToPath(new URL("../../../../shared/seeds", import.meta.url));

describe.skipIf(!existsSync(SEEDS))("real dumps (needs ../shared/seeds)", () => {
  it("come back from Parquet and from the database, value by value", async () => {
    const real: AbstractRecord[] = [];
    for await (const event of convert({ inputs: [SEEDS] })) if (event.kind === "record") real.push(event.record);
    expect(real.length).toBeGreaterThan(0);
    const written = await write("real", { to: ["duckdb", "parquet"] }, real);
    for (const { name } of tables) {
      const rows = await query(`FROM read_parquet(${sqlText(join(written, `${name}.parquet`))})`);
      expect([name, rows]).toEqual([name, expected(name, real)]);
      expect(await query(`SELECT count(*) FROM ${name}`, join(written, "tabstract.duckdb"))).toEqual([[rows.length]]);
    }
  });
});

describe("a folder", () => {
  it("may have a name that is a pattern for DuckDB", async () => {
    const odd = await write("[a-z]*{b} 'q' \"d\"", { to: ["duckdb", "parquet"] }, records.slice(0, 2));
    expect(readdirSync(odd)).toContain("tabstract.duckdb");
    expect(await query("SELECT count(*) FROM records", join(odd, "tabstract.duckdb"))).toEqual([[2]]);
  });

  it("that no database can lie in is refused, and leaves nothing", async () => {
    await expect(write("what?", { to: OUTPUT_FORMS })).rejects.toMatchObject({
      syscall: "open",
      message: expect.stringMatching(/question mark/),
    });
    expect(readdirSync(folder).filter((name) => name.includes("?"))).toEqual([]);
  });
});

it("holds texts that are longer than DuckDB's usual lines", async () => {
  const long = { ...record(1), conflictOfInterest: "é".repeat(3_000_000) };
  const written = await write("long", { to: ["duckdb", "parquet"] }, [long]);
  const sql = "SELECT length(conflict_of_interest)";
  expect(await query(`${sql} FROM read_parquet(${sqlText(join(written, "records.parquet"))})`)).toEqual([[3_000_000]]);
  expect(await query(`${sql} FROM records`, join(written, "tabstract.duckdb"))).toEqual([[3_000_000]]);
});

describe("a run without a record", () => {
  it("has every file, and every table with its columns", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    writeFileSync(join(empty, "mine.txt"), "");
    const settings = { force: true, resume: false, options: {}, forms: { ...DEFAULT_FORMS, to: OUTPUT_FORMS } };
    const plan = await openOutput(empty, { ...settings, inputDifference: async () => null });
    if (plan.kind !== "ready") throw new Error(JSON.stringify(plan));
    await plan.output.finish(openManifest({}).finish());
    expect(readdirSync(empty)).toEqual([...readdirSync(out), "mine.txt"].toSorted());
    for (const { name, columns } of tables) {
      const described = await query(`SELECT column_name FROM (DESCRIBE FROM read_parquet(${sqlText(join(empty, `${name}.parquet`))}))`);
      expect(described.flat()).toEqual(columns.map((column) => column.name));
      expect(await query(`SELECT count(*) FROM ${name}`, join(empty, "tabstract.duckdb"))).toEqual([[0]]);
    }
    expect(readFileSync(join(empty, "records.csl.json"), "utf8")).toBe("[\n\n]\n");
  });
});
