/**
 * MEDLINE text: PubMed's "PubMed" format (.nbib, .txt), and what ERIC exports under the same name.
 *
 * A record begins at PMID (ERIC's at OWN); a tag of four characters, "- ", a value that goes on after six spaces. It must not take RIS, whose
 * tags have two characters and whose records begin at TY. AB is one run with its labels inside; what NLM folded into ASCII ("+/-", "</=",
 * "-->") is undone. Source: NLM, https://www.nlm.nih.gov/bsd/mms/medlineelements.html.
 */
import { emptyMetadata, type Metadata, type RawAbstract, type Registration, type Revision } from "@tabstract/record";
import { cleanText, normaliseRegistration } from "@tabstract/text";
import { citedPaper } from "../cited-paper.ts";
import { citedDate, isoDate } from "../dates.ts";
import { decodeUtf8 } from "../decode.ts";
import { bodyOfClean, cleaned, isPlaceholder } from "../fields.ts";
import { holdsMarkerLine } from "../framers/marker-line.ts";
import { pubmedMedlineFramer } from "../framers/pubmed-medline.ts";
import { medlineGrant } from "../grants.ts";
import { normaliseDoi, normaliseIssn, normalisePmcid, normalisePmid } from "../identifiers.ts";
import { languageOfName, languageTag } from "../languages.ts";
import { medlineFields, type TaggedField } from "../medline-fields.ts";
import { medlineAuthors } from "../medline-people.ts";
import { documentOrEmpty } from "../not-a-paper.ts";
import { pubmedTitle } from "../pubmed-title.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { Head, Reader, ReadOutcome } from "../reader.ts";
import { RELATION_TAGS, relationOfTag } from "../relations.ts";
import { revisionOf } from "../revision.ts";
import { languageByScript } from "../scripts.ts";
import { maybeTruncated } from "../truncated.ts";

export const pubmedMedline: Reader = {
  format: "pubmed-medline",
  summary: "MEDLINE text of PubMed (.nbib, .txt), also as ERIC exports it",
  recognisedBy: 'a first line with a tag such as "PMID- " or "OWN - "',
  recognise: ({ text }: Head): boolean => opensAsMedline(text) && !holdsMarkerLine(text),
  framer: pubmedMedlineFramer,
  read,
};

/** So far into a file its first record may begin, behind what a tool prints before it. */
const PREAMBLE = 5_000;

function opensAsMedline(text: string): boolean {
  const head = text.slice(0, PREAMBLE);
  if (/^\ufeff?\s*(?:PMID|OWN |STAT|FAU )- +\S/.test(head)) return true;
  const at = /^\ufeff?PMID- +\d/m.exec(head)?.index ?? (/^\ufeff?\s*(?:TI|AB) {2}- +\S/.test(head) ? 0 : undefined);
  return at !== undefined && !/^\ufeff?\s*(?:[{[<]|\d{1,7}\. )/.test(head) && !/^TY {1,2}-/m.test(at === 0 ? head : head.slice(0, at));
}

const SINGLE = ["BTI", "CI", "COIS", "DEP", "DP", "IP", "JT", "LR", "PG", "PMC", "PMID", "PST", "TA", "TI", "TT", "VI"] as const;
/** What PubMed's own records have, and end with. */
const MARKS = ["OWN", "STAT", "SO"] as const;
const REPEATED = ["AB", "AID", "AU", "CN", "FAU", "GR", "IS", "ISSN", "LA", "LID", "MH", "OAB", "OABL", "OT", "PT", "SI"] as const;
type Single = (typeof SINGLE)[number];
type Repeated = (typeof REPEATED)[number];

const WANTED: ReadonlySet<string> = new Set([...SINGLE, ...MARKS, ...REPEATED, ...RELATION_TAGS]);
const REPEATS: ReadonlySet<string> = new Set(REPEATED);

interface MedlineRecord {
  readonly first: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly people: readonly TaggedField[];
  readonly relations: readonly TaggedField[];
  readonly otherAbstracts: readonly TaggedField[];
}

function read(bytes: Uint8Array): ReadOutcome {
  const { text, warnings } = decodeUtf8(bytes);
  const record = group(medlineFields(cleaned(text, { path: "record", warnings }), WANTED));
  if (lacksEnd(record)) warnings.push(maybeTruncated("its field SO, the last that PubMed prints"));
  const { authors, complete } = medlineAuthors(record.people);
  if (!complete) {
    warnings.push({ code: "authors-truncated", message: 'The dump ends the author list with "et al.".', path: "authors" });
  }
  const languages = readLanguages(all(record, "LA"));
  const copyright = first(record, "CI");
  return documentOrEmpty({
    format: "pubmed-medline",
    revision: readRevision(record),
    metadata: {
      ...emptyMetadata(),
      identifiers: readIdentifiers(record),
      title: pubmedTitle({
        title: cleanText(unfolded(first(record, "TI") ?? first(record, "BTI")) ?? ""),
        vernacular: cleanText(first(record, "TT") ?? ""),
        languages,
      }),
      authors,
      authorsComplete: complete,
      languages,
      journal: readJournal(record),
      published: readDate(record),
      publicationTypes: [...all(record, "PT")],
      meshTerms: all(record, "MH")
        .map(withoutStars)
        .filter((term) => term !== ""),
      keywords: all(record, "OT")
        .map(withoutStars)
        .filter((word) => word !== ""),
      relations: readRelations(record.relations),
      funding: all(record, "GR").flatMap((printed) => medlineGrant(printed) ?? []),
      conflictOfInterest: clean(first(record, "COIS")),
    },
    registrations: readRegistrations(all(record, "SI")),
    abstract: readAbstract(record, copyright),
    otherAbstracts: readOtherAbstracts(record.otherAbstracts),
    copyright: clean(copyright),
    variants: [],
    warnings,
  });
}

/** One pass over the fields: the first of those that come once, and lists of the others. */
function group(fields: readonly TaggedField[]): MedlineRecord {
  const first = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const people: TaggedField[] = [];
  const relations: TaggedField[] = [];
  const otherAbstracts: TaggedField[] = [];
  for (const field of fields) {
    const { tag, value } = field;
    if (isPlaceholder(value)) continue;
    if (tag === "AU" || tag === "FAU" || tag === "CN") people.push(field);
    else if (tag === "OAB" || tag === "OABL") otherAbstracts.push(field);
    else if (REPEATS.has(tag)) {
      const list = lists.get(tag);
      if (list === undefined) lists.set(tag, [value]);
      else list.push(value);
    } else if (relationOfTag(tag) !== null) relations.push(field);
    else if (!first.has(tag)) first.set(tag, value);
  }
  return { first, lists, people, relations, otherAbstracts };
}

/** PubMed closes each record with SO, but for books and their chapters; what tools write in its tags has neither OWN nor STAT. */
function lacksEnd({ first }: MedlineRecord): boolean {
  const isPubmeds = first.has("PMID") && (first.has("OWN") || first.has("STAT"));
  return isPubmeds && !first.has("SO") && !first.has("BTI");
}

function first(record: MedlineRecord, tag: Single): string | null {
  return record.first.get(tag) ?? null;
}

function all(record: MedlineRecord, tag: Repeated): readonly string[] {
  return record.lists.get(tag) ?? [];
}

function clean(printed: string | null): string | null {
  const text = printed === null ? "" : cleanText(printed);
  return text === "" ? null : text;
}

/** NLM's ASCII for signs, where it can mean one thing only. */
function unfolded(printed: string | null): string | null {
  if (printed === null || (!printed.includes("/") && !printed.includes("-->"))) return printed;
  return printed.replace(/\+\/-|<\/=|>\/=|-->/g, (folded) => UNFOLDED[folded] ?? folded);
}

const UNFOLDED: Readonly<Record<string, string>> = { "+/-": "±", "</=": "≤", ">/=": "≥", "-->": "→" };

function withoutStars(term: string): string {
  return term.includes("*") ? term.replaceAll("*", "").trim() : term;
}

function readIdentifiers(record: MedlineRecord): Metadata["identifiers"] {
  return {
    ...emptyMetadata().identifiers,
    doi: ownDoi(all(record, "LID")) ?? ownDoi(all(record, "AID")),
    pmid: normalisePmid(first(record, "PMID")),
    pmcid: normalisePmcid(first(record, "PMC")),
  };
}

/** "10.5555/tea [doi]"; ERIC prints the link of a resolver. A value of another type ("… [pii]") is none. */
function ownDoi(printed: readonly string[]): string | null {
  for (const value of printed) {
    const bracket = value.endsWith("]") ? value.lastIndexOf(" [") : -1;
    if (bracket >= 0 && value.slice(bracket) !== " [doi]") continue;
    const doi = normaliseDoi(bracket < 0 ? value : value.slice(0, bracket));
    if (doi !== null) return doi;
  }
  return null;
}

/** Codes, or names as ERIC prints them. */
function readLanguages(printed: readonly string[]): string[] {
  return [...new Set(printed.flatMap((value) => languageTag(value) ?? languageOfName(value) ?? []))];
}

function readJournal(record: MedlineRecord): Metadata["journal"] {
  const issns = [...all(record, "IS"), ...all(record, "ISSN")];
  const printed = issns.find((issn) => issn.includes("(Linking)")) ?? issns.find((issn) => /\d{4}-\d{3}[\dXx]/.test(issn));
  const isChapter = record.first.has("TI") && record.first.has("BTI");
  return {
    ...emptyMetadata().journal,
    name: clean(first(record, "JT") ?? (isChapter ? first(record, "BTI") : null)),
    abbreviation: clean(first(record, "TA")),
    issn: normaliseIssn(/\d{4}-\d{3}[\dXx]/.exec(printed ?? "")?.[0] ?? null),
    volume: first(record, "VI"),
    issue: first(record, "IP"),
    pages: first(record, "PG"),
  };
}

/** The issue's date, else the electronic one; ERIC prints "Article 7 2019". */
function readDate(record: MedlineRecord): string | null {
  const printed = first(record, "DP");
  const issue = citedDate(printed);
  if (issue !== null) return issue;
  return dayOf(first(record, "DEP")) ?? /^\D.{0,60}\b([12]\d{3})$/.exec(printed ?? "")?.[1] ?? null;
}

/** "20240131", as all dates but that of the issue are printed. */
function dayOf(printed: string | null): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(printed ?? "");
  return parts === null ? null : isoDate(`${parts[1]}-${parts[2]}-${parts[3]}`);
}

function readRevision(record: MedlineRecord): Revision | null {
  return revisionOf({ status: first(record, "PST"), date: dayOf(first(record, "LR")) });
}

function readRelations(fields: readonly TaggedField[]): Metadata["relations"] {
  return fields.flatMap(({ tag, value }) => {
    const type = relationOfTag(tag);
    return type === null ? [] : (citedPaper(type, value) ?? []);
  });
}

/** "ClinicalTrials.gov/NCT00000001"; "GENBANK/AB000001" is no registration. */
function readRegistrations(printed: readonly string[]): Registration[] {
  return printed.flatMap((value) => {
    const known = normaliseRegistration(value.slice(value.indexOf("/") + 1)) ?? normaliseRegistration(value);
    return known === null ? [] : [{ ...known, span: null }];
  });
}

/** Older records end the abstract with the line that CI holds as well. One with a mark is cut with what else belongs to it, later. */
function readAbstract(record: MedlineRecord, copyright: string | null): RawAbstract | null {
  // NLM prints one; tools that part an abstract by its labels print several.
  const printed = [...new Set(all(record, "AB"))].flatMap((part) => unfolded(part) ?? []).join("\n");
  if (printed === "") return null;
  const isMarked = /^(?:©|\(c\)|(?:Crown )?Copyright|Published by)/i.test(copyright ?? "");
  const repeated = copyright !== null && !isMarked && printed.length > copyright.length && printed.endsWith(copyright);
  return rawAbstract(bodyOfClean(repeated ? printed.slice(0, -copyright.length) : printed));
}

/** OABL, the language, follows its OAB; "Publisher: Abstract available from the publisher." is no abstract. */
function readOtherAbstracts(fields: readonly TaggedField[]): { language: string | null; type: string | null; text: string }[] {
  const others: { language: string | null; type: string | null; text: string }[] = [];
  for (const { tag, value } of fields) {
    const last = others.at(-1);
    if (tag === "OABL") {
      if (last !== undefined) last.language = languageTag(value) ?? last.language;
      continue;
    }
    const [, type, text] = /^(?:(Publisher|AAMC|AIDS|KIE|PIP|NASA|plain-language-summary):\s+)?(.*)$/is.exec(value) ?? [];
    const words = clean(unfolded(text ?? value));
    if (words !== null) others.push({ language: languageByScript(words), type: type ?? null, text: words });
  }
  return others.filter(({ text }) => !/^abstract available from the publisher\.?$/i.test(text));
}
