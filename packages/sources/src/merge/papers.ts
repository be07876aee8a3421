/**
 * The papers among documents that names connect.
 *
 * A name is not always one paper's: publishers give a retraction notice the DOI of its article, sources print a wrong DOI, a preprint and its
 * article have one title. So the links between the documents are looked at again, pair by pair, the strongest first, and none joins two
 * citations of PubMed: each PMID is a paper, and a document without one goes where it has most in common.
 */
import type { Metadata, RawDocument, SourceFormat } from "@tabstract/record";
import { folded } from "@tabstract/text";
import { identityOf } from "./identity.ts";

interface Named {
  /** As PubMed itself prints it, or Europe PMC, which has it from there: what others print may be wrong. */
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly identifiers: ReadonlyMap<string, string>;
  /** Folded; empty without one. */
  readonly title: string;
  /** Title, first author and year. */
  readonly key: string | null;
  /** Null where nothing tells. */
  readonly isPreprint: boolean | null;
  readonly volume: string | null;
  readonly firstPage: string | null;
}

/** What two documents have in common, the strongest first. */
const LINKS: readonly ((one: Named, other: Named) => boolean)[] = [
  isSameTwice,
  (one, other) => one.pmid !== null && one.pmid === other.pmid,
  (one, other) => sharesIdentifier(one, other) && (one.title === other.title || one.title === "" || other.title === ""),
  sharesIdentifier,
  (one, other) => one.key !== null && one.key === other.key && mayBeOne(one, other),
];

/** Each document once, in its order; papers in the order of their first documents. */
export function papersAmong<Member extends { readonly document: RawDocument }>(members: readonly Member[]): readonly (readonly Member[])[] {
  if (members.length < 2) return [members];
  const named = members.map(({ document }) => namedOf(document));
  /** The number of each document's paper, which is that of its first document; and the PMID of each paper. */
  const paperOf = members.map((_, index) => index);
  const pmidOf = named.map(({ pmid }) => pmid);
  for (const links of LINKS) {
    for (const [first, one] of named.entries()) {
      for (let second = first + 1; second < named.length; second++) {
        if (links(one, named[second] as Named)) join(first, second);
      }
    }
  }
  function join(first: number, second: number): void {
    const papers = [paperOf[first] as number, paperOf[second] as number];
    const [to, from] = [Math.min(...papers), Math.max(...papers)];
    const [pmid, other] = [pmidOf[to] ?? null, pmidOf[from] ?? null];
    const areTwo = pmid !== null && other !== null && pmid !== other;
    if (to === from || (areTwo && !isSameTwice(named[first] as Named, named[second] as Named))) return;
    pmidOf[to] = pmid ?? other;
    for (let index = from; index < paperOf.length; index++) if (paperOf[index] === from) paperOf[index] = to;
  }
  const papers = new Map<number, Member[]>();
  for (const [index, member] of members.entries()) {
    const paper = paperOf[index] as number;
    const known = papers.get(paper);
    if (known === undefined) papers.set(paper, [member]);
    else known.push(member);
  }
  return [...papers.values()];
}

/** Where the DOIs of preprints begin: bioRxiv and medRxiv, Research Square, Preprints.org, OSF, SSRN, arXiv. */
const PREPRINT_DOI =
  /^10\.(?:1101\/(?:\d{6}|\d{4}\.\d\d\.\d\d\.\d+)(?:v\d+)?$|64898\/|21203\/rs|20944\/preprints|3123[24]\/osf|31219\/osf|2139\/ssrn|48550\/arxiv)/i;
const PREPRINT_TYPE = /preprint|posted[ -]content/i;
const ARTICLE_TYPE = /journal[ -]?article/i;

function namedOf({ format, metadata }: RawDocument): Named {
  const { identifiers, title } = identityOf(metadata);
  const { doi, pmid } = metadata.identifiers;
  return {
    pmid: format.startsWith("pubmed-") || format === "europepmc" ? pmid : null,
    doi,
    identifiers: new Map(identifiers.map(({ kind, value }) => [kind, value])),
    title: folded(metadata.title.text ?? ""),
    key: title,
    isPreprint: isPreprint(metadata, format),
    volume: /\d+/.exec(metadata.journal.volume ?? "")?.[0] ?? null,
    firstPage: /^\d+(?=\D|$)/.exec(metadata.journal.pages ?? "")?.[0] ?? null,
  };
}

/** PubMed says of each preprint that it is one, in the formats that have types. */
function isPreprint({ identifiers, publicationTypes, journal }: Metadata, format: SourceFormat): boolean | null {
  if (PREPRINT_DOI.test(identifiers.doi ?? "") || publicationTypes.some((type) => PREPRINT_TYPE.test(type))) return true;
  if (format === "pubmed-xml" || format === "pubmed-medline") return false;
  return journal.volume !== null || journal.pages !== null || publicationTypes.some((type) => ARTICLE_TYPE.test(type)) ? false : null;
}

/** One DOI, title, first author and year: PubMed itself has some papers twice. */
function isSameTwice(one: Named, other: Named): boolean {
  return one.doi !== null && one.doi === other.doi && one.key !== null && one.key === other.key;
}

function sharesIdentifier(one: Named, other: Named): boolean {
  for (const [kind, value] of one.identifiers) if (other.identifiers.get(kind) === value) return true;
  return false;
}

/** Whether documents of one title, author and year can be of one paper: no identifier says otherwise, nor where it is printed, nor how. */
function mayBeOne(one: Named, other: Named): boolean {
  for (const [kind, value] of one.identifiers) if ((other.identifiers.get(kind) ?? value) !== value) return false;
  if (differ(one.isPreprint, other.isPreprint) || differ(one.volume, other.volume)) return false;
  // The PDF of an article with a number in place of pages begins at 1.
  return one.firstPage === "1" || other.firstPage === "1" || !differ(one.firstPage, other.firstPage);
}

function differ<Value>(one: Value | null, other: Value | null): boolean {
  return one !== null && other !== null && one !== other;
}
