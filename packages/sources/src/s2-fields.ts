/** Fields of a paper as Semantic Scholar prints them, in the keys of its Graph API and in those of its Datasets, which are lower case. */
import type { Author, Metadata } from "@tabstract/record";
import { parseAuthors, parseCleanName } from "./authors.ts";
import { asList, asObject, count, field, flag, type JsonObject, type Place, text, warn } from "./fields.ts";
import { normaliseArxiv, normaliseDoi, normaliseIssn, normalisePmcid, normalisePmid } from "./identifiers.ts";
import { splitVolume } from "./journal.ts";
import { languageByScript } from "./scripts.ts";
import { plainTitle } from "./titles.ts";

/** Titles that come from PubMed have its full stop, and its brackets where they are translations into English. */
export function readTitle(value: unknown, at: Place): Metadata["title"] {
  const printed = text(value, at);
  if (printed === null) return { text: null, language: null, translations: [] };
  const { text: title, translated } = plainTitle(printed);
  if (title === "") return { text: null, language: null, translations: [] };
  return { text: title, language: languageByScript(title) ?? (translated ? "en" : null), translations: [] };
}

export function readIdentifiers(object: JsonObject, at: Place): Metadata["identifiers"] {
  const ids = asObject(field(object, "externalIds", "externalids"));
  const corpusAt: Place = { ...at, path: `${at.path}.s2CorpusId` };
  return {
    doi: normaliseDoi(text(field(ids, "DOI", "doi"), at)) ?? normaliseDoi(text(field(object, "doi"), at)),
    pmid: normalisePmid(text(field(ids, "PubMed", "pubmed", "PMID", "pmid"), at)),
    pmcid: normalisePmcid(text(field(ids, "PubMedCentral", "pubmedcentral", "PMCID", "pmcid"), at)),
    s2PaperId: text(field(object, "paperId", "paperid"), at),
    s2CorpusId: count(field(object, "corpusId", "corpusid"), corpusAt) ?? count(field(ids, "CorpusId", "corpusid"), corpusAt),
    arxiv: normaliseArxiv(text(field(ids, "ArXiv", "arXiv", "arxiv"), at)),
  };
}

function unreadable(at: Place): readonly Author[] {
  warn(at, {
    code: "value-unusable",
    message: "The authors are the print of a list, and no JSON: they were left out. Save the rows as JSON.",
  });
  return [];
}

export function readAuthors(value: unknown, at: Place): Author[] {
  // Python's print of a list: no names.
  if (typeof value === "string" && /^\s*\[?\s*\{/.test(value)) return [...unreadable(at)];
  if (typeof value === "string") return [...parseAuthors(text(value, at) ?? "", "given-first").authors];
  const authors: Author[] = [];
  for (const item of asList(value)) {
    const named: { readonly name?: unknown } | null = asObject(item);
    const name = text(named?.name ?? item, at);
    if (name !== null) authors.push(parseCleanName(name, "given-first"));
  }
  return authors;
}

/** Named as they stand, which is many times faster than looking up what is not there; no such name is on the prototype of objects. */
interface PrintedPaper {
  readonly journal?: unknown;
  readonly publicationVenue?: unknown;
  readonly publicationvenue?: unknown;
  readonly venue?: unknown;
}

/** The same of its journal. */
interface PrintedJournal {
  readonly name?: unknown;
  readonly pages?: unknown;
  readonly volume?: unknown;
}

export function readJournal(object: JsonObject, at: Place): Metadata["journal"] {
  const paper: PrintedPaper = object;
  const journal: PrintedJournal = asObject(paper.journal) ?? {};
  const venue = asObject(paper.publicationVenue ?? paper.publicationvenue);
  const { volume, issue } = splitVolume(text(journal.volume, at));
  const pages = text(journal.pages, at);
  if (venue === null) {
    const name = text(journal.name, at) ?? text(paper.venue, at);
    return { name, abbreviation: null, issn: null, volume, issue, pages, impactFactor: null, quartile: null };
  }
  const venueName = text(field(venue, "name"), at);
  const name = text(journal.name, at) ?? venueName ?? text(paper.venue, at);
  const alternate = text(asList(field(venue, "alternate_names"))[0], at);
  return {
    name,
    abbreviation: alternate !== null && venueName !== null && alternate.length < venueName.length ? alternate : null,
    issn: normaliseIssn(text(field(venue, "issn"), at)),
    volume,
    issue,
    pages,
    impactFactor: null,
    quartile: null,
  };
}

/** A list of types, or one string of them. */
export function readTypes(value: unknown, at: Place): string[] {
  if (value === null || value === undefined) return [];
  const printed = typeof value === "string" ? value.split(/[,;]/) : asList(value);
  return [...new Set(printed.map((type) => text(type, at)).filter((type) => type !== null))];
}

export function readOpenAccess(object: JsonObject, at: Place): Metadata["openAccess"] {
  const pdf = field(object, "openAccessPdf", "openaccesspdf");
  return {
    isOpenAccess: flag(field(object, "isOpenAccess", "isopenaccess"), at),
    url: text(field(asObject(pdf), "url") ?? pdf, at),
    license: text(field(asObject(pdf), "license"), at),
  };
}
