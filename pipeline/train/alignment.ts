/** Places of the gold's text in ours: cleaning changes signs and spaces, never letters and digits. */

/** How far a sign is from the letter or digit that its place is told by. */
const NEAR = 6;
/** How many letters tell where the gold's text begins in ours. */
const OPENING = 60;

/** From a character of the gold's text to the same character of ours: both hold the same letters and digits, or nothing is known. */
export function alignment(gold: string, own: string): (at: number) => number | null {
  const a = solid(gold);
  const b = solid(own);
  const shift = b.letters.indexOf(a.letters.slice(0, OPENING));
  if (shift < 0 || b.letters.slice(shift, shift + a.letters.length) !== a.letters) return () => null;
  const places = new Map(a.places.map((place, index) => [place, index]));
  return (at) => {
    for (const step of [1, -1])
      for (let near = at; Math.abs(near - at) < NEAR; near += step) {
        const index = places.get(near);
        if (index !== undefined) return b.places[index + shift] ?? null;
      }
    return null;
  };
}

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
