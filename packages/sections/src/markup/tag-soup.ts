/** The parser of HTML, slow and large: the reference for all markup. */
import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/** The tree that the rules of HTML make of sanitised markup. */
export function parseTagSoup(sanitised: string): Root {
  return processor.parse(sanitised);
}
