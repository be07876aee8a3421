/** The metadata block of French-labelled dumps: authors, title, citation, "( type )"; a line each, wrapped, or all on one line. */
import { type Citation, parseCitation } from "./journal.ts";

export interface MetadataBlock {
  readonly authors: string | null;
  readonly title: string | null;
  readonly citation: Citation | null;
  readonly types: readonly string[];
}

export function splitMetadata(block: string): MetadataBlock {
  const { rest, types } = splitTypes(block);
  const lines = rest
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "" && line.toUpperCase() !== "N/A");
  const found = findCitation(lines);
  if (found === null) return { ...splitAuthors(lines), citation: null, types };
  return { ...splitAuthors([...lines.slice(0, found.first), ...found.before]), citation: found.citation, types };
}

/** The article type stands in brackets of its own at the end. */
function splitTypes(block: string): { readonly rest: string; readonly types: readonly string[] } {
  const open = block.lastIndexOf("(");
  const inner = /^\(\s*([^()]{1,200}?)\s*\)\s*$/.exec(open < 0 ? "" : block.slice(open))?.[1];
  const before = block.slice(0, Math.max(open, 0));
  const ownLine = /(?:^|\n)[ \t]*$/.test(before) || /\.\s*$/.test(before);
  if (inner === undefined || !ownLine) return { rest: block, types: [] };
  const types = inner.split(/[,;\n]/).map((type) => type.replace(/\s+/g, " ").trim());
  return { rest: before, types: types.filter((type) => type !== "" && type.toUpperCase() !== "N/A") };
}

interface FoundCitation {
  readonly citation: Citation;
  /** Index of its first line, and what stands before it on that line. */
  readonly first: number;
  readonly before: readonly string[];
}

/** A citation is looked for in so many last lines, and so many characters. */
const CITATION_LINES = 20;
const CITATION_CHARACTERS = 6_000;

/** The last line that is a citation, with the wrapped lines after it; or the end of a line that holds more. */
function findCitation(lines: readonly string[]): FoundCitation | null {
  for (let first = lines.length - 1; first >= Math.max(0, lines.length - CITATION_LINES); first--) {
    const joined = lines.slice(first).join(" ");
    if (joined.length > CITATION_CHARACTERS) return null;
    const whole = /^[^.]{2,150}\. [12]\d{3}\b/.test(joined) ? parseCitation(joined) : null;
    if (whole !== null) return { citation: whole, first, before: [] };
    const sentences = joined.split(/(?<=[.?!]) /);
    for (let at = sentences.length - 1; at > 0; at--) {
      const rest = sentences.slice(at).join(" ");
      if (!/^[^.]{2,150}\. [12]\d{3}\b/.test(rest)) continue;
      const citation = parseCitation(rest);
      if (citation !== null) return { citation, first, before: [sentences.slice(0, at).join(" ")] };
    }
  }
  return null;
}

/** Authors come first: lines up to one that does not end in a comma, or on the same line as the title up to "et al." or the first full stop. */
function splitAuthors(lines: readonly string[]): { readonly authors: string | null; readonly title: string | null } {
  if (lines.length === 0) return { authors: null, title: null };
  let end = 1;
  while (end < lines.length && /,$/.test(lines[end - 1] ?? "")) end++;
  if (end < lines.length) return { authors: lines.slice(0, end).join(" "), title: lines.slice(end).join(" ") };
  const joined = lines.join(" ");
  const both = /^(.{1,5000}?\bet al\.)\s+(.+)$/i.exec(joined) ?? /^([^.]{1,5000}? \p{Lu}{1,4})\.\s+(.+)$/u.exec(joined);
  if (both !== null) return { authors: both[1] as string, title: both[2] as string };
  return looksLikeAuthors(joined) ? { authors: joined, title: null } : { authors: null, title: joined };
}

function looksLikeAuthors(line: string): boolean {
  return line.split(",").every((name) => /^\s*(?:et al\.?|.{1,60} \p{Lu}[\p{Lu}-]{0,4}(?: (?:Jr|Sr|II|III))?)\.?$/u.test(name));
}
