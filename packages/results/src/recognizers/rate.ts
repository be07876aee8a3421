/** Rates with their base: "3.2 per 100 person-years", "12.1/1000 live births", "1.4 events per patient-year". Not doses per day, not ratios. */

import { DASH, isA, isNumber, isOneOf, isSign, isWord, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { isInName } from "../parts/frame.ts";
import { relationBefore } from "../parts/relation.ts";
import { perAt } from "../parts/unit.ts";
import type { ClaimedNumber, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const PERSON = wordIds("person patient patients woman child");

export const rate: Recognizer = {
  name: "rate",
  precedence: 66,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isInName(tokens, at)) return null;
    let next = at + 1;
    while (next < at + 4 && isWord(tokens, next) && !isA(tokens, next, C.PREPOSITION)) next++;
    const per = perAt(tokens, next);
    if (per === null) return null;
    const based = per.number !== null && valueAt(tokens, per.number) >= 100 && valueAt(tokens, per.number) % 10 === 0;
    if (!based && !isPersonTime(tokens, next, per.end)) return null;
    const zone = zoneAt(scene, at);
    if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return null;
    const relation = relationBefore(tokens, at);
    const numbers: ClaimedNumber[] = [{ at, role: "value" }];
    if (per.number !== null) numbers.push({ at: per.number, role: "denominator" });
    return {
      from: relation?.from ?? at,
      to: per.end,
      numbers,
      fields: {
        kind: "group-value",
        statistic: "rate",
        value: valueAt(tokens, at),
        relation: relation?.relation ?? "=",
        unit: tokens.text.slice(tokens.start[next], tokens.end[per.end - 1]),
        denominator: per.number === null ? null : valueAt(tokens, per.number),
        dispersions: [],
        change: false,
        direction: null,
      },
    };
  },
};

/** "per patient-year", "per person year". */
function isPersonTime(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (
      isOneOf(tokens, at, PERSON) &&
      (isSign(tokens, at + 1, DASH) ? isA(tokens, at + 2, C.TIME_UNIT) : isA(tokens, at + 1, C.TIME_UNIT)) &&
      !isNumber(tokens, at)
    )
      return true;
  }
  return false;
}
