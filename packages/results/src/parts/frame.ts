/** What the words around a number say of it: its statistic, its direction, whether it is a change, what it is a time of, which list it stands in. */
import type { Direction } from "@tabstract/record";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastTolerance } from "./bracket.ts";
import { standsFor } from "./introduced.ts";
import { relationBefore } from "./relation.ts";
import { unitAt } from "./unit.ts";

const CHANGE = wordIds("change changes changed");
const BY = wordId("by");
const EXCEEDED = wordId("exceeded");
const FROM = wordId("from");
const BASELINE = wordIds("baseline");
const SIZE_NOUNS = wordIds(
  "reduction increase decrease improvement decline gain loss rise fall drop difference reductions increases improvements decreases",
);

/** Mean unless a median is announced in the same clause, nearest word first; what stands before a bracket holds for all of it ("(drug, 2.9; placebo, 2.5)"). */
export function statisticBefore(tokens: Tokens, at: number): "mean" | "median" | null {
  const sentence = sentenceOf(tokens, at);
  let passed = false;
  let parted = false;
  let depth = 0;
  for (let back = at - 1; back >= 0 && back > at - 28 && sentenceOf(tokens, back) === sentence; back--) {
    // "After a median follow-up of 108 months, 12 …": said of the time alone.
    if (isA(tokens, back, C.MEAN | C.MEDIAN) && isOneOf(tokens, back + 1, FOLLOW) && (passed || unitAt(tokens, at + 1)?.of === "percent"))
      return null;
    if (isA(tokens, back, C.MEAN | C.MEDIAN)) return parted ? null : isA(tokens, back, C.MEDIAN) ? "median" : "mean";
    if (isSign(tokens, back, 0x3b) && depth === 0) parted = true;
    if (closesBracket(tokens, back)) depth++;
    if (opensBracket(tokens, back) && depth-- === 0) {
      parted = false;
      depth = 0;
    }
    if (isNumber(tokens, back)) passed = true;
  }
  return null;
}

/** Whether a mean or a median is announced within the few words before a number ("mean age 54", "average of 12"). */
export function isAveraged(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 6 && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isA(tokens, back, C.MEAN | C.MEDIAN)) return true;
  return false;
}

/** "fell by 23%", "a reduction of 3.2", "increased 5%": the direction that the words before a number give it. */
export function directionBefore(tokens: Tokens, at: number): Direction | null {
  const sentence = sentenceOf(tokens, at);
  let back = at - 1;
  let linked = isThe(tokens, back, BY);
  for (let steps = 0; steps < 7 && back >= 0 && sentenceOf(tokens, back) === sentence; steps++, back--) {
    if (isNumber(tokens, back) || isSign(tokens, back, 0x3b) || (steps > 0 && isA(tokens, back, C.VERSUS))) return null;
    if (isSign(tokens, back, 0x28) && steps > 0) return null;
    // "the reduction in pain from baseline was 10.8"
    if (isThe(tokens, back, FROM) && (!isOneOf(tokens, back + 1, BASELINE) || back + 2 === at)) return null;
    if (isThe(tokens, back, BY)) linked = true;
    if (isNamedOutcome(tokens, back)) return null;
    const up = isA(tokens, back, C.INCREASE);
    const down = isA(tokens, back, C.DECREASE);
    if ((up || down) && (linked || (steps === 0 && !isThe(tokens, back, EXCEEDED)) || isOneOf(tokens, back, SIZE_NOUNS))) {
      return down && !up ? "decrease" : up && !down ? "increase" : null;
    }
    if (isA(tokens, back, C.VERB) && !up && !down && steps > 1) return null;
  }
  return null;
}

const LOSS = wordIds("loss losses lost");
const OF_LOSS = wordIds("blood hair vision fluid graft tooth hearing pregnancy fetal foetal water protein heat allograft implant");
const FALL = wordIds("fall falls");
const OF_FALL = wordIds("rate rates risk incidence injury injuries");

const DROP = wordIds("drop drops dropped");
const OUT = wordIds("out outs");

/** "blood loss", "fall rate", "drop-out rate": what is measured, not which way it went. */
export function isNamedOutcome(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at, LOSS)) return isOneOf(tokens, at - 1, OF_LOSS);
  if (isOneOf(tokens, at, DROP)) return isOneOf(tokens, at + 1, OUT) || (isSign(tokens, at + 1, DASH) && isOneOf(tokens, at + 2, OUT));
  return isOneOf(tokens, at, FALL) && isOneOf(tokens, at + 1, OF_FALL);
}

/** Whether the value is a change ("mean change −3.2", "reduced by 5 points"), not a level. */
export function isChange(tokens: Tokens, at: number): boolean {
  if (directionBefore(tokens, at) !== null) return true;
  // "changed from 178 to 141": two levels.
  if (isThe(tokens, at - 1, FROM) || isEndOfChange(tokens, at)) return false;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back > at - 14 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, CHANGE)) return true;
    if (isSign(tokens, back, 0x3b)) return false;
  }
  return false;
}

/** The "141" of "from 178 (42) to 141". */
function isEndOfChange(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at - 1, TO)) return false;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 2; back > at - PAIR_REACH && back > 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isThe(tokens, back, FROM)) return isNumber(tokens, back + 1);
  return false;
}

const TO = wordId("to");
/** How far apart the two ends of a change may stand. */
const PAIR_REACH = 14;

/** Whether the number is glued into a name ("IL-6", "SF-36", "T2", "B12"): a letter or a hyphen after a letter stands right before it. */
export function isInName(tokens: Tokens, at: number): boolean {
  if (!isGlued(tokens, at)) return false;
  if (isWord(tokens, at - 1)) return true;
  // "TPMT*3C": an allele.
  if (isSign(tokens, at - 1, 0x2a))
    return isGlued(tokens, at - 1) && isWord(tokens, at - 2) && isGlued(tokens, at + 1) && isWord(tokens, at + 1);
  return (
    isSign(tokens, at - 1, DASH) &&
    isGlued(tokens, at - 1) &&
    (isWord(tokens, at - 2) || isSign(tokens, at - 2, 0x29) || isSign(tokens, at - 2, 0x2b))
  );
}

/** Times that something takes until an event; their middle is reported as a median. */
const SURVIVAL = wordIds("survival pfs os ttp ttps ttf dfs efs rfs mpfs mos progression remission");
const LASTING = wordIds(
  "time times duration durations length los latency delay stay onset interval intervals recovery exposure hospitalisation hospitalization persistence longevity life wakefulness sleep",
);
const AGE = wordIds("age ages aged");
const TIME = wordIds("time times");
const POINT = wordIds("point points");
const UNTIL = wordIds("to until");
const FOLLOW = wordIds("follow followed following followup");
const OF = wordId("of");

/** What kind of time the nearest words before a number speak of; null where they speak of none. */
export function timedOutcomeBefore(tokens: Tokens, at: number): "survival" | "lasting" | "age" | "follow-up" | null {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= at - 45 && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    if (!isWord(tokens, back)) continue;
    if (tokens.id[back] === 0) {
      if (standsFor(tokens, back, SURVIVAL)) return "survival";
      if (standsFor(tokens, back, LASTING)) return "lasting";
      continue;
    }
    if (isOneOf(tokens, back, SURVIVAL)) return "survival";
    if (isOneOf(tokens, back, AGE)) return "age";
    if (isOneOf(tokens, back, FOLLOW)) return "follow-up";
    if (!isOneOf(tokens, back, LASTING)) continue;
    if (!isOneOf(tokens, back, TIME)) return "lasting";
    if (isOneOf(tokens, back + 1, UNTIL)) return "survival";
    if (!isOneOf(tokens, back + 1, POINT) && !isThe(tokens, back + 1, OF)) return "lasting";
  }
  return null;
}

/** Whether "versus", "vs." ends right before the token. */
export function isAgainst(tokens: Tokens, at: number): boolean {
  return isA(tokens, isSign(tokens, at - 1, 0x2e) ? at - 2 : at - 1, C.VERSUS);
}

/** The number that "versus" or "vs." sets against what ends right before `end`, or -1. */
export function rivalAt(tokens: Tokens, end: number): number {
  if (!isA(tokens, end, C.VERSUS)) return -1;
  let next = isSign(tokens, end + 1, 0x2e) ? end + 2 : end + 1;
  if (isSign(tokens, next, 0x2b)) next++;
  return isNumber(tokens, next) ? next : -1;
}

const COPULA = wordIds("was were is are");
const OR = wordId("or");

/** The first token of "<", "≥", "> or =", "at least" right before a number: what bounds it; null for "=", "about" and none. */
export function boundBefore(tokens: Tokens, at: number): number | null {
  const relation = relationBefore(tokens, at);
  if (relation === null || relation.relation === "~") return null;
  if (relation.relation !== "=") return relation.from;
  const sign = isThe(tokens, relation.from - 1, OR) ? relation.from - 2 : relation.from - 1;
  return isSign(tokens, sign, 0x3c) || isSign(tokens, sign, 0x3e) ? sign : null;
}

/** Whether a bound is a criterion: "IOP ≥ 21 mm Hg in 20%"; right behind a copula, and with no percentage behind it, it is a value ("was < 0.1"). */
export function isCriterion(tokens: Tokens, bound: number, end: number): boolean {
  if (!isOneOf(tokens, bound - 1, COPULA)) return true;
  for (let next = end; next < end + 4; next++) if (isNumber(tokens, next)) return isSign(tokens, next + 1, 0x25);
  return false;
}

const JOINERS = wordIds("and or to vs versus v et y und");

/** The first number of the list of bare numbers that a number stands in ("at 1, 2 and 5 years", "on days 12 (± 2) and 30 (± 5)"). */
export function listHead(tokens: Tokens, at: number): number {
  let head = at;
  for (let items = 0; items < 8; items++) {
    let back = head - 1;
    if (isOneOf(tokens, back, JOINERS)) back--;
    if (isSign(tokens, back, 0x2c) || isSign(tokens, back, DASH) || isSign(tokens, back, 0x2f)) back--;
    if (back === head - 1) return head;
    if (pastTolerance(tokens, back - 3) === back + 1) back -= 4;
    if (!isNumber(tokens, back)) return head;
    head = back;
  }
  return head;
}

const WHEN = wordIds("at after within for during in over until before every through following beyond");

/** Whether the words before a time (or before the list that it stands in) make it a point in time or a period: "at 1, 2 and 5 years". */
export function isWhen(tokens: Tokens, at: number): boolean {
  const head = listHead(tokens, at);
  return isOneOf(tokens, head - 1, WHEN);
}

const IN_PERCENT = wordIds("hba ejection lvef ef haematocrit hematocrit spo sao fev fvc fmd saturation");

/** "HbA1c was 7.9%", "ejection fraction rose from 35% to 41%": whether a percentage is no share of people, by the words up to `reach` before it. */
export function isMeasuredInPercent(tokens: Tokens, at: number, reach: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && back > at - reach && sentenceOf(tokens, back) === sentence; back--) {
    if (isOneOf(tokens, back, IN_PERCENT)) return !isShareOf(tokens, back, sentence);
    if (isA(tokens, back, C.PEOPLE) || boundBefore(tokens, back + 1) !== null || isSign(tokens, back, 0x3b)) return false;
  }
  return false;
}

const SHARE = wordIds("percentage percentages proportion proportions prevalence");

/** "the proportion with preserved ejection fraction": a share of people, whatever is measured in them. */
function isShareOf(tokens: Tokens, at: number, sentence: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 6 && sentenceOf(tokens, back) === sentence; back--)
    if (isOneOf(tokens, back, SHARE)) return isA(tokens, back + 1, C.PREPOSITION);
  return false;
}
