/** What reference managers are given, read back by Citation.js, and CSL-JSON against the parts of its schema that concern what is written. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cite, type CslItem } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { AbstractRecord } from "@tabstract/record";
import { sinks } from "@tabstract/sinks";
import { Ajv } from "ajv";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./root.ts";
import { readOutput, tabstract } from "./support/program.ts";

const SAMPLES = join(ROOT, "samples");
const FORMS = { bibtex: "@biblatex/text", ris: "@ris/file", csl: "@else/json" } as const;
type Form = keyof typeof FORMS;

/** csl-data.json of CSL 1.0.2 refuses variables that it does not name; so does this, for those that are written. */
const text = { type: "string", minLength: 1 };
const name = {
  type: "object",
  properties: { family: text, given: text, suffix: text, literal: text },
  oneOf: [{ required: ["family"] }, { required: ["literal"] }],
  additionalProperties: false,
};
const CSL = {
  type: "array",
  items: {
    type: "object",
    required: ["type", "id"],
    properties: {
      id: text,
      type: { enum: ["article-journal", "article"] },
      title: text,
      author: { type: "array", minItems: 1, items: name },
      issued: {
        type: "object",
        required: ["date-parts"],
        properties: {
          "date-parts": {
            type: "array",
            minItems: 1,
            maxItems: 1,
            items: { type: "array", minItems: 1, maxItems: 3, items: { type: "integer" } },
          },
        },
        additionalProperties: false,
      },
      ...Object.fromEntries(
        ["container-title", "container-title-short", "ISSN", "volume", "issue", "page", "DOI", "PMID", "PMCID", "URL", "language"].map(
          (variable) => [variable, text],
        ),
      ),
      keyword: text,
      abstract: text,
    },
    additionalProperties: false,
  },
};
const isCsl = new Ajv({ allErrors: true }).compile(CSL);

function read(form: Form, written: string): readonly CslItem[] {
  return new Cite(written, { forceType: FORMS[form] }).data;
}

/** The whole file of these records. */
function fileOf(form: Form, records: readonly AbstractRecord[]): string {
  const [file] = sinks.find((sink) => sink.name === form)?.files ?? [];
  if (file === undefined) throw new Error(`there is no sink ${form}`);
  return file.head + records.map((record) => file.write(record).text).join(file.between) + file.tail;
}

/** Line ends are spaces for BibTeX and RIS, and how many spaces there are says nothing. */
function plain(words: unknown): string {
  return String(words ?? "")
    .replace(/\s+/gu, " ")
    .trim();
}

const folder = mkdtempSync(join(tmpdir(), "tabstract-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let records: readonly AbstractRecord[] = [];
const written: Record<string, string> = {};
beforeAll(async () => {
  const inputs = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((file) => /(?:^|\/)input\.[^/]+$/.test(file));
  const paths = inputs.map((file) => join(SAMPLES, file));
  const out = join(folder, "out");
  const { code } = await tabstract(["convert", ...paths, "--out", out, "--to", "bibtex,csl,jsonl,ris", "--max-rejects", "100%", "--quiet"]);
  expect(code).toBe(0);
  records = readOutput(out).records;
  for (const [form, file] of [
    ["bibtex", "records.bib"],
    ["ris", "records.ris"],
    ["csl", "records.csl.json"],
  ] as const) {
    written[form] = readFileSync(join(out, file), "utf8");
  }
});

describe.each(Object.keys(FORMS) as Form[])("%s", (form) => {
  it("gives every paper of the samples back to another program", () => {
    const items = read(form, written[form] ?? "");
    expect(items).toHaveLength(records.length);
    for (const [at, item] of items.entries()) {
      const { title, identifiers, journal, published, authors } = records[at] as AbstractRecord;
      expect(plain(item.title)).toBe(plain(title.text));
      expect([item.DOI ?? null, item.volume ?? null, item.issue ?? null]).toEqual([identifiers.doi, journal.volume, journal.issue]);
      // How a range of pages is written differs; where it begins does not.
      expect(/^\S*?(?=[-–\s]|$)/.exec(String(item.page ?? ""))?.[0]).toBe(/^\S*?(?=[-–\s]|$)/.exec(journal.pages ?? "")?.[0]);
      const parts = (published ?? "").split("-").filter(Boolean).map(Number);
      // BibTeX has no field for the day.
      expect(item.issued?.["date-parts"][0] ?? []).toEqual(form === "bibtex" ? parts.slice(0, 2) : parts);
      expect(plain(item["container-title"] ?? item["container-title-short"])).toBe(plain(journal.name ?? journal.abbreviation));
      const names = (item.author ?? []).map((one) => plain(`${one["non-dropping-particle"] ?? ""} ${one.family ?? one.literal}`));
      const complete = authors.map((one) => plain(one.collective ? one.name : (one.family ?? one.name)));
      expect(names.filter((one) => one !== "others")).toEqual(complete);
    }
  });

  it("keeps any title whole, and what stands behind it", () => {
    const [first] = records as [AbstractRecord];
    const hard = [
      "{",
      "}",
      "\\",
      "$",
      "%",
      "&",
      "#",
      "_",
      "^",
      "~",
      "-",
      "--",
      "'",
      "`",
      '"',
      "@article{x,",
      "ER  - ",
      "TY  - JOUR",
      "\n",
      "\r\n\r\n",
    ];
    const words = ["and", " ", ",", "=", "é", "中", "𝒳", "10⁻⁷", "<i>", "a", "1", "\\textbackslash", "\\begin{a}"];
    const title = fc.array(fc.constantFrom(...hard, ...words), { minLength: 1, maxLength: 12 }).map((parts) => `T${parts.join("")}.`);
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 3 }), (titles) => {
        const items = read(
          form,
          fileOf(
            form,
            titles.map((one) => ({ ...first, title: { ...first.title, text: one } })),
          ),
        );
        expect(items.map((item) => plain(item.title))).toEqual(titles.map(plain));
        for (const item of items) expect([item.DOI, item.volume]).toEqual([first.identifiers.doi, first.journal.volume ?? undefined]);
      }),
      { numRuns: 200 },
    );
  });
});

it("CSL-JSON keeps its schema, in every item", () => {
  expect([isCsl(JSON.parse(written.csl ?? "")), isCsl.errors]).toEqual([true, null]);
  expect(isCsl([{ id: "a", type: "article", pmid: "1" }])).toBe(false);
  expect(isCsl([{ id: "a", type: "article", author: [{ given: "A" }] }])).toBe(false);
});
