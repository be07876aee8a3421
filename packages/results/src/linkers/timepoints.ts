/**
 * When each result was measured. A time right behind values is theirs ("14% with A and 9% with B at 3 months"), any other holds for what follows it
 * ("At 12 months, …"), and the times of a list go through a list of values ("at 1, 3 and 6 months were 4.1, 3.2 and 2.0").
 */
import type { Timepoint } from "@tabstract/record";
import type { ContextItem, Item } from "../items.ts";
import { isOneOf } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { type Scene, sectionIndexAt } from "../scene.ts";
import type { ArmMention } from "./arms.ts";
import { Clock } from "./clock.ts";
import { periodOf } from "./periods.ts";
import { opensSentence, type Time, timesOf } from "./times.ts";
import { isBefore } from "./worded-times.ts";

const GOING_ON = wordIds("however moreover furthermore additionally similarly likewise although also further whereas conversely");

/** More than any sentence has: a hostile text costs no more than that. */
const MOST_RESULTS = 300;
const MOST_TIMES = 100;

export function linkTimepoints(
  scene: Scene,
  items: readonly Item[],
  { context, mentions }: { readonly context: readonly ContextItem[]; readonly mentions: readonly ArmMention[] },
): void {
  const times = timesOf(scene, context, mentions);
  let from = 0;
  let mention = 0;
  while (from < items.length) {
    const sentence = items[from]?.sentence ?? 0;
    let to = from;
    while (to < items.length && items[to]?.sentence === sentence) to++;
    const measured = items.slice(from, to).filter(isMeasured);
    const own = times.get(sentence);
    const [start, end] = scene.sentences[sentence] ?? [0, 0];
    while (mention < mentions.length && (mentions[mention]?.from ?? 0) < start) mention++;
    const named = new Set<string>();
    for (; mention < mentions.length && (mentions[mention]?.from ?? 0) < end; mention++) named.add(mentions[mention]?.arm ?? "");
    if (own !== undefined && measured.length <= MOST_RESULTS && own.length <= MOST_TIMES)
      new Clock(scene, measured, { times: own, named }).tell();
    else {
      const carried = carriedInto(scene, sentence, times.get(sentence - 1));
      for (const item of measured) item.timepoint = carried?.phrase ?? null;
    }
    from = to;
  }
  for (const [index, item] of items.entries()) {
    if (!isMeasured(item)) continue;
    const said = periodOf(scene, items, index);
    const { timepoint, fields } = item;
    const isEarly = timepoint !== null && isBefore(timepoint);
    item.period =
      said ?? (timepoint !== null && fields.kind === "group-value" && !fields.change ? (isEarly ? "baseline" : "follow-up") : null);
    // "Initial pain of 6.1 fell to 3.1 at 12 weeks": the weeks are the other value's.
    if (said === "baseline" && timepoint !== null && !isEarly && !isRightBehind(scene, item, timepoint)) item.timepoint = null;
  }
}

/** "from 8.1 at week 2 to 7.2" */
function isRightBehind({ tokens }: Scene, { to }: Item, { span: [start] }: Timepoint): boolean {
  return start >= (tokens.end[to - 1] ?? 0) && start <= (tokens.end[to + 1] ?? 0) + 1;
}

/** "After 4 days, …. However, …": the one time that opened the sentence before, where this one goes on with what that was about. */
function carriedInto(scene: Scene, sentence: number, before: readonly Time[] | undefined): Time | null {
  const [time] = before ?? [];
  const [first] = scene.sentences[sentence] ?? [0];
  if (time === undefined || before?.length !== 1 || !isOneOf(scene.tokens, first, GOING_ON)) return null;
  const isNear = sectionIndexAt(scene, time.from) === sectionIndexAt(scene, first);
  return isNear && opensSentence(scene, sentence - 1, time) ? time : null;
}

function isMeasured({ kind }: Item): boolean {
  return kind !== "sample-size";
}
