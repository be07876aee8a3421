/** What `convert --to fhir` writes, whole, against HL7's own schema and terminology of FHIR R5 (schemas/README.md says where they come from). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AbstractRecord, Result } from "@tabstract/record";
import { sinks } from "@tabstract/sinks";
import { Ajv, type ValidateFunction } from "ajv";
import draft6 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, SHARED, WITHOUT_SHARED } from "./root.ts";
import { readOutput, tabstract } from "./support/program.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Fields = { readonly [name: string]: Json };
interface Resource extends Fields {
  readonly resourceType: string;
  readonly id: string;
}

const SAMPLES = join(ROOT, "samples");
const SCHEMAS = join(ROOT, "test", "schemas");
const STATO = "http://purl.obolibrary.org/obo/stato.owl";
const OTHER_SYSTEMS = [STATO, "urn:ietf:bcp:47", "http://unitsofmeasure.org"];
const schema = JSON.parse(readFileSync(join(SCHEMAS, "fhir-r5.schema.json"), "utf8"));
const terminology: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(join(SCHEMAS, "hl7-terminology.json"), "utf8"),
);

// One of HL7's patterns has a brace too many, which a regular expression bears without the flag u alone.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addMetaSchema(draft6);
ajv.addSchema(schema);
const validators = new Map<string, ValidateFunction>(
  ["Citation", "Evidence"].map((type) => [type, ajv.compile({ $ref: `${schema.$id}#/definitions/${type}` })]),
);

/** What is wrong with a resource: by its schema, by the rules of R5 that no JSON Schema can tell, and by the codes in it. */
function faults(resource: Resource): string[] {
  const validate = validators.get(resource.resourceType);
  if (validate === undefined) return [`there is no type ${resource.resourceType}`];
  const found = validate(resource) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  return [...found, ...faultsIn(resource, resource.resourceType)];
}

function faultsIn(value: Json, path: string): string[] {
  if (value === null || value === "") return [`${path} is empty`];
  if (typeof value !== "object") return typeof value === "string" && value.trim() === "" ? [`${path} is blank`] : [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${path} is empty (ele-1)`];
  const inner = entries.flatMap(([name, one]) => faultsIn(one, `${path}.${name}`));
  return Array.isArray(value) ? inner : [...inner, ...faultsOf(value as Fields, path)];
}

function faultsOf({ system, code, display, low, high }: Fields, path: string): string[] {
  const found: string[] = [];
  if (code !== undefined && system === undefined) found.push(`${path} has a code of no system (qty-3)`);
  if (
    code !== undefined &&
    typeof system === "string" &&
    !OTHER_SYSTEMS.includes(system) &&
    terminology[system]?.[String(code)] !== display
  )
    found.push(`${path} is ${system} ${code} "${display}", which HL7 Terminology does not have`);
  if (system === STATO && !/^STATO:\d{7}$/.test(String(code))) found.push(`${path} is no term of STATO: ${code}`);
  const [from, to] = [low, high].map((bound) => (bound as { value: number } | undefined)?.value);
  if (from !== undefined && to !== undefined && from > to) found.push(`${path} descends (rng-2)`);
  return found;
}

/** Ids are there once, and whatever an Evidence cites is among the Citations. */
function expectLinked(resources: readonly Resource[]): void {
  const names = resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
  expect(new Set(names).size).toBe(names.length);
  const known = new Set(names);
  const cited = resources.flatMap(({ citeAsReference }) => (citeAsReference as { reference: string } | undefined)?.reference ?? []);
  expect(cited).toHaveLength(resources.filter(({ resourceType }) => resourceType === "Evidence").length);
  expect(cited.filter((name) => !known.has(name))).toEqual([]);
}

const lines = (text: string): Resource[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The resources of records, as the sink writes them. */
function written(records: readonly AbstractRecord[]): Resource[] {
  const files = sinks.find(({ name }) => name === "fhir")?.files ?? [];
  return records.flatMap((record) => files.flatMap((file) => lines(file.write(record).text)));
}

const folder = mkdtempSync(join(tmpdir(), "tabstract-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function convert(name: string, inputs: readonly string[]): Promise<{ resources: Resource[]; records: AbstractRecord[] }> {
  const out = join(folder, name);
  const { code } = await tabstract(["convert", ...inputs, "--out", out, "--to", "fhir,jsonl", "--max-rejects", "100%", "--quiet"]);
  expect(code).toBe(0);
  const resources = ["Citation.ndjson", "Evidence.ndjson"].flatMap((file) => lines(readFileSync(join(out, file), "utf8")));
  return { resources, records: readOutput(out).records };
}

describe("FHIR R5", () => {
  let samples: Awaited<ReturnType<typeof convert>> = { resources: [], records: [] };
  beforeAll(async () => {
    const inputs = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((name) => /(?:^|\/)input\.[^/]+$/.test(name));
    samples = await convert(
      "samples",
      inputs.map((name) => join(SAMPLES, name)),
    );
  });

  it("is what every line of the samples keeps, with references that lead somewhere", () => {
    const { resources, records } = samples;
    expect(resources.filter(({ resourceType }) => resourceType === "Citation")).toHaveLength(records.length);
    expect(resources.length).toBeGreaterThan(records.length + 10);
    for (const resource of resources) expect([resource.id, faults(resource)]).toEqual([resource.id, []]);
    expectLinked(resources);
    expect(JSON.stringify(resources)).toContain('"code":"STATO:');
  });

  it("is kept for every kind of number, and for bounds in the wrong order", () => {
    const measures = [
      ...["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio", "mean-difference", "standardised-mean-difference", "risk-difference"],
      ...["correlation", "regression-coefficient", "relative-change", "number-needed-to-treat", "area-under-curve", "sensitivity"],
      ...["specificity", "kappa", "intraclass-correlation", "heterogeneity", "other"],
    ];
    const statistics = ["count", "percentage", "mean", "median", "rate", "other"];
    const spreads = ["sd", "se", "iqr", "range", "ci", "unspecified"].map((type) => ({ type, value: null, low: 9.5, high: -1e-7 }));
    const changed = (at: number) => (result: Result) =>
      ({
        ...result,
        ...(result.kind === "estimate" ? { measure: measures[at], relation: "~", unit: "%" } : {}),
        ...(result.kind === "group-value" ? { statistic: statistics[at % statistics.length], dispersions: spreads } : {}),
        ...(result.kind === "interval" ? { type: ["confidence", "credible", "prediction", "unspecified"][at % 4], low: 2, high: 1 } : {}),
      }) as Result;
    for (const at of measures.keys()) {
      const resources = written(samples.records.map((record) => ({ ...record, results: record.results.map(changed(at)) })));
      expect([measures[at], resources.flatMap(faults)]).toEqual([measures[at], []]);
    }
  });

  it("is broken by what its schema, its rules or its terminology refuse", () => {
    const [citation, evidence] = ["Citation", "Evidence"].map((type) =>
      samples.resources.find(({ resourceType }) => resourceType === type),
    );
    const { status: _, ...draft } = citation as Resource;
    const wrong: readonly [Fields, RegExp][] = [
      [draft, /must have required property 'status'/],
      [{ ...citation, status: "done" }, /\/status must be equal to one of the allowed values/],
      [{ ...citation, journal: "J" }, /must NOT have additional properties/],
      [{ ...citation, id: "a b" }, /\/id must match pattern/],
      [{ ...citation, citedArtifact: { publicationForm: [{ articleDate: "2024-13" }] } }, /articleDate must match pattern/],
      [{ ...citation, title: "" }, /title is empty/],
      [{ ...evidence, variableDefinition: [{ description: "no role" }] }, /must have required property 'variableRole'/],
      [{ ...evidence, statistic: [{ quantity: { value: 1, comparator: "~" } }] }, /comparator must be equal to one of/],
      [{ ...evidence, statistic: [{ attributeEstimate: [{ range: { low: { value: 2 }, high: { value: 1 } } }] }] }, /rng-2/],
      [{ ...evidence, statistic: [{ quantity: { value: 1, code: "%" } }] }, /qty-3/],
      [
        {
          ...evidence,
          studyDesign: [
            { coding: [{ system: "http://terminology.hl7.org/CodeSystem/statistic-type", code: "0000182", display: "Odds Ratio" }] },
          ],
        },
        /which HL7 Terminology does not have/,
      ],
    ];
    for (const [resource, message] of wrong) expect(faults(resource as Resource).join("\n")).toMatch(message);
  });

  it.skipIf(WITHOUT_SHARED).each(["seeds", "dumps/s2-graph"])(
    "is what every line of real dumps keeps (%s; skipped where ../shared is absent)",
    async (name) => {
      const { resources, records } = await convert(name.replace("/", "-"), [join(SHARED, name)]);
      expect(records.length).toBeGreaterThan(1);
      expect(resources.flatMap((resource) => faults(resource).map((fault) => `${resource.id} ${fault}`))).toEqual([]);
      expectLinked(resources);
    },
    300_000,
  );
});
