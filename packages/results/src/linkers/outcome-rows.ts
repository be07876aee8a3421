/**
 * Outcomes of p-values and estimates that are dealt out to a list, place by place: "age, weight and height were linked to gout (P = .01, P = .02 and P = .03)",
 * "A and B were associated with gout (OR 1.2, 95% CI 1.1-1.4, and OR 1.6, 95% CI 1.2-2.1, respectively)".
 */
import type { Item } from "../items.ts";
import { holdsA, holdsOneOf, isA, isGlued, isNumber, isOneOf, isSign, lowerOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closeOf, closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import { type Chunk, WITH_OF } from "./outcome-chunks.ts";

/** Most phrases of one list, and most tokens between two of them. */
const MOST_LISTED = 12;
const JOINT = 4;
/** Most tokens of a bracket of results: three odds ratios with their intervals and p-values. */
const BRACKET_REACH = 120;

/** Deals the outcomes of lists out to runs of results that have a row for each place. */
export function dealtOutcomes(tokens: Tokens, chunks: readonly Chunk[], items: readonly Item[], chosen: Map<Item, Chunk>): void {
  const runs = runsOf(tokens, items);
  if (runs.length === 0) return;
  const lists = listsOf(tokens, chunks, items);
  for (const run of runs) {
    const first = run[0]?.from ?? 0;
    const fits = lists.filter(({ to, units }) => to <= first && run.length % units.length === 0 && rowSize(run, units.length) > 0);
    const [list, ...others] = fits;
    if (list === undefined || others.length > 0 || isOfOthers(tokens, list.to, first)) continue;
    // "Age and weight were associated with odds of falls (OR 1.2 and OR 1.6)": what went with the outcome is none, where the outcome is known.
    const isOfOutcome = run.every((item) => (chosen.get(item)?.from ?? 0) >= list.to);
    if (isOfOutcome && run[0]?.fields.kind === "estimate" && holdsOneOf(tokens, list.to, first, ASSOCIATED)) continue;
    const size = rowSize(run, list.units.length);
    for (const [at, item] of run.entries()) chosen.set(item, list.units[Math.floor(at / size)] as Chunk);
  }
}

const ASSOCIATED = wordIds("associated linked related correlated predicted predictors predictive");

/** Results of one bracket, and p-values in a row before "respectively", with nothing but commas and conjunctions between. */
function runsOf(tokens: Tokens, items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (let index = 0; index < items.length; ) {
    const first = items[index] as Item;
    const close = closeOf(tokens, first.from - 1, BRACKET_REACH);
    let next = index + 1;
    while (
      next < items.length &&
      isNext(tokens, items[next - 1] as Item, items[next] as Item) &&
      (close < 0 || (items[next] as Item).to <= close)
    )
      next++;
    const run = items.slice(index, next);
    const past = run.at(-1)?.to ?? 0;
    // "(r = .15 and .30 with and without stroke)": the words behind tell what each is of.
    const isWhole = isRespective(tokens, past) || (close >= 0 && closesBracket(tokens, past));
    if (run.length > 1 && isWhole && isOfOneName(tokens, run)) runs.push(run);
    index = next;
  }
  return runs;
}

/** Whether a result stands right behind another; "P = .01 for A and P = .02 for B" tells by itself what each is of. */
function isNext(tokens: Tokens, before: Item, item: Item): boolean {
  if (item.from < before.to || item.from - before.to > JOINT) return false;
  for (let at = before.to; at < item.from; at++) if (isA(tokens, at, C.PREPOSITION | C.VERSUS | C.VERB)) return false;
  return true;
}

/** "(P < .01 and q < .05)": two tests of one thing. */
function isOfOneName(tokens: Tokens, run: readonly Item[]): boolean {
  const [first] = run.filter(({ fields }) => fields.kind === "p-value");
  return run.every(
    ({ fields, from }) =>
      fields.kind !== "p-value" || isNumber(tokens, from) || lowerOf(tokens, from) === lowerOf(tokens, first?.from ?? from),
  );
}

function isRespective(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, isSign(tokens, at, 0x2c) ? at + 1 : at, RESPECTIVELY);
}

const RESPECTIVELY = wordIds("respectively");

/**
 * How many results each of so many rows has, where all rows are alike and each begins with an estimate or is one p-value: 2 for "OR 1.2, P = .01; OR 1.6, P = .02".
 * 0 where they are none.
 */
function rowSize(run: readonly Item[], rows: number): number {
  const size = run.length / rows;
  if (!Number.isInteger(size)) return 0;
  const lead = run[0]?.fields.kind;
  if (lead !== "estimate" && (lead !== "p-value" || size > 1)) return 0;
  for (const [at, { fields }] of run.entries())
    if (fields.kind !== run[at % size]?.fields.kind || (fields.kind === lead && at % size > 0)) return 0;
  return size;
}

interface List {
  readonly units: readonly Chunk[];
  readonly to: number;
}

/** The lists of phrases that commas and conjunctions part; an abbreviation in brackets may stand behind each. */
function listsOf(tokens: Tokens, chunks: readonly Chunk[], items: readonly Item[]): List[] {
  const lists: List[] = [];
  let units: Chunk[] = [];
  let to = -1;
  let linked = false;
  const settle = (): void => {
    const [first] = units;
    const isList = units.length > 2 || (units.length > 1 && linked);
    if (first !== undefined && isList && units.length <= MOST_LISTED && isOfResults(tokens, first.from) && !isOfPeople(tokens, units))
      lists.push({ units, to: units.at(-1)?.to ?? to });
    units = [];
  };
  for (const unit of unitsOf(tokens, chunks)) {
    const isPart = units.length > 0 && isInside(tokens, to, unit.from);
    if (!isPart) {
      if (units.length > 0 && !isJoined(tokens, to, unit.from)) settle();
      linked = units.length > 0 && holdsA(tokens, to, unit.from, C.CONJUNCTION);
      units.push(unit);
    }
    const past = pastBracket(tokens, unit.to);
    to = items.some((item) => item.from >= unit.to && item.to <= past) ? unit.to : past;
  }
  settle();
  return lists;
}

/** "the mutant genotype (AA) of ABC1", "rs12345 within ABC1": what stands behind belongs to the phrase. */
function isInside(tokens: Tokens, from: number, to: number): boolean {
  return isOneOf(tokens, from, INNER) && (to === from + 1 || (to === from + 2 && isA(tokens, from + 1, C.DETERMINER)));
}

const INNER = wordIds("of within");

/** Phrases that do not overlap, each with what "of" joins to it: "rate of death", "length of stay"; of "associations of A, B and C" A alone. */
function unitsOf(tokens: Tokens, chunks: readonly Chunk[]): Chunk[] {
  const units: Chunk[] = [];
  let past = -1;
  let depth = 0;
  const nouns = chunks.filter(({ form }) => form <= WITH_OF);
  let at = nouns[0]?.from ?? 0;
  for (const chunk of nouns) {
    if (chunk.from < past || isOneOf(tokens, chunk.head, LINKING)) continue;
    for (; at < chunk.from; at++) depth = opensBracket(tokens, at) ? depth + 1 : closesBracket(tokens, at) ? Math.max(0, depth - 1) : depth;
    // "four genes (ABC1, DEF2, GHI3 and JKL4)": what an aside lists is of the aside.
    if (depth > 0) continue;
    const whole = nouns.find(({ from, form }) => form === WITH_OF && from === chunk.from) ?? chunk;
    const from = wordStart(tokens, pastBoth(tokens, whole));
    units.push(from === whole.from ? whole : { ...whole, from });
    past = whole.to;
  }
  return units;
}

/** "both gout and psoriasis", "risk of both gout and psoriasis": what is listed begins behind the word. */
function pastBoth(tokens: Tokens, { from, to }: Chunk): number {
  for (let at = to - 2; at >= from; at--) if (isOneOf(tokens, at, BOTH)) return at + 1;
  return from;
}

/** Where what is printed as one word begins: the "A" of "A1626G", the "CT" of "CT+TT". */
function wordStart(tokens: Tokens, from: number): number {
  let at = from;
  while (at > from - JOINT && isGlued(tokens, at) && !opensBracket(tokens, at - 1)) at--;
  return at;
}

const BOTH = wordIds("both either");
const LINKING = wordIds("association associations correlation correlations relationship relationships relation");

function isJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > JOINT) return false;
  let joined = false;
  for (let at = from; at < to; at++) {
    // "after the dose, both exposure and effect": a list begins.
    if (isOneOf(tokens, at, BOTH)) return false;
    if (isJoint(tokens, at)) joined = true;
    else if (!isA(tokens, at, C.DETERMINER)) return false;
  }
  return joined;
}

function isJoint(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x2c) || isA(tokens, at, C.CONJUNCTION);
}

/** "in women and men": who was measured. */
function isOfPeople(tokens: Tokens, units: readonly Chunk[]): boolean {
  return units.some(({ to }) => isOneOf(tokens, to - 1, PERSONS) || isA(tokens, to - 1, C.GROUP));
}

const PERSONS = wordIds(
  "women men woman man boys girls males females male female children adults adolescents infants patients participants subjects controls smokers nonsmokers cases volunteers mothers students carriers noncarriers",
);

/** Whether a list tells what was tested: not "higher in gout and psoriasis", "with A and B", "than A and B", which tell where. */
function isOfResults(tokens: Tokens, first: number): boolean {
  let at = first - 1;
  while (isA(tokens, at, C.DETERMINER) || isOneOf(tokens, at, BOTH)) at--;
  if (isA(tokens, at, C.COMPARE | C.VERSUS)) return false;
  if (!isA(tokens, at, C.PREPOSITION) || isOneOf(tokens, at, OF)) return true;
  if (isA(tokens, at - 1, C.COMPARE)) return false;
  return isOneOf(tokens, at - 1, TESTED);
}

const OF = wordIds("of on");
const TESTED = wordIds(
  `associated association associations correlated correlation correlations related linked tied contributed contribute relationship relationships difference differences differed differ
   improvement improvements improved changes change benefit benefits effect effects increased increase increases reduced reduction reductions decreased decrease decreases gain gains`,
);

/** Whether what stands between a list and its results may be what they go through instead: "at 4 and 8 weeks", "in both groups". */
function isOfOthers(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isSign(tokens, at, 0x3b)) return true;
    if (isOneOf(tokens, at, BOTH) || isA(tokens, at, C.GROUP)) return true;
    if (isNumber(tokens, at) && isA(tokens, at + 1, C.CONJUNCTION) && isNumber(tokens, at + 2)) return true;
  }
  return false;
}
