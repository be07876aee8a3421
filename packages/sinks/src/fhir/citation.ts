/** The paper of a record as a FHIR R5 Citation. */
import type { AbstractRecord } from "@tabstract/record";
import { abstractWithLabels, linkOf, pageRange } from "../citation.ts";
import { type Citation, type CitedArtifact, type CodeableConcept, type Identifier, KEY_SYSTEM, present } from "./r5.ts";

export function citationOf(record: AbstractRecord): Citation {
  const { key, title, languages, openAccess } = record;
  const link = linkOf(record);
  const webLocation = [...new Set([link, openAccess.url].filter((url) => url !== null))].map((url) => ({
    url: url.replace(/\s/gu, encodeURIComponent),
  }));
  const citedArtifact = present({
    identifier: identifiersOf(record),
    title: title.text === null ? [] : [present({ language: languageOf(title.language), text: title.text })],
    abstract: abstractsOf(record),
    publicationForm: formOf(record, languages),
    webLocation,
    contributorship: contributorsOf(record),
  });
  return present({
    resourceType: "Citation" as const,
    id: key,
    identifier: [{ system: KEY_SYSTEM, value: key }],
    title: title.text,
    status: "active" as const,
    citedArtifact: Object.keys(citedArtifact).length === 0 ? null : citedArtifact,
  }) as Citation;
}

function identifiersOf({ identifiers }: AbstractRecord): Identifier[] {
  const { doi, pmid, pmcid, arxiv, s2PaperId } = identifiers;
  const systems: readonly (readonly [system: string, value: string | null])[] = [
    ["https://doi.org", doi],
    ["https://pubmed.ncbi.nlm.nih.gov", pmid],
    ["https://www.ncbi.nlm.nih.gov/pmc", pmcid],
    ["https://arxiv.org", arxiv],
    ["https://www.semanticscholar.org", s2PaperId],
  ];
  return systems.flatMap(([system, value]) => (value === null ? [] : [{ system, value }]));
}

function abstractsOf(record: AbstractRecord): NonNullable<CitedArtifact["abstract"]> {
  const text = abstractWithLabels(record);
  const { abstract, otherAbstracts } = record;
  const own =
    text === null ? [] : [present({ language: languageOf(abstract?.language ?? null), text, copyright: abstract?.copyright ?? null })];
  return [...own, ...otherAbstracts.map((one) => present({ language: languageOf(one.language), text: one.text }))];
}

function formOf({ journal, published }: AbstractRecord, languages: readonly string[]): NonNullable<CitedArtifact["publicationForm"]> {
  const { name, abbreviation, issn, volume, issue, pages } = journal;
  const journalTitle = name ?? abbreviation;
  const publishedIn = present({
    identifier: issn === null ? [] : [issnIdentifier(issn)],
    title: journalTitle,
  });
  const range = pages === null ? null : pageRange(pages);
  const form = present({
    publishedIn: Object.keys(publishedIn).length === 0 ? null : publishedIn,
    volume,
    issue,
    articleDate: published,
    language: languages.map((tag) => ({ coding: [{ system: "urn:ietf:bcp:47", code: tag, display: tag }] })),
    pageString: pages,
    firstPage: range?.last === null ? null : (range?.first ?? null),
    lastPage: range?.last ?? null,
  });
  return Object.keys(form).length === 0 ? [] : [form];
}

/** A name of RFC 3044; what is no ISSN stands as it is printed. */
function issnIdentifier(issn: string): Identifier {
  const [, first, second] = /^(\d{4})-?(\d{3}[\dXx])$/.exec(issn) ?? [];
  return first === undefined ? { value: issn } : { system: "urn:ietf:rfc:3986", value: `urn:issn:${first}-${second}` };
}

function contributorsOf({ authors, authorsComplete }: AbstractRecord): CitedArtifact["contributorship"] | null {
  if (authors.length === 0) return null;
  return {
    complete: authorsComplete,
    entry: authors.map(({ name, initials }, at) =>
      present({ contributor: { display: name }, forenameInitials: initials, rankingOrder: at + 1 }),
    ),
  };
}

function languageOf(tag: string | null): CodeableConcept | null {
  return tag === null ? null : { coding: [{ system: "urn:ietf:bcp:47", code: tag, display: tag }] };
}
