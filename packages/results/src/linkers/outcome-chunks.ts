/**
 * The phrases of a sentence that could say what was measured: noun phrases ("pain", "rate of death", "reduction in pain scores") and verbs with what
 * stands behind them ("converted to glaucoma"). Arms, groups, people, times and the names of statistics by themselves are none.
 */
import { DASH, isA, isAnySign, isApostropheAt, isGlued, isNumber, isOneOf, isSign, isWord, signSet, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { isMarked, Shape, type Shaped, shapeAt, W } from "./outcome-words.ts";

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
const LONGEST = 9;
/** What joins two words to one, where no space stands around it: "follow-up", "and/or", "Crohn's". */
const JOINING = signSet("-/'\u2019");
const MOST_BASES = 48;

interface Base {
  readonly from: number;
  readonly to: number;
}

/** Where phrases are looked for: `barred` marks the tokens of arms and of the items' own numbers. */
interface Field extends Shaped {
  readonly barred: Uint8Array;
}

/** All candidates of one sentence, in text order of their first token. */
export function chunksOf(field: Field, first: number, to: number): Chunk[] {
  const { tokens, barred } = field;
  const bases: Base[] = [];
  const chunks: Chunk[] = [];
  // A heading printed into its sentence: "RESULTS Infection occurred …".
  const headed = isMarked(tokens, first, W.heading) && tokens.text.charCodeAt((tokens.start[first] ?? 0) + 1) < 0x61;
  for (let at = headed ? first + 1 : first; at < to && bases.length < MOST_BASES; ) {
    if ((shapeAt(field, at) & Shape.verbal) !== 0 && barred[at] !== 1 && !isMarked(tokens, at, W.auxiliary))
      addVerbal(field, at, { to, chunks, rank: bases.length });
    const end = baseEnd(field, at, to);
    if (end === at) {
      at++;
      continue;
    }
    addBase(tokens, at, { to: end, bases });
    at = end;
  }
  join(field, bases, chunks);
  return chunks;
}

function baseEnd(field: Field, from: number, to: number): number {
  const { tokens, barred } = field;
  let at = from;
  let words = 0;
  while (at < to && barred[at] !== 1 && words < LONGEST) {
    if ((shapeAt(field, at) & Shape.nominal) !== 0) {
      words++;
      at++;
    } else if (
      at > from &&
      isAnySign(tokens, at, JOINING) &&
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

function addBase(tokens: Tokens, first: number, { to: last, bases }: { readonly to: number; readonly bases: Base[] }): void {
  let from = first;
  // "women's 12 s": whose it is, and nothing of what.
  const to = last - first > 2 && isApostropheAt(tokens, last - 2) ? last - 2 : last;
  while (from < to && isMarked(tokens, from, W.emptyAtEdge)) from++;
  if (from < to) bases.push({ from, to });
}

/** The bases, and what prepositions join of them. */
function join(field: Field, bases: readonly Base[], chunks: Chunk[]): void {
  const { tokens } = field;
  let list = 0;
  const verbal = chunks.length;
  for (const [rank, base] of bases.entries()) {
    const before = rank === 0 ? undefined : bases[rank - 1];
    list = before !== undefined && isListed(tokens, before.to, base.from) ? list + 1 : 0;
    const made = (to: number, form: number, words: number): void => {
      if (to - base.from > LONGEST * 2 || words > LONGEST) return;
      if (isEmpty(field, base.from, to) && !isNamedOutcome(tokens, base.from, to)) return;
      if (isTest(field, base.from, to) || isMeasure(tokens, base.from, to) || isAdjustment(tokens, base.from, to)) return;
      if (form !== BASE && isMarked(tokens, base.from, W.blank) && base.to === base.from + 1) return;
      if (isCountedPeople(tokens, base)) return;
      chunks.push({ from: base.from, to, form, head: base.to - 1, rank, place: list, places: 0, scores: null, behind: 0 });
    };
    made(base.to, BASE, 1);
    let to = base.to;
    let form = BASE;
    for (let next = rank + 1; next < bases.length && next <= rank + 3; next++) {
      const other = bases[next];
      // "hazard ratio for death": death is measured.
      if (other === undefined || !joins(tokens, to, other.from) || isMarked(tokens, to - 1, W.ratio)) break;
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

/** The "women" of "twelve women (10%) in the yoga group died": who was counted, where the words behind say of what. */
function isCountedPeople(tokens: Tokens, { from, to }: Base): boolean {
  if (to !== from + 1 || !isA(tokens, from, C.PEOPLE) || !isNumber(tokens, from - 1)) return false;
  const next = isSign(tokens, to, 0x28) && isSign(tokens, to + 2, 0x25) ? to + 4 : to;
  return isA(tokens, next, C.VERB | C.PREPOSITION);
}

/** "of", "in the": one preposition and at most a determiner between two bases. */
function joins(tokens: Tokens, from: number, to: number): boolean {
  if (!isMarked(tokens, from, W.inner)) return false;
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

function isEmpty(field: Field, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((shapeAt(field, at) & Shape.empty) === 0) return false;
  return true;
}

/** "log-rank", "Gray's test", "Fisher's exact test", "log-rank P": how it was tested is not what was measured. */
function isTest(field: Field, from: number, to: number): boolean {
  const { tokens } = field;
  let named = false;
  for (let at = from; at < to; at++) {
    const ranks = isOneOf(tokens, at, LOG) && isSign(tokens, at + 1, DASH) && isOneOf(tokens, at + 2, RANK);
    if (ranks || isOneOf(tokens, at, TESTS)) {
      named = true;
      if (ranks) at += 2;
    } else if (!isOneOf(tokens, at, OF_TESTS) && (shapeAt(field, at) & Shape.empty) === 0) return false;
  }
  return named;
}

const LOG = wordIds("log");
const RANK = wordIds("rank");
const TESTS = wordIds("logrank gray fisher fishers mann whitney wilcoxon kruskal wallis mantel haenszel mcnemar anova ancova");
const OF_TESTS = wordIds("test tests exact s u sum rank");

/** "incidence rate ratio": what it was measured in. */
function isMeasure(tokens: Tokens, from: number, to: number): boolean {
  if (!isMarked(tokens, to - 1, W.ratio)) return false;
  for (let at = from; at < to - 1; at++) if (!isOneOf(tokens, at, OF_RATIOS)) return false;
  return true;
}

const OF_RATIOS = wordIds(
  "incidence prevalence rate risk relative odds hazard hazards adjusted unadjusted crude pooled multivariable multivariate",
);

/** "after adjustment for age and sex": what was held equal was not measured. */
function isAdjustment(tokens: Tokens, from: number, to: number): boolean {
  let at = from - 1;
  while (at > from - ADJUSTING && isWord(tokens, at) && !isA(tokens, at, C.PREPOSITION | C.VERB)) at--;
  if (isOneOf(tokens, at, ADJUSTED_BY) && isOneOf(tokens, at - 1, ADJUSTED)) return true;
  for (at = from; at < to; at++) if (isOneOf(tokens, at, ADJUSTED) && isOneOf(tokens, at + 1, ADJUSTED_BY)) return true;
  return false;
}

/** How far behind "adjusted for" the last of a list may stand. */
const ADJUSTING = 6;
const ADJUSTED = wordIds("adjusted adjusting adjustment adjustments controlling controlled correcting correction");
const ADJUSTED_BY = wordIds("for");

/** "primary outcome", "secondary end point": words that name an outcome by its part in the study. */
function isNamedOutcome(tokens: Tokens, from: number, to: number): boolean {
  if (!isMarked(tokens, to - 1, W.outcome | W.point)) return false;
  for (let at = from; at < to - 1; at++) if (isMarked(tokens, at, W.rank)) return true;
  return false;
}

interface Verb {
  readonly to: number;
  readonly chunks: Chunk[];
  readonly rank: number;
}

/** "died", "converted to glaucoma", "completed the study": the verb with what stands behind it. */
function addVerbal(field: Field, at: number, { to, chunks, rank }: Verb): void {
  const { tokens, barred } = field;
  let next = at + 1;
  const light = isMarked(tokens, at, W.light);
  while (
    next < to &&
    barred[next] !== 1 &&
    (isA(tokens, next, C.DETERMINER) || (!light && isMarked(tokens, next, W.inner))) &&
    next < at + 3
  )
    next++;
  const end = baseEnd(field, next, Math.min(to, next + 6));
  const stop = end > next ? end : at + 1;
  // "had a mean of", "increased by a mean of"
  if ((light || isA(tokens, at, C.INCREASE | C.DECREASE)) && stop > at + 1 && isEmpty(field, next, stop)) return;
  if (light && stop === at + 1) return;
  // "was not reached", "fell by": what happened to an outcome that stands elsewhere.
  if (stop === at + 1 && (isMarked(tokens, at, W.reporting) || isA(tokens, at, C.INCREASE | C.DECREASE))) return;
  chunks.push({ from: at, to: stop, form: VERBAL, head: at, rank, place: 0, places: 0, scores: null, behind: 0 });
}
