/** Titles as PubMed prints them, and as records hold them. */
import { cleanText, toSubscript, toSuperscript } from "@tabstract/text";

export interface PrintedTitle {
  readonly text: string;
  /** True for "[A title that was translated into English.]". */
  readonly translated: boolean;
}

/** Without the brackets of a translated title and without its final full stop, as other sources print it; markup that came as text resolved. */
export function plainTitle(printed: string): PrintedTitle {
  const whole = withoutMarkup(printed).trim();
  const inner = whole.startsWith("[") ? /^\[([\s\S]*[^\s])\s*\]\s*\.?$/.exec(whole)?.[1] : undefined;
  const translated = inner !== undefined && isBalanced(inner);
  const text = translated ? inner : whole;
  const stops = text.endsWith(".") && text.length > 1 && !text.endsWith("..");
  return { text: (stops ? text.slice(0, -1) : text).trim(), translated };
}

const REFERENCE = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/i;
/** Only elements that are closed, and have no attributes: "P<i and j>k" holds none. */
const ELEMENT = /<(b|bold|em|i|italic|sc|scp|strong|sub|sup|u)>([^<>]{0,500})<\/\1>/gi;
/** Elements inside each other are resolved from the inside. */
const MOST_ROUNDS = 4;

/** Publishers deliver titles with their tags and entities escaped, and databases hand them on as text. */
function withoutMarkup(printed: string): string {
  if (!printed.includes("<") && !printed.includes("&")) return printed;
  let text = REFERENCE.test(printed) ? cleanText(printed) : printed;
  for (let round = 0; round < MOST_ROUNDS && text.includes("</"); round++) {
    const before = text;
    text = before.replace(ELEMENT, (_all, tag: string, run: string, at: number) => {
      if (tag.toLowerCase() === "sup") return toSuperscript(run, before.slice(Math.max(0, at - 1), at));
      return tag.toLowerCase() === "sub" ? toSubscript(run) : run;
    });
    if (text === before) break;
  }
  return text;
}

/** "[A] and [B]" is no title in brackets. */
function isBalanced(inner: string): boolean {
  let depth = 0;
  for (const character of inner) {
    if (character === "[") depth++;
    else if (character === "]") depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
