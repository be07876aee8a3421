/** Rates with their base: "3.2 per 100 person-years", "12.1/1000 live births", "1.4 events per patient-year". Not doses per day, not ratios. */

import { DASH, isA, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { pastBracket } from "../parts/bracket.ts";
import { isAgainst, isInName, rivalAt } from "../parts/frame.ts";
import { fellowValue } from "../parts/parallel.ts";
import { relationBefore } from "../parts/relation.ts";
import { perAt, unitAt } from "../parts/unit.ts";
import type { Claim, ClaimedNumber, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const AND = wordIds("and");
const PER = wordIds("per");
const FROM = wordIds("from");
const TO = wordIds("to");
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
    const per = own ?? (base < 0 ? null : (perAt(tokens, base) ?? hundredThousands(tokens, base - 1)));
    if (per === null) return inSubject(scene, at);
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

/** "Rates per 100 person-years were 2.3 and 3.1", "falls (per 1000 patient-days): 4.1 before, 2.9 after": the base stands in the subject, for all of the list. */
function inSubject(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const zone = zoneAt(scene, at);
  if ((zone !== "RESULTS" && zone !== "CONCLUSIONS") || !isRateLike(tokens, at)) return null;
  const found = subjectBase(tokens, at) ?? baseOfFellow(tokens, at);
  const per = found === null ? null : (perPersonTime(tokens, found.at) ?? perAt(tokens, found.at));
  if (found === null || per === null) return null;
  const based = per.number !== null && valueAt(tokens, per.number) >= 100 && valueAt(tokens, per.number) % 10 === 0;
  if (!(based ? isTimeBase(tokens, found.at, per.end) : isPersonTime(tokens, found.at, per.end))) return null;
  const numbers: ClaimedNumber[] = [{ at, role: "value" }];
  // The base is printed once: the first value holds it.
  if (found.first && per.number !== null) numbers.push({ at: per.number, role: "denominator" });
  const relation = relationBefore(tokens, at);
  return {
    from: found.first && per.number !== null ? found.at : (relation?.from ?? at),
    to: at + 1,
    numbers,
    fields: {
      kind: "group-value",
      statistic: "rate",
      value: valueAt(tokens, at),
      relation: relation?.relation ?? "=",
      unit: tokens.text.slice(tokens.start[found.at], tokens.end[per.end - 1]),
      denominator: per.number === null ? null : valueAt(tokens, per.number),
      dispersions: [],
      change: false,
      direction: null,
    },
  };
}

const STATED = wordIds("was were is are of and versus vs v to from by");

/** In the place of a value, and with no unit or noun of its own. */
function isRateLike(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  if (number === null || (number.form !== "integer" && number.form !== "decimal") || number.signed) return false;
  if (unitAt(tokens, at + 1) !== null || isSign(tokens, at + 1, DASH) || isA(tokens, at - 1, C.LABEL)) return false;
  if (isWord(tokens, at + 1) && !isA(tokens, at + 1, C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE | C.ADVERB)) return false;
  const before = relationBefore(tokens, at)?.from ?? at;
  return (
    isOneOf(tokens, before - 1, STATED) || isSign(tokens, before - 1, 0x2c) || isSign(tokens, before - 1, 0x3a) || isAgainst(tokens, before)
  );
}

/** How far behind its subject's base the last rate of a list may stand. */
const SUBJECT = 40;

/** The "per" of the base in the subject of the clause, and whether no other number stands between it and this one; or null. */
function subjectBase(tokens: Tokens, at: number): { readonly at: number; readonly first: boolean } | null {
  const sentence = sentenceOf(tokens, at);
  let first = true;
  let stated = false;
  for (let back = at - 1; back > at - SUBJECT && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, COPULA) || isSign(tokens, back, 0x3a)) stated = true;
    if (isNumber(tokens, back)) {
      if (isOneOf(tokens, back - 1, PER)) return stated ? { at: back - 1, first } : null;
      if (isSign(tokens, back + 1, PERCENT) || isInName(tokens, back)) {
        if (isSign(tokens, back + 1, PERCENT) && !isA(tokens, back + 2, C.CONFIDENCE)) return null;
        continue;
      }
      first = false;
    } else if (isOneOf(tokens, back, PER)) {
      const from = perPersonTime(tokens, back - 2) === null ? back : back - 2;
      return stated ? { at: from, first } : null;
    } else if (isA(tokens, back, C.VERB) && !isOneOf(tokens, back, COPULA) && !isOneOf(tokens, back, GIVEN)) return null;
  }
  return null;
}

/** "4.1 per 1000 person-years with A and 5.2 with B": the base of the rate before. */
function baseOfFellow(tokens: Tokens, at: number): { readonly at: number; readonly first: boolean } | null {
  const fellow = fellowValue(tokens, at);
  return fellow >= 0 && isOneOf(tokens, fellow + 1, PER) ? { at: fellow + 1, first: false } : null;
}

/** "per 100 person-years", "per 1000 patient-days", "per 100,000 population": not "per 100 ml". */
function isTimeBase(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isOneOf(tokens, at, OF_PEOPLE) || isA(tokens, at, C.PEOPLE)) return true;
  return false;
}

const PERCENT = 0x25;
const COPULA = wordIds("was were is are");
const GIVEN = wordIds("given receiving received treated using taking");
const OF_PEOPLE = wordIds(
  "person persons patient patients woman women child children subject participant population live births inhabitants people patient-years person-years",
);

interface Base {
  readonly end: number;
  readonly number: number | null;
}

/** "12.5/100,000", "12.5 per 100,000 in 2012": a base of thousands needs no noun; "1/1000" is a dilution. */
function hundredThousands(tokens: Tokens, at: number): Base | null {
  const slash = isSign(tokens, at + 1, 0x2f);
  if (!(slash || isOneOf(tokens, at + 1, PER)) || !isNumber(tokens, at + 2) || isSign(tokens, at - 1, 0x2f)) return null;
  if (isWord(tokens, at + 3) && (slash || !isA(tokens, at + 3, C.PREPOSITION | C.CONJUNCTION | C.VERSUS | C.COMPARE))) return null;
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
  const joined = isOneOf(tokens, end, AND) || (isOneOf(tokens, end, TO) && isOneOf(tokens, end - 2, FROM));
  const rival = joined && isNumber(tokens, end + 1) ? end + 1 : rivalAt(tokens, end);
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
