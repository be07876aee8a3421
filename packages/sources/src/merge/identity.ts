/** By what two raw documents are known to be of the same paper. */
import type { Metadata } from "@tabstract/record";
import { firstAuthorOf } from "./first-author.ts";
import { foldedTitle } from "./titles-compared.ts";

/** Kinds of identifiers, each the name of a paper in one catalogue. */
export type IdentifierKind = keyof Metadata["identifiers"];

export interface Identity {
  /** Identifiers that the document has. Documents that share one are of the same paper. */
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  /**
   * Title and family name of the first author, folded; none where one of them or the year is missing, or the title is too short to name a paper
   * ("Editorial"). Documents that share one may be of the same paper: papers.ts says when.
   */
  readonly titles: readonly string[];
  readonly year: number | null;
  /** Title and first author, folded, each empty where it is missing: documents that differ in both may be of two papers that share an identifier. */
  readonly face: { readonly title: string; readonly author: string };
}

const KINDS: readonly IdentifierKind[] = ["doi", "pmid", "pmcid", "s2PaperId", "s2CorpusId", "arxiv"];
/** Letters and digits that a title must have. */
const MIN_TITLE = 24;

export function identityOf(metadata: Metadata): Identity {
  const { identifiers, title, authors, published } = metadata;
  const year = published === null ? null : Number(published.slice(0, 4));
  return {
    identifiers: KINDS.flatMap((kind) => {
      const value = identifiers[kind];
      return value === null ? [] : [{ kind, value: unversioned(kind, String(value)) }];
    }),
    titles: year === null ? [] : titleKeys(metadata),
    year,
    face: { title: foldedTitle(title.text ?? ""), author: firstAuthorOf(authors[0])?.keys[0] ?? "" },
  };
}

/** Title and first author; more than once where the author's family name may be printed otherwise. */
function titleKeys({ title, authors }: Metadata): readonly string[] {
  const folded = foldedTitle(title.text ?? "");
  const author = firstAuthorOf(authors[0]);
  return folded.length < MIN_TITLE || author === null ? [] : author.keys.map((key) => `${folded}/${key}`);
}

/** The versions of a preprint: bioRxiv and medRxiv, Research Square, Preprints.org, ChemRxiv, OSF, Authorea, ESSOAr. */
const VERSIONED_DOI = [
  /^(10\.(?:1101|64898)\/(?:\d{6}|\d{4}\.\d\d\.\d\d\.\d+))v\d+$/,
  /^(10\.21203\/rs\..+)\/v\d+$/,
  /^(10\.20944\/preprints.+)\.v\d+$/,
  /^(10\.26434\/chemrxiv.+)[-.]v\d+$/,
  /^(10\.31\d{3}\/osf\.io\/\w+?)_v\d+$/,
  /^(10\.22541\/.+)\/v\d+$/,
  /^(10\.1002\/essoar\.\d+)\.\d+$/,
] as const;

/** "2101.00001v2" is a version of "2101.00001". */
function unversioned(kind: IdentifierKind, value: string): string {
  if (kind === "arxiv") return value.replace(/v\d+$/i, "").toLowerCase();
  if (kind !== "doi" || !/[v.]\d+$/.test(value)) return value;
  for (const form of VERSIONED_DOI) {
    const paper = form.exec(value)?.[1];
    if (paper !== undefined) return paper;
  }
  return value;
}
