/**
 * Marks of references, and references themselves: "as shown before [7]", "[1, 2]", "the state.(16)", "systems (9, 12, 14)",
 * "J Example Med 2025;21(8):1499-1502". In the results a bracket with nothing but numbers may hold values: only glued marks are read there.
 */
import { identifierClaim } from "../claims.ts";
import { DASH, isGlued, isNumber, isSign, isWord, numberAt, startOf, type Tokens, valueAt } from "../lexer.ts";
import { tokenAfter } from "../parts/registration.ts";
import { isIncreasing } from "../parts/sequence.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const LARGEST = 400;
const MOST_MARKS = 12;

export const referenceMark: Recognizer = {
  name: "reference-mark",
  precedence: 21,
  triggers: { numbers: { forms: ["integer"] } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number?.form !== "integer" || number.signed) return null;
    const cited = citation(tokens, at);
    if (cited !== null) return cited;
    if (number.value > LARGEST) return null;
    const from = openingOf(tokens, at);
    if (from < 0) return null;
    const round = isSign(tokens, from, 0x28);
    const glued = isGlued(tokens, from) && (isSign(tokens, from - 1, 0x2e) || isSign(tokens, from - 1, 0x2c));
    if (!glued && zoneAt(scene, at) === "RESULTS") return null;
    if (!glued && (isGlued(tokens, from) || !isWord(tokens, from - 1))) return null;
    if (round && !glued && !isIncreasing(tokens, from + 1)) return null;
    return identifierClaim(tokens, at, at + 1);
  },
};

/** The bracket that holds nothing but whole numbers and this one among them; −1 where there is none. */
function openingOf(tokens: Tokens, at: number): number {
  let from = at - 1;
  for (let steps = 0; steps < MOST_MARKS && isInside(tokens, from); steps++) from--;
  const square = isSign(tokens, from, 0x5b);
  if (!square && !isSign(tokens, from, 0x28)) return -1;
  let to = at + 1;
  for (let steps = 0; steps < 2 * MOST_MARKS && isInside(tokens, to); steps++) to++;
  return isSign(tokens, to, square ? 0x5d : 0x29) ? from : -1;
}

function isInside(tokens: Tokens, at: number): boolean {
  if (isNumber(tokens, at)) return numberAt(tokens, at)?.form === "integer" && Math.abs(valueAt(tokens, at)) <= LARGEST;
  return isSign(tokens, at, 0x2c) || isSign(tokens, at, DASH) || isSign(tokens, at, 0x3b);
}

const CITATION =
  /(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?; ?\d{1,4} ?(?:\([^()]{1,12}\))? ?: ?[A-Za-z]?\d{1,7}(?: ?[-–] ?[A-Za-z]?\d{1,7})?/y;

/** "2025;21(8):1499-1502": year, volume, issue and pages. */
function citation(tokens: Tokens, at: number): Claim | null {
  const value = valueAt(tokens, at);
  if (value < 1900 || value > 2099) return null;
  CITATION.lastIndex = startOf(tokens, at);
  return CITATION.test(tokens.text) ? identifierClaim(tokens, at, tokenAfter(tokens, at, CITATION.lastIndex)) : null;
}
