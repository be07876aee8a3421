/** Where the name of an arm begins and ends in running text, and small walks that the forms of arm names share. */
import { DASH, isA, isGlued, isNumber, isSign, isWord, lowerOf, numberAt, sentenceOf, type Tokens } from "../lexer.ts";
import { C } from "../lexicon.ts";

/** First token of the name that ends before `end`: words, hyphens, slashes, "+", doses; until a determiner, preposition, verb or stop. */
export function nameStart(tokens: Tokens, end: number): number {
  let from = end;
  let words = 0;
  while (from > 0 && words < 7) {
    const at = from - 1;
    if (sentenceOf(tokens, at) !== sentenceOf(tokens, end - 1)) break;
    if (isWord(tokens, at)) {
      if (isA(tokens, at, C.DETERMINER | C.CONJUNCTION | C.VERSUS)) break;
      const joined = (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1)) || (isSign(tokens, at - 1, DASH) && isGlued(tokens, at));
      if (
        !joined &&
        isA(tokens, at, C.PREPOSITION | C.VERB | C.COMPARE | C.ADVERB) &&
        !isA(tokens, at, C.CONTROL) &&
        !isParticiple(tokens, at)
      )
        break;
      if (!joined && isA(tokens, at, C.RANDOMISED)) break;
      words++;
    } else if (isNumber(tokens, at)) {
      const number = numberAt(tokens, at);
      if (number?.form === "word") break;
      words++;
    } else if (
      !(
        isSign(tokens, at, DASH) ||
        isSign(tokens, at, 0x2f) ||
        isSign(tokens, at, 0x2b) ||
        isSign(tokens, at, 0x25) ||
        isSign(tokens, at, 0xae) ||
        isSign(tokens, at, 0x2122)
      )
    ) {
      break;
    }
    from = at;
  }
  return from;
}

function isParticiple(tokens: Tokens, at: number): boolean {
  return /^(?:treated|exposed|improved|reduced|supplemented|increased)$/.test(lowerOf(tokens, at)) && isSign(tokens, at - 1, DASH);
}

/** One past the plain noun phrase that begins at `at`. */
export function nounEnd(tokens: Tokens, at: number): number {
  let to = isA(tokens, at, C.DETERMINER) ? at + 1 : at;
  const start = to;
  while (
    to < start + 7 &&
    (isWord(tokens, to) || isNumber(tokens, to) || isSign(tokens, to, DASH) || isSign(tokens, to, 0x2b) || isSign(tokens, to, 0x2f)) &&
    !isA(tokens, to, C.PREPOSITION | C.CONJUNCTION | C.VERB | C.VERSUS | C.COMPARE | C.TIME_UNIT | C.ADVERB | C.GROUP | C.PEOPLE)
  )
    to++;
  return to;
}

/** Before a closing bracket: the token before its opening. */
export function skipBracket(tokens: Tokens, at: number): number {
  if (!isSign(tokens, at, 0x29) && !isSign(tokens, at, 0x5d)) return at;
  for (let back = at - 1; back > at - 14 && back >= 0; back--)
    if (isSign(tokens, back, 0x28) || isSign(tokens, back, 0x5b)) return back - 1;
  return at;
}

export function closeOf(tokens: Tokens, open: number): number {
  let at = open + 1;
  while (at < tokens.count && at < open + 30 && !isSign(tokens, at, 0x29) && !isSign(tokens, at, 0x5d)) at++;
  return at;
}
