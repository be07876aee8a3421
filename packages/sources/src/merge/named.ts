/** What a document says of which paper it is, and what two documents say together. */
import type { RawDocument } from "@tabstract/record";
import { folded } from "@tabstract/text";
import { arePlainlyOthers, type FirstAuthor, firstAuthorOf, haveOtherInitials } from "./first-author.ts";
import { identityOf } from "./identity.ts";
import { type ComparedJournal, comparedJournal, isSameJournal } from "./journals-compared.ts";
import { areOtherKinds, type Kinds, kindsOf } from "./kinds.ts";
import { arePlainlyDifferent, type ComparedTitle, comparedTitle, isNotice } from "./titles-compared.ts";

export interface Named {
  /** As PubMed itself prints it, or Europe PMC, which has it from there: what others print may be wrong. */
  readonly pmid: string | null;
  readonly identifiers: ReadonlyMap<string, string>;
  readonly title: ComparedTitle;
  /** Each other title that the document has, in another language. */
  readonly translations: readonly ComparedTitle[];
  /** The title is not that of the paper but its translation. */
  readonly isTranslated: boolean;
  readonly isNotice: boolean;
  readonly author: FirstAuthor | null;
  readonly year: number | null;
  /** Title and first author; empty without a year. */
  readonly keys: readonly string[];
  readonly kinds: Kinds;
  readonly journal: ComparedJournal;
  /** Its number: "14" of "14 Suppl 1". */
  readonly volume: string | null;
  /** As printed: "s12", "e123". */
  readonly page: string | null;
  /** The same where it is a number. */
  readonly firstPage: string | null;
  /** All of that: documents that say the same are in no order. */
  readonly order: string;
}

export function namedOf(document: RawDocument): Named {
  const { format, metadata } = document;
  const { journal, title, authors, languages, publicationTypes, published } = metadata;
  const { identifiers, titles, year } = identityOf(metadata);
  const pmid = format.startsWith("pubmed-") || format === "europepmc" ? metadata.identifiers.pmid : null;
  const { volume, pages } = journal;
  return {
    pmid,
    identifiers: new Map(identifiers.map(({ kind, value }) => [kind, value])),
    title: comparedTitle(title.text),
    translations: title.translations.map(({ text }) => comparedTitle(text)),
    isTranslated: title.language !== null && languages.length > 0 && !languages.includes(title.language),
    isNotice: isNotice(title.text, publicationTypes),
    author: firstAuthorOf(authors[0]),
    year,
    keys: titles,
    kinds: kindsOf(document),
    journal: comparedJournal(journal),
    volume: /\d+/.exec(volume ?? "")?.[0] ?? null,
    page: folded(pages?.split(/[-–,;]/)[0] ?? "") || null,
    firstPage: /^\d+(?=\D|$)/.exec(pages ?? "")?.[0] ?? null,
    order: JSON.stringify([format, identifiers, title, authors[0], languages, publicationTypes, published, journal]),
  };
}

/** One record of one catalogue: of PubMed by its number, or of Semantic Scholar. */
export function areOneRecord(one: Named, other: Named): boolean {
  return (
    (one.pmid !== null && one.pmid === other.pmid) ||
    S2_KINDS.some((kind) => isSame(one.identifiers.get(kind), other.identifiers.get(kind)))
  );
}

const S2_KINDS = ["s2PaperId", "s2CorpusId"] as const;

/** One DOI, title, first author and year: PubMed itself has some papers twice. */
export function isSameTwice(one: Named, other: Named): boolean {
  return one.year === other.year && isSame(one.identifiers.get("doi"), other.identifiers.get("doi")) && hasSharedKey(one, other);
}

export function hasSharedKey(one: Named, other: Named): boolean {
  return one.keys.some((key) => other.keys.includes(key));
}

export function sharedIdentifiers(one: Named, other: Named): number {
  let shared = 0;
  for (const [kind, value] of one.identifiers) if (other.identifiers.get(kind) === value) shared++;
  return shared;
}

/**
 * Whether documents are of two papers, even where they share an identifier: titles and first authors are plainly others, and they are not
 * printed in one place. What one of them does not say contradicts nothing.
 */
export function areTwoPapers(one: Named, other: Named): boolean {
  if (areOneRecord(one, other) || one.author === null || other.author === null) return false;
  if (isPlaceShared(one, other) || !arePlainlyOthers(one.author, other.author)) return false;
  if (one.isTranslated !== other.isTranslated) return false;
  const arePrintedElsewhere = areTwoPages(one.page, other.page);
  const titles = [one.title, ...one.translations];
  return titles.every((title) =>
    [other.title, ...other.translations].every((another) => arePlainlyDifferent(title, another, arePrintedElsewhere)),
  );
}

/** Whether documents of one title and first author can be of one paper. In two years they need a sign of it: ahead of print, and in print. */
export function mayBeOne(one: Named, other: Named): boolean {
  const yearsApart = one.year === null || other.year === null ? 0 : Math.abs(one.year - other.year);
  if (yearsApart > 1 || (yearsApart === 1 && sharedFacts(one, other) === 0)) return false;
  return !contradict(one, other);
}

/** An identifier says that documents of one title are of two papers, or where they are printed, or what they are. */
export function contradict(one: Named, other: Named): boolean {
  for (const [kind, value] of one.identifiers) if ((other.identifiers.get(kind) ?? value) !== value) return true;
  if (differ(one.volume, other.volume)) return true;
  // The PDF of an article with a number in place of pages begins at 1.
  if (one.firstPage !== "1" && other.firstPage !== "1" && differ(one.firstPage, other.firstPage)) return true;
  return !isPlaceShared(one, other) && (areOtherKinds(one.kinds, other.kinds) || areElsewhere(one, other));
}

/**
 * Two people in two journals. A journal alone says little: they are renamed, translated and romanised, and sources name hosts in their place; and so do
 * initials, which are misprinted, and those of nicknames ("Bill", "William").
 */
function areElsewhere(one: Named, other: Named): boolean {
  if (isSameJournal(one.journal, other.journal) !== false || isSame(one.volume, other.volume)) return false;
  return one.author !== null && other.author !== null && haveOtherInitials(one.author, other.author);
}

/** How much of where they are printed is the same: journal, volume, first page, year. */
export function sharedFacts(one: Named, other: Named): number {
  return (
    Number(isSameJournal(one.journal, other.journal) === true) +
    Number(isSame(one.volume, other.volume)) +
    Number(isSame(one.page, other.page)) +
    Number(isSame(one.year, other.year))
  );
}

/** "s12" and "s13"; not "e123" and "1", which may be a number of an article and the first page of its PDF. */
function areTwoPages(one: string | null, other: string | null): boolean {
  return differ(one, other) && one?.replace(/\d+$/, "") === other?.replace(/\d+$/, "");
}

/** One page, and no two volumes. */
export function isPlaceShared(one: Named, other: Named): boolean {
  return isSame(one.page, other.page) && !differ(one.volume, other.volume);
}

function isSame<Value>(one: Value | null | undefined, other: Value | null | undefined): boolean {
  return one !== null && one !== undefined && one === other;
}

function differ<Value>(one: Value | null, other: Value | null): boolean {
  return one !== null && other !== null && one !== other;
}
