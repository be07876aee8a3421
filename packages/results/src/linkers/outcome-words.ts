/** What words are to the phrases that say what was measured: asked of every word of a sentence with values, and told from its tokens once. */
import { DASH, isA, isCjkRun, isGlued, isHyphened, isNumber, isSign, isWord, NUMBER, type Tokens, WORD } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { markTable } from "../word-marks.ts";

/** Sets of words, as bits. */
export const W = {
  /** Prepositions that may stand inside a phrase. */
  inner: 0x1,
  auxiliary: 0x2,
  /** Words that measure nothing by themselves, and those that no phrase begins with. */
  empty: 0x4,
  emptyAtEdge: 0x8,
  overall: 0x10,
  nounInLy: 0x20,
  /** Words that end a phrase without being part of any. */
  part: 0x40,
  inflected: 0x80,
  moved: 0x100,
  heading: 0x200,
  light: 0x400,
  ratio: 0x800,
  rank: 0x1000,
  outcome: 0x2000,
  point: 0x4000,
  reporting: 0x8000,
  in: 0x10000,
  with: 0x20000,
  for: 0x40000,
  time: 0x80000,
  having: 0x100000,
  /** What no phrase begins with that a preposition goes on: "differences in nausea". */
  blank: 0x200000,
} as const;

const marks = markTable([
  [W.inner, wordIds("of in for to with on per at from by within without after during")],
  [
    W.auxiliary,
    wordIds(
      "was were is are be been being had has have having did do does can could may might will would should must said est sont était étaient ont été",
    ),
  ],
  [
    W.empty,
    wordIds(
      `patient patients participant participants subject subjects individual individuals people children adults group groups arm arms treatment treatments therapy study studies trial trials
       result results finding findings difference differences significant significance statistical statistically respectively value values total baseline end time times point points period follow up
       followup both all one two first second third p n ci sd se iqr range interval intervals confidence odds ratio ratios hazard relative risk hr or rr ratio addition contrast comparison
       comparisons analysis analyses control controls placebo intervention interventions higher lower greater less more fewer better worse similar different same there they it we this these
       those who which that whom none no not significant mean means median average percent percentage proportion number day days week weeks month months year years hour hours minutes minute
       min change changes increase increases decrease decreases reduction reductions improvement improvements case cases however therefore moreover than respect favor favour terms order
       case example least most mg kg ml mm cm mmol overall final large small high low level levels rate rates score scores effect effects outcome outcomes endpoint endpoints primary secondary
       versus vs each other others additional regarding main important evidence association associated compared common i ii iii evaluable eligible remaining latter former corresponding
       data parameter parameters conclusion conclusions purpose background methods method objective aim measure measures measurement measurements majority population sample samples cohort
       common frequent likely able rare similarly pts highly seen observed occurred occurring lowest highest subgroup subgroups regimen regimens unadjusted adjusted crude pooled representing corresponding randomized randomised received enrolled
       figure figures h s d w y cent hg grade grades fold ic`,
    ),
  ],
  [W.emptyAtEdge, wordIds("m mdn mean means median average averaged significant significantly respectively the a an")],
  [W.blank, wordIds("difference differences value values figure figures")],
  // An adverb elsewhere, but "overall survival".
  [W.overall, wordIds("overall")],
  [W.nounInLy, wordIds("family families anomaly assembly supply reply early only daily weekly monthly yearly elderly")],
  [
    W.part,
    wordIds(
      "there it they rather then however therefore moreover furthermore finally thus hence instead otherwise again ago later earlier well chez contre sur",
    ),
  ],
  [
    W.inflected,
    // Words of change that are verbs or comparatives, not nouns.
    wordIds(
      `higher greater more lower less fewer smaller shorter worse better faster older heavier taller longer larger younger thinner lighter slower rose fell risen fallen grew down weaker
       increasing decreasing reducing improving improves reduces improve lost gained`,
    ),
  ],
  [W.moved, wordIds("rose fell grew improve")],
  [
    W.heading,
    wordIds("results result findings conclusion conclusions methods method background purpose objective objectives main introduction aim"),
  ],
  [
    W.light,
    // Verbs that say nothing of an outcome without an object.
    wordIds(
      `occurred occur occurs observed seen found reported noted showed shown achieved developed experienced demonstrated revealed detected received underwent obtained compared associated
       recorded measured assessed evaluated based given used using including included followed remained became presented led resulted appeared tended produced take taken decided representing corresponding indicated estimated survenu survenue survenus survenues observé observée`,
    ),
  ],
  [W.ratio, wordIds("ratio ratios odds hr or rr hazards")],
  [W.rank, wordIds("primary secondary main coprimary composite")],
  [W.outcome, wordIds("outcome outcomes endpoint endpoints")],
  [W.point, wordIds("point points")],
  [
    W.reporting,
    wordIds("reached met observed seen found noted reported occurred recorded achieved measured assessed detected obtained attained"),
  ],
  [W.in, wordIds("in among")],
  [W.with, wordIds("with without")],
  [W.for, wordIds("for")],
  [W.time, wordIds("at after during within before until over from by")],
  [
    W.having,
    wordIds(
      `had have has having
       showed shown show experienced developed reported achieved observed found demonstrated received underwent revealed`,
    ),
  ],
]);

/** The sets that a token is in, as bits of `W`; none for what is no word. */
export function marksOf(tokens: Tokens, at: number): number {
  if (!isWord(tokens, at)) return 0;
  const id = tokens.id[at] ?? 0;
  return id < marks.length ? (marks[id] ?? 0) : 0;
}

export function isMarked(tokens: Tokens, at: number, bits: number): boolean {
  return (marksOf(tokens, at) & bits) !== 0;
}

/** What a token is to a phrase, as bits. */
export const Shape = { known: 0x1, nominal: 0x2, verbal: 0x4, empty: 0x8 } as const;

/** Tokens with their shapes, each worked out when it is first asked for. */
export interface Shaped {
  readonly tokens: Tokens;
  readonly shapes: Uint8Array;
}

export function shapeAt({ tokens, shapes }: Shaped, at: number): number {
  if (at < 0 || at >= tokens.count) return Shape.empty;
  const known = shapes[at] ?? 0;
  if (known !== 0) return known;
  const bits = marksOf(tokens, at);
  const shape =
    Shape.known |
    (isNominal(tokens, at, bits) ? Shape.nominal : 0) |
    (isVerbal(tokens, at, bits) ? Shape.verbal : 0) |
    (isEmptyWord(tokens, at, bits) ? Shape.empty : 0);
  shapes[at] = shape;
  return shape;
}

/** Whether a token is a word of a name or a noun phrase, and not one that parts phrases. */
function isNominal(tokens: Tokens, at: number, bits: number): boolean {
  if (tokens.kind[at] !== WORD) return tokens.kind[at] === NUMBER && isNameNumber(tokens, at);
  if (isCjkRun(tokens, at)) return false;
  if ((bits & W.overall) !== 0) return true;
  const mask = tokens.mask[at] ?? 0;
  // "At 4 weeks pain was 3.1": the weeks are of the number.
  if ((mask & (C.TIME_UNIT | C.UNIT)) !== 0 && isNumber(tokens, at - 1) && !isGlued(tokens, at)) return false;
  if ((mask & (C.DETERMINER | C.CONJUNCTION | C.COMPARE | C.VERSUS | C.ADVERB | C.PREPOSITION)) !== 0) return isHyphened(tokens, at);
  if ((mask & (C.INCREASE | C.DECREASE)) !== 0) return (bits & W.inflected) === 0 && !isEd(tokens, at);
  if ((mask & C.VERB) !== 0) return isHyphened(tokens, at);
  // "emotional well-being"
  if ((bits & W.part) !== 0) return isHyphened(tokens, at);
  if (isAdverb(tokens, at, bits)) return false;
  return !isParticiple(tokens, at);
}

/** "6-month", "SF-36", "grade 3": a number that belongs to a name. */
function isNameNumber(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) && isWord(tokens, at + 2) && isGlued(tokens, at + 2)) return true;
  if (isA(tokens, at - 1, C.LABEL)) return true;
  return (
    isGlued(tokens, at) && (isWord(tokens, at - 1) || (isSign(tokens, at - 1, DASH) && isGlued(tokens, at - 1) && isWord(tokens, at - 2)))
  );
}

function isVerbal(tokens: Tokens, at: number, bits: number): boolean {
  if (tokens.kind[at] !== WORD) return false;
  const mask = tokens.mask[at] ?? 0;
  if ((mask & C.VERB) !== 0 || (bits & W.moved) !== 0) return !isHyphened(tokens, at);
  if (!isEd(tokens, at) || isHyphened(tokens, at)) return false;
  return (mask & (C.INCREASE | C.DECREASE)) !== 0 || isParticiple(tokens, at);
}

function isEmptyWord(tokens: Tokens, at: number, bits: number): boolean {
  return (bits & W.empty) !== 0 || tokens.kind[at] !== WORD || isA(tokens, at, C.PREPOSITION | C.DETERMINER | C.CONJUNCTION | C.ADVERB);
}

/** A participle is the verb where an auxiliary or an adverb stands before it, or a preposition, a value or nothing behind a noun and it. */
function isParticiple(tokens: Tokens, at: number): boolean {
  if (!isEd(tokens, at) || isHyphened(tokens, at)) return false;
  if (isA(tokens, at - 1, C.VERB | C.ADVERB) || isAdverb(tokens, at - 1, marksOf(tokens, at - 1))) return true;
  if (isA(tokens, at - 1, C.DETERMINER | C.PREPOSITION)) return isA(tokens, at + 1, C.PREPOSITION);
  return isNumber(tokens, at + 1) || isA(tokens, at + 1, C.PREPOSITION | C.DETERMINER | C.ADVERB | C.COMPARE) || !isWord(tokens, at + 1);
}

function isEd(tokens: Tokens, at: number): boolean {
  return endsIn(tokens, at, 0x65, 0x64);
}

function isAdverb(tokens: Tokens, at: number, bits: number): boolean {
  return endsIn(tokens, at, 0x6c, 0x79) && (bits & W.nounInLy) === 0;
}

function endsIn({ text, start, end }: Tokens, at: number, a: number, b: number): boolean {
  if (at < 0) return false;
  const to = end[at] ?? 0;
  return to - (start[at] ?? 0) > 3 && (text.charCodeAt(to - 1) | 0x20) === b && (text.charCodeAt(to - 2) | 0x20) === a;
}
