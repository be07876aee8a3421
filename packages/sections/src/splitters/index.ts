/** The splitters, in the order in which they are tried: what the source says itself, then markup, then the words. */
import { rarerLabels } from "../rarer-labels.ts";
import type { Splitter } from "../splitter.ts";
import { inlineLabels } from "./inline-labels.ts";
import { lineLabels } from "./line-labels.ts";
import { markup } from "./markup.ts";
import { otherLanguages } from "./other-languages.ts";
import { sections } from "./sections.ts";
import { unlabelled } from "./unlabelled.ts";

export const splitters: readonly Splitter[] = [sections, markup, otherLanguages, lineLabels, inlineLabels(rarerLabels), unlabelled];
