/** Abbreviations that an abstract introduces: "bone marrow-derived MSC (BM-MSC)" → BM-MSC. After Schwartz and Hearst 2003, on tokens. */
import { DASH, isA, isGlued, isNumber, isSign, isWord, lowerOf, sentenceOf, type Tokens } from "../lexer.ts";
import { C } from "../lexicon.ts";

export interface Abbreviation {
  /** As printed: "BM-MSC". */
  readonly short: string;
  /** Token range of the long form. */
  readonly from: number;
  readonly to: number;
  /** Token range of the short form, brackets excluded. */
  readonly at: number;
  readonly end: number;
}

export function abbreviations(tokens: Tokens): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (let open = 1; open < tokens.count; open++) {
    if (!isSign(tokens, open, 0x28) && !isSign(tokens, open, 0x5b)) continue;
    let end = open + 1;
    while (
      end < open + 8 &&
      end < tokens.count &&
      (end === open + 1 || isGlued(tokens, end)) &&
      !isSign(tokens, end, 0x29) &&
      !isSign(tokens, end, 0x5d) &&
      !isSign(tokens, end, 0x2c) &&
      !isSign(tokens, end, 0x3b)
    )
      end++;
    if (
      end === open + 1 ||
      !(isSign(tokens, end, 0x29) || isSign(tokens, end, 0x5d) || isSign(tokens, end, 0x2c) || isSign(tokens, end, 0x3b))
    )
      continue;
    const short = tokens.text.slice(tokens.start[open + 1], tokens.end[end - 1]);
    if (short.length < 2 || short.length > 14 || !/^[A-Za-zα-ω]/.test(short) || !/[A-Z]/.test(short)) continue;
    const from = longForm(tokens, open, short);
    if (from >= 0) found.push({ short, from, to: open, at: open + 1, end });
  }
  return found;
}

/** First token of the long form: the letters of the short one, read backwards, each found in the words before the bracket. */
function longForm(tokens: Tokens, open: number, short: string): number {
  const letters = short
    .toLowerCase()
    .replace(/s$/, "")
    .replace(/[^a-zα-ω]/g, "");
  const sentence = sentenceOf(tokens, open);
  let letter = letters.length - 1;
  let words = 0;
  for (let at = open - 1; at >= 0 && words <= letters.length + 4 && sentenceOf(tokens, at) === sentence; at--) {
    if (!isWord(tokens, at)) {
      if (isSign(tokens, at, DASH) || isSign(tokens, at, 0x2f)) continue;
      // "zelotinib (20 mg) plus brinatide (1 g twice daily) (ZB)"
      const dose = isSign(tokens, at, 0x29) ? openOfDose(tokens, at) : -1;
      if (dose >= 0) {
        at = dose;
        continue;
      }
      if (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x29) || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b)) return -1;
      continue;
    }
    words++;
    // "weight training with rowing (WR)" begins with no preposition.
    if (letter === 0 && at < open - 1 && isA(tokens, at, C.PREPOSITION)) continue;
    const word = lowerOf(tokens, at);
    // Inner letters of a word may serve as many letters of the short form as fit, its first letter must serve one.
    let inner = word.length - 1;
    let mark = letter;
    while (mark >= 0 && inner >= 0) {
      if (word[inner] === letters[mark]) mark--;
      inner--;
    }
    const first = word[0];
    if (mark < letter && first === letters[mark + 1]) letter = mark;
    else if (first === letters[letter]) letter--;
    if (letter < 0) return first === letters[0] ? at : -1;
  }
  return -1;
}

/** The bracket that opens the dose which closes here; -1 where none closes. */
function openOfDose(tokens: Tokens, close: number): number {
  let isDose = false;
  for (let at = close - 1; at > close - DOSE && at > 0; at--) {
    if (isSign(tokens, at, 0x28)) return isDose ? at : -1;
    if (isNumber(tokens, at) && isA(tokens, at + 1, C.DOSE_UNIT)) isDose = true;
    if (isSign(tokens, at, 0x29)) return -1;
  }
  return -1;
}

/** Most tokens of a dose: "(450 to 600 mg, daily for three days)". */
const DOSE = 14;
