/**
 * Labels in running text, with or without line breaks: MEDLINE's "… (AVF). METHODS: A total", "Background: … Methods: …", "目的：… 方法：…",
 * "【目的】…", and without a colon "Objective To explore … Methods A total …".
 *
 * A word with a colon counts where it stands at the text's start, a line's start or after a sentence, is a label that is known, and does not
 * stand alone: two labels, or one that opens the text. In lower case it takes three kinds, in order ("background: … methods: … results: …"). Not "COVID-19: ", "Group A: ", "Patient 2:", "Results showed: ".
 */
import type { Category, RawAbstract } from "@tabstract/record";
import { anyCaseCandidates, bracketCandidates, type Candidate, colonCandidates, runningCandidates } from "../label-scan.ts";
import type { Part, Splitter } from "../splitter.ts";

export const inlineLabels: Splitter = {
  name: "inline-labels",
  split(raw: RawAbstract): readonly Part[] | null {
    if (raw.form === "sections") return null;
    const labels = chooseLabels(raw.text);
    return labels.length === 0 ? null : cutAt(raw.text, labels);
  },
};

/** The body of a labelled part, cut at further labels of an abstract that is known to have them. */
export function cutBody(text: string): readonly Part[] | null {
  const labels = withColon(text).filter(({ place }) => place !== "inside");
  return labels.length === 0 ? null : cutAt(text, labels);
}

function chooseLabels(text: string): readonly Candidate[] {
  const brackets = bracketCandidates(text);
  if (distinct(brackets) >= 2 || brackets[0]?.place === "start") return brackets;
  const lower = lowerCase(text);
  if (lower.length > 0) return lower;
  const colons = withColon(text);
  if (proven(colons)) return withOpening(text, colons);
  const running = runningCandidates(text);
  const chosen = distinct(running) >= 3 || (distinct(running) >= 2 && running[0]?.place === "start") ? running : [];
  if (chosen.length > 0) return merge(chosen, colons);
  if (colons.length > 0) {
    const merged = merge(
      colons,
      running.filter(({ place, mark }) => place === "start" && mark !== "none"),
    );
    if (merged.length >= 2) return merged;
  }
  return [];
}

/** Where an abstract's parts come. */
const ORDER: Readonly<Record<Category, number>> = { BACKGROUND: 0, OBJECTIVE: 0, METHODS: 1, RESULTS: 2, CONCLUSIONS: 3, UNASSIGNED: 4 };

/** Lower case proves nothing by itself: three kinds of labels, in the order that abstracts have, do. None where all begin with capitals. */
function lowerCase(text: string): readonly Candidate[] {
  const labels = anyCaseCandidates(text);
  if (distinct(labels) < 3 || !labels.some(({ label }) => /^\p{Ll}/u.test(label))) return [];
  if (labels.filter(({ capitals, label }) => capitals && /[A-Z]/.test(label)).length >= 2) return [];
  const ordered = labels.every(
    ({ category }, index) => index === 0 || ORDER[labels[index - 1]?.category ?? "UNASSIGNED"] <= ORDER[category],
  );
  return ordered ? labels : [];
}

/**
 * In an abstract with labels in capitals, capitals before a colon are a label even if nobody knows it ("ACHIEVEMENTS: "), and words in mixed
 * case inside its text are none ("Outcomes: ").
 */
function withColon(text: string): readonly Candidate[] {
  const all = colonCandidates(text);
  const shouted = all.filter(({ capitals, category, label }) => capitals && category !== "UNASSIGNED" && /[A-Z]/.test(label)).length;
  if (shouted < 2)
    return all.filter(({ place, listed, capitals, category }) => place !== "inside" && (listed || (capitals && category !== "UNASSIGNED")));
  return all.filter(({ capitals, listed, place }) => capitals || (listed && (place === "line" || place === "start")));
}

function proven(labels: readonly Candidate[]): boolean {
  const first = labels[0];
  if (first === undefined) return false;
  return labels.length >= 2 || first.place === "start" || (first.capitals && first.listed && first.label.length >= 6);
}

/** "Objective To explore … METHODS: …": the first label lacks what the others have. */
function withOpening(text: string, colons: readonly Candidate[]): readonly Candidate[] {
  const first = colons[0];
  if (first === undefined || first.place === "start") return colons;
  const opening = runningCandidates(text.slice(0, first.start)).find(
    ({ place, category, mark }) => place === "start" && category !== first.category && mark !== "none",
  );
  return opening === undefined ? colons : [opening, ...colons];
}

function merge(labels: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  const all = [...labels, ...others].sort((a, b) => a.start - b.start || b.body - a.body);
  const merged: Candidate[] = [];
  for (const candidate of all) {
    if (candidate.start >= (merged.at(-1)?.body ?? 0)) merged.push(candidate);
  }
  return merged;
}

function distinct(labels: readonly Candidate[]): number {
  return new Set(labels.map(({ category }) => category)).size;
}

function cutAt(text: string, labels: readonly Candidate[]): readonly Part[] {
  const parts: Part[] = [];
  const opening = text.slice(0, labels[0]?.start ?? text.length);
  if (opening.trim() !== "") parts.push({ label: null, text: opening, category: null });
  labels.forEach(({ label, body }, index) => {
    parts.push({ label, text: text.slice(body, labels[index + 1]?.start ?? text.length), category: null });
  });
  return parts;
}
