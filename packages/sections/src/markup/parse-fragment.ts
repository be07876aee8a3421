/** Markup to a tree, sanitised: the fast parser where it is well-formed, and otherwise the one that the reading brings. */
import type { Root } from "hast";
import type { MarkupReading } from "./reading.ts";
import { sanitise } from "./sanitise.ts";
import { parseWellFormed } from "./well-formed.ts";

/** The tree of an abstract's markup, however broken; its depth is bounded by what `sanitise` lets through. */
export function parseFragment(markup: string, reading: MarkupReading): Root {
  const sanitised = sanitise(markup, reading.dropped);
  return parseWellFormed(sanitised) ?? reading.parseTagSoup(sanitised);
}
