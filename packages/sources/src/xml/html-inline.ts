/** Inline markup of HTML pages in the canonical form of PubMed's own: "em" is "i", MathML gets its prefix. */
import type { XmlNode } from "./dom.ts";
import { escapeText } from "./references.ts";

const NAMES: ReadonlyMap<string, string> = new Map([
  ["b", "b"],
  ["em", "i"],
  ["i", "i"],
  ["strong", "b"],
  ["sub", "sub"],
  ["sup", "sup"],
  ["u", "u"],
]);
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "svg", "template", "noscript", "button", "annotation", "annotation-xml"]);

/** @param except nodes that are left out */
export function htmlInline(nodes: readonly XmlNode[], except: ReadonlySet<XmlNode> = new Set(), inMath = false): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return escapeText(node.data ?? "");
      const name = node.name ?? "";
      if (node.children === undefined || name === "" || UNSEEN.has(name) || except.has(node)) return "";
      if (name === "br") return " ";
      const local = name.slice(name.indexOf(":") + 1);
      const isMath = inMath || local === "math";
      const inside = htmlInline(node.children, except, isMath);
      const canonical = isMath && /^[a-z]{1,20}$/i.test(local) ? `mml:${local}` : NAMES.get(name);
      return canonical === undefined ? inside : `<${canonical}>${inside}</${canonical}>`;
    })
    .join("");
}
