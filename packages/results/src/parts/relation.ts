/** Relations before a number: "=", "<", "≤", "less than", "at least", "approximately". */
import type { Relation } from "@tabstract/record";
import { GREATER_EQUAL, isAnySign, isOneOf, isSign, isThe, LESS_EQUAL, signSet, type Tokens } from "../lexer.ts";
import { wordId, wordIds } from "../lexicon.ts";

interface RelationPart {
  readonly end: number;
  readonly relation: Relation;
}

const THAN = wordId("than");
const OR = wordId("or");
const LESS = wordIds("less lower fewer smaller under below");
const MORE = wordIds("more greater higher over above larger");
const AT = wordId("at");
const LEAST = wordId("least");
const MOST = wordId("most");
const ABOUT = wordIds("about approximately approx nearly almost circa ca roughly around");

const SIGNS: ReadonlyMap<number, Relation> = new Map([
  [0x3d, "="],
  [0x3c, "<"],
  [0x3e, ">"],
  [LESS_EQUAL, "<="],
  [GREATER_EQUAL, ">="],
  [0x7e, "~"],
]);

const RELATIONS = signSet("=<>≤≥~");

/** The relation that one sign prints. */
function relationOf(tokens: Tokens, at: number): Relation | undefined {
  return isAnySign(tokens, at, RELATIONS) ? SIGNS.get(tokens.id[at] ?? 0) : undefined;
}

/** The relation in signs that begins at `at` ("<", "= <", "< or ="), or null. */
export function signRelationAt(tokens: Tokens, at: number): RelationPart | null {
  const first = relationOf(tokens, at);
  if (first === undefined) return null;
  let end = at + 1;
  if (isThe(tokens, end, OR) && isSign(tokens, end + 1, 0x3d)) return { end: end + 2, relation: first === "<" ? "<=" : ">=" };
  const second = relationOf(tokens, end);
  if (second !== undefined) {
    end++;
    if (first === "=") return { end, relation: second };
    if (second === "=" && first === "<") return { end, relation: "<=" };
    if (second === "=" && first === ">") return { end, relation: ">=" };
  }
  return { end, relation: first };
}

/** The relation in words that begins at `at` ("less than", "at least"), or null. */
function wordRelationAt(tokens: Tokens, at: number): RelationPart | null {
  if (isOneOf(tokens, at, ABOUT)) return { end: at + 1, relation: "~" };
  if (isThe(tokens, at, AT) && isThe(tokens, at + 1, LEAST)) return { end: at + 2, relation: ">=" };
  if (isThe(tokens, at, AT) && isThe(tokens, at + 1, MOST)) return { end: at + 2, relation: "<=" };
  if (!isThe(tokens, at + 1, THAN)) return null;
  if (isOneOf(tokens, at, LESS)) return { end: at + 2, relation: "<" };
  return isOneOf(tokens, at, MORE) ? { end: at + 2, relation: ">" } : null;
}

export function relationAt(tokens: Tokens, at: number): RelationPart | null {
  return signRelationAt(tokens, at) ?? wordRelationAt(tokens, at);
}

/** The relation that ends right before token `at`: its first token and meaning. */
export function relationBefore(tokens: Tokens, at: number): { readonly from: number; readonly relation: Relation } | null {
  const sign = relationOf(tokens, at - 1);
  if (sign !== undefined) return { from: at - 1, relation: sign };
  const two = wordRelationAt(tokens, at - 2);
  if (two !== null && two.end === at) return { from: at - 2, relation: two.relation };
  return isOneOf(tokens, at - 1, ABOUT) ? { from: at - 1, relation: "~" } : null;
}

const LIMITS = wordIds("exceeding least most exceeded");

/** Whether a sign or word before the number makes it a limit that something must reach: "≥20%", "> or =20%", "at least 20%". */
export function isCriterion(tokens: Tokens, at: number): boolean {
  return (relationOf(tokens, at - 1) !== undefined && !isSign(tokens, at - 1, 0x7e)) || isOneOf(tokens, at - 1, LIMITS);
}
