/**
 * Doses and strengths: "20 mg", "5 mg/day", "200 mg twice daily", "20 million … cells", "1 g/kg", "60 Gy in 30 fractions", "two tablets".
 * In the results a quantity with such a unit is a dose only where the words say so; otherwise it is a value.
 */
import { contextClaim, finite } from "../claims.ts";
import { C, wordIds } from "../lexicon.ts";
import { DASH, isA, isNumber, isOneOf, isSign, isWord, lowerOf, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { isInName } from "../parts/frame.ts";
import { rangeAt } from "../parts/range.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const DAILY = wordIds("daily twice weekly once monthly per day every");
const DOSE = wordIds("dose doses dosage");
const TABLETS = /^(?:tablets?|capsules?|puffs?|drops?|sessions?|doses?|injections?|fractions?|infusions?|sachets?|applications?|servings?|cups?|drinks?|courses?|cycles)$/;
const CELLS = /^(?:cells?|spores?|bacteria|colony|cfu|organisms|copies|parasites|genomes?|iu|units?|leukocytes|platelets)$/;

export const dose: Recognizer = {
  name: "dose",
  precedence: 36,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isInName(tokens, at) && !isSign(tokens, at - 1, DASH)) return null;
    return countedDose(scene, at) ?? cells(tokens, at) ?? quantity(scene, at);
  },
};

function quantity(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const range = rangeAt(tokens, at);
  const unit = range !== null ? unitAt(tokens, range.high + 1) : unitAt(tokens, at + 1);
  const shared = unit ?? sharedUnit(tokens, at);
  if (shared === null || (shared.of !== "dose" && shared.of !== "other")) return null;
  const end = unit === null ? at + 1 : range !== null ? range.end : unit.end;
  const zone = zoneAt(scene, at);
  const hyphened = isSign(tokens, at + 1, DASH) && unit !== null && range === null;
  const told = hyphened || isOneOf(tokens, end, DAILY) || /\/(?:day|d|h|hr|week|kg)(?:$|\W)|per day/i.test(`${shared.text} ${isWord(tokens, end) ? lowerOf(tokens, end) : ""}`) || doseNear(tokens, at);
  if ((zone === "RESULTS" || zone === "CONCLUSIONS") && !(told && shared.of === "dose") && !(shared.of === "dose" && givenTo(tokens, at, end))) return null;
  if (shared.of === "other" && zone === "RESULTS") return null;
  return contextClaim(tokens, {
    as: shared.of === "dose" || told ? "dose" : "threshold",
    from: at,
    to: end,
    value: range === null ? finite(valueAt(tokens, at)) : null,
    low: range === null ? null : finite(valueAt(tokens, range.low)),
    high: range === null ? null : finite(Math.abs(valueAt(tokens, range.high))),
    unit: shared.text,
  });
}

/** "5, 10 and 20 mg", "15 or 20 mg": the unit of the last number. */
function sharedUnit(tokens: Tokens, at: number): ReturnType<typeof unitAt> {
  let next = at + 1;
  for (let items = 0; items < 5; items++) {
    const from = next;
    if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x2f)) next++;
    const word = isWord(tokens, next) ? lowerOf(tokens, next) : "";
    if (["and", "or", "vs", "versus"].includes(word)) next++;
    if (next === from || !isNumber(tokens, next)) return null;
    const unit = unitAt(tokens, next + 1);
    if (unit !== null) return unit.of === "dose" ? unit : null;
    next++;
  }
  return null;
}

function doseNear(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 5 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) if (isOneOf(tokens, back, DOSE)) return true;
  for (let next = at + 1; next <= at + 4; next++) if (isOneOf(tokens, next, DOSE) || isA(tokens, next, C.GROUP)) return true;
  return false;
}

/** "received 20 mg", "with aspirin 75 mg", "20 mg of X", "10 mg versus 20 mg": given, not measured. */
function givenTo(tokens: Tokens, at: number, end: number): boolean {
  if (isOneOf(tokens, end, OF) || isA(tokens, at - 1, C.GROUP)) return isWord(tokens, end + 1) && !isA(tokens, end + 1, C.DETERMINER);
  return isOneOf(tokens, at - 1, RECEIVED) || (isWord(tokens, at - 1) && (tokens.mask[at - 1] ?? 0) === 0 && tokens.id[at - 1] === 0 && /(?:in|ol|ide|ine|ate|one|am|mab|nib|cillin|pril|sartan|statin|azole|ril|an)$/.test(lowerOf(tokens, at - 1)));
}

const OF = wordIds("of");
const RECEIVED = wordIds("received receive receiving given administered plus with");

/** "two tablets", "30 fractions": counted doses, outside the results. */
function countedDose(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const number = numberAt(tokens, at);
  if (number === null || !Number.isInteger(number.value)) return null;
  const noun = isWord(tokens, at + 1) && !TABLETS.test(lowerOf(tokens, at + 1)) && isWord(tokens, at + 2) ? at + 2 : at + 1;
  if (!isWord(tokens, noun) || !TABLETS.test(lowerOf(tokens, noun)) || (noun === at + 2 && isA(tokens, at + 1, C.PREPOSITION | C.CONJUNCTION | C.UNIT))) return null;
  const zone = zoneAt(scene, at);
  if (zone === "RESULTS") return null;
  return contextClaim(tokens, { as: "dose", from: at, to: noun + 1, value: number.value, unit: lowerOf(tokens, noun) });
}

/** "20 million allogeneic BM-MSC", "2 × 10⁷ cells": big counts of cells are doses. */
function cells(tokens: Tokens, at: number): Claim | null {
  const number = numberAt(tokens, at);
  if (number === null || !(number.form === "scientific" || number.value >= 1e5)) return null;
  const printed = tokens.text.slice(number.start, number.end);
  if (number.form !== "scientific" && !/illion/.test(printed)) return null;
  for (let next = at + 1; next < at + 9; next++) {
    if (isSign(tokens, next, 0x2e) || isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x28)) return null;
    if (isWord(tokens, next) && (CELLS.test(lowerOf(tokens, next)) || /^(?:MSCs?|HSCs?|BMMNCs?|NK|CFUs?)$/.test(tokens.text.slice(tokens.start[next], tokens.end[next])))) {
      return contextClaim(tokens, { as: "dose", from: at, to: at + 1, value: number.value, unit: /^MSC|HSC|BMMNC|NK/.test(tokens.text.slice(tokens.start[next], tokens.end[next])) ? "cells" : lowerOf(tokens, next) });
    }
  }
  return null;
}
