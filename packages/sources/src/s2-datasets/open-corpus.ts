/** Rows of the Open Research Corpus, until 2020: {id, title, paperAbstract, authors: [{name, ids}], journalName, doi, pmid, …}; "" for none. */
import { emptyMetadata, type RawDocument } from "@tabstract/record";
import { isoDate } from "../dates.ts";
import { field, only, type Place, text } from "../fields.ts";
import { normaliseDoi, normalisePmid } from "../identifiers.ts";
import { splitVolume } from "../journal.ts";
import { readAuthors } from "../s2-fields.ts";
import { documentOf, placeIn, type Row } from "./document.ts";

export function readOpenCorpus(row: Row): RawDocument {
  const { object } = row;
  const at = (path: string): Place => placeIn(row, path);
  const id = (name: string): string | null => text(field(object, name), at("identifiers"));
  const journal = at("journal");
  return documentOf(row, {
    title: field(object, "title"),
    abstract: only(field(object, "paperAbstract")) || field(object, "abstract"),
    metadata: {
      identifiers: {
        ...emptyMetadata().identifiers,
        doi: normaliseDoi(id("doi")) ?? normaliseDoi(id("doiUrl")),
        pmid: normalisePmid(id("pmid")),
        s2PaperId: id("id"),
      },
      authors: readAuthors(field(object, "authors"), at("authors")),
      journal: {
        ...emptyMetadata().journal,
        name: text(field(object, "journalName"), journal) ?? text(field(object, "venue"), journal),
        ...splitVolume(text(field(object, "journalVolume"), journal)),
        pages: text(field(object, "journalPages"), journal),
      },
      published: isoDate(text(field(object, "year"), at("published"))),
    },
  });
}
