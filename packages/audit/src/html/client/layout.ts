/** What all pages have in common: the list, the record beside it, and the keys that lead through both. */
import { button, type Child, el } from "./dom.ts";
import type { List } from "./list.ts";

/** A record that is shown, and what the keyboard can do in it. */
export interface Opened {
  readonly element: HTMLElement;
  /** To the next (1) or the one before (-1) of what can be looked at one by one. */
  step(by: number): void;
  /** Other keys; true where it was meant. */
  onKey?(key: string): boolean;
}

export interface Layout {
  readonly element: HTMLElement;
  /** Shows a record; null closes it. */
  show(opened: Opened | null): void;
}

const KEYS = [
  ["j k", "next, previous record"],
  ["Enter", "open it"],
  ["/", "search"],
  ["Esc", "back to the list"],
] as const;

export interface LayoutOptions {
  readonly list: List;
  /** Keys besides the common ones. */
  readonly keys: readonly (readonly [string, string])[];
  /** The record was closed by the person. */
  onClose?(): void;
}

export function openLayout({ list, keys, onClose }: LayoutOptions): Layout {
  const state = { opened: null as Opened | null };
  const pane = el("section", { class: "pane", "aria-label": "Record", tabindex: "-1" });
  const element = el("div", { class: "work" }, list.element, pane);
  const hints = [...KEYS, ...keys].map(([key, words]) => el("span", {}, ...key.split(" ").map((one) => el("kbd", {}, one)), ` ${words}`));
  const placeholder = el("div", { class: "empty" }, el("p", {}, "Choose a record to see it here."), el("p", { class: "keys" }, ...hints));

  function show(opened: Opened | null): void {
    state.opened = opened;
    element.classList.toggle("is-open", opened !== null);
    if (opened === null) pane.replaceChildren(placeholder);
    else pane.replaceChildren(button({ class: "back" }, close, "‹ Back to the list"), opened.element);
    pane.scrollTo({ top: 0 });
    // Where there is room for one of the two only, the list has just gone.
    if (opened !== null && list.element.offsetParent === null) pane.focus();
  }

  function close(): void {
    show(null);
    onClose?.();
    list.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null) return;
    const { target } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
    if (event.key === "Escape") {
      if (isTyping) list.focus();
      else if (state.opened !== null) close();
      return;
    }
    if (isTyping) {
      if (target === list.search && event.key === "Enter") list.focus();
      return;
    }
    if (onKey(event.key)) event.preventDefault();
  });

  function onKey(key: string): boolean {
    if (key === "j" || key === "k") {
      void list.move(key === "j" ? 1 : -1).then(() => {
        if (state.opened !== null) list.openCursor();
      });
      return true;
    }
    if (key === "/") {
      if (list.element.offsetParent === null) close();
      list.search.focus();
      list.search.select();
      return true;
    }
    if (state.opened === null) return false;
    if (key === "n" || key === "p") {
      state.opened.step(key === "n" ? 1 : -1);
      return true;
    }
    return state.opened.onKey?.(key) ?? false;
  }

  show(null);
  return { element, show };
}

/** Figures in a row: "records before 1,000". */
export function tiles(figures: readonly { readonly name: string; readonly value: Child; readonly tone?: string }[]): HTMLElement {
  return el(
    "dl",
    { class: "tiles" },
    ...figures.map(({ name, value, tone }) => el("div", { class: tone ?? null }, el("dt", {}, name), el("dd", {}, value))),
  );
}
