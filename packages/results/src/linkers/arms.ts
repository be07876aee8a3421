/**
 * Which arms the study has, what they are called, which is compared with which, and where the abstract names them.
 *
 * Noun phrases are gathered with their neighbours (`arms/candidates.ts`), those of one name joined (`clusters.ts`), and weighed by a small trained
 * model (`model.ts`): the likeliest become arms, further ones are asked whether they name one more arm or one of these again (`select.ts`).
 */
import type { Arm } from "@tabstract/record";
import { whenAsked } from "@tabstract/text";
import { assignedInLists, comparedInPairs } from "../arms/assigned-lists.ts";
import { candidates, type Mention } from "../arms/candidates.ts";
import { type CaseGroup, withCases } from "../arms/case-group.ts";
import { type Cluster, type Clusters, clustersOf } from "../arms/clusters.ts";
import { companyOf } from "../arms/company.ts";
import { echoesOf } from "../arms/echoes.ts";
import { markParallel, type Setting, type Study, zonesOf } from "../arms/features.ts";
import { placesOf } from "../arms/mentions.ts";
import { type ArmModel, type ChoiceModel, rank, readModel, roleScores, stepScore } from "../arms/model.ts";
import { denies, type Vocabulary } from "../arms/names.ts";
import { afterCode, beforeCode, codeSet, RESULT, SIZE, VALUE } from "../arms/neighbours.ts";
import { rolesOf } from "../arms/roles.ts";
import { type ArmDraft, addNames, draftOf, homeOf, joinRoles, type Ranked, type Stated, statedArms } from "../arms/select.ts";
import { FINDER_WEIGHTS } from "../arms/weights.ts";
import type { Item } from "../items.ts";
import { DASH, holdsA, holdsOneOf, isA, isOneOf, isSign, isThe, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds, wordSet } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { scratch } from "../scratch.ts";
import { CROSSOVER_WORDS, isDenied, pastCrossover } from "./design.ts";
import { oneGroup } from "./one-group.ts";

export interface ArmMention {
  readonly arm: string;
  readonly from: number;
  readonly to: number;
}

export interface FoundArms {
  readonly arms: Arm[];
  /** Every place that names an arm, in text order, never overlapping. */
  readonly mentions: readonly ArmMention[];
  /** Whether all participants were given the same: what no other group is said to be is theirs. */
  readonly isOneGroup?: true;
  /** Whether one group is called "patients" or "cases" and nothing else: what names neither it nor its controls may be of anybody. */
  readonly isOfCases?: true;
}

/** What an abstract offers as arms, before any weight is put on it. */
export interface ArmEvidence extends Clusters {
  readonly study: Study;
  readonly stated: Stated;
}

const VALUED_BEFORE = codeSet([beforeCode("value with"), beforeCode("value in"), beforeCode("value for")]);
const GROUPED_AFTER = codeSet([afterCode("group"), afterCode("groups")]);
const trained = whenAsked(() => readModel(FINDER_WEIGHTS));
const MOST_ARMS = 8;
/** Log-odds from which a cluster is looked at, becomes an arm, or becomes the second arm: a study with one arm is rarer than one with two. */
const LEAST = -3;
const ARM = -0.4;
const SECOND_ARM = -0.8;
/** Who assigned somebody to something compares two arms at least, where the text says "versus", "than" or "both groups": where fewer are found, one was missed. */
const LENIENT = -1.7;
/** What may be another name of an arm that is there needs more to be one of its own. */
const OTHER_NAME = 0;
/** What a list of assignment gives a size is an arm unless all else speaks against it. */
const LEAST_SIZED = -6;
/** Names that are compared in so many words are arms from this mean on: "suture and mesh" has −1.8, "pain and function" −2.5. */
const LEAST_COMPARED = -2.3;
/** Log-odds from which one arm is called the comparator of the others: below it the signs are right no more often than a coin. */
const SURE = 0.3;

export function findArms(scene: Scene, items: readonly Item[], model: ArmModel = trained()): FoundArms {
  // Asked first: of the abstracts that databases hold, half need nothing more.
  const setting = settingOf(scene);
  if (setting === "observed" && !items.some(isOfGroups) && !speaksOfGroups(scene)) return { arms: [], mentions: [] };
  const evidence = armEvidence(scene, items, setting);
  const drafts = chooseArms(evidence, model);
  const hasValues = items.some(({ kind }) => kind === "group-value");
  const group = setting === "observed" && hasValues ? oneGroup(evidence, drafts, { scene, items }) : null;
  if (group !== null)
    return { ...named(scene, { drafts: [group], places: placesOf(scene.tokens, [group]) }, ["experimental"]), isOneGroup: true };
  if (drafts.length === 0) return { arms: [], mentions: [] };
  const printed = placesOf(scene.tokens, drafts);
  const groups: CaseGroup = setting === "observed" ? withCases(scene.tokens, drafts, printed) : { drafts, places: printed };
  const roles = rolesOf(groups.drafts, roleScores(groups.drafts, model.role), SURE);
  if (setting === "observed") return { ...named(scene, groups, roles), ...(groups.isUnnamed === true ? { isOfCases: true } : {}) };
  const echoes = echoesOf(scene.tokens, drafts, { places: evidence.places, roles, taken: printed });
  const places = echoes.length === 0 ? printed : [...printed, ...echoes].sort((a, b) => a.from - b.from);
  return named(scene, { drafts, places }, roles);
}

function speaksOfGroups({ tokens }: Scene): boolean {
  return holdsA(tokens, 0, tokens.count, C.GROUP);
}

/** What is told of groups: who assigned nobody, tells nothing of the kind and never says "group" compares no groups, but methods or ideas. */
function isOfGroups({ kind }: Item): boolean {
  return kind === "group-value" || kind === "sample-size" || kind === "estimate";
}

const room = scratch((length) => new Uint8Array(length));

export function armEvidence(scene: Scene, items: readonly Item[], setting: Setting = settingOf(scene)): ArmEvidence {
  const { tokens, titleTokens } = scene;
  const marks = room(tokens.count);
  const values = new Uint8Array(scene.sentences.length + 1);
  for (const item of items) {
    const { kind } = item;
    const mark = kind === "sample-size" ? SIZE : kind === "group-value" ? VALUE : RESULT;
    for (let at = item.from; at < item.to; at++) marks[at] = mark;
    if (kind === "group-value") values[item.sentence] = Math.min(9, (values[item.sentence] ?? 0) + 1);
  }
  const places = candidates({ tokens, marks, title: false });
  for (const mention of candidates({ tokens: titleTokens, marks: room(titleTokens.count), title: true })) places.push(mention);
  const { vocabulary, clusters, places: named } = clustersOf(places, tokens);
  markParallel(named);
  return {
    vocabulary,
    clusters,
    places: named,
    study: { scene, values, zones: zonesOf(scene), company: companyOf({ vocabulary, clusters, places: named, values }), setting },
    stated: { single: scene.sentences.length <= 1, arms: statedArms(tokens), vocabulary },
  };
}

function settingOf({ tokens, titleTokens, sentences, zoneOfSentence }: Scene): Setting {
  if (sentences.length === 1 && titleTokens.count === 0) return "single";
  if (speaksOfAssignment(titleTokens, 0, titleTokens.count)) return "other";
  // "A randomised trial is needed", at the end, is none.
  const isAssigned = sentences.some(([from, to], at) => zoneOfSentence[at] !== "CONCLUSIONS" && speaksOfAssignment(tokens, from, to));
  return isAssigned ? "other" : "observed";
}

/** Nobody is given a placebo whom the study did not give something. */
const OF_TRIALS = wordIds("placebo sham");
const CONTROLLED = wordId("controlled");
const TRIAL = wordIds("trial trials study");

/** Words that what is looked for begins with: most words are none of them. */
const TELLING = wordSet([...OF_TRIALS, CONTROLLED, ...CROSSOVER_WORDS]);

function speaksOfAssignment(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isA(tokens, at, C.RANDOMISED) && !isOneOf(tokens, at, TELLING)) continue;
    const speaks =
      isA(tokens, at, C.RANDOMISED) || isOneOf(tokens, at, OF_TRIALS) || pastCrossover(tokens, at) > at || isControlledTrial(tokens, at);
    if (speaks && !isDenied(tokens, at)) return true;
  }
  return false;
}

/** "a controlled trial", "controlled clinical trial"; not "case-controlled" or "well-controlled". */
function isControlledTrial(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at, CONTROLLED) || isSign(tokens, at - 1, DASH)) return false;
  return isOneOf(tokens, at + 1, TRIAL) || isOneOf(tokens, at + 2, TRIAL);
}

export function chooseArms(evidence: ArmEvidence, { assigned, observed }: ArmModel): ArmDraft[] {
  const { clusters, study } = evidence;
  const model = study.setting === "observed" ? observed : assigned;
  const ranked = rank(clusters, study, { weights: model.name, least: LEAST_SIZED });
  if (ranked.length === 0) return [];
  const stated = evidence.stated.arms;
  const sized = assignedInLists(clusters, { stated, lenient: false });
  const choice = { vocabulary: evidence.vocabulary, stated: evidence.stated, sized, model, lenient: false };
  const found = choose(ranked, choice);
  if (found.length > 1 || (study.setting === "observed" && found.length > 0)) return found;
  if (study.setting !== "observed" && compares(study.scene)) {
    const pair = choose(ranked, { ...choice, lenient: true });
    if (pair.length > 1) return pair;
    const received = assignedInLists(clusters, { stated, lenient: true });
    const given = received.size > sized.size ? choose(ranked, { ...choice, sized: received, lenient: true }) : pair;
    if (given.length > 1) return given;
  }
  const set = likeliestPair(ranked, comparedInPairs(clusters));
  const apart = set === null ? found : choose(ranked, { ...choice, sized: set, areApart: true });
  return apart.length > 1 ? apart : found;
}

/** The names that a sentence sets against each other which are likeliest to be arms, or null where none is likely enough. */
function likeliestPair(ranked: readonly Ranked[], pairs: readonly (readonly Cluster[])[]): ReadonlySet<Cluster> | null {
  if (pairs.length === 0) return null;
  const scores = new Map(ranked.map(({ cluster, score }) => [cluster, score]));
  let best: readonly Cluster[] | null = null;
  let most = LEAST_COMPARED;
  for (const pair of pairs) {
    let sum = 0;
    for (const cluster of pair) sum += scores.get(cluster) ?? Number.NEGATIVE_INFINITY;
    if (sum / pair.length <= most) continue;
    most = sum / pair.length;
    best = pair;
  }
  return best === null ? null : new Set(best);
}

const SETTING_APART = wordIds("between groups arms respectively");

/** Whether a text says that it compares: "versus", "than", "between", "both groups", "respectively". */
function compares({ tokens }: Scene): boolean {
  return holdsA(tokens, 0, tokens.count, C.VERSUS | C.COMPARE) || holdsOneOf(tokens, 0, tokens.count, SETTING_APART);
}

interface Choice extends Pick<ArmEvidence, "vocabulary" | "stated"> {
  readonly sized: ReadonlySet<Cluster>;
  readonly model: ChoiceModel;
  /** Whether less is asked of the first two arms. */
  readonly lenient: boolean;
  /** Whether those of the lists are never names of one arm. */
  readonly areApart?: boolean;
}

/** The likeliest cluster first, each asked whether it is one more arm. */
function choose(ranked: readonly Ranked[], { vocabulary, stated, sized, model, lenient, areApart }: Choice): ArmDraft[] {
  const arms: ArmDraft[] = [];
  for (const item of ranked) {
    if (arms.length >= MOST_ARMS) break;
    if (item.score < LEAST && !sized.has(item.cluster)) continue;
    const home = areApart === true && sized.has(item.cluster) ? null : homeOf(item.cluster, arms, vocabulary);
    // "placebo" beside "sham placebo"
    if (home !== null && item.cluster.role && item.cluster.words.every((word) => home.words.includes(word))) {
      addNames(home, item.cluster);
      continue;
    }
    const least =
      sized.has(item.cluster) && home === null
        ? LEAST_SIZED
        : home !== null
          ? OTHER_NAME
          : lenient && arms.length < 2
            ? LENIENT
            : isExpected(arms.length, stated.arms)
              ? SECOND_ARM
              : ARM;
    if (stepScore(item, { arms, stated }, model.step) >= least) arms.push(draftOf(item));
    else if (home !== null) addNames(home, item.cluster);
  }
  addDenied(ranked, arms, vocabulary);
  return joinDenied(joinRoles(arms, stated.arms), vocabulary);
}

/** "0.8% with coaching and 0.3% without coaching": beside what some were without, what the others had, where values are told of it. */
function addDenied(ranked: readonly Ranked[], arms: ArmDraft[], vocabulary: Vocabulary): void {
  if (!arms.some(({ control }) => control)) return;
  for (const item of ranked) {
    const { words, control, role, label, mentions } = item.cluster;
    if (control || role || label || !mentions.some(({ before, after }) => VALUED_BEFORE[before] === 1 || GROUPED_AFTER[after] === 1))
      continue;
    if (arms.some((arm) => arm.mentions.includes(mentions[0] as Mention))) continue;
    const denied = arms.find((arm) => arm.control && denies(arm.words, words, vocabulary));
    if (denied === undefined || homeOf(item.cluster, arms, vocabulary) !== null) continue;
    arms.push(draftOf(item));
    return;
  }
}

/** "Zelfor with or without radiotherapy", and two arms, radiotherapy and observation: what the title alone says some were without is the other arm. */
function joinDenied(arms: readonly ArmDraft[], vocabulary: Vocabulary): ArmDraft[] {
  const own = arms.find(
    ({ mentions, words }) => mentions.every(({ title }) => title) && arms.some((arm) => denies(words, arm.words, vocabulary)),
  );
  const homes = own === undefined ? [] : arms.filter((arm) => arm !== own && !denies(own.words, arm.words, vocabulary));
  const [home] = homes;
  if (own === undefined || home === undefined || homes.length > 1 || arms.length !== 3) return [...arms];
  return arms.flatMap((arm) => (arm === own ? [] : arm === home ? [{ ...arm, control: true }] : [arm]));
}

/** Whether a study that has so many arms should have one more: the second, and those up to the number that the abstract states. */
function isExpected(found: number, stated: number): boolean {
  return found === 1 || (found > 0 && found < stated);
}

function named({ tokens }: Scene, { drafts, places }: CaseGroup, roles: readonly Arm["role"][]): FoundArms {
  const first = drafts.map((_, arm) => places.find((place) => place.arm === arm)?.from ?? Number.POSITIVE_INFINITY);
  const order = drafts.map((_, arm) => arm).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || a - b);
  const ids = new Map(order.map((arm, index) => [arm, armId(index)]));
  const mentions = places.map(({ arm, from, to }): ArmMention => ({ arm: ids.get(arm) ?? "", from, to }));
  const arms = order.map((index): Arm => {
    const names = namesOf(drafts[index]?.mentions ?? []);
    const id = ids.get(index) ?? "";
    const place = mentions.find((mention) => mention.arm === id);
    return {
      id,
      name: names[0] ?? "",
      aliases: names.slice(1, 9),
      role: roles[index] ?? "unclear",
      n: null,
      span: place === undefined ? null : [tokens.start[place.from] ?? 0, tokens.end[place.to - 1] ?? 0],
    };
  });
  return { arms, mentions };
}

function armId(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : armId(Math.floor(index / 26) - 1) + armId(index % 26);
}

function isLower(text: string): boolean {
  const first = text.charAt(0);
  return first === first.toLowerCase();
}

/** The printed forms, commonest first (of equals the longer one); of forms that differ by capitals alone the one printed most. */
function namesOf(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const { tokens, from, to } of mentions) {
    const text = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const folded = new Map<string, { text: string; count: number; most: number }>();
  for (const [text, count] of counts) {
    const key = text.toLowerCase();
    const known = folded.get(key);
    if (known === undefined) folded.set(key, { text, count, most: count });
    else {
      known.count += count;
      // "Zelotinib" may be no more than the beginning of a sentence.
      if (count > known.most || (count === known.most && isLower(text))) {
        known.text = text;
        known.most = count;
      }
    }
  }
  return [...folded.values()]
    .sort((a, b) => b.count - a.count || Math.min(b.text.length, 30) - Math.min(a.text.length, 30) || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}
