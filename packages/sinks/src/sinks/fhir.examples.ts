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
  {
    name: "counts as quantities of a sample",
    file,
    change: {},
    holds: ['"quantity":{"value":12},"sampleSize":{"numberOfParticipants":40}'],
  },
  {
    name: "a fall, which prints no sign, with a note that says so",
    file,
    change: changed(1, { direction: "decrease", change: true, relation: "~" }),
    holds: [
      '"note":[{"text":"of zelotinib"},{"text":"a change from baseline"},{"text":"a decrease, as the words say"},{"text":"printed as about this value"}]',
    ],
  },
  {
    name: "that an estimate is adjusted, what it is about and per what, in notes",
    file,
    change: changed(3, { about: { text: "smoking", span: [0, 4] }, per: "per 10 mmHg" }),
    holds: ['"note":[{"text":"adjusted"},{"text":"about smoking"},{"text":"per 10 mmHg"}]'],
  },
  {
    name: "percent with its code, and other units in words",
    file,
    change: changed(1, { statistic: "percentage", value: 30, unit: "%", denominator: null }),
    holds: ['"quantity":{"value":30,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}'],
  },
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
    holds: ['"rankingOrder":4', '"value":"99999901"', '{"system":"urn:ietf:rfc:3986","value":"urn:issn:0000-0019"}'],
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
