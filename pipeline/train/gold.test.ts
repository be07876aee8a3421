import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { alignment } from "./alignment.ts";
import { bestArm, markArms } from "./arm-marks.ts";
import { readCommand, TrainError, train } from "./command.ts";
import { foldOf, splitOff } from "./folds.ts";
import { type GoldFile, type GoldSet, goldFiles, readGold } from "./gold.ts";
import { inventedAndSentences } from "./invented.ts";
import { knownOutcomes } from "./known-outcomes.ts";
import { knownValues } from "./known-values.ts";
import { dice, wordsOf } from "./likeness.ts";
import { learnModels, MODELS } from "./models.ts";
import { makeTally, tableOf } from "./tally.ts";
import { finderFile, weightsFile } from "./weights-files.ts";

const SHARED = fileURLToPath(new URL("../../../shared/gold", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tabstract-train-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "Pain fell to 3.1 with zelotinib and to 4.2 with placebo (p = 0.03).";
const ROWS: Readonly<Record<GoldSet, object>> = {
  numbers: {
    id: "n1",
    title: "Invented trial",
    text: `RESULTS: ${TEXT}`,
    sections: [{ label: "RESULTS", text: TEXT }],
    arms: [
      { label: "A", name: "zelotinib (ZLT)", role: "experimental", n: null },
      { label: "B", name: "placebo", role: "control", n: null },
    ],
    groupValues: [
      { arm: "A", value: 3.1, quote: "3.1 with zelotinib", outcome: "pain" },
      { arm: "B", value: 4.2, quote: "4.2 with placebo", outcome: "pain" },
    ],
    comparisons: [{ id: 1, outcome: "pain" }],
    pValues: [{ value: 0.03, quote: "p = 0.03", cmp: 1 }],
    effects: [],
  },
  pico: {
    id: 7,
    text: TEXT,
    spans: [span("intervention", "zelotinib"), span("control", "placebo"), span("iv-cont-mean", "3.1"), span("outcome", "Pain")],
  },
  "rct-art": { id: "train-1", text: TEXT, measures: [{ text: "4.2", arm: [[2, "placebo"]], outcome: ["Pain"] }] },
};

function span(label: string, text: string): object {
  const start = TEXT.indexOf(text);
  return { label, text, start, end: start + text.length };
}

function file(set: GoldSet, row: object): GoldFile {
  const path = join(folder, `${set}-${JSON.stringify(row).length}.jsonl`);
  writeFileSync(path, `${JSON.stringify(row)}\n`);
  return { set, file: path };
}

const gold = readGold([file("numbers", ROWS.numbers), file("pico", ROWS.pico), file("rct-art", ROWS["rct-art"])]);

describe("gold rows", () => {
  it("are read as a source is", () => {
    expect(gold.map(({ id, set }) => `${set} ${id}`)).toEqual(["numbers n1", "pico 7", "rct-art train-1"]);
    expect(gold[0]?.input).toMatchObject({ title: "Invented trial", sections: [{ label: "RESULTS", text: TEXT }] });
    expect(gold[1]?.input).toMatchObject({ sections: [{ text: TEXT }] });
  });

  it("of another set are refused with their place", () => {
    expect(() => readGold([file("pico", ROWS.numbers)])).toThrow(/pico-\d+\.jsonl:1: not a row of pico, which has an id, and lists spans$/);
  });

  it("tell arms by their marks", () => {
    expect(markArms(gold).map(({ arms }) => arms.map(({ names, role }) => `${names.join()} (${role})`))).toEqual([
      ["zelotinib (ZLT) (experimental)", "placebo (comparator)"],
      ["zelotinib (experimental)", "placebo (comparator)"],
      ["placebo (unclear)"],
    ]);
    expect(
      bestArm(
        ["the ZLT group"],
        [
          { names: ["placebo"], role: "comparator" },
          { names: ["zelotinib (ZLT)"], role: "experimental" },
        ],
      ),
    ).toBe(1);
    expect(bestArm(["velarin"], [{ names: ["placebo"], role: "comparator" }])).toBeNull();
  });

  it("tell the arm of a value by its place", () => {
    const told = knownValues(gold).map(({ truth, scene }) =>
      [...truth].map(([item, arm]) => `${scene.text.slice(scene.tokens.start[item.at], scene.tokens.end[item.at])} ${arm}`),
    );
    expect(told).toEqual([["3.1 A", "4.2 B"], ["3.1 A"], ["4.2 B"]]);
  });

  it("tell the outcome of a value, less surely where it is only marked nearby", () => {
    const known = knownOutcomes(gold, { finder: undefined, linker: undefined });
    const told = known.map(({ wanted }) => [...wanted].map(([item, { outcomes, weight }]) => `${item.fields.kind} ${outcomes} ${weight}`));
    expect(told).toEqual([
      ["group-value pain 1", "group-value pain 1", "p-value pain 1"],
      ["group-value Pain 0.3"],
      ["group-value Pain 1"],
    ]);
  });
});

describe("the gold beside the repository", () => {
  it("is told to be missing where it is", () => {
    const nowhere = join(folder, "nowhere");
    expect(goldFiles(nowhere)).toBeNull();
    expect(() => train(readCommand([]), nowhere)).toThrow(`no gold sets at ${nowhere}: they lie beside the repository, in ../shared/gold`);
  });

  it.skipIf(!existsSync(SHARED))("is read whole (skipped where ../shared/gold is absent)", () => {
    const files = goldFiles(SHARED) ?? [];
    const all = readGold(files);
    expect(new Set(all.map(({ set }) => set)).size).toBe(3);
    expect(new Set(all.map(({ id, set }) => `${set} ${id}`)).size).toBe(all.length);
  });
});

describe("the command", () => {
  it("learns all three in their order, or those that are named", () => {
    expect(readCommand([])).toEqual({ models: MODELS, files: [], without: null, check: false });
    expect(readCommand(["outcomes", "finder", "pico=a=b.jsonl", "--without", "2/5", "--check"])).toEqual({
      models: ["finder", "outcomes"],
      files: [{ set: "pico", file: "a=b.jsonl" }],
      without: { fold: 2, folds: 5 },
      check: true,
    });
  });

  it.each([["ranker"], ["picos=a.jsonl"], ["--folds"], ["--without", "5/5"], ["--without", "1"]])("refuses %s %s", (...words) => {
    expect(() => readCommand(words.filter((word) => word !== undefined))).toThrow(TrainError);
  });

  it("says which file it cannot read", () => {
    expect(() => train(readCommand([`pico=${join(folder, "none.jsonl")}`]), folder)).toThrow(/none\.jsonl/);
  });
});

describe("what all three share", () => {
  it("folds go by the id alone", () => {
    const all = Array.from({ length: 50 }, (_, index) => ({ id: `train-${index}` }));
    const parts = [0, 1, 2, 3, 4].map((fold) => splitOff(all, fold, 5));
    expect(parts.flatMap(({ part }) => part)).toHaveLength(50);
    for (const [fold, { rest, part }] of parts.entries()) {
      expect(rest.length + part.length).toBe(50);
      for (const one of part) expect(foldOf({ id: one.id }, 5)).toBe(fold);
    }
  });

  it("names are alike by their words", () => {
    expect([...wordsOf("The Naps group")]).toEqual(["nap"]);
    expect([...wordsOf("the group")]).toEqual(["the", "group"]);
    expect(dice(wordsOf("oral zinc"), wordsOf("zinc"))).toBeCloseTo(2 / 3);
    expect(dice(new Set(), new Set())).toBe(0);
  });

  it("places are told by letters and digits", () => {
    const project = alignment("Pain ( 3.1 )", "RESULTS Pain (3.1)");
    expect(project(7)).toBe(14);
    expect(alignment("Pain", "Sleep")(0)).toBeNull();
    const said = "In all of the invented towns where anybody had been asked to drink tea, pain fell.";
    const labelled = alignment(`${said} Conclusion: tea helps all.`, `${said}\ntea helps all.`);
    const first = said.length + 1;
    expect([0, first + 2, first + 12, first + 24].map(labelled)).toEqual([0, null, first, first + 12]);
    expect(alignment(`${said} Conclusion: tea helps all.`, `${said}\nsilk helps all.`)(0)).toBeNull();
  });

  it("counts are printed as one table", () => {
    const tally = makeTally();
    tally.add("b", 4, 1);
    tally.add("a", 1, 1);
    tally.add("b", 4, 1);
    expect(tableOf(tally)).toBe("   share   right      of\na  1.000       1       1\nb  0.250       2       8");
  });
});

/** Enough to learn something from, and to be done in a few seconds. */
const MOST_INVENTED = 200;

it("the same gold gives the same files", () => {
  const lessons = { gold, annotated: [], invented: inventedAndSentences().slice(0, MOST_INVENTED) };
  const files = [learnModels(lessons, MODELS), learnModels(lessons, MODELS)].map(({ finder, linker, outcomes }) => {
    if (finder === undefined || linker === undefined || outcomes === undefined) throw new Error("a model was not learned");
    return [finderFile(finder), weightsFile("LINKER_WEIGHTS", linker), weightsFile("OUTCOME_WEIGHTS", outcomes)];
  });
  expect(files[0]).toEqual(files[1]);
  for (const text of files[0] ?? []) expect(text.split("\n").length).toBeLessThan(60);
});
