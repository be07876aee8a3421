/** Verdicts as one JSON array, a verdict a line. */
import type { CheckedRecord, Verdict, VerdictPrinter } from "../verdicts.ts";

export function verdictsAsJson(): VerdictPrinter {
  let isFirst = true;
  const item = (checked: CheckedRecord, verdict: Verdict): string => {
    const before = isFirst ? "\n" : ",\n";
    isFirst = false;
    return before + JSON.stringify(plain(checked, verdict));
  };
  return {
    open: () => "[",
    record: (checked) => checked.verdicts.map((verdict) => item(checked, verdict)).join(""),
    close: () => (isFirst ? "]\n" : "\n]\n"),
  };
}

function plain({ record, line }: CheckedRecord, { check, severity }: Verdict): object {
  const { id, key, provenance } = record;
  return {
    id,
    key,
    file: provenance.file,
    bytes: provenance.bytes,
    line,
    rule: check.rule,
    outcome: check.outcome,
    severity,
    message: check.message,
    ...(check.suggestions === undefined ? {} : { suggestions: check.suggestions }),
    results: check.results.map((index) => ({
      index,
      span: record.results[index]?.span ?? null,
      text: record.results[index]?.text ?? null,
    })),
  };
}
