/**
 * Labels in running text, with or without line breaks: MEDLINE's "… (AVF). METHODS: A total", "Background: … Methods: …", "目的：… 方法：…",
 * "【目的】…", and without a colon "Objective To explore … Methods A total …".
 *
 * A word with a colon counts where it stands at the text's start, a line's start or after a sentence, is a label that is known, and does not
 * stand alone: two labels, or one that opens the text. In lower case it takes three kinds, in order ("background: … methods: … results: …"). Not "COVID-19: ", "Group A: ", "Patient 2:", "Results showed: ".
 */
import type { Category, RawAbstract } from "@tabstract/record";
import { categoryOf } from "../categories.ts";
import {
  anyCaseCandidates,
  bracketCandidates,
  type Candidate,
  colonCandidates,
  emSpaceCandidates,
  runningCandidates,
} from "../label-scan.ts";
import type { ListedCandidate } from "../listed-labels.ts";
import type { Part, Splitter } from "../splitter.ts";

/** Labels that few abstracts have, and more words than a page should load. */
export interface RarerLabels {
  /** Labels that prove themselves by their order; null where there are none. */
  ordered(text: string): readonly Candidate[] | null;
  /** Labels without a colon that count beside those of running text. */
  beside(text: string): readonly ListedCandidate[];
  /** The last labels of a text whose others have colons. */
  last(text: string): readonly Candidate[];
  /** The one label of a text that has no other. */
  closing(text: string): readonly Candidate[];
}

/** @param rarer null for the labels of most abstracts alone */
export function inlineLabels(rarer: RarerLabels | null): Splitter {
  return {
    name: "inline-labels",
    split(raw: RawAbstract): readonly Part[] | null {
      if (raw.form === "sections") return null;
      const labels = withoutNumbers(raw.text, chooseLabels(raw.text, rarer));
      return labels.length === 0 ? null : cutAt(raw.text, labels);
    },
  };
}

/** A labelled part, cut at further labels of an abstract that is known to have them. */
export function cutBody(part: Part): readonly Part[] {
  return cutPart(
    part,
    withColon(part.text).filter(({ place }) => place !== "inside"),
  );
}

/** Text before the first further label belongs to the part's own. */
function cutPart(part: Part, labels: readonly Candidate[]): readonly Part[] {
  if (labels.length === 0) return [part];
  const [first, ...others] = cutAt(part.text, labels);
  return first?.label === null ? [{ ...first, label: part.label }, ...others] : [{ ...part, text: "" }, ...cutAt(part.text, labels)];
}

/** What nobody but a label says so, in the languages of most abstracts. */
const COMMON: RegExp = /^(?:aim|obj|m[eé]t|r[eé]sult|conclu)/i;

/** Parts of markup, cut at the common labels that no heading has and that come after the part's own: "<h4>Methods</h4>… Results: …". */
export function cutMissing(parts: readonly Part[]): readonly Part[] {
  const headings = parts.filter(({ label }) => label !== null);
  if (headings.every(({ text }) => !/[:：]/.test(text))) return parts;
  const categories = headings.map(({ label }) => categoryOf(label ?? ""));
  return parts.flatMap((part) => {
    const own = part.label === null ? "UNASSIGNED" : categoryOf(part.label);
    if (own === "UNASSIGNED") return [part];
    const missing = withColon(part.text).filter(
      ({ category, place, listed }) => place !== "inside" && listed && !categories.includes(category) && ORDER[category] >= ORDER[own],
    );
    return missing.some(({ label }) => COMMON.test(label)) ? cutPart(part, missing) : [part];
  });
}

function chooseLabels(text: string, rarer: RarerLabels | null): readonly Candidate[] {
  const brackets = bracketCandidates(text);
  if (distinct(brackets) >= 2 || brackets[0]?.place === "start") return brackets;
  const lower = lowerCase(text);
  if (lower.length > 0) return lower;
  const spaced = emSpaceCandidates(text);
  const colons = withColon(text);
  if (spaced.length === 0 && proven(colons, text)) return withOpening(text, withLast(text, colons, rarer));
  const ordered = rarer?.ordered(text) ?? null;
  const running = ordered ?? runningCandidates(text);
  const listed = running.length === 0 || ordered !== null ? [] : (rarer?.beside(text) ?? []);
  const chosen = merge(spaced, withListed(running, listed));
  if (chosen.length > 0) return merge(chosen, colons);
  if (colons.length > 0) {
    const merged = merge(
      colons,
      running.filter(({ place, mark }) => place === "start" && mark !== "none"),
    );
    if (merged.length >= 2) return merged;
  }
  return rarer?.closing(text) ?? [];
}

/** "… Results: … Conclusions. Braces help.", "… Trial registration. NCT…": the last labels lack the colon of the others. */
function withLast(text: string, colons: readonly Candidate[], rarer: RarerLabels | null): readonly Candidate[] {
  const from = colons.at(-1)?.body ?? 0;
  if (rarer === null || colons.length < 2) return colons;
  const concludes = colons.some(({ category }) => category === "CONCLUSIONS");
  const found = rarer.last(text.slice(from)).filter(({ category }) => category !== "CONCLUSIONS" || !concludes);
  return [...colons, ...found.map((label) => ({ ...label, start: label.start + from, body: label.body + from }))];
}

/** The labels of running text, where there are enough of them to prove each other, with those that count beside them. */
function withListed(running: readonly Candidate[], listed: readonly ListedCandidate[]): readonly Candidate[] {
  const proving = merge(
    running,
    listed.filter(({ isSingle }) => !isSingle),
  );
  if (distinct(proving) < 2 || (distinct(proving) < 3 && proving[0]?.place !== "start")) return [];
  return withoutLate(merge(proving, listed), listed);
}

/** Without labels of methods behind those of results, which only the words between them make labels: "Primary outcome The score fell". */
function withoutLate(labels: readonly Candidate[], listed: readonly Candidate[]): readonly Candidate[] {
  const results = labels.find(({ category }) => ORDER[category] > ORDER.METHODS)?.start ?? Number.POSITIVE_INFINITY;
  return labels.filter((label) => label.start <= results || label.category !== "METHODS" || !listed.includes(label as ListedCandidate));
}

/** Where an abstract's parts come. */
const ORDER: Readonly<Record<Category, number>> = { BACKGROUND: 0, OBJECTIVE: 0, METHODS: 1, RESULTS: 2, CONCLUSIONS: 3, UNASSIGNED: 4 };

/** Lower case proves nothing by itself: three kinds of labels, in the order that abstracts have, do. None where all begin with capitals. */
function lowerCase(text: string): readonly Candidate[] {
  const labels = anyCaseCandidates(text);
  if (distinct(labels) < 3 || !labels.some(({ label }) => /^\p{Ll}/u.test(label))) return [];
  if (labels.filter(({ capitals, label }) => capitals && /[A-Z]/.test(label)).length >= 2) return [];
  return ordered(labels) ? labels : [];
}

function ordered(labels: readonly Candidate[]): boolean {
  return labels.every(({ category }, index) => index === 0 || ORDER[labels[index - 1]?.category ?? "UNASSIGNED"] <= ORDER[category]);
}

/**
 * In an abstract with labels in capitals, capitals before a colon are a label even if nobody knows it ("ACHIEVEMENTS: "), and words in mixed
 * case inside its text are none ("Outcomes: ").
 */
function withColon(text: string): readonly Candidate[] {
  const all = provenLists(text, colonCandidates(text));
  const shouted = all.filter(({ capitals, category, label }) => capitals && category !== "UNASSIGNED" && /[A-Z]/.test(label)).length;
  if (shouted < 2)
    return all.filter(({ place, listed, capitals, category }) => place !== "inside" && (listed || (capitals && category !== "UNASSIGNED")));
  return all.filter(({ capitals, listed, place }) => capitals || (listed && (place === "line" || place === "start")));
}

function proven(labels: readonly Candidate[], text: string): boolean {
  const first = labels[0];
  if (first === undefined) return false;
  return (
    labels.length >= 2 || first.place === "start" || (first.listed && (first.capitals ? first.label.length >= 6 : concludes(first, text)))
  );
}

/** "Conclusion: ", in mixed case, where less follows than went before. */
function concludes({ label, start, body }: Candidate, text: string): boolean {
  return /^Conclus/.test(label) && text.length - body < start;
}

/** Labels behind semicolons or numbers: where they are counted from 1, or where semicolons part three kinds in the order that abstracts have. */
function provenLists(text: string, all: readonly Candidate[]): readonly Candidate[] {
  const isList = ({ place }: Candidate): boolean => place === "list";
  if (!all.some(isList)) return all;
  const numbers = numbersBefore(text, all);
  if (numbers[0] !== 0) return all.filter((label, index) => !isList(label) || numbers[index] !== 0);
  const parted = all.every((label, index) => label.listed && (index === 0 || (isList(label) && SEMICOLON.test(before(text, label)))));
  return parted && distinct(all) >= 3 && ordered(all) ? all : all.filter((label) => !isList(label));
}

const NUMBER: RegExp = /[;；]?\s*(?<![\w.]|,\s?)\(?(\d|[IVX]{1,4})[).]\s*$/;
const ROMAN: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
const SEMICOLON: RegExp = /[;；]\s*$/;

function before(text: string, { start }: Candidate): string {
  return text.slice(Math.max(0, start - 12), start);
}

/** How long the numbers before labels are, counted from 1; all 0 where the text does not open with one. */
function numbersBefore(text: string, labels: readonly Candidate[]): readonly number[] {
  let count = 0;
  return labels.map((label, index) => {
    const [sign = "", number] = NUMBER.exec(before(text, label)) ?? [];
    const isNext = number === String(count + 1) || (number !== undefined && number === ROMAN[count]);
    if (!isNext || (index === 0 ? text.slice(0, label.start - sign.length).trim() !== "" : count === 0)) return 0;
    count++;
    return sign.length;
  });
}

/** The numbers of the labels, and the semicolons of a list, are no text of a section. */
function withoutNumbers(text: string, labels: readonly Candidate[]): readonly Candidate[] {
  const numbers = numbersBefore(text, labels);
  return labels.map((label, index) => {
    const sign = label.place === "list" ? (SEMICOLON.exec(before(text, label))?.[0].length ?? 0) : 0;
    return { ...label, start: label.start - (numbers[index] || sign) };
  });
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
