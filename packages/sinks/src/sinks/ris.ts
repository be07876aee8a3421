/**
 * RIS: tagged lines, CRLF, one reference from TY to ER (the format specification of Research Information Systems, 2011).
 *
 * Written here: of the libraries that write RIS, Citation.js works only with its core, which needs a Node newer than ours and brings an HTTP client. An
 * older one of it reads what is written here, in the tests.
 */
import type { AbstractRecord, Author } from "@tabstract/record";
import { abstractWithLabels, dateParts, givenOf, isArticle, linkOf, pageRange } from "../citation.ts";
import { plainFile, type Sink } from "../sink.ts";

export const ris: Sink = {
  name: "ris",
  summary: "RIS for reference managers",
  files: [plainFile("records.ris", "application/x-research-info-systems", (record) => ({ text: entryOf(record), rows: 1 }))],
};

function entryOf(record: AbstractRecord): string {
  const { title, authors, journal, identifiers, languages, keywords, openAccess } = record;
  const pages = journal.pages === null ? null : pageRange(journal.pages);
  const [year, ...rest] = dateParts(record).map((part) => String(part).padStart(2, "0"));
  return [
    line("TY", isArticle(record) ? "JOUR" : "GEN"),
    line("TI", title.text),
    ...authors.map((author) => line("AU", nameOf(author))),
    line("PY", year ?? null),
    line("DA", year === undefined ? null : [year, rest[0] ?? "", rest[1] ?? "", ""].join("/")),
    line("T2", journal.name ?? journal.abbreviation),
    line("J2", journal.name === null ? null : journal.abbreviation),
    line("SN", journal.issn),
    line("VL", journal.volume),
    line("IS", journal.issue),
    line("SP", pages?.first ?? null),
    line("EP", pages?.last ?? null),
    line("DO", identifiers.doi),
    line("C2", identifiers.pmcid),
    line("AN", identifiers.pmid === null ? null : `PMID:${identifiers.pmid}`),
    line("LA", languages[0] ?? null),
    ...keywords.map((keyword) => line("KW", keyword)),
    line("AB", abstractWithLabels(record)),
    line("UR", linkOf(record)),
    line("L1", openAccess.url),
    line("ID", record.key),
    "ER  - \r\n\r\n",
  ].join("");
}

/** "Family, Given, Suffix"; the name of a group ends with a comma, which says that it has no given name. */
function nameOf(author: Author): string {
  if (author.collective) return `${author.name},`;
  if (author.family === null) return author.name;
  const given = givenOf(author);
  if (author.suffix !== null) return `${author.family}, ${given ?? ""}, ${author.suffix}`;
  return given === null ? `${author.family},` : `${author.family}, ${given}`;
}

/** A value is one line: what would end it, or begin another tag, becomes a space. */
function line(tag: string, value: string | null): string {
  return value === null ? "" : `${tag}  - ${value.replace(/[\s\u0085]+/gu, " ").trim()}\r\n`;
}
