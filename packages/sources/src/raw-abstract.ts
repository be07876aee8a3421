/** An abstract of one string as the raw document holds it. */
import type { RawAbstract } from "@tabstract/record";
import { languageByScript } from "./scripts.ts";

/** A tag as abstracts have them; "P<0.001", "a <b" and "x<y>z" hold none. */
const TAG =
  /<\/?(?:jats:)?(?:a|abstract|abstracttext|b|br|center|dd|div|dl|dt|em|font|h[1-6]|i|inf|italic|bold|label|li|list|ol|p|sc|sec|section|small|span|strong|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?:\s[^<>]{0,500})?\s*\/?>/i;
const ALL_TAGS = new RegExp(TAG.source, "gi");

/** @param mostEastAsian as `languageByScript` has it */
export function rawAbstract(text: string | null, mostEastAsian?: number): RawAbstract | null {
  if (text === null) return null;
  const hasTags = mayHoldTag(text) && TAG.test(text);
  const bare = hasTags ? withoutTags(text) : text;
  if (!/\S/.test(bare)) return null;
  return { form: hasTags ? "markup" : "text", text, language: languageByScript(bare, mostEastAsian) };
}

const SLASH = 0x2f;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** Whether a "<" stands before a letter or a slash. Most texts that hold one hold "P<0.001", and need not be searched for tags. */
function mayHoldTag(text: string): boolean {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const next = text.charCodeAt(at + 1);
    const letter = next | 0x20;
    if (next === SLASH || (letter >= SMALL_A && letter <= SMALL_Z)) return true;
  }
  return false;
}

/** The text with a space in place of each tag: enough to compare and to count, not to read. */
export function withoutTags(text: string): string {
  return text.includes("<") ? text.replace(ALL_TAGS, " ") : text;
}
