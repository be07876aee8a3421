/**
 * Which arms an estimate or a p-value compares where no values of two arms stand with it: "improved survival with A (HR 0.8)", "the HR for A versus placebo
 * was 0.70", "lower with A than with B (P = 0.02) or placebo (P = 0.001)".
 */
import type { Arm, Measure } from "@tabstract/record";
import type { Item } from "../items.ts";
import { holdsOneOf, isA, isOneOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { opensBracket } from "../parts/bracket.ts";
import type { Scene } from "../scene.ts";
import { isCompared } from "./arm-ways.ts";
import type { ArmMention } from "./arms.ts";

export interface Rivals {
  readonly arms: readonly Arm[];
  readonly mentions: readonly ArmMention[];
}

/** Measures that set one group against another. */
const RATIOS: ReadonlySet<string> = new Set<Measure>(["hazard-ratio", "odds-ratio", "risk-ratio", "rate-ratio", "number-needed-to-treat"]);
const DIFFERENCES: ReadonlySet<string> = new Set<Measure>(["mean-difference", "risk-difference", "standardised-mean-difference"]);
/** Words of studies of what goes with what: an odds ratio there is not of the arms. */
const PREDICTING = wordIds(
  "predictor predictors predicted predicts predictive associated association associations correlated factor factors determinant determinants prognostic",
);
const RISK = wordIds("risk");
const RELATIVE = wordIds("relative absolute pooled");
const RATIO = wordIds("ratio ratios difference differences reduction");
const PREDICTORS = wordIds("predictor predictors predicted predicts predictive determinant determinants prognostic factors factor");

/** The arms that a finding without values of two arms compares, the first against the rest; empty where nothing tells. */
export function comparedArms({ tokens, sentences }: Scene, items: readonly Item[], { arms, mentions }: Rivals): string[] {
  const item = items.find(({ fields }) => fields.kind === "estimate") ?? items.find(({ fields }) => fields.kind === "p-value");
  if (item === undefined || arms.length < 2) return [];
  const [from, to] = sentences[item.sentence] ?? [0, 0];
  const named = mentions.filter((mention) => mention.from >= from && mention.to <= to);
  if (arms.length === 2) return isOfBoth(tokens, item, { arms, named, from, to }) ? arms.map(({ id }) => id) : [];
  return besideBracket(tokens, item, { arms, named }) ?? pairBefore(tokens, item, named);
}

interface Named {
  readonly arms: readonly Arm[];
  readonly named: readonly ArmMention[];
}

interface Sentence extends Named {
  readonly from: number;
  readonly to: number;
}

/** In a study of two arms a ratio beside one of them compares both; what no arm is named beside does so unless predictors are told of. */
function isOfBoth(tokens: Tokens, { fields }: Item, { arms, named, from, to }: Sentence): boolean {
  if (fields.kind !== "estimate" || fields.about !== null || fields.per !== null) return false;
  const comparator = arms.filter(({ role }) => role === "comparator").length;
  if (comparator !== 1) return false;
  const both = arms.every(({ id }) => named.some(({ arm }) => arm === id));
  if (RATIOS.has(fields.measure))
    return both || (named.length > 0 ? !holdsOneOf(tokens, from, to, PREDICTORS) : !isOfPrediction(tokens, from, to));
  return DIFFERENCES.has(fields.measure) && (both || (named.length > 0 && holdsComparison(tokens, from, to)));
}

/** Whether words of a sentence tell of predictors and risks; the "risk" of a measure's own name ("relative risk", "risk ratio") tells nothing. */
function isOfPrediction(tokens: Tokens, from: number, to: number): boolean {
  if (holdsOneOf(tokens, from, to, PREDICTING)) return true;
  for (let at = from; at < to; at++)
    if (isOneOf(tokens, at, RISK) && !isOneOf(tokens, at - 1, RELATIVE) && !isOneOf(tokens, at + 1, RATIO)) return true;
  return false;
}

function holdsComparison(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isA(tokens, at, C.COMPARE | C.VERSUS)) return true;
  return false;
}

/** "fewer in the yoga (IRR 0.42) and diet groups (IRR 0.60) compared with the control group": what stands in the bracket of an arm compares it with the control. */
function besideBracket(tokens: Tokens, item: Item, { arms, named }: Named): string[] | null {
  const controls = arms.filter(({ role }) => role === "comparator");
  const [control] = controls;
  if (control === undefined || controls.length > 1 || item.fields.kind !== "estimate") return null;
  const own = named.find(({ arm, to }) => {
    const open = isA(tokens, to, C.GROUP) ? to + 1 : to;
    return arm !== control.id && opensBracket(tokens, open) && item.from === open + 1;
  });
  return own === undefined || !named.some(({ arm }) => arm === control.id) ? null : [own.arm, control.id];
}

/** The last arm before a result that others are set against, and the one that is set against it. */
function pairBefore(tokens: Tokens, item: Item, named: readonly ArmMention[]): string[] {
  const before = named.filter(({ to }) => to <= item.to);
  const first = before.findIndex(({ from }) => isCompared(tokens, from));
  const last = before.at(-1);
  const own = before[first - 1];
  if (first < 1 || last === undefined || own === undefined || own.arm === last.arm) return [];
  // "with A versus placebo and B versus placebo": the pair that stands next.
  const next = before.findLastIndex(({ from }) => isCompared(tokens, from));
  const pair = next > first && isVersus(tokens, before[next]) ? before[next - 1] : own;
  return pair === undefined || pair.arm === last.arm ? [] : [pair.arm, last.arm];
}

const AGAIN = wordIds("versus vs v than");

function isVersus(tokens: Tokens, mention: ArmMention | undefined): boolean {
  if (mention === undefined) return false;
  for (let at = mention.from - 1; at >= mention.from - 3; at--) if (isOneOf(tokens, at, AGAIN)) return true;
  return false;
}
