/** Arms that only the sentences with their values name: what stands in the same place beside two values of one sentence. */
import type { Item } from "../items.ts";
import { isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { closeOf, nameStart, nounEnd } from "./arm-bounds.ts";
import type { ArmPhrase } from "./arms.ts";

const THAN = wordId("than");
const OF = wordId("of");
const WITH = wordId("with");
const AND = wordId("and");
const RESPECTIVELY = wordId("respectively");
const AFTER_VALUE = wordIds("in for with on after among by during under of following");
const RECEIVING = wordIds(
  "received receiving assigned allocated treated randomised randomized taking given who were was to with had undergoing",
);

/**
 * "15% of patients who received PCI and 21% of patients who received SK", "12.4 ± 4.6 for X versus 11.5 ± 3.6 for Y": what stands in the same place behind
 * two values of one sentence names two arms.
 */
export function besideValues({ tokens, sentences }: Scene, items: readonly Item[]): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  let sentence = -1;
  let run: ArmPhrase[] = [];
  const close = (): void => {
    if (run.length >= 2 && new Set(run.map((phrase) => nameKey(tokens, phrase))).size === run.length) found.push(...run);
    run = [];
  };
  for (const item of items) {
    if (item.fields.kind !== "group-value") continue;
    if (item.sentence !== sentence) {
      close();
      sentence = item.sentence;
    }
    const phrase = behindValue(tokens, item, sentences[sentence]?.[1] ?? item.to);
    // A count and its percentage stand before the same name.
    if (phrase !== null && run.at(-1)?.from !== phrase.from) run.push(phrase);
  }
  close();
  return found;
}

function behindValue(tokens: Tokens, item: Item, limit: number): ArmPhrase | null {
  let at = item.to;
  if (isSign(tokens, at, 0x29)) at++;
  const bracketed = nameInBracket(tokens, at);
  if (bracketed !== null) return bracketed;
  if (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b)) at = closeOf(tokens, at) + 1;
  if (isThe(tokens, at, OF)) {
    at++;
    while (at < limit && (isA(tokens, at, C.DETERMINER) || isNumber(tokens, at)) && !isGlued(tokens, at + 1)) at++;
    if (!isA(tokens, at, C.PEOPLE)) {
      // "73% of 1-site eyes": the name stands before the people.
      const people = nounEnd(tokens, at);
      return people > at && isA(tokens, people, C.PEOPLE) ? { from: at, to: people, weight: 2 } : null;
    }
    at++;
  }
  const start = at;
  if (isOneOf(tokens, at, AFTER_VALUE)) at++;
  while (at < limit && (isOneOf(tokens, at, RECEIVING) || isA(tokens, at, C.DETERMINER | C.PEOPLE))) at++;
  if (at === start) return null;
  const to = nounEnd(tokens, at);
  if (to === at || isNumber(tokens, at) || isA(tokens, to, C.TIME_UNIT) || isA(tokens, at, C.MONTH)) return null;
  return { from: at, to, weight: 2 };
}

/** "8.6% (induction)": one or two plain words in the bracket right behind the value. */
function nameInBracket(tokens: Tokens, at: number): ArmPhrase | null {
  if (!isSign(tokens, at, 0x28)) return null;
  const close = closeOf(tokens, at);
  if (close - at < 2 || close - at > 4) return null;
  for (let inner = at + 1; inner < close; inner++) if (!isWord(tokens, inner) || (tokens.mask[inner] ?? 0) !== 0) return null;
  return { from: at + 1, to: close, weight: 2 };
}

/** "in patients treated with X and Y, respectively", "for G-CSF and GM-CSF, respectively": a pair of names behind a preposition. */
export function respectivePairs(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 4; at < tokens.count; at++) {
    if (!isThe(tokens, at, RESPECTIVELY)) continue;
    let end = isSign(tokens, at - 1, 0x2c) ? at - 1 : at;
    while (isA(tokens, end - 1, C.PEOPLE | C.GROUP)) end--;
    const second = nameStart(tokens, end);
    if (second >= end || !isThe(tokens, second - 1, AND)) continue;
    const first = nameStart(tokens, second - 1);
    if (first >= second - 1 || !isA(tokens, first - 1, C.PREPOSITION | C.DETERMINER) || isA(tokens, first - 1, C.COMPARE)) continue;
    found.push({ from: first, to: second - 1, weight: 2 }, { from: second, to: end, weight: 2 });
  }
  return found;
}

/** "X was associated with more complications than Y (46% vs 4%)": the subject of a sentence that compares by "than". */
export function subjectThan({ tokens, sentences }: Scene): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (const [from, to] of sentences) {
    let verb = from;
    while (verb < to && verb < from + 10 && !isA(tokens, verb, C.VERB)) verb++;
    if (verb === from || verb >= to || !isA(tokens, verb, C.VERB)) continue;
    for (let at = verb + 1; at < Math.min(to, verb + 16); at++) {
      if (!isThe(tokens, at, THAN) || (tokens.mask[at + 1] ?? 0) !== 0 || isNumber(tokens, at + 1)) continue;
      const end = nounEnd(tokens, at + 1);
      const start = nameStart(tokens, verb);
      if (end > at + 1 && start < verb && verb - start <= 4)
        found.push({ from: start, to: verb, weight: 2 }, { from: at + 1, to: end, weight: 2 });
      break;
    }
  }
  return found;
}

function nameKey(tokens: Tokens, { from, to }: ArmPhrase): string {
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).toLowerCase();
}

/** "more X with A than with B", "on T2 than on BPL": the same preposition on both sides of "than". */
export function thanPairs(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 2; at < tokens.count; at++) {
    if (!isThe(tokens, at, THAN)) continue;
    const repeated = isA(tokens, at + 1, C.PREPOSITION);
    const right = repeated ? at + 2 : at + 1;
    if (!repeated && (tokens.mask[right] ?? 0) !== 0) continue;
    const preposition = repeated ? tokens.id[at + 1] : WITH;
    let left = at - 1;
    while (left > at - 9 && left >= 0 && !(isWord(tokens, left) && tokens.id[left] === preposition)) left--;
    if (!isWord(tokens, left) || tokens.id[left] !== preposition || sentenceOf(tokens, left) !== sentenceOf(tokens, at)) continue;
    const end = nounEnd(tokens, right);
    if (end > right)
      found.push({ from: left + 1, to: Math.min(at, nounEnd(tokens, left + 1)), weight: 2 }, { from: right, to: end, weight: 2 });
  }
  return found;
}

/** "in patients treated with X versus Y (12% vs 8%)", "(X vs Y)": two names on both sides of a comparing word, outside the design sentences. */
export function versusPairs(tokens: Tokens): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  for (let at = 1; at + 1 < tokens.count; at++) {
    if (!isA(tokens, at, C.VERSUS) || isNumber(tokens, at - 1) || isNumber(tokens, at + 1) || isSign(tokens, at - 1, 0x25)) continue;
    const from = nameStart(tokens, at);
    const end = nounEnd(tokens, at + 1);
    if (from >= at || end <= at + 1) continue;
    if (isA(tokens, from - 1, C.PREPOSITION) || isSign(tokens, from - 1, 0x28))
      found.push({ from, to: at, weight: 2 }, { from: at + 1, to: end, weight: 2 });
  }
  return found;
}

/** "on travoprost (16.9 mmHg) compared to latanoprost (18.6 mmHg)": names right before two bracketed values that a comparing word parts. */
export function beforeBrackets({ tokens, sentences }: Scene, items: readonly Item[]): ArmPhrase[] {
  const found: ArmPhrase[] = [];
  let last: { item: Item; phrase: ArmPhrase } | null = null;
  for (const item of items) {
    if (item.fields.kind !== "group-value" || !isSign(tokens, item.from - 1, 0x28)) continue;
    const end = item.from - 1;
    const from = nameStart(tokens, end);
    const start = sentences[item.sentence]?.[0] ?? 0;
    if (
      from >= end ||
      from <= start ||
      end - from > 4 ||
      !isA(tokens, from - 1, C.PREPOSITION | C.COMPARE | C.CONJUNCTION | C.VERSUS | C.DETERMINER)
    )
      continue;
    const phrase: ArmPhrase = { from, to: end, weight: 2 };
    if (last !== null && last.item.sentence === item.sentence && item.from - last.item.to < 14) {
      let compared = false;
      for (let at = last.item.to; at < from; at++) compared ||= isA(tokens, at, C.COMPARE | C.VERSUS);
      if (compared && nameKey(tokens, last.phrase) !== nameKey(tokens, phrase)) found.push(last.phrase, phrase);
    }
    last = { item, phrase };
  }
  return found;
}
