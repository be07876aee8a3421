/**
 * The engine: dispatches recognizers by trigger token, and settles which claims stand.
 *
 * No numeric token is claimed twice and none is left: the claim that explains most numbers wins, then the longest, then the one with the higher
 * precedence, then the first in the text. What nobody claims becomes a context number of kind "other"; what stands in one
 * list with a value is a value in the end (`fellows.ts`).
 */
import type { NumberForm } from "@tabstract/text";
import { contextClaim, finite } from "./claims.ts";
import { adoptFellows } from "./fellows.ts";
import { NUMBER, numberAt, type Tokens, valueAt, WORD } from "./lexer.ts";
import { classMask } from "./lexicon.ts";
import { isInName } from "./parts/frame.ts";
import type { Claim, ClaimedNumber, Recognizer } from "./recognizer.ts";
import { type Scene, sectionIndexAt, zoneAt } from "./scene.ts";
import { remember, type WordMemo } from "./word-marks.ts";

/** A claim that stands, and the name of the recognizer that made it; null where nobody claimed the number. */
export interface SettledClaim extends Claim {
  readonly recognizer: string | null;
}

/** A claim before it is settled, with what settling asks of it: claims are objects of many shapes, and each is asked once. */
interface Proposal {
  readonly claim: Claim;
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly ClaimedNumber[];
  readonly isContext: boolean;
  readonly recognizer: string;
  readonly precedence: number;
  /** How much it explains: the numbers that it takes, then whether it is a named statistic, then its length, as one number to be compared by. */
  readonly reach: number;
}

/** What is proposed for a scene, what stands, and what of each token is spoken for. */
interface Ground {
  readonly scene: Scene;
  readonly marks: Uint8Array;
  proposals: Proposal[];
  /** The claim of each number, at the first number that it names. */
  readonly standing: (SettledClaim | null)[];
  /** The numbers that words have left, and what gates ask of each. */
  readonly free: number[];
  readonly traits: number[];
}

/** A numeric token that a claim has taken. */
const TAKEN = 1;
/** A token that a context number covers. */
const COVERED = 2;

/**
 * Claims that cover every numeric token of the scene exactly once, in text order.
 *
 * In two passes: first what words announce ("p", "95% CI", "odds ratio", "n ="), then, for the numbers that are left, what numbers say by
 * themselves. A number behind its statistic's name is never a bare value, and nobody needs to ask whether it is.
 */
export function settle(scene: Scene, recognizers: readonly Recognizer[]): SettledClaim[] {
  return settleAll([scene], recognizers)[0] as SettledClaim[];
}

/** The same for some scenes, each by itself: one recognizer after the other, each while its code and its branches are warm. */
export function settleAll(scenes: readonly Scene[], recognizers: readonly Recognizer[]): SettledClaim[][] {
  const dispatch = dispatchOf(recognizers);
  const grounds = scenes.map(groundOf);
  for (const ground of grounds) {
    proposeFromWords(ground, dispatch);
    accept(ground);
    leaveFree(ground);
  }
  for (const gated of dispatch.numbers) for (const ground of grounds) proposeFromNumbers(ground, gated);
  return grounds.map((ground) => {
    accept(ground);
    return adoptFellows(ground.scene, inTextOrder(ground));
  });
}

function groundOf(scene: Scene): Ground {
  const { count, numbers } = scene.tokens;
  return { scene, marks: new Uint8Array(count), proposals: [], standing: new Array(numbers.length).fill(null), free: [], traits: [] };
}

/** What stands, by its first number, and so all but sorted; numbers that nobody took are "other". */
function inTextOrder({ scene: { tokens }, marks, standing }: Ground): SettledClaim[] {
  const claims: SettledClaim[] = [];
  for (let index = 0; index < standing.length; index++) {
    const claim = standing[index] ?? null;
    const at = tokens.numberTokens[index] ?? 0;
    if (claim !== null) claims.push(claim);
    else if (!isTaken(marks, at)) {
      const other = contextClaim(tokens, { as: "other", from: at, to: at + 1, value: finite(valueAt(tokens, at)) });
      claims.push(settled(other, other, null));
    }
  }
  return claims.sort((a, b) => a.from - b.from || a.to - b.to);
}

function isTaken(marks: Uint8Array, at: number): boolean {
  return ((marks[at] ?? 0) & TAKEN) !== 0;
}

/** Written out field by field: all claims that stand are of one shape, whatever their recognizers made. */
function settled({ numbers, fields, registration, boundsAt }: Claim, { from, to }: Range, recognizer: string | null): SettledClaim {
  return { from, to, numbers, fields, registration, boundsAt, recognizer };
}

type Range = Pick<Claim, "from" | "to">;

/** "2.90.5555" is printed like a number, and is none: no result has it as a value. */
function areNumbers({ numbers }: Proposal, tokens: Tokens): boolean {
  for (const { at } of numbers) if (!Number.isFinite(valueAt(tokens, at))) return false;
  return true;
}

/** Lets stand what has been proposed, as far as it agrees with what stands already. */
function accept(ground: Ground): void {
  const { scene, marks, standing } = ground;
  const { tokens } = scene;
  const proposals = ground.proposals.sort(byReach);
  ground.proposals = [];
  for (const proposal of proposals) {
    // Sections are separate texts: "…for 6 months" before "12 patients" of the next says nothing of it.
    if (sectionIndexAt(scene, proposal.from) !== sectionIndexAt(scene, proposal.to - 1)) continue;
    if (!isFree(proposal, marks, tokens) || (!proposal.isContext && !areNumbers(proposal, tokens))) continue;
    const range = apart(proposal, marks);
    for (const { at } of proposal.numbers) marks[at] = (marks[at] ?? 0) | TAKEN;
    if (proposal.isContext)
      for (let at = range.from; at < range.to; at++)
        marks[at] = (marks[at] ?? 0) | (tokens.kind[at] === NUMBER ? COVERED | TAKEN : COVERED);
    standing[tokens.id[proposal.numbers[0]?.at ?? 0] ?? 0] = settled(proposal.claim, range, proposal.recognizer);
  }
}

/** Context numbers never overlap: what another one covers already ("kg/m" of "30 kg/m2") is cut from the edges. */
function apart(proposal: Proposal, marks: Uint8Array): Range {
  if (!proposal.isContext) return proposal;
  const { numbers } = proposal;
  let { from, to } = proposal;
  const first = numbers[0]?.at ?? from;
  const last = numbers[numbers.length - 1]?.at ?? from;
  for (let at = first - 1; at >= from; at--) if (isCovered(marks, at)) from = at + 1;
  for (let at = last + 1; at < to; at++) if (isCovered(marks, at)) to = at;
  return from === proposal.from && to === proposal.to ? proposal : { from, to };
}

function isCovered(marks: Uint8Array, at: number): boolean {
  return ((marks[at] ?? 0) & COVERED) !== 0;
}

function proposeFromWords({ scene, proposals }: Ground, dispatch: Dispatch): void {
  const { tokens } = scene;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== WORD || tokens.id[at] === 0) continue;
    for (const recognizer of calledBy(dispatch, tokens.id[at] ?? 0)) ask(recognizer, scene, at, proposals);
  }
}

function leaveFree({ scene, marks, free, traits }: Ground): void {
  for (const at of scene.tokens.numberTokens) {
    if (isTaken(marks, at)) continue;
    free.push(at);
    traits.push(traitsOf(scene, at));
  }
}

function proposeFromNumbers({ scene, free, traits, proposals }: Ground, { recognizer, forms, needs }: GatedRecognizer): void {
  for (let index = 0; index < free.length; index++) {
    const has = traits[index] ?? 0;
    if ((has & forms) !== 0 && (has & needs) === needs) ask(recognizer, scene, free[index] ?? 0, proposals);
  }
}

function ask(recognizer: Recognizer, scene: Scene, at: number, proposals: Proposal[]): void {
  const found = recognizer.recognize(scene, at);
  if (found === null) return;
  if (isOne(found)) proposals.push(proposalOf(found, recognizer));
  else for (const claim of found) proposals.push(proposalOf(claim, recognizer));
}

function isOne(found: Claim | readonly Claim[]): found is Claim {
  return !Array.isArray(found);
}

function proposalOf(claim: Claim, { name, precedence }: Recognizer): Proposal {
  const { from, to, numbers, fields } = claim;
  const reach = (numbers.length * 2 + tier(precedence)) * LONGEST + to - from;
  return { claim, from, to, numbers, isContext: fields.kind === "context", recognizer: name, precedence, reach };
}

/** More tokens than a claim covers. */
const LONGEST = 0x10000;

/** What gates ask of a number, as bits of one mask. */
const FORMS: Readonly<Record<NumberForm, number>> = {
  integer: 0x1,
  decimal: 0x2,
  scientific: 0x4,
  word: 0x8,
  fraction: 0x10,
  roman: 0x20,
  ordinal: 0x40,
  dotted: 0x80,
};
const ANY_FORM = 0xff;
const REPORTED = 0x100;
const OUTSIDE_NAMES = 0x200;

function traitsOf(scene: Scene, at: number): number {
  const form = numberAt(scene.tokens, at)?.form;
  const zone = zoneAt(scene, at);
  return (
    (form === undefined ? 0 : FORMS[form]) |
    (zone === "RESULTS" || zone === "CONCLUSIONS" ? REPORTED : 0) |
    (isInName(scene.tokens, at) ? 0 : OUTSIDE_NAMES)
  );
}

interface GatedRecognizer {
  readonly recognizer: Recognizer;
  /** Any of these forms, and all of these traits. */
  readonly forms: number;
  readonly needs: number;
}

function gated(recognizer: Recognizer): GatedRecognizer[] {
  const gate = recognizer.triggers.numbers;
  if (gate === undefined) return [];
  if (gate === true) return [{ recognizer, forms: ANY_FORM, needs: 0 }];
  const forms = gate.forms?.reduce((mask, form) => mask | FORMS[form], 0) ?? ANY_FORM;
  return [{ recognizer, forms, needs: (gate.reported ? REPORTED : 0) | (gate.outsideNames ? OUTSIDE_NAMES : 0) }];
}

/** Which recognizers a token calls: all of those for numbers, and by word id those for the word or one of its classes. */
interface Dispatch {
  readonly all: readonly Recognizer[];
  readonly numbers: readonly GatedRecognizer[];
  readonly words: WordMemo<readonly Recognizer[]>;
}

/** One table a list of recognizers, filled in as words are met; it depends on nothing but the list. */
const dispatches = new WeakMap<readonly Recognizer[], Dispatch>();

function dispatchOf(recognizers: readonly Recognizer[]): Dispatch {
  const known = dispatches.get(recognizers);
  if (known !== undefined) return known;
  const made: Dispatch = { all: recognizers, numbers: recognizers.flatMap(gated), words: [[]] };
  dispatches.set(recognizers, made);
  return made;
}

function calledBy(dispatch: Dispatch, word: number): readonly Recognizer[] {
  const known = dispatch.words[word];
  if (known !== undefined) return known;
  const mask = classMask(word);
  const called = dispatch.all.filter(({ triggers }) => (mask & (triggers.mask ?? 0)) !== 0 || triggers.words?.has(word) === true);
  return remember(dispatch.words, word, called);
}

function byReach(a: Proposal, b: Proposal): number {
  return b.reach - a.reach || b.precedence - a.precedence || a.from - b.from;
}

/** Recognizers of named statistics (an announced interval, a p-value, an identifier) stand above those that read bare values. */
function tier(precedence: number): number {
  return precedence >= 60 ? 1 : 0;
}

/** A context number covers everything between its borders, so no claimed number may lie inside; nor may a result take what a context covers. */
function isFree({ numbers, isContext, from, to }: Proposal, marks: Uint8Array, tokens: Tokens): boolean {
  if (numbers.length === 0) return false;
  for (const { at } of numbers) if (isTaken(marks, at)) return false;
  if (!isContext) return true;
  for (let at = from; at < to; at++) if (tokens.kind[at] === NUMBER && isTaken(marks, at)) return false;
  return true;
}
