/** Values that an item of a bracket gives to the arm it names: "(zelotinib, 20.4; placebo 13.6)". Nothing else of the sentence has a say in them. */
import { holdsA, isA, isOneOf, isSign, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import type { Cell } from "./arm-cells.ts";
import type { Naming } from "./arm-places.ts";

/** Not "no zelotinib". */
const THE = wordIds("the a an");
/** How many tokens an item may stand behind the bracket that it belongs to. */
const REACH = 60;

/** Index of the arm whose name begins the value's item, or -1. */
export function ownerOf(tokens: Tokens, { from }: Pick<Cell, "from">, namings: readonly Naming[]): number {
  for (let index = namings.length - 1; index >= 0; index--) {
    const naming = namings[index];
    if (naming === undefined || naming.to > from) continue;
    return isNextTo(tokens, naming.to, from) && opensItem(tokens, naming.from, namings[index - 1]) ? naming.arm : -1;
  }
  return -1;
}

/**
 * "fell in the yoga group (80.1 vs 76.3 kg) but not in the control group (80.4 vs 80.0 kg)": for each value the arm right before its bracket, where two arms
 * have such brackets; -1 for all others.
 */
export function bracketOwners(tokens: Tokens, cells: readonly Pick<Cell, "from">[], namings: readonly Naming[]): readonly number[] {
  const owners = cells.map(() => -1);
  const owning = new Set<number>();
  let filled = 0;
  let subject = -1;
  for (const { arm, to, compared } of namings) {
    if (!compared && subject < 0) subject = arm;
    const open = isA(tokens, to, C.GROUP) ? to + 1 : to;
    if (!opensBracket(tokens, open)) continue;
    const close = pastBracket(tokens, open);
    const inside = cells.flatMap(({ from }, index) => (from > open && from < close ? [index] : []));
    if (inside.length < 2) continue;
    // "A was better than B (41% vs 30%) but not than C (41% vs 40%)": of what is compared, and of what it is compared with.
    const isPair = compared && inside.length === 2 && holdsA(tokens, cells[inside[0] ?? 0]?.from ?? open, close, C.VERSUS);
    for (const [place, index] of inside.entries()) owners[index] = isPair && place === 0 ? subject : arm;
    owning.add(arm);
    filled += inside.length;
  }
  return owning.size > 1 && filled >= 2 * owning.size ? owners : cells.map(() => -1);
}

/** "placebo 13.6", "placebo group: 13.6" */
function isNextTo(tokens: Tokens, end: number, value: number): boolean {
  const noun = isA(tokens, end, C.GROUP) ? end + 1 : end;
  return noun === value || (noun + 1 === value && (isSeparator(tokens, noun) || isSign(tokens, noun, 0x3a) || isSign(tokens, noun, 0x3d)));
}

function isSeparator(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b);
}

function opensItem(tokens: Tokens, name: number, before: Naming | undefined): boolean {
  const start = isOneOf(tokens, name - 1, THE) ? name - 2 : name - 1;
  if (opensBracket(tokens, start)) return true;
  // "(zelotinib, placebo, 12%, 9%)": names in a list of their own.
  return isSeparator(tokens, start) && before?.to !== start && isBracketed(tokens, start);
}

function isBracketed(tokens: Tokens, at: number): boolean {
  let depth = 0;
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && back > at - REACH && sentenceOf(tokens, back) === sentence; back--) {
    if (closesBracket(tokens, back)) depth++;
    else if (opensBracket(tokens, back) && depth-- === 0) return true;
  }
  return false;
}
