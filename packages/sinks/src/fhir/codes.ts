/**
 * What kinds of numbers are called in STATO, the ontology of statistical methods, and in the value sets that FHIR R5 binds to Evidence
 * (statistic-type and attribute-estimate-type, both extensible, and variable-role). A kind for which neither has a term is told in words alone.
 *
 * Sources: STATO 1.5 and its current release; HL7 Terminology 7.0.1, against which a test holds the codes and their names.
 */
import type { Dispersion, GroupValue, Interval, Measure } from "@tabstract/record";
import type { CodeableConcept, Coding } from "./r5.ts";

const STATO = "http://purl.obolibrary.org/obo/stato.owl";
const STATISTIC = "http://terminology.hl7.org/CodeSystem/statistic-type";
const ATTRIBUTE = "http://terminology.hl7.org/CodeSystem/attribute-estimate-type";
const ROLE = "http://terminology.hl7.org/CodeSystem/variable-role";

/** STATO's term, then that of the value set; null where there is none. */
type Terms = readonly [stato: readonly [code: string, display: string] | null, hl7: readonly [code: string, display: string] | null];

const MEASURES: Readonly<Partial<Record<Measure, Terms>>> = {
  "odds-ratio": [
    ["STATO:0000182", "odds ratio"],
    ["C16932", "Odds Ratio"],
  ],
  "hazard-ratio": [
    ["STATO:0000677", "hazard ratio"],
    ["C93150", "Hazard Ratio"],
  ],
  "risk-ratio": [
    ["STATO:0000245", "relative risk"],
    ["C93152", "Relative Risk"],
  ],
  "rate-ratio": [
    ["STATO:0000680", "incidence rate ratio"],
    ["rate-ratio", "Incidence Rate Ratio"],
  ],
  "mean-difference": [
    ["STATO:0000457", "mean difference"],
    ["0000457", "Mean Difference"],
  ],
  "standardised-mean-difference": [
    ["STATO:0000100", "standardized mean difference"],
    ["0000100", "Standardized Mean Difference"],
  ],
  "risk-difference": [
    ["STATO:0000424", "risk difference"],
    ["0000424", "Risk Difference"],
  ],
  correlation: [["STATO:0000142", "correlation coefficient"], null],
  "regression-coefficient": [
    ["STATO:0000565", "regression coefficient"],
    ["0000565", "Regression Coefficient"],
  ],
  sensitivity: [["STATO:0000233", "true positive rate"], null],
  specificity: [["STATO:0000134", "true negative rate"], null],
};

const STATISTICS: Readonly<Partial<Record<GroupValue["statistic"], Terms>>> = {
  count: [
    ["STATO:0000047", "count"],
    ["C25463", "Count"],
  ],
  percentage: [["STATO:0000639", "percentage"], null],
  mean: [
    ["STATO:0000401", "sample mean"],
    ["C53319", "Mean"],
  ],
  median: [null, ["C28007", "Median"]],
};

const INTERVALS: Readonly<Partial<Record<Interval["type"], Terms>>> = {
  confidence: [
    ["STATO:0000196", "confidence interval"],
    ["C53324", "Confidence interval"],
  ],
  credible: [
    ["STATO:0000455", "credible interval"],
    ["0000455", "Credible interval"],
  ],
};

const DISPERSIONS: Readonly<Partial<Record<Dispersion["type"], Terms>>> = {
  sd: [
    ["STATO:0000684", "standard deviation for sample"],
    ["C53322", "Standard deviation"],
  ],
  se: [
    ["STATO:0000037", "standard error of the mean"],
    ["0000037", "Standard error of the mean"],
  ],
  iqr: [
    ["STATO:0000164", "inter quartile range"],
    ["C53245", "Interquartile range"],
  ],
  range: [
    ["STATO:0000035", "range"],
    ["C38013", "Range"],
  ],
  ci: [
    ["STATO:0000196", "confidence interval"],
    ["C53324", "Confidence interval"],
  ],
};

const P_VALUE: Terms = [
  ["STATO:0000700", "p-value"],
  ["C44185", "P-value"],
];

export function measureConcept(measure: Measure, name: string | null): CodeableConcept {
  return concept(MEASURES[measure], { system: STATISTIC, words: name ?? measure.replaceAll("-", " ") });
}

export function statisticConcept(statistic: GroupValue["statistic"]): CodeableConcept {
  return concept(STATISTICS[statistic], { system: STATISTIC, words: statistic });
}

export function intervalConcept(type: Interval["type"]): CodeableConcept {
  return concept(INTERVALS[type], { system: ATTRIBUTE, words: type === "unspecified" ? "interval" : `${type} interval` });
}

export function dispersionConcept(type: Dispersion["type"]): CodeableConcept {
  return concept(DISPERSIONS[type], { system: ATTRIBUTE, words: type === "unspecified" ? "dispersion" : type });
}

export function pValueConcept(test: string | null): CodeableConcept {
  return concept(P_VALUE, { system: ATTRIBUTE, words: test === null ? "p-value" : `p-value for ${test}` });
}

const ROLES = {
  population: "population",
  subpopulation: "subpopulation",
  exposure: "exposure",
  referenceExposure: "reference exposure",
  measuredVariable: "measured variable",
} as const;

export type VariableRole = keyof typeof ROLES;

export function roleConcept(code: VariableRole): CodeableConcept {
  return { coding: [{ system: ROLE, code, display: ROLES[code] }] };
}

function concept(terms: Terms | undefined, { system, words }: { readonly system: string; readonly words: string }): CodeableConcept {
  const [stato = null, hl7 = null] = terms ?? [];
  const coding: Coding[] = [];
  if (stato !== null) coding.push({ system: STATO, code: stato[0], display: stato[1] });
  if (hl7 !== null) coding.push({ system, code: hl7[0], display: hl7[1] });
  return coding.length === 0 ? { text: words } : { coding, text: words };
}
