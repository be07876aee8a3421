/**
 * The people and the studies behind one estimate of a review, in its bracket: "(RR 0.90, 95% CI 0.85 to 0.95; 12 trials, 3000 participants;
 * moderate-certainty evidence)", "(MD -0.5; participants = 40; studies = 2; I² = 0%)". So Cochrane reviews print them (Cochrane Handbook, chapter 15).
 * They are of the analysis: of no arm, and nobody in them had an event.
 */
import { isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, type Tokens, textOf } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, openBefore, opensBracket } from "./bracket.ts";
import { isCount } from "./people.ts";

export interface PooledSize {
  /** Token range, half-open: the number with its noun or letter. */
  readonly from: number;
  readonly to: number;
  readonly of: string;
}

/** Such a bracket is long, and holds others: "risk ratio (RR) 0.90, 95% confidence interval (CI) 0.85 to 0.95; …". */
const REACH = 90;
/** "12 small randomised trials" */
const ADJECTIVES = 2;
const N = wordId("n");
const OF = wordId("of");
const POOLED = wordIds(
  "rr or hr rd md wmd smd irr ror ci cis confidence credible interval i2 i² evidence certainty quality heterogeneity ratio difference",
);
const JOINTS = wordIds("with in from and of involving including comprising across");

/** The size that the number at `at` is, where it stands in the bracket of a pooled estimate; null where it is none. */
export function pooledSizeAt(tokens: Tokens, at: number): PooledSize | null {
  const size = sizeAt(tokens, at);
  if (size === null) return null;
  // "(RR 0.90; 12 trials (3,000 participants))"
  const open = openBefore(tokens, size.from, REACH);
  const around = open < 0 ? -1 : openBefore(tokens, open, REACH);
  return [open, around].some((bracket) => bracket >= 0 && isPooled(tokens, bracket)) ? size : null;
}

function sizeAt(tokens: Tokens, at: number): PooledSize | null {
  if (!isNumber(tokens, at) || !isCount(tokens, at)) return null;
  if (isSign(tokens, at - 1, 0x3d)) {
    const isNamed = isA(tokens, at - 2, C.STUDIES | C.PEOPLE);
    if (!isNamed && !isThe(tokens, at - 2, N)) return null;
    return endsItem(tokens, at + 1) ? { from: at - 2, to: at + 1, of: isNamed ? textOf(tokens, at - 2) : "participants" } : null;
  }
  if (!beginsItem(tokens, at)) return null;
  for (let noun = at + 1; noun <= at + 1 + ADJECTIVES && isWord(tokens, noun) && !isGlued(tokens, noun); noun++) {
    if (isA(tokens, noun, C.STUDIES | C.PEOPLE))
      return endsItem(tokens, noun + 1) ? { from: at, to: noun + 1, of: textOf(tokens, noun) } : null;
    if (isA(tokens, noun, C.VERB | C.PREPOSITION | C.CONJUNCTION | C.VERSUS)) return null;
  }
  return null;
}

function beginsItem(tokens: Tokens, at: number): boolean {
  // "12 of 30 patients"
  if (isThe(tokens, at - 1, OF) && isNumber(tokens, at - 2)) return false;
  return opensBracket(tokens, at - 1) || isSeparator(tokens, at - 1) || isOneOf(tokens, at - 1, JOINTS);
}

function endsItem(tokens: Tokens, at: number): boolean {
  return closesBracket(tokens, at) || isSeparator(tokens, at) || isOneOf(tokens, at, JOINTS);
}

function isSeparator(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x3a);
}

/** Whether a bracket holds an estimate, or what it is worth, and says of how many studies. */
function isPooled(tokens: Tokens, open: number): boolean {
  let depth = 0;
  let ofStudies = false;
  let estimated = false;
  for (let at = open; at < open + REACH && at < tokens.count; at++) {
    if (opensBracket(tokens, at)) depth++;
    else if (closesBracket(tokens, at) && --depth === 0) break;
    if (isOneOf(tokens, at, POOLED)) estimated = true;
    else if (isNumber(tokens, at) && !ofStudies) {
      const size = sizeAt(tokens, at);
      ofStudies = size !== null && (isA(tokens, size.to - 1, C.STUDIES) || isA(tokens, size.from, C.STUDIES));
    }
    if (ofStudies && estimated) return true;
  }
  return false;
}
