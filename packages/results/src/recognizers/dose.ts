/**
 * Doses and strengths: "20 mg", "5 mg/day", "200 mg twice daily", "20 million … cells", "1 g/kg", "60 Gy in 30 fractions", "two tablets".
 * In the results a quantity with such a unit is a dose only where the words say so; otherwise it is a value.
 */
import { contextClaim, finite } from "../claims.ts";
import {
  DASH,
  isA,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  lowerOf,
  numberAt,
  sentenceOf,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import { directionBefore, isAgainst, isAveraged, isInName, listHead } from "../parts/frame.ts";
import { isPValueAhead } from "../parts/p-value-ahead.ts";
import { rangeAt } from "../parts/range.ts";
import { isExponent, type Unit, unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const DAILY = wordIds("daily twice weekly once monthly day every");
const DOSE = wordIds("dose doses dosage");
const TABLETS = wordIds(
  "tablet tablets capsule capsules puff puffs drop drops session sessions dose doses injection injections fraction fractions infusion infusions sachet sachets application applications serving servings cup cups drink drinks course courses cycle cycles",
);
const CELLS = wordIds(
  "cell cells spores bacteria colony cfu cfus organisms copies parasites genomes iu unit units leukocytes platelets msc mscs hsc hscs bmmncs nk",
);
const JOINERS = wordIds("and or vs versus v");
const OF = wordId("of");
/** Radiation is given, whatever the words. */
const GY = wordId("gy");
const RECEIVED = wordIds("received receive receiving given administered plus with");
const ROUTE = wordIds("oral orally intravenous intravenously iv subcutaneous intramuscular intravitreal topical po sc im bid tid qd");
const DAY = wordIds("day d h hr week kg");

export const dose: Recognizer = {
  name: "dose",
  precedence: 36,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isInName(tokens, at) && !isSign(tokens, at - 1, DASH)) return null;
    return countedDose(scene, at) ?? cells(scene, at) ?? quantity(scene, at);
  },
};

function quantity(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const range = rangeAt(tokens, at);
  const unit = range !== null ? unitAt(tokens, range.high + 1) : unitAt(tokens, at + 1);
  const shared = unit ?? sharedUnit(tokens, at);
  if (shared === null || (shared.of !== "dose" && shared.of !== "other") || isPerSurface(tokens, unit)) return null;
  const end = unit === null ? at + 1 : range !== null ? range.end : unit.end;
  const hyphened = isSign(tokens, at + 1, DASH) && unit !== null && range === null;
  const amount = shared.of === "dose" && !shared.text.startsWith("kg") && !isConcentration(shared.text);
  const told = hyphened || isDaily(tokens, end) || doseNear(tokens, at) || namesGroup(tokens, at, end) || perTime(tokens, unit, end);
  if (isReported(scene, at)) {
    if (!amount) return null;
    const given = isGiven(scene, at, shared);
    const drug = isDrug(tokens, listHead(tokens, at) - 1);
    if (unit === null && !given && !drug && !namesGroup(tokens, at, end) && !doseNear(tokens, at)) return null;
    if (
      !(
        isThe(tokens, end - 1, GY) ||
        hyphened ||
        namesGroup(tokens, at, end) ||
        (!isMeasured(tokens, at, end) &&
          (told || given || drug || givenTo(tokens, at, end) || isNextOfDoses(tokens, at, { text: shared.text, end })))
      )
    )
      return null;
  } else if (isAveraged(tokens, at) || isBodyWeight(tokens, end)) {
    return null;
  }
  return contextClaim(tokens, {
    as: amount || told ? "dose" : "threshold",
    from: at,
    to: end,
    value: range === null ? finite(valueAt(tokens, at)) : null,
    low: range === null ? null : finite(valueAt(tokens, range.low)),
    high: range === null ? null : finite(Math.abs(valueAt(tokens, range.high))),
    unit: shared.text,
  });
}

/** "mL/min/1.73 m2": scaled to the surface of a body; the "60 mg/m2" of a dose has no number in its unit. */
function isPerSurface(tokens: Tokens, unit: Unit | null): boolean {
  return unit !== null && isExponent(tokens, unit.end - 1) && isNumber(tokens, unit.end - 3);
}

/** What each study gives, once it has been asked for. */
const dosesGiven = new WeakMap<Scene, ReadonlySet<string>>();

/** Whether a number stands behind what is given, "with" or "at", and the methods or the title give so much: "with zelotinib 5, 20 and 50 mg". */
function isGiven(scene: Scene, at: number, unit: Unit): boolean {
  const before = listHead(scene.tokens, at) - 1;
  // "14.8% (3 mg)"
  const isAside = opensBracket(scene.tokens, before) && closesBracket(scene.tokens, unitAt(scene.tokens, at + 1)?.end ?? at);
  if (!isAside && !isOneOf(scene.tokens, before, BEHIND) && !(isWord(scene.tokens, before) && scene.tokens.id[before] === 0)) return false;
  let doses = dosesGiven.get(scene);
  if (doses === undefined) {
    doses = new Set([...dosesIn(scene.tokens, (token) => isReported(scene, token)), ...dosesIn(scene.titleTokens, () => false)]);
    dosesGiven.set(scene, doses);
  }
  return doses.has(doseOf(scene.tokens, at, unit));
}

const BEHIND = wordIds("with at the receiving for on in");

function isReported(scene: Scene, at: number): boolean {
  const zone = zoneAt(scene, at);
  return zone === "RESULTS" || zone === "CONCLUSIONS";
}

function dosesIn(tokens: Tokens, isLeftOut: (at: number) => boolean): string[] {
  return tokens.numberTokens.flatMap((at) => {
    const own = unitAt(tokens, at + 1);
    const unit = own ?? sharedUnit(tokens, at);
    if (unit?.of !== "dose" || isConcentration(unit.text) || isLeftOut(at) || isMeasured(tokens, at, own?.end ?? at + 1)) return [];
    return [doseOf(tokens, at, unit)];
  });
}

function doseOf(tokens: Tokens, at: number, { text }: Unit): string {
  return `${valueAt(tokens, at)} ${text}`;
}

/** "mg/dL", "mmol/l", "IU/mL": amounts in a volume are measured, not given. */
function isConcentration(unit: string): boolean {
  const slash = unit.indexOf("/");
  return slash > 0 && unit.charCodeAt(unit.length - 1) !== 0x79 && /^[dmµμ]?l\b/i.test(unit.slice(slash + 1));
}

/** "/day", "per kg" within or behind the unit. */
function perTime(tokens: Tokens, unit: Unit | null, end: number): boolean {
  return unit !== null && isSign(tokens, end - 2, 0x2f) && isOneOf(tokens, end - 1, DAY);
}

/** "daily", "twice a day" ("twice" is a number of its own). */
function isDaily(tokens: Tokens, at: number): boolean {
  const end = isSign(tokens, at, 0x29) ? at + 1 : at;
  if (isOneOf(tokens, end, PER)) return isWord(tokens, end + 1);
  return isOneOf(tokens, end, DAILY) || (isNumber(tokens, end) && isOneOf(tokens, end + 1, OFTEN));
}

/** "mL/min per 1.73 m2" is measured. */
const PER = wordIds("per");
const OFTEN = wordIds("daily weekly monthly a per times");

/** "15 mg, 30 mg, and 60 mg groups", "the 5 mg/kg, 10 mg/kg and placebo groups": the group is named by its dose. */
function namesGroup(tokens: Tokens, at: number, end: number): boolean {
  for (let next = end; next < end + LIST_REACH; next++) {
    if (isA(tokens, next, C.GROUP)) return true;
    if (isOneOf(tokens, next, JOINERS) && isNamedGroup(tokens, next + 1)) return isDetermined(tokens, at);
    if (!isOfDoseList(tokens, next)) return false;
  }
  return false;
}

const LIST_REACH = 12;

function isOfDoseList(tokens: Tokens, at: number): boolean {
  return (
    isNumber(tokens, at) ||
    isSign(tokens, at, 0x2c) ||
    isSign(tokens, at, DASH) ||
    isSign(tokens, at, 0x2f) ||
    isOneOf(tokens, at, JOINERS) ||
    isOneOf(tokens, at, DAY) ||
    isA(tokens, at, C.DOSE_UNIT)
  );
}

/** How many words the last group of a list may be called by: "usual care". */
const GROUP_NAME = 2;

function isNamedGroup(tokens: Tokens, at: number): boolean {
  for (let next = at; next <= at + GROUP_NAME; next++) {
    if (next > at && isA(tokens, next, C.GROUP)) return true;
    if (!isWord(tokens, next) || isA(tokens, next, C.PREPOSITION | C.DETERMINER | C.VERB)) return false;
  }
  return false;
}

/** "the 20 mg, 50 mg and placebo groups"; not "was 20 mg and 12 mg in …". */
function isDetermined(tokens: Tokens, at: number): boolean {
  let first = at - 1;
  while (first > at - LIST_REACH && isOfDoseList(tokens, first)) first--;
  return isA(tokens, first, C.DETERMINER);
}

const COPULA = wordIds("was were is are by from to than");

/** "was 33 mg/day", "fell by 2 g", "12 vs 15 mg", "mean dose 30 mg": measured, whatever the unit. */
function isMeasured(tokens: Tokens, at: number, end: number): boolean {
  return (
    isOneOf(tokens, at - 1, COPULA) ||
    isAgainst(tokens, at) ||
    ((isSign(tokens, end, 0x3b) || isSign(tokens, end, 0x2c)) && isPValueAhead(tokens, end + 1)) ||
    isSign(tokens, at - 1, 0x3d) ||
    isAveraged(tokens, at) ||
    directionBefore(tokens, at) !== null
  );
}

const BODY = wordId("body");
const WEIGHT = wordId("weight");

/** "619 kg body weight": a weight of the animals. */
function isBodyWeight(tokens: Tokens, end: number): boolean {
  return isThe(tokens, end, BODY) && isThe(tokens, end + 1, WEIGHT);
}

/** "5, 10 and 20 mg", "15 or 20 mg", "5-, 10- and 20-mg", "5 (n = 9) or 10 mg": the unit of the last number. */
function sharedUnit(tokens: Tokens, at: number): Unit | null {
  let next = at + 1;
  for (let items = 0; items < 5; items++) {
    // "30 (n = 11), 40 (n = 21) or 50 mg"
    if (opensBracket(tokens, next)) next = pastBracket(tokens, next);
    if (isSign(tokens, next, DASH) && isGlued(tokens, next) && (!isGlued(tokens, next + 1) || isSign(tokens, next + 1, 0x2c))) next++;
    const from = next;
    if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x2f)) next++;
    if (isOneOf(tokens, next, JOINERS)) next++;
    if (next === from || !isNumber(tokens, next)) return null;
    const unit = unitAt(tokens, next + 1);
    if (unit !== null) return unit.of === "dose" ? unit : null;
    next++;
  }
  return null;
}

function doseNear(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 5 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, DOSE)) return true;
  for (let next = at + 1; next <= at + 4 && sentenceOf(tokens, next) === sentence; next++) if (isOneOf(tokens, next, DOSE)) return true;
  return false;
}

/** "received 20 mg", "with aspirin 75 mg", "BZA 20 mg", "buprenorphine (60 μg)", "60 mg pamidronate", "20 mg of X": given, not measured. */
function givenTo(tokens: Tokens, at: number, end: number): boolean {
  if (isThe(tokens, end, OF)) return isWord(tokens, end + 1) && !isA(tokens, end + 1, C.DETERMINER);
  if (isOneOf(tokens, at - 1, RECEIVED) || isDrugName(tokens, end) || isOneOf(tokens, end, ROUTE)) return true;
  if (isDrug(tokens, at - 1)) return true;
  return isSign(tokens, at - 1, 0x28) ? isDrugName(tokens, at - 2) : isWord(tokens, at - 1) && tokens.id[at - 1] === 0;
}

function isDrug(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, DRUGS) || isDrugName(tokens, at);
}

/** Drugs that the lexicon holds for another reason: "fluorouracil 500 mg/m2". */
const DRUGS = wordIds("fluorouracil fu bupivacaine levobupivacaine ropivacaine lidocaine mepivacaine prilocaine atropine fentanyl");

/** The "10 mg" of "zelotinib 5 mg, 10 mg and placebo": one more dose of what was given. */
function isNextOfDoses(tokens: Tokens, at: number, { text, end }: { readonly text: string; readonly end: number }): boolean {
  // "rose by 120 mL with zelotinib 5 mg, 180 mL with zelotinib 10 mg"
  if (isA(tokens, end, C.PREPOSITION)) return false;
  let value = at;
  for (let items = 0; items < MOST_DOSES; items++) {
    let back = isOneOf(tokens, value - 1, JOINERS) ? value - 2 : value - 1;
    if (isSign(tokens, back, 0x2c)) back--;
    if (back === value - 1 || !isA(tokens, back, C.DOSE_UNIT) || !isNumber(tokens, back - 1)) return false;
    if (unitAt(tokens, back)?.text !== text) return false;
    value = back - 1;
    if (isMeasured(tokens, value, back + 1)) return false;
    if (givenTo(tokens, value, back + 1)) return true;
  }
  return false;
}

const MOST_DOSES = 5;

/** Endings of non-proprietary drug names. */
function isDrugName(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens, at) &&
    tokens.id[at] === 0 &&
    /..(?:in|ol|ide|ine|ate|one|ene|am|mab|nib|tim|cillin|pril|sartan|statin|azole|ril|an|ant|vir|cept|stim|grel|etron|ium|taxel|uracil|yl)$/.test(
      textOf(tokens, at),
    )
  );
}

/** "two tablets", "30 fractions": counted doses, outside the results. */
function countedDose(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const number = numberAt(tokens, at);
  if (number === null || !Number.isInteger(number.value) || zoneAt(scene, at) === "RESULTS") return null;
  const noun = isWord(tokens, at + 1) && !isOneOf(tokens, at + 1, TABLETS) && isWord(tokens, at + 2) ? at + 2 : at + 1;
  if (!isOneOf(tokens, noun, TABLETS) || (noun === at + 2 && isA(tokens, at + 1, C.PREPOSITION | C.CONJUNCTION | C.UNIT))) return null;
  return contextClaim(tokens, { as: "dose", from: at, to: noun + 1, value: number.value, unit: lowerOf(tokens, noun) });
}

/** "20 million allogeneic BM-MSC", "2 × 10⁷ cells": big counts of cells are doses. */
function cells(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const number = numberAt(tokens, at);
  if (number === null || !(number.form === "scientific" || (number.value >= 1e5 && isScaled(tokens, at)))) return null;
  for (let next = at + 1; next < at + 9; next++) {
    if (isSign(tokens, next, 0x2e) || isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x28)) return null;
    if (!isOneOf(tokens, next, CELLS)) continue;
    // "fell from 10⁵ to 10³ copies/mL": measured.
    if (isReported(scene, at) && isSign(tokens, next + 1, 0x2f) && isOneOf(tokens, next + 2, VOLUMES)) return null;
    return contextClaim(tokens, { as: "dose", from: at, to: at + 1, value: number.value, unit: "cells" });
  }
  return null;
}

const VOLUMES = wordIds("ml dl l μl µl ul mm3 cm3");

/** "20 million": written with a scale word. */
function isScaled(tokens: Tokens, at: number): boolean {
  return /illion$/i.test(textOf(tokens, at));
}
