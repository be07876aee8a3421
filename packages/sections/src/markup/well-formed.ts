/**
 * A fast parser for what `sanitise` makes of ordinary abstracts: its few tags, properly nested, and plain character references. It gives the tree that
 * the parser of HTML gives, and null for everything else: that parser is the reference, and reads what is crossed, left open or strange.
 */
import { namedCharacter } from "@tabstract/text";
import type { Element, ElementContent, Root } from "hast";

const TAGS: ReadonlySet<string> = new Set("h4 p div b sup sub span x-math msup msub msubsup mfrac msqrt".split(" "));
/** Their start tag closes an open paragraph, and what stands open in it. */
const CLOSES_PARAGRAPH: ReadonlySet<string> = new Set(["h4", "p", "div"]);
/** What HTML drops, changes or forbids: no printable text, and left to the parser that knows the rules. */
const STRANGE: RegExp = /[\0\r\f]|[\ud800-\udfff]/;

/** The tree of well-formed markup, without positions; null where the parser of HTML must be asked. */
export function parseWellFormed(markup: string): Root | null {
  if (STRANGE.test(markup)) return null;
  const root: Root = { type: "root", children: [], data: { quirksMode: false } };
  const open: Element[] = [];
  let children = root.children as ElementContent[];
  let paragraphs = 0;
  let from = 0;
  for (let at = markup.indexOf("<"); ; at = markup.indexOf("<", from)) {
    const text = plainText(at < 0 ? markup.slice(from) : markup.slice(from, at));
    if (text === null) return null;
    if (text !== "") children.push({ type: "text", value: text });
    if (at < 0) break;
    const end = markup.indexOf(">", at + 2);
    if (end < 0) return null;
    from = end + 1;
    const closing = markup.charCodeAt(at + 1) === 0x2f;
    const tagName = markup.slice(closing ? at + 2 : at + 1, end);
    if (closing) {
      if (open.pop()?.tagName !== tagName) return null;
      if (tagName === "p") paragraphs--;
      children = open.at(-1)?.children ?? (root.children as ElementContent[]);
      continue;
    }
    const element: Element = { type: "element", tagName, properties: {}, children: [] };
    if (tagName !== "br") {
      if (!TAGS.has(tagName)) return null;
      if (CLOSES_PARAGRAPH.has(tagName) && paragraphs > 0) return null;
      if (tagName === "h4" && open.at(-1)?.tagName === "h4") return null;
    }
    children.push(element);
    if (tagName === "br") continue;
    if (tagName === "p") paragraphs++;
    open.push(element);
    children = element.children;
  }
  return open.length === 0 ? root : null;
}

/** Text with its references decoded; null where one is not written out in full, or is none of the plain ones. */
function plainText(text: string): string | null {
  let out = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x20) {
      out += text.slice(from, at + 1);
      from = at + 1;
      continue;
    }
    const end = text.indexOf(";", at + 1);
    if (end < 0 || end - at > LONGEST_REFERENCE) return null;
    const reference = text.slice(at, end + 1);
    const decoded = reference === "&lt;" ? "<" : decodedReference(reference);
    if (decoded === null) return null;
    out += text.slice(from, at) + decoded;
    from = end + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

const LONGEST_REFERENCE = 12;
const REFERENCE: RegExp = /^&(?:([A-Za-z][A-Za-z\d]*)|#(\d{2,5})|#[xX]([\dA-Fa-f]{2,4}));$/;

function decodedReference(reference: string): string | null {
  const [, name, decimal, hex] = REFERENCE.exec(reference) ?? [];
  if (name !== undefined) return namedCharacter(name);
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  // Below lie controls, and what HTML takes for Windows-1252; above, halves of pairs and non-characters.
  return (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) ? String.fromCharCode(code) : null;
}
