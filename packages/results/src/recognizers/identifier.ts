/**
 * Identifiers: trial registrations ("NCT03737461", "EudraCT 2017-002092-25"), DOIs with and without "doi:", web addresses, grant and ethics numbers,
 * strains and compounds by their collection ("DSM 17938", "ATCC 53103"), gene variants ("rs1801133"). The registration forms stand in
 * packages/text; a registration is named once in the record however often it is printed.
 */
import { identifierClaim } from "../claims.ts";
import { DASH, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, startOf, type Tokens, textOf } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { registrationAt, tokenAfter } from "../parts/registration.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

export const identifier: Recognizer = {
  name: "identifier",
  precedence: 100,
  triggers: { numbers: true, words: wordIds("doi http https www") },
  recognize({ tokens }, at) {
    if (isWord(tokens, at)) return address(tokens, at);
    // A number of one or two characters is part of an identifier only where letters are glued to it ("RBR-4x8y2z"): most numbers end here.
    if ((tokens.end[at] ?? 0) - startOf(tokens, at) < SHORTEST && !isGlued(tokens, at) && !isGlued(tokens, at + 1)) return null;
    const part = registrationAt(tokens, at);
    if (part !== null) return identifierClaim(tokens, part.from, part.end, part.registration);
    return bareDoi(tokens, at) ?? collection(tokens, at) ?? numbered(tokens, at);
  },
};

const SHORTEST = 3;

const DOI_LABEL = /doi[:. ]{0,2}(?:org\/)?(?=10\.)/iy;
const DOI = /10\.\d{4,9}\/[^\s)\]}>,;]{0,79}[^\s)\]}>,;.]/y;
const ADDRESS_LIMIT = 300;

/** A DOI or address runs to the next space; the tokens under it are one identifier. */
function address(tokens: Tokens, at: number): Claim | null {
  const start = startOf(tokens, at);
  const { text } = tokens;
  let end = start;
  if (lowerOf(tokens, at) === "doi") {
    DOI_LABEL.lastIndex = start;
    const found = DOI_LABEL.exec(text);
    if (found === null) return null;
    end += found[0].length;
  }
  const limit = Math.min(text.length, end + ADDRESS_LIMIT);
  while (end < limit && !/[\s)\]]/.test(text.charAt(end))) end++;
  while (/[.,;:]/.test(text.charAt(end - 1))) end--;
  const to = tokenAfter(tokens, at, end);
  for (let token = at; token < to; token++) if (isNumber(tokens, token)) return identifierClaim(tokens, at, to);
  return null;
}

/** "10.5555/abc-123" without a label. */
function bareDoi(tokens: Tokens, at: number): Claim | null {
  if (!tokens.text.startsWith("10.", startOf(tokens, at))) return null;
  DOI.lastIndex = startOf(tokens, at);
  const match = DOI.exec(tokens.text);
  return match === null ? null : identifierClaim(tokens, at, tokenAfter(tokens, at, DOI.lastIndex));
}

/** Culture collections and catalogues, whose letters stand before their number. */
const COLLECTIONS: ReadonlySet<string> = new Set([
  "DSM",
  "ATCC",
  "NCIMB",
  "LMG",
  "CNCM",
  "NCFM",
  "CCUG",
  "KCTC",
  "JCM",
  "CBS",
  "BNO",
  "GSE",
  "SRR",
  "PDB",
  "CAS",
  "MTCC",
  "NCTC",
  "CECT",
  "rs",
]);

/** The same words in any case: most words are none. */
const COLLECTION_WORDS = wordIds([...COLLECTIONS].join(" ").toLowerCase());

function collection(tokens: Tokens, at: number): Claim | null {
  if (tokens.end[at] === undefined || tokens.end[at] - startOf(tokens, at) < 3) return null;
  let name = at - 1;
  if (isSign(tokens, name, DASH)) name--;
  if (isOneOf(tokens, name, NUMBER_WORDS)) name--;
  return isOneOf(tokens, name, COLLECTION_WORDS) && COLLECTIONS.has(textOf(tokens, name)) ? identifierClaim(tokens, name, at + 1) : null;
}

const NUMBER_WORDS = wordIds("no number");
const NUMBERED =
  /(?:\bno\.?|\bnumber:?|№|\bnr\.?|\bapproval|\bgrant|\bprotocol|\bidentifier:?|\bregistration|\bID:?|#|\bproject|\breference)\s?[:#]?\s?(?:[A-Z]{1,6}[-/ ]?)?$/i;
const COUNTS = /number of|no\. of/i;
const LABEL_REACH = 28;
const DIGITS = 4;

/** "grant number 12345", "(registration no. 1234/56)", long digit strings with slashes or letters. */
function numbered(tokens: Tokens, at: number): Claim | null {
  const start = startOf(tokens, at);
  if ((tokens.end[at] ?? 0) - start < DIGITS) return null;
  const before = tokens.text.slice(Math.max(0, start - LABEL_REACH), start);
  if (!NUMBERED.test(before) || COUNTS.test(before)) return null;
  let from = at;
  if (isGlued(tokens, from) && isWord(tokens, from - 1)) from--;
  let to = at + 1;
  while (isGlued(tokens, to) && (isSign(tokens, to, DASH) || isSign(tokens, to, 0x2f) || isNumber(tokens, to) || isWord(tokens, to))) to++;
  return identifierClaim(tokens, from, to);
}
