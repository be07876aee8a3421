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
  ...[
    ["the SD before a range", "Of 58 patients (mean age 41.2, SD ⟦12.1, range 18 to 65⟧), 12 relapsed.", "mean", 12.1, "range", 18, 65],
    ["the SD by its name", "Mean age was 41.2 years, standard deviation ⟦12.1, range 18 to 65⟧ years.", "mean", 12.1, "range", 18, 65],
    ["the end of a scale", "Median pain was 7/⟦10 (IQR 5–8)⟧.", "median", 10, "iqr", 5, 8],
    ["the end of a scale in words", "The median score was 24 of ⟦30 (IQR 20–27)⟧.", "median", 30, "iqr", 20, 27],
    ["days and hours", "Median delay was ⟦2 days (IQR 20–96⟧ hours).", "median", 2, "iqr", 20, 96],
    ["months and years", "The median age was ⟦9 months (range, 2 weeks to 5 years⟧).", "median", 9, "range", 2, 5],
    ["rounded up here and down there", "Median stay was ⟦9 (IQR 3–8)⟧ days.", "median", 9, "iqr", 3, 8],
  ].map(([about, text, statistic, centre, type, low, high]) => ({
    about: about as string,
    text: text as string,
    results: [value(statistic as "median", centre as number, [type as "iqr", low as number, high as number])],
    expect: [],
  })),
  {
    about: "a fraction between quartiles in percent",
    text: "Median ⟦0.75 (IQR 60–88%)⟧.",
    results: [value("median", 0.75, ["iqr", 60, 88])],
    expect: [],
  },
];
export default rows;
