/** A capital letter behind a number that is no unit of time: "16S rRNA" (Svedberg units), "a 3D model", "2-D views". */
import { DASH, isA, isGlued, isOneOf, isSign, isWord, numberAt, type Tokens, textOf } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";

const WHEN = wordIds("at after within for during in over until before every through on");
const MOST_DIMENSIONS = 4;

/** One past the letter that makes the number at `at` part of a name, or -1. */
export function pastLetterOfName(tokens: Tokens, at: number): number {
  // "CYP2D6", "G2019S", "NO2-3D"
  if (isGlued(tokens, at) && (isWord(tokens, at - 1) || isSign(tokens, at - 1, DASH))) return -1;
  const hyphen = isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1);
  const letter = hyphen ? at + 2 : at + 1;
  if (!isGlued(tokens, letter)) return -1;
  const printed = textOf(tokens, letter);
  if (printed === "S") return hyphen ? -1 : letter + 1;
  const value = numberAt(tokens, at)?.value ?? 0;
  if (printed !== "D" || value < 2 || value > MOST_DIMENSIONS || !Number.isInteger(value)) return -1;
  // "after 3D, pain fell" is a time; "in 3D" is none.
  const timed = isOneOf(tokens, at - 1, WHEN) && !isOneOf(tokens, at - 1, SPACE);
  return timed && (!isWord(tokens, letter + 1) || isA(tokens, letter + 1, C.PREPOSITION | C.CONJUNCTION | C.VERB)) ? -1 : letter + 1;
}

const SPACE = wordIds("in");
