/**
 * Sections of an abstract without labels: what each sentence tells, where the words make it clear.
 *
 * An abstract is cut where it is a report of research: some sentence is clearly its aim or of its methods and some sentence clearly of its results,
 * and on the whole there is little doubt. Reviews, editorials, essays and texts of one or two sentences stay whole. In an abstract that is cut, a sentence that
 * could be of two kinds stays UNASSIGNED, unless both its neighbours are of the kind that it seems to be.
 */
import type { Category } from "@tabstract/record";
import { whenAsked } from "@tabstract/text";
import { STATES, TOLD } from "./features.ts";
import { likelihoods, readSectionModel, type SectionModel } from "./model.ts";
import { sentenceEnds } from "./sentences.ts";
import { SECTION_WEIGHTS } from "./weights.ts";

/** Consecutive sentences of one category; `inferred` is false where nothing was, and the category UNASSIGNED. */
export interface InferredSection {
  readonly category: Category;
  readonly inferred: boolean;
  readonly from: number;
  readonly to: number;
}

const FEWEST_SENTENCES = 3;
/** A text of more sentences is no abstract. */
const MOST_SENTENCES = 80;
/** How likely a sentence's category must be: in one sentence of aim or methods and in one of results, on average, and in every sentence. */
const PROOF = 0.8;
const MEAN = 0.8;
const CLEAR = 0.6;

const written = whenAsked(() => readSectionModel(SECTION_WEIGHTS));

/** Cuts English clean text; null where it is to stay whole. Joining the pieces with the spaces between them gives the text. */
export function inferSections(text: string, model: SectionModel = written()): readonly InferredSection[] | null {
  const ends = sentenceEnds(text);
  if (ends.length < FEWEST_SENTENCES || ends.length > MOST_SENTENCES) return null;
  const likely = likelihoods(text, ends, model);
  if (!isResearch(likely, ends.length)) return null;
  const categories = categoriesOf(likely, ends.length);
  concludeFrom(closingSentence(text, ends), categories);
  const sections: InferredSection[] = [];
  for (const [index, category] of categories.entries()) {
    const to = ends[index] ?? text.length;
    const last = sections.at(-1);
    if (last?.category === category) sections[sections.length - 1] = { ...last, to };
    else sections.push({ category, inferred: category !== "UNASSIGNED", from: last === undefined ? 0 : last.to + 1, to });
  }
  return sections;
}

/** What says of itself that it concludes, in the second half; so does what follows. -1 where nothing does. */
function closingSentence(text: string, ends: readonly number[]): number {
  for (let at = Math.ceil(ends.length / 2); at < ends.length; at++) {
    const start = (ends[at - 1] ?? -1) + 1;
    if (CLOSES.test(text.slice(start, start + LONGEST_CLOSING))) return at;
  }
  return -1;
}

const LONGEST_CLOSING = 40;
const CLOSES =
  /^(?:In conclusion\b|In summary(?:,| (?:we|our|these|this)\b)|To (?:conclude|sum up|summari[sz]e),|(?:We|The authors|It (?:is|was)|It can be) conclude[ds]?\b)/;

function concludeFrom(first: number, categories: Category[]): void {
  if (first >= 0) categories.fill("CONCLUSIONS", first);
}

const OBJECTIVE: number = TOLD.indexOf("OBJECTIVE");
const METHODS: number = TOLD.indexOf("METHODS");
const RESULTS: number = TOLD.indexOf("RESULTS");

function isResearch(likely: Float64Array, count: number): boolean {
  let [design, results, sum] = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    design = Math.max(design, likely[at * STATES + METHODS] ?? 0, likely[at * STATES + OBJECTIVE] ?? 0);
    results = Math.max(results, likely[at * STATES + RESULTS] ?? 0);
    sum += guessAt(likely, at).share;
  }
  return design >= PROOF && results >= PROOF && sum >= MEAN * count;
}

function categoriesOf(likely: Float64Array, count: number): Category[] {
  const guesses = Array.from({ length: count }, (_, at) => guessAt(likely, at));
  const categories: Category[] = guesses.map(({ category, share }) => (share >= CLEAR ? category : "UNASSIGNED"));
  for (let at = 1; at < count - 1; at++) {
    const guess = guesses[at]?.category;
    if (categories[at] === "UNASSIGNED" && guess !== undefined && guess === categories[at - 1] && guess === guesses[at + 1]?.category)
      categories[at] = guess;
  }
  return categories;
}

/** The likeliest category of a sentence. Background and objective are one kind, for how sure it is: the one leads to the other. */
function guessAt(likely: Float64Array, at: number): { readonly category: Category; readonly share: number } {
  const [background = 0, objective = 0] = likely.subarray(at * STATES, at * STATES + 2);
  let category: Category = background >= objective ? "BACKGROUND" : "OBJECTIVE";
  let share = background + objective;
  for (let state = 2; state < STATES; state++) {
    const one = likely[at * STATES + state] ?? 0;
    if (one > share) [category, share] = [TOLD[state] ?? category, one];
  }
  return { category, share };
}
