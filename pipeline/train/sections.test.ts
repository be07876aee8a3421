import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { FEATURES } from "@tabstract/sections/training";
import { readWhole } from "@tabstract/text";
import { afterAll, describe, expect, it } from "vitest";
import { splitOff } from "./folds.ts";
import { goldFiles } from "./gold.ts";
import { labelledAbstracts } from "./labelled-abstracts.ts";
import { knownSentences, learnSections, testSections } from "./sections.ts";
import { makeTally } from "./tally.ts";

const folder = mkdtempSync(join(tmpdir(), "tabstract-sections-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECTIONS = [
  ["BACKGROUND", "The knees of runners hurt. We aimed to help."],
  ["METHODS", "We gave braces to 20 of the runners."],
  ["RESULTS", "Pain fell by 12% (P = 0.02)."],
  ["CONCLUSIONS", "These braces may be of use."],
] as const;
const inline = SECTIONS.map(([label, text]) => `${label}: ${text}`).join(" ");

function dump(name: string, content: string | Buffer): void {
  mkdirSync(join(folder, name.split("/")[0] ?? ""), { recursive: true });
  writeFileSync(join(folder, name), content);
}

dump("medline/a.nbib", `PMID- 1\nAB  - ${inline.replaceAll(". ", ". \n      ")}\nFAU - Quill, Ada\n\nPMID- 2\nAB  - Knees. No labels.\n`);
dump(
  "text/b.txt",
  `\n1. J Knees. 2020.\r\n\r\nTitle.\r\n\r\n${SECTIONS.map(([label, text]) => `${label}: ${text}`).join("\r\n")}\r\n\r\nPMID: 3\r\n`,
);
dump("json/c.jsonl.gz", gzipSync(`${JSON.stringify({ abstract: inline.replace("12%", "13%") })}\n`));
dump(
  "xml/d.xml",
  `<Abstract>${SECTIONS.map(([label, text]) => `<AbstractText Label="${label}">${text.replace("20", "30")}</AbstractText>`).join("")}</Abstract>`,
);
dump("text/e.txt", "BACKGROUND: Rien.\nMETHODS: Nous avons attendu.\nRESULTS: La douleur a diminué.\nCONCLUSIONS: Oui.\n");

describe("labelled abstracts", () => {
  it("are found in dumps of every format, each once, and in English", () => {
    const found = labelledAbstracts([], folder);
    expect(found).toHaveLength(3);
    for (const { sections } of found) expect(sections.map(({ label }) => label)).toEqual(SECTIONS.map(([label]) => label));
  });

  it("leave open what their labels do not tell", () => {
    const sections = [
      { label: "BACKGROUND AND AIMS", category: "OBJECTIVE", text: "Knees hurt." },
      { label: "METHODS AND RESULTS", category: "RESULTS", text: "We waited. Pain fell." },
      { label: "TRIAL REGISTRATION", category: "BACKGROUND", text: "It was registered." },
    ] as const;
    const { text, ends, known } = knownSentences({ id: "x", sections });
    expect(ends.map((end, at) => text.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end))).toEqual([
      "Knees hurt.",
      "We waited.",
      "Pain fell.",
      "It was registered.",
    ]);
    expect(known.map(({ size }) => size)).toEqual([2, 2, 2, 5]);
  });
});

describe("the model of sections", () => {
  it("is the same for the same abstracts, and fits one byte a weight", () => {
    const known = labelledAbstracts([], folder).map(knownSentences);
    const learned = learnSections(known);
    expect(learnSections(known)).toEqual(learned);
    expect(learned.bits).toBeLessThanOrEqual(8);
    expect(readWhole(learned, FEATURES, "sections")).toHaveLength(FEATURES);
  });

  const gold = goldFiles(fileURLToPath(new URL("../../../shared/gold", import.meta.url)));
  const dumps = fileURLToPath(new URL("../../../shared/dumps", import.meta.url));
  it.skipIf(gold === null || !existsSync(dumps))(
    "tells 85 of 100 sentences of abstracts that it has not seen (needs ../shared)",
    () => {
      const { part: quarter } = splitOff(labelledAbstracts(gold ?? [], dumps).map(knownSentences), 1, 3);
      const { rest, part } = splitOff(quarter, 0, 4);
      const tally = makeTally();
      const learned = learnSections(rest);
      for (const one of part) testSections(one, learned, tally);
      const { asked = 0, right = 0 } = tally.lines.get("sentences told rightly: all") ?? {};
      expect(asked).toBeGreaterThan(300);
      expect(right / asked).toBeGreaterThan(0.85);
    },
    60_000,
  );
});
