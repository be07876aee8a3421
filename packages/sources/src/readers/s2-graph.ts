/**
 * Semantic Scholar Graph API: one paper, a list, a search page (plain, bulk, match), rows of references and citations, JSON Lines.
 *
 * Only the fields that were asked for are there: a row of a paperId and a title is a paper without an abstract. Fields of study, TL;DRs and
 * embeddings are models' work and not printed in the paper: they are left out.
 * Source: the Graph API's documentation, https://api.semanticscholar.org/api-docs/graph, and saved answers of it.
 */
import { emptyMetadata, type Metadata, type RawDocument, type Warning } from "@tabstract/record";
import { isoDate } from "../dates.ts";
import { asObject, body, count, field, hasField, type JsonObject, only, type Place, text } from "../fields.ts";
import { jsonValuesFramer } from "../framers/json-values.ts";
import type { JsonRow, JsonSource } from "../json-source.ts";
import { documentOrEmpty, jsonRefusal, notAPaper } from "../not-a-paper.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { ReadOutcome } from "../reader.ts";
import { readAuthors, readIdentifiers, readJournal, readOpenAccess, readTitle, readTypes } from "../s2-fields.ts";

export const s2Graph: JsonSource = {
  format: "s2-graph",
  summary: "Semantic Scholar Graph API: one paper, a list, search pages, references and citations, JSON Lines",
  recognisedBy: 'JSON whose records have "paperId", or "title" with "externalIds" or "corpusId"',
  framer: jsonValuesFramer,
  knows: isS2Graph,
  mayBe: isPaper,
  read,
};

const OWN_KEYS: readonly string[] = ["citedPaper", "citingPaper", "paperId"];

function isS2Graph(row: JsonObject): boolean {
  if (OWN_KEYS.some((key) => hasField(row, key))) return true;
  return hasField(row, "title") && (hasField(row, "externalIds") || hasField(row, "corpusId"));
}

function read({ value, warnings }: JsonRow): ReadOutcome {
  const paper = paperOf(value);
  const refusal = jsonRefusal(paper);
  if (refusal !== null) return { kind: "problem", problem: refusal };
  const object = asObject(paper);
  if (object === null || !isPaper(object)) return { kind: "problem", problem: notAPaper("an object") };
  return documentOrEmpty(readPaper(object, warnings));
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
    ["paperId", "title", "abstract"].some((name) => typeof only(field(object, name)) === "string") ||
    asObject(field(object, "externalIds")) !== null
  );
}

function readPaper(object: JsonObject, warnings: Warning[]): RawDocument {
  const at = (path: string): Place => ({ path, warnings });
  const title = readTitle(field(object, "title"), at("title.text"));
  const abstractText = body(field(object, "abstract"), at("abstract"));
  const metadata: Metadata = {
    ...emptyMetadata(),
    identifiers: readIdentifiers(object, at("identifiers")),
    title,
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
    revision: null,
    metadata,
    registrations: [],
    abstract: rawAbstract(abstractText),
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings,
  };
}
