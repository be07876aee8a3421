/**
 * Which arms the study has, and where the abstract names them.
 *
 * Names come from "the X group", "X and Y groups", "group A", "randomised to X or Y", "X (n = 80)", "X versus Y", "X-treated patients" and from
 * control words. Mentions of the same arm are joined by their content words and by the abbreviations that the abstract introduces.
 */
import type { Arm } from "@tabstract/record";
import type { Item } from "../items.ts";
import { DASH, isGlued, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import { lowerCase } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { abbreviations } from "./abbreviations.ts";
import { assignedTo } from "./arm-list-phrases.ts";
import { contentWords, isControlName, isGenericName, isRoleName, setsApart, trimName } from "./arm-names.ts";
import { comparedPair, groupNames, roleWords, sizedNames, treatedWith } from "./arm-phrases.ts";
import { armRoles } from "./arm-roles.ts";
import { beforeBrackets, besideValues, respectivePairs, subjectThan, thanPairs, versusPairs } from "./arm-value-phrases.ts";

/** A stretch of tokens that names an arm, and how strongly its form says so. */
export interface ArmPhrase {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** A letter or number behind "group": its name is the whole phrase. */
  readonly label?: true;
  /** From "the X group": words that describe groups in general ("study", "treatment") name one here. */
  readonly singular?: true;
  /** A bare role word ("placebo", "intervention"): counts for the arm, but is not its name where a fuller one is printed. */
  readonly role?: true;
  /** First token of the phrase that this one is another name of. */
  readonly of?: number;
}

export interface ArmMention {
  readonly arm: string;
  readonly from: number;
  readonly to: number;
}

export interface FoundArms {
  readonly arms: Arm[];
  /** Every place that names an arm, in text order, never overlapping. */
  readonly mentions: readonly ArmMention[];
}

interface Cluster {
  words: Set<string>;
  phrases: ArmPhrase[];
  weight: number;
  control: boolean;
}

const LEAST_WEIGHT = 3;
const MOST_ARMS = 8;
/** More phrases, or short forms, than any abstract has: the strongest of them are joined, so that a hostile text costs no more than that. */
const MOST_PHRASES = 1_000;
const MOST_SHORT_FORMS = 200;

export function findArms(scene: Scene, items: readonly Item[]): FoundArms {
  const { tokens } = scene;
  const short = shortForms(tokens);
  const strong = [
    ...groupNames(tokens),
    ...assignedTo(tokens),
    ...sizedNames(tokens),
    ...comparedPair(scene),
    ...treatedWith(tokens),
    ...roleWords(tokens),
  ];
  let chosen = choose(cluster(tokens, usable(tokens, strong), short));
  // Sentences that set values side by side name arms too, but outcomes and subgroups as well: only where nothing better is found.
  if (chosen.length < 2)
    chosen = choose(
      cluster(
        tokens,
        usable(tokens, [
          ...strong,
          ...besideValues(scene, items),
          ...respectivePairs(tokens),
          ...subjectThan(scene),
          ...beforeBrackets(scene, items),
          ...thanPairs(tokens),
          ...versusPairs(tokens),
        ]),
        short,
      ),
    );
  return name(scene, spokenOf(tokens, chosen, short), short);
}

/** Of more than two arms those that are never named again are parts of a regimen or of a sentence, as long as two remain. */
function spokenOf(tokens: Tokens, clusters: readonly Cluster[], forms: ReturnType<typeof shortForms>): readonly Cluster[] {
  if (clusters.length <= 2) return clusters;
  const counts = new Uint16Array(clusters.length);
  for (const place of allMentions(tokens, clusters, forms)) counts[place.cluster] = (counts[place.cluster] ?? 0) + 1;
  const again = clusters.filter((item, index) => item.control || (counts[index] ?? 0) > 1);
  return again.length >= 2 ? again : clusters;
}

function usable(tokens: Tokens, phrases: readonly ArmPhrase[]): ArmPhrase[] {
  const kept: ArmPhrase[] = [];
  for (const phrase of phrases) {
    if (phrase.label === true) {
      kept.push(phrase);
      continue;
    }
    const trimmed = trimName(tokens, phrase.from, phrase.to);
    if (trimmed === null) continue;
    if (isGenericName(tokens, trimmed.from, trimmed.to) && !(phrase.singular === true && isRoleName(tokens, trimmed.from, trimmed.to)))
      continue;
    kept.push({ ...phrase, ...trimmed });
  }
  return kept;
}

/** Content words of long forms by the lower-cased short form. */
function shortForms(tokens: Tokens): Map<string, { words: Set<string>; from: number; to: number; short: string }> {
  const forms = new Map<string, { words: Set<string>; from: number; to: number; short: string }>();
  for (const { short, from, to } of abbreviations(tokens)) {
    if (forms.size >= MOST_SHORT_FORMS) break;
    if (!forms.has(short.toLowerCase())) forms.set(short.toLowerCase(), { words: contentWords(tokens, from, to), from, to, short });
  }
  return forms;
}

/** Content words with abbreviations opened, so that "BM-MSC group" and "bone marrow stromal cells" meet. */
function openWords(tokens: Tokens, from: number, to: number, forms: ReadonlyMap<string, { words: Set<string> }>): Set<string> {
  const words = contentWords(tokens, from, to);
  const whole = tokens.text.slice(tokens.start[from], tokens.end[to - 1]).toLowerCase();
  for (const [short, form] of forms) if (holdsWord(whole, short)) for (const word of form.words) words.add(word);
  return words;
}

/** Whether a phrase holds a short form as a word of its own (plural allowed). */
function holdsWord(phrase: string, short: string): boolean {
  const at = phrase.indexOf(short);
  if (at < 0) return false;
  const before = phrase.charAt(at - 1);
  const after = phrase.slice(at + short.length);
  return !/[\p{L}\p{N}]/u.test(before) && /^s?(?![\p{L}\p{N}])/u.test(after);
}

function cluster(tokens: Tokens, phrases: readonly ArmPhrase[], forms: ReturnType<typeof shortForms>): Cluster[] {
  const clusters: Cluster[] = [];
  const ordered = [...phrases]
    .sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined) || b.weight - a.weight || a.from - b.from)
    .slice(0, MOST_PHRASES);
  // The same name is printed again and again: its words are read once.
  const read = new Map<string, { words: ReadonlySet<string>; control: boolean }>();
  for (const phrase of ordered) {
    const printed = `${phrase.label === true ? "#" : ""}${tokens.text.slice(tokens.start[phrase.from], tokens.end[phrase.to - 1])}`;
    let named = read.get(printed);
    if (named === undefined) {
      const words = phrase.label === true ? labelWords(tokens, phrase) : openWords(tokens, phrase.from, phrase.to, forms);
      named = { words, control: isControlName(tokens, phrase.from, phrase.to) };
      read.set(printed, named);
    }
    const { words, control } = named;
    if (words.size === 0) continue;
    const said =
      phrase.of === undefined
        ? undefined
        : clusters.find((item) => item.phrases.some((other) => other.from <= (phrase.of ?? -1) && (phrase.of ?? -1) < other.to));
    const home = said ?? bestHome(clusters, words, control);
    if (home === null) clusters.push({ words: new Set(words), phrases: [phrase], weight: phrase.weight, control });
    else {
      home.phrases.push(phrase);
      home.weight += phrase.weight;
      if (words.size < home.words.size || home.words.size < 2) for (const word of words) home.words.add(word);
    }
  }
  return joinControls(clusters);
}

/** "group A", "arm 2" and the "B" of "groups A and B": the label alone tells them apart. */
function labelWords(tokens: Tokens, { from, to }: ArmPhrase): Set<string> {
  const label = lowerOf(tokens, from).match(/^(?:groups?|arms?|grou?pe|grupo|gruppe)$/) ? from + 1 : from;
  return new Set([`label ${tokens.text.slice(tokens.start[label], tokens.end[to - 1]).toLowerCase()}`]);
}

/** The cluster that shares most content words; one must hold all words of the other, or both be the same control. */
function bestHome(clusters: readonly Cluster[], words: ReadonlySet<string>, control: boolean): Cluster | null {
  let best: Cluster | null = null;
  let bestScore = 0;
  for (const candidate of clusters) {
    let shared = 0;
    for (const word of words) if (candidate.words.has(word)) shared++;
    if (shared === 0 || candidate.control !== control || setsApart(words, candidate.words)) continue;
    const score = shared / Math.min(words.size, candidate.words.size);
    const dice = (2 * shared) / (words.size + candidate.words.size);
    if (score >= 0.99 && score + dice > bestScore) {
      best = candidate;
      bestScore = score + dice;
    }
  }
  return best;
}

/** "control group" and "placebo group" are one arm where no third control is named; "controls" goes to the only control there is. */
function joinControls(clusters: Cluster[]): Cluster[] {
  const controls = clusters.filter((item) => item.control);
  const generic = controls.find((item) =>
    [...item.words].every((word) => word === "control" || word === "comparator" || word === "comparison"),
  );
  mergeAlike(clusters, controls);
  const specific = clusters.filter((item) => item.control && item !== generic);
  if (generic === undefined || specific.length !== 1 || specific[0] === undefined) return clusters;
  specific[0].phrases.push(...generic.phrases);
  specific[0].weight += generic.weight;
  for (const word of generic.words) specific[0].words.add(word);
  return clusters.filter((item) => item !== generic);
}

/** "sham injection" and "sham placebo" are one arm: two controls that share their control word, when nothing sets them apart. */
function mergeAlike(clusters: Cluster[], controls: readonly Cluster[]): void {
  for (const [index, item] of controls.entries()) {
    const home = controls
      .slice(0, index)
      .find((other) => clusters.includes(other) && sharesControlWord(other.words, item.words) && !setsApart(other.words, item.words));
    if (home === undefined) continue;
    home.phrases.push(...item.phrases);
    home.weight += item.weight;
    for (const word of item.words) home.words.add(word);
    clusters.splice(clusters.indexOf(item), 1);
  }
}

function sharesControlWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return ["sham", "placebo", "vehicle", "usual", "waitlist", "waiting"].some((word) => a.has(word) && b.has(word));
}

function choose(clusters: readonly Cluster[]): Cluster[] {
  const strong = clusters.filter((item) => item.weight >= LEAST_WEIGHT);
  const chosen = strong.length >= 2 ? strong : clusters.filter((item) => item.weight >= 2 || item.control);
  if (chosen.length < 2) {
    // A control alone is compared with something: what stands beside it, however faintly, is the other arm.
    const other = clusters.filter((item) => !item.control).sort((a, b) => b.weight - a.weight || firstPlace(a) - firstPlace(b))[0];
    return chosen[0]?.control === true && other !== undefined ? [chosen[0], other] : strong;
  }
  const ranked = [...chosen].sort((a, b) => b.weight - a.weight).slice(0, MOST_ARMS);
  return ranked.sort((a, b) => firstPlace(a) - firstPlace(b));
}

function firstPlace(item: Cluster): number {
  return Math.min(...item.phrases.map((phrase) => phrase.from));
}

function armId(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : armId(Math.floor(index / 26) - 1) + armId(index % 26);
}

function name({ tokens, titleTokens }: Scene, clusters: readonly Cluster[], forms: ReturnType<typeof shortForms>): FoundArms {
  const places = allMentions(tokens, clusters, forms);
  const first = clusters.map((_, index) => places.find((place) => place.cluster === index)?.from ?? Number.POSITIVE_INFINITY);
  const order = clusters.map((_, index) => index).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || a - b);
  const ids = new Map(order.map((cluster, index) => [cluster, armId(index)]));
  const mentions = places.map(({ cluster, from, to }): ArmMention => ({ arm: ids.get(cluster) ?? "", from, to }));
  const roles = armRoles(
    tokens,
    titleTokens,
    clusters.map((item, cluster) => ({
      control: item.control,
      words: item.words,
      mentions: places.filter((place) => place.cluster === cluster),
    })),
  );
  const arms: Arm[] = [];
  for (const index of order) {
    const item = clusters[index];
    const id = ids.get(index);
    if (item === undefined || id === undefined) continue;
    const place = mentions.find((mention) => mention.arm === id);
    const named = item.phrases.filter((phrase) => phrase.role !== true);
    const texts = (named.length > 0 ? named : item.phrases).map((phrase) =>
      tokens.text.slice(tokens.start[phrase.from], tokens.end[phrase.to - 1]),
    );
    const chosen = shortFormOf(tokens, commonest(texts), forms);
    arms.push({
      id,
      name: chosen,
      aliases: [...new Set([...texts, ...longForms(tokens, [chosen, ...texts], forms)])].filter((text) => text !== chosen).slice(0, 8),
      role: roles[index] ?? "unclear",
      n: null,
      span: place === undefined ? null : [tokens.start[place.from] ?? 0, tokens.end[place.to - 1] ?? 0],
    });
  }
  return { arms, mentions };
}

/** "bone marrow stromal cells (BMSC)": the name that the abstract goes on with. */
function shortFormOf(tokens: Tokens, chosen: string, forms: ReturnType<typeof shortForms>): string {
  for (const form of forms.values())
    if (tokens.text.slice(tokens.start[form.from], tokens.end[form.to - 1]).toLowerCase() === chosen.toLowerCase()) return form.short;
  return chosen;
}

/** What the short forms among an arm's names stand for. */
function longForms(tokens: Tokens, names: readonly string[], forms: ReturnType<typeof shortForms>): string[] {
  const known = new Set(names.map((text) => singular(text.toLowerCase())));
  const found: string[] = [];
  for (const [short, form] of forms)
    if (known.has(singular(short))) found.push(tokens.text.slice(tokens.start[form.from], tokens.end[form.to - 1]));
  return found;
}

/** The form printed most often; of equals the longer one that is no bare letter. */
function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (
    [...counts].sort((a, b) => b[1] - a[1] || Math.min(b[0].length, 30) - Math.min(a[0].length, 30) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ""
  );
}

interface Place {
  readonly cluster: number;
  readonly from: number;
  readonly to: number;
}

/** Finds every printed form of every arm again, longest first, over the whole text. */
function allMentions(tokens: Tokens, clusters: readonly Cluster[], forms: ReturnType<typeof shortForms>): Place[] {
  const byFirst = new Map<string, { words: string[]; cluster: number }[]>();
  const learn = (words: string[], cluster: number): void => {
    const first = words[0];
    if (first === undefined || (words.length === 1 && first.length < 2 && !/\d/.test(first))) return;
    const list = byFirst.get(first) ?? [];
    if (!list.some((entry) => entry.words.join(" ") === words.join(" "))) list.push({ words, cluster });
    byFirst.set(first, list);
  };
  clusters.forEach((item, arm) => {
    for (const phrase of item.phrases) {
      const words = wordsOf(tokens, phrase.from, phrase.to);
      learn(words, arm);
      const last = words.at(-1);
      if (last !== undefined) learn([...words.slice(0, -1), last.endsWith("s") ? last.slice(0, -1) : `${last}s`], arm);
      for (const [short, form] of forms) {
        const long = wordsOf(tokens, form.from, form.to);
        // "mesenchymal stromal cells (BM-MSCs)" also opens "BM-MSC".
        if (singular(words.join("")) === singular(short)) learn(long, arm);
        if (long.join(" ") === words.join(" ")) learn(splitWords(form.short), arm);
      }
    }
  });
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const shapes = new Set<number>();
  for (const first of byFirst.keys()) shapes.add(first.length * 0x10000 + first.charCodeAt(0));
  const places: Place[] = [];
  for (let at = 0; at < tokens.count; at++) {
    // Most tokens begin no name by their length and first letter alone.
    const start = tokens.start[at] ?? 0;
    if (!shapes.has(((tokens.end[at] ?? 0) - start) * 0x10000 + lowerCase(tokens.text.charCodeAt(start)))) continue;
    const list = byFirst.get(lowerOf(tokens, at));
    if (list === undefined) continue;
    for (const { words, cluster } of list) {
      const to = matchWords(tokens, at, words);
      if (to < 0) continue;
      places.push({ cluster, from: at, to });
      at = to - 1;
      break;
    }
  }
  return places;
}

function singular(name: string): string {
  return name.replace(/[^\p{L}\p{N}-]/gu, "").replace(/s$/, "");
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function wordsOf(tokens: Tokens, from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(lowerOf(tokens, at));
  return words;
}

function matchWords(tokens: Tokens, at: number, words: readonly string[]): number {
  for (const [offset, word] of words.entries()) {
    if (at + offset >= tokens.count) return -1;
    if (lowerOf(tokens, at + offset) !== word) return -1;
  }
  const end = at + words.length;
  // "sham" inside "sham-controlled" names no arm.
  if (
    isSign(tokens, end, DASH) &&
    isGlued(tokens, end) &&
    isWord(tokens, end + 1) &&
    /^(?:controlled|free|based|like|induced|resistant|naive|related)$/.test(lowerOf(tokens, end + 1))
  )
    return -1;
  return end;
}
