/**
 * The engine: dispatches recognizers by trigger token, and settles which claims stand.
 *
 * No numeric token is claimed twice and none is left: the claim that explains most numbers wins, then the longest, then the one with the higher
 * precedence, then the first in the text. What nobody claims becomes a context number of kind "other".
 */
import { contextClaim, finite } from "./claims.ts";
import { isWord, NUMBER, type Tokens, valueAt } from "./lexer.ts";
import type { Claim, Recognizer } from "./recognizer.ts";
import type { Scene } from "./scene.ts";

interface Proposal {
  readonly claim: Claim;
  readonly precedence: number;
}

/** Claims that cover every numeric token of the scene exactly once, in text order. */
export function settle(scene: Scene, recognizers: readonly Recognizer[]): Claim[] {
  const { tokens } = scene;
  const proposals = propose(scene, recognizers);
  proposals.sort(byReach);
  const taken = new Uint8Array(tokens.count);
  const covered = new Uint8Array(tokens.count);
  const standing: Claim[] = [];
  for (const { claim: proposed } of proposals) {
    if (!isFree(proposed, taken, tokens)) continue;
    const claim = apart(proposed, covered);
    for (const { at } of claim.numbers) taken[at] = 1;
    if (claim.fields.kind === "context") for (let at = claim.from; at < claim.to; at++) {
        covered[at] = 1;
        if (tokens.kind[at] === NUMBER) taken[at] = 1;
      }
    standing.push(claim);
  }
  for (const at of tokens.numberTokens) {
    if (taken[at] !== 1) standing.push(contextClaim(tokens, { as: "other", from: at, to: at + 1, value: finite(valueAt(tokens, at)) }));
  }
  return standing.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Context numbers never overlap: what another one covers already ("kg/m" of "30 kg/m2") is cut from the edges. */
function apart(claim: Claim, covered: Uint8Array): Claim {
  if (claim.fields.kind !== "context") return claim;
  const first = claim.numbers[0]?.at ?? claim.from;
  const last = claim.numbers.at(-1)?.at ?? claim.from;
  let { from, to } = claim;
  for (let at = first - 1; at >= from; at--) if (covered[at] === 1) from = at + 1;
  for (let at = last + 1; at < to; at++) if (covered[at] === 1) to = at;
  return from === claim.from && to === claim.to ? claim : { ...claim, from, to };
}

function propose(scene: Scene, recognizers: readonly Recognizer[]): Proposal[] {
  const { tokens } = scene;
  const proposals: Proposal[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const isNumber = tokens.kind[at] === NUMBER;
    const mask = tokens.mask[at] ?? 0;
    const word = isWord(tokens, at) ? (tokens.id[at] ?? 0) : 0;
    if (!isNumber && word === 0) continue;
    for (const recognizer of recognizers) {
      const { numbers, mask: classes = 0, words } = recognizer.triggers;
      if (!((isNumber && numbers === true) || (mask & classes) !== 0 || (word !== 0 && words?.has(word) === true))) continue;
      const found = recognizer.recognize(scene, at);
      if (found === null) continue;
      if ("fields" in found) proposals.push({ claim: found, precedence: recognizer.precedence });
      else for (const claim of found) proposals.push({ claim, precedence: recognizer.precedence });
    }
  }
  return proposals;
}

function byReach(a: Proposal, b: Proposal): number {
  return (
    b.claim.numbers.length - a.claim.numbers.length ||
    tier(b.precedence) - tier(a.precedence) ||
    b.claim.to - b.claim.from - (a.claim.to - a.claim.from) ||
    b.precedence - a.precedence ||
    a.claim.from - b.claim.from
  );
}

/** Recognizers of named statistics (an announced interval, a p-value, an identifier) stand above those that read bare values. */
function tier(precedence: number): number {
  return precedence >= 60 ? 1 : 0;
}

/** A context number covers everything between its borders, so no claimed number may lie inside; nor may a result take what a context covers. */
function isFree(claim: Claim, taken: Uint8Array, tokens: Tokens): boolean {
  if (claim.numbers.length === 0) return false;
  for (const { at } of claim.numbers) if (taken[at] === 1) return false;
  if (claim.fields.kind !== "context") return true;
  for (let at = claim.from; at < claim.to; at++) if (tokens.kind[at] === NUMBER && taken[at] === 1) return false;
  return true;
}
