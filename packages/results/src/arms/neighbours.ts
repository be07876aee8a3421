/** What stands before and after a noun phrase, in classes that tell names of arms from outcomes and populations. */
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, NUMBER, SIGN, type Tokens, WORD } from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";

/** What can stand before a name. The trained weights depend on the order: append only. */
export const BEFORE = [
  "start",
  "in",
  "with",
  "for",
  "on",
  "by",
  "after",
  "during",
  "to",
  "of",
  "from",
  "between",
  "preposition",
  "versus",
  "than",
  "compared",
  "and",
  "or",
  "plus",
  "comma",
  "open",
  "colon",
  "value",
  "verb",
  "receiving",
  "either",
  "close",
  "people",
  "group",
  "other",
  "assigned",
  "whereas",
  "value in",
  "value with",
  "value for",
  "value preposition",
] as const;

/** What can stand after a name. The trained weights depend on the order: append only. */
export const AFTER = [
  "end",
  "group",
  "groups",
  "people",
  "treated",
  "open size",
  "open value",
  "open",
  "versus",
  "than",
  "compared",
  "and",
  "or",
  "comma",
  "value",
  "verb",
  "of",
  "in",
  "preposition",
  "colon",
  "equals",
  "respectively",
  "close",
  "controlled",
  "other",
  "and groups",
  "be",
  "with",
  "for",
  "dose",
] as const;

export type Before = (typeof BEFORE)[number];
export type After = (typeof AFTER)[number];

/** The code of a class, by its name. */
export function beforeCode(name: Before): number {
  return BEFORE.indexOf(name);
}
export function afterCode(name: After): number {
  return AFTER.indexOf(name);
}

const B: Readonly<Record<Before, number>> = Object.fromEntries(BEFORE.map((name, index) => [name, index])) as Record<Before, number>;
const A: Readonly<Record<After, number>> = Object.fromEntries(AFTER.map((name, index) => [name, index])) as Record<After, number>;

/** What stands before a name that another one is set against. */
export const COMPARED_BEFORE: readonly number[] = [B.versus, B.than, B.compared];

/** Those whom a name may stand in front of; narrower than the lexicon's class, whose "surgery", "procedure", "block" are names of arms. */
export const PERSONS: WordSet = wordIds(
  `patient patients participant participants subject subjects woman women man men child children adult adults individual individuals people person persons volunteer volunteers
   infant infants neonate neonates newborn newborns mother mothers boys girls students adolescents males females cases eye eyes tooth teeth hips knees limbs
   rats rat mice mouse rabbits dogs pigs animals steers cows sheep goats recipients users schools clinics practices villages clusters families households couples
   smokers athletes survivors veterans residents players pregnancies deliveries births`,
);
export const GROUP: WordSet = wordIds("group arm groupe grupo gruppe cohort");
export const GROUPS: WordSet = wordIds("groups arms groupes grupos gruppen cohorts");
export const DOSE: WordSet = wordIds("dose doses regimen regimens schedule concentration concentrations level levels");
/** "zelotinib-treated", "placebo-controlled": the name ends at the hyphen. */
export const TREATED: WordSet = wordIds(
  "treated exposed assigned allocated fed supplemented trained randomized randomised receiving operated",
);
export const CONTROLLED: WordSet = wordIds("controlled free blind blinded naive naïve resistant related induced like compared");

const RECEIVE = wordIds(
  `receive received receives receiving given taking took take taken underwent undergoing undergo treated treatment administered administration using used ingested
   consumed wore wearing`,
);
const ASSIGN = wordIds(
  "assigned allocated randomised randomized randomly allocation divided randomization randomisation split assign allocate randomize randomise switched",
);
const COMPARED = wordIds(
  "compared comparing relative comparison compare compares comparable superior inferior equivalent similar noninferior",
);
const WITH_TO = wordIds("with to and");
const IN = wordIds("in among amongst within");
const DURING = wordIds("during under");
const AFTER_WORD = wordIds("after following post");
export const AND: WordSet = wordIds("and et y e und");
export const OR: WordSet = wordIds("or nor ou o oder");
const WHEREAS = wordIds("whereas while but although when if");
const EITHER = wordIds("either both");
const BE = wordIds("was were is are had has showed");
const THAN = wordIds("than over against");
const AFTER_THAN = wordIds("than over");
/** Words between a name and what it is the name of ("in those who received X"). */
const SKIPPED = wordIds(
  "those patients participants who were was that which subjects women men children individuals people oral daily initial eyes mice rats",
);
const WITH = wordId("with");
const FOR = wordId("for");
const ON = wordId("on");
const BY = wordId("by");
const TO = wordId("to");
const OF = wordId("of");
const FROM = wordId("from");
const BETWEEN = wordId("between");
const PLUS = wordId("plus");
const RESPECTIVELY = wordId("respectively");
const N = wordId("n");

/** What a token belongs to: nothing, a value, a sample size, another result. */
export const NOTHING = 0;
export const VALUE = 1;
export const SIZE = 2;
export const RESULT = 3;

export function inSentence(tokens: Tokens, at: number, home: number): boolean {
  return at >= 0 && at < tokens.count && tokens.sentence[at] === tokens.sentence[home];
}

/** The class of what stands at `at`, the token before the phrase that begins at `from` (determiners and quotes are skipped already). */
export function beforeOf(tokens: Tokens, marks: Uint8Array, { at, from }: { at: number; from: number }): number {
  if (!inSentence(tokens, at, from)) return B.start;
  if (tokens.kind[at] === NUMBER) return B.value;
  if (tokens.kind[at] === SIGN) return marks[at] === NOTHING ? signBefore(tokens.id[at] ?? 0) : B.value;
  if (isA(tokens, at, C.VERSUS)) return B.versus;
  if (isOneOf(tokens, at, THAN)) return B.than;
  if (
    isOneOf(tokens, at, WITH_TO) &&
    (isOneOf(tokens, at - 1, COMPARED) || (isOneOf(tokens, at - 2, COMPARED) && inSentence(tokens, at - 2, from)))
  )
    return B.compared;
  if (isOneOf(tokens, at, EITHER)) return B.either;
  // "assigned to receive yoga": what is assigned.
  if (isOneOf(tokens, at, RECEIVE)) return assignedBefore(tokens, at) ? B.assigned : B.receiving;
  if (isThe(tokens, at, WITH) && (isOneOf(tokens, at - 1, RECEIVE) || isOneOf(tokens, at - 2, RECEIVE))) return B.receiving;
  const preposition = isA(tokens, at, C.PREPOSITION);
  // "33 to yoga and 35 to stretching": so many were assigned to it.
  if (preposition && (assignedBefore(tokens, at) || (isThe(tokens, at, TO) && (marks[at - 1] ?? NOTHING) === SIZE))) return B.assigned;
  if (isThe(tokens, at, PLUS)) return B.plus;
  if (isOneOf(tokens, at, AND)) return B.and;
  if (isOneOf(tokens, at, OR)) return B.or;
  if (isOneOf(tokens, at, WHEREAS)) return B.whereas;
  if (isOneOf(tokens, at, SKIPPED) && inSentence(tokens, at - 1, from)) return beforePeople(tokens, marks, { at: at - 1, from });
  if (preposition) return prepositionBefore(tokens, marks, at);
  if (isA(tokens, at, C.GROUP)) return B.group;
  if (isA(tokens, at, C.VERB | C.INCREASE | C.DECREASE | C.RANDOMISED)) return B.verb;
  return isOneOf(tokens, at, PERSONS) ? B.people : B.other;
}

function signBefore(code: number): number {
  if (code === 0x2c) return B.comma;
  if (code === 0x28 || code === 0x5b) return B.open;
  if (code === 0x3a || code === 0x3b) return B.colon;
  if (code === 0x29 || code === 0x5d) return B.close;
  return code === 0x2b || code === 0x2f ? B.plus : B.other;
}

/** Whether a token belongs to a result; one before the first does not. */
function isMarked(marks: Uint8Array, at: number): boolean {
  return at >= 0 && marks[at] !== NOTHING;
}

function prepositionBefore(tokens: Tokens, marks: Uint8Array, at: number): number {
  const valued = isMarked(marks, at - 1) || (isSign(tokens, at - 1, 0x29) && isMarked(marks, at - 2));
  if (isOneOf(tokens, at, IN)) return valued ? B["value in"] : B.in;
  if (isThe(tokens, at, WITH)) return valued ? B["value with"] : B.with;
  if (isThe(tokens, at, FOR)) return valued ? B["value for"] : B.for;
  if (valued) return B["value preposition"];
  if (isThe(tokens, at, ON)) return B.on;
  if (isThe(tokens, at, BY)) return B.by;
  if (isOneOf(tokens, at, AFTER_WORD)) return B.after;
  if (isOneOf(tokens, at, DURING)) return B.during;
  if (isThe(tokens, at, TO)) return B.to;
  if (isThe(tokens, at, OF)) return B.of;
  if (isThe(tokens, at, FROM)) return B.from;
  return isThe(tokens, at, BETWEEN) ? B.between : B.preposition;
}

/** What stands before "patients who were", "those": a few words further back, no more. */
function beforePeople(tokens: Tokens, marks: Uint8Array, { at, from }: { at: number; from: number }): number {
  let left = at;
  for (let step = 0; step < 4 && isOneOf(tokens, left, SKIPPED); step++) left--;
  if (isA(tokens, left, C.DETERMINER)) left--;
  if (!inSentence(tokens, left, from)) return B.people;
  if (isOneOf(tokens, left, AFTER_THAN)) return B.than;
  if (isA(tokens, left, C.VERSUS)) return B.versus;
  if (isOneOf(tokens, left, WITH_TO) && isOneOf(tokens, left - 1, COMPARED)) return B.compared;
  return isA(tokens, left, C.PREPOSITION) && isMarked(marks, left - 1) ? B["value in"] : B.people;
}

function assignedBefore(tokens: Tokens, at: number): boolean {
  for (let left = at - 1; left >= at - 6 && inSentence(tokens, left, at); left--) {
    if (isOneOf(tokens, left, ASSIGN)) return true;
    if (tokens.kind[left] === SIGN && !isSign(tokens, left, 0x3a)) return false;
  }
  return false;
}

type Joins = (tokens: Tokens, at: number, from: number) => boolean;

/** The class of what stands at `at`, the token after the phrase that begins at `from`. `joins` says whether a list that goes on at a token ends at a group word. */
export function afterOf(tokens: Tokens, marks: Uint8Array, { at, from, joins }: { at: number; from: number; joins: Joins }): number {
  if (!inSentence(tokens, at, from)) return A.end;
  if (tokens.kind[at] === NUMBER) return A.value;
  if (tokens.kind[at] === SIGN) return signAfter(tokens, marks, { at, from, joins });
  if (isOneOf(tokens, at, GROUP)) return A.group;
  if (isOneOf(tokens, at, GROUPS)) return A.groups;
  if (isOneOf(tokens, at, TREATED)) return A.treated;
  if (isOneOf(tokens, at, PERSONS)) return isOneOf(tokens, at + 1, GROUP) ? A.group : A.people;
  if (isA(tokens, at, C.VERSUS)) return A.versus;
  if (isOneOf(tokens, at, AFTER_THAN)) return A.than;
  if (isOneOf(tokens, at, COMPARED)) return A.compared;
  if (isOneOf(tokens, at, AND)) return joins(tokens, at, from) ? A["and groups"] : A.and;
  if (isOneOf(tokens, at, OR)) return joins(tokens, at, from) ? A["and groups"] : A.or;
  if (isThe(tokens, at, RESPECTIVELY)) return A.respectively;
  if (isOneOf(tokens, at, BE)) return A.be;
  if (isOneOf(tokens, at, DOSE)) return A.dose;
  if (isA(tokens, at, C.PREPOSITION)) {
    if (isThe(tokens, at, OF)) return A.of;
    if (isOneOf(tokens, at, IN)) return A.in;
    if (isThe(tokens, at, WITH)) return A.with;
    return isThe(tokens, at, FOR) ? A.for : A.preposition;
  }
  return isA(tokens, at, C.VERB | C.INCREASE | C.DECREASE) ? A.verb : A.other;
}

function signAfter(tokens: Tokens, marks: Uint8Array, { at, from, joins }: { at: number; from: number; joins: Joins }): number {
  const code = tokens.id[at];
  if (code === 0x28 || code === 0x5b) {
    if (isThe(tokens, at + 1, N) || marks[at + 1] === SIZE) return A["open size"];
    if (marks[at + 1] === VALUE || isNumber(tokens, at + 1)) return A["open value"];
    // "X (Y) group": the group word stands behind the bracket.
    const close = closeOf(tokens, at);
    if (isOneOf(tokens, close + 1, GROUP)) return A.group;
    return isOneOf(tokens, close + 1, GROUPS) ? A.groups : A.open;
  }
  if (code === 0x29 || code === 0x5d) return A.close;
  if (code === 0x2c) {
    if (isThe(tokens, at + 1, RESPECTIVELY)) return A.respectively;
    return joins(tokens, at, from) ? A["and groups"] : A.comma;
  }
  // "yoga: n = 45" gives a size as "yoga (n = 45)" does.
  if (code === 0x3a || code === 0x3b) return isThe(tokens, at + 1, N) ? A["open size"] : A.colon;
  if (code === 0x3d) return A.equals;
  if (code === DASH && isGlued(tokens, at)) {
    if (isOneOf(tokens, at + 1, TREATED)) return A.treated;
    if (isOneOf(tokens, at + 1, CONTROLLED)) return A.controlled;
  }
  return code === 0x2e ? A.end : A.other;
}

/** The token of the bracket that closes, or one past the reach. */
export function closeOf(tokens: Tokens, open: number): number {
  let at = open + 1;
  while (at < tokens.count && at < open + 30 && !isSign(tokens, at, 0x29) && !isSign(tokens, at, 0x5d)) at++;
  return at;
}

/** Whether the token is a word in capital letters only: "MO", "CON". */
export function isCapitals(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD) return false;
  const end = tokens.end[at] ?? 0;
  for (let index = tokens.start[at] ?? 0; index < end; index++) {
    const code = tokens.text.charCodeAt(index);
    if (code < 0x41 || code > 0x5a) return false;
  }
  return true;
}
