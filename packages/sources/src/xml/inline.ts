/**
 * Text with inline markup, as PubMed's titles and abstracts have it, in one canonical form: tags of the names below without attributes, text
 * escaped by `escapeText`. The other tags around text are dropped, their text kept.
 */
import { toSubscript, toSuperscript } from "@tabstract/text";
import { decodeReferences } from "./references.ts";

/** Source: NLM's PubMed DTD, entity "text", and MathML under its customary prefix. */
export function isInlineName(name: string): boolean {
  switch (name) {
    case "i":
    case "b":
    case "u":
    case "sup":
    case "sub":
      return true;
    default:
      return /^mml:[A-Za-z]{1,20}$/.test(name);
  }
}

const TOKEN = /<(\/?)([A-Za-z:]+)>|[^<]+/g;
/** What a pretty-printer puts around a script goes with it, unless a word or a bracket follows. */
const LAYOUT_AFTER_SCRIPT = /^[ \t]*[\r\n]\s*(?=[^\s\p{L}\p{N}([=<>≤≥±×+−])/u;

/** An element that is open. What may be layout at its end is kept apart until it is known what follows. */
interface Open {
  readonly name: string;
  readonly pieces: string[];
  space: string;
  /** The last character of the pieces. */
  last: string;
}

/** Canonical markup as a line of plain text: scripts in their Unicode forms, formulas the way a line of text prints them. */
export function plainInline(markup: string): string {
  if (!markup.includes("<")) return decodeReferences(markup) ?? markup;
  const root = opened("");
  const open: Open[] = [];
  let afterLayoutScript = false;
  for (const [token, slash, name] of markup.matchAll(TOKEN)) {
    const top = open.at(-1) ?? root;
    if (name === undefined) {
      let text = decodeReferences(token) ?? token;
      if (afterLayoutScript) text = text.replace(LAYOUT_AFTER_SCRIPT, "");
      afterLayoutScript = false;
      add(top, isMath(top) ? text.trim() : text);
    } else if (slash === "") {
      open.push(opened(name));
    } else if (open.length > 0) {
      open.pop();
      afterLayoutScript = close(top, open.at(-1) ?? root);
    }
  }
  for (let top = open.pop(); top !== undefined; top = open.pop()) close(top, open.at(-1) ?? root);
  return root.pieces.join("") + root.space;
}

function opened(name: string): Open {
  return { name, pieces: [], space: "", last: "" };
}

function isMath({ name }: Open): boolean {
  return name.startsWith("mml:");
}

function add(open: Open, text: string): void {
  const words = text.trimEnd();
  if (words !== "") {
    // Two numbers of a formula that stand apart stay apart.
    if (isMath(open) && /\d/.test(open.last) && /^\d/.test(text)) open.space = " ";
    open.pieces.push(open.space + words);
    open.last = words.slice(-1);
    open.space = "";
  }
  open.space += text.slice(words.length);
}

/** Adds what an element reads to the one around it; true where it is a script that a pretty-printer set on a line of its own. */
function close(element: Open, outer: Open): boolean {
  const hasLayout = (element.name === "sup" || element.name === "sub") && /[\r\n]/.test(outer.space);
  if (hasLayout) outer.space = "";
  const text = closed(element, outer.space === "" ? outer.last : outer.space);
  // In a formula the place among its neighbours says what an element is, an empty one's too.
  if (text === "" && isMath(outer)) outer.pieces.push("");
  add(outer, text);
  return hasLayout;
}

function closed({ name, pieces, space }: Open, before: string): string {
  const [first = "", second = "", third = ""] = pieces.map((piece) => piece.trim());
  const text = pieces.join("") + space;
  switch (name) {
    case "sup":
      return toSuperscript(text.trim(), before);
    case "sub":
      return toSubscript(text.trim());
    case "mml:msup":
      return first + toSuperscript(second, first);
    case "mml:msub":
      return first + toSubscript(second);
    case "mml:msubsup":
      return first + toSubscript(second) + toSuperscript(third, first);
    case "mml:mfrac":
      return `${first}/${second}`;
    case "mml:msqrt":
      return `√${text}`;
    default:
      return text;
  }
}
