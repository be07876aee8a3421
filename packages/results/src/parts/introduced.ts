/** What short forms stand for that a text introduces: "breast cancer survivors (BCS)" are people, "onset of action (OOA)" is a time. */
import { isCapital, isOneOf, isSign, isWord, startOf, type Tokens, textOf } from "../lexer.ts";
import { type WordSet, wordIds } from "../lexicon.ts";
import { closesBracket } from "./bracket.ts";

/** The brackets that introduce the short forms of a text, by the short form in the singular. */
const known = new WeakMap<Tokens, ReadonlyMap<string, number>>();

/** The bracket that introduces the short form at this token, in the singular or the plural; -1 where none does. */
function introduction(tokens: Tokens, at: number): number {
  if (tokens.id[at] !== 0 || !isWord(tokens, at)) return -1;
  const start = startOf(tokens, at);
  if (!isCapital(tokens.text.charCodeAt(start)) || !isCapital(tokens.text.charCodeAt(start + 1))) return -1;
  let brackets = known.get(tokens);
  if (brackets === undefined) {
    brackets = introducedIn(tokens);
    known.set(tokens, brackets);
  }
  return brackets.get(singular(textOf(tokens, at))) ?? -1;
}

const SHORT = /^\p{Lu}{2,6}$/u;

function introducedIn(tokens: Tokens): Map<string, number> {
  const found = new Map<string, number>();
  for (let open = 1; open < tokens.count; open++) {
    if (!isSign(tokens, open, 0x28) || !closesBracket(tokens, open + 2) || !isWord(tokens, open - 1) || !isWord(tokens, open + 1)) continue;
    const short = singular(textOf(tokens, open + 1));
    if (SHORT.test(short) && !found.has(short)) found.set(short, open);
  }
  return found;
}

function singular(printed: string): string {
  return printed.endsWith("s") ? printed.slice(0, -1) : printed;
}

/** Whether the word at this token is a short form of persons. */
export function isShortOfPeople(tokens: Tokens, at: number): boolean {
  const open = introduction(tokens, at);
  if (open < 0 || !isOneOf(tokens, open - 1, PERSONS)) return false;
  // Its last letter is that of the people: "randomised women (RCT)" introduces something else.
  const initial = tokens.text.charAt(startOf(tokens, open - 1)).toUpperCase();
  return singular(textOf(tokens, open + 1)).endsWith(initial);
}

/** Persons alone: tumours, sites and samples are counted as well, and are nobody. */
const PERSONS = wordIds(
  `survivors women men adults children adolescents infants veterans caregivers carers professionals providers workers students nurses physicians clinicians mothers patients participants
   residents smokers users partners couples athletes players`,
);

/** Whether the text says what the short form at this token stands for, without any of these words. */
export function standsForOther(tokens: Tokens, at: number, words: WordSet): boolean {
  return introduction(tokens, at) >= 0 && !standsFor(tokens, at, words);
}

/** Whether the long form of the short one at this token has one of these words, as many words before its bracket as it has letters, or one more. */
export function standsFor(tokens: Tokens, at: number, words: WordSet): boolean {
  const open = introduction(tokens, at);
  if (open < 0) return false;
  const letters = singular(textOf(tokens, open + 1)).length;
  for (let back = open - 1; back > open - 2 - letters && isWord(tokens, back); back--) if (isOneOf(tokens, back, words)) return true;
  return false;
}
