/** What stands before and after a noun phrase, in classes that tell names of arms from outcomes and populations. */
import { isA, isOneOf, isSign, isThe, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { remember, type WordMemo } from "../word-marks.ts";
import { has, isCapitals, isGluedDash, type NameText, T, traitAt } from "./name-text.ts";

/** What can stand before a name. The trained weights depend on the order: append only. */
export const BEFORE = [
  "start",
  "in",
  "with",
  "for",
  "on",
  "by",
  "after",
  "during",
  "to",
  "of",
  "from",
  "between",
  "preposition",
  "versus",
  "than",
  "compared",
  "and",
  "or",
  "plus",
  "comma",
  "open",
  "colon",
  "value",
  "verb",
  "receiving",
  "either",
  "close",
  "people",
  "group",
  "other",
  "assigned",
  "whereas",
  "value in",
  "value with",
  "value for",
  "value preposition",
  "value open",
  "people with",
] as const;

/** What can stand after a name. The trained weights depend on the order: append only. */
export const AFTER = [
  "end",
  "group",
  "groups",
  "people",
  "treated",
  "open size",
  "open value",
  "open",
  "versus",
  "than",
  "compared",
  "and",
  "or",
  "comma",
  "value",
  "verb",
  "of",
  "in",
  "preposition",
  "colon",
  "equals",
  "respectively",
  "close",
  "controlled",
  "other",
  "and groups",
  "be",
  "with",
  "for",
  "dose",
] as const;

export type Before = (typeof BEFORE)[number];
export type After = (typeof AFTER)[number];

/** The code of a class, by its name. */
export function beforeCode(name: Before): number {
  return BEFORE.indexOf(name);
}
export function afterCode(name: After): number {
  return AFTER.indexOf(name);
}

const B: Readonly<Record<Before, number>> = Object.fromEntries(BEFORE.map((name, index) => [name, index])) as Record<Before, number>;
const A: Readonly<Record<After, number>> = Object.fromEntries(AFTER.map((name, index) => [name, index])) as Record<After, number>;

/** A set of codes, to be asked by code. */
export function codeSet(codes: readonly number[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const code of codes) set[code] = 1;
  return set;
}

/** What stands before a name that another one is set against. */
export const COMPARED_BEFORE: Uint8Array = codeSet([B.versus, B.than, B.compared]);

/** What stands before each of several names that are set against each other. */
export const OPPOSED_BEFORE: Uint8Array = codeSet([
  B["value in"],
  B["value with"],
  B["value for"],
  B["value preposition"],
  B["value open"],
  B.versus,
  B.than,
  B.compared,
]);

const DURING = wordIds("during under");
const AFTER_WORD = wordIds("after following post");
const AGAINST = wordId("against");
const WITH = wordId("with");
const FOR = wordId("for");
const ON = wordId("on");
const BY = wordId("by");
const TO = wordId("to");
const OF = wordId("of");
const FROM = wordId("from");
const BETWEEN = wordId("between");
const PLUS = wordId("plus");
const RESPECTIVELY = wordId("respectively");
const N = wordId("n");

/** What a token belongs to: nothing, a value, a sample size, another result. */
export const NOTHING = 0;
export const VALUE = 1;
export const SIZE = 2;
export const RESULT = 3;

export function inSentence(tokens: Tokens, at: number, home: number): boolean {
  return at >= 0 && at < tokens.count && tokens.sentence[at] === tokens.sentence[home];
}

/** What a word before or after a name is by itself, by its lexicon id, once it has been asked for; `DEPENDS` where its neighbours decide. */
const beforeByWord: WordMemo<number> = [];
const afterByWord: WordMemo<number> = [];
const DEPENDS = -1;

/** The class of what stands at `at`, the token before the phrase that begins at `from` (determiners and quotes are skipped already). */
export function beforeOf(text: NameText, at: number, from: number): number {
  const { tokens, marks } = text;
  if (!inSentence(tokens, at, from)) return B.start;
  const trait = traitAt(text, at);
  if ((trait & T.number) !== 0) return B.value;
  const word = tokens.id[at] ?? 0;
  if ((trait & T.word) === 0) return marks[at] === NOTHING ? signBefore(text, at) : B.value;
  const mask = tokens.mask[at] ?? 0;
  const alone = beforeByWord[word] ?? remember(beforeByWord, word, beforeAlone(word, trait, mask));
  if (alone !== DEPENDS) return alone;
  if ((trait & T.withTo) !== 0 && isComparing(text, at, from)) return B.compared;
  // "assigned to receive yoga": what is assigned.
  if ((trait & T.receive) !== 0) return assignedBefore(text, at) ? B.assigned : B.receiving;
  if (word === WITH && (has(text, at - 1, T.receive) || has(text, at - 2, T.receive))) return B.receiving;
  const preposition = (mask & C.PREPOSITION) !== 0;
  // "patients with asthma" are who was asked, not what they were given.
  if (word === WITH && isA(tokens, at - 1, C.PEOPLE) && markAt(text, at - 1) !== VALUE) return B["people with"];
  // "33 to yoga and 35 to stretching": so many were assigned to it.
  if (preposition && (assignedBefore(text, at) || (word === TO && markAt(text, at - 1) === SIZE))) return B.assigned;
  if ((trait & T.and) !== 0) return B.and;
  if ((trait & T.skipped) !== 0 && inSentence(tokens, at - 1, from)) return beforePeople(text, at - 1, from);
  return preposition ? prepositionBefore(text, at) : plainBefore(trait, mask);
}

/** What a word is before a name wherever it stands. */
function beforeAlone(word: number, trait: number, mask: number): number {
  if ((mask & C.VERSUS) !== 0) return B.versus;
  if ((trait & T.than) !== 0) return B.than;
  if ((trait & T.withTo) !== 0) return DEPENDS;
  if ((trait & T.either) !== 0) return B.either;
  if ((trait & T.receive) !== 0 || (mask & C.PREPOSITION) !== 0) return DEPENDS;
  if (word === PLUS) return B.plus;
  if ((trait & T.and) !== 0) return B.and;
  if ((trait & T.or) !== 0) return B.or;
  if ((trait & T.whereas) !== 0) return B.whereas;
  return (trait & T.skipped) !== 0 ? DEPENDS : plainBefore(trait, mask);
}

function plainBefore(trait: number, mask: number): number {
  if ((mask & C.GROUP) !== 0) return B.group;
  if ((mask & (C.VERB | C.INCREASE | C.DECREASE | C.RANDOMISED)) !== 0) return B.verb;
  return (trait & T.persons) !== 0 ? B.people : B.other;
}

/** "compared with", "compared directly with". */
function isComparing(text: NameText, at: number, from: number): boolean {
  return has(text, at - 1, T.compared) || (has(text, at - 2, T.compared) && inSentence(text.tokens, at - 2, from));
}

function signBefore(text: NameText, at: number): number {
  const code = text.tokens.id[at];
  if (code === 0x2c) return B.comma;
  // "52% (yoga)"
  if (code === 0x28 || code === 0x5b) return markAt(text, at - 1) === VALUE ? B["value open"] : B.open;
  if (code === 0x3a || code === 0x3b) return B.colon;
  if (code === 0x29 || code === 0x5d) return B.close;
  return code === 0x2b || code === 0x2f ? B.plus : B.other;
}

/** What a token belongs to; one before the first to nothing. */
function markAt({ marks }: NameText, at: number): number {
  return at >= 0 ? (marks[at] ?? NOTHING) : NOTHING;
}

function prepositionBefore(text: NameText, at: number): number {
  const { tokens } = text;
  const valued = markAt(text, at - 1) !== NOTHING || (isSign(tokens, at - 1, 0x29) && markAt(text, at - 2) !== NOTHING);
  const word = tokens.id[at];
  if (has(text, at, T.in)) return valued ? B["value in"] : B.in;
  if (word === WITH) return valued ? B["value with"] : B.with;
  if (word === FOR) return valued ? B["value for"] : B.for;
  if (valued) return B["value preposition"];
  if (word === ON) return B.on;
  if (word === BY) return B.by;
  if (isOneOf(tokens, at, AFTER_WORD)) return B.after;
  if (isOneOf(tokens, at, DURING)) return B.during;
  if (word === TO) return B.to;
  if (word === OF) return B.of;
  if (word === FROM) return B.from;
  return word === BETWEEN ? B.between : B.preposition;
}

/** What stands before "patients who were", "those": a few words further back, no more. */
function beforePeople(text: NameText, at: number, from: number): number {
  const { tokens } = text;
  let left = at;
  for (let step = 0; step < 4 && has(text, left, T.skipped); step++) left--;
  if (isA(tokens, left, C.DETERMINER)) left--;
  if (!inSentence(tokens, left, from)) return B.people;
  if (isThan(text, left)) return B.than;
  if (isA(tokens, left, C.VERSUS)) return B.versus;
  if (has(text, left, T.withTo) && has(text, left - 1, T.compared)) return B.compared;
  return isA(tokens, left, C.PREPOSITION) && markAt(text, left - 1) !== NOTHING ? B["value in"] : B.people;
}

/** "than", "over"; "against" only right before a name. */
function isThan(text: NameText, at: number): boolean {
  return has(text, at, T.than) && text.tokens.id[at] !== AGAINST;
}

function assignedBefore(text: NameText, at: number): boolean {
  const { tokens } = text;
  const from = beforeRatio(text, at - 1);
  for (let left = from; left > from - ASSIGNED_WITHIN && inSentence(tokens, left, at); left--) {
    const trait = traitAt(text, left);
    if ((trait & T.assign) !== 0) return true;
    if ((trait & (T.word | T.number)) === 0 && tokens.id[left] !== 0x3a) return false;
  }
  return false;
}

const ASSIGNED_WITHIN = 6;

/** The token before the "in a 1:1 ratio" of "in a 1:1 ratio to receive", before "1:1 (60:60)", "(in blocks of 4)" that ends here, which say how people were assigned, and not to what. */
function beforeRatio(text: NameText, at: number): number {
  const { tokens } = text;
  if (tokens.id[at] !== TO && tokens.id[at + 1] !== TO) return at;
  const behind = tokens.id[at] === TO ? at - 1 : at;
  let left = has(text, behind, T.close) ? beforeAside(text, behind) : behind;
  if (isOneOf(tokens, left, MANNER)) {
    const manner = left--;
    while (left > at - ASIDE && (has(text, left, T.number) || isSign(tokens, left, 0x3a))) left--;
    // "in a random fashion to avoid bias"
    if (left === manner - 1 && !isOneOf(tokens, manner, RATIO)) return at;
    if (isA(tokens, left, C.DETERMINER)) left--;
    if (has(text, left, T.in)) left--;
  }
  return left === behind ? at : left;
}

/** The token before the bracket that closes here, or the token itself where it is too long. */
function beforeAside(text: NameText, close: number): number {
  for (let at = close - 1; at > close - ASIDE; at--) if (has(text, at, T.open)) return at - 1;
  return close;
}

const MANNER = wordIds("ratio fashion manner");
const RATIO = wordIds("ratio");
/** Longest aside in tokens. */
const ASIDE = 16;

type Joins = (text: NameText, at: number, home: number) => boolean;

/** The class of what stands at `at`, the token after the phrase that begins at `from`. `joins` says whether a list that goes on at a token ends at a group word. */
export function afterOf(text: NameText, at: number, { from, joins }: { readonly from: number; readonly joins: Joins }): number {
  const { tokens } = text;
  if (!inSentence(tokens, at, from)) return A.end;
  const trait = traitAt(text, at);
  if ((trait & T.number) !== 0) return A.value;
  if ((trait & T.word) === 0) return signAfter(text, at, { from, joins });
  const word = tokens.id[at] ?? 0;
  const alone = afterByWord[word] ?? remember(afterByWord, word, afterAlone(word, trait, tokens.mask[at] ?? 0));
  if (alone !== DEPENDS) return alone;
  if ((trait & T.persons) !== 0) return has(text, at + 1, T.group) ? A.group : A.people;
  return joins(text, at, from) ? A["and groups"] : (trait & T.and) !== 0 ? A.and : A.or;
}

/** What a word is after a name wherever it stands. */
function afterAlone(word: number, trait: number, mask: number): number {
  if ((trait & T.group) !== 0) return A.group;
  if ((trait & T.groups) !== 0) return A.groups;
  if ((trait & T.treated) !== 0) return A.treated;
  if ((trait & T.persons) !== 0) return DEPENDS;
  if ((mask & C.VERSUS) !== 0) return A.versus;
  if ((trait & T.than) !== 0 && word !== AGAINST) return A.than;
  if ((trait & T.compared) !== 0) return A.compared;
  if ((trait & (T.and | T.or)) !== 0) return DEPENDS;
  if (word === RESPECTIVELY) return A.respectively;
  if ((trait & T.be) !== 0) return A.be;
  if ((trait & T.dose) !== 0) return A.dose;
  if ((mask & C.PREPOSITION) !== 0) {
    if (word === OF) return A.of;
    if ((trait & T.in) !== 0) return A.in;
    if (word === WITH) return A.with;
    return word === FOR ? A.for : A.preposition;
  }
  return (mask & (C.VERB | C.INCREASE | C.DECREASE)) !== 0 ? A.verb : A.other;
}

function signAfter(text: NameText, at: number, { from, joins }: { readonly from: number; readonly joins: Joins }): number {
  const { tokens } = text;
  const trait = traitAt(text, at);
  if ((trait & T.open) !== 0) {
    const inside = markAt(text, at + 1);
    if (isThe(tokens, at + 1, N) || inside === SIZE || isShortWithSize(text, at + 1)) return A["open size"];
    if (inside === VALUE || has(text, at + 1, T.number)) return A["open value"];
    // "X (Y) group": the group word stands behind the bracket.
    const close = closeOf(text, at);
    if (has(text, close + 1, T.group)) return A.group;
    return has(text, close + 1, T.groups) ? A.groups : A.open;
  }
  if ((trait & T.close) !== 0) return A.close;
  if ((trait & T.comma) !== 0) {
    if (isThe(tokens, at + 1, RESPECTIVELY)) return A.respectively;
    if (givesSize(tokens, at + 1)) return A["open size"];
    return joins(text, at, from) ? A["and groups"] : A.comma;
  }
  const code = tokens.id[at];
  // "yoga: n = 45" gives a size as "yoga (n = 45)" does.
  if (code === 0x3a || code === 0x3b) return isThe(tokens, at + 1, N) ? A["open size"] : A.colon;
  if (code === 0x3d) return A.equals;
  if (isGluedDash(text, at)) {
    if (has(text, at + 1, T.treated)) return A.treated;
    if (has(text, at + 1, T.controlled)) return A.controlled;
  }
  return code === 0x2e ? A.end : A.other;
}

/** The "n =" of a size. */
export function givesSize(tokens: Tokens, at: number): boolean {
  return isThe(tokens, at, N) && isSign(tokens, at + 1, 0x3d);
}

/** "yoga with music (YM, n = 45)": the bracket gives a short form, then the size. */
function isShortWithSize(text: NameText, at: number): boolean {
  let end = at;
  while (end < at + LONGEST_SHORT && has(text, end, T.word | T.dash | T.number) && (end === at || has(text, end, T.glued))) end++;
  if (end === at || !isCapitals(text.tokens, at)) return false;
  return (has(text, end, T.comma) || isSign(text.tokens, end, 0x3b) || isSign(text.tokens, end, 0x3a)) && givesSize(text.tokens, end + 1);
}

/** How many tokens a short form may have: "EN-TECH". */
const LONGEST_SHORT = 4;

/** The token of the bracket that closes, or one past the reach. */
export function closeOf(text: NameText, open: number): number {
  let at = open + 1;
  while (at < text.tokens.count && at < open + 30 && !has(text, at, T.close)) at++;
  return at;
}
