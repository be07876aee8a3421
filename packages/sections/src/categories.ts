/**
 * The NLM category of a label: from NLM's own list, then by rule for its variants, then from tables of other languages.
 *
 * The rule follows how NLM's list was made. A label is cut at "and", "&", "," and "/"; each piece has the category of its head noun (the
 * last known word before "of", "for", "in", …: "main outcome measures", "sources of data"); among the pieces the one that says most wins:
 * conclusions before objective before results before methods before background ("BACKGROUND AND AIM" is OBJECTIVE, "METHODS AND RESULTS"
 * RESULTS).
 */

import type { Category } from "@tabstract/record";
import { NLM_LABELS, nlmLabels } from "#nlm-labels";
import { EAST_ASIAN_WORDS, HEAD_WORDS, MORE_LABELS, type NlmCategory, STEMS } from "./label-words.ts";

/** What is known of a label: its category, and whether a list or table holds it word for word (rather than a rule having found it). */
export interface LabelReading {
  readonly category: NlmCategory;
  readonly listed: boolean;
}

/** The category of a label as printed; UNASSIGNED where nothing is known of it. */
export function categoryOf(label: string): Category {
  return readLabel(label)?.category ?? "UNASSIGNED";
}

const MAX_REMEMBERED = 4096;
const remembered: Map<string, LabelReading | null> = new Map();

/** What is known of a label as printed, or null. */
export function readLabel(label: string): LabelReading | null {
  const known = remembered.get(label);
  if (known !== undefined) return known;
  const reading = label.length > 120 ? null : readKey(labelKey(label));
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(label, reading);
  return reading;
}

function readKey(key: string): LabelReading | null {
  const listed = nlmList().get(key);
  if (listed !== undefined) return { category: listed, listed: true };
  if (key.charCodeAt(key.length - 1) > 0x2e80) return eastAsianReading(key);
  const foreign = categoryByStems(key);
  if (foreign?.whole) return { category: foreign.category, listed: true };
  const category = categoryByRule(key) ?? foreign?.category ?? null;
  return category === null ? null : { category, listed: false };
}

/** A label without what varies in print: capitals, no accents, no brackets, colon or stop around it, single spaces. */
function labelKey(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toUpperCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/[’`]/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L})]+$/gu, "");
}

let list: ReadonlyMap<string, NlmCategory> | null = null;

function nlmList(): ReadonlyMap<string, NlmCategory> {
  if (list === null) list = new Map([...invert(NLM_LABELS, nlmLabels), ...invert(MORE_LABELS, (labels) => labels.split(/\|\s*/))]);
  return list;
}

function wordsIn(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

function invert(
  words: Readonly<Record<NlmCategory, string>>,
  split: (list: string) => readonly string[] = wordsIn,
): ReadonlyMap<string, NlmCategory> {
  const inverted = new Map<string, NlmCategory>();
  for (const category of RANK) {
    for (const word of split(words[category])) inverted.set(word, category);
  }
  return inverted;
}

/** Which piece of a combined label decides: the earlier here. */
const RANK: readonly NlmCategory[] = ["CONCLUSIONS", "OBJECTIVE", "RESULTS", "METHODS", "BACKGROUND"];

function stronger(a: NlmCategory | null, b: NlmCategory | null): NlmCategory | null {
  if (a === null) return b;
  if (b === null) return a;
  return RANK.indexOf(a) <= RANK.indexOf(b) ? a : b;
}

const CONJUNCTION: RegExp = /[,/&;:]|\b(?:AND|OR|WITH)\b/;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  "OF FOR IN TO ON FROM BY USED AT ABOUT UNDER BASED WITHIN REGARDING DURING THAT TOWARDS".split(" "),
);
const ARTICLES: ReadonlySet<string> = new Set(["THE", "THIS", "A", "AN", "OUR"]);
const HEADS: ReadonlyMap<string, NlmCategory> = invert(HEAD_WORDS);

/** The category of an English label key by its words alone, without NLM's list. */
export function categoryByRule(key: string): NlmCategory | null {
  let category: NlmCategory | null = null;
  for (const piece of key.replace(/\([^)]*\)/g, " ").split(CONJUNCTION)) category = stronger(category, categoryOfPiece(piece));
  return category;
}

function categoryOfPiece(piece: string): NlmCategory | null {
  const words = piece.split(/[^A-Z]+/).filter((word) => word !== "" && !ARTICLES.has(word));
  const preposition = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word));
  const phrase = preposition < 0 ? words : words.slice(0, preposition);
  const rest = preposition < 0 ? [] : words.slice(preposition + 1);
  for (const word of [...phrase.reverse(), ...rest]) {
    const category = HEADS.get(singular(word));
    if (category !== undefined) return category;
  }
  return null;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("S") || /(?:SS|US|IS|SERIES)$/.test(word)) return word;
  if (word.endsWith("IES")) return `${word.slice(0, -3)}Y`;
  if (/(?:ANALY|HYPOTHE|DIAGNO|SYNTHE|PROGNO|BA)SES$/.test(word)) return `${word.slice(0, -2)}IS`;
  return word.slice(0, -1);
}

const STEM_CATEGORIES: readonly (readonly [string, NlmCategory])[] = [...invert(STEMS)].sort((a, b) => b[0].length - a[0].length);
const SMALL_WORDS: ReadonlySet<string> = new Set("ET Y E ED UND U SOWIE DE DEL DI DU DES D L LA LE LES DER DIE DAS".split(" "));
/** Words that name nothing by themselves but belong to labels: "objectif principal", "objetivo del estudio". */
const COMPANIONS: RegExp = /^(?:PRINCIPA|SECOND|ETUD|ESTUDI|STUDI|TRAVAIL|TRABA|LAVORO|ARBEIT|INVESTIGA|CLINI|KLINI|ESSAI|ENSAYO|JUGEMENT)/;

function categoryByStems(key: string): { category: NlmCategory; whole: boolean } | null {
  let category: NlmCategory | null = null;
  let whole = true;
  for (const word of key.split(/[^A-Z]+/)) {
    if (word === "" || SMALL_WORDS.has(word)) continue;
    const found = STEM_CATEGORIES.find(([stem]) =>
      stem.length <= 4 ? word === stem || word === `${stem}S` || word === `${stem}E` : word.startsWith(stem),
    );
    if (found !== undefined) category = stronger(category, found[1]);
    else if (!COMPANIONS.test(word)) whole = false;
  }
  return category === null ? null : { category, whole };
}

const EAST_ASIAN: ReadonlyMap<string, NlmCategory> = invert(EAST_ASIAN_WORDS, (words) => wordsIn(words).map(labelKey));

/** "材料与方法", "결과 및 결론": known words with conjunctions between them. */
function eastAsianReading(key: string): LabelReading | null {
  let category: NlmCategory | null = EAST_ASIAN.get(key) ?? null;
  if (category !== null) return { category, listed: true };
  for (const word of key.split(/[与與和及と、・·/\s]+|(?<=\p{Script=Hangul})및|및/u)) {
    if (word === "") continue;
    const found = EAST_ASIAN.get(word) ?? EAST_ASIAN.get(word.replace(/^(?:研究|主要|연구)/, ""));
    if (found === undefined) return null;
    category = stronger(category, found);
  }
  return category === null ? null : { category, listed: true };
}
