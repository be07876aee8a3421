/**
 * Works of Crossref's REST API: pages ({message: {items: […]}}), single works ({message: {…}}), and works on their own, in a list or one a
 * line. Abstracts are JATS, with or without the prefix "jats:"; titles and names may hold markup and layout too.
 *
 * References are other papers' and left out, as are subjects, which are those of the journal. A licence for text mining is none for readers.
 * Source: https://api.crossref.org/swagger-ui, https://gitlab.com/crossref/rest_api (its schema of works), and saved answers.
 */
import {
  type Author,
  emptyMetadata,
  type Metadata,
  type RawDocument,
  type Registration,
  type Revision,
  type Warning,
} from "@tabstract/record";
import { normaliseRegistration } from "@tabstract/text";
import { givenOrInitials, parseAuthor } from "../authors.ts";
import { readRelations } from "../crossref-relations.ts";
import { isoDate } from "../dates.ts";
import { distinct } from "../distinct.ts";
import { asList, asObject, body, count, field, hasField, type JsonObject, only, type Place, text } from "../fields.ts";
import { jsonValuesFramer } from "../framers/json-values.ts";
import { arxivOfDoi, normaliseDoi, normaliseIssn, normalisePmcid, normalisePmid } from "../identifiers.ts";
import type { JsonRow, JsonSource } from "../json-source.ts";
import { languageTag } from "../languages.ts";
import { markedText, markedTitle } from "../marked-title.ts";
import { documentOrEmpty, jsonRefusal, notAPaper } from "../not-a-paper.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { ReadOutcome } from "../reader.ts";
import { revisionOf } from "../revision.ts";
import { languageByScript } from "../scripts.ts";

export const crossref: JsonSource = {
  format: "crossref",
  summary: "Crossref works with JATS abstracts: pages, single works, lists, JSON Lines",
  recognisedBy: 'JSON whose records have "DOI" with keys that only Crossref has ("indexed", "is-referenced-by-count"); or "message-type"',
  framer: jsonValuesFramer,
  knows: (row: JsonObject): boolean =>
    (hasField(row, "DOI") && isPlainlyWork(row)) || isOfCsl(row) || (hasField(row, "message-type") && hasField(row, "message")),
  mayBe: isWork,
  read,
};

/** Keys of works that other forms of bibliographic JSON do not have. */
const OWN_KEYS: readonly string[] = [
  "content-domain",
  "indexed",
  "is-referenced-by-count",
  "issn-type",
  "reference-count",
  "references-count",
  "short-container-title",
];

/** Answers hold only the fields that were asked for: the lists that titles are, and issues and journals by these names, are Crossref's as well. */
function isPlainlyWork(row: JsonObject): boolean {
  return [...OWN_KEYS, "container-title", "issued"].some((key) => hasField(row, key)) || Array.isArray(field(row, "title"));
}

/** Types of CSL JSON, which reference managers export, that no other source has. */
const CSL_TYPES: ReadonlySet<string> = new Set(["article-journal", "article-magazine", "article-newspaper", "paper-conference"]);

/** Without a DOI as well. */
function isOfCsl(row: JsonObject): boolean {
  const type = field(row, "type");
  if (typeof type !== "string" || !CSL_TYPES.has(type) || typeof field(row, "title") !== "string") return false;
  return Array.isArray(field(row, "author")) || asObject(field(row, "issued")) !== null;
}

function read({ value, warnings }: JsonRow): ReadOutcome {
  const refusal = jsonRefusal(value);
  if (refusal !== null) return { kind: "problem", problem: refusal };
  const outer = asObject(value);
  const work = outer !== null && hasField(outer, "message-type") ? asObject(field(outer, "message")) : outer;
  if (work === null || !isWork(work)) return { kind: "problem", problem: notAPaper(`an answer of Crossref that is no work`) };
  return documentOrEmpty(readWork(work, warnings));
}

/** When Crossref last took the work up anew. */
function readRevision(work: JsonObject, place: Place): Revision | null {
  return revisionOf({ date: isoDate(text(field(asObject(field(work, "indexed")), "date-time"), place)) });
}

/** Zotero writes what it has no field for into the note: "PMID: 12345". */
function pmidOfNote(note: string | null): string | null {
  return normalisePmid(/(?:^|\s)PMID:\s*(\d{1,9})\b/i.exec(note ?? "")?.[1] ?? null);
}

function isWork(object: JsonObject): boolean {
  return typeof only(field(object, "DOI")) === "string" || (hasField(object, "title") && hasField(object, "type"));
}

function readWork(work: JsonObject, warnings: Warning[]): RawDocument {
  const at = (path: string): Place => ({ path, warnings });
  const language = languageTag(text(field(work, "language"), at("languages")));
  const doi = normaliseDoi(text(field(work, "DOI"), at("identifiers")));
  const journal = at("journal");
  const metadata: Metadata = {
    ...emptyMetadata(),
    identifiers: {
      ...emptyMetadata().identifiers,
      doi,
      // CSL JSON of reference managers, which is read here too, has these.
      pmid: normalisePmid(text(field(work, "PMID"), at("identifiers"))) ?? pmidOfNote(text(field(work, "note"), at("identifiers"))),
      pmcid: normalisePmcid(text(field(work, "PMCID"), at("identifiers"))),
      arxiv: arxivOfDoi(doi),
    },
    title: readTitle(work, { language, place: at("title.text") }),
    authors: asList(field(work, "author")).flatMap((author) => readAuthor(asObject(author), at("authors"))),
    languages: language === null ? [] : [language],
    journal: {
      ...emptyMetadata().journal,
      name: markedText(first(field(work, "container-title")), journal),
      abbreviation: markedText(first(field(work, "short-container-title") ?? field(work, "container-title-short")), journal),
      issn: normaliseIssn(text(first(field(work, "ISSN")), journal)),
      volume: text(field(work, "volume"), journal),
      issue: text(field(work, "issue") ?? field(asObject(field(work, "journal-issue")), "issue"), journal),
      pages: text(field(work, "page"), journal) ?? text(field(work, "article-number"), journal),
    },
    published: readDate(work, at("published")),
    publicationTypes: [field(work, "type"), field(work, "subtype")].flatMap((type) => text(type, at("publicationTypes")) ?? []),
    openAccess: { isOpenAccess: null, url: null, license: readLicense(field(work, "license"), at("openAccess")) },
    citationCount: count(field(work, "is-referenced-by-count"), at("citationCount")),
    relations: readRelations(work, at("relations")),
    funding: readFunding(field(work, "funder"), at("funding")),
  };
  return {
    format: "crossref",
    revision: readRevision(work, at("revision")),
    metadata,
    registrations: readRegistrations(field(work, "clinical-trial-number"), at("registrations")),
    abstract: rawAbstract(body(field(work, "abstract"), at("abstract"))),
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings,
  };
}

/** The first item of a list, or what stands in place of a list. */
function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** The subtitle belongs to the title, unless the title holds it already. */
function readTitle(work: JsonObject, { language, place }: { language: string | null; place: Place }): Metadata["title"] {
  const main = markedTitle(first(field(work, "title")), place)?.text ?? null;
  const subtitle = markedTitle(first(field(work, "subtitle")), place)?.text ?? null;
  const isRepeated = main !== null && subtitle !== null && main.toLowerCase().includes(subtitle.toLowerCase());
  const full = main === null || subtitle === null || isRepeated ? main : `${main}${/[:?!.]$/.test(main) ? "" : ":"} ${subtitle}`;
  const original = markedTitle(first(field(work, "original-title")), place)?.text ?? null;
  const isOther = original !== null && original !== main && original !== full;
  const script = full === null ? null : languageByScript(full);
  return {
    text: full,
    language: full === null ? null : (script ?? (language === "en" ? "en" : null)),
    translations: isOther ? [{ language: languageByScript(original) ?? (language === "en" ? null : language), text: original }] : [],
  };
}

function readAuthor(author: JsonObject | null, place: Place): readonly Author[] {
  const [named, literal, particle, own, given, suffix] = ["name", "literal", "non-dropping-particle", "family", "given", "suffix"].map(
    (key) => markedText(field(author, key), place),
  );
  // CSL JSON calls a group "literal", and keeps "van" apart from "der Knee".
  const group = named ?? literal;
  const family = own == null ? own : [particle, own].filter((part) => part != null).join(" ");
  const name = [given, family, suffix].filter((part) => part != null).join(" ");
  if (family != null && given != null) {
    return [{ name, family, ...givenOrInitials(given), suffix: suffix?.replace(/\.$/, "") ?? null, collective: false }];
  }
  if (group != null) return [{ name: group, family: null, given: null, initials: null, suffix: null, collective: true }];
  if (family != null) {
    const whole = parseAuthor(family, "given-first");
    return [whole?.collective === true ? whole : { name, family, given: null, initials: null, suffix: suffix ?? null, collective: false }];
  }
  return given == null ? [] : [{ name: given, family: null, given, initials: null, suffix: null, collective: false }];
}

/** The date of the issue where it is printed, as PubMed takes it; else the first that is known. */
function readDate(work: JsonObject, place: Place): string | null {
  for (const key of ["published-print", "published", "issued", "published-online", "posted"]) {
    const printed = asObject(field(work, key));
    const parts = asList(asList(field(printed, "date-parts"))[0]).map((part) => text(part, place));
    // Reference managers keep what they could not read as it was.
    const date = isoDate(parts.filter((part) => part !== null).join("-")) ?? isoDate(text(field(printed, "raw"), place));
    if (date !== null) return date;
  }
  return null;
}

/** That of the version of record, else of another version, else for text mining where it is a Creative Commons licence. */
function readLicense(value: unknown, place: Place): string | null {
  const licenses = asList(value).flatMap((item) => {
    const url = text(field(asObject(item), "URL"), place);
    return url === null ? [] : [{ url, version: text(field(asObject(item), "content-version"), place) ?? "unspecified" }];
  });
  const forReaders = licenses.filter(({ url, version }) => version !== "tdm" || /creativecommons\.org/i.test(url));
  return (forReaders.find(({ version }) => version === "vor") ?? forReaders[0])?.url ?? null;
}

/** One row a grant. */
function readFunding(value: unknown, place: Place): Metadata["funding"] {
  const rows = asList(value).flatMap((item): Metadata["funding"] => {
    const funder = text(field(asObject(item), "name"), place);
    const awards = asList(field(asObject(item), "award")).flatMap((award) => text(award, place) ?? []);
    if (awards.length === 0) return funder === null ? [] : [{ funder, grant: null, country: null }];
    return awards.map((grant) => ({ funder, grant, country: null }));
  });
  return distinct(rows);
}

function readRegistrations(value: unknown, place: Place): Registration[] {
  return asList(value).flatMap((item) => {
    const known = normaliseRegistration(text(field(asObject(item), "clinical-trial-number"), place) ?? "");
    return known === null ? [] : [{ ...known, span: null }];
  });
}
