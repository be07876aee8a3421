/**
 * Whether a piece of XML is well formed where it is read, before a lenient parser sees it: tags in pairs, not nested too deeply, all closed.
 * Comments and processing instructions go, CDATA becomes text, and the elements of `unread` are left out, unseen. A "<" that opens no tag is
 * text. No declaration is obeyed and no entity expanded. One pass, linear, no recursion.
 */
import type { Problem } from "../reader.ts";
import { escapeText } from "./references.ts";

export const MAX_XML_DEPTH = 200;

export type CheckedXml = { readonly xml: string; readonly problem: null } | { readonly xml: null; readonly problem: Problem };

/** The end of an element that is not read, after its start tag; -1 where it does not end. */
export type UnreadEnd = (text: string, from: number, name: string) => number;

interface Unread {
  readonly names: ReadonlySet<string>;
  readonly end: UnreadEnd;
}

const TAG = /<(\/?)([A-Za-z_\u0080-\uffff][^\s<>/="'&]*)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

export function checkXml(text: string, unread: Unread): CheckedXml {
  const plain = withoutSpecials(text);
  if (plain === null) return refused("xml-truncated", "a comment or a CDATA section in it is not closed");
  const open: string[] = [];
  const pieces: string[] = [];
  let from = 0;
  let roots = 0;
  for (let at = plain.indexOf("<"); at >= 0; at = plain.indexOf("<", at)) {
    if (!/[A-Za-z_/\u0080-\uffff]/.test(plain.charAt(at + 1))) {
      pieces.push(plain.slice(from, at), "&lt;");
      at++;
      from = at;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(plain);
    if (found === null && !plain.includes(">", at)) return refused("xml-truncated", `it ends inside the tag ${quoted(plain, at)}`);
    if (found === null) return refused("xml-invalid", `it holds a tag that is none: ${quoted(plain, at)}`);
    const [, slash, name = "", attributes, empty] = found;
    at = TAG.lastIndex;
    if (slash !== "") {
      const last = open.pop();
      if (last !== name || attributes !== "" || empty !== "") {
        return refused("xml-invalid", `the element <${last ?? ""}> is closed by ${quoted(plain, found.index)}`);
      }
      continue;
    }
    if (open.length === 0) roots++;
    if (roots > 1) return refused("xml-invalid", `something follows its end: ${quoted(plain, found.index)}`);
    if (empty !== "") continue;
    if (unread.names.has(name)) {
      const end = unread.end(plain, at, name);
      if (end < 0) return refused("xml-truncated", `the element <${name}> is not closed`);
      pieces.push(plain.slice(from, found.index));
      from = end;
      at = end;
      continue;
    }
    open.push(name);
    if (open.length > MAX_XML_DEPTH) return tooDeep();
  }
  const last = open.at(-1);
  if (last !== undefined) return refused("xml-truncated", `the element <${last.slice(0, 60)}> is not closed`);
  pieces.push(plain.slice(from));
  return { xml: pieces.join(""), problem: null };
}

/** Comments, CDATA, declarations and processing instructions: the second character of them is rare, the first is not. */
export function holdsSpecial(text: string): boolean {
  for (const mark of ["!", "?"]) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (text.charCodeAt(at - 1) === 0x3c) return true;
  }
  return false;
}

const SPECIAL = /<!--|<!\[CDATA\[|<\?/g;

/** Null where one is not closed. */
function withoutSpecials(text: string): string | null {
  if (!holdsSpecial(text)) return text;
  const pieces: string[] = [];
  let from = 0;
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(text); found !== null; found = SPECIAL.exec(text)) {
    const inside = SPECIAL.lastIndex;
    const closing = found[0] === "<!--" ? "-->" : found[0] === "<?" ? "?>" : "]]>";
    const end = text.indexOf(closing, inside);
    if (end < 0) return null;
    pieces.push(text.slice(from, found.index));
    if (closing === "]]>") pieces.push(escapeText(text.slice(inside, end)));
    from = end + closing.length;
    SPECIAL.lastIndex = from;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

function quoted(text: string, at: number): string {
  return `${JSON.stringify(text.slice(at, at + 40))} at its character ${at}`;
}

function refused(code: string, what: string): CheckedXml {
  const kind = code === "xml-truncated" ? "is cut off, or broken" : "is not well-formed XML";
  return { xml: null, problem: { code, message: `This record ${kind}: ${what}. Repair the record, or get the file again.` } };
}

function tooDeep(): CheckedXml {
  const message = `This XML is nested more than ${MAX_XML_DEPTH} levels deep. Citations are nested some ten deep: check that the file is what it seems.`;
  return { xml: null, problem: { code: "xml-too-deep", message } };
}
