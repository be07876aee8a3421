/** The lists in which a study says what it gave to whom: "randomised to X (n = 80), Y (n = 79) or Z (n = 81)", "three groups: X, Y and Z". What they name are arms. */
import { beforeArticle, isA, isNumber, isOneOf, isSign, valueAt } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import type { Mention } from "./candidates.ts";
import { type Cluster, isBracketedShort } from "./clusters.ts";
import { isCapitals } from "./name-text.ts";
import { afterCode, beforeCode, codeSet } from "./neighbours.ts";
import { GROUPED, MOST_STATED, SEVERAL } from "./select.ts";

const ASSIGNED = beforeCode("assigned");
const SIZED = afterCode("open size");
/** What stands before the items of a list of assignment. */
const EITHER = beforeCode("either");
const LISTING = [ASSIGNED, EITHER, beforeCode("comma"), beforeCode("or"), beforeCode("and")];
const NAMED_IN_LIST = codeSet(LISTING);
/** The same where each has its size: "randomised 242 patients to X (n = 82) versus Y (n = 78)", "randomised between X (n = 82) and Y". */
const LISTED = codeSet([
  ...LISTING,
  beforeCode("to"),
  beforeCode("versus"),
  beforeCode("between"),
  beforeCode("receiving"),
  beforeCode("colon"),
  beforeCode("preposition"),
  beforeCode("for"),
]);
const OR = beforeCode("or");
const OPEN = beforeCode("open");
const CLOSE = afterCode("close");
const RECEIVING = beforeCode("receiving");
const TO = wordIds("to");

/**
 * "randomised to X (n = 80), Y (n = 79) or Z (n = 81)", "33 to X and 35 to Y", "divided into the X group and the Y group": what a list of assignment gives a
 * size, or calls a group, is an arm, whatever its words.
 */
export function assignedInLists(clusters: readonly Cluster[], { stated, lenient }: Wanted): ReadonlySet<Cluster> {
  const lists = new Map<number, List>();
  const shorts = shortsWithSizes(clusters);
  for (const cluster of clusters)
    for (const mention of cluster.mentions) {
      const { before, after, sentence, title } = mention;
      const short = shorts.get(mention.to + 1);
      // "yoga with music (YM, n = 45)": what the short form stands for is not the last of its words.
      if (title || (short !== undefined && short !== cluster)) continue;
      const sized = after === SIZED;
      // "divided into those receiving X (group I) and those receiving Y (group II)"
      if (isLabelInBracket(mention) && isAssignedBefore(mention, CLASSED)) listIn(lists, sentence).labels.add(cluster);
      const isListed = (sized ? LISTED : NAMED_IN_LIST)[before] === 1 || shorts.get(mention.from) === cluster;
      if (!isListed || !(sized || GROUPED[after] === 1 || isCounted(mention))) continue;
      const list = listIn(lists, sentence);
      list.assigned ||= before === ASSIGNED || before === EITHER || (sized && isAssignedBefore(mention));
      list.members.add(cluster);
    }
  const found = new Set<Cluster>();
  for (const { assigned, members, labels } of lists.values()) {
    if (assigned && members.size >= 2) for (const member of members) found.add(member);
    if (labels.size >= 2) for (const label of labels) found.add(label);
  }
  addAlternatives(clusters, found, lenient);
  if (stated > 1) addCounted(clusters, stated, found);
  return found;
}

/** What one sentence lists: names with sizes or beside "group", and labels of groups. */
interface List {
  assigned: boolean;
  readonly members: Set<Cluster>;
  readonly labels: Set<Cluster>;
}

function listIn(lists: Map<number, List>, sentence: number): List {
  const known = lists.get(sentence);
  if (known !== undefined) return known;
  const list: List = { assigned: false, members: new Set(), labels: new Set() };
  lists.set(sentence, list);
  return list;
}

export interface Wanted {
  /** How many arms the abstract says it has; 0 where it does not say. */
  readonly stated: number;
  /** Whether what people received counts as what they were assigned to. */
  readonly lenient: boolean;
}

interface Item {
  readonly mention: Mention;
  readonly cluster: Cluster;
}

/** "randomised to X, Y or Z", "randomised to X or to Y": every one of the alternatives, whatever its words. */
function addAlternatives(clusters: readonly Cluster[], found: Set<Cluster>, lenient: boolean): void {
  const byEnd = new Map<number, Item>();
  const last: Item[] = [];
  for (const cluster of clusters)
    for (const mention of cluster.mentions) {
      if (mention.title) continue;
      const isFirst =
        (mention.before === ASSIGNED && !isOneOf(mention.tokens, mention.from - 1, BY)) ||
        (mention.before === EITHER && isAssignedToEither(mention)) ||
        (lenient && isReceived(mention));
      if (isFirst) byEnd.set(mention.to, { mention, cluster });
      if (mention.before === OR || (isFirst && isOrTo(mention))) last.push({ mention, cluster });
    }
  if (byEnd.size === 0) return;
  for (const end of last) {
    const reach = lenient ? PARTED_BY_PHRASE : end.mention.before === OR ? PARTED : PARTED_BY_TO;
    let item = itemBefore(byEnd, end.mention, reach);
    if (item === undefined || item.cluster === end.cluster) continue;
    found.add(end.cluster);
    for (let items = 0; item !== undefined && items < MOST_STATED; items++) {
      found.add(item.cluster);
      item = itemBefore(byEnd, item.mention);
    }
  }
}

/** "randomised by computer to either X"; not "to X with either Y", which all of them were given. */
function isAssignedToEither(mention: Mention): boolean {
  const { tokens, from } = mention;
  const either = isOneOf(tokens, from - 1, EITHER_OF) ? from - 1 : from - 2;
  return isOneOf(tokens, either - 1, TO) && isAssignedBefore(mention);
}

const EITHER_OF = wordIds("either");

/** The "group I" of "those receiving X (group I)". */
function isLabelInBracket({ label, before }: Mention): boolean {
  return label && before === OPEN;
}

/**
 * Names that one sentence sets against each other though it assigns nobody: "we compared X with Y", "150 underwent X and 150 underwent Y". Outcomes are compared as
 * well: whether they are arms is for their scores to say.
 */
export function comparedInPairs(clusters: readonly Cluster[]): readonly (readonly Cluster[])[] {
  const compared = new Map<number, Item>();
  const taken = new Map<number, { sum: number; readonly names: Set<Cluster> }>();
  const others: Item[] = [];
  for (const cluster of clusters)
    for (const mention of cluster.mentions) {
      if (mention.title) continue;
      if (isComparedFirst(mention)) compared.set(mention.to, { mention, cluster });
      else if (isComparedNext(mention)) others.push({ mention, cluster });
      const takers = mention.before === RECEIVING ? takersOf(mention) : 0;
      if (takers < LEAST_OF_ARM) continue;
      const list = taken.get(mention.sentence) ?? { sum: 0, names: new Set<Cluster>() };
      list.sum += takers;
      list.names.add(cluster);
      taken.set(mention.sentence, list);
    }
  const pairs: (readonly Cluster[])[] = [];
  const several = [...taken.values()].filter(({ names }) => names.size > 1);
  const printed = several.length > 0 ? numbersOf(clusters) : null;
  // Where those who took one thing or another are all, nobody took both.
  for (const { sum, names } of several) if (printed?.has(sum)) pairs.push([...names]);
  for (const { mention, cluster } of others) {
    const first = itemBefore(compared, mention);
    if (first === undefined || first.cluster === cluster) continue;
    if (!isJoined(mention) || isOfTrial(first.mention)) pairs.push([first.cluster, cluster]);
  }
  return pairs;
}

/** The "X" of "we compared X with Y", "a trial comparing X and Y"; not of "X was compared with Y". */
function isComparedFirst({ tokens, from }: Mention): boolean {
  const verb = beforeArticle(tokens, from);
  return (
    isOneOf(tokens, verb, COMPARING) && !isA(tokens, verb - 1, C.VERB) && !isOneOf(tokens, verb - 1, AS) && !isSign(tokens, verb - 1, 0x2c)
  );
}

function isComparedNext({ tokens, from, to }: Mention): boolean {
  // "We compared pain and function between groups"
  if (isOneOf(tokens, to, BETWEEN)) return false;
  const joint = beforeArticle(tokens, from);
  return isOneOf(tokens, joint, WITH) || isA(tokens, joint, C.VERSUS | C.CONJUNCTION);
}

/** "and Y" */
function isJoined({ tokens, from }: Mention): boolean {
  return isA(tokens, beforeArticle(tokens, from), C.CONJUNCTION);
}

/** "a trial comparing X": what a trial compares are arms, where others compare outcomes in the same words. */
function isOfTrial({ tokens, from }: Mention): boolean {
  return isOneOf(tokens, beforeArticle(tokens, from) - 1, TRIAL);
}

const TRIAL = wordIds("trial trials");
const BETWEEN = wordIds("between among across within");
const COMPARING = wordIds("compared comparing compare compares");
const AS = wordIds("as when if and");
const WITH = wordIds("with to");

/** How many they are of whom "150 underwent X", "40 children received X" speak; 0 where no number stands there. */
function takersOf({ tokens, from }: Mention): number {
  const verb = beforeArticle(tokens, from);
  const number = isA(tokens, verb - 1, C.PEOPLE) ? verb - 2 : verb - 1;
  return isNumber(tokens, number) ? valueAt(tokens, number) : 0;
}

/** The numbers that the abstract prints. */
function numbersOf(clusters: readonly Cluster[]): ReadonlySet<number> {
  const printed = new Set<number>();
  const tokens = clusters[0]?.mentions[0]?.tokens;
  for (let at = 0; at < (tokens?.count ?? 0); at++) if (tokens !== undefined && isNumber(tokens, at)) printed.add(valueAt(tokens, at));
  return printed;
}

/** Fewer are those to whom something happened: "3 received antibiotics". */
const LEAST_OF_ARM = 10;

/** "received X or Y": what they were given, where nothing else tells it. */
function isReceived({ before, tokens, from, sentence }: Mention): boolean {
  if (before !== RECEIVING || isOneOf(tokens, from - 1, USING)) return false;
  for (let at = from - 1; at > from - SUBJECT_WITHIN && tokens.sentence[at] === sentence; at--)
    if (isOneOf(tokens, at, OF_ALL)) return false;
  for (let at = from; at < from + ASIDE_WITHIN && tokens.sentence[at] === sentence; at++) if (isOneOf(tokens, at, ASIDES)) return false;
  return true;
}

/** "All patients received X or Y", "patients who received X or Y were excluded". */
const OF_ALL = wordIds("all both each every who that which previously");
const SUBJECT_WITHIN = 7;
/** "received X or Y as rescue", "as needed" */
const ASIDES = wordIds("excluded rescue needed required ineligible necessary");
const ASIDE_WITHIN = 24;

const USING = wordIds("using used");

/** The "to" of "or to X", the "to receive" of "or to receive X". */
function isOrTo({ tokens, from }: Mention): boolean {
  let at = beforeArticle(tokens, from);
  if (!isOneOf(tokens, at, TO)) at--;
  return isOneOf(tokens, at, TO) && isOneOf(tokens, at - 1, ALTERNATIVE);
}

const ALTERNATIVE = wordIds("or");

/**
 * "divided into three groups: X, Y and Z", "four protocols: rest (CTRL), slow steps (SLOW), …": as many names behind the colon, or short forms in brackets there,
 * as the groups were said to be.
 */
function addCounted(clusters: readonly Cluster[], stated: number, found: Set<Cluster>): void {
  addShort(clusters, stated, found);
  const items: Item[] = [];
  for (const cluster of clusters) for (const mention of cluster.mentions) if (!mention.title) items.push({ mention, cluster });
  items.sort((a, b) => a.mention.from - b.mention.from);
  for (const [index, first] of items.entries()) {
    if (!endsGroups(first.mention, first.mention.from - 1)) continue;
    const list = [first];
    for (let next = index + 1; next < items.length && list.length <= stated; next++) {
      const [last, item] = [items[next - 1], items[next]];
      if (last === undefined || item === undefined || item.mention.sentence !== first.mention.sentence) break;
      if (item.mention.from - last.mention.to > PARTED || LISTED[item.mention.before] !== 1) break;
      list.push(item);
    }
    if (list.length === stated) for (const { cluster } of list) found.add(cluster);
  }
}

function addShort(clusters: readonly Cluster[], stated: number, found: Set<Cluster>): void {
  const bySentence = new Map<number, Item[]>();
  for (const cluster of clusters)
    for (const mention of cluster.mentions) {
      if (mention.title || mention.before !== OPEN || mention.after !== CLOSE || !isCapitals(mention.tokens, mention.from)) continue;
      const list = bySentence.get(mention.sentence) ?? [];
      list.push({ mention, cluster });
      bySentence.set(mention.sentence, list);
    }
  for (const list of bySentence.values()) {
    const members = new Set(list.map(({ cluster }) => cluster));
    const [first] = list.map(({ mention }) => mention).sort((a, b) => a.from - b.from);
    if (first === undefined || members.size !== stated || !isBehindGroups(first)) continue;
    for (const member of members) found.add(member);
  }
}

/** Whether "four protocols: …" stands a few words before. */
function isBehindGroups({ tokens, from, sentence }: Mention): boolean {
  for (let at = from - 1; at > from - GROUPS_WITHIN && tokens.sentence[at] === sentence; at--)
    if (isSign(tokens, at, COLON)) return endsGroups({ tokens, sentence }, at);
  return false;
}

/** How far behind the colon the first short form may stand. */
const GROUPS_WITHIN = 14;

/** Whether groups are spoken of right before a colon. */
function endsGroups({ tokens, sentence }: Pick<Mention, "tokens" | "sentence">, colon: number): boolean {
  if (!isSign(tokens, colon, COLON)) return false;
  for (let at = colon - 1; at > colon - 1 - COUNTED_WITHIN && tokens.sentence[at] === sentence; at--)
    if (isOneOf(tokens, at, SEVERAL)) return true;
  return false;
}

const COLON = 0x3a;
/** How far before the colon the groups may be named: "three groups (n = 8 in each):". */
const COUNTED_WITHIN = 10;

/** "randomised by fax or telephone" */
const BY = wordIds("by at on using according after");

/** The item of the list that only a comma, a conjunction and an article part from this one. */
function itemBefore(byEnd: ReadonlyMap<number, Item>, { from, sentence }: Mention, reach: number = PARTED): Item | undefined {
  for (let end = from - 1; end >= from - reach; end--) {
    const item = byEnd.get(end);
    if (item !== undefined && item.mention.sentence === sentence) return item;
  }
  return undefined;
}

/** How many tokens may part two items: a comma, a conjunction, an article. */
const PARTED = 3;
/** The same, and "to receive". */
const PARTED_BY_TO = 5;
/** The same, where a phrase says more of the first: "to induction of labour at 39 weeks or expectant management". */
const PARTED_BY_PHRASE = 9;

/** The short forms that brackets give with a size, "(YM, n = 45)", by their first token. */
function shortsWithSizes(clusters: readonly Cluster[]): ReadonlyMap<number, Cluster> {
  const found = new Map<number, Cluster>();
  for (const cluster of clusters)
    for (const mention of cluster.mentions) if (!mention.title && isBracketedShort(mention)) found.set(mention.from, cluster);
  return found;
}

/** Whether the sentence has spoken of assignment before a name. */
function isAssignedBefore({ tokens, from, sentence }: Mention, unless?: WordSet): boolean {
  for (let at = from - 1; at >= Math.max(0, from - ASSIGNED_WITHIN) && tokens.sentence[at] === sentence; at--) {
    if (isA(tokens, at, C.RANDOMISED)) return true;
    if (unless !== undefined && isOneOf(tokens, at, unless)) return false;
  }
  return false;
}

/** "randomised to X or Y and stratified into young (group 1) and old (group 2)": what people are, whatever they were assigned to. */
const CLASSED = wordIds("stratified classified graded typed categorised categorized divided subdivided");

/** How many tokens before a name of a list the verb may stand: others and their doses stand between. */
const ASSIGNED_WITHIN = 200;

/** "33 to X". */
function isCounted({ tokens, from }: Mention): boolean {
  return isOneOf(tokens, from - 1, TO) && isNumber(tokens, from - 2);
}
