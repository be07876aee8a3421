/**
 * An abstract from an index of its words, {"tea": [0, 7], "was": [1]}, as OpenAlex holds it: every position, repeated words too.
 *
 * Positions only say the order: however large they are, nothing is set aside for them. A position that is none, or that two words claim, or
 * that is missing before the last, is a warning: the index is not that of a whole text.
 */
import { asObject, field, type JsonObject, only, type Place, warn } from "./fields.ts";

/** Null where there is no index, or no word in it. */
export function invertedAbstract(value: unknown, place: Place): string | null {
  const index = indexOf(value);
  if (index === null) return null;
  const words: (readonly [position: number, word: string])[] = [];
  let unusable = 0;
  for (const [word, positions] of Object.entries(index)) {
    for (const printed of Array.isArray(positions) ? positions : [positions]) {
      const position = Array.isArray(printed) ? only(printed) : printed;
      if (Number.isSafeInteger(position) && (position as number) >= 0) words.push([position as number, word]);
      else unusable++;
    }
  }
  words.sort(([a], [b]) => a - b);
  if (unusable > 0) {
    const message = `${unusable} positions in the index of the abstract were left out, with the words at them: a position is a whole number from 0.`;
    warn(place, { code: "value-unusable", message });
  }
  warnOfHoles(words, place);
  const text = words
    .map(([, word]) => word)
    .filter((word) => word !== "")
    .join(" ");
  return /\S/.test(text) ? text : null;
}

/** The index itself, or inside the object that Microsoft Academic wrapped it in, or either as a string of JSON. */
function indexOf(value: unknown): JsonObject | null {
  let index = only(value);
  if (typeof index === "string") {
    try {
      index = JSON.parse(index);
    } catch {
      return null;
    }
  }
  const object = asObject(index);
  return asObject(field(object, "InvertedIndex")) ?? object;
}

function warnOfHoles(words: readonly (readonly [position: number, word: string])[], place: Place): void {
  let twice = 0;
  let missing = 0;
  let expected = 0;
  for (const [position] of words) {
    if (position < expected) twice++;
    else missing += position - expected;
    expected = Math.max(expected, position + 1);
  }
  if (twice === 0 && missing === 0) return;
  const faults = [
    twice > 0 ? `${twice} words stand at the position of another` : "",
    missing > 0 ? `${missing} positions have no word` : "",
  ];
  const message = `The index of the abstract is not that of a whole text: ${faults.filter((fault) => fault !== "").join(", and ")}.`;
  warn(place, { code: "abstract-index-broken", message });
}
