/**
 * Counts of people or events in the results: "three patients required analgesia", "425 of the patients", "35 (21%) neonates", "12 (20.7%)".
 * Not the size of the study or of an arm (sample-size), not "two groups" or "five questions" (context).
 */
import { C, wordIds } from "../lexicon.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, type Tokens, valueAt } from "../lexer.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const OF = wordIds("of");

export const count: Recognizer = {
  name: "count",
  precedence: 40,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const zone = zoneAt(scene, at);
    if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return null;
    const number = numberAt(tokens, at);
    if (number === null || number.signed || !Number.isInteger(number.value) || (number.form !== "integer" && number.form !== "word")) return null;
    if (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x5b)) return null;
    if (isA(tokens, at - 1, C.LABEL) && !isA(tokens, at - 1, C.PEOPLE)) return null;
    return withPercentage(tokens, at) ?? withNoun(scene, at);
  },
};

function make(tokens: Tokens, at: number, to: number): Claim {
  return {
    from: at,
    to,
    numbers: [{ at, role: "value" }],
    fields: { kind: "group-value", statistic: "count", value: valueAt(tokens, at), relation: "=", unit: null, denominator: null, dispersions: [], change: false, direction: null },
  };
}

/** "12 (20.7%)", "12 [20.7%]", "35 patients (21%)": a count explained by its percentage. */
function withPercentage(tokens: Tokens, at: number): Claim | null {
  let next = at + 1;
  while (next < at + 5 && isWord(tokens, next) && !isA(tokens, next, C.VERB | C.CONJUNCTION | C.UNIT)) next++;
  if (!(isSign(tokens, next, 0x28) || isSign(tokens, next, 0x5b)) || !isNumber(tokens, next + 1) || !isSign(tokens, next + 2, 0x25)) return null;
  const close = next + 3;
  if (!(isSign(tokens, close, 0x29) || isSign(tokens, close, 0x5d) || isSign(tokens, close, 0x2c) || isSign(tokens, close, 0x3b))) return null;
  return valueAt(tokens, next + 1) <= 100 ? make(tokens, at, at + 1) : null;
}

function withNoun(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  let next = at + 1;
  if (isOneOf(tokens, next, OF)) return null;
  for (let steps = 0; steps < 5 && isWord(tokens, next); steps++, next++) {
    if (isA(tokens, next, C.STUDIES) || isA(tokens, next, C.GROUP)) return null;
    if (isA(tokens, next, C.PEOPLE)) {
      if (isSign(tokens, next + 1, DASH) && isA(tokens, next + 2, C.TIME_UNIT)) return null;
      return make(tokens, at, next + 1);
    }
    if (isA(tokens, next, C.UNIT | C.VERB | C.PREPOSITION | C.CONJUNCTION | C.DETERMINER)) return null;
    if (isSign(tokens, next + 1, DASH) && isWord(tokens, next + 2)) next++;
  }
  return null;
}
