/** Who makes the sources, under what terms, and what they ask to be cited. */
import type { SourceFormat } from "@tabstract/record";

export interface Source {
  readonly title: string;
  readonly homepage: string;
  /** What its makers say of its use, in one sentence. */
  readonly terms: string;
  readonly termsUrl: string;
  /** How they ask to be cited. */
  readonly citation: string;
}

const SEMANTIC_SCHOLAR: Source = {
  title: "Semantic Scholar",
  homepage: "https://www.semanticscholar.org",
  terms:
    "The licence of the API and of the datasets asks for attribution; datasets are under ODC-BY 1.0, abstracts keep the rights of their publishers.",
  termsUrl: "https://www.semanticscholar.org/product/api/license",
  citation: "Kinney R, et al. The Semantic Scholar Open Data Platform. arXiv:2301.10140 (2023).",
};

const PUBMED: Source = {
  title: "PubMed",
  homepage: "https://pubmed.ncbi.nlm.nih.gov",
  terms:
    "The National Library of Medicine asks to be named as the source and claims no copyright in abstracts; publishers and authors may.",
  termsUrl: "https://www.nlm.nih.gov/databases/download/terms_and_conditions.html",
  citation: "PubMed. Bethesda (MD): National Library of Medicine (US).",
};

const SOURCES: Readonly<Record<SourceFormat, Source>> = {
  "s2-aggregator": SEMANTIC_SCHOLAR,
  "s2-graph": SEMANTIC_SCHOLAR,
  "s2-datasets": SEMANTIC_SCHOLAR,
  "pubmed-sections": PUBMED,
  "pubmed-abstract": PUBMED,
  "pubmed-medline": PUBMED,
  "pubmed-xml": PUBMED,
  "pubmed-html": PUBMED,
  europepmc: {
    title: "Europe PMC",
    homepage: "https://europepmc.org",
    terms: "Abstracts keep the rights of their publishers and authors.",
    termsUrl: "https://europepmc.org/Copyright",
    citation: "Europe PMC. Hinxton: EMBL-EBI.",
  },
  crossref: {
    title: "Crossref",
    homepage: "https://www.crossref.org",
    terms: "Metadata are facts and free of copyright, except abstracts, which keep the rights of their publishers and authors.",
    termsUrl: "https://www.crossref.org/documentation/retrieve-metadata/rest-api/rest-api-metadata-license-information/",
    citation: "Crossref.",
  },
  openalex: {
    title: "OpenAlex",
    homepage: "https://openalex.org",
    terms: "Data are under CC0 1.0; abstracts may keep the rights of their publishers.",
    termsUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
    citation: "Priem J, Piwowar H, Orr R. OpenAlex: A fully-open index of scholarly works. arXiv:2205.01833 (2022).",
  },
  ris: {
    title: "RIS export of a reference manager or database",
    homepage: "https://en.wikipedia.org/wiki/RIS_(file_format)",
    terms: "The terms are those of the database that made the export; abstracts keep the rights of their publishers.",
    termsUrl: "https://en.wikipedia.org/wiki/RIS_(file_format)",
    citation: "The database that made the export.",
  },
};

/** The sources of these formats, each once, in the order of the formats' names. */
export function sourcesOf(formats: readonly (SourceFormat | null)[]): readonly Source[] {
  const known = [...new Set(formats)].filter((format) => format !== null).sort();
  return [...new Set(known.map((format) => SOURCES[format]))];
}
