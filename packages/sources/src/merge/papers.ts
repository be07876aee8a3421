/**
 * The papers among documents that names connect.
 *
 * A name is not always one paper's: publishers give a retraction notice the DOI of its article, sources print a wrong DOI, a preprint and its
 * article have one title. So the links between the documents are looked at again, pair by pair, the strongest first, and none joins two
 * citations of PubMed: each PMID is a paper, and a document without one goes where it has most in common.
 */
import type { RawDocument } from "@tabstract/record";
import { folded } from "@tabstract/text";
import { identityOf } from "./identity.ts";

interface Named {
  readonly pmid: string | null;
  readonly identifiers: ReadonlyMap<string, string>;
  /** Folded; empty without one. */
  readonly title: string;
  /** Title, first author and year. */
  readonly key: string | null;
  readonly isPreprint: boolean;
  readonly volume: string | null;
  readonly firstPage: string | null;
}

/** What two documents have in common, the strongest first. */
const LINKS: readonly ((one: Named, other: Named) => boolean)[] = [
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
    if (to === from || (pmid !== null && other !== null && pmid !== other)) return;
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
const PREPRINT_DOI = /^10\.(?:1101\/|64898\/|21203\/rs|20944\/preprints|3123[24]\/osf|31219\/osf|2139\/ssrn|48550\/arxiv)/i;
const PREPRINT_TYPE = /preprint|posted[ -]content/i;

function namedOf({ metadata }: RawDocument): Named {
  const { identifiers, title } = identityOf(metadata);
  const { doi, pmid } = metadata.identifiers;
  return {
    pmid,
    identifiers: new Map(identifiers.map(({ kind, value }) => [kind, value])),
    title: folded(metadata.title.text ?? ""),
    key: title,
    isPreprint: PREPRINT_DOI.test(doi ?? "") || metadata.publicationTypes.some((type) => PREPRINT_TYPE.test(type)),
    volume: metadata.journal.volume,
    firstPage: /^\w+/.exec(metadata.journal.pages ?? "")?.[0] ?? null,
  };
}

function sharesIdentifier(one: Named, other: Named): boolean {
  for (const [kind, value] of one.identifiers) if (other.identifiers.get(kind) === value) return true;
  return false;
}

/** Whether documents of one title, author and year can be of one paper: no identifier says otherwise, nor where it is printed, nor how. */
function mayBeOne(one: Named, other: Named): boolean {
  for (const [kind, value] of one.identifiers) if ((other.identifiers.get(kind) ?? value) !== value) return false;
  if (one.isPreprint !== other.isPreprint) return false;
  return !differ(one.volume, other.volume) && !differ(one.firstPage, other.firstPage);
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
