/**
 * Markup as dumps hold it to a small, safe vocabulary, so that the parser behind sees only tags that mean something.
 *
 * A "<" that begins no known tag is text: "P<0.001 and R>0.5" survives whole. Attributes, comments, scripts and styles go; JATS and MathML
 * names become ours. Nesting is cut at {@link MAX_DEPTH}: deeper tags are dropped, blocks among them becoming line breaks, their text kept.
 * One pass, linear, no recursion.
 */
import { namedCharacter } from "@tabstract/text";
import { type TagRole, tagRole } from "./tags.ts";

const MAX_DEPTH = 64;

/** A tag with nothing but well-formed attributes: "a <b and c> d" is none. */
const TAG: RegExp = /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+))*\s*(\/?)>/y;

/** NLM keeps labels in an attribute: `<AbstractText Label="METHODS">`. */
const ABSTRACT_TEXT: RegExp = /^(?:\w+:)?abstracttext$/i;
const LABEL: RegExp = /\sLabel\s*=\s*"([^"<>]+)"/i;

/** "&lt;", "&frac12;", and "&region", of which HTML would read the beginning: "®ion". */
const NAMED: RegExp = /&([A-Za-z]{1,31})(\d{0,4})/g;

/** Names that are none of HTML's begin no reference. */
function withoutBareAmpersands(text: string): string {
  return text.replace(NAMED, (found, letters: string, digits: string) =>
    namedCharacter(letters) === null && namedCharacter(letters + digits) === null ? `&amp;${letters}${digits}` : found,
  );
}

const SCRIPTS: ReadonlySet<TagRole> = new Set(["msup", "msub", "msubsup", "mfrac", "msqrt", "mmultiscripts"]);
const ALTERNATIVES: RegExp = /^(?:\w+:)?(?:annotation(?:-xml)?|tex-math)$/i;
/** Parts two numbers. A space that no number is grouped with, and that MathML's layout does not have. */
const PARTED = "\u2003";

/** @param dropped takes what was left out: scripts, styles, comments and their like, each with its text */
export function sanitise(markup: string, dropped: string[]): string {
  let out = "";
  let from = 0;
  const open: TagRole[] = [];
  const unclosed = new Set<string>();
  const alternatives: string[] = [];
  let apart = false;
  let endsInDigit = false;
  const addText = (text: string): void => {
    if (text === "") return;
    if (apart && endsInDigit && /^\d/.test(text)) out += PARTED;
    out += text.includes("&") ? withoutBareAmpersands(text) : text;
    apart = false;
    endsInDigit = /\d$/.test(text);
  };
  const isJats = /<(?:\w+:)?sec\b/i.test(markup);
  const hasMath = /<(?:\w+:)?math\b/i.test(markup);
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", from)) {
    addText(markup.slice(from, at));
    const special = specialEnd(markup, at, unclosed);
    if (special !== null) {
      addText(special.text);
      if (special.dropped !== "") dropped.push(special.dropped);
      from = special.end;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(markup);
    const name = found?.[2] ?? "";
    // The title of a page is no heading of the abstract; JATS has its titles in sections.
    const role = found === null ? undefined : name.toLowerCase() === "title" && !isJats ? "div" : tagRole(name);
    if (found === null || role === undefined) {
      addText("&lt;");
      from = at + 1;
      continue;
    }
    from = at + found[0].length;
    if (role === "dropped") {
      if (found[1] === "" && found[3] === "" && (hasMath || !name.toLowerCase().endsWith("tex-math"))) {
        const region = markup.slice(from, regionEnd(markup, from, { name, unclosed }));
        from += region.length;
        const words = region.slice(0, Math.max(0, region.lastIndexOf("<"))).trim();
        if (words !== "") (ALTERNATIVES.test(name) ? alternatives : dropped).push(`<${name.toLowerCase()}> ${words}`);
        apart = true;
      }
      continue;
    }
    if (role === "sup" || role === "sub") apart = false;
    else if (role !== "inline" && role !== "b" && !open.some((outer) => SCRIPTS.has(outer))) apart = true;
    const label = found[1] === "" ? LABEL.exec(found[0])?.[1] : undefined;
    if (label !== undefined && ABSTRACT_TEXT.test(name)) out += `<h4>${label}</h4>`;
    if (role === "br") out += "<br>";
    else if (role === "space") out += " ";
    else if (role !== "inline" && role !== "apart") out += placeTag(role, open, { closing: found[1] === "/", empty: found[3] === "/" });
  }
  addText(markup.slice(from));
  // What MathML says once more in other words is only missed where its numbers are nowhere else.
  if (alternatives.length > 0) {
    const kept = new Set(out.match(/\d+/g));
    dropped.push(...alternatives.filter((words) => (words.match(/\d+/g) ?? []).some((digits) => !kept.has(digits))));
  }
  return out;
}

/** Comments, CDATA sections, declarations and processing instructions. */
function specialEnd(markup: string, at: number, unclosed: Set<string>): { end: number; text: string; dropped: string } | null {
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
    const words = markup.slice(at + opening.length, end).trim();
    const silent = opening === "<![CDATA[" || words === "" || /^version="1\.\d"[^<]{0,60}\?$/.test(words);
    return { end: end + closing.length, text, dropped: silent ? "" : `${opening} ${words}` };
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
  // These hold places: the scripts after them belong elsewhere.
  if (empty && (role === "none" || role === "mprescripts")) return `<${role}></${role}>`;
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
