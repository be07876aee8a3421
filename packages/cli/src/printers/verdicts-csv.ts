/** Verdicts as CSV (RFC 4180), a verdict a row; no cell can start a formula in a spreadsheet. */
import { printedWords, type VerdictPrinter } from "../verdicts.ts";

const COLUMNS = ["id", "key", "file", "line", "rule", "outcome", "severity", "message", "printed"] as const;
/** What spreadsheets take for the beginning of a formula, full-width forms included, or skip before one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

export function verdictsAsCsv(): VerdictPrinter {
  return {
    open: () => row(COLUMNS),
    record: ({ record, line, verdicts }) =>
      verdicts
        .map(({ check, severity }) =>
          row([
            record.id,
            record.key,
            record.provenance.file,
            String(line),
            check.rule,
            check.outcome,
            severity ?? "",
            check.message,
            printedWords(record, check).join("; "),
          ]),
        )
        .join(""),
    close: () => "",
  };
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
