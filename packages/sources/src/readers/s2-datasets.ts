/**
 * Semantic Scholar's bulk files, one JSON object a line: the shards `abstracts`, `papers` and `s2orc` of the Datasets API, the Open Research
 * Corpus of 2020 and earlier (`paperAbstract`), and the metadata of S2ORC (`paper_id`). What each line is, its keys say.
 *
 * An `abstracts` row has no title and a `papers` row no abstract: each is a record of its own, and both name the paper by its corpus id.
 * Other shards (TL;DRs, embeddings, citations, authors) hold no papers. Fields of study are models' work and left out.
 * Source: the Datasets API's documentation, https://api.semanticscholar.org/api-docs/datasets, and samples of the files.
 */
import type { RawDocument } from "@tabstract/record";
import { asObject, hasField, type JsonObject } from "../fields.ts";
import { jsonLinesFramer } from "../framers/json-lines.ts";
import type { JsonRow, JsonSource } from "../json-source.ts";
import { documentOrEmpty, jsonRefusal, notAPaper } from "../not-a-paper.ts";
import type { ReadOutcome } from "../reader.ts";
import type { Row } from "../s2-datasets/document.ts";
import { readOpenCorpus } from "../s2-datasets/open-corpus.ts";
import { readS2orc } from "../s2-datasets/s2orc.ts";
import { readS2orcMetadata } from "../s2-datasets/s2orc-metadata.ts";
import { readAbstractRow, readPaperRow } from "../s2-datasets/shards.ts";

export const s2Datasets: JsonSource = {
  format: "s2-datasets",
  isBulk: true,
  summary: "Semantic Scholar Datasets (abstracts, papers, s2orc), Open Research Corpus, S2ORC metadata: JSON Lines",
  recognisedBy: 'JSON whose records have "corpusid" with "abstract", "title" or "content"; or "paperAbstract"; or "paper_id"',
  framer: jsonLinesFramer,
  knows: (row: JsonObject): boolean => layoutOf(row) !== null,
  mayBe: (): boolean => false,
  read,
};

type ReadRow = (row: Row) => RawDocument;

/** The keys by which the rows of the shards are told apart. No such name is on the prototype of objects: what is there is the row's own. */
interface ShardKeys {
  readonly abstract?: unknown;
  readonly body?: unknown;
  readonly content?: unknown;
  readonly corpusid?: unknown;
  readonly externalids?: unknown;
  readonly openaccessinfo?: unknown;
  readonly title?: unknown;
}

/** Which layout an object has; null where it is no paper of these files. */
function layoutOf(object: JsonObject): ReadRow | null {
  const row: ShardKeys = object;
  if (row.corpusid !== undefined) {
    if (row.content !== undefined || row.body !== undefined) return readS2orc;
    if (row.title !== undefined || row.externalids !== undefined) return readPaperRow;
    return row.abstract !== undefined || row.openaccessinfo !== undefined ? readAbstractRow : null;
  }
  const has = (key: string): boolean => hasField(object, key);
  if (has("paperAbstract") || (has("inCitations") && has("outCitations"))) return readOpenCorpus;
  const isMetadata = has("paper_id") && (has("s2_url") || has("has_pdf_parse") || has("pubmed_id") || has("mag_id") || has("body_text"));
  return isMetadata ? readS2orcMetadata : null;
}

function read({ value, warnings, isPlain, mostEastAsian }: JsonRow): ReadOutcome {
  const object = asObject(value);
  const readRow = object === null ? null : layoutOf(object);
  if (object === null || readRow === null) return { kind: "problem", problem: jsonRefusal(value) ?? notAPaper("an object") };
  return documentOrEmpty(readRow({ object, warnings, isPlain, mostEastAsian }));
}
