/**
 * The papers among documents that names connect.
 *
 * A name is not always one paper's: publishers give a retraction notice the DOI of its article and a supplement one DOI for all its abstracts,
 * sources print a wrong DOI, a preprint and its article have one title. So the links between the documents are looked at again, pair by
 * pair, the strongest first, whatever the order of the input. None joins two citations of PubMed: each PMID is a paper, and a document
 * without one goes where it has most in common. None joins papers that hold documents which are plainly of two (named.ts).
 */
import type { RawDocument } from "@tabstract/record";
import {
  areOneRecord,
  areTwoPapers,
  contradict,
  hasSharedKey,
  isPlaceShared,
  isSameTwice,
  mayBeOne,
  type Named,
  namedOf,
  sharedFacts,
  sharedIdentifiers,
} from "./named.ts";
import { closeness } from "./titles-compared.ts";

/** What two documents have in common. */
interface Link {
  readonly first: number;
  readonly second: number;
  readonly strength: Strength;
  /** Among links of one strength the closer comes first. */
  readonly closeness: number;
}

/** The strongest first. */
const STRENGTHS = ["record", "identifier and title", "identifier without titles", "identifier", "title"] as const;
type Strength = (typeof STRENGTHS)[number];

interface Paper {
  readonly members: number[];
  readonly pmids: Set<string>;
}

/**
 * Each document once, in its order; papers in the order of their first documents.
 *
 * @param tell is told of documents that share an identifier and are not of one paper, since title, first author and place in print differ
 */
export function papersAmong<Member extends { readonly document: RawDocument }>(
  members: readonly Member[],
  tell: (one: Member, other: Member) => void = () => {},
): readonly (readonly Member[])[] {
  if (members.length < 2) return [members];
  const named = members.map(({ document }) => namedOf(document));
  const at = (index: number): Named => named[index] as Named;
  const paperOf: Paper[] = named.map(({ pmid }, index) => ({ members: [index], pmids: new Set(pmid === null ? [] : [pmid]) }));
  const areTwo = remembered(named);
  for (const { first, second, strength } of linksAmong(named)) {
    const [one, other] = [paperOf[first] as Paper, paperOf[second] as Paper];
    if (one === other || areOtherCitations(one, other, at(first), at(second))) continue;
    if (strength !== "record" && somePair(one, other, areTwo.plainly)) {
      if (strength !== "title") tell(members[Math.min(first, second)] as Member, members[Math.max(first, second)] as Member);
      continue;
    }
    // What is printed in one place is one, even where a third source has that place wrong.
    const isOnePlace = isPlaceShared(at(first), at(second)) || sharedFacts(at(first), at(second)) >= ENOUGH_FACTS;
    if (strength === "title" && !isOnePlace && somePair(one, other, areTwo.unlessNamed)) continue;
    one.members.push(...other.members);
    for (const pmid of other.pmids) one.pmids.add(pmid);
    for (const index of other.members) paperOf[index] = one;
  }
  const papers = new Map<Paper, Member[]>();
  for (const [index, member] of members.entries()) {
    const paper = paperOf[index] as Paper;
    const known = papers.get(paper);
    if (known === undefined) papers.set(paper, [member]);
    else known.push(member);
  }
  return [...papers.values()];
}

/** Journal, volume and year, say. */
const ENOUGH_FACTS = 3;

/** Two PMIDs are two papers, but for the few that PubMed itself has twice. */
function areOtherCitations(one: Paper, other: Paper, first: Named, second: Named): boolean {
  if (one.pmids.size === 0 || other.pmids.size === 0 || isSameTwice(first, second)) return false;
  return ![...one.pmids].some((pmid) => other.pmids.has(pmid));
}

function somePair(one: Paper, other: Paper, isIt: (left: number, right: number) => boolean): boolean {
  return one.members.some((left) => other.members.some((right) => isIt(left, right)));
}

/** Strongest first, then closest, then by what the documents say: the order of the input decides nothing. */
function linksAmong(named: readonly Named[]): readonly Link[] {
  const places = [...named.keys()].sort((one, other) => compare(named[one] as Named, named[other] as Named));
  const links: Link[] = [];
  for (const [place, first] of places.entries()) {
    for (const second of places.slice(place + 1)) {
      const link = linkOf(named[first] as Named, named[second] as Named);
      if (link !== null) links.push({ first, second, ...link });
    }
  }
  return links.sort((one, other) => STRENGTHS.indexOf(one.strength) - STRENGTHS.indexOf(other.strength) || other.closeness - one.closeness);
}

function compare(one: Named, other: Named): number {
  return Number(one.isNotice) - Number(other.isNotice) || (one.order < other.order ? -1 : Number(one.order > other.order));
}

function linkOf(one: Named, other: Named): Pick<Link, "strength" | "closeness"> | null {
  if (isSameTwice(one, other) || areOneRecord(one, other)) return { strength: "record", closeness: 0 };
  const shared = sharedIdentifiers(one, other);
  if (shared === 0)
    return hasSharedKey(one, other) && mayBeOne(one, other) ? { strength: "title", closeness: sharedFacts(one, other) } : null;
  const isOtherNotice = Number(one.isNotice !== other.isNotice);
  if (one.title.folded === "" || other.title.folded === "") {
    return { strength: "identifier without titles", closeness: shared - isOtherNotice };
  }
  if (one.title.folded === other.title.folded) return { strength: "identifier and title", closeness: shared - isOtherNotice };
  return { strength: "identifier", closeness: closeness(one.title, other.title) - isOtherNotice + shared * LITTLE };
}

/** One more identifier in common decides only where titles do not. */
const LITTLE = 1e-3;

interface Judgements {
  readonly plainly: (left: number, right: number) => boolean;
  readonly unlessNamed: (left: number, right: number) => boolean;
}

/** A paper saved a hundred times says the same a hundred times: what two documents say of each other is asked once. */
function remembered(named: readonly Named[]): Judgements {
  const kinds = new Map<string, number>();
  const kindOf = named.map(({ order }) => {
    const kind = kinds.get(order) ?? kinds.size;
    kinds.set(order, kind);
    return kind;
  });
  const once = (judge: (one: Named, other: Named) => boolean): ((left: number, right: number) => boolean) => {
    const known = new Map<number, boolean>();
    return (left, right) => {
      const key = (kindOf[left] as number) * named.length + (kindOf[right] as number);
      const answer = known.get(key) ?? judge(named[left] as Named, named[right] as Named);
      known.set(key, answer);
      return answer;
    };
  };
  return { plainly: once(areTwoPapers), unlessNamed: once((one, other) => sharedIdentifiers(one, other) === 0 && contradict(one, other)) };
}
