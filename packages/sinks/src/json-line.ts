/** One JSON value as one line that is safe wherever lines are split and wherever they are shown. */

/**
 * Characters that JSON lets stand as they are, and that end a line for some readers (U+0085, U+2028, U+2029), command a terminal (C1
 * controls, DEL) or turn the text around it (bidirectional controls).
 */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The value's JSON and a line feed; unsafe characters as "\uXXXX", which every JSON reader turns back. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(UNSAFE, escapeUnit)}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
