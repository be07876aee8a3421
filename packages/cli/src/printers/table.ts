/** Tables that fit the terminal, with characters of any width. */
import Table from "cli-table3";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Paint } from "../paint.ts";

export interface TableInput {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, aligned to the right. */
  readonly numeric?: readonly number[];
  readonly width: number;
  readonly paint: Paint;
}

const BORDERLESS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
} as const;
const GAP = 2;
const NARROWEST = 6;

/** The table as text, without a line feed at its end. Cells must be printable already. */
export function tableText({ head, rows, numeric = [], width, paint }: TableInput): string {
  const widths = columnWidths([head, ...rows], width);
  const wrap = (cell: string, column: number): string => {
    const indent = /^ */.exec(cell)?.[0] ?? "";
    const lines = wrapAnsi(cell, (widths[column] ?? width) - indent.length, { hard: true, trim: true }).split("\n");
    return lines.map((line) => indent + line).join("\n");
  };
  const table = new Table({
    head: head.map((cell, column) => paint("bold", wrap(cell, column))),
    chars: BORDERLESS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
    colAligns: head.map((_, column) => (numeric.includes(column) ? "right" : "left")),
  });
  table.push(...rows.map((row) => row.map(wrap)));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Natural widths; where they do not fit, the widest column gives way first. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      const longest = Math.max(1, ...cell.split("\n").map((line) => stringWidth(line)));
      widths[column] = Math.max(widths[column] ?? 0, longest);
    });
  }
  const room = width - GAP * (widths.length - 1);
  for (let excess = sum(widths) - room; excess > 0; excess = sum(widths) - room) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const second = Math.max(NARROWEST, ...widths.filter((one) => one < widest));
    const among = widths.filter((one) => one === widest).length;
    const target = Math.max(second, widest - Math.ceil(excess / among));
    widths.forEach((one, column) => {
      if (one === widest) widths[column] = target;
    });
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
