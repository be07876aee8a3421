/** What holds of the engine for every text: it ends, it keeps the contract, it says the same of the same text, and its time is linear. */
import { type AbstractRecord, contractIssues, type Section } from "@tabstract/record";
import { abstractLike, anyText, fixtureRecord, processorTime } from "@tabstract/testkit";
import { numericTokens } from "@tabstract/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExtractInput, extract, extractAll } from "./extract.ts";

/** A text twenty times as long may take thirty times as long. */
const TIMES_LONGER = 20;
const MOST_TIMES = 30;
/** Below this, clocks and collectors decide. */
const LEAST_MS = 20;

const CATEGORIES: readonly Section["category"][] = ["BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS", "UNASSIGNED"];

function inputOf(texts: readonly string[], title: string | null, shift = 0): ExtractInput {
  let start = 0;
  const sections = texts.map((text, index): Section => {
    const category = CATEGORIES[(index + shift) % CATEGORIES.length] ?? "UNASSIGNED";
    const section: Section = { label: null, category, inferred: false, text, start };
    start += text.length + 1;
    return section;
  });
  return { title, sections, language: null };
}

function recordOf(input: ExtractInput): AbstractRecord {
  const abstract = { language: null, sections: [...input.sections], copyright: null };
  return { ...fixtureRecord({ text: "" }), abstract, ...extract(input) };
}

/** Broken markup around text that prints numbers: what a careless source leaves behind. */
function tagSoup(): fc.Arbitrary<string> {
  const tag = fc.constantFrom(
    "<p>",
    "</p>",
    "<b",
    "<sup>2</sup>",
    "&lt;",
    "&#8804;",
    "&nbsp;",
    "<!-- 12 -->",
    "<i>P</i>",
    "< 0.05",
    "<script>1<2</script>",
    "&amp;#60;",
    '<a href="1">',
    "<br/>",
    "]]>",
  );
  return fc.array(fc.oneof(tag, abstractLike()), { maxLength: 12 }).map((pieces) => pieces.join(""));
}

const text: fc.Arbitrary<string> = fc.oneof(anyText(), abstractLike(), tagSoup());
const texts: fc.Arbitrary<string[]> = fc.array(text, { minLength: 1, maxLength: 4 });
const title: fc.Arbitrary<string | null> = fc.oneof(fc.constantFrom(null, ""), text);

it("a study that assigned nobody and prints no number of anybody has no arms, unless it speaks of groups", () => {
  const title = "Shared disks versus local disks for programs in clouds";
  const text = "Shared disks are compared with local disks. Shared disks are slower than local disks.";
  const armsIn = (said: string): number => extract(inputOf([said], title, 3)).study.arms.length;
  expect(armsIn(text)).toBe(0);
  expect(armsIn(`${text} Failures were seen in 12% with shared disks and 9% with local disks.`)).toBe(2);
  expect(armsIn(`${text} Both groups of programs did well.`)).toBe(2);
});

it("what nobody assigned is no other name of a group: healthy controls are not the second of two diseases", () => {
  const text =
    "This study included 81 patients with gout, 108 patients with arthrosis, and 199 healthy subjects as controls. Rash was seen in 12% with gout and 9% with arthrosis.";
  const { results, study } = extract(inputOf([text], null, 5));
  expect(study.arms.map(({ name }) => name)).toEqual(["gout", "arthrosis"]);
  const sizes = results.flatMap((result) => (result.kind === "sample-size" ? [[result.value, result.arms.length]] : []));
  expect(sizes).toEqual([
    [81, 1],
    [108, 1],
    [199, 0],
  ]);
});

it.each([
  [
    "Patients had zelotinib (n = 25) or placebo (n = 26).",
    "There were fewer lesions with zelotinib (n = 112) than with placebo (n = 240).",
    [25, 26],
  ],
  ["Patients received zelotinib (25 patients, 48 eyes) or placebo (26 patients, 50 eyes).", "Closure was 12% and 20%.", [25, 26]],
  [
    "Clinicians were asked to treat six dolls (three in the zelotinib group, three in the placebo group).",
    "A total of 84 patients (42 in the zelotinib group, 42 in the placebo group) were treated.",
    [42, 42],
  ],
])("an arm's size is that of its people, and of all of them: %s %s", (methods, results, sizes) => {
  const { study } = extract(inputOf([methods, results], null, 2));
  expect(study.arms.map(({ n }) => n)).toEqual(sizes);
});

it("the letter of a group says whose a value is, but for letters that are words", () => {
  const armsOf = (one: string, other: string) => {
    const methods = `Sixty cats were divided into group ${one} (zelotinib) and group ${other} (silk).`;
    const results = `Rash: 2 (10%) in ${one} and 6 (30%) in ${other}. Cough was 5.1 (1.2) in ${one} and 3.2 (0.9) in ${other}.`;
    return extract(inputOf([methods, results], null, 2));
  };
  const { study, results } = armsOf("P", "K");
  expect(study.arms.map(({ name, aliases }) => [name, ...aliases].sort())).toEqual([
    ["P", "group P", "zelotinib"],
    ["K", "group K", "silk"],
  ]);
  expect(results.flatMap((result) => (result.kind === "group-value" ? result.arms : []))).toEqual(["A", "A", "B", "B", "A", "B"]);
  expect(armsOf("A", "I").study.arms.flatMap(({ name, aliases }) => [name, ...aliases])).not.toContain("A");
});

it("has no value that is printed like a number and is none", () => {
  const record = recordOf(inputOf(["Recall was lower (M = 11.3, SD = 2.90.5555/a) than 4.4.4 (2.1.1) words."], null, 3));
  expect(contractIssues(record, numericTokens)).toEqual([]);
});

describe("for any text", () => {
  it("ends and keeps the contract: every printed number explained once, every span true", () => {
    fc.assert(
      fc.property(texts, title, fc.nat(5), (parts, heading, shift) => {
        const record = recordOf(inputOf(parts, heading, shift));
        expect(contractIssues(record, numericTokens)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });
  it("takes no sign that the next section begins with for the unit of a list", () => {
    expect(contractIssues(recordOf(inputOf([",1,0", "%"], null, 3)), numericTokens)).toEqual([]);
  });
  it("says the same of the same text, whatever was read before", () => {
    fc.assert(
      fc.property(texts, title, text, (parts, heading, other) => {
        const first = JSON.stringify(extract(inputOf(parts, heading)));
        extract(inputOf([other], null));
        expect(JSON.stringify(extract(inputOf(parts, heading)))).toBe(first);
      }),
      { numRuns: 300 },
    );
  });
  it("says of texts read together what it says of each alone", () => {
    const property = fc.property(fc.array(abstractLike(), { maxLength: 5 }), (texts) => {
      const inputs = texts.map((text, shift) => inputOf([text], text.slice(0, 60), shift));
      expect(extractAll(inputs)).toEqual(inputs.map(extract));
    });
    fc.assert(property, { numRuns: 50 });
  });

  it("leaves what it is given as it was", () => {
    const input = inputOf(
      ["Relapse occurred in 12% of the zelotinib group and 20% of the placebo group (P = 0.03)."],
      "Zelotinib or placebo",
    );
    const before = structuredClone(input);
    extract(input);
    expect(input).toEqual(before);
  });
});

describe("with little to read", () => {
  it.each<readonly [what: string, input: ExtractInput]>([
    ["no section", inputOf([], null)],
    ["empty sections", inputOf(["", ""], "")],
    ["spaces and line feeds", inputOf([" \n\n "], null)],
    ["a title alone", inputOf([], "A trial of 12 patients")],
    ["no words", inputOf(["()[]%–±=<>"], "")],
  ])("%s: nothing is found", (_what, input) => {
    const { results, context, comparisons } = extract(input);
    expect({ results, context, comparisons }).toEqual({ results: [], context: [], comparisons: [] });
  });
});

describe("time is linear, in one sentence without a full stop", () => {
  const named = "7|(|[|n=|,|p<|95% CI |group |A vs B 12% ".split("|");
  const others = [
    ..."7 |n = 5, |12, |p<0.05, |95% CI 1 to 2, |12% and |at 12 weeks 5% |HR 0.5 (95% CI 0.4-0.6) |AB (|1-|1/|a-|.|<|and |twenty ".split(
      "|",
    ),
    ..."versus |compared with |placebo (n = 5) |placebo 5.1 ± 0.2, drug |from 1 to 2 |randomised to |5 × 10|p = 0.1. |1:|5 mg/kg/".split(
      "|",
    ),
    ..."the A group 12% and the B group 14%; |pain was 12%, nausea was 13%, |35 patients in the placebo group, ".split("|"),
  ];
  const cases = [...named.map((unit) => [unit, 50_000] as const), ...others.map((unit) => [unit, 10_000] as const)];
  // A collection of garbage may fall into any one: what is linear is so in one of three attempts.
  it.each(cases)("%j, %i characters and twenty times as many", { timeout: 120_000, retry: 2 }, (unit, size) => {
    const short = Math.min(time(unit, size), time(unit, size));
    const long = time(unit, size * TIMES_LONGER);
    expect(long, `${size} characters took ${short.toFixed(0)} ms`).toBeLessThan(MOST_TIMES * Math.max(short, LEAST_MS));
  });
});

describe("time is linear where every sentence names something new", () => {
  const name = (index: number): string => `z${index.toString(36).replace(/\d/g, (digit) => "kmnprstvwx".charAt(Number(digit)))}`;
  const cases: readonly (readonly [what: string, sentence: (index: number) => string])[] = [
    ["groups", (index) => `The ${name(index)} group had 5%. `],
    ["labels", (index) => `group ${name(index).slice(1, 5).toUpperCase()} 5%. `],
    ["sized arms", (index) => `${name(index)} (n = 5), `],
    ["pairs", (index) => `${name(index)} versus ${name(index + 1)}. `],
    ["assignments", (index) => `Patients were randomised to ${name(index)} or ${name(index + 1)}. `],
    ["abbreviations", (index) => `The ${name(index)} ${name(index + 1)} (ZZ${index}) group had 4%. `],
    ["sizes", (index) => `We enrolled ${index} patients. `],
    ["sizes of arms", (index) => `${index} patients in the placebo group and ${index + 1} patients in the yoga group. `],
  ];
  it.each(cases)("%s", { timeout: 120_000, retry: 2 }, (_what, sentence) => {
    const textOf = (count: number): string =>
      Array.from({ length: count }, (_, index) => sentence(index))
        .join("")
        .trim();
    const [few, many] = [textOf(500), textOf(500 * TIMES_LONGER)];
    const short = Math.min(timeOf(few), timeOf(few));
    expect(timeOf(many), `500 took ${short.toFixed(0)} ms`).toBeLessThan(MOST_TIMES * Math.max(short, LEAST_MS));
  });
});

function time(unit: string, size: number): number {
  return timeOf(
    unit
      .repeat(Math.ceil(size / unit.length))
      .slice(0, size)
      .trim(),
  );
}

function timeOf(text: string): number {
  const input = inputOf([text], null, 3);
  return processorTime(() => extract(input));
}
