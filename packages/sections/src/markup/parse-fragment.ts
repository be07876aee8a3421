/** Sanitised markup to a tree. The one place that knows which parser does it. */
import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { type Processor, unified } from "unified";
import { sanitise } from "./sanitise.ts";
import { parseWellFormed } from "./well-formed.ts";

const processor = unified().use(rehypeParse, { fragment: true }).use(wellFormedFirst).freeze();

/** The tree of an abstract's markup, however broken; its depth is bounded by what `sanitise` lets through. */
export function parseFragment(markup: string, dropped: string[]): Root {
  return processor.parse(sanitise(markup, dropped));
}

/** The tree that the parser of HTML makes of sanitised markup, slowly: what {@link parseFragment} must give. */
export function parseTagSoup(sanitised: string): Root {
  return tagSoup.parse(sanitised);
}

const tagSoup = unified().use(rehypeParse, { fragment: true }).freeze();

/** Most markup is well-formed; only the rest needs the rules of HTML for what is not. */
function wellFormedFirst(this: Processor): void {
  const parser = this.parser;
  if (parser === undefined) throw new TypeError("the parser of HTML comes first");
  this.parser = (document, file) => parseWellFormed(document) ?? parser(document, file);
}
