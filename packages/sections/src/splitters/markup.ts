/**
 * Markup: HTML of publishers and aggregators, JATS of Crossref, tags in Europe PMC's text.
 *
 * Labels are headings, bold words that open a block, or nothing at all: then the blocks are one unlabelled part, a block a line, and the
 * splitters of text look at it. "<h4>Background</h4>Cisplatin is", "<p><b>Methods:</b> We …". Not bold words in running text, nor
 * a bold sentence: "<b>Fifty-two patients were included.</b>".
 */
import type { RawAbstract } from "@tabstract/record";
import { readLabel } from "../categories.ts";
import type { MarkupReading } from "../markup/reading.ts";
import { holdsMarkup } from "../markup/tags.ts";
import { type Block, markupToBlocks } from "../markup/to-blocks.ts";
import type { Part, Splitter } from "../splitter.ts";

export const markup: Splitter = {
  name: "markup",
  split(raw: RawAbstract, reading: MarkupReading): readonly Part[] | null {
    if (raw.form === "sections" || !(raw.form === "markup" ? /[<&]/.test(raw.text) : holdsMarkup(raw.text))) return null;
    return foldBlocks(markupToBlocks(raw.text, reading));
  },
};

const MAX_LABEL = 100;

/** Headings and opening bold words begin parts; text without either goes on with the part before it. */
function foldBlocks(blocks: readonly Block[]): readonly Part[] {
  const parts: { label: string | null; lines: string[] }[] = [];
  for (const block of blocks) {
    const { label, body } = labelOf(block);
    const last = parts.at(-1);
    if (label !== null) parts.push({ label, lines: body === "" ? [] : [body] });
    else if (last === undefined) parts.push({ label: null, lines: [body] });
    else last.lines.push(body);
  }
  return parts.map(({ label, lines }) => ({ label, text: lines.join("\n"), category: null }));
}

function labelOf(block: Block): { label: string | null; body: string } {
  if (block.heading && block.text.length <= MAX_LABEL) return { label: block.text, body: "" };
  if (block.bold === 0 || block.bold > MAX_LABEL) return { label: null, body: block.text };
  const words = block.text.slice(0, block.bold);
  const rest = block.text.slice(block.bold);
  const marked = /[:：]\s*$/.test(words) || /^\s*[:：]/.test(rest);
  const known = readLabel(words.replace(/[\s:：.]+$/, ""));
  const alone = rest.trim() === "" || /^\s*\n/.test(rest);
  const isLabel = known !== null ? marked || known.listed || alone : marked && words.split(/\s+/).length <= 5;
  if (!isLabel) return { label: null, body: block.text };
  return { label: words, body: rest.replace(/^[\s:：]+/, "") };
}
