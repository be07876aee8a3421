/** What is and what is not the name of an arm. */

import { DASH, isA, isCjkRun, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, numberAt, type Tokens, textOf } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";

const STOP = new Set(
  "the a an of in and or to for with at by on group groups arm arms patient patients treatment treatments therapy treated was were receiving received either both standard-dose subjects participants study".split(
    " ",
  ),
);

/** Words that describe groups without naming one. */
const GENERIC = new Set(
  `both two three four five six all each other same study studies treatment treatments age control/ intergroup several different these those such patient patients risk subgroup total whole entire
   first second third between-group comparison multiple various same-sex respective remaining parallel equal sex ethnic racial focus peer support working research individual individuals
   diagnostic blood user younger older matched self food muscle functional general large small mixed separate independent larger smaller smallest largest no only our their one another matching
   participants subjects people women men children population single high-risk low-risk main analysis following 2 3 4 5 6 vs tertile quartile quintile within respectively also any every
   respective above latter former double full upper lower target response exposure outcome data complete available baseline final basal improvement mean median years months weeks days score scores evaluated year month week day hour hours significant significantly comparable similar intention per protocol safety they it he she old presenting aged times courses cycles same regimen regimens`.split(
    /\s+/,
  ),
);

const CONTROL =
  /^(?:controls?|placebo|sham|usual|standard|conventional|vehicle|saline|comparators?|untreated|waitlist|waiting|wait|routine|nontreatment|dummy|reference|attention)$/;

/** Lower-cased content words of a name, plural "s" dropped. */
export function contentWords(tokens: Tokens, from: number, to: number): Set<string> {
  const words = new Set<string>();
  for (let at = from; at < to; at++) {
    if (isWord(tokens, at)) {
      const word = lowerOf(tokens, at);
      if (!STOP.has(word)) words.add(word.length > 3 ? word.replace(/s$/, "") : word);
    } else if (isNumber(tokens, at)) {
      words.add(textOf(tokens, at));
    } else if (isSign(tokens, at, 0x2b) || isSign(tokens, at, 0x2f)) {
      words.add("+");
    }
  }
  // "the study group", "the treatment group": the role is all the name there is.
  if (words.size === 0)
    for (let at = from; at < to; at++) if (isWord(tokens, at) && ROLE.test(lowerOf(tokens, at))) words.add(lowerOf(tokens, at));
  if (words.has("plus") || words.has("combined") || words.has("combination")) words.add("+");
  return words;
}

export function isControlName(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isWord(tokens, at) || !CONTROL.test(lowerOf(tokens, at))) continue;
    // "standard" and "conventional" alone describe; with care, treatment, therapy they are the comparator.
    const word = lowerOf(tokens, at);
    if (word === "control" && isSign(tokens, at + 1, DASH)) continue;
    return !(word === "reference" && to - from > 2);
  }
  const first = isWord(tokens, from) ? lowerOf(tokens, from) : "";
  if (first === "no" || first === "without") return true;
  return (
    first === "non" &&
    isWord(tokens, to - 1) &&
    /^(?:intervention|treatment|treated|exercise|exercising|intervened|supplemented|users?)$/.test(lowerOf(tokens, to - 1))
  );
}

const ROLE = /^(?:study|treatment|therapy|active|drug|case|comparison|experimental|exposure|patient)$/;

/** "study", "treatment", "active": names of an arm in "the study group", descriptions in "study groups". */
export function isRoleName(tokens: Tokens, from: number, to: number): boolean {
  return to === from + 1 && isWord(tokens, from) && ROLE.test(lowerOf(tokens, from));
}

const CONTRAST =
  /^(?:no|non|not|without|plus|with|low|high|lower|higher|early|late|delayed|immediate|short|long|single|double|non-|partial|full|half|pre|post|left|right|upper|lower|normal|abnormal|positive|negative|moderate|severe|mild|young|old|male|female|combined|combination|\+)$/;

/** Whether the words by which two names differ hold one that tells arms apart ("non", "plus", "high"), or each names another dose. */
export function setsApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let numberA = false;
  let numberB = false;
  for (const word of a) {
    if (b.has(word)) continue;
    if (CONTRAST.test(word)) return true;
    numberA ||= /^\d/.test(word);
  }
  for (const word of b) {
    if (a.has(word)) continue;
    if (CONTRAST.test(word)) return true;
    numberB ||= /^\d/.test(word);
  }
  return numberA && numberB;
}

export function isGenericName(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 12) return true;
  let named = false;
  for (let at = from; at < to; at++) {
    if (isCjkRun(tokens, at)) return true;
    if (isWord(tokens, at)) {
      const word = lowerOf(tokens, at);
      if (
        !GENERIC.has(word) &&
        !STOP.has(word) &&
        !(isA(tokens, at, C.ADVERB | C.VERB) && !isA(tokens, at, C.CONTROL)) &&
        !isA(tokens, at, C.PREPOSITION | C.DETERMINER | C.COMPARE)
      )
        named = true;
    } else if (isNumber(tokens, at)) {
    }
  }
  return !named;
}

const INTO = wordIds("to in into");
const EDGE = wordIds(
  "baseline final basal the a an either receive received receiving treatment with group groups arm arms and or to in of each both who were was",
);

/** Drops determiners and verbs at the edges, and brackets; null where nothing is left. */
export function trimName(tokens: Tokens, from: number, to: number): { from: number; to: number } | null {
  while (
    from < to &&
    (isOneOf(tokens, from, EDGE) ||
      isSign(tokens, from, 0x28) ||
      isSign(tokens, from, 0x29) ||
      isSign(tokens, from, 0x2c) ||
      isSign(tokens, from, 0x3a) ||
      isA(tokens, from, C.DETERMINER | C.CONJUNCTION) ||
      isStageWord(tokens, from))
  )
    from++;
  while (
    to > from &&
    (isOneOf(tokens, to - 1, EDGE) ||
      isSign(tokens, to - 1, 0x29) ||
      isSign(tokens, to - 1, 0x28) ||
      isSign(tokens, to - 1, 0x2c) ||
      isSign(tokens, to - 1, DASH) ||
      isA(tokens, to - 1, C.PREPOSITION | C.CONJUNCTION | C.DETERMINER))
  )
    to--;
  // "107 to usual practice": how many, then to what.
  if (to - from > 2 && isNumber(tokens, from) && isOneOf(tokens, from + 1, INTO)) from += 2;
  while (from < to && isSign(tokens, from, DASH)) from++;
  // "71% intervention group": the value that the group has.
  if (to - from > 2 && isNumber(tokens, from) && isSign(tokens, from + 1, 0x25)) from += 2;
  // "ruxolitinib 15 or 20 mg": a dose whose unit stands behind the next one.
  while (to > from + 1 && isNumber(tokens, to - 1) && !isGlued(tokens, to - 1)) to--;
  return to > from ? { from, to } : null;
}

function isStageWord(tokens: Tokens, at: number): boolean {
  return (
    isA(tokens, at, C.RANDOMISED) ||
    (isWord(tokens, at) &&
      /^(?:receive|received|receiving|undergo|underwent|take|get|have|given|using|allocated|assigned|into|one|two|equally|daily)$/.test(
        lowerOf(tokens, at),
      )) ||
    numberAt(tokens, at)?.form === "word"
  );
}
