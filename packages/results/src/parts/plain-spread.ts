/** A bare number in brackets behind a value that is its spread: "7.4 (0.8)". What stands around the two tells, for nothing names it. */
import { isA, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { closesBracket, opensBracket } from "./bracket.ts";
import { isAgainst, rivalAt, statisticBefore } from "./frame.ts";
import { unitAt } from "./unit.ts";

/** "7.4 (0.8)": a decimal or an announced mean, then a bare smaller number in brackets. */
export function isPlainSpread(scene: Scene, at: number, inner: number): boolean {
  const { tokens } = scene;
  if (!isSign(tokens, inner + 1, 0x29) && !isSign(tokens, inner + 1, 0x5d)) return false;
  const zone = zoneAt(scene, at);
  if (zone !== "RESULTS" && zone !== "METHODS") return false;
  const value = numberAt(tokens, at);
  const spread = numberAt(tokens, inner);
  if (value === null || spread === null || spread.signed || spread.form === "word" || value.form === "word") return false;
  if (isGlued(tokens, at) && !opensBracket(tokens, at - 1) && !isSign(tokens, at - 1, 0x3d)) return false;
  if (isA(tokens, at - 1, C.LABEL)) return false;
  const declared = scene.spread !== "unspecified" && statisticBefore(tokens, at) !== "median";
  if (spread.value > Math.abs(value.value) * 3) return declared && value.form === "decimal" && spread.form === "decimal";
  if (declared) return true;
  // "72 (8) beats/min": only a spread stands between a value and its unit.
  const unit = unitAt(tokens, inner + 2);
  if (unit !== null && unit.of !== "percent" && unitAt(tokens, at + 1) === null && spread.value < Math.abs(value.value)) return true;
  if (isOfRow(tokens, inner)) return spread.value < Math.abs(value.value);
  return (
    value.form === "decimal" &&
    spread.form === "decimal" &&
    (meansBefore(tokens, at) || isCompeting(tokens, at, inner) || (spread.value < Math.abs(value.value) && hasTwin(tokens, at, inner)))
  );
}

/** "30 (5), 40 (6) and 50 (7) mm": the unit of a row stands behind its last spread. */
function isOfRow(tokens: Tokens, inner: number): boolean {
  let close = inner + 1;
  for (let items = 0; items < MOST_OF_ROW; items++) {
    const unit = unitAt(tokens, close + 1);
    if (unit !== null) return items > 0 && unit.of !== "percent";
    let next = isSign(tokens, close + 1, 0x2c) ? close + 2 : close + 1;
    if (isA(tokens, next, C.CONJUNCTION | C.VERSUS)) next++;
    if (next === close + 1 || !isNumber(tokens, next) || !opensBracket(tokens, next + 1) || !isNumber(tokens, next + 2)) return false;
    close = next + 3;
    if (!closesBracket(tokens, close)) return false;
  }
  return false;
}

const MOST_OF_ROW = 6;
/** How far from a value the one that it is set against may stand: "80.1 (9.2) with yoga and 82.3 (9.4) with stretching". */
const TWIN_REACH = 14;

/** Whether another decimal with a decimal in brackets stands near in the sentence. */
function hasTwin(tokens: Tokens, at: number, inner: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let near = Math.max(0, at - TWIN_REACH); near < inner + TWIN_REACH; near++) {
    if ((near >= at && near <= inner) || sentenceOf(tokens, near) !== sentence || numberAt(tokens, near)?.form !== "decimal") continue;
    const twin = opensBracket(tokens, near + 1) && numberAt(tokens, near + 2)?.form === "decimal" && closesBracket(tokens, near + 3);
    if (twin && valueAt(tokens, near + 2) < Math.abs(valueAt(tokens, near))) return true;
  }
  return false;
}

const PAIRING = wordIds("from to was were");

/** "from 7.2 (1.1) to 6.4 (0.9)", "5.1 (1.2) vs 6.3 (1.4)": a smaller decimal behind a decimal in the place of a value, and again behind the next. */
function isCompeting(tokens: Tokens, at: number, inner: number): boolean {
  if (valueAt(tokens, inner) >= Math.abs(valueAt(tokens, at))) return false;
  const unit = unitAt(tokens, inner + 2);
  if (unit?.of === "percent") return false;
  return (
    (isOneOf(tokens, at - 1, PAIRING) && isPair(tokens, inner + 2)) ||
    rivalAt(tokens, unit?.end ?? inner + 2) >= 0 ||
    isAgainst(tokens, at) ||
    (isOneOf(tokens, at - 1, PAIRING) && closesBracket(tokens, at - 2))
  );
}

/** "to 6.4 (", "and 6.4 (" */
function isPair(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) && numberAt(tokens, at + 1)?.form === "decimal" && opensBracket(tokens, at + 2);
}

const MEASURED = wordIds("score scores level levels mean means average averaged concentration concentrations");

function meansBefore(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 60 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, MEASURED)) return true;
  return false;
}
