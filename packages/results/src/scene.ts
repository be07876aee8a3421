/** What recognizers and linkers look at: the tokens of an abstract, and which part of the story each sentence tells. */
import type { Category, Section } from "@tabstract/record";
import { C } from "./lexicon.ts";
import { isA, isNumber, isSign, isWord, lex, lowerOf, PLUS_MINUS, type Tokens } from "./lexer.ts";

export interface Scene {
  readonly text: string;
  readonly title: string;
  readonly tokens: Tokens;
  readonly sections: readonly Section[];
  /** Index into `sections`, by sentence. */
  readonly sectionOfSentence: readonly number[];
  /** The part of the story, by sentence: the section's category, or a guess from the words where it has none. */
  readonly zoneOfSentence: readonly Category[];
  /** First token of each sentence, and one past the last. */
  readonly sentences: readonly (readonly [from: number, to: number])[];
  /** Whether the abstract speaks of confidence or credible intervals anywhere. */
  readonly speaksOfIntervals: boolean;
}

export function makeScene(text: string, title: string, sections: readonly Section[]): Scene {
  const tokens = lex(text);
  const sentences = sentenceRanges(tokens);
  const sectionOfSentence = sentences.map(([from]) => sectionAt(sections, tokens.start[from] ?? 0));
  const zoneOfSentence = zones(tokens, sections, sentences, sectionOfSentence);
  let speaksOfIntervals = false;
  for (let at = 0; at < tokens.count && !speaksOfIntervals; at++) speaksOfIntervals = isA(tokens, at, C.CONFIDENCE) && lowerOf(tokens, at) !== "limits";
  return { text, title, tokens, sections, sectionOfSentence, zoneOfSentence, sentences, speaksOfIntervals };
}

export function zoneAt(scene: Scene, at: number): Category {
  return scene.zoneOfSentence[scene.tokens.sentence[at] ?? 0] ?? "UNASSIGNED";
}

/** The token range of the sentence that a token stands in. */
export function sentenceAt(scene: Scene, at: number): readonly [from: number, to: number] {
  return scene.sentences[scene.tokens.sentence[at] ?? 0] ?? [at, at + 1];
}

export function sectionIndexAt(scene: Scene, at: number): number {
  return scene.sectionOfSentence[scene.tokens.sentence[at] ?? 0] ?? 0;
}

function sentenceRanges(tokens: Tokens): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.sentence[at] === tokens.sentence[from]) continue;
    // Sentence numbers may skip (an empty line); ranges are addressed by the number.
    while (ranges.length < (tokens.sentence[from] ?? 0)) ranges.push([from, from]);
    ranges.push([from, at]);
    from = at;
  }
  return tokens.count === 0 ? [] : ranges;
}

function sectionAt(sections: readonly Section[], offset: number): number {
  let index = sections.length - 1;
  while (index > 0 && (sections[index]?.start ?? 0) > offset) index--;
  return Math.max(0, index);
}

const CONCLUDES = /^(?:in conclusion|conclusions?|these (?:results|findings|data)|this study (?:shows|showed|suggests|demonstrates)|our (?:results|findings|data|study)|we conclude|overall, (?:these|our)|therefore|thus|in summary|taken together)/i;
const REPORTS = /^(?:results?|we found|there (?:was|were) (?:a |no )?(?:statistically |significant)|compared (?:to|with))/i;

/** Where sections have no category, the story is told from the words: methods begin with a design verb, results with the first outcome figure. */
function zones(tokens: Tokens, sections: readonly Section[], sentences: readonly (readonly [number, number])[], sectionOf: readonly number[]): Category[] {
  const zone: Category[] = [];
  let guess: Category = "BACKGROUND";
  let lastSection = -1;
  for (const [index, [from, to]] of sentences.entries()) {
    const section = sections[sectionOf[index] ?? 0];
    const known = section?.category ?? "UNASSIGNED";
    if (sectionOf[index] !== lastSection) {
      lastSection = sectionOf[index] ?? 0;
      guess = "BACKGROUND";
    }
    if (known !== "UNASSIGNED") {
      zone.push(mixed(section?.label ?? null, known));
      continue;
    }
    guess = nextZone(tokens, from, to, guess);
    zone.push(guess);
  }
  return zone;
}

/** "METHODS AND RESULTS" tells both; its numbers are mostly results. */
function mixed(label: string | null, category: Category): Category {
  return category === "METHODS" && label !== null && /result|finding/i.test(label) ? "RESULTS" : category;
}

function nextZone(tokens: Tokens, from: number, to: number, before: Category): Category {
  const opening = tokens.text.slice(tokens.start[from] ?? 0, (tokens.start[from] ?? 0) + 60);
  if (CONCLUDES.test(opening)) return before === "BACKGROUND" ? before : "CONCLUSIONS";
  if (before === "CONCLUSIONS") return before;
  if (REPORTS.test(opening) && before !== "BACKGROUND") return "RESULTS";
  let design = false;
  let figures = 0;
  for (let at = from; at < to; at++) {
    if (isA(tokens, at, C.RANDOMISED | C.ENROLLED)) design = true;
    if (isSign(tokens, at, PLUS_MINUS) || (isSign(tokens, at, 0x25) && isNumber(tokens, at - 1))) figures++;
    if (isWord(tokens, at) && tokens.end[at] === (tokens.start[at] ?? 0) + 1 && lowerOf(tokens, at) === "p" && tokens.kind[at + 1] === 3) figures += 2;
    if (isA(tokens, at, C.CONFIDENCE)) figures++;
  }
  if (before === "RESULTS") return before;
  if (figures >= 2 && before !== "BACKGROUND") return "RESULTS";
  if (figures >= 3) return "RESULTS";
  return design ? "METHODS" : before;
}
