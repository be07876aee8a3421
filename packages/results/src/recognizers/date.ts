/** Dates: "April 2018", "1 April 2018", "April 3, 2019", "2005–2010", "in 2017", "2018-04-01", "12.05.2019", "01/2009". Not "2019 patients". */
import { contextClaim, finite } from "../claims.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

const BEFORE_YEAR = wordIds("in since from between to until till during and through by of before after year years en de");
const OF = wordId("of");
const SLASH = 0x2f;
const CJK_YEAR = "年";

export const date: Recognizer = {
  name: "date",
  precedence: 62,
  triggers: { numbers: true, mask: C.MONTH },
  recognize(scene, at) {
    const { tokens } = scene;
    return isWord(tokens, at) ? withMonth(tokens, at) : (dayMonth(tokens, at) ?? numeric(tokens, at) ?? year(tokens, at));
  },
};

function isYear(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return (
    number !== null &&
    number.form === "integer" &&
    !number.signed &&
    number.end - number.start === 4 &&
    number.value >= 1850 &&
    number.value <= 2060
  );
}

function isDay(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return (
    number !== null && (number.form === "integer" || number.form === "ordinal") && number.value >= 1 && number.value <= 31 && !number.signed
  );
}

/** "April 2018", "April 3, 2019", "April 3rd" (with a year behind). "may" and "march" only before a number. */
function withMonth(tokens: Tokens, at: number): Claim | null {
  let next = at + 1;
  if (isSign(tokens, next, 0x2e) && isNumber(tokens, next + 1)) next++;
  if (isSign(tokens, next, 0x2c) || isSign(tokens, next, DASH)) next++;
  if (isYear(tokens, next))
    return contextClaim(tokens, { as: "date", from: isDay(tokens, at - 1) ? at - 1 : at, to: next + 1, value: valueAt(tokens, next) });
  if (!isDay(tokens, next) || next !== at + 1) return null;
  const day = next;
  next++;
  if (isSign(tokens, next, 0x2c)) next++;
  if (isYear(tokens, next)) return contextClaim(tokens, { as: "date", from: at, to: next + 1, value: valueAt(tokens, next) });
  const capital = /^[A-ZÀ-Þ]/.test(tokens.text.slice(tokens.start[at], tokens.end[at]));
  return capital && unitAt(tokens, day + 1) === null ? contextClaim(tokens, { as: "date", from: at, to: day + 1 }) : null;
}

/** "1 April", "3rd of May 2019" (the month's own claim is longer where a year follows). */
function dayMonth(tokens: Tokens, at: number): Claim | null {
  if (!isDay(tokens, at) || isGlued(tokens, at)) return null;
  const month = isThe(tokens, at + 1, OF) ? at + 2 : at + 1;
  if (!isA(tokens, month, C.MONTH) || !/^[A-ZÀ-Þ]/.test(tokens.text.slice(tokens.start[month], tokens.end[month]))) return null;
  const end = isYear(tokens, month + 1) ? month + 2 : month + 1;
  return contextClaim(tokens, { as: "date", from: at, to: end, value: end === month + 2 ? valueAt(tokens, month + 1) : null });
}

/** "2018-04-01", "01/04/2018", "12.05.2019", "2018年4月1日". */
function numeric(tokens: Tokens, at: number): Claim | null {
  const number = numberAt(tokens, at);
  if (number?.form === "dotted")
    return contextClaim(tokens, {
      as: /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(tokens.text.slice(number.start, number.end)) ? "date" : "identifier",
      from: at,
      to: at + 1,
    });
  const monthly = monthYear(tokens, at);
  if (monthly !== null) return monthly;
  const mark = isSign(tokens, at + 1, DASH) ? DASH : SLASH;
  const triple = isSign(tokens, at + 1, mark) && isSign(tokens, at + 3, mark) && isGlued(tokens, at + 1) && isGlued(tokens, at + 4);
  if (triple && isYear(tokens, at) && isDay(tokens, at + 2) && isDay(tokens, at + 4))
    return contextClaim(tokens, { as: "date", from: at, to: at + 5, value: valueAt(tokens, at) });
  if (triple && isDay(tokens, at) && isDay(tokens, at + 2) && isYear(tokens, at + 4))
    return contextClaim(tokens, { as: "date", from: at, to: at + 5, value: valueAt(tokens, at + 4) });
  if (!isCjkMark(tokens, at + 1, CJK_YEAR) || valueAt(tokens, at) < 1850) return null;
  let end = at + 2;
  for (const unit of ["月", "日"]) if (isNumber(tokens, end) && isCjkMark(tokens, end + 1, unit)) end += 2;
  return contextClaim(tokens, { as: "date", from: at, to: end, value: finite(valueAt(tokens, at)) });
}

/** "01/2009"; "09/92" only where a date stands and nothing is counted. */
function monthYear(tokens: Tokens, at: number): Claim | null {
  const year = at + 2;
  if (
    !isSign(tokens, at + 1, SLASH) ||
    !isGlued(tokens, at + 1) ||
    !isGlued(tokens, year) ||
    !isDay(tokens, at) ||
    valueAt(tokens, at) > 12
  )
    return null;
  if (isSign(tokens, year + 1, SLASH)) return null;
  if (isYear(tokens, year)) return contextClaim(tokens, { as: "date", from: at, to: year + 1, value: valueAt(tokens, year) });
  const digits = (tokens.end[year] ?? 0) - (tokens.start[year] ?? 0);
  const months = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0);
  const short = valueAt(tokens, year);
  if (digits !== 2 || months !== 2 || !isNumber(tokens, year) || !(short >= 70 && short < 100) || !isOneOf(tokens, at - 1, BEFORE_YEAR))
    return null;
  if (isA(tokens, year + 1, C.PEOPLE) || isSign(tokens, year + 1, 0x28)) return null;
  return contextClaim(tokens, { as: "date", from: at, to: year + 1, value: 1900 + short });
}

function isCjkMark(tokens: Tokens, at: number, mark: string): boolean {
  return isWord(tokens, at) && isGlued(tokens, at) && tokens.text.startsWith(mark, tokens.start[at]);
}

/** "1920 women were randomly assigned to A and 1944 to B": people, however much like a year their number looks. */
function isAssigned(tokens: Tokens, at: number): boolean {
  // "randomised between 2003 and 2005 to A"
  if (!isOneOf(tokens, at + 1, TO) || !(isSign(tokens, at - 1, 0x2c) || isOneOf(tokens, at - 1, AND)) || isNumber(tokens, at - 2))
    return false;
  for (let back = at - 2; back > at - ASSIGNED_WITHIN && tokens.sentence[back] === tokens.sentence[at]; back--)
    if (isA(tokens, back, C.RANDOMISED)) return true;
  return false;
}

/** "occurred in 1902 and 2010 women": both count people; "Between 1990 and 2010 women were asked" and "In 1990 and 2010 women …" tell when. */
function isPairOfPeople(tokens: Tokens, at: number): boolean {
  if (!isYear(tokens, at) || !isOneOf(tokens, at + 1, AND) || !isYear(tokens, at + 2) || !isA(tokens, at + 3, C.PEOPLE)) return false;
  return isOneOf(tokens, at - 1, IN_THEM) && at > 1 && tokens.sentence[at - 2] === tokens.sentence[at];
}

const IN_THEM = wordIds("in");
const TO = wordIds("to");
const AND = wordIds("and or");
const ASSIGNED_WITHIN = 20;

/** A bare year: in the place of a date, and counting nothing. */
function year(tokens: Tokens, at: number): Claim | null {
  if (!isYear(tokens, at)) return null;
  if (isGlued(tokens, at) && isWord(tokens, at - 1)) return null;
  if (isSign(tokens, at - 1, 0x3d) || isSign(tokens, at + 1, 0x25)) return null;
  const next = at + 1;
  const counts = unitAt(tokens, next) !== null || isA(tokens, next, C.PEOPLE);
  if (isSign(tokens, next, DASH) || isSign(tokens, next, SLASH)) {
    const last = next + 1;
    if (isYear(tokens, last))
      return contextClaim(tokens, { as: "date", from: at, to: last + 1, low: valueAt(tokens, at), high: valueAt(tokens, last) });
    if (
      isNumber(tokens, last) &&
      isGlued(tokens, last) &&
      valueAt(tokens, last) < 100 &&
      (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) === 2
    ) {
      const high = Math.floor(valueAt(tokens, at) / 100) * 100 + valueAt(tokens, last);
      if (high > valueAt(tokens, at)) return contextClaim(tokens, { as: "date", from: at, to: last + 1, low: valueAt(tokens, at), high });
    }
  }
  if (counts && !isOneOf(tokens, at - 1, BEFORE_YEAR)) return null;
  if (counts && unitAt(tokens, next) !== null) return null;
  if (isPairOfPeople(tokens, at) || isPairOfPeople(tokens, at - 2)) return null;
  if (isAssigned(tokens, at)) return null;
  const placed =
    isOneOf(tokens, at - 1, BEFORE_YEAR) ||
    isA(tokens, at - 1, C.MONTH) ||
    isSign(tokens, at - 1, 0x2c) ||
    isSign(tokens, at - 1, 0x28) ||
    isSign(tokens, at - 1, DASH) ||
    isSign(tokens, next, 0x29) ||
    isSign(tokens, next, 0x2c) ||
    isSign(tokens, next, 0x2e);
  return placed ? contextClaim(tokens, { as: "date", from: at, to: at + 1, value: valueAt(tokens, at) }) : null;
}
