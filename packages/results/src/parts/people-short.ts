/** Short forms of people that a text introduces: "breast cancer survivors (BCS)", and from then on "71 BCS". */
import { isOneOf, isSign, isWord, startOf, type Tokens, textOf } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { closesBracket } from "./bracket.ts";

const known = new WeakMap<Tokens, ReadonlySet<string>>();

/** Whether the word at this token is such a short form, in the singular or the plural. */
export function isShortOfPeople(tokens: Tokens, at: number): boolean {
  if (tokens.id[at] !== 0 || !isWord(tokens, at)) return false;
  const printed = textOf(tokens, at);
  if (!SHORT.test(printed)) return false;
  const introduced = known.get(tokens) ?? introducedIn(tokens);
  known.set(tokens, introduced);
  return introduced.has(singular(printed));
}

/** Persons alone: tumours, sites and samples are counted as well, and are nobody. */
const PERSONS = wordIds(
  `survivors women men adults children adolescents infants veterans caregivers carers professionals providers workers students nurses physicians clinicians mothers patients participants
   residents smokers users partners couples athletes players`,
);

const SHORT = /^\p{Lu}{2,6}s?$/u;

function introducedIn(tokens: Tokens): Set<string> {
  const found = new Set<string>();
  for (let open = 1; open < tokens.count; open++) {
    if (!isSign(tokens, open, 0x28) || !closesBracket(tokens, open + 2)) continue;
    if (!isOneOf(tokens, open - 1, PERSONS) || !isWord(tokens, open + 1)) continue;
    const short = singular(textOf(tokens, open + 1));
    // Its last letter is that of the people: "randomised women (RCT)" introduces something else.
    const initial = tokens.text.charAt(startOf(tokens, open - 1)).toUpperCase();
    if (SHORT.test(short) && short.endsWith(initial)) found.add(short);
  }
  return found;
}

function singular(printed: string): string {
  return printed.endsWith("s") ? printed.slice(0, -1) : printed;
}
