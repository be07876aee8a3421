/** Sanitised markup to a tree. The one place that knows which parser does it. */
import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { sanitise } from "./sanitise.ts";

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/** The tree of an abstract's markup, however broken; its depth is bounded by what `sanitise` lets through. */
export function parseFragment(markup: string, dropped: string[]): Root {
  return processor.parse(sanitise(markup, dropped));
}
