import { arm, type CheckRow, count, total } from "../check.examples.ts";

const A = { arms: ["A"] };
const B = { arms: ["B"] };

const rows: readonly CheckRow[] = [
  {
    about: "each of its own arm",
    arms: 2,
    text: "Of ⟦81⟧ and ⟦79⟧, ⟦52/81⟧ and ⟦35/79⟧ slept.",
    results: [arm(81, "A"), arm(79, "B"), count(52, 81, A), count(35, 79, B)],
    expect: [["consistent", "52/81 is of the 81 of arm 0; 35/79 is of the 79 of arm 1"]],
  },
  {
    about: "over the other arm's size, behind the name of its own",
    arms: 2,
    text: "Of ⟦81⟧ and ⟦79⟧, in arm 1 ⟦35/81⟧ slept.",
    results: [arm(81, "A"), arm(79, "B"), count(35, 81, B)],
    expect: [["inconsistent", "35/81: arm 1 has 79, and 81 is the size of arm 0"]],
  },
  {
    about: "over the other arm's size, with no name to say whose it is",
    arms: 2,
    text: "Of ⟦81⟧ and ⟦79⟧, ⟦35/81⟧ slept with B.",
    results: [arm(81, "A"), arm(79, "B"), count(35, 81, B)],
    expect: [],
  },
  {
    about: "some were not measured",
    arms: 2,
    text: "Of ⟦81⟧ and ⟦79⟧, ⟦52/76⟧ slept with A.",
    results: [arm(81, "A"), arm(79, "B"), count(52, 76, A)],
    expect: [],
  },
  {
    about: "more than the arm, of nobody's size",
    arms: 2,
    text: "Of ⟦81⟧ and ⟦79⟧, ⟦52/162⟧ eyes healed with A.",
    results: [arm(81, "A"), arm(79, "B"), count(52, 162, A)],
    expect: [],
  },
  { about: "no size", arms: 2, text: "With A ⟦52/76⟧ slept.", results: [count(52, 76, A)], expect: [] },
  {
    about: "over the other arm's size, in an arm that was larger before",
    arms: 2,
    text: "Of ⟦85⟧, then ⟦79⟧, and ⟦81⟧, in arm 1 ⟦35/81⟧ slept.",
    results: [arm(85, "B"), arm(79, "B"), arm(81, "A"), count(35, 81, B)],
    expect: [],
  },
  {
    about: "more patients than the arm, where the arms are all who were randomised and the number stands nowhere else",
    design: "parallel",
    arms: 2,
    text: "We randomly assigned ⟦114⟧ adults to A (⟦58⟧) or B (⟦56⟧). With A ⟦12 of 61⟧ patients slept.",
    results: [total(114, { stage: "randomised" }), arm(58, "A"), arm(56, "B"), count(12, 61, A)],
    expect: [["inconsistent", "12/61: arm 0 has 58"]],
  },
  {
    about: "more lesions than the arm",
    design: "parallel",
    arms: 2,
    text: "We randomly assigned ⟦114⟧ adults to A (⟦58⟧) or B (⟦56⟧). With A ⟦12 of 61⟧ lesions healed.",
    results: [total(114, { stage: "randomised" }), arm(58, "A"), arm(56, "B"), count(12, 61, A)],
    expect: [],
  },
  {
    about: "sizes of those who completed",
    design: "parallel",
    arms: 2,
    text: "Of ⟦122⟧ adults, ⟦58⟧ completed A and ⟦56⟧ B. With A ⟦12 of 61⟧ patients slept.",
    results: [total(122, { stage: "randomised" }), arm(58, "A"), arm(56, "B"), count(12, 61, A)],
    expect: [],
  },
];
export default rows;
