/**
 * A PubMed citation as its XML says it, element by element, nothing interpreted: what both readings of the XML give, and all that either may.
 * Source: NLM's PubMed DTD, https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd.
 */

/** `markup` is canonical inline markup (xml/inline.ts). */
export interface AbstractPart {
  readonly label: string | null;
  readonly category: string | null;
  readonly markup: string;
}

export interface OtherAbstract {
  readonly type: string | null;
  readonly language: string | null;
  readonly parts: readonly AbstractPart[];
}

export interface CitedAuthor {
  readonly valid: string | null;
  readonly lastName: string | null;
  readonly foreName: string | null;
  readonly initials: string | null;
  readonly suffix: string | null;
  readonly collectiveName: string | null;
}

/** A typed identifier: ELocationID, ArticleId. */
export interface TypedId {
  readonly type: string | null;
  readonly valid: string | null;
  readonly value: string;
}

export interface CitedDate {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
  readonly medlineDate: string | null;
}

export interface CitedJournal {
  readonly title: string | null;
  readonly isoAbbreviation: string | null;
  readonly medlineTA: string | null;
  readonly issn: string | null;
  readonly issnLinking: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly startPage: string | null;
  readonly endPage: string | null;
  readonly medlinePgn: string | null;
}

export interface CitedGrant {
  readonly id: string | null;
  readonly agency: string | null;
  readonly country: string | null;
}

export interface CitedRelation {
  readonly refType: string | null;
  readonly source: string | null;
  readonly pmid: string | null;
}

export interface MeshHeading {
  readonly descriptor: string;
  readonly qualifiers: readonly string[];
}

/** Titles, names of groups, keywords, copyright and statements are canonical inline markup; all else is text. */
export interface Citation {
  readonly pmid: string | null;
  /** PMID's Version. */
  readonly version: string | null;
  readonly revised: CitedDate | null;
  /** PublicationStatus. */
  readonly status: string | null;
  readonly title: string | null;
  readonly bookTitle: string | null;
  readonly vernacularTitle: string | null;
  readonly abstract: readonly AbstractPart[];
  readonly copyright: string | null;
  readonly otherAbstracts: readonly OtherAbstract[];
  readonly authors: readonly CitedAuthor[];
  /** AuthorList's CompleteYN. */
  readonly authorsComplete: string | null;
  readonly languages: readonly string[];
  readonly journal: CitedJournal;
  readonly pubDate: CitedDate | null;
  readonly articleDate: CitedDate | null;
  readonly locations: readonly TypedId[];
  readonly articleIds: readonly TypedId[];
  readonly otherIds: readonly string[];
  readonly publicationTypes: readonly string[];
  readonly meshHeadings: readonly MeshHeading[];
  readonly keywords: readonly string[];
  readonly accessions: readonly string[];
  readonly grants: readonly CitedGrant[];
  readonly relations: readonly CitedRelation[];
  readonly conflictOfInterest: string | null;
}

export const NO_JOURNAL: CitedJournal = {
  title: null,
  isoAbbreviation: null,
  medlineTA: null,
  issn: null,
  issnLinking: null,
  volume: null,
  issue: null,
  startPage: null,
  endPage: null,
  medlinePgn: null,
};

/**
 * Elements that nothing is read from. What stands in them is not looked at, so that a slip in a reference costs no record. `DateCreated` and
 * `Affiliation` are those of older files.
 */
export const UNREAD: ReadonlySet<string> = new Set([
  "AffiliationInfo",
  "Affiliation",
  "ChemicalList",
  "DateCompleted",
  "DateCreated",
  "GeneSymbolList",
  "History",
  "Identifier",
  "InvestigatorList",
  "ItemList",
  "ObjectList",
  "PersonalNameSubjectList",
  "ReferenceList",
  "Sections",
  "SupplMeshList",
]);

/** Where an unread element ends whose content begins at this index: after its end tag; -1 where it does not end. Lists of references nest. */
export function unreadEnd(text: string, from: number, name: string): number {
  const closing = `</${name}>`;
  const first = text.indexOf(closing, from);
  const end = first < 0 ? -1 : first + closing.length;
  return name === "ReferenceList" && end >= 0 ? lastListEnd(text, end) : end;
}

/** The end of the lists that follow each other or are still open at this index, which is one's end. */
function lastListEnd(text: string, from: number): number {
  const closing = "</ReferenceList>";
  const opening = "<ReferenceList>";
  for (let end = from; ; ) {
    let next = end;
    while (isLayoutCode(text.charCodeAt(next))) next++;
    if (text.startsWith(closing, next)) {
      end = next + closing.length;
    } else if (text.startsWith(opening, next)) {
      const found = text.indexOf(closing, next);
      if (found < 0) return -1;
      end = found + closing.length;
    } else {
      return end;
    }
  }
}

export function isLayoutCode(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
