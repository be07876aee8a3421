/** The values of a sentence as cells, and how neighbouring cells stand to each other: side by side, in a list, as a change. */
import type { Item } from "../items.ts";
import { isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens, textOf } from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import { scratch } from "../scratch.ts";

const RESPECTIVELY = wordId("respectively");
const OF = wordId("of");
const LISTED = wordIds("and or");
const FROM = wordIds("from");
const TO = wordIds("to");
const WORD_BOTH = wordId("both");
const BOTH = wordIds("both each either all");
/** Words that set one value against another. */
const SIDES: WordSet = wordIds("versus vs v compared against than whereas while but");
const SIDE_GAP = 16;
const LIST_GAP = 3;
const ITEM_GAP = 8;
/** Marks of tokens that a way from value to arm passes over: those of other results. */
const OTHER_RESULT = 1;
const P_VALUE = 2;

/** A run of items that say one thing of one arm: "12/58 (20.7%)" is one cell. */
export interface Cell {
  readonly items: Item[];
  readonly from: number;
  to: number;
}

const room = scratch((length) => new Uint8Array(length));

/** Tokens that do not part a value from its arm: those of p-values, intervals, estimates, and of brackets around them. */
export function hiddenTokens(tokens: Tokens, items: readonly Item[]): Uint8Array {
  const hidden = room(tokens.count);
  for (const item of items) {
    if (item.kind === "group-value" || item.kind === "sample-size") continue;
    const mark = item.kind === "p-value" ? P_VALUE : OTHER_RESULT;
    for (let at = item.from; at < item.to; at++) hidden[at] = mark;
  }
  return hidden;
}

/** Count and percentage of one bracket are one cell. */
export function toCells(tokens: Tokens, items: readonly Item[]): Cell[] {
  const cells: Cell[] = [];
  for (const item of items) {
    const last = cells.at(-1);
    if (last !== undefined && item.from - last.to <= 5 && isPair(last.items.at(-1), item) && bridges(tokens, last.to, item.from)) {
      last.items.push(item);
      last.to = Math.max(last.to, item.to);
    } else {
      cells.push({ items: [item], from: item.from, to: item.to });
    }
  }
  return cells;
}

export function kindOf(item: Item | undefined): string {
  if (item === undefined) return "";
  return item.fields.kind === "group-value" ? item.fields.statistic : item.fields.kind;
}

function isPair(a: Item | undefined, b: Item): boolean {
  const pair = `${kindOf(a)} ${kindOf(b)}`;
  return (
    pair === "count percentage" || pair === "percentage count" || pair === "sample-size percentage" || pair === "percentage sample-size"
  );
}

function bridges(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (
      !(
        isSign(tokens, at, 0x28) ||
        isSign(tokens, at, 0x5b) ||
        isSign(tokens, at, 0x2c) ||
        isSign(tokens, at, 0x3b) ||
        isA(tokens, at, C.PEOPLE | C.DETERMINER) ||
        isThe(tokens, at, OF)
      )
    )
      return false;
  }
  return true;
}

/** "in both groups", "20 per group", "in each arm" right behind a value; "(both 9%)", "(9% in both)". */
export function saysBoth(tokens: Tokens, cell: Cell): boolean {
  const item = cell.items[0];
  if (item?.fields.kind === "sample-size" && item.fields.scope === "arm" && isA(tokens, cell.to - 1, C.GROUP)) return true;
  if (isThe(tokens, cell.from - 1, WORD_BOTH) && endsClause(tokens, cell.to)) return true;
  if (isA(tokens, cell.to, C.PREPOSITION) && isThe(tokens, cell.to + 1, WORD_BOTH) && endsClause(tokens, cell.to + 2)) return true;
  const at = isSign(tokens, cell.to, 0x29) ? cell.to + 1 : cell.to;
  for (let next = at; next < at + 3; next++)
    if (isOneOf(tokens, next, BOTH) && (isA(tokens, next + 1, C.GROUP) || isA(tokens, next + 2, C.GROUP))) return true;
  return false;
}

function endsClause(tokens: Tokens, at: number): boolean {
  return !isWord(tokens, at) && !isNumber(tokens, at) && !isSign(tokens, at, 0x28);
}

/** How two neighbouring values stand to each other. */
export type Link = "apart" | "sides" | "list" | "respectively" | "change" | "aside" | "item";

/** Where two cells stand: in which tokens, and up to where their list may go. */
interface CellText {
  readonly tokens: Tokens;
  readonly hidden: Uint8Array;
  readonly to: number;
}

export function linkBetween({ tokens, hidden, to }: CellText, left: Cell | undefined, right: Cell): Link {
  if (left === undefined || kindOf(left.items[0]) !== kindOf(right.items[0])) return "apart";
  if (isOneOf(tokens, left.from - 1, FROM) && isOneOf(tokens, right.from - 1, TO) && right.from - left.to < 14) return "change";
  let words = 0;
  let nouns = 0;
  let sides = false;
  let listed = false;
  let tested = false;
  for (let at = left.to; at < right.from; at++) {
    if (hidden[at] === P_VALUE) tested = true;
    if (hidden[at] !== 0) continue;
    if (isOneOf(tokens, at, SIDES)) sides = true;
    else if (isOneOf(tokens, at, LISTED) || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x2f)) listed = true;
    else if (partsClauses(tokens, hidden, at)) return "apart";
    else if (isWord(tokens, at)) {
      words++;
      if (!isA(tokens, at, FRAME) && !isUnitOfBoth(tokens, at, { left, right })) nouns++;
    }
  }
  // "V and V (p = 0.03) and V and V": a p-value closes what was compared.
  if (tested && !sides) return "apart";
  if ((sides || listed) && words <= 6 && respectivelyBehind(tokens, hidden, right.to, to)) return "respectively";
  if (sides && words <= SIDE_GAP) return "sides";
  // "pain in 12%, fever in 9%": each measures something of its own.
  if (listed && nouns > 0 && words <= ITEM_GAP) return "item";
  return listed && words <= LIST_GAP ? "list" : "apart";
}

/** Words that say nothing of what is measured. */
const FRAME = C.UNIT | C.PEOPLE | C.DETERMINER | C.PREPOSITION | C.CONJUNCTION | C.GROUP;

/** "3.1 points and 2.4 points" */
function isUnitOfBoth(tokens: Tokens, at: number, { left, right }: { readonly left: Cell; readonly right: Cell }): boolean {
  const other = right.to + at - left.to;
  return other < tokens.count && textOf(tokens, other) === textOf(tokens, at);
}

function respectivelyBehind(tokens: Tokens, hidden: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 40); at++) {
    if (isThe(tokens, at, RESPECTIVELY)) return true;
    if (partsClauses(tokens, hidden, at)) return false;
  }
  return false;
}

/** A semicolon parts clauses, unless it only sets off a p-value or an interval. */
function partsClauses(tokens: Tokens, hidden: Uint8Array, at: number): boolean {
  return isSign(tokens, at, 0x3b) && hidden[at + 1] === 0;
}
