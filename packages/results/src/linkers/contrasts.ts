/**
 * Which arms an estimate or a p-value compares where no values of two arms stand with it: "improved survival with A (HR 0.8)", "the HR for A versus placebo
 * was 0.70", "lower with A than with B (P = 0.02) or placebo (P = 0.001)".
 */
import type { Arm, Measure } from "@tabstract/record";
import type { Item } from "../items.ts";
import { beforeArticle, DASH, holdsOneOf, isA, isNumber, isOneOf, isSign, isWord, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import type { Scene } from "../scene.ts";
import { isCompared } from "./arm-ways.ts";
import type { ArmMention } from "./arms.ts";
import { firstFrom, lastEndingBy } from "./mention-order.ts";

export interface Rivals {
  readonly arms: readonly Arm[];
  readonly mentions: readonly ArmMention[];
  readonly isOfCases?: true;
}

/** Measures that set one group against another. */
const RATIOS: ReadonlySet<string> = new Set<Measure>(["hazard-ratio", "odds-ratio", "risk-ratio", "rate-ratio", "number-needed-to-treat"]);
const DIFFERENCES: ReadonlySet<string> = new Set<Measure>(["mean-difference", "risk-difference", "standardised-mean-difference"]);
/** Words of studies of what goes with what: an odds ratio there is not of the arms. */
const PREDICTING = wordIds(
  "predictor predictors predicted predicts predictive associated association associations correlated factor factors determinant determinants prognostic variable variables covariate covariates regression multivariate multivariable univariate model carried conferred",
);
const RISK = wordIds("risk");
const RELATIVE = wordIds("relative absolute pooled");
const RATIO = wordIds("ratio ratios difference differences reduction");
const PREDICTORS = wordIds("predictor predictors predicted predicts predictive determinant determinants prognostic factors factor");

/** How many tokens around a finding may tell what it compares: more than nearly any sentence has. A hostile text costs no more than that. */
const REACH = 400;

/** The sentence of a finding, as far as it may tell of it, and the arms that are named there. */
function around({ sentences }: Scene, { sentence, from: at }: Item, mentions: readonly ArmMention[]): Span {
  const [first, past] = sentences[sentence] ?? [0, 0];
  const [from, to] = [Math.max(first, at - REACH), Math.min(past, at + REACH)];
  return { from, to, named: mentions.slice(firstFrom(mentions, from), lastEndingBy(mentions, to) + 1) };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly named: readonly ArmMention[];
}

/** The arms that a finding without values of two arms compares, the first against the rest; empty where nothing tells. */
export function comparedArms(scene: Scene, items: readonly Item[], { arms, mentions, isOfCases }: Rivals): string[] {
  const item = items.find(({ fields }) => fields.kind === "estimate") ?? items.find(({ fields }) => fields.kind === "p-value");
  if (item === undefined || arms.length < 2) return [];
  const { tokens } = scene;
  const { from, to, named } = around(scene, item, mentions);
  const all = arms.map(({ id }) => id);
  if (isOfCases === true && arms.some(({ id }) => !named.some(({ arm }) => arm === id))) return [];
  if (arms.length === 2) return isOfBoth(tokens, item, { arms, named, from, to }) ? all : [];
  if (item.fields.kind === "p-value" && named.length === 0 && isBetweenGroups(tokens, from, to)) return all;
  return pairBehind(tokens, items, { arms, named }) ?? besideBracket(tokens, item, { arms, named }) ?? pairBefore(tokens, item, named);
}

interface Named {
  readonly arms: readonly Arm[];
  readonly named: readonly ArmMention[];
}

type Sentence = Named & Span;

/** In a study of two arms a ratio beside one of them compares both; what no arm is named beside does so unless predictors are told of. */
function isOfBoth(tokens: Tokens, item: Item, { arms, named, from, to }: Sentence): boolean {
  const { fields } = item;
  const both = arms.every(({ id }) => named.some(({ arm }) => arm === id));
  if (fields.kind === "p-value") return isTestOfBoth(tokens, { named, from, to, both, at: item.from });
  if (fields.kind !== "estimate" || fields.about !== null || fields.per !== null) return false;
  const comparator = arms.filter(({ role }) => role === "comparator").length;
  if (comparator !== 1) return false;
  if (RATIOS.has(fields.measure))
    return both || (named.length > 0 ? !holdsOneOf(tokens, from, to, PREDICTORS) : !isOfPrediction(tokens, from, to));
  if (!DIFFERENCES.has(fields.measure)) return false;
  return both || (named.length > 0 ? holdsComparison(tokens, from, to) : isBetweenGroups(tokens, from, to));
}

interface Test extends Span {
  /** Whether both arms are named. */
  readonly both: boolean;
  /** Where the p-value stands. */
  readonly at: number;
}

/**
 * A p-value behind the outcome that it tests, wherever it stands: "more falls (P = 0.01) with A than with B", "pain did not differ between groups (P = 0.5)",
 * "pain was lower in the A group (P = 0.02)". Not what went with what, and not how one group changed.
 */
function isTestOfBoth(tokens: Tokens, { named, from, to, both, at }: Test): boolean {
  if (holdsOneOf(tokens, from, to, PREDICTORS) || holdsOneOf(tokens, from, to, CORRELATED)) return false;
  if (both && named.some((mention) => isCompared(tokens, mention.from))) return true;
  const clause = clauseAround(tokens, at, { from, to });
  // "Pain fell from baseline in both groups (P < 0.001)"
  if (isInEachGroup(tokens, clause)) return false;
  if (isBetweenGroups(tokens, clause.from, clause.to)) return true;
  const [first] = named;
  if (both || first === undefined || holdsOneOf(tokens, from, to, ELSEWHERE) || isOfPrediction(tokens, from, to)) return false;
  // "In the A group, older women fell more": of those within it.
  if (first.from - from < OPENING && isOneOf(tokens, from, WITHIN)) return false;
  for (let word = from; word < to; word++) if (isOneOf(tokens, word, COMPARATIVES) && isPredicate(tokens, word)) return true;
  return false;
}

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** The clause that a token stands in: what a semicolon, a "but" or a ", with no" ends. */
function clauseAround(tokens: Tokens, at: number, { from, to }: Clause): Clause {
  let first = at;
  while (first > from && !opensClause(tokens, first)) first--;
  let last = at + 1;
  while (last < to && !opensClause(tokens, last)) last++;
  return { from: first, to: last };
}

function opensClause(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at, PARTING)) return true;
  if (isSign(tokens, at, SEMICOLON)) return !isNumber(tokens, at + 1) && !isOneOf(tokens, at + 1, STATISTICS);
  return isOneOf(tokens, at, ASIDE) && isSign(tokens, at - 1, COMMA);
}

const SEMICOLON = 0x3b;
const PARTING = wordIds("but although though while whereas whilst however");
const ASIDE = wordIds("with without nor");
const STATISTICS = wordIds("p ci or hr rr n");

/** "in both groups", "in each treatment arm". */
function isInEachGroup(tokens: Tokens, { from, to }: Clause): boolean {
  for (let at = from; at < to; at++) {
    if (!isOneOf(tokens, at, WITHIN) || !isOneOf(tokens, at + 1, EACH)) continue;
    for (let next = at + 2; next < at + 5; next++) if (isA(tokens, next, C.GROUP) || isOneOf(tokens, next, GROUPS)) return true;
  }
  return false;
}

/** "was significantly lower", "had fewer falls"; not "older patients", "those with more severe disease". */
function isPredicate(tokens: Tokens, at: number): boolean {
  if (isA(tokens, at + 1, C.PEOPLE) || isOneOf(tokens, at - 1, OF_THEM)) return false;
  return !(isWord(tokens, at + 1) && isA(tokens, at + 2, C.PEOPLE));
}

const OPENING = 5;
const OF_THEM = wordIds("with of who in");
const EACH = wordIds("both each all either");

/**
 * "Markers increased from baseline in the A group (P < 0.01)": how one group changed, or what went with what in it; empty for all else, and where it may have
 * been tested against another.
 */
export function testedWithin(scene: Scene, [item]: readonly Item[], { mentions }: Rivals): string[] {
  if (item?.fields.kind !== "p-value") return [];
  const { tokens } = scene;
  const { from, to, named } = around(scene, item, mentions);
  const [first] = named;
  if (first === undefined || named.some(({ arm }) => arm !== first.arm)) return [];
  const before = beforeArticle(tokens, first.from);
  if (!isOneOf(tokens, before, WITHIN) || !isA(tokens, first.to, C.GROUP | C.PEOPLE)) return [];
  if (!holdsOneOf(tokens, from, to, WITHIN_TEST) && !holdsOneOf(tokens, from, to, CORRELATED)) return [];
  if (holdsComparison(tokens, from, to) || holdsOneOf(tokens, from, to, COMPARATIVES) || holdsOneOf(tokens, from, to, APART)) return [];
  return [first.arm];
}

const WITHIN_TEST = wordIds("baseline before preoperative pretreatment initial");
const APART = wordIds(
  "only groups arms between intergroup lowest highest best worst most least fewest greatest difference differences faster earlier sooner rarer",
);
const WITHIN = wordIds("in within among");
const CORRELATED = wordIds("correlated correlation correlations correlates");
const ELSEWHERE = wordIds("baseline before after pretreatment preoperative initial than compared comparing comparison relative against");
const COMPARATIVES = wordIds(
  "more less fewer lower higher greater better worse shorter longer larger smaller superior inferior earlier faster rarer milder sooner",
);
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
  let end = items.at(-1)?.to ?? 0;
  while (closesBracket(tokens, end)) end++;
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
  const rival = before[first - 1];
  if (first < 1 || last === undefined || rival === undefined || rival.arm === last.arm) return [];
  // "with A versus placebo and B versus placebo": the pair that stands next.
  const next = before.findLastIndex(({ from }) => isCompared(tokens, from));
  const chosen = next > first && isVersus(tokens, before[next]) ? next - 1 : first - 1;
  const behind = joinedBehind(tokens, before, chosen + 1);
  const rivals = behind.includes(last.arm) ? behind : [last.arm];
  const own = joinedArms(tokens, before, chosen).filter((arm) => !rivals.includes(arm));
  return own.length === 0 ? [] : [...own, ...rivals];
}

/** "compared with both A and B": the arms that only commas and conjunctions join to one, behind it. */
function joinedBehind(tokens: Tokens, named: readonly ArmMention[], index: number): string[] {
  const arms = [named[index]?.arm ?? ""];
  for (let at = index; at + 1 < named.length; at++) {
    const [left, right] = [named[at], named[at + 1]];
    if (left === undefined || right === undefined || !isJoined(tokens, left.to, right.from)) break;
    if (!arms.includes(right.arm)) arms.push(right.arm);
  }
  return arms;
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
