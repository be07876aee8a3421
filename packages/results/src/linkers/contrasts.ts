/**
 * Which arms an estimate or a p-value compares where no values of two arms stand with it: "improved survival with A (HR 0.8)", "the HR for A versus placebo
 * was 0.70", "lower with A than with B (P = 0.02) or placebo (P = 0.001)".
 */
import type { Arm, Measure } from "@tabstract/record";
import type { Item } from "../items.ts";
import { DASH, holdsOneOf, isA, isNumber, isOneOf, isSign, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
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
  const all = arms.map(({ id }) => id);
  if (arms.length === 2) return isOfBoth(tokens, item, { arms, named, from, to }) ? all : [];
  if (item.fields.kind === "p-value" && named.length === 0 && isBetweenGroups(tokens, from, to)) return all;
  return pairBehind(tokens, items, { arms, named }) ?? besideBracket(tokens, item, { arms, named }) ?? pairBefore(tokens, item, named);
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
function isOfBoth(tokens: Tokens, item: Item, { arms, named, from, to }: Sentence): boolean {
  const { fields } = item;
  const both = arms.every(({ id }) => named.some(({ arm }) => arm === id));
  if (fields.kind === "p-value") return isTestOfBoth(tokens, { named, from, to, both });
  if (fields.kind !== "estimate" || fields.about !== null || fields.per !== null) return false;
  const comparator = arms.filter(({ role }) => role === "comparator").length;
  if (comparator !== 1) return false;
  if (RATIOS.has(fields.measure))
    return both || (named.length > 0 ? !holdsOneOf(tokens, from, to, PREDICTORS) : !isOfPrediction(tokens, from, to));
  if (!DIFFERENCES.has(fields.measure)) return false;
  return both || (named.length > 0 ? holdsComparison(tokens, from, to) : isBetweenGroups(tokens, from, to));
}

interface Test {
  readonly named: readonly ArmMention[];
  readonly from: number;
  readonly to: number;
  /** Whether both arms are named. */
  readonly both: boolean;
}

/**
 * A p-value behind the outcome that it tests, wherever it stands: "more falls (P = 0.01) with A than with B", "pain did not differ between groups (P = 0.5)",
 * "pain was lower in the A group (P = 0.02)". Not what went with what, and not how one group changed.
 */
function isTestOfBoth(tokens: Tokens, { named, from, to, both }: Test): boolean {
  if (holdsOneOf(tokens, from, to, PREDICTORS) || holdsOneOf(tokens, from, to, CORRELATED)) return false;
  if (both) return named.some((mention) => isCompared(tokens, mention.from)) || isBetweenGroups(tokens, from, to);
  if (isBetweenGroups(tokens, from, to)) return true;
  // "milder than before", "rarer in A than in those who smoke": against something else.
  if (named.length === 0 || holdsOneOf(tokens, from, to, ELSEWHERE)) return false;
  if (isOfPrediction(tokens, from, to)) return false;
  return holdsOneOf(tokens, from, to, COMPARATIVES);
}

/** "Both markers increased (P < 0.01) in the A group": how one group changed, or what went with what in it; empty for all else. */
export function testedWithin({ tokens, sentences }: Scene, [item]: readonly Item[], { mentions }: Rivals): string[] {
  if (item?.fields.kind !== "p-value") return [];
  const [from, to] = sentences[item.sentence] ?? [0, 0];
  const [first, ...others] = mentions.filter((mention) => mention.from >= from && mention.to <= to);
  if (first === undefined || others.some(({ arm }) => arm !== first.arm)) return [];
  const before = isA(tokens, first.from - 1, C.DETERMINER) ? first.from - 2 : first.from - 1;
  if (!isOneOf(tokens, before, WITHIN) || !isA(tokens, first.to, C.GROUP | C.PEOPLE)) return [];
  if (holdsComparison(tokens, from, to) || holdsOneOf(tokens, from, to, COMPARATIVES)) return [];
  return [first.arm];
}

const WITHIN = wordIds("in within among");
const CORRELATED = wordIds("correlated correlation correlations correlates");
const ELSEWHERE = wordIds("baseline before pretreatment preoperative initial than compared comparing comparison relative against");
const COMPARATIVES = wordIds("more less fewer lower higher greater better worse shorter longer larger smaller superior inferior");
const BETWEEN = wordIds("between among");
const GROUPS = wordIds("groups arms treatments");
const OF_GROUPS = wordIds("two both study treatment three four intervention trial");

/** "between groups", "between the two treatment arms", "among the three groups". */
function isBetweenGroups(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isOneOf(tokens, at, BETWEEN)) continue;
    let next = at + 1;
    while (next < at + 5 && (isA(tokens, next, C.DETERMINER) || isOneOf(tokens, next, OF_GROUPS) || isNumber(tokens, next))) next++;
    if (isOneOf(tokens, next, GROUPS)) return true;
    // "between-group difference"
    if (isSign(tokens, at + 1, DASH) && isA(tokens, at + 2, C.GROUP)) return true;
  }
  return false;
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

/** "rate ratio 0.39 (95% CI …) for A versus placebo and 0.86 (…) for B": the arms that stand right behind a result and its bracket. */
function pairBehind(tokens: Tokens, items: readonly Item[], { arms, named }: Named): string[] | null {
  let end = Math.max(...items.map(({ to }) => to));
  while (closesBracket(tokens, end) || isSign(tokens, end, COMMA)) end++;
  if (!isOneOf(tokens, end, FOR)) return null;
  const at = isA(tokens, end + 1, C.DETERMINER) ? end + 2 : end + 1;
  const own = named.find(({ from }) => from === at);
  if (own === undefined) return null;
  const next = named.find(({ from, arm }) => from >= own.to && from <= own.to + NEAR && arm !== own.arm);
  if (next !== undefined && (isCompared(tokens, next.from) || isOneOf(tokens, end, BETWEEN))) return [own.arm, next.arm];
  const controls = arms.filter(({ role }) => role === "comparator");
  const [control] = controls;
  return controls.length === 1 && control !== undefined && control.id !== own.arm && named.some(({ arm }) => arm === control.id)
    ? [own.arm, control.id]
    : null;
}

const COMMA = 0x2c;
const FOR = wordIds("for with in between");
/** How far behind one arm the other may stand: "group compared with the". */
const NEAR = 5;

/** The last arm before a result that others are set against, and those that are set against it. */
function pairBefore(tokens: Tokens, item: Item, named: readonly ArmMention[]): string[] {
  const before = named.filter(({ to }) => to <= item.to);
  const first = before.findIndex(({ from }) => isCompared(tokens, from));
  const last = before.at(-1);
  const own = before[first - 1];
  if (first < 1 || last === undefined || own === undefined || own.arm === last.arm) return [];
  // "with A versus placebo and B versus placebo": the pair that stands next.
  const next = before.findLastIndex(({ from }) => isCompared(tokens, from));
  const chosen = next > first && isVersus(tokens, before[next]) ? next - 1 : first - 1;
  const rivals = joinedArms(tokens, before, chosen).filter((arm) => arm !== last.arm);
  return rivals.length === 0 ? [] : [...rivals, last.arm];
}

/** "in A and B patients compared with C": the arms that only commas and conjunctions join to one, in their order. */
function joinedArms(tokens: Tokens, named: readonly ArmMention[], index: number): string[] {
  const arms = [named[index]?.arm ?? ""];
  for (let at = index; at > 0; at--) {
    const [left, right] = [named[at - 1], named[at]];
    if (left === undefined || right === undefined || !isJoined(tokens, left.to, right.from)) break;
    if (!arms.includes(left.arm)) arms.unshift(left.arm);
  }
  return arms;
}

function isJoined(tokens: Tokens, from: number, to: number): boolean {
  let joined = false;
  for (let at = from; at < to; at++) {
    if (isSign(tokens, at, COMMA) || isOneOf(tokens, at, AND)) joined = true;
    else if (!isA(tokens, at, C.GROUP | C.PEOPLE | C.DETERMINER)) return false;
  }
  return joined;
}

const AND = wordIds("and or");
const AGAIN = wordIds("versus vs v than");

function isVersus(tokens: Tokens, mention: ArmMention | undefined): boolean {
  if (mention === undefined) return false;
  for (let at = mention.from - 1; at >= mention.from - 3; at--) if (isOneOf(tokens, at, AGAIN)) return true;
  return false;
}
