/** Stage 2: a raw document to a record: sections, then numbers, then checks. */
import { applyCorrections, type Correction } from "@tabstract/audit";
import { runChecks } from "@tabstract/checks";
import { type AbstractRecord, abstractText, type RawDocument, type Registration } from "@tabstract/record";
import { type Extraction, extractAll } from "@tabstract/results";
import { abstractLanguage, splitAbstract } from "@tabstract/sections";
import type { ParsedDocument } from "./parse.ts";

/** What people said of a record, the last about each place. */
export type CorrectionsOf = (record: { readonly key: string; readonly id: string }) => readonly Correction[];

const noCorrections: CorrectionsOf = () => [];

/** A document's record as far as its checks: they are told of the whole of it. */
type Unchecked = Omit<AbstractRecord, "checks">;

/** The records of some documents, each by itself. A step is made for all of them before the next one begins, while its code is at hand. */
export function extractRecords(batch: readonly ParsedDocument[], corrections: CorrectionsOf = noCorrections): AbstractRecord[] {
  const splits = batch.map(({ document }) => (document.abstract === null ? null : splitAbstract(document.abstract)));
  const extractions = extractAll(
    batch.map(({ document }, at) => {
      const abstract = splits[at]?.abstract ?? null;
      return { title: document.metadata.title.text, sections: abstract?.sections ?? [], language: abstract?.language ?? null };
    }),
  );
  const drafts = batch.map((parsed, at) => uncheckedRecord(parsed, splits[at] ?? null, extractions[at] as Extraction));
  return batch.map((parsed, at): AbstractRecord => {
    const { document, sources } = parsed;
    // Before the checks: they are of the record as it stands in the end.
    const draft = applyCorrections(drafts[at] as Unchecked, corrections(parsed));
    const checks = runChecks({ record: draft, variants: variantTexts(document, draft), sources });
    return { ...draft, checks, warnings: [...document.warnings, ...(splits[at]?.warnings ?? []), ...draft.warnings] };
  });
}

function uncheckedRecord(parsed: ParsedDocument, split: ReturnType<typeof splitAbstract> | null, extraction: Extraction): Unchecked {
  const { document } = parsed;
  const abstract = split?.abstract ?? null;
  const metadata = document.metadata;
  return {
    recordVersion: 1,
    id: parsed.id,
    key: parsed.key,
    provenance: parsed.provenance,
    mergedFrom: [...parsed.mergedFrom],
    identifiers: metadata.identifiers,
    registrations: mergeRegistrations(document.registrations, extraction.registrations),
    title: withLanguage(metadata.title, abstract?.language ?? null),
    authors: metadata.authors,
    authorsComplete: metadata.authorsComplete,
    languages: metadata.languages,
    journal: metadata.journal,
    published: metadata.published,
    publicationTypes: metadata.publicationTypes,
    meshTerms: metadata.meshTerms,
    keywords: metadata.keywords.length > 0 ? metadata.keywords : [...(split?.keywords ?? [])],
    openAccess: metadata.openAccess,
    citationCount: metadata.citationCount,
    relations: metadata.relations,
    funding: metadata.funding,
    conflictOfInterest: together(metadata.conflictOfInterest, split?.conflictOfInterest ?? null),
    abstract: abstract === null ? null : { ...abstract, copyright: together(abstract.copyright, document.copyright) },
    otherAbstracts: [...document.otherAbstracts, ...(split?.otherAbstracts ?? [])].map((other) => ({ ...other })),
    study: extraction.study,
    results: extraction.results,
    comparisons: extraction.comparisons,
    context: extraction.context,
    warnings: [],
  };
}

/** What the source says in two places, once. */
function together(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one} ${other}`;
}

/** Each registration once; the abstract's mention wins, since it has a place. */
function mergeRegistrations(named: readonly Registration[], found: readonly Registration[]): Registration[] {
  const merged = new Map<string, Registration>();
  for (const registration of [...named, ...found]) {
    const key = `${registration.registry}\0${registration.id}`;
    const before = merged.get(key);
    if (before === undefined || (before.span === null && registration.span !== null)) merged.set(key, registration);
  }
  return [...merged.values()];
}

/** The language of a title that its source does not name: told by its own script, else taken from the abstract. */
function withLanguage(title: AbstractRecord["title"], ofAbstract: string | null): AbstractRecord["title"] {
  if (title.text === null || title.language !== null) return title;
  // An English abstract under a title without a foreign letter: asking the language detector of so few words would only add mistakes.
  if (ofAbstract === "en" && PLAIN.test(title.text)) return { ...title, language: ofAbstract };
  return { ...title, language: abstractLanguage(title.text) ?? ofAbstract };
}

const PLAIN = /^[\u0020-\u007e\u2010-\u2019]*$/;

/** The clean text of every rendering of the paper; one that is word for word the chosen abstract is not split again. */
function variantTexts(document: RawDocument, record: Unchecked): { name: string; doi: string | null; text: string | null }[] {
  const chosen = document.abstract;
  return document.variants.map(({ name, doi, abstract }) => {
    if (abstract === null) return { name, doi, text: null };
    if (abstract === chosen || isSame(abstract, chosen)) return { name, doi, text: abstractText(record) };
    const split = splitAbstract(abstract).abstract;
    return { name, doi, text: split === null ? null : abstractText({ abstract: split }) };
  });
}

function isSame(one: NonNullable<RawDocument["abstract"]>, other: RawDocument["abstract"]): boolean {
  return other !== null && one.form !== "sections" && other.form === one.form && other.text === one.text;
}
