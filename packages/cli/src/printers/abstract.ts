/** The abstract, with every number marked by what it is: in colour, or in brackets where there is none. */
import type { AbstractRecord, ResultKind, Span } from "@tabstract/record";
import wrapAnsi from "wrap-ansi";
import type { Colour, Paint } from "../paint.ts";
import { printable } from "../printable.ts";

const COLOURS: Readonly<Record<ResultKind | "context", Colour>> = {
  "sample-size": "blue",
  "group-value": "green",
  estimate: "yellow",
  interval: "cyan",
  "p-value": "magenta",
  "test-statistic": "red",
  context: "dim",
};

interface Mark {
  readonly span: Span;
  /** "p-value", or a context number's kind. */
  readonly name: string;
  readonly colour: Colour;
}

export function abstractLines(record: AbstractRecord, { width, paint }: { width: number; paint: Paint }): string {
  const { abstract } = record;
  if (abstract === null) return "(no abstract)\n";
  const marks = marksOf(record);
  const parts = abstract.sections.map(({ label, category, inferred, start, text }) => {
    const title = label === null ? category : `${printable(label)} (${category})`;
    const head = paint("bold", inferred ? `${title}, inferred` : title);
    const here = marks.filter(({ span }) => span[0] >= start && span[1] <= start + text.length);
    return `${head}\n${wrapAnsi(marked(text, { start, marks: here, paint }), width, { hard: true })}\n`;
  });
  return `${legend(paint)}${parts.join("\n")}`;
}

/** What the colours mean; the brackets say it themselves. */
function legend(paint: Paint): string {
  if (!paint.coloured) return "";
  const names = Object.entries(COLOURS).map(([name, colour]) => paint(colour, name === "context" ? "other number" : name));
  return `${names.join("  ")}\n\n`;
}

function marksOf(record: AbstractRecord): Mark[] {
  const results = record.results.flatMap(({ kind, numbers }) => numbers.map(({ span }) => ({ span, name: kind, colour: COLOURS[kind] })));
  const context = record.context.map(({ kind, span }) => ({ span, name: kind, colour: COLOURS.context }));
  return [...results, ...context].sort((a, b) => a.span[0] - b.span[0]);
}

function marked(text: string, { start, marks, paint }: { start: number; marks: readonly Mark[]; paint: Paint }): string {
  let out = "";
  let at = 0;
  for (const { span, name, colour } of marks) {
    const from = span[0] - start;
    if (from < at) continue;
    const number = printable(text.slice(from, span[1] - start));
    out += printable(text.slice(at, from)) + (paint.coloured ? paint(colour, number) : `[${name} ${number}]`);
    at = span[1] - start;
  }
  return out + printable(text.slice(at));
}
