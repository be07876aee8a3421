/** The script that a text is written in, as far as it tells the language. */

export type Script = "han" | "kana" | "hangul" | "latin" | "other" | "none";

const COUNTED = 4_000;

/** Where fewer than one character in so many is Han, kana or Hangul, a text is not written in them. */
const SPARSE = 40;

/** The script of most letters; kana anywhere among Han characters makes the text Japanese. */
export function scriptOf(value: string): Script {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let latin = 0;
  let other = 0;
  for (let i = 0; i < value.length && i < COUNTED; i++) {
    const c = value.charCodeAt(i);
    if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7)) latin++;
    else if (c < 0x370) continue;
    else if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf)) han++;
    else if (c >= 0x3041 && c <= 0x30ff) kana++;
    else if (c >= 0xac00 && c <= 0xd7a3) hangul++;
    else if (c < 0x1e00 || (c >= 0xfb1d && c <= 0xfeff && c !== 0xfeff)) other++;
  }
  if ((han + kana + hangul) * SPARSE < Math.min(value.length, COUNTED)) han = kana = hangul = 0;
  // A Han or Hangul character is a syllable or a word: it outweighs the letters of the foreign names around it.
  const most = Math.max(3 * (han + kana), 3 * hangul, latin, other);
  if (most === 0) return "none";
  if (most === 3 * (han + kana)) return kana > 0 && kana * 10 >= han ? "kana" : "han";
  if (most === 3 * hangul) return "hangul";
  return most === latin ? "latin" : "other";
}

/** Some character that `scriptOf` counts as Han, kana or Hangul: most texts have none and need not be counted. */
const EAST_ASIAN = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]/;

/**
 * The language that the script alone gives away; null for Latin, Cyrillic and the others that many languages share.
 *
 * @param mostEastAsian how many of its characters can be Han, kana or Hangul at most, where that is known: then most texts need not be looked at
 */
export function languageByScript(value: string, mostEastAsian: number = Number.POSITIVE_INFINITY): "zh" | "ja" | "ko" | null {
  if (mostEastAsian * SPARSE < Math.min(value.length, COUNTED) || !EAST_ASIAN.test(value)) return null;
  switch (scriptOf(value)) {
    case "han":
      return "zh";
    case "kana":
      return "ja";
    case "hangul":
      return "ko";
    default:
      return null;
  }
}
