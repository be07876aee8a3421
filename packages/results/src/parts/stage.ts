/** The stage of the study that a number of people is at: the verb of its clause. Stages after CONSORT 2010, item 13. */
import type { Stage } from "@tabstract/record";
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { pastBracket } from "./bracket.ts";

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
const ACTIVE_ENROLLED = wordIds("entered participated comprised sampled studied participating enrolled recruited included consented");
const LOOKED_AT = wordIds("assessed examined");
const PASSIVE = wordIds("were was been are be");
const AND_WHO = wordIds("and who");

/** The stage that a word names. "assessed" and "identified" are screening only in the passive of people. */
export function stageOfWord(tokens: Tokens, at: number, passive: boolean): Stage | null {
  if (!isA(tokens, at, C.RANDOMISED | C.COMPLETED | C.LEFT | C.SCREENED | C.ENROLLED | C.ANALYSED)) return metCriteria(tokens, at);
  // "randomly selected" draws a sample.
  if (isA(tokens, at, C.RANDOMISED)) return isOneOf(tokens, at + 1, DRAWN) || isAside(tokens, at) ? null : "randomised";
  // "remained in the study", not "remained free of pain"
  if (isThe(tokens, at, COMPLETE) && !isOneOf(tokens, at - 1, TO_COMPLETE)) return null;
  if (isA(tokens, at, C.COMPLETED)) return isOneOf(tokens, at, STAYED) && !isA(tokens, at + 1, C.PREPOSITION) ? null : "completed";
  // "weight loss", "had lost 3.7% of their weight"
  if (isOneOf(tokens, at, LOST) && !isOfPeople(tokens, at)) return null;
  if (isA(tokens, at, C.LEFT)) return isThe(tokens, at, EXCLUDED) ? "excluded" : "withdrawn";
  if (isThe(tokens, at, ELIGIBLE)) return "eligible";
  if (isOneOf(tokens, at, SCREENED) || (isOneOf(tokens, at, LOOKED_AT) && isForEligibility(tokens, at + 1))) return "screened";
  if (isOneOf(tokens, at, TREATED)) return passive || isThe(tokens, at, UNDERWENT) ? "unspecified" : null;
  if (isA(tokens, at, C.ENROLLED) && (isInAnalysis(tokens, at + 1) || isOfAnalysis(tokens, at - 1))) return "analysed";
  if (isA(tokens, at, C.ENROLLED)) return passive || isOneOf(tokens, at, ACTIVE_ENROLLED) ? "enrolled" : null;
  if (isA(tokens, at, C.ANALYSED)) return isOneOf(tokens, at, LOOKED_AT) ? null : "analysed";
  return null;
}

/** "were lost", "were lost 3 months after", "lost to follow-up", "loss of 12 patients"; not "lost 3 kg" */
function isOfPeople(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at + 1, TO_FOLLOW_UP)) return true;
  if (isThe(tokens, at, WERE_LOST)) return !isNumber(tokens, at + 1) || isA(tokens, at + 2, C.TIME_UNIT);
  return isOneOf(tokens, at + 1, OF) && isNumber(tokens, at + 2) && isA(tokens, at + 3, C.PEOPLE);
}

const LOST = wordIds("lost loss");
const WERE_LOST = wordId("lost");
const TO_FOLLOW_UP = wordIds("to");

/** "met the inclusion criteria", "did not meet the criteria", as the main verb. */
function metCriteria(tokens: Tokens, at: number): Stage | null {
  if (!isOneOf(tokens, at, MET) || isOneOf(tokens, at - 1, WHO)) return null;
  let next = at + 1;
  while (next < at + 5 && isOneOf(tokens, next, OF_ENTRY)) next++;
  if (!isOneOf(tokens, next, CRITERIA) || (next === at + 1 && isWord(tokens, next + 1))) return null;
  const entry = isOneOf(tokens, next - 1, OF_ENTRY) && !isA(tokens, next - 1, C.DETERMINER);
  if (!entry && isOneOf(tokens, next + 1, FOR) && !isOneOf(tokens, next + 2, OF_ENTRY)) return null;
  if (!entry && isOneOf(tokens, next + 1, OF)) return null;
  return isOneOf(tokens, at - 1, TO_COMPLETE) ? "excluded" : "eligible";
}

const MET = wordIds("met meet fulfilled fulfil satisfied satisfy");
const OF_ENTRY = wordIds("the all our study inclusion eligibility entry enrolment enrollment selection participation");
const CRITERIA = wordIds("criteria");

/** "included in the intention-to-treat analysis" */
function isInAnalysis(tokens: Tokens, at: number): boolean {
  if (!isThe(tokens, at, IN)) return false;
  for (let next = at + 1; next < at + 9; next++) {
    if (isOneOf(tokens, next, ANALYSES)) return true;
    if (!isWord(tokens, next) && !isSign(tokens, next, DASH)) return false;
  }
  return false;
}

/** "the final analysis included", "the per-protocol population comprised": those whose data were used. */
function isOfAnalysis(tokens: Tokens, at: number): boolean {
  // A meta-analysis includes trials and their people: they are the study.
  if (isOneOf(tokens, at, ANALYSES)) return !isSign(tokens, at - 1, DASH);
  if (!isOneOf(tokens, at, POPULATIONS)) return false;
  for (let back = at - 1; back > at - 5 && (isWord(tokens, back) || isSign(tokens, back, DASH)); back--)
    if (isOneOf(tokens, back, ANALYSIS_SETS)) return true;
  return false;
}

/** "assessed for eligibility" */
function isForEligibility(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, FOR) && (isOneOf(tokens, at + 1, ELIGIBILITY) || isOneOf(tokens, at + 2, ELIGIBILITY));
}

const POPULATIONS = wordIds("population populations set sets sample");
const ANALYSIS_SETS = wordIds("intention treat itt protocol safety efficacy evaluable analysis analysed analyzed");
const FOR = wordIds("for");
const ELIGIBILITY = wordIds("eligibility inclusion");
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

/** How far before the sizes of its arms a verb of assignment may stand. */
const SHARED = 60;

/** "were randomised to either the drug A arm (n = 154) or the usual care arm (n = 170)": the verb stands once, before the names and brackets of all arms. */
export function sharedAssignment(tokens: Tokens, open: number): Stage | null {
  const sentence = sentenceOf(tokens, open);
  for (let at = open - 1; at > open - SHARED && at >= 0 && sentenceOf(tokens, at) === sentence; at--) {
    // "were divided into": by what, nobody says.
    if (isA(tokens, at, C.RANDOMISED) && !isAside(tokens, at))
      return leadsOn(tokens, at + 1) && !(isOneOf(tokens, at, DIVIDED) && !isA(tokens, at - 1, C.RANDOMISED)) ? "randomised" : null;
    // What has a stage of its own is told of them after they were assigned.
    if (isA(tokens, at, C.COMPLETED | C.LEFT | C.ANALYSED)) return null;
    if (isOneOf(tokens, at, WERE) && !isA(tokens, at + 1, C.RANDOMISED) && !isA(tokens, at + 2, C.RANDOMISED)) return null;
  }
  return null;
}

const DIVIDED = wordIds("divided split distributed");

/** "Eligible women (n = 255), stratified by dose, were randomised to …": whether those who are the subject were assigned, however far the verb stands behind. */
export function isAssignedBehind(tokens: Tokens, from: number): boolean {
  const sentence = sentenceOf(tokens, from);
  for (let at = from; at < from + SHARED && at < tokens.count && sentenceOf(tokens, at) === sentence; at++) {
    if (isSign(tokens, at, 0x3b)) return false;
    if (isA(tokens, at, C.RANDOMISED) && !isAside(tokens, at) && leadsOn(tokens, at + 1)) return true;
  }
  return false;
}

/** "randomised to", "randomly assigned patients to either", "allocated 1:1 to" */
function leadsOn(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    if (isOneOf(tokens, at, TO_ARMS)) return true;
    if (isA(tokens, at, C.PREPOSITION | C.CONJUNCTION)) return false;
  }
  return false;
}

const WERE = wordIds("were was");
const TO_ARMS = wordIds("to into");

/** The stage of the verb right behind a number, over its noun, its share in brackets and "of whom": "45 (38%) were assigned", "7 withdrew". */
export function verbStage(tokens: Tokens, at: number): Stage | null {
  let next = pastBracket(tokens, at + 1);
  if (isOneOf(tokens, next, OF) && isOneOf(tokens, next + 1, WHOM)) next += 2;
  if (isA(tokens, next, C.PEOPLE)) next = pastBracket(tokens, next + 1);
  if (isOneOf(tokens, next, WHO)) next++;
  const passive = isOneOf(tokens, next, PASSIVE);
  if (passive) next++;
  if (isA(tokens, next, C.ADVERB)) next++;
  const stage = stageOfWord(tokens, next, passive || isA(tokens, next, C.RANDOMISED));
  return stage === "unspecified" ? null : stage;
}

const OF = wordIds("of");
const WHOM = wordIds("whom which these them");
const WHO = wordIds("who that which");

function scanStage(tokens: Tokens, from: number, sentence: number, reach: number): Stage | null {
  let passive = false;
  let found: Stage | null = null;
  let described = false;
  let end = from + reach;
  for (let at = from; at < end && at < tokens.count && sentenceOf(tokens, at) === sentence; at++) {
    // What stands in brackets tells of something else, and is not counted.
    const past = pastBracket(tokens, at);
    if (past > at) {
      end += past - at;
      at = past - 1;
      continue;
    }
    if (isSign(tokens, at, 0x29)) return null;
    if (isSign(tokens, at, 0x3b)) break;
    // Another number of people begins a new statement; a stage that stands before it is ours.
    if (isNumber(tokens, at) && at > from + 1 && (found !== null || isSign(tokens, at - 1, 0x2c) || isA(tokens, at - 1, C.CONJUNCTION)))
      break;
    if (isOneOf(tokens, at, PASSIVE)) passive = true;
    const stage = stageOfWord(tokens, at, passive || at === from);
    if (stage !== null && stage !== "unspecified") {
      // "included and randomised": the later stage of one chain counts when it is randomisation.
      // "women who were eligible for X were included": the main verb outweighs that of the clause.
      if (found === null || stage === "randomised" || (described && stage === "enrolled" && passive)) {
        found = stage;
        described = (stage === "eligible" || stage === "screened") && isOneOf(tokens, at - 2, WHO);
      }
      if (stage === "randomised") return found;
    }
    if (isA(tokens, at, C.CONJUNCTION) && found !== null && !described && !isOneOf(tokens, at, AND_WHO)) break;
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
