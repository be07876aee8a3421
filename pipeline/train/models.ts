/** The engine's three models, in the order in which they are learned: the ranker of outcomes sees the arms that the two before it give. */
import { ARM_FEATURES, OUTCOME_FEATURES, readModel } from "@tabstract/results/training";
import { readWhole, type TrainedModel } from "@tabstract/text";
import { type MarkedArms, markArms, markTexts } from "./arm-marks.ts";
import { learnFinder, testFinder } from "./finder.ts";
import { splitOff } from "./folds.ts";
import type { GoldAbstract } from "./gold.ts";
import { type ArmModels, knownMarkedOutcomes, knownOutcomes, knownTable } from "./known-outcomes.ts";
import { type KnownValues, knownMarkedValues, knownTableValues, knownValues } from "./known-values.ts";
import { learnLinker, testLinker } from "./linker.ts";
import { type MarkedAbstract, withSentences } from "./marked-abstract.ts";
import { learnOutcomes, testOutcomes } from "./outcomes.ts";
import { makeTally, type Tally } from "./tally.ts";
import type { Learned } from "./weights-files.ts";

export const MODELS: readonly TrainedModel[] = ["sections", "finder", "linker", "outcomes"];
export const FOLDS = 5;

/** Gold made ready: what does not depend on any weights is worked out once. */
interface Prepared {
  readonly gold: readonly GoldAbstract[];
  readonly arms: readonly MarkedArms[];
  readonly values: readonly KnownValues[];
  readonly marked: MarkedLessons;
}

/** What is learned from besides, and never asked. */
interface MarkedLessons {
  readonly arms: readonly MarkedArms[];
  readonly values: readonly KnownValues[];
  readonly texts: readonly MarkedAbstract[];
}

/** What there is to learn from beside the engine's own tables. */
export interface Lessons {
  readonly gold: readonly GoldAbstract[];
  readonly annotated: readonly MarkedAbstract[];
  /** The invented ones, and what their sentences say by themselves. */
  readonly invented: readonly MarkedAbstract[];
}

/** Learns the wanted models; where the ranker is learned alone, its arms come from the written weights. */
export function learnModels(lessons: Lessons, wanted: readonly TrainedModel[]): Learned {
  return learnFrom(prepare(lessons, wanted), wanted);
}

/** Learns the wanted models five times without a fifth of the gold, and counts how well that fifth is told. */
export function checkModels(lessons: Lessons, wanted: readonly TrainedModel[]): Tally {
  const all = prepare(lessons, wanted);
  const tally = makeTally();
  for (let fold = 0; fold < FOLDS; fold++) {
    const [rest, part] = split(all, fold);
    test(part, learnFrom(rest, wanted), tally);
  }
  return tally;
}

function prepare({ gold, annotated, invented }: Lessons, wanted: readonly TrainedModel[]): Prepared {
  return {
    gold,
    arms: wanted.includes("finder") ? markArms(gold) : [],
    values: wanted.includes("linker") ? knownValues(gold) : [],
    marked: {
      arms: wanted.includes("finder") ? markTexts([...invented, ...withSentences(annotated)]) : [],
      values: wanted.includes("linker") ? knownMarkedValues([...invented, ...annotated]) : [],
      texts: annotated,
    },
  };
}

function split({ gold, arms, values, marked }: Prepared, fold: number): [rest: Prepared, part: Prepared] {
  const [g, a, v] = [splitOff(gold, fold, FOLDS), splitOff(arms, fold, FOLDS), splitOff(values, fold, FOLDS)];
  return [
    { gold: g.rest, arms: a.rest, values: v.rest, marked },
    { gold: g.part, arms: a.part, values: v.part, marked },
  ];
}

function learnFrom({ gold, arms, values, marked }: Prepared, wanted: readonly TrainedModel[]): Learned {
  const finder = wanted.includes("finder") ? learnFinder([...arms, ...marked.arms]) : undefined;
  const table = (): KnownValues[] => knownTableValues(finder === undefined ? undefined : readModel(finder));
  const learned: Learned = {
    ...(finder === undefined ? {} : { finder }),
    ...(wanted.includes("linker") ? { linker: learnLinker([...values, ...marked.values, ...table()]) } : {}),
  };
  if (!wanted.includes("outcomes")) return learned;
  const models = armModels(learned);
  return {
    ...learned,
    outcomes: learnOutcomes([...knownOutcomes(gold, models), ...knownMarkedOutcomes(marked.texts, models), ...knownTable(models)]),
  };
}

function armModels({ finder, linker }: Learned): ArmModels {
  return {
    finder: finder === undefined ? undefined : readModel(finder),
    linker: linker === undefined ? undefined : readWhole(linker, ARM_FEATURES, "linker"),
  };
}

/** Measured as the engine will read what was learned, rounding included. */
function test({ gold, arms, values }: Prepared, learned: Learned, tally: Tally): void {
  const models = armModels(learned);
  const { finder, linker } = models;
  if (finder !== undefined) for (const one of arms) testFinder(one, finder, tally);
  if (linker !== undefined) for (const one of values) testLinker(one, linker, tally);
  if (learned.outcomes === undefined) return;
  const weights = readWhole(learned.outcomes, OUTCOME_FEATURES, "outcomes");
  for (const one of knownOutcomes(gold, models)) testOutcomes(one, weights, tally);
}
