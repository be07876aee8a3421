/**
 * The engine: dispatches recognizers by trigger token, and settles which claims stand.
 *
 * No numeric token is claimed twice and none is left: the claim that explains most numbers wins, then the longest, then the one with the higher
 * precedence, then the first in the text. What nobody claims becomes a context number of kind "other".
 */
import { contextClaim, finite } from "./claims.ts";
import { NUMBER, type Tokens, valueAt, WORD } from "./lexer.ts";
import { classMask } from "./lexicon.ts";
import type { Claim, Recognizer } from "./recognizer.ts";
import { type Scene, sectionIndexAt } from "./scene.ts";

/** A claim that stands, and the name of the recognizer that made it; null where nobody claimed the number. */
export interface SettledClaim extends Claim {
  readonly recognizer: string | null;
}

interface Proposal {
  readonly claim: Claim;
  readonly recognizer: Recognizer;
}

/** Which numeric tokens are claimed, and which tokens a context number covers. */
interface Ground {
  readonly taken: Uint8Array;
  readonly covered: Uint8Array;
  readonly standing: SettledClaim[];
}

/**
 * Claims that cover every numeric token of the scene exactly once, in text order.
 *
 * In two passes: first what words announce ("p", "95% CI", "odds ratio", "n ="), then, for the numbers that are left, what numbers say by
 * themselves. A number behind its statistic's name is never a bare value, and nobody needs to ask whether it is.
 */
export function settle(scene: Scene, recognizers: readonly Recognizer[]): SettledClaim[] {
  const { tokens } = scene;
  const ground: Ground = { taken: new Uint8Array(tokens.count), covered: new Uint8Array(tokens.count), standing: [] };
  accept(scene, proposeFromWords(scene, recognizers), ground);
  accept(scene, proposeFromNumbers(scene, recognizers, ground.taken), ground);
  for (const at of tokens.numberTokens) {
    if (ground.taken[at] !== 1)
      ground.standing.push({
        ...contextClaim(tokens, { as: "other", from: at, to: at + 1, value: finite(valueAt(tokens, at)) }),
        recognizer: null,
      });
  }
  return ground.standing.sort((a, b) => a.from - b.from || a.to - b.to);
}

function accept(scene: Scene, proposals: Proposal[], { taken, covered, standing }: Ground): void {
  const { tokens } = scene;
  proposals.sort(byReach);
  for (const { claim: proposed, recognizer } of proposals) {
    // Sections are separate texts: "…for 6 months" before "12 patients" of the next says nothing of it.
    if (sectionIndexAt(scene, proposed.from) !== sectionIndexAt(scene, proposed.to - 1)) continue;
    if (!isFree(proposed, taken, tokens)) continue;
    const claim = apart(proposed, covered);
    for (const { at } of claim.numbers) taken[at] = 1;
    if (claim.fields.kind === "context")
      for (let at = claim.from; at < claim.to; at++) {
        covered[at] = 1;
        if (tokens.kind[at] === NUMBER) taken[at] = 1;
      }
    standing.push(Object.assign(claim, { recognizer: recognizer.name }));
  }
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

function proposeFromWords(scene: Scene, recognizers: readonly Recognizer[]): Proposal[] {
  const { tokens } = scene;
  const dispatch = dispatchOf(recognizers);
  const proposals: Proposal[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.kind[at] === WORD ? (tokens.id[at] ?? 0) : 0;
    if (word !== 0) ask(scene, at, calledBy(dispatch, recognizers, word), proposals);
  }
  return proposals;
}

function proposeFromNumbers(scene: Scene, recognizers: readonly Recognizer[], taken: Uint8Array): Proposal[] {
  const { numbers } = dispatchOf(recognizers);
  const proposals: Proposal[] = [];
  for (const at of scene.tokens.numberTokens) if (taken[at] !== 1) ask(scene, at, numbers, proposals);
  return proposals;
}

function ask(scene: Scene, at: number, called: readonly Recognizer[], proposals: Proposal[]): void {
  for (const recognizer of called) {
    const found = recognizer.recognize(scene, at);
    if (found === null) continue;
    if ("fields" in found) proposals.push({ claim: found, recognizer });
    else for (const claim of found) proposals.push({ claim, recognizer });
  }
}

/** Which recognizers a token calls: all of those for numbers, and by word id those for the word or one of its classes. */
interface Dispatch {
  readonly numbers: readonly Recognizer[];
  readonly words: (readonly Recognizer[] | undefined)[];
}

/** One table a list of recognizers, filled in as words are met; it depends on nothing but the list. */
const dispatches = new WeakMap<readonly Recognizer[], Dispatch>();

function dispatchOf(recognizers: readonly Recognizer[]): Dispatch {
  const known = dispatches.get(recognizers);
  if (known !== undefined) return known;
  const made: Dispatch = { numbers: recognizers.filter(({ triggers }) => triggers.numbers === true), words: [[]] };
  dispatches.set(recognizers, made);
  return made;
}

function calledBy(dispatch: Dispatch, recognizers: readonly Recognizer[], word: number): readonly Recognizer[] {
  const known = dispatch.words[word];
  if (known !== undefined) return known;
  const mask = classMask(word);
  const called = recognizers.filter(({ triggers }) => (mask & (triggers.mask ?? 0)) !== 0 || triggers.words?.has(word) === true);
  dispatch.words[word] = called;
  return called;
}

function byReach(a: Proposal, b: Proposal): number {
  return (
    b.claim.numbers.length - a.claim.numbers.length ||
    tier(b.recognizer.precedence) - tier(a.recognizer.precedence) ||
    b.claim.to - b.claim.from - (a.claim.to - a.claim.from) ||
    b.recognizer.precedence - a.recognizer.precedence ||
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
