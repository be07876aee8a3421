/** The changes by type, as bars that are buttons: pressing one shows only the records with such changes. */
import type { AuditReport } from "../../model.ts";
import { button, count, counted, el, spaced } from "./dom.ts";

export function changesChart(report: AuditReport, onToggle: (types: ReadonlySet<string>) => void): HTMLElement {
  const chosen = new Set<string>();
  const rows = report.byType.filter(({ changes }) => changes > 0);
  const longest = Math.max(1, ...rows.map(({ changes }) => changes));
  const bars = rows.map(({ type, changes, records }) => {
    const fill = el("span", { class: "fill" });
    fill.style.width = `${Math.max(0.5, (100 * changes) / longest)}%`;
    const bar = button(
      {
        class: `bar-row ${toneOf(type)}`,
        "aria-pressed": "false",
        title: `${counted(changes, "change")} in ${counted(records, "record")}`,
      },
      () => {
        if (!chosen.delete(type)) chosen.add(type);
        bar.setAttribute("aria-pressed", String(chosen.has(type)));
        onToggle(chosen);
      },
      el("span", { class: "name" }, spaced(type)),
      el("span", { class: "bar", "aria-hidden": "true" }, fill),
      el("span", { class: "number" }, count(changes)),
    );
    return el("li", {}, bar);
  });
  return el(
    "section",
    { class: "chart", "aria-labelledby": "chart-title" },
    el("h2", { id: "chart-title" }, report.mode === "gold" ? "Differences by type" : "Changes by type"),
    bars.length === 0 ? el("p", { class: "none" }, "Nothing changed.") : el("ul", {}, ...bars),
  );
}

/** How a change is coloured: what came, what went, what is different. */
export function toneOf(type: string): "added" | "removed" | "changed" {
  if (type.endsWith("-added") || type === "check-consistent") return "added";
  if (type.endsWith("-removed") || type === "check-inconsistent") return "removed";
  return "changed";
}
