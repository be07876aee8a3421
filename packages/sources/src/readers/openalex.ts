/**
 * Works of OpenAlex: pages ({meta, results: […]}), single works, lists, and the snapshot's JSON Lines. The abstract is an index from words to
 * their positions, and is put together again from all of them.
 *
 * Keywords, topics and concepts that carry a score are models' work and left out, as are references. Dates: OpenAlex prints the first of
 * January for a year and the first of the month for a month, so such a date is taken for the year or month that is certain.
 * Source: OpenAlex's documentation of works, https://docs.openalex.org/api-entities/works/work-object, and saved answers.
 */
import { type Author, emptyMetadata, type Metadata, type RawDocument, type Warning } from "@tabstract/record";
import { parseAuthor } from "../authors.ts";
import { isoDate } from "../dates.ts";
import { distinct } from "../distinct.ts";
import { asList, asObject, body, cleaned, count, field, flag, hasField, type JsonObject, only, type Place, text } from "../fields.ts";
import { jsonValuesFramer } from "../framers/json-values.ts";
import { arxivOfDoi, normaliseDoi, normaliseIssn, normalisePmcid, normalisePmid } from "../identifiers.ts";
import { invertedAbstract } from "../inverted-index.ts";
import type { JsonRow, JsonSource } from "../json-source.ts";
import { languageTag } from "../languages.ts";
import { markedText, markedTitle } from "../marked-title.ts";
import { documentOrEmpty, jsonRefusal, notAPaper } from "../not-a-paper.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { ReadOutcome } from "../reader.ts";
import { languageByScript } from "../scripts.ts";

export const openalex: JsonSource = {
  format: "openalex",
  summary: "OpenAlex works, abstracts rebuilt from the inverted index: pages, single works, lists, JSON Lines",
  recognisedBy: 'JSON whose records have "abstract_inverted_index", "authorships", or an id that begins "https://openalex.org/W"',
  framer: jsonValuesFramer,
  knows: isOpenAlex,
  mayBe: (row: JsonObject): boolean => hasField(row, "title"),
  read,
};

const OWN_KEYS: readonly string[] = ["abstract_inverted_index", "authorships", "host_venue", "referenced_works", "referenced_works_count"];

function isOpenAlex(row: JsonObject): boolean {
  if (OWN_KEYS.some((key) => hasField(row, key)) || (hasField(row, "display_name") && hasField(row, "ids"))) return true;
  return isWorkId(field(row, "id"));
}

function isWorkId(value: unknown): boolean {
  const id = only(value);
  return typeof id === "string" && /^\s*(?:https?:\/\/openalex\.org\/)(?:works\/)?W\d+\s*$/i.test(id);
}

/** Other things that OpenAlex describes, by the letter of their id. */
const OTHERS: Readonly<Record<string, string>> = {
  A: "an author",
  C: "a concept",
  F: "a funder",
  I: "an institution",
  P: "a publisher",
  S: "a journal or other source",
  T: "a topic",
};

function read({ value, warnings }: JsonRow): ReadOutcome {
  const work = asObject(value);
  const isWork = work !== null && (isWorkId(field(work, "id")) || OWN_KEYS.some((key) => hasField(work, key)) || hasField(work, "title"));
  if (work === null || !isWork) {
    const id = only(field(work, "id"));
    const letter = typeof id === "string" ? /^https?:\/\/openalex\.org\/([A-Z])\d+$/.exec(id)?.[1] : undefined;
    const what = OTHERS[letter ?? ""] ?? "an object";
    return { kind: "problem", problem: jsonRefusal(value) ?? notAPaper(`${what} of OpenAlex`) };
  }
  return documentOrEmpty(readWork(work, warnings));
}

function readWork(work: JsonObject, warnings: Warning[]): RawDocument {
  const at = (path: string): Place => ({ path, warnings });
  const ids = asObject(field(work, "ids"));
  const id = (value: unknown): string | null => text(value, at("identifiers"));
  const doi = normaliseDoi(id(field(work, "doi") ?? field(ids, "doi")));
  const language = languageTag(text(field(work, "language"), at("languages")));
  const title = markedTitle(field(work, "title", "display_name"), at("title.text"))?.text ?? null;
  const metadata: Metadata = {
    ...emptyMetadata(),
    identifiers: {
      ...emptyMetadata().identifiers,
      doi,
      pmid: normalisePmid(id(field(ids, "pmid"))),
      pmcid: normalisePmcid(id(field(ids, "pmcid"))),
      arxiv: arxivOfDoi(doi),
    },
    title: {
      text: title,
      language: title === null ? null : (languageByScript(title) ?? (language === "en" ? "en" : null)),
      translations: [],
    },
    authors: asList(field(work, "authorships")).flatMap((row) => readAuthor(asObject(row), at("authors"))),
    authorsComplete: flag(field(work, "is_authors_truncated"), at("authorsComplete")) !== true,
    languages: language === null ? [] : [language],
    journal: readJournal(work, at("journal")),
    published: readDate(work, at("published")),
    publicationTypes: [text(field(work, "type"), at("publicationTypes"))].flatMap((type) => type ?? []),
    meshTerms: readMesh(field(work, "mesh"), at("meshTerms")),
    keywords: readKeywords(field(work, "keywords"), at("keywords")),
    openAccess: readOpenAccess(work, at("openAccess")),
    citationCount: count(field(work, "cited_by_count"), at("citationCount")),
    relations: flag(field(work, "is_retracted"), at("relations")) === true ? [{ type: "retracted-by", id: null, text: null }] : [],
    funding: readFunding(work, at("funding")),
  };
  const inverted = invertedAbstract(field(work, "abstract_inverted_index"), at("abstract"));
  // Tools that put the index together leave the text beside it, or in its place.
  const abstract = inverted === null ? body(field(work, "abstract"), at("abstract")) : cleaned(inverted, at("abstract"));
  return {
    format: "openalex",
    revision: null,
    metadata,
    registrations: [],
    abstract: rawAbstract(abstract),
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings,
  };
}

/** The name that the paper prints, where OpenAlex keeps it; unless that is "Example A", and OpenAlex knows the person by a given name. */
function readAuthor(row: JsonObject | null, place: Place): readonly Author[] {
  const [printed, known] = [field(row, "raw_author_name"), field(asObject(field(row, "author")), "display_name")].map((value) => {
    const name = text(value, place);
    return name === null ? null : parseAuthor(name, "given-first");
  });
  const isShort =
    printed?.initials != null &&
    printed.name.startsWith(`${printed.family} `) &&
    known?.given?.startsWith(printed.initials.slice(0, 1)) === true;
  const author = isShort && known?.family === printed.family ? known : (printed ?? known ?? null);
  return author === null ? [] : [author];
}

/** Repositories are no journals. Works of before 2023 have a "host_venue". */
function readJournal(work: JsonObject, place: Place): Metadata["journal"] {
  const location = asObject(field(work, "primary_location"));
  const printed = asObject(field(location, "source")) ?? asObject(field(work, "host_venue"));
  const source = text(field(printed, "type"), place) === "repository" ? null : printed;
  const biblio = asObject(field(work, "biblio"));
  const [first, last] = [text(field(biblio, "first_page"), place), text(field(biblio, "last_page"), place)];
  return {
    ...emptyMetadata().journal,
    name:
      markedText(field(source, "display_name"), place) ?? (printed === null ? markedText(field(location, "raw_source_name"), place) : null),
    abbreviation: text(field(source, "abbreviated_title"), place),
    issn: normaliseIssn(text(field(source, "issn_l"), place)) ?? normaliseIssn(text(asList(field(source, "issn"))[0], place)),
    volume: text(field(biblio, "volume"), place),
    issue: text(field(biblio, "issue"), place),
    pages: first !== null && last !== null && first !== last ? `${first}-${last}` : (first ?? last),
  };
}

function readDate(work: JsonObject, place: Place): string | null {
  const date = isoDate(text(field(work, "publication_date"), place));
  if (date === null) return isoDate(text(field(work, "publication_year"), place));
  return date.replace(/-01-01$/, "").replace(/(-\d\d)-01$/, "$1");
}

/** One row a qualifier: those of a descriptor belong together. */
function readMesh(value: unknown, place: Place): string[] {
  const terms = new Map<string, string[]>();
  for (const row of asList(value)) {
    const descriptor = text(field(asObject(row), "descriptor_name"), place);
    const qualifier = text(field(asObject(row), "qualifier_name"), place);
    if (descriptor === null) continue;
    const qualifiers = terms.get(descriptor) ?? [];
    if (qualifier !== null && !qualifiers.includes(qualifier)) qualifiers.push(qualifier);
    terms.set(descriptor, qualifiers);
  }
  return [...terms].map(([descriptor, qualifiers]) => [descriptor, ...qualifiers].join("/"));
}

function readKeywords(value: unknown, place: Place): string[] {
  const words = asList(value).map((item) => {
    const object = asObject(item);
    if (object === null) return text(item, place);
    return field(object, "score") === null ? text(field(object, "keyword", "display_name"), place) : null;
  });
  return [...new Set(words.filter((word) => word !== null))];
}

function readOpenAccess(work: JsonObject, place: Place): Metadata["openAccess"] {
  const access = asObject(field(work, "open_access"));
  const [best, primary] = [asObject(field(work, "best_oa_location")), asObject(field(work, "primary_location"))];
  return {
    isOpenAccess: flag(field(access, "is_oa"), place),
    url: text(field(access, "oa_url"), place),
    license: text(field(best, "license"), place) ?? text(field(primary, "license"), place),
  };
}

/** "grants" until 2025, "awards" and "funders" since. */
function readFunding(work: JsonObject, place: Place): Metadata["funding"] {
  const grants = asList(field(work, "grants")).concat(asList(field(work, "awards")));
  const rows = grants.flatMap((item) => {
    const funder = text(field(asObject(item), "funder_display_name"), place);
    const grant = text(field(asObject(item), "award_id", "funder_award_id"), place);
    return funder === null && grant === null ? [] : [{ funder, grant, country: null }];
  });
  const named = new Set(rows.map(({ funder }) => funder));
  const others = asList(field(work, "funders")).flatMap((item) => {
    const funder = text(field(asObject(item), "display_name"), place);
    return funder === null || named.has(funder) ? [] : [{ funder, grant: null, country: null }];
  });
  return distinct([...rows, ...others]);
}
