/**
 * How the values of an abstract stand among the names of its arms: what the linker's features are told from.
 *
 * Values that are set side by side or listed with no arm's name between them form a row ("74% and 69%"); the names right before a row and right behind
 * it, up to the next value, are its neighbours. Most frames of the language are told from these: how many values, how many names, on which side, and
 * what stands in between.
 */
import { holdsA, holdsOneOf, isA, isOneOf, isSign, isThe, isWord, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { pastBracket } from "../parts/bracket.ts";
import { type Cell, kindOf, type Link, linkBetween } from "./arm-cells.ts";
import { bracketOwners, ownerOf } from "./arm-owner.ts";
import { subjectOf } from "./arm-subject.ts";
import { firstBreak, lastBreak, RECEIVING, wayBetween } from "./arm-ways.ts";

const WHOLE = wordIds("overall all total entire whole both");
const N = wordId("n");
const RESPECTIVELY = wordId("respectively");

/** A place that names an arm, by the arm's index. */
export interface Naming {
  readonly arm: number;
  readonly from: number;
  readonly to: number;
  /** Behind "compared with", "than", "versus": the frame lists it last wherever it is printed. */
  readonly compared: boolean;
}

/** One value among the names of its sentence. */
export interface Place {
  readonly cell: Cell;
  readonly sentence: number;
  /** How it stands to the value before it. */
  readonly link: Link | "sentence" | "first";
  readonly sameKind: boolean;
  /** Size of its row, and its place there. */
  readonly size: number;
  readonly index: number;
  readonly respectively: boolean;
  /** Arms named right before the row and right behind it, each once, in order; and in the order of the frame. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
  readonly beforeOrdered: readonly number[];
  readonly behindOrdered: readonly number[];
  /** Arms of the whole sentence in the order of the frame. */
  readonly named: readonly number[];
  /** What stands between the row and the names next to it, and between this value and the one before: bits of `Way`. */
  readonly wayBefore: number;
  readonly wayBehind: number;
  readonly wayLast: number;
  /** Names between this value and the one before it. */
  readonly between: number;
  /** Arm of the nearest name before the row and behind it, -1 where the sentence has none, with the number of values in between. */
  readonly lastNamed: number;
  readonly lastDistance: number;
  readonly nextNamed: number;
  readonly nextDistance: number;
  /** The last arm named in the sentences before, -1 for none, how many sentences ago, how many arms were named there, and whether it opened one. */
  readonly carried: number;
  readonly carriedOpens: boolean;
  readonly carriedDistance: number;
  readonly carriedArms: number;
  /** The arms of the last sentence before that named several, in the order of its frame, and how many sentences ago it stood. */
  readonly listed: readonly number[];
  readonly listedDistance: number;
  /** Arms named anywhere before the row in its sentence, in the order of print. */
  readonly earlier: readonly number[];
  /** The arm that the sentence is about from its beginning ("In the X group, …"), or -1; whether another arm is named between it and the row. */
  readonly topic: number;
  readonly isTopicLeft: boolean;
  /** Whether the sentence speaks of this arm alone: it names no other, and compares it with nobody. */
  readonly isTopicAlone: boolean;
  /** The one arm that the sentence names, where it sets nothing against anything; or -1. */
  readonly sole: number;
  /** The one arm that the sentence names, where it did more or less than the other and the row gives its value first; or -1. */
  readonly subject: number;
  /** The arm that begins the item of a bracket which the value stands in, or -1. */
  readonly owner: number;
  /** "Fever and cough with A were …": how many items a list has that stands before the verb of the row and is none of arms; 0 where there is none. */
  readonly coordinated: number;
  /** "Overall", "all patients", "of the total" before the value in its clause. */
  readonly whole: boolean;
  /** "… were randomised to" between the value and the next name: what stands before it was said of all. */
  readonly assigned: boolean;
  /** Whether names stand before the first value of the sentence, and behind its last. */
  readonly opensWithName: boolean;
  readonly closesWithName: boolean;
}

/** "(n = 58)": the size of what stands before it, beside the frame of the sentence. */
export function isAside(tokens: Tokens, cell: Cell): boolean {
  const first = cell.items[0];
  if (first?.fields.kind !== "sample-size") return false;
  for (let at = cell.from; at <= cell.from + 1; at++) if (isThe(tokens, at, N) && isSign(tokens, at + 1, 0x3d)) return true;
  return isSign(tokens, cell.from - 1, 0x3d) && isThe(tokens, cell.from - 2, N);
}

/** What the values of a row have in common. */
type Row = Pick<
  Place,
  | "size"
  | "respectively"
  | "before"
  | "behind"
  | "earlier"
  | "beforeOrdered"
  | "behindOrdered"
  | "named"
  | "wayBefore"
  | "wayBehind"
  | "lastNamed"
  | "lastDistance"
  | "nextNamed"
  | "nextDistance"
  | "coordinated"
  | "subject"
  | "whole"
  | "assigned"
> & { readonly first: number };

/** Everything the features ask of the values of one sentence, in text order. */
export function placesOf(tokens: Tokens, parts: SentenceParts): Place[] {
  const { cells, namings, hidden, to, sentence, carried, isFirst } = parts;
  const frame = cells.filter((cell) => !isAside(tokens, cell));
  const limits = limitsOf(frame, namings, to);
  const links = frame.map(
    (cell, index): Link => linkBetween({ tokens, hidden, to: limits[index] ?? to }, index === 0 ? undefined : frame[index - 1], cell),
  );
  const lists = { printed: distinct(namings), ordered: inOrder(namings) };
  const opensWithName = (namings[0]?.to ?? Number.POSITIVE_INFINITY) <= (frame[0]?.from ?? 0);
  const closesWithName = (namings.at(-1)?.from ?? -1) >= (frame.at(-1)?.to ?? 0);
  const topic = topicOf(tokens, parts);
  const sole = lists.printed.length === 1 && !compares(tokens, parts.from, to) ? (lists.printed[0] ?? -1) : -1;
  const isTopicAlone = topic >= 0 && sole >= 0;
  const owners = namings.length > 1 ? bracketOwners(tokens, cells, namings) : [];
  let row: Row | null = null;
  let inFrame = -1;
  return cells.map((cell, at): Place => {
    const previous = at === 0 ? undefined : cells[at - 1];
    const isFramed = frame[inFrame + 1] === cell;
    if (isFramed) {
      inFrame++;
      if (row === null || inFrame >= row.first + row.size) {
        let last = inFrame;
        while (
          last + 1 < frame.length &&
          links[last + 1] !== "apart" &&
          links[last + 1] !== "item" &&
          !namesBetween(namings, frame[last], frame[last + 1])
        )
          last++;
        row = rowOf(tokens, parts, { cells: frame, first: inFrame, last, lists });
      }
    }
    const own = isFramed && row !== null ? row : rowOf(tokens, parts, { cells, first: at, last: at, lists });
    const link = !isFramed ? "aside" : inFrame === 0 ? (isFirst ? "first" : "sentence") : (links[inFrame] ?? "apart");
    return {
      cell,
      sentence,
      link: at === 0 ? (isFirst ? "first" : "sentence") : link,
      sameKind: previous !== undefined && kindOf(previous.items[0]) === kindOf(cell.items[0]),
      size: own.size,
      index: isFramed ? inFrame - own.first : 0,
      respectively: own.respectively,
      before: own.before,
      behind: own.behind,
      beforeOrdered: own.beforeOrdered,
      behindOrdered: own.behindOrdered,
      named: own.named,
      wayBefore: own.wayBefore,
      wayBehind: own.wayBehind,
      wayLast: previous === undefined ? 0 : wayBetween(tokens, hidden, { from: previous.to, to: cell.from }),
      between: previous === undefined ? 0 : countBetween(namings, previous.to, cell.from),
      lastNamed: own.lastNamed,
      lastDistance: own.lastDistance,
      nextNamed: own.nextNamed,
      nextDistance: own.nextDistance,
      carried: carried.arm,
      carriedOpens: carried.opens,
      carriedDistance: sentence - carried.sentence,
      carriedArms: carried.arms,
      listed: carried.listed,
      listedDistance: sentence - carried.listedIn,
      earlier: own.earlier,
      topic,
      sole,
      isTopicAlone,
      subject: own.subject,
      isTopicLeft: topic >= 0 && namings.some((naming) => naming.arm !== topic && naming.to <= cell.from),
      owner: (owners[at] ?? -1) >= 0 ? (owners[at] ?? -1) : ownerOf(tokens, cell, namings),
      coordinated: own.coordinated,
      whole: own.whole,
      assigned: own.assigned,
      opensWithName,
      closesWithName,
    };
  });
}

const OTHERS = wordIds(
  "other others second remaining rest comparison without those all latter former untreated whereas while but opposed corresponding lower higher fewer less more greater better worse shorter longer",
);

/** Whether a stretch of text sets anything against anything. */
function compares(tokens: Tokens, from: number, to: number): boolean {
  if (holdsA(tokens, from, to, C.VERSUS | C.COMPARE) || holdsOneOf(tokens, from, to, OTHERS)) return true;
  for (let at = from; at < to; at++) if (isSign(tokens, at, 0x3b)) return true;
  return false;
}

/** How many words may stand before the arm that a sentence is about: "Among the patients in the". */
const TOPIC_WITHIN = 6;

/** "In the X group, …", "For A (n = 40), …": the arm that the sentence is about, or -1. */
function topicOf(tokens: Tokens, { namings, from, to }: SentenceParts): number {
  const first = namings[0];
  if (first === undefined || first.from - from > TOPIC_WITHIN) return -1;
  let placed = false;
  for (let at = from; at < first.from; at++) {
    if (isA(tokens, at, C.PREPOSITION)) placed = true;
    else if (!isA(tokens, at, C.DETERMINER | C.PEOPLE | C.GROUP) && !isOneOf(tokens, at, RECEIVING)) return -1;
  }
  if (!placed) return -1;
  let at = first.to;
  while (at < to && isA(tokens, at, C.GROUP | C.PEOPLE)) at++;
  at = pastBracket(tokens, at);
  return isSign(tokens, at, 0x2c) ? first.arm : -1;
}

interface RowParts {
  readonly cells: readonly Cell[];
  readonly first: number;
  readonly last: number;
  readonly lists: { readonly printed: readonly number[]; readonly ordered: readonly number[] };
}

function rowOf(tokens: Tokens, { namings, hidden, from, to }: SentenceParts, { cells, first, last, lists }: RowParts): Row {
  const start = cells[first]?.from ?? from;
  const end = cells[last]?.to ?? to;
  const left = first === 0 ? from : (cells[first - 1]?.to ?? from);
  const right = cells[last + 1]?.from ?? to;
  const opening = lastBreak(tokens, hidden, { from: left, to: start });
  const closing = firstBreak(tokens, hidden, { from: end, to: right });
  const near = within(namings, opening, start);
  const before = near.length > 0 ? near : within(namings, left, start);
  const behind = within(namings, end, closing);
  const previous = lastBefore(namings, start);
  const next = namings.find((naming) => naming.from >= end);
  const respectively = saysRespectively(tokens, end, right) || saysRespectively(tokens, Math.max(left, start - 12), start);
  // "Respectively" speaks of the order of print.
  const ordered = respectively ? distinct : inOrder;
  return {
    first,
    size: last - first + 1,
    respectively,
    before: distinct(before),
    behind: distinct(behind),
    earlier: distinct(within(namings, from, start)),
    beforeOrdered: ordered(before),
    behindOrdered: ordered(behind),
    named: respectively ? lists.printed : lists.ordered,
    wayBefore: previous === undefined ? 0 : wayBetween(tokens, hidden, { from: previous.to, to: start }),
    wayBehind: next === undefined ? 0 : wayBetween(tokens, hidden, { from: end, to: next.from }),
    lastNamed: previous?.arm ?? -1,
    lastDistance: previous === undefined ? 0 : cellsBetween(cells, previous.to, start),
    nextNamed: next?.arm ?? -1,
    nextDistance: next === undefined ? 0 : cellsBetween(cells, end, next.from),
    coordinated: coordinates(tokens, { namings, from: opening, to: start }),
    subject: last === first + 1 ? subjectOf(tokens, { namings, from, to, left, start, end }) : -1,
    whole: saysWhole(tokens, Math.max(left, start - 10), start),
    assigned: holdsA(tokens, end, next?.from ?? to, C.RANDOMISED),
  };
}

interface Subject {
  readonly namings: readonly Naming[];
  readonly from: number;
  readonly to: number;
}

const COPULA = wordIds("was were is are");
/** Who is set beside whom, and when something was measured. */
const NO_OUTCOME = C.GROUP | C.CONTROL | C.PEOPLE | C.TIME_UNIT;

/** "The response and remission rates in the A group were …": how many things a conjunction before the verb joins that are neither arms nor times. */
function coordinates(tokens: Tokens, { namings, from, to }: Subject): number {
  let verb = to - 1;
  while (verb > from && !isOneOf(tokens, verb, COPULA)) verb--;
  let items = 2;
  for (let at = from + 1; at < verb; at++) {
    if (isSign(tokens, at, 0x2c)) items++;
    if (!isA(tokens, at, C.CONJUNCTION) || !isWord(tokens, at - 1) || !isWord(tokens, at + 1)) continue;
    if (isA(tokens, at - 1, NO_OUTCOME) || isA(tokens, at + 1, NO_OUTCOME) || isA(tokens, at + 2, NO_OUTCOME)) continue;
    if (!namings.some((naming) => naming.from <= at + 2 && naming.to >= at - 1)) return items;
  }
  return 0;
}

function within(namings: readonly Naming[], from: number, to: number): Naming[] {
  return namings.filter((naming) => naming.from >= from && naming.to <= to);
}

/** Where each value's own list ends: at the next value behind a name. */
function limitsOf(cells: readonly Cell[], namings: readonly Naming[], to: number): number[] {
  const limits: number[] = [];
  let limit = to;
  for (let at = cells.length - 1; at >= 0; at--) {
    limits[at] = limit;
    if (at > 0 && namesBetween(namings, cells[at - 1], cells[at])) limit = cells[at]?.from ?? limit;
  }
  return limits;
}

export interface SentenceParts {
  readonly cells: readonly Cell[];
  readonly namings: readonly Naming[];
  readonly hidden: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly carried: Carried;
  readonly isFirst: boolean;
}

/** What the sentences before leave behind. */
export interface Carried {
  readonly arm: number;
  readonly sentence: number;
  readonly arms: number;
  readonly opens: boolean;
  /** The arms of the last sentence that named several, and which sentence it was. */
  readonly listed: readonly number[];
  readonly listedIn: number;
}

function namesBetween(namings: readonly Naming[], left: Cell | undefined, right: Cell | undefined): boolean {
  return left !== undefined && right !== undefined && countBetween(namings, left.to, right.from) > 0;
}

function countBetween(namings: readonly Naming[], from: number, to: number): number {
  let count = 0;
  for (const naming of namings) if (naming.from >= from && naming.to <= to) count++;
  return count;
}

function cellsBetween(cells: readonly Cell[], from: number, to: number): number {
  let count = 0;
  for (const cell of cells) if (cell.from >= from && cell.to <= to) count++;
  return count;
}

function lastBefore(namings: readonly Naming[], at: number): Naming | undefined {
  let last: Naming | undefined;
  for (const naming of namings) if (naming.to <= at) last = naming;
  return last;
}

function distinct(namings: readonly Naming[]): number[] {
  const arms: number[] = [];
  for (const { arm } of namings) if (!arms.includes(arm)) arms.push(arm);
  return arms;
}

/** "Compared with B, A …" lists A first. */
function inOrder(namings: readonly Naming[]): number[] {
  if (namings.length < 2) return distinct(namings);
  const arms = distinct(namings.filter(({ compared }) => !compared));
  for (const { arm } of namings) if (!arms.includes(arm)) arms.push(arm);
  return arms;
}

function saysRespectively(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isThe(tokens, at, RESPECTIVELY)) return true;
    if (isSign(tokens, at, 0x3b)) return false;
  }
  return false;
}

function saysWhole(tokens: Tokens, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (isOneOf(tokens, at, WHOLE)) return true;
    if (isSign(tokens, at, 0x3b)) return false;
  }
  return false;
}
