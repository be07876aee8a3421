/** What learns the weights needs of the engine's insides: the items of an abstract, and the features that weights are learned for. */

// Words get their numbers when the modules that ask for them load, and features tell words that have one: first of all the whole engine, in its own order.
import "./extract.ts";

import { joinSections } from "@tabstract/record";
import type { ArmModel } from "./arms/model.ts";
import { settle } from "./engine.ts";
import type { ExtractInput } from "./extract.ts";
import { type ContextItem, type Item, toItems } from "./items.ts";
import { type ArmMention, findArms } from "./linkers/arms.ts";
import { linkDenominators } from "./linkers/denominators.ts";
import { linkIntervals } from "./linkers/intervals.ts";
import { linkArms } from "./linkers/link-arms.ts";
import { linkSizes } from "./linkers/participants.ts";
import { armSizes } from "./linkers/study-size.ts";
import { linkTimepoints } from "./linkers/timepoints.ts";
import { recognizers } from "./recognizers/index.ts";
import { makeScene, type Scene } from "./scene.ts";

export type { Cluster } from "./arms/clusters.ts";
export { makeSigns, SIGNS, signsOf } from "./arms/features.ts";
export { type ArmModel, readModel, type StoredArmModel, type StoredChoice, type StoredWeights } from "./arms/model.ts";
export { ROLE_SIGNS, roleSigns } from "./arms/roles.ts";
export { type ArmDraft, addNames, draftOf, homeOf, STEP_SIGNS, stepSigns } from "./arms/select.ts";
export type { ExtractInput } from "./extract.ts";
export { type Item, phraseOf } from "./items.ts";
export { DASH, isSign, lex, lowerOf, NUMBER, sentenceOf, type Tokens, valueAt, WORD } from "./lexer.ts";
export type { ArmList, ByValue, LabelledText, LinkerExample } from "./linker-example.ts";
export { abbreviations } from "./linkers/abbreviations.ts";
export { likeliest } from "./linkers/arm-assignment.ts";
export {
  armFeatures,
  FEATURES as ARM_FEATURES,
  type Features,
  MOST_FEATURES as MOST_ARM_FEATURES,
  noneFeatures,
  orderFeatures,
  PATTERNS as ARM_PATTERNS,
  Relation,
  relationFeatures,
  relationOf,
} from "./linkers/arm-features.ts";
export { type Placed, placeValues } from "./linkers/arm-scene.ts";
export { type ArmEvidence, type ArmMention, armEvidence, chooseArms, type FoundArms, findArms } from "./linkers/arms.ts";
export type { Chunk } from "./linkers/outcome-chunks.ts";
export {
  chunkFeatures,
  classOf,
  FEATURES as OUTCOME_FEATURES,
  MOST_INDICES as MOST_OUTCOME_FEATURES,
  pairFeatures,
  type Question,
  SHARED_SIZE,
} from "./linkers/outcome-features.ts";
export { walkOutcomes } from "./linkers/outcome-ranker.ts";
export type { Scene } from "./scene.ts";

/** An abstract's numbers before any linker has looked at them. */
export interface ReadScene {
  readonly scene: Scene;
  readonly items: readonly Item[];
  readonly context: readonly ContextItem[];
}

export function readScene({ title, sections }: ExtractInput): ReadScene {
  const scene = makeScene(joinSections(sections), title ?? "", sections);
  return { scene, ...toItems(scene.tokens, settle(scene, recognizers)) };
}

/** Links all that `extract` links before it asks for outcomes, by these models or the written ones; gives the places that name arms. */
export function linkBeforeOutcomes(
  { scene, items, context }: ReadScene,
  { finder, linker }: { finder: ArmModel | undefined; linker: Float64Array | undefined },
): readonly ArmMention[] {
  const found = findArms(scene, items, finder);
  linkIntervals(items);
  linkArms(scene, items, found, linker);
  linkSizes(scene, items, found);
  linkDenominators(scene.tokens, items, { arms: armSizes(scene, found.arms, items), mentions: found.mentions });
  linkTimepoints(scene, items, { context, mentions: found.mentions });
  return found.mentions;
}
