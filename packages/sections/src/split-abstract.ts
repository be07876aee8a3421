/** A raw abstract to its sections: labels and bodies from the splitters; cleaning, categories, offsets and warnings here, once for all. */
import type { Abstract, Category, RawAbstract, Section, Warning } from "@tabstract/record";
import { cleanText } from "@tabstract/text";
import type { AroundAbstract, OfAround } from "./around-abstract.ts";
import { readLabel } from "./categories.ts";
import { type CopyrightCut, cutLeadingCopyright, cutTrailingCopyright, holdsNumbers } from "./copyright.ts";
import { inferSections } from "./inference/infer-sections.ts";
import type { MarkupReading } from "./markup/reading.ts";
import { holdsMarkup } from "./markup/tags.ts";
import { markupToText } from "./markup/to-text.ts";
import type { Part, SplitResult } from "./splitter.ts";
import { splitters } from "./splitters/index.ts";

/** What is large, and brought by whoever splits. */
export interface SplitTools {
  readonly parseTagSoup: MarkupReading["parseTagSoup"];
  /** BCP 47; null where the text does not tell. */
  languageOf(text: string): string | null;
  /** Who finds what else than the copyright line is printed around an abstract; null where nobody looks for it. */
  readonly around: AroundAbstract | null;
  /** Whether a label without a text stands over the sections behind it: it is then put before the next label. */
  readonly isHeading?: ((label: string) => boolean) | undefined;
}

/**
 * Cuts an abstract into labelled, categorised sections of clean text. Never throws; what had to be dropped is a warning.
 * Joining the section texts with line feeds gives the text that `start` counts in.
 */
export function splitAbstractWith(whole: RawAbstract, { parseTagSoup, languageOf, around: finder, isHeading }: SplitTools): SplitResult {
  const warnings: Warning[] = [];
  const dropped: string[] = [];
  const reading: MarkupReading = { dropped, parseTagSoup };
  const opening = whole.form === "text" ? (finder?.leadingAffiliation(whole.text) ?? 0) : 0;
  const raw = whole.form === "text" && opening > 0 ? { ...whole, text: whole.text.slice(opening) } : whole;
  const authors = whole.form === "text" ? cleanText(whole.text.slice(0, opening)) : "";
  const cleaned = partsOf(raw, { warnings, reading }).map((part) => cleanPart(part, { warnings, reading }));
  if (dropped.length > 0) warnings.push(warning("markup-dropped", droppedMessage(dropped)));
  const around = cutAround(cleaned, finder);
  const copyright = joined([authors, ...around.lines]);
  const conflictOfInterest = joined(around.conflicts);
  const sections = placeSections(dropLeadingWord(around.parts, warnings), warnings, isHeading);
  if (copyright !== null) warnings.push(...copyrightWarnings(copyright, sections.length === 0));
  const { keywords } = around;
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
}

function partsOf(raw: RawAbstract, splitting: Splitting): readonly Part[] {
  const [first, ...others] = raw.form === "text" ? partsOfBeginning(raw, splitting) : firstAnswer(raw, splitting.reading);
  if (first === undefined) return [];
  const language = raw.language;
  const isUnlabelled = ({ label, category }: Part): boolean => category === null && (label === null || isLeadingWord(label));
  return [
    ...(isUnlabelled(first) ? refine(first, partsOfBeginning({ form: "text", text: first.text, language }, splitting)) : [first]),
    ...others.flatMap((part) =>
      isUnlabelled(part) ? refine(part, firstAnswer({ form: "text", text: part.text, language }, splitting.reading)) : [part],
    ),
  ];
}

type PlainAbstract = Extract<RawAbstract, { readonly text: string }>;

/** The word over an abstract hides its first label: "Abstract Objective: …" is split again without it. */
function partsOfBeginning(raw: PlainAbstract, { warnings, reading }: Splitting): readonly Part[] {
  const parts = firstAnswer(raw, reading);
  const text = raw.text.trimStart();
  const word = hidesLabel(parts[0]) ? LEADING_WORD.exec(text)?.[0] : undefined;
  const rest = text.slice(word?.length ?? 0);
  if (word === undefined || rest.trim() === "") return parts;
  warnings.push(leadingWord(word));
  return firstAnswer({ ...raw, text: rest }, reading);
}

/** Not "SUMMARY BACKGROUND DATA", which is a label itself. */
function hidesLabel(first: Part | undefined): boolean {
  const label = first?.label ?? "";
  if (label === "" || isLeadingWord(label)) return true;
  const word = LEADING_WORD.exec(label)?.[0] ?? "";
  return word !== "" && readLabel(label)?.listed !== true && readLabel(label.slice(word.length))?.listed === true;
}

function firstAnswer(raw: RawAbstract, reading: MarkupReading): readonly Part[] {
  for (const splitter of splitters) {
    const parts = splitter.split(raw, reading);
    if (parts !== null) return parts;
  }
  return [];
}

/** A part that the source left unlabelled may hold labels in its text. */
function refine(part: Part, parts: readonly Part[]): readonly Part[] {
  return parts.length === 1 && parts[0]?.label === null ? [{ ...part, text: parts[0].text }] : parts;
}

interface CleanPart {
  readonly label: string | null;
  readonly category: Category | null;
  text: string;
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

interface Around {
  /** What is left. */
  readonly parts: readonly CleanPart[];
  /** The publisher's lines, in the order of the text. */
  readonly lines: readonly string[];
  /** Statements of conflicts. */
  readonly conflicts: readonly string[];
  readonly keywords: readonly string[];
}

/** The words of these are not the paper's own: a DOI there is of a registry or of data. */
const OF_OTHERS: RegExp = /regist|availab|data|suppl|material|code/i;

/**
 * Takes away sections that are none of the abstract, and the publisher's lines from the first and the last text. A copyright line behind the last section is
 * of the whole, whatever that section is.
 */
function cutAround(all: readonly CleanPart[], finder: AroundAbstract | null): Around {
  const ends = cutFrom(
    all.findLast(({ text }) => text !== ""),
    [cutTrailingCopyright],
  );
  const lastReport = finder === null ? all.length : all.findLastIndex(reports);
  const kinds = new Map(
    all.map((part, at) => [part, at <= lastReport ? null : (finder?.matterOf(part.label, part.text) ?? null)] as const),
  );
  const texts = (kind: OfAround): string[] => all.flatMap((part) => (kinds.get(part) === kind ? part.text : []));
  const parts = all.filter((part) => kinds.get(part) === null);
  if (parts.every(({ text }) => text === "")) return { parts: all, lines: ends, conflicts: [], keywords: [] };
  const lines = cutFrom(
    parts.find(({ text }) => text !== ""),
    [cutLeadingCopyright],
  );
  const last = parts.findLast(({ text }) => text !== "");
  ends.push(...cutFrom(last, [cutTrailingCopyright]));
  const isOnly = parts.filter(({ text }) => text !== "").length === 1;
  const conflicts = texts("conflict");
  const keywords = texts("keywords").flatMap((words) => finder?.termsOf(words) ?? []);
  if (finder !== null && last !== undefined) {
    const cuts = OF_OTHERS.test(last.label ?? "") ? [] : [(text: string) => finder.cutOwnReference(text, isOnly), cutTrailingCopyright];
    const cutEnd = (): void => {
      const end = finder.cutKeywords(last.text);
      last.text = end.text;
      keywords.unshift(...end.keywords);
      ends.push(...cutFrom(last, cuts));
    };
    cutEnd();
    const { text, conflict } = finder.cutConflict(last.text);
    if (conflict !== null) {
      last.text = text;
      conflicts.unshift(conflict);
      cutEnd();
    }
  }
  return { parts, lines: [...lines, ...ends.reverse(), ...texts("reference")], conflicts, keywords };
}

/** Behind methods, results and conclusions alone stands what is no part of them. */
function reports({ label, category }: CleanPart): boolean {
  const own = category ?? (label === null ? null : (readLabel(label)?.category ?? null));
  return own === "METHODS" || own === "RESULTS" || own === "CONCLUSIONS";
}

/** What the cuts take from this text, one after the other. */
function cutFrom(part: CleanPart | undefined, cuts: readonly ((text: string) => CopyrightCut)[]): string[] {
  if (part === undefined) return [];
  return cuts.flatMap((cutting) => {
    const { text, copyright } = cutting(part.text);
    part.text = text;
    return copyright ?? [];
  });
}

function isLeadingWord(label: string): boolean {
  return /^\s*(?:abstract|unlabell?ed)\s*[:：.]?\s*$/i.test(label);
}

const LEADING_WORD: RegExp =
  /^(?:ABSTRACT\b\s*[:.—–-]?\s*|Abstract(?:\s*[:.—–-]\s*|\s+(?=[A-Z\d(“"'])|(?=[A-Z][a-z])|\s*$)|(?:SUMMARY|Summary|Résumé|RÉSUMÉ|Resumen|RESUMEN)(?:\s*[:.]?\s+(?=[\p{Lu}\d(“"'«¿])|\s*$)|摘\s*要\s*(?:[:：\]】]\s*|\s))/u;

/** The word "Abstract" or "Summary" over an unlabelled beginning is furniture of the page. */
function dropLeadingWord(parts: readonly CleanPart[], warnings: Warning[]): readonly CleanPart[] {
  const [first, ...others] = parts;
  if (first === undefined) return parts;
  if (first.label !== null && isLeadingWord(first.label)) {
    warnings.push(leadingWord(first.label));
    return [{ ...first, label: null }, ...others];
  }
  const word = first.label === null ? LEADING_WORD.exec(first.text)?.[0] : undefined;
  if (word === undefined || (word.length === first.text.length && others.length === 0)) return parts;
  warnings.push(leadingWord(word));
  return [{ ...first, text: first.text.slice(word.length) }, ...others];
}

function leadingWord(word: string): Warning {
  return warning("leading-word", `The word ${JSON.stringify(word.trim())} before the abstract was dropped.`);
}

function emptySection(label: string): Warning {
  return warning("section-empty", `The section ${JSON.stringify(label)} has no text and was dropped.`);
}

function placeSections(parts: readonly CleanPart[], warnings: Warning[], isHeading: SplitTools["isHeading"]): Section[] {
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
    const read = label === null ? null : readLabel(label);
    sections.push({
      label: heading === "" ? label : `${heading}${label ?? ""}`.trim(),
      category: category ?? read?.category ?? "UNASSIGNED",
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

/** What the words make clear of an abstract that has no label at all. */
function cutUnlabelled(sections: readonly Section[], language: string | null): Section[] {
  const [only, ...others] = sections;
  if (only === undefined || others.length > 0 || only.label !== null || only.category !== "UNASSIGNED" || !isEnglish(language))
    return [...sections];
  const cut = inferSections(only.text);
  return cut === null
    ? [only]
    : cut.map(({ category, inferred, from, to }) => ({ label: null, category, inferred, text: only.text.slice(from, to), start: from }));
}

function isEnglish(language: string | null): boolean {
  return language !== null && /^en(?:g|glish|-.*)?$/i.test(language);
}

function warning(code: string, message: string): Warning {
  return { code, message, path: "abstract" };
}
