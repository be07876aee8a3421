/**
 * Whether a finding is of the primary outcome: the sentence says so ("the primary end point occurred in …"), or the abstract has said which outcome is
 * primary and the finding is of that one ("The primary outcome was the response rate. … The response rate was 31%").
 */
import { DASH, isA, isNumber, isOneOf, isSign, isWord, lowerOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";

const PRIMARY = wordIds("primary");
const RANKED = wordIds("primary secondary");
const OUTCOMES = wordIds("outcome outcomes endpoint endpoints efficacy measure measures objective objectives");
const END = wordIds("end");
const POINT = wordIds("point points");
const QUALIFIERS = wordIds("efficacy outcome clinical study trial safety composite measure measures variable variables");
const STATED = wordIds("was were is are included");
/** What stands behind the name of an outcome: when and how it was measured. */
const ENDS = wordIds(
  "at after during as measured assessed defined from between using by with according within over until in to on evaluated",
);
/** Words that say how an outcome is told, and not what it is. */
const WEAK: ReadonlySet<string> = new Set(
  `change changes rate rates incidence proportion percentage number mean median occurrence frequency level levels score scores reduction improvement difference overall total first
   any of the a an patients participants`.split(/\s+/),
);
const COMPOSITE = wordIds("or composite");
/** Longest name of an outcome. */
const LONGEST = 14;

/** Whether the sentence that begins at `from` and ends before `to` ranks its outcome: true for primary, false for secondary, null where it does neither. */
export function rankIn(tokens: Tokens, from: number, to: number): boolean | null {
  for (let at = from; at < to; at++) if (isOneOf(tokens, at, RANKED) && outcomeWord(tokens, at) > at) return isOneOf(tokens, at, PRIMARY);
  return null;
}

/** One past the noun of "primary outcome", "primary efficacy end point"; the token itself where it ranks no outcome. */
function outcomeWord(tokens: Tokens, at: number): number {
  for (let noun = isSign(tokens, at + 1, DASH) ? at + 2 : at + 1, steps = 0; steps < 4; noun++, steps++) {
    if (isOneOf(tokens, noun, OUTCOMES)) return noun + 1;
    if (!isOneOf(tokens, noun, END)) continue;
    const point = isSign(tokens, noun + 1, DASH) ? noun + 2 : noun + 1;
    if (isOneOf(tokens, point, POINT)) return point + 1;
  }
  return at;
}

/**
 * The outcomes that an abstract calls primary: the words of each that say something, sorted, and the numbers of the sentence that names it, one of which may
 * be its time.
 */
export type PrimaryOutcomes = ReadonlyMap<string, readonly number[]>;

/** The outcomes that an abstract calls primary where it says what they are. */
export function primaryOutcomes({ tokens, sentences }: Pick<Scene, "tokens" | "sentences">): PrimaryOutcomes {
  const found = new Map<string, readonly number[]>();
  for (const [from, to] of sentences)
    for (let at = from; at < to; at++) {
      if (!isOneOf(tokens, at, PRIMARY)) continue;
      let next = outcomeWord(tokens, at);
      if (next === at) continue;
      while (isOneOf(tokens, next, QUALIFIERS)) next++;
      if (!isOneOf(tokens, next, STATED)) continue;
      const numbers = numbersFrom(tokens, next + 1, to);
      for (const words of namesFrom(tokens, next + 1, to)) found.set(keyOf(words), numbers);
      break;
    }
  return found;
}

function numbersFrom(tokens: Tokens, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at++) if (isNumber(tokens, at)) numbers.push(valueAt(tokens, at));
  return numbers;
}

/** "pain and function at 12 weeks": each name of a list, up to how it was measured; none of those with a number in them. */
function namesFrom(tokens: Tokens, from: number, to: number): string[][] {
  const names: string[][] = [];
  let words: string[] = [];
  const close = (): void => {
    if (words.length > 0) names.push(words);
    words = [];
  };
  for (let at = from; at < to && at < from + LONGEST; at++) {
    // "death or stroke", "a composite of death and stroke": none of its parts is the outcome.
    if (isOneOf(tokens, at, COMPOSITE)) return [];
    if (isNumber(tokens, at) || isOneOf(tokens, at, ENDS) || isA(tokens, at, C.VERB)) break;
    if (isSign(tokens, at, DASH)) continue;
    if (!isWord(tokens, at) || isA(tokens, at, C.CONJUNCTION)) {
      close();
      // "(ORR)", a full stop, a semicolon: the name is over.
      if (!isSign(tokens, at, 0x2c) && !isA(tokens, at, C.CONJUNCTION)) return names;
    } else if (!WEAK.has(lowerOf(tokens, at))) words.push(lowerOf(tokens, at));
  }
  close();
  return names;
}

function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

/** Whether a finding of this outcome, at this time where it has one, is of one of these: the same words, but for those that say little. */
export function isNamedAs(outcome: string, time: number | null, primary: PrimaryOutcomes): boolean {
  if (primary.size === 0) return false;
  const words = outcome
    .toLowerCase()
    .split(NO_WORD)
    .filter((word) => word !== "" && !WEAK.has(word));
  const numbers = words.length === 0 ? undefined : primary.get(keyOf(words));
  return numbers !== undefined && (time === null || numbers.length === 0 || numbers.includes(time));
}

const NO_WORD = /[^\p{L}\p{N}]+/u;
