/** Where the text names its arms: every printed form of every arm, found again over the whole text. */
import { DASH, isA, isGlued, isOneOf, isSign, lowerOf, type Tokens } from "../lexer.ts";
import { C, lowerCase, wordIds } from "../lexicon.ts";
import { CONTROLLED } from "./name-text.ts";
import type { ArmDraft } from "./select.ts";

export interface ArmPlace {
  /** Index of the arm. */
  readonly arm: number;
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly words: readonly string[];
  readonly arm: number;
}

/** In text order, never overlapping; of forms that begin at one place the longest. */
export function placesOf(tokens: Tokens, arms: readonly ArmDraft[]): ArmPlace[] {
  const byFirst = formsOf(arms);
  const direct = new Map<number, ArmPlace>();
  for (const [arm, { mentions }] of arms.entries())
    for (const mention of mentions) if (mention.tokens === tokens) direct.set(mention.from, { arm, from: mention.from, to: mention.to });
  // What begins a name, by the shape of its first word.
  shapes.fill(0);
  for (const first of byFirst.keys()) shapes[shapeOf(first.length, first.charCodeAt(0))] = 1;
  for (const from of direct.keys()) shapes[shapeAt(tokens, from)] = 1;
  const places: ArmPlace[] = [];
  for (let at = 0; at < tokens.count; at++) {
    // Most tokens begin no name by their length and first letter alone.
    if (shapes[shapeAt(tokens, at)] === 0 || isOfDesign(tokens, at)) continue;
    const known = direct.get(at);
    if (known !== undefined) {
      if (!isOnlyPart(tokens, known.to)) places.push(known);
      at = known.to - 1;
      continue;
    }
    for (const { words, arm } of byFirst.get(lowerOf(tokens, at)) ?? []) {
      const to = endOfMatch(tokens, at, words);
      if (to < 0) continue;
      places.push({ arm, from: at, to });
      at = to - 1;
      break;
    }
  }
  return places;
}

const CASE = wordIds("case");

/** The "control" of "a case-control study". */
function isOfDesign(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at - 1, DASH) && isGlued(tokens, at) && isOneOf(tokens, at - 2, CASE);
}

const SHAPES = 256;
const shapes = new Uint8Array(SHAPES);

function shapeOf(length: number, first: number): number {
  return (length * 31 + first) & (SHAPES - 1);
}

function shapeAt({ text, start, end }: Tokens, at: number): number {
  const from = start[at] ?? 0;
  return shapeOf((end[at] ?? 0) - from, lowerCase(text.charCodeAt(from)));
}

function formsOf(arms: readonly ArmDraft[]): Map<string, Form[]> {
  const byFirst = new Map<string, Form[]>();
  const known = new Set<string>();
  const learn = (words: readonly string[], arm: number): void => {
    const first = words[0];
    if (first === undefined || (words.length === 1 && first.length < 2 && !/\d/.test(first))) return;
    const key = words.join(" ");
    if (known.has(key)) return;
    known.add(key);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [{ words, arm }]);
    else list.push({ words, arm });
  };
  for (const [arm, { mentions }] of arms.entries())
    for (const { tokens, from, to } of mentions) {
      const words: string[] = [];
      for (let at = from; at < to; at++) words.push(lowerOf(tokens, at));
      const last = words.at(-1) ?? "";
      learn(words, arm);
      learn([...words.slice(0, -1), last.endsWith("s") ? last.slice(0, -1) : `${last}s`], arm);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** One past a name that begins here, or -1; "usual-care" and "usual care" are one name. */
function endOfMatch(tokens: Tokens, at: number, words: readonly string[]): number {
  let end = at + 1;
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    const hyphen = isSign(tokens, end, DASH) && isGlued(tokens, end) && isGlued(tokens, end + 1);
    if (word === "-" && !hyphen) continue;
    if (word !== "-" && hyphen) end++;
    if (lowerOf(tokens, end) !== word) return -1;
    end++;
  }
  return isOnlyPart(tokens, end) ? -1 : end;
}

/** "sham" inside "sham-controlled" names no arm. */
function isOnlyPart(tokens: Tokens, end: number): boolean {
  return isSign(tokens, end, DASH) && isGlued(tokens, end) && isOneOf(tokens, end + 1, CONTROLLED) && !isA(tokens, end + 1, C.GROUP);
}
