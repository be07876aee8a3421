/** Every reader, sorted by name. What each recognises excludes the others, so their order does not matter. */
import type { Reader } from "../reader.ts";
import { pubmedAbstract } from "./pubmed-abstract.ts";
import { pubmedMedline } from "./pubmed-medline.ts";
import { pubmedSections } from "./pubmed-sections.ts";
import { ris } from "./ris.ts";
import { s2Aggregator } from "./s2-aggregator.ts";
import { s2Graph } from "./s2-graph.ts";

export const readers: readonly Reader[] = [pubmedAbstract, pubmedMedline, pubmedSections, ris, s2Aggregator, s2Graph];
