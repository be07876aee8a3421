/**
 * Semantic Scholar Graph API: one paper, a list, a search page (plain, bulk, match), rows of references and citations, JSON Lines.
 *
 * Only the fields that were asked for are there: a row of a paperId and a title is a paper without an abstract. Fields of study, TL;DRs and
 * embeddings are models' work and not printed in the paper: they are left out.
 * Source: the Graph API's documentation, https://api.semanticscholar.org/api-docs/graph, and saved answers of it.
 */
import { type Author, emptyMetadata, type Metadata, type RawDocument, type Warning } from "@tabstract/record";
import { parseAuthor } from "../authors.ts";
import { isoDate } from "../dates.ts";
import { decodeUtf8, parseJson } from "../decode.ts";
import { asList, asObject, body, count, field, flag, hasField, type JsonObject, type Place, text } from "../fields.ts";
import { jsonValuesFramer } from "../framers/json-values.ts";
import { normaliseArxiv, normaliseDoi, normaliseIssn, normalisePmcid, normalisePmid } from "../identifiers.ts";
import { splitVolume } from "../journal.ts";
import { type JsonPeek, peekJson } from "../json-peek.ts";
import { documentOrEmpty, jsonRefusal, notAPaper } from "../not-a-paper.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { Head, Reader, ReadOutcome } from "../reader.ts";
import { languageByScript } from "../scripts.ts";

export const s2Graph: Reader = {
  format: "s2-graph",
  summary: "Semantic Scholar Graph API: one paper, a list, search pages, references and citations, JSON Lines",
  recognisedBy: 'JSON whose records have "paperId", or "title" with "externalIds" or "corpusId"',
  recognise: (head: Head): boolean => isS2Graph(peekJson(head)),
  framer: jsonValuesFramer,
  read,
};

function isS2Graph(peek: JsonPeek): boolean {
  return peek.records.some(
    (keys) =>
      keys.has("paperId") ||
      keys.has("citedPaper") ||
      keys.has("citingPaper") ||
      (keys.has("title") && (keys.has("externalIds") || keys.has("corpusId"))),
  );
}

function read(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeUtf8(bytes);
  const parsed = parseJson(decoded.text, bytes);
  if (parsed.problem !== null) return { kind: "problem", problem: parsed.problem };
  const paper = paperOf(parsed.value);
  const refusal = jsonRefusal(paper);
  if (refusal !== null) return { kind: "problem", problem: refusal };
  const object = asObject(paper);
  if (object === null || !isPaper(object)) return { kind: "problem", problem: notAPaper("an object") };
  return documentOrEmpty(readPaper(object, decoded.warnings));
}

/** A row of references or citations holds the paper one level down. */
function paperOf(value: unknown): unknown {
  const row = asObject(value);
  if (row === null) return value;
  for (const name of ["citedPaper", "citingPaper"]) if (hasField(row, name)) return row[name] ?? null;
  return value;
}

function isPaper(object: JsonObject): boolean {
  return (
    ["paperId", "title", "abstract"].some((name) => typeof field(object, name) === "string") ||
    asObject(field(object, "externalIds")) !== null
  );
}

function readPaper(object: JsonObject, warnings: Warning[]): RawDocument {
  const at = (path: string): Place => ({ path, warnings });
  const title = text(field(object, "title"), at("title.text"));
  const abstractText = body(field(object, "abstract"), at("abstract"));
  const metadata: Metadata = {
    ...emptyMetadata(),
    identifiers: readIdentifiers(object, at("identifiers")),
    title: { text: title, language: title === null ? null : languageByScript(title), translations: [] },
    authors: readAuthors(field(object, "authors"), at("authors")),
    journal: readJournal(object, at("journal")),
    published:
      isoDate(text(field(object, "publicationDate", "publicationdate"), at("published"))) ??
      isoDate(text(field(object, "year"), at("published"))),
    publicationTypes: readTypes(field(object, "publicationTypes", "publicationtypes"), at("publicationTypes")),
    openAccess: readOpenAccess(object, at("openAccess")),
    citationCount: count(field(object, "citationCount", "citationcount"), at("citationCount")),
  };
  return {
    format: "s2-graph",
    metadata,
    registrations: [],
    abstract: rawAbstract(abstractText),
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings,
  };
}

function readIdentifiers(object: JsonObject, at: Place): Metadata["identifiers"] {
  const ids = asObject(field(object, "externalIds", "externalids"));
  const corpusAt: Place = { ...at, path: `${at.path}.s2CorpusId` };
  const id = (...names: readonly string[]): string | null => text(field(ids, ...names), at);
  return {
    doi: normaliseDoi(id("DOI", "doi")) ?? normaliseDoi(text(field(object, "doi"), at)),
    pmid: normalisePmid(id("PubMed", "pubmed", "PMID", "pmid")),
    pmcid: normalisePmcid(id("PubMedCentral", "pubmedcentral", "PMCID", "pmcid")),
    s2PaperId: text(field(object, "paperId", "paperid"), at),
    s2CorpusId: count(field(object, "corpusId", "corpusid"), corpusAt) ?? count(field(ids, "CorpusId", "corpusid"), corpusAt),
    arxiv: normaliseArxiv(id("ArXiv", "arXiv", "arxiv")),
  };
}

function readAuthors(value: unknown, at: Place): Author[] {
  const authors: Author[] = [];
  for (const item of asList(value)) {
    const name = text(field(asObject(item), "name") ?? item, at);
    const author = name === null ? null : parseAuthor(name, "given-first");
    if (author !== null) authors.push(author);
  }
  return authors;
}

function readJournal(object: JsonObject, at: Place): Metadata["journal"] {
  const journal = asObject(field(object, "journal"));
  const venue = asObject(field(object, "publicationVenue", "publicationvenue"));
  const venueName = text(field(venue, "name"), at);
  const name = text(field(journal, "name"), at) ?? venueName ?? text(field(object, "venue"), at);
  const alternate = text(asList(field(venue, "alternate_names"))[0], at);
  return {
    ...emptyMetadata().journal,
    name,
    abbreviation: alternate !== null && venueName !== null && alternate.length < venueName.length ? alternate : null,
    issn: normaliseIssn(text(field(venue, "issn"), at)),
    ...splitVolume(text(field(journal, "volume"), at)),
    pages: text(field(journal, "pages"), at),
  };
}

/** A list of types, or one string of them. */
export function readTypes(value: unknown, at: Place): string[] {
  const printed = typeof value === "string" ? value.split(/[,;]/) : asList(value);
  return [...new Set(printed.map((type) => text(type, at)).filter((type) => type !== null))];
}

function readOpenAccess(object: JsonObject, at: Place): Metadata["openAccess"] {
  const pdf = field(object, "openAccessPdf", "openaccesspdf");
  return {
    isOpenAccess: flag(field(object, "isOpenAccess", "isopenaccess"), at),
    url: text(field(asObject(pdf), "url") ?? pdf, at),
    license: text(field(asObject(pdf), "license"), at),
  };
}
