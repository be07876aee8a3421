/** The stage of the study that a number of people is at: the verb of its clause. Stages after CONSORT 2010, item 13. */
import type { Stage } from "@tabstract/record";
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";

const COMPLETED = wordId("completed");
/** "at randomisation", "as allocated": when and how, not what was done. */
function isAside(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, RANDOMISATION) ? isA(tokens, at - 1, C.PREPOSITION) : isOneOf(tokens, at - 1, AS);
}

const RANDOMISATION = wordIds("randomisation randomization");
const AS = wordIds("as");
const DRAWN = wordIds("selected sampled chosen drawn recruited");
/** "in complete response" completes nothing. */
const COMPLETE = wordId("complete");
const TO_COMPLETE = wordIds("to not could did");
const STAYED = wordIds("remained retained");
const EXCLUDED = wordId("excluded");
const ELIGIBLE = wordId("eligible");
const SCREENED = wordIds("screened approached invited contacted");
const TREATED = wordIds("treated received underwent");
const UNDERWENT = wordId("underwent");
const ACTIVE_ENROLLED = wordIds("entered participated comprised sampled studied participating enrolled recruited included");
const LOOKED_AT = wordIds("assessed examined");
const PASSIVE = wordIds("were was been are be");
const AND_WHO = wordIds("and who");

/** The stage that a word names. "assessed" and "identified" are screening only in the passive of people. */
export function stageOfWord(tokens: Tokens, at: number, passive: boolean): Stage | null {
  if (!isA(tokens, at, C.RANDOMISED | C.COMPLETED | C.LEFT | C.SCREENED | C.ENROLLED | C.ANALYSED)) return null;
  // "randomly selected" draws a sample.
  if (isA(tokens, at, C.RANDOMISED)) return isOneOf(tokens, at + 1, DRAWN) || isAside(tokens, at) ? null : "randomised";
  // "remained in the study", not "remained free of pain"
  if (isThe(tokens, at, COMPLETE) && !isOneOf(tokens, at - 1, TO_COMPLETE)) return null;
  if (isA(tokens, at, C.COMPLETED)) return isOneOf(tokens, at, STAYED) && !isA(tokens, at + 1, C.PREPOSITION) ? null : "completed";
  if (isA(tokens, at, C.LEFT)) return isThe(tokens, at, EXCLUDED) ? "excluded" : "withdrawn";
  if (isThe(tokens, at, ELIGIBLE)) return "eligible";
  if (isOneOf(tokens, at, SCREENED)) return "screened";
  if (isOneOf(tokens, at, TREATED)) return passive || isThe(tokens, at, UNDERWENT) ? "unspecified" : null;
  if (isA(tokens, at, C.ENROLLED) && isInAnalysis(tokens, at + 1)) return "analysed";
  if (isA(tokens, at, C.ENROLLED)) return passive || isOneOf(tokens, at, ACTIVE_ENROLLED) ? "enrolled" : null;
  if (isA(tokens, at, C.ANALYSED)) return isOneOf(tokens, at, LOOKED_AT) ? null : "analysed";
  return null;
}

/** "included in the intention-to-treat analysis" */
function isInAnalysis(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at, IN)) return false;
  for (let next = at + 1; next < at + 9; next++) {
    if (isOneOf(tokens, next, ANALYSES)) return true;
    if (!isWord(tokens, next) && !isSign(tokens, next, DASH)) return false;
  }
  return false;
}

const IN = wordId("in");
const ANALYSES = wordIds("analysis analyses");

/** The stage of a number of people: the verb in its clause, after it first, then before it. */
export function stageAround(tokens: Tokens, at: number, reach: number): Stage {
  const sentence = sentenceOf(tokens, at);
  // Right before: "enrolled 52", "randomised 114", "a total of"; right after: "52 enrolled patients".
  const after = scanStage(tokens, at + 1, sentence, reach);
  const before = scanBack(tokens, at - 1, sentence);
  // "screened 310 patients and randomised 120": the verb right before its number.
  const own = stageOfWord(tokens, at - 1, true);
  if (own !== null && own !== "unspecified" && before === own) return own;
  // "randomised 52 patients, of whom 46 were analysed": only completion outweighs the verb before.
  if (before === "randomised" && after !== null && after !== "completed") return before;
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
    if (isNumber(tokens, at) && at > from + 1 && (found !== null || isSign(tokens, at - 1, 0x2c) || isA(tokens, at - 1, C.CONJUNCTION)))
      break;
    if (isOneOf(tokens, at, PASSIVE)) passive = true;
    const stage = stageOfWord(tokens, at, passive || at === from);
    if (stage !== null && stage !== "unspecified") {
      // "included and randomised": the later stage of one chain counts when it is randomisation.
      if (found === null || stage === "randomised") found = stage;
      if (stage === "randomised") return found;
    }
    if (isA(tokens, at, C.CONJUNCTION) && found !== null && !isOneOf(tokens, at, AND_WHO)) break;
  }
  return found;
}

function scanBack(tokens: Tokens, from: number, sentence: number): Stage | null {
  for (let at = from; at > from - 7 && at >= 0 && sentenceOf(tokens, at) === sentence; at--) {
    if (isNumber(tokens, at) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x29)) return null;
    const stage = isA(tokens, at, C.COMPLETED) && !isThe(tokens, at, COMPLETED) ? null : stageOfWord(tokens, at, true);
    if (stage !== null && stage !== "unspecified") return stage;
  }
  return null;
}
