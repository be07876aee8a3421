/** One record of a review: the abstract, and beside it every result to be called right or wrong, fixed, or added. */
import type { Correction } from "../../corrections.ts";
import type { PageRecord } from "../page.ts";
import { abstractElement, legend, type Note, showNote } from "./abstract.ts";
import { button, counted, el } from "./dom.ts";
import type { Opened } from "./layout.ts";
import { recordDetails } from "./record-details.ts";
import { resultLine, resultMeta } from "./result-line.ts";
import { fixForm } from "./review-form.ts";
import { type Fix, fixWords, type ResultKind, type ReviewItem, reviewItems, reviewMarks } from "./review-items.ts";
import { selectedWords } from "./selection.ts";

/** Without what is the same for all: the version and the record. */
export type Said =
  | { readonly verdict: "right" | "wrong"; readonly item: ReviewItem }
  | { readonly verdict: "fixed" | "added"; readonly item: ReviewItem; readonly fix: Fix };

export interface ReviewOptions {
  /** Saves, and answers with the record as it stands then; null where it could not. */
  readonly say: (correction: Correction) => Promise<PageRecord | null>;
}

const VERDICT_WORDS = { right: "right", wrong: "wrong", fixed: "fixed", added: "added" } as const;
/** What a number is taken for until the person has said it. */
const FIRST_KIND: ResultKind = "group-value";

export function reviewRecord(first: PageRecord, { say }: ReviewOptions): Opened {
  const state = { record: first, items: reviewItems(first), at: -1, form: null as HTMLElement | null };
  const text = el("section", { class: "side", "aria-label": "Abstract" });
  const results = el("ol", { class: "results" });
  const heading = el("h3", {});
  const hint = el("p", { class: "hint", role: "status" });
  const add = button({ class: "add" }, addSelected, "Add the selected words");
  add.addEventListener("mousedown", (event) => event.preventDefault());
  const side = el("section", { class: "side", "aria-label": "Results" }, el("div", { class: "row" }, heading, add), hint, results);
  const { view } = first;
  const element = el(
    "article",
    { class: "record" },
    el("h2", {}, el("bdi", {}, view.title ?? "(no title)")),
    el("p", { class: "id" }, el("bdi", {}, view.id)),
    legend(),
    el("div", { class: "sides" }, text, side),
    recordDetails(first, {
      numberOf: (result) => (atOf(result) < 0 ? null : atOf(result) + 1),
      choose: (result) => choose(atOf(result), { focuses: true }),
    }),
  );

  function atOf(result: number): number {
    return state.items.findIndex((item) => item.result?.index === result);
  }

  function draw(): void {
    const { record, items } = state;
    text.replaceChildren(
      abstractElement({ sections: record.view.sections, marks: reviewMarks(record.view, items), notes: items.map(noteOf) }),
    );
    const said = items.filter(({ verdict }) => verdict !== null).length;
    heading.textContent = `${counted(items.length, "result")}, ${said} reviewed`;
    results.replaceChildren(...items.map(itemElement));
    state.form = null;
    hint.textContent = "";
    choose(state.at);
  }

  function itemElement(item: ReviewItem, at: number): HTMLElement {
    const { verdict, fix } = item;
    const said = verdict === null ? null : el("span", { class: `verdict ${verdict}` }, VERDICT_WORDS[verdict]);
    return el(
      "li",
      { class: verdict === null ? null : `is-${verdict}` },
      resultLine(item, { at, choose: () => choose(at, { focuses: true }) }, said),
      resultMeta(item),
      fix === null ? null : el("p", { class: "meta fixed" }, el("bdi", {}, fixWords(fix))),
      el(
        "div",
        { class: "row actions" },
        verdict === "added" ? null : action("Right", item, () => void tell({ verdict: "right", item })),
        action(verdict === "added" ? "Remove" : "Wrong", item, () => void tell({ verdict: "wrong", item })),
        action("Fix", item, () => openForm(at)),
      ),
    );
  }

  function choose(at: number, { focuses = false }: { focuses?: boolean } = {}): void {
    state.at = at;
    for (const [other, line] of [...results.children].entries()) line.toggleAttribute("data-shown", other === at);
    const line = results.children[at];
    if (line === undefined) return;
    if (focuses) line.querySelector<HTMLElement>(".statement")?.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
    showNote(text, at + 1);
  }

  function openForm(at: number): void {
    const item = state.items[at];
    const line = results.children[at];
    if (item === undefined || line === undefined) return;
    state.form?.remove();
    const verdict = item.result === null ? "added" : "fixed";
    const form = fixForm({
      item,
      arms: view.arms,
      onSave: (fix) => {
        if (verdict === "added" || Object.keys(fix).length > 0) void tell({ verdict, item, fix });
        else hint.textContent = "Nothing in it was changed: nothing was saved.";
      },
      // An added one that was never saved goes with its form.
      onCancel: () => (item.verdict === null && item.result === null ? reset() : draw()),
    });
    line.append(form);
    state.form = form;
    choose(at);
    form.querySelector<HTMLElement>("input[type=number]")?.focus();
    form.scrollIntoView({ block: "nearest" });
  }

  function reset(): void {
    state.items = reviewItems(state.record);
    draw();
  }

  function addSelected(): void {
    const words = selectedWords(text);
    if (words === null) {
      hint.textContent = "First select the number in the abstract, inside one section.";
      return;
    }
    reset();
    const item: ReviewItem = { place: { kind: FIRST_KIND, span: words.span, text: words.text }, result: null, verdict: null, fix: null };
    state.items = [...state.items, item];
    state.at = state.items.length - 1;
    draw();
    openForm(state.at);
  }

  async function tell(said: Said): Promise<void> {
    // What was pressed is where the keyboard goes on from.
    choose(state.items.indexOf(said.item));
    const { key, id } = state.record.view;
    const next = await say(correctionOf(said, { key, id }));
    if (next === null) return;
    state.record = next;
    reset();
    results.children[state.at]?.querySelector<HTMLElement>(".statement")?.focus({ preventScroll: true });
  }

  function step(by: number): void {
    const { length } = state.items;
    if (length > 0) choose(state.at < 0 && by < 0 ? length - 1 : (state.at + by + length) % length, { focuses: true });
  }

  draw();
  return {
    element,
    step,
    onKey(key) {
      if (key === "a") {
        addSelected();
        return true;
      }
      const item = state.items[state.at];
      if (item === undefined) return false;
      if (key === "r" && item.result !== null) void tell({ verdict: "right", item });
      else if (key === "w") void tell({ verdict: "wrong", item });
      else if (key === "f") openForm(state.at);
      else return false;
      return true;
    },
  };
}

function noteOf({ place, verdict }: ReviewItem, at: number): Note {
  return { number: at + 1, span: place.span, tone: verdict ?? "open" };
}

function action(words: string, { place }: ReviewItem, onClick: () => void): HTMLButtonElement {
  return button({ class: "small", "aria-label": `${words}: ${place.text}` }, onClick, words);
}

function correctionOf(said: Said, record: { readonly key: string; readonly id: string }): Correction {
  const about = { correctionVersion: 1 as const, record };
  const { place } = said.item;
  switch (said.verdict) {
    case "right":
    case "wrong":
      return { ...about, verdict: said.verdict, result: place, fix: null };
    case "fixed":
      return { ...about, verdict: "fixed", result: place, fix: said.fix };
    case "added": {
      // Once saved, it is known by its place and first kind, like a result of the run.
      if (said.item.verdict === "added") return { ...about, verdict: "added", result: null, added: place, fix: said.fix };
      const { kind = place.kind, ...fix } = said.fix;
      return { ...about, verdict: "added", result: null, added: { ...place, kind }, fix };
    }
  }
}
