/** An abstract of one string as the raw document holds it. */
import type { RawAbstract } from "@tabstract/record";
import { languageByScript } from "./scripts.ts";

/** A tag as abstracts have them; "P<0.001", "a <b" and "x<y>z" hold none. */
const TAG =
  /<\/?(?:jats:)?(?:a|abstract|abstracttext|b|br|center|dd|div|dl|dt|em|font|h[1-6]|i|inf|italic|bold|label|li|list|ol|p|sc|sec|section|small|span|strong|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?:\s[^<>]{0,500})?\s*\/?>/i;
const ALL_TAGS = new RegExp(TAG.source, "gi");

export function rawAbstract(text: string | null): RawAbstract | null {
  if (text === null) return null;
  const hasTags = text.includes("<") && TAG.test(text);
  const bare = hasTags ? withoutTags(text) : text;
  if (!/\S/.test(bare)) return null;
  return { form: hasTags ? "markup" : "text", text, language: languageByScript(bare) };
}

/** The text with a space in place of each tag: enough to compare and to count, not to read. */
export function withoutTags(text: string): string {
  return text.includes("<") ? text.replace(ALL_TAGS, " ") : text;
}
