/** The head of an audit: what was compared, and how much of it is the same. */
import type { AuditReport } from "../../model.ts";
import { count, el, spaced } from "./dom.ts";
import { tiles } from "./layout.ts";
import { rowsTable, type TableOptions } from "./table.ts";

export function auditTotals(report: AuditReport): HTMLElement[] {
  const { before, after, records, changes, mode, gold } = report;
  const isGold = mode === "gold";
  const figures = [
    { name: isGold ? "records of the reference" : "records before", value: count(before.records) },
    { name: isGold ? "records of the run" : "records after", value: count(after.records) },
    { name: "the same", value: count(records.identical + records.unchanged) },
    { name: isGold ? "different" : "changed", value: count(records.changed), tone: "changed" },
    { name: "added", value: count(records.added), tone: "added" },
    { name: "removed", value: count(records.removed), tone: "removed" },
    { name: isGold ? "differences" : "changes", value: count(changes) },
  ];
  const left = [
    ...(report.only.length > 0 ? [`only ${report.only.join(", ")}`] : []),
    ...(report.ignored.length > 0 ? [`without ${report.ignored.join(", ")}`] : []),
  ];
  return [
    el(
      "header",
      { class: "title" },
      el("h1", {}, isGold ? "Score" : "Audit"),
      el("p", {}, el("bdi", {}, before.name), " → ", el("bdi", {}, after.name), left.length === 0 ? null : ` · ${left.join(" · ")}`),
    ),
    tiles(figures),
    ...(gold === null ? [] : [el("div", { class: "tables" }, scoreTable(gold.scores), confusionTable(gold.confusion))]),
  ];
}

function scoreTable(scores: NonNullable<AuditReport["gold"]>["scores"]): HTMLElement {
  return figureTable("Precision and recall by kind", {
    head: ["kind", "reference", "found", "both", "precision", "recall", "F1"],
    rows: scores.map(({ kind, reference, found, matched, precision, recall, f1 }) => [
      spaced(kind),
      count(reference),
      count(found),
      count(matched),
      share(precision),
      share(recall),
      share(f1),
    ]),
  });
}

function confusionTable(confusion: NonNullable<AuditReport["gold"]>["confusion"]): HTMLElement {
  return figureTable("Kinds taken for others", {
    head: ["reference", "run", "count"],
    rows: confusion
      .filter(({ reference, found }) => reference !== found)
      .map(({ reference, found, count: times }) => [spaced(reference ?? "(invented)"), spaced(found ?? "(missed)"), count(times)]),
  });
}

/** Wider than a small screen, it scrolls, and takes the keyboard for that. */
function figureTable(title: string, table: TableOptions): HTMLElement {
  return el("section", { class: "figures", "aria-label": title, tabindex: "0" }, el("h2", {}, title), rowsTable(table));
}

function share(value: number | null): string {
  return value === null ? "–" : `${(100 * value).toFixed(1)} %`;
}
