/** One record to be read: the abstract with its numbers, every result, and all that was recomputed. */
import type { PageRecord } from "../page.ts";
import { abstractElement, legend, showNote } from "./abstract.ts";
import { counted, el } from "./dom.ts";
import type { Opened } from "./layout.ts";
import { recordDetails } from "./record-details.ts";
import { resultLine, resultMeta } from "./result-line.ts";
import { reviewItems, reviewMarks } from "./review-items.ts";

export function viewRecord(record: PageRecord): Opened {
  const state = { at: -1 };
  const { view } = record;
  const items = reviewItems(record);
  const notes = items.map(({ place }, at) => ({ number: at + 1, span: place.span, tone: "open" }));
  const lines = items.map((item, at) =>
    el("li", {}, resultLine(item, { at, choose: () => choose(at, { scrollsList: false }) }), resultMeta(item)),
  );
  const text = el(
    "section",
    { class: "side", "aria-label": "Abstract" },
    abstractElement({ sections: view.sections, marks: reviewMarks(view, items), notes }),
  );
  // With the mouse, a number leads to its result; with the keyboard, n and p do.
  text.addEventListener("click", ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-notes]") : null;
    const [number] = mark?.dataset.notes?.split(" ") ?? [];
    if (number !== undefined && document.getSelection()?.isCollapsed !== false) choose(Number(number) - 1);
  });
  const atOf = (result: number): number => items.findIndex((item) => item.result?.index === result);
  const element = el(
    "article",
    { class: "record" },
    el("h2", {}, el("bdi", {}, view.title ?? "(no title)")),
    el("p", { class: "id" }, el("bdi", {}, view.id), ` · record ${(record.number + 1).toLocaleString("en-US")}`),
    legend(),
    el(
      "div",
      { class: "sides" },
      text,
      el(
        "section",
        { class: "side", "aria-label": "Results" },
        el("h3", {}, counted(items.length, "result")),
        el("ol", { class: "results" }, ...lines),
      ),
    ),
    recordDetails(record, {
      numberOf: (result) => (atOf(result) < 0 ? null : atOf(result) + 1),
      choose: (result) => choose(atOf(result), { focuses: true }),
    }),
  );

  function choose(at: number, { focuses = false, scrollsList = true } = {}): void {
    state.at = at;
    for (const [other, line] of lines.entries()) line.toggleAttribute("data-shown", other === at);
    if (focuses) lines[at]?.querySelector<HTMLElement>(".statement")?.focus({ preventScroll: true });
    if (scrollsList) lines[at]?.scrollIntoView({ block: "nearest" });
    showNote(text, at + 1);
  }

  return {
    element,
    step(by) {
      if (items.length > 0)
        choose(state.at < 0 && by < 0 ? items.length - 1 : (state.at + by + items.length) % items.length, { focuses: true });
    },
  };
}
