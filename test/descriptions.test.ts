/** What describes a run to other programs, against what their formats ask for; and the forms of a run, through the program. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AbstractRecord, jsonSchema } from "@tabstract/record";
import { tables, tablesPage } from "@tabstract/sinks";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { converted } from "./converted.ts";
import { ROOT } from "./root.ts";
import { paper, tabstract, temporaryFolder } from "./support/program.ts";

const SAMPLES = join(ROOT, "samples");
const inputs = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" })
  .filter((name) => /(?:^|\/)input\.[^/]+$/.test(name))
  .map((name) => join(SAMPLES, name));
const FORMS = "bibtex,csl,csv,duckdb,fhir,jsonl,parquet,ris";

/** The parts of the Data Package 2.0 profiles (datapackage, dataresource, tableschema, tabledialect) that concern what is written. */
const PATH = "^((?=[^./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!://).)*|(http|ftp)s?://.*)$";
const text = { type: "string", minLength: 1 };
const names = { type: "array", items: text, minItems: 1 };
const DATA_PACKAGE = {
  type: "object",
  required: ["$schema", "resources"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^([-a-z0-9._/])+$" },
    title: text,
    description: text,
    version: text,
    sources: {
      type: "array",
      items: { type: "object", minProperties: 1, properties: { title: text, path: { type: "string", pattern: PATH } } },
    },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path"],
        properties: {
          name: { type: "string", pattern: "^([-a-z0-9._/])+$" },
          path: { type: "string", pattern: PATH },
          type: { const: "table" },
          title: text,
          description: text,
          format: text,
          mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
          encoding: text,
          bytes: { type: "integer", minimum: 0 },
          hash: { type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$" },
          dialect: {
            type: "object",
            properties: {
              header: { type: "boolean" },
              delimiter: text,
              lineTerminator: text,
              quoteChar: text,
              doubleQuote: { type: "boolean" },
            },
          },
          schema: {
            type: "object",
            required: ["fields"],
            properties: {
              $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["name", "type"],
                  properties: {
                    name: text,
                    type: { enum: ["string", "number", "integer", "boolean", "object", "array"] },
                    description: text,
                    constraints: { type: "object", properties: { required: { type: "boolean" } }, additionalProperties: false },
                  },
                  additionalProperties: false,
                },
              },
              missingValues: { type: "array", items: { type: "string" } },
              primaryKey: names,
              foreignKeys: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["fields", "reference"],
                  properties: {
                    fields: names,
                    reference: { type: "object", required: ["resource", "fields"], properties: { resource: text, fields: names } },
                  },
                },
              },
            },
            additionalProperties: false,
          },
        },
      },
    },
  },
};

/** Formats that Croissant's own reader reads ("application/x-parquet" among them, and no other name for Parquet), and those of files that no record set is in. */
const ENCODING_FORMATS = [
  ...["text/csv", "application/jsonlines", "application/x-parquet"],
  ...["application/x-bibtex", "application/vnd.citationstyles.csl+json", "application/fhir+ndjson", "application/x-research-info-systems"],
  "application/vnd.duckdb",
];

/** What Croissant 1.0 asks of a dataset, its files, record sets and fields. */
const reference = { type: "object", required: ["@id"], properties: { "@id": text }, additionalProperties: false };
const source = {
  type: "object",
  required: ["fileObject", "extract"],
  properties: {
    fileObject: reference,
    extract: { type: "object", required: ["column"], properties: { column: text }, additionalProperties: false },
    transform: { type: "object", required: ["jsonPath"], properties: { jsonPath: text } },
  },
  additionalProperties: false,
};
const field = {
  type: "object",
  required: ["@type", "@id", "name"],
  properties: {
    "@type": { const: "cr:Field" },
    "@id": text,
    name: text,
    description: text,
    dataType: { enum: ["sc:Text", "sc:Integer", "sc:Float", "sc:Boolean"] },
    repeated: { const: true },
    references: { type: "object", required: ["field"], properties: { field: reference } },
    source,
    subField: { type: "array", minItems: 1, items: { $ref: "#/definitions/field" } },
  },
  oneOf: [{ required: ["dataType", "source"] }, { required: ["subField"] }],
  additionalProperties: false,
};
const CROISSANT = {
  definitions: { field },
  type: "object",
  required: [
    "@context",
    "@type",
    "conformsTo",
    "name",
    "description",
    "license",
    "url",
    "creator",
    "datePublished",
    "distribution",
    "recordSet",
  ],
  properties: {
    "@context": { type: "object", required: ["@vocab", "cr", "sc", "dct", "conformsTo", "recordSet", "field", "fileObject"] },
    "@type": { const: "sc:Dataset" },
    conformsTo: { const: "http://mlcommons.org/croissant/1.0" },
    license: { type: "array", minItems: 1, items: { type: "string", pattern: "^https://" } },
    creator: { type: "object", required: ["@type", "name"] },
    datePublished: { type: "string", pattern: "^\\d{4}(-\\d{2}){0,2}$" },
    distribution: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["@type", "@id", "name", "contentUrl", "encodingFormat", "sha256"],
        properties: {
          "@type": { const: "cr:FileObject" },
          contentSize: { type: "string", pattern: "^\\d+ B$" },
          encodingFormat: { enum: ENCODING_FORMATS },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
        },
      },
    },
    recordSet: {
      type: "array",
      items: {
        type: "object",
        required: ["@type", "@id", "name", "key", "field"],
        properties: {
          "@type": { const: "cr:RecordSet" },
          key: { type: "array", minItems: 1, items: reference },
          field: { type: "array", minItems: 1, items: { $ref: "#/definitions/field" } },
        },
      },
    },
  },
};

function faults(schema: object, value: unknown): string[] {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

interface CroissantField {
  readonly "@id": string;
  readonly source?: { readonly fileObject: { readonly "@id": string } };
  readonly references?: { readonly field: { readonly "@id": string } };
  readonly subField?: readonly CroissantField[];
}

/** Every id of a Croissant file is there once, and what is referred to is there. */
function expectLinked(croissant: {
  distribution: { "@id": string }[];
  recordSet: { "@id": string; key: { "@id": string }[]; field: CroissantField[] }[];
}): void {
  const fields = croissant.recordSet.flatMap((set) => set.field.flatMap((one) => [one, ...(one.subField ?? [])]));
  const ids = [...croissant.distribution, ...croissant.recordSet, ...fields].map((one) => one["@id"]);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [
    ...croissant.recordSet.flatMap(({ key }) => key.map((one) => one["@id"])),
    ...fields.flatMap((one) => [one.source?.fileObject["@id"] ?? [], one.references?.field["@id"] ?? []].flat()),
  ];
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
}

const json = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));

describe.each([FORMS, "parquet", "jsonl"])("a run as %s", (to) => {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-test-"));
  const out = join(folder, "out");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    expect((await tabstract(["convert", ...inputs, "--out", out, "--to", to, "--max-rejects", "100%", "--quiet"])).code).toBe(0);
  });

  it("has a datapackage.json that keeps the profiles of Data Package 2.0, with keys that lead somewhere", () => {
    const described = json(out, "datapackage.json");
    expect(faults(DATA_PACKAGE, described)).toEqual([]);
    const resources = new Map<
      string,
      {
        schema?: {
          fields: { name: string }[];
          primaryKey: string[];
          foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
        };
      }
    >(described.resources.map((one: { name: string }) => [one.name, one]));
    expect(resources.size).toBe(described.resources.length);
    for (const { schema } of resources.values()) {
      const own = schema?.fields.map(({ name }) => name) ?? [];
      for (const column of schema?.primaryKey ?? []) expect(own).toContain(column);
      for (const { fields, reference: to } of schema?.foreignKeys ?? []) {
        for (const column of fields) expect(own).toContain(column);
        expect(resources.get(to.resource)?.schema?.primaryKey).toEqual(to.fields);
      }
    }
  });

  it("has a croissant.json with all that Croissant 1.0 requires, and no loose end", () => {
    const croissant = json(out, "croissant.json");
    expect(faults(CROISSANT, croissant)).toEqual([]);
    expectLinked(croissant);
    expect(croissant.recordSet).toHaveLength(to === "jsonl" ? 0 : tables.length);
  });

  it("has the schema of its records, and a note of its sources", () => {
    expect(json(out, "record.schema.json")).toEqual(JSON.parse(JSON.stringify(jsonSchema("record"))));
    const note = readFileSync(join(out, "CITATION.md"), "utf8");
    for (const source of ["**PubMed**", "**Semantic Scholar**"]) expect(note).toContain(source);
  });

  it("says in run.json in which forms it is, and is read by no later run as input", async () => {
    expect(json(out, "run.json").options).toMatchObject({ to: to.split(","), rawCsv: false, shardBytes: null, compress: null });
    expect(await tabstract(["convert", out, "--stdout"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/holds a finished run of tabstract/),
    });
  });
});

test("what is written as RIS is read back as the same paper", async () => {
  const folder = temporaryFolder();
  await tabstract(["convert", ...inputs, "--out", "out", "--to", "ris,jsonl", "--max-rejects", "100%", "--quiet"], { cwd: folder });
  const lines = readFileSync(join(folder, "out", "records.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean);
  const written = lines
    .map((line) => JSON.parse(line) as AbstractRecord)
    .filter(({ title, abstract }) => title.text !== null && abstract !== null);
  writeFileSync(join(folder, "again.ris"), readFileSync(join(folder, "out", "records.ris")));
  const { records } = await converted(join(folder, "again.ris"));
  const found = new Map(records.map((record) => [record.title.text, record]));
  expect(written.length).toBeGreaterThan(5);
  for (const { title, identifiers, journal, published, authors } of written) {
    const again = found.get(title.text);
    expect([title.text, again?.identifiers.doi, again?.identifiers.pmid]).toEqual([title.text, identifiers.doi, identifiers.pmid]);
    expect([again?.journal.volume, again?.published]).toEqual([journal.volume, published]);
    expect(again?.authors.map(({ family }) => family)).toEqual(authors.map(({ family }) => family));
  }
});

test("the source bytes of a record are found in compressed shards, and are said to be nowhere without JSON Lines", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "in.jsonl"), [1, 2, 3].map((number) => `${paper(number)}\n`).join(""));
  for (const compress of ["gz", "zst"]) {
    const forms = ["--compress", compress, "--shard-bytes", "100"];
    expect((await tabstract(["convert", "in.jsonl", "--out", compress, ...forms], { cwd: folder })).code).toBe(0);
    expect(await tabstract(["raw", compress, "doi:10.5555/paper.3"], { cwd: folder })).toMatchObject({ code: 0, stdout: paper(3) });
  }
  expect((await tabstract(["convert", "in.jsonl", "--out", "tables", "--to", "csv"], { cwd: folder })).code).toBe(0);
  const { code, stderr } = await tabstract(["raw", "tables", "doi:10.5555/paper.3"], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/holds no records as JSON Lines.*--to jsonl as well/)]);
});

test.each([
  [["--to", "xlsx"], /there is no form "xlsx"; there are bibtex, csl, csv, duckdb, fhir, jsonl, parquet, ris/],
  [["--to", "csv", "--select", "metadata"], /--select keeps parts of JSON records, and csv hold whole ones/],
  [["--to", "csv", "--compress", "gz"], /--compress and --shard-bytes are for JSON Lines/],
  [["--raw-csv"], /--raw-csv is for CSV/],
  [["--shard-bytes", "0"], /not a whole number of 1 or more/],
])("%j is refused with a reason", async (extra, message) => {
  const folder = temporaryFolder();
  const { code, stderr } = await tabstract(["convert", ...inputs.slice(0, 1), "--out", "out", ...extra], { cwd: folder });
  expect([code, stderr.replace(/\s+/g, " ")]).toEqual([2, expect.stringMatching(message)]);
  expect(readdirSync(folder)).toEqual([]);
});

test("--stdout writes plain JSON Lines alone", async () => {
  const { code, stderr } = await tabstract(["convert", ...inputs.slice(0, 1), "--stdout", "--to", "csv"]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/--stdout writes plain JSON Lines/)]);
});

test("docs/tables.md says what the definitions say (UPDATE=1 rewrites it)", () => {
  const path = join(ROOT, "docs", "tables.md");
  const page = readFileSync(path, "utf8");
  const [before, marked = ""] = page.split("<!-- generated: tables -->\n");
  const after = marked.slice(marked.indexOf("<!-- end: tables -->"));
  const now = `${before}<!-- generated: tables -->\n${tablesPage()}${after}`;
  if (process.env.UPDATE === "1") writeFileSync(path, now);
  else expect(page).toBe(now);
});
