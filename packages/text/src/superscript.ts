/**
 * Superscripts and subscripts as plain characters.
 *
 * A run is set in Unicode's raised or lowered forms where every character of it has one (10⁻³², H₂O, Ca²⁺, ¹⁸F), commas and spaces between
 * them kept; otherwise it stays as plain text glued to what stands before it, as journals print it (Pinteraction, HbA1c, VO2max, 1st, PM2.5).
 * The one case in which gluing would change a number, a raised run that cannot be set after a digit ("10<sup>-3.5</sup>"), gets a caret.
 */

const DIGITS_AND_SIGNS = "0123456789+-−–=()";
const SUPERSCRIPTS: ReadonlyMap<string, string> = pairs(`${DIGITS_AND_SIGNS}ni`, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ");
const SUBSCRIPTS: ReadonlyMap<string, string> = pairs(`${DIGITS_AND_SIGNS}ni`, "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙᵢ");

/** Single raised letters are footnote marks: "5.3<sup>a</sup>" must not read "5.3a". */
const FOOTNOTE_LETTERS: ReadonlyMap<string, string> = pairs("abcdefg", "ᵃᵇᶜᵈᵉᶠᵍ");

function pairs(plain: string, set: string): ReadonlyMap<string, string> {
  const forms = [...set];
  return new Map([...plain].map((character, index) => [character, forms[index] ?? character]));
}

/**
 * A raised run.
 * @param before the text that it follows; only its last character matters
 */
export function toSuperscript(run: string, before: string): string {
  const letter = FOOTNOTE_LETTERS.get(run);
  if (letter !== undefined) return letter;
  const set = setRun(run, SUPERSCRIPTS);
  if (set !== null) return set;
  return /\d$/.test(before) && /^[-+−–(]?\d/.test(run) ? `^${run}` : run;
}

/** A lowered run. */
export function toSubscript(run: string): string {
  return setRun(run, SUBSCRIPTS) ?? run;
}

function setRun(run: string, forms: ReadonlyMap<string, string>): string | null {
  let set = "";
  for (const character of run) {
    const form = character === "," || character === " " || character === ";" ? character : forms.get(character);
    if (form === undefined) return null;
    set += form;
  }
  return set;
}
