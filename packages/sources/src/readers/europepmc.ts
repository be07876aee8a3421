/**
 * Europe PMC: pages of its REST API ({resultList: {result: […]}}, "core" with abstracts or "lite" without), what pygetpapers makes of them
 * ({papers: {PMC1: {…}}}, where a list of one is the one), single results, lists, JSON Lines. Abstracts may hold HTML.
 *
 * Affiliations, chemicals, text-mined terms and references are left out; investigators are no authors.
 * Source: https://europepmc.org/docs/EBI_Europe_PMC_Web_Service_Reference.pdf, and saved answers.
 */
import { type Author, emptyMetadata, type Metadata, type RawDocument, type Revision, type Warning } from "@tabstract/record";
import { givenOrInitials, parseAuthor, parseAuthors } from "../authors.ts";
import { isoDate } from "../dates.ts";
import { distinct } from "../distinct.ts";
import { asObject, body, count, field, flag, hasField, type JsonObject, only, type Place, text } from "../fields.ts";
import { jsonValuesFramer } from "../framers/json-values.ts";
import { arxivOfDoi, normaliseDoi, normaliseIssn, normalisePmcid, normalisePmid } from "../identifiers.ts";
import type { JsonRow, JsonSource } from "../json-source.ts";
import { languageTag } from "../languages.ts";
import { markedTitle } from "../marked-title.ts";
import { documentOrEmpty, jsonRefusal, notAPaper } from "../not-a-paper.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { ReadOutcome } from "../reader.ts";
import { type RelationType, relationOfHeading } from "../relations.ts";
import { revisionOf } from "../revision.ts";
import { languageByScript } from "../scripts.ts";

export const europepmc: JsonSource = {
  format: "europepmc",
  summary: "Europe PMC results: pages of its API, pygetpapers' files, single results, lists, JSON Lines",
  recognisedBy: 'JSON whose records have "authorString", "abstractText", "journalInfo" or "pubYear" with "source"',
  framer: jsonValuesFramer,
  knows: (row: JsonObject): boolean =>
    OWN_KEYS.some((key) => hasField(row, key)) ||
    PAIRS.some(([one, other]) => hasField(row, one) && hasField(row, other)) ||
    (hasField(row, "id") && CODES.has(String(only(field(row, "source"))))),
  mayBe: isResult,
  read,
};

const OWN_KEYS: readonly string[] = ["abstractText", "authorString", "fullTextIdList", "journalInfo", "pubTypeList"];
/** What Europe PMC calls its sources. */
const CODES: ReadonlySet<string> = new Set(["AGR", "CBA", "CTX", "ETH", "HIR", "MED", "NBK", "PAT", "PMC", "PPR"]);
const PAIRS: readonly (readonly [string, string])[] = [
  ["pubYear", "source"],
  ["request", "result"],
];

function read({ value, warnings }: JsonRow): ReadOutcome {
  const outer = asObject(value);
  const result = outer !== null && hasField(outer, "request") ? asObject(field(outer, "result")) : outer;
  if (result === null || !isResult(result)) return { kind: "problem", problem: jsonRefusal(value) ?? notAPaper("an object") };
  return documentOrEmpty(readResult(result, warnings));
}

function isResult(object: JsonObject): boolean {
  return ["title", "abstractText"].some((key) => hasField(object, key)) || (hasField(object, "id") && hasField(object, "source"));
}

function readResult(result: JsonObject, warnings: Warning[]): RawDocument {
  const at = (path: string): Place => ({ path, warnings });
  const languages = listOf(result, "language").flatMap((code) => languageTag(text(code, at("languages"))) ?? []);
  const title = markedTitle(field(result, "title"), at("title.text"));
  const isEnglish = title?.translated === true || languages.includes("en");
  const metadata: Metadata = {
    ...emptyMetadata(),
    identifiers: readIdentifiers(result, at("identifiers")),
    title: {
      text: title?.text ?? null,
      language: title === null ? null : (languageByScript(title.text) ?? (isEnglish ? "en" : null)),
      translations: [],
    },
    ...readAuthors(result, at("authors")),
    languages,
    journal: readJournal(result, at("journal")),
    published: readDate(result, at("published")),
    publicationTypes: readTypes(result, at("publicationTypes")),
    meshTerms: innerList(result, "meshHeadingList", "meshHeading").flatMap((heading) => meshTerm(asObject(heading), at("meshTerms"))),
    keywords: unique(innerList(result, "keywordList", "keyword").flatMap((word) => text(word, at("keywords")) ?? [])),
    openAccess: {
      isOpenAccess: yesOrNo(field(result, "isOpenAccess"), at("openAccess")),
      url: openUrl(result, at("openAccess")),
      license: text(field(result, "license"), at("openAccess")),
    },
    citationCount: count(field(result, "citedByCount"), at("citationCount")),
    relations: readRelations(result, at("relations")),
    funding: readFunding(result, at("funding")),
  };
  return {
    format: "europepmc",
    revision: readRevision(result, at("revision")),
    metadata,
    registrations: [],
    abstract: rawAbstract(body(field(result, "abstractText", "abstract"), at("abstract"))),
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings,
  };
}

/** A list, or the one thing that stands in place of a list of one. */
function listOf(object: JsonObject | null, key: string): readonly unknown[] {
  const value = field(object, key);
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** {"keywordList": {"keyword": […]}}; the list alone where there is no such object. */
function innerList(object: JsonObject, outer: string, inner: string): readonly unknown[] {
  const value = field(object, outer);
  return asObject(value) === null ? listOf(object, outer) : listOf(asObject(value), inner);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** The id is that of the source: a PMID for "MED", a PMCID for "PMC". */
function readIdentifiers(result: JsonObject, place: Place): Metadata["identifiers"] {
  const id = (key: string): string | null => text(field(result, key), place);
  const source = id("source");
  const doi = normaliseDoi(id("doi"));
  return {
    ...emptyMetadata().identifiers,
    doi,
    pmid: normalisePmid(id("pmid")) ?? (source === "MED" ? normalisePmid(id("id")) : null),
    pmcid: normalisePmcid(id("pmcid")) ?? (source === "PMC" ? normalisePmcid(id("id")) : null),
    arxiv: arxivOfDoi(doi),
  };
}

function readAuthors(result: JsonObject, place: Place): Pick<Metadata, "authors" | "authorsComplete"> {
  const authors = innerList(result, "authorList", "author").flatMap((author) => readAuthor(asObject(author), place));
  const printed = text(field(result, "authorString"), place);
  const list = printed === null ? null : parseAuthors(printed.replace(/(?<!\bal)\.$/, ""), "family-initials");
  if (authors.length > 0) return { authors, authorsComplete: list?.complete ?? true };
  return { authors: [...(list?.authors ?? [])], authorsComplete: list?.complete ?? true };
}

function readAuthor(author: JsonObject | null, place: Place): readonly Author[] {
  const word = (key: string): string | null => text(field(author, key), place);
  const group = word("collectiveName");
  if (group !== null) return [{ name: group, family: null, given: null, initials: null, suffix: null, collective: true }];
  const [family, initials, suffix] = [word("lastName"), word("initials"), word("suffix")];
  const full = word("fullName");
  if (family === null) {
    const parsed = full === null ? null : parseAuthor(full, "family-initials");
    return parsed === null ? [] : [parsed];
  }
  const first = word("firstName");
  const name = full ?? [family, initials ?? first, suffix].filter((part) => part !== null).join(" ");
  return [
    {
      name,
      family,
      given: first === null ? null : givenOrInitials(first).given,
      initials,
      suffix: suffix?.replace(/\.$/, "") ?? null,
      collective: false,
    },
  ];
}

function readJournal(result: JsonObject, place: Place): Metadata["journal"] {
  const info = asObject(field(result, "journalInfo"));
  const journal = asObject(field(info, "journal"));
  const issns = text(field(result, "journalIssn"), place)?.split(/;\s*/) ?? [];
  return {
    ...emptyMetadata().journal,
    name: text(field(journal, "title") ?? field(result, "journalTitle"), place),
    abbreviation: text(field(journal, "medlineAbbreviation", "ISOAbbreviation", "isoabbreviation"), place),
    issn: normaliseIssn(text(field(journal, "ISSN", "issn", "ESSN", "essn"), place)) ?? normaliseIssn(issns[0] ?? null),
    volume: text(field(info, "volume") ?? field(result, "journalVolume"), place),
    issue: text(field(info, "issue") ?? field(result, "issue"), place),
    pages: text(field(result, "pageInfo"), place),
  };
}

/** The date of the issue as printed ("2022 Mar-Apr"); the other dates are made up to the day where the source has less. */
function readDate(result: JsonObject, place: Place): string | null {
  const info = asObject(field(result, "journalInfo"));
  const printed = [field(info, "dateOfPublication"), field(info, "yearOfPublication")];
  const others = ["electronicPublicationDate", "firstPublicationDate", "pubYear"].map((key) => field(result, key));
  for (const date of [...printed, ...others]) {
    const iso = isoDate(text(date, place));
    if (iso !== null) return iso;
  }
  return null;
}

function readRevision(result: JsonObject, place: Place): Revision | null {
  return revisionOf({ date: isoDate(text(field(result, "dateOfRevision"), place)) });
}

/** Full results have a list, short ones a string, "review; journal article". */
function readTypes(result: JsonObject, place: Place): string[] {
  const list = innerList(result, "pubTypeList", "pubType");
  const printed = list.length > 0 ? list : (text(field(result, "pubType"), place)?.split(/;\s*/) ?? []);
  return unique(printed.flatMap((type) => text(type, place) ?? []));
}

function meshTerm(heading: JsonObject | null, place: Place): readonly string[] {
  const descriptor = text(field(heading, "descriptorName"), place);
  if (descriptor === null) return [];
  const qualifiers = innerList(heading ?? {}, "meshQualifierList", "meshQualifier");
  return [[descriptor, ...qualifiers.flatMap((one) => text(field(asObject(one), "qualifierName"), place) ?? [])].join("/")];
}

function yesOrNo(value: unknown, place: Place): boolean | null {
  const letter = only(value);
  return letter === "Y" || letter === "N" ? letter === "Y" : flag(letter, place);
}

/** A page or PDF that is free to read. */
function openUrl(result: JsonObject, place: Place): string | null {
  const links = innerList(result, "fullTextUrlList", "fullTextUrl").flatMap((item) => {
    const link = asObject(item);
    const code = text(field(link, "availabilityCode"), place);
    const url = text(field(link, "url"), place);
    return url === null || (code !== "OA" && code !== "F") ? [] : [{ url, style: text(field(link, "documentStyle"), place) }];
  });
  return (links.find(({ style }) => style === "pdf") ?? links[0])?.url ?? null;
}

/** Europe PMC's own kinds, beside PubMed's. */
const PREPRINTS: ReadonlyMap<string, RelationType> = new Map([
  ["preprint in", "update-of"],
  ["preprint of", "updated-by"],
]);

function readRelations(result: JsonObject, place: Place): Metadata["relations"] {
  return innerList(result, "commentCorrectionList", "commentCorrection").flatMap((item) => {
    const link = asObject(item);
    const kind = text(field(link, "type"), place);
    if (kind === null || /^cites?$/i.test(kind)) return [];
    const id = text(field(link, "id"), place);
    const pmid = text(field(link, "source"), place) === "MED" ? normalisePmid(id) : null;
    const type = PREPRINTS.get(kind.toLowerCase()) ?? relationOfHeading(kind) ?? "other";
    const printed = text(field(link, "reference"), place) ?? text(field(link, "note"), place);
    return [{ type, id: pmid === null ? null : `pmid:${pmid}`, text: printed ?? (pmid === null && id !== null ? id : null) }];
  });
}

function readFunding(result: JsonObject, place: Place): Metadata["funding"] {
  const rows = innerList(result, "grantsList", "grant").flatMap((item) => {
    const grant = asObject(item);
    const row = { funder: text(field(grant, "agency"), place), grant: text(field(grant, "grantId"), place), country: null };
    return row.funder === null && row.grant === null ? [] : [row];
  });
  return distinct(rows);
}
