/** Values that only their words tell; not bounds, statistics, doses, years or names. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "The maximum and minimum values of zinc were ⟦93⟧ and ⟦199 mg/dl⟧.",
    expect: [
      { statistic: "mean", value: 93, unit: "mg/dl" },
      { statistic: "mean", value: 199, unit: "mg/dl" },
    ],
    why: "two statistics of one thing share their unit",
  },
  { text: "Glucose was ⟦5.3 mmol/L⟧ with drug A.", expect: [{ statistic: "mean", value: 5.3, unit: "mmol/L" }] },
  {
    text: "The score fell from ⟦7.2⟧ to ⟦6.4⟧.",
    expect: [
      { statistic: "mean", value: 7.2 },
      { statistic: "mean", value: 6.4 },
    ],
  },
  {
    text: "Scores of ⟦12⟧ and ⟦15⟧ did not differ.",
    expect: [
      { statistic: "mean", value: 12 },
      { statistic: "mean", value: 15 },
    ],
  },
  {
    text: "Pressure was ⟦142⟧ and ⟦138 mm Hg⟧, respectively.",
    expect: [
      { statistic: "mean", value: 142 },
      { statistic: "mean", value: 138, unit: "mm Hg" },
    ],
  },
  { text: "The median score was ⟦4⟧.", expect: [{ statistic: "median", value: 4 }] },
  {
    text: "Intraocular pressure fell by ⟦6.5 mm Hg⟧ with drug A.",
    expect: [{ statistic: "mean", value: 6.5, unit: "mm Hg", change: true, direction: "decrease" }],
  },
  {
    text: "Mean loss was ⟦571 ml⟧ in the bag group.",
    expect: [{ statistic: "mean", value: 571, unit: "ml", change: true, direction: "decrease" }],
  },
  {
    text: "Severe events were few (drug ⟦34⟧, placebo ⟦36⟧).",
    expect: [
      { statistic: "count", value: 34 },
      { statistic: "count", value: 36 },
    ],
  },
  {
    text: "Costs were lower (⟦3120⟧ vs ⟦4604 euros⟧).",
    expect: [
      { statistic: "mean", value: 3120 },
      { statistic: "mean", value: 4604, unit: "euros" },
    ],
  },
  {
    text: "Levels ranged from ⟦3.5 to 8.1 mmol/L⟧.",
    expect: [{ statistic: "other", value: null, unit: "mmol/L", dispersions: [{ type: "range", value: null, low: 3.5, high: 8.1 }] }],
  },
  { text: "Viral load was ⟦< 50⟧ copies.", expect: [{ statistic: "mean", value: 50, relation: "<" }] },
  {
    text: "Women with a mean weight of ⟦82.4 kg⟧ were studied.",
    zone: "METHODS",
    expect: [{ statistic: "mean", value: 82.4, unit: "kg" }],
  },
  { text: "Eyes with pressure < 21 mm Hg did better." },
  { text: "Pressures were less than 12 mmHg in 60% of eyes." },
  { text: "The slope was steep (SE = 0.52)." },
  { text: "The drug worked in the FEC(90) arm." },
  { text: "Rates of the 15 mg, 30 mg, and 60 mg groups were similar." },
  { text: "Losartan 30 mg was safe." },
  { text: "Costs are in 2012 USD." },
  { text: "At week 8 the SF-36 was stable." },
  { text: "Risk was higher (1.5–4.3)." },
  { text: "One to three of 1) pain and 2) nausea were seen." },
  { text: "A weight of 82.4 kg was assumed.", zone: "METHODS" },
  { text: "A score of 1 or 2 points was better.", why: "a class of the score" },
  { text: "Median cost was $⟦1234⟧ with zelotinib.", expect: [{ statistic: "median", value: 1234, unit: "$" }] },
  { text: "The £100 voucher helped.", why: "what was offered" },
  {
    text: "Users had HbA ⟦78⟧ vs. ⟦84 mmol/mol⟧ at last.",
    expect: [
      { statistic: "mean", value: 78, unit: "mmol/mol" },
      { statistic: "mean", value: 84, unit: "mmol/mol" },
    ],
  },
  {
    text: "In all, ⟦302⟧ and 2276 genes were found.",
    expect: [{ statistic: "count", value: 302 }],
  },
  { text: "The index was kept between 40 and 50.", why: "bounds" },
  { text: "Uptake was higher (n = 366 vs. 892).", why: "how many were compared" },
  { text: "(2) The mutant allele was rare.", why: "the number of a finding" },
  { text: "Carriers of the zelA 148M allele did worse.", why: "an amino acid at its position" },
  { text: "CD4 cells rose by ⟦14.3 cells/µl/year⟧ with zelotinib.", expect: [{ statistic: "rate", value: 14.3 }] },
  {
    text: "Stools of patients rose from ⟦2⟧ to ⟦6.1⟧ with zelotinib.",
    expect: [
      { statistic: "mean", value: 2 },
      { statistic: "mean", value: 6.1 },
    ],
  },
  { text: "The locus was linked (Pomnibus = 0.003).", why: "a p-value with its index" },
  { text: "The annualised relapse rate was ⟦0.8⟧ with drug A.", expect: [{ statistic: "rate", value: 0.8 }] },
  {
    text: "Pain fell by ⟦12.3⟧ with zelotinib and by ⟦4.1⟧ with placebo.",
    expect: [
      { value: 12.3, change: true, direction: "decrease" },
      { value: 4.1, change: true, direction: "decrease" },
    ],
    why: "the verb is said once",
  },
  {
    text: "The score rose ⟦3 points⟧ with zelotinib, ⟦1⟧ with placebo.",
    expect: [
      { value: 3, unit: "points", direction: "increase" },
      { value: 1, unit: "points", change: true, direction: "increase" },
    ],
  },
  {
    text: "Weight decreased by ⟦5.2 kg⟧ in the diet group, by ⟦3.1 kg⟧ in the exercise group and by ⟦0.4 kg⟧ in the control group.",
    expect: [{ direction: "decrease" }, { direction: "decrease" }, { direction: "decrease" }],
  },
  {
    text: "Zelotinib lowered cholesterol by ⟦1.2 mmol/L⟧ and placebo by ⟦0.1 mmol/L⟧.",
    expect: [{ direction: "decrease" }, { direction: "decrease" }],
  },
  {
    text: "Weight rose by ⟦5.2 kg⟧ with zelotinib and was ⟦70.1 kg⟧ with placebo.",
    expect: [
      { value: 5.2, change: true, direction: "increase" },
      { value: 70.1, change: false, direction: null },
    ],
    why: "a verb of its own",
  },
  {
    text: "Blood loss was ⟦250 ml⟧ with zelotinib and ⟦410 ml⟧ with placebo.",
    expect: [
      { value: 250, change: false, direction: null },
      { value: 410, change: false, direction: null },
    ],
    why: "what is lost is measured",
  },
  {
    text: "Lung volume was ⟦2.9 L⟧ in smokers and ⟦3.4 L⟧ in never-smokers.",
    expect: [
      { value: 2.9, unit: "L" },
      { value: 3.4, unit: "L" },
    ],
  },
  { text: "Clearance was measured per 1.73 m of surface.", why: "what it is per" },
  { text: "The index was normalised to 75 beats/min.", why: "a standard" },
  { text: "The 5'-methoxy form was found.", why: "a place in a molecule" },
  {
    text: "Reaction time fell from ⟦412⟧ to ⟦371 ms⟧.",
    expect: [
      { statistic: "mean", value: 412, unit: "ms" },
      { statistic: "mean", value: 371, unit: "ms" },
    ],
  },
  {
    text: "The annual rate of attacks was ⟦0.41⟧ with placebo, ⟦0.18⟧ with drug A, and ⟦0.23⟧ with drug B.",
    expect: [
      { statistic: "rate", value: 0.41 },
      { statistic: "rate", value: 0.18 },
      { statistic: "rate", value: 0.23 },
    ],
  },
  { text: "They came to a mean of ⟦7.2⟧ of 10 lessons.", expect: [{ value: 7.2 }], why: "the whole that the mean is part of" },
  {
    text: "Events were rash (⟦1⟧), cough (⟦2⟧) and fever (⟦3⟧).",
    expect: [{ value: 1 }, { value: 2 }, { value: 3 }],
    why: "no list: nothing begins behind them",
  },
  { text: "Mean letters gained were +⟦9⟧ and +⟦3⟧.", expect: [{ value: 9 }, { value: 3 }] },
  { text: "Pain fell with yoga (⟦7.1⟧ to ⟦3.8⟧, P = 0.01).", expect: [{ value: 7.1 }, { value: 3.8 }], why: "what goes down is no range" },
  {
    text: "Weight fell by ⟦2.5⟧, ⟦3.1⟧ and ⟦4.0 kg⟧ in turn.",
    expect: [
      { value: 2.5, unit: "kg", direction: "decrease" },
      { value: 3.1, unit: "kg" },
      { value: 4, unit: "kg" },
    ],
    why: "the unit stands behind the last of a list",
  },
  {
    text: "Fatigue was lower (⟦40.9⟧; ⟦19.0⟧; ⟦32.8⟧; and ⟦60.5 points⟧).",
    expect: [{ unit: "points" }, { unit: "points" }, { unit: "points" }, { unit: "points" }],
  },
  {
    text: "They lost weight (⟦-4.5⟧ vs. +⟦1.5 kg⟧).",
    expect: [
      { value: -4.5, unit: "kg" },
      { value: 1.5, unit: "kg" },
    ],
  },
  {
    text: "Scores were ⟦2.1⟧, ⟦3.4 kg⟧ was the weight.",
    expect: [{ value: 2.1, unit: null }, { value: 3.4 }],
    why: "a comma alone ends no list",
  },
  {
    text: "We saw a ⟦3.2 kg⟧ mean gain with A and a ⟦1.1 kg⟧ weight loss with B.",
    expect: [
      { statistic: "mean", change: true, direction: "increase" },
      { change: true, direction: "decrease" },
    ],
    why: "the noun of change stands behind the value",
  },
  {
    text: "There was ⟦450 ml⟧ blood loss.",
    expect: [{ change: false, direction: null }],
    why: "a loss of blood is measured, not a change",
  },
  {
    text: "The reduction in pain from baseline was ⟦10.8⟧ with A and ⟦4.9⟧ with B.",
    expect: [
      { change: true, direction: "decrease" },
      { change: true, direction: "decrease" },
    ],
  },
  {
    text: "Pain rose from baseline ⟦5.2⟧ to ⟦6.1⟧.",
    expect: [
      { change: false, direction: null },
      { change: false, direction: null },
    ],
  },
  {
    text: "The median score did not differ (drug, ⟦2.9⟧; placebo, ⟦2.5 points⟧).",
    expect: [{ statistic: "median" }, { statistic: "median", unit: "points" }],
    why: "what stands before a bracket holds for all of it",
  },
  {
    text: "Groups were alike (median age, 39 years; score, ⟦2.5⟧).",
    expect: [{ statistic: "mean" }],
    why: "a median in the same bracket ends at its semicolon",
  },
  { text: "The storage was at ⟦-20 C⟧.", expect: [{ value: -20, unit: "C" }], why: "degrees, for no word speaks of a variant" },
  { text: "The -262 C / T variant and the -308 G allele were rare." },
  {
    text: "Deaths fell (⟦35⟧ vs ⟦89⟧; HR 0.39, 95% CI 0.27-0.58).",
    expect: [
      { statistic: "count", value: 35 },
      { statistic: "count", value: 89 },
    ],
    why: "whole numbers whose ratio stands behind them are events",
  },
  {
    text: "Pain fell (⟦35⟧ vs ⟦89⟧, p = 0.2).",
    expect: [{ statistic: "mean" }, { statistic: "mean" }],
  },
  {
    text: "Flow rose by ⟦5 to 8 L⟧.",
    expect: [
      {
        statistic: "other",
        value: null,
        unit: "L",
        change: true,
        direction: "increase",
        dispersions: [{ type: "range", value: null, low: 5, high: 8 }],
      },
    ],
  },
  {
    text: "Weight fell by ⟦12⟧ to ⟦108 kg⟧.",
    expect: [
      { value: 12, direction: "decrease" },
      { value: 108, change: false },
    ],
    why: "by how much and to what",
  },
  { text: "We suggest A over B (2 | ⊕OOO) or C (1 ⊕⊕OO).", why: "grades of evidence" },
  { text: "Total costs measured $⟦3,210⟧.", expect: [{ value: 3210, unit: "$" }] },
  { text: "It was measured 3 times." },
  { text: "The mean signal was ⟦310 a.u.⟧ in the lamp group.", expect: [{ value: 310, unit: "a.u." }] },
  {
    text: "The signal was ⟦3.1⟧ vs ⟦2.8 arbitrary units⟧.",
    expect: [{ unit: "arbitrary units" }, { unit: "arbitrary units" }],
  },
  { text: "The dose was ⟦12⟧, a usual one.", expect: [{ unit: null }] },
];
export default rows;
