/** Whom a labelled size counts: "women diagnosed with gout (n = 112)", "Volunteers [n = 41; 22 women]", "40 centres (N = 2,870 patients)". */
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens, textOf } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { opensBracket, pastBracket } from "./bracket.ts";

const N = wordId("n");
/** How many words may stand between people and the bracket of their number. */
const DESCRIBED = 9;
/** What was taken of people is no sample of them. */
const SPECIMENS = wordIds(
  "samples specimens isolates strains tumours tumors lesions biopsies blocks cells eyes teeth knees hips cycles controls",
);
const PLACES = wordIds("centres centers hospitals clinics practices schools sites villages wards units facilities clusters");

/** The people of "(N = 2,870 patients)" or of the words before the bracket; null where none are named. */
export function labelledPeople(tokens: Tokens, open: number, number: number): string | null {
  if (isPeople(tokens, number + 1)) return textOf(tokens, number + 1);
  const sentence = sentenceOf(tokens, open);
  let found: string | null = null;
  for (let at = open - 1; at > open - DESCRIBED && at >= 0 && sentenceOf(tokens, at) === sentence; at--) {
    if (!isWord(tokens, at) && !isSign(tokens, at, DASH)) break;
    if (isA(tokens, at, C.CONJUNCTION | C.VERSUS | C.GROUP)) break;
    if (isPeople(tokens, at)) found = textOf(tokens, at);
  }
  return found;
}

function isPeople(tokens: Tokens, at: number): boolean {
  return isA(tokens, at, C.PEOPLE) && !isA(tokens, at, C.GROUP | C.STUDIES);
}

/** "40 centres (N = 2,870 patients)": the people of the places that were counted. */
export function isOfPlaces(tokens: Tokens, open: number, number: number): boolean {
  return isOneOf(tokens, open - 1, PLACES) && isPeople(tokens, number + 1);
}

/** "Participants [n = 41; 22 women, 19 men] received A and placebo": people who open their sentence, and no other size in it. */
export function isSubject(tokens: Tokens, open: number): boolean {
  if (!opensBracket(tokens, open) || !isPeople(tokens, open - 1) || isOneOf(tokens, open - 1, SPECIMENS)) return false;
  const sentence = sentenceOf(tokens, open);
  let first = open - 1;
  while (first > open - 4 && sentenceOf(tokens, first - 1) === sentence && isAdjective(tokens, first - 1)) first--;
  if (first > 0 && sentenceOf(tokens, first - 1) === sentence) return false;
  const past = pastBracket(tokens, open);
  if (past === open || isA(tokens, past, C.CONJUNCTION | C.VERSUS)) return false;
  for (let at = Math.max(0, open - AROUND); at < past + AROUND && at < tokens.count; at++)
    if (at !== open + 1 && isLabelled(tokens, at) && (sentenceOf(tokens, at) === sentence || isOfThese(tokens, at, open))) return false;
  return true;
}

/** "n = 41" */
function isLabelled(tokens: Tokens, at: number): boolean {
  return isThe(tokens, at, N) && isSign(tokens, at + 1, 0x3d) && isNumber(tokens, at + 2);
}

/** "Lean adults (n = 41)" beside "Obese adults (n = 40)": the same noun is counted twice. */
function isOfThese(tokens: Tokens, at: number, open: number): boolean {
  return opensBracket(tokens, at - 1) && tokens.id[at - 2] === tokens.id[open - 1];
}

/** How far around a bracket its fellows are looked for. */
const AROUND = 150;

function isAdjective(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) && !isA(tokens, at, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.GROUP | C.CONTROL);
}
