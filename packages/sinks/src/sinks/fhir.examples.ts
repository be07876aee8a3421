/** Estimates with what is about them, statistics that stand alone, bounds in the wrong order, and comparisons that FHIR has no place for. */
import type { Result } from "@tabstract/record";
import { invented } from "../invented.examples.ts";
import type { SinkExample } from "../sink.ts";

const file = "Evidence.ndjson";
const changed = (at: number, fields: Partial<Record<string, unknown>>): SinkExample["change"] => ({
  results: invented.results.map((result, index) => (index === at ? ({ ...result, ...fields } as Result) : result)),
});
const examples: readonly SinkExample[] = [
  {
    name: "an odds ratio with its interval and its p-value",
    file,
    change: {},
    holds: [
      '"code":"STATO:0000182"',
      '"quantity":{"value":0.55},"attributeEstimate":[{"description":"95% CI 0.31 to 0.97"',
      '"level":0.95,"range":{"low":{"value":0.31},"high":{"value":0.97}}',
      '"code":"C44185"',
      '"quantity":{"value":0.05,"comparator":"<"}',
    ],
  },
  { name: "counts as events of a sample", file, change: {}, holds: ['"numberOfEvents":12,"sampleSize":{"numberOfParticipants":40}'] },
  {
    name: "arms, outcome and timepoint as variables",
    file,
    change: {},
    holds: ['"description":"zelotinib (n = 40)"', '"code":"exposure"', '"code":"referenceExposure"', '"description":"relapsed, 6 weeks"'],
  },
  {
    name: "a level without what binary division adds",
    file,
    change: changed(4, { level: 99.9 }),
    holds: ['"level":0.999,'],
  },
  {
    name: "bounds printed the other way round in order, and says so",
    file,
    change: changed(4, { low: 0.97, high: 0.31 }),
    holds: ['"range":{"low":{"value":0.31},"high":{"value":0.97}}', '"note":[{"text":"printed as 0.97 to 0.31"}]'],
  },
  {
    name: "an interval of a result outside the comparison alone",
    file,
    change: changed(4, { bounds: 0 }),
    holds: ['{"description":"95% CI 0.31 to 0.97","attributeEstimate":['],
  },
  {
    name: "a measure that STATO has no term for in words",
    file,
    change: changed(3, { measure: "other", name: "η²" }),
    holds: ['"statisticType":{"text":"η²"}'],
  },
  {
    name: "a paper with its identifiers and names",
    file: "Citation.ndjson",
    change: {},
    holds: ['"rankingOrder":4', '"value":"99999901"'],
  },
  {
    name: "no comparison that holds sample sizes alone",
    file,
    change: { comparisons: invented.comparisons.slice(1) },
    holds: [""],
    lacks: ["Evidence"],
  },
];

export default examples;
