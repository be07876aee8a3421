/** Rows of the shards `abstracts` ({corpusid, openaccessinfo, abstract}) and `papers` ({corpusid, externalids, title, authors, …}). */
import type { RawDocument } from "@tabstract/record";
import { isoDate } from "../dates.ts";
import { asObject, count, field, flag, text } from "../fields.ts";
import { readAuthors, readIdentifiers, readJournal, readTypes } from "../s2-fields.ts";
import { documentOf, placeIn, type Row } from "./document.ts";

export function readAbstractRow(row: Row): RawDocument {
  const { object } = row;
  const access = asObject(field(object, "openaccessinfo"));
  const place = placeIn(row, "openAccess");
  const identifiers = readIdentifiers(access ?? {}, placeIn(row, "identifiers"));
  return documentOf(row, {
    title: null,
    abstract: field(object, "abstract"),
    metadata: {
      identifiers: { ...identifiers, s2CorpusId: count(field(object, "corpusid"), placeIn(row, "identifiers.s2CorpusId")) },
      openAccess: {
        isOpenAccess: isOpen(text(field(access, "status"), place)),
        url: text(field(access, "url"), place),
        license: text(field(access, "license"), place),
      },
    },
  });
}

export function readPaperRow(row: Row): RawDocument {
  const { object } = row;
  const published = placeIn(row, "published");
  return documentOf(row, {
    title: field(object, "title"),
    abstract: field(object, "abstract"),
    metadata: {
      identifiers: readIdentifiers(object, placeIn(row, "identifiers")),
      authors: readAuthors(field(object, "authors"), placeIn(row, "authors")),
      journal: readJournal(object, placeIn(row, "journal")),
      published: isoDate(text(field(object, "publicationdate"), published)) ?? isoDate(text(field(object, "year"), published)),
      publicationTypes: readTypes(field(object, "publicationtypes"), placeIn(row, "publicationTypes")),
      openAccess: { isOpenAccess: flag(field(object, "isopenaccess"), placeIn(row, "openAccess")), url: null, license: null },
      citationCount: count(field(object, "citationcount"), placeIn(row, "citationCount")),
    },
  });
}

/** The colours of open access; null for what is none. */
export function isOpen(status: string | null): boolean | null {
  const word = status?.toLowerCase() ?? "";
  if (word === "closed") return false;
  return ["gold", "green", "hybrid", "bronze", "diamond"].includes(word) ? true : null;
}
