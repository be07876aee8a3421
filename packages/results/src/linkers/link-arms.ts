/**
 * Which arm each value belongs to: by "respectively", by the arm named right behind the value ("74% in the A group"), by the arm named right before it
 * ("A: 29/42"), by the other side of a "versus", by the frame of the sentence ("In the A group, 12% …, 8% …").
 */
import { C, wordId, wordIds } from "../lexicon.ts";
import { isA, isNumber, isOneOf, isSign, isThe, isWord, lowerOf, type Tokens } from "../lexer.ts";
import type { Item } from "../items.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention, FoundArms } from "./arms.ts";

const RESPECTIVELY = wordId("respectively");
const BEHIND = wordIds("in for with of among on by within receiving received treated to at the patients group those participants who were and women men subjects during from under given assigned allocated taking after via");
const JOINS = wordIds("versus vs v and compared against than or");
const BOTH = wordIds("both each either all");

/** A run of items that say one thing of one arm: "12/58 (20.7%)" is one group. */
interface Cell {
  readonly items: Item[];
  from: number;
  to: number;
  arm: string | null;
  arms: readonly string[] | null;
}

export function linkArms(scene: Scene, items: readonly Item[], found: FoundArms): void {
  const byId = new Set(found.arms.map((arm) => arm.id));
  if (byId.size === 0) return;
  for (const [index, [from, to]] of scene.sentences.entries()) {
    const own = items.filter((item) => item.sentence === index && from < to && isArmValue(item));
    if (own.length === 0) continue;
    const mentions = found.mentions.filter((mention) => mention.from >= from && mention.to <= to);
    const cells = toCells(scene.tokens, own);
    linkSentence(scene.tokens, cells, mentions, found, [from, to]);
    for (const cell of cells) {
      for (const item of cell.items) item.arms = cell.arms ?? (cell.arm === null ? [] : [cell.arm]);
    }
  }
}

function isArmValue(item: Item): boolean {
  return item.fields.kind === "group-value" || (item.fields.kind === "sample-size" && item.fields.scope !== "total") || (item.fields.kind === "sample-size" && item.fields.stage !== "screened");
}

/** Count and percentage of one bracket are one cell. */
function toCells(tokens: Tokens, items: readonly Item[]): Cell[] {
  const cells: Cell[] = [];
  for (const item of items) {
    const last = cells.at(-1);
    const gap = last === undefined ? 99 : item.from - last.to;
    const sameCell = last !== undefined && gap <= 3 && isPair(last.items.at(-1), item) && bridges(tokens, last.to, item.from);
    if (sameCell) {
      last.items.push(item);
      last.to = Math.max(last.to, item.to);
    } else {
      cells.push({ items: [item], from: item.from, to: item.to, arm: null, arms: null });
    }
  }
  return cells;
}

function isPair(a: Item | undefined, b: Item): boolean {
  if (a === undefined) return false;
  const kind = (item: Item): string => (item.fields.kind === "group-value" ? item.fields.statistic : "size");
  const [x, y] = [kind(a), kind(b)];
  return (x === "count" && y === "percentage") || (x === "percentage" && y === "count") || (x === "size" && y === "percentage") || (x === "percentage" && y === "size");
}

function bridges(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!(isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b) || isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x3b) || isA(tokens, at, C.PEOPLE))) return false;
  }
  return true;
}

function linkSentence(tokens: Tokens, cells: readonly Cell[], mentions: readonly ArmMention[], found: FoundArms, [from, to]: readonly [number, number]): void {
  const all = found.arms.map((arm) => arm.id);
  for (const cell of cells) if (bothBehind(tokens, cell)) cell.arms = all.slice(0, 8);
  respectively(tokens, cells, mentions, [from, to]);
  const used = new Set<ArmMention>();
  for (const [index, cell] of cells.entries()) {
    if (cell.arm !== null || cell.arms !== null) continue;
    const limit = cells[index + 1]?.from ?? to;
    const mention = mentionBehind(tokens, cell.to, limit, mentions);
    if (mention !== null) {
      cell.arm = mention.arm;
      used.add(mention);
    }
  }
  nearBefore(tokens, cells, mentions, used);
  otherSide(tokens, cells, all);
  inOrder(tokens, cells, mentions, used);
  frame(tokens, cells, mentions);
}

/** "in both groups", "in each arm" right behind a value. */
function bothBehind(tokens: Tokens, cell: Cell): boolean {
  let at = cell.to;
  if (isSign(tokens, at, 0x29)) at++;
  const item = cell.items[0];
  if (item?.fields.kind === "sample-size" && item.fields.scope === "arm" && isA(tokens, cell.to - 1, C.GROUP)) return true;
  for (let next = at; next < at + 3; next++) if (isOneOf(tokens, next, BOTH) && (isA(tokens, next + 1, C.GROUP) || isA(tokens, next + 2, C.GROUP))) return true;
  return false;
}

/** k values and k arms in parallel: "74% and 69% in the A and B groups, respectively". */
function respectively(tokens: Tokens, cells: readonly Cell[], mentions: readonly ArmMention[], [from, to]: readonly [number, number]): void {
  for (let at = from; at < to; at++) {
    if (!isThe(tokens, at, RESPECTIVELY)) continue;
    const before = cells.filter((cell) => cell.to <= at && cell.arm === null && cell.arms === null);
    const run = lastRun(tokens, before, at);
    if (run.length < 2) continue;
    const first = run[0]?.from ?? from;
    const last = run.at(-1)?.to ?? at;
    const behind = mentions.filter((mention) => mention.from >= last && mention.to <= at);
    const ahead = mentions.filter((mention) => mention.to <= first);
    // "respectively" may also stand before the arms: "74% and 69%, respectively, in A and B".
    const beyond = mentions.filter((mention) => mention.from > at);
    const arms = pick(behind, run.length) ?? pick(ahead.slice(-run.length), run.length) ?? pick(distinct(ahead).slice(-run.length), run.length) ?? pick(beyond.slice(0, run.length), run.length);
    if (arms === null) continue;
    run.forEach((cell, index) => {
      cell.arm = arms[index] ?? null;
    });
  }
}

function distinct(mentions: readonly ArmMention[]): ArmMention[] {
  const last = new Map<string, ArmMention>();
  for (const mention of mentions) last.set(mention.arm, mention);
  return [...last.values()].sort((a, b) => a.from - b.from);
}

function pick(mentions: readonly ArmMention[], size: number): string[] | null {
  const arms = mentions.map((mention) => mention.arm);
  return arms.length === size && new Set(arms).size === size ? arms : null;
}

/** The cells right before "respectively" that stand in one list. */
function lastRun(tokens: Tokens, cells: readonly Cell[], at: number): Cell[] {
  const run: Cell[] = [];
  let edge = at;
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index];
    if (cell === undefined) break;
    if (run.length > 0 && !isListGap(tokens, cell.to, edge)) break;
    run.unshift(cell);
    edge = cell.from;
  }
  return run;
}

function isListGap(tokens: Tokens, from: number, to: number): boolean {
  let words = 0;
  for (let at = from; at < to; at++) {
    if (isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e)) return false;
    if (isWord(tokens, at) && !isOneOf(tokens, at, JOINS) && ++words > 3) return false;
  }
  return to - from <= 14;
}

/** The arm named right behind a value: brackets are skipped, only link words may stand between. */
function mentionBehind(tokens: Tokens, from: number, limit: number, mentions: readonly ArmMention[]): ArmMention | null {
  const edge = Math.min(limit, from + 26);
  let at = from;
  let steps = 0;
  let linked = false;
  while (at < edge && steps < 8) {
    const here = mentions.find((mention) => mention.from === at);
    if (here !== undefined) {
      // "74%; BM-MSC group: 69%": an arm that announces the next value is not ours.
      if (announcesNext(tokens, here.to, limit)) return null;
      return linked || isSign(tokens, here.to, 0x29) || isSign(tokens, here.from - 1, 0x28) ? here : null;
    }
    if (isSign(tokens, at, 0x29) || isSign(tokens, at, 0x5d)) {
      at++;
      continue;
    }
    if (isSign(tokens, at, 0x28) || isSign(tokens, at, 0x5b)) {
      const close = closing(tokens, at, edge);
      if (close < 0) {
        at++;
        continue;
      }
      const inside = mentions.find((mention) => mention.from > at && mention.to <= close);
      if (inside !== undefined && inside.from <= at + 2) return inside;
      at = close + 1;
      continue;
    }
    if (isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e)) return null;
    if (isSign(tokens, at, 0x2c)) {
      if (linked) return null;
      at++;
      steps++;
      continue;
    }
    if (!isOneOf(tokens, at, BEHIND) && !isA(tokens, at, C.DETERMINER | C.PEOPLE)) {
      if (linked || steps > 4 || isA(tokens, at, C.VERB | C.CONJUNCTION | C.COMPARE | C.VERSUS) || isNumber(tokens, at)) return null;
    }
    if (isA(tokens, at, C.PREPOSITION) || isOneOf(tokens, at, BEHIND)) linked = true;
    if (isOneOf(tokens, at, JOINS)) return null;
    at++;
    steps++;
  }
  return null;
}

function closing(tokens: Tokens, open: number, limit: number): number {
  for (let at = open + 1; at < limit; at++) if (isSign(tokens, at, 0x29) || isSign(tokens, at, 0x5d)) return at;
  return -1;
}

/** "B: 69%", "B group, 69%", "B = 69%", "B (69%)". */
function announcesNext(tokens: Tokens, at: number, limit: number): boolean {
  let next = at;
  if (isA(tokens, next, C.GROUP | C.PEOPLE)) next++;
  if (next >= limit) return false;
  return isSign(tokens, next, 0x3a) || isSign(tokens, next, 0x3d) || (isSign(tokens, next, 0x28) && isNumber(tokens, next + 1) && next + 1 >= limit - 1) || (isSign(tokens, next, 0x2c) && isNumber(tokens, next + 1));
}

/** The arm named right before a value, with no other value between: "A: 29/42", "A group (69%)", "the A group had 12". */
function nearBefore(tokens: Tokens, cells: readonly Cell[], mentions: readonly ArmMention[], used: Set<ArmMention>): void {
  for (const [index, cell] of cells.entries()) {
    if (cell.arm !== null || cell.arms !== null) continue;
    const floor = cells[index - 1]?.to ?? -1;
    const before = mentions.filter((mention) => mention.to <= cell.from && mention.from >= floor && !used.has(mention));
    const last = before.at(-1);
    if (last === undefined) continue;
    // Two arms between two values: the values are compared further on.
    if (new Set(before.map((mention) => mention.arm)).size > 1 && cell.from - last.to > 3) continue;
    if (crossesClause(tokens, last.to, cell.from)) continue;
    cell.arm = last.arm;
    used.add(last);
  }
}

function crossesClause(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isSign(tokens, at, 0x3b)) return true;
    if (isWord(tokens, at) && (isA(tokens, at, C.VERSUS) || /^(?:than|whereas|while|compared|but)$/.test(lowerOf(tokens, at)))) return true;
  }
  return false;
}

/** "12 in A versus 9", "12 versus 9 in B": with two arms the other value is the other arm's. */
function otherSide(tokens: Tokens, cells: readonly Cell[], all: readonly string[]): void {
  for (let index = 0; index + 1 < cells.length; index++) {
    const [left, right] = [cells[index], cells[index + 1]];
    if (left === undefined || right === undefined || left.arms !== null || right.arms !== null) continue;
    if (!joined(tokens, left.to, right.from)) continue;
    if (left.arm === right.arm && left.arm !== null) continue;
    if (all.length !== 2) continue;
    const other = (arm: string): string | null => all.find((id) => id !== arm) ?? null;
    if (left.arm !== null && right.arm === null && sameKind(left, right)) right.arm = other(left.arm);
    else if (right.arm !== null && left.arm === null && sameKind(left, right)) left.arm = other(right.arm);
  }
}

function sameKind(a: Cell, b: Cell): boolean {
  const [x, y] = [a.items[0]?.fields, b.items[0]?.fields];
  if (x === undefined || y === undefined || x.kind !== y.kind) return false;
  return x.kind !== "group-value" || y.kind !== "group-value" || x.statistic === y.statistic;
}

/** Whether two values are set side by side: "versus", "compared with", "than", "and" in a short gap. */
function joined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 14) return false;
  for (let at = from; at < to; at++) {
    if (isA(tokens, at, C.VERSUS) || isOneOf(tokens, at, SIDES)) return true;
    if (isSign(tokens, at, 0x3b)) return false;
  }
  return false;
}

const SIDES = wordIds("compared against than while whereas");

/** Values side by side without arms of their own take the arms that the sentence has named, in its order. */
function inOrder(tokens: Tokens, cells: readonly Cell[], mentions: readonly ArmMention[], used: ReadonlySet<ArmMention>): void {
  for (let index = 0; index + 1 < cells.length; index++) {
    const run = [cells[index]];
    while (index + run.length < cells.length) {
      const last = run.at(-1);
      const next = cells[index + run.length];
      if (last === undefined || next === undefined || next.arm !== null || next.arms !== null || !sideBySide(tokens, last.to, next.from) || !sameKind(last, next)) break;
      run.push(next);
    }
    const first = run[0];
    if (first === undefined || first.arm !== null || first.arms !== null || run.length < 2) continue;
    const last = run.at(-1);
    const ahead = distinctInOrder(mentions.filter((mention) => mention.to <= first.from));
    const behind = distinctInOrder(mentions.filter((mention) => mention.from >= (last?.to ?? 0)));
    const arms = ahead.length === run.length ? ahead : ahead.length > run.length ? ahead.slice(0, run.length) : behind.length === run.length ? behind : null;
    if (arms === null || used.size > mentions.length) continue;
    run.forEach((cell, at) => {
      if (cell !== undefined) cell.arm = arms[at] ?? null;
    });
    index += run.length - 1;
  }
}

function distinctInOrder(mentions: readonly ArmMention[]): string[] {
  return [...new Set(mentions.map((mention) => mention.arm))];
}

function sideBySide(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from; at < to; at++) if (isOneOf(tokens, at, JOINS) || isSign(tokens, at, 0x2f)) return true;
  return false;
}

/** What is left belongs to the arm that the sentence spoke of last before it, unless it compares arms there. */
function frame(tokens: Tokens, cells: readonly Cell[], mentions: readonly ArmMention[]): void {
  for (const [index, cell] of cells.entries()) {
    if (cell.arm !== null || cell.arms !== null || cell.items[0]?.fields.kind === "sample-size") continue;
    const last = mentions.filter((mention) => mention.to <= cell.from).at(-1);
    const before = cells[index - 1];
    if (last === undefined) continue;
    if (before !== undefined && before.arm !== null && before.to <= cell.from && before.to > last.to && !joined(tokens, before.to, cell.from)) {
      cell.arm = before.arm;
      continue;
    }
    if (!crossesClause(tokens, last.to, cell.from) && !isA(tokens, last.from - 2, C.VERSUS | C.COMPARE) && !isA(tokens, last.from - 1, C.VERSUS | C.COMPARE)) cell.arm = last.arm;
  }
}
