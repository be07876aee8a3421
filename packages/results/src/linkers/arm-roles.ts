/**
 * Which arm is compared with which: a control by its name; else, of two arms, the one that is part of the other ("X" beside "X plus Y"), or
 * the one that stands behind "versus", "compared with", "than" in the title and the abstract, or the one that the title leaves out. Without such a
 * sign the roles stay unclear.
 */
import type { Arm } from "@tabstract/record";
import { isOneOf, lowerOf, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";

const BEHIND = wordIds("versus vs than against");
const WITH = wordIds("with to");
const COMPARED = wordIds("compared comparison relative comparing");
const REACH = 5;

export interface RoleInput {
  readonly control: boolean;
  readonly words: ReadonlySet<string>;
  /** Where the abstract names the arm. */
  readonly mentions: readonly { readonly from: number }[];
}

export function armRoles(tokens: Tokens, title: Tokens, arms: readonly RoleInput[]): Arm["role"][] {
  if (arms.some((arm) => arm.control)) return arms.map((arm) => (arm.control ? "comparator" : "experimental"));
  const [first, second] = arms;
  if (arms.length !== 2 || first === undefined || second === undefined) return arms.map(() => "unclear");
  const sign =
    partOf(first.words, second.words) ||
    behind(tokens, second, first) ||
    inTitle(title, first, second) ||
    onlyInTitle(title, first, second);
  if (sign === 0) return ["unclear", "unclear"];
  return sign > 0 ? ["experimental", "comparator"] : ["comparator", "experimental"];
}

/** 1 where the second arm's treatment is part of the first's, -1 the other way round, else 0. */
function partOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const inA = [...b].every((word) => a.has(word) || word === "alone" || word === "only");
  const inB = [...a].every((word) => b.has(word) || word === "alone" || word === "only");
  return inA === inB ? 0 : inA ? 1 : -1;
}

/** How often each stands behind a comparing word, set against the other. */
function behind(tokens: Tokens, second: RoleInput, first: RoleInput): number {
  return Math.sign(count(tokens, second) - count(tokens, first));
}

function count(tokens: Tokens, arm: RoleInput): number {
  let found = 0;
  for (const { from } of arm.mentions) if (isBehind(tokens, from)) found++;
  return found;
}

function isBehind(tokens: Tokens, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (isOneOf(tokens, at, BEHIND)) return true;
    if (isOneOf(tokens, at, WITH) && (isOneOf(tokens, at - 1, COMPARED) || isOneOf(tokens, at - 2, COMPARED))) return true;
  }
  return false;
}

/** "X versus Y" in the title: 1 where the second arm is Y. */
function inTitle(title: Tokens, first: RoleInput, second: RoleInput): number {
  for (let at = 1; at < title.count; at++) {
    if (!isOneOf(title, at, BEHIND) && !(isOneOf(title, at, WITH) && isOneOf(title, at - 1, COMPARED))) continue;
    for (let next = at + 1; next <= at + REACH && next < title.count; next++) {
      const word = lowerOf(title, next).replace(/s$/, "");
      if (second.words.has(word) && !first.words.has(word)) return 1;
      if (first.words.has(word) && !second.words.has(word)) return -1;
    }
  }
  return 0;
}

/** A title that names one of two arms names what the study tries. */
function onlyInTitle(title: Tokens, first: RoleInput, second: RoleInput): number {
  let ofFirst = false;
  let ofSecond = false;
  for (let at = 0; at < title.count; at++) {
    const word = lowerOf(title, at);
    const plain = word.length > 3 ? word.replace(/s$/, "") : word;
    if (first.words.has(plain) && !second.words.has(plain)) ofFirst = true;
    if (second.words.has(plain) && !first.words.has(plain)) ofSecond = true;
  }
  return ofFirst === ofSecond ? 0 : ofFirst ? 1 : -1;
}
