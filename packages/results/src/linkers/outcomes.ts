/**
 * What was measured: the noun phrase that a value belongs to. "pain scores were 3.2" → pain scores; "rate of death was 12%" → rate of death;
 * "12% of patients in A and 9% in B had a relapse" → had a relapse; carried over a list of values and, for "(74% vs 69%)", taken from before the bracket.
 */
import type { Phrase } from "@tabstract/record";
import { type Item, phraseOf } from "../items.ts";
import { DASH, isA, isCjkRun, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { measureAt } from "../parts/measure.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention } from "./arms.ts";

const INNER = wordIds("of in for to with on per at");
const OF = wordIds("of");
const DEGREE = wordIds("less more most least very");
const FOR = wordIds("for of in on");
const SKIP_WORDS =
  /^(?:respectively|significantly|only|also|approximately|about|mean|median|average|group|groups|arm|arms|versus|vs|compared|than|n|ci|sd|se|iqr|range|overall|than|higher|lower|greater|less|more|similar|both|patients|participants|subjects|statistically|total|score)$/;
const NOT_AN_OUTCOME =
  /^(?:baseline|follow-up|months?|weeks?|days?|years?|hours?|both|group|groups|patients|participants|subjects|all|they|there|it|we|results?|study|respectively|controls?|ci|p|interval|confidence|difference|differences|value|values|odds|ratio|hr|or|rr|arm|arms|treatment|the|a|compared|women|men|those|increase|decrease|addition|contrast|analysis|while|whereas|however|was|were)$/i;
const LIMIT = 9;

export function linkOutcomes(scene: Scene, items: readonly Item[], mentions: readonly ArmMention[]): void {
  const { tokens } = scene;
  const inArm = new Uint8Array(tokens.count);
  for (const mention of mentions) {
    let to = mention.to;
    // "the S group", "MMC-treated eyes": the group word belongs to the name.
    if (isSign(tokens, to, DASH) && isWord(tokens, to + 1) && lowerOf(tokens, to + 1) === "treated") to += 2;
    while (isA(tokens, to, C.GROUP | C.PEOPLE) && to < mention.to + 4) to++;
    inArm.fill(1, mention.from, to);
  }
  const inItem = new Uint8Array(tokens.count);
  for (const item of items) inItem.fill(1, item.from, item.to);
  let carried: { phrase: Phrase; sentence: number } | null = null;
  let last: Item | null = null;
  for (const item of items) {
    if (item.fields.kind === "sample-size") continue;
    if (carried !== null && carried.sentence !== item.sentence) carried = null;
    const own = ownOutcome({ scene, item, inArm, inItem });
    const continues: boolean =
      last !== null && last.sentence === item.sentence && carried !== null && !introduces(tokens, last.to, item.from, inArm);
    if (own !== null && !continues) carried = { phrase: own, sentence: item.sentence };
    item.outcome = continues ? (carried?.phrase ?? own) : (own ?? carried?.phrase ?? null);
    if (item.outcome !== null && carried === null) carried = { phrase: item.outcome, sentence: item.sentence };
    last = item;
  }
}

interface Search {
  readonly scene: Scene;
  readonly item: Item;
  readonly inArm: Uint8Array;
  readonly inItem: Uint8Array;
}

/** Whether new words of substance stand between two values, so that the second may have an outcome of its own. */
function introduces(tokens: Tokens, from: number, to: number, inArm: Uint8Array): boolean {
  let words = 0;
  for (let at = from; at < to; at++) {
    if (!isWord(tokens, at) || inArm[at] === 1) continue;
    if (
      isA(
        tokens,
        at,
        C.PREPOSITION |
          C.DETERMINER |
          C.CONJUNCTION |
          C.VERSUS |
          C.COMPARE |
          C.GROUP |
          C.ADVERB |
          C.PEOPLE |
          C.UNIT |
          C.STATISTIC |
          C.TIME_UNIT,
      )
    )
      continue;
    if (isA(tokens, at, C.VERB) || SKIP_WORDS.test(lowerOf(tokens, at)) || lowerOf(tokens, at) === "p") continue;
    words++;
  }
  return words > 0;
}

function ownOutcome(search: Search): Phrase | null {
  const { scene, item } = search;
  const { tokens } = scene;
  const [from, to] = scene.sentences[item.sentence] ?? [item.from, item.to];
  if (item.fields.kind === "estimate") {
    const behindName = afterName(tokens, item, to);
    if (behindName !== null) return behindName;
  }
  const label = labelBefore(search, from);
  if (label !== null) return label;
  const before = phraseBefore(search, from, item.from);
  const predicate = predicateBehind(search, to);
  const isShare = item.fields.kind === "group-value" && (item.fields.statistic === "percentage" || item.fields.statistic === "count");
  if (isShare && predicate !== null && (before === null || startsSentence(tokens, item, from))) return predicate;
  return before ?? predicate;
}

/** "hazard ratio for death", "difference in pain scores": the words behind the measure's name. */
function afterName(tokens: Tokens, item: Item, to: number): Phrase | null {
  let at = item.from;
  const measure = measureAt(tokens, at) ?? measureAt(tokens, at + 1);
  at = measure?.end ?? nameEnd(tokens, item);
  if (at < 0 || !isOneOf(tokens, at, FOR)) return null;
  const start = isA(tokens, at + 1, C.DETERMINER) ? at + 2 : at + 1;
  let end = start;
  while (
    end < Math.min(item.at, to) &&
    end < start + LIMIT &&
    (isWord(tokens, end) || isSign(tokens, end, DASH)) &&
    !isA(tokens, end, C.VERB | C.CONJUNCTION | C.COMPARE | C.VERSUS) &&
    !isOneOf(tokens, end, STOPS)
  )
    end++;
  return end > start && !isNumber(tokens, start) ? phraseOf(tokens, start, end) : null;
}

const STOPS = wordIds("between among comparing at after with for");
const DIFFERENCE = wordIds("difference differences");

function nameEnd(tokens: Tokens, item: Item): number {
  for (let at = item.from; at < item.at; at++) if (isOneOf(tokens, at, DIFFERENCE)) return at + 1;
  return -1;
}

/** "Hispanic (68%)", "nausea, 12%", "death: 3/58": the words right before a bracket or a colon. */
function labelBefore({ scene, item, inArm, inItem }: Search, from: number): Phrase | null {
  const { tokens } = scene;
  let at = item.from - 1;
  const bracket = isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b);
  if (!bracket && !isSign(tokens, at, 0x3a)) return null;
  at--;
  return nounPhraseEndingAt({ tokens, at, from, inArm, inItem });
}

interface Back {
  readonly tokens: Tokens;
  readonly at: number;
  readonly from: number;
  readonly inArm: Uint8Array;
  readonly inItem: Uint8Array;
}

/** The noun phrase whose last token is `at`; null where it would be an arm, a number or nothing. */
function nounPhraseEndingAt({ tokens, at, from, inArm, inItem }: Back): Phrase | null {
  let end = at + 1;
  let start = at;
  if (!isWord(tokens, at) || inArm[at] === 1 || inItem[at] === 1 || isCjkRun(tokens, at)) return null;
  let words = 0;
  while (start >= from && words < LIMIT) {
    if (inArm[start] === 1 || inItem[start] === 1) break;
    if (isWord(tokens, start)) {
      if (isA(tokens, start, C.DETERMINER | C.COMPARE | C.VERSUS)) break;
      const joined = isSign(tokens, start + 1, DASH) && isGlued(tokens, start + 1);
      if (!joined && isA(tokens, start, C.VERB) && !isNominal(tokens, start)) break;
      if (!joined && isA(tokens, start, C.CONJUNCTION)) break;
      if (!joined && isA(tokens, start, C.PREPOSITION) && !isOneOf(tokens, start, INNER)) break;
      words++;
    } else if (isSign(tokens, start, 0x29)) {
      const open = openingBefore(tokens, start, from);
      // An abbreviation in brackets belongs to the phrase: "relapse-free survival (RFS)".
      if (open < 0 || start - open > 5 || hasNumber(tokens, open, start)) break;
      start = open;
    } else if (!isSign(tokens, start, DASH) && !isSign(tokens, start, 0x2f) && !(isNumber(tokens, start) && isGlued(tokens, start))) {
      break;
    }
    start--;
  }
  start++;
  while (
    start < end &&
    (isA(tokens, start, C.PREPOSITION | C.CONJUNCTION | C.ADVERB | C.DETERMINER) ||
      (isWord(tokens, start) &&
        /^(?:mean|median|average|significant|significantly|higher|lower|greater|and|more|fewer|less|better|worse|results|overall|total)$/.test(
          lowerOf(tokens, start),
        )) ||
      isSign(tokens, start, DASH) ||
      isSign(tokens, start, 0x2f))
  )
    start++;
  while (end > start && (isA(tokens, end - 1, C.PREPOSITION | C.CONJUNCTION | C.DETERMINER | C.ADVERB) || isSign(tokens, end - 1, DASH)))
    end--;
  if (end <= start || (end === start + 1 && NOT_AN_OUTCOME.test(lowerOf(tokens, start)))) return null;
  return phraseOf(tokens, start, end);
}

/** Verbs of the lexicon that are nouns here: "the observed improvement", "reported use". */
function isNominal(tokens: Tokens, at: number): boolean {
  return isA(tokens, at, C.INCREASE | C.DECREASE) && !isA(tokens, at - 1, C.VERB) && !/ed$/.test(lowerOf(tokens, at));
}

function openingBefore(tokens: Tokens, close: number, from: number): number {
  for (let at = close - 1; at >= from && at > close - 12; at--) if (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b)) return at;
  return -1;
}

function hasNumber(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isNumber(tokens, at)) return true;
  return false;
}

/** The noun phrase before a value: back over brackets, arms, times, verbs and adverbs to the subject. */
function phraseBefore({ scene, inArm, inItem }: Search, from: number, to: number): Phrase | null {
  const { tokens } = scene;
  let at = to - 1;
  let best: Phrase | null = null;
  for (let steps = 0; at >= from && steps < 60; steps++) {
    if (isSign(tokens, at, 0x3b) && best === null && steps > 1) break;
    if (isSign(tokens, at, 0x29) || isSign(tokens, at, 0x5d)) {
      const open = openingBefore(tokens, at, from);
      if (open >= 0) {
        const abbreviation = at - open <= 4 && !hasNumber(tokens, open, at);
        if (abbreviation) {
          const phrase = nounPhraseEndingAt({ tokens, at: open - 1, from, inArm, inItem });
          if (phrase !== null) return phrase;
        }
        at = open - 1;
        continue;
      }
    }
    if (isCandidate(tokens, at, inArm, inItem)) {
      const phrase = nounPhraseEndingAt({ tokens, at, from, inArm, inItem });
      if (phrase !== null && !isPoor(phrase.text)) {
        best = phrase;
        break;
      }
      if (phrase !== null) {
        at = tokenBefore(tokens, phrase.span[0], at);
        continue;
      }
    }
    at--;
  }
  return best;
}

/** Words that measure nothing by themselves. */
const POOR = new Set(
  `the a in of with patient patients participant participants subject subjects women men children group groups month months week weeks day days year years hour hours baseline follow up
   followup study treatment intervention control therapy period end arm test respectively both all two first time addition contrast comparison analysis increase increases decrease decreases
   reduction reductions improvement improvements difference differences change changes value values significance significant statistically similar higher lower greater better worse p result
   results total number rate rates level levels score scores after at compared than`.split(/\s+/),
);

function isPoor(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => word === "" || POOR.has(word));
}

function isCandidate(tokens: Tokens, at: number, inArm: Uint8Array, inItem: Uint8Array): boolean {
  if (!isWord(tokens, at) || inArm[at] === 1 || inItem[at] === 1 || isCjkRun(tokens, at)) return false;
  if (isA(tokens, at, C.PREPOSITION | C.DETERMINER | C.CONJUNCTION | C.ADVERB | C.COMPARE | C.VERSUS | C.GROUP | C.TIME_UNIT)) return false;
  if (isA(tokens, at, C.VERB)) return false;
  // "less common", "more frequent": an adjective.
  if (isOneOf(tokens, at - 1, DEGREE)) return false;
  // "was graded at 0.3", "averaged 10.9": a participle behind a copula or right before a value is the verb.
  if (
    /ed$/.test(lowerOf(tokens, at)) &&
    (isA(tokens, at - 1, C.VERB | C.ADVERB) || isNumber(tokens, at + 1) || isA(tokens, at + 1, C.PREPOSITION))
  )
    return false;
  return (
    !(isA(tokens, at, C.INCREASE | C.DECREASE) && /(?:ed|er|rose|fell|less|more|better|worse)$/.test(lowerOf(tokens, at))) &&
    !/ly$/.test(lowerOf(tokens, at))
  );
}

function tokenBefore(tokens: Tokens, offset: number, at: number): number {
  while (at >= 0 && (tokens.start[at] ?? 0) >= offset) at--;
  return at;
}

function startsSentence(tokens: Tokens, item: Item, from: number): boolean {
  for (let at = from; at < item.from; at++) {
    if (isWord(tokens, at) && !isA(tokens, at, C.PREPOSITION | C.DETERMINER | C.ADVERB | C.CONJUNCTION | C.PEOPLE | C.GROUP | C.TIME_UNIT))
      return item.from - from <= 6 && isSign(tokens, item.from - 1, 0x2c);
  }
  return true;
}

const PREDICATE = wordIds(
  "had were was experienced reported developed achieved showed received underwent died reached required met completed improved have are could completed did would",
);

/** "12% of patients in A and 9% in B had a relapse": the verb behind the values and its object. */
function predicateBehind({ scene, item, inArm, inItem }: Search, to: number): Phrase | null {
  const { tokens } = scene;
  if (item.fields.kind !== "group-value") return null;
  for (let at = item.to; at < Math.min(to, item.to + 36); at++) {
    if (isSign(tokens, at, 0x3b)) return null;
    if (inItem[at] === 1 || inArm[at] === 1) continue;
    if (
      isOneOf(tokens, at, OF) &&
      at <= item.to + 1 &&
      isWord(tokens, at + 1) &&
      !isA(tokens, at + 1, C.PEOPLE | C.DETERMINER) &&
      !isA(tokens, at + 2, C.PEOPLE)
    )
      continue;
    if (!isOneOf(tokens, at, PREDICATE)) continue;
    let start = at;
    while (isOneOf(tokens, start, PREDICATE) && /^(?:had|were|was|have|are|could|did|would)$/.test(lowerOf(tokens, start))) start++;
    while (isA(tokens, start, C.DETERMINER | C.ADVERB)) start++;
    let end = start;
    while (
      end < to &&
      end < start + 8 &&
      inItem[end] !== 1 &&
      inArm[end] !== 1 &&
      (isWord(tokens, end) || isSign(tokens, end, DASH)) &&
      !isA(tokens, end, C.COMPARE | C.VERSUS) &&
      !(isA(tokens, end, C.CONJUNCTION) && end > start + 1)
    )
      end++;
    while (end > start && isA(tokens, end - 1, C.PREPOSITION | C.DETERMINER | C.CONJUNCTION)) end--;
    if (end > start && sentenceOf(tokens, start) === item.sentence) return phraseOf(tokens, start, end);
    return null;
  }
  return null;
}
