/** Inputs made to be slow: each stage on 50 KB and on 1 MB of the same; twenty times the text may take thirty times the time. */
import type { RawAbstract } from "@tabstract/record";
import { extract } from "@tabstract/results";
import { splitAbstract } from "@tabstract/sections";
import { readers } from "@tabstract/sources";
import { convertFrame } from "../src/convert-frame.ts";

const SMALL = 50_000;
const LARGE = 1_000_000;
const LIMIT = 30;
/** Below this the clock and the compiler are measured, not the stage. */
const SHORTEST_MS = 1;

const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ["digits", "7"],
  ["numbers", "12 "],
  ["brackets", "("],
  ["square brackets", "[1]"],
  ["n=", "n="],
  ["commas", "3, "],
  ["labels", "Methods: "],
  ["p-values", "p = 0.05, "],
  ["dashes", "1–"],
  ["full stops", ". "],
  ["tags", "<b>"],
  ["divs", "<div>"],
  ["entities", "&amp;"],
  ["spaces", " "],
  ["combining marks", "a\u0301"],
  ["Chinese", "方法：中"],
  ["ratios", "1:"],
  ["units", "5 mg/kg/"],
  ["groups", "G1 group (n = 5). "],
  ["names", "lorvex, brimo, talun, "],
  ["compared names", "12% in lorvex and 9% in placebo. "],
  ["one sentence", "lorvex versus brimo plus talun was 5 in group A "],
  ["abbreviations", "the brimo talun (BT) group (LX) "],
  ["cases", "cases slept, controls "],
  ["tests in one sentence", "pain (P = 0.04) with lorvex and placebo, "],
  ["tests within a group", "from baseline in the lorvex group (P = 0.02), "],
  ["compounds", "compounds 1 and 2, 1 gave 2 and "],
];

const STAGES: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ["sections, text", (text) => splitAbstract(raw("text", text))],
  ["sections, markup", (text) => splitAbstract(raw("markup", text))],
  [
    "results",
    (text) =>
      extract({ title: null, sections: [{ label: null, category: "UNASSIGNED", inferred: false, text, start: 0 }], language: "en" }),
  ],
  ["whole record", wholeRecord],
];

export async function benchHostile(): Promise<void> {
  console.log(`${"".padEnd(20)}${STAGES.map(([name]) => name.padStart(28)).join("")}`);
  for (const [name, piece] of PIECES) {
    const cells = STAGES.map(([, run]) => {
      const small = time(run, fill(piece, SMALL));
      const large = time(run, fill(piece, LARGE));
      const ratio = large / Math.max(small, SHORTEST_MS);
      if (ratio > LIMIT) process.exitCode = 1;
      return `${small.toFixed(1)} → ${large.toFixed(0)} ms (×${ratio.toFixed(0)})${ratio > LIMIT ? " !" : ""}`.padStart(28);
    });
    console.log(`${name.padEnd(20)}${cells.join("")}`);
  }
}

/** The fastest of three runs: what the machine adds is never negative. */
function time(run: (text: string) => unknown, text: string): number {
  const once = (): number => {
    const started = performance.now();
    run(text);
    return performance.now() - started;
  };
  return Math.min(once(), once(), once());
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function raw(form: "text" | "markup", text: string): RawAbstract {
  return { form, text, language: null };
}

function wholeRecord(text: string): unknown {
  const reader = readers.find(({ format }) => format === "s2-graph");
  if (reader === undefined) throw new Error("there is no reader for s2-graph");
  const framer = reader.framer({ maxRecordBytes: 16 * 1024 * 1024 });
  const bytes = Buffer.from(JSON.stringify({ paperId: "p1", title: "Hostile", abstract: text }));
  return [...framer.push(bytes), ...framer.end()].map((frame) => convertFrame(frame, { reader, file: "hostile.json" }));
}
