/**
 * The phrases of a sentence that could say what was measured: noun phrases ("pain", "rate of death", "reduction in pain scores") and verbs with what
 * stands behind them ("converted to glaucoma"). Arms, groups, people, times and the names of statistics by themselves are none.
 */
import { DASH, isA, isCjkRun, isGlued, isHyphened, isNumber, isOneOf, isSign, isWord, type Tokens, WORD } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";

/** A noun phrase without prepositions; one with "of"; one with other prepositions too; a verb and its object. */
export const BASE = 0;
export const WITH_OF = 1;
export const EXTENDED = 2;
export const VERBAL = 3;

export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly form: number;
  /** The word that says most: the last of the first base; of a verbal one the verb. */
  readonly head: number;
  /** How many bases of the sentence stand before it. */
  readonly rank: number;
  /** Its place among bases that only commas and conjunctions part, and how many those are. */
  place: number;
  places: number;
  /** What the ranker makes of it alone, by class of values; kept by the ranker. */
  scores: readonly number[] | null;
  /** What kind of token stands behind it; kept by the features. */
  behind: number;
}

const OF = wordId("of");
const INNER = wordIds("of in for to with on per at from by within without after during");
const AUXILIARY = wordIds("was were is are be been being had has have having did do does can could may might will would should must said");
const LONGEST = 9;
const MOST_BASES = 48;

/** Words that measure nothing by themselves. */
const EMPTY = wordIds(
  `patient patients participant participants subject subjects individual individuals people children adults group groups arm arms treatment treatments therapy study studies trial
   result results finding findings difference differences significant significance statistical statistically respectively value values total baseline end time times point points period follow up
   followup both all one two first second third p n ci sd se iqr range interval intervals confidence odds ratio ratios hazard relative risk hr or rr ratio addition contrast comparison
   comparisons analysis analyses control controls placebo intervention interventions higher lower greater less more fewer better worse similar different same there they it we this these
   those who which that whom none no not significant mean means median average percent percentage proportion number day days week weeks month months year years hour hours minutes minute
   min change changes increase increases decrease decreases reduction reductions improvement improvements case cases however therefore moreover than respect favor favour terms order
   case example least most mg kg ml mm cm mmol overall final large small high low level levels rate rates score scores effect effects outcome outcomes endpoint endpoints primary secondary
   versus vs each other others additional regarding main important evidence association associated compared common i ii iii evaluable eligible remaining latter former corresponding
   data parameter parameters conclusion conclusions purpose background methods method objective aim measure measures measurement measurements majority population sample samples cohort
   common frequent likely able rare similarly pts highly seen observed occurred occurring lowest highest subgroup subgroups regimen regimens unadjusted adjusted crude pooled representing corresponding randomized randomised received enrolled`,
);
const EMPTY_AT_EDGE = wordIds("mean means median average averaged significant significantly respectively the a an");

/** An adverb elsewhere, but "overall survival". */
const OVERALL = wordIds("overall");

/** Whether a token is a word of a name or a noun phrase, and not one that parts phrases. */
export function isNominal(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD) return isNameNumber(tokens, at);
  if (isCjkRun(tokens, at)) return false;
  if (isOneOf(tokens, at, OVERALL)) return true;
  if (isA(tokens, at, C.DETERMINER | C.CONJUNCTION | C.COMPARE | C.VERSUS | C.ADVERB)) return isHyphened(tokens, at);
  if (isA(tokens, at, C.PREPOSITION)) return isHyphened(tokens, at);
  if (isA(tokens, at, C.INCREASE | C.DECREASE)) return !isInflected(tokens, at);
  if (isA(tokens, at, C.VERB)) return isHyphened(tokens, at);
  if (isAdverb(tokens, at) || isOneOf(tokens, at, PARTS)) return false;
  return !isParticiple(tokens, at);
}

/** "6-month", "SF-36", "grade 3": a number that belongs to a name. */
function isNameNumber(tokens: Tokens, at: number): boolean {
  if (!isNumber(tokens, at)) return false;
  if (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) && isWord(tokens, at + 2) && isGlued(tokens, at + 2)) return true;
  if (isA(tokens, at - 1, C.LABEL)) return true;
  return (
    isGlued(tokens, at) && (isWord(tokens, at - 1) || (isSign(tokens, at - 1, DASH) && isGlued(tokens, at - 1) && isWord(tokens, at - 2)))
  );
}

function code(tokens: Tokens, at: number, back: number): number {
  return tokens.text.charCodeAt((tokens.end[at] ?? 0) - back) | 0x20;
}

function endsIn(tokens: Tokens, at: number, a: number, b: number): boolean {
  return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 3 && code(tokens, at, 2) === a && code(tokens, at, 1) === b;
}

const isEd = (tokens: Tokens, at: number): boolean => endsIn(tokens, at, 0x65, 0x64);
const isAdverb = (tokens: Tokens, at: number): boolean => endsIn(tokens, at, 0x6c, 0x79) && !isOneOf(tokens, at, NOUNS_IN_LY);
const NOUNS_IN_LY = wordIds("family families anomaly assembly supply reply early only daily weekly monthly yearly elderly");
/** Words that end a phrase without being part of any. */
const PARTS = wordIds(
  "there rather then however therefore moreover furthermore finally thus hence instead otherwise again ago later earlier well",
);

/** Words of change that are verbs or comparatives, not nouns. */
const INFLECTED = wordIds(
  `higher greater more lower less fewer smaller shorter worse better faster older heavier taller longer larger younger thinner lighter slower rose fell risen fallen grew down weaker
   increasing decreasing reducing improving improves reduces improve lost gained`,
);

function isInflected(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, INFLECTED) || isEd(tokens, at);
}

/** A participle is the verb where an auxiliary or an adverb stands before it, or a preposition, a value or nothing behind a noun and it. */
export function isParticiple(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD || !isEd(tokens, at) || isHyphened(tokens, at)) return false;
  if (isA(tokens, at - 1, C.VERB | C.ADVERB) || isAdverb(tokens, at - 1)) return true;
  if (isA(tokens, at - 1, C.DETERMINER | C.PREPOSITION)) return isA(tokens, at + 1, C.PREPOSITION);
  return isNumber(tokens, at + 1) || isA(tokens, at + 1, C.PREPOSITION | C.DETERMINER | C.ADVERB | C.COMPARE) || !isWord(tokens, at + 1);
}

export function isVerbal(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD || isHyphened(tokens, at)) return false;
  if (isA(tokens, at, C.VERB)) return true;
  return isParticiple(tokens, at) || (isA(tokens, at, C.INCREASE | C.DECREASE) && isEd(tokens, at)) || isOneOf(tokens, at, MOVED);
}

const MOVED = wordIds("rose fell grew improve");

export function isAuxiliary(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, AUXILIARY);
}

export function isEmptyWord(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, EMPTY) || isA(tokens, at, C.PREPOSITION | C.DETERMINER | C.CONJUNCTION | C.ADVERB) || !isWord(tokens, at);
}

const HEADINGS = wordIds(
  "results result findings conclusion conclusions methods method background purpose objective objectives main introduction aim",
);
/** Verbs that say nothing of an outcome without an object. */
const LIGHT = wordIds(
  `occurred occur occurs observed seen found reported noted showed shown achieved developed experienced demonstrated revealed detected received underwent obtained compared associated
   recorded measured assessed evaluated based given used using including included followed remained became presented led resulted appeared tended produced take taken decided representing corresponding indicated estimated`,
);

interface Base {
  readonly from: number;
  readonly to: number;
}

/** All candidates of one sentence, in text order of their first token. `barred` marks the tokens of arms and of the items' own numbers. */
export function chunksOf(tokens: Tokens, from: number, to: number, barred: Uint8Array): Chunk[] {
  const bases: Base[] = [];
  const chunks: Chunk[] = [];
  // A heading printed into its sentence: "RESULTS Infection occurred …".
  if (isOneOf(tokens, from, HEADINGS) && tokens.text.charCodeAt((tokens.start[from] ?? 0) + 1) < 0x61) from++;
  for (let at = from; at < to && bases.length < MOST_BASES; ) {
    if (isVerbal(tokens, at) && barred[at] !== 1 && !isAuxiliary(tokens, at))
      addVerbal(tokens, at, { to, barred, chunks, rank: bases.length });
    const end = baseEnd(tokens, at, to, barred);
    if (end === at) {
      at++;
      continue;
    }
    addBase(tokens, at, end, bases);
    at = end;
  }
  join(tokens, bases, chunks);
  return chunks;
}

function baseEnd(tokens: Tokens, from: number, to: number, barred: Uint8Array): number {
  let at = from;
  let words = 0;
  while (at < to && barred[at] !== 1 && words < LONGEST) {
    if (isNominal(tokens, at)) {
      words++;
      at++;
    } else if (
      at > from &&
      (isSign(tokens, at, DASH) || isSign(tokens, at, 0x2f)) &&
      isGlued(tokens, at) &&
      isGlued(tokens, at + 1) &&
      at + 1 < to &&
      barred[at + 1] !== 1 &&
      (isWord(tokens, at + 1) || isNumber(tokens, at + 1))
    ) {
      at += 2;
      words++;
    } else break;
  }
  return at;
}

function addBase(tokens: Tokens, from: number, to: number, bases: Base[]): void {
  while (from < to && isOneOf(tokens, from, EMPTY_AT_EDGE)) from++;
  if (from < to) bases.push({ from, to });
}

const RATIOS = wordIds("ratio ratios odds hr or rr hazards");

/** The bases, and what prepositions join of them. */
function join(tokens: Tokens, bases: readonly Base[], chunks: Chunk[]): void {
  let list = 0;
  const verbal = chunks.length;
  for (const [rank, base] of bases.entries()) {
    const before = rank === 0 ? undefined : bases[rank - 1];
    list = before !== undefined && isListed(tokens, before.to, base.from) ? list + 1 : 0;
    const made = (to: number, form: number, words: number): void => {
      if (to - base.from > LONGEST * 2 || words > LONGEST) return;
      if (isEmpty(tokens, base.from, to) && !isNamedOutcome(tokens, base.from, to)) return;
      chunks.push({ from: base.from, to, form, head: base.to - 1, rank, place: list, places: 0, scores: null, behind: 0 });
    };
    made(base.to, BASE, 1);
    let to = base.to;
    let form = BASE;
    for (let next = rank + 1; next < bases.length && next <= rank + 3; next++) {
      const other = bases[next];
      // "hazard ratio for death": death is measured.
      if (other === undefined || !joins(tokens, to, other.from) || isOneOf(tokens, to - 1, RATIOS)) break;
      if (tokens.id[to] !== OF) {
        if (form === WITH_OF) made(to, WITH_OF, to - base.from);
        form = EXTENDED;
      } else if (form === BASE) form = WITH_OF;
      to = other.to;
      if (to - base.from > LONGEST) break;
    }
    if (form !== BASE && to - base.from <= LONGEST + 2) made(to, form, to - base.from);
  }
  let places = 0;
  for (let at = chunks.length - 1; at >= verbal; at--) {
    const chunk = chunks[at];
    if (chunk === undefined) continue;
    places = Math.max(places, chunk.place + 1);
    chunk.places = places;
    if (chunk.place === 0) places = 0;
  }
}

/** "of", "in the": one preposition and at most a determiner between two bases. */
function joins(tokens: Tokens, from: number, to: number): boolean {
  if (!isOneOf(tokens, from, INNER)) return false;
  return to === from + 1 || (to === from + 2 && isA(tokens, from + 1, C.DETERMINER));
}

function isListed(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  let linked = false;
  for (let at = from; at < to; at++) {
    if (isSign(tokens, at, 0x2c) || isA(tokens, at, C.CONJUNCTION)) linked = true;
    else if (!isA(tokens, at, C.DETERMINER)) return false;
  }
  return linked;
}

function isEmpty(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isEmptyWord(tokens, at)) return false;
  return true;
}

const RANKS = wordIds("primary secondary main coprimary composite");
const OUTCOMES = wordIds("outcome outcomes endpoint endpoints");
const POINT = wordIds("point points");

/** "primary outcome", "secondary end point": words that name an outcome by its part in the study. */
function isNamedOutcome(tokens: Tokens, from: number, to: number): boolean {
  if (!isOneOf(tokens, to - 1, OUTCOMES) && !isOneOf(tokens, to - 1, POINT)) return false;
  for (let at = from; at < to - 1; at++) if (isOneOf(tokens, at, RANKS)) return true;
  return false;
}

interface Verb {
  readonly to: number;
  readonly barred: Uint8Array;
  readonly chunks: Chunk[];
  readonly rank: number;
}

const REPORTING = wordIds(
  "reached met observed seen found noted reported occurred recorded achieved measured assessed detected obtained attained",
);

/** "died", "converted to glaucoma", "completed the study": the verb with what stands behind it. */
function addVerbal(tokens: Tokens, at: number, { to, barred, chunks, rank }: Verb): void {
  let next = at + 1;
  const light = isOneOf(tokens, at, LIGHT);
  while (next < to && barred[next] !== 1 && (isA(tokens, next, C.DETERMINER) || (!light && isOneOf(tokens, next, INNER))) && next < at + 3)
    next++;
  const end = baseEnd(tokens, next, Math.min(to, next + 6), barred);
  const stop = end > next ? end : at + 1;
  if (light && isEmpty(tokens, next, stop)) return;
  // "was not reached", "fell by": what happened to an outcome that stands elsewhere.
  if (stop === at + 1 && (isOneOf(tokens, at, REPORTING) || isA(tokens, at, C.INCREASE | C.DECREASE))) return;
  chunks.push({ from: at, to: stop, form: VERBAL, head: at, rank, place: 0, places: 0, scores: null, behind: 0 });
}
