/**
 * Subgroups that a phrase describes: "In patients with diabetes, relapse was …", "(1.2 vs 3.4), except in the major surgery subgroup (…)". The study's own
 * people and its arms are none.
 */
import type { Phrase } from "@tabstract/record";
import { phraseOf } from "../items.ts";
import { isA, isNumber, isOneOf, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention } from "./arms.ts";

/** A subgroup, its tokens, and one past the last token that it holds for. */
export interface Described {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly phrase: Phrase;
}

/** Longest phrase that opens a sentence, and longest name of a subgroup. */
const OPENING_REACH = 22;
const NAME = 5;
/** Letters of the shortest word that tells one group of people from another. */
const TELLING = 4;

const IN = wordIds("in among amongst for within");
const PERSONS = wordIds(
  "patients participants subjects individuals people persons women men children adults adolescents infants neonates newborns girls boys males females smokers pts volunteers",
);
const THOSE = wordIds("those");
const DESCRIBED = wordIds("with without aged on taking older younger over under who whose undergoing having");
const BOUNDS = wordIds("over under");
/** What was done to an arm, or to all. */
const OF_ARMS = wordIds(
  `received receiving given treated taking took completed completing assigned allocated randomized randomised enrolled included analyzed analysed evaluated
   available data randomization randomisation exposed intervention control placebo treatment group groups arm arms both followed`,
);
const SUBGROUP = wordIds("subgroup subset subpopulation stratum");
/** "a planned subgroup analysis", "a small subset of patients": no name. */
const OF_NAME = wordIds("analysis analyses of");

/** What is known of a study: its arms, and the words of its title and methods. */
interface Study {
  readonly mentions: readonly ArmMention[];
  readonly known: () => ReadonlySet<string>;
}

/** The subgroups that a sentence of the results describes, in the order of print. */
export function describedGroups(scene: Scene, sentence: number, { mentions, known }: Study): Described[] {
  const zone = scene.zoneOfSentence[sentence];
  if (zone !== "RESULTS") return [];
  const { tokens } = scene;
  const [from, to] = scene.sentences[sentence] ?? [0, 0];
  const found: Described[] = [];
  const add = (first: number, past: number): void => {
    const phrase = phraseOf(tokens, first, past);
    if (phrase === null || mentions.some((mention) => mention.from < past && mention.to > first)) return;
    found.push({ from: first, to: past, end: endOf(tokens, past, to), phrase });
  };
  const opening = openingEnd(tokens, from, to);
  if (opening > 0 && !isOfStudy(tokens, known(), { from: from + 1, to: opening })) add(pastNumber(tokens, from + 1), opening);
  for (let at = from; at < to; at++) {
    const name = isOneOf(tokens, at, IN) ? namedEnd(tokens, at + 1) : 0;
    if (name > 0) add(isA(tokens, at + 1, C.DETERMINER) ? at + 2 : at + 1, name);
  }
  return found;
}

/** "the 59 women without …": how many they are is no part of who they are. */
function pastNumber(tokens: Tokens, from: number): number {
  let at = from;
  while (isNumber(tokens, at) || (isA(tokens, at, C.DETERMINER) && !isOneOf(tokens, at, THOSE))) at++;
  return at;
}

/** Where the people of a described group stand behind "in", "among the 59", "in adult"; -1 where none do. */
function peopleBehind(tokens: Tokens, from: number): number {
  for (let at = from + 1; at < from + NAME && (isWord(tokens, at) || isNumber(tokens, at)); at++)
    if (isOneOf(tokens, at, PERSONS) || isOneOf(tokens, at, THOSE)) return isDescribed(tokens, at + 1) ? at : -1;
  return -1;
}

/** "with gout", "over 65"; not "over time", "with and without gout". */
function isDescribed(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at, DESCRIBED)) return false;
  return isOneOf(tokens, at, BOUNDS) ? isNumber(tokens, at + 1) : !isA(tokens, at + 1, C.CONJUNCTION);
}

/** One past the "In patients with diabetes" that opens a sentence before a comma; 0 where none does. */
function openingEnd(tokens: Tokens, from: number, to: number): number {
  if (!isOneOf(tokens, from, IN)) return 0;
  const people = peopleBehind(tokens, from);
  if (people < 0) return 0;
  let depth = 0;
  for (let next = people + 1; next < from + OPENING_REACH && next < to; next++) {
    if (opensBracket(tokens, next)) depth++;
    else if (closesBracket(tokens, next)) depth--;
    else if (isOneOf(tokens, next, OF_ARMS) || isSign(tokens, next, 0x25)) return 0;
    // "in patients aged 3, 4 and 5 years"
    else if (depth === 0 && isSign(tokens, next, 0x2c) && !isNumber(tokens, next + 1)) return next;
  }
  return 0;
}

/** One past the "the major surgery subgroup" that begins here; 0 where none does. */
function namedEnd(tokens: Tokens, from: number): number {
  if (!isA(tokens, from, C.DETERMINER)) return 0;
  for (let at = from + 1; at <= from + NAME && isWord(tokens, at); at++) {
    if (isOneOf(tokens, at, SUBGROUP)) return at > from + 1 && !isOneOf(tokens, at + 1, OF_NAME) ? at + 1 : 0;
    if (isA(tokens, at, C.PREPOSITION | C.VERB | C.CONJUNCTION) || isOneOf(tokens, at, OF_ARMS)) return 0;
  }
  return 0;
}

/** One past the last token that a subgroup holds for: the sentence, or what a semicolon outside of brackets or another such group ends. */
function endOf(tokens: Tokens, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (opensBracket(tokens, at)) depth++;
    else if (closesBracket(tokens, at)) depth--;
    else if (
      depth <= 0 &&
      (isSign(tokens, at, 0x3b) || isOneOf(tokens, at, OTHERWISE) || (isOneOf(tokens, at, IN) && peopleBehind(tokens, at) > 0))
    )
      return at;
  }
  return to;
}

const OTHERWISE = wordIds("whereas while but although compared");

/** "In patients with gout, …" of a study of gout: no word that its title or its methods have not said. */
function isOfStudy(tokens: Tokens, known: ReadonlySet<string>, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let at = from; at < to; at++) if (isTelling(tokens, at) && !known.has(lowerOf(tokens, at))) return false;
  return true;
}

/** The words of the title, and of all but the results and what is concluded from them. */
export function wordsOfStudy({ tokens, titleTokens, sentences, zoneOfSentence }: Scene): ReadonlySet<string> {
  const known = new Set<string>();
  for (let at = 0; at < titleTokens.count; at++) if (isWord(titleTokens, at)) known.add(lowerOf(titleTokens, at));
  for (const [index, [from, to]] of sentences.entries()) {
    if (zoneOfSentence[index] === "RESULTS" || zoneOfSentence[index] === "CONCLUSIONS") continue;
    for (let at = from; at < to; at++) if (isWord(tokens, at)) known.add(lowerOf(tokens, at));
  }
  return known;
}

function isTelling(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at) || isA(tokens, at, C.DETERMINER | C.PREPOSITION | C.CONJUNCTION | C.TIME_UNIT)) return false;
  if (isOneOf(tokens, at, PERSONS) || isOneOf(tokens, at, THOSE)) return false;
  return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) >= TELLING;
}
