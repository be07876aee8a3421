/** Places of the gold's text in ours: cleaning changes signs and spaces, never letters and digits. */

/** How far a sign is from the letter or digit that its place is told by. */
const NEAR = 6;
/** How many letters tell where the gold's text begins in ours. */
const OPENING = 60;

/** Labels in the text ("Conclusion:") are no text of ours: so many letters and digits they have at most, and so many behind them tell where ours goes on. */
const LONGEST_LABEL = 60;
const BEHIND = 20;

/** From a character of the gold's text to the same character of ours: both hold the same letters and digits, but for labels, or nothing is known. */
export function alignment(gold: string, own: string): (at: number) => number | null {
  const a = solid(gold);
  const b = solid(own);
  const indexes = indexesOf(a.letters, b.letters);
  if (indexes === null) return () => null;
  const places = new Map(a.places.map((place, index) => [place, index]));
  return (at) => {
    for (const step of [1, -1])
      for (let near = at; Math.abs(near - at) < NEAR; near += step) {
        const index = indexes[places.get(near) ?? -1];
        if (index !== undefined) return b.places[index] ?? null;
      }
    return null;
  };
}

/** Where each letter of the gold stands among ours; -1 for those of labels; null where they are other texts. */
function indexesOf(gold: string, own: string): readonly number[] | null {
  let next = own.indexOf(gold.slice(0, OPENING));
  if (next < 0) return null;
  const indexes: number[] = [];
  while (indexes.length < gold.length) {
    const at = indexes.length;
    if (gold[at] === own[next]) {
      indexes.push(next++);
      continue;
    }
    const left = LABEL_LENGTHS.find((length) => {
      const behind = gold.slice(at + length, at + length + BEHIND);
      return behind !== "" && own.startsWith(behind, next);
    });
    if (left === undefined) return null;
    for (let skipped = 0; skipped < left; skipped++) indexes.push(-1);
  }
  return indexes;
}

const LABEL_LENGTHS: readonly number[] = Array.from({ length: LONGEST_LABEL }, (_, index) => index + 1);

/** The letters and digits of a text, and where each stands. */
export function solid(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = "";
  for (let at = 0; at < text.length; at++)
    if (/[\p{L}\p{N}]/u.test(text.charAt(at))) {
      places.push(at);
      letters += text.charAt(at);
    }
  return { letters, places };
}
