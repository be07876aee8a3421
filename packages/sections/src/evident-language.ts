/** Languages that are plain to see: English by its function words, Chinese, Japanese and Korean by their script. */

const ENOUGH = 300;

/** The BCP 47 tag of such a text; null for every other. */
export function evidentLanguage(text: string): string | null {
  const beginning = beginningOf(text);
  if (englishWords(beginning) === ENGLISH_ENOUGH) return "en";
  return /[^\0-\u024f]/.test(beginning) ? byScript(beginning) : null;
}

/**
 * The same with all of a text to look at, for where nothing else can be asked: also English that has few such words in its beginning, as abstracts full of numbers do. A text in another
 * language may quote an English title: the words have to come often.
 */
export function evidentLanguageOfWhole(text: string): string | null {
  const looked = text.slice(0, 20 * ENOUGH);
  const evident = evidentLanguage(looked);
  if (evident !== null) return evident;
  const words = count(looked, /\p{L}+/gu);
  const english = count(looked, COMMON_ENGLISH);
  return english >= 2 && english * 25 >= words ? "en" : null;
}

/** One word in ten of an English abstract; none is a word of another language. */
const COMMON_ENGLISH: RegExp = /\b(?:the|and|with|were|from|this|that|which|these|been|their|between|among)\b/gi;

/** As much of a text as its language is told by. */
export function beginningOf(text: string): string {
  return text.length > ENOUGH ? text.slice(0, ENOUGH) : text;
}

/** Words that no other language with Latin letters has. */
const ENGLISH: RegExp = /\b(?:the|of|and|with|were|from|this|that|which|have|has|by|we|our|these|been|their)\b/g;
const ENGLISH_ENOUGH = 4;

/** How many there are; no more than enough are counted. */
export function englishWords(text: string): number {
  let found = 0;
  ENGLISH.lastIndex = 0;
  while (found < ENGLISH_ENOUGH && ENGLISH.test(text)) found++;
  return found;
}

/** Chinese, Japanese and Korean text quotes Latin words; a fifth of the letters is enough to decide. */
function byScript(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(text, /\p{Script=Hangul}/gu);
  if ((han + kana + hangul) * 5 < letters || letters === 0) return null;
  if (hangul > han + kana) return "ko";
  return kana * 20 > han ? "ja" : "zh";
}

/** How often a global pattern matches. */
export function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
