/** Every reader, sorted by name. What each recognises excludes the others, so their order does not matter. */
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

export const readers: readonly Reader[] = [
  crossref,
  europepmc,
  openalex,
  pubmedAbstract,
  pubmedHtml,
  pubmedMedline,
  pubmedSections,
  pubmedXml,
  ris,
  s2Aggregator,
  s2Datasets,
  s2Graph,
];
