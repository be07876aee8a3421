/**
 * Which results state one finding together: the values of one outcome at one time side by side, their estimate, its interval, their p-value.
 * A p-value closes a finding; values after it begin the next. What has an outcome of its own is a finding of its own, and so is each place of parallel lists.
 */
import type { Comparison, Measure } from "@tabstract/record";
import type { Item } from "../items.ts";
import { isOneOf, isSign, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention } from "./arms.ts";
import { comparedArms, type Rivals, testedWithin } from "./contrasts.ts";
import { firstFrom, lastEndingBy } from "./mention-order.ts";
import { isNamedAs, type PrimaryOutcomes, primaryOutcomes, rankIn } from "./primary.ts";
import { isListed } from "./value-lists.ts";

export interface Finding {
  readonly items: Item[];
  arms: readonly string[];
}

export function findFindings(scene: Scene, items: readonly Item[], rivals: Rivals): Finding[] {
  const findings: Finding[] = [];
  let open: Finding[] = [];
  let before: Item | null = null;
  for (const item of items) {
    if (item.fields.kind === "sample-size") continue;
    if (before !== null && item.sentence !== before.sentence) {
      open = [];
      before = null;
    }
    const home =
      item.fields.kind === "group-value" ? homeOfValue(scene.tokens, open, item) : homeOfTail(scene.tokens, open, { item, before });
    if (home === null) {
      const made: Finding = { items: [item], arms: [] };
      findings.push(made);
      open.push(made);
    } else {
      const rival = isRatio(item) ? rivalOf(scene.tokens, open, home) : null;
      if (rival !== null) takeIn(rival, home, { open, findings });
      home.items.push(item);
    }
    before = item;
  }
  const apart = findings.flatMap((finding) => splitSeries(scene.tokens, finding));
  for (const finding of apart) settleArms(scene, finding, rivals);
  return apart;
}

/** Measures that always set one group against another. */
const RATIOS: ReadonlySet<string> = new Set<Measure>(["hazard-ratio", "odds-ratio", "risk-ratio", "rate-ratio"]);

function isRatio({ fields }: Item): boolean {
  return fields.kind === "estimate" && RATIOS.has(fields.measure);
}

/**
 * "83% were alive and free of disease with A against 90% with B (HR 1.23)": a ratio behind the values of one arm compares it with what stands right before
 * them, even if that seems to measure something else.
 */
function rivalOf(tokens: Tokens, open: readonly Finding[], home: Finding): Finding | null {
  const rival = open[open.indexOf(home) - 1];
  const [a, b] = [rival?.items.at(-1), home.items[0]];
  if (rival === undefined || a === undefined || b === undefined || rival.items.length !== home.items.length) return null;
  const [own, other] = [soleArm(home), soleArm(rival)];
  if (own === null || other === null || own === other) return null;
  if (a.fields.kind !== "group-value" || b.fields.kind !== "group-value" || a.fields.statistic !== b.fields.statistic) return null;
  return a.timepoint?.text === b.timepoint?.text && !partsThings(tokens, a.to, b.from) ? rival : null;
}

/** "31% with A, whereas cough was seen in 12%", "3% had a stroke; 5% bled": what stands on both sides measures two things. */
function partsThings(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSign(tokens, at, 0x3b) || isOneOf(tokens, at, PARTING)) return true;
  return false;
}

const PARTING = wordIds("whereas while but although");

/** The one arm that all items of a finding are values of, or null. */
function soleArm({ items }: Finding): string | null {
  const [arm] = items[0]?.arms ?? [];
  const isSole = items.every(({ fields, arms }) => fields.kind === "group-value" && arms.length === 1 && arms[0] === arm);
  return isSole ? (arm ?? null) : null;
}

function takeIn(rival: Finding, home: Finding, { open, findings }: { open: Finding[]; findings: Finding[] }): void {
  home.items.unshift(...rival.items);
  for (const list of [open, findings]) list.splice(list.indexOf(rival), 1);
}

/**
 * "88%, 82% and 75% for A and 92%, 90% and 82% for B": each place of the lists is a finding of its own. Where each list goes through the arms, each list
 * is one. What else stands with them goes with the first, or place by place where there is one for each.
 */
function splitSeries(tokens: Tokens, finding: Finding): Finding[] {
  const lists: Item[][] = [];
  let before: Item | undefined;
  for (const item of finding.items) {
    if (item.fields.kind !== "group-value") continue;
    const list = lists.at(-1);
    if (list !== undefined && isListed(tokens, before, item)) list.push(item);
    else lists.push([item]);
    before = item;
  }
  const size = lists[0]?.length ?? 0;
  if (lists.length < 2 || size < 2 || lists.some((list) => list.length !== size || !isSeries(list))) return [finding];
  const throughArms = lists.every((list) =>
    list.every((item, at) => item.arms.length > 0 && (at === 0 || item.arms[0] !== list[at - 1]?.arms[0])),
  );
  const parts = throughArms ? lists : Array.from({ length: size }, (_, place) => lists.map((list) => list[place] as Item));
  const rest = finding.items.filter((item) => item.fields.kind !== "group-value");
  const paired = rest.length === parts.length && rest.every(({ fields }) => fields.kind === rest[0]?.fields.kind);
  return parts.map((items, at) => ({ items: [...items, ...(paired ? rest.slice(at, at + 1) : at === 0 ? rest : [])], arms: [] }));
}

/** "9, 9.1%" tells one thing twice, and is no list of two. */
function isSeries(list: readonly Item[]): boolean {
  const [first] = list;
  return list.every(
    ({ fields }) => fields.kind === "group-value" && first?.fields.kind === "group-value" && fields.statistic === first.fields.statistic,
  );
}

/** A value joins the values of its outcome that no p-value has closed yet. */
function homeOfValue(tokens: Tokens, open: readonly Finding[], item: Item): Finding | null {
  for (let index = open.length - 1; index >= 0; index--) {
    const finding = open[index];
    const first = finding?.items[0];
    if (finding === undefined || first === undefined || isClosed(finding)) continue;
    if (sameOutcome(first, item) && samePopulation(first, item) && !isOfOtherTime(tokens, finding, item)) return finding;
  }
  return null;
}

interface Tail {
  readonly item: Item;
  readonly before: Item | null;
}

/** An interval follows what it bounds; an estimate or a p-value its outcome, or where it brings none of its own the finding right before it. */
function homeOfTail(tokens: Tokens, open: readonly Finding[], { item, before }: Tail): Finding | null {
  if (item.bounds !== null) {
    const home = open.find((finding) => finding.items.includes(item.bounds as Item));
    if (home !== undefined) return home;
  }
  for (let index = open.length - 1; index >= 0; index--) {
    const finding = open[index];
    const first = finding?.items[0];
    if (finding !== undefined && first !== undefined && sameOutcome(first, item) && admits(finding, item)) return finding;
  }
  const last = open.find((finding) => before !== null && finding.items.includes(before)) ?? null;
  if (last === null || before === null || !admits(last, item) || isClosed(last)) return null;
  const brings = item.outcome !== null && item.outcome.span[0] >= (tokens.end[before.to - 1] ?? 0);
  return brings || startsAnew(tokens, before, item) ? null : last;
}

function isClosed(finding: Finding): boolean {
  return finding.items.some((item) => item.fields.kind === "p-value");
}

/** A second estimate of one measure states another finding, and so does what stands behind a p-value unless it measures the same differently. */
function admits(finding: Finding, item: Item): boolean {
  const { fields } = item;
  if (fields.kind === "estimate")
    return !finding.items.some((other) => other.fields.kind === "estimate" && other.fields.measure === fields.measure);
  if (fields.kind === "interval" || !isClosed(finding)) return true;
  const last = finding.items.at(-1);
  return fields.kind === "p-value" && last !== undefined && item.from - last.to < NEXT;
}

/** How far from the last p-value another one of the same finding may stand, in tokens. */
const NEXT = 4;

/**
 * "at week 6 (3.1 vs 12.4) and week 12 (2.9 vs 12.9)": values of two times are two findings, unless they tell how one arm changed ("4.1 at baseline and
 * 2.0 at 6 months").
 */
function isOfOtherTime(tokens: Tokens, { items }: Finding, item: Item): boolean {
  const { timepoint, arms } = item;
  const last = items.at(-1);
  if (timepoint === null || last === undefined || last.timepoint === null || last.timepoint.span[0] === timepoint.span[0]) return false;
  // "90%, 80% and 70%": places of a list are told apart later.
  if (isListed(tokens, last, item)) return false;
  // "from 7.4 at week 0 to 2.6 at week 4 with A and from 7.5 to 5.3 with B"
  if (isOneOf(tokens, item.from - 1, ENDS)) return false;
  return items.some((other) => other.arms.join() !== arms.join()) && items.some((other) => other.arms.join() === arms.join());
}

const ENDS = wordIds("from to");

function samePopulation(a: Item, b: Item): boolean {
  return a.population?.text === b.population?.text;
}

function sameOutcome(a: Item, b: Item): boolean {
  if (a.outcome === null || b.outcome === null) return a.outcome === b.outcome;
  return a.outcome.span[0] === b.outcome.span[0] || a.outcome.text === b.outcome.text;
}

/** A semicolon or a full clause between a value and an estimate parts them. */
function startsAnew(tokens: Tokens, before: Item, item: Item): boolean {
  let depth = 0;
  for (let at = before.to; at < item.from; at++) {
    if (isSign(tokens, at, 0x28)) depth++;
    if (isSign(tokens, at, 0x3b) && depth === 0) return item.from - before.to > 10;
  }
  return false;
}

/** The finding's arms; its estimates and p-values speak of all of them. */
function settleArms(scene: Scene, finding: Finding, rivals: Rivals): void {
  const arms: string[] = [];
  for (const item of finding.items) for (const arm of item.arms) if (!arms.includes(arm)) arms.push(arm);
  const pair = arms.length < 2 ? comparedArms(scene, finding.items, rivals) : [];
  if (pair.length > 1 && arms.every((arm) => pair.includes(arm))) arms.splice(0, arms.length, ...pair);
  else if (arms.length === 0) {
    const named = namedAround(scene, finding, rivals.mentions);
    arms.push(...(named.length > 0 ? named : testedWithin(scene, finding.items, rivals)));
  }
  if (pair.length === 0) arms.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  finding.arms = arms;
  const values = finding.items.filter((item) => item.fields.kind === "group-value");
  const pairs = pairsWithControl(finding.items, values, rivals);
  for (const item of finding.items) {
    if (item.fields.kind === "group-value") continue;
    // The interval of one group's value is that group's.
    item.arms = item.bounds?.fields.kind === "group-value" ? item.bounds.arms : (pairs.get(item) ?? arms);
    const source = values.at(-1);
    if (source !== undefined) {
      item.outcome ??= source.outcome;
      item.timepoint ??= source.timepoint;
    }
  }
}

/** "9% with A, 7% with B and 2% with placebo (P = 0.01 and P = 0.04, respectively)": as many tests as arms beside the one control, each of one of them. */
function pairsWithControl(items: readonly Item[], values: readonly Item[], { arms }: Rivals): ReadonlyMap<Item, readonly string[]> {
  const pairs = new Map<Item, readonly string[]>();
  const tests = items.filter(({ fields }) => fields.kind === "p-value");
  if (tests.length < 2) return pairs;
  const tested = [...new Set(values.flatMap((value) => (value.arms.length === 1 ? value.arms : [])))];
  const controls = tested.filter((id) => arms.some((arm) => arm.id === id && arm.role === "comparator"));
  const [control] = controls;
  const others = tested.filter((id) => id !== control);
  if (control === undefined || controls.length > 1 || others.length !== tests.length || values.length !== tested.length) return pairs;
  for (const [index, test] of tests.entries()) pairs.set(test, [others[index] ?? "", control]);
  return pairs;
}

/** "less common with A than with B (hazard ratio 0.71)": an estimate or a p-value alone compares the arms that its sentence names before it. */
function namedAround(scene: Scene, finding: Finding, mentions: readonly ArmMention[]): string[] {
  const first = finding.items[0];
  if (first === undefined || first.fields.kind === "group-value") return [];
  const [from] = scene.sentences[first.sentence] ?? [0, 0];
  const named = new Set<string>();
  const past = lastEndingBy(mentions, first.from);
  for (let at = firstFrom(mentions, from); at <= past; at++) named.add(mentions[at]?.arm ?? "");
  return named.size >= 2 ? [...named] : [];
}

/** Turns findings into comparisons of the record; one value alone compares nothing, an estimate or a p-value alone still states a finding. */
export function toComparisons(scene: Scene, findings: readonly Finding[], indexOf: ReadonlyMap<Item, number>): Comparison[] {
  const comparisons: Comparison[] = [];
  const primary = primaryOutcomes(scene);
  for (const finding of findings) {
    const results = finding.items.map((item) => indexOf.get(item)).filter((index): index is number => index !== undefined);
    if (results.length === 0) continue;
    const only = finding.items[0];
    if (finding.items.length === 1 && only?.fields.kind === "group-value") continue;
    const withOutcome = finding.items.find((item) => item.outcome !== null);
    const withTime = finding.items.find((item) => item.timepoint !== null);
    comparisons.push({
      arms: [...finding.arms],
      contrast: contrastOf(finding),
      outcome: withOutcome?.outcome ?? null,
      timepoint: withTime?.timepoint ?? null,
      population: finding.items.find((item) => item.population !== null)?.population ?? null,
      primary: isPrimary(scene, finding, primary),
      results,
    });
  }
  return comparisons;
}

/** What tells of no association by itself: a difference may be of anything, heterogeneity is that of the studies. */
const ALONE: ReadonlySet<string> = new Set<Measure>(["mean-difference", "risk-difference", "heterogeneity"]);

function contrastOf(finding: Finding): Comparison["contrast"] {
  if (finding.arms.length >= 2) return "between-arms";
  const values = finding.items.filter((item) => item.fields.kind === "group-value");
  if (finding.arms.length === 1 && values.length >= 2) return "within-arm";
  if (finding.items.some(({ fields }) => fields.kind === "estimate" && !ALONE.has(fields.measure))) return "association";
  return "single";
}

/** What the abstract says of the finding's outcome: in its sentence, or before, where it named the primary one. */
function isPrimary({ tokens, sentences, zoneOfSentence }: Scene, { items }: Finding, names: PrimaryOutcomes): boolean | null {
  const first = items[0];
  if (first === undefined) return null;
  const [from, to] = sentences[first.sentence] ?? [0, 0];
  const told = rankIn(tokens, from, to);
  if (told !== null || zoneOfSentence[first.sentence] === "METHODS") return told;
  const outcome = items.find((item) => item.outcome !== null)?.outcome?.text;
  const time = items.find(({ timepoint }) => timepoint !== null)?.timepoint?.value ?? null;
  // A part of the people, and what was found before anything was given, are not what the study asked.
  if (outcome === undefined || items.some(({ population, period }) => population !== null || period === "baseline")) return null;
  return isNamedAs(outcome, time, names) ? true : null;
}
