/** Which part of the story the sentences of a text without section labels are taken to tell. */
import { describe, expect, it } from "vitest";
import { makeScene } from "./scene.ts";

interface Row {
  readonly sentences: readonly string[];
  /** The first letters of their zones. */
  readonly zones: string;
}

const rows: readonly Row[] = [
  {
    sentences: ["We randomised 80 women to zelotinib or placebo.", "Objective response was about 15% in both groups."],
    zones: "MR",
  },
  {
    sentences: ["We randomised 80 women to zelotinib or placebo.", "After a median follow-up of 30 months, there were 28 relapses."],
    zones: "MR",
  },
  { sentences: ["We randomised 80 women to zelotinib or placebo.", "Almost all women (67 of 69) came as asked."], zones: "MR" },
  {
    sentences: [
      "We randomised 80 women to yoga or rest.",
      "Before it, weight was 82.4 kg in the yoga group and 81.9 kg in the rest group.",
    ],
    zones: "MR",
  },
  {
    sentences: ["We randomised 80 women to yoga or rest.", "Visits of the yoga and rest groups were 497 and 551, respectively."],
    zones: "MR",
  },
  {
    sentences: ["We randomised 80 women to two drugs.", "A dose of 1.5 mg was given in the first group and 2.5 mg in the second group."],
    zones: "MM",
  },
  {
    sentences: ["We studied lamps.", "We randomised 80 rooms to two lamps.", "Wavelengths were 640 and 532 nm, respectively."],
    zones: "MMM",
  },
  {
    sentences: ["We randomised 80 women to zelotinib or placebo.", "The median number of cycles was 4 (range 1-23) for zelotinib."],
    zones: "MR",
  },
  {
    sentences: [
      "The drug helps 20% of men and 30% of women, or 25% of all.",
      "We randomised 80 women to zelotinib or placebo.",
      "Relapse was seen in 12% vs 24%.",
    ],
    zones: "RMR",
  },
  {
    sentences: [
      "We randomised 80 women to zelotinib or placebo.",
      "Relapse was seen in 12% vs 24%.",
      "The primary end point was relapse at 12 months.",
      "Pain fell with both.",
    ],
    zones: "MRMR",
  },
  {
    sentences: ["We randomised 80 women to zelotinib or placebo.", "The objective was to show a difference of 15% between groups."],
    zones: "MM",
  },
  {
    sentences: [
      "Farmers cough.",
      "We compared 80 farmers with 70 clerks.",
      "Cough was heard in 12.5% and 4.3%.",
      "Smoking was alike (31% and 30%).",
    ],
    zones: "BBRR",
  },
  {
    sentences: ["Farmers cough.", "Cough was heard in 12 of 80 farmers and 3 of 70 clerks (p = 0.03)."],
    zones: "BR",
  },
  {
    sentences: ["Farmers wore three boots in turn.", "Speed was 1.1, 0.9 and 0.8 m/s (p < 0.001).", "Slips were 12% vs 24% vs 31%."],
    zones: "BRR",
  },
  {
    sentences: ["Farmers cough.", "Close to 20% of farmers resist and 40% of farmers depend on syrup.", "Syrup is of use."],
    zones: "BBB",
  },
  { sentences: ["Farmers cough.", "We visited farms.", "Significance was set at p < 0.05."], zones: "BBB" },
];

describe("zones of an unlabelled text", () => {
  it.each(rows)("$zones", ({ sentences, zones }) => {
    const text = sentences.join(" ");
    const scene = makeScene(text, "", [{ label: null, category: "UNASSIGNED", inferred: false, text, start: 0 }]);
    expect(scene.zoneOfSentence.map((zone) => zone[0]).join("")).toBe(zones);
  });
});

/** Sections as they are inferred: the first letter of each category, "U" for a sentence that was left open. */
const inferred: readonly (Row & { readonly categories: string })[] = [
  {
    categories: "BMRC",
    sentences: ["Knees hurt.", "We randomised 80 women to zelotinib or placebo.", "Pain fell by 12% with both.", "Zelotinib is of no use."],
    zones: "BMRC",
  },
  // Sizes of arms are methods, wherever they are told; what was left open is told from the words before it.
  {
    categories: "MRU",
    sentences: ["We compared two drugs.", "We randomised 80 women to zelotinib or placebo.", "Relapse was seen in 12% vs 24%."],
    zones: "MMR",
  },
];

describe("zones of inferred sections", () => {
  it.each(inferred)("$categories as $zones", ({ categories, sentences, zones }) => {
    const names = { B: "BACKGROUND", M: "METHODS", R: "RESULTS", C: "CONCLUSIONS", U: "UNASSIGNED" } as const;
    let start = 0;
    const sections = sentences.map((text, index) => {
      const category = names[categories[index] as keyof typeof names];
      const section = { label: null, category, inferred: category !== "UNASSIGNED", text, start };
      start += text.length + 1;
      return section;
    });
    const { zoneOfSentence, sentences: ranges } = makeScene(sentences.join("\n"), "", sections);
    const told = zoneOfSentence.filter((_, index) => (ranges[index]?.[0] ?? 0) < (ranges[index]?.[1] ?? 0));
    expect(told.map((zone) => zone[0]).join("")).toBe(zones);
  });
});

/** Labels of two parts of the story, as databases sort them. */
const mixedLabels: readonly (readonly [label: string, category: "METHODS" | "CONCLUSIONS", zone: string])[] = [
  ["METHODS AND RESULTS", "METHODS", "RESULTS"],
  ["KEY FINDINGS AND LIMITATIONS", "CONCLUSIONS", "RESULTS"],
  ["CONCLUSIONS", "CONCLUSIONS", "CONCLUSIONS"],
  ["INTERPRETATION OF RESULTS", "CONCLUSIONS", "CONCLUSIONS"],
];

it.each(mixedLabels)("reads %s (%s) as %s", (label, category, zone) => {
  const text = "Pain fell by 12% with zelotinib.";
  expect(makeScene(text, "", [{ label, category, inferred: false, text, start: 0 }]).zoneOfSentence).toEqual([zone]);
});
