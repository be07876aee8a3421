/** Sizes in a row in one bracket, one for each of the groups named before it: "A, B or C (30, 31 and 29 patients, respectively)". */
import { isA, isNumber, isOneOf, isSign, isThe, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";
import { closesBracket, opensBracket } from "./bracket.ts";
import { LISTED } from "./bracketed-size.ts";
import { makeSize } from "./make-size.ts";
import { isCount } from "./people.ts";
import { isOwnCount } from "./size-pairs.ts";

const N = wordId("n");
const RESPECTIVELY = wordIds("respectively");
const MOST = 8;
/** How far before its bracket a verb of assignment may stand. */
const REACH = 60;

export interface SizeRow {
  /** The tokens of its numbers. */
  readonly sizes: readonly number[];
  readonly open: number;
  /** The noun behind the last number, or -1. */
  readonly noun: number;
  readonly respectively: boolean;
}

/** The row of two or more bare sizes that fills the bracket around a number, or null. */
export function sizeRowAt(tokens: Tokens, at: number): SizeRow | null {
  let first = at;
  for (let steps = 0; steps < MOST && !opensBracket(tokens, first - 1) && !opensRow(tokens, first); steps++) {
    const before = isNumber(tokens, first - 1) ? -1 : pastJoint(tokens, first - 1, -1);
    if (before < 0 || !isNumber(tokens, before)) return null;
    first = before;
  }
  const open = opensRow(tokens, first) ? first - 3 : first - 1;
  if (!opensBracket(tokens, open)) return null;
  const sizes = [first];
  let next = first + 1;
  while (sizes.length <= MOST) {
    const past = pastJoint(tokens, next, 1);
    if (past < 0 || !isNumber(tokens, past)) break;
    sizes.push(past);
    next = past + 1;
  }
  if (sizes.length < 2 || !sizes.every((size) => isCount(tokens, size))) return null;
  const noun = isA(tokens, next, C.PEOPLE) ? next : -1;
  if (noun >= 0) next++;
  if (isSign(tokens, next, 0x2c)) next++;
  const respectively = isOneOf(tokens, next, RESPECTIVELY);
  if (respectively) next++;
  return closesBracket(tokens, next) ? { sizes, open, noun, respectively } : null;
}

/** "n = 30, …" */
function opensRow(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at - 1, 0x3d) && isThe(tokens, at - 2, N);
}

/** The token beyond a comma, a conjunction or both, going in this direction; -1 where none parts two numbers here. */
function pastJoint(tokens: Tokens, at: number, step: 1 | -1): number {
  let next = at;
  for (let joints = 0; joints < 2 && (isSign(tokens, next, 0x2c) || isOneOf(tokens, next, LISTED)); joints++) next += step;
  return next === at ? -1 : next;
}

/** One size of a row that shares out people: named by "respectively", a noun or "n =", and assigned before. */
export function sizeInRow(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  if (!isOwnCount(tokens, at)) return null;
  const row = sizeRowAt(tokens, at);
  if (row === null || !row.sizes.includes(at) || (row.sizes.length < 3 && !row.respectively)) return null;
  if (!isAssigned(tokens, row.open) && (zoneAt(scene, at) === "RESULTS" || (row.noun < 0 && !opensRow(tokens, row.sizes[0] ?? 0))))
    return null;
  return makeSize({ scene, from: at, to: at + 1, number: at, stage: "unspecified", scope: "subgroup", of: null });
}

function isAssigned(tokens: Tokens, open: number): boolean {
  const sentence = sentenceOf(tokens, open);
  for (let back = open - 1; back > open - REACH && back >= 0 && sentenceOf(tokens, back) === sentence; back--)
    if (isA(tokens, back, C.RANDOMISED)) return true;
  return false;
}
