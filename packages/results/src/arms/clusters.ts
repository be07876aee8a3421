/** Candidates of one name together: the same words, an abbreviation and its long form, a label and what stands in its bracket. */
import { isOneOf, isSign, type Tokens } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { scratch } from "../scratch.ts";
import { remember } from "../word-marks.ts";
import type { Mention } from "./candidates.ts";
import { GROUP, isControl } from "./controls.ts";
import { listOf, NameTable, wordsOf } from "./name-table.ts";
import { isCapitals } from "./name-text.ts";
import { contentOf, KIND, labelOf, labelStart, setsApart, Vocabulary } from "./names.ts";
import { afterCode, beforeCode, COMPARED_BEFORE, codeSet, OPPOSED_BEFORE } from "./neighbours.ts";
import { openWords, type ShortForms, shortForms } from "./short-forms.ts";

export interface Cluster {
  /** Content words, as numbers of the abstract's vocabulary. */
  readonly words: readonly number[];
  readonly label: boolean;
  control: boolean;
  /** Only words such as "intervention" and "control". */
  readonly role: boolean;
  /** Whether one of its names is a short form that the abstract introduces. */
  short: boolean;
  readonly mentions: Mention[];
  /** Bits of the sentences (modulo 31) that it is named in, to tell fast that two never meet. */
  sentences: number;
}

export interface Clusters {
  readonly vocabulary: Vocabulary;
  /** In order of their first place. */
  readonly clusters: readonly Cluster[];
  /** Every place that prints a name, in the order of print; those of one cluster have one `name`. */
  readonly places: readonly Mention[];
}

const OPEN = beforeCode("open");
const CLOSE = afterCode("close");
/** What ends the name of a label in the bracket behind it: "group 1 (yoga; 31 patients)". */
const ENDS = [CLOSE, afterCode("comma"), afterCode("colon"), afterCode("open size")];
const SIZED = afterCode("open size");
const PLUS_AFTER = [afterCode("and")];
const OF_GROUP = afterCode("group");
const OPEN_VALUE = afterCode("open value");
const RECEIVING = beforeCode("receiving");
const ASSIGNED = beforeCode("assigned");
const VALUE_IN = beforeCode("value in");
const COLON = beforeCode("colon");
const OPPOSING_AFTER = codeSet(
  (["group", "groups", "people", "treated", "open size", "open value", "and groups", "versus", "value", "respectively"] as const).map(
    afterCode,
  ),
);
/** More names, and places of a name, than any abstract has: a hostile text costs no more than that. */
const MOST_NAMES = 2_000;
const MOST_MENTIONS = 200;
const MOST_ALIKE = 40;
const MOST_PAIRS = 400;
const REACH_OF_DEFINITION = 9;

/** Names that are merged one into another; `home` leads from each to the one that it stands for. */
class Merger {
  readonly home: number[] = [];
  readonly clusters: Cluster[] = [];

  add(cluster: Cluster): number {
    this.home.push(this.clusters.length);
    this.clusters.push(cluster);
    return this.clusters.length - 1;
  }

  root(index: number): number {
    let at = index;
    while (this.home[at] !== at) at = this.home[at] ?? at;
    return at;
  }

  join(a: number, b: number): void {
    const to = this.root(a);
    const from = this.root(b);
    if (to === from) return;
    const home = this.at(to);
    const other = this.at(from);
    this.home[from] = to;
    home.short ||= other.short;
    // "mammography alone (control group)"
    home.control ||= other.role && other.control;
    home.sentences |= other.sentences;
    for (const mention of other.mentions) home.mentions.push(mention);
    other.mentions.length = 0;
  }

  at(index: number): Cluster {
    return this.clusters[index] as Cluster;
  }
}

/** The names of one abstract, one at a time. */
const names = new NameTable();

/** The names of the places, given in the order of print. */
export function clustersOf(places: readonly Mention[], text: Tokens): Clusters {
  const vocabulary = new Vocabulary();
  const merger = new Merger();
  names.clear();
  const named: Mention[] = [];
  for (const mention of places) {
    const read = mention.label ? labelOf(mention.tokens, mention, vocabulary) : contentOf(mention.tokens, mention, vocabulary);
    if (read.count === 0) continue;
    const sentence = 1 << ((mention.sentence + 1) % 31);
    let name = names.find(read);
    if (name < 0) {
      // Names that were not counted would still fill the vocabulary: enough is enough.
      if (names.size >= MOST_NAMES) break;
      const words = listOf(read);
      name = names.add(words);
      merger.add({
        words,
        label: mention.label,
        control: isControl(mention, words, vocabulary),
        role: !mention.label && allOf(words, vocabulary, KIND.role),
        short: false,
        mentions: [mention],
        sentences: sentence,
      });
    } else {
      const cluster = merger.at(name);
      if (cluster.mentions.length < MOST_MENTIONS) cluster.mentions.push(mention);
      cluster.sentences |= sentence;
    }
    mention.name = name;
    named.push(mention);
  }
  const forms = shortForms(text, vocabulary);
  dropStudies(merger, forms);
  joinAbbreviations(merger, forms);
  joinLabels(merger, named);
  joinBrackets(merger, named);
  joinDefinitions(merger, named);
  joinParts(merger, vocabulary, forms);
  for (const mention of named) mention.name = merger.root(mention.name);
  return { vocabulary, clusters: merger.clusters.filter((cluster) => cluster.mentions.length > 0), places: named };
}

function allOf(words: readonly number[], { kinds }: Vocabulary, kind: number): boolean {
  for (const word of words) if (((kinds[word] ?? 0) & kind) === 0) return false;
  return true;
}

/** Leaves out the short forms of studies, which name no arm, but for those that stand where arms do. */
function dropStudies(merger: Merger, { ofStudies }: ShortForms): void {
  for (const study of ofStudies) {
    const name = names.find(wordsOf(study));
    if (name >= 0 && !merger.at(name).mentions.some(standsAsArm)) merger.at(name).mentions.length = 0;
  }
}

function standsAsArm({ before, after }: Mention): boolean {
  return OPPOSED_BEFORE[before] === 1 || OPPOSING_AFTER[after] === 1 || before === RECEIVING || before === ASSIGNED;
}

function joinAbbreviations(merger: Merger, { shorts, longs }: ShortForms): void {
  for (let form = 0; form < shorts.length; form++) {
    const short = names.find(wordsOf(shorts[form] ?? NO_WORDS));
    if (short < 0 || merger.at(short).mentions.length === 0) continue;
    merger.at(short).short = true;
    const long = names.find(wordsOf(longs[form] ?? NO_WORDS));
    if (long >= 0) merger.join(long, short);
  }
}

/**
 * "group RD50" and "RD50": a label of two signs or more is the same without its "group"; one of a single letter where it says whose a value is ("6 (30%) in K"),
 * but for the letters that are words.
 */
function joinLabels(merger: Merger, places: readonly Mention[]): void {
  let labels: Map<string, number> | null = null;
  for (const mention of places) {
    if (!mention.label) continue;
    const { tokens, from, to } = mention;
    const first = labelStart(tokens, from);
    const text = tokens.text.slice(tokens.start[first], tokens.end[to - 1]);
    if (text === "A" || text === "I" || !isCapitals(tokens, first)) continue;
    labels ??= new Map();
    labels.set(text, mention.name);
  }
  if (labels === null) return;
  for (const { label, tokens, from, to, name, before } of places) {
    if (label || to - from > 2) continue;
    const text = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
    const home = labels.get(text);
    if (home !== undefined && (text.length > 1 || before === VALUE_IN)) merger.join(home, name);
  }
}

/** "group A (metformin)", "metformin (n = 20, group A)", "the test group (SW)": one name in the bracket behind another. */
function joinBrackets(merger: Merger, places: readonly Mention[]): void {
  let pairs: [outer: number, inner: number, isGroup: boolean][] = [];
  /** Short forms that a bracket gives with their sizes. */
  const bracketed = new Set<number>();
  for (let index = 1; index < places.length; index++) {
    const inner = places[index] as Mention;
    const outer = places[index - 1] as Mention;
    if (inner.tokens !== outer.tokens || inner.sentence !== outer.sentence) continue;
    const { tokens } = inner;
    const open = isOneOf(tokens, outer.to, GROUP) ? outer.to + 1 : outer.to;
    if (!isSign(tokens, open, 0x28) && !isSign(tokens, open, 0x5b)) continue;
    const a = merger.at(outer.name);
    const b = merger.at(inner.name);
    if ((a.label && b.label) || (a.role && b.role) || bracketEnd(tokens, open) < inner.to) continue;
    const whole = inner.before === OPEN && (a.label ? ENDS.includes(inner.after) : inner.after === CLOSE);
    // "yoga with music (YM, n = 45)"
    const short = isBracketedShort(inner);
    // "hyaluronic acid (HA group)"
    const ofGroup = inner.before === OPEN && inner.after === OF_GROUP && bracketEnd(tokens, open) === inner.to + 1;
    if (!b.label && !short && !ofGroup && !(whole && (a.label || a.role || b.role || open > outer.to))) continue;
    if (short || ofGroup) bracketed.add(inner.name);
    pairs.push([outer.name, inner.name, b.label && open > outer.to && inner.before === OPEN]);
  }
  if (pairs.length === 0) return;
  // "The control group (group C) was given saline (group C)": a label is the name of the group that it stands behind, not of what that group was given.
  const groups = new Set(pairs.flatMap(([, inner, isGroup]) => (isGroup ? [inner] : [])));
  if (groups.size > 0) pairs = pairs.filter(([, inner, isGroup]) => isGroup || !groups.has(inner));
  // What stands in the brackets of two labels ("group A (saline), group B (saline)") is the name of neither.
  const others = new Map<number, Set<number>>();
  for (const [outer, inner] of pairs) {
    learn(others, inner, outer);
    const own = merger.at(inner);
    if (own.label || own.role || bracketed.has(inner)) learn(others, outer, inner);
  }
  for (const [outer, inner] of pairs) if (others.get(inner)?.size === 1 && (others.get(outer)?.size ?? 1) === 1) merger.join(outer, inner);
}

/** A short form in a bracket, with its size: the "YM" of "(YM, n = 45)". */
export function isBracketedShort({ tokens, from, before, after }: Mention): boolean {
  return before === OPEN && after === SIZED && isCapitals(tokens, from);
}

function learn(sets: Map<number, Set<number>>, key: number, member: number): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([member]));
  else known.add(member);
}

function bracketEnd(tokens: Tokens, open: number): number {
  for (let at = open + 1; at < tokens.count && at < open + 16; at++) if (isSign(tokens, at, 0x29) || isSign(tokens, at, 0x5d)) return at;
  return -1;
}

/** "Group A received metformin", "control: usual care": a name is joined to the one label that it defines. */
function joinDefinitions(merger: Merger, places: readonly Mention[]): void {
  const definedBy = new Map<number, Set<number>>();
  for (let index = 1; index < places.length; index++) {
    const mention = places[index] as Mention;
    if (mention.before !== RECEIVING && mention.before !== COLON && mention.before !== ASSIGNED) continue;
    const head = places[index - 1] as Mention;
    if (mention.tokens !== head.tokens || mention.sentence !== head.sentence || mention.from - head.to > REACH_OF_DEFINITION) continue;
    // "than with placebo: headache (36% vs 24%)"
    if (mention.before === COLON && (mention.after === OPEN_VALUE || COMPARED_BEFORE[head.before] === 1)) continue;
    // "assigned to an intervention group that received coaching"
    if (mention.before === ASSIGNED && !receivesBetween(head, mention)) continue;
    // "group 3: curcumin and piperine"
    if (PLUS_AFTER.includes(mention.after) && !isOfNextGroup(merger, places, index)) continue;
    const cluster = merger.at(mention.name);
    const label = merger.at(head.name);
    if (!(label.label || label.role) || cluster.label || cluster.role) continue;
    if (mention.before === COLON && !isSign(mention.tokens, mention.from - 1, 0x3a)) continue;
    learn(definedBy, merger.root(mention.name), merger.root(head.name));
  }
  for (const [name, labels] of definedBy) if (labels.size === 1) for (const label of labels) merger.join(label, name);
}

/** Whether a group is said to have received something, and nothing parts the two. */
function receivesBetween({ tokens, to }: Mention, { from }: Mention): boolean {
  let receives = false;
  for (let at = to; at < from; at++) {
    if (isOneOf(tokens, at, PARTING)) return false;
    receives ||= isOneOf(tokens, at, RECEIVED);
  }
  return receives;
}

const RECEIVED = wordIds("received receive receives receiving given took taking underwent undergoing undergo had used using attended");
const PARTING = wordIds("or and versus vs v but while whereas");

/** "group A received yoga and group B stretching": what goes on behind the conjunction is said of another group. */
function isOfNextGroup(merger: Merger, places: readonly Mention[], index: number): boolean {
  const [own, next] = [places[index], places[index + 1]];
  if (own === undefined || next === undefined || next.tokens !== own.tokens || next.sentence !== own.sentence) return false;
  const { label, role } = merger.at(next.name);
  return (label || role) && next.from - own.to <= NEXT_GROUP;
}

/** How far behind a name the next group may be named: "and the control group". */
const NEXT_GROUP = 3;

const room = scratch((length) => new Int32Array(length));

/** "linagliptin" and "linagliptin 5 mg": one holds all words of the other, nothing sets them apart, and no sentence opposes them. */
function joinParts(merger: Merger, vocabulary: Vocabulary, forms: ShortForms): void {
  const roots: number[] = [];
  const opened: (readonly number[])[] = [];
  /** By word: the first name that holds it, counted from one, and all of them where there are more. */
  const first = room(vocabulary.kinds.length);
  const all: (number[] | undefined)[] = [];
  for (let index = 0; index < merger.clusters.length; index++) {
    const cluster = merger.at(index);
    if (merger.home[index] !== index || cluster.label) {
      opened.push(NO_WORDS);
      continue;
    }
    roots.push(index);
    const words = openWords(cluster.words, forms);
    opened.push(words);
    for (const word of words) {
      const other = (first[word] ?? 0) - 1;
      if (other < 0) {
        first[word] = index + 1;
        continue;
      }
      const list = all[word];
      if (list === undefined) remember(all, word, [other, index]);
      else if (list.length < MOST_ALIKE) list.push(index);
    }
  }
  const holders = (index: number): readonly number[] => all[opened[index]?.[0] ?? -1] ?? NO_WORDS;
  const size = (index: number): number => opened[index]?.length ?? 0;
  // Most names share no word with any other.
  // "combined" alone is a part of no name.
  const isPart = (index: number): boolean => !merger.at(index).role && !allOf(opened[index] ?? NO_WORDS, vocabulary, KIND.plus);
  const sharing = roots.filter((index) => holders(index).length > 1 && isPart(index));
  // Shorter names first find the commonest longer one.
  sharing.sort((a, b) => size(a) - size(b) || merger.at(b).mentions.length - merger.at(a).mentions.length || a - b);
  for (const small of sharing) {
    const item = merger.at(small);
    if (merger.home[small] !== small) continue;
    const words = opened[small] ?? NO_WORDS;
    let best = -1;
    let bestScore = 0;
    for (const large of holders(small)) {
      const other = opened[large] ?? NO_WORDS;
      if (large === small || merger.home[large] !== large || other.length < words.length || merger.at(large).control !== item.control)
        continue;
      if (!hasAll(other, words) || setsApart(words, other, vocabulary)) continue;
      const dice = (2 * words.length) / (words.length + other.length);
      const score = dice + Math.min(9, merger.at(large).mentions.length) / 100;
      if (dice < 0.4 || score <= bestScore || areOpposed(item, merger.at(large))) continue;
      best = large;
      bestScore = score;
    }
    if (best >= 0) merger.join(best, small);
  }
}

const NO_WORDS: readonly number[] = [];

function hasAll(list: readonly number[], words: readonly number[]): boolean {
  for (const word of words) if (!list.includes(word)) return false;
  return true;
}

type Named = Pick<Cluster, "mentions" | "sentences">;

/** Whether a sentence sets two names against each other: in the same kind of place, or one behind "versus", "than", "compared with". */
export function areOpposed(a: Named, b: Named): boolean {
  if ((a.sentences & b.sentences) === 0) return false;
  let pairs = 0;
  for (const x of a.mentions)
    for (const y of b.mentions) {
      if (++pairs > MOST_PAIRS) return false;
      if (x.sentence !== y.sentence) continue;
      const later = x.from > y.from ? x : y;
      if (
        (OPPOSING_AFTER[x.after] === 1 && OPPOSING_AFTER[y.after] === 1) ||
        (OPPOSED_BEFORE[x.before] === 1 && OPPOSED_BEFORE[y.before] === 1) ||
        OPPOSED_BEFORE[later.before] === 1
      )
        return true;
    }
  return false;
}
