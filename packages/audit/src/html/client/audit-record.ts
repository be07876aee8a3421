/** One record of an audit: what changed, as a list, and the abstract before and after side by side with the changes marked in it. */
import type { Change } from "../../model.ts";
import type { PageSide, PageViews } from "../page.ts";
import { abstractElement, legend, type Note, showNote } from "./abstract.ts";
import type { IndexedRow } from "./audit-data.ts";
import { toneOf } from "./chart.ts";
import { button, counted, el, spaced } from "./dom.ts";
import type { Opened } from "./layout.ts";

export interface Sides {
  /** What the two sides are called: "before" and "after", or "reference" and "run". */
  readonly before: string;
  readonly after: string;
  /** What something that is not the same in both is called. */
  readonly change: string;
}

export function auditRecord(row: IndexedRow, { views, sides }: { views: PageViews; sides: Sides }): Opened {
  const state = { at: -1 };
  const changes = row.changes.map((change, at) => changeElement(change, { number: at + 1, show: () => show(at) }));
  const compared = el("div", { class: "sides" }, ...sideElements(row, { views, sides }));
  const element = el(
    "article",
    { class: "record" },
    el("h2", {}, el("bdi", {}, row.title ?? "(no title)")),
    el("p", { class: "id" }, el("bdi", {}, row.id), row.matchedBy === null ? null : ` · matched by ${row.matchedBy}`),
    el("h3", {}, counted(row.changes.length, sides.change)),
    el("ol", { class: "changes" }, ...changes),
    legend(),
    compared,
  );

  function show(at: number): void {
    state.at = at;
    for (const [other, change] of changes.entries()) change.toggleAttribute("data-shown", other === at);
    changes[at]?.querySelector("button")?.focus({ preventScroll: true });
    changes[at]?.scrollIntoView({ block: "nearest" });
    // The first side last: where they stand one below the other, it is the one to scroll to.
    for (const side of [...compared.children].reverse()) showNote(side, at + 1);
  }

  return {
    element,
    step(by) {
      if (changes.length > 0) show((state.at + by + changes.length) % changes.length);
    },
  };
}

function changeElement(change: Change, { number, show }: { number: number; show: () => void }): HTMLElement {
  const { type, field, about, before, after } = change;
  // A field of a result alone would not tell of which number.
  const isTold = about === null || about === before || about === after;
  return el(
    "li",
    {},
    button(
      { class: `change ${toneOf(type)}` },
      show,
      el("span", { class: "badge" }, String(number)),
      el("span", { class: "type" }, spaced(type)),
      el("span", { class: "of" }, el("bdi", {}, field)),
      el(
        "span",
        { class: "values" },
        isTold ? null : el("q", { class: "about" }, el("bdi", {}, about)),
        isTold ? null : ": ",
        before === null ? null : el("del", {}, el("bdi", {}, before)),
        before === null || after === null ? null : " → ",
        after === null ? null : el("ins", {}, el("bdi", {}, after)),
      ),
    ),
  );
}

function sideElements(row: IndexedRow, { views: { before, after }, sides }: { views: PageViews; sides: Sides }): HTMLElement[] {
  const notesOf = (span: "beforeSpan" | "afterSpan"): Note[] =>
    row.changes.map((change, at) => ({ number: at + 1, span: change[span], tone: toneOf(change.type) }));
  const sections = before?.sections ?? [];
  const marks = before?.marks ?? [];
  const element = (name: string, side: PageSide | null, notes: readonly Note[]): HTMLElement =>
    el(
      "section",
      { class: "side", "aria-label": name },
      el("h3", {}, name),
      side === null
        ? el("p", { class: "none" }, "No such record.")
        : abstractElement({ sections: side.sections ?? sections, marks: side.marks ?? marks, notes }),
      side === null || side.failed.length === 0 ? null : failedElement(side.failed),
    );
  return [element(sides.before, before, notesOf("beforeSpan")), element(sides.after, after, notesOf("afterSpan"))];
}

export function failedElement(failed: readonly string[]): HTMLElement {
  return el(
    "div",
    { class: "failed" },
    el("h4", {}, "Checks that failed"),
    el("ul", {}, ...failed.map((words) => el("li", { dir: "auto" }, words))),
  );
}
