/** Subgroups and analysis sets that a result holds for: "in women", "per-protocol population", "among smokers", so that nobody pools them. */
import type { Phrase } from "@tabstract/record";
import { whenAsked } from "@tabstract/text";
import { type Item, phraseOf } from "../items.ts";
import { isA, isNumber, isOneOf, isSign, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import type { ArmMention } from "./arms.ts";
import { type Described, describedGroups, wordsOfStudy } from "./described-groups.ts";

const SETS =
  /^(?:per-protocol|per protocol|intention-to-treat|intent-to-treat|modified intention-to-treat|ITT|mITT|safety population|full analysis set)/i;
const SET_OPENERS = wordIds("per intention intent modified itt mitt safety full");
const IN = wordIds("in among for");
const SUBGROUP = wordIds(
  "women men girls boys males females smokers premenopausal postmenopausal older younger elderly children adolescents diabetics nonsmokers",
);
const PEOPLE = wordIds("women men patients participants adults subjects");

export function linkPopulations(scene: Scene, items: readonly Item[], mentions: readonly ArmMention[]): void {
  let sentence = -1;
  let set: Phrase | null = null;
  let described: readonly Described[] = [];
  let outcome: Phrase | null = null;
  const known = whenAsked(() => wordsOfStudy(scene));
  for (const item of items) {
    if (item.kind === "sample-size") continue;
    if (item.sentence !== sentence) {
      sentence = item.sentence;
      set = analysisSet(scene, sentence);
      described = describedGroups(scene, sentence, { mentions, known });
      outcome = null;
    }
    const [from, to] = scene.sentences[sentence] ?? [item.from, item.to];
    item.population =
      set ?? subgroupBehind(scene.tokens, item, to) ?? describedFor(described, item) ?? subgroupBefore(scene.tokens, item, from);
    // "…, except in the major surgery subgroup (1.5 vs 6.0 mg)": who was measured is not what was.
    if (isWithin(scene, item.outcome, described)) item.outcome = outcome;
    outcome = item.outcome;
  }
}

/** The last subgroup that is described before an item and holds for it. */
function describedFor(described: readonly Described[], item: Item): Phrase | null {
  return described.findLast(({ to, end }) => item.from >= to && item.from < end)?.phrase ?? null;
}

function isWithin({ tokens }: Scene, outcome: Phrase | null, described: readonly Described[]): boolean {
  if (outcome === null) return false;
  const [start, end] = outcome.span;
  return described.some(({ phrase, from }) => {
    const [first, last] = phrase.span;
    return end === last && (start >= first || start >= (tokens.start[Math.max(0, from - LEAD)] ?? 0));
  });
}

/** "except in the": how many tokens before a subgroup may go with it. */
const LEAD = 3;

/** The analysis set that a sentence names. */
function analysisSet({ tokens, sentences }: Scene, sentence: number): Phrase | null {
  const [from, to] = sentences[sentence] ?? [0, 0];
  for (let at = from; at < to; at++) {
    if (!isOneOf(tokens, at, SET_OPENERS)) continue;
    const start = tokens.start[at] ?? 0;
    const match = SETS.exec(tokens.text.slice(start, start + 32));
    if (match !== null) return { text: match[0], span: [start, start + match[0].length] };
  }
  return null;
}

/** "4.5% in women and 6.7% in men": right behind the value. */
function subgroupBehind(tokens: Tokens, item: Item, to: number): Phrase | null {
  let at = item.to;
  while (at < to && isSign(tokens, at, 0x29)) at++;
  if (!isOneOf(tokens, at, IN)) return null;
  if (isA(tokens, at + 1, C.DETERMINER)) at++;
  if (!isOneOf(tokens, at + 1, SUBGROUP) || isA(tokens, at + 2, C.GROUP)) return null;
  const end = isOneOf(tokens, at + 2, PEOPLE) ? at + 3 : at + 2;
  return isOfArm(tokens, end) ? null : phraseOf(tokens, at + 1, end);
}

/** "for women randomised to A", "for women on A", "in children who received A": an arm of a study of women is no part of it. */
function isOfArm(tokens: Tokens, at: number): boolean {
  const next = isOneOf(tokens, at, WHO) ? at + 1 : at;
  return (
    isA(tokens, next, C.RANDOMISED) ||
    isOneOf(tokens, next, GIVEN) ||
    (next === at && isOneOf(tokens, at, ON)) ||
    (next > at && isOneOf(tokens, next + 1, GIVEN))
  );
}

const WHO = wordIds("who");
const ON = wordIds("on");
const GIVEN = wordIds("received receiving given treated taking took completed completing assigned allocated using");

/** "In women, the risk was …", "among smokers": the whole-study population is not one of these. */
function subgroupBefore(tokens: Tokens, item: Item, from: number): Phrase | null {
  for (let at = item.from - 1; at > from && at > item.from - 30; at--) {
    if (isSign(tokens, at, 0x3b)) return null;
    if (isOneOf(tokens, at, SUBGROUP) && isOneOf(tokens, at - 1, IN) && !isValueBefore(tokens, at - 2, from))
      return phraseOf(tokens, at, isOneOf(tokens, at + 1, PEOPLE) ? at + 2 : at + 1);
  }
  return null;
}

/** Whether a subgroup is the one of the value before it: "4.5% in women". */
function isValueBefore(tokens: Tokens, at: number, from: number): boolean {
  return at >= from && (isNumber(tokens, at) || isSign(tokens, at, 0x25) || isSign(tokens, at, 0x29) || isA(tokens, at, C.UNIT));
}
