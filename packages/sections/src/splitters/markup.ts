/**
 * Markup: HTML of publishers and aggregators, JATS of Crossref, tags in Europe PMC's text.
 *
 * Labels are headings, bold words that open a block, known labels in bold that open a sentence, or nothing at all: then the blocks are one
 * unlabelled part, a block a line, and the splitters of text look at it. "<h4>Background</h4>Cisplatin is", "<p><b>Methods:</b> We …". Not
 * other bold words in running text, nor a bold sentence: "<b>Fifty-two patients were included.</b>". What the last heading leaves without a
 * label of its own is looked for in the text: "<b>Background:</b> … Methods: … Results: …".
 */
import type { RawAbstract } from "@tabstract/record";
import { readLabel } from "../categories.ts";
import { looksLikeLabel } from "../label-scan.ts";
import type { MarkupReading } from "../markup/reading.ts";
import { holdsMarkup } from "../markup/tags.ts";
import { type Block, type BoldWords, markupToBlocks } from "../markup/to-blocks.ts";
import type { Part, Splitter } from "../splitter.ts";
import { cutMissing } from "./inline-labels.ts";

export const markup: Splitter = {
  name: "markup",
  split(raw: RawAbstract, reading: MarkupReading): readonly Part[] | null {
    if (raw.form === "sections" || !(raw.form === "markup" ? /[<&]/.test(raw.text) : holdsMarkup(raw.text))) return null;
    return markupParts(raw.text, reading);
  },
};

/** The parts that headings and bold words make of markup; one without a label where there are none. */
export function markupParts(text: string, reading: MarkupReading): readonly Part[] {
  return cutMissing(foldBlocks(markupToBlocks(text, reading, labelsInside)));
}

const MAX_LABEL = 100;
const MARKS: RegExp = /[\s:：.—–-]+$/;
/** Behind these a sentence, and so a label, may begin. */
const ENDS_SENTENCE: RegExp = /(?:^|[.!?。;:)\]"”%\u2028\n])\s*$/;
const WITH_COLON: RegExp = /[:：]\s*$/;

/**
 * Known labels in bold within a block. A colon makes one sure; without, and where the sentence before has no full stop, others must show that this block has
 * its labels in bold.
 */
function labelsInside(text: string, bold: readonly BoldWords[]): readonly BoldWords[] {
  const labels = bold.filter((words) => words.from === 0 || mayBeLabel(text, words));
  const others = labels.filter(({ from }) => from > 0);
  const sure = others.filter((words) => opensSentence(text, words));
  const opens = labels.length > others.length && labelOf({ heading: false, text, bold: labels[0]?.to ?? 0 }).label !== null;
  if (opens || new Set(sure.map((words) => readLabel(labelWords(text, words))?.category)).size > 1) return others;
  return sure.filter((words) => hasColon(text, words));
}

function mayBeLabel(text: string, words: BoldWords): boolean {
  if (words.to - words.from > MAX_LABEL) return false;
  const label = labelWords(text, words);
  if (!looksLikeLabel(label)) return false;
  const colon = hasColon(text, words);
  const reading = readLabel(label);
  if (reading === null || !(reading.listed || colon)) return false;
  // "<b>Methods</b> that work": the subject of a sentence.
  return opensSentence(text, words) ? colon || !/^[\s.]*\p{Ll}/u.test(text.slice(words.to, words.to + 20)) : colon && reading.listed;
}

function labelWords(text: string, { from, to }: BoldWords): string {
  return text.slice(from, to).replace(MARKS, "").trim();
}

function hasColon(text: string, { from, to }: BoldWords): boolean {
  return WITH_COLON.test(text.slice(from, to)) || /^\s*[:：]/.test(text.slice(to, to + 20));
}

function opensSentence(text: string, { from }: BoldWords): boolean {
  return ENDS_SENTENCE.test(text.slice(Math.max(0, from - 20), from));
}

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
