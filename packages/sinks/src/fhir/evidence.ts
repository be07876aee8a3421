/** One comparison of a record as a FHIR R5 Evidence. */
import type { AbstractRecord, Arm, Comparison } from "@tabstract/record";
import { roleConcept, type VariableRole } from "./codes.ts";
import { type Evidence, KEY_SYSTEM, present, type VariableDefinition } from "./r5.ts";
import { statisticsOf } from "./statistics.ts";

/** Null where the comparison holds no statistic that FHIR has a place for: test statistics and sample sizes alone. */
export function evidenceOf(record: AbstractRecord, index: number): Evidence | null {
  const comparison = record.comparisons[index];
  const statistic = comparison === undefined ? [] : statisticsOf(record, comparison);
  if (comparison === undefined || statistic.length === 0) return null;
  const { key, title, study } = record;
  return present({
    resourceType: "Evidence" as const,
    id: `${key}-${index}`,
    identifier: [{ system: KEY_SYSTEM, value: `${key}/comparisons/${index}` }],
    title: title.text,
    status: "active" as const,
    citeAsReference: present({ reference: `Citation/${key}`, display: title.text }),
    variableDefinition: variablesOf(record, comparison),
    studyDesign: study.design === null ? null : [{ text: study.design }],
    statistic,
  }) as Evidence;
}

/** At least one: without words for any, that the study's population is meant. */
function variablesOf({ study }: AbstractRecord, { arms, outcome, timepoint, population }: Comparison): readonly VariableDefinition[] {
  const named = new Map(study.arms.map((arm) => [arm.id, arm]));
  const exposures = arms.flatMap((id, at) => {
    const arm = named.get(id);
    return arm === undefined ? [] : [variable(at === 0 ? "exposure" : "referenceExposure", wordsOf(arm))];
  });
  const measured = outcome === null && timepoint === null ? [] : [[outcome?.text, timepoint?.text].filter(Boolean).join(", ")];
  const groups = population === null ? [] : [variable("subpopulation", population.text)];
  const all = [...groups, ...exposures, ...measured.map((words) => variable("measuredVariable", words))];
  return all.length === 0 ? [{ variableRole: roleConcept("population") }] : all;
}

function variable(role: VariableRole, description: string): VariableDefinition {
  return { description, variableRole: roleConcept(role) };
}

function wordsOf({ name, n }: Arm): string {
  return n === null ? name : `${name} (n = ${n})`;
}
