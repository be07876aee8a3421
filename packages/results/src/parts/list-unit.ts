/** The unit that stands once, behind the last value of a list: "40.9, 19.0 and 32.8 points", "66 ± 3 vs. 59 ± 2 beats/min", "10.2 (2.1), 11.4 (2.2) and 9.8 (1.9) cm". */
import { isA, isNumber, isOneOf, isSign, PLUS_MINUS, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "./bracket.ts";
import { type Unit, unitAt } from "./unit.ts";

const JOINTS = wordIds("and or to vs versus v");
const MOST = 8;

/** The unit of a list that goes on at `end`, one past a value and its spread, which have none; each further value has a spread of the same kind, or none. */
export function unitOfList(tokens: Tokens, at: number, end: number): Unit | null {
  const spread = spreadOf(tokens, at + 1);
  let next = end;
  for (let items = 0; items < MOST; items++) {
    const sign = isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3b) ? next + 1 : next;
    const joined = isOneOf(tokens, sign, JOINTS);
    let value = joined ? sign + 1 : sign;
    if (joined && isSign(tokens, value, 0x2e)) value++;
    if (isSign(tokens, value, 0x2b)) value++;
    if (value === next || !isNumber(tokens, value) || spreadOf(tokens, value + 1) !== spread) return null;
    next = pastSpread(tokens, value + 1, spread);
    const unit = unitAt(tokens, next);
    // A comma alone ends no list: "(2.1, 95% …".
    if (unit !== null) return joined && !(isOneOf(tokens, sign, AND) && isOfSeveral(tokens, at)) ? unit : null;
    if (joined && isSign(tokens, next, 0x2c)) return null;
  }
  return null;
}

const AND = wordIds("and");
/** How far before its first value the subject of a list may begin. */
const REACH = 14;

/** What has a unit of its own whatever stands beside it; "CR and PR", "maximum and minimum", and two groups share one. */
const MEASURES = wordIds(
  "age ages height weight bmi mass index time duration length stay rate temperature pressure score scores loss volume",
);

/** "Age and weight were 54 and 80 kg": a list of values of several things, each with a unit of its own. */
function isOfSeveral(tokens: Tokens, at: number): boolean {
  let verb = at;
  for (let back = at - 1; back > at - REACH && sentenceOf(tokens, back) === sentenceOf(tokens, at); back--) {
    if (isA(tokens, back, C.VERB)) verb = back;
    else if (isNumber(tokens, back)) return false;
    else if (verb < at && isOneOf(tokens, back, AND) && isOneOf(tokens, back - 1, MEASURES))
      return tokens.id[back - 1] !== tokens.id[verb - 1];
  }
  return false;
}

type Shape = "none" | "sign" | "bracket";

function spreadOf(tokens: Tokens, at: number): Shape {
  if (isSign(tokens, at, PLUS_MINUS)) return "sign";
  return opensBracket(tokens, at) ? "bracket" : "none";
}

function pastSpread(tokens: Tokens, at: number, spread: Shape): number {
  if (spread === "none") return at;
  if (spread === "sign") return isNumber(tokens, at + 1) ? at + 2 : at;
  const past = pastBracket(tokens, at);
  return closesBracket(tokens, past - 1) && isNumber(tokens, past - 2) ? past : at;
}
