/** What a page tells of a record below its abstract and results: arms, comparisons, checks with their arithmetic, repairs, source. */
import type { PageCheck, PageComparison, PageRecord } from "../page.ts";
import { button, type Child, count, counted, el, spaced } from "./dom.ts";
import { rowsTable } from "./table.ts";

export interface DetailsOptions {
  /** The number that the result has on the page, from 1, by its index in the record. */
  numberOf(result: number): number | null;
  /** Shows a result, by its index in the record. */
  choose(result: number): void;
}

/** More results of one check say nothing to anybody. */
const MOST_REFERENCES = 24;
/** The checks, from what disagrees to what agrees. */
const OUTCOMES = [
  { outcome: "inconsistent", noun: "check that failed", nouns: "checks that failed", opens: true },
  { outcome: "consistent", noun: "check that agrees", nouns: "checks that agree", opens: true },
  { outcome: "not-applicable", noun: "check that cannot be settled", nouns: "checks that cannot be settled", opens: false },
] as const;
const WEIGHTS: readonly (string | null)[] = ["error", "warning", "note"];

export function recordDetails(record: PageRecord, options: DetailsOptions): HTMLElement {
  return el(
    "div",
    { class: "details" },
    ...checkParts(record.checks, options),
    part(counted(record.arms.length, "arm"), { isEmpty: record.arms.length === 0 }, armTable(record)),
    part(
      counted(record.comparisons.length, "comparison"),
      { isEmpty: record.comparisons.length === 0 },
      el("ol", { class: "comparisons" }, ...record.comparisons.map((one) => comparisonElement(one, options))),
    ),
    part(
      counted(record.warnings.length, "warning"),
      { isEmpty: record.warnings.length === 0 },
      el("ul", {}, ...record.warnings.map(({ code, message }) => el("li", { dir: "auto" }, el("b", {}, code), ` ${message}`))),
    ),
    part("Paper and source", { isEmpty: record.facts.length === 0 }, factList(record)),
  );
}

function factList({ facts }: PageRecord): HTMLElement {
  return el(
    "dl",
    { class: "facts" },
    ...facts.map(([name, words]) => el("div", {}, el("dt", {}, name), el("dd", {}, el("bdi", {}, words)))),
  );
}

function checkParts(checks: readonly PageCheck[], options: DetailsOptions): (HTMLElement | null)[] {
  return OUTCOMES.map(({ outcome, noun, nouns, opens }) => {
    const these = checks.filter((check) => check.outcome === outcome);
    these.sort((a, b) => WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity));
    const name = `${count(these.length)} ${these.length === 1 ? noun : nouns}`;
    const list = el("ul", { class: `checks is-${outcome}` }, ...these.map((check) => checkElement(check, options)));
    return part(name, { isEmpty: these.length === 0, opens }, list);
  });
}

function checkElement({ rule, severity, message, results }: PageCheck, options: DetailsOptions): HTMLElement {
  return el(
    "li",
    {},
    severity === null ? null : el("span", { class: `chip severity-${severity}` }, severity),
    el("b", {}, el("bdi", {}, rule)),
    el("bdi", { class: "arithmetic", dir: "auto" }, message),
    references(results, options),
  );
}

function armTable({ arms }: PageRecord): HTMLElement {
  return rowsTable({
    head: ["arm", "role", "n", "also called"],
    rows: arms.map(({ name, role, n, aliases }) => [name, role, n === null ? "–" : count(n), aliases.join("; ") || "–"]),
  });
}

function comparisonElement(comparison: PageComparison, options: DetailsOptions): HTMLElement {
  const { contrast, arms, outcome, timepoint, population, isPrimary, results } = comparison;
  const words = [outcome, timepoint, population].filter(Boolean).join(" · ");
  return el(
    "li",
    {},
    isPrimary ? el("span", { class: "chip changed" }, "primary") : null,
    el("b", {}, el("bdi", {}, arms.join(" against ") || spaced(contrast))),
    arms.length === 0 ? null : el("small", {}, spaced(contrast)),
    words === "" ? null : el("bdi", { dir: "auto" }, words),
    references(results, options),
  );
}

/** Buttons that lead to results. */
function references(results: readonly number[], { numberOf, choose }: DetailsOptions): HTMLElement | null {
  const shown = results.slice(0, MOST_REFERENCES).flatMap((result) => {
    const number = numberOf(result);
    return number === null ? [] : [button({ class: "badge", "aria-label": `Result ${number}` }, () => choose(result), String(number))];
  });
  if (shown.length === 0) return null;
  const more = results.length - MOST_REFERENCES;
  return el("span", { class: "references" }, ...shown, more > 0 ? `and ${count(more)} more` : null);
}

function part(name: string, { isEmpty, opens = true }: { isEmpty: boolean; opens?: boolean }, content: Child): HTMLElement | null {
  return isEmpty ? null : el("details", { class: "part", open: opens }, el("summary", {}, name), content);
}
