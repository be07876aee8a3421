/** CSL-JSON: an array of items as the Citation Style Language has them (schema of csl-data 1.0.2), for Zotero, Pandoc and citeproc. */
import type { AbstractRecord, Author } from "@tabstract/record";
import { abstractWithLabels, dateParts, givenOf, isArticle, linkOf } from "../citation.ts";
import { jsonLine } from "../json-line.ts";
import type { Sink } from "../sink.ts";

export const csl: Sink = {
  name: "csl",
  summary: "CSL-JSON for reference managers: one array, one item a record",
  files: [
    {
      name: "records.csl.json",
      mediaType: "application/vnd.citationstyles.csl+json",
      head: "[\n",
      between: ",\n",
      tail: "\n]\n",
      write: (record) => ({ text: jsonLine(itemOf(record)).trimEnd(), rows: 1 }),
    },
  ],
};

function itemOf(record: AbstractRecord): object {
  const { key, title, journal, identifiers, authors, languages, abstract, keywords } = record;
  const parts = dateParts(record);
  const language = languages[0] ?? abstract?.language ?? null;
  return present({
    id: key,
    type: isArticle(record) ? "article-journal" : "article",
    title: title.text,
    author: authors.length === 0 ? null : authors.map(nameOf),
    issued: parts.length === 0 ? null : { "date-parts": [parts] },
    "container-title": journal.name,
    "container-title-short": journal.abbreviation,
    ISSN: journal.issn,
    volume: journal.volume,
    issue: journal.issue,
    page: journal.pages,
    DOI: identifiers.doi,
    PMID: identifiers.pmid,
    PMCID: identifiers.pmcid,
    URL: linkOf(record),
    language,
    keyword: keywords.length === 0 ? null : keywords.join(", "),
    abstract: abstractWithLabels(record),
  });
}

function nameOf(author: Author): object {
  if (author.collective || author.family === null) return { literal: author.name };
  return present({ family: author.family, given: givenOf(author), suffix: author.suffix });
}

/** CSL leaves out what is not known. */
function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
