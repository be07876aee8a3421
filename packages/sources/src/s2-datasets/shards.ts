/**
 * Rows of the shards `abstracts` ({corpusid, openaccessinfo, abstract}) and `papers` ({corpusid, externalids, title, authors, …}).
 *
 * There are hundreds of millions of these, all with the same keys: they are named here as they stand, which is twice as fast as looking each up.
 * No such name is on the prototype of objects, and `__proto__` in a row is a key like others, so what is found is the row's own.
 */
import type { Metadata, RawDocument } from "@tabstract/record";
import { isoDate } from "../dates.ts";
import { asObject, count, flag, text } from "../fields.ts";
import { normaliseArxiv, normaliseDoi, normalisePmcid, normalisePmid } from "../identifiers.ts";
import { readAuthors, readIdentifiers, readJournal, readTypes } from "../s2-fields.ts";
import { documentOf, placeIn, type Row } from "./document.ts";

interface AbstractRow {
  readonly corpusid?: unknown;
  readonly openaccessinfo?: unknown;
  readonly abstract?: unknown;
}

interface AccessInfo {
  readonly externalids?: unknown;
  readonly license?: unknown;
  readonly status?: unknown;
  readonly url?: unknown;
}

interface PaperRow extends AbstractRow {
  readonly authors?: unknown;
  readonly citationcount?: unknown;
  readonly externalids?: unknown;
  readonly isopenaccess?: unknown;
  readonly publicationdate?: unknown;
  readonly publicationtypes?: unknown;
  readonly title?: unknown;
  readonly year?: unknown;
}

interface ShardIds {
  readonly ArXiv?: unknown;
  readonly CorpusId?: unknown;
  readonly DOI?: unknown;
  readonly PubMed?: unknown;
  readonly PubMedCentral?: unknown;
}

export function readAbstractRow(row: Row): RawDocument {
  const { corpusid, openaccessinfo, abstract }: AbstractRow = row.object;
  const access: AccessInfo = asObject(openaccessinfo) ?? {};
  const place = placeIn(row, "openAccess");
  return documentOf(row, {
    title: null,
    abstract,
    metadata: {
      identifiers: identifiersOf(row, { corpusid, externalids: access.externalids }),
      openAccess: {
        isOpenAccess: isOpen(text(access.status, place)),
        url: text(access.url, place),
        license: text(access.license, place),
      },
    },
  });
}

export function readPaperRow(row: Row): RawDocument {
  const paper: PaperRow = row.object;
  const published = placeIn(row, "published");
  return documentOf(row, {
    title: paper.title,
    abstract: paper.abstract,
    metadata: {
      identifiers: identifiersOf(row, paper),
      authors: readAuthors(paper.authors, placeIn(row, "authors")),
      journal: readJournal(row.object, placeIn(row, "journal")),
      published: isoDate(text(paper.publicationdate, published)) ?? isoDate(text(paper.year, published)),
      publicationTypes: readTypes(paper.publicationtypes, placeIn(row, "publicationTypes")),
      openAccess: { isOpenAccess: flag(paper.isopenaccess, placeIn(row, "openAccess")), url: null, license: null },
      citationCount: count(paper.citationcount, placeIn(row, "citationCount")),
    },
  });
}

function identifiersOf(row: Row, named: Pick<PaperRow, "corpusid" | "externalids">): Metadata["identifiers"] {
  const at = placeIn(row, "identifiers");
  const ids: ShardIds | null = asObject(named.externalids);
  // Not as the shards have them: then in any of the ways that Semantic Scholar has.
  if (ids?.DOI === undefined || ids.PubMedCentral === undefined) return readIdentifiers({ ...named }, at);
  const corpusAt = placeIn(row, "identifiers.s2CorpusId");
  return {
    doi: normaliseDoi(text(ids.DOI, at)),
    pmid: normalisePmid(text(ids.PubMed, at)),
    pmcid: normalisePmcid(text(ids.PubMedCentral, at)),
    s2PaperId: null,
    s2CorpusId: count(named.corpusid, corpusAt) ?? count(ids.CorpusId, corpusAt),
    arxiv: normaliseArxiv(text(ids.ArXiv, at)),
  };
}

/** The colours of open access; null for what is none. */
export function isOpen(status: string | null): boolean | null {
  const word = status?.toLowerCase() ?? "";
  if (word === "closed") return false;
  return ["gold", "green", "hybrid", "bronze", "diamond"].includes(word) ? true : null;
}
