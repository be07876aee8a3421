/** What a record's line looks like where it matters: line ends and terminal controls inside strings, and selected parts. */
import type { RecordPart } from "../sink.ts";

export interface SinkExample {
  readonly title: string;
  readonly parts: readonly RecordPart[] | null;
  /** What the line holds, and what it must not hold. */
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
}

const examples: readonly SinkExample[] = [
  {
    title: "An invented trial of zelotinib",
    parts: null,
    holds: ['"title":{"text":"An invented trial of zelotinib"', '"results":[', '"sections":['],
    lacks: [],
  },
  {
    title: "split\u2028here\u2029and\u0085there",
    parts: null,
    holds: ["split\\u2028here\\u2029and\\u0085there"],
    lacks: ["\u2028", "\u2029", "\u0085"],
  },
  { title: "turned \u202eround\u2069", parts: null, holds: ["\\u202eround\\u2069"], lacks: ["\u202e", "\u2069"] },
  { title: "C1 \u009b31m control", parts: null, holds: ["\\u009b31m"], lacks: ["\u009b"] },
  { title: "two\nlines", parts: null, holds: ["two\\nlines"], lacks: ["two\nlines"] },
  { title: "metadata alone", parts: ["metadata"], holds: ['"title":', '"id":', '"provenance":'], lacks: ['"results":', '"abstract":'] },
  { title: "results alone", parts: ["results"], holds: ['"results":', '"checks":', '"key":'], lacks: ['"title":', '"abstract":'] },
];

export default examples;
