/** Markup to plain text, its blocks on lines of their own. */
import type { MarkupReading } from "./reading.ts";
import { holdsMarkup } from "./tags.ts";
import { markupToBlocks } from "./to-blocks.ts";

/** The text of a marked-up string. Strings without tags or character references are returned as they are, unparsed. */
export function markupToText(markup: string, reading: MarkupReading): string {
  if (!markup.includes("&") && !holdsMarkup(markup)) return markup;
  return markupToBlocks(markup, reading)
    .map((block) => block.text)
    .join("\n");
}
