/**
 * Paragraphs of text dumps: lines that were wrapped, put together again.
 *
 * PubMed's newer exports leave one space at the end of a line that was wrapped and none where a section ends; its older ones do so now and
 * then. There, a line that begins with a label after the end of a sentence begins a section.
 */
import { joinWrappedLines } from "@tabstract/text";

/** "marked": a space at the end of a line says that it was wrapped. */
export type WrapStyle = "marked" | "unmarked";

/** Told from all lines of a record that are followed by another of the same paragraph. */
export function wrapStyle(paragraphs: readonly (readonly string[])[]): WrapStyle {
  let wrapped = 0;
  let marked = 0;
  for (const lines of paragraphs) {
    for (let i = 0; i + 1 < lines.length; i++) {
      wrapped++;
      if (lines[i]?.endsWith(" ") === true) marked++;
    }
  }
  return marked * 2 > wrapped ? "marked" : "unmarked";
}

/** Around a line; the em space that some publishers print behind a label is none of it. */
const AROUND_LINE = /^[ \t\r]+|[ \t\r]+$/g;

/** All lines of a paragraph as one, without a space inside Chinese or Japanese text. */
export function joinLines(lines: readonly string[]): string {
  const text = lines.map((line) => line.replace(AROUND_LINE, "")).join("\n");
  return text.includes("\n") ? joinWrappedLines(text).replaceAll("\n", " ") : text;
}

/** A paragraph with a line feed where the source ends a line, and none where it was wrapped. */
export function joinParagraph(lines: readonly string[], style: WrapStyle): string {
  const blocks: string[] = [];
  let from = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!isHardEnd(lines[i] as string, { next: lines[i + 1] as string, style })) continue;
    blocks.push(joinLines(lines.slice(from, i + 1)));
    from = i + 1;
  }
  blocks.push(joinLines(lines.slice(from)));
  return blocks.join("\n");
}

const SENTENCE_END = /[.!?:;)\]%。；！？]["'”’)\]]?\s*$/;
const LABEL_AHEAD = /^\s*\p{Lu}[^.:]{1,80}:(?:\s|$)/u;

function isHardEnd(line: string, { next, style }: { next: string; style: WrapStyle }): boolean {
  if (style === "marked") return !line.endsWith(" ");
  return SENTENCE_END.test(line.slice(-8)) && LABEL_AHEAD.test(next.slice(0, 100));
}
