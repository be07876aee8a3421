/** Verdicts for a person: each record's under its id, and in the end how often each check came out how. */
import type { Severity } from "@tabstract/pipeline";
import type { Check } from "@tabstract/record";
import type { Colour } from "../paint.ts";
import { printable } from "../printable.ts";
import { type CheckedRecord, printedWords, type Verdict, type VerdictPrinter, type VerdictTally } from "../verdicts.ts";
import type { View } from "./record.ts";
import { suggestionWords } from "./suggestions.ts";
import { tableText } from "./table.ts";

const SEVERITY_COLOURS: Readonly<Record<Severity, Colour>> = { error: "red", warning: "yellow", note: "cyan" };
const OUTCOME_COLOURS: Readonly<Record<Exclude<Check["outcome"], "inconsistent">, Colour>> = {
  consistent: "green",
  "not-applicable": "dim",
};
/** As wide as the longest outcome. */
const OUTCOME_WIDTH = 14;
const RULE_WIDTH = 25;

export function verdictsAsText({ width, paint }: View): VerdictPrinter {
  const line = ({ record }: CheckedRecord, { check, severity }: Verdict): string => {
    const word = severity ?? (check.outcome === "inconsistent" ? "inconsistent" : check.outcome);
    const colour =
      severity === null ? (check.outcome === "inconsistent" ? "red" : OUTCOME_COLOURS[check.outcome]) : SEVERITY_COLOURS[severity];
    const indent = `\n${" ".repeat(OUTCOME_WIDTH + RULE_WIDTH + 4)}`;
    const printed = printedWords(record, check).map((words) => `"${printable(words)}"`);
    const place = printed.length === 0 ? "" : paint("dim", `${indent}${printed.join(", ")}`);
    const suggested = suggestionWords(check).map((words) => paint("cyan", `${indent}suggests: ${printable(words)}`));
    const head = `  ${paint(colour, word.padEnd(OUTCOME_WIDTH))} ${check.rule.padEnd(RULE_WIDTH)} ${printable(check.message)}`;
    return `${head}${place}${suggested.join("")}\n`;
  };
  return {
    open: () => "",
    record: (checked) => {
      const { id, key, title } = checked.record;
      const head = `${paint("bold", printable(id))} ${paint("dim", `${key}, line ${checked.line}`)}\n`;
      const name = title.text === null ? "" : `${printable(title.text)}\n`;
      return `${head}${name}${checked.verdicts.map((verdict) => line(checked, verdict)).join("")}\n`;
    },
    close: (tally) => {
      const rows = [...tally.rules].flatMap(([rule, { consistent, inconsistent, "not-applicable": not }]) =>
        consistent + inconsistent + not === 0 ? [] : [[rule, String(consistent), String(inconsistent), String(not)]],
      );
      const head = ["check", "consistent", "inconsistent", "not applicable"];
      const table = rows.length === 0 ? "" : `${tableText({ head, rows, numeric: [1, 2, 3], width, paint })}\n\n`;
      return `${table}${countsText(tally)}\n`;
    },
  };
}

/** "3 records; 1 error, 2 warnings, 0 notes". */
function countsText({ records, severities }: VerdictTally): string {
  const counted = [...severities].map(([severity, count]) => `${count} ${severity}${count === 1 ? "" : "s"}`);
  return `${records} ${records === 1 ? "record" : "records"}; ${counted.join(", ")}`;
}
