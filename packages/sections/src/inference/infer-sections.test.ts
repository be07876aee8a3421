import { joinSections } from "@tabstract/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAbstract } from "../split-fully.ts";
import { FEATURES, STATES } from "./features.ts";
import { inferSections } from "./infer-sections.ts";
import { likelihoods, readSectionModel } from "./model.ts";
import { sentenceEnds } from "./sentences.ts";
import { SECTION_WEIGHTS } from "./weights.ts";

const TRIAL = [
  "Knee pain is common in runners, and little is known of how to treat it.",
  "The aim of this study was to evaluate whether a brace reduces pain.",
  "We randomly assigned 120 runners with knee pain to a brace or to usual care.",
  "The primary outcome was pain at 12 weeks, measured on a visual analogue scale.",
  "Pain decreased by 3.1 points in the brace group and by 1.2 points in the control group (P = 0.004).",
  "There was no significant difference in adverse events between the groups (4% vs. 5%).",
  "These findings suggest that braces may be an effective treatment for runners with knee pain.",
];
const text = TRIAL.join(" ");

describe("inferSections", () => {
  it("cuts a report of research where what its sentences tell changes", () => {
    const sections = inferSections(text) ?? [];
    expect(sections.map(({ category, inferred, from, to }) => [category, inferred, text.slice(from, to)])).toEqual([
      ["BACKGROUND", true, TRIAL[0]],
      ["OBJECTIVE", true, TRIAL[1]],
      ["METHODS", true, TRIAL.slice(2, 4).join(" ")],
      ["RESULTS", true, TRIAL.slice(4, 6).join(" ")],
      ["CONCLUSIONS", true, TRIAL[6]],
    ]);
  });

  it("takes what says that it concludes, and what follows, for conclusions", () => {
    const result = "pain decreased by 3.1 points in the brace group and by 1.2 points in the control group (P = 0.004).";
    const whole = [...TRIAL.slice(0, 6), `In conclusion, ${result}`, `All ${result}`].join(" ");
    const last = inferSections(whole)?.at(-1);
    expect([last?.category, whole.slice(last?.from)]).toEqual(["CONCLUSIONS", `In conclusion, ${result} All ${result}`]);
    expect(inferSections(whole.replace("In conclusion,", "In summary scores,"))?.at(-1)?.category).toBe("RESULTS");
  });

  it("gives sections of a record: no labels, the same words, offsets into the text with line feeds", () => {
    const { abstract, warnings } = splitAbstract({ form: "text", text, language: null });
    const sections = abstract?.sections ?? [];
    expect(sections.map(({ label, category, inferred }) => [label, category, inferred])).toEqual(
      ["BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"].map((category) => [null, category, true]),
    );
    const whole = joinSections(sections);
    expect(whole.replaceAll("\n", " ")).toBe(text);
    for (const section of sections) expect(whole.startsWith(section.text, section.start)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it.each([
    ["one sentence", "We braced 20 knees and pain fell by 12% (P = 0.02)."],
    ["two sentences", "We randomly assigned 40 knees to a brace or usual care. Pain fell by 12% (P = 0.02)."],
    [
      "an editorial",
      "Knees are what runners worry about most. Everybody has an opinion of braces, and few have tried one. Here we argue that this must change. Journals and societies could do more. It is time for them to begin.",
    ],
    [
      "a review",
      "Knee pain has many causes. Braces, rest and drugs are used to treat it. This review describes how they work and where they differ. Their place in care is discussed. Future directions are outlined.",
    ],
    ["no sentence end at all", "pain fell ".repeat(200).trim()],
    ["what is too long for an abstract", Array.from({ length: 100 }, () => TRIAL[4]).join(" ")],
  ])("leaves %s whole", (_, whole) => {
    expect(inferSections(whole)).toBeNull();
    const sections = splitAbstract({ form: "text", text: whole, language: "en" }).abstract?.sections;
    expect(sections).toEqual([{ label: null, category: "UNASSIGNED", inferred: false, text: whole, start: 0 }]);
  });

  it("asks nothing of other languages, nor where the source gives a category or any label", () => {
    expect(splitAbstract({ form: "text", text, language: "de" }).abstract?.sections).toHaveLength(1);
    const given = { label: null, category: "RESULTS", text } as const;
    expect(
      splitAbstract({ form: "sections", sections: [given], markup: false, language: "en" }).abstract?.sections.map(
        ({ inferred }) => inferred,
      ),
    ).toEqual([false]);
    expect(splitAbstract({ form: "text", text: `METHODS: ${text}`, language: "en" }).abstract?.sections).toHaveLength(1);
  });

  it("covers whatever text it cuts, a space between two sections", () => {
    const sentence = fc.oneof(
      fc.constantFrom(...TRIAL),
      fc.string({ maxLength: 30 }),
      fc.constantFrom("e.g.", "P = 0.", "004).", "J.", "12"),
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), (sentences) => {
        const whole = sentences.join(" ");
        const sections = inferSections(whole);
        if (sections === null) return;
        expect(sections.map(({ from, to }) => whole.slice(from, to)).join(" ")).toBe(whole);
        for (const { category, inferred } of sections) expect(inferred).toBe(category !== "UNASSIGNED");
        for (const [index, { category }] of sections.entries()) expect(sections[index + 1]?.category).not.toBe(category);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("sentenceEnds", () => {
  it.each([
    ["Pain fell (3.1 vs. 4.2, e.g. Fig. 2). We waited.", 2],
    ["It fell (P = 0. 004). We waited.", 2],
    ["It fell. (We waited.) Then A. Quill left.", 3],
    ["a b c", 1],
  ])("cuts %s", (whole, count) => {
    expect(sentenceEnds(whole)).toHaveLength(count);
  });
});

describe("the model", () => {
  it("is small, and refuses weights of other features", () => {
    expect(SECTION_WEIGHTS.base64.length).toBeLessThan(150_000);
    expect(() => readSectionModel({ ...SECTION_WEIGHTS, features: FEATURES + 1 })).toThrow(/sections model .* train it again/);
  });

  it("gives each sentence likelihoods that sum to one", () => {
    const ends = sentenceEnds(text);
    const likely = likelihoods(text, ends, readSectionModel(SECTION_WEIGHTS));
    expect(likely).toHaveLength(ends.length * STATES);
    for (let at = 0; at < ends.length; at++)
      expect(likely.subarray(at * STATES, (at + 1) * STATES).reduce((sum, one) => sum + one)).toBeCloseTo(1, 6);
  });

  it("takes microseconds a sentence", () => {
    for (let round = 0; round < 300; round++) inferSections(text);
    const before = process.cpuUsage().user;
    for (let round = 0; round < 1000; round++) inferSections(text);
    const micros = (process.cpuUsage().user - before) / 1000 / TRIAL.length;
    expect(micros).toBeLessThan(30);
  });
});
