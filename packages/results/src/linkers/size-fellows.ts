/**
 * What the sizes of one abstract say of each other: the whole of several parts is no arm, and where all arms of the study but one have a size of a
 * list, the size that is left belongs to the arm that is left: "86 patients received A; 90 patients received 476 cycles of B", "A (n = 20) or not (n = 19)".
 */
import { type Item, isClaimedPart } from "../items.ts";
import { beforeArticle, isA, isOneOf, isThe, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { CONTROLS } from "./size-names.ts";

const OF = wordId("of");
const RESPECTIVE = wordIds("respective respectively");
const AMONG = wordIds("of among");
const TOTAL = wordId("total");
const WHOM = wordIds("whom which");
/** How many times larger the largest arm of a study may be than the smallest. */
const MOST_UNEQUAL = 20;
const MOST_PARTS = 6;

/** The sizes that are the whole of the two or more sizes printed behind them in their sentence or the next. */
export function wholesOf(tokens: Tokens, sizes: readonly Item[]): ReadonlySet<Item> {
  const wholes = new Set<Item>();
  for (const [index, item] of sizes.entries()) {
    // "of whom 602 were assigned to A, 301 to B and 301 to C": half of them, whatever the others add up to.
    if (isOneOf(tokens, item.from - 1, WHOM)) continue;
    let sum = 0;
    let parts = 0;
    for (let next = index + 1; next < sizes.length && next <= index + MOST_PARTS; next++) {
      const part = sizes[next];
      if (part === undefined || part.sentence > item.sentence + 1 || part.claim.fields.kind !== "sample-size") break;
      if (part.claim.fields.scope === "arm") break;
      // "399/646 women were recruited; 210 received A and 189 B"
      if (sizeOf(part) > sizeOf(item)) continue;
      sum += sizeOf(part);
      if (sum > sizeOf(item)) break;
      if (++parts > 1 && sum === sizeOf(item)) {
        wholes.add(item);
        break;
      }
    }
  }
  return wholes;
}

/** The totals without a stage whose next sentence says that they were assigned: "… in ninety patients. They were randomly allocated to A or B." */
export function assignedNext({ tokens, sentences }: Scene, sizes: readonly Item[]): readonly Item[] {
  return sizes.filter((item, index) => {
    if (item.fields.kind !== "sample-size" || item.fields.scope !== "total" || item.fields.stage !== "unspecified") return false;
    if (sizes[index + 1]?.sentence === item.sentence) return false;
    const [from] = sentences[item.sentence + 1] ?? [tokens.count];
    if (from <= item.to) return false;
    const were = isOneOf(tokens, from, THEY) ? from + 1 : isOneOf(tokens, from, THE) && isA(tokens, from + 1, C.PEOPLE) ? from + 2 : -1;
    if (!isOneOf(tokens, were, WERE)) return false;
    // "were divided into two groups" may tell of any groups, "were randomly divided" does not.
    for (let at = were + 1; at < were + 4; at++) if (isOneOf(tokens, at, ASSIGNED)) return true;
    return false;
  });
}

const THEY = wordIds("they patients participants subjects");
const THE = wordIds("the these all");
const WERE = wordIds("were");
const ASSIGNED = wordIds("randomised randomized randomly assigned allocated");

interface Study {
  readonly ids: readonly string[];
  readonly wholes: ReadonlySet<Item>;
}

/** The size and the arm that are left over, for each sentence that lists as many sizes as the study has arms. */
export function leftOver(tokens: Tokens, sizes: readonly Item[], { ids, wholes }: Study): ReadonlyMap<Item, string> {
  const found = new Map<Item, string>();
  if (ids.length < 2) return found;
  let first = 0;
  while (first < sizes.length) {
    const sentence = sizes[first]?.sentence ?? -1;
    let next = first;
    while (sizes[next]?.sentence === sentence) next++;
    const parts = sizes
      .slice(first, next)
      .filter((item, at) => !wholes.has(item) && isPart(tokens, item) && !isOfWhom(tokens, sizes[first + at + 1]));
    const shared = parts.filter(isClaimedPart);
    const list = shared.length === ids.length ? shared : parts;
    if (list.length === ids.length && sizes.slice(first, next).every((item) => list.includes(item) || item.arms.length !== 1))
      take(tokens, list, { ids, found });
    first = Math.max(next, first + 1);
  }
  return found;
}

/** "120 patients, of whom 61 were given A": a part of the size before it. */
function isOfWhom(tokens: Tokens, item: Item | undefined): boolean {
  return item !== undefined && isOneOf(tokens, item.from - 1, WHOM) && isOneOf(tokens, item.from - 2, AMONG);
}

interface Left {
  readonly ids: readonly string[];
  readonly found: Map<Item, string>;
}

function take(tokens: Tokens, parts: readonly Item[], { ids, found }: Left): void {
  if (inOrderOfNames(tokens, parts)) {
    for (const [index, item] of parts.entries()) found.set(item, ids[index] ?? "");
    return;
  }
  const free = parts.filter(({ arms }) => arms.length !== 1);
  const taken = new Set(parts.flatMap(({ arms }) => (arms.length === 1 ? arms : [])));
  const item = free[0];
  if (item === undefined || free.length !== 1 || taken.size !== ids.length - 1) return;
  const arm = ids.find((id) => !taken.has(id));
  const alike = parts.some((part) => part !== item && isLabelled(part) === isLabelled(item));
  const values = parts.map(sizeOf);
  if (arm !== undefined && alike && Math.max(...values) <= MOST_UNEQUAL * Math.min(...values)) found.set(item, arm);
}

/**
 * Totals that were given an arm although no other arm has a size anywhere: "we analysed the records of 2,469 patients" is the study, whatever is named
 * behind it. Unless the arm is called a group: "52 patients in the A group".
 */
export function loneTotals(tokens: Tokens, sizes: readonly Item[]): readonly Item[] {
  const arms = new Set<string>();
  for (const item of sizes) for (const arm of item.arms) arms.add(arm);
  if (arms.size !== 1) return [];
  return sizes.filter(
    (item) =>
      item.claim.fields.kind === "sample-size" &&
      item.claim.fields.scope === "total" &&
      !isOfGroup(tokens, item) &&
      !isOfWhom(tokens, item),
  );
}

const GROUP_WITHIN = 8;

function isOfGroup(tokens: Tokens, { at, to, sentence }: Item): boolean {
  for (let next = at + 1; next < to + GROUP_WITHIN && sentenceOf(tokens, next) === sentence; next++) {
    if (isOneOf(tokens, next, CONTROLS) || (isA(tokens, next, C.GROUP) && !isA(tokens, next, C.STUDIES))) return true;
    if (next >= to && !isWord(tokens, next)) return false;
  }
  return false;
}

/** "(42 and 43 patients in each respective group)" where no name stands beside any of them: in the order in which the arms were named. */
function inOrderOfNames(tokens: Tokens, parts: readonly Item[]): boolean {
  const last = parts.at(-1);
  if (
    last === undefined ||
    parts.some(({ arms, claim }) => arms.length > 0 || (claim.fields.kind === "sample-size" && claim.fields.scope !== "subgroup"))
  )
    return false;
  for (let at = last.to; at < last.to + 6; at++) if (isOneOf(tokens, at, RESPECTIVE)) return true;
  return false;
}

/** A number of people that may be those of one arm: of its own claim no "20 each", none who left, no "total of". */
function isPart(tokens: Tokens, { claim, from }: Item): boolean {
  const { fields } = claim;
  if (fields.kind !== "sample-size" || fields.scope === "arm") return false;
  if (isThe(tokens, from - 1, OF) && isThe(tokens, from - 2, TOTAL)) return false;
  // "Of 299 enrolled patients, 127 received A": those of whom the others are a part.
  if (fields.scope === "total" && isOneOf(tokens, beforeArticle(tokens, from), AMONG)) return false;
  return fields.stage !== "withdrawn" && fields.stage !== "excluded" && fields.stage !== "screened" && fields.stage !== "eligible";
}

/** "n = 58" or "58 patients". */
function isLabelled({ from, at }: Item): boolean {
  return from < at;
}

function sizeOf({ claim }: Item): number {
  return claim.fields.kind === "sample-size" ? claim.fields.value : 0;
}
