/**
 * Places that name an arm in words of their own, once it is known which arms there are: "nebulised" for the nebuliser, "those trained" for the training,
 * "controls" for the only comparator. Such a place stands where arms stand, and what it says points to one arm and no other.
 */
import type { Arm } from "@tabstract/record";
import { isWord, lowerOf, type Tokens } from "../lexer.ts";
import type { Mention } from "./candidates.ts";
import type { ArmPlace } from "./mentions.ts";
import { isContentAt, KIND, kindAt } from "./names.ts";
import { afterCode, beforeCode } from "./neighbours.ts";
import type { ArmDraft } from "./select.ts";

const BEFORE: ReadonlySet<number> = new Set(
  (
    ["value in", "value with", "value for", "value preposition", "versus", "than", "compared", "assigned", "receiving", "value"] as const
  ).map(beforeCode),
);
const AFTER: ReadonlySet<number> = new Set(
  (["group", "groups", "and groups", "people", "treated", "open size", "open value", "value", "equals", "colon"] as const).map(afterCode),
);
/** Shorter words are alike by chance. */
const SHORTEST = 4;

interface Echo {
  readonly tokens: Tokens;
  readonly stems: readonly (readonly string[])[];
  /** The only comparator and the only other arm, where the study has two; or -1. */
  readonly comparator: number;
  readonly experimental: number;
}

/** The further places of a text, beside those where a form of an arm's name was found again; in text order, and none over another. */
export function echoesOf(
  tokens: Tokens,
  arms: readonly ArmDraft[],
  {
    places,
    roles,
    taken,
  }: { readonly places: readonly Mention[]; readonly roles: readonly Arm["role"][]; readonly taken: readonly ArmPlace[] },
): ArmPlace[] {
  if (arms.length < 2) return [];
  const two = arms.length === 2;
  const echo: Echo = {
    tokens,
    stems: arms.map(stemsOf),
    comparator: two ? roles.indexOf("comparator") : -1,
    experimental: two && roles.includes("comparator") ? roles.indexOf("experimental") : -1,
  };
  const found: ArmPlace[] = [];
  let next = 0;
  for (const mention of places) {
    if (mention.tokens !== tokens || !(BEFORE.has(mention.before) || AFTER.has(mention.after))) continue;
    while (next < taken.length && (taken[next]?.to ?? 0) <= mention.from) next++;
    if ((taken[next]?.from ?? Number.POSITIVE_INFINITY) < mention.to) continue;
    const arm = armOf(mention, echo);
    if (arm >= 0) found.push({ arm, from: mention.from, to: mention.to });
  }
  return found;
}

function stemsOf({ mentions }: ArmDraft): string[] {
  const stems = new Set<string>();
  for (const { tokens, from, to } of mentions)
    for (let at = from; at < to; at++) {
      if (!isWord(tokens, at) || !isContentAt(tokens, at)) continue;
      const word = lowerOf(tokens, at);
      if (word.length >= SHORTEST) stems.add(word);
    }
  return [...stems];
}

/** The one arm that a place points to, or -1. */
function armOf({ from, to, label }: Mention, { tokens, stems, comparator, experimental }: Echo): number {
  if (label) return -1;
  let words = 0;
  let role = 0;
  const shared = stems.map(() => 0);
  for (let at = from; at < to; at++) {
    if (!isWord(tokens, at)) continue;
    role |= kindAt(tokens, at);
    if (!isContentAt(tokens, at)) continue;
    words++;
    const word = lowerOf(tokens, at);
    for (const [arm, own] of stems.entries()) if (own.some((stem) => isAkin(stem, word))) shared[arm] = (shared[arm] ?? 0) + 1;
  }
  const most = Math.max(...shared);
  if (most > 0) {
    const best = shared.indexOf(most);
    return most * 2 >= words && shared.lastIndexOf(most) === best ? best : -1;
  }
  if (words > 1) return -1;
  if ((role & KIND.control) !== 0) return comparator;
  // "Both treatments failed": of two arms.
  return (role & KIND.role) !== 0 && !lowerOf(tokens, to - 1).endsWith("s") ? experimental : -1;
}

/** What may differ between two forms of one word: "nebuliser" and "nebulised", "bolus" and "boluses". */
const ENDING = /^(?:|e?s|e|e?d|e?rs?|ings?|(?:at)?ions?|ments?|ive|i[sz](?:e|ed|er|ing)|al|ly)$/;

function isAkin(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same >= SHORTEST && ENDING.test(a.slice(same)) && ENDING.test(b.slice(same));
}
