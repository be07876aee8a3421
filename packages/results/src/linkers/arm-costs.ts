/** What it costs a value to belong to an arm, by the words between the two, and two neighbours to belong to the same or to others. */
import { isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { type Cell, CONNECTOR, type Link, partsClauses, type Sentence, SIDES } from "./arm-cells.ts";
import type { ArmMention } from "./arms.ts";

const LINKS = wordIds(
  "in for with of among on by within receiving received treated to at who were was and the patients group those participants women men subjects children during under given assigned allocated taking after via arm groups arms randomised randomized",
);
const N = wordId("n");
const FROM = wordIds("from");
const LISTED = wordIds("and or");
const COMPARATORS = wordIds("compared than versus vs relative against over");

const COST = {
  /** Belonging to no arm. */
  none: 8,
  /** The other of two arms, named elsewhere. */
  unnamed: 6.5,
  side: 5,
  clause: 9,
  cellBetween: 6,
  sameAcrossSides: 9,
  sameInList: 3,
  sameBeforeRespectively: 12,
  crossing: 4,
  oneSideOnly: 5,
  withinChange: 7,
  taken: 3,
  besideRun: 3,
} as const;

/** One thing that a cell may belong to: a named arm, an arm named elsewhere (no mention), or none (no arm). */
export interface Choice {
  readonly arm: string | null;
  readonly mention: ArmMention | null;
  /** Place in the order in which values are listed: "compared with B, A showed (V1 vs V2)" lists A first. */
  readonly order: number;
}

/** The first and last token of a run of linked values; each of them may belong to any arm beside the run, and their order decides. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function isSideways(link: Link | undefined): boolean {
  return link !== undefined && link !== "apart" && link !== "change";
}

export function runOf(cells: readonly Cell[], links: readonly Link[], index: number): Run | null {
  let first = index;
  let last = index;
  while (first > 0 && isSideways(links[first])) first--;
  while (last + 1 < cells.length && isSideways(links[last + 1])) last++;
  return first === last ? null : { from: cells[first]?.from ?? 0, to: cells[last]?.to ?? 0, size: last - first + 1 };
}

export function pairCost(a: Choice, b: Choice, link: Link, { left, right }: { left: Cell | undefined; right: Cell }): number {
  if (link === "apart") return 0;
  if (link === "change") return a.arm === b.arm ? 0 : COST.withinChange;
  // Where one side has an arm the other has one too.
  if (a.arm === null || b.arm === null) return a.arm === b.arm || link === "list" ? 0 : COST.oneSideOnly;
  if (a.arm === b.arm)
    return link === "sides" ? COST.sameAcrossSides : link === "respectively" ? COST.sameBeforeRespectively : COST.sameInList;
  if (a.mention === null || b.mention === null || left === undefined) return 0;
  const before = a.mention.to <= left.from && b.mention.to <= left.from;
  const behind = a.mention.from >= right.to && b.mention.from >= right.to;
  if (!before && !behind) return 0;
  const crossing = a.order > b.order;
  return crossing ? COST.crossing * (link === "respectively" ? 2 : 1) : 0;
}

/** With as many arms before the run as it has values (or else behind it), each arm there is as near as the next. */
function runCost({ mentions }: Sentence, run: Run, mention: ArmMention, cost: number): number {
  const before = new Set(mentions.filter((other) => other.to <= run.from).map((other) => other.arm));
  const within = mentions.some((other) => other.from >= run.from && other.to <= run.to);
  if (within) return cost;
  if (before.size >= run.size)
    return mention.to <= run.from ? COST.besideRun + Math.max(0, before.size - run.size) * Math.min(2, cost / 4) : cost + 2;
  const behind = new Set(mentions.filter((other) => other.from >= run.to).map((other) => other.arm));
  return before.size === 0 && behind.size >= run.size && mention.from >= run.to ? Math.min(cost, COST.besideRun + cost / 8) : cost;
}

export function ownCost(
  sentence: Sentence,
  cell: Cell,
  choice: Choice,
  { respectively, run }: { respectively: boolean; run: Run | null },
): number {
  if (choice.arm === null) return COST.none;
  if (choice.mention === null) return COST.unnamed;
  const way =
    choice.mention.from >= cell.to
      ? costBehind(sentence, cell, choice.mention)
      : choice.mention.to <= cell.from
        ? costBefore(sentence, cell, choice.mention)
        : 0;
  const cost = run === null ? way : runCost(sentence, run, choice.mention, way);
  const sized = cell.items[0]?.fields.kind === "sample-size" ? 2 : 0;
  return (respectively ? Math.min(cost, 4 + cost / 4) : cost) + sized;
}

/** The arm named behind the value: link words cost nothing, other words, sides and other values do. */
function costBehind({ tokens, hidden, cells }: Sentence, cell: Cell, mention: ArmMention): number {
  let cost = 0;
  let linked = false;
  let depth = 0;
  const next = cells.find((other) => other.from >= cell.to);
  for (let at = cell.to; at < mention.from; at++) {
    // What joins two values is no way to an arm beyond both; an arm between them stands on the other side of it.
    if (hidden[at] === CONNECTOR && next !== undefined && mention.from < next.from && isOneOf(tokens, at, SIDES)) cost += COST.side;
    if (hidden[at] !== 0) continue;
    if (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b)) depth++;
    else if (isSign(tokens, at, 0x29) || isSign(tokens, at, 0x5d)) depth = Math.max(0, depth - 1);
    else if (partsClauses(tokens, hidden, at)) cost += COST.clause;
    else if (isOneOf(tokens, at, SIDES)) cost += COST.side;
    else if (isSign(tokens, at, 0x2c)) cost += 1.5;
    else if (isOneOf(tokens, at, LISTED)) cost += 2.5;
    else if (isA(tokens, at, C.PREPOSITION) || isOneOf(tokens, at, LINKS)) linked = true;
    else if (depth === 0 && isWord(tokens, at) && !isA(tokens, at, C.DETERMINER | C.PEOPLE | C.UNIT)) cost += 1;
    else if (depth === 0 && isNumber(tokens, at)) cost += 1;
    if (cost > 30) return cost;
  }
  if (!linked) cost += isSign(tokens, mention.from - 1, 0x28) ? 0.5 : 2.5;
  cost += COST.cellBetween * cellsBetween(cells, cell.to, mention.from, changeOf(tokens, cell));
  return announcesNext(tokens, mention.to) ? cost + 5 : cost;
}

/** The arm named before the value: near it costs little; a side, a clause, another arm in between cost. */
function costBefore({ tokens, hidden, cells, mentions }: Sentence, cell: Cell, mention: ArmMention): number {
  const touching = cell.from - mention.to <= 3 && onlySigns(tokens, mention.to, cell.from);
  let cost = touching ? 0 : 1.5;
  let words = 0;
  for (let at = mention.to; at < cell.from; at++) {
    if (hidden[at] !== 0) continue;
    if (partsClauses(tokens, hidden, at)) cost += 4;
    else if (isOneOf(tokens, at, SIDES)) cost += COST.side;
    else if (isWord(tokens, at) && !isA(tokens, at, C.GROUP | C.PEOPLE | C.DETERMINER)) words++;
  }
  cost += Math.min(3, words * 0.2);
  cost += Math.min(2.5, cellsBetween(cells, mention.to, cell.from) * 0.5);
  for (const other of mentions) if (other.arm !== mention.arm && other.from >= mention.to && other.to <= cell.from) cost += 2;
  if (isOneOf(tokens, mention.from - 1, SIDES) || isOneOf(tokens, mention.from - 2, SIDES)) cost += touching ? 0 : 2;
  return isTaken(tokens, cells, mention) ? cost + COST.taken : cost;
}

/** "5.2 kg in group A, 3.3 kg …": the name belongs to the value that its preposition ties it to. */
function isTaken(tokens: Tokens, cells: readonly Cell[], mention: ArmMention): boolean {
  let before: Cell | undefined;
  for (const cell of cells) if (cell.to <= mention.from) before = cell;
  if (before === undefined || mention.from - before.to > 4) return false;
  let tied = false;
  for (let at = before.to; at < mention.from; at++) {
    if (isA(tokens, at, C.PREPOSITION)) tied = true;
    else if (!isA(tokens, at, C.DETERMINER | C.PEOPLE) && !isSign(tokens, at, 0x29)) return false;
  }
  return tied;
}

function cellsBetween(cells: readonly Cell[], from: number, to: number, spared = 0): number {
  let count = 0;
  for (const cell of cells) if (cell.from >= from && cell.to <= to) count++;
  return Math.max(0, count - spared);
}

/** "from 7.4 to 2.6 in the A group": the second value of a change does not stand in the way of the first. */
function changeOf(tokens: Tokens, cell: Cell): number {
  return isOneOf(tokens, cell.from - 1, FROM) ? 1 : 0;
}

function onlySigns(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.kind[at] !== 3 && !isA(tokens, at, C.GROUP | C.PEOPLE)) return false;
  return true;
}

/** "B: 69%", "B group, 69%", "B = 69%", "B (69%)": the name announces the value behind it. */
function announcesNext(tokens: Tokens, at: number): boolean {
  const next = isA(tokens, at, C.GROUP | C.PEOPLE) ? at + 1 : at;
  if (isSign(tokens, next, 0x3a) || isSign(tokens, next, 0x3d)) return true;
  if (!isSign(tokens, next, 0x28) && !isSign(tokens, next, 0x2c)) return false;
  return isNumber(tokens, next + 1) || (isThe(tokens, next + 1, N) && isSign(tokens, next + 2, 0x3d));
}

/** Behind "compared with", "than", "versus", "relative to", within four words. */
export function isComparator(tokens: Tokens, mention: ArmMention): boolean {
  for (let at = mention.from - 1; at >= mention.from - 4; at--) {
    if (isOneOf(tokens, at, COMPARATORS)) return true;
    if (isSign(tokens, at, 0x2c) || isA(tokens, at, C.CONJUNCTION)) return false;
  }
  return false;
}
