/** Text for property tests: like abstracts, rich in what the engine reads, and sometimes like nothing at all. */
import fc from "fast-check";

const NUMBER_WORDS = [
  "one",
  "Two",
  "twelve",
  "Fifty-two",
  "one hundred and four",
  "half",
  "two thirds",
  "twice",
  "three million",
  "one in five",
];
const WORDS = [
  ..."patients were randomised to receive placebo or drug group mean median difference ratio hazard odds reduced by compared with".split(
    " ",
  ),
  ..."versus vs respectively baseline weeks months phase IIB adjusted interval range primary outcome total completed follow-up".split(" "),
  ...["SF-36", "IL-6", "COVID-19", "CD4+", "HbA1c", "H₂O", "BM-MSC", "NCT01234567", "p", "P", "n", "N", "CI", "SD", "HR", "OR", "IQR"],
];
const UNITS = ["%", " %", " mg", "mm Hg", " months", " kg/m²", "°C", " per 100 person-years", " × 10⁹/L", " μg/mL"];
const OPERATORS = [" = ", "=", " < ", "<", " ≤ ", " > ", "±", " +/- ", " - ", "–", "−", " to ", "/", " × ", ": ", "; ", ", ", ". "];
const BRACKETS = ["(", ")", "[", "]", "{", "}", "（", "）"];
const SPACES = [" ", "\u00a0", "\u2009", "\u202f", "\n", "  ", ""];

/** A number as abstracts print them: 12, 1,250, 0·03, .05, −3.2, 2.1 × 10⁻⁵, fifty-two. */
export function printedNumber(): fc.Arbitrary<string> {
  const digits = fc.nat({ max: 99_999 }).map(String);
  return fc.oneof(
    digits,
    fc.tuple(fc.constantFrom("", "0", "3", "41"), fc.constantFrom(".", "·", ","), digits).map((parts) => parts.join("")),
    fc
      .tuple(fc.constantFrom("1", "12", "250"), fc.constantFrom(",", " ", "\u2009", "\u202f"), fc.constantFrom("000", "250"))
      .map((parts) => parts.join("")),
    fc.tuple(fc.constantFrom("-", "−", "–", "+", "- "), digits).map((parts) => parts.join("")),
    fc.tuple(digits, fc.constantFrom("⁻⁵", "(9)", " × 10^-5", " x 10-32", "e-3", "/", "th")).map((parts) => parts.join("")),
    fc.constantFrom(...NUMBER_WORDS),
  );
}

/** Text of the pieces of which abstracts are made, in no order that makes sense. */
export function abstractLike(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 4, arbitrary: printedNumber() },
    { weight: 2, arbitrary: fc.constantFrom(...OPERATORS) },
    { weight: 2, arbitrary: fc.constantFrom(...UNITS) },
    { weight: 2, arbitrary: fc.constantFrom(...BRACKETS) },
    { weight: 4, arbitrary: fc.constantFrom(...SPACES) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
  );
  return fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
}

/** Any string of code units, unpaired surrogates included. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  );
}

/** Ways to cut bytes into chunks: what a streaming reader is fed. */
export function cuts(bytes: Uint8Array): fc.Arbitrary<readonly Uint8Array[]> {
  return fc.uniqueArray(fc.nat({ max: bytes.length }), { maxLength: 12 }).map((places) => {
    const borders = [0, ...places.sort((a, b) => a - b), bytes.length];
    return borders.slice(1).map((end, index) => bytes.subarray(borders[index], end));
  });
}
