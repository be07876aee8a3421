/** One abstract with its numbers coloured by kind, and what changed or was corrected in it marked by a number. */
import { PAGE_KINDS, type PageMark, type PageSection } from "../page.ts";
import { el, spaced } from "./dom.ts";
import { type Mark, segments } from "./segments.ts";

/** Something that is told beside the abstract, and marked in it. */
export interface Note {
  /** From 1, the same on both sides. */
  readonly number: number;
  readonly span: readonly [number, number] | null;
  /** "added", "removed", "changed", and the verdicts of a review. */
  readonly tone: string;
}

interface KindMark extends Mark {
  readonly kind: string | null;
  readonly words: string;
}

type PlacedNote = Note & { readonly span: readonly [number, number] };

export interface AbstractInput {
  readonly sections: readonly PageSection[];
  readonly marks: readonly PageMark[];
  readonly notes: readonly Note[];
}

export function abstractElement({ sections, marks, notes }: AbstractInput): HTMLElement {
  if (sections.length === 0) return el("p", { class: "none" }, "No abstract.");
  const kinds = marks.map(([start, end, kind, words]): KindMark => ({ start, end, kind: PAGE_KINDS[kind] ?? null, words }));
  const placed = notes.filter((note): note is PlacedNote => note.span !== null);
  return el("div", { class: "abstract" }, ...sections.flatMap((section) => sectionElements(section, { kinds, notes: placed })));
}

/** What the colours mean. */
export function legend(): HTMLElement {
  const items = PAGE_KINDS.map((kind) =>
    el("li", {}, el("mark", { class: `kind-${kind}` }, kind === "context" ? "other number" : spaced(kind))),
  );
  return el("ul", { class: "legend", "aria-label": "Colours of the numbers" }, ...items);
}

/** Shows where a note stands, and says so with a short flash. */
export function showNote(place: ParentNode, number: number): void {
  const places = [...place.querySelectorAll<HTMLElement>(`mark[data-notes~="${number}"]`)];
  for (const old of place.querySelectorAll("mark.shown")) old.classList.remove("shown");
  for (const mark of places) mark.classList.add("shown");
  places[0]?.scrollIntoView({ block: "nearest" });
}

function sectionElements(
  { label, category, text, start }: PageSection,
  { kinds, notes }: { kinds: readonly KindMark[]; notes: readonly PlacedNote[] },
): HTMLElement[] {
  const heading = el(
    "h4",
    { class: "label" },
    label === null ? null : el("bdi", {}, label),
    label?.toUpperCase() === category ? null : el("small", {}, category.toLowerCase()),
  );
  const paragraph = el("p", { "data-start": start, dir: "auto" });
  const to = start + text.length;
  const here = notes.filter(({ span }) => span[0] < to && span[1] > start);
  for (const { start: from, end, mark } of segments(kinds, { from: start, to, cuts: here.flatMap(({ span }) => span) })) {
    const over = here.filter(({ span }) => span[0] <= from && span[1] >= end);
    // A note's number stands once, where it ends.
    const ending = over.filter(({ span }) => span[1] === end || end === to);
    const words = text.slice(from - start, end - start);
    paragraph.append(mark === null && over.length === 0 ? words : markElement(words, { mark, over, ending }));
  }
  return [heading, paragraph];
}

interface PieceInput {
  readonly mark: KindMark | null;
  /** The notes over the piece, and those of them that end with it. */
  readonly over: readonly PlacedNote[];
  readonly ending: readonly PlacedNote[];
}

function markElement(words: string, { mark, over, ending }: PieceInput): HTMLElement {
  const numbers = (notes: readonly Note[]): string | null => notes.map(({ number }) => number).join(" ") || null;
  const names = [mark?.kind ? `kind-${mark.kind}` : null, over.length === 0 ? null : `noted tone-${over[0]?.tone ?? ""}`];
  return el(
    "mark",
    {
      class: names.filter(Boolean).join(" "),
      title: mark?.kind ? `${spaced(mark.kind)}: ${mark.words}` : null,
      "data-notes": numbers(over),
      // Drawn by the style sheet, so that the element's text is the abstract's and nothing else.
      "data-badge": numbers(ending),
    },
    words,
  );
}
