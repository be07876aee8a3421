/** An audit for a terminal: totals, changes by type and field with samples, what moved most. */
import type { AuditReport, Change, ChangeGroup } from "@tabstract/audit";
import type { Paint } from "../paint.ts";
import { printable } from "../printable.ts";
import { amount, scoreRows, share } from "./audit-words.ts";
import { tableText } from "./table.ts";

interface View {
  readonly width: number;
  readonly paint: Paint;
}

/** Longest text of one side of a change. */
const SIDE_WIDTH = 160;

export function auditText(report: AuditReport, view: View): string {
  const parts = [totals(report, view)];
  if (report.gold !== null) parts.push(scores(report, view));
  if (report.changes === 0) parts.push(report.mode === "gold" ? "no difference" : "no changes");
  else parts.push(byType(report, view), ...report.groups.map((group) => groupText(group, view)));
  if (report.movers.values.length > 0) parts.push(valueMovers(report, view));
  if (report.movers.records.length > 0) parts.push(recordMovers(report, view));
  return `${parts.join("\n\n")}\n`;
}

function totals({ before, after, records, ignored, only }: AuditReport, { width, paint }: View): string {
  const rows = [
    ["run", printable(before.name), printable(after.name)],
    ["records", amount(before.records), amount(after.records)],
    ["  in both, with changes", "", amount(records.changed)],
    ["  in both, without", "", amount(records.identical + records.unchanged)],
    ["  in one alone", amount(records.removed), amount(records.added)],
    ["results", amount(before.results), amount(after.results)],
  ];
  const notes = [
    ...(ignored.length === 0 ? [] : [`left out: ${ignored.map(printable).join(", ")}`]),
    ...(only.length === 0 ? [] : [`nothing but: ${only.map(printable).join(", ")}`]),
  ];
  return [tableText({ head: ["", "before", "after"], rows, numeric: [1, 2], width, paint }), ...notes].join("\n");
}

function scores(report: AuditReport, { width, paint }: View): string {
  const { head, rows } = scoreRows(report);
  const confused = (report.gold?.confusion ?? []).filter(
    ({ reference, found }) => reference !== null && found !== null && reference !== found,
  );
  const lines = confused.map(({ reference, found, count }) => `${amount(count)} ${reference} read as ${found}`);
  return [tableText({ head, rows, numeric: [1, 2, 3, 4, 5, 6], width, paint }), ...lines].join("\n");
}

function byType({ byType: types, before }: AuditReport, { width, paint }: View): string {
  const rows = types
    .filter(({ changes }) => changes > 0)
    .map(({ type, changes, records }) => [type, amount(changes), amount(records), share(records, before.records)]);
  return tableText({ head: ["change", "changes", "records", "of all"], rows, numeric: [1, 2, 3], width, paint });
}

function groupText({ type, field, changes, records, samples }: ChangeGroup, { paint }: View): string {
  const head = `${paint("bold", type)} ${printable(field)}: ${amount(changes)} in ${amount(records)} record${records === 1 ? "" : "s"}`;
  return [
    head,
    ...samples.flatMap(({ id, change }) => [`  ${paint("dim", `${printable(id)}${aboutWords(change)}`)}`, ...changeLines(change, paint)]),
  ].join("\n");
}

function changeLines({ before, after }: Change, paint: Paint): string[] {
  const line = (sign: "-" | "+", words: string | null): string[] =>
    words === null ? [] : [`    ${paint(sign === "-" ? "red" : "green", `${sign} ${cut(printable(words))}`)}`];
  return before === null && after === null ? [] : [...line("-", before), ...line("+", after)];
}

/** A change of a result's field alone would not tell of which number. */
function aboutWords({ about, before, after }: Change): string {
  return about === null || about === before || about === after ? "" : `: ${cut(printable(about))}`;
}

function cut(words: string): string {
  return words.length <= SIDE_WIDTH ? words : `${words.slice(0, SIDE_WIDTH - 1)}…`;
}

function valueMovers({ movers }: AuditReport, { width, paint }: View): string {
  const rows = movers.values.map(({ id, change, factor }) => [
    printable(id),
    change.field,
    printable(change.before ?? ""),
    printable(change.after ?? ""),
    factor === null ? "through 0" : `${factor.toPrecision(3)} times`,
  ]);
  return tableText({ head: ["values that moved furthest", "field", "before", "after", "by"], rows, numeric: [2, 3], width, paint });
}

function recordMovers({ movers }: AuditReport, { width, paint }: View): string {
  const rows = movers.records.map(({ id, title, changes }) => [printable(id), cut(printable(title ?? "")), amount(changes)]);
  return tableText({ head: ["records that changed most", "title", "changes"], rows, numeric: [2], width, paint });
}
