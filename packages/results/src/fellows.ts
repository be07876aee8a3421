/**
 * Fellows of a value: what stands in one list with a value, or beside it in the same unit, is a value as well. "Drop-outs were 2, 3 and 1", "306 s with juice and
 * 291 s with crisps": recognizers, which look at one number each, see the place of a value at one of them alone.
 */

import type { SettledClaim } from "./engine.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, textOf, valueAt } from "./lexer.ts";
import { C, wordIds } from "./lexicon.ts";
import { opensBracket, pastBracket } from "./parts/bracket.ts";
import { currencyBefore, unitAt } from "./parts/unit.ts";
import { type Scene, sectionIndexAt, zoneAt } from "./scene.ts";

type Value = SettledClaim & { readonly fields: Extract<SettledClaim["fields"], { readonly kind: "group-value" }> };

/** What a number may have been taken for. */
const WEAK: ReadonlySet<string> = new Set(["other", "count", "duration", "dose"]);
const JOINTS = wordIds("and versus vs v against while whereas but than");
const COMPARED = wordIds("compared");
const WITH = wordIds("with to");
/** When something was measured, or how long it was given, is no value, whatever stands beside it. */
const WHEN = wordIds("at after within during over until every per before through since up of");
const FOLLOW = wordIds("follow followup aged age older younger");
/** Most words of a name between two values that are set side by side. */
const MOST_WORDS = 7;

/** The same claims, with the fellows of values as values. They stay in the order of the text. */
export function adoptFellows(scene: Scene, claims: readonly SettledClaim[]): SettledClaim[] {
  const all = [...claims];
  for (let at = 1; at < all.length; at++) adopt(scene, all, at, -1);
  for (let at = all.length - 2; at >= 0; at--) adopt(scene, all, at, 1);
  for (let at = 1; at < all.length; at++) countAsFellow(scene, all, at);
  return all;
}

/** "Rash was seen in 12 with A and 5 with B": what is counted at one of them is counted at the other. */
function countAsFellow(scene: Scene, claims: SettledClaim[], at: number): void {
  const own = claims[at];
  if (own === undefined || !isValue(own) || own.fields.statistic !== "mean" || own.recognizer !== "bare-value") return;
  const other = neighbour(scene.tokens, claims, { at, step: -1 });
  if (other === undefined || !isValue(other) || other.fields.statistic !== "count" || other.fields.denominator !== null) return;
  const { tokens } = scene;
  if (own.fields.unit !== null || own.fields.change || sentenceOf(tokens, own.from) !== sentenceOf(tokens, other.from)) return;
  if (Number.isInteger(own.fields.value) && areFellows(tokens, { own, other }))
    claims[at] = { ...own, fields: { ...own.fields, statistic: "count" } };
}

/** Most p-values and intervals between two fellows. */
const MOST_ASIDES = 3;

/** The claim before one (step -1) or behind it (step 1); p-values, intervals and numbers that a name is joined to are left out. */
function neighbour(tokens: Tokens, claims: readonly SettledClaim[], { at, step }: { at: number; step: 1 | -1 }): SettledClaim | undefined {
  let next = at + step;
  for (let asides = 0; asides < MOST_ASIDES && isAside(tokens, claims[next]); asides++) next += step;
  return claims[next];
}

function isAside(tokens: Tokens, claim: SettledClaim | undefined): boolean {
  if (claim?.fields.kind === "p-value" || claim?.fields.kind === "interval") return true;
  const at = claim?.numbers[0]?.at ?? 0;
  return claim?.fields.kind === "context" && (isInGroupName(tokens, at) || (claim.fields.as === "dose" && isDoseOfName(tokens, at)));
}

/** The "5 mg" of "120 mL with zelotinib 5 mg, 180 mL with zelotinib 10 mg": behind the name of what was given; not "the livers weighed 14.2 g". */
function isDoseOfName(tokens: Tokens, at: number): boolean {
  if (!isNumber(tokens, at) || unitAt(tokens, at + 1)?.of !== "dose" || !isWord(tokens, at - 1) || tokens.id[at - 1] !== 0) return false;
  return isA(tokens, at - 2, C.PREPOSITION | C.CONJUNCTION | C.VERSUS) || isOneOf(tokens, at - 2, GIVEN);
}

const GIVEN = wordIds("received receiving given plus took taking");

/** The "6.0" of "the 6.0-mg group": a number in the name of a group. */
function isInGroupName(tokens: Tokens, at: number): boolean {
  return isNumber(tokens, at) && isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 2) && isA(tokens, at + 3, C.GROUP);
}

function adopt(scene: Scene, claims: SettledClaim[], at: number, step: 1 | -1): void {
  const own = claims[at];
  if (own === undefined || !isWeak(scene, own)) return;
  const other = neighbour(scene.tokens, claims, { at, step });
  if (other === undefined || !isValue(other) || sentenceOf(scene.tokens, own.from) !== sentenceOf(scene.tokens, other.from)) return;
  if (areFellows(scene.tokens, { own, other })) claims[at] = valueLike(scene, own, other);
}

function isValue(claim: SettledClaim): claim is Value {
  return claim.fields.kind === "group-value" && claim.fields.value !== null;
}

function isWeak(scene: Scene, { fields, numbers }: SettledClaim): boolean {
  if (fields.kind !== "context" || !WEAK.has(fields.as) || numbers.length !== 1) return false;
  const at = numbers[0]?.at ?? 0;
  const zone = zoneAt(scene, at);
  const form = numberAt(scene.tokens, at)?.form;
  return (zone === "RESULTS" || zone === "CONCLUSIONS") && (form === "integer" || form === "decimal" || form === "word");
}

interface Two {
  readonly own: SettledClaim;
  readonly other: Value;
}

function areFellows(tokens: Tokens, { own, other }: Two): boolean {
  const at = own.numbers[0]?.at ?? 0;
  const value = other.numbers[0]?.at ?? 0;
  if (
    isNamed(tokens, at) ||
    isNamed(tokens, value) ||
    (own.fields.kind === "context" && own.fields.as === "dose" && isDoseOfName(tokens, at))
  )
    return false;
  const unit = unitAt(tokens, at + 1);
  const shared = unitAt(tokens, value + 1);
  const [first, second] = at < value ? [at, value] : [value, at];
  const joint = jointBetween(tokens, pastValue(tokens, first, at < value ? at + 1 : other.to), second);
  if (joint === null) return false;
  const same = unit !== null && shared !== null && unit.text === shared.text;
  if (joint.words === 0) {
    // "2, 3 and 1", "68, 66 and 67 mm": the unit stands behind the last alone.
    if (!same && unit !== null && at < value) return false;
    if (!same && shared !== null && value < at) return false;
    return isAlike(tokens, at, value) && (same || unit === null || shared === null) && !countsWays(tokens, second);
  }
  // A dose or a time beside a value is one only where both are said of somebody: "306 s with juice, 291 s with crisps".
  if (same) return !isMeasured(own) || isSamePreposition(tokens, unit.end, shared.end);
  // "24 with A and 11 with B"
  return unit === null && shared === null && isAlike(tokens, at, value) && isSamePreposition(tokens, at + 1, value + 1);
}

function isMeasured({ fields }: SettledClaim): boolean {
  return fields.kind === "context" && (fields.as === "dose" || fields.as === "duration");
}

/** "in 3 and 5 planes": how something was done. */
function countsWays(tokens: Tokens, last: number): boolean {
  return unitAt(tokens, last + 1) === null && isOneOf(tokens, last + 1, WAYS);
}

const WAYS = wordIds("planes views cycles dimensions passes runs rounds doses sessions courses");
/** What numbers name, beside the labels of the lexicon. */
const NAMED = wordIds("zone zones strain strains reference references intron introns exon exons position positions compounds");

/** "week 8", "at 12", "between 2 and", "30-day": a number that something is named or bounded by. */
function isNamed(tokens: Tokens, at: number): boolean {
  return (
    isOneOf(tokens, at - 1, WHEN) ||
    isA(tokens, at - 1, C.LABEL | C.TIME_UNIT) ||
    isOneOf(tokens, at - 1, NAMED) ||
    isSign(tokens, at - 1, DASH) ||
    isSign(tokens, at - 1, 0x2f) ||
    isSign(tokens, at - 1, 0x5b) ||
    isSign(tokens, at + 1, 0x5d) ||
    isSign(tokens, at + 1, DASH) ||
    isSign(tokens, at + 1, 0x2f)
  );
}

function pastValue(tokens: Tokens, value: number, end: number): number {
  return Math.max(unitAt(tokens, value + 1)?.end ?? value + 1, end);
}

/** Whole numbers beside whole numbers, decimals beside decimals; a worded one beside a whole one. */
function isAlike(tokens: Tokens, a: number, b: number): boolean {
  const [one, other] = [numberAt(tokens, a)?.form, numberAt(tokens, b)?.form];
  return (one === "decimal") === (other === "decimal");
}

function isSamePreposition(tokens: Tokens, a: number, b: number): boolean {
  return isA(tokens, a, C.PREPOSITION) && isA(tokens, b, C.PREPOSITION) && textOf(tokens, a) === textOf(tokens, b);
}

/** What joins two numbers: how many words of a name stand beside the comma, the conjunction or the "versus"; null where they are not joined. */
function jointBetween(tokens: Tokens, from: number, to: number): { readonly words: number } | null {
  let words = 0;
  let joined = false;
  for (let at = from; at < to; at++) {
    if (opensBracket(tokens, at)) {
      const past = pastBracket(tokens, at);
      if (past === at || past > to) return null;
      at = past - 1;
    } else if (isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b)) joined = true;
    else if (isOneOf(tokens, at, JOINTS) || (isOneOf(tokens, at, COMPARED) && isOneOf(tokens, at + 1, WITH))) joined = true;
    else if ((isSign(tokens, at, 0x2e) && isA(tokens, at - 1, C.VERSUS)) || isInGroupName(tokens, at)) continue;
    else if (isDoseOfName(tokens, at)) at = pastDose(tokens, at) - 1;
    else if (isWord(tokens, at)) {
      if (isA(tokens, at, C.VERB) || isOneOf(tokens, at, FOLLOW) || ++words > MOST_WORDS) return null;
    } else if (!(isSign(tokens, at, DASH) && isGlued(tokens, at)) && !(at === to - 1 && currencyBefore(tokens, to) !== null)) return null;
  }
  return joined ? { words } : null;
}

function pastDose(tokens: Tokens, at: number): number {
  return unitAt(tokens, at + 1)?.end ?? at + 1;
}

function valueLike(scene: Scene, own: SettledClaim, { fields }: Value): SettledClaim {
  const { tokens } = scene;
  const at = own.numbers[0]?.at ?? 0;
  const behind = unitAt(tokens, at + 1);
  // What the next section begins with is no unit of this one's last number.
  const unit = behind !== null && sectionIndexAt(scene, behind.end - 1) === sectionIndexAt(scene, at) ? behind : null;
  return {
    ...own,
    from: at,
    to: unit?.end ?? at + 1,
    numbers: [{ at, role: "value" }],
    fields: { ...fields, value: valueAt(tokens, at), relation: "=", denominator: null, dispersions: [] },
    recognizer: "fellow",
  };
}
