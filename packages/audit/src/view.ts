/** What a page needs of one record to show it. */
import type { AbstractRecord } from "@tabstract/record";
import { statementOf, timepointWords } from "./facts.ts";
import type { RecordView, ViewResult } from "./model.ts";

export function recordView(record: Pick<AbstractRecord, "id" | "key"> & Partial<AbstractRecord>): RecordView {
  const arms = record.study?.arms ?? [];
  const names = new Map(arms.map(({ id, name }) => [id, name]));
  return {
    id: record.id,
    key: record.key,
    title: record.title?.text ?? null,
    sections: (record.abstract?.sections ?? []).map(({ label, category, text, start }) => ({ label, category, text, start })),
    arms: arms.map(({ id, name }) => ({ id, name })),
    results: (record.results ?? []).map((result, index): ViewResult => {
      const { kind, span, text, outcome, timepoint } = result;
      return {
        index,
        kind,
        span,
        text,
        statement: statementOf(result),
        value: "value" in result ? result.value : null,
        unit: "unit" in result ? result.unit : null,
        arms: result.arms.map((id) => names.get(id) ?? id),
        outcome: outcome?.text ?? null,
        timepoint: timepointWords(timepoint),
      };
    }),
    context: (record.context ?? []).map(({ kind, span, text }) => ({ kind, span, text })),
    checks: (record.checks ?? []).map(({ rule, outcome, message, results }) => ({ rule, outcome, message, results })),
  };
}
