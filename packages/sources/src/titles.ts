/** Titles as PubMed prints them, and as records hold them. */

export interface PrintedTitle {
  readonly text: string;
  /** True for "[A title that was translated into English.]". */
  readonly translated: boolean;
}

/** Without the brackets of a translated title and without its final full stop, as other sources print it. */
export function plainTitle(printed: string): PrintedTitle {
  const whole = printed.trim();
  const inner = whole.startsWith("[") ? /^\[([\s\S]*[^\s])\s*\]\s*\.?$/.exec(whole)?.[1] : undefined;
  const translated = inner !== undefined && isBalanced(inner);
  const text = translated ? inner : whole;
  const stops = text.endsWith(".") && text.length > 1 && !text.endsWith("..");
  return { text: (stops ? text.slice(0, -1) : text).trim(), translated };
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
