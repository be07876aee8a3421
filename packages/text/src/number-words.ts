/** English number words and what they stand for. */

/** Cardinals below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    ) as string[]
  )
    .map((word, value): [string, number] => [word, value])
    .concat([
      ["twenty", 20],
      ["thirty", 30],
      ["forty", 40],
      ["fourty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["seventy", 70],
      ["eighty", 80],
      ["ninety", 90],
    ]),
);

/** Powers that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

/** Denominators of fractions in words; only after a cardinal or an article ("two thirds", "a quarter of"). */
export const FRACTION_PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fourth", 4],
  ["fourths", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["sixths", 6],
  ["eighth", 8],
  ["eighths", 8],
  ["tenth", 10],
  ["tenths", 10],
]);

/** Words that are a number by themselves. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["twice", 2],
  ["thrice", 3],
  ["dozen", 12],
  ["twofold", 2],
  ["threefold", 3],
  ["fourfold", 4],
  ["fivefold", 5],
  ["sixfold", 6],
  ["sevenfold", 7],
  ["eightfold", 8],
  ["ninefold", 9],
  ["tenfold", 10],
]);

/** Roman numerals of trial phases. */
export const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);
