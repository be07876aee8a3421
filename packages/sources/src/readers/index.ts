/** Every reader, sorted by name. */
import { type JsonSource, jsonReader } from "../json-source.ts";
import type { Reader } from "../reader.ts";
import { crossref } from "./crossref.ts";
import { europepmc } from "./europepmc.ts";
import { openalex } from "./openalex.ts";
import { pubmedAbstract } from "./pubmed-abstract.ts";
import { pubmedHtml } from "./pubmed-html.ts";
import { pubmedMedline } from "./pubmed-medline.ts";
import { pubmedSections } from "./pubmed-sections.ts";
import { pubmedXml } from "./pubmed-xml.ts";
import { ris } from "./ris.ts";
import { s2Aggregator } from "./s2-aggregator.ts";
import { s2Datasets } from "./s2-datasets.ts";
import { s2Graph } from "./s2-graph.ts";

/**
 * The sources of JSON, of which one file may hold several. The first that recognises a file frames it, so those whose framers know more stand
 * first: the aggregator's lets text follow, that of the bulk files knows no pages.
 */
const JSON_SOURCES: readonly JsonSource[] = [s2Aggregator, crossref, europepmc, openalex, s2Graph, s2Datasets];
const jsonReaders: readonly Reader[] = JSON_SOURCES.map((own) => jsonReader({ own, all: JSON_SOURCES, anyPaper: s2Graph }));

/** Reads JSON whose head shows no source: its rows say what they are. */
export const anyJson: Reader = jsonReader({ own: s2Graph, all: JSON_SOURCES, anyPaper: s2Graph });

const byFormat = (one: Reader, other: Reader): number => (one.format < other.format ? -1 : 1);

/** Those that recognise a file, in the order in which they are asked. Only the sources of JSON can recognise the same file. */
export const inOrderOfDetection: readonly Reader[] = [
  ...jsonReaders,
  pubmedAbstract,
  pubmedHtml,
  pubmedMedline,
  pubmedSections,
  pubmedXml,
  ris,
];

export const readers: readonly Reader[] = [...inOrderOfDetection].sort(byFormat);
