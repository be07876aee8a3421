/**
 * One group's value as a change relative to another's: "23% lower than placebo", "reduced by 23% compared with controls", "a 50% reduction versus
 * usual care", "50% thinner and had 20% less surface than", "a 2.3-fold higher risk", "twofold higher", "three times more likely".
 * Where a sentence gives each group its own percentage ("fell by 23% versus 5%"), they are group values, not estimates.
 */
import type { Direction, Measure } from "@tabstract/record";
import { C, wordIds } from "../lexicon.ts";
import { DASH, isA, isNumber, isOneOf, isSign, isWord, lowerOf, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { directionBefore } from "../parts/frame.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const THAN = wordIds("than compared versus vs relative");
const FOLD = wordIds("fold times");
const FOLD_WORDS = new Set(["twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold", "twice"]);
const FROM = wordIds("from");
const BASELINE = wordIds("baseline pretreatment initial");

export const relativeChange: Recognizer = {
  name: "relative-change",
  precedence: 68,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const zone = zoneAt(scene, at);
    if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return null;
    return fold(tokens, at) ?? percent(tokens, at);
  },
};

function make(from: number, to: number, at: number, fields: { measure: Measure; name: string | null; value: number; unit: string; direction: Direction | null }): Claim {
  return {
    from,
    to,
    numbers: [{ at, role: "value" }],
    fields: { kind: "estimate", relation: "=", df: [], adjusted: null, about: null, per: null, ...fields },
  };
}

function fold(tokens: Tokens, at: number): Claim | null {
  let end = at + 1;
  if (!FOLD_WORDS.has(lowerOf(tokens, at))) {
    if (isSign(tokens, end, DASH)) end++;
    if (!isOneOf(tokens, end, FOLD)) return null;
    const times = lowerOf(tokens, end) === "times";
    end++;
    if (times && !isA(tokens, end, C.INCREASE | C.DECREASE) && lowerOf(tokens, end) !== "as") return null;
  } else if (lowerOf(tokens, at) === "twice" && lowerOf(tokens, end) !== "as") {
    return null;
  }
  const value = valueAt(tokens, at);
  const down = isA(tokens, end, C.DECREASE);
  const up = isA(tokens, end, C.INCREASE);
  return make(at, end, at, { measure: "other", name: "fold change", value, unit: "fold", direction: down && !up ? "decrease" : up && !down ? "increase" : directionBefore(tokens, at) });
}

function percent(tokens: Tokens, at: number): Claim | null {
  const unit = unitAt(tokens, at + 1);
  if (unit === null || unit.of !== "percent" || unit.text !== "%") return null;
  const value = numberAt(tokens, at);
  if (value === null || isOneOf(tokens, at - 1, FROM)) return null;
  const behind = changeBehind(tokens, unit.end);
  const before = directionBefore(tokens, at);
  const direction = behind ?? before;
  if (direction === null) return null;
  if (!comparedInClause(tokens, at, unit.end, behind !== null)) return null;
  return make(at, unit.end, at, { measure: "relative-change", name: null, value: value.value, unit: "%", direction });
}

/** "23% lower", "a 50% relative reduction", "20% less covering surface". */
function changeBehind(tokens: Tokens, at: number): Direction | null {
  for (let next = at; next < at + 2; next++) {
    if (!isWord(tokens, next)) return null;
    const up = isA(tokens, next, C.INCREASE);
    const down = isA(tokens, next, C.DECREASE);
    if (up !== down) return up ? "increase" : "decrease";
    if (isA(tokens, next, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.PEOPLE)) return null;
  }
  return null;
}

/** Whether the clause measures against another group, and no second percentage of the sentence is that group's own. */
function comparedInClause(tokens: Tokens, at: number, from: number, behind: boolean): boolean {
  const sentence = sentenceOf(tokens, at);
  let compared = false;
  for (let next = from; next < from + 30 && next < tokens.count && sentenceOf(tokens, next) === sentence; next++) {
    if (isSign(tokens, next, 0x3b)) break;
    if (isOneOf(tokens, next, THAN)) {
      if (isOneOf(tokens, next + 2, BASELINE) || isOneOf(tokens, next + 1, BASELINE)) return false;
      compared = true;
    }
    if (compared && isNumber(tokens, next) && unitAt(tokens, next + 1)?.of === "percent" && !behind) return false;
    if (!compared && isNumber(tokens, next) && unitAt(tokens, next + 1)?.of === "percent" && !behind) return false;
  }
  if (compared) return true;
  for (let back = at - 1; back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, THAN) && lowerOf(tokens, back) !== "than") return !isOneOf(tokens, back + 2, BASELINE) && !isOneOf(tokens, back + 1, BASELINE);
  }
  return false;
}
