/** A PubMed citation to a raw document: the conventions that all of PubMed's formats share. */
import {
  type Category,
  categorySchema,
  emptyMetadata,
  type Metadata,
  type RawAbstract,
  type RawDocument,
  type SourceFormat,
  type Warning,
} from "@tabstract/record";
import { normaliseRegistration } from "@tabstract/text";
import { givenOrInitials } from "../authors.ts";
import { withoutStop } from "../cited-paper.ts";
import { citedDate, isoDate } from "../dates.ts";
import { body, cleaned, type Place, warn } from "../fields.ts";
import { normaliseArxiv, normaliseDoi, normaliseIssn, normalisePmcid, normalisePmid } from "../identifiers.ts";
import { languageTag } from "../languages.ts";
import { pubmedTitle } from "../pubmed-title.ts";
import { withoutTags } from "../raw-abstract.ts";
import { relationOfXml } from "../relations.ts";
import { revisionOf } from "../revision.ts";
import { languageByScript } from "../scripts.ts";
import { plainInline } from "../xml/inline.ts";
import type { AbstractPart, Citation, CitedAuthor, CitedDate, OtherAbstract } from "./citation.ts";

type Author = Metadata["authors"][number];

export interface DocumentOptions {
  readonly format: SourceFormat;
  /** Those that are there already; more are added. */
  readonly warnings: Warning[];
}

export function citationDocument(citation: Citation, { format, warnings }: DocumentOptions): RawDocument {
  const line = liner(warnings);
  const languages = [...new Set(citation.languages.flatMap((code) => (code === "eng" ? "en" : (languageTag(code) ?? []))))];
  const empty = emptyMetadata();
  const metadata: Metadata = {
    ...empty,
    identifiers: readIdentifiers(citation, { line, warnings }),
    title: pubmedTitle({
      title: inline(citation.title, line) ?? inline(citation.bookTitle, line),
      vernacular: inline(citation.vernacularTitle, line),
      languages,
    }),
    authors: citation.authors.flatMap((author) => readAuthor(author, line) ?? []),
    authorsComplete: citation.authorsComplete !== "N",
    languages,
    journal: readJournal(citation, line),
    published: readDate(citation.pubDate) ?? readDate(citation.articleDate),
    publicationTypes: all(citation.publicationTypes, line),
    meshTerms: citation.meshHeadings.flatMap(({ descriptor, qualifiers }) => line([descriptor, ...qualifiers].join("/")) ?? []),
    keywords: citation.keywords.flatMap((word) => line(plainInline(word))?.replace(/^\*\s*|\s*\*$/g, "") || []),
    relations: readRelations(citation, line),
    funding: readFunding(citation, line),
    conflictOfInterest: inline(citation.conflictOfInterest, line),
  };
  return {
    format,
    revision: revisionOf({ version: citation.version, status: citation.status, date: readDate(citation.revised) }),
    metadata,
    registrations: readRegistrations(citation),
    abstract: readAbstract(citation.abstract, warnings),
    otherAbstracts: citation.otherAbstracts.flatMap((other) => readOther(other, { line, warnings }) ?? []),
    copyright: inline(citation.copyright, line),
    variants: [],
    warnings,
  };
}

/** A value on one line, clean; null for an empty one. */
type Line = (value: string | null) => string | null;

const NEEDS_WORK = /[^ -~]| {2}|^ | $/;

function liner(warnings: Warning[]): Line {
  return (value) => {
    if (value === null || value === "") return null;
    if (!NEEDS_WORK.test(value)) return value;
    const clean = cleaned(value, { path: "record", warnings }).normalize("NFC").replace(/\s+/g, " ").trim();
    return clean === "" ? null : clean;
  };
}

function inline(markup: string | null, line: Line): string | null {
  return markup === null ? null : line(plainInline(markup));
}

function all(values: readonly string[], line: Line): string[] {
  return values.map(line).filter((value) => value !== null);
}

interface Context {
  readonly line: Line;
  readonly warnings: Warning[];
}

/** ELocationID comes first: ArticleIdList is the older place, and sometimes a copy made by hand. */
function readIdentifiers(citation: Citation, { line, warnings }: Context): Metadata["identifiers"] {
  const ids = (type: string): readonly (string | null)[] =>
    citation.articleIds.filter((id) => id.type === type).map((id) => line(id.value));
  const located = citation.locations.filter(({ type, valid }) => type === "doi" && valid !== "N").map(({ value }) => line(value));
  const fromLocation = first(located, normaliseDoi);
  const fromList = first(ids("doi"), normaliseDoi);
  if (fromLocation !== null && fromList !== null && fromLocation !== fromList) {
    const message = `ELocationID gives the DOI ${fromLocation}, ArticleIdList ${fromList}: the first was taken.`;
    warn({ path: "identifiers.doi", warnings }, { code: "identifiers-disagree", message });
  }
  const otherPmcids = citation.otherIds.map((id) => /^\s*(PMC\d{1,9})\b/.exec(id)?.[1] ?? null);
  const preprints = [...ids("arxiv"), ...ids("pii")].filter((id) => id !== null && /^arxiv:/i.test(id));
  return {
    doi: fromLocation ?? fromList,
    pmid: normalisePmid(line(citation.pmid)) ?? first(ids("pubmed"), normalisePmid),
    pmcid: first([...ids("pmc"), ...otherPmcids], normalisePmcid),
    s2PaperId: null,
    s2CorpusId: null,
    arxiv: first(preprints, normaliseArxiv),
  };
}

function first(values: readonly (string | null)[], normalise: (value: string | null) => string | null): string | null {
  for (const value of values) {
    const id = normalise(value);
    if (id !== null) return id;
  }
  return null;
}

/** Null for one that was corrected: the corrected one stands beside it. */
function readAuthor(author: CitedAuthor, line: Line): Author | null {
  if (author.valid === "N") return null;
  const group = inline(author.collectiveName, line);
  if (group !== null) return { name: group, family: null, given: null, initials: null, suffix: null, collective: true };
  const family = line(author.lastName);
  const foreName = line(author.foreName);
  const suffix = inline(author.suffix, line)?.replace(/\.$/, "") || null;
  const named = givenOrInitials(foreName ?? "");
  const initials = line(author.initials) ?? named.initials;
  const name = [family, initials ?? foreName, suffix].filter((part) => part !== null).join(" ");
  if (name === "") return null;
  return { name, family, given: named.given, initials, suffix, collective: false };
}

function readJournal(citation: Citation, line: Line): Metadata["journal"] {
  const { journal, bookTitle, title } = citation;
  const startPage = line(journal.startPage);
  const endPage = line(journal.endPage);
  const range = startPage !== null && endPage !== null && endPage !== startPage ? `${startPage}-${endPage}` : startPage;
  return {
    // A chapter's book is to it what a journal is to an article.
    name: line(journal.title) ?? (inline(title, line) === null ? null : inline(bookTitle, line)),
    abbreviation: line(journal.medlineTA) ?? line(journal.isoAbbreviation),
    issn: normaliseIssn(line(journal.issnLinking)) ?? normaliseIssn(line(journal.issn)),
    volume: line(journal.volume),
    issue: line(journal.issue),
    pages: line(journal.medlinePgn) ?? range,
    impactFactor: null,
    quartile: null,
  };
}

function readDate(date: CitedDate | null): string | null {
  if (date === null) return null;
  if (date.year === null) return certainDate(date.medlineDate?.trim() ?? null);
  const parts = [date.year, date.month, date.day].flatMap((part) => part?.trim() || []);
  return isoDate(parts.join(/^\d+$/.test(parts[1] ?? "") ? "-" : " "));
}

/** "2014 May-Jun", "Spring 2008": the year, where there is only one. */
function certainDate(printed: string | null): string | null {
  if (printed === null || printed.length > 100) return null;
  const years = new Set(printed.match(/(?<!\d)[12]\d{3}(?!\d)/g));
  return citedDate(printed) ?? (years.size === 1 && !/\d[-–/]\d/.test(printed) ? ([...years][0] ?? null) : null);
}

function readRelations(citation: Citation, line: Line): Metadata["relations"] {
  return citation.relations.flatMap(({ refType, source, pmid }) => {
    const type = relationOfXml(refType ?? "");
    if (type === null) return [];
    const printed = line(source);
    const text = printed === null ? null : withoutStop(printed);
    const id = normalisePmid(line(pmid));
    const doi = normaliseDoi(/\bdoi:\s*(10\.\d{4,9}\/\S{1,500})/i.exec(text ?? "")?.[1] ?? null);
    return [{ type, id: id !== null ? `pmid:${id}` : doi === null ? null : `doi:${doi}`, text }];
  });
}

function readFunding(citation: Citation, line: Line): Metadata["funding"] {
  return citation.grants.flatMap(({ id, agency, country }) => {
    const funding = { funder: line(agency), grant: line(id), country: line(country) };
    return funding.funder === null && funding.grant === null ? [] : [funding];
  });
}

function readRegistrations(citation: Citation): RawDocument["registrations"] {
  const found = new Map<string, RawDocument["registrations"][number]>();
  for (const accession of citation.accessions) {
    const registration = normaliseRegistration(accession.trim());
    if (registration !== null) found.set(`${registration.registry}\0${registration.id}`, { ...registration, span: null });
  }
  return [...found.values()];
}

const CATEGORIES: ReadonlySet<string> = new Set(categorySchema.options);

function readAbstract(printed: readonly AbstractPart[], warnings: Warning[]): RawAbstract | null {
  const at = { path: "abstract", warnings };
  const sections = printed.flatMap(({ label, category, markup }) => {
    const text = abstractText(markup, at);
    const words = label === null ? "" : cleaned(label, at).replace(/\s+/g, " ").trim();
    // NLM's word for a part without a label.
    const name = words === "" || /^unlabell?ed$/i.test(words) ? null : words;
    if (text === null && name === null) return [];
    const known = category !== null && CATEGORIES.has(category) ? (category as Category) : null;
    return [{ label: name, category: known, text: text ?? "" }];
  });
  if (sections.every(({ text }) => text === "")) return null;
  const markup = sections.some(({ text }) => text.includes("<"));
  const language = abstractLanguage(sections.map(({ text }) => text));
  const texts = markup ? sections : sections.map((section) => ({ ...section, text: plainInline(section.text) }));
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0 && only.label === null && (only.category === null || only.category === "UNASSIGNED")) {
    return { form: markup ? "markup" : "text", text: only.text, language };
  }
  return { form: "sections", sections: texts, markup, language };
}

/** Longer texts are no placeholders ("No abstract available"). */
const LONGEST_PLACEHOLDER = 100;
const NEEDS_CLEANING = /[^\n -~]|^\s|\s$/;

function abstractText(markup: string, at: Place): string | null {
  if (markup.length <= LONGEST_PLACEHOLDER) return body(markup, at);
  return NEEDS_CLEANING.test(markup) ? cleaned(markup, at).trim() : markup;
}

/** A character of the scripts that tell a language by themselves. */
const TELLING = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

function abstractLanguage(texts: readonly string[]): string | null {
  return texts.some((text) => TELLING.test(text)) ? languageByScript(texts.map(withoutTags).join(" ")) : null;
}

function readOther(other: OtherAbstract, { line, warnings }: Context): RawDocument["otherAbstracts"][number] | null {
  const lines = other.parts.flatMap(({ label, markup }) => {
    const text = line(body(plainInline(markup), { path: "otherAbstracts", warnings }));
    const name = line(label);
    if (text === null) return [];
    return [name === null || /^unlabell?ed$/i.test(name) ? text : `${name}: ${text}`];
  });
  if (lines.length === 0) return null;
  return { language: languageTag(other.language), type: line(other.type), text: lines.join("\n") };
}
