/**
 * A small parser for sanitised markup that is not well-formed, where the parser of HTML is too large to bring along. An end tag closes what stands open inside its element; one
 * that closes nothing is left out, and so is a tag without a place of its own; what is open at the end is closed. No text is lost; references are left to the cleaning of text.
 */
import type { Element, ElementContent, Root } from "hast";

const TAG: RegExp = /<(\/?)([a-z][a-z\d-]*)>/g;
const KEPT: ReadonlySet<string> = new Set("h4 p div b sup sub span x-math msup msub msubsup mfrac msqrt br".split(" "));
/** Their start tag closes an open paragraph, and what stands open in it. */
const BLOCKS: ReadonlySet<string> = new Set(["h4", "p", "div"]);

/** The tree of sanitised markup, whatever its tags do. */
export function parseRepaired(sanitised: string): Root {
  const root: Root = { type: "root", children: [] };
  const open: Element[] = [];
  const add = (node: ElementContent): void => {
    (open.at(-1)?.children ?? (root.children as ElementContent[])).push(node);
  };
  const addText = (value: string): void => {
    if (value !== "") add({ type: "text", value });
  };
  const close = (name: string): void => {
    const depth = open.findLastIndex(({ tagName }) => tagName === name);
    if (depth >= 0) open.length = depth;
  };
  let from = 0;
  for (const { 0: whole, 1: slash, 2: name = "", index } of sanitised.matchAll(TAG)) {
    addText(sanitised.slice(from, index));
    from = index + whole.length;
    if (!KEPT.has(name)) continue;
    if (slash !== "") {
      close(name);
      continue;
    }
    if (BLOCKS.has(name)) close("p");
    const element: Element = { type: "element", tagName: name, properties: {}, children: [] };
    add(element);
    if (name !== "br") open.push(element);
  }
  addText(sanitised.slice(from));
  return root;
}
