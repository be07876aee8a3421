import { arm, type CheckRow, count, estimate, percentage, total } from "../check.examples.ts";

const rows: readonly CheckRow[] = [
  {
    about: "count first",
    text: "Relapse occurred in ⟦12/58⟧ (⟦20.7%⟧).",
    results: [count(12, 58), percentage(20.7)],
    expect: [["consistent", "12/58 = 20.69 %, printed 20.7 %"]],
  },
  {
    about: "with the noun that is counted",
    text: "Relapse occurred in ⟦12 of 58⟧ treated patients (⟦21 %⟧; fewer than expected).",
    results: [count(12, 58), percentage(21)],
    expect: [["consistent", "12/58 = 20.7 %, printed 21 %"]],
  },
  {
    about: "percentage first",
    text: "Relapse occurred in ⟦20.7%⟧ (⟦12/58⟧) and ⟦16.7%⟧ (⟦10/60⟧).",
    results: [percentage(20.7), count(12, 58), percentage(16.7), count(10, 60)],
    expect: [
      ["consistent", "12/58 = 20.69 %, printed 20.7 %"],
      ["consistent", "10/60 = 16.67 %, printed 16.7 %"],
    ],
  },
  {
    about: "square brackets",
    text: "Response: active, ⟦29/42⟧ [⟦69%⟧]; sham, ⟦26/35⟧ [⟦74%⟧].",
    results: [count(29, 42), percentage(69), count(26, 35), percentage(74)],
    expect: [
      ["consistent", "29/42 = 69.0 %, printed 69 %"],
      ["consistent", "26/35 = 74.3 %, printed 74 %"],
    ],
  },
  {
    about: "a half may be rounded up or down",
    text: "In ⟦1/8⟧ (⟦12%⟧) and in ⟦3/8⟧ (⟦38%⟧).",
    results: [count(1, 8), percentage(12), count(3, 8), percentage(38)],
    expect: [
      ["consistent", "1/8 = 12.5 %, printed 12 %"],
      ["consistent", "3/8 = 37.5 %, printed 38 %"],
    ],
  },
  {
    about: "a middle dot, and no zero before it",
    text: "Death: ⟦1/300⟧ (⟦·3%⟧).",
    results: [count(1, 300), percentage(0.3)],
    expect: [["consistent", "1/300 = 0.33 %, printed ·3 %"]],
  },
  {
    about: "both in one bracket",
    text: "Fewer relapsed (⟦20.7%⟧, ⟦12/58⟧).",
    results: [percentage(20.7), count(12, 58)],
    expect: [["consistent", "12/58 = 20.69 %, printed 20.7 %"]],
  },
  {
    about: "a percentage that the count does not give",
    text: "Relapse occurred in ⟦12/58⟧ (⟦27.0%⟧).",
    results: [count(12, 58), percentage(27)],
    expect: [["inconsistent", "12/58 = 20.69 %, printed 27.0 %"]],
  },
  {
    about: "one unit of the last digit is a difference: digits are printed to be read",
    text: "Relapse occurred in ⟦12/58⟧ (⟦20.6%⟧).",
    results: [count(12, 58), percentage(20.6)],
    expect: [["inconsistent", "12/58 = 20.69 %, printed 20.6 %: cut off, not rounded"]],
  },
  {
    about: "rounded twice: the message shows the digits that tell",
    text: "Relapse occurred in ⟦288/2,756⟧ (⟦10.5%⟧).",
    results: [count(288, 2756), percentage(10.5)],
    expect: [["inconsistent", "288/2756 = 10.4499 %, printed 10.5 %"]],
  },
  {
    about: "weighted figures are not counts' shares",
    text: "The weighted prevalence was ⟦12/58⟧ (⟦23.1%⟧).",
    results: [count(12, 58), percentage(23.1)],
    expect: [["not-applicable", "12/58 = 20.69 %, printed 23.1 %; it may be more than a plain share"]],
  },
  {
    about: "lists that share a bracket",
    text: "Relapse in ⟦12/58⟧ and ⟦10/60⟧ (⟦20.7%⟧ and ⟦16.7%⟧).",
    results: [count(12, 58), count(10, 60), percentage(20.7), percentage(16.7)],
    expect: [],
  },
  {
    about: "lists with commas that share a bracket",
    text: "Relapse in ⟦12/58⟧, ⟦10/60⟧ (⟦20.7%⟧, ⟦16.7%⟧).",
    results: [count(12, 58), count(10, 60), percentage(20.7), percentage(16.7)],
    expect: [],
  },
  {
    about: "a percentage of pooled counts",
    text: "Relapse in ⟦12/58⟧ on drug and ⟦10/60⟧ on placebo (⟦18.6%⟧).",
    results: [count(12, 58), count(10, 60), percentage(18.6)],
    expect: [],
  },
  {
    about: "of different arms",
    text: "Relapse in ⟦12/58⟧ (⟦16.7%⟧ with placebo).",
    results: [count(12, 58, { arms: ["A"] }), percentage(16.7, { arms: ["B"] })],
    expect: [],
  },
  {
    about: "no bracket: another share",
    text: "⟦12 of 58⟧ relapsed, ⟦30%⟧ had nausea.",
    results: [count(12, 58), percentage(30)],
    expect: [],
  },
  {
    about: "a limit is no value",
    text: "Relapse in ⟦1/580⟧ (<⟦1%⟧).",
    results: [count(1, 580), percentage(1, { relation: "<" })],
    expect: [],
  },
  {
    about: "a change is no share",
    text: "⟦12/58⟧ (⟦27%⟧) improved.",
    results: [count(12, 58), percentage(27, { change: true })],
    expect: [],
  },
  {
    about: "two numbers of a name",
    text: "Types HPV ⟦16/18⟧ (⟦70%⟧) led.",
    results: [count(16, 18), percentage(70)],
    expect: [],
  },
  {
    about: "a share of others than were counted",
    text: "Relapse in ⟦12 of 58⟧ (⟦24.1%⟧ of those with data).",
    results: [count(12, 58), percentage(24.1)],
    expect: [["not-applicable", "12/58 = 20.69 %, printed 24.1 %; it may be more than a plain share"]],
  },
  {
    about: "a sentence that tells of the evaluable",
    text: "Of the evaluable, ⟦12/58⟧ (⟦24.1%⟧) relapsed.",
    results: [count(12, 58), percentage(24.1)],
    expect: [["not-applicable", "12/58 = 20.69 %, printed 24.1 %; it may be more than a plain share"]],
  },
  {
    about: "a share of a curve, by its noun",
    text: "Graft survival was ⟦93%⟧ (⟦60/66⟧) at one year.",
    results: [percentage(93), count(60, 66)],
    expect: [["not-applicable", "60/66 = 90.9 %, printed 93 %; it may be more than a plain share"]],
  },
  {
    about: "a share of many studies, as is said elsewhere",
    text: "A meta-analysis of five studies. Relapse in ⟦12%⟧ (⟦40/400⟧).",
    results: [percentage(12), count(40, 400)],
    expect: [["not-applicable", "40/400 = 10.0 %, printed 12 %; it may be more than a plain share"]],
  },
  {
    about: "a percentage inside of its count",
    text: "Relapse in ⟦12 (⟦27.0%⟧) of the 58⟧ adults.",
    results: [count(12, 58), percentage(27)],
    expect: [["inconsistent", "12/58 = 20.69 %, printed 27.0 %"]],
  },
  {
    about: "a percentage of what was counted, before its count",
    text: "Relapse in ⟦27.0%⟧ of adults (⟦12 of 58⟧).",
    results: [percentage(27), count(12, 58)],
    expect: [["inconsistent", "12/58 = 20.69 %, printed 27.0 %"]],
  },
  {
    about: "a share at a time, which a curve may give",
    text: "At 7-year follow-up, ⟦37/944⟧ (⟦4.0%⟧) had an event.",
    results: [count(37, 944), percentage(4)],
    expect: [["not-applicable", "37/944 = 3.92 %, printed 4.0 %; it may be more than a plain share"]],
  },
  ...(
    [
      ["the whole stands before", "Of ⟦58⟧ patients, ⟦12⟧ (⟦27.0%⟧) relapsed.", total(58), "inconsistent"],
      ["the whole is that of its arm", "In the active group (⟦n = 58⟧), ⟦12⟧ (⟦27.0%⟧) relapsed.", arm(58, "A"), "inconsistent"],
      ["the study has no arms, and one size", "We followed ⟦58⟧ patients. Twelve relapsed: ⟦12⟧ (⟦27.0%⟧).", total(58), "inconsistent"],
      ["some left, says another sentence", "We followed ⟦58⟧ patients. Some withdrew. In all, ⟦12⟧ (⟦27.0%⟧) relapsed.", total(58), null],
      ["a part of the whole", "Of ⟦58⟧ patients, of whom 40 slept, ⟦12⟧ (⟦27.0%⟧) relapsed.", total(58), null],
      ["another number gives it", "Of ⟦58⟧ patients, seen in 44 wards, ⟦12⟧ (⟦27.3%⟧) relapsed.", total(58), null],
      ["lesions, of which a person may have several", "Of ⟦58⟧ patients, ⟦12⟧ lesions (⟦27.0%⟧) healed.", total(58), null],
      ["a share with its parts", "Of ⟦58⟧ patients, ⟦27.0%⟧ (⟦12⟧ fully, 4 partly) responded.", total(58), null],
    ] as const
  ).map(([about, text, size, outcome]): CheckRow => {
    const share = percentage(about.startsWith("another") ? 27.3 : 27);
    const events: typeof share = { kind: "group-value", statistic: "count", value: 12, arms: size.scope === "arm" ? ["A"] : [] };
    return {
      about,
      text,
      arms: size.scope === "arm" ? 1 : 0,
      results: about === "a share with its parts" ? [size, share, events] : [size, events, share],
      expect: outcome === null ? [] : [[outcome, `12/58 (of “${about.includes("its arm") ? "n = 58" : "58"}”) = 20.69 %, printed 27.0 %`]],
    };
  }),
  {
    about: "the whole stands before, and it is right",
    text: "Of ⟦58⟧ patients, ⟦12⟧ (⟦20.7%⟧) relapsed.",
    results: [total(58), { kind: "group-value", statistic: "count", value: 12 }, percentage(20.7)],
    expect: [["consistent", "12/58 (of “58”) = 20.69 %, printed 20.7 %"]],
  },
  ...[
    ["a part that is told in percent: some 32 have the share", "Of ⟦58⟧ patients, 55% smoked and ⟦12⟧ (⟦37.5%⟧) had quit.", 37.5],
    ["more than the whole has, of another unit", "Of ⟦58⟧ patients, ⟦12⟧ implants (⟦7.5%⟧) were lost.", 7.5],
  ].map(
    ([about, text, share]): CheckRow => ({
      about: about as string,
      text: text as string,
      results: [total(58), { kind: "group-value", statistic: "count", value: 12 }, percentage(share as number)],
      expect: [],
    }),
  ),
  {
    about: "fewer than any whole of these gives, of nobody else",
    text: "Of ⟦58⟧ patients, ⟦12⟧ (⟦7.5%⟧) relapsed.",
    results: [total(58), { kind: "group-value", statistic: "count", value: 12 }, percentage(7.5)],
    expect: [["inconsistent", "12/58 (of “58”) = 20.69 %, printed 7.5 %"]],
  },
  {
    about: "a specificity, which is an estimate",
    text: "Specificity was ⟦88.0%⟧ (⟦45/50⟧).",
    results: [estimate(88, { measure: "specificity", unit: "%" }), count(45, 50)],
    expect: [["inconsistent", "45/50 = 90.00 %, printed 88.0 %"]],
  },
  {
    about: "inside of its count, behind another",
    text: "Relapse in ⟦8 (⟦10%⟧) of 80⟧ and ⟦16 (⟦25%⟧) of 80⟧ adults.",
    results: [count(8, 80), percentage(10), count(16, 80), percentage(25)],
    expect: [
      ["consistent", "8/80 = 10.0 %, printed 10 %"],
      ["inconsistent", "16/80 = 20.0 %, printed 25 %"],
    ],
  },
  ...["A titre of ⟦1/80⟧ (⟦27%⟧) or more.", "Snellen acuity was ⟦1/80⟧ (⟦27%⟧) or worse.", "An Apgar score of ⟦1/80⟧ (⟦27%⟧)."].map(
    (text): CheckRow => ({
      about: `no share: ${text}`,
      text,
      results: [count(1, 80), percentage(27)],
      expect: [["not-applicable", "1/80 = 1.3 %, printed 27 %; it may be more than a plain share"]],
    }),
  ),
  { about: "a month", text: "Seen in ⟦2/2020⟧ (⟦45%⟧).", results: [count(2, 2020), percentage(45)], expect: [] },
  {
    about: "a risk of a curve",
    text: "The 5-yr risk of relapse was ⟦27.0%⟧ (⟦12/58⟧).",
    results: [percentage(27), count(12, 58)],
    expect: [["not-applicable", "12/58 = 20.69 %, printed 27.0 %; it may be more than a plain share"]],
  },
  ...(
    [
      ["a success rate behind a count of failures", "Of ⟦58⟧ patients, ⟦12⟧ patients failed (⟦79%⟧ success)."],
      ["a strength behind those who had it", "Of ⟦58⟧ patients, ⟦12⟧ received a rinse (⟦2%⟧)."],
      ["all but those", "Of ⟦58⟧ patients, all but ⟦12⟧ (⟦79%⟧) came."],
      ["of those", "Of ⟦58⟧ patients, three quarters of ⟦12⟧ (⟦79%⟧) came."],
    ] as const
  ).map(
    ([about, text]): CheckRow => ({
      about,
      text,
      results: [total(58), { kind: "group-value", statistic: "count", value: 12 }, percentage(text.includes("2%") ? 2 : 79)],
      expect: [],
    }),
  ),
  {
    about: "a way of speaking",
    text: "⟦4 out of 5⟧ women (⟦80.3%⟧) agreed.",
    results: [count(4, 5), percentage(80.3)],
    expect: [["not-applicable", "4/5 = 80.00 %, printed 80.3 %; it may be more than a plain share"]],
  },
  {
    about: "items of a person",
    text: "They took ⟦27 of 30⟧ doses (⟦91%⟧).",
    results: [count(27, 30), percentage(91)],
    expect: [["not-applicable", "27/30 = 90.0 %, printed 91 %; it may be more than a plain share"]],
  },
  {
    about: "one in so many of others",
    text: "One in ⟦5 of 120⟧ smokers (⟦20%⟧) quit.",
    results: [count(5, 120), percentage(20)],
    expect: [],
  },
  {
    about: "a larger number of the abstract gives it",
    text: "Of ⟦58⟧ patients, ⟦12⟧ (⟦7.5%⟧) relapsed; 160 had been referred.",
    results: [total(58), { kind: "group-value", statistic: "count", value: 12 }, percentage(7.5)],
    expect: [],
  },
  {
    about: "a stroke among shares that are right",
    text: "⟦15/51⟧ (⟦29%⟧) and then ⟦17/56⟧ (⟦31%⟧).",
    results: [count(15, 51), percentage(29), count(17, 56), percentage(31)],
    expect: [
      ["consistent", "15/51 = 29.4 %, printed 29 %"],
      ["inconsistent", "17/56 = 30.4 %, printed 31 %"],
    ],
  },
  {
    about: "a stroke over the size of the study",
    text: "We saw ⟦56⟧ patients. Relapses: ⟦17/56⟧ (⟦31%⟧).",
    results: [total(56), count(17, 56), percentage(31)],
    expect: [["inconsistent", "17/56 = 30.4 %, printed 31 %"]],
  },
];
export default rows;
