/** What is a printed number and what is none: the numbers of a text, in order, as printed and as meant. */
import type { NumberForm } from "./numeric-tokens.ts";

export interface NumberExample {
  /** The numbers are marked ⟦…⟧; a row without a mark holds none. */
  readonly text: string;
  /** The value of each mark; NaN for what has none (dotted dates and versions). */
  readonly values?: readonly number[];
  /** The form of each mark, where the row is about it. */
  readonly forms?: readonly NumberForm[];
}

const rows: readonly NumberExample[] = [
  // Thousands
  { text: "⟦1,250⟧ patients", values: [1250] },
  { text: "in ⟦1 250⟧ patients", values: [1250] },
  { text: "⟦30\u2009000⟧, ⟦30\u00a0000⟧ and ⟦30\u202f000⟧ births", values: [30000, 30000, 30000] },
  { text: "we surveyed ⟦23 417⟧ people in ⟦118⟧ towns", values: [23417, 118] },
  { text: "⟦10,000,000⟧ and ⟦10 000 000⟧ doses", values: [1e7, 1e7] },
  { text: "⟦1,234.5⟧ mL", values: [1234.5] },
  { text: "n=⟦1,008⟧; n=⟦1,013⟧", values: [1008, 1013] },
  { text: "⟦150,000⟧/microL", values: [150000] },
  { text: "in group ⟦2⟧ ⟦150⟧ patients", values: [2, 150] },
  { text: "on day ⟦7⟧ ⟦100⟧ mg", values: [7, 100] },
  { text: "received ⟦2⟧ ⟦250⟧ mg tablets", values: [2, 250] },
  { text: "arm B ⟦2⟧ ⟦150⟧-mL bags", values: [2, 150] },
  { text: "factors ⟦1⟧,⟦2⟧,⟦3⟧", values: [1, 2, 3] },
  { text: "⟦1⟧, ⟦250⟧", values: [1, 250] },
  // Decimals
  { text: "p=⟦0·03⟧, ⟦0•04⟧, ⟦0∙05⟧", values: [0.03, 0.04, 0.05], forms: ["decimal", "decimal", "decimal"] },
  { text: "P<⟦.05⟧", values: [0.05] },
  { text: "(⟦.5⟧ to ⟦1.1⟧)", values: [0.5, 1.1] },
  { text: "p = ⟦0,05⟧ versus ⟦0,012⟧", values: [0.05, 0.012] },
  { text: "⟦12,5⟧ % gegen ⟦7,25⟧ %", values: [12.5, 7.25] },
  { text: "rates of ⟦12⟧,⟦34⟧ and ⟦56⟧", values: [12, 34, 56] },
  { text: "HR ⟦0. 92⟧ (⟦0.85⟧–⟦0. 99⟧)", values: [0.92, 0.85, 0.99] },
  { text: "It rose to ⟦5⟧. ⟦12⟧ people left.", values: [5, 12] },
  { text: "fig.⟦5⟧", values: [5] },
  // Signs, with every dash
  { text: "change: ⟦-3⟧", values: [-3] },
  { text: "change ⟦-3.2⟧", values: [-3.2] },
  { text: "change ⟦−3.2⟧, ⟦–3.2⟧, ⟦—3.2⟧, ⟦‐3.2⟧, ⟦‑3.2⟧, ⟦‒3.2⟧, ⟦－3.2⟧", values: [-3.2, -3.2, -3.2, -3.2, -3.2, -3.2, -3.2] },
  { text: "β = ⟦- 0.46⟧", values: [-0.46] },
  { text: "(⟦−0.4⟧ to ⟦−0.1⟧)", values: [-0.4, -0.1] },
  { text: "(⟦−0.4⟧–⟦−0.1⟧)", values: [-0.4, -0.1] },
  { text: "⟦3.5⟧-⟦8.1⟧ and ⟦3.5⟧ – ⟦8.1⟧", values: [3.5, 8.1, 3.5, 8.1] },
  { text: "gain of +⟦3.2⟧ ±⟦1.4⟧", values: [3.2, 1.4] },
  { text: "p-⟦0.05⟧ and IL-⟦6⟧", values: [0.05, 6] },
  // Exponents
  { text: "P = ⟦2.1 × 10^-5⟧", values: [2.1e-5], forms: ["scientific"] },
  {
    text: "from ⟦10^5.5⟧ to ⟦10^(3.25)⟧ copies; ⟦10^-3.5⟧. ⟦10^5⟧. Then",
    values: [10 ** 5.5, 10 ** 3.25, 10 ** -3.5, 1e5],
    forms: ["scientific", "scientific", "scientific", "scientific"],
  },
  { text: "P = ⟦1.3 × 10-32⟧ or ⟦1.3 x 10−32⟧", values: [1.3e-32, 1.3e-32] },
  { text: "P = ⟦2.1 × 10⁻⁵⟧", values: [2.1e-5] },
  { text: "P = ⟦2.3 · 10-3⟧", values: [2.3e-3] },
  { text: "⟦1e-5⟧", values: [1e-5] },
  { text: "platelets per ⟦10(9)⟧/L", values: [1e9] },
  { text: "P < ⟦10(-3)⟧, group ⟦10⟧(⟦3⟧)", values: [1e-3, 10, 3] },
  { text: "⟦2 x 10(6)⟧ cells, ⟦7.6 x 10 (6)⟧/kg", values: [2e6, 7.6e6] },
  { text: "⟦10⁷⟧ CFU, ⟦1·2×10⁹⟧/L, ⟦2.3*10^5⟧", values: [1e7, 1.2e9, 2.3e5] },
  { text: "⟦10⟧-⟦4⟧ years", values: [10, 4] },
  // Words
  { text: "⟦Fifty-two⟧ and ⟦eighty–six⟧ patients", values: [52, 86], forms: ["word", "word"] },
  { text: "⟦one hundred and twenty-three thousand⟧ births", values: [123000] },
  { text: "⟦four hundred sixty-one⟧ crashes", values: [461] },
  { text: "⟦20 million⟧ cells, ⟦1.2 billion⟧, ⟦three million⟧", values: [2e7, 1.2e9, 3e6] },
  { text: "⟦two and a half⟧ years", values: [2.5] },
  { text: "⟦Thirty-three⟧ percent", values: [33] },
  { text: "⟦one⟧ and ⟦two⟧", values: [1, 2] },
  {
    text: "⟦half⟧ of them, ⟦two thirds⟧, ⟦three-quarters⟧, ⟦one-third⟧",
    values: [0.5, 2 / 3, 0.75, 1 / 3],
    forms: ["fraction", "fraction", "fraction", "fraction"],
  },
  { text: "⟦twice⟧, ⟦twofold⟧, ⟦tenfold⟧, a ⟦dozen⟧", values: [2, 2, 10, 12] },
  { text: "⟦one⟧ in ⟦five⟧", values: [1, 5] },
  { text: "⟦½⟧ tablet, ⟦2½⟧ hours", values: [0.5, 2.5] },
  // Names, phases, ordinals, dates
  {
    text: "phase ⟦IIB⟧, phases ⟦II⟧ and ⟦III⟧, Phase ⟦I⟧/⟦II⟧",
    values: [2, 2, 3, 1, 2],
    forms: ["roman", "roman", "roman", "roman", "roman"],
  },
  { text: "SF-⟦36⟧, T⟦2⟧, CD⟦4⟧+, PM⟦2.5⟧", values: [36, 2, 4, 2.5] },
  { text: "the ⟦95th⟧, ⟦1st⟧ and ⟦22nd⟧", values: [95, 1, 22], forms: ["ordinal", "ordinal", "ordinal"] },
  { text: "on ⟦12.05.2019⟧", values: [Number.NaN], forms: ["dotted"] },
  { text: "in the ⟦1990⟧s, a ⟦24⟧-year span", values: [1990, 24] },
  // Other scripts
  { text: "患者⟦60⟧例,分为⟦2⟧组", values: [60, 2] },
  { text: "⟦３０⟧人と⟦٤٢⟧", values: [30, 42] },
  // Between letters and digits
  { text: "⟦272 469⟧ patients⟦10⟧ years and older", values: [272469, 10] },
  { text: "stage II disease, a II allele" },
  { text: "the first, the second, single, double-blind, triple" },
  { text: "no one, one another, one's own, nobody" },
  { text: "kg/m², H₂O, Ca²⁺" },
  { text: "dozens, hundreds, thousands of them" },
  { text: "someone, tense, bone, weight, often, tent, networks" },
  { text: "-, –, ., ,; · × ±" },
  { text: "they were lost--⟦12⟧ of them", values: [12] },
  // A dash between two spaces is a sign where something changed, or the number before has one.
  { text: "the change was ⟦- 9.4⟧ mmHg and ⟦- 1.4⟧ mmHg", values: [-9.4, -1.4] },
  {
    text: "survival was - ⟦80⟧%, - ⟦60⟧% and - ⟦40⟧%; a change after ⟦1⟧, - ⟦3⟧ months; grade ⟦1⟧, - ⟦12⟧ patients",
    values: [80, 60, 40, 1, 3, 1, 12],
  },
  { text: "a change of ⟦2.1⟧% and - ⟦12⟧ months later", values: [2.1, 12] },
  {
    text: "CI - ⟦0.70⟧-⟦0.95⟧; CI - ⟦1.2⟧, ⟦1.9⟧; CI: - ⟦1.2⟧ - ⟦2.4⟧; CI, ⟦- 2.1⟧-⟦0.6⟧",
    values: [0.7, 0.95, 1.2, 1.9, 1.2, 2.4, -2.1, 0.6],
  },
  { text: "(CI ⟦-3.2⟧ to ⟦- 0.1⟧), it fell by ⟦-2⟧% vs. ⟦– 4⟧%", values: [-3.2, -0.1, -2, -4] },
  { text: "a height of ⟦-2.0⟧ + or - ⟦1.0⟧ SDS", values: [-2, 1] },
  { text: "(⟦95⟧%CI: ⟦- 5.7⟧% to ⟦- 0.03⟧%; ⟦95⟧% CI ⟦- 4⟧ to ⟦- 2⟧)", values: [95, -5.7, -0.03, 95, -4, -2] },
  { text: "CI ⟦- 4.1⟧, ⟦- 0.1⟧; CI ⟦- 1.1⟧ to ⟦- 2.3⟧", values: [-4.1, -0.1, -1.1, -2.3] },
  { text: "CI, ⟦1.1⟧-- ⟦2.9⟧; ⟦-3⟧ - ⟦- 1⟧", values: [1.1, 2.9, -3, -1] },
  { text: "were lost -- ⟦12⟧ of them", values: [12] },
  { text: "pain - ⟦12⟧ patients; cough: - ⟦3⟧", values: [12, 3] },
];
export default rows;
