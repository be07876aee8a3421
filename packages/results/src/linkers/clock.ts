/** Which times of one sentence are whose. */
import type { Item } from "../items.ts";
import { DASH, isA, isOneOf, isSign, isThe, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import type { Scene } from "../scene.ts";
import { opensSentence, type Time } from "./times.ts";
import { isListed } from "./value-lists.ts";
import { isBefore } from "./worded-times.ts";

const BUT = wordIds("and but while whereas although");
const RESPECTIVELY = wordId("respectively");
/** Most times that one list may have. */
const MOST_LISTED = 12;

/** The semicolons that stand outside of brackets. */
function semicolonsIn(tokens: Tokens, from: number, to: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (opensBracket(tokens, at)) depth++;
    else if (closesBracket(tokens, at)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isSign(tokens, at, 0x3b)) found.push(at);
  }
  return found;
}

/** "Survival was 19.3 months, with a rate of 13.8% at 5 years": how long something took, before a value of another kind that the time stands behind. */
function isSpanBefore({ fields }: Item, owners: readonly Item[]): boolean {
  if (fields.kind !== "group-value" || !SPANS.has(fields.unit ?? "")) return false;
  const last = owners.findLast((owner) => owner.fields.kind === "group-value");
  return last?.fields.kind === "group-value" && last.fields.unit !== null && !SPANS.has(last.fields.unit);
}

const SPANS: ReadonlySet<string> = new Set(["day", "days", "week", "weeks", "month", "months", "year", "years"]);

/** Whether values in a row are of one arm: those of several are measured at one time. */
function isOfOneArm([first, ...rest]: readonly Item[]): boolean {
  return rest.every(({ arms }) => arms.join() === first?.arms.join());
}

/** The times and the results of one sentence. */
export class Clock {
  readonly tokens: Tokens;
  readonly scene: Scene;
  readonly items: readonly Item[];
  readonly times: readonly Time[];
  readonly sentence: number;
  readonly start: number;
  readonly borders: readonly number[];
  readonly settled: Set<Item> = new Set();
  readonly used: Set<Time> = new Set();

  /** The arms that the sentence names. */
  readonly named: ReadonlySet<string>;

  constructor(
    scene: Scene,
    items: readonly Item[],
    { times, named }: { readonly times: readonly Time[]; readonly named: ReadonlySet<string> },
  ) {
    this.tokens = scene.tokens;
    this.scene = scene;
    this.items = items;
    this.times = times;
    this.sentence = items[0]?.sentence ?? 0;
    const [start, end] = scene.sentences[this.sentence] ?? [0, 0];
    this.start = start;
    this.borders = semicolonsIn(scene.tokens, start, end);
    this.named = named;
  }

  tell(): void {
    if (this.items.length === 0) return;
    for (let first = 0; first < this.times.length; ) {
      const past = this.pastList(first);
      if (past - first > 1) this.deal(this.times.slice(first, past), this.times[past]);
      first = past;
    }
    this.walk();
  }

  /** One past the last time of the list that begins here: "at 1, 3 and 6 months", "1-, 3- and 5-year"; a comma alone joins no two of them. */
  pastList(first: number): number {
    let at = first + 1;
    let past = at;
    while (at < this.times.length && at - first < MOST_LISTED && this.isJoined(this.times[at - 1] as Time, this.times[at] as Time)) {
      at++;
      const [a, b] = [this.times[at - 2] as Time, this.times[at - 1] as Time];
      if (this.holds(a.to, b.from, C.CONJUNCTION) || isSign(this.tokens, a.to, 0x2f)) past = at;
    }
    return past;
  }

  isJoined(a: Time, b: Time): boolean {
    if (b.from - a.to > 3 || (a.manner === "adjective") !== (b.manner === "adjective")) return false;
    for (let at = a.to; at < b.from; at++)
      if (
        !isSign(this.tokens, at, 0x2c) &&
        !isSign(this.tokens, at, 0x2f) &&
        !isSign(this.tokens, at, DASH) &&
        !isA(this.tokens, at, C.CONJUNCTION) &&
        at !== b.lead
      )
        return false;
    return true;
  }

  holds(from: number, to: number, classes: number): boolean {
    for (let at = from; at < to; at++) if (isA(this.tokens, at, classes)) return true;
    return false;
  }

  /** Gives each time of a list the values in its place, where there are as many. */
  deal(list: readonly Time[], next: Time | undefined): void {
    const [first, last] = [list[0] as Time, list.at(-1) as Time];
    const behind = this.items.filter((item) => item.from >= last.to && (next === undefined || item.from < next.lead));
    const before = this.items.filter((item) => item.to <= first.lead && !this.settled.has(item));
    const row = this.untilBorder(before.reverse(), first.lead).reverse();
    const nearest = row.at(-1);
    // "41% and 64% at 12 and 24 months"
    if (nearest !== undefined && this.isAttached(nearest, first, behind[0])) this.shareNearest(list, row);
    const isDealt = this.share(list, this.untilBorder(behind, last.to));
    if (!isDealt && row.every((item) => !this.settled.has(item))) this.share(list, row);
    // Of a list that fits nothing, no time is anybody's.
    for (const time of list) this.used.add(time);
  }

  /** Those of a row of results that no semicolon parts from where the row begins. */
  untilBorder(row: readonly Item[], from: number): Item[] {
    const kept: Item[] = [];
    let last = from;
    for (const item of row) {
      const [a, b] = item.from >= last ? [last, item.from] : [item.to, last];
      if (this.holdsSemicolon(a, b)) break;
      kept.push(item);
      last = item.from >= last ? item.to : item.from;
    }
    return kept;
  }

  /** Whether a semicolon outside of brackets stands between two tokens. */
  holdsSemicolon(from: number, to: number): boolean {
    return this.borders.some((at) => at >= from && at < to);
  }

  /** "7 of 159 (4%) failed, with a survival of 97% and 95% at 5 and 10 years": the whole row, or the run next to the times alone. */
  shareNearest(list: readonly Time[], row: readonly Item[]): void {
    if (this.share(list, row)) return;
    const [first] = this.runsOf(row.filter(({ fields }) => fields.kind === "group-value")).at(-1) ?? [];
    if (first !== undefined) this.share(list, row.slice(row.indexOf(first)));
  }

  share(list: readonly Time[], row: readonly Item[]): boolean {
    const values = row.filter(({ fields }) => fields.kind === "group-value");
    const runs = this.runsOf(values);
    const size = list.length;
    let dealt = false;
    if (runs.length > 0 && runs.every((run) => run.length === size && (isOfOneArm(run) || this.giveToSole(run)))) {
      // "4.1, 3.2 and 2.0 with A and 4.3, 4.0 and 3.9 with B"
      for (const run of runs) for (const [place, item] of run.entries()) this.give(item, list[place]);
      dealt = true;
    } else if (runs.length === size && runs.every((run) => run.length > 1 && run.length === runs[0]?.length)) {
      // "12 and 14, 15 and 18 at 6 and 12 months"
      for (const [place, run] of runs.entries()) for (const item of run) this.give(item, list[place]);
      dealt = true;
    } else if (values.length > 0 && this.isOnePerArm(values, size)) {
      const counts = new Map<string, number>();
      for (const item of values) {
        const arm = item.arms.join();
        const place = counts.get(arm) ?? 0;
        this.give(item, list[place]);
        counts.set(arm, place + 1);
      }
      dealt = true;
    }
    for (const kind of ["p-value", "estimate"] as const) {
      const others = row.filter(({ fields }) => fields.kind === kind);
      // "P = 0.6, 0.04 and 0.001"; one behind each arm's values is that arm's.
      if (others.length !== size || (!dealt && values.length > 0) || (dealt && this.runsOf(others).length > 1)) continue;
      for (const [place, item] of others.entries()) this.give(item, list[place]);
      dealt = true;
    }
    if (!dealt) return false;
    // An interval or an estimate beside a value is of its time; one p-value for all of them is of none.
    let last: Item["timepoint"] = null;
    for (const item of row) {
      if (this.settled.has(item)) last = item.timepoint;
      else if (item.fields.kind === "interval" || item.fields.kind === "estimate") {
        item.timepoint = last;
        this.settled.add(item);
      } else this.settled.add(item);
    }
    return true;
  }

  /** "pain at 6 weeks and 12 weeks was 5.1 and 3.2 in the yoga group": values of two times are of the one arm that the sentence names. */
  giveToSole(run: readonly Item[]): boolean {
    const [arm, ...others] = this.named;
    if (arm === undefined || others.length > 0) return false;
    for (const item of run) item.arms = [arm];
    return true;
  }

  runsOf(values: readonly Item[]): Item[][] {
    const runs: Item[][] = [];
    let before: Item | undefined;
    for (const item of values) {
      const run = runs.at(-1);
      if (run !== undefined && (isListed(this.tokens, before, item) || this.isParted(before, item))) run.push(item);
      else runs.push([item]);
      before = item;
    }
    return runs;
  }

  /** "52.1%, (95% CI …), 40.3% (…) and 31.0%": only a bracket and what joins a list stand between. */
  isParted(a: Item | undefined, b: Item): boolean {
    if (a === undefined) return false;
    let depth = 0;
    for (let at = a.to; at < b.from; at++) {
      if (isSign(this.tokens, at, 0x28) || isSign(this.tokens, at, 0x5b)) depth++;
      else if (isSign(this.tokens, at, 0x29) || isSign(this.tokens, at, 0x5d)) depth--;
      else if (depth === 0 && !isSign(this.tokens, at, 0x2c) && !isA(this.tokens, at, C.CONJUNCTION)) return false;
    }
    return depth === 0;
  }

  /** Whether each arm has as many values as there are times. */
  isOnePerArm(values: readonly Item[], size: number): boolean {
    const counts = new Map<string, number>();
    for (const { arms } of values) counts.set(arms.join(), (counts.get(arms.join()) ?? 0) + 1);
    for (const count of counts.values()) if (count !== size) return false;
    return true;
  }

  give(item: Item, time: Time | undefined): void {
    item.timepoint = time?.phrase ?? null;
    this.settled.add(item);
  }

  /** Results and times in the order of print: a time behind values is theirs, any other is that of what follows. */
  walk(): void {
    let ambient: Time | null = null;
    let isOpening = false;
    /** Whether what waits stands behind the ambient time with nothing between. */
    let isFresh = false;
    /** Results since the last border that a time behind them may still be of. */
    let waiting: Item[] = [];
    let at = this.start;
    let next = 0;
    let time = 0;
    while (next < this.items.length || time < this.times.length) {
      const item = this.items[next];
      const clock = this.times[time];
      // "the hazard ratio at 5 years was 0.72": a time in the words of a result is its own, and of what tests it.
      if (clock !== undefined && item !== undefined && clock.from >= item.from && clock.from < item.to) {
        time++;
        if (this.used.has(clock)) continue;
        this.give(item, clock);
        [ambient, isOpening, isFresh] = [clock, false, true];
        waiting = [];
        continue;
      }
      if (clock !== undefined && (item === undefined || clock.from < item.from)) {
        time++;
        if (this.used.has(clock)) continue;
        const last = waiting.at(-1);
        const opens = opensSentence(this.scene, this.sentence, clock);
        if (last !== undefined && clock.manner !== "adjective" && this.isAttached(last, clock, item)) {
          const owners = isFresh ? this.lastOf(waiting) : waiting;
          for (const owner of owners) if (this.isOf(owner, clock) && !isSpanBefore(owner, owners)) this.give(owner, clock);
          next = this.giveAside(next, clock);
          // "4.2 at day 28 (vs 0.1 with placebo)"
          if (this.goesOn(clock.to)) [ambient, isOpening, isFresh] = [clock, false, true];
        } else if (opens || this.precedes(clock, item)) [ambient, isOpening, isFresh] = [clock, opens, true];
        else continue;
        waiting = [];
        continue;
      }
      if (item === undefined) break;
      next++;
      const isApart = this.holdsSemicolon(at, item.from);
      if (isApart || this.startsClause(at, item.from)) {
        waiting = [];
        isFresh = false;
        if (ambient !== null && !isOpening && ambient.to <= at) ambient = null;
      }
      at = Math.max(at, item.to);
      if (this.settled.has(item)) continue;
      item.timepoint = ambient !== null && this.isOf(item, ambient) ? ambient.phrase : this.timeOfPair(item);
      waiting.push(item);
    }
  }

  /** Whether a time that does not open its sentence is that of what follows it. */
  precedes(time: Time, next: Item | undefined): boolean {
    // "was uncommon at baseline and changed little for …": what follows is another statement.
    if (time.manner === "loose" || isA(this.tokens, time.to, C.CONJUNCTION)) return false;
    // "Women who smoked at baseline had quit": only what stands right behind was measured then.
    return time.manner !== "start" || (next !== undefined && next.from - time.to <= START_REACH && !isSign(this.tokens, time.to, 0x2c));
  }

  /** Whether a time can be that of a result: no change and no comparison was measured before anything was done. */
  isOf(item: Item, time: Time): boolean {
    if (time.manner === "start" && (item.fields.kind === "group-value" ? item.fields.change : item.fields.kind === "estimate"))
      return false;
    return !this.isLeft(item, time);
  }

  /** "0.7% at 24 hours (P = 0.007)": what stands in the bracket behind a time, and tests or bounds what stands before it. Returns the item behind. */
  giveAside(first: number, time: Time): number {
    let next = first;
    if (!opensBracket(this.tokens, time.to)) return next;
    for (let item = this.items[next]; item !== undefined && item.from - time.to <= ASIDE; item = this.items[++next]) {
      if (item.fields.kind === "group-value") break;
      if (!this.settled.has(item)) this.give(item, time);
    }
    return next;
  }

  /** "from 7.4 at week 0 to 2.6 at week 4 with A and from 7.5 to 5.3 with B": the times of the pair before. */
  timeOfPair(item: Item): Item["timepoint"] {
    const word = [FROM, TO].find((id) => isThe(this.tokens, item.from - 1, id));
    if (word === undefined) return null;
    const fellow = this.items.find((other) => other.to <= item.from && isThe(this.tokens, other.from - 1, word));
    return fellow?.timepoint ?? null;
  }

  /** The "7.2" of "fell from 7.2 to 4.1 at 6 weeks": what the change began from was measured before. */
  isLeft(item: Item, time: Time): boolean {
    if (!isThe(this.tokens, item.from - 1, FROM) || isBefore(time.phrase)) return false;
    const next = this.items[this.items.indexOf(item) + 1];
    return next !== undefined && isThe(this.tokens, next.from - 1, TO) && (time.from >= next.to || time.to <= item.from);
  }

  /** "(vs", "vs": what is compared with what a time was just told of. */
  goesOn(at: number): boolean {
    return isA(this.tokens, isSign(this.tokens, at, 0x28) ? at + 1 : at, C.VERSUS | C.COMPARE);
  }

  /** The last result before a time, and what stands in its brackets or right against it. */
  lastOf(waiting: readonly Item[]): Item[] {
    let from = waiting.length - 1;
    while (from > 0 && waiting[from]?.fields.kind !== "group-value") from--;
    return waiting.slice(from);
  }

  /**
   * "12% with A and 14% with B at 6 months", "20% and 30% in the A and B groups, respectively, at 6 months", "36% were depressed at 6 months": no statement begins
   * between, and no value follows at once.
   */
  isAttached(last: Item, time: Time, next: Item | undefined): boolean {
    if (time.lead - last.to > BEHIND) return false;
    const isAside = next !== undefined && next.fields.kind !== "group-value";
    if (isA(this.tokens, time.lead - 1, C.CONJUNCTION)) return false;
    if (isSign(this.tokens, time.lead - 1, 0x2c) && !(next === undefined || isAside || isThe(this.tokens, time.lead - 2, RESPECTIVELY)))
      return false;
    let depth = 0;
    let joined = false;
    for (let at = last.to; at < time.lead; at++) {
      if (opensBracket(this.tokens, at)) depth++;
      else if (closesBracket(this.tokens, at)) depth = Math.max(0, depth - 1);
      else if (depth > 0) continue;
      else if (isSign(this.tokens, at, 0x3b) || isSign(this.tokens, at, 0x3a)) return false;
      else if (isSign(this.tokens, at, 0x2c) || isA(this.tokens, at, C.CONJUNCTION)) joined = true;
      else if (joined && isA(this.tokens, at, C.VERB)) return false;
    }
    if (next === undefined || isAside) return true;
    // "post 1 = 33.6%", "week 6 (3.1 vs 12.4)"
    const opens = opensBracket(this.tokens, time.to) || isSign(this.tokens, time.to, 0x3d) || isSign(this.tokens, time.to, 0x3a);
    return next.from > time.to + (opens ? 1 : 0);
  }

  /** ", and nausea was seen in": a subject and a verb of its own behind a conjunction. */
  startsClause(from: number, to: number): boolean {
    let joint = -1;
    for (let at = from; at < to; at++) {
      if (isSign(this.tokens, at, 0x2c) || isOneOf(this.tokens, at, BUT)) joint = at;
      else if (joint >= 0 && isA(this.tokens, at, C.GROUP | C.CONTROL)) return false;
      else if (joint >= 0 && at > joint + 1 && isA(this.tokens, at, C.VERB) && !isThe(this.tokens, at, RESPECTIVELY)) return true;
    }
    return false;
  }
}

/** How many tokens may stand between "at baseline" and its value. */
const START_REACH = 3;
/** How far behind a time a bracket that belongs to its value may go. */
const ASIDE = 12;
/** How far behind a value its time may stand. */
const BEHIND = 14;
const FROM = wordId("from");
const TO = wordId("to");
