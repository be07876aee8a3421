/**
 * A tree of markup to blocks of plain text, in order.
 *
 * Block elements cut; inline elements join their neighbours without the layout space that a pretty-printer put around sub- and superscripts.
 * In markup with blocks a line feed is layout; in text that only has inline tags it is kept, for there it may stand before a label.
 */
import { joinWrappedLines, toSubscript, toSuperscript } from "@tabstract/text";
import type { Element, Root, RootContent } from "hast";
import { parseFragment } from "./parse-fragment.ts";
import type { MarkupReading } from "./reading.ts";

/** One block: a heading or a stretch of text. */
export interface Block {
  readonly heading: boolean;
  /** Line feeds are those of line breaks. */
  readonly text: string;
  /** How many characters of the text are the bold words that open it; 0 where it opens with none. */
  readonly bold: number;
}

/** Where bold words stand in the text of a block. */
export interface BoldWords {
  readonly from: number;
  readonly to: number;
}

/** Which of the bold words of a block, in order, open a block of their own. */
export type BlocksInside = (text: string, bold: readonly BoldWords[]) => readonly BoldWords[];

/**
 * The text of the block at hand is `text + space`: what may be layout is kept apart until it is known what follows, and `last` spares a look
 * into a long text that is still being put together.
 */
interface State {
  readonly blocks: Block[];
  readonly layoutBreaks: boolean;
  readonly blocksInside: BlocksInside | null;
  text: string;
  space: string;
  last: string;
  heading: boolean;
  readonly bold: BoldWords[];
  /** Where the bold words at hand begin; -1 outside of them. */
  boldFrom: number;
  scripts: number;
  math: number;
  /** The next text follows a script that a pretty-printer set on a line of its own. */
  afterLayoutScript: boolean;
}

interface Leave {
  readonly leave: Element;
  /** Of a script: what stood before it. */
  readonly before: { readonly text: string; readonly last: string };
  readonly layout: boolean;
  readonly bold: boolean;
}

type Step = { readonly enter: RootContent } | Leave | { readonly print: string };

const BLOCKS: ReadonlySet<string> = new Set(["p", "div", "h4"]);
const BREAK = "\u2028";

export function markupToBlocks(markup: string, reading: MarkupReading, blocksInside: BlocksInside | null = null): readonly Block[] {
  const tree = parseFragment(markup, reading);
  const state: State = {
    blocks: [],
    layoutBreaks: holdsBlocks(tree),
    blocksInside,
    text: "",
    space: "",
    last: "",
    heading: false,
    bold: [],
    boldFrom: -1,
    scripts: 0,
    math: 0,
    afterLayoutScript: false,
  };
  const steps: Step[] = [];
  pushChildren(tree.children, steps);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ("print" in step) append(step.print, state);
    else if ("leave" in step) leave(step, state);
    else enter(step.enter, { state, steps });
  }
  flush(state);
  return state.blocks;
}

function pushChildren(children: readonly RootContent[], steps: Step[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child !== undefined) steps.push({ enter: child });
  }
}

function holdsBlocks(tree: Root): boolean {
  const nodes: RootContent[] = [...tree.children];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type !== "element") continue;
    if (BLOCKS.has(node.tagName)) return true;
    for (const child of node.children) nodes.push(child);
  }
  return false;
}

function enter(node: RootContent, { state, steps }: { state: State; steps: Step[] }): void {
  if (node.type === "text") addText(node.value, state);
  if (node.type !== "element") return;
  const name = node.tagName;
  if (name === "br") append(BREAK, state);
  // Bold words after a line break open a block of their own, as they do in "<b>Methods</b><br>We …<br><b>Results</b>".
  if (BLOCKS.has(name) || (name === "b" && state.space.includes(BREAK))) {
    flush(state);
    state.heading = name === "h4";
  }
  const script = name === "sup" || name === "sub";
  const layout = script && /[\r\n]/.test(state.space);
  if (layout || (name === "sup" && opensWithSign(node) && !state.space.includes(BREAK))) state.space = "";
  const bold = name === "b" && state.boldFrom < 0 && state.scripts === 0;
  if (bold) state.boldFrom = state.text.length;
  if (name === "x-math") state.math++;
  if (script && state.space !== "") {
    state.text += state.space;
    state.last = state.space;
    state.space = "";
  }
  steps.push({ leave: node, before: { text: state.text, last: state.last }, layout, bold });
  if (script) {
    state.text = "";
    state.scripts++;
  }
  if (isMathScript(name)) pushMathScript(node, steps);
  else pushChildren(node.children, steps);
}

/** Text that ends in layout keeps it back. */
function append(piece: string, state: State): void {
  const words = piece.trimEnd();
  if (words !== "") {
    state.text += state.space + words;
    state.last = words.slice(-1);
    state.space = "";
  }
  state.space += piece.slice(words.length);
}

/** "10 <sup>-3</sup>" is one number; "with <sup>18</sup>F" has its space. */
function opensWithSign(node: Element): boolean {
  const first = node.children[0];
  return first?.type === "text" && /^\s*[-−–]\s*\d/.test(first.value);
}

function addText(value: string, state: State): void {
  if (state.math > 0) {
    value = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
    // Each text of a formula is a token of its own: without the layout between them, two numbers would become one.
    if (state.space === "" && state.text !== "" && /\d$/.test(state.last) && /^\d/.test(value)) state.space = "\u2003";
  }
  if (state.afterLayoutScript) {
    value = value.replace(/^[ \t]*[\r\n]\s*(?=[^\s\p{L}\p{N}([=<>≤≥±×+−])/u, "");
    state.afterLayoutScript = false;
  }
  append(value, state);
}

function leave({ leave: node, before, layout, bold }: Leave, state: State): void {
  const name = node.tagName;
  if (BLOCKS.has(name)) {
    flush(state);
    return;
  }
  if (bold && state.boldFrom >= 0) {
    if (state.text.length > state.boldFrom) state.bold.push({ from: state.boldFrom, to: state.text.length });
    state.boldFrom = -1;
  }
  if (name === "x-math") state.math--;
  if (name === "sup" || name === "sub") {
    const run = state.text.trim();
    const set = name === "sup" ? toSuperscript(run, before.last) : toSubscript(run);
    state.text = before.text + set;
    state.scripts--;
    state.last = set === "" ? before.last : set.slice(-1);
    state.afterLayoutScript = layout;
  }
}

function isMathScript(name: string): boolean {
  return name === "msup" || name === "msub" || name === "msubsup" || name === "mfrac" || name === "msqrt" || name === "mmultiscripts";
}

/** MathML says by position what is raised, lowered or divided: print it the way a line of text would. */
function pushMathScript(node: Element, steps: Step[]): void {
  const parts = node.children.filter((child) => child.type === "element" || (child.type === "text" && child.value.trim() !== ""));
  const wrap = (part: RootContent, tagName: "sup" | "sub"): Step => ({
    enter: { type: "element", tagName, properties: {}, children: part.type === "element" || part.type === "text" ? [part] : [] },
  });
  if (node.tagName === "msqrt") {
    const brackets = parts.length > 1 || parts.some(isCompound);
    if (brackets) steps.push({ print: ")" });
    pushChildren(parts, steps);
    steps.push({ print: brackets ? "√(" : "√" });
    return;
  }
  if (node.tagName === "mmultiscripts") {
    for (const { part, tagName } of multiscripts(parts).toReversed()) steps.push(tagName === null ? { enter: part } : wrap(part, tagName));
    return;
  }
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    if (part === undefined) continue;
    if (node.tagName === "mfrac") {
      pushOperand(part, steps);
      if (index > 0) steps.push({ print: "/" });
    } else if (index === 0) steps.push({ enter: part });
    else steps.push(wrap(part, node.tagName === "msup" || index === 2 ? "sup" : "sub"));
  }
}

/** A sum above or below a stroke stands in brackets: "(a+b)/c". */
function pushOperand(part: RootContent, steps: Step[]): void {
  const brackets = isCompound(part);
  if (brackets) steps.push({ print: ")" });
  steps.push({ enter: part });
  if (brackets) steps.push({ print: "(" });
}

/** Whether a part of a formula is made of several. */
function isCompound(part: RootContent): boolean {
  let inner: RootContent | undefined = part;
  while (inner?.type === "element") {
    const children: readonly RootContent[] = inner.children.filter(
      (child) => child.type === "element" || (child.type === "text" && child.value.trim() !== ""),
    );
    if (children.length > 1) return inner.tagName === "span";
    inner = children[0];
  }
  return false;
}

interface Script {
  readonly part: RootContent;
  readonly tagName: "sup" | "sub" | null;
}

/** A base, its lowered and raised scripts in turn, and after `mprescripts` those that stand before it: in the order of a line of text. */
function multiscripts(parts: readonly RootContent[]): readonly Script[] {
  const [base, ...scripts] = parts;
  if (base === undefined) return [];
  const border = scripts.findIndex((part) => part.type === "element" && part.tagName === "mprescripts");
  const placed = (some: readonly RootContent[]): Script[] => some.map((part, at) => ({ part, tagName: at % 2 === 0 ? "sub" : "sup" }));
  const after = border < 0 ? scripts : scripts.slice(0, border);
  const before = border < 0 ? [] : scripts.slice(border + 1);
  return [...placed(before), { part: base, tagName: null }, ...placed(after)];
}

function flush(state: State): void {
  const { text, bold } = state;
  const inside = bold.length === 0 ? [] : (state.blocksInside?.(text, bold) ?? []);
  const opening = bold[0]?.from === 0 ? bold[0] : undefined;
  if (inside[0]?.from !== 0) addBlock({ from: 0, to: opening?.to ?? 0 }, inside[0]?.from ?? text.length, state);
  for (const [index, words] of inside.entries()) addBlock(words, inside[index + 1]?.from ?? text.length, state);
  state.text = "";
  state.space = "";
  state.last = "";
  state.heading = false;
  bold.length = 0;
  state.boldFrom = -1;
  state.afterLayoutScript = false;
}

/** One block of the text at hand, with the bold words that open it. */
function addBlock({ from, to: boldTo }: BoldWords, to: number, state: State): void {
  const text = tidy(state.text.slice(from, to), state).trim();
  const bold = boldTo > from ? tidy(state.text.slice(from, boldTo), state).trim().length : 0;
  if (text !== "") state.blocks.push({ heading: state.heading, text, bold });
}

function tidy(text: string, { layoutBreaks }: State): string {
  const flat = layoutBreaks ? joinWrappedLines(text).replace(/[ \t\r\n\f]+/g, " ") : text;
  return flat.includes(BREAK) ? flat.replace(/[ \t]*\u2028[ \t]*/g, "\n") : flat;
}
