/**
 * Sample sizes: "n = 58", "114 patients were randomised", "of the 52 enrolled patients", "46 completed the follow-up", "20 per group",
 * "Fifty-two patients with …", "14 trials with 3,210 participants". Stages after CONSORT 2010, item 13.
 * Not the number of patients in whom something happened (a count), not centres or items.
 */
import type { Stage } from "@tabstract/record";
import { C, wordId, wordIds } from "../lexicon.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, numberAt, sentenceOf, textOf, type Tokens, valueAt } from "../lexer.ts";
import { signRelationAt } from "../parts/relation.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const N = wordId("n");
const PER = wordIds("per each every");
const IN = wordIds("in for per");
const EACH = wordIds("each every both either the all");
const TOTAL = wordId("total");
const OF = wordId("of");
const THE = wordId("the");
const WHO = wordIds("who that which");

export const sampleSize: Recognizer = {
  name: "sample-size",
  precedence: 60,
  triggers: { numbers: true, words: wordIds("n") },
  recognize(scene, at) {
    return isThe(scene.tokens, at, N) ? labelled(scene, at) : counted(scene, at);
  },
};

/** "n = 58", "N=52", "(n 21)", "n: 30". */
function labelled(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (isGlued(tokens, at) && isSign(tokens, at - 1, DASH)) return null;
  let next = at + 1;
  const relation = signRelationAt(tokens, next);
  if (relation !== null) next = relation.end;
  else if (isSign(tokens, next, 0x3a)) next++;
  else if (isSign(tokens, next, 0x28) || !isNumber(tokens, next) || isGlued(tokens, next)) return null;
  if (!isNumber(tokens, next) || !isCount(tokens, next)) return null;
  const per = perGroup(tokens, next + 1);
  const stage = stageAround(scene, next, false);
  return make({ scene, from: at, to: per?.end ?? next + 1, number: next, stage, scope: per === null ? "subgroup" : "arm", of: null });
}

/** "20 per group", "n = 20 in each arm", "20 each": one past its end. */
function perGroup(tokens: Tokens, at: number): { end: number } | null {
  if (isOneOf(tokens, at, PER) && isA(tokens, at + 1, C.GROUP)) return { end: at + 2 };
  if (isOneOf(tokens, at, IN) && isOneOf(tokens, at + 1, EACH) && isA(tokens, at + 2, C.GROUP) && !isThe(tokens, at + 1, THE)) return { end: at + 3 };
  if (isSign(tokens, at, 0x2f) && isA(tokens, at + 1, C.GROUP)) return { end: at + 2 };
  return null;
}

function isCount(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return number !== null && !number.signed && Number.isInteger(number.value) && number.form !== "decimal" && number.form !== "ordinal" && number.form !== "roman" && number.form !== "dotted";
}

/** A number of people, animals, eyes, studies: the noun stands within a few adjectives, or a stage verb follows at once. */
function counted(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isCount(tokens, at) || valueAt(tokens, at) < 1) return null;
  if (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28) && !isSign(tokens, at - 1, 0x5b)) return null;
  if (isGlued(tokens, at + 1) && (isSign(tokens, at + 1, DASH) || isWord(tokens, at + 1) || isSign(tokens, at + 1, 0x25))) return null;
  if (isA(tokens, at - 1, C.LABEL) && !isA(tokens, at - 1, C.PEOPLE)) return null;
  const noun = nounAfter(tokens, at + 1);
  const zone = zoneAt(scene, at);
  if (noun < 0) return completedAlone(scene, at);
  const stage = stageAround(scene, at, true);
  const per = perGroup(tokens, noun + 1);
  if (per !== null) return make({ scene, from: at, to: per.end, number: at, stage, scope: "arm", of: nounText(tokens, noun) });
  const ofTotal = isThe(tokens, at - 1, OF) && isThe(tokens, at - 2, TOTAL);
  if (stage === "unspecified" && !ofTotal) {
    if (zone === "RESULTS" && !mentionsAll(tokens, at)) return null;
    if (zone === "CONCLUSIONS") return null;
    if (valueAt(tokens, at) < 4 && numberAt(tokens, at)?.form === "word") return null;
  }
  if (isA(tokens, noun, C.STUDIES) && valueAt(tokens, at) <= 3 && stage === "unspecified") return null;
  return make({ scene, from: at, to: noun + 1, number: at, stage, scope: "total", of: nounText(tokens, noun) });
}

const ALL = wordIds("all");

/** "all 52 patients", "of the 114 patients": a definite number of people is the sample. */
function mentionsAll(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, ALL) || (isThe(tokens, at - 1, THE) && (isThe(tokens, at - 2, OF) || isOneOf(tokens, at - 2, ALL) || isOneOf(tokens, at - 2, wordAmong))) || isThe(tokens, at - 1, OF) || isOneOf(tokens, at - 1, wordAmong);
}

const wordAmong = wordIds("among amongst in from");

/** The counted noun within five words: adjectives and hyphenated attributes may stand between, prepositions and verbs may not. */
function nounAfter(tokens: Tokens, at: number): number {
  let next = at;
  let last = -1;
  for (let steps = 0; steps < 8 && next < tokens.count; steps++) {
    if (isSign(tokens, next, DASH) && isWord(tokens, next + 1)) {
      next++;
      continue;
    }
    if (isSign(tokens, next, 0x2c) && last < 0 && steps > 0 && isWord(tokens, next + 1) && !isA(tokens, next + 1, C.CONJUNCTION | C.PREPOSITION | C.VERB | C.DETERMINER)) {
      next++;
      continue;
    }
    if (isSign(tokens, next, 0x28) && last < 0) return -1;
    if (!isWord(tokens, next)) break;
    if (isA(tokens, next, C.PEOPLE)) last = next;
    else if (last >= 0) break;
    else if (isA(tokens, next, C.UNIT | C.PREPOSITION | C.COMPARE | C.VERSUS | C.MONTH) || (isA(tokens, next, C.VERB | C.CONJUNCTION | C.DETERMINER) && !isA(tokens, next, C.ENROLLED | C.RANDOMISED))) {
      if (!(isThe(tokens, next, OF) && isOneOf(tokens, next + 1, EACH)) && !isA(tokens, next, C.RANDOMISED)) break;
    }
    next++;
  }
  if (last < 0 || isA(tokens, last, C.GROUP) && !isA(tokens, last, C.STUDIES)) return -1;
  // "5 patient-years" is a unit.
  return isSign(tokens, last + 1, DASH) && isGlued(tokens, last + 1) && isA(tokens, last + 2, C.TIME_UNIT) ? -1 : last;
}

function nounText(tokens: Tokens, noun: number): string {
  return textOf(tokens, noun);
}

/** "46 completed the follow-up", "52 were randomised", "10 withdrew": the people are those of the sentence before. */
function completedAlone(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  let next = at + 1;
  // "323 (54%) agreed to participate and were randomised"
  if (isSign(tokens, next, 0x28)) {
    let close = next + 1;
    while (close < next + 8 && !isSign(tokens, close, 0x29)) close++;
    if (!isSign(tokens, close, 0x29)) return null;
    next = close + 1;
  }
  if (isOneOf(tokens, next, WHO)) next++;
  const auxiliary = isA(tokens, next, C.VERB) && ["were", "was", "had", "have", "has", "are", "could"].includes(lowerOf(tokens, next));
  const verb = auxiliary ? next + 1 : next;
  const adverb = isA(tokens, verb, C.ADVERB) ? verb + 1 : verb;
  const stage = stageOfWord(tokens, adverb, auxiliary);
  if (stage === null) return lowerOf(tokens, next) === "agreed" || lowerOf(tokens, next) === "consented" ? make({ scene, from: at, to: next + 1, number: at, stage: "enrolled", scope: "total", of: null }) : null;
  if (!auxiliary && !["completed", "finished", "withdrew", "dropped", "discontinued", "entered", "participated", "remained", "completers", "declined", "refused"].includes(lowerOf(tokens, adverb))) return null;
  return make({ scene, from: at, to: adverb + 1, number: at, stage, scope: "total", of: null });
}

const ACTIVE_ONLY = new Set(["entered", "participated", "comprised", "sampled", "studied", "participating"]);

/** The stage that a word names. "assessed" and "identified" are screening only in the passive of people. */
function stageOfWord(tokens: Tokens, at: number, passive: boolean): Stage | null {
  if (!isWord(tokens, at)) return null;
  const word = lowerOf(tokens, at);
  if (isA(tokens, at, C.RANDOMISED)) return "randomised";
  if (isA(tokens, at, C.COMPLETED)) return "completed";
  if (isA(tokens, at, C.LEFT)) return word === "excluded" ? "excluded" : "withdrawn";
  if (word === "eligible") return "eligible";
  if (word === "screened" || word === "approached" || word === "invited" || word === "contacted") return "screened";
  if (word === "treated" || word === "received" || word === "underwent") return passive || word === "underwent" ? "unspecified" : null;
  if (isA(tokens, at, C.ENROLLED)) return passive || ACTIVE_ONLY.has(word) || word === "enrolled" || word === "recruited" || word === "included" ? "enrolled" : null;
  if (isA(tokens, at, C.ANALYSED)) return word === "assessed" || word === "examined" ? null : "analysed";
  return null;
}

const RANK: readonly Stage[] = ["excluded", "withdrawn", "completed", "randomised", "screened", "eligible", "analysed", "enrolled"];

/** The stage of a number of people: the verb in its clause, after it first, then before it. */
function stageAround(scene: Scene, at: number, withNoun: boolean): Stage {
  const { tokens } = scene;
  const sentence = sentenceOf(tokens, at);
  // Right before: "enrolled 52", "randomised 114", "a total of"; right after: "52 enrolled patients".
  const after = scanStage(tokens, at + 1, sentence, withNoun ? 26 : 14);
  const before = scanBack(tokens, at - 1, sentence);
  if (after !== null && before !== null) return RANK.indexOf(before) >= 0 && before === "randomised" && after !== "completed" ? before : after;
  return after ?? before ?? "unspecified";
}

function scanStage(tokens: Tokens, from: number, sentence: number, reach: number): Stage | null {
  let passive = false;
  let depth = 0;
  let found: Stage | null = null;
  for (let at = from; at < from + reach && at < tokens.count && sentenceOf(tokens, at) === sentence; at++) {
    if (isSign(tokens, at, 0x28)) depth++;
    else if (isSign(tokens, at, 0x29) && --depth < 0) return null;
    if (depth > 0) continue;
    if (isSign(tokens, at, 0x3b)) break;
    // Another number of people begins a new statement; a stage that stands before it is ours.
    if (isNumber(tokens, at) && at > from + 1 && (found !== null || isSign(tokens, at - 1, 0x2c) || isA(tokens, at - 1, C.CONJUNCTION))) break;
    const word = isWord(tokens, at) ? lowerOf(tokens, at) : "";
    if (word === "were" || word === "was" || word === "been" || word === "are" || word === "be") passive = true;
    const stage = stageOfWord(tokens, at, passive || at === from);
    if (stage !== null && stage !== "unspecified") {
      // "included and randomised": the later stage of one chain counts when it is randomisation.
      if (found === null || stage === "randomised") found = stage;
      if (stage === "randomised") return found;
    }
    if (isA(tokens, at, C.CONJUNCTION) && found !== null && !["and", "who"].includes(word)) break;
  }
  return found;
}

function scanBack(tokens: Tokens, from: number, sentence: number): Stage | null {
  for (let at = from; at > from - 7 && at >= 0 && sentenceOf(tokens, at) === sentence; at--) {
    if (isNumber(tokens, at) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x29)) return null;
    const stage = stageOfWord(tokens, at, true);
    if (stage !== null && stage !== "unspecified") return stage;
  }
  return null;
}

interface Make {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly stage: Stage;
  readonly scope: "total" | "arm" | "subgroup";
  readonly of: string | null;
}

function make({ scene, from, to, number, stage, scope, of }: Make): Claim {
  return {
    from,
    to,
    numbers: [{ at: number, role: "value" }],
    fields: { kind: "sample-size", value: valueAt(scene.tokens, number), stage, scope, of: of?.toLowerCase() ?? null },
  };
}
