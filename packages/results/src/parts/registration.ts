/** Trial and review registrations in a text, by the forms that each registry prints. */
import type { Registration } from "@tabstract/record";
import { EUDRACT, REGISTRY_FORMS, type RegistryForm } from "@tabstract/text";
import { DASH, isNumber, isSign, isWord, startOf, type Tokens } from "../lexer.ts";

export interface RegistrationPart {
  readonly from: number;
  readonly end: number;
  readonly registration: Omit<Registration, "span">;
}

/** How many tokens may stand between a registry's letters and the digits. */
const LETTERS_BACK = 6;

/** Forms by the two characters that they begin with: most words before a number begin none. */
const formsByOpening: ReadonlyMap<number, readonly RegistryForm[]> = groupForms();

function groupForms(): Map<number, RegistryForm[]> {
  const grouped = new Map<number, RegistryForm[]>();
  for (const form of REGISTRY_FORMS) {
    for (const opening of form.openings) {
      const key = openingOf(opening, 0);
      grouped.set(key, [...(grouped.get(key) ?? []), form]);
    }
  }
  return grouped;
}

/** Two characters as one number, small letters as capitals. */
function openingOf(text: string, at: number): number {
  return upperCase(text.charCodeAt(at)) * 0x10000 + upperCase(text.charCodeAt(at + 1));
}

function upperCase(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
}

/** The registration whose digits the number at `at` holds, or null. */
export function registrationAt(tokens: Tokens, at: number): RegistrationPart | null {
  return withLetters(tokens, at) ?? eudract(tokens, at);
}

/** Every registration that these tokens name, a title's for instance. */
export function registrationsIn(tokens: Tokens): Omit<Registration, "span">[] {
  return tokens.numberTokens.flatMap((at) => registrationAt(tokens, at)?.registration ?? []);
}

function withLetters(tokens: Tokens, at: number): RegistrationPart | null {
  for (let from = at - 1; from >= 0 && from >= at - LETTERS_BACK; from--) {
    if (!isWord(tokens, from)) continue;
    const start = startOf(tokens, from);
    for (const { registry, form, normalise } of formsByOpening.get(openingOf(tokens.text, start)) ?? []) {
      form.lastIndex = start;
      const match = form.exec(tokens.text);
      if (match === null || match.index + match[0].length < (tokens.end[at] ?? 0)) continue;
      return { from, end: tokenAfter(tokens, from, start + match[0].length), registration: { registry, id: normalise(match) } };
    }
  }
  return null;
}

function eudract(tokens: Tokens, at: number): RegistrationPart | null {
  // The lexer may read the dashes as signs of the numbers behind them.
  if (!isNumber(tokens, at) || !(isSign(tokens, at + 1, DASH) || isNumber(tokens, at + 1))) return null;
  const start = startOf(tokens, at);
  EUDRACT.lastIndex = start;
  const match = EUDRACT.exec(tokens.text);
  if (match === null) return null;
  const [, year, number, country] = match;
  return {
    from: at,
    end: tokenAfter(tokens, at, start + match[0].length),
    registration: { registry: "EudraCT", id: `${year}-${number}-${country}` },
  };
}

/** One past the last token that begins before this offset. */
export function tokenAfter(tokens: Tokens, from: number, offset: number): number {
  let to = from + 1;
  while (to < tokens.count && (tokens.start[to] ?? 0) < offset) to++;
  return to;
}
