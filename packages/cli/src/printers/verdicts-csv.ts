/** Verdicts as CSV (RFC 4180), a verdict a row; no cell can start a formula in a spreadsheet. */
import { printedWords, type VerdictPrinter } from "../verdicts.ts";

const COLUMNS = ["id", "key", "file", "line", "rule", "outcome", "severity", "message", "printed"] as const;
/** What spreadsheets take for the beginning of a formula, full-width forms included, or skip before one. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;
/** What a terminal would obey, were the table printed there. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

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
  const shown = text.replace(CONTROLS, "\ufffd");
  const plain = FORMULA.test(shown) || FORMULA.test(text) ? `'${shown}` : shown;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
