/**
 * Which arms the study has, and where the abstract names them.
 *
 * Names come from "the X group", "X and Y groups", "group A", "randomised to X or Y", "X (n = 80)", "X versus Y", "X-treated patients" and from
 * control words. Mentions of the same arm are joined by their content words and by the abbreviations that the abstract introduces.
 */
import type { Arm } from "@tabstract/record";
import { DASH, isGlued, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import type { Scene } from "../scene.ts";
import { abbreviations } from "./abbreviations.ts";
import { contentWords, isControlName, isGenericName, trimName } from "./arm-names.ts";
import { assignedTo, comparedPair, groupNames, sizedNames, treatedWith } from "./arm-phrases.ts";

/** A stretch of tokens that names an arm, and how strongly its form says so. */
export interface ArmPhrase {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
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

export function findArms(scene: Scene): FoundArms {
  const { tokens } = scene;
  const phrases = [...groupNames(tokens), ...assignedTo(tokens), ...sizedNames(tokens), ...comparedPair(scene), ...treatedWith(tokens)];
  const kept: ArmPhrase[] = [];
  for (const phrase of phrases) {
    const trimmed = trimName(tokens, phrase.from, phrase.to);
    if (trimmed !== null && !isGenericName(tokens, trimmed.from, trimmed.to)) kept.push({ ...trimmed, weight: phrase.weight });
  }
  const short = shortForms(tokens);
  const clusters = cluster(tokens, kept, short);
  const chosen = choose(clusters);
  return name(tokens, chosen, short);
}

/** Content words of long forms by the lower-cased short form. */
function shortForms(tokens: Tokens): Map<string, { words: Set<string>; from: number; to: number; short: string }> {
  const forms = new Map<string, { words: Set<string>; from: number; to: number; short: string }>();
  for (const { short, from, to } of abbreviations(tokens)) {
    if (!forms.has(short.toLowerCase())) forms.set(short.toLowerCase(), { words: contentWords(tokens, from, to), from, to, short });
  }
  return forms;
}

/** Content words with abbreviations opened, so that "BM-MSC group" and "bone marrow stromal cells" meet. */
function openWords(tokens: Tokens, from: number, to: number, forms: ReadonlyMap<string, { words: Set<string> }>): Set<string> {
  const words = contentWords(tokens, from, to);
  const whole = tokens.text.slice(tokens.start[from], tokens.end[to - 1]).toLowerCase();
  const form = forms.get(whole) ?? forms.get(whole.replace(/s$/, ""));
  if (form !== undefined) for (const word of form.words) words.add(word);
  for (const word of [...words]) for (const inner of forms.get(word)?.words ?? []) words.add(inner);
  return words;
}

function cluster(tokens: Tokens, phrases: readonly ArmPhrase[], forms: ReturnType<typeof shortForms>): Cluster[] {
  const clusters: Cluster[] = [];
  const ordered = [...phrases].sort((a, b) => b.weight - a.weight || a.from - b.from);
  for (const phrase of ordered) {
    const words = openWords(tokens, phrase.from, phrase.to, forms);
    if (words.size === 0) continue;
    const control = isControlName(tokens, phrase.from, phrase.to);
    const home = bestHome(clusters, words, control);
    if (home === null) clusters.push({ words, phrases: [phrase], weight: phrase.weight, control });
    else {
      home.phrases.push(phrase);
      home.weight += phrase.weight;
      if (words.size < home.words.size || home.words.size < 2) for (const word of words) home.words.add(word);
    }
  }
  return joinControls(clusters);
}

/** The cluster that shares most content words; one must hold all words of the other, or both be the same control. */
function bestHome(clusters: readonly Cluster[], words: ReadonlySet<string>, control: boolean): Cluster | null {
  let best: Cluster | null = null;
  let bestScore = 0;
  for (const candidate of clusters) {
    let shared = 0;
    for (const word of words) if (candidate.words.has(word)) shared++;
    if (shared === 0 || candidate.control !== control) continue;
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
  const generic = controls.find((item) => [...item.words].every((word) => word === "control" || word === "comparator" || word === "comparison"));
  const specific = controls.filter((item) => item !== generic);
  if (generic === undefined || specific.length !== 1 || specific[0] === undefined) return clusters;
  specific[0].phrases.push(...generic.phrases);
  specific[0].weight += generic.weight;
  for (const word of generic.words) specific[0].words.add(word);
  return clusters.filter((item) => item !== generic);
}

function choose(clusters: readonly Cluster[]): Cluster[] {
  const strong = clusters.filter((item) => item.weight >= LEAST_WEIGHT);
  const chosen = strong.length >= 2 ? strong : clusters.filter((item) => item.weight >= 2 || item.control);
  if (chosen.length < 2) return strong;
  const ranked = [...chosen].sort((a, b) => b.weight - a.weight).slice(0, MOST_ARMS);
  return ranked.sort((a, b) => firstPlace(a) - firstPlace(b));
}

function firstPlace(item: Cluster): number {
  return Math.min(...item.phrases.map((phrase) => phrase.from));
}

function armId(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : armId(Math.floor(index / 26) - 1) + armId(index % 26);
}

function name(tokens: Tokens, clusters: readonly Cluster[], forms: ReturnType<typeof shortForms>): FoundArms {
  const mentions = allMentions(tokens, clusters, forms);
  const anyControl = clusters.some((item) => item.control);
  const arms = clusters.map((item, index): Arm => {
    const id = armId(index);
    const own = mentions.filter((mention) => mention.arm === id);
    const first = own[0];
    const texts = item.phrases.map((phrase) => tokens.text.slice(tokens.start[phrase.from], tokens.end[phrase.to - 1]));
    const chosen = commonest(texts);
    const aliases = [...new Set(texts)].filter((text) => text !== chosen).slice(0, 8);
    return {
      id,
      name: chosen,
      aliases,
      role: item.control ? "comparator" : anyControl ? "experimental" : "unclear",
      n: null,
      span: first === undefined ? null : [tokens.start[first.from] ?? 0, tokens.end[first.to - 1] ?? 0],
    };
  });
  return { arms, mentions };
}

/** The form printed most often; of equals the longer one that is no bare letter. */
function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || Math.min(b[0].length, 30) - Math.min(a[0].length, 30) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

/** Finds every printed form of every arm again, longest first, over the whole text. */
function allMentions(tokens: Tokens, clusters: readonly Cluster[], forms: ReturnType<typeof shortForms>): ArmMention[] {
  const byFirst = new Map<string, { words: string[]; arm: string }[]>();
  const learn = (words: string[], arm: string): void => {
    const first = words[0];
    if (first === undefined || (words.length === 1 && first.length < 2 && !/\d/.test(first))) return;
    const list = byFirst.get(first) ?? [];
    if (!list.some((entry) => entry.words.join(" ") === words.join(" "))) list.push({ words, arm });
    byFirst.set(first, list);
  };
  clusters.forEach((item, index) => {
    const arm = armId(index);
    for (const phrase of item.phrases) {
      const words = wordsOf(tokens, phrase.from, phrase.to);
      learn(words, arm);
      const last = words.at(-1);
      if (last !== undefined) learn([...words.slice(0, -1), last.endsWith("s") ? last.slice(0, -1) : `${last}s`], arm);
      for (const [short, form] of forms) {
        const whole = words.join("").toLowerCase();
        const long = wordsOf(tokens, form.from, form.to);
        if (whole === short.replace(/[^\p{L}\p{N}-]/gu, "")) learn(long, arm);
        if (long.join(" ") === words.join(" ")) learn(splitWords(form.short), arm);
      }
    }
  });
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const mentions: ArmMention[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const list = byFirst.get(lowerOf(tokens, at));
    if (list === undefined) continue;
    for (const { words, arm } of list) {
      const to = matchWords(tokens, at, words);
      if (to < 0) continue;
      mentions.push({ arm, from: at, to });
      at = to - 1;
      break;
    }
  }
  return mentions;
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
  if (isSign(tokens, end, DASH) && isGlued(tokens, end) && isWord(tokens, end + 1) && /^(?:controlled|free|based|like|induced|resistant|naive|related)$/.test(lowerOf(tokens, end + 1))) return -1;
  return end;
}
