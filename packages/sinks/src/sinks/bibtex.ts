/**
 * BibTeX: one entry a record, UTF-8, for BibTeX 0.99 with UTF-8 styles and for biblatex.
 *
 * Braces count even behind a backslash in BibTeX, so that they are written as commands. Written here for the reason that ris.ts gives.
 */
import type { AbstractRecord, Author } from "@tabstract/record";
import { abstractWithLabels, dateParts, givenOf, isArticle, linkOf, pageRange } from "../citation.ts";
import { plainFile, type Sink } from "../sink.ts";

export const bibtex: Sink = {
  name: "bibtex",
  summary: "BibTeX for LaTeX and reference managers",
  files: [plainFile("records.bib", "application/x-bibtex", (record) => ({ text: entryOf(record), rows: 1 }))],
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "{\\textbackslash}",
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  "`": "{\\textasciigrave}",
};

function entryOf(record: AbstractRecord): string {
  const { title, authors, journal, identifiers, languages, keywords } = record;
  const [year, month] = dateParts(record);
  const pages = journal.pages === null ? null : pageRange(journal.pages);
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ["author", authors.length === 0 ? null : braced([...authors.map(nameOf), ...(record.authorsComplete ? [] : ["others"])].join(" and "))],
    ["title", title.text === null ? null : braced(braced(escaped(title.text)))],
    ["journal", of(journal.name ?? journal.abbreviation)],
    ["year", of(year === undefined ? null : String(year))],
    ["month", month === undefined ? null : (MONTHS[month - 1] ?? null)],
    ["volume", of(journal.volume)],
    ["number", of(journal.issue)],
    ["pages", pages === null ? null : braced([pages.first, pages.last].flatMap((page) => (page === null ? [] : escaped(page))).join("--"))],
    ["issn", of(journal.issn)],
    ["doi", verbatim(identifiers.doi)],
    ["pmid", of(identifiers.pmid)],
    ["pmcid", of(identifiers.pmcid)],
    ["url", verbatim(linkOf(record))],
    ["language", of(languages[0] ?? null)],
    ["keywords", keywords.length === 0 ? null : of(keywords.join(", "))],
    ["abstract", of(abstractWithLabels(record))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},\n`]));
  return `@${isArticle(record) ? "article" : "misc"}{${citeKey(record)},\n${lines.join("")}}\n\n`;
}

/** "voss2024-0123456789abcdef": readable, and unique by the record's key. */
function citeKey({ authors, published, key }: AbstractRecord): string {
  const family = (authors[0]?.family ?? "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return `${family}${published?.slice(0, 4) ?? ""}${family === "" && published === null ? "" : "-"}${key}`;
}

/** "Family, Suffix, Given"; a group, and a name that cannot be told apart, in braces of its own. */
function nameOf(author: Author): string {
  if (author.collective || author.family === null) return braced(escaped(author.name));
  const { family, suffix } = author;
  const given = givenOf(author) ?? (suffix === null ? null : "");
  return [family, suffix, given].flatMap((part) => (part === null ? [] : namePart(part))).join(", ");
}

/** The word "and" would part two names, and a comma two parts of one. */
function namePart(part: string): string {
  const text = escaped(part);
  return /\band\b|,/i.test(part) || part === "" ? braced(text) : text;
}

function of(value: string | null): string | null {
  return value === null ? null : braced(escaped(value));
}

/** DOIs and addresses are read as they stand: only what would end the field is taken out of the way. */
function verbatim(value: string | null): string | null {
  return value === null ? null : braced(value.replace(/[{}\\\s]/gu, (character) => encodeURIComponent(character)));
}

function braced(text: string): string {
  return `{${text}}`;
}

/** An empty line would end a paragraph, two hyphens would be one dash and two apostrophes a quotation mark. */
function escaped(text: string): string {
  return text
    .replace(/\s{2,}|[^\S ]/gu, (run) => (/[\n\r\u2028\u2029]/u.test(run) ? "\n" : " "))
    .replace(/[\\{}~^`]/g, (character) => COMMANDS[character] ?? character)
    .replace(/[$&%#_]/g, "\\$&")
    .replace(/-(?=-)|'(?=')/g, "$&{}");
}
