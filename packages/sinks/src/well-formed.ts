/** JSON that every reader takes: halves of characters, which no UTF-8 can hold, become U+FFFD. */

/** A half as JSON.stringify writes it; behind an odd number of backslashes it would be a backslash of the text. */
const HALF = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

export function wellFormedJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes("\\ud") ? json.replace(HALF, "$1\\ufffd") : json;
}
