/** The values of a whole abstract among the names of its arms, sentence after sentence. */
import type { Item } from "../items.ts";
import { sentenceOf } from "../lexer.ts";
import type { Scene } from "../scene.ts";
import { type Cell, hiddenTokens, saysBoth, toCells } from "./arm-cells.ts";
import type { ArmsInfo } from "./arm-features.ts";
import { type Carried, type Naming, type Place, placesOf } from "./arm-places.ts";
import { isCompared } from "./arm-ways.ts";
import type { ArmMention, FoundArms } from "./arms.ts";

const MOST_NAMINGS = 24;

export interface Placed {
  readonly places: readonly Place[];
  /** Values that the abstract gives to all arms ("20 per group"). */
  readonly shared: readonly Cell[];
  readonly info: ArmsInfo;
}

export function placeValues(scene: Scene, items: readonly Item[], { arms, mentions }: FoundArms): Placed {
  const { tokens } = scene;
  const hidden = hiddenTokens(tokens, items);
  const indexOf = new Map(arms.map(({ id }, index) => [id, index]));
  const places: Place[] = [];
  const shared: Cell[] = [];
  let carried: Passed = { arm: -1, sentence: -1, arms: 0, opens: false, listed: [], listedIn: -1, first: [], last: [] };
  let mention = 0;
  let item = 0;
  while (item < items.length) {
    const first = items[item];
    if (first === undefined) break;
    const sentence = first.sentence;
    const own: Item[] = [];
    for (; item < items.length && items[item]?.sentence === sentence; item++) {
      const one = items[item];
      if (one !== undefined && (one.kind === "group-value" || one.kind === "sample-size")) own.push(one);
    }
    if (own.length === 0) continue;
    const [from, to] = scene.sentences[sentence] ?? [0, 0];
    for (; mention < mentions.length && (mentions[mention]?.from ?? 0) < from; mention++) {
      const passed = mentions[mention];
      if (passed !== undefined) carried = carry(carried, indexOf.get(passed.arm) ?? -1, { scene, mention: passed });
    }
    const namings: Naming[] = [];
    for (let at = mention; at < mentions.length && namings.length < MOST_NAMINGS; at++) {
      const one = mentions[at];
      if (one === undefined || one.from >= to) break;
      const arm = indexOf.get(one.arm);
      if (arm !== undefined) namings.push({ arm, from: one.from, to: one.to, compared: isCompared(tokens, one.from) });
    }
    const cells: Cell[] = [];
    for (const cell of toCells(tokens, own)) {
      if (saysBoth(tokens, cell)) shared.push(cell);
      else cells.push(cell);
    }
    if (cells.length > 0)
      places.push(...placesOf(tokens, { cells, namings, hidden, from, to, sentence, carried, isFirst: places.length === 0 }));
  }
  const roles = arms.map(({ role }) => (role === "experimental" ? 1 : role === "comparator" ? 2 : 0));
  return { places, shared, info: { count: arms.length, roles } };
}

/** How many tokens a sentence may say before the arm that it opens with: "In the …". */
const OPENING = 3;

/** What is carried on, with the arms of the sentence so far: those that it sets others against, and those others. */
interface Passed extends Carried {
  readonly first: readonly number[];
  readonly last: readonly number[];
}

function carry(before: Passed, arm: number, { scene, mention }: { scene: Scene; mention: ArmMention }): Passed {
  const { tokens, sentences } = scene;
  const sentence = sentenceOf(tokens, mention.from);
  const isNext = sentence !== before.sentence;
  let first = isNext ? NO_ARMS : before.first;
  let last = isNext ? NO_ARMS : before.last;
  if (!first.includes(arm) && !last.includes(arm)) {
    if (isCompared(tokens, mention.from)) last = [...last, arm];
    else first = [...first, arm];
  }
  const several = first.length + last.length > 1;
  return {
    arm,
    sentence,
    arms: isNext ? 1 : before.arm === arm ? before.arms : before.arms + 1,
    opens: isNext ? mention.from - (sentences[sentence]?.[0] ?? 0) <= OPENING : before.opens,
    listed: several ? [...first, ...last] : before.listed,
    listedIn: several ? sentence : before.listedIn,
    first,
    last,
  };
}

const NO_ARMS: readonly number[] = [];
