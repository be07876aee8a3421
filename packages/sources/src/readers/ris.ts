/**
 * RIS, as reference managers write it and as the Cochrane Library, Embase, Ovid and OpenAlex export it.
 *
 * Which tag holds what differs by exporter: the abstract is AB or N2, the DOI stands in DO, L2, M3 or a link, the PMID in C3 ("PUBMED 123"), C5
 * (Embase), AN or ID (databases of MEDLINE), or in a note ("PMID: 123"). It must not take MEDLINE text, which files named .ris hold as well.
 * Source: the RIS format specification of Research Information Systems (2001 and 2011), and the exports of those four.
 */
import { type Author, emptyMetadata, type Metadata, type RawAbstract, type Registration, type Warning } from "@tabstract/record";
import { cleanText, folded, joinWrappedLines, normaliseRegistration } from "@tabstract/text";
import { parseAuthor, parseAuthors } from "../authors.ts";
import { isoDate } from "../dates.ts";
import { decodeUtf8 } from "../decode.ts";
import { bodyOfClean, cleaned } from "../fields.ts";
import { holdsMarkerLine } from "../framers/marker-line.ts";
import { risFramer } from "../framers/ris.ts";
import { normaliseDoi, normaliseIssn } from "../identifiers.ts";
import { languageOfName, languageTag } from "../languages.ts";
import { documentOrEmpty } from "../not-a-paper.ts";
import { rawAbstract, withoutTags } from "../raw-abstract.ts";
import type { Head, Reader, ReadOutcome } from "../reader.ts";
import { all, firstOf, type RisFields, risFields } from "../ris-fields.ts";
import { readIdentifiers } from "../ris-identifiers.ts";
import { languageByScript } from "../scripts.ts";
import { plainTitle } from "../titles.ts";
import { maybeTruncated } from "../truncated.ts";

export const ris: Reader = {
  format: "ris",
  summary: "RIS of reference managers, the Cochrane Library, Embase, Ovid and OpenAlex",
  recognisedBy: 'a first tag "TY  - ", also below "Record #1 of …" or "1. "',
  recognise: ({ text }: Head): boolean => opensAsRis(text) && !holdsMarkerLine(text),
  framer: risFramer,
  read,
};

/** So far into a file its first record may begin, behind what an exporter prints before it. */
const PREAMBLE = 5_000;

function opensAsRis(text: string): boolean {
  const head = text.slice(0, PREAMBLE);
  const at = /^\ufeff?TY {1,2}- {0,2}\S/m.exec(head)?.index;
  return at !== undefined && !/^\ufeff?\s*[{[<]/.test(head) && !/^(?:PMID|OWN )- /m.test(head.slice(0, at));
}

/** Some exporters print no ER. Behind these others stand in every record: years, sources, identifiers. */
const NEVER_LAST: ReadonlySet<string> = new Set(["A1", "AB", "AU", "N2", "T1", "TI", "TY"]);

function read(bytes: Uint8Array): ReadOutcome {
  const { text, warnings } = decodeUtf8(bytes);
  const { fields, authors: names, last } = risFields(cleaned(text, { path: "record", warnings }));
  if (NEVER_LAST.has(last ?? "")) warnings.push(maybeTruncated('the line "ER", which ends every record of RIS'));
  const { authors, complete } = readAuthors(names, warnings);
  const languages = readLanguages(all(fields, "LA"));
  return documentOrEmpty({
    format: "ris",
    revision: null,
    metadata: {
      ...emptyMetadata(),
      identifiers: readIdentifiers(fields),
      title: readTitle(fields, languages),
      authors,
      authorsComplete: complete,
      languages,
      journal: readJournal(fields),
      published: readDate(fields),
      publicationTypes: readTypes(fields),
      keywords: [...new Set(all(fields, "KW").flatMap(splitKeywords))],
    },
    registrations: readRegistrations(fields),
    ...readAbstracts(fields, warnings),
    variants: [],
    warnings,
  });
}

/** The first value of the first of these tags, on one line. */
function first(fields: RisFields, ...tags: readonly string[]): string | null {
  const value = cleanText(all(fields, ...tags)[0] ?? "");
  return value === "" ? null : value;
}

function readAuthors(names: readonly string[], warnings: Warning[]): { authors: Author[]; complete: boolean } {
  let complete = true;
  const authors = names.flatMap((name) => {
    if (/^et\.? al\.?$/i.test(name)) {
      complete = false;
      return [];
    }
    // "Example, A.; Sample, B." in one field is a list; a comma alone parts family and given names.
    if (name.includes(";")) return parseAuthors(name, "given-first").authors;
    const author = parseAuthor(name, "family-initials");
    return author === null ? [] : withInitials(author);
  });
  if (!complete) {
    warnings.push({ code: "authors-truncated", message: 'The dump ends the author list with "et al.".', path: "authors" });
  }
  return { authors, complete };
}

/** "Example, AM" as the Cochrane Library prints it: capitals under a family name that is not in capitals. */
function withInitials(author: Author): Author {
  const { family, given } = author;
  const isInitials = given !== null && /^\p{Lu}{2,4}$/u.test(given) && family !== null && /\p{Ll}/u.test(family);
  return isInitials ? { ...author, given: null, initials: given } : author;
}

function readLanguages(printed: readonly string[]): string[] {
  const names = printed.flatMap((value) => value.split(/[,;]\s*/));
  return [...new Set(names.flatMap((name) => languageTag(name) ?? languageOfName(name) ?? []))];
}

function readTitle(fields: RisFields, languages: readonly string[]): Metadata["title"] {
  const printed = first(fields, "TI", "T1", "CT", "BT");
  if (printed === null) return { text: null, language: null, translations: [] };
  const { text, translated } = plainTitle(printed);
  const isEnglish = translated || (languages.length === 1 && languages[0] === "en");
  return { text, language: isEnglish ? "en" : languageByScript(text), translations: [] };
}

function readJournal(fields: RisFields): Metadata["journal"] {
  const full = first(fields, "JF", "T2");
  const short = first(fields, "JA", "J2", "NL");
  const either = first(fields, "JO", "J1");
  const abbreviation = short ?? (full === null ? null : either);
  const start = first(fields, "SP");
  const end = first(fields, "EP");
  return {
    ...emptyMetadata().journal,
    name: full ?? (short === either ? null : either),
    abbreviation,
    issn: firstOf(all(fields, "SN"), (value) => normaliseIssn(/(?<!\d)\d{4}-?\d{3}[\dXx](?![\d-])/.exec(value)?.[0] ?? null)),
    volume: first(fields, "VL"),
    issue: first(fields, "IS", "CP"),
    pages: start === null || end === null || start === end ? (start ?? end) : `${start}-${end}`,
  };
}

/** "2024", "2024/05/01/", "2024-05-01", "2020//", "2024/05//Spring"; "May 4" beside a year: the most precise of those that agree on the year. */
function readDate(fields: RisFields): string | null {
  const printed = all(fields, "PY", "Y1", "DA", "YR").flatMap((date) => isoDate(plainDate(date)) ?? []);
  const year = printed[0]?.slice(0, 4);
  if (year === undefined) return null;
  return [...printed, ...all(fields, "DA").flatMap((date) => dateIn(year, date) ?? [])]
    .filter((date) => date.slice(0, 4) === year)
    .reduce<string | null>((best, date) => (best === null || date.length > best.length ? date : best), null);
}

/** "May", "MAY", "May 4", "4 May", "May 04, 2020": a month, and its day, of a year that another tag prints. */
function dateIn(year: string, printed: string): string | null {
  const [, dayBefore, month, dayBehind, ownYear = year] =
    /^(?:(\d{1,2})[\s-]+)?(\p{L}{3,9})\.?(?:[\s-]+(\d{1,2})(?!\d))?(?:,?\s+([12]\d{3}))?$/u.exec(printed.trim()) ?? [];
  if (month === undefined || ownYear !== year) return null;
  return isoDate([year, month, dayBefore ?? dayBehind ?? ""].join(" ").trim());
}

function plainDate(printed: string): string {
  const [year = "", month = "", day = ""] = printed.trim().split("/");
  if (!/^\d{4}$/.test(year)) return printed;
  if (!/^\d{1,2}$/.test(month)) return year;
  return /^\d{1,2}$/.test(day) ? `${year}-${month}-${day}` : `${year}-${month}`;
}

/** Exporters of databases print the kind of paper in M3 or PT; TY only says how to cite it. */
function readTypes(fields: RisFields): string[] {
  const printed = fields.has("PT") ? all(fields, "PT") : all(fields, "M3");
  const types = printed.map((value) => cleanText(value)).filter((value) => value !== "" && normaliseDoi(value) === null);
  return types.length === 0 && all(fields, "TY").some((value) => cleanText(value) === "THES") ? ["Thesis"] : types;
}

function splitKeywords(printed: string): string[] {
  return printed
    .split(/\n|;\s+/)
    .map((word) => cleanText(word).replaceAll("*", ""))
    .filter((word) => word !== "");
}

/** Registers of trials among the sources that Cochrane searched: "CTGOV NCT00000001". */
function readRegistrations(fields: RisFields): Registration[] {
  return all(fields, "C3", "AN").flatMap((printed) => {
    const known = normaliseRegistration(printed.replace(/^(?:CTGOV|ICTRP)\s+/i, ""));
    return known === null ? [] : [{ ...known, span: null }];
  });
}

interface Abstracts {
  readonly abstract: RawAbstract | null;
  readonly otherAbstracts: readonly { readonly language: string | null; readonly type: null; readonly text: string }[];
  readonly copyright: string | null;
}

/** What the American Psychological Association prints after each abstract; one in another language may come after it. */
const PSYCINFO = /\((Psyc[A-Za-z]{4,8} Database Record \(c\) [12]\d{3} APA, all rights reserved)\)\.?\s*/i;

/** The longer of AB and N2, each with all its parts; the other one is a repetition of it, the abstract in another language, or a note. */
function readAbstracts(fields: RisFields, warnings: Warning[]): Abstracts {
  const [printed = "", ...others] = ["AB", "N2"]
    .flatMap((tag) => wholesOf(all(fields, tag)))
    .sort((one, another) => another.length - one.length);
  const read = readPrinted(printed);
  const otherAbstracts = [...read.otherAbstracts];
  for (const other of others) {
    if (holds(printed, other)) continue;
    const text = cleanText(withoutTags(other));
    if (text.length >= SHORTEST_ABSTRACT || languageByScript(text) !== null) {
      otherAbstracts.push({ language: languageByScript(text), type: null, text });
      continue;
    }
    const message = `AB and N2 differ: the longest was taken for the abstract, and this left out: ${JSON.stringify(text)}.`;
    warnings.push({ code: "note-left-out", message, path: "abstract" });
  }
  return { ...read, otherAbstracts };
}

/** Whether a text holds another, or its beginning where that is cut off. */
function holds(text: string, other: string): boolean {
  const words = (value: string): string => folded(withoutTags(cleanText(value)));
  return words(text).includes(words(other).slice(0, COMPARED));
}

/** So much of a text says whether another holds it. */
const COMPARED = 80;
/** What is shorter beside an abstract is a note. */
const SHORTEST_ABSTRACT = 150;

/** Some exporters print each part of an abstract under a tag of its own, others the abstract in two languages, or once more. */
function wholesOf(parts: readonly string[]): string[] {
  const distinct = parts.filter((part, index) => !parts.some((other, at) => isMore({ other, at }, { part, index }) && holds(other, part)));
  const areWhole = new Set(distinct.map((one) => languageByScript(one))).size > 1;
  return (areWhole ? distinct : [distinct.join("\n")]).map(joinWrappedLines);
}

/** Of two parts that say the same the longer stays, of two alike the first. */
function isMore({ other, at }: { other: string; at: number }, { part, index }: { part: string; index: number }): boolean {
  return other.length > part.length || (other.length === part.length && at < index);
}

function readPrinted(printed: string): Abstracts {
  const mark = PSYCINFO.exec(printed);
  const rest = mark === null ? "" : printed.slice(mark.index + mark[0].length);
  const other = /^Abstract \((\p{L}{3,20})\)\s+/u.exec(rest);
  if (mark === null || (rest !== "" && other === null)) return { abstract: abstractOf(printed), otherAbstracts: [], copyright: null };
  const text = other === null ? "" : cleanText(rest.slice(other[0].length).replace(PSYCINFO, ""));
  return {
    abstract: abstractOf(printed.slice(0, mark.index)),
    otherAbstracts: text === "" ? [] : [{ language: languageOfName(other?.[1] ?? ""), type: null, text }],
    copyright: mark[1] as string,
  };
}

function abstractOf(printed: string): RawAbstract | null {
  return rawAbstract(bodyOfClean(printed));
}
