/**
 * Identifiers: trial registrations ("NCT03737461", "EudraCT 2017-002092-25"), DOIs, web addresses, grant and ethics numbers.
 * The registration forms stand in registries.ts; a registration is named once in the record however often it is printed.
 */
import { wordIds } from "../lexicon.ts";
import { contextClaim } from "../claims.ts";
import { DASH, isGlued, isNumber, isSign, isWord, lowerOf, startOf, type Tokens } from "../lexer.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { EUDRACT, REGISTRY_FORMS } from "../registries.ts";

export const identifier: Recognizer = {
  name: "identifier",
  precedence: 100,
  triggers: { numbers: true, words: wordIds("doi http https www") },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isWord(tokens, at)) return address(tokens, at);
    return registration(tokens, at) ?? eudract(tokens, at) ?? numbered(tokens, at);
  },
};

/** Looks back from the digits to the registry's letters, at most four tokens. */
function registration(tokens: Tokens, at: number): Claim | null {
  for (let from = at - 1; from >= 0 && from >= at - 5; from--) {
    if (!isWord(tokens, from)) continue;
    const start = startOf(tokens, from);
    for (const { registry, form, normalise } of REGISTRY_FORMS) {
      form.lastIndex = start;
      const match = form.exec(tokens.text);
      if (match === null || match.index + match[0].length < (tokens.end[at] ?? 0)) continue;
      const to = tokenAfter(tokens, from, start + match[0].length);
      return { ...contextClaim(tokens, { as: "identifier", from, to }), fields: { kind: "context", as: "identifier", value: null, low: null, high: null, unit: null }, registration: { registry, id: normalise(match) } };
    }
  }
  return null;
}

function eudract(tokens: Tokens, at: number): Claim | null {
  if (!isSign(tokens, at + 1, DASH) || !isSign(tokens, at + 3, DASH)) return null;
  EUDRACT.lastIndex = startOf(tokens, at);
  const match = EUDRACT.exec(tokens.text);
  if (match === null) return null;
  return { ...blank(tokens, at, at + 5), registration: { registry: "EudraCT", id: match[0] } };
}

/** A DOI or address runs to the next space; the tokens under it are one identifier. */
function address(tokens: Tokens, at: number): Claim | null {
  const start = startOf(tokens, at);
  const doi = lowerOf(tokens, at) === "doi";
  let end = start;
  const text = tokens.text;
  if (doi) {
    const match = /doi[:. ]{0,2}(?:org\/)?(?=10\.)/iy;
    match.lastIndex = start;
    const found = match.exec(text);
    if (found === null) return null;
    end = start + found[0].length;
  }
  const limit = Math.min(text.length, end + 300);
  while (end < limit && !/\s/.test(text.charAt(end))) end++;
  const to = tokenAfter(tokens, at, end);
  for (let token = at; token < to; token++) if (isNumber(tokens, token)) return blank(tokens, at, to);
  return null;
}

const NUMBERED = /(?:\bno\.?|\bnumber:?|№|\bnr\.?|\bapproval|\bgrant|\bprotocol|\bidentifier:?|\bregistration|\bID:?|#|\bproject|\breference)\s?[:#]?\s?(?:[A-Z]{1,6}[-/ ]?)?$/i;

/** "grant number 12345", "(registration no. 1234/56)", long digit strings with slashes or letters. */
function numbered(tokens: Tokens, at: number): Claim | null {
  const start = startOf(tokens, at);
  if ((tokens.end[at] ?? 0) - start < 4 || !NUMBERED.test(tokens.text.slice(Math.max(0, start - 28), start))) return null;
  if (/number of|no\. of/i.test(tokens.text.slice(Math.max(0, start - 28), start))) return null;
  let from = at;
  if (isGlued(tokens, from) && isWord(tokens, from - 1)) from--;
  let to = at + 1;
  while (isGlued(tokens, to) && (isSign(tokens, to, DASH) || isSign(tokens, to, 0x2f) || isNumber(tokens, to) || isWord(tokens, to))) to++;
  return blank(tokens, from, to);
}

function blank(tokens: Tokens, from: number, to: number): Claim {
  return { ...contextClaim(tokens, { as: "identifier", from, to }), fields: { kind: "context", as: "identifier", value: null, low: null, high: null, unit: null } };
}

/** One past the last token that begins before this offset. */
function tokenAfter(tokens: Tokens, from: number, offset: number): number {
  let to = from + 1;
  while (to < tokens.count && (tokens.start[to] ?? 0) < offset) to++;
  return to;
}
