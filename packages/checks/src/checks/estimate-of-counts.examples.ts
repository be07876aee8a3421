import { type CheckRow, count, estimate, percentage } from "../check.examples.ts";

const A = { arms: ["A"] };
const B = { arms: ["B"] };
const COMPARED: CheckRow["comparisons"] = [{ arms: ["A", "B"], results: [0, 1, 2] }];
const TWO = { arms: 2, comparisons: COMPARED };

function rate(value: number, more: object): NonNullable<CheckRow["results"]>[number] {
  return { kind: "group-value", statistic: "rate", value, ...more };
}

const rows: readonly CheckRow[] = [
  {
    about: "a risk ratio",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (RR ⟦1.45⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(1.45, { measure: "risk-ratio" })],
    expect: [["consistent", "52/81 over 35/79: risk ratio 1.449, printed 1.45"]],
  },
  {
    about: "an odds ratio of something else",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (OR per year of age ⟦1.05⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(1.05, { measure: "odds-ratio" })],
    expect: [["not-applicable", "52/81 over 35/79: odds ratio 2.254, printed 1.05, which a part of the arms or a model may give"]],
  },
  {
    about: "an odds ratio of a part of the people",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (OR ⟦1.05⟧ in smokers).",
    results: [count(52, 81, A), count(35, 79, B), estimate(1.05, { measure: "odds-ratio" })],
    expect: [["not-applicable", "52/81 over 35/79: odds ratio 2.254, printed 1.05, which a part of the arms or a model may give"]],
  },
  {
    about: "the other arm as reference",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (OR ⟦0.44⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(0.44, { measure: "odds-ratio" })],
    expect: [["consistent", "35/79 over 52/81: odds ratio 0.444, printed 0.44"]],
  },
  {
    about: "a difference in percent without its sign",
    ...TWO,
    text: "Pain went in ⟦35/79⟧ and ⟦52/81⟧ (difference ⟦19.9⟧%).",
    results: [count(35, 79, A), count(52, 81, B), estimate(19.9, { measure: "risk-difference" })],
    expect: [["consistent", "35/79 over 52/81: risk difference 19.89, printed 19.9"]],
  },
  {
    about: "a number needed to treat, rounded up",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (NNT ⟦6⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(6, { measure: "number-needed-to-treat" })],
    expect: [["consistent", "52/81 over 35/79: number needed to treat 5.0, printed 6"]],
  },
  {
    about: "a ratio that the counts do not give",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (RR ⟦3.60⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(3.6, { measure: "risk-ratio" })],
    expect: [["inconsistent", "52/81 over 35/79: risk ratio 1.449, printed 3.60"]],
  },
  {
    about: "an odds ratio called a risk ratio",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (RR ⟦2.25⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(2.25, { measure: "risk-ratio" })],
    expect: [["inconsistent", "52/81 over 35/79: risk ratio 1.449, printed 2.25; it is the odds ratio 2.254"]],
    suggest: [{ result: 2, field: "measure", value: "odds-ratio" }],
  },
  {
    about: "an adjusted ratio",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (adjusted RR ⟦3.60⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(3.6, { measure: "risk-ratio", adjusted: true })],
    expect: [],
  },
  {
    about: "a ratio of a logistic regression",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (logistic regression, OR ⟦3.60⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(3.6, { measure: "odds-ratio" })],
    expect: [["not-applicable", "52/81 over 35/79: odds ratio 2.254, printed 3.60, which a part of the arms or a model may give"]],
  },
  {
    about: "percentages without any size",
    ...TWO,
    text: "Pain went in ⟦64%⟧ and ⟦44%⟧ (RR ⟦3.60⟧).",
    results: [percentage(64, A), percentage(44, B), estimate(3.6, { measure: "risk-ratio" })],
    expect: [],
  },
  {
    about: "a hazard ratio",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (HR ⟦3.60⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(3.6, { measure: "hazard-ratio" })],
    expect: [],
  },
  {
    about: "no event in the other arm",
    ...TWO,
    text: "Pain went in ⟦12/81⟧ and ⟦0/79⟧ (RR ⟦24.4⟧).",
    results: [count(12, 81, A), count(0, 79, B), estimate(24.4, { measure: "risk-ratio" })],
    expect: [["not-applicable", "12/81 over 0/79: risk ratio without an end, printed 24.4, which a part of the arms or a model may give"]],
  },
  {
    about: "a rate ratio of two rates",
    ...TWO,
    text: "Falls were ⟦6.3⟧ and ⟦8.2⟧ per 100 nights (rate ratio ⟦0.77⟧).",
    results: [rate(6.3, A), rate(8.2, B), estimate(0.77, { measure: "rate-ratio" })],
    expect: [["consistent", "6.3 over 8.2: rate ratio 0.768, printed 0.77"]],
  },
  {
    about: "a rate ratio of a model",
    ...TWO,
    text: "Falls were ⟦6.3⟧ and ⟦8.2⟧ per 100 nights (rate ratio ⟦0.61⟧).",
    results: [rate(6.3, A), rate(8.2, B), estimate(0.61, { measure: "rate-ratio" })],
    expect: [["not-applicable", "6.3 over 8.2: rate ratio 0.768, printed 0.61, which a model may give"]],
  },
  {
    about: "a false ratio of the second arm to the first",
    ...TWO,
    text: "Pain went in ⟦12/60⟧ and ⟦30/60⟧ (RR ⟦1.50⟧).",
    results: [count(12, 60, A), count(30, 60, B), estimate(1.5, { measure: "risk-ratio", adjusted: null })],
    expect: [["inconsistent", "30/60 over 12/60: risk ratio 2.500, printed 1.50"]],
  },
  {
    about: "a ratio that other factors were taken out of",
    ...TWO,
    text: "Pain went in ⟦52/81⟧ and ⟦35/79⟧ (RR ⟦3.60⟧, controlling for age).",
    results: [count(52, 81, A), count(35, 79, B), estimate(3.6, { measure: "risk-ratio" })],
    expect: [["not-applicable", "52/81 over 35/79: risk ratio 1.449, printed 3.60, which a part of the arms or a model may give"]],
  },
  {
    about: "a model that another sentence tells of",
    ...TWO,
    text: "Ratios are of Poisson regression. Pain went in ⟦52/81⟧ and ⟦35/79⟧ (RR ⟦3.60⟧).",
    results: [count(52, 81, A), count(35, 79, B), estimate(3.6, { measure: "risk-ratio" })],
    expect: [["not-applicable", "52/81 over 35/79: risk ratio 1.449, printed 3.60, which a part of the arms or a model may give"]],
  },
];
export default rows;
