/** What is written for FHIR, against the elements that R5 defines. */
import type { Result } from "@tabstract/record";
import { describe, expect, it } from "vitest";
import { bare, invented } from "../invented.examples.ts";
import { citationOf } from "./citation.ts";
import { fhirFaults as faults } from "./definitions.examples.ts";
import { evidenceOf } from "./evidence.ts";

const swapped = invented.results.map((result) => (result.kind === "interval" ? { ...result, low: 0.97, high: 0.31 } : result));
const everyMeasure = [
  "rate-ratio",
  "correlation",
  "sensitivity",
  "heterogeneity",
  "hazard-ratio",
  "risk-ratio",
  "mean-difference",
] as const;
const records = [
  invented,
  bare,
  { ...invented, results: swapped },
  { ...invented, study: { ...invented.study, arms: [] } },
  ...everyMeasure.map((measure) => ({
    ...invented,
    results: invented.results.map((result) => (result.kind === "estimate" ? ({ ...result, measure } as Result) : result)),
  })),
];

describe("FHIR R5", () => {
  it.each(records.map((record, at) => [at, record] as const))(
    "has every element of the Citation and the Evidence of record %i",
    (_, record) => {
      expect(faults(citationOf(record), "Citation", "Citation")).toEqual([]);
      const evidence = record.comparisons.flatMap((__, at) => evidenceOf(record, at) ?? []);
      for (const one of evidence) expect(faults(one, "Evidence", "Evidence")).toEqual([]);
      expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
      for (const one of evidence) expect(one.citeAsReference.reference).toBe(`Citation/${citationOf(record).id}`);
    },
  );

  it("would be told where an element is wrong", () => {
    const citation = { ...citationOf(invented), status: "done", date: "2024", identifier: [] };
    expect(faults(citation, "Citation", "Citation")).toEqual([
      "Citation.date is no element of Citation",
      "Citation.identifier is no list, or an empty one",
      "Citation.status is done, none of draft, active, retired, unknown",
    ]);
  });
});
