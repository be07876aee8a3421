/** One result beside its abstract: its number there, its kind, what it says, and of whom and what. */
import { button, type Child, el, spaced } from "./dom.ts";
import type { ReviewItem } from "./review-items.ts";

export interface ResultLineOptions {
  /** From 0. */
  readonly at: number;
  readonly choose: () => void;
}

/** `behind` stands after the words. */
export function resultLine({ place, result, fix }: ReviewItem, { at, choose }: ResultLineOptions, behind: Child = null): HTMLElement {
  const kind = fix?.kind ?? place.kind;
  return button(
    { class: "statement" },
    choose,
    el("span", { class: "badge" }, String(at + 1)),
    el("mark", { class: `kind-${kind}` }, spaced(kind)),
    el("bdi", { class: "words" }, result?.statement ?? place.text),
    behind,
  );
}

/** "placebo · pain at rest · 6 weeks"; null where nothing is known. */
export function resultMeta({ result }: ReviewItem): HTMLElement | null {
  const words = [result?.arms.join(", "), result?.outcome, result?.timepoint].filter(Boolean).join(" · ");
  return words === "" ? null : el("p", { class: "meta" }, el("bdi", {}, words));
}
