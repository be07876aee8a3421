/** What `pnpm train` was asked, and the doing of it. */

import { join } from "node:path";
import { parseArgs } from "node:util";
import type { TrainedModel } from "@tabstract/text";
import { readAnnotated } from "./annotated.ts";
import { foldOf, splitOff } from "./folds.ts";
import { GOLD_SETS, type GoldAbstract, type GoldFile, goldFiles, readGold } from "./gold.ts";
import { inventedAndSentences } from "./invented.ts";
import { labelledAbstracts } from "./labelled-abstracts.ts";
import { checkModels, FOLDS, learnModels, MODELS } from "./models.ts";
import { type KnownSentences, knownSentences, learnSections, testSections } from "./sections.ts";
import { makeTally, type Tally, tableOf } from "./tally.ts";
import { writeLearned } from "./weights-files.ts";

export interface Asked {
  readonly models: readonly TrainedModel[];
  /** In place of all gold. */
  readonly files: readonly GoldFile[];
  /** The fold that is left out, of how many. */
  readonly without: { readonly fold: number; readonly folds: number } | null;
  readonly check: boolean;
}

/** What cannot be done, in words for the person who asked. */
export class TrainError extends Error {}

export const USAGE = `pnpm train [sections] [finder] [linker] [outcomes] [set=file.jsonl …] [--without k/K] [--check]

  sections finder linker outcomes
                           learn these models only; else all four
  set=file.jsonl           learn from these files (sets: ${GOLD_SETS.join(", ")}) in place of all gold beside the repository;
                           sections learns from the abstracts of ../shared/dumps all the same
  --without k/K            leave out the abstracts of fold k, from 0, of K
  --check                  learn five times without a fifth, print how well the fifth is told, write nothing`;

/** @throws TrainError */
export function readCommand(words: readonly string[]): Asked {
  const { values, positionals } = parsed(words);
  const models = new Set<TrainedModel>();
  const files: GoldFile[] = [];
  for (const word of positionals) {
    const model = MODELS.find((one) => one === word);
    const [name, ...rest] = word.split("=");
    const set = GOLD_SETS.find((one) => one === name);
    if (model !== undefined) models.add(model);
    else if (set !== undefined && rest.length > 0) files.push({ set, file: rest.join("=") });
    else throw new TrainError(`neither a model nor a set and its file: ${word}\n\n${USAGE}`);
  }
  return {
    models: models.size === 0 ? MODELS : MODELS.filter((model) => models.has(model)),
    files,
    without: values.without === undefined ? null : foldIn(values.without),
    check: values.check ?? false,
  };
}

/** Learns, and writes or measures; gives the lines to print. @throws TrainError where the gold is not there. */
export function train({ models, files, without, check }: Asked, folder: string): string[] {
  const found = files.length > 0 ? files : goldFiles(folder);
  if (found === null) throw new TrainError(`no gold sets at ${folder}: they lie beside the repository, in ../shared/gold`);
  const kept = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
    without === null ? [...all] : all.filter((one) => foldOf(one, without.folds) !== without.fold);
  const engine = models.filter((model) => model !== "sections");
  const gold = engine.length === 0 ? [] : kept(goldOf(found));
  if (engine.length > 0 && gold.length === 0) throw new TrainError("no abstract to learn from");
  const lessons =
    engine.length === 0
      ? { gold, annotated: [], invented: [] }
      : { gold, annotated: kept(readAnnotated(join(folder, "../dumps"))), invented: inventedAndSentences() };
  const sentences = models.includes("sections") ? kept(labelledSentences(found, join(folder, "../dumps"))) : [];
  if (check) {
    const tally = engine.length === 0 ? makeTally() : checkModels(lessons, engine);
    checkSections(sentences, tally);
    return [tableOf(tally)];
  }
  return [
    ...(sentences.length === 0
      ? []
      : writeLearned({ sections: learnSections(sentences) }).map((file) => `${file} from ${sentences.length} labelled abstracts`)),
    ...(engine.length === 0
      ? []
      : writeLearned(learnModels(lessons, engine)).map((file) => `${file} from ${gold.length + lessons.annotated.length} abstracts`)),
  ];
}

function labelledSentences(files: readonly GoldFile[], dumps: string): KnownSentences[] {
  const sentences = labelledAbstracts(files, dumps).map(knownSentences);
  if (sentences.length === 0) throw new TrainError(`no labelled abstract in the gold set numbers, nor in ${dumps}`);
  return sentences;
}

function checkSections(sentences: readonly KnownSentences[], tally: Tally): void {
  for (let fold = 0; sentences.length > 0 && fold < FOLDS; fold++) {
    const { rest, part } = splitOff(sentences, fold, FOLDS);
    const learned = learnSections(rest);
    for (const one of part) testSections(one, learned, tally);
  }
}

function parsed(words: readonly string[]): { values: { without?: string; check?: boolean }; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { without: { type: "string" }, check: { type: "boolean" } } });
  } catch (error) {
    throw new TrainError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function foldIn(text: string): { fold: number; folds: number } {
  const [, fold = "", folds = ""] = text.match(/^(\d+)\/(\d+)$/) ?? [];
  if (fold === "" || Number(fold) >= Number(folds))
    throw new TrainError(`not a fold and how many there are: --without ${text}\n\n${USAGE}`);
  return { fold: Number(fold), folds: Number(folds) };
}

function goldOf(files: readonly GoldFile[]): GoldAbstract[] {
  try {
    return readGold(files);
  } catch (error) {
    throw new TrainError(error instanceof Error ? error.message : String(error));
  }
}
