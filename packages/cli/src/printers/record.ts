/** One record for a person: what it is, its abstract, and what was read from it, as tables. */
import { SEVERITIES, severityOf } from "@tabstract/pipeline";
import type { AbstractRecord, Check, Phrase } from "@tabstract/record";
import wrapAnsi from "wrap-ansi";
import type { Colour, Paint } from "../paint.ts";
import { printable } from "../printable.ts";
import { abstractLines } from "./abstract.ts";
import { armWords, contextWords, resultWords } from "./numbers.ts";
import { suggestionWords } from "./suggestions.ts";
import { tableText } from "./table.ts";

export interface View {
  readonly width: number;
  readonly paint: Paint;
}

export function recordText(record: AbstractRecord, view: View): string {
  const tables = [sectionTable, armTable, resultTable, comparisonTable, contextTable, checkTables, registrationTable, warningTable];
  const parts = [headText(record, view), abstractLines(record, view), ...tables.map((table) => table(record, view))];
  return parts.filter((part) => part !== "").join("\n");
}

export function sectionTable(record: AbstractRecord, view: View): string {
  const rows = (record.abstract?.sections ?? []).map(({ label, category, inferred, start, text }) => [
    label ?? "",
    category,
    inferred ? "words" : "label",
    String(start),
    String(text.length),
  ]);
  return titled("Sections", { head: ["label", "category", "told by", "start", "characters"], rows, numeric: [3, 4], view });
}

export function resultTable(record: AbstractRecord, view: View): string {
  const rows = record.results.map((result, index) => [
    String(index),
    result.kind,
    resultWords(result),
    armWords(record, result.arms),
    phrase(result.outcome),
    phrase(result.timepoint),
    phrase(result.population),
    result.text,
  ]);
  const head = ["", "kind", "value", "arm", "outcome", "time", "population", "as printed"];
  return titled("Results", { head, rows, numeric: [0], view });
}

function headText(record: AbstractRecord, { width, paint }: View): string {
  const { title, authors, journal, provenance, study } = record;
  const names = authors.slice(0, 6).map(({ name }) => name);
  if (authors.length > 6 || !record.authorsComplete) names.push("et al.");
  const volume = journal.volume === null ? null : `${journal.volume}${journal.issue === null ? "" : `(${journal.issue})`}`;
  const size =
    study.participants === null
      ? null
      : `${study.participants.value} ${study.participants.of ?? "participants"}, ${study.participants.stage}`;
  const lines: [string, string | null][] = [
    ["id", record.id],
    ["key", record.key],
    ["source", `${provenance.file}, bytes ${provenance.bytes.join(" to ")}, ${provenance.format}`],
    ["authors", names.join(", ")],
    ["journal", [journal.name ?? journal.abbreviation, volume, journal.pages].filter((part) => part !== null).join(", ")],
    ["published", record.published],
    ["design", study.design],
    ["participants", size],
  ];
  const shown = lines.filter((line): line is [string, string] => line[1] !== null && line[1] !== "");
  const list = shown.map(([name, text]) => `${paint("dim", name.padEnd(13))}${printable(text)}`);
  const titles = [title.text, ...title.translations.map(({ text }) => text)].filter((text) => text !== null);
  return `${wrapAnsi([...titles.map((text) => paint("bold", printable(text))), ...list].join("\n"), width, { hard: true })}\n`;
}

function armTable(record: AbstractRecord, view: View): string {
  const rows = record.study.arms.map(({ id, name, aliases, role, n }) => [id, name, role, n === null ? "" : String(n), aliases.join("; ")]);
  return titled("Arms", { head: ["", "name", "role", "n", "also called"], rows, numeric: [3], view });
}

function comparisonTable(record: AbstractRecord, view: View): string {
  const rows = record.comparisons.map(({ arms, contrast, outcome, timepoint, population, primary, results }) => [
    armWords(record, arms),
    contrast,
    phrase(outcome),
    [phrase(timepoint), phrase(population)].filter(Boolean).join("; "),
    primary === true ? "primary" : "",
    results
      .map((index) => record.results[index])
      .filter((result) => result !== undefined)
      .map(resultWords)
      .join("; "),
  ]);
  return titled("Comparisons", { head: ["arms", "contrast", "outcome", "when, whom", "", "results"], rows, view });
}

function contextTable(record: AbstractRecord, view: View): string {
  const rows = record.context.map((item) => [item.kind, item.text, contextWords(item)]);
  return titled("Other numbers", { head: ["kind", "as printed", "value"], rows, view });
}

/** What disagrees comes first, the heaviest before the rest, then what could not be settled, then what agrees. */
const GROUPS = [
  { outcome: "inconsistent", name: "Checks: what disagrees" },
  { outcome: "not-applicable", name: "Checks: what cannot be settled" },
  { outcome: "consistent", name: "Checks: what agrees" },
] as const;
const SEVERITY_COLOURS: Readonly<Record<string, Colour>> = { error: "red", warning: "yellow", note: "cyan" };

function checkTables(record: AbstractRecord, view: View): string {
  return GROUPS.map(({ outcome, name }) => {
    const checks = record.checks.filter((check) => check.outcome === outcome);
    const weight = (check: Check): number => SEVERITIES.indexOf(severityOf(check));
    const sorted = outcome === "inconsistent" ? checks.toSorted((one, other) => weight(one) - weight(other)) : checks;
    const rows = sorted.map((check) => [
      check.rule,
      outcome === "inconsistent" ? severityOf(check) : "",
      check.message,
      check.results.length > MOST_INDICES ? `${check.results.length} of them` : check.results.join(", "),
      suggestionWords(check).join("; "),
    ]);
    const decorate = (cell: string, _row: number, column: number): string =>
      column === 1 ? view.paint(SEVERITY_COLOURS[cell] ?? "dim", cell) : cell;
    return titled(name, { head: ["check", "severity", "arithmetic", "of results", "suggests"], rows, view, decorate });
  })
    .filter((text) => text !== "")
    .join("\n");
}

/** More than these say nothing in a table. */
const MOST_INDICES = 6;

function registrationTable(record: AbstractRecord, view: View): string {
  const rows = record.registrations.map(({ registry, id, span }) => [registry, id, span === null ? "metadata" : "abstract"]);
  return titled("Registrations", { head: ["registry", "number", "named in"], rows, view });
}

function warningTable(record: AbstractRecord, view: View): string {
  const rows = record.warnings.map(({ code, message, path }) => [code, message, path ?? ""]);
  return titled("Warnings", { head: ["code", "what was done", "where"], rows, view });
}

interface Titled {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric?: readonly number[];
  readonly view: View;
  decorate?(cell: string, row: number, column: number): string;
}

/** A table under its name; nothing where it has no row. Columns that are empty in every row are left out. */
function titled(name: string, { head, rows, numeric = [], view, decorate = (cell) => cell }: Titled): string {
  if (rows.length === 0) return "";
  const columns = head.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ""));
  const cells = rows.map((row, at) => columns.map((column) => decorate(printable(row[column] ?? ""), at, column)));
  const text = tableText({
    head: columns.map((column) => head[column] ?? ""),
    rows: cells,
    numeric: columns.flatMap((column, at) => (numeric.includes(column) ? [at] : [])),
    width: view.width,
    paint: view.paint,
  });
  return `${view.paint("bold", name)}\n${text}\n`;
}

function phrase(item: Phrase | null): string {
  return item?.text ?? "";
}
