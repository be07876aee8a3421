/** An invented record that fills every field somewhere, for the tests of tables and sinks: values that are hard to write stand beside plain ones. */
import type { AbstractRecord } from "@tabstract/record";
import { fixtureRecord } from "@tabstract/testkit";

const drafted = fixtureRecord({
  text: "Pain fell by ⟦12.5⟧ mm with zelotinib; ⟦12/40⟧ against ⟦20/41⟧ relapsed (⟦OR 0.55⟧, ⟦95% CI 0.31 to 0.97⟧, ⟦p < 0.05⟧; ⟦t(39) = 2.1⟧) at 6 weeks. ⟦81⟧ adults.",
  results: [
    {
      kind: "group-value",
      statistic: "mean",
      value: 12.5,
      unit: "mm",
      direction: "decrease",
      change: true,
      dispersions: [{ type: "sd", value: 3.25, low: null, high: null }],
    },
    { kind: "group-value", statistic: "count", value: 12, denominator: 40, roles: ["value", "denominator"], arms: ["A"] },
    { kind: "group-value", statistic: "count", value: 20, denominator: 41, roles: ["value", "denominator"], arms: ["B"] },
    { kind: "estimate", measure: "odds-ratio", value: 0.55, adjusted: true, arms: ["A", "B"] },
    { kind: "interval", low: 0.31, high: 0.97, bounds: 3, roles: ["level", "low", "high"], arms: ["A", "B"] },
    { kind: "p-value", relation: "<", value: 0.05 },
    { kind: "test-statistic", symbol: "t", value: 2.1, df: [39], roles: ["df", "value"] },
    { kind: "sample-size", value: 81, of: "adults" },
  ],
  design: "parallel",
  doi: "10.5555/invented.1(2)",
  published: "2024-05-17",
});

export const invented: AbstractRecord = {
  ...drafted,
  mergedFrom: [{ file: "other.json", format: "s2-graph", bytes: [5, 9], sha256: "1".repeat(64) }],
  identifiers: {
    doi: "10.5555/invented.1(2)",
    pmid: "99999901",
    pmcid: "PMC9999901",
    s2PaperId: "abc",
    s2CorpusId: 2 ** 40,
    arxiv: "2401.99999",
  },
  registrations: [
    { registry: "ClinicalTrials.gov", id: "NCT99999901", span: [0, 4] },
    { registry: "ISRCTN", id: "ISRCTN99999901", span: null },
  ],
  title: {
    text: '=SUM(A1) of "zelotinib", 50% & {braces} in two_lines: an invented trial',
    language: "en",
    translations: [{ language: "fr", text: "Un essai inventé" }],
  },
  authors: [
    { name: "Ada Quill Jr", family: "Quill", given: "Ada", initials: "A", suffix: "Jr", collective: false },
    { name: "van der Example B", family: "van der Example", given: null, initials: "B", suffix: null, collective: false },
    { name: "Mononym", family: null, given: null, initials: null, suffix: null, collective: false },
    { name: "Invented Study Group and Friends", family: null, given: null, initials: null, suffix: null, collective: true },
  ],
  authorsComplete: false,
  languages: ["en", "fr"],
  journal: {
    name: "Journal of Invented Results",
    abbreviation: "J Inv Res",
    issn: "0000-0019",
    volume: "7",
    issue: "2",
    pages: "123-30",
    impactFactor: 1.5,
    quartile: "Q2",
  },
  publicationTypes: ["Randomized Controlled Trial"],
  meshTerms: ["Pain", "Naps"],
  keywords: ["naps", "+plus", "semi;colon"],
  openAccess: { isOpenAccess: true, url: "https://example.org/a b.pdf", license: "CC-BY" },
  citationCount: 3,
  relations: [{ type: "comment-on", id: "pmid:99999902", text: null }],
  funding: [{ funder: "Invented Fund", grant: null, country: "Nowhere" }],
  conflictOfInterest: "-None.",
  otherAbstracts: [{ language: "fr", type: "plain-language", text: "La douleur a baissé." }],
  study: {
    design: "parallel",
    participants: { value: 81, stage: "randomised", of: "adults", result: 7 },
    arms: [
      { id: "A", name: "zelotinib", aliases: ["zel, low", "'z'"], role: "experimental", n: 40, span: [24, 33] },
      { id: "B", name: "@placebo", aliases: [], role: "comparator", n: null, span: null },
    ],
  },
  comparisons: [
    {
      arms: ["A", "B"],
      contrast: "between-arms",
      outcome: { text: "relapsed", span: [59, 67] },
      timepoint: { text: "6 weeks", span: [110, 117], value: 6, unit: "week" },
      population: null,
      primary: true,
      results: [1, 2, 3, 4, 5, 6],
    },
    { arms: [], contrast: "single", outcome: null, timepoint: null, population: null, primary: null, results: [7] },
  ],
  context: [{ kind: "duration", span: [110, 117], text: "6 weeks", section: 0, value: 6, low: null, high: null, unit: "week" }],
  checks: [{ rule: "interval-holds-estimate", outcome: "inconsistent", message: "0.55 lies in 0.31 to 0.97", results: [3, 4] }],
  warnings: [{ code: "invented", message: "line\nbreak\tand tab", path: null }],
};

/** A record of which nothing is known but where it comes from. */
export const bare: AbstractRecord = { ...fixtureRecord({ text: "" }), key: "fedcba9876543210", id: `sha256:${"0".repeat(64)}`, checks: [] };
