/** The values of a whole abstract among the names of its arms, sentence after sentence. */
import type { Item } from "../items.ts";
import { sentenceOf } from "../lexer.ts";
import type { Scene } from "../scene.ts";
import { type Cell, hiddenTokens, saysBoth, toCells } from "./arm-cells.ts";
import type { ArmsInfo } from "./arm-features.ts";
import { type Carried, isCompared, type Naming, type Place, placesOf } from "./arm-places.ts";
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
  let carried: Carried = { arm: -1, sentence: -1, arms: 0, opens: false };
  let mention = 0;
  let item = 0;
  while (item < items.length) {
    const first = items[item];
    if (first === undefined) break;
    const sentence = first.sentence;
    const own: Item[] = [];
    for (; item < items.length && items[item]?.sentence === sentence; item++) {
      const one = items[item];
      if (one !== undefined && (one.fields.kind === "group-value" || one.fields.kind === "sample-size")) own.push(one);
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

function carry(last: Carried, arm: number, { scene, mention }: { scene: Scene; mention: ArmMention }): Carried {
  const sentence = sentenceOf(scene.tokens, mention.from);
  if (sentence !== last.sentence) return { arm, sentence, arms: 1, opens: mention.from - (scene.sentences[sentence]?.[0] ?? 0) <= OPENING };
  return { arm, sentence, arms: last.arm === arm ? last.arms : last.arms + 1, opens: last.opens };
}
