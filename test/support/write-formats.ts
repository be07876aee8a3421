/** One paper written as each source format prints it, to show that the format makes no difference to what is read. */
import type { SourceFormat } from "@tabstract/record";

export interface WrittenPaper {
  readonly doi: string;
  readonly pmid: string;
  readonly corpusId: number;
  readonly title: string;
  readonly authors: readonly { readonly family: string; readonly initials: string }[];
  readonly journal: {
    readonly name: string;
    readonly abbreviation: string;
    readonly volume: string;
    readonly issue: string;
    readonly pages: string;
  };
  /** Labels as printed, null for an abstract without. */
  readonly sections: readonly { readonly label: string | null; readonly category: string; readonly text: string }[];
}

const YEAR = "2024";
const WIDTH = 78;

/** The text of a file of one paper; of datasets two files, which are joined. */
export const WRITERS: Readonly<Record<SourceFormat, (paper: WrittenPaper) => readonly string[]>> = {
  "s2-aggregator": (paper) => [
    `${JSON.stringify({
      title: paper.title,
      authors: paper.authors.map(givenFirst).join(", "),
      doi: paper.doi,
      abstract: `<div>${paper.sections.map(({ label, text }) => `<section>${label === null ? "" : `<h3>${escaped(label)}</h3>`}<p>${escaped(text)}</p></section>`).join("\n\t")}</div>`,
      PeriodicalName: paper.journal.name,
      resultStr: null,
      platform: "Semanticscholar",
      paperid: "p1",
    })}\n`,
  ],
  "s2-graph": (paper) => [
    `${JSON.stringify({ paperId: "p1", externalIds: { DOI: paper.doi }, title: paper.title, authors: paper.authors.map((author) => ({ name: givenFirst(author) })), abstract: inline(paper) })}\n`,
  ],
  "s2-datasets": (paper) => [
    `${JSON.stringify({ corpusid: paper.corpusId, externalids: { DOI: paper.doi }, title: paper.title, authors: [], venue: paper.journal.name, year: Number(YEAR), referencecount: 1 })}\n`,
    `${JSON.stringify({ corpusid: paper.corpusId, openaccessinfo: { externalids: {}, license: null, url: null, status: null }, abstract: inline(paper), updated: "2024-01-01T00:00:00.000Z" })}\n`,
  ],
  "pubmed-sections": (paper) => [
    `=== Lien PubMed ===\nhttps://pubmed.ncbi.nlm.nih.gov/?term=${paper.doi}.\n\n=== Métadonnées ===\n${familyFirst(paper)}.\n${paper.title}.\n${paper.journal.abbreviation}. ${YEAR} Mar 9;8(2):11-19. doi: ${paper.doi}.\n( Original study )\n\n=== Abstract ===\n${paper.sections.map(({ label, text }) => (label === null ? text : `${label}\n: ${text}`)).join("\n")}\n`,
  ],
  "pubmed-abstract": (paper) => [
    `${[
      wrapped(`1. ${paper.journal.abbreviation}. ${YEAR} Mar 9;8(2):11-19. doi: ${paper.doi}.`),
      wrapped(`${paper.title}.`),
      wrapped(`${paper.authors.map(({ family, initials }, index) => `${family} ${initials}(${index + 1})`).join(", ")}.`),
      `Author information:\n${paper.authors.map((_, index) => wrapped(`(${index + 1})Department of Inventions, University of Nowhere, Nowhere.`)).join("\n")}`,
      paper.sections.map(({ label, text }) => wrapped(label === null ? text : `${label}: ${text}`)).join("\n"),
      `DOI: ${paper.doi}\nPMID: ${paper.pmid}`,
    ].join("\n\n")}\n`,
  ],
  "pubmed-medline": (paper) => [
    [
      ["PMID", paper.pmid],
      ["DP", `${YEAR} Mar 9`],
      ["TI", `${paper.title}.`],
      ["AB", inline(paper)],
      ...paper.authors.map(({ family, initials }) => ["AU", `${family} ${initials}`]),
      ["LA", "eng"],
      ["TA", paper.journal.abbreviation],
      ["JT", paper.journal.name],
      ["AID", `${paper.doi} [doi]`],
    ]
      .map(([tag = "", value = ""]) => `${tag.padEnd(4)}- ${wrapped(value).replaceAll("\n", "\n      ")}\n`)
      .join(""),
  ],
  "pubmed-xml": (paper) => [
    `<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${paper.pmid}</PMID><Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><Volume>8</Volume><Issue>2</Issue><PubDate><Year>${YEAR}</Year><Month>Mar</Month><Day>9</Day></PubDate></JournalIssue><Title>${escaped(paper.journal.name)}</Title><ISOAbbreviation>${escaped(paper.journal.abbreviation)}</ISOAbbreviation></Journal><ArticleTitle>${escaped(paper.title)}.</ArticleTitle><ELocationID EIdType="doi" ValidYN="Y">${paper.doi}</ELocationID><Abstract>${paper.sections.map(({ label, category, text }) => `<AbstractText${label === null ? "" : ` Label="${escaped(label)}" NlmCategory="${category}"`}>${escaped(text)}</AbstractText>`).join("")}</Abstract><AuthorList CompleteYN="Y">${paper.authors.map(({ family, initials }) => `<Author ValidYN="Y"><LastName>${escaped(family)}</LastName><Initials>${initials}</Initials></Author>`).join("")}</AuthorList><Language>eng</Language></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${paper.pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>\n`,
  ],
  "pubmed-html": (paper) => [
    `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(paper.title)} - PubMed</title><meta name="citation_title" content="${escaped(paper.title)}."><meta name="citation_pmid" content="${paper.pmid}"><meta name="citation_doi" content="${paper.doi}"></head><body><main class="article-details" id="article-details"><h1 class="heading-title">${escaped(paper.title)}.</h1><div class="abstract" id="abstract"><h2 class="title">Abstract</h2><div class="abstract-content selected" id="eng-abstract">${paper.sections.map(({ label, text }) => `<p>${label === null ? "" : `<strong class="sub-title">\n ${escaped(label)}:\n</strong>`}\n ${escaped(text)}\n</p>`).join("\n")}</div></div></main></body></html>\n`,
  ],
  europepmc: (paper) => [
    `${JSON.stringify({ version: "6.9", hitCount: 1, resultList: { result: [{ id: paper.pmid, source: "MED", pmid: paper.pmid, doi: paper.doi, title: `${paper.title}.`, authorString: `${familyFirst(paper)}.`, abstractText: paper.sections.map(({ label, text }) => `${label === null ? "" : `<h4>${escaped(label)}</h4>`}${escaped(text)}`).join(" ") }] } })}\n`,
  ],
  crossref: (paper) => [
    `${JSON.stringify({ status: "ok", "message-type": "work", "message-version": "1.0.0", message: { DOI: paper.doi, type: "journal-article", title: [paper.title], author: paper.authors.map(({ family, initials }) => ({ family, given: initials })), abstract: paper.sections.map(({ label, text }) => `<jats:sec>${label === null ? "" : `<jats:title>${escaped(label)}</jats:title>`}<jats:p>${escaped(text)}</jats:p></jats:sec>`).join("\n          ") } })}\n`,
  ],
  openalex: (paper) => [
    `${JSON.stringify({ id: "https://openalex.org/W1", doi: `https://doi.org/${paper.doi}`, title: paper.title, display_name: paper.title, authorships: [], abstract_inverted_index: inverted(inline(paper)) })}\n`,
  ],
  ris: (paper) => [
    `TY  - JOUR\nTI  - ${paper.title}\n${paper.authors.map(({ family, initials }) => `AU  - ${family}, ${initials}\n`).join("")}JO  - ${paper.journal.name}\nPY  - ${YEAR}\nDO  - ${paper.doi}\nAB  - ${inline(paper)}\nER  - \n`,
  ],
};

function inline(paper: WrittenPaper): string {
  return paper.sections.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join(" ");
}

function givenFirst({ family, initials }: WrittenPaper["authors"][number]): string {
  return `${[...initials].map((letter) => `${letter}.`).join(" ")} ${family}`;
}

function familyFirst(paper: WrittenPaper): string {
  return paper.authors.map(({ family, initials }) => `${family} ${initials}`).join(", ");
}

/** Soft-wrapped as PubMed does today: every line that goes on ends in one space. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length > WIDTH) {
      lines.push(line);
      line = "";
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}

function inverted(text: string): Record<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [place, word] of text.split(" ").entries()) index.set(word, [...(index.get(word) ?? []), place]);
  return Object.fromEntries(index);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
