import type { CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function mean(value: number, sd: number, [low, high]: readonly [number, number]): Draft {
  const dispersions = [
    { type: "sd", value: sd, low: null, high: null },
    { type: "range", value: null, low, high },
  ];
  return { kind: "group-value", statistic: "mean", value, dispersions, roles: ["value", "spread", "low", "high"] };
}

const rows: readonly CheckRow[] = [
  {
    about: "as it should be",
    text: "Age ⟦41.2 (SD 12.3, range 18–65)⟧.",
    results: [mean(41.2, 12.3, [18, 65])],
    expect: [
      [
        "consistent",
        "a standard deviation of 12.3 is at most 34.0, √(2 × 23.75 × 24.35), from the mean 41.2 to the ends 18 and 65 as rounding admits",
      ],
    ],
  },
  {
    about: "more than the range admits",
    text: "Age ⟦41.2 (SD 51.3, range 18–65)⟧.",
    results: [mean(41.2, 51.3, [18, 65])],
    expect: [
      [
        "inconsistent",
        "a standard deviation of 51.3 is not at most 34.0, √(2 × 23.75 × 24.35), from the mean 41.2 to the ends 18 and 65 as rounding admits",
      ],
    ],
  },
  {
    about: "a mean beyond its range is another check's",
    text: "Age ⟦71.2 (SD 12.3, range 18–65)⟧.",
    results: [mean(71.2, 12.3, [18, 65])],
    expect: [],
  },
  { about: "no range", text: "Age ⟦41.2⟧.", results: [{ kind: "group-value", statistic: "mean", value: 41.2 }], expect: [] },
  {
    about: "a logarithm with the range of what it is of",
    text: "After log transformation, the titre was ⟦41.2 (SD 51.3, range 18–65)⟧.",
    results: [mean(41.2, 51.3, [18, 65])],
    expect: [],
  },
  {
    about: "a log-rank test takes no logarithm",
    text: "By log-rank test, age ⟦41.2 (SD 51.3, range 18–65)⟧.",
    results: [mean(41.2, 51.3, [18, 65])],
    expect: [
      [
        "inconsistent",
        "a standard deviation of 51.3 is not at most 34.0, √(2 × 23.75 × 24.35), from the mean 41.2 to the ends 18 and 65 as rounding admits",
      ],
    ],
  },
];
export default rows;
