/** The forms in which abstracts name arms by themselves; each returns phrases with the weight of its form. */
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, numberAt, type Tokens, textOf } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { closeOf, nameStart, nounEnd, skipBracket } from "./arm-bounds.ts";
import type { ArmPhrase } from "./arms.ts";

const GROUP = wordIds("group arm groupe grupo gruppe");
const GROUPS = wordIds("groups arms");
const AND = wordIds("and or vs versus");
const BETWEEN = wordIds("between within");
const N = wordId("n");
const WITH = wordIds("with to and versus vs");
const NAMING = wordIds("intervention control placebo sham controls");
const PLACEBO = wordId("placebo");

/** "the BM-MSC group", "intervention (n = 170) or control (n = 153) group", "test and control groups", "group A", "Group BD". */
export function groupNames(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const plural = isOneOf(tokens, at, GROUPS);
    if (!plural && !isOneOf(tokens, at, GROUP)) continue;
    const label = labelAfter(tokens, at);
    if (label !== null) {
      found.push(...label, ...sameAs(tokens, label));
      continue;
    }
    if (isSign(tokens, at - 1, DASH) && isOneOf(tokens, at - 2, BETWEEN)) continue;
    const before = isQuote(tokens, at - 1) ? at - 2 : at - 1;
    const end = skipBracket(tokens, before) + 1;
    const from = nameStart(tokens, end);
    if (from < end) {
      found.push({ from, to: end, weight: 2, ...(plural ? {} : { singular: true as const }) });
      const alias = bracketAlias(tokens, at + 1);
      if (alias !== null) found.push({ ...alias, of: from });
      const others = coordinated(tokens, from, plural);
      if (others !== null) found.push(...others);
    }
  }
  return found;
}

/** "group A", "groups A and B", "group 1", "arm II": the label behind the word. */
function labelAfter(tokens: Tokens, at: number): ArmPhrase[] | null {
  const next = at + 1;
  if (!isLabel(tokens, next)) return null;
  const found: ArmPhrase[] = [{ from: isOneOf(tokens, at, GROUPS) ? next : at, to: labelEnd(tokens, next), weight: 2, label: true }];
  let more = labelEnd(tokens, next);
  const plural = isOneOf(tokens, at, GROUPS);
  while ((plural || isOneOf(tokens, more, AND)) && (isSign(tokens, more, 0x2c) || isOneOf(tokens, more, AND)) && found.length < 6) {
    if (isSign(tokens, more, 0x2c) && isOneOf(tokens, more + 1, AND)) more++;
    if (!isLabel(tokens, more + 1)) break;
    found.push({ from: more + 1, to: labelEnd(tokens, more + 1), weight: 2, label: true });
    more = labelEnd(tokens, more + 1);
  }
  return found;
}

function isQuote(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x22) || isSign(tokens, at, 0x201d) || isSign(tokens, at, 0x2019) || isSign(tokens, at, 0x27);
}

/** "flat infusion (Arm B)", "group A (metformin)": the name in front of a bracketed label, or in the bracket behind it. */
function sameAs(tokens: Tokens, labels: readonly ArmPhrase[]): ArmPhrase[] {
  const label = labels[0];
  if (labels.length !== 1 || label === undefined) return [];
  if (isSign(tokens, label.from - 1, 0x28)) {
    const from = nameStart(tokens, label.from - 1);
    return from < label.from - 1 ? [{ from, to: label.from - 1, weight: 1, of: label.from }] : [];
  }
  const alias = bracketAlias(tokens, label.to);
  return alias === null ? [] : [{ ...alias, of: label.from }];
}

/** "D5", "BD10": digits glued to a letter label belong to it. */
function labelEnd(tokens: Tokens, at: number): number {
  return isWord(tokens, at) && isGlued(tokens, at + 1) && numberAt(tokens, at + 1)?.form === "integer" ? at + 2 : at + 1;
}

function isLabel(tokens: Tokens, at: number): boolean {
  if (isGlued(tokens, at)) return false;
  if (isWord(tokens, at)) return /^[A-Z]{1,4}$/.test(textOf(tokens, at));
  const number = numberAt(tokens, at);
  if (number === null || !(number.form === "integer" || number.form === "roman") || number.value > 9 || isSign(tokens, at + 1, 0x25))
    return false;
  return !isA(tokens, at + 1, C.PEOPLE | C.UNIT);
}

/** "the test group (FEMBraces)": a short name in the bracket behind, without numbers. */
function bracketAlias(tokens: Tokens, at: number): ArmPhrase | null {
  if (!isSign(tokens, at, 0x28)) return null;
  const close = closeOf(tokens, at);
  if (close - at > 6 || close === at + 1 || !isSign(tokens, close, 0x29)) return null;
  for (let inner = at + 1; inner < close; inner++) {
    if (isNumber(tokens, inner) && !isGlued(tokens, inner)) return null;
    if (
      isSign(tokens, inner, 0x3d) ||
      isSign(tokens, inner, 0x3c) ||
      isSign(tokens, inner, 0x3e) ||
      isSign(tokens, inner, 0x2c) ||
      isSign(tokens, inner, 0x3b) ||
      isA(tokens, inner, C.VERB | C.PREPOSITION)
    )
      return null;
  }
  return { from: at + 1, to: close, weight: 1 };
}

/** "test or control groups", "the A, B and C groups": names before the last, joined by "and", "or", commas. */
function coordinated(tokens: Tokens, from: number, plural: boolean): ArmPhrase[] | null {
  const found: ArmPhrase[] = [];
  let at = from - 1;
  for (let items = 0; items < 5; items++) {
    if (isA(tokens, at, C.DETERMINER)) at--;
    const and = isOneOf(tokens, at, AND);
    if (!and && !(isSign(tokens, at, 0x2c) && found.length > 0)) break;
    if (!plural && !and) break;
    let end = at;
    if (isSign(tokens, end - 1, 0x2c)) end--;
    end = skipBracket(tokens, end - 1) + 1;
    // "the A group and B group": the first has its own group word and is found there.
    if (isOneOf(tokens, end - 1, GROUP) || isOneOf(tokens, end - 1, GROUPS)) break;
    const start = nameStart(tokens, end);
    if (start >= end || end - start > 7) break;
    found.push({ from: start, to: end, weight: 2, ...(plural ? {} : { singular: true as const }) });
    at = start - 1;
  }
  return found.length === 0 ? null : found;
}

/** "X (n = 80)", "X, n = 21", "(n=58, BM-MSC group; n=56, sham group)" by its group words. */
export function sizedNames(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 2; at < tokens.count; at++) {
    if (!isThe(tokens, at, N) || !isSign(tokens, at + 1, 0x3d)) continue;
    const mark = at - 1;
    if (!isSign(tokens, mark, 0x28) && !isSign(tokens, mark, 0x5b) && !isSign(tokens, mark, 0x3a) && !isSign(tokens, mark, 0x2c)) continue;
    let end = mark;
    if (isA(tokens, end - 1, C.GROUP)) end--;
    const from = nameStart(tokens, end);
    if (from < end && !isA(tokens, end - 1, C.PEOPLE)) found.push({ from, to: end, weight: 2 });
  }
  return found;
}

/** "X versus Y", "X compared with Y" in the title, the objective and the design: the words next to the comparing word. */
export function comparedPair(scene: Scene): ArmPhrase[] {
  const { tokens } = scene;
  const found: ArmPhrase[] = [];
  for (let at = 1; at < tokens.count; at++) {
    const versus = isA(tokens, at, C.VERSUS);
    const compared = isWord(tokens, at) && lowerOf(tokens, at) === "compared" && isOneOf(tokens, at + 1, WITH);
    if (!versus && !compared) continue;
    const right = compared ? at + 2 : at + 1;
    const start = isA(tokens, right, C.DETERMINER) ? right + 1 : right;
    let to = start;
    while (to < start + 6 && isWord(tokens, to) && !isA(tokens, to, C.PREPOSITION | C.CONJUNCTION | C.VERB | C.GROUP | C.DETERMINER))
      to = isSign(tokens, to + 1, DASH) ? to + 2 : to + 1;
    if (to > start && !isNumber(tokens, start))
      found.push({ from: start, to: Math.min(to, tokens.count), weight: isA(tokens, to, C.GROUP) ? 0 : 1 });
    const zone = zoneAt(scene, at);
    if (!versus || (zone !== "OBJECTIVE" && zone !== "BACKGROUND" && zone !== "METHODS")) continue;
    const from = nameStart(tokens, at);
    if (from < at) found.push({ from, to: at, weight: 1 });
  }
  return found;
}

/** "patients receiving X", "treated with X", "X-treated patients". */
export function treatedWith(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 1; at < tokens.count; at++) {
    if (!isWord(tokens, at)) continue;
    const word = lowerOf(tokens, at);
    if (word === "treated" && isSign(tokens, at - 1, DASH) && isGlued(tokens, at)) {
      const from = nameStart(tokens, at - 1);
      if (from < at - 1) found.push({ from, to: at - 1, weight: 2 });
      continue;
    }
    const receiving =
      (word === "receiving" || word === "received" || word === "taking" || word === "given") &&
      isA(tokens, at - 1, C.PEOPLE | C.CONJUNCTION);
    const treated = word === "treated" && isA(tokens, at - 1, C.PEOPLE) && isOneOf(tokens, at + 1, WITH);
    if (!receiving && !treated) continue;
    const start = treated ? at + 2 : at + 1;
    let to = start;
    while (
      to < start + 6 &&
      (isWord(tokens, to) || isSign(tokens, to, DASH) || isSign(tokens, to, 0x2b)) &&
      !isA(tokens, to, C.PREPOSITION | C.CONJUNCTION | C.VERB | C.VERSUS)
    )
      to++;
    if (to > start) found.push({ from: start, to, weight: 1 });
  }
  return found;
}

/** "(intervention 13.1%, control 12.7%)", "placebo: 12", "controls 5.2": a role word right before a value names its arm. */
export function roleWords(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!isOneOf(tokens, at, NAMING)) continue;
    const next =
      isSign(tokens, at + 1, 0x3a) ||
      isSign(tokens, at + 1, 0x3b) ||
      isSign(tokens, at + 1, 0x3d) ||
      isSign(tokens, at + 1, 0x28) ||
      isSign(tokens, at + 1, 0x2c)
        ? at + 2
        : at + 1;
    if (isNumber(tokens, next) && !isGlued(tokens, at + 1)) found.push({ from: at, to: at + 1, weight: 2, role: true });
    else if (isThe(tokens, at, PLACEBO) && !isSign(tokens, at + 1, DASH)) {
      found.push({ from: at, to: at + 1, weight: 1, role: true });
      // "GLP-1 or placebo", "placebo or urodilatin": what stands beside placebo is given in its place.
      if (isOneOf(tokens, at - 1, AND)) {
        const from = nameStart(tokens, at - 1);
        if (from < at - 1) found.push({ from, to: at - 1, weight: 1 });
      } else if (isOneOf(tokens, at + 1, AND)) {
        const to = nounEnd(tokens, at + 2);
        if (to > at + 2) found.push({ from: at + 2, to, weight: 1 });
      }
    }
  }
  return found;
}
