/** Whose the sample sizes are that the abstract prints: of the study, of one of its arms, of a part of it. */
import type { Stage } from "@tabstract/record";
import type { Item } from "../items.ts";
import { beforeArticle, holdsA, holdsOneOf, isA, isNumber, isOneOf, isSign, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { pooledSizeAt } from "../parts/pooled-size.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention, FoundArms } from "./arms.ts";
import { firstFrom } from "./mention-order.ts";
import { assignedNext, leftOver, loneTotals, wholesOf } from "./size-fellows.ts";
import { armBehind, isWholeSample, namedBeside } from "./size-names.ts";
import { HOLDERS } from "./study-size.ts";

export function linkSizes(scene: Scene, items: readonly Item[], found: FoundArms): void {
  const { tokens } = scene;
  const { arms, mentions } = found;
  const pooled = new Set(items.filter(({ kind, at }) => kind === "sample-size" && pooledSizeAt(tokens, at) !== null));
  for (const item of pooled) item.arms = [];
  const sizes = items.filter((item) => item.kind === "sample-size" && !pooled.has(item));
  const wholes = wholesOf(tokens, sizes);
  const trusted = allottedEach(scene, items);
  const only = arms.length === 1 && isOneGroup(scene);
  const taken = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (item.fields.kind !== "sample-size" || pooled.has(item)) continue;
    // With one arm found, a total is most likely that of the study.
    if (arms.length < 2 && item.fields.scope === "total") {
      const people = item.fields.of === null || !HOLDERS.test(item.fields.of);
      const treated =
        only && people && !isShared(tokens, item) && !LEFT.includes(item.fields.stage) && armBehind(tokens, item, mentions) !== null;
      item.arms = treated ? arms.map(({ id }) => id) : [];
      continue;
    }
    if (item.fields.scope === "arm") {
      item.arms = arms.map(({ id }) => id);
      if (LEFT.includes(item.fields.stage)) setScope(item, "subgroup");
      continue;
    }
    if (wholes.has(item)) {
      item.arms = [];
      continue;
    }
    const named = isOfStudies(tokens, item) ? null : namedBeside(tokens, item, { mentions, sizes: items, index });
    if (named !== null) taken.add(placeOf(item, named));
    const told =
      named ??
      (trusted.has(item) || isWhole(tokens, item) || isOfArm(tokens, items, index, mentions)
        ? (item.arms[0] ?? null)
        : listedShareArm(tokens, items, index));
    // Two sizes of one list are never those of one arm: what the grammar names outweighs what is guessed.
    const arm = named === null && told !== null && isPartOf(item) && taken.has(placeOf(item, told)) ? null : told;
    if (arm !== null) {
      item.arms = [arm];
      // Those who left an arm are not its size.
      setScope(item, LEFT.includes(item.fields.stage) ? "subgroup" : "arm");
    } else {
      item.arms = [];
    }
  }
  for (const [item, arm] of leftOver(tokens, sizes, { ids: arms.map(({ id }) => id), wholes })) {
    item.arms = [arm];
    setScope(item, "arm");
  }
  for (const item of only ? [] : loneTotals(tokens, sizes)) {
    item.arms = [];
    setScope(item, "total");
  }
  for (const item of assignedNext(scene, sizes)) setStage(item, "randomised");
  armStages(items);
}

/** "Half of 88 adults were given broth": the others had something else. */
function isShared(tokens: Tokens, { from }: Item): boolean {
  return isOneOf(tokens, from - 1, OF) && isNumber(tokens, from - 2);
}

const OF = wordIds("of");

/** An arm in a sentence, at a stage. */
function placeOf({ sentence, fields }: Item, arm: string): string {
  return `${sentence} ${fields.kind === "sample-size" ? fields.stage : ""} ${arm}`;
}

function isPartOf({ fields }: Item): boolean {
  return fields.kind === "sample-size" && fields.scope !== "total";
}

/** Whether no word of the title or the text speaks of a second group: "Forty patients were treated with A" is the arm. */
function isOneGroup({ tokens, titleTokens }: Scene): boolean {
  return !holdsA(tokens, 0, tokens.count, SEVERAL) && !holdsA(titleTokens, 0, titleTokens.count, SEVERAL) && !holdsGroups(tokens);
}

const SEVERAL = C.RANDOMISED | C.CONTROL | C.VERSUS;
const GROUPS = wordIds("groups arms cohorts regimens");

function holdsGroups(tokens: Tokens): boolean {
  return holdsOneOf(tokens, 0, tokens.count, GROUPS);
}

/** The arm of a share in brackets behind a size, where another size at that stage has the share of another: "50 (83%) and 41 (68%) completed". */
function listedShareArm(tokens: Tokens, items: readonly Item[], index: number): string | null {
  const own = shareArm(tokens, items, index);
  const item = items[index];
  // A part of the people is one of several kinds: "12 (15%) cases of A, 17 (23%) cases of B".
  if (own === null || item?.fields.kind !== "sample-size" || item.fields.scope !== "total") return null;
  const { stage } = item.fields;
  const hasFellow = [index - 2, index + 2].some((at) => {
    const other = items[at];
    if (other?.fields.kind !== "sample-size" || other.fields.stage !== stage || other.sentence !== item.sentence) return false;
    const arm = shareArm(tokens, items, at);
    return arm !== null && arm !== own;
  });
  return hasFellow ? own : null;
}

function shareArm(tokens: Tokens, items: readonly Item[], index: number): string | null {
  const [size, share] = [items[index], items[index + 1]];
  if (size === undefined || share?.fields.kind !== "group-value" || share.fields.statistic !== "percentage") return null;
  return opensBracket(tokens, size.to) && share.from === size.to + 1 && share.arms.length === 1 ? (share.arms[0] ?? null) : null;
}

const LEFT: readonly Stage[] = ["withdrawn", "excluded", "screened"];

function isOfStudies(tokens: Tokens, item: Item): boolean {
  for (let at = item.at + 1; at < item.to; at++) if (isA(tokens, at, C.STUDIES)) return true;
  return false;
}

/** "23% of 203 women", "251 (7%) in 3,579 patients": the whole of a value stands with the arm of the value. */
function isWhole(tokens: Tokens, item: Item): boolean {
  const back = beforeArticle(tokens, item.from);
  if (!isA(tokens, back, C.PREPOSITION) || item.fields.kind !== "sample-size" || item.fields.stage !== "unspecified") return false;
  return isSign(tokens, back - 1, 0x25) || (closesBracket(tokens, back - 1) && isSign(tokens, back - 2, 0x25));
}

/**
 * Sizes that share out the study among its arms, one each: those of one sentence that assigns people or whose sizes add up to a total, each of
 * another arm by the order of names and values. "A 0.625 mg daily plus B 2.5 mg (n = 850), or placebo (n = 810)".
 */
function allottedEach({ tokens, sentences }: Scene, items: readonly Item[]): ReadonlySet<Item> {
  const trusted = new Set<Item>();
  let first = 0;
  while (first < items.length) {
    const sentence = items[first]?.sentence ?? -1;
    let next = first;
    const parts: Item[] = [];
    let total = -1;
    let sum = 0;
    for (; next < items.length && items[next]?.sentence === sentence; next++) {
      const item = items[next];
      if (item?.fields.kind !== "sample-size") continue;
      if (item.fields.scope === "total") total = Math.max(total, item.fields.value);
      else if (item.arms.length === 1) {
        parts.push(item);
        sum += item.fields.value;
      } else if (item.arms.length === 0) sum = Number.NaN;
    }
    if (
      parts.length > 1 &&
      new Set(parts.map(({ arms }) => arms[0])).size === parts.length &&
      !parts.some((part) => isDenied(tokens, part))
    ) {
      const [from] = sentences[sentence] ?? [0];
      if (sum === total || holdsA(tokens, from, parts[0]?.from ?? from, C.RANDOMISED)) for (const part of parts) trusted.add(part);
    }
    first = Math.max(next, first + 1);
  }
  return trusted;
}

/** "172 received and 499 did not receive A": the order of names says nothing. */
function isDenied(tokens: Tokens, { to }: Item): boolean {
  return isOneOf(tokens, to, NOT) || isOneOf(tokens, to + 1, NOT);
}

const NOT = wordIds("not");

function setStage(item: Item, stage: Stage): void {
  if (item.fields.kind === "sample-size") (item as { fields: Item["fields"] }).fields = { ...item.fields, stage };
}

function setScope(item: Item, scope: "arm" | "total" | "subgroup"): void {
  if (item.fields.kind === "sample-size") (item as { fields: Item["fields"] }).fields = { ...item.fields, scope };
}

/**
 * Whether a number of people is that of one arm: up to the next number only this arm is named behind it, and its fellow for another arm stands in
 * the same sentence. "322 patients were randomised to drug A or not" has no fellow; "60 women (30 to A and 30 to B)" has parts that add up to it.
 */
function isOfArm(tokens: Tokens, items: readonly Item[], index: number, mentions: readonly ArmMention[]): boolean {
  const item = items[index];
  if (item === undefined || item.fields.kind !== "sample-size" || isWholeSample(tokens, item)) return false;
  let end = item.to + 12;
  let fellow = false;
  let sum = 0;
  for (let place = Math.max(0, index - FELLOWS); place < index + FELLOWS; place++) {
    const other = items[place];
    if (other === undefined || other === item || other.sentence !== item.sentence || other.fields.kind !== "sample-size") continue;
    if (other.arms[0] !== item.arms[0] && other.fields.scope !== "arm") fellow = true;
    if (other.at < item.at) continue;
    sum += other.fields.value;
    end = Math.min(end, other.at);
  }
  if (!fellow || sum === item.fields.value) return false;
  let named = false;
  for (let at = firstFrom(mentions, item.from - 1); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.from >= end) break;
    if (mention.from < item.from || sentenceOf(tokens, mention.from) !== item.sentence) continue;
    if (mention.arm !== item.arms[0] || isInside(tokens, item.to, mention.from) || isNextOfList(tokens, item.to, mention.from))
      return false;
    named = true;
  }
  return named;
}

/** Whether a bracket that opens behind one token is open at another: what it says is said of something else. */
function isInside(tokens: Tokens, from: number, at: number): boolean {
  let depth = 0;
  for (let next = from; next < at; next++) {
    if (opensBracket(tokens, next)) depth++;
    else if (closesBracket(tokens, next) && depth > 0) depth--;
  }
  return depth > 0;
}

/** "(n = 31) or placebo": what follows its bracket behind a conjunction or a comma is another arm. */
function isNextOfList(tokens: Tokens, from: number, at: number): boolean {
  for (let next = from; next < at; next++) {
    if (opensBracket(tokens, next)) return false;
    if (closesBracket(tokens, next))
      return isSign(tokens, next + 1, 0x2c) || isSign(tokens, next + 1, 0x3b) || isA(tokens, next + 1, C.CONJUNCTION | C.VERSUS);
  }
  return false;
}

/** How many items before and behind a size may be its fellows. */
const FELLOWS = 12;

/** An arm's size is at the stage of the total that it stands under: "114 were randomised (n=58 …; n=56 …)", "46 completed (A: n = 21; B: n = 25)". */
function armStages(items: readonly Item[]): void {
  for (const [index, item] of items.entries()) {
    if (item.fields.kind !== "sample-size" || item.fields.scope === "total" || item.fields.stage !== "unspecified") continue;
    for (let back = index - 1; back >= 0; back--) {
      const total = items[back];
      if (total === undefined || total.sentence !== item.sentence) break;
      if (total.fields.kind === "sample-size" && total.fields.stage !== "unspecified") {
        setStage(item, total.fields.stage);
        break;
      }
    }
  }
}
