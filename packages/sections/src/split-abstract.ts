/** A raw abstract to its sections: labels and bodies from the splitters; cleaning, categories, offsets and warnings here, once for all. */
import type { Abstract, Category, RawAbstract, Section, Warning } from "@tabstract/record";
import { cleanText } from "@tabstract/text";
import { readLabel } from "./categories.ts";
import type { AroundCuts, CleanPart } from "./clean-part.ts";
import { holdsNumbers } from "./copyright.ts";
import { inferSections } from "./inference/infer-sections.ts";
import type { MarkupReading } from "./markup/reading.ts";
import { holdsMarkup } from "./markup/tags.ts";
import { markupToText } from "./markup/to-text.ts";
import type { Part, SplitResult, Splitter } from "./splitter.ts";

/** What is large, and brought by whoever splits. */
export interface SplitTools {
  readonly parseTagSoup: MarkupReading["parseTagSoup"];
  /** BCP 47; null where the text does not tell. */
  languageOf(text: string): string | null;
  /** Who finds what is printed around an abstract. */
  readonly around: AroundCuts;
  /** In the order in which they are tried. */
  readonly splitters: readonly Splitter[];
  /** What is known of labels in further languages; null for all others. */
  readonly moreCategories?: ((label: string) => Category | null) | undefined;
  /** Whether a label without a text stands over the sections behind it: it is then put before the next label. */
  readonly isHeading?: ((label: string) => boolean) | undefined;
}

/**
 * Cuts an abstract into labelled, categorised sections of clean text. Never throws; what had to be dropped is a warning.
 * Joining the section texts with line feeds gives the text that `start` counts in.
 */
export function splitAbstractWith(whole: RawAbstract, tools: SplitTools): SplitResult {
  const { parseTagSoup, languageOf, around } = tools;
  const warnings: Warning[] = [];
  const dropped: string[] = [];
  const reading: MarkupReading = { dropped, parseTagSoup };
  const splitting: Splitting = { warnings, reading, tried: tools.splitters };
  const opening = whole.form === "text" ? around.leadingAffiliation(whole.text) : 0;
  const raw = whole.form === "text" && opening > 0 ? { ...whole, text: whole.text.slice(opening) } : whole;
  const authors = whole.form === "text" ? cleanText(whole.text.slice(0, opening)) : "";
  const cleaned = partsOf(raw, splitting).map((part) => cleanPart(part, splitting));
  if (dropped.length > 0) warnings.push(warning("markup-dropped", droppedMessage(dropped)));
  const cut = around.cut(cleaned);
  const copyright = joined([authors, ...cut.lines]);
  const conflictOfInterest = joined(cut.conflicts);
  const sections = placeSections(dropLeadingWord(cut.parts, warnings), warnings, tools);
  if (copyright !== null) warnings.push(...copyrightWarnings(copyright, sections.length === 0));
  const { keywords } = cut;
  if (sections.length === 0) return { abstract: null, conflictOfInterest, keywords, otherAbstracts: [], warnings };
  const language = raw.language ?? languageOf(sections.map(({ text }) => text).join(" "));
  const abstract: Abstract = { language, sections: cutUnlabelled(sections, language), copyright };
  return { abstract, conflictOfInterest, keywords, otherAbstracts: [], warnings };
}

function joined(lines: readonly string[]): string | null {
  return lines.filter((line) => line !== "").join(" ") || null;
}

function copyrightWarnings(copyright: string, isAll: boolean): readonly Warning[] {
  const quoted = JSON.stringify(copyright);
  if (isAll) return [warning("copyright-only", `Nothing is left of the abstract without its copyright line: ${quoted}`)];
  if (!holdsNumbers(copyright)) return [];
  return [warning("copyright-numbers", `The copyright line that was cut holds numbers that are no years: ${quoted}`)];
}

const MOST_NAMED = 20;
const LONGEST_NAMED = 200;

function droppedMessage(dropped: readonly string[]): string {
  const named = dropped.slice(0, MOST_NAMED).map((words) => JSON.stringify(cleanText(words.slice(0, LONGEST_NAMED))));
  const more = dropped.length > MOST_NAMED ? ` and ${dropped.length - MOST_NAMED} more` : "";
  return `Markup that readers do not see was left out: ${named.join(", ")}${more}.`;
}

interface Splitting {
  readonly warnings: Warning[];
  readonly reading: MarkupReading;
  readonly tried: readonly Splitter[];
}

function partsOf(raw: RawAbstract, splitting: Splitting): readonly Part[] {
  const [first, ...others] = raw.form === "text" ? partsOfBeginning(raw, splitting) : firstAnswer(raw, splitting);
  if (first === undefined) return [];
  const language = raw.language;
  const isUnlabelled = ({ label, category }: Part): boolean => category === null && (label === null || isLeadingWord(label));
  return [
    ...(isUnlabelled(first) ? refine(first, partsOfBeginning({ form: "text", text: first.text, language }, splitting)) : [first]),
    ...others.flatMap((part) =>
      isUnlabelled(part) ? refine(part, firstAnswer({ form: "text", text: part.text, language }, splitting)) : [part],
    ),
  ];
}

type PlainAbstract = Extract<RawAbstract, { readonly text: string }>;

/** The word over an abstract hides its first label: "Abstract Objective: …" is split again without it. */
function partsOfBeginning(raw: PlainAbstract, splitting: Splitting): readonly Part[] {
  const parts = firstAnswer(raw, splitting);
  const text = raw.text.trimStart();
  const word = hidesLabel(parts[0]) ? LEADING_WORD.exec(text)?.[0] : undefined;
  const rest = text.slice(word?.length ?? 0);
  if (word === undefined || rest.trim() === "") return parts;
  splitting.warnings.push(leadingWord(word));
  return firstAnswer({ ...raw, text: rest }, splitting);
}

/** Not "SUMMARY BACKGROUND DATA", which is a label itself. */
function hidesLabel(first: Part | undefined): boolean {
  const label = first?.label ?? "";
  if (label === "" || isLeadingWord(label)) return true;
  const word = LEADING_WORD.exec(label)?.[0] ?? "";
  return word !== "" && readLabel(label)?.listed !== true && readLabel(label.slice(word.length))?.listed === true;
}

function firstAnswer(raw: RawAbstract, { reading, tried }: Splitting): readonly Part[] {
  for (const splitter of tried) {
    const parts = splitter.split(raw, reading);
    if (parts !== null) return parts;
  }
  return [];
}

/** A part that the source left unlabelled may hold labels in its text. */
function refine(part: Part, parts: readonly Part[]): readonly Part[] {
  return parts.length === 1 && parts[0]?.label === null ? [{ ...part, text: parts[0].text }] : parts;
}

const TRUNCATED: RegExp = /\s*[([]?ABSTRACT TRUNCATED(?: AT \d+ WORDS)?[)\]]?\.?\s*$/;

function cleanPart(part: Part, { warnings, reading }: Splitting): CleanPart {
  let text = cleanText(part.text);
  // Markup that was escaped once too often only shows after the references are decoded.
  if (text.includes("<") && holdsMarkup(text)) text = cleanText(markupToText(text, reading));
  const truncated = text.includes("TRUNCATED") ? TRUNCATED.exec(text)?.[0] : undefined;
  if (truncated !== undefined) {
    text = text.slice(0, -truncated.length);
    warnings.push(warning("abstract-truncated", `The source cut the abstract short and says so: ${JSON.stringify(truncated.trim())}.`));
  }
  text = text.replace(/^UNLABELL?ED:\s*/, "");
  return { label: part.label === null ? null : cleanLabel(part.label), category: part.category, text };
}

/** As printed, without colon, stop or brackets around it; null where nothing is left, and for NLM's word for "no label". */
function cleanLabel(label: string): string | null {
  const words = cleanText(label)
    .replace(/^[\s:：.[【〔〖［*•-]+|[\s:：.\]】〕〗］*—–-]+$/g, "")
    .trim();
  return words === "" || /^unlabell?ed$/i.test(words) ? null : words;
}

function isLeadingWord(label: string): boolean {
  return /^\s*(?:abstract|unlabell?ed)\s*[:：.]?\s*$/i.test(label);
}

const LEADING_WORD: RegExp =
  /^(?:ABSTRACT(?:\b\s*[:.—–-]?\s*|(?=[A-Z][a-z]))|(?:(?:e|TPS|LBA|CRA)\d{3,5}\s*|\d{3,5})(?=(?:Aims?|Background|Introduction|Objectives?|Purpose)\s?:)|Abstract(?:\s*[:.—–-]\s*|\s+(?=[A-Z\d(“"'])|(?=[A-Z][a-z])|\s*$)|(?:SUMMARY|Summary|Résumé|RÉSUMÉ|Resumen|RESUMEN)(?:\s*[:.]?\s+(?=[\p{Lu}\d(“"'«¿])|\s*$)|[【［[]?摘\s*要\s*(?:[:：\]】］]\s*|\s))/u;

/** The word "Abstract" or "Summary" over an unlabelled beginning is furniture of the page. */
function dropLeadingWord(parts: readonly CleanPart[], warnings: Warning[]): readonly CleanPart[] {
  const [first, ...others] = parts;
  if (first === undefined) return parts;
  if (first.label !== null && isLeadingWord(first.label)) {
    warnings.push(leadingWord(first.label));
    return [{ ...first, label: null }, ...others];
  }
  if (isAllOfIt(first, others)) {
    warnings.push(leadingWord(first.label ?? ""));
    return [{ ...first, label: null, category: null }];
  }
  if (first.label === null && MEETING_NUMBER.test(first.text) && OPENING_LABEL.test(others[0]?.label ?? "")) {
    warnings.push(leadingWord(first.text));
    return others;
  }
  const word = first.label === null ? LEADING_WORD.exec(first.text)?.[0] : undefined;
  if (word === undefined || (word.length === first.text.length && others.length === 0)) return parts;
  warnings.push(leadingWord(word));
  return [{ ...first, text: first.text.slice(word.length) }, ...others];
}

/** The number of an abstract of a meeting, over it. */
const OPENING_LABEL: RegExp = /^(?:Aims?|Background|Introduction|Objectives?|Purpose)$/i;
const MEETING_NUMBER: RegExp = /^(?:e|TPS|LBA|CRA)?\d{3,5}$/;

/** "Summary" over a whole abstract is no label. */
function isAllOfIt({ label }: CleanPart, others: readonly CleanPart[]): boolean {
  return (
    label !== null &&
    /^(?:summary|r[eé]sum[eé]|resumen|resumo|riassunto|zusammenfassung|摘要)$/i.test(label) &&
    others.every(({ text }) => text === "")
  );
}

function leadingWord(word: string): Warning {
  return warning("leading-word", `The word ${JSON.stringify(word.trim())} before the abstract was dropped.`);
}

function emptySection(label: string): Warning {
  return warning("section-empty", `The section ${JSON.stringify(label)} has no text and was dropped.`);
}

function placeSections(parts: readonly CleanPart[], warnings: Warning[], { isHeading, moreCategories }: SplitTools): Section[] {
  const sections: Section[] = [];
  let start = 0;
  let heading = "";
  for (const { label, category, text } of parts) {
    if (text === "" && label !== null && isHeading?.(label) === true) {
      heading = `${label} `;
      continue;
    }
    if (text === "") {
      if (label !== null) warnings.push(emptySection(label));
      continue;
    }
    // A heading over highlights or another language stands before that of the abstract.
    const read = label === null || isLeadingWord(label) ? null : readLabel(label);
    sections.push({
      label: heading === "" ? label : `${heading}${label ?? ""}`.trim(),
      category: category ?? read?.category ?? (label === null ? null : moreCategories?.(label)) ?? "UNASSIGNED",
      inferred: false,
      text,
      start,
    });
    start += text.length + 1;
    heading = "";
  }
  if (heading !== "") warnings.push(emptySection(heading.trim()));
  return sections;
}

/** What journals print behind an abstract that has no other label. */
const CLOSING_LABEL: RegExp = /^(?:new (?:&|and) noteworthy|significance(?: statement)?|importance)$/i;

/** What the words make clear of an abstract that has no label at all. */
function cutUnlabelled(sections: readonly Section[], language: string | null): Section[] {
  const [only, ...others] = sections;
  const areClosing = others.every(({ label }) => CLOSING_LABEL.test(label ?? ""));
  if (only === undefined || !areClosing || only.label !== null || only.category !== "UNASSIGNED" || !isEnglish(language))
    return [...sections];
  const cut = inferSections(only.text) ?? [{ category: only.category, inferred: false, from: 0, to: only.text.length }];
  const inferred = cut.map(({ category, inferred, from, to }) => ({
    label: null,
    category,
    inferred,
    text: only.text.slice(from, to),
    start: from,
  }));
  return [...inferred, ...others];
}

function isEnglish(language: string | null): boolean {
  return language !== null && /^en(?:g|glish|-.*)?$/i.test(language);
}

function warning(code: string, message: string): Warning {
  return { code, message, path: "abstract" };
}
