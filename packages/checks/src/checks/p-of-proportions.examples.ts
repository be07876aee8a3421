import { arm, type CheckRow, count, percentage } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function p(value: number, relation = "=", more: object = {}): Draft {
  return { kind: "p-value", value, relation, arms: ["A", "B"], ...more };
}

const A = { arms: ["A"] };
const B = { arms: ["B"] };
const COMPARED: CheckRow["comparisons"] = [{ arms: ["A", "B"], results: [0, 1, 2] }];

const UNTOLD =
  "20/81 and 45/79: χ² 3.2e-5, χ² with Yates's correction 6.5e-5, z 1.1e-5, Fisher 4.9e-5; printed p = .30, which another test may give";

const rows: readonly CheckRow[] = [
  {
    about: "counts and the p-value that they give",
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ adults (⟦P = .01⟧).",
    arms: 2,
    results: [count(52, 81, A), count(35, 79, B), p(0.01)],
    comparisons: COMPARED,
    expect: [["consistent", "52/81 and 35/79: χ² 0.0115, χ² with Yates's correction 0.0179, z 0.0100; printed p = .01"]],
  },
  {
    about: "an exact test of few",
    text: "It healed in ⟦3/4⟧ and ⟦1/4⟧ (⟦P = .49⟧).",
    arms: 2,
    results: [count(3, 4, A), count(1, 4, B), p(0.49)],
    comparisons: COMPARED,
    expect: [["consistent", "3/4 and 1/4: χ² 0.157, χ² with Yates's correction 0.480, z 0.102, Fisher 0.486; printed p = .49"]],
  },
  {
    about: "a p-value of people of another kind",
    text: "Pain went in ⟦14/20⟧ and ⟦19/25⟧ adults, mostly in smokers (⟦P = .04⟧).",
    arms: 2,
    results: [count(14, 20, A), count(19, 25, B), p(0.04)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "14/20 and 19/25: χ² 0.651, χ² with Yates's correction 0.910, z 0.653, Fisher 0.741; printed p = .04, which another test may give",
      ],
    ],
  },
  {
    about: "a p-value that is said behind it to be of another factor",
    text: "Pain went in ⟦14/20⟧ and ⟦19/25⟧ adults (⟦P = .04⟧ for sex).",
    arms: 2,
    results: [count(14, 20, A), count(19, 25, B), p(0.04)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "14/20 and 19/25: χ² 0.651, χ² with Yates's correction 0.910, z 0.653, Fisher 0.741; printed p = .04, which another test may give",
      ],
    ],
  },
  {
    about: "a p-value of another end",
    text: "Pain went in ⟦14/20⟧ and ⟦19/25⟧ adults; nausea (⟦P = .04⟧).",
    arms: 2,
    results: [count(14, 20, A), count(19, 25, B), p(0.04)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "14/20 and 19/25: χ² 0.651, χ² with Yates's correction 0.910, z 0.653, Fisher 0.741; printed p = .04, which another test may give",
      ],
    ],
  },
  {
    about: "a p-value behind a semicolon, in the bracket of the counts",
    text: "Pain went in fewer (⟦14/20⟧ vs ⟦19/25⟧; ⟦P = .04⟧).",
    arms: 2,
    results: [count(14, 20, A), count(19, 25, B), p(0.04)],
    comparisons: COMPARED,
    expect: [
      [
        "inconsistent",
        "14/20 and 19/25: χ² 0.651, χ² with Yates's correction 0.910, z 0.653, Fisher 0.741; printed p = .04; no admissible rounding gives less than 0.651; the decision at 0.05 would change",
      ],
    ],
  },
  {
    about: "a p-value that no test gives",
    text: "Pain went in ⟦14/20⟧ and ⟦19/25⟧ adults (⟦P = .04⟧).",
    arms: 2,
    results: [count(14, 20, A), count(19, 25, B), p(0.04)],
    comparisons: COMPARED,
    expect: [
      [
        "inconsistent",
        "14/20 and 19/25: χ² 0.651, χ² with Yates's correction 0.910, z 0.653, Fisher 0.741; printed p = .04; no admissible rounding gives less than 0.651; the decision at 0.05 would change",
      ],
    ],
  },
  {
    about: "one that is far too large",
    text: "Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [
      [
        "inconsistent",
        "60/80 and 20/80: χ² 2.5e-10, χ² with Yates's correction 7.0e-10, z 2.8e-13, Fisher 3.0e-10; printed p = .31; no admissible rounding gives more than 7.0e-10; the decision at 0.05 would change",
      ],
    ],
  },
  {
    about: "one that is merely near",
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ adults (⟦P = .03⟧).",
    arms: 2,
    results: [count(52, 81, A), count(35, 79, B), p(0.03)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "52/81 and 35/79: χ² 0.0115, χ² with Yates's correction 0.0179, z 0.0100, Fisher 0.0170; printed p = .03, which another test may give",
      ],
    ],
  },
  {
    about: "percentages of arms whose sizes are printed",
    text: "Pain went in ⟦64%⟧ and ⟦44%⟧ (⟦P = .01⟧) of ⟦81⟧ and ⟦79⟧.",
    arms: 2,
    results: [percentage(64, A), percentage(44, B), p(0.01), arm(81, "A"), arm(79, "B")],
    comparisons: COMPARED,
    expect: [["consistent", "52/81 and 35/79: χ² 0.0115, χ² with Yates's correction 0.0179, z 0.0100; printed p = .01"]],
  },
  {
    about: "percentages that may be those of a part",
    text: "Pain went in ⟦64%⟧ and ⟦44%⟧ (⟦P = .40⟧) of ⟦81⟧ and ⟦79⟧.",
    arms: 2,
    results: [percentage(64, A), percentage(44, B), p(0.4), arm(81, "A"), arm(79, "B")],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "52/81 and 35/79: χ² 0.0115, χ² with Yates's correction 0.0179, z 0.0100, Fisher 0.0170; printed p = .40, which a part of the arms or another test may give",
      ],
    ],
  },
  {
    about: "shares of a survival curve",
    text: "Survival was ⟦60/80⟧ and ⟦20/80⟧ (log-rank ⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "60/80 and 20/80: χ² 2.5e-10, χ² with Yates's correction 7.0e-10, z 2.8e-13, Fisher 3.0e-10; printed p = .31, which another test may give",
      ],
    ],
  },
  {
    about: "people who were in both groups",
    design: "crossover",
    text: "Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "a p-value for trend",
    text: "Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P for trend = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31, "=", { test: "trend" })],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "an abstract that speaks of models",
    text: "Models were adjusted for age. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "60/80 and 20/80: χ² 2.5e-10, χ² with Yates's correction 7.0e-10, z 2.8e-13, Fisher 3.0e-10; printed p = .31, which another test may give",
      ],
    ],
  },
  {
    about: "villages that were allotted",
    text: "Twelve villages were randomly assigned. Fever came in ⟦60/80⟧ and ⟦20/80⟧ (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "a denominator that is no number of people",
    text: "Fever came in ⟦60/80.5⟧ and ⟦20/0⟧ (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80.5, A), count(20, 0, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "people who had both",
    text: "Each received both creams. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "homes that gave one or the other",
    text: "Four homes gave mirazole. Falls came in ⟦60/80⟧ and ⟦20/80⟧ (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "a p-value of another outcome",
    text: "Nausea came in ⟦60/80⟧ and ⟦20/80⟧ adults; headache did not differ (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "60/80 and 20/80: χ² 2.5e-10, χ² with Yates's correction 7.0e-10, z 2.8e-13, Fisher 3.0e-10; printed p = .31, which another test may give",
      ],
    ],
  },
  {
    about: "p-values that were corrected, as is said elsewhere",
    text: "All p-values were Holm corrected. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "60/80 and 20/80: χ² 2.5e-10, χ² with Yates's correction 7.0e-10, z 2.8e-13, Fisher 3.0e-10; printed p = .31, which another test may give",
      ],
    ],
  },
  {
    about: "a p-value of a margin that is named elsewhere",
    text: "The noninferiority margin was 10 points. Pain went in ⟦14/20⟧ and ⟦19/25⟧ adults (⟦P = .04⟧).",
    arms: 2,
    results: [count(14, 20, A), count(19, 25, B), p(0.04)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "14/20 and 19/25: χ² 0.651, χ² with Yates's correction 0.910, z 0.653, Fisher 0.741; printed p = .04, which another test may give",
      ],
    ],
  },
  {
    about: "times to an event, as is said elsewhere",
    text: "Curves were compared by the log-rank test. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [
      [
        "not-applicable",
        "60/80 and 20/80: χ² 2.5e-10, χ² with Yates's correction 7.0e-10, z 2.8e-13, Fisher 3.0e-10; printed p = .31, which another test may give",
      ],
    ],
  },
  {
    about: "the same people in random order",
    text: "Adults took both drops in random order. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "the same people, with a wash-out",
    text: "Two weeks of washout lay between. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "days of the same people",
    text: "Drops and sham were given on two separate days. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "whole places, by the unit of randomisation",
    text: "Practices were the unit of randomisation. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "whole places, by how they were randomised",
    text: "Randomisation was by village. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "whole places that took part",
    text: "Fifteen schools took part. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "steps of a wedge",
    text: "A stepped-wedge trial. Pain went in ⟦60/80⟧ and ⟦20/80⟧ adults (⟦P = .31⟧).",
    arms: 2,
    results: [count(60, 80, A), count(20, 80, B), p(0.31)],
    comparisons: COMPARED,
    expect: [],
  },
  {
    about: "a p-value that its bracket says is of women",
    text: "Pain went in ⟦20/81⟧ and ⟦45/79⟧ adults (women: ⟦p = .30⟧).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "one whose bracket names men before it",
    text: "Pain went in ⟦20/81⟧ and ⟦45/79⟧ adults (men, ⟦p = .30⟧).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "one whose bracket names women behind it",
    text: "Pain went in ⟦20/81⟧ and ⟦45/79⟧ adults (⟦p = .30⟧; women only).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "one of women behind a comma, without a bracket",
    text: "Pain went in ⟦20/81⟧ and ⟦45/79⟧ adults on the day, ⟦p = .30⟧, for women.",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "one of the elderly",
    text: "Pain went in ⟦20/81⟧ and ⟦45/79⟧ adults (⟦p = .30⟧, aged 65 or older).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "one against another comparator",
    text: "Pain went in ⟦20/81⟧ and ⟦45/79⟧ adults (⟦p = .30⟧ vs standard care).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "one of nobody else",
    text: "Pain went in ⟦20/81⟧ and ⟦45/79⟧ adults (⟦p = .30⟧).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [
      [
        "inconsistent",
        "20/81 and 45/79: χ² 3.2e-5, χ² with Yates's correction 6.5e-5, z 1.1e-5, Fisher 4.9e-5; printed p = .30; no admissible rounding gives more than 6.5e-5; the decision at 0.05 would change",
      ],
    ],
  },
  {
    about: "eyes, of which a person has two",
    text: "Cysts went in ⟦20 of 81⟧ eyes and ⟦45 of 79⟧ eyes (⟦p = .30⟧).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "births per transfer",
    text: "The birth rate per transfer was ⟦20/81⟧ and ⟦45/79⟧ (⟦p = .30⟧).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "lesions, as another sentence says",
    text: "We report lesion-level healing. It was seen in ⟦20/81⟧ and ⟦45/79⟧ (⟦p = .30⟧).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  {
    about: "arms of eyes",
    text: "In ⟦160⟧ eyes, cysts went in ⟦20/81⟧ and ⟦45/79⟧ (⟦p = .30⟧).",
    arms: 2,
    results: [{ kind: "sample-size", scope: "total", value: 160, of: "eyes" }, count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: [{ arms: ["A", "B"], results: [1, 2, 3] }],
    expect: [],
  },
  {
    about: "cycles, as the sentence before says",
    text: "We compared 81 stimulated cycles with 79. Eggs came in ⟦20/81⟧ and ⟦45/79⟧ (⟦p = .30⟧).",
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [["not-applicable", UNTOLD]],
  },
  ...["each had gel on one leg", "all tested both", "wards alternated between the two"].map((design) => ({
    about: `the same people, or whole places: ${design}`,
    text: `In this trial ${design}. Pain went in ⟦20/81⟧ and ⟦45/79⟧ (⟦p = .30⟧).`,
    arms: 2,
    results: [count(20, 81, A), count(45, 79, B), p(0.3)],
    comparisons: COMPARED,
    expect: [],
  })),
];
export default rows;
