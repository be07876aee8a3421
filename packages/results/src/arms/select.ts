/** The arms of a study out of its clusters: the likeliest first, each asked whether it names one more arm or is another name of one. */
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isWord, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Mention } from "./candidates.ts";
import { areOpposed, type Cluster, isBracketedShort } from "./clusters.ts";
import { isCalledControl } from "./controls.ts";
import { isCounterpart, setsApart, sharedWords, type Vocabulary } from "./names.ts";
import { afterCode, beforeCode, COMPARED_BEFORE, codeSet } from "./neighbours.ts";

/** An arm in the making: a cluster, and the clusters that turned out to be other names of it. */
export interface ArmDraft {
  readonly words: readonly number[];
  readonly control: boolean;
  readonly role: boolean;
  readonly label: boolean;
  readonly short: boolean;
  readonly mentions: Mention[];
  sentences: number;
  /** Log-odds that the cluster it began with names an arm. */
  readonly score: number;
}

export interface Ranked {
  readonly cluster: Cluster;
  /** Log-odds that the cluster names an arm. */
  readonly score: number;
}

export interface Stated {
  /** Whether the abstract is one sentence. */
  readonly single: boolean;
  /** How many arms it says it has; 0 where it does not say. */
  readonly arms: number;
  readonly vocabulary: Vocabulary;
}

/** How many signs a step has. Their numbers are part of the trained weights. */
export const STEP_SIGNS = 72;

const JOINING = codeSet([beforeCode("and"), beforeCode("or"), beforeCode("comma"), beforeCode("plus")]);
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
const GROUPED = codeSet([afterCode("group"), afterCode("groups"), afterCode("and groups")]);
const OR = beforeCode("or");
const START = beforeCode("start");
const OF = beforeCode("of");
const NEAR = 8;
const MOST_PAIRS = 2_000;

export function draftOf({ cluster, score }: Ranked): ArmDraft {
  const { words, control, role, label, short, mentions, sentences } = cluster;
  return { words, control, role, label, short, mentions: [...mentions], sentences, score };
}

export function addNames(arm: ArmDraft, { mentions, sentences }: Pick<Cluster, "mentions" | "sentences">): void {
  arm.mentions.push(...mentions);
  arm.sentences |= sentences;
}

/** What is known when a cluster asks to be one more arm: calls `sign` with the number of each sign and its size. */
export function stepSigns(
  { cluster, score }: Ranked,
  { arms, stated }: { arms: readonly ArmDraft[]; stated: Stated },
  sign: (number: number, size: number) => void,
): void {
  const strength = Math.max(-9, Math.min(9, score)) / 4;
  const count = Math.min(4, arms.length);
  sign(0, strength);
  sign(1 + count, 1);
  sign(6 + count, strength);
  let controls = 0;
  let labels = 0;
  let roles = 0;
  let shares = 0;
  let apart = false;
  let against = false;
  let near = 0;
  let grouped = false;
  let denied = false;
  for (const arm of arms) {
    if (arm.control) controls++;
    if (arm.label) labels++;
    if (arm.role) roles++;
    near |= standing(cluster, arm);
    denied ||= !cluster.label && !arm.label && isCounterpart(cluster.words, arm.words, stated.vocabulary);
    grouped ||= isCalledGroup(arm);
    if (sharedWords(cluster.words, arm.words, stated.vocabulary) === 0) continue;
    shares++;
    apart ||= setsApart(cluster.words, arm.words, stated.vocabulary);
    against ||= areOpposed(cluster, arm);
  }
  sign(cluster.control ? (controls > 0 ? 11 : 12) : controls > 0 ? 13 : 14, 1);
  if (cluster.label) sign(labels > 0 ? 15 : 16, 1);
  else if (labels > 0) sign(labels > 1 ? 17 : 18, 1);
  if (cluster.role) sign(roles > 0 ? 19 : 20, 1);
  else if (roles > 0) sign(roles > 1 ? 21 : 22, 1);
  if (shares > 0) sign(against ? 23 : apart ? 24 : 25, 1);
  if (shares > 1) sign(26, 1);
  if (denied) sign(67, 1);
  if (arms.length > 0) {
    sign((arms.length > 1 ? 50 : 58) + near, 1);
    sign(66, ((arms.at(-1)?.score ?? 0) - score) / 4);
    sign((near & SET_AGAINST) !== 0 ? 27 : 28, 1);
    sign((near & JOINED) !== 0 ? 29 : 30, 1);
    sign((near & ALIKE) !== 0 ? 31 : 32, 1);
  }
  sign(33 + Math.min(3, cluster.mentions.length), 1);
  if (cluster.mentions.some((mention) => mention.title)) sign(37, 1);
  if (stated.single) sign(38, 1);
  if (isCalledGroup(cluster)) sign(39, 1);
  else if (grouped) sign(40, 1);
  sign(41 + Math.min(4, cluster.words.length), 1);
  if (stated.arms > 0) sign(arms.length < stated.arms ? (arms.length < 2 ? 46 : 47) : arms.length < 2 ? 48 : 49, 1);
}

function isCalledGroup({ mentions }: Pick<Cluster, "mentions">): boolean {
  for (const { after } of mentions) if (GROUPED[after] === 1) return true;
  return false;
}

const SET_AGAINST = 1;
const JOINED = 2;
const ALIKE = 4;

/** How a cluster and an arm stand to each other where one sentence names both. */
function standing(cluster: Cluster, arm: ArmDraft): number {
  if ((cluster.sentences & arm.sentences) === 0) return 0;
  let found = 0;
  let pairs = 0;
  for (const own of cluster.mentions)
    for (const other of arm.mentions) {
      if (++pairs > MOST_PAIRS) return found;
      if (own.sentence !== other.sentence) continue;
      const [earlier, later] = own.from > other.from ? [other, own] : [own, other];
      if (COMPARED_BEFORE[later.before] === 1) found |= SET_AGAINST;
      if (JOINING[later.before] === 1 && later.from - earlier.to <= NEAR) found |= JOINED;
      if (own.before === other.before && own.before !== START && own.before !== OF) found |= ALIKE;
    }
  return found;
}

/**
 * "randomised to X (n = 80), Y (n = 79) or Z (n = 81)", "33 to X and 35 to Y", "divided into the X group and the Y group": what a list of assignment gives a
 * size, or calls a group, is an arm, whatever its words.
 */
export function assignedWithSizes(clusters: readonly Cluster[], stated: number): ReadonlySet<Cluster> {
  const lists = new Map<number, { assigned: boolean; members: Set<Cluster> }>();
  const shorts = shortsWithSizes(clusters);
  for (const cluster of clusters)
    for (const mention of cluster.mentions) {
      const { before, after, sentence, title } = mention;
      const short = shorts.get(mention.to + 1);
      // "yoga with music (YM, n = 45)": what the short form stands for is not the last of its words.
      if (title || (short !== undefined && short !== cluster)) continue;
      const sized = after === SIZED;
      const isListed = (sized ? LISTED : NAMED_IN_LIST)[before] === 1 || shorts.get(mention.from) === cluster;
      if (!isListed || !(sized || GROUPED[after] === 1 || isCounted(mention))) continue;
      const list = lists.get(sentence) ?? { assigned: false, members: new Set<Cluster>() };
      list.assigned ||= before === ASSIGNED || before === EITHER || (sized && isAssignedBefore(mention));
      list.members.add(cluster);
      lists.set(sentence, list);
    }
  const found = new Set<Cluster>();
  for (const { assigned, members } of lists.values()) if (assigned && members.size >= 2) for (const member of members) found.add(member);
  addAlternatives(clusters, found);
  if (stated > 1) addCounted(clusters, stated, found);
  return found;
}

interface Item {
  readonly mention: Mention;
  readonly cluster: Cluster;
}

/** "randomised to X, Y or Z": every one of the alternatives, whatever its words. */
function addAlternatives(clusters: readonly Cluster[], found: Set<Cluster>): void {
  const byEnd = new Map<number, Item>();
  const last: Item[] = [];
  for (const cluster of clusters)
    for (const mention of cluster.mentions) {
      if (mention.title) continue;
      if (mention.before === ASSIGNED && !isOneOf(mention.tokens, mention.from - 1, BY)) byEnd.set(mention.to, { mention, cluster });
      else if (mention.before === OR) last.push({ mention, cluster });
    }
  if (byEnd.size === 0) return;
  for (const end of last) {
    let item = itemBefore(byEnd, end.mention);
    if (item === undefined) continue;
    found.add(end.cluster);
    for (let items = 0; item !== undefined && items < MOST_STATED; items++) {
      found.add(item.cluster);
      item = itemBefore(byEnd, item.mention);
    }
  }
}

/** "divided into three groups: X, Y and Z": as many names behind the colon as the groups were said to be. */
function addCounted(clusters: readonly Cluster[], stated: number, found: Set<Cluster>): void {
  const items: Item[] = [];
  for (const cluster of clusters) for (const mention of cluster.mentions) if (!mention.title) items.push({ mention, cluster });
  items.sort((a, b) => a.mention.from - b.mention.from);
  for (const [index, first] of items.entries()) {
    if (!opensListOfGroups(first.mention)) continue;
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

function opensListOfGroups({ tokens, from, sentence }: Mention): boolean {
  if (!isSign(tokens, from - 1, 0x3a)) return false;
  for (let at = from - 2; at > from - 2 - COUNTED_WITHIN && tokens.sentence[at] === sentence; at--)
    if (isOneOf(tokens, at, SEVERAL)) return true;
  return false;
}

/** How far before the colon the groups may be named: "three groups (n = 8 in each):". */
const COUNTED_WITHIN = 10;

/** "randomised by fax or telephone" */
const BY = wordIds("by at on using according after");

/** The item of the list that only a comma, a conjunction and an article part from this one. */
function itemBefore(byEnd: ReadonlyMap<number, Item>, { from, sentence }: Mention): Item | undefined {
  for (let end = from - 1; end >= from - PARTED; end--) {
    const item = byEnd.get(end);
    if (item !== undefined && item.mention.sentence === sentence) return item;
  }
  return undefined;
}

/** How many tokens may part two items: a comma, a conjunction, an article. */
const PARTED = 3;

/** The short forms that brackets give with a size, "(YM, n = 45)", by their first token. */
function shortsWithSizes(clusters: readonly Cluster[]): ReadonlyMap<number, Cluster> {
  const found = new Map<number, Cluster>();
  for (const cluster of clusters)
    for (const mention of cluster.mentions) if (!mention.title && isBracketedShort(mention)) found.set(mention.from, cluster);
  return found;
}

/** Whether the sentence has spoken of assignment before a name. */
function isAssignedBefore({ tokens, from, sentence }: Mention): boolean {
  for (let at = from - 1; at >= 0 && tokens.sentence[at] === sentence; at--) if (isA(tokens, at, C.RANDOMISED)) return true;
  return false;
}

/** "33 to X". */
function isCounted({ tokens, from }: Mention): boolean {
  return isOneOf(tokens, from - 1, TO) && isNumber(tokens, from - 2);
}

/** The arm that a further cluster is another name of, or null. */
export function homeOf(cluster: Cluster, arms: readonly ArmDraft[], vocabulary: Vocabulary): ArmDraft | null {
  if (cluster.label) return null;
  let best: ArmDraft | null = null;
  let most = 0;
  let second = 0;
  for (const arm of arms) {
    const shared = sharedWords(cluster.words, arm.words, vocabulary);
    if (shared > most) {
      second = most;
      most = shared;
      best = arm;
    } else if (shared > second) second = shared;
  }
  if (best === null || second === most || best.control !== cluster.control) return null;
  // Two short forms are two things, unless one is made of the other ("MSC", "BM-MSC").
  if (best.short && cluster.short && most < Math.min(best.words.length, cluster.words.length)) return null;
  if (most * 2 < Math.min(best.words.length, cluster.words.length)) return null;
  return setsApart(best.words, cluster.words, vocabulary) || areOpposed(cluster, best) ? null : best;
}

/** "control group" and "placebo" where nothing else is a control; "intervention" and the one thing that was tried. */
export function joinRoles(arms: readonly ArmDraft[], stated: number): ArmDraft[] {
  let rest = [...arms];
  const join = (arm: ArmDraft, home: ArmDraft): void => {
    addNames(home, arm);
    rest = rest.filter((other) => other !== arm);
  };
  const controls = rest.filter((arm) => arm.control && !arm.label);
  const generic = controls.find((arm) => arm.role && arm.words.length === 1);
  const others = controls.filter((arm) => arm !== generic);
  // "sham" is "sham acupuncture", not the waiting list.
  const alike = others.filter(({ words }) => generic?.words.every((word) => words.includes(word)));
  const specific = alike.length > 0 ? alike : others;
  if (generic !== undefined && specific.length === 1 && specific[0] !== undefined && !areOpposed(generic, specific[0]))
    join(generic, specific[0]);
  const role = rest.find((arm) => arm.role && !arm.control);
  if (role !== undefined && rest.some((arm) => arm.control))
    for (const arm of [...rest]) if (arm !== role && !arm.control && !arm.label && !areOpposed(arm, role)) join(arm, role);
  const both = rest.filter(isCombination);
  const plus = rest.filter((arm) => !isCombination(arm) && arm.mentions.some(holdsPlus));
  if (both.length === 1 && both[0] !== undefined && plus.length === 1 && plus[0] !== undefined && !areOpposed(both[0], plus[0]))
    join(both[0], plus[0]);
  const pair = stated < 3 ? controlBesideTwo(rest) : null;
  if (pair === null) return rest;
  addNames(pair.home, pair.own);
  return rest.flatMap((arm) => (arm === pair.own ? [] : arm === pair.home ? [{ ...arm, control: true }] : [arm]));
}

/** "the combination", "combination therapy", by nothing else. */
function isCombination({ label, mentions: [first] }: ArmDraft): boolean {
  if (label || first === undefined) return false;
  for (let at = first.from; at < first.to; at++) if (!isOneOf(first.tokens, at, COMBINATION)) return false;
  return true;
}

const COMBINATION = wordIds("combination combinations combined therapy treatment both drugs agents");
const PLUS = wordIds("plus combined");

/** "cisplatin plus nimorazole" */
function holdsPlus({ tokens, from, to }: Mention): boolean {
  for (let at = from + 1; at < to; at++) if (isOneOf(tokens, at, PLUS) || isSign(tokens, at, 0x2b)) return true;
  return false;
}

/** A bare "control" beside two other arms, and the one of them that it is: never set against it, where both are set against the third. */
function controlBesideTwo(arms: readonly ArmDraft[]): { readonly own: ArmDraft; readonly home: ArmDraft } | null {
  const own = arms.find(isBareControl);
  const [a, b] = arms.filter((arm) => arm !== own);
  if (own === undefined || arms.length !== 3 || a === undefined || b === undefined || a.control || b.control || !areOpposed(a, b))
    return null;
  const [againstA, againstB] = [areOpposed(own, a), areOpposed(own, b)];
  if (againstA === againstB || a.label !== b.label) return null;
  return { own, home: againstA ? b : a };
}

/** "control", "controls", by nothing else. */
function isBareControl({ control, label, words, mentions: [first] }: ArmDraft): boolean {
  return control && !label && words.length === 1 && first !== undefined && isCalledControl(first);
}
const TO = wordIds("to");
const SEVERAL = wordIds("groups arms cohorts regimens conditions interventions treatments diets meals");
const MOST_STATED = 8;

/** How many arms the abstract says it has: "three groups", "a four-arm trial", "randomised 1:1:1"; 0 where it does not say. */
export function statedArms(tokens: Tokens): number {
  let ratio = 0;
  for (const at of tokens.numberTokens) {
    const value = valueAt(tokens, at);
    if (ratio === 0 && value >= 1 && value <= 9) ratio = partsOf(tokens, at);
    if (!(value >= 2 && value <= MOST_STATED) || !Number.isInteger(value)) continue;
    if (isSign(tokens, at + 1, DASH) && isA(tokens, at + 2, C.GROUP)) return value;
    let next = at + 1;
    while (
      next < at + 3 &&
      isWord(tokens, next) &&
      !isOneOf(tokens, next, SEVERAL) &&
      !isA(tokens, next, C.PREPOSITION | C.VERB | C.PEOPLE)
    )
      next++;
    if (isOneOf(tokens, next, SEVERAL)) return value;
  }
  return ratio;
}

/** How many parts an allocation ratio has: "1:1:2". */
function partsOf(tokens: Tokens, at: number): number {
  let parts = 1;
  for (
    let next = at;
    parts < MOST_STATED && isSign(tokens, next + 1, 0x3a) && isGlued(tokens, next + 1) && isNumber(tokens, next + 2);
    next += 2
  )
    parts++;
  return parts > 1 ? parts : 0;
}
