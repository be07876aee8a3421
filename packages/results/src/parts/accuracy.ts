/** Accuracies whose value stands before their name: "70% sensitivity", "85% overall accuracy", "96% sensitive and 85% specific". */
import { isA, isNumber, isOneOf, isSign, isThe, isWord, type Tokens, valueAt } from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import type { Claim } from "../recognizer.ts";
import { estimateClaim } from "./estimate-claims.ts";
import type { MeasurePart } from "./measure.ts";

/** "96% sensitive and 85% specific": the adjectives stand behind their values alone. */
export const ACCURATE: WordSet = wordIds("sensitive specific");
const SENSITIVE = wordId("sensitive");

/** "70% sensitivity and 72.5% overall specificity": the value stands before the name of an accuracy. */
export function leading(tokens: Tokens, measure: MeasurePart): Claim | null {
  const value = (isOneOf(tokens, measure.from - 1, OVERALL) ? measure.from - 1 : measure.from) - 2;
  if (!isSign(tokens, value + 1, 0x25) || !isNumber(tokens, value) || !isAccuracy(measure)) return null;
  // "will measure it at 10% accuracy": how exactly, not how often rightly.
  if (measure.measure === "other" && valueAt(tokens, value) < LEAST_ACCURACY) return null;
  const claim = estimateClaim(tokens, { from: value, value, measure: measure.measure, name: measure.name, adjusted: measure.adjusted });
  return { ...claim, to: measure.end };
}

const LEAST_ACCURACY = 30;
const OVERALL = wordIds("overall diagnostic predictive classification");

export function leadingAdjective(tokens: Tokens, at: number): Claim | null {
  const value = at - 2;
  if (!isSign(tokens, at - 1, 0x25) || !isNumber(tokens, value)) return null;
  if (isWord(tokens, at + 1) && !isA(tokens, at + 1, C.PREPOSITION | C.CONJUNCTION)) return null;
  const measure = isThe(tokens, at, SENSITIVE) ? "sensitivity" : "specificity";
  return { ...estimateClaim(tokens, { from: value, value, measure }), to: at + 1 };
}

export function isAccuracy({ measure, name }: MeasurePart): boolean {
  return LEADING.has(measure === "other" ? (name ?? "") : measure);
}

const LEADING: ReadonlySet<string> = new Set([
  "sensitivity",
  "specificity",
  "accuracy",
  "accuracies",
  "diagnostic accuracy",
  "PPV",
  "NPV",
  "positive predictive value",
  "negative predictive value",
]);
