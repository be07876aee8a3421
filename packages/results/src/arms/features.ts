/**
 * What is known of a cluster of names, as numbered signs: the places it is printed in, its words, how its sentences look.
 * The trained weights depend on the numbering: changing it means training anew (`pnpm train`).
 */
import { isWord, type Tokens } from "../lexer.ts";
import { hashStep } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { remember, type WordMemo } from "../word-marks.ts";
import type { Mention } from "./candidates.ts";
import type { Cluster } from "./clusters.ts";
import { COMPANY_KINDS, type Company } from "./company.ts";
import { afterCode, codeSet, OPPOSED_BEFORE } from "./neighbours.ts";
import { makeLetters, readStem, small } from "./words.ts";

const B = 40;
const A = 32;
const ZONES = { BACKGROUND: 0, OBJECTIVE: 1, METHODS: 2, RESULTS: 3, CONCLUSIONS: 4, title: 5 } as const;
const WORD_BUCKETS = 4096;
/** Most places of a name whose words are read: the rest prints them again. */
const MOST_READ = 30;

/** Where each family of signs begins. */
const BEFORE = 0;
const BEFORE_AGAIN = BEFORE + B;
const AFTER = BEFORE_AGAIN + B;
const AFTER_AGAIN = AFTER + A;
const BOTH = AFTER_AGAIN + A;
const ZONE = BOTH + A * B;
const VALUE_BEFORE = ZONE + 6 * B;
const VALUE_AFTER = VALUE_BEFORE + B;
const PLACE = VALUE_AFTER + A;
const WHOLE = PLACE + 16;
const COMPANY = WHOLE + 48;
/** The same again where nobody was assigned to anything (observed groups are named otherwise), and of a sentence by itself, which says less of each name. */
const OBSERVED = COMPANY + 24;
const SINGLE = OBSERVED + B + A + 24;
const WORDS = SINGLE + B + A + 24;
/** How many signs there are. */
export const SIGNS: number = WORDS + WORD_BUCKETS;

/** What all clusters of one abstract share. */
export interface Study {
  readonly scene: Scene;
  /** How many group values each sentence holds, up to 9. */
  readonly values: Uint8Array;
  /** Number of each sentence's part of the story. */
  readonly zones: readonly number[];
  readonly company: Company;
  readonly setting: Setting;
}

/** What kind of text an abstract is: of a study that observes groups which it did not make, a sentence by itself and without a title, or any other. */
export type Setting = "observed" | "single" | "other";
/** Where the signs begin that each kind has to itself. */
const OWN_SIGNS: Readonly<Record<Setting, number | null>> = { observed: OBSERVED, single: SINGLE, other: null };

export function zonesOf({ zoneOfSentence }: Scene): number[] {
  return zoneOfSentence.map((zone) => ZONES[zone as keyof typeof ZONES] ?? ZONES.BACKGROUND);
}

const PARALLEL_AFTER = codeSet(
  (["group", "people", "treated", "open size", "open value", "value", "equals", "colon"] as const).map(afterCode),
);

/** Marks the places, given in the order of print, that stand in the same kind of place as another name of their sentence: "12% in A and 9% in B". */
export function markParallel(places: readonly Mention[]): void {
  const lastBefore: (Mention | null)[] = new Array(B).fill(null);
  const lastAfter: (Mention | null)[] = new Array(A).fill(null);
  for (const mention of places) {
    if (mention.title) continue;
    const { before, after } = mention;
    if (OPPOSED_BEFORE[before] === 1) lastBefore[before] = paired(lastBefore[before] ?? null, mention);
    if (PARALLEL_AFTER[after] === 1) lastAfter[after] = paired(lastAfter[after] ?? null, mention);
  }
}

/** Marks two places of one sentence that print two names. */
function paired(last: Mention | null, mention: Mention): Mention {
  if (last !== null && last.sentence === mention.sentence && last.name !== mention.name) last.parallel = mention.parallel = true;
  return mention;
}

/** Signs of one cluster, each once. Filled again for each cluster: there are dozens an abstract. */
export interface Signs {
  readonly list: Int32Array;
  count: number;
  /** Which signs are in the list: one bit each, so that all of them stay at hand. */
  readonly noted: Int32Array;
}

export function makeSigns(): Signs {
  return { list: new Int32Array(SIGNS), count: 0, noted: new Int32Array((SIGNS >> 5) + 1) };
}

function note(signs: Signs, sign: number): void {
  const word = sign >> 5;
  const before = signs.noted[word] ?? 0;
  const after = before | (1 << (sign & 31));
  if (before === after) return;
  signs.noted[word] = after;
  signs.list[signs.count++] = sign;
}

function isNoted({ noted }: Signs, sign: number): boolean {
  return ((noted[sign >> 5] ?? 0) & (1 << (sign & 31))) !== 0;
}

function forget(signs: Signs): void {
  for (let at = 0; at < signs.count; at++) signs.noted[(signs.list[at] ?? 0) >> 5] = 0;
  signs.count = 0;
}

/** Reads the signs of a cluster. */
export function signsOf(cluster: Cluster, { scene, values, zones, company, setting }: Study, out: Signs): void {
  forget(out);
  const own = OWN_SIGNS[setting];
  let titled = false;
  let parallel = 0;
  let valued = 0;
  let sentences = 0;
  let lastSentence = -1;
  const { mentions } = cluster;
  for (const mention of mentions) {
    const { before, after } = mention;
    const again = isNoted(out, BEFORE + before);
    const afterAgain = isNoted(out, AFTER + after);
    note(out, BEFORE + before);
    note(out, AFTER + after);
    note(out, BOTH + before * A + after);
    if (again) note(out, BEFORE_AGAIN + before);
    if (afterAgain) note(out, AFTER_AGAIN + after);
    const zone = mention.title ? ZONES.title : (zones[mention.sentence] ?? ZONES.BACKGROUND);
    note(out, ZONE + zone * B + before);
    if (own !== null) {
      note(out, own + before);
      note(out, own + B + after);
    }
    if (mention.determined) note(out, PLACE);
    if (mention.capital) note(out, PLACE + 1);
    const near = mention.title ? 0 : (values[mention.sentence] ?? 0);
    if (near > 0) {
      valued++;
      note(out, PLACE + (near > 1 ? 3 : 2));
      note(out, VALUE_BEFORE + before);
      note(out, VALUE_AFTER + after);
    }
    if (mention.parallel) {
      note(out, PLACE + 4);
      parallel++;
    }
    if (mention.title) titled = true;
    else if (mention.sentence !== lastSentence) {
      sentences++;
      lastSentence = mention.sentence;
    }
  }
  const size = mentions.length;
  note(out, WHOLE + (size <= 4 ? size : size <= 6 ? 5 : size <= 10 ? 6 : 7));
  note(out, WHOLE + 8 + Math.min(3, parallel));
  note(out, WHOLE + 12 + Math.min(4, valued));
  if (titled) note(out, WHOLE + (sentences > 0 ? 17 : 18));
  if (cluster.control) note(out, WHOLE + 19);
  if (cluster.role) note(out, WHOLE + (cluster.control ? 20 : 21));
  if (cluster.label) note(out, WHOLE + 22);
  if (cluster.short) note(out, WHOLE + 23);
  if (scene.sentences.length <= 1) note(out, WHOLE + 24);
  note(out, WHOLE + 25 + Math.min(4, cluster.words.length));
  note(out, WHOLE + 30 + Math.min(3, sentences));
  const first = mentions[0] as Mention;
  if (hasCapitals(first)) note(out, WHOLE + 34);
  companySigns(COMPANY, first.name, company, out);
  if (own !== null) companySigns(own + B + A, first.name, company, out);
  if (!cluster.label) wordSigns(mentions, out);
}

function companySigns(base: number, name: number, { meetings, valued, kinds }: Company, out: Signs): void {
  note(out, base + (meetings[name] ?? 0));
  note(out, base + 4 + (valued[name] ?? 0));
  const known = kinds[name] ?? 0;
  for (let kind = 0; kind < COMPANY_KINDS; kind++) if ((known & (1 << kind)) !== 0) note(out, base + 8 + kind);
}

function hasCapitals({ tokens, from, to }: Mention): boolean {
  const end = tokens.end[to - 1] ?? 0;
  let run = 0;
  for (let at = tokens.start[from] ?? 0; at < end; at++) {
    const code = tokens.text.charCodeAt(at);
    run = code >= 0x41 && code <= 0x5a ? run + 1 : 0;
    if (run === 2) return true;
  }
  return false;
}

/** Words of the names: drugs, procedures and diets are spelt otherwise than outcomes. Last words count twice, and by their endings. */
function wordSigns(mentions: readonly Mention[], out: Signs): void {
  for (let index = 0; index < mentions.length && index < MOST_READ; index++) {
    if (sameText(mentions, index)) continue;
    const { tokens, from, to } = mentions[index] as Mention;
    let last: Buckets | null = null;
    for (let at = from; at < to; at++) {
      if (!isWord(tokens, at)) continue;
      last = bucketsAt(tokens, at);
      note(out, last.inside);
    }
    if (last === null) continue;
    note(out, last.last);
    note(out, last.ending);
  }
}

/** Whether an earlier place prints the name letter for letter alike. */
function sameText(mentions: readonly Mention[], index: number): boolean {
  const own = mentions[index] as Mention;
  const start = own.tokens.start[own.from] ?? 0;
  const length = (own.tokens.end[own.to - 1] ?? 0) - start;
  for (let earlier = 0; earlier < index; earlier++) {
    const other = mentions[earlier] as Mention;
    const otherStart = other.tokens.start[other.from] ?? 0;
    if ((other.tokens.end[other.to - 1] ?? 0) - otherStart !== length) continue;
    let at = 0;
    while (at < length && own.tokens.text.charCodeAt(start + at) === other.tokens.text.charCodeAt(otherStart + at)) at++;
    if (at === length) return true;
  }
  return false;
}

/** The signs of a word: in a name, at its end, and of its last letters there. */
interface Buckets {
  readonly inside: number;
  readonly last: number;
  readonly ending: number;
}

/** Those of the lexicon's words, by id, each once it has been asked for: most words of names are of it. */
const ofLexicon: WordMemo<Buckets> = [];
const word = makeLetters();
/** How many letters an ending has. */
const ENDING = 3;

function bucketsAt(tokens: Tokens, at: number): Buckets {
  const id = tokens.id[at] ?? 0;
  const known = id === 0 ? undefined : ofLexicon[id];
  if (known !== undefined) return known;
  readStem(tokens, at, word);
  // Each has a hash of its own, by its seed.
  let inside = 1;
  let last = 2;
  let ending = 3;
  for (let index = word.from; index < word.to; index++) {
    const letter = small(word.text.charCodeAt(index));
    inside = hashStep(inside, letter);
    last = hashStep(last, letter);
    if (index >= word.to - ENDING) ending = hashStep(ending, letter);
  }
  const buckets: Buckets = { inside: bucket(inside), last: bucket(last), ending: bucket(ending) };
  return id === 0 ? buckets : remember(ofLexicon, id, buckets);
}

function bucket(hash: number): number {
  return WORDS + (((hash ^ (hash >>> 15)) >>> 0) % WORD_BUCKETS);
}
