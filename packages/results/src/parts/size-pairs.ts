/** Two groups of people side by side: "32 and 31 women", "88 patients in the A group and 91 in the B group", "23 experimental and 26 control patients". */
import {
  DASH,
  isA,
  isApostropheAt,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  sentenceOf,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { closesBracket, opensBracket, pastBracket } from "./bracket.ts";
import { makeSize } from "./make-size.ts";
import { isCount, nounAfter } from "./people.ts";
import { counted } from "./size-claims.ts";
import { stageAround } from "./stage.ts";
import { looksLikeYear } from "./year.ts";

const AND = wordIds("and or versus vs");
const BETWEEN = wordIds("between from either than least most");

/** "32 and 31 subjects were enrolled", "Thirty-seven and 36 patients": two groups with one noun. */
export function sideBySide(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at)) return null;
  const next = joinedTo(tokens, at);
  if (next >= 0 && isOwnCount(tokens, next) && !isOneOf(tokens, at - 1, BETWEEN)) {
    const claim = counted(scene, next);
    if (
      claim?.fields.kind === "sample-size" &&
      (claim.fields.of !== null || claim.fields.stage !== "unspecified") &&
      claim.fields.scope !== "arm"
    )
      return makeSize({ scene, from: at, to: at + 1, number: at, stage: claim.fields.stage, scope: "subgroup", of: claim.fields.of });
  }
  if (!isOneOf(tokens, at - 1, AND) || !isOwnCount(tokens, at - 2) || isOneOf(tokens, at - 3, BETWEEN)) return null;
  const claim = counted(scene, at);
  if (claim?.fields.kind !== "sample-size" || claim.fields.scope !== "total") return null;
  if (claim.fields.of === null && claim.fields.stage === "unspecified") return null;
  return { ...claim, fields: { ...claim.fields, scope: "subgroup" } };
}

const COORDINATE = 18;
const CONTROLS = wordId("controls");

/** "88 patients in the A group and 91 patients in the B group were assessed", "20 patients and 20 controls": two groups that one verb joins. */
export function coordinated(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at)) return null;
  const kind = oneOfKinds(scene, at);
  if (kind !== null) return kind;
  const noun = nounAfter(tokens, at + 1);
  // The second of "61 zelotinib- and 59 placebo-treated women"
  if (isOneOf(tokens, at - 1, AND) && isSign(tokens, at - 2, DASH) && isOwnCount(tokens, at - 4)) {
    const claim = hyphened(scene, at - 4, at - 1);
    if (claim?.fields.kind === "sample-size")
      return makeSize({ scene, from: at, to: at + 1, number: at, stage: claim.fields.stage, scope: "subgroup", of: claim.fields.of });
  }
  if (noun < 0) return attributed(scene, at);
  if (isA(tokens, noun, C.STUDIES)) return null;
  if (isOneOf(tokens, at - 1, AND) && isAttributed(scene, at)) {
    const claim = counted(scene, at) ?? comparedNumber(scene, at, noun);
    return claim?.fields.kind === "sample-size" ? { ...claim, fields: { ...claim.fields, scope: "subgroup" } } : null;
  }
  const end = endOfList(tokens, at);
  if (end >= 0) {
    const [claim, last] = [counted(scene, at), counted(scene, end)];
    if (claim?.fields.kind !== "sample-size" || claim.fields.scope !== "total" || last?.fields.kind !== "sample-size") return null;
    return { ...claim, fields: { ...claim.fields, stage: last.fields.stage, scope: "subgroup" } };
  }
  const [left, right] = isOneOf(tokens, at - 1, AND) ? [fellowBefore(tokens, at), at] : [at, fellowAfter(tokens, noun + 1)];
  if (left < 0 || right < 0) return null;
  const [a, b] = [nounAfter(tokens, left + 1), nounAfter(tokens, right + 1)];
  if (a < 0 || b < 0 || isA(tokens, a, C.STUDIES)) return null;
  if (tokens.id[a] !== tokens.id[b] && !isThe(tokens, b, CONTROLS) && isHealthy(tokens, left, a) === isHealthy(tokens, right, b))
    return null;
  const claim =
    counted(scene, right) ?? casesAndControls(scene, left, right) ?? (tokens.id[a] === tokens.id[b] ? beside(scene, left, right) : null);
  if (claim?.fields.kind !== "sample-size" || claim.fields.scope === "arm" || claim.fields.stage === "withdrawn") return null;
  if (at === right) return { ...claim, fields: { ...claim.fields, scope: "subgroup" } };
  return makeSize({ scene, from: at, to: noun + 1, number: at, stage: claim.fields.stage, scope: "subgroup", of: textOf(tokens, noun) });
}

/** "There were 369 cases and 662 controls": who is compared, wherever it is told. */
function casesAndControls(scene: Scene, left: number, right: number): Claim | null {
  const { tokens } = scene;
  // "was detected in four cases (4.8%) and four controls (5.3%)" counts what was found.
  if (!isThe(tokens, right + 1, CONTROLS) || (opensBracket(tokens, right + 2) && isSign(tokens, right + 4, 0x25))) return null;
  for (let back = left - 1; back > left - 4; back--) if (isOneOf(tokens, back, FOUND)) return null;
  const stage = stageAround(tokens, left, 14);
  return makeSize({ scene, from: right, to: right + 2, number: right, stage, scope: "subgroup", of: "controls" });
}

/** "There were 45 responders and 61 non-responders": the second is what the first is. */
function beside(scene: Scene, left: number, right: number): Claim | null {
  const first = counted(scene, left);
  if (first?.fields.kind !== "sample-size") return null;
  const noun = nounAfter(scene.tokens, right + 1);
  return makeSize({ scene, from: right, to: noun + 1, number: right, stage: first.fields.stage, scope: "subgroup", of: first.fields.of });
}

/** "60 smokers, 55 former smokers and 70 never-smokers": the last of three or more with the same noun, where none is the whole; or -1. */
function endOfList(tokens: Tokens, at: number): number {
  let head = at;
  for (let steps = 0; steps < MOST_LISTED; steps++) {
    const before = itemBefore(tokens, head);
    if (before < 0) break;
    head = before;
  }
  let items = 1;
  let last = head;
  let ended = false;
  for (let next = itemBehind(tokens, last); next >= 0 && items <= MOST_LISTED; next = itemBehind(tokens, last)) {
    ended = isOneOf(tokens, next - 1, AND);
    last = next;
    items++;
    if (ended) break;
  }
  return ended && items > 2 && last >= at ? last : -1;
}

const MOST_LISTED = 6;

/** The number that a comma or a conjunction joins right behind a number and its noun, with the same noun; or -1. */
function itemBehind(tokens: Tokens, at: number): number {
  const noun = nounAfter(tokens, at + 1);
  if (noun < 0) return -1;
  let next = isSign(tokens, noun + 1, 0x2c) ? noun + 2 : noun + 1;
  if (isOneOf(tokens, next, AND)) next++;
  if (next === noun + 1 || !isOwnCount(tokens, next)) return -1;
  const other = nounAfter(tokens, next + 1);
  return other >= 0 && tokens.id[other] === tokens.id[noun] ? next : -1;
}

function itemBefore(tokens: Tokens, at: number): number {
  if (!isSign(tokens, at - 1, 0x2c) && !isOneOf(tokens, at - 1, AND)) return -1;
  for (let back = at - 2; back > at - 9 && back >= 0; back--)
    if (isNumber(tokens, back)) return itemBehind(tokens, back) === at ? back : -1;
  return -1;
}

const FOUND = wordIds("detected found seen observed noted present positive");
const HEALTHY = wordIds("healthy control controls normal unaffected matched");

/** "61 patients and 101 healthy subjects": those who are compared with the ill. */
function isHealthy(tokens: Tokens, at: number, noun: number): boolean {
  for (let next = at + 1; next <= noun; next++) if (isOneOf(tokens, next, HEALTHY)) return true;
  return false;
}

/** "23 experimental and 26 control patients": one noun for two attributes. */
function attributed(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  let and = at + 1;
  while (and < at + 4 && isWord(tokens, and) && !isA(tokens, and, NO_ATTRIBUTE | C.UNIT)) and++;
  // "61 zelotinib- and 59 placebo-treated women"
  if (isSign(tokens, and, DASH) && isGlued(tokens, and) && isOneOf(tokens, and + 1, AND)) return hyphened(scene, at, and + 1);
  if (and === at + 1 || !isOneOf(tokens, and, AND) || !isOwnCount(tokens, and + 1) || /s$/.test(textOf(tokens, and - 1))) return null;
  const noun = nounAfter(tokens, and + 2);
  if (noun - (and + 1) !== and - at) return null;
  const claim = counted(scene, and + 1) ?? comparedNumber(scene, and + 1, noun);
  if (claim?.fields.kind !== "sample-size" || claim.fields.scope === "arm") return null;
  return makeSize({ scene, from: at, to: and, number: at, stage: claim.fields.stage, scope: "subgroup", of: textOf(tokens, noun) });
}

/** The first, or the second, of "61 zelotinib- and 59 placebo-treated women". */
function hyphened(scene: Scene, at: number, and: number): Claim | null {
  const { tokens } = scene;
  const second = and + 1;
  if (!isOwnCount(tokens, second) || !isSign(tokens, second + 2, DASH) || !isOneOf(tokens, second + 3, TREATED)) return null;
  const noun = nounAfter(tokens, second + 1);
  if (noun < 0 || noun > second + 5) return null;
  const stage = stageAround(tokens, at, 14);
  if (stage === "unspecified" && zoneAt(scene, at) === "RESULTS") return null;
  return makeSize({ scene, from: at, to: at + 1, number: at, stage, scope: "subgroup", of: textOf(tokens, noun) });
}

/** "Comparing 23 experimental and 26 control patients": who is compared, whatever is told of them. */
function comparedNumber(scene: Scene, at: number, noun: number): Claim | null {
  const { tokens } = scene;
  if (!isA(tokens, noun - 1, C.CONTROL)) return null;
  for (let back = at - 2; back > at - 6; back--)
    if (isA(tokens, back, C.COMPARE))
      return makeSize({ scene, from: at, to: noun + 1, number: at, stage: "unspecified", scope: "subgroup", of: textOf(tokens, noun) });
  return null;
}

function isAttributed(scene: Scene, at: number): boolean {
  for (let back = at - 3; back > at - 6; back--) if (isNumber(scene.tokens, back)) return attributed(scene, back) !== null;
  return false;
}

/** "24 gout, 38 lupus and 45 psoriasis patients": one noun behind the last of three kinds or more. */
function oneOfKinds(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const head = kindBefore(tokens, at);
  const list = head < 0 ? null : lastKind(tokens, head);
  if (list === null || list.items < 3 || at > list.last) return null;
  const claim = counted(scene, list.last);
  if (claim?.fields.kind !== "sample-size" || claim.fields.scope === "arm") return null;
  const { of } = claim.fields;
  const stage = claim.fields.stage === "unspecified" ? stageAround(tokens, at, ACROSS) : claim.fields.stage;
  const noun = nounAfter(tokens, at + 1);
  // "40 gout, 41 psoriasis and 62 healthy controls": the first two are no controls.
  const own = noun >= 0 && noun < pastKind(tokens, at + 1) ? textOf(tokens, noun) : of === "controls" ? null : of;
  return makeSize({ scene, from: at, to: own === null || noun < 0 ? at + 1 : noun + 1, number: at, stage, scope: "subgroup", of: own });
}

interface Kinds {
  readonly last: number;
  readonly items: number;
}

/** The end of the list of kinds that begins at this number, where only its last has a noun of people. */
function lastKind(tokens: Tokens, at: number): Kinds | null {
  let last = at;
  let bare = 0;
  for (let items = 1; items <= MOST_LISTED; items++) {
    const noun = nounAfter(tokens, last + 1);
    const past = noun >= 0 ? noun + 1 : pastKind(tokens, last + 1);
    if (noun < 0) bare++;
    let next = isSign(tokens, past, 0x2c) ? past + 1 : past;
    const ends = isOneOf(tokens, next, AND);
    if (ends) next++;
    if (next === past || past === last + 1 || !isOwnCount(tokens, next)) return null;
    last = next;
    if (ends) {
      const end = nounAfter(tokens, last + 1);
      // Where each has a noun of its own, only controls at the end tell that none is the whole of the others.
      return end >= 0 && (bare > 0 || isThe(tokens, end, CONTROLS)) ? { last, items: items + 1 } : null;
    }
  }
  return null;
}

/** The first number of the list of kinds that may hold this one: itself, or one before it. */
function kindBefore(tokens: Tokens, at: number): number {
  let head = at;
  for (let steps = 0; steps < MOST_LISTED; steps++) {
    const joint = isOneOf(tokens, head - 1, AND) ? head - 2 : head - 1;
    let back = isSign(tokens, joint, 0x2c) ? joint - 1 : joint;
    if (back === head - 1) break;
    const end = back;
    while (back > end - KIND && isKindWord(tokens, back)) back--;
    if (back === end || !isOwnCount(tokens, back)) break;
    head = back;
  }
  return head;
}

/** How far the verb of a list may stand behind a number of it. */
const ACROSS = 26;
/** How many tokens the name of a kind may have. */
const KIND = 6;

function pastKind(tokens: Tokens, at: number): number {
  let next = at;
  while (next < at + KIND && isKindWord(tokens, next)) next++;
  return next;
}

function isKindWord(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at, DASH) || isApostropheAt(tokens, at)) return isGlued(tokens, at);
  return isWord(tokens, at) && (!isA(tokens, at, NO_KIND) || (isGlued(tokens, at) && !isSign(tokens, at - 1, DASH)));
}

/** The number of people before "and 91 patients", with nothing but its own noun and attributes between; -1 where there is none. */
function fellowBefore(tokens: Tokens, at: number): number {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back > at - COORDINATE && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isNumber(tokens, back) && isOwnCount(tokens, back) && nounAfter(tokens, back + 1) >= 0) return back;
    if (closesBracket(tokens, back)) {
      while (back > at - COORDINATE && !opensBracket(tokens, back)) back--;
      continue;
    }
    if (!isAttribute(tokens, back)) return -1;
  }
  return -1;
}

function fellowAfter(tokens: Tokens, from: number): number {
  const sentence = sentenceOf(tokens, from);
  for (let next = from; next < from + COORDINATE && sentenceOf(tokens, next) === sentence; next++) {
    if (isOneOf(tokens, next, AND) && isOwnCount(tokens, next + 1)) return next + 1;
    if (opensBracket(tokens, next)) {
      next = Math.max(next, pastBracket(tokens, next) - 1);
      continue;
    }
    if (!isAttribute(tokens, next)) return -1;
  }
  return -1;
}

/** What may stand between a number of people and the conjunction behind them: no verb, no clause of its own. */
function isAttribute(tokens: Tokens, at: number): boolean {
  if (isNumber(tokens, at)) return isA(tokens, at - 1, C.LABEL);
  if (!isWord(tokens, at)) return isSign(tokens, at, DASH);
  return !isA(tokens, at, C.VERB | C.CONJUNCTION) || isOneOf(tokens, at, TREATED);
}

export const TREATED: WordSet = wordIds("treated receiving using taking given received");

/** The number that a conjunction joins right behind one, or -1. */
function joinedTo(tokens: Tokens, at: number): number {
  return isOneOf(tokens, at + 1, AND) && isNumber(tokens, at + 2) ? at + 2 : -1;
}

/** A number of some size that is no year and no label: what may stand for a group of people without a noun. */
export function isOwnCount(tokens: Tokens, at: number): boolean {
  if (!isCount(tokens, at) || valueAt(tokens, at) < 4 || isA(tokens, at - 1, C.LABEL)) return false;
  if (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x5b)) return false;
  return !looksLikeYear(tokens, at);
}

const NO_ATTRIBUTE = C.VERB | C.PREPOSITION | C.CONJUNCTION | C.PEOPLE | C.DETERMINER | C.VERSUS | C.COMPARE | C.GROUP | C.ADVERB | C.LABEL;
const NO_KIND = C.VERB | C.PREPOSITION | C.CONJUNCTION | C.DETERMINER | C.VERSUS | C.COMPARE | C.GROUP | C.ADVERB | C.LABEL | C.UNIT;
