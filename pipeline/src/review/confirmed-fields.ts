/** What a person confirms who calls a result right: all that the page shows of it, so that a later run that reads something else is told so. */
import type { Correction, Fix } from "@tabstract/audit";
import type { AbstractRecord, Result } from "@tabstract/record";
import { isSamePlace } from "./held-corrections.ts";

/** The correction itself, or one that says "right" with the fields of the run in it. What the run leaves open stays open. */
export function confirmedFields(correction: Correction, record: AbstractRecord): Correction {
  if (correction.verdict !== "right") return correction;
  const result = record.results.find((one) => isSamePlace(correction.result, one));
  return result === undefined ? correction : { ...correction, fix: fieldsOf(result, record) };
}

function fieldsOf(result: Result, { study }: AbstractRecord): Fix {
  const names = new Map(study.arms.map(({ id, name }) => [id, name]));
  const { arms, outcome, timepoint } = result;
  const fields: Readonly<Record<string, unknown>> = {
    value: "value" in result ? result.value : null,
    low: "low" in result ? result.low : null,
    high: "high" in result ? result.high : null,
    relation: "relation" in result ? result.relation : null,
    unit: "unit" in result ? result.unit : null,
    arms: arms.length === 0 ? null : arms.map((id) => names.get(id) ?? id),
    outcome: outcome?.text ?? null,
    timepoint: timepoint?.text ?? null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fix;
}
