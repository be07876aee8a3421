/** Rates with their base: "3.2 per 100 person-years", "12.1/1000 live births", "1.4 events per patient-year". Not doses per day, not ratios. */

import { DASH, isA, isNumber, isOneOf, isSign, isWord, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { pastBracket } from "../parts/bracket.ts";
import { rivalAt } from "../parts/frame.ts";
import { relationBefore } from "../parts/relation.ts";
import { perAt } from "../parts/unit.ts";
import type { ClaimedNumber, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const AND = wordIds("and");
const PER = wordIds("per");
const PERSON = wordIds("person patient patients woman child subject participant");

export const rate: Recognizer = {
  name: "rate",
  precedence: 66,
  triggers: { numbers: { outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    let next = pastBracket(tokens, at + 1);
    // "3.2 (95% CI 2.1–4.3) per 100 person-years"
    const aside = next > at + 1;
    while (!aside && next < at + 4 && isWord(tokens, next) && !isA(tokens, next, C.PREPOSITION)) next++;
    const bare = hundredThousands(tokens, at);
    const own = bare ?? perPersonTime(tokens, next) ?? perAt(tokens, next);
    const base = own === null ? sharedBase(tokens, pastBracket(tokens, at + 1)) : next;
    const per = own ?? (base < 0 ? null : perAt(tokens, base));
    if (per === null) return null;
    const based = per.number !== null && valueAt(tokens, per.number) >= 100 && valueAt(tokens, per.number) % 10 === 0;
    if (!based && !isPersonTime(tokens, own === null ? base : next, per.end)) return null;
    const zone = zoneAt(scene, at);
    if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return null;
    const relation = relationBefore(tokens, at);
    const numbers: ClaimedNumber[] = [{ at, role: "value" }];
    if (own !== null && per.number !== null) numbers.push({ at: per.number, role: "denominator" });
    return {
      from: relation?.from ?? at,
      to: own === null ? at + 1 : per.end,
      numbers,
      fields: {
        kind: "group-value",
        statistic: "rate",
        value: valueAt(tokens, at),
        relation: relation?.relation ?? "=",
        unit: tokens.text.slice(tokens.start[own === null ? base : next], tokens.end[per.end - 1]),
        denominator: per.number === null ? null : valueAt(tokens, per.number),
        dispersions: [],
        change: false,
        direction: null,
      },
    };
  },
};

interface Base {
  readonly end: number;
  readonly number: number | null;
}

/** "12.5/100,000": a base of thousands needs no noun; "1/1000" is a dilution. */
function hundredThousands(tokens: Tokens, at: number): Base | null {
  if (!isSign(tokens, at + 1, 0x2f) || !isNumber(tokens, at + 2) || isWord(tokens, at + 3) || isSign(tokens, at - 1, 0x2f)) return null;
  const base = valueAt(tokens, at + 2);
  if (valueAt(tokens, at) <= 1 || (base !== 1000 && base !== 10_000 && base !== 100_000 && base !== 1_000_000)) return null;
  return { end: at + 3, number: at + 2 };
}

/** "per patient per year" */
function perPersonTime(tokens: Tokens, at: number): Base | null {
  if (!isOneOf(tokens, at, PER) || !isOneOf(tokens, at + 1, PERSON) || !isOneOf(tokens, at + 2, PER) || !isA(tokens, at + 3, C.TIME_UNIT))
    return null;
  return { end: at + 4, number: null };
}

/** Where the base begins that stands behind the rate that this one is set against: "15.6 [15.0–16.2] vs 28.2 [27.4–29.0] per 100 person-years"; or -1. */
function sharedBase(tokens: Tokens, end: number): number {
  const rival = isOneOf(tokens, end, AND) && isNumber(tokens, end + 1) ? end + 1 : rivalAt(tokens, end);
  return rival < 0 ? -1 : pastBracket(tokens, rival + 1);
}

/** "per patient-year", "per person year". */
function isPersonTime(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (
      isOneOf(tokens, at, PERSON) &&
      (isSign(tokens, at + 1, DASH) || isOneOf(tokens, at + 1, PER)
        ? isA(tokens, at + 2, C.TIME_UNIT)
        : isA(tokens, at + 1, C.TIME_UNIT)) &&
      !isNumber(tokens, at)
    )
      return true;
  }
  return false;
}
