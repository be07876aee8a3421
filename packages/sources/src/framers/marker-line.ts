/** The lines of French-labelled dumps that framers know: the one that opens an article, and those that cannot be part of one. */
import { hasByteOrderMark, isLayout, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./layout.ts";

export const MARKER = "=== Lien PubMed ===";

/** Whether a line, or the first bytes of one, is the marker and nothing else. */
export function isMarker(line: Uint8Array): boolean {
  let at = hasByteOrderMark(line, 0) ? 3 : 0;
  while (isLayout(line[at])) at++;
  for (let i = 0; i < MARKER.length; i++) if (line[at + i] !== MARKER.charCodeAt(i)) return false;
  for (let i = at + MARKER.length; i < line.length; i++) if (!isLayout(line[i])) return false;
  return true;
}

/** Whether a line opens as a JSON record does: `{"`, `[{"`, or a brace alone. */
export function opensJsonLine(line: Uint8Array): boolean {
  let at = afterLayout(line, 0);
  if (line[at] === OPEN_BRACKET) at = afterLayout(line, at + 1);
  if (line[at] !== OPEN_BRACE) return false;
  const next = afterLayout(line, at + 1);
  return next === line.length || line[next] === QUOTE;
}

function afterLayout(line: Uint8Array, from: number): number {
  let at = from;
  while (isLayout(line[at])) at++;
  return at;
}

/** Whether a text holds a line that is the marker: then it is French-labelled, whatever else is in it. */
export function holdsMarkerLine(text: string): boolean {
  return text.includes(MARKER) && new RegExp(`^[ \\t\\ufeff]*${MARKER}[ \\t]*\\r?$`, "m").test(text);
}
