/** What a review shows beside the abstract: the results of the run and those that a person added, each with what was said of it. */
import type { Correction } from "../../corrections.ts";
import type { RecordView } from "../../model.ts";
import { PAGE_KINDS, type PageMark, type PageRecord } from "../page.ts";

export type Verdict = Correction["verdict"];
export type Place = Extract<Correction, { verdict: "right" }>["result"];
export type ResultKind = Place["kind"];
export type Fix = Extract<Correction, { verdict: "fixed" }>["fix"];

export interface ReviewItem {
  readonly place: Place;
  /** Null for one that a person added. */
  readonly result: RecordView["results"][number] | null;
  readonly verdict: Verdict | null;
  readonly fix: Fix | null;
}

/** In text order. An added one that was called wrong later is gone. */
export function reviewItems({ view, corrections }: Pick<PageRecord, "view" | "corrections">): ReviewItem[] {
  const byPlace = new Map(corrections.map((correction) => [placeName(placeOf(correction)), correction]));
  const items: ReviewItem[] = view.results.map((result) => {
    const place: Place = { kind: result.kind, span: result.span, text: result.text };
    const correction = byPlace.get(placeName(place));
    byPlace.delete(placeName(place));
    // What was called right carries the fields of the run: nothing to tell.
    const fix = correction?.verdict === "fixed" ? correction.fix : null;
    return { place, result, verdict: correction?.verdict ?? null, fix };
  });
  for (const correction of byPlace.values()) {
    if (correction.verdict === "added") items.push({ place: correction.added, result: null, verdict: "added", fix: correction.fix });
  }
  return items.sort((a, b) => a.place.span[0] - b.place.span[0] || b.place.span[1] - a.place.span[1]);
}

/** The colours of the abstract: results and added ones by kind, and the other numbers. */
export function reviewMarks(view: RecordView, items: readonly ReviewItem[]): PageMark[] {
  const context = view.context.map(({ kind, span }): PageMark => [...span, PAGE_KINDS.indexOf("context"), kind]);
  const results = items.map(({ place, result, fix }): PageMark => {
    return [...place.span, PAGE_KINDS.indexOf(fix?.kind ?? place.kind), result?.statement ?? place.text];
  });
  return [...results, ...context].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** "value 12 · unit mg": what a person set. */
export function fixWords(fix: Fix): string {
  return Object.entries(fix)
    .map(([name, value]) => `${name} ${value === null ? "none" : Array.isArray(value) ? value.join(", ") || "none" : String(value)}`)
    .join(" · ");
}

function placeOf(correction: Correction): Place {
  return correction.verdict === "added" ? correction.added : correction.result;
}

function placeName({ kind, span }: Place): string {
  return `${kind} ${span.join()}`;
}
