/** Ages as a criterion or a description: "aged 18–65 years", "age ≥ 50", "18 and older", "children under 5 years of age", "40 to 60 years old". A mean age is a result. */
import { contextClaim, finite } from "../claims.ts";
import { DASH, isA, isNumber, isOneOf, isSign, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, type WordSet, wordIds } from "../lexicon.ts";
import { rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";

const AGE = wordIds("age aged ages");
const OLD = wordIds("old");
const OF = wordIds("of");
const OR = wordIds("or and");
const BEYOND = wordIds("older younger over above up upwards under below");
const OLDER = wordIds("older younger");
const YEARS = wordIds("year years yr yrs y");
const THAN = wordIds("than");

export const age: Recognizer = {
  name: "age",
  precedence: 45,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const range = rangeAt(tokens, at, true) ?? null;
    const single = unitAt(tokens, at + 1);
    const timed = range !== null && range.unit !== null && isA(tokens, range.end - 1, C.TIME_UNIT) ? range : null;
    const end = timed?.end ?? (single?.of === "time" ? single.end : at + 1);
    const told = announced(tokens, at, isOneOf(tokens, end - 1, YEARS));
    const before = told || isOlderThan(tokens, at);
    const after =
      isOneOf(tokens, end, OLD) ||
      (isSign(tokens, end, DASH) && isOneOf(tokens, end + 1, OLD)) ||
      (isOneOf(tokens, end, OF) && isOneOf(tokens, end + 1, AGE)) ||
      (end > at + 1 && isOrOlder(tokens, end, OLDER));
    if (!before && !after) return null;
    const untimed = timed === null && told && range !== null && range.unit === null ? range : null;
    const bounds = timed ?? untimed;
    const to = bounds?.end ?? end;
    if (bounds === null && single !== null && single.of !== "time") return null;
    const relation = relationBefore(tokens, at);
    return contextClaim(tokens, {
      as: "age",
      from: relation?.from ?? at,
      to: isOrOlder(tokens, to, BEYOND) ? to + 2 : after && isOneOf(tokens, to, OLD) ? to + 1 : to,
      value: bounds === null ? finite(valueAt(tokens, at)) : null,
      low: bounds === null ? null : finite(valueAt(tokens, bounds.low)),
      high: bounds === null ? null : finite(Math.abs(valueAt(tokens, bounds.high))),
      unit: "year",
    });
  },
};

/** "65 years or older", but not "70 years or older than 80 years". */
function isOrOlder(tokens: Tokens, at: number, words: WordSet): boolean {
  return isOneOf(tokens, at, OR) && isOneOf(tokens, at + 1, words) && !isOneOf(tokens, at + 2, THAN) && !isNumber(tokens, at + 2);
}

/** "children younger than 18 years" */
function isOlderThan(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, THAN) && isOneOf(tokens, at - 2, OLDER) && isYears(tokens, at + 1);
}

/** "18 years", "18", but not "18 minutes". */
function isYears(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, YEARS) || unitAt(tokens, at) === null;
}

/** "aged 18–65", "age ≥ 50", "ages 5 to 12": within three words, and no mean before it. */
function announced(tokens: Tokens, at: number, inYears: boolean): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 4 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isNumber(tokens, back)) return false;
    // "college-aged men performed four tests", but "middle-aged women, 40 to 60 years"
    if (isA(tokens, back, inYears ? C.VERB : C.PEOPLE | C.VERB) && back < at - 1) return false;
    if (isOneOf(tokens, back, AGE))
      return !isA(tokens, back - 1, C.MEAN | C.MEDIAN) && !isA(tokens, back + 1, C.MEAN | C.MEDIAN) && !isSign(tokens, back + 1, 0x28);
  }
  return false;
}
