/**
 * Whether a finding is of the primary outcome: the sentence says so ("the primary end point occurred in …"), or the abstract has said which outcome is
 * primary and the finding is of that one ("The primary outcome was the response rate. … The response rate was 31%").
 */
import { DASH, isA, isNumber, isOneOf, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
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

/** The outcomes that an abstract calls primary where it says what they are, each as the set of its words that say something. */
export function primaryOutcomes({ tokens, sentences }: Pick<Scene, "tokens" | "sentences">): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  for (const [from, to] of sentences)
    for (let at = from; at < to; at++) {
      if (!isOneOf(tokens, at, PRIMARY)) continue;
      let next = outcomeWord(tokens, at);
      if (next === at) continue;
      while (isOneOf(tokens, next, QUALIFIERS)) next++;
      if (!isOneOf(tokens, next, STATED)) continue;
      for (const words of namesFrom(tokens, next + 1, to)) found.push(words);
      break;
    }
  return found;
}

/** "pain and function at 12 weeks": each name of a list, up to how it was measured; none of those with a number in them. */
function namesFrom(tokens: Tokens, from: number, to: number): ReadonlySet<string>[] {
  const names: ReadonlySet<string>[] = [];
  let words = new Set<string>();
  const close = (): void => {
    if (words.size > 0) names.push(words);
    words = new Set();
  };
  for (let at = from; at < to && at < from + LONGEST; at++) {
    if (isNumber(tokens, at) || isOneOf(tokens, at, ENDS) || isA(tokens, at, C.VERB)) break;
    if (isSign(tokens, at, DASH)) continue;
    if (!isWord(tokens, at) || isA(tokens, at, C.CONJUNCTION)) {
      close();
      // "(ORR)", a full stop, a semicolon: the name is over.
      if (!isSign(tokens, at, 0x2c) && !isA(tokens, at, C.CONJUNCTION)) return names;
    } else if (!WEAK.has(lowerOf(tokens, at))) words.add(lowerOf(tokens, at));
  }
  close();
  return names;
}

/** Whether an outcome is one of these: the same words, but for those that say little. */
export function isNamedAs(outcome: string, names: readonly ReadonlySet<string>[]): boolean {
  if (names.length === 0) return false;
  const words = new Set(
    outcome
      .toLowerCase()
      .split(NO_WORD)
      .filter((word) => word !== "" && !WEAK.has(word)),
  );
  return words.size > 0 && names.some((name) => name.size === words.size && [...words].every((word) => name.has(word)));
}

const NO_WORD = /[^\p{L}\p{N}]+/u;
