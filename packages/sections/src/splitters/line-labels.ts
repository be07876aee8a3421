/**
 * Labels that begin lines: alone on a line with the text below (also as ": text"), or "LABEL: text".
 *
 * A label in capitals need not be known if others are ("PREMISE"); one in mixed case must. Not a wrapped line that happens to begin with
 * "COVID-19: ", initials ("ATA: None."), or capitals inside a sentence. Bodies are looked through for further labels in running text.
 */
import type { RawAbstract } from "@tabstract/record";
import { readLabel } from "../categories.ts";
import { isCapitals, looksLikeLabel } from "../label-scan.ts";
import type { Part, Splitter } from "../splitter.ts";
import { cutBody } from "./inline-labels.ts";

export const lineLabels: Splitter = {
  name: "line-labels",
  split(raw: RawAbstract): readonly Part[] | null {
    if (raw.form === "sections" || !raw.text.includes("\n")) return null;
    const lines = raw.text.split("\n");
    const found = lines.map((line, index) => labelOfLine(line, { before: lines[index - 1], after: lines[index + 1] }));
    if (!isLabelled(found)) return null;
    return fold(lines, found).flatMap((part) => (/[:：]/.test(part.text) ? cutBody(part) : [part]));
  },
};

interface LineLabel {
  readonly label: string;
  readonly rest: string;
  readonly known: boolean;
  readonly capitals: boolean;
}

const LABELLED_LINE: RegExp = /^\s*(\p{L}[^:：\n]{1,98}?)\s*(?:[:：]\s*(.*))?$/su;

function labelOfLine(line: string, { before, after }: { before: string | undefined; after: string | undefined }): LineLabel | null {
  const match = LABELLED_LINE.exec(line);
  if (match === null || match[1] === undefined) return null;
  const label = match[1];
  const rest = match[2];
  if (!looksLikeLabel(label) || label.split(/\s+/).length > 12) return null;
  const reading = readLabel(label);
  const capitals = isCapitals(label);
  if (rest === undefined) return aloneOnLine({ label, capitals, listed: reading?.listed ?? false, known: reading !== null }, after);
  const sure = reading?.listed === true || (reading !== null && capitals);
  if (sure) return { label, rest, known: true, capitals };
  const opens = before === undefined || /[.!?。)\]]\s*$/.test(before) || before.trim() === "";
  return opens && capitals && /^[A-Z][A-Z\s,/&'()-]{5,}$/.test(label) ? { label, rest, known: false, capitals } : null;
}

function aloneOnLine(
  { label, capitals, listed, known }: { label: string; capitals: boolean; listed: boolean; known: boolean },
  after: string | undefined,
): LineLabel | null {
  const continued = after !== undefined && /^\s*[:：]/.test(after);
  const words = label.replace(/\.$/, "");
  const sure = listed || continued || (known && capitals);
  if (!sure || /[.!?。,，;]$/.test(words)) return null;
  return { label: words, rest: "", known, capitals };
}

function isLabelled(found: readonly (LineLabel | null)[]): boolean {
  const labels = found.filter((label) => label !== null);
  const known = labels.filter((label) => label.known);
  return known.length >= 2 || (known.length === 1 && (labels.length >= 2 || found[0]?.known === true || known[0]?.capitals === true));
}

function fold(lines: readonly string[], found: readonly (LineLabel | null)[]): readonly Part[] {
  const parts: { label: string | null; lines: string[] }[] = [];
  lines.forEach((line, index) => {
    const label = found[index] ?? null;
    const last = parts.at(-1);
    if (label !== null) parts.push({ label: label.label, lines: [label.rest] });
    else if (last === undefined) parts.push({ label: null, lines: [line] });
    else last.lines.push(last.lines.length === 1 && last.lines[0] === "" ? line.replace(/^\s*[:：]\s*/, "") : line);
  });
  return parts
    .map(({ label, lines: body }) => ({ label, text: body.join("\n"), category: null }))
    .filter(({ label, text }) => label !== null || text.trim() !== "");
}
