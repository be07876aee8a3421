import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import pubmedAbstractExamples from "../readers/pubmed-abstract.examples.ts";
import { pubmedAbstract } from "../readers/pubmed-abstract.ts";
import pubmedMedlineExamples from "../readers/pubmed-medline.examples.ts";
import { pubmedMedline } from "../readers/pubmed-medline.ts";
import risExamples from "../readers/ris.examples.ts";
import { ris } from "../readers/ris.ts";
import { brokenDumps, frames, gaps, plain } from "./broken-dumps.examples.ts";
import { KEPT_OF_TOO_LARGE } from "./byte-window.ts";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

const READERS = [
  { reader: pubmedAbstract, rows: pubmedAbstractExamples },
  { reader: pubmedMedline, rows: pubmedMedlineExamples },
  { reader: ris, rows: risExamples },
];

const SPLICES = [
  "\n",
  "\n\n\n",
  "\r\n",
  "\r",
  " ",
  "      ",
  "\u0000",
  "\ufeff",
  "1. Inv J Tea. 2024.\n",
  "\n\n\n7. Inv J Tea. 2024.\n",
  "\nPMID- 1\n",
  "\nPMID: 1\n",
  "\nTY  - JOUR\n",
  "\nER  - \n",
  "\nRecord #1 of 2\n",
  "\n2. \n",
  '\n\n{"',
  "\n\n<x>",
  "\n=== Lien PubMed ===\n",
  "AB  - ",
  "Publisher: ",
  "Author information:",
  "\n\nConflict of interest statement: x",
];

describe.each(READERS)("$reader.format", ({ reader, rows }) => {
  const inputs = brokenDumps({
    parts: rows.map((row) => row.input),
    separators: ["\n\n\n", "\n", "", "\r\n\r\n\r\n"],
    splices: SPLICES,
    longestCut: 199,
  });

  test("conservation: every byte that is not layout is in exactly one frame, and every frame has an outcome", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const all = frames(reader.framer, input);
        expect(gaps(input, all)).toMatch(/^[\s\ufeff\u0001]*$/);
        for (const one of all) {
          if (one.end === one.start) expect.fail(`the frame at byte ${one.start} is empty`);
          const outcome = reader.read(one.bytes);
          if (outcome.kind === "problem") expect(outcome.problem.message).toMatch(/\S/);
          else expect(outcome.kind).toBe("document");
        }
      }),
      { numRuns: 1_700 },
    );
  });

  test("chunk borders never matter, whatever the limit", () => {
    fc.assert(
      fc.property(
        inputs,
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(1 << 20, 400, 60, 7),
        (input, sizes, maxRecordBytes) => {
          const whole = frames(reader.framer, input, { maxRecordBytes });
          for (const chunks of [sizes, [1]]) {
            const cut = frames(reader.framer, input, { maxRecordBytes, sizes: chunks });
            if (!isDeepStrictEqual(cut.map(plain), whole.map(plain))) expect(cut.map(plain)).toEqual(whole.map(plain));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("lines that end in a carriage return alone give the records that others give", () => {
    const inputs = rows.map((row) => row.input).filter((input) => !input.includes("\r"));
    for (const input of inputs) {
      const framed = (ending: string, sizes: number[]): string[] =>
        frames(reader.framer, utf8.encode(input.replaceAll("\n", ending)), { sizes }).map(
          (one) => `${one.problem?.code ?? ""}|${decoder.decode(one.bytes).replace(/\r\n?/g, "\n")}`,
        );
      const expected = framed("\n", [65_536]);
      for (const sizes of [[65_536], [1], [3, 1, 7]]) {
        expect(framed("\r", sizes)).toEqual(expected);
        expect(framed("\r\n", sizes)).toEqual(expected);
      }
    }
    expect(inputs.length).toBeGreaterThan(5);
  });

  test("a line of 50 MB is too large, and the next record is read", () => {
    const first = rows[0]?.input ?? "";
    const tail = utf8.encode(`\n\n\n${first}`);
    const opening = utf8.encode(first.trimStart());
    const large = new Uint8Array(50_000_000 + tail.length).fill(0x78);
    large.set(opening);
    large.set(tail, 50_000_000);
    const all = frames(reader.framer, large, { sizes: [65_536], maxRecordBytes: 1 << 20 });
    const broken = all.find((one) => one.problem !== null);
    expect(["too-large", "mixed-formats"]).toContain(broken?.problem?.code);
    expect(Math.max(...all.map((one) => one.bytes.length))).toBeLessThanOrEqual(KEPT_OF_TOO_LARGE);
    const last = all.at(-1);
    expect(last?.problem).toBeNull();
    expect(decoder.decode(last?.bytes)).toBe(first.trim());
  });

  test("endless line starts, blanks and marks come to an end, wherever they stand", () => {
    const units = "1. A\n|\n|\r| |x|PMID- 1\n|PMID: 1\n|TY  - J\n|ER  - \n|AB  - x\n      |(|. |a, |[|/|; |Publisher: x\n\n".split("|");
    const places = ["", "\nAB  - ", "\n\nDOI: 10.5555/x", "\n\nPMID: 1", "\n\nPublisher: ", "\nC3  - PMC1", "\nAU  - ", "\nFAU - "];
    const opening = rows[0]?.input.trimEnd().slice(0, 200) ?? "";
    for (const place of places) {
      for (const unit of units) {
        const input = utf8.encode(`${opening}\n${place}${unit.repeat(Math.ceil(150_000 / unit.length))}`);
        const all = frames(reader.framer, input, { sizes: [65_536] });
        for (const one of all) reader.read(one.bytes);
        expect(all.length, place + unit).toBeGreaterThan(0);
      }
    }
  });
});
