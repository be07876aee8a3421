/**
 * A pull scanner for XML of a known shape: it is asked for one element after another, and gives up ({@link UNKNOWN_SHAPE}) at anything that it
 * does not know for certain, so that what it does read is what a parser would. It makes no tree and copies only what is asked for.
 */
import { isInlineName } from "./inline.ts";
import { decodeReferences, escapeText } from "./references.ts";

/** Thrown, and caught where the scan began: the XML is for a parser to read. One object, since making an error is slow. */
export const UNKNOWN_SHAPE: Error = new Error("this XML is not of the shape that the scanner knows");

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUOTE = 0x22;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
/** More attributes than any element of the known shape has. */
const MAX_ATTRIBUTES = 12;

/** An element by its name, with its tags as they are written. */
export interface Tag {
  readonly name: string;
  readonly opening: string;
  readonly closing: string;
}

export function tag(name: string): Tag {
  return { name, opening: `<${name}`, closing: `</${name}>` };
}

export class Scanner {
  readonly text: string;
  at = 0;
  /** Whether the element that was entered last has no content and no end tag. */
  isEmpty = false;
  private readonly bounds: number[] = new Array(MAX_ATTRIBUTES * 4).fill(0);
  private attributes = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Passes layout. */
  skipLayout(): void {
    const { text } = this;
    let { at } = this;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 0x0a && code !== 0x20 && code !== 0x0d && code !== 0x09) break;
      at++;
    }
    this.at = at;
  }

  /** Enters the element if it is the next: passes layout and its start tag. */
  enter({ opening }: Tag): boolean {
    this.skipLayout();
    const { text, at } = this;
    if (text.charCodeAt(at + 1) !== opening.charCodeAt(1) || !text.startsWith(opening, at)) return false;
    const after = at + opening.length;
    const code = text.charCodeAt(after);
    if (code === GREATER_THAN) {
      this.at = after + 1;
      this.attributes = 0;
      this.isEmpty = false;
      return true;
    }
    if (!isLayoutCode(code) && code !== SLASH) return false;
    this.scanAttributes(after);
    return true;
  }

  /** Enters an element that must be the next, and has content. */
  expect(element: Tag): void {
    if (!this.enter(element) || this.isEmpty) throw UNKNOWN_SHAPE;
  }

  /** Passes layout and an end tag, which must be the next. */
  leave({ closing }: Tag): void {
    this.skipLayout();
    if (!this.text.startsWith(closing, this.at)) throw UNKNOWN_SHAPE;
    this.at += closing.length;
  }

  /** Whether this end tag is the next; passes it where it is. */
  leaves({ closing }: Tag): boolean {
    this.skipLayout();
    if (!this.text.startsWith(closing, this.at)) return false;
    this.at += closing.length;
    return true;
  }

  /** The text of the element if it is the next; null where it is not. It must hold no element. */
  leaf(element: Tag): string | null {
    return this.enter(element) ? this.content(element) : null;
  }

  /** The text up to the end tag of the element that was entered. */
  content({ closing }: Tag): string {
    if (this.isEmpty) return "";
    const { text, at } = this;
    const end = text.indexOf("<", at);
    if (end < 0 || !text.startsWith(closing, end)) throw UNKNOWN_SHAPE;
    this.at = end + closing.length;
    return decoded(text.slice(at, end));
  }

  /** The element's content in canonical inline markup if it is the next; null where it is not. */
  inlineLeaf(element: Tag): string | null {
    return this.enter(element) ? this.inlineContent(element) : null;
  }

  inlineContent({ closing }: Tag): string {
    if (this.isEmpty) return "";
    const { text } = this;
    const end = text.indexOf("<", this.at);
    if (end < 0) throw UNKNOWN_SHAPE;
    const first = canonical(text.slice(this.at, end));
    this.at = end;
    if (text.startsWith(closing, end)) {
      this.at = end + closing.length;
      return first;
    }
    return first + this.markup(closing);
  }

  /** From a tag inside the content to the element's end tag, which is passed. */
  private markup(closing: string): string {
    const { text } = this;
    const open: string[] = [];
    let out = "";
    for (;;) {
      if (text.charCodeAt(this.at + 1) === SLASH) {
        const name = open.pop();
        if (name === undefined) {
          if (!text.startsWith(closing, this.at)) throw UNKNOWN_SHAPE;
          this.at += closing.length;
          return out;
        }
        const end = `</${name}>`;
        if (!text.startsWith(end, this.at)) throw UNKNOWN_SHAPE;
        this.at += end.length;
        out += end;
      } else {
        const name = this.inlineStart();
        out += `<${name}>`;
        if (this.isEmpty) out += `</${name}>`;
        else open.push(name);
      }
      const next = text.indexOf("<", this.at);
      if (next < 0 || open.length > 50) throw UNKNOWN_SHAPE;
      if (next > this.at) out += canonical(text.slice(this.at, next));
      this.at = next;
    }
  }

  private inlineStart(): string {
    const { text } = this;
    let end = this.at + 1;
    while (isNameCode(text.charCodeAt(end))) end++;
    const name = text.slice(this.at + 1, end);
    if (!isInlineName(name)) throw UNKNOWN_SHAPE;
    this.scanAttributes(end);
    return name;
  }

  /** Passes the content of the element that was entered, and its end tag, without a look at it. */
  passOver({ name }: Tag, end: (text: string, from: number, name: string) => number): void {
    if (this.isEmpty) return;
    const after = end(this.text, this.at, name);
    if (after < 0) throw UNKNOWN_SHAPE;
    this.at = after;
  }

  /** An attribute of the element that was entered last. */
  attribute(name: string): string | null {
    const { text, bounds } = this;
    for (let i = 0; i < this.attributes; i++) {
      const from = bounds[i * 4] as number;
      if ((bounds[i * 4 + 1] as number) - from !== name.length || !text.startsWith(name, from)) continue;
      return decoded(text.slice(bounds[i * 4 + 2], bounds[i * 4 + 3]));
    }
    return null;
  }

  /** From after a tag's name to after its ">". */
  private scanAttributes(from: number): void {
    const { text, bounds } = this;
    let at = from;
    let count = 0;
    for (;;) {
      const spaced = at;
      while (isLayoutCode(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (code === GREATER_THAN || code === SLASH) {
        this.isEmpty = code === SLASH;
        if (this.isEmpty && text.charCodeAt(at + 1) !== GREATER_THAN) throw UNKNOWN_SHAPE;
        this.at = at + (this.isEmpty ? 2 : 1);
        this.attributes = count;
        return;
      }
      if (at === spaced || count === MAX_ATTRIBUTES) throw UNKNOWN_SHAPE;
      const name = at;
      while (isNameCode(text.charCodeAt(at))) at++;
      if (at === name || text.charCodeAt(at) !== EQUALS || text.charCodeAt(at + 1) !== QUOTE) throw UNKNOWN_SHAPE;
      const value = at + 2;
      let end = value;
      let refers = false;
      for (let c = text.charCodeAt(end); c !== QUOTE; c = text.charCodeAt(++end)) {
        if (c === LESS_THAN || Number.isNaN(c)) throw UNKNOWN_SHAPE;
        refers ||= c === AMPERSAND;
      }
      if (refers) decoded(text.slice(value, end));
      bounds[count * 4] = name;
      bounds[count * 4 + 1] = at;
      bounds[count * 4 + 2] = value;
      bounds[count * 4 + 3] = end;
      count++;
      at = end + 1;
    }
  }
}

function decoded(raw: string): string {
  const text = decodeReferences(raw);
  if (text === null) throw UNKNOWN_SHAPE;
  return text;
}

function canonical(raw: string): string {
  return raw.includes("&") || raw.includes(">") ? escapeText(decoded(raw)) : raw;
}

function isLayoutCode(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** The letters and colon of the names that the known shape has. */
function isNameCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === COLON;
}
