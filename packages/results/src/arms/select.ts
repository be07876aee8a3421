/** The arms of a study out of its clusters: the likeliest first, each asked whether it names one more arm or is another name of one. */
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isWord, type Tokens, valueAt } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import type { Mention } from "./candidates.ts";
import { areOpposed, type Cluster } from "./clusters.ts";
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
export const GROUPED: Uint8Array = codeSet([afterCode("group"), afterCode("groups"), afterCode("and groups")]);
const START = beforeCode("start");
const OF = beforeCode("of");
const ASSIGNED = beforeCode("assigned");
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
  return setsApart(best.words, cluster.words, vocabulary) || areOpposed(cluster, best) || areListed(cluster, best) ? null : best;
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
  const [own] = specific;
  if (generic !== undefined && own !== undefined && specific.length === 1 && !areOpposed(generic, own) && !areListed(generic, own))
    join(generic, own);
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

/** "sham, vehicle or zelotinib": two items of one list. */
function areListed(a: Pick<Cluster, "mentions" | "sentences">, b: Pick<Cluster, "mentions" | "sentences">): boolean {
  if ((a.sentences & b.sentences) === 0) return false;
  let pairs = 0;
  for (const x of a.mentions)
    for (const y of b.mentions) {
      if (++pairs > MOST_PAIRS) return false;
      const [earlier, later] = x.from > y.from ? [y, x] : [x, y];
      if (x.sentence === y.sentence && ITEMS.includes(earlier.before) && ITEMS.includes(later.before) && later.from - earlier.to <= 2)
        return true;
    }
  return false;
}

const ITEMS = [ASSIGNED, beforeCode("comma"), beforeCode("colon"), beforeCode("or"), beforeCode("either")];

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
export const SEVERAL: WordSet = wordIds("groups arms cohorts regimens conditions interventions treatments diets meals protocols");
export const MOST_STATED = 8;

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
