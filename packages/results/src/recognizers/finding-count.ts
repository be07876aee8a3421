/**
 * Counted things of the results that are neither people nor events: "identified 446 transcripts", "only 4 probes were lost", "302 and 2276 genes";
 * and the things that are not found but looked at: "among 163 reported variants", "the 110 markers" (context). Not "day 4 was", not units, not statistics.
 */
import { contextClaim, plainValue } from "../claims.ts";
import { isA, isGlued, isOneOf, isSign, isWord, numberAt, SIGN, sentenceOf, type Tokens, textOf } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { unitAt } from "../parts/unit.ts";
import { looksLikeYear } from "../parts/year.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";
import { countedBefore } from "./count.ts";

const FOUND = wordIds(
  "implicated contains documented evaluated identified identify identifies found detected detect revealed reveals discovered observed replicated yielded obtained confirmed generated recorded isolated showed contained included including includes comprised retrieved uncovered selected mapped had produced reported received contributed predicted affected",
);
const LOOKED_AT = wordIds("among across amongst the these those all of in from for between out within on with any our at");
const ONLY = wordIds(
  "only totally overall total altogether approximately about additional another further of a respectively nearly over additionally",
);
const TOTAL = wordIds("total sum");
const LISTED = wordIds("and or plus");
const BECAME = wordIds("was were had have showed are is");
const REACH = 8;

export const findingCount: Recognizer = {
  name: "finding-count",
  precedence: 4,
  triggers: { numbers: { forms: ["integer"] } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number?.form !== "integer" || number.signed || (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28))) return null;
    if (zoneAt(scene, at) !== "RESULTS" || !namesThing(tokens, at + 1)) return null;
    if (isA(tokens, at - 1, C.LABEL) || looksLikeYear(tokens, at)) return null;
    const lead = leadOf(tokens, at);
    if (isOneOf(tokens, lead, FOUND) || (startsClause(tokens, lead) && hasVerb(tokens, at)) || listsCounts(tokens, at))
      return found(tokens, at, isPerTime(tokens, at) ? "mean" : "count");
    return isOneOf(tokens, lead, LOOKED_AT) ? contextClaim(tokens, { as: "count", from: at, to: at + 1, value: number.value }) : null;
  },
};

/** A plain word that goes on to name what is counted. */
function namesThing(tokens: Tokens, at: number): boolean {
  if (isDegree(tokens, at) && isWord(tokens, at + 1)) return namesThing(tokens, at + 1);
  if (!isWord(tokens, at) || isGlued(tokens, at) || unitAt(tokens, at) !== null) return false;
  if (
    isA(
      tokens,
      at,
      C.UNIT | C.PREPOSITION | C.CONJUNCTION | C.VERB | C.VERSUS | C.COMPARE | C.DETERMINER | C.STATISTIC | C.ADVERB | C.MONTH,
    )
  )
    return false;
  return textOf(tokens, at).length > 2 && !MEASURES.test(textOf(tokens, at));
}

/** "statistically specific pairs": an adverb before an adjective. */
function isDegree(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, DEGREES);
}

const DEGREES = wordIds("statistically significantly differentially highly previously newly potentially clinically markedly");

/** Units that the lexicon does not know, and years of people. */
const MEASURES = /^(?:[kMGT]?Hz|dpi|[kMG]?eV|[kM]?bar|rpm|person|personyears|years?|Tesla|[kM]?bp|nt|kDa)$/;

/** The word before a number, over "a total of", "only", "about". */
function leadOf(tokens: Tokens, at: number): number {
  let lead = at - 1;
  if (isOneOf(tokens, lead - 1, TOTAL)) return isA(tokens, lead - 2, C.DETERMINER) || isOneOf(tokens, lead - 2, ONLY) ? lead - 3 : lead - 2;
  for (let steps = 0; steps < 3 && isOneOf(tokens, lead, ONLY) && sentenceOf(tokens, lead) === sentenceOf(tokens, at); steps++) {
    if (isOneOf(tokens, lead, LOOKED_AT) && !isOneOf(tokens, lead - 1, TOTAL)) return lead;
    lead--;
  }
  return lead;
}

function startsClause(tokens: Tokens, lead: number): boolean {
  return lead < 0 || sentenceOf(tokens, lead) !== sentenceOf(tokens, lead + 1) || isSign(tokens, lead, 0x3b) || isSign(tokens, lead, 0x3a);
}

function hasVerb(tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next < at + REACH && isWord(tokens, next); next++) if (isOneOf(tokens, next, BECAME)) return true;
  return false;
}

/** "5 A, 1 B and 2 C": a further item of a list whose first stands behind the verb or the bracket. */
function listsCounts(tokens: Tokens, at: number): boolean {
  const before = isOneOf(tokens, at - 1, LISTED) && isSign(tokens, at - 2, 0x2c) ? at - 2 : at - 1;
  if (!isSign(tokens, before, 0x2c) && !isOneOf(tokens, before, LISTED) && !isSign(tokens, before, 0x28)) return false;
  if (isSign(tokens, before, 0x28)) return countedBefore(tokens, at);
  for (let back = before - 1; back > before - REACH && sentenceOf(tokens, back) === sentenceOf(tokens, at); back--) {
    if (tokens.kind[back] === SIGN && !isSign(tokens, back, 0x2d) && !isSign(tokens, back, 0x29) && !isSign(tokens, back, 0x28))
      return false;
    const number = numberAt(tokens, back);
    if (number === null || (isGlued(tokens, back) && !isSign(tokens, back - 1, 0x28))) continue;
    if (number.form !== "integer" || number.signed || !isWord(tokens, back + 1) || isA(tokens, back + 1, C.UNIT)) return false;
    const lead = leadOf(tokens, back);
    return isOneOf(tokens, lead, FOUND) || isSign(tokens, lead, 0x28) || isSign(tokens, lead, 0x2c);
  }
  return false;
}

/** "14 headache days per month": how many in a time, on average. */
function isPerTime(tokens: Tokens, at: number): boolean {
  for (let next = at + 2; next < at + 5 && isWord(tokens, next - 1); next++)
    if (isOneOf(tokens, next, PER)) return isA(tokens, next + 1, C.TIME_UNIT);
  return false;
}

const PER = wordIds("per");

function found(tokens: Tokens, at: number, statistic: "count" | "mean"): Claim {
  return plainValue(tokens, { statistic, from: at, to: at + 1 });
}
