/**
 * Markup as dumps hold it to a small, safe vocabulary, so that the parser behind sees only tags that mean something.
 *
 * A "<" that begins no known tag is text: "P<0.001 and R>0.5" survives whole. Attributes, comments, scripts and styles go; JATS and MathML
 * names become ours. Nesting is cut at {@link MAX_DEPTH}: deeper tags are dropped, blocks among them becoming line breaks, their text kept.
 * One pass, linear, no recursion.
 */
import { type TagRole, tagRole } from "./tags.ts";

const MAX_DEPTH = 64;

/** A tag with nothing but well-formed attributes: "a <b and c> d" is none. */
const TAG: RegExp = /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+))*\s*(\/?)>/y;

export function sanitise(markup: string): string {
  let out = "";
  let from = 0;
  const open: TagRole[] = [];
  const unclosed = new Set<string>();
  const hasMath = /<(?:\w+:)?math\b/i.test(markup);
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", from)) {
    out += markup.slice(from, at);
    const special = specialEnd(markup, at, unclosed);
    if (special !== null) {
      out += special.text;
      from = special.end;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(markup);
    const name = found?.[2] ?? "";
    const role = found === null ? undefined : tagRole(name);
    if (found === null || role === undefined) {
      out += "&lt;";
      from = at + 1;
      continue;
    }
    from = at + found[0].length;
    if (role === "dropped") {
      if (found[1] === "" && found[3] === "" && (hasMath || !name.toLowerCase().endsWith("tex-math"))) {
        from = regionEnd(markup, from, { name, unclosed });
      }
    } else if (role === "br") out += "<br>";
    else if (role === "space") out += " ";
    else if (role !== "inline") out += placeTag(role, open, { closing: found[1] === "/", empty: found[3] === "/" });
  }
  return out + markup.slice(from);
}

/** Comments, CDATA sections, declarations and processing instructions. */
function specialEnd(markup: string, at: number, unclosed: Set<string>): { end: number; text: string } | null {
  const next = markup.charCodeAt(at + 1);
  if (next !== 0x21 && next !== 0x3f) return null;
  for (const [opening, closing] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?xml", ">"],
    ["<!DOCTYPE", ">"],
  ] as const) {
    if (!markup.startsWith(opening, at) || unclosed.has(opening)) continue;
    const end = markup.indexOf(closing, at + opening.length);
    if (end < 0) {
      unclosed.add(opening);
      return null;
    }
    const text =
      opening === "<![CDATA["
        ? markup
            .slice(at + opening.length, end)
            .replaceAll("&", "&amp;")
            .replaceAll("<", "&lt;")
        : "";
    return { end: end + closing.length, text };
  }
  return null;
}

/** Where a region without text ends; right after its opening tag where it is never closed, so that no text is eaten. */
function regionEnd(markup: string, from: number, { name, unclosed }: { name: string; unclosed: Set<string> }): number {
  if (unclosed.has(name)) return from;
  const closing = new RegExp(`</${name.replaceAll(".", "\\.")}\\s*>`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(markup);
  if (found !== null) return closing.lastIndex;
  unclosed.add(name);
  return from;
}

/** The tag as the parser shall see it. A paragraph closes the one before it by itself, so its depth does not count. */
function placeTag(role: TagRole, open: TagRole[], { closing, empty }: { closing: boolean; empty: boolean }): string {
  if (empty) return role === "p" || role === "div" ? "<br>" : "";
  if (role === "p") return closing ? "</p>" : "<p>";
  if (!closing) {
    if (open.length >= MAX_DEPTH) return role === "div" || role === "h4" ? "<br>" : "";
    open.push(role);
    return `<${role}>`;
  }
  const depth = open.lastIndexOf(role);
  if (depth < 0) return role === "div" || role === "h4" ? "<br>" : "";
  open.splice(depth, 1);
  return `</${role}>`;
}
