/**
 * The ranker of outcome phrases (`packages/results/src/linkers/outcomes.ts`): for each value, the phrase that says what was measured (`ranker.ts`). Phrases
 * are chosen one value after the other, and what was chosen is known to the next: the first round learns with the gold's answers as history, the
 * others with the ranker's own.
 */
import {
  type Chunk,
  chunkFeatures,
  classOf,
  MOST_OUTCOME_FEATURES,
  OUTCOME_FEATURES,
  pairFeatures,
  phraseOf,
  type Question,
  SHARED_SIZE,
  walkOutcomes,
} from "@tabstract/results/training";
import { type PackedWeights, packWeights } from "@tabstract/text";
import type { KnownOutcomes, Wanted } from "./known-outcomes.ts";
import { dice, sharedCount, wordsOf } from "./likeness.ts";
import { bestOf, type Example, learnRanker, scoreOf } from "./ranker.ts";
import type { Tally } from "./tally.ts";

const OPTIONS = { features: OUTCOME_FEATURES, rounds: 4, epochs: 6, decay: 2, rare: 30, rate: 0.25 } as const;
/** Finer steps change hardly an answer, and a page loads what they take. */
const SCALE = 0.0375;
/** What a phrase gains that speaks of the outcome, however little of it. */
const LEAST_GAIN = 0.15;
const LEAST_SHARE = 0.5;
/** A phrase of more words than these, and than twice the gold's, says too much to be right. */
const MOST_WORDS = 8;

/** The same abstracts, with the same arms, give the same model. */
export function learnOutcomes(known: readonly KnownOutcomes[]): PackedWeights {
  return packWeights(
    learnRanker((weights) => known.flatMap((one) => examplesOf(one, weights)), OPTIONS),
    SCALE,
  );
}

/** Counts the values whose outcome the gold tells, and how many are given a phrase that speaks of it. */
export function testOutcomes(known: KnownOutcomes, weights: Float64Array, tally: Tally): void {
  walkOutcomes(known.scene, known.items, known.mentions, (question) => {
    const answer = bestOf(featuresOf(question).map((list) => scoreOf(list, weights)));
    const wanted = known.wanted.get(question.item);
    const chunk = question.chunks[answer];
    if (wanted === undefined) return answer;
    const right = chunk !== undefined && gainOf(known, chunk, wanted) > 0;
    tally.add(`outcome phrases right: ${known.set}, ${question.item.fields.kind}`, 1, right ? 1 : 0);
    return answer;
  });
}

/** What the ranker is asked in a text, with what it answers now (`weights`) or should answer (null) as its history. */
function examplesOf(known: KnownOutcomes, weights: Float64Array | null): Example[] {
  const examples: Example[] = [];
  walkOutcomes(known.scene, known.items, known.mentions, (question) => {
    const features = featuresOf(question);
    const wanted = known.wanted.get(question.item);
    const gains = Float64Array.from(question.chunks, (chunk) => (wanted === undefined ? 0 : gainOf(known, chunk, wanted)));
    const told = gains.some((gain) => gain > 0);
    if (wanted !== undefined && told) examples.push({ features, gains, weight: wanted.weight });
    if (weights !== null) return bestOf(features.map((list) => scoreOf(list, weights)));
    // Nothing is known of the others' history: a phrase in the middle, which is near the value.
    return bestOf(told ? gains : features.map((_, index) => -Math.abs(index - features.length / 2)));
  });
  return examples;
}

/** The features of each candidate: those that all classes of values share once more for the class of this one. */
function featuresOf(question: Question): Int32Array[] {
  const kind = classOf(question.item);
  const room = new Int32Array(MOST_OUTCOME_FEATURES);
  return question.chunks.map((chunk, index) => {
    const list: number[] = [];
    const add = (count: number): void => {
      for (const feature of room.subarray(0, count)) {
        list.push(feature);
        if (feature < SHARED_SIZE) list.push(feature + SHARED_SIZE * (kind + 1));
      }
    };
    add(chunkFeatures(question.ground, chunk, room));
    add(pairFeatures(question, chunk, question.nearness[index] ?? 0, room));
    return Int32Array.from(list);
  });
}

function gainOf({ scene }: KnownOutcomes, { from, to }: Chunk, { outcomes }: Wanted): number {
  const phrase = phraseOf(scene.tokens, from, to);
  return phrase === null ? 0 : Math.max(...outcomes.map((outcome) => gain(phrase.text, outcome)));
}

/** 0 where two phrases do not speak of the same outcome; else how alike they are, never quite nothing. */
function gain(own: string, gold: string): number {
  const a = wordsOf(own);
  const b = wordsOf(gold);
  if (sharedCount(a, b) / Math.min(a.size, b.size) < LEAST_SHARE || a.size > Math.max(MOST_WORDS, 2 * b.size)) return 0;
  return LEAST_GAIN + dice(a, b);
}
