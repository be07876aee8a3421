import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { solid } from "./alignment.ts";
import { hashOf, readAnnotated } from "./annotated.ts";
import { markTexts } from "./arm-marks.ts";
import { knownMarkedOutcomes } from "./known-outcomes.ts";
import { knownMarkedValues } from "./known-values.ts";

const DUMPS = fileURLToPath(new URL("../../../shared/dumps", import.meta.url));
const FILES = fileURLToPath(new URL("annotated", import.meta.url));

const TITLE = "Naps in night workers";
const TEXT = "We followed 410 night workers and 402 others. Falls were seen in 41% of night workers and in 22% of the others.";
const RECORD = JSON.stringify({ paperId: "invented", title: TITLE, abstract: TEXT });
const folder = mkdtempSync(join(tmpdir(), "tabstract-annotated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where the n-th print of some words stands, in letters and digits. */
function place(words: string, nth = 1): [number, number] {
  const whole = `${TITLE}\n${TEXT}`;
  let at = -1;
  for (let found = 0; found < nth; found++) at = whole.indexOf(words, at + 1);
  const before = solid(whole.slice(0, at)).letters.length;
  return [before, before + solid(words).letters.length];
}

function annotated(change: object): string {
  const root = mkdtempSync(join(folder, "run-"));
  mkdirSync(join(root, "annotations"));
  writeFileSync(join(root, "dump.jsonl"), `\n${RECORD}\n`);
  const line = {
    file: "dump.jsonl",
    format: "s2-graph",
    bytes: [1, 1 + Buffer.byteLength(RECORD)],
    letters: hashOf(solid(`${TITLE}\n${TEXT}`).letters),
    arms: [
      { id: "A", role: "experimental", names: [place("night workers"), place("night workers", 2), place("night workers", 3)] },
      { id: "B", role: "comparator", names: [place("others"), place("the others")] },
    ],
    values: [
      [...place("410"), "A"],
      [...place("402"), "B"],
      [...place("41", 2), "A"],
      [...place("22"), null],
    ],
    outcomes: [[...place("41", 2), ...place("Falls")]],
  };
  writeFileSync(join(root, "annotations", "dumps.jsonl"), `${JSON.stringify({ ...line, ...change })}\n`);
  return root;
}

describe("annotations of our own", () => {
  it("say where in a dump a text lies, and what it says there", () => {
    const root = annotated({});
    const [one, ...others] = readAnnotated(root, join(root, "annotations"));
    expect(others).toEqual([]);
    if (one === undefined) throw new Error("nothing was read");
    expect(one.input.title).toBe(TITLE);
    expect(one.text).toBe(TEXT);
    expect(one.arms).toEqual([
      { id: "A", role: "experimental", names: ["night workers"] },
      { id: "B", role: "comparator", names: ["others", "the others"] },
    ]);
    expect(one.names.map(({ from, to, arm }) => `${arm} ${TEXT.slice(from, to)}`)).toEqual([
      "A night workers",
      "A night workers",
      "B others",
      "B the others",
    ]);
    expect(one.values.map(({ from, to, arm }) => `${arm} ${TEXT.slice(from, to)}`)).toEqual(["A 410", "B 402", "A 41", "null 22"]);
    expect(one.outcomes.map(({ from, to, outcome }) => `${TEXT.slice(from, to)}: ${outcome}`)).toEqual(["41: Falls"]);
  });

  it.each([
    ["another text", { letters: "0000000000000000" }, /dump\.jsonl@1: not the text that was annotated/],
    ["another format", { format: "none" }, /dump\.jsonl@1: no abstract is there/],
    ["bytes of no record", { bytes: [0, 1] }, /dump\.jsonl@0: no abstract is there/],
  ])("are refused for %s", (_, change, message) => {
    const root = annotated(change);
    expect(() => readAnnotated(root, join(root, "annotations"))).toThrow(message);
  });

  it("are none where the dumps are absent", () => {
    expect(readAnnotated(join(folder, "nowhere"))).toEqual([]);
  });

  it("hold no words of the texts", () => {
    const lines = readdirSync(FILES).flatMap((name) => readFileSync(join(FILES, name), "utf8").trim().split("\n"));
    expect(lines.length).toBeGreaterThan(300);
    for (const line of lines) {
      const { file, format, letters, ...rest } = JSON.parse(line) as Record<string, unknown>;
      expect(`${file} ${format} ${letters}`).toMatch(/^[\w./-]+ [\w-]+ [\da-f]{16}$/);
      expect(JSON.stringify(rest)).toMatch(
        /^(?:"(?:bytes|arms|id|role|names|values|outcomes|experimental|comparator|unclear|[A-H])"|null|[\d,:{}[\]])+$/,
      );
    }
  });

  describe.skipIf(!existsSync(DUMPS))("on the dumps in ../shared (skipped where that folder is absent)", () => {
    const all = readAnnotated(DUMPS);

    it("mark names and numbers of the texts that they were made on", () => {
      expect(all.length).toBeGreaterThan(300);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { text, arms, names, values } of all) {
        for (const { from, to, arm } of names) {
          expect(text.slice(from, to)).toMatch(/[\p{L}\p{N}]$/u);
          expect(arms.map(({ id }) => id)).toContain(arm);
        }
        for (const { from, to } of values) expect(text.slice(from, to)).toMatch(/^[\p{L}\d]/u);
      }
    });

    it("teach all three models of the engine", () => {
      const some = all.slice(0, 40);
      expect(
        markTexts(some)
          .flatMap(({ names }) => names)
          .filter((name) => typeof name === "number").length,
      ).toBeGreaterThan(40);
      expect(knownMarkedValues(some).reduce((sum, { truth }) => sum + truth.size, 0)).toBeGreaterThan(200);
      const outcomes = knownMarkedOutcomes(some, { finder: undefined, linker: undefined });
      expect(outcomes.reduce((sum, { wanted }) => sum + wanted.size, 0)).toBeGreaterThan(200);
    });
  });
});
