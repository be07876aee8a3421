/** The words of which names are made: numbered for each abstract, with what is known of each. */
import { DASH, isA, isApostropheAt, isNumber, isSign, isThe, isWord, type Tokens, textOf } from "../lexer.ts";
import { C, MOST_WORDS, wordId } from "../lexicon.ts";
import { remember, type WordMemo } from "../word-marks.ts";
import type { Words } from "./name-table.ts";
import { dropPlural, type Letters, makeLetters, readText, readWord, WordTable } from "./words.ts";

/** What a word is, as bits. */
export const KIND = { role: 1, control: 2, contrast: 4, number: 8, plus: 16, plainCare: 32, novel: 64, denial: 128 } as const;

/** Words that say nothing about which arm is meant. */
const STOP = words(
  `the a an of in and or to for with at by on group groups arm arms patient patients treatment treatments therapy treated was were receiving received either both subject participant study
   alone only new daily oral orally`,
);
/** Words that name an arm by its part in the study alone. */
const ROLE = words(
  "intervention control experimental study treatment treated active test comparison case therapy comparator placebo sham exposure exposed unexposed untreated drug",
);
const CONTROL = words(
  "control placebo sham usual standard conventional vehicle saline comparator comparison untreated waitlist waiting wait routine dummy reference attention nontreatment unexposed traditional",
);
/** Words that tell two names of the same kind apart. */
const CONTRAST = words(
  `no non not without plus low high lower higher early late delayed immediate short long single double partial full half pre post left right upper normal abnormal positive negative
   moderate severe mild young old male female combined combination + less more first second open closed alone`,
);
const PLAIN_CARE = words("standard conventional usual alone only routine traditional no without non placebo sham observation");
const NOVEL = words("new novel additional addition added adding plus enhanced modified combination combined early intensive high guided");

const S = wordId("s");

const DENIAL = words("no non not without");

/** Bits beside those of `KIND`: words that are no content, and those that stand for "+". */
const IS_STOP = 256;
const IS_PLUS = 512;
const KINDS = 255;

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}

/** Every word that is known here, by its letters, with its bits. */
const known = new WordTable();
const bits: number[] = [];
const room = makeLetters();
for (const [bit, list] of [
  [KIND.role, ROLE],
  [KIND.control, CONTROL],
  [KIND.contrast, CONTRAST],
  [KIND.plus, ["+"]],
  [KIND.plainCare, PLAIN_CARE],
  [KIND.novel, NOVEL],
  [KIND.denial, DENIAL],
  [IS_STOP, STOP],
  [IS_PLUS, ["plus", "combined"]],
] as const)
  for (const word of list) {
    readText(word, room);
    const found = known.find(room);
    const number = found < 0 ? known.add(room) : found;
    bits[number] = (bits[number] ?? 0) | bit;
  }

function bitsOf(letters: Letters): number {
  const found = known.find(letters);
  return found < 0 ? 0 : (bits[found] ?? 0);
}

/** Bits of the lexicon's words, by id, each once it has been asked for: as they are, and from `STEM` on without their plural "s". */
const ofLexicon: WordMemo<number> = [];
const STEM = 16;

/** The bits of a word, all of them; leaves its letters, without their plural "s", in `room`. */
function readContent(tokens: Tokens, at: number): number {
  readWord(tokens, at, room);
  const id = tokens.id[at] ?? 0;
  const known = id === 0 ? undefined : ofLexicon[id];
  if (known !== undefined) {
    dropPlural(room);
    return known;
  }
  const whole = bitsOf(room);
  const stem = dropPlural(room) ? bitsOf(room) : whole;
  const read = whole | ((stem & KINDS) << STEM);
  return id === 0 ? read : remember(ofLexicon, id, read);
}

/** What a word is, its plural "s" dropped: bits of `KIND`. */
export function kindAt(tokens: Tokens, at: number): number {
  return readContent(tokens, at) >> STEM;
}

/** Whether a word says which arm is meant: not "the", "patients", "group". */
export function isContentAt(tokens: Tokens, at: number): boolean {
  return (readContent(tokens, at) & IS_STOP) === 0;
}

function kindOfText(letters: Letters): number {
  const first = letters.text.charCodeAt(letters.from);
  return (bitsOf(letters) & KINDS) | (first >= 0x30 && first <= 0x39 ? KIND.number : 0);
}

/** The words of one abstract, numbered in order of appearance. One abstract is read at a time: what its words are outlives it, their letters do not. */
export class Vocabulary {
  readonly kinds: number[] = [];

  constructor() {
    table.clear();
    for (const id of met) numberOf[id] = NOT_MET;
    met.length = 0;
  }

  /** The number of a word, its plural "s" dropped. */
  ofWord(tokens: Tokens, at: number): number {
    const kind = kindAt(tokens, at);
    return this.of(room, kind);
  }

  /** The number of a text as it is. */
  ofText(text: string): number {
    readText(text, room);
    const found = table.find(room);
    return found >= 0 ? found : this.of(room, kindOfText(room));
  }

  /** The number of what these letters say, which is of this kind. */
  of(letters: Letters, kind: number): number {
    const found = table.find(letters);
    if (found >= 0) return found;
    this.kinds.push(kind);
    return table.add(letters);
  }
}

const table = new WordTable();

interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** Content words of a phrase as sorted numbers, each once: no units of doses, no words that all arms share. Good until the next phrase is read. */
export function contentOf(tokens: Tokens, { from, to }: Phrase, vocabulary: Vocabulary): Words {
  found.count = 0;
  for (let at = from; at < to; at++) {
    if (isWord(tokens, at)) {
      if (isA(tokens, at, C.DOSE_UNIT) && isNumber(tokens, at - 1)) continue;
      // "Crohn's disease" and "Crohn disease"
      if (isApostropheAt(tokens, at - 1) && isThe(tokens, at, S)) continue;
      const word = contentAt(tokens, at, vocabulary);
      if (word >= 0) note(found, word);
    } else if (isNumber(tokens, at)) note(found, vocabulary.ofText(textOf(tokens, at)));
    else if (isSign(tokens, at, 0x2b)) note(found, vocabulary.ofText("+"));
  }
  if (found.count === 0)
    for (let at = from; at < to; at++) if (isWord(tokens, at) && !isA(tokens, at, C.DOSE_UNIT)) note(found, vocabulary.ofWord(tokens, at));
  return found;
}

/** Words of the phrase that is read: most phrases repeat a name that is known by then, and need no list of their own. */
const found: { readonly list: number[]; count: number } = { list: [], count: 0 };

/** The lexicon's words that the abstract's vocabulary has met, and what `contentAt` says of each: most words of names are of the lexicon, and come again. */
const met: number[] = [];
const NOT_MET = -2;
const numberOf = new Int32Array(MOST_WORDS).fill(NOT_MET);

/** The number of a word of a phrase, "+" for "plus"; -1 for one that is no content. */
function contentAt(tokens: Tokens, at: number, vocabulary: Vocabulary): number {
  const id = tokens.id[at] ?? 0;
  if (id === 0) return newContent(tokens, at, vocabulary);
  const known = numberOf[id] ?? NOT_MET;
  if (known !== NOT_MET) return known;
  met.push(id);
  const number = newContent(tokens, at, vocabulary);
  numberOf[id] = number;
  return number;
}

function newContent(tokens: Tokens, at: number, vocabulary: Vocabulary): number {
  const read = readContent(tokens, at);
  if ((read & IS_PLUS) !== 0) return vocabulary.ofText("+");
  if ((read & IS_STOP) !== 0) return -1;
  return vocabulary.of(room, read >> STEM);
}

/** Puts a number into its place of a sorted list that holds each once. */
function note(words: { readonly list: number[]; count: number }, number: number): void {
  const { list } = words;
  let at = words.count;
  while (at > 0 && (list[at - 1] ?? 0) > number) at--;
  if (at > 0 && list[at - 1] === number) return;
  for (let index = words.count; index > at; index--) list[index] = list[index - 1] ?? 0;
  list[at] = number;
  words.count++;
}

/** "group A", "group-A", "arm 2" and the "B" of "groups A and B": the label alone tells them apart. */
export function labelOf(tokens: Tokens, { from, to }: Phrase, vocabulary: Vocabulary): Words {
  const start = labelStart(tokens, from);
  found.count = 0;
  note(found, vocabulary.ofText(`label ${tokens.text.slice(tokens.start[start], tokens.end[to - 1]).toLowerCase()}`));
  return found;
}

/** Where the label itself begins: the "A" of "group A" and "group-A". */
export function labelStart(tokens: Tokens, from: number): number {
  const behind = isA(tokens, from, C.GROUP) ? from + 1 : from;
  return isSign(tokens, behind, DASH) ? behind + 1 : behind;
}

/** Whether the words by which two names differ hold one that tells arms apart ("non", "plus", "high"), or each names another dose. */
export function setsApart(a: readonly number[], b: readonly number[], { kinds }: Vocabulary): boolean {
  let numbers = 0;
  for (const word of a) {
    if (b.includes(word)) continue;
    const kind = kinds[word] ?? 0;
    if ((kind & KIND.contrast) !== 0) return true;
    if ((kind & KIND.number) !== 0) numbers |= 1;
  }
  for (const word of b) {
    if (a.includes(word)) continue;
    const kind = kinds[word] ?? 0;
    if ((kind & KIND.contrast) !== 0) return true;
    if ((kind & KIND.number) !== 0) numbers |= 2;
  }
  return numbers === 3;
}

/** Whether two names differ by nothing but a word that denies: "use" and "no use", "with diabetes" and "without diabetes". */
export function isCounterpart(a: readonly number[], b: readonly number[], { kinds }: Vocabulary): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 0 || long.length !== short.length + 1) return false;
  let denied = false;
  for (const word of long) {
    if (short.includes(word)) continue;
    if (denied || ((kinds[word] ?? 0) & KIND.denial) === 0) return false;
    denied = true;
  }
  return denied;
}

/** Whether a name denies another: "without telephone coaching" of "coaching". */
export function denies(own: readonly number[], other: readonly number[], { kinds }: Vocabulary): boolean {
  const isDenial = (word: number): boolean => ((kinds[word] ?? 0) & KIND.denial) !== 0;
  return own.some(isDenial) && other.length > 0 && other.every((word) => own.includes(word) && !isDenial(word));
}

/** How many words two names share; "plus" alone makes nothing alike. */
export function sharedWords(a: readonly number[], b: readonly number[], { kinds }: Vocabulary): number {
  let shared = 0;
  for (const word of a) if (b.includes(word) && ((kinds[word] ?? 0) & KIND.plus) === 0) shared++;
  return shared;
}
