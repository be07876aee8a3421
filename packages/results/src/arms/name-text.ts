/**
 * A text as the finder of arms reads it: of each token, as bits, all that candidates and their neighbours are asked for. One pass over the tokens answers
 * once what would otherwise be asked of dozens of sets of words, again for every phrase around them.
 */
import { DASH, isA, isCjkRun, isGlued, isNumber, isOneOf, isWord, NUMBER, type Tokens, WORD } from "../lexer.ts";
import { C, classMask, type WordSet, wordIds } from "../lexicon.ts";
import { scratch } from "../scratch.ts";
import { markTable, remember, type WordMemo } from "../word-marks.ts";

/** What a token is, as bits. */
export const T = {
  group: 0x1,
  groups: 0x2,
  dose: 0x4,
  /** Those whom a name may stand in front of. */
  persons: 0x8,
  /** What the absence of a thing is told with, and things whose absence names no arm. */
  no: 0x10,
  notAbsent: 0x20,
  either: 0x40,
  treated: 0x80,
  controlled: 0x100,
  and: 0x200,
  or: 0x400,
  than: 0x800,
  /** What may stand between "compared" and what is compared. */
  withTo: 0x1000,
  compared: 0x2000,
  receive: 0x4000,
  assign: 0x8000,
  whereas: 0x10000,
  /** Words between a name and what it is the name of. */
  skipped: 0x20000,
  be: 0x40000,
  in: 0x80000,
  open: 0x100000,
  close: 0x200000,
  comma: 0x400000,
  dash: 0x800000,
  percent: 0x1000000,
  word: 0x2000000,
  number: 0x4000000,
  /** No space stands before it. */
  glued: 0x8000000,
  /** A word that a name may begin with, and one that it may go on with. */
  first: 0x10000000,
  inner: 0x20000000,
} as const;

/** Words that a name ends before, and words in "ly" that are no adverbs: asked for here alone. */
const VERB = 0x40000000;
const ADJECTIVE = 0x80000000;

/** "placebo-controlled": the name ends at the hyphen. */
export const CONTROLLED: WordSet = wordIds("controlled free blind blinded naive naïve resistant related induced like compared");

const SETS = markTable([
  [T.group, wordIds("group arm groupe grupo gruppe cohort")],
  [T.groups, wordIds("groups arms groupes grupos gruppen cohorts")],
  [T.dose, wordIds("dose doses regimen regimens schedule concentration concentrations level levels")],
  [
    T.persons,
    // Narrower than the lexicon's class, whose "surgery", "procedure", "block" are names of arms.
    wordIds(
      `patient patients participant participants subject subjects woman women man men child children adult adults individual individuals people person persons volunteer volunteers
       infant infants neonate neonates newborn newborns mother mothers boys girls students adolescents males females cases eye eyes tooth teeth hips knees limbs
       rats rat mice mouse rabbits dogs pigs animals steers cows sheep goats recipients users schools clinics practices villages clusters families households couples
       smokers athletes survivors veterans residents players pregnancies deliveries births`,
    ),
  ],
  // "no treatment", "without diabetes": the absence of something names an arm too; "no difference" does not.
  [T.no, wordIds("no without non not")],
  [
    T.notAbsent,
    wordIds(
      "difference differences significant evidence effect effects change changes statistically statistical adverse serious further other relevant major such one",
    ),
  ],
  [
    VERB,
    // Verbs that the lexicon does not class, pronouns and particles.
    wordIds(
      `evaluate evaluates evaluating determine determines assess assesses assessing investigate investigates compare compares examine examines tests receive receives undergo contain contains containing
       reduce reduces increase increases improve improves attenuate attenuates involve involves involving provide provides providing suggest suggests require requires requiring produce produces lead leads
       consume consumed consuming administer administered take takes whether rather instead prevent prevents preventing affect affects enhance enhances allow allows cause causes show shows
       appear appears remain remains become becomes felt feel go goes based followed follow follows according due regardless irrespective given assigned completed completing attending attended randomised
       demonstrate demonstrates support supports indicate indicates offer offers offered perform performed performing maintain maintains help helps aim aims aimed seek sought hypothesize hypothesized
       perceive perceived attract attracts need needs needed wear worn reached reach used preferred prefer achieve achieves associate confirm confirms prove proves proved tolerated well
       outperformed outperforms outperform ranked contribute contributes contributed mediate mediates mediated favored favoured favors favours exceeded
       enrolled recruited analysed analyzed included excluded once twice thrice daily it they we he she i us them there like account accounts reflect reflects share shares see sees say says know knows lacked lack lacks
       améliore améliorent réduit réduisent est sont était étaient été évalué évaluée après chez contre
       al aux dans les el une eine einer einem einen avec ohne mit sans`,
    ),
  ],
  [ADJECTIVE, wordIds("early elderly family assembly supply")],
  [T.either, wordIds("either both")],
  // "zelotinib-treated": here too.
  [T.treated, wordIds("treated exposed assigned allocated fed supplemented trained randomized randomised receiving operated")],
  [T.controlled, CONTROLLED],
  [T.and, wordIds("and et y e und")],
  [T.or, wordIds("or nor ou o oder")],
  [T.than, wordIds("than over against")],
  [T.withTo, wordIds("with to and")],
  [
    T.compared,
    wordIds("compared comparing relative comparison compare compares comparable superior inferior equivalent similar noninferior"),
  ],
  [
    T.receive,
    wordIds(
      `receive received receives receiving given taking took take taken underwent undergoing undergo treated treatment administered administration using used ingested
       consumed wore wearing`,
    ),
  ],
  [
    T.assign,
    wordIds(
      "assigned allocated randomised randomized randomly allocation divided randomization randomisation split assign allocate randomize randomise switched",
    ),
  ],
  [T.whereas, wordIds("whereas while but although when if")],
  [
    T.skipped,
    // "in those who received X"
    wordIds(
      "those patients participants who were was that which subjects women men children individuals people oral daily initial eyes mice rats",
    ),
  ],
  [T.be, wordIds("was were is are had has showed")],
  [T.in, wordIds("in among amongst within")],
]);

const ofSign = new Int32Array(128);
for (const [bit, signs] of [
  [T.open, "(["],
  [T.close, ")]"],
  [T.comma, ","],
  [T.percent, "%"],
] as const)
  for (const sign of signs) ofSign[sign.charCodeAt(0)] = bit;
ofSign[DASH] = T.dash;

/** A text whose noun phrases are gathered. */
export interface NameText {
  readonly tokens: Tokens;
  /** What result each token belongs to (see `neighbours.ts`). */
  readonly marks: Uint8Array;
  readonly title: boolean;
  /** Bits of `T` of each token. */
  readonly traits: Int32Array;
}

const room = scratch((length) => new Int32Array(length));

/** Reads a text for `candidates`. */
export function nameText({ tokens, marks, title }: Omit<NameText, "traits">): NameText {
  const traits = room(tokens.count);
  const { kind, id, mask, start, end } = tokens;
  let last = -1;
  let before = 0;
  for (let at = 0; at < tokens.count; at++) {
    const known = id[at] ?? 0;
    let trait: number = T.number;
    if (kind[at] === WORD) {
      trait = ofWord[known] ?? learn(known);
      if ((trait & SPELT) !== 0) trait = (trait & ~SPELT) | inNameAt(tokens, at);
    } else if (kind[at] !== NUMBER) trait = known < ofSign.length ? (ofSign[known] ?? 0) : 0;
    if (start[at] === last && isGlued(tokens, at)) {
      trait |= T.glued;
      if ((before & GLUED_DASH) === GLUED_DASH) {
        // "low-dose": a word that is joined to another is spelt like a verb by chance.
        trait = joined(trait, mask[at] ?? 0);
        if (at > 1) traits[at - 2] = joined(traits[at - 2] ?? 0, mask[at - 2] ?? 0);
      }
    }
    last = end[at] ?? 0;
    before = trait;
    traits[at] = trait;
  }
  return { tokens, marks, title, traits };
}

const IN_NAME = T.first | T.inner;
const GLUED_DASH = T.dash | T.glued;
const SPLITS = C.PREPOSITION | C.CONJUNCTION | C.DETERMINER | C.VERSUS | C.ADVERB | C.GROUP | C.TIME_UNIT | C.MONTH | C.CONFIDENCE;

/** Bits of the lexicon's words, by id, each once it has been asked for. */
const ofWord: WordMemo<number> = [];
/** Whether a word may stand in a name depends on how it is spelt where it stands. */
const SPELT = 0x40000000;

function learn(id: number): number {
  const sets = setsOf(id);
  return remember(ofWord, id, T.word | (sets & ~(VERB | ADJECTIVE)) | inName(classMask(id), sets));
}

function setsOf(id: number): number {
  return id < SETS.length ? (SETS[id] ?? 0) : 0;
}

/** Whether a name may begin or go on with a word, as bits, or `SPELT`. */
function inName(mask: number, sets: number): number {
  if ((mask & C.CONTROL) !== 0) return IN_NAME;
  if ((mask & SPLITS) !== 0) return (mask & (C.CONFIDENCE | C.GROUP)) !== 0 ? 0 : SPELT;
  if ((mask & (C.VERB | C.RANDOMISED)) !== 0 || (sets & (T.persons | VERB)) !== 0) return 0;
  if (mask === 0 || (mask & (C.INCREASE | C.DECREASE)) !== 0) return SPELT;
  return (mask & C.COMPARE) === 0 ? IN_NAME : 0;
}

/** The same of a word for which its letters decide. */
function inNameAt(tokens: Tokens, at: number): number {
  const mask = tokens.mask[at] ?? 0;
  const sets = setsOf(tokens.id[at] ?? 0);
  if (mask === 0) return (sets & (T.persons | VERB)) !== 0 || isCjkRun(tokens, at) ? 0 : uninflected(tokens, at, sets);
  // "MO", "CON": a short name in capitals is no month, unit or preposition that is spelt alike.
  if ((mask & SPLITS) !== 0 && !isShortName(tokens, at)) return 0;
  if ((mask & (C.VERB | C.RANDOMISED)) !== 0 || (sets & (T.persons | VERB)) !== 0) return 0;
  // "higher", "reduced", "fell" say what happened; "reduction", "improvement" may be part of a name.
  if ((mask & (C.INCREASE | C.DECREASE)) !== 0) {
    const last = tokens.text.charCodeAt((tokens.end[at] ?? 0) - 1);
    return last === 0x6e || last === 0x74 ? IN_NAME : 0;
  }
  return (mask & C.COMPARE) === 0 ? IN_NAME : 0;
}

/** The bits of a token that a hyphen joins to another: any word of a compound may stand in a name, but for months. */
function joined(trait: number, mask: number): number {
  if ((trait & T.word) === 0) return trait;
  return (mask & C.MONTH) === 0 || (mask & C.CONTROL) !== 0 ? trait | IN_NAME : trait & ~IN_NAME;
}

/** "orally", "daily": how, not what; "attenuated" behind a noun: what it did. */
function uninflected(tokens: Tokens, at: number, sets: number): number {
  const end = tokens.end[at] ?? 0;
  if (end - (tokens.start[at] ?? 0) <= 4) return IN_NAME;
  const last = tokens.text.charCodeAt(end - 1);
  if (last === 0x79) return tokens.text.charCodeAt(end - 2) === 0x6c && (sets & ADJECTIVE) === 0 ? 0 : IN_NAME;
  return last === 0x64 && tokens.text.charCodeAt(end - 2) === 0x65 ? T.first : IN_NAME;
}

function isShortName(tokens: Tokens, at: number): boolean {
  return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 1 && isCapitals(tokens, at) && !isNumber(tokens, at - 1);
}

/** Whether a word is of capital letters only: "MO", "CON". */
export function isCapitals(tokens: Tokens, at: number): boolean {
  const end = tokens.end[at] ?? 0;
  for (let index = tokens.start[at] ?? 0; index < end; index++) {
    const code = tokens.text.charCodeAt(index);
    if (code < 0x41 || code > 0x5a) return false;
  }
  return true;
}

/** The bits of a token; none before the first and behind the last. */
export function traitAt({ traits }: NameText, at: number): number {
  return at < 0 || at >= traits.length ? 0 : (traits[at] ?? 0);
}

/** Whether the token has one of these bits. */
export function has(text: NameText, at: number, bits: number): boolean {
  return (traitAt(text, at) & bits) !== 0;
}

/** A dash without a space before it. */
export function isGluedDash(text: NameText, at: number): boolean {
  return (traitAt(text, at) & GLUED_DASH) === GLUED_DASH;
}

/** A token that is neither word nor number. */
export function isSignAt(text: NameText, at: number): boolean {
  return at >= 0 && at < text.tokens.count && !has(text, at, T.word | T.number);
}

const ORGANISED = wordIds("study research working cooperative collaborative oncology trialists trials expert advisory interest");

/** The "Group" of "the Nowhere Bone Study Group 8A trial": who did it. "The Study Group" is an arm. */
export function isOrganisation({ tokens }: NameText, at: number): boolean {
  if (!isA(tokens, at, C.GROUP) || !isOneOf(tokens, at - 1, ORGANISED) || !isWord(tokens, at - 2)) return false;
  return isCapital(tokens, at) && isCapital(tokens, at - 1) && isCapital(tokens, at - 2) && !isA(tokens, at - 2, C.DETERMINER);
}

function isCapital(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charCodeAt(tokens.start[at] ?? 0);
  return first >= 0x41 && first <= 0x5a;
}
