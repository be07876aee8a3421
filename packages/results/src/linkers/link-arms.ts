/**
 * Which arm each value belongs to.
 *
 * Within a sentence every value may belong to any arm that the sentence names (or, with two arms, to the other one), or to none. Each choice has a
 * cost by the words between value and name ("74% in the A group" is near, "A … than B (12%)" is far), and each pair of neighbouring values has one
 * ("V versus V" are not the same arm; lists keep their order, all the more before "respectively"). The cheapest whole assignment wins (Viterbi).
 */
import type { Item } from "../items.ts";
import { isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention, FoundArms } from "./arms.ts";

const RESPECTIVELY = wordId("respectively");
const LINKS = wordIds(
  "in for with of among on by within receiving received treated to at who were was and the patients group those participants women men subjects children during under given assigned allocated taking after via arm groups arms randomised randomized",
);
const SIDES = wordIds("versus vs v compared against than whereas while but");
const OF = wordId("of");
const LISTED = wordIds("and or");
const N = wordId("n");
const FROM = wordIds("from");
const TO = wordIds("to");
const BOTH = wordIds("both each either all");

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

/** A run of items that say one thing of one arm: "12/58 (20.7%)" is one cell. */
interface Cell {
  readonly items: Item[];
  from: number;
  to: number;
  arms: readonly string[];
}

/** One thing that a cell may belong to: a named arm, an arm named elsewhere (no mention), or none (no arm). */
interface Choice {
  readonly arm: string | null;
  readonly mention: ArmMention | null;
  /** Place in the order in which values are listed: "compared with B, A showed (V1 vs V2)" lists A first. */
  readonly order: number;
}

export function linkArms(scene: Scene, items: readonly Item[], found: FoundArms): void {
  if (found.arms.length === 0) return;
  const hidden = hiddenTokens(scene.tokens, items);
  const bySentence = new Map<number, Item[]>();
  for (const item of items) {
    if (item.fields.kind !== "group-value" && item.fields.kind !== "sample-size") continue;
    const list = bySentence.get(item.sentence);
    if (list === undefined) bySentence.set(item.sentence, [item]);
    else list.push(item);
  }
  let next = 0;
  /** The two arms in the order in which the abstract last set their values side by side. */
  let sides: readonly [string, string] | null = null;
  for (const [index, own] of bySentence) {
    const [from, to] = scene.sentences[index] ?? [0, 0];
    while (next > 0 && (found.mentions[next]?.from ?? Number.POSITIVE_INFINITY) >= from) next--;
    while (next < found.mentions.length && (found.mentions[next]?.from ?? 0) < from) next++;
    const mentions: ArmMention[] = [];
    for (let at = next; at < found.mentions.length; at++) {
      const mention = found.mentions[at];
      if (mention === undefined || mention.from >= to) break;
      mentions.push(mention);
    }
    const cells = toCells(scene.tokens, own);
    const sentence: Sentence = {
      tokens: scene.tokens,
      hidden,
      cells,
      mentions: mentions.slice(0, MOST_MENTIONS),
      all: found.arms.map((arm) => arm.id),
      to,
    };
    assign(sentence);
    if (mentions.length === 0 && sides !== null && found.arms.length === 2) carryOrder(sentence, sides);
    sides = orderOf(sentence) ?? sides;
    for (const cell of cells) for (const item of cell.items) item.arms = cell.arms;
  }
}

const MOST_MENTIONS = 24;

/** Marks of tokens that a way from value to arm passes over: those of other results, and words that join two values. */
const OTHER_RESULT = 1;
const CONNECTOR = 2;

/** Tokens that do not part a value from its arm: those of p-values, intervals, estimates, and of brackets around them. */
function hiddenTokens(tokens: Tokens, items: readonly Item[]): Uint8Array {
  const hidden = new Uint8Array(tokens.count);
  for (const item of items) {
    if (item.fields.kind === "group-value" || item.fields.kind === "sample-size") continue;
    hidden.fill(OTHER_RESULT, item.from, item.to);
  }
  return hidden;
}

/** Count and percentage of one bracket are one cell. */
function toCells(tokens: Tokens, items: readonly Item[]): Cell[] {
  const cells: Cell[] = [];
  for (const item of items) {
    const last = cells.at(-1);
    if (last !== undefined && item.from - last.to <= 5 && isPair(last.items.at(-1), item) && bridges(tokens, last.to, item.from)) {
      last.items.push(item);
      last.to = Math.max(last.to, item.to);
    } else {
      cells.push({ items: [item], from: item.from, to: item.to, arms: [] });
    }
  }
  return cells;
}

function kindOf(item: Item | undefined): string {
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

interface Sentence {
  readonly tokens: Tokens;
  readonly hidden: Uint8Array;
  readonly cells: readonly Cell[];
  readonly mentions: readonly ArmMention[];
  readonly all: readonly string[];
  readonly to: number;
}

function assign(sentence: Sentence): void {
  const { tokens, cells, mentions, all } = sentence;
  for (const cell of cells) if (saysBoth(tokens, cell)) cell.arms = all;
  const open = cells.filter((cell) => cell.arms.length === 0);
  if (open.length === 0 || mentions.length === 0) return;
  const choices: Choice[] = mentions.map((mention) => ({
    arm: mention.arm,
    mention,
    order: mention.from + (isComparator(tokens, mention) ? 1e6 : 0),
  }));
  const named = new Set(mentions.map((mention) => mention.arm));
  if (all.length === 2) for (const arm of all) if (!named.has(arm)) choices.push({ arm, mention: null, order: 0 });
  choices.push({ arm: null, mention: null, order: 0 });
  const best = cheapest(sentence, open, choices);
  open.forEach((cell, index) => {
    const arm = choices[best[index] ?? -1]?.arm ?? null;
    cell.arms = arm === null ? [] : [arm];
  });
}

/** "… (12% vs 8%)" in a sentence that names no arm: the order in which the abstract set the two side by side before. */
function carryOrder(sentence: Sentence, sides: readonly [string, string]): void {
  const { cells } = sentence;
  const links = linksOf(sentence, cells);
  for (let index = 1; index < cells.length; index++) {
    const [left, right] = [cells[index - 1], cells[index]];
    if (
      links[index] !== "sides" ||
      left === undefined ||
      right === undefined ||
      links[index + 1] === "sides" ||
      left.arms.length + right.arms.length > 0
    )
      continue;
    left.arms = [sides[0]];
    right.arms = [sides[1]];
  }
}

/** The arms of the last two values of a sentence that are set side by side. */
function orderOf(sentence: Sentence): readonly [string, string] | null {
  const { cells } = sentence;
  const links = linksOf(sentence, cells);
  for (let index = cells.length - 1; index > 0; index--) {
    const [a, b] = [cells[index - 1]?.arms, cells[index]?.arms];
    if (links[index] !== "sides" || a?.length !== 1 || b?.length !== 1 || a[0] === undefined || b[0] === undefined || a[0] === b[0])
      continue;
    return [a[0], b[0]];
  }
  return null;
}

function linksOf(sentence: Sentence, cells: readonly Cell[]): Link[] {
  return cells.map((cell, index): Link => (index === 0 ? "apart" : linkBetween(sentence, cells[index - 1], cell)));
}

/** Behind "compared with", "than", "versus", "relative to", within four words. */
function isComparator(tokens: Tokens, mention: ArmMention): boolean {
  for (let at = mention.from - 1; at >= mention.from - 4; at--) {
    if (isOneOf(tokens, at, COMPARATORS)) return true;
    if (isSign(tokens, at, 0x2c) || isA(tokens, at, C.CONJUNCTION)) return false;
  }
  return false;
}

const COMPARATORS = wordIds("compared than versus vs relative against over");

/** "in both groups", "20 per group", "in each arm" right behind a value. */
function saysBoth(tokens: Tokens, cell: Cell): boolean {
  const item = cell.items[0];
  if (item?.fields.kind === "sample-size" && item.fields.scope === "arm" && isA(tokens, cell.to - 1, C.GROUP)) return true;
  const at = isSign(tokens, cell.to, 0x29) ? cell.to + 1 : cell.to;
  for (let next = at; next < at + 3; next++)
    if (isOneOf(tokens, next, BOTH) && (isA(tokens, next + 1, C.GROUP) || isA(tokens, next + 2, C.GROUP))) return true;
  return false;
}

/** Index of the choice for each cell: the cheapest chain. */
function cheapest(sentence: Sentence, cells: readonly Cell[], choices: readonly Choice[]): number[] {
  const links = linksOf(sentence, cells);
  for (const [index, link] of links.entries())
    if (link === "list" && !isParallelList(sentence, runOf(cells, links, index))) links[index] = "apart";
  hideConnectors(sentence, cells, links);
  let costs = new Float64Array(choices.length);
  const trace: Int32Array[] = [];
  for (const [index, cell] of cells.entries()) {
    const own = choices.map((choice) =>
      ownCost(sentence, cell, choice, {
        respectively: links[index] === "respectively" || links[index + 1] === "respectively",
        run: runOf(cells, links, index),
      }),
    );
    const next = new Float64Array(choices.length);
    const from = new Int32Array(choices.length);
    for (const [to, choice] of choices.entries()) {
      let least = index === 0 ? 0 : Number.POSITIVE_INFINITY;
      for (let before = 0; index > 0 && before < choices.length; before++) {
        const previous = choices[before];
        if (previous === undefined) continue;
        const cost = (costs[before] ?? 0) + pairCost(previous, choice, links[index] ?? "apart", { left: cells[index - 1], right: cell });
        if (cost < least) {
          least = cost;
          from[to] = before;
        }
      }
      next[to] = least + (own[to] ?? 0);
    }
    costs = next;
    trace.push(from);
  }
  let at = 0;
  for (let index = 1; index < costs.length; index++) if ((costs[index] ?? 0) < (costs[at] ?? 0)) at = index;
  const best: number[] = [];
  for (let index = cells.length - 1; index >= 0; index--) {
    best.unshift(at);
    at = trace[index]?.[at] ?? 0;
  }
  return best;
}

/** A list gives each of its values to another arm only where it has as many values as arms stand before or behind it. */
function isParallelList({ tokens, mentions }: Sentence, run: Run | null): boolean {
  if (run === null) return false;
  const before = mentions.filter((mention) => mention.to <= run.from);
  const last = before.at(-1);
  if (last !== undefined && ownsRun(tokens, last, run.from)) return false;
  const behind = mentions.filter((mention) => mention.from >= run.to);
  const count = (list: readonly ArmMention[]): number => new Set(list.map((mention) => mention.arm)).size;
  return count(before) === run.size || count(behind) === run.size;
}

/** "A: V and V", "the A group (post 1 = V and post 2 = V)": the values of the run all stand in the arm's own bracket or behind its colon. */
function ownsRun(tokens: Tokens, mention: ArmMention, from: number): boolean {
  let at = mention.to;
  while (at < from && isA(tokens, at, C.GROUP | C.PEOPLE)) at++;
  if (at === from) return true;
  return (
    from - at <= 6 &&
    (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b) || isSign(tokens, at, 0x3a) || isSign(tokens, at, 0x3d)) &&
    !isSign(tokens, from - 1, 0x29)
  );
}

/** What joins two values ("versus", "and") says nothing of the way from either to its arm. */
function hideConnectors({ tokens, hidden }: Sentence, cells: readonly Cell[], links: readonly Link[]): void {
  for (const [index, link] of links.entries()) {
    if (link === "apart") continue;
    const from = cells[index - 1]?.to ?? 0;
    const to = cells[index]?.from ?? 0;
    for (let at = from; at < to; at++)
      if (hidden[at] === 0 && (isOneOf(tokens, at, SIDES) || isOneOf(tokens, at, LISTED) || isSign(tokens, at, 0x2c)))
        hidden[at] = CONNECTOR;
  }
}

/** How two neighbouring values stand to each other. */
type Link = "apart" | "sides" | "list" | "respectively" | "change";

const SIDE_GAP = 16;
const LIST_GAP = 3;

function linkBetween({ tokens, hidden, to }: Sentence, left: Cell | undefined, right: Cell): Link {
  if (left === undefined || kindOf(left.items[0]) !== kindOf(right.items[0])) return "apart";
  if (isOneOf(tokens, left.from - 1, FROM) && isOneOf(tokens, right.from - 1, TO) && right.from - left.to < 14) return "change";
  let words = 0;
  let sides = false;
  let listed = false;
  for (let at = left.to; at < right.from; at++) {
    if (hidden[at] === OTHER_RESULT) continue;
    if (isOneOf(tokens, at, SIDES)) sides = true;
    else if (isOneOf(tokens, at, LISTED) || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x2f)) listed = true;
    else if (partsClauses(tokens, hidden, at)) return "apart";
    else if (isWord(tokens, at)) words++;
  }
  if ((sides || listed) && words <= 6 && respectivelyBehind(tokens, hidden, right.to, to)) return "respectively";
  if (sides && words <= SIDE_GAP) return "sides";
  return listed && words <= LIST_GAP ? "list" : "apart";
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
  return isSign(tokens, at, 0x3b) && hidden[at + 1] !== OTHER_RESULT;
}

function pairCost(a: Choice, b: Choice, link: Link, { left, right }: { left: Cell | undefined; right: Cell }): number {
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

/** The first and last token of a run of linked values; each of them may belong to any arm beside the run, and their order decides. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function isSideways(link: Link | undefined): boolean {
  return link !== undefined && link !== "apart" && link !== "change";
}

function runOf(cells: readonly Cell[], links: readonly Link[], index: number): Run | null {
  let first = index;
  let last = index;
  while (first > 0 && isSideways(links[first])) first--;
  while (last + 1 < cells.length && isSideways(links[last + 1])) last++;
  return first === last ? null : { from: cells[first]?.from ?? 0, to: cells[last]?.to ?? 0, size: last - first + 1 };
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

function ownCost(
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
