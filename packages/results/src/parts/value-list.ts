/** Values that follow one another under one name: "1.5, 2.3 and 3.1", "0.85 for test A, 0.92 for test B", "1.2 (0.5–1.9) at 6 months and 2.3 (…) at 12 months". */
import { DASH, isA, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, textOf } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "./bracket.ts";
import { isPValueAhead } from "./p-value-ahead.ts";
import { type Unit, unitAt } from "./unit.ts";

const OF_WHAT = wordIds("for in at with among on after during");
const AND = wordIds("and");
/** How many words may say what a value of the list is of. */
const WORDS = 9;

/** The value that follows in a list right behind one, over its interval in brackets; -1 where none does. */
export function nextInList(tokens: Tokens, value: number): number {
  return joined(tokens, value, pastValue(tokens, value));
}

/** The value that follows behind the words that say what this one is of ("for men"), if the same kind of words stand behind it too; or -1. */
export function nextOfAnother(tokens: Tokens, value: number): number {
  const end = pastWords(tokens, pastValue(tokens, value));
  if (end < 0) return -1;
  const next = joined(tokens, value, end);
  return next >= 0 && isOneOf(tokens, pastValue(tokens, next), OF_WHAT) ? next : -1;
}

/** The first value of the next row of a list of rows: "94% and 87% for test A and 81% and 90% for test B"; or -1. */
export function nextRow(tokens: Tokens, last: number): number {
  const end = pastWords(tokens, pastValue(tokens, last));
  return end < 0 ? -1 : joined(tokens, last, end);
}

/** How many words may stand between two brackets of a series. */
const BETWEEN = 8;

/** The lone decimal of the next bracket behind one that ends with a value, printed alike: "anxiety (r = 0.62), sleep (0.41) and mood (0.38)"; or -1. */
export function nextInBrackets(tokens: Tokens, value: number): number {
  const past = pastAlone(tokens, value);
  if (past < 0 || numberAt(tokens, value)?.form !== "decimal") return -1;
  const sentence = sentenceOf(tokens, value);
  for (let at = past, words = 0; words <= BETWEEN && sentenceOf(tokens, at) === sentence; at++) {
    if (opensBracket(tokens, at)) {
      const next = at + 1;
      const alike = numberAt(tokens, next)?.form === "decimal" && textOf(tokens, next).length === textOf(tokens, value).length;
      return words > 0 && alike && pastAlone(tokens, next) >= 0 ? next : -1;
    }
    if (isWord(tokens, at)) words++;
    if (isNumber(tokens, at) || isSign(tokens, at, 0x3b) || isA(tokens, at, C.VERB | C.VERSUS)) return -1;
  }
  return -1;
}

/** How many tokens a p-value may take. */
const P_VALUE = 8;

/** One past the bracket that a value closes, alone or with its p-value; -1 where more stands in it. */
function pastAlone(tokens: Tokens, value: number): number {
  if (closesBracket(tokens, value + 1)) return value + 2;
  if (!(isSign(tokens, value + 1, 0x2c) || isSign(tokens, value + 1, 0x3b)) || !isPValueAhead(tokens, value + 2)) return -1;
  for (let at = value + 3; at < value + 3 + P_VALUE; at++) if (closesBracket(tokens, at)) return at + 1;
  return -1;
}

function pastValue(tokens: Tokens, value: number): number {
  return pastBracket(tokens, unitAt(tokens, value + 1)?.end ?? value + 1);
}

/** One past "for the drug", "at 6 months", "in men (n = 20)"; -1 where no such words stand here. */
function pastWords(tokens: Tokens, from: number): number {
  if (!isOneOf(tokens, from, OF_WHAT)) return -1;
  const sentence = sentenceOf(tokens, from);
  let at = from + 1;
  for (let words = 0; words < WORDS && sentenceOf(tokens, at) === sentence; words++) {
    const time = isNumber(tokens, at) ? unitAt(tokens, at + 1) : null;
    if (time?.of === "time") at = time.end;
    else if (isNumber(tokens, at) && (numberAt(tokens, at)?.form === "word" || isA(tokens, at - 1, C.GROUP | C.LABEL))) at++;
    else if (isWord(tokens, at) && (!isA(tokens, at, C.VERB | C.CONJUNCTION | C.VERSUS | C.COMPARE) || isSign(tokens, at + 1, DASH))) at++;
    // "for the reduced-dose group"
    else if (isSign(tokens, at, DASH) && isWord(tokens, at + 1)) at++;
    else break;
  }
  return at === from + 1 ? -1 : pastBracket(tokens, at);
}

/** The number behind a comma, "and" or "versus" at `end`, of the same form and unit as `value`; or -1. */
function joined(tokens: Tokens, value: number, end: number): number {
  let next = isSign(tokens, end, 0x2c) || isSign(tokens, end, 0x3b) ? end + 1 : end;
  if (isOneOf(tokens, next, AND) || isA(tokens, next, C.VERSUS)) next++;
  if (next > end && isSign(tokens, next, 0x2e)) next++;
  if (next === end || sentenceOf(tokens, next) !== sentenceOf(tokens, value)) return -1;
  const [own, other] = [numberAt(tokens, value), numberAt(tokens, next)];
  const unit = unitAt(tokens, value + 1);
  if (own === null || other === null || (own.form !== other.form && unit?.of !== "percent")) return -1;
  return isSameUnit(unit, unitAt(tokens, next + 1)) ? next : -1;
}

/** The unit may stand behind the last of a list alone; a time behind a number without a unit is another thing. */
function isSameUnit(own: Unit | null, other: Unit | null): boolean {
  if (own === null) return other === null || (other.of !== "time" && other.of !== "percent");
  return other?.text === own.text;
}
