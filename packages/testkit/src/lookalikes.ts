/** Other ways to print the same text. Each replaces characters one for one, so spans stay where they are. */

export interface Lookalike {
  /** What was replaced by what, for the test's title. */
  readonly name: string;
  readonly text: string;
}

const SPACE_BESIDE_DIGIT = /(?<=\d) | (?=[-−+]?\d)/g;
/** A hyphen-minus that signs a number: not between two numbers, where it may be a range. */
const SIGN = /(?<=^|[([=<>≤≥~:;,]|(?<![\d%)] *) )-(?=\.?\d)/gm;
/** The point of one decimal number; not that of a DOI, a version, a date or an abbreviation. */
const DECIMAL_POINT = /((?<![\d.])(?!10\.\d{4,9}\/)\d+|(?<![\w.)\]]))\.(\d+)(?![\d.]*\.\d)/g;

const REPLACEMENTS: readonly { readonly name: string; readonly apply: (text: string) => string }[] = [
  { name: "no-break spaces", apply: (text) => text.replace(SPACE_BESIDE_DIGIT, "\u00a0") },
  { name: "thin spaces", apply: (text) => text.replace(SPACE_BESIDE_DIGIT, "\u2009") },
  { name: "narrow no-break spaces", apply: (text) => text.replace(SPACE_BESIDE_DIGIT, "\u202f") },
  { name: "minus signs", apply: (text) => text.replace(SIGN, "\u2212") },
  { name: "middle dots", apply: (text) => text.replace(DECIMAL_POINT, "$1\u00b7$2") },
];

/** The variants that differ from the text itself; what is found in them must be what is found in the text. */
export function lookalikes(text: string): readonly Lookalike[] {
  return REPLACEMENTS.map(({ name, apply }) => ({ name, text: apply(text) })).filter((variant) => variant.text !== text);
}
