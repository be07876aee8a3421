/**
 * Numbers that number a list: "1. Scope 2. Motivation", "(1) if …, (2) how". A list has at least two of them, which follow one another
 * and bear the same sign. Not "equal to 10. Later", not values in brackets of the results.
 */
import { contextClaim } from "../claims.ts";
import { isA, isGlued, isSign, isWord, numberAt, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C } from "../lexicon.ts";
import type { Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const LARGEST = 40;
/** How many numbers away the next or the last marker may stand. */
const REACH = 12;

export const listMarker: Recognizer = {
  name: "list-marker",
  precedence: 21,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const sign = markOf(tokens, at);
    if (sign === 0) return null;
    if (sign === BRACKETED && (zoneAt(scene, at) === "RESULTS" || !introduces(tokens, at - 2))) return null;
    return hasNeighbour(tokens, at, sign) ? contextClaim(tokens, { as: "ordinal", from: at, to: at + 1 }) : null;
  },
};

const POINT = 0x2e;
const CLOSE = 0x29;
const BRACKETED = 1;

/** The sign that makes a number a marker: "." or both brackets; 0 where it is none. */
function markOf(tokens: Tokens, at: number): number {
  const number = numberAt(tokens, at);
  if (number?.form !== "integer" || number.signed || number.value < 1 || number.value > LARGEST || !isGlued(tokens, at + 1)) return 0;
  const next = isWord(tokens, at + 2) || isSign(tokens, at + 2, 0x22) || isSign(tokens, at + 2, 0x201c);
  if (!next || isGlued(tokens, at + 2)) return 0;
  if (isSign(tokens, at + 1, POINT)) return isA(tokens, at - 1, C.VERB | C.PREPOSITION | C.LABEL | C.CONJUNCTION) ? 0 : POINT;
  return isSign(tokens, at + 1, CLOSE) && isSign(tokens, at - 1, 0x28) && !isGlued(tokens, at - 1) ? BRACKETED : 0;
}

const LEADS = /(?:ed|ly|ing|includes?|objectives|aims?)$/i;

/** Whether an item may begin behind this token: behind a verb, a sign or a small word, not behind the noun that a number labels ("the complex (1)"). */
function introduces(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at))
    return isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x3a) || isSign(tokens, at, POINT) || at < 0;
  return isA(tokens, at, C.VERB | C.CONJUNCTION | C.PREPOSITION) || LEADS.test(textOf(tokens, at));
}

function hasNeighbour(tokens: Tokens, at: number, sign: number): boolean {
  const place = tokens.id[at] ?? 0;
  const value = valueAt(tokens, at);
  for (let other = Math.max(0, place - REACH); other <= place + REACH && other < tokens.numbers.length; other++) {
    const wanted = other < place ? value - 1 : value + 1;
    if (other === place || tokens.numbers[other]?.value !== wanted) continue;
    if (markOf(tokens, tokens.numberTokens[other] ?? 0) === sign) return true;
  }
  return false;
}
