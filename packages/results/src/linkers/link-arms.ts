/**
 * Which arm each value belongs to.
 *
 * Within a sentence every value may belong to any arm that the sentence names (or, with two arms, to the other one), or to none. Each choice has a
 * cost by the words between value and name ("74% in the A group" is near, "A … than B (12%)" is far), and each pair of neighbouring values has one
 * ("V versus V" are not the same arm; lists keep their order, all the more before "respectively"). The cheapest whole assignment wins (Viterbi).
 */
import type { Item } from "../items.ts";
import { isA, isSign, type Tokens } from "../lexer.ts";
import { C } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { type Cell, hiddenTokens, hideConnectors, linksOf, type Sentence, saysBoth, toCells } from "./arm-cells.ts";
import { type Choice, isComparator, ownCost, pairCost, type Run, runOf } from "./arm-costs.ts";
import type { ArmMention, FoundArms } from "./arms.ts";

const MOST_MENTIONS = 24;

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
