/**
 * Raw documents of one paper as one raw document.
 *
 * Each field is taken from the first source, in the order of precedence.ts, that has it; within one format the earlier document comes
 * first. Three kinds of fields differ: a date is taken with the most precision that agrees with the first one; lists of facts about the
 * paper (types, keywords, relations, funding, registrations, other abstracts) are joined, each item once; which abstract is
 * taken abstracts.ts says. Of an earlier state of a record (superseded.ts) only what the others do not have is taken. The chosen abstract's document is the primary one: the record's spans are places in its words.
 */
import type { Author, Metadata, RawDocument, Registration, Variant, Warning } from "@tabstract/record";
import { folded } from "@tabstract/text";
import { distinctBy } from "../distinct.ts";
import { chooseAbstract, isPlaceholder } from "./abstracts.ts";
import { rankOf } from "./precedence.ts";
import { isLaterState, withoutSuperseded } from "./superseded.ts";

export interface MergeMember {
  /** Where it comes from, for people: "a.nbib (pubmed-medline)". */
  readonly name: string;
  readonly document: RawDocument;
}

export interface MergedDocument {
  readonly document: RawDocument;
  /** Index of the member that the abstract comes from; without any, of the one that is believed first. */
  readonly primary: number;
}

/** @param members at least one, in the order of the input. */
export function mergeDocuments(members: readonly MergeMember[]): MergedDocument {
  const present: ReadonlySet<MergeMember> = new Set(withoutSuperseded(members));
  const all = members
    .map((member, index) => ({ ...member, index, rank: rankOf(member.document.format), isSuperseded: !present.has(member) }))
    .sort(
      (one, other) =>
        Number(one.isSuperseded) - Number(other.isSuperseded) ||
        one.rank - other.rank ||
        byState(one.document, other.document) ||
        one.index - other.index,
    );
  const ranked = all.filter(({ isSuperseded }) => !isSuperseded);
  // An earlier state in a richer format says the same words with their superscripts.
  const chosen = chooseAbstract(all) ?? all[0];
  if (chosen === undefined) throw new RangeError("there is nothing to merge");
  const documents = ranked.map(({ document }) => document);
  const metadata = mergeMetadata(
    documents.map((document) => document.metadata),
    all.map(({ document }) => document.metadata),
  );
  const { format, abstract } = chosen.document;
  const merged: RawDocument = {
    format,
    revision: chosen.document.revision,
    metadata,
    registrations: distinctBy(
      documents.flatMap((document) => document.registrations),
      ({ registry, id }: Registration) => `${registry} ${id}`,
    ),
    abstract,
    otherAbstracts: distinctBy(
      documents.flatMap((document) => document.otherAbstracts),
      ({ text }) => folded(text),
    ),
    copyright: first(
      all.map(({ document }) => document),
      (document) => document.copyright,
    ),
    variants:
      ranked.length === 1 ? (ranked[0]?.document.variants ?? []) : members.filter((member) => present.has(member)).flatMap(variantsOf),
    warnings: warningsOf(chosen.document, ranked),
  };
  return { document: merged, primary: chosen.index };
}

/** The later state of a record first. */
function byState(one: RawDocument, other: RawDocument): number {
  return isLaterState(one, other) ? -1 : isLaterState(other, one) ? 1 : 0;
}

/** @param present without the superseded, whose lists of facts count only where no other has any */
function mergeMetadata(present: readonly Metadata[], all: readonly Metadata[]): Metadata {
  const take = <Value>(pick: (metadata: Metadata) => Value | null): Value | null => first(all, pick);
  const join = <Item>(pick: (metadata: Metadata) => readonly Item[], key: (item: Item) => string): Item[] => {
    const items = present.flatMap(pick);
    return distinctBy(items.length > 0 ? items : all.flatMap(pick), key);
  };
  const authors = authorsOf(all);
  return {
    identifiers: {
      doi: take(({ identifiers }) => identifiers.doi),
      pmid: take(({ identifiers }) => identifiers.pmid),
      pmcid: take(({ identifiers }) => identifiers.pmcid),
      s2PaperId: take(({ identifiers }) => identifiers.s2PaperId),
      s2CorpusId: take(({ identifiers }) => identifiers.s2CorpusId),
      arxiv: take(({ identifiers }) => identifiers.arxiv),
    },
    title: titleOf(all),
    authors: authors?.authors ?? [],
    authorsComplete: authors?.authorsComplete ?? true,
    languages: join((metadata) => metadata.languages, String),
    journal: {
      name: take(({ journal }) => journal.name),
      abbreviation: take(({ journal }) => journal.abbreviation),
      issn: take(({ journal }) => journal.issn),
      volume: take(({ journal }) => journal.volume),
      issue: take(({ journal }) => journal.issue),
      pages: take(({ journal }) => journal.pages),
      impactFactor: take(({ journal }) => journal.impactFactor),
      quartile: take(({ journal }) => journal.quartile),
    },
    published: publishedOf(all),
    publicationTypes: join((metadata) => metadata.publicationTypes, folded),
    meshTerms: take(({ meshTerms }) => (meshTerms.length === 0 ? null : meshTerms)) ?? [],
    keywords: join((metadata) => metadata.keywords, folded),
    openAccess: {
      isOpenAccess: take(({ openAccess }) => openAccess.isOpenAccess),
      url: take(({ openAccess }) => openAccess.url),
      license: take(({ openAccess }) => openAccess.license),
    },
    citationCount: take(({ citationCount }) => citationCount),
    relations: join(
      (metadata) => metadata.relations,
      ({ type, id, text }) => `${type} ${id ?? folded(text ?? "")}`,
    ),
    funding: join(
      (metadata) => metadata.funding,
      ({ funder, grant }) => `${folded(funder ?? "")} ${folded(grant ?? "")}`,
    ),
    conflictOfInterest: take(({ conflictOfInterest }) => conflictOfInterest),
  };
}

/** The first title; what the other sources print otherwise, in a language that they name, as translations. */
function titleOf(all: readonly Metadata[]): Metadata["title"] {
  const main = first(all, ({ title }) => (title.text === null ? null : title));
  if (main === null) return { text: null, language: null, translations: [] };
  const others = all.flatMap(({ title }) => [
    ...(title.text === null || title.language === null ? [] : [{ language: title.language, text: title.text }]),
    ...title.translations,
  ]);
  const translations = distinctBy(others, ({ text }) => folded(text)).filter(
    ({ language, text }) => folded(text) !== folded(main.text ?? "") && language !== main.language,
  );
  return { ...main, translations };
}

/** The first list that is whole; without one, the first. */
function authorsOf(all: readonly Metadata[]): { readonly authors: Author[]; readonly authorsComplete: boolean } | null {
  const known = all.filter(({ authors }) => authors.length > 0);
  return known.find(({ authorsComplete }) => authorsComplete) ?? known[0] ?? null;
}

/** The first date, with the day or month that another source adds to it. */
function publishedOf(all: readonly Metadata[]): string | null {
  let date: string | null = null;
  for (const { published } of all) {
    if (published !== null && (date === null || published.startsWith(`${date}-`))) date = published;
  }
  return date;
}

function variantsOf({ name, document }: MergeMember): Variant[] {
  if (document.variants.length > 0) return document.variants.map((variant) => ({ ...variant, name: `${variant.name} of ${name}` }));
  const { metadata, abstract } = document;
  return [{ name, title: metadata.title.text, doi: metadata.identifiers.doi, abstract: isPlaceholder(abstract) ? null : abstract }];
}

/** Those of the chosen document, and of each other one that do not concern its abstract, which is not used. */
function warningsOf(chosen: RawDocument, ranked: readonly MergeMember[]): Warning[] {
  return ranked.flatMap(({ name, document }) =>
    document === chosen
      ? [...document.warnings]
      : document.warnings
          .filter(({ code, path }) => code !== "abstract-truncated" && path !== "abstract")
          .map((warning) => ({ ...warning, message: `${name}: ${warning.message}` })),
  );
}

function first<Source, Value>(sources: readonly Source[], pick: (source: Source) => Value | null): Value | null {
  for (const source of sources) {
    const value = pick(source);
    if (value !== null) return value;
  }
  return null;
}
