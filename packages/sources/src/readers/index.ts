/** Every reader, sorted by name. What each recognises excludes the others, so their order does not matter. */
import type { Reader } from "../reader.ts";
import { pubmedSections } from "./pubmed-sections.ts";
import { s2Aggregator } from "./s2-aggregator.ts";
import { s2Graph } from "./s2-graph.ts";

export const readers: readonly Reader[] = [pubmedSections, s2Aggregator, s2Graph];
