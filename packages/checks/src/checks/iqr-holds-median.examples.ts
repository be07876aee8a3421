import type { CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function value(statistic: "median" | "mean", number: number, [type, low, high]: readonly [string, number | null, number | null]): Draft {
  return {
    kind: "group-value",
    statistic,
    value: number,
    dispersions: [{ type, value: null, low, high }],
    roles: ["value", "low", "high"],
  };
}

const rows: readonly CheckRow[] = [
  {
    about: "a median between its quartiles",
    text: "Median ⟦5 (IQR 3–8)⟧ days.",
    results: [value("median", 5, ["iqr", 3, 8])],
    expect: [["consistent", "the median 5 lies in its quartiles 3 to 8"]],
  },
  {
    about: "a median beyond them",
    text: "Median ⟦12 (IQR 3–8)⟧ days.",
    results: [value("median", 12, ["iqr", 3, 8])],
    expect: [["inconsistent", "the median 12 lies outside its quartiles 3 to 8"]],
  },
  {
    about: "a mean in its range",
    text: "Mean ⟦41.2 (range 18–65)⟧ years.",
    results: [value("mean", 41.2, ["range", 18, 65])],
    expect: [["consistent", "the mean 41.2 lies in its range 18 to 65"]],
  },
  {
    about: "a mean beyond it",
    text: "Mean ⟦71.2 (range 18–65)⟧ years.",
    results: [value("mean", 71.2, ["range", 18, 65])],
    expect: [["inconsistent", "the mean 71.2 lies outside its range 18 to 65"]],
  },
  {
    about: "a mean may lie beyond the quartiles",
    text: "Mean ⟦12 (IQR 3–8)⟧ days.",
    results: [value("mean", 12, ["iqr", 3, 8])],
    expect: [],
  },
  {
    about: "rounding admits the border",
    text: "Median ⟦8.4 (IQR 3–8)⟧ days.",
    results: [value("median", 8.4, ["iqr", 3, 8])],
    expect: [["consistent", "the median 8.4 lies in its quartiles 3 to 8"]],
  },
  {
    about: "quartiles in descending order say nothing",
    text: "Median ⟦5 (IQR 8–3)⟧ days.",
    results: [value("median", 12, ["iqr", 8, 3])],
    expect: [],
  },
  { about: "a width", text: "Median ⟦12⟧ (IQR 5) days.", results: [value("median", 12, ["iqr", null, null])], expect: [] },
  {
    about: "a total and the quartiles of its parts",
    text: "In all, ⟦9,400 lesions (IQR 9–66 per section)⟧ were seen.",
    results: [value("median", 9400, ["iqr", 9, 66])],
    expect: [],
  },
];
export default rows;
