/**
 * PubMed's "Abstract (text)", as its pages save it and as E-utilities print it, several saves after one another included.
 *
 * Paragraphs in a fixed order, most of them optional; a record without an abstract has none, never its affiliations. It must not take "Summary
 * (text)" ("1: Example A. …"), nor numbered lists. Sources: exports of 2015 to 2025; the order of NLM's abstract report.
 */
import { emptyMetadata, type Metadata, type RawAbstract, type Warning } from "@tabstract/record";
import { cleanText } from "@tabstract/text";
import { citedPaper } from "../cited-paper.ts";
import { isoDate } from "../dates.ts";
import { decodeUtf8 } from "../decode.ts";
import { bodyOfClean, cleaned } from "../fields.ts";
import { holdsMarkerLine } from "../framers/marker-line.ts";
import { pubmedAbstractFramer } from "../framers/pubmed-abstract.ts";
import { normaliseDoi, normalisePmcid, normalisePmid } from "../identifiers.ts";
import { languageOfName } from "../languages.ts";
import { documentOrEmpty } from "../not-a-paper.ts";
import { pubmedAuthors } from "../pubmed-authors.ts";
import { parsePubmedHeader } from "../pubmed-header.ts";
import { type Lines, type OtherAbstract, type PubmedParagraphs, pubmedParagraphs } from "../pubmed-paragraphs.ts";
import { pubmedTitle } from "../pubmed-title.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { Head, Reader, ReadOutcome } from "../reader.ts";
import { relationOfHeading } from "../relations.ts";
import { languageByScript } from "../scripts.ts";
import { maybeTruncated } from "../truncated.ts";
import { joinLines, joinParagraph, type WrapStyle, wrapStyle } from "../wrapped-lines.ts";

export const pubmedAbstract: Reader = {
  format: "pubmed-abstract",
  summary: 'PubMed\'s "Abstract (text)"',
  recognisedBy: 'a first line "1. Journal…", and a citation, "Author information:" or a PMID line below',
  recognise: ({ text }: Head): boolean =>
    /^\ufeff?\s*\d{1,7}\. \S/.test(text) && isAbstractText(text.trimStart().slice(0, 60_000)) && !holdsMarkerLine(text),
  framer: pubmedAbstractFramer,
  read,
};

function isAbstractText(text: string): boolean {
  if (/^(?:PMID: \d|Author information:|DOI: 10\.)/m.test(text)) return true;
  const [first = ""] = text.split(/\r?\n[ \t]*\r?\n/, 1);
  return parsePubmedHeader(joinLines(first.split("\n"))) !== null;
}

function read(bytes: Uint8Array): ReadOutcome {
  const { text, warnings } = decodeUtf8(bytes);
  const parts = pubmedParagraphs(cleaned(text, { path: "record", warnings }));
  const { abstract, otherAbstracts } = parts;
  const style = wrapStyle([...abstract, ...parts.conflicts, ...otherAbstracts.flatMap(({ paragraphs }) => paragraphs)]);
  const languages = languagesIn(parts.article);
  const translated = namedLanguages(/\bAbstract available in (.+?)(?: from the publisher)?$/.exec(parts.article ?? "")?.[1]);
  const publishers = otherAbstracts.filter(({ type }) => /^publisher$/i.test(type));
  if (parts.citation === null && parts.title !== parts.header) warnings.push(unread(parts.header));
  for (const lines of parts.unread) warnings.push(unread(lines));
  if (lacksEnd(parts)) warnings.push(maybeTruncated("its line PMID, which closes every article"));
  return documentOrEmpty({
    format: "pubmed-abstract",
    revision: parts.citation === null ? null : { version: 1, aheadOfPrint: AHEAD.test(joinLines(parts.header)), date: null },
    metadata: readMetadata({ parts, languages, warnings }),
    registrations: [],
    abstract: readAbstract(abstract, style),
    otherAbstracts: otherAbstracts.flatMap((other) => readOther(other, { style, language: translated[publishers.indexOf(other)] ?? null })),
    copyright: clean(parts.copyright),
    variants: [],
    warnings,
  });
}

/** Chapters of books, which have no citation of a journal, may have other numbers alone. */
function lacksEnd({ citation, identifiers }: PubmedParagraphs): boolean {
  return citation !== null && !identifiers.some((line) => line.startsWith("PMID: "));
}

const AHEAD = /\b(?:Online|Epub) ahead of print\b/i;

function clean(lines: Lines | null): string | null {
  const text = lines === null ? "" : cleanText(joinLines(lines));
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}

function unread(lines: Lines): Warning {
  const words = joinLines(lines);
  const quoted = JSON.stringify(words.length > 80 ? `${words.slice(0, 80)}…` : words).replace(/\p{Surrogate}/gu, "");
  return { code: "paragraph-unread", message: `A paragraph that is no part of the abstract was left out: ${quoted}.`, path: null };
}

/** PubMed prints the languages of papers that are not in English, and nothing for those that are. */
function languagesIn(article: string | null): string[] {
  const named = /^Article in ([^;]+)/.exec(article ?? "")?.[1];
  return named === undefined ? ["en"] : namedLanguages(named);
}

/** "Chinese", "English, Norwegian". */
function namedLanguages(names: string | undefined): string[] {
  return (names ?? "").split(/,| and /).flatMap((name) => languageOfName(name) ?? []);
}

interface MetadataInput {
  readonly parts: PubmedParagraphs;
  readonly languages: readonly string[];
  readonly warnings: Warning[];
}

function readMetadata({ parts, languages, warnings }: MetadataInput): Metadata {
  const header = parts.citation;
  const { authors, complete } = pubmedAuthors(parts.authors);
  if (!complete) {
    warnings.push({ code: "authors-truncated", message: 'The dump ends the author list with "et al.".', path: "authors" });
  }
  const book = header === null ? readBook(parts.book) : null;
  const empty = emptyMetadata();
  const title = parts.title === null ? null : joinLines(parts.title);
  return {
    ...empty,
    identifiers: { ...empty.identifiers, ...readIdentifiers(parts.identifiers, header?.doi ?? null) },
    title: pubmedTitle({ title: cleanText(title ?? ""), vernacular: null, languages }),
    authors: [...authors],
    authorsComplete: complete,
    languages: [...languages],
    journal: {
      ...empty.journal,
      name: book?.name ?? null,
      abbreviation: header?.abbreviation ?? null,
      volume: header?.volume ?? null,
      issue: header?.issue ?? null,
      pages: header?.pages ?? null,
    },
    published: header?.published ?? book?.published ?? null,
    relations: parts.relations.flatMap(readRelations),
    conflictOfInterest: clean(parts.conflicts.flat()),
  };
}

function readIdentifiers(lines: Lines, headerDoi: string | null): { doi: string | null; pmid: string | null; pmcid: string | null } {
  const printed = (name: string): string | null =>
    lines
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .replace(/\[[^[\]]{0,60}\]\s{0,9}$/, "")
      .trim() ?? null;
  // The line of its own is never wrapped; the DOI of the header may be.
  return { doi: normaliseDoi(printed("DOI")) ?? headerDoi, pmid: normalisePmid(printed("PMID")), pmcid: normalisePmcid(printed("PMCID")) };
}

/** "In: Example A, editor. Handbook of Tea [Internet]. Nowhere: Invented Press; 1993–2025." and a line with the chapter's date. */
function readBook(lines: Lines | null): { readonly name: string | null; readonly published: string | null } | null {
  if (lines === null) return null;
  const words = joinLines(lines);
  const name = /\beditors?\. (.{2,300}?)\.(?: |$)/.exec(words.slice(0, 4_000))?.[1] ?? /^In: (.{2,300}?)\.(?: |$)/.exec(words)?.[1] ?? null;
  const own = lines.length > 1 ? /^([12]\d{3}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)\b/.exec(lines.at(-1) ?? "")?.[1] : undefined;
  const year = /; ([12]\d{3})\b(?![–-])/.exec(words)?.[1];
  return { name: name === null ? null : cleanText(name), published: isoDate(own ?? year ?? null) };
}

/** A citation begins after four spaces; what is wrapped of it does not. */
function readRelations(lines: Lines): Metadata["relations"] {
  const relations: Metadata["relations"] = [];
  let type = relationOfHeading((lines[0] as string).replace(/:\s*$/, "")) ?? "other";
  let citation: string[] = [];
  const settle = (): void => {
    const relation = citation.length === 0 ? null : citedPaper(type, joinLines(citation));
    if (relation !== null) relations.push(relation);
    citation = [];
  };
  for (const line of lines.slice(1)) {
    const heading = relationOfHeading(line);
    if (heading !== null) {
      settle();
      type = heading;
      continue;
    }
    if (line.startsWith("    ")) settle();
    citation.push(line);
  }
  settle();
  return relations;
}

function readAbstract(paragraphs: readonly Lines[], style: WrapStyle): RawAbstract | null {
  const text = paragraphs.map((lines) => joinParagraph(lines, style)).join("\n");
  return rawAbstract(bodyOfClean(text));
}

function readOther(
  { type, paragraphs }: OtherAbstract,
  { style, language }: { style: WrapStyle; language: string | null },
): { language: string | null; type: string; text: string }[] {
  const text = cleanText(paragraphs.map((lines) => joinParagraph(lines, style)).join("\n"));
  if (text === "") return [];
  const isPublisher = /^publisher$/i.test(type);
  const known = isPublisher ? (languageByScript(text) ?? language) : "en";
  return [{ language: known, type: isPublisher ? "Publisher" : type.toLowerCase().replaceAll(" ", "-"), text }];
}
