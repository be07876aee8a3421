/** The page of an audit: totals, chart, table, record. */
import type { AuditReport, ChangeType } from "../../model.ts";
import { type IndexedRow, openAuditData } from "./audit-data.ts";
import { auditRecord, type Sides } from "./audit-record.ts";
import { auditTotals } from "./audit-totals.ts";
import { changesChart, toneOf } from "./chart.ts";
import { count, el, select, spaced } from "./dom.ts";
import { openLayout } from "./layout.ts";
import { recordList } from "./list.ts";

/** Between two drawings of the list while records still come in. */
const REDRAW_MS = 400;

export function auditPage(report: AuditReport): HTMLElement {
  const isGold = report.mode === "gold";
  const sides: Sides = isGold
    ? { before: "Reference", after: "Run", change: "difference" }
    : { before: "Before", after: "After", change: "change" };
  const query = { types: new Set<string>(), field: null as string | null, kind: null as string | null };
  let drawn: number | null = null;
  const data = openAuditData((isAll) => {
    if (!isAll && drawn !== null && performance.now() - drawn < REDRAW_MS) return;
    drawn = performance.now();
    void list.refresh();
  });
  const fieldFilter = select("Field", [ALL, ...fieldOptions(report)], (value) => {
    query.field = value || null;
    void list.refresh(true);
  });
  const kindFilter = select("Kind", [ALL, ...kindOptions(report)], (value) => {
    query.kind = value || null;
    void list.refresh(true);
  });
  const list = recordList<IndexedRow>({
    caption: isGold ? "Records that differ from the reference" : "Records that changed",
    columns: ["Record", "Changes"],
    placeholder: "id, title, value …",
    filters: [fieldFilter, kindFilter],
    find: (text, page) => data.find({ ...query, text }, page),
    keyOf: ({ index }) => String(index),
    titleOf: ({ title }) => title,
    detailOf: ({ id }) => el("bdi", {}, id),
    cellsOf: (row) => [chips(row)],
    open: (row) => layout.show(auditRecord(row, { views: data.viewsOf(row), sides })),
  });
  const layout = openLayout({ list, keys: [["n p", "next, previous change"]] });
  const chart = changesChart(report, (types) => {
    query.types = new Set(types);
    void list.refresh(true);
  });
  return el("main", {}, ...auditTotals(report), chart, layout.element);
}

const ALL = { value: "", text: "all" };

function fieldOptions({ groups }: AuditReport): { value: string; text: string }[] {
  const totals = new Map<string, number>();
  for (const { field, changes } of groups) totals.set(field, (totals.get(field) ?? 0) + changes);
  const fields = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return fields.map(([field, changes]) => ({ value: field, text: `${field} (${count(changes)})` }));
}

function kindOptions({ before }: AuditReport): { value: string; text: string }[] {
  return Object.keys(before.resultsByKind).map((kind) => ({ value: kind, text: spaced(kind) }));
}

/** "2 value changed". */
function chips({ changes }: IndexedRow): HTMLElement {
  const counts = new Map<ChangeType, number>();
  for (const { type } of changes) counts.set(type, (counts.get(type) ?? 0) + 1);
  const items = [...counts].map(([type, times]) =>
    el("li", { class: `chip ${toneOf(type)}` }, times === 1 ? null : `${times} `, spaced(type)),
  );
  return el("ul", { class: "chips" }, ...items);
}
