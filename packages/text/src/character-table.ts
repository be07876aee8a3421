/**
 * A table of names of characters, decoded. Names of one character are grouped, sorted by its code point; before them stands how far that is from the one
 * before, in base 36, unless it is one. Behind ";;" stand the names of two characters, with both code points. So it is two thirds of what a plain one is.
 */

/** Letters of the alphabet in one style, by what stands behind them in their names, and the code points of "A" and "a". */
export type Alphabet = readonly [style: string, large: number, small: number];

export function charactersOf(table: string, alphabets: readonly Alphabet[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [style, large, small] of alphabets) {
    for (let letter = 0; letter < 26; letter++) {
      known.set(String.fromCharCode(0x41 + letter) + style, String.fromCodePoint(large + letter));
      known.set(String.fromCharCode(0x61 + letter) + style, String.fromCodePoint(small + letter));
    }
  }
  const [singles = "", pairs = ""] = table.replaceAll("\n", "").split(";;");
  let code = 0;
  for (const entry of singles.split(";")) {
    const [step, names = step] = entry.split(" ");
    code += names === step ? 1 : Number.parseInt(step ?? "", 36);
    for (const name of (names ?? "").split(",")) known.set(name, String.fromCodePoint(code));
  }
  if (pairs === "") return known;
  for (const entry of pairs.split(";")) {
    const [names = "", ...codes] = entry.split(" ");
    for (const name of names.split(",")) known.set(name, String.fromCodePoint(...codes.map((one) => Number.parseInt(one, 36))));
  }
  return known;
}
