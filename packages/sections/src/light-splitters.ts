/** The splitters of a page, in the order in which they are tried: what few abstracts need is not loaded. */
import type { Splitter } from "./splitter.ts";
import { inlineLabels } from "./splitters/inline-labels.ts";
import { lineLabels } from "./splitters/line-labels.ts";
import { markup } from "./splitters/markup.ts";
import { sections } from "./splitters/sections.ts";
import { unlabelled } from "./splitters/unlabelled.ts";

export const lightSplitters: readonly Splitter[] = [sections, markup, lineLabels, inlineLabels(null), unlabelled];
