/** Character references of XML: the five that are predefined, and numbers. No other entity is ever looked up. */

const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text that a piece of XML stands for; null where it holds a reference that is not one of these, or names no character. */
export function decodeReferences(raw: string): string | null {
  if (!raw.includes("&")) return raw;
  let known = true;
  let count = 0;
  const text = raw.replace(REFERENCE, (_found, name?: string, decimal?: string, hex?: string) => {
    count++;
    if (name !== undefined) return NAMED[name] as string;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "0", 16);
    known &&= isCharacter(code);
    return known ? String.fromCodePoint(code) : "";
  });
  if (!known) return null;
  for (let at = raw.indexOf("&"); at >= 0; at = raw.indexOf("&", at + 1)) count--;
  return count === 0 ? text : null;
}

/** Not the C1 controls, which lenient parsers take for Windows-1252. */
function isCharacter(code: number): boolean {
  return (code > 0 && code < 0x80) || (code > 0x9f && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff);
}

/** The names of entities that a text refers to and that XML does not predefine, each once. */
export function unknownEntities(raw: string): readonly string[] {
  if (!raw.includes("&")) return [];
  const names = new Set<string>();
  for (const [, name] of raw.matchAll(/&([A-Za-z_][\w.-]{0,63});/g)) if (!Object.hasOwn(NAMED, name as string)) names.add(name as string);
  return [...names];
}

/** Text as XML writes it, in the one way that all markup of ours is written. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}
