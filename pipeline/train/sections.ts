/**
 * The model of what each sentence of an abstract tells (`packages/sections/src/inference/`): a linear-chain conditional random field over the
 * sentences (`crf.ts`), learned by limited-memory BFGS on the negative log-likelihood of the sections' categories, with squared (Gaussian)
 * shrinkage. A label of two kinds ("METHODS AND RESULTS", "BACKGROUND AND AIMS") leaves open which of them its sentences tell: these are summed over.
 */
import { createHash } from "node:crypto";
import type { Category } from "@tabstract/record";
import {
  FEATURES,
  FIRST,
  inferSections,
  LAST,
  likelihoods,
  MOST_FEATURES,
  moveFeature,
  readSectionModel,
  STATES,
  sentenceEnds,
  sentenceFeatures,
  TOLD,
} from "@tabstract/sections/training";
import { byteScale, type PackedWeights, packWeights } from "@tabstract/text";
import { type Chain, learnChains } from "./crf.ts";
import type { LabelledAbstract } from "./labelled-abstracts.ts";
import type { Tally } from "./tally.ts";

/** How much coarser than bytes weights are stored: most are next to nothing, and a page that asks for abstracts to be read loads them all. */
const COARSE = 9;

/** An abstract without its labels, and which categories each sentence may tell. */
export interface KnownSentences {
  readonly id: string;
  readonly text: string;
  readonly ends: readonly number[];
  readonly known: readonly ReadonlySet<Category>[];
}

const DECAY = 4;
const MOVE_DECAY = 0.1;
const STEPS = 80;

export function knownSentences({ id, sections }: LabelledAbstract): KnownSentences {
  const text = sections.map((section) => section.text).join(" ");
  const known: ReadonlySet<Category>[] = [];
  const ends: number[] = [];
  let start = 0;
  let told = false;
  for (const { label, category, text: body } of sections) {
    const may = told && (category === "BACKGROUND" || category === "OBJECTIVE") ? ANY : categoriesOf(label, category);
    told ||= category === "METHODS" || category === "RESULTS";
    const bodyEnds = sentenceEnds(body);
    for (const [index, end] of bodyEnds.entries()) {
      ends.push(start + end);
      known.push(
        beforeMethods(may, { isLast: index === bodyEnds.length - 1, speaksOfAim: AIM.test(body.slice(bodyEnds[index - 1] ?? 0, end)) }),
      );
    }
    start += body.length + 1;
  }
  return { id, text, ends, known };
}

const ANY: ReadonlySet<Category> = new Set(TOLD);

/** What the label says. Behind methods, "TRIAL REGISTRATION" and "FUNDING", which NLM counts as background, say nothing of the story. */
function categoriesOf(label: string | null, category: Category): ReadonlySet<Category> {
  if (label === null || category === "UNASSIGNED") return ANY;
  const may = new Set<Category>([category]);
  for (const [kind, words] of WORDS) if (words.test(label)) may.add(kind);
  return may;
}

/** A background leads to the aim, and what is labelled an objective often opens with its background: only the far end is certain. */
function beforeMethods(
  may: ReadonlySet<Category>,
  { isLast, speaksOfAim }: { isLast: boolean; speaksOfAim: boolean },
): ReadonlySet<Category> {
  if (may.size > 1) return may;
  return (may.has("BACKGROUND") && isLast && speaksOfAim) || (may.has("OBJECTIVE") && !isLast) ? EITHER : may;
}

const AIM: RegExp =
  /\b(?:we|our|aim\w*|objectives?|purpose|goal|sought|hypothes\w+|whether|investigat\w+|determine|evaluat\w+|assess\w*|examin\w+|compar\w+|explor\w+|this (?:study|trial|paper|article))\b/i;

const EITHER: ReadonlySet<Category> = new Set<Category>(["BACKGROUND", "OBJECTIVE"]);

const WORDS: readonly (readonly [Category, RegExp])[] = [
  ["BACKGROUND", /background|introduction|context|rationale|importance/i],
  ["OBJECTIVE", /aim|objective|purpose|goal/i],
  ["METHODS", /method|design/i],
  ["RESULTS", /result|findings/i],
  ["CONCLUSIONS", /conclu|interpret|discussion/i],
];

/** The same abstracts give the same model. */
export function learnSections(abstracts: readonly KnownSentences[]): PackedWeights {
  const decay = new Float64Array(FEATURES).fill(DECAY);
  decay.fill(MOVE_DECAY, moveFeature(0, 0));
  const weights = learnChains(abstracts.flatMap((one) => [one, ...withoutSome(one)]).map(toChain), FEATURES, { steps: STEPS, decay });
  return packWeights(weights, COARSE * byteScale(weights));
}

/**
 * Labelled abstracts have all parts, and those without labels often leave one out: findings follow the aim, or end the text. What stands where a part
 * is missing must be told by its words, so every abstract is learned from once more without some part.
 */
function withoutSome({ id, text, ends, known }: KnownSentences): KnownSentences[] {
  const missing = MISSING[(createHash("sha1").update(`part${id}`).digest()[0] ?? 0) % MISSING.length] ?? [];
  const left = known.flatMap((may, index) => (missing.some((category) => may.has(category) && may.size < TOLD.length) ? [] : [index]));
  if (left.length < 2 || left.length === known.length) return [];
  const sentences = left.map((index) => text.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, ends[index]));
  let end = -1;
  return [
    {
      id,
      text: sentences.join(" "),
      ends: sentences.map((sentence) => (end += sentence.length + 1)),
      known: left.map((index) => known[index] ?? ANY),
    },
  ];
}

const MISSING: readonly (readonly Category[])[] = [
  ["METHODS"],
  ["METHODS"],
  ["BACKGROUND", "OBJECTIVE"],
  ["CONCLUSIONS"],
  ["METHODS", "CONCLUSIONS"],
];

function toChain({ text, ends, known }: KnownSentences): Chain {
  const room = new Int32Array(MOST_FEATURES);
  const states = Array.from({ length: STATES }, (_, state) => state);
  const count = ends.length;
  return {
    states: STATES,
    length: count,
    own: ends.map((to, index) => {
      const features = room.slice(0, sentenceFeatures(text, { from: ends[index - 1] ?? 0, to, index, count }, room));
      return states.map((state) => {
        const own = [...features].map((feature) => feature + state);
        if (index === 0) own.push(FIRST + state);
        if (index === count - 1) own.push(LAST + state);
        return Int32Array.from(own);
      });
    }),
    pairs: ends.map((_, index) =>
      index === 0 ? [] : states.flatMap((before) => states.map((state) => Int32Array.of(moveFeature(before, state)))),
    ),
    known: known.map((may) => Float64Array.from(TOLD, (category) => (may.has(category) ? 0 : Number.NEGATIVE_INFINITY))),
  };
}

/**
 * Counts sentences told rightly, background and objective being one class: each taken for what is likeliest, and as the abstract is really cut,
 * where doubtful sentences and doubtful abstracts stay as they are. Only sentences whose label leaves nothing open.
 */
export function testSections({ text, ends, known }: KnownSentences, packed: PackedWeights, tally: Tally): void {
  const model = readSectionModel(packed);
  const likely = likelihoods(text, ends, model);
  const cut = inferSections(text, model);
  tally.add("abstracts cut", 1, cut === null ? 0 : 1);
  for (const [index, may] of known.entries()) {
    const classes = new Set([...may].map(classOf));
    const [truth] = classes;
    if (truth === undefined || classes.size > 1) continue;
    const right = likeliestClass(likely.subarray(index * STATES, (index + 1) * STATES)) === truth ? 1 : 0;
    tally.add("sentences told rightly: all", 1, right);
    tally.add(`sentences told rightly: ${truth}`, 1, right);
    const given = cut?.find(({ to }) => to >= (ends[index] ?? 0));
    tally.add("sentences given a category", 1, given?.inferred ? 1 : 0);
    if (given?.inferred) tally.add("sentences told rightly: of those given a category", 1, classOf(given.category) === truth ? 1 : 0);
    if (cut !== null) tally.add("sentences left open in abstracts that are cut", 1, given?.inferred ? 0 : 1);
  }
}

const CLASSES: readonly string[] = ["BACKGROUND/OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"];

function classOf(category: Category): string {
  return category === "BACKGROUND" || category === "OBJECTIVE" ? "BACKGROUND/OBJECTIVE" : category;
}

function likeliestClass(likely: Float64Array): string {
  const shares = new Map(CLASSES.map((one) => [one, 0]));
  for (const [state, category] of TOLD.entries())
    shares.set(classOf(category), (shares.get(classOf(category)) ?? 0) + (likely[state] ?? 0));
  return [...shares].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
