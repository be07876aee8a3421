/**
 * Numbers that a chemical text gives to its compounds: "complex 1", "compounds 2, 3 and 5–7", and from then on "deprotection of 1 gave 4". Chemists number
 * what they made and speak of it by number alone; none of these is a value. Read so only where a text numbers two compounds at least.
 */
import { contextClaim } from "../claims.ts";
import { DASH, holdsOneOf, isA, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { listHead } from "../parts/frame.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";
import type { Scene } from "../scene.ts";

const COMPOUNDS = wordIds(
  `compound compounds complex complexes derivative derivatives analogue analogues analog analogs ligand ligands carbene carbenes alkaloid alkaloids flavonoid flavonoids terpenoid
   terpenoids diterpenoid diterpenoids triterpenoid triterpenoids sesquiterpenoid sesquiterpenoids glycoside glycosides saponin saponins ester esters ketone ketones aldehyde aldehydes lactone
   lactones dimer dimers`,
);
const AND = wordIds("and or");
const TO = wordIds("to");
/** No text numbers more, and larger numbers are amounts. */
const LARGEST = 60;
const LEAST = 2;
const TREATED = wordIds(
  "patient patients participant participants subjects women men children adults infants volunteers people mice mouse rats rat rabbits dogs animals placebo",
);
const LIST = 12;
const SLASH = 0x2f;
/** What may stand behind a compound's number: nothing that it could count. */
const GOES_ON = C.VERB | C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE | C.ADVERB;

export const compoundNumber: Recognizer = {
  name: "compound-number",
  precedence: 61,
  triggers: { numbers: { forms: ["integer"] } },
  recognize(scene, at) {
    const { tokens } = scene;
    if (!isSmall(tokens, at)) return null;
    const known = compoundsOf(scene);
    if (known === null || !known.numbers.has(valueAt(tokens, at)) || !standsAlone(tokens, at)) return null;
    // Where anybody was treated, a number by itself may count them.
    if (known.isTreatment && !isOneOf(tokens, listHead(tokens, at) - 1, COMPOUNDS)) return null;
    const high = rangeEnd(tokens, at);
    if (high > at && isOneOf(tokens, at - 1, COMPOUNDS))
      return contextClaim(tokens, { as: "name-part", from: at, to: high + 1, low: valueAt(tokens, at), high: valueAt(tokens, high) });
    return contextClaim(tokens, { as: "name-part", from: at, to: at + 1, value: valueAt(tokens, at) });
  },
};

interface Compounds {
  readonly numbers: ReadonlySet<number>;
  /** Whether the text tells of somebody who may have been treated with them. */
  readonly isTreatment: boolean;
}

/** What each text numbers, once it has been asked for. */
const compoundsIn = new WeakMap<Scene, Compounds | null>();

/** What a text has numbered, or null where it numbers no compounds. */
function compoundsOf(scene: Scene): Compounds | null {
  const before = compoundsIn.get(scene);
  if (before !== undefined) return before;
  const { tokens } = scene;
  const numbers = numbered(tokens);
  const found = numbers.size < LEAST ? null : { numbers, isTreatment: holdsOneOf(tokens, 0, tokens.count, TREATED) };
  compoundsIn.set(scene, found);
  return found;
}

function numbered(tokens: Tokens): Set<number> {
  const found = new Set<number>();
  for (const first of tokens.numberTokens) {
    if (!isOneOf(tokens, first - 1, COMPOUNDS) || isGlued(tokens, first) || !isSmall(tokens, first)) continue;
    let at = first;
    for (let items = 0; items < LIST && isSmall(tokens, at) && standsAlone(tokens, at); items++) {
      const high = rangeEnd(tokens, at);
      for (let value = valueAt(tokens, at); value <= valueAt(tokens, high); value++) found.add(value);
      let next = high + 1;
      if (isSign(tokens, next, 0x2c)) next++;
      if (isOneOf(tokens, next, AND)) next++;
      if (next === high + 1) break;
      at = next;
    }
  }
  return found;
}

function isSmall(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return number?.form === "integer" && !number.signed && number.value >= 1 && number.value <= LARGEST;
}

/** The last number of "5–7" or "5 to 7" that begins here; the token itself where none does. */
function rangeEnd(tokens: Tokens, at: number): number {
  const joined = isSign(tokens, at + 1, DASH) || (isOneOf(tokens, at + 1, TO) && isOneOf(tokens, at - 1, COMPOUNDS));
  return joined && isSmall(tokens, at + 2) && valueAt(tokens, at + 2) > valueAt(tokens, at) ? at + 2 : at;
}

/** No part of another number's notation, and nothing behind it that could be counted or measured: "with 3 equivalents", "4%", "5 ± 1", "5 (0.2)". */
function standsAlone(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at - 1, SLASH) || (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, DASH)))
    return false;
  if (isSign(tokens, at - 1, 0x3d) || isSign(tokens, at - 1, 0x3c) || isSign(tokens, at - 1, 0x3e)) return false;
  const next = at + 1;
  if (unitAt(tokens, next) !== null || isNumber(tokens, next)) return false;
  if (isWord(tokens, next)) {
    if (isGlued(tokens, next) || isA(tokens, next, C.PEOPLE)) return false;
    return isOneOf(tokens, listHead(tokens, at) - 1, COMPOUNDS) || isA(tokens, next, GOES_ON);
  }
  return !OPERATORS.some((code) => isSign(tokens, next, code)) && !(isSign(tokens, next, 0x28) && isNumber(tokens, next + 1));
}

/** Signs behind a number that make it part of a larger one, a share or a dispersion. */
const OPERATORS: readonly number[] = [0x25, 0xb1, 0xd7, SLASH, 0x3a, 0x3d];
