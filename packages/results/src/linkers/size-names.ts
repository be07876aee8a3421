/**
 * The arm that the grammar around a sample size names: "A (n = 58)", "(A, n = 58; B, n = 56)", "(58 to A and 56 to B)", "A or B (58 and 56)",
 * "58 patients in the A group", "58 received A", "58 A and 56 B patients". What merely stands in the same sentence names nothing.
 */
import { type Item, isClaimedPart } from "../items.ts";
import { beforeArticle, isA, isNumber, isOneOf, isSign, isThe, isWord, SIGN, sentenceOf, type Tokens, textOf } from "../lexer.ts";
import { C, type WordSet, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, openBefore, pastBracket } from "../parts/bracket.ts";
import { LISTED, placeInPair } from "../parts/bracketed-size.ts";
import { type SizeRow, sizeRowAt } from "../parts/size-rows.ts";
import { type SizeSum, sizeSumAt } from "../parts/size-sum.ts";
import { stageOfWord } from "../parts/stage.ts";
import type { ArmMention } from "./arms.ts";
import { firstFrom, lastEndingBy } from "./mention-order.ts";
import { behind, isDenied } from "./size-behind.ts";

const APPOSED = wordIds("group groups arm arms patients only alone treatment therapy subjects participants women men children");
const REACH_BACK = 40;
const REACH_ON = 14;
/** How many words may stand between an arm's name and its size behind it. */
const ADJUNCT = 14;

interface Around {
  readonly mentions: readonly ArmMention[];
  /** All items in text order, and which of them the size is. */
  readonly sizes: readonly Item[];
  readonly index: number;
}

/** The arm that the words around a size name, or null. */
export function namedBeside(tokens: Tokens, item: Item, { mentions, sizes, index }: Around): string | null {
  const open = openBefore(tokens, item.from, REACH_BACK);
  if (open < 0) {
    if (isWholeSample(tokens, item) && !areJoined(tokens, item, sizes[index + 1]) && !sharesVerb(tokens, sizes, index)) return null;
    const own = within(item, mentions);
    if (own !== null && (isPart(item) || isOfControls(tokens, item) || hasFellow(tokens, sizes, index))) return own;
    const arm = before(tokens, item, mentions) ?? subject(tokens, item, mentions) ?? inOrder(tokens, { mentions, sizes, index });
    if (arm !== null) return arm;
    const other = behind(tokens, item, { mentions, limit: item.to + REACH_ON, isOpen: true });
    // "322 patients were randomised to A, stratified by …" speaks of them all: only a fellow in the sentence makes it one arm of several.
    const isOneOfThem = isGroupOf(tokens, item) || (isOneOf(tokens, item.from - 1, WHOM) && isThe(tokens, item.from - 2, OF));
    return other?.assigned && !isOneOfThem && !hasFellow(tokens, sizes, index) ? null : (other?.arm ?? null);
  }
  const sum = sizeSumAt(tokens, item.at);
  if (sum?.isRatio === true) return inRow(tokens, item, sum, mentions) ?? behindRow(tokens, item, sum, mentions);
  const row = sizeRowAt(tokens, item.at);
  if (row !== null && row.sizes.length > 2) return inRow(tokens, item, row, mentions);
  const close = pastBracket(tokens, open) - 1;
  const inside =
    within(item, mentions) ??
    touching(item, mentions) ??
    before(tokens, item, mentions, open) ??
    (close > item.to ? (behind(tokens, item, { mentions, limit: close, isOpen: false })?.arm ?? null) : null);
  // What names itself is of no other: "138 were randomised (A, 65; P, 73)".
  if (sum !== null) return inside;
  return (
    inside ??
    labelledBy(tokens, item, open, mentions) ??
    outside(tokens, item, { open, close, mentions, alone: !hasNeighbour(sizes, index) })
  );
}

/** "A, B or C (30, 31 and 29)": as many names before the bracket as it holds sizes, in the same order. */
function inRow(
  tokens: Tokens,
  item: Item,
  { sizes, open }: Pick<SizeRow, "sizes" | "open">,
  mentions: readonly ArmMention[],
): string | null {
  const named: string[] = [];
  let next = open;
  for (let at = lastEndingBy(mentions, open); at >= 0 && named.length < sizes.length; at--) {
    const mention = mentions[at];
    if (mention === undefined || sentenceOf(tokens, mention.from) !== item.sentence || next - mention.to > ADJUNCT) break;
    if (!named.includes(mention.arm)) named.unshift(mention.arm);
    next = mention.from;
  }
  return named.length === sizes.length ? (named[sizes.indexOf(item.at)] ?? null) : null;
}

/** "2:1 (60:30) to A or B": as many names behind the bracket as it holds sizes. */
function behindRow(tokens: Tokens, item: Item, { sizes, close }: SizeSum, mentions: readonly ArmMention[]): string | null {
  const named: string[] = [];
  let past = close;
  for (let at = firstFrom(mentions, close); at < mentions.length && named.length < sizes.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || sentenceOf(tokens, mention.from) !== item.sentence || mention.from - past > ADJUNCT) break;
    if (!named.includes(mention.arm)) named.push(mention.arm);
    past = mention.to;
  }
  return named.length === sizes.length ? (named[sizes.indexOf(item.at)] ?? null) : null;
}

/** The arm that a total of people leads to: "Forty patients were treated with A", "27 women received A". */
export function armBehind(tokens: Tokens, item: Item, mentions: readonly ArmMention[]): string | null {
  return openBefore(tokens, item.from, REACH_BACK) < 0
    ? (behind(tokens, item, { mentions, limit: item.to + REACH_ON, isOpen: true })?.arm ?? null)
    : null;
}

/** "26 control patients", "91 controls": the name is a part of the size's own words. */
function within(item: Item, mentions: readonly ArmMention[]): string | null {
  const mention = mentions[firstFrom(mentions, item.at)];
  return mention !== undefined && mention.from > item.at && mention.to <= item.to ? mention.arm : null;
}

/** "(78 intervention, 81 control)": the name right behind a bare number. */
function touching(item: Item, mentions: readonly ArmMention[]): string | null {
  const mention = mentions[firstFrom(mentions, item.to)];
  return item.from === item.at && mention !== undefined && mention.from === item.to ? mention.arm : null;
}

/** "48 healthy controls" */
function isOfControls(tokens: Tokens, item: Item): boolean {
  for (let at = item.at + 1; at < item.to; at++) if (isOneOf(tokens, at, CONTROLS)) return true;
  return false;
}

export const CONTROLS: WordSet = wordIds("control controls placebo sham");

/** "Of 511 patients randomised to A, …": a part of those spoken of before. */
function isGroupOf(tokens: Tokens, item: Item): boolean {
  const back = beforeArticle(tokens, item.from);
  return isOneOf(tokens, back, AMONG) && stageOfWord(tokens, item.to, true) !== null;
}

/** "…, of whom 61 were assigned to A" */
const WHOM = wordIds("whom which");
const OF = wordId("of");
const WITH = wordId("with");
const TOTAL = wordId("total");
const AMONG = wordIds("of among");

/** Whether another size of the sentence stands outside brackets, for the other arm. */
function hasFellow(tokens: Tokens, sizes: readonly Item[], index: number): boolean {
  const item = sizes[index];
  if (item === undefined) return false;
  for (const step of [-1, 1]) {
    for (let place = index + step; Math.abs(place - index) < FELLOWS; place += step) {
      const other = sizes[place];
      if (other === undefined || other.sentence !== item.sentence) break;
      if (other.fields.kind !== "sample-size" || isOfEach(other)) continue;
      if (openBefore(tokens, other.from, REACH_BACK) < 0 && (step > 0 || isListed(tokens, item.from - 1))) return true;
    }
  }
  return false;
}

/** "and 58", "versus the 58" */
function isListed(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, isA(tokens, at, C.DETERMINER) ? at - 1 : at, LISTED);
}

const FELLOWS = 8;

/** "a total of 52" counts them all. */
export function isWholeSample(tokens: Tokens, item: Item): boolean {
  return isThe(tokens, item.from - 1, OF) && isThe(tokens, item.from - 2, TOTAL);
}

/** "A total of 205 patients were randomised to A and 97 to B": the next size has no verb of its own. */
function sharesVerb(tokens: Tokens, sizes: readonly Item[], index: number): boolean {
  const [item, other] = [sizes[index], sizes[index + 1]];
  if (item === undefined || other?.fields.kind !== "sample-size" || other.sentence !== item.sentence) return false;
  return other.from === other.at && isListed(tokens, other.at - 1) && isOneOf(tokens, other.at + 1, LEADING);
}

const LEADING = wordIds("to in into on");

function isPart({ fields }: Item): boolean {
  return fields.kind === "sample-size" && fields.scope !== "total";
}

/** "20 per group" is the size of all arms. */
function isOfEach({ claim }: Item): boolean {
  return claim.fields.kind === "sample-size" && claim.fields.scope === "arm";
}

/** "32 and 31 subjects were assigned to A and B": as many arms behind the sizes as there are sizes, in the same order. */
function inOrder(tokens: Tokens, { mentions, sizes, index }: Around): string | null {
  let first = index;
  let last = index;
  while (areJoined(tokens, sizes[first - 1], sizes[first])) first--;
  while (areJoined(tokens, sizes[last], sizes[last + 1])) last++;
  const end = sizes[last];
  if (end === undefined || first === last || last - first > FELLOWS) return null;
  const named: ArmMention[] = [];
  for (let at = firstFrom(mentions, end.to); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || sentenceOf(tokens, mention.from) !== end.sentence) break;
    if (named.length === 0 ? mention.from - end.to > REACH_ON : mention.from - (named.at(-1)?.to ?? 0) > ADJUNCT) break;
    if (!named.some(({ arm }) => arm === mention.arm)) named.push(mention);
  }
  return named.length === last - first + 1 ? (named[index - first]?.arm ?? null) : null;
}

/** Two sizes with nothing but a comma or a conjunction between them. */
function areJoined(tokens: Tokens, left: Item | undefined, right: Item | undefined): boolean {
  if (left?.fields.kind !== "sample-size" || right?.fields.kind !== "sample-size" || left.sentence !== right.sentence) return false;
  if (right.from <= left.to || right.from - left.to > 2 || !isClaimedPart(left) || !isClaimedPart(right)) return false;
  for (let at = left.to; at < right.from; at++) if (!isOneOf(tokens, at, LISTED) && !isSign(tokens, at, 0x2c)) return false;
  return true;
}

/** "The A arm had 52 patients", "the A group consisting of 47 patients": the arm is the subject. */
function subject(tokens: Tokens, item: Item, mentions: readonly ArmMention[]): string | null {
  const mention = mentions[lastEndingBy(mentions, item.from)];
  if (mention === undefined || item.from - mention.to > 6 || sentenceOf(tokens, mention.from) !== item.sentence) return null;
  // "treated with A with 47 patients given B": what was given is no subject.
  if (isThe(tokens, item.from - 1, WITH) && isThe(tokens, beforeName(tokens, mention), WITH)) return null;
  let holds = false;
  for (let at = mention.to; at < item.from; at++) {
    if (isOneOf(tokens, at, HOLDS)) holds = true;
    else if (!isA(tokens, at, C.GROUP | C.DETERMINER) && !isOneOf(tokens, at, OF_THOSE)) return null;
  }
  return holds && item.fields.kind === "sample-size" && item.fields.of !== null ? mention.arm : null;
}

const HOLDS = wordIds("had has comprised comprising consisted consisting included including contained containing enrolled with of");
const OF_THOSE = wordIds("of which that was were total in");

/** "A = 58", "A: 58", "Group A, 58 patients", "A 58": the name touches the size. */
function before(tokens: Tokens, item: Item, mentions: readonly ArmMention[], least = -1): string | null {
  const index = lastEndingBy(mentions, item.from);
  const mention = mentions[index];
  if (mention === undefined || mention.from <= least || item.from - mention.to > 4) return null;
  // "51 yoga, 50 control": the name has a size of its own before it.
  if (isNumber(tokens, mention.from - 1) && isSign(tokens, mention.to, 0x2c)) return null;
  for (let at = mention.to; at < item.from; at++) {
    if (isSign(tokens, at, 0x29) || isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e) || isSign(tokens, at, 0x5d)) return null;
    if (tokens.kind[at] !== SIGN && !isOneOf(tokens, at, APPOSED)) return null;
  }
  // "58 in the A group, 60 in …": a name behind a preposition apposes nothing, unless a sign equates it.
  if (
    !isSign(tokens, item.from - 1, 0x3d) &&
    !isSign(tokens, item.from - 1, 0x3a) &&
    isA(tokens, beforeName(tokens, mention), C.PREPOSITION)
  )
    return null;
  return isDenied(tokens, mention) ? null : mention.arm;
}

function beforeName(tokens: Tokens, mention: ArmMention): number {
  return beforeArticle(tokens, mention.from);
}

/** Whether another size that is no total stands in the same sentence. */
function hasNeighbour(sizes: readonly Item[], index: number): boolean {
  const sentence = sizes[index]?.sentence;
  for (const step of [-1, 1])
    for (let place = index + step; sizes[place]?.sentence === sentence && Math.abs(place - index) < FELLOWS; place += step) {
      const fields = sizes[place]?.fields;
      if (fields?.kind === "sample-size" && fields.scope !== "total") return true;
    }
  return false;
}

const MOST_MENTIONS = 40;

/** "(KV, n = 25)" of the arm that is called "group KV" elsewhere. */
function labelledBy(tokens: Tokens, item: Item, open: number, mentions: readonly ArmMention[]): string | null {
  if (item.from !== open + 3 || !isWord(tokens, open + 1)) return null;
  const label = textOf(tokens, open + 1);
  for (let at = 0; at < mentions.length && at < MOST_MENTIONS; at++) {
    const mention = mentions[at];
    if (
      mention !== undefined &&
      mention.to - mention.from === 2 &&
      isA(tokens, mention.from, C.GROUP) &&
      textOf(tokens, mention.to - 1) === label
    )
      return mention.arm;
  }
  return null;
}

interface Bracket {
  /** No other size of a part stands in the sentence: then only a name that touches the bracket is explained by it. */
  readonly alone: boolean;
  readonly open: number;
  readonly close: number;
  readonly mentions: readonly ArmMention[];
}

/** "A 20 mg daily (n = 58)", "A (250 mg, once monthly; n = 313)", "A or B (58 and 56)": the bracket explains the name before it. */
function outside(tokens: Tokens, item: Item, { open, close, mentions, alone }: Bracket): string | null {
  const last = lastEndingBy(mentions, open);
  const mention = mentions[last];
  if (mention === undefined || sentenceOf(tokens, mention.from) !== item.sentence || open - mention.to > ADJUNCT) return null;
  if (isDenied(tokens, mention)) return null;
  const place = placeInPair(tokens, item.at, { open, close });
  if (place >= 0) {
    const other = mentions[last - 1];
    if (other === undefined || other.arm === mention.arm || mention.from - other.to > ADJUNCT) return null;
    return place === 0 ? other.arm : mention.arm;
  }
  if (alone && (open - mention.to > 1 || isWholeTrial(tokens, mention))) return null;
  for (let at = open - 1; at >= mention.to; at--) {
    if (closesBracket(tokens, at)) return null;
    if (isSign(tokens, at, 0x3b) || isSign(tokens, at, 0x2e) || isSign(tokens, at, 0x3a)) return null;
    if (isOneOf(tokens, at, LISTED) || (isA(tokens, at, C.VERB | C.CONJUNCTION) && at < open - 1)) return null;
    // "drug A in women with diabetes (n = 29)": the people next to the bracket are counted, not the arm.
    if (isA(tokens, at, C.PEOPLE) && at > mention.to + 1) return null;
  }
  return mention.arm;
}

/** "a trial of A (N = 160)", "during A (n = 130)": the study, not the arm. */
function isWholeTrial(tokens: Tokens, mention: ArmMention): boolean {
  return isOneOf(tokens, beforeName(tokens, mention), WHOLE) && !isA(tokens, mention.to, C.GROUP);
}

const WHOLE = wordIds("of during after before for undergoing");
