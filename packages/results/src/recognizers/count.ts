/**
 * Counts of people or events in the results: "three patients required analgesia", "425 of the patients", "35 (21%) neonates", "12 (20.7%)".
 * Not the size of the study or of an arm (sample-size), not "two groups" or "five questions" (context).
 */

import { plainValue } from "../claims.ts";
import {
  DASH,
  holdsA,
  isA,
  isAnySign,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  numberAt,
  SIGN,
  sentenceOf,
  signSet,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { listHead } from "../parts/frame.ts";
import { isBehindGroup } from "../parts/group-beside.ts";
import { tellsOfHarm } from "../parts/harm.ts";
import { isSexSplit } from "../parts/people.ts";
import { isStrength } from "../parts/size-labelled.ts";
import { partitiveAt } from "../parts/size-partitive.ts";
import { partsOf } from "../parts/split.ts";
import { isCountedBehind } from "../parts/time-list.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const CENT = wordIds("percent cent");
const THERE = wordId("there");
const WERE = wordIds("was were");
const OF = wordId("of");
const N = wordId("n");
const IN = wordIds("in with on among");
const EVENTS = wordIds(
  `death deaths recurrence recurrences relapse relapses event events complication complications failure failures infection infections bleed bleeds stroke strokes infarction infarctions seizure seizures
   metastasis metastases progressions responses hospitalizations hospitalisations admissions admission falls embolism embolisms thrombosis thromboses injury injuries withdrawals withdrawal toxicities cancer
   cancers carcinomas malignancies reactions exacerbations exacerbation readmissions readmission abscess abscesses miscarriages stillbirths remissions discontinuations dropouts episodes episode`,
);
const ACTED = wordIds(
  "had met switched crossed stopped died developed experienced achieved reported showed required underwent were was received remained survived started responded progressed relapsed recurred improved failed",
);

export const count: Recognizer = {
  name: "count",
  precedence: 40,
  triggers: { numbers: { forms: ["integer", "word"] } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number === null || number.signed || !Number.isInteger(number.value) || (number.form !== "integer" && number.form !== "word"))
      return null;
    if (isGlued(tokens, at) && !isAnySign(tokens, at - 1, BEFORE) && !isAfterDash(tokens, at)) return null;
    const head = listHead(tokens, at);
    // "grade ≥ 3 adverse events"
    if (isAnySign(tokens, at - 1, BOUNDS) && isA(tokens, at - 2, C.LABEL)) return null;
    if (
      isA(tokens, head - 1, C.LABEL) &&
      !(head < at && withPercentage(tokens, at) !== null) &&
      !isBehindGroup(tokens, at) &&
      !isCountedBehind(tokens, at) &&
      (!isA(tokens, head - 1, C.PEOPLE) || isOneOf(tokens, head - 1, NUMBERED))
    )
      return null;
    // "groups 1 and 2 had 12 and 15 deaths"
    if (head < at && isOneOf(tokens, head - 1, GROUPS)) return null;
    const zone = zoneAt(scene, at);
    const reported = zone === "RESULTS" || zone === "CONCLUSIONS";
    if (isSexSplit(tokens, at)) return make(tokens, at, at + 2);
    if (isLeast(tokens, at)) return null;
    return (
      sharedOut(tokens, at) ??
      beforeShare(tokens, at) ??
      ofPercentage(scene, at) ??
      (reported
        ? (responses(tokens, at) ?? setAgainst(tokens, at) ?? withNoun(tokens, at) ?? withVerb(tokens, at))
        : sharedHarm(tokens, at))
    );
  },
};

/** "410 had at least one complication": how many make somebody one of those who are counted; "at least two patients died" counts. */
function isLeast(tokens: Tokens, at: number): boolean {
  if (!isOneOf(tokens, at - 1, LEAST) || !isOneOf(tokens, at - 2, AT) || valueAt(tokens, at) > MOST_LEAST) return false;
  for (let next = at + 1; next < at + 5 && isWord(tokens, next); next++) {
    if (isA(tokens, next, C.PEOPLE) || isA(tokens, next, C.UNIT | C.VERB | C.PREPOSITION)) return false;
    if (isOneOf(tokens, next, EVENTS)) return true;
  }
  return false;
}

/** More of an event than this is no criterion. */
const MOST_LEAST = 9;
const LEAST = wordIds("least most");
const AT = wordIds("at");
const BOUNDS = signSet("<>≤≥=");
const GROUPS = wordIds("groups arms cohorts");
const BEFORE = signSet("([=");

/** "were lost--12 with A" */
function isAfterDash(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at - 1, DASH) && isSign(tokens, at - 2, DASH) && isGlued(tokens, at - 1);
}

/** "2 CR, 6 PR, 14 SD and 8 PD": tumours by how they responded. */
function responses(tokens: Tokens, at: number): Claim | null {
  if (!RESPONSES.has(textOf(tokens, at + 1)) || isGlued(tokens, at + 1)) return null;
  return textOf(tokens, at + 1) !== "SD" || isBesideResponse(tokens, at) ? make(tokens, at, at + 2) : null;
}

const RESPONSES: ReadonlySet<string> = new Set(["CR", "PR", "SD", "PD", "CRs", "PRs"]);

/** "SD" is a spread too. */
function isBesideResponse(tokens: Tokens, at: number): boolean {
  for (let near = at - 4; near < at + 6; near++) if (near !== at + 1 && RESPONSES.has(textOf(tokens, near))) return true;
  return false;
}

/** "(two zelotinib vs three placebo)", "(41 placebo and 52 zelotinib)": those of each group, who are only named. */
function setAgainst(tokens: Tokens, at: number): Claim | null {
  const first = opensBracket(tokens, at - 1) || isSign(tokens, at - 1, 0x3b) || isSign(tokens, at - 1, 0x3a) ? at : itemBefore(tokens, at);
  if (first < 0) return null;
  const joint = pastName(tokens, first + 1);
  const second = joint < 0 ? -1 : pastJoint(tokens, joint);
  if (second < 0 || !isItem(tokens, second)) return null;
  const end = pastName(tokens, second + 1);
  if (end < 0 || !(closesBracket(tokens, end) || isSign(tokens, end, 0x3b) || isSign(tokens, end, 0x2c))) return null;
  const against = isA(tokens, joint, C.VERSUS) || holdsA(tokens, first, joint, C.CONTROL) || holdsA(tokens, second, end, C.CONTROL);
  return against && (at === first || at === second) ? make(tokens, at, at + 1) : null;
}

function isItem(tokens: Tokens, at: number): boolean {
  const form = numberAt(tokens, at)?.form;
  return form === "integer" || form === "word";
}

/** How many words a group's name may have. */
const NAME = 3;
const NO_NAME = C.UNIT | C.PREPOSITION | C.CONJUNCTION | C.VERB | C.ADVERB | C.VERSUS | C.COMPARE | C.STATISTIC | C.PEOPLE;

/** One past the one to three plain words at this token; -1 where there are none. */
function pastName(tokens: Tokens, at: number): number {
  let next = at;
  while (next < at + NAME && isWord(tokens, next) && !isA(tokens, next, NO_NAME)) next++;
  return next === at ? -1 : next;
}

function pastJoint(tokens: Tokens, at: number): number {
  if (isA(tokens, at, C.VERSUS)) return isSign(tokens, at + 1, 0x2e) ? at + 2 : at + 1;
  const comma = isSign(tokens, at, 0x2c) ? at + 1 : at;
  return isOneOf(tokens, comma, JOINTS) ? comma + 1 : comma > at ? comma : -1;
}

/** The number that opens the bracket of which this one ends the first pair, or -1. */
function itemBefore(tokens: Tokens, at: number): number {
  for (let back = at - 2; back > at - NAME - 4 && back > 0; back--) {
    if (tokens.kind[back] === SIGN && !isSign(tokens, back, 0x2c) && !isSign(tokens, back, 0x2e)) return -1;
    if (isItem(tokens, back))
      return opensBracket(tokens, back - 1) || isSign(tokens, back - 1, 0x3b) || isSign(tokens, back - 1, 0x3a) ? back : -1;
  }
  return -1;
}

function make(tokens: Tokens, at: number, to: number): Claim {
  return plainValue(tokens, { statistic: "count", from: at, to });
}

/** "12 (20.7%)", "12 [20.7%]", "35 patients (21%)": a count explained by its percentage. */
function withPercentage(tokens: Tokens, at: number): Claim | null {
  let next = at + 1;
  while (next < at + 6 && isWord(tokens, next) && !isA(tokens, next, C.VERB | C.CONJUNCTION | C.UNIT)) next++;
  if (!(isSign(tokens, next, 0x28) || isSign(tokens, next, 0x5b)) || !isNumber(tokens, next + 1) || !isSign(tokens, next + 2, 0x25))
    return null;
  const close = next + 3;
  if (!(isSign(tokens, close, 0x29) || isSign(tokens, close, 0x5d) || isSign(tokens, close, 0x2c) || isSign(tokens, close, 0x3b)))
    return null;
  return valueAt(tokens, next + 1) <= 100 ? make(tokens, at, at + 1) : null;
}

function sharedOut(tokens: Tokens, at: number): readonly Claim[] | null {
  const claim = withPercentage(tokens, at);
  return claim === null ? null : [claim, ...namedParts(tokens, at)];
}

/** "(113, 71%)", "(n = 18, 24%; …)": the count that opens a bracket, before its share. */
function beforeShare(tokens: Tokens, at: number): Claim | null {
  const named = isSign(tokens, at - 1, 0x3d) && isThe(tokens, at - 2, N);
  if (!opensBracket(tokens, named ? at - 3 : at - 1)) return null;
  if (!(isSign(tokens, at + 1, 0x2c) || isSign(tokens, at + 1, 0x3b)) || !isNumber(tokens, at + 2) || !isSign(tokens, at + 3, 0x25))
    return null;
  if (valueAt(tokens, at + 2) > 100 || !(named || closesBracket(tokens, at + 4) || isSign(tokens, at + 4, 0x3b))) return null;
  return named ? { ...make(tokens, at, at + 1), from: at - 2 } : make(tokens, at, at + 1);
}

/** "12% (n = 123)", "69% [n=9]". */
function ofPercentage(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isSign(tokens, at - 1, 0x3d) || !isThe(tokens, at - 2, N)) return null;
  if ((!isSign(tokens, at - 4, 0x25) && !isOneOf(tokens, at - 4, CENT)) || isStrength(scene, at - 5)) return null;
  return isSign(tokens, at - 3, 0x28) || isSign(tokens, at - 3, 0x5b) ? { ...make(tokens, at, at + 1), from: at - 2 } : null;
}

/** "three patients", "two possible treatment-related deaths", with the counts behind it that add up to it: "83 events (39 with A, 44 with B)". */
function withNoun(tokens: Tokens, at: number): readonly Claim[] | null {
  let next = pastJoined(tokens, at);
  const joined = next > at + 1;
  if (isThe(tokens, next, OF)) return null;
  for (let steps = 0; steps < 6 && isWord(tokens, next); steps++, next++) {
    if (isA(tokens, next, C.STUDIES) || isA(tokens, next, C.GROUP)) return null;
    const event = isOneOf(tokens, next, EVENTS);
    if (event || isA(tokens, next, C.PEOPLE)) {
      if (isSign(tokens, next + 1, DASH) && isGlued(tokens, next + 1)) {
        if (isA(tokens, next + 2, C.TIME_UNIT)) return null;
        if (isWord(tokens, next + 2)) {
          next++;
          continue;
        }
      }
      // "the patients at 112 sites": where they came from.
      if (isOneOf(tokens, next, PLACES) && isOneOf(tokens, at - 1, WHERE)) return null;
      // "4 cycles of X" are given, not counted.
      if (isOneOf(tokens, next, CYCLES) && isThe(tokens, next + 1, OF)) return null;
      const claim = make(tokens, at, joined ? at + 1 : next + 1);
      return event ? [claim, ...partsOf(tokens, at).map((part) => make(tokens, part, part + 1))] : [claim, ...namedParts(tokens, at)];
    }
    const compound = isSign(tokens, next + 1, DASH) && isGlued(tokens, next + 1) && isGlued(tokens, next + 2);
    if (isA(tokens, next, C.UNIT | C.VERB | C.PREPOSITION | C.CONJUNCTION | C.DETERMINER) && !compound && !isOneOf(tokens, next, SUCH))
      break;
    // "treatment-related deaths": the second part of a compound is none of its kinds.
    if (isSign(tokens, next + 1, DASH) && isWord(tokens, next + 2)) next += isOneOf(tokens, next + 2, EVENTS) ? 1 : 2;
  }
  return thereBefore(tokens, at) ? [make(tokens, at, at + 1)] : null;
}

const SUCH = wordIds("such");
const WHERE = wordIds("at from across within throughout");
const PLACES = wordIds(
  "site sites hospital hospitals clinic clinics school schools practice practices village villages ward wards pharmacy pharmacies facility facilities country countries",
);
const CYCLES = wordIds("cycle cycles");
const JOINTS = wordIds("and versus vs v");
const BETWEEN = wordIds("between from");

/** One past "22 and 30", "12 vs 15", whose noun stands behind the second; else one past the number itself. */
function pastJoined(tokens: Tokens, at: number): number {
  if (!isOneOf(tokens, at + 1, JOINTS) || isOneOf(tokens, at - 1, BETWEEN)) return at + 1;
  const second = isSign(tokens, at + 2, 0x2e) ? at + 3 : at + 2;
  const form = numberAt(tokens, second)?.form;
  return form === "integer" || form === "word" ? second + 1 : at + 1;
}

/** "there were 28 VTEs": whatever the noun is, it is counted. */
function thereBefore(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at - 1, WERE) && isThe(tokens, at - 2, THERE) && isWord(tokens, at + 1);
}

/** "six were alive", "31 achieved a response", "four in the drug group and three in the control group": people whose noun stood before. */
function withVerb(tokens: Tokens, at: number): Claim | null {
  if (isOneOf(tokens, at + 1, ACTED)) return isPlainPlace(tokens, at) ? make(tokens, at, at + 1) : null;
  if (isOneOf(tokens, at + 1, DID) && !isWord(tokens, at + 2) && isPlainPlace(tokens, at)) return make(tokens, at, at + 1);
  if (isOfThose(tokens, at)) return make(tokens, at, at + 1);
  if (isOneOf(tokens, at + 1, GIVEN) && isPlainPlace(tokens, at) && followsCount(tokens, at)) return make(tokens, at, at + 1);
  if (!isOneOf(tokens, at + 1, IN) || !isPlainPlace(tokens, at)) return null;
  if (actInGroups(tokens, at)) return make(tokens, at, at + 1);
  if (!countedBefore(tokens, at)) return followsThere(tokens, at) ? make(tokens, at, at + 1) : null;
  for (let next = at + 2; next < at + 9 && (isWord(tokens, next) || isSign(tokens, next, DASH)); next++)
    if (isA(tokens, next, C.GROUP)) return make(tokens, at, at + 1);
  return followsCount(tokens, at) ? make(tokens, at, at + 1) : null;
}

/** "Eighteen in the yoga group and nine in the control group responded": both are those who did. */
function actInGroups(tokens: Tokens, at: number): boolean {
  const ahead = pastGroup(tokens, at);
  const behind = ahead < 0 || !isA(tokens, ahead, C.CONJUNCTION | C.VERSUS) ? -1 : pastGroup(tokens, ahead + 1);
  if (behind >= 0) return isWord(tokens, behind) && !isA(tokens, behind, C.PREPOSITION | C.CONJUNCTION);
  if (ahead < 0 || !isWord(tokens, ahead) || !isA(tokens, at - 1, C.CONJUNCTION | C.VERSUS)) return false;
  for (let back = at - 2; back > at - GROUPS_REACH && back >= 0; back--)
    if (isNumber(tokens, back)) return pastGroup(tokens, back) === at - 1 && actInGroups(tokens, back);
  return false;
}

/** One past the group that a number is told of, "nine in the control group"; -1 where it is told of none. */
function pastGroup(tokens: Tokens, at: number): number {
  if (!isNumber(tokens, at) || !isOneOf(tokens, at + 1, IN)) return -1;
  for (let next = at + 2; next < at + GROUPS_REACH && (isWord(tokens, next) || isSign(tokens, next, DASH)); next++) {
    if (isA(tokens, next, C.GROUP)) return next + 1;
    if (isA(tokens, next, C.VERB | C.CONJUNCTION)) return -1;
  }
  return -1;
}

/** How far behind a number the group that it is told of may be named. */
const GROUPS_REACH = 9;
const AGAINST = wordIds("against");
const COMPARED_WITH = wordIds("with to");
/** "three patients receiving zelotinib and two receiving placebo" */
const GIVEN = wordIds("receiving given taking treated assigned allocated randomised randomized after on");

/** "Of the 52 in the test group, 40 healed": whatever the verb is, they are some of those. */
function isOfThose(tokens: Tokens, at: number): boolean {
  if (!isSign(tokens, at - 1, 0x2c) || !isWord(tokens, at + 1) || isGlued(tokens, at + 1)) return false;
  if (isA(tokens, at + 1, C.UNIT | C.TIME_UNIT | C.PREPOSITION | C.CONJUNCTION | C.GROUP | C.STUDIES | C.MONTH)) return false;
  for (let back = at - 2; back > at - PARTITIVE && back > 0; back--) {
    if (isNumber(tokens, back)) return partitiveAt(tokens, back) >= 0 && valueAt(tokens, at) <= valueAt(tokens, back);
    if (!isWord(tokens, back) && !isSign(tokens, back, DASH)) return false;
  }
  return false;
}

const DID = wordIds("did");
/** "18 (49%) participants (10 yoga and 8 control)", "271 patients relapsed: 110 with A, 161 with B": those of each group, in the same sentence. */
function namedParts(tokens: Tokens, at: number): readonly Claim[] {
  const parts = partsOf(tokens, at);
  if (parts.some((part) => sentenceOf(tokens, part) !== sentenceOf(tokens, at))) return [];
  return parts.map((part) => make(tokens, part, part + 1));
}

/** How long a clause "of the 52 …" may be. */
const PARTITIVE = 16;

/** "one death with A and five with B": the number before this one counts the same in another place. */
function followsCount(tokens: Tokens, at: number): boolean {
  const sentence = tokens.sentence[at];
  for (let back = at - 1; back > at - 16 && back >= 0 && tokens.sentence[back] === sentence; back--) {
    const number = numberAt(tokens, back);
    if (number === null) continue;
    if (isGlued(tokens, back) && !isSign(tokens, back - 1, 0x28)) continue;
    if (number.form !== "integer" && number.form !== "word") return false;
    for (let next = back + 1; next < at && (isWord(tokens, next) || isSign(tokens, next, DASH)); next++)
      if (isOneOf(tokens, next, EVENTS) || isA(tokens, next, C.PEOPLE)) return true;
    return isOneOf(tokens, back + 1, IN);
  }
  return false;
}

/** "There were 28 thromboses with A and 44 with B": counted as the first, whatever its noun is. */
function followsThere(tokens: Tokens, at: number): boolean {
  const sentence = tokens.sentence[at];
  for (let back = at - 1; back > at - 16 && back >= 0 && tokens.sentence[back] === sentence; back--)
    if (isNumber(tokens, back)) return thereBefore(tokens, back);
  return false;
}

/** "449 relapses were reported: 183 in the drug group and 266 in the control group", wherever it is told. */
function sharedHarm(tokens: Tokens, at: number): Claim | null {
  return isOneOf(tokens, at + 1, IN) && tellsOfHarm(tokens, at) ? withVerb(tokens, at) : null;
}

/** At the head of a clause: behind a conjunction, a sign or the beginning of the sentence. */
function isPlainPlace(tokens: Tokens, at: number): boolean {
  return (
    at === 0 ||
    tokens.sentence[at] !== tokens.sentence[at - 1] ||
    isA(tokens, at - 1, C.CONJUNCTION) ||
    isA(tokens, at - 1, C.VERSUS) ||
    isOneOf(tokens, at - 1, AGAINST) ||
    (isOneOf(tokens, at - 1, COMPARED_WITH) && isA(tokens, at - 2, C.COMPARE)) ||
    isBehindGroup(tokens, at) ||
    (tokens.kind[at - 1] === SIGN && !isSign(tokens, at - 1, 0x3d))
  );
}

/** "Study 1 examined …": which one it was. */
const NUMBERED = wordIds("study experiment trial");
const MEASURED = wordIds("score scores level levels");
const FOLLOW = wordIds("follow followup");

/** Whether the nearest noun before a bare number is one of people or events, not a mean or a measure. */
export function countedBefore(tokens: Tokens, at: number): boolean {
  const sentence = tokens.sentence[at];
  for (let back = at - 1; back >= at - 24 && back >= 0 && tokens.sentence[back] === sentence; back--) {
    // "After a median follow-up of 9.9 years" says nothing of what is counted then.
    if (isA(tokens, back, C.MEAN | C.MEDIAN) && isOneOf(tokens, back + 1, FOLLOW)) continue;
    if (isA(tokens, back, C.MEAN | C.MEDIAN) || isOneOf(tokens, back, MEASURED) || isSign(tokens, back, 0x25)) return false;
    if (
      isOneOf(tokens, back, EVENTS) ||
      (isA(tokens, back, C.PEOPLE) && !isA(tokens, back, C.GROUP | C.UNIT) && !isA(tokens, back - 1, C.PREPOSITION))
    )
      return true;
  }
  return false;
}
