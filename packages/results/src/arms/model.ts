/** The trained weights at work: how likely a cluster is an arm, one more arm, the comparator. */
import { type PackedWeights, readWeights } from "@tabstract/text";
import type { Cluster } from "./clusters.ts";
import { makeSigns, SIGNS, type Study, signsOf } from "./features.ts";
import { ROLE_SIGNS, roleSigns } from "./roles.ts";
import { type ArmDraft, type Ranked, STEP_SIGNS, type Stated, stepSigns } from "./select.ts";

/** A log-linear model: the score of a thing is the bias and the sum of the weights of its signs. */
export interface Weights {
  readonly bias: number;
  readonly of: Float32Array;
}

/** What chooses the arms of a text: whether a cluster is one, and whether it is one more. */
export interface ChoiceModel {
  readonly name: Weights;
  readonly step: Weights;
}

export interface ArmModel {
  /** Of studies that assigned somebody to something, and of sentences by themselves. */
  readonly assigned: ChoiceModel;
  /** Of all other studies, which name what they compare otherwise, if they compare at all. */
  readonly observed: ChoiceModel;
  readonly role: Weights;
}

/** A model as it is stored. */
export interface StoredWeights extends PackedWeights {
  readonly bias: number;
}

export interface StoredChoice {
  readonly name: StoredWeights;
  readonly step: StoredWeights;
}

export interface StoredArmModel {
  readonly assigned: StoredChoice;
  readonly observed: StoredChoice;
  readonly role: StoredWeights;
}

/** @throws RangeError where signs have changed since the model was trained. */
export function readModel({ assigned, observed, role }: StoredArmModel): ArmModel {
  return { assigned: readChoice(assigned), observed: readChoice(observed), role: read(role, ROLE_SIGNS) };
}

function readChoice({ name, step }: StoredChoice): ChoiceModel {
  return { name: read(name, SIGNS), step: read(step, STEP_SIGNS) };
}

function read(stored: StoredWeights, signs: number): Weights {
  return { bias: stored.bias, of: Float32Array.from(readWeights(stored, signs, "finder")) };
}

const signs = makeSigns();

/** Clusters by the log-odds that they name an arm, likeliest first; those below `least` are left out. */
export function rank(clusters: readonly Cluster[], study: Study, { weights, least }: { weights: Weights; least: number }): Ranked[] {
  const ranked: Ranked[] = [];
  for (const cluster of clusters) {
    signsOf(cluster, study, signs);
    let score = weights.bias;
    for (let at = 0; at < signs.count; at++) score += weights.of[signs.list[at] ?? 0] ?? 0;
    if (score >= least) ranked.push({ cluster, score });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Log-odds that a cluster names one more arm. */
export function stepScore(item: Ranked, state: { arms: readonly ArmDraft[]; stated: Stated }, { bias, of }: Weights): number {
  let score = bias;
  stepSigns(item, state, (sign, size) => {
    score += (of[sign] ?? 0) * size;
  });
  return score;
}

/** How much each arm looks like the comparator; differences are log-odds. */
export function roleScores(arms: readonly ArmDraft[], { of }: Weights): number[] {
  return arms.map((arm) => {
    let score = 0;
    roleSigns(arm, arms, (sign, size) => {
      score += (of[sign] ?? 0) * size;
    });
    return score;
  });
}
