/** Where every reader begins. */
import type { Metadata } from "./metadata.ts";

/** Metadata of which nothing is known yet: a reader starts here and fills in what its source prints. */
export function emptyMetadata(): Metadata {
  return {
    identifiers: { doi: null, pmid: null, pmcid: null, s2PaperId: null, s2CorpusId: null, arxiv: null },
    title: { text: null, language: null, translations: [] },
    authors: [],
    authorsComplete: true,
    languages: [],
    journal: {
      name: null,
      abbreviation: null,
      issn: null,
      volume: null,
      issue: null,
      pages: null,
      impactFactor: null,
      quartile: null,
    },
    published: null,
    publicationTypes: [],
    meshTerms: [],
    keywords: [],
    openAccess: { isOpenAccess: null, url: null, license: null },
    citationCount: null,
    relations: [],
    funding: [],
    conflictOfInterest: null,
  };
}
