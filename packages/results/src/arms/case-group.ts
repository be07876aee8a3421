/**
 * The group that a study sets against its controls, where the text calls it by no other name than "patients" or "cases": "40% of patients and 12% of controls".
 * Such words are everywhere, and no candidates; beside controls they name a group.
 */
import { DASH, holdsA, holdsOneOf, isA, isNumber, isOneOf, isSign, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import type { Mention } from "./candidates.ts";
import type { ArmPlace } from "./mentions.ts";
import { afterCode, beforeCode } from "./neighbours.ts";
import type { ArmDraft } from "./select.ts";

const CASES = wordIds("patients cases");
const CONTROLS = wordIds("control controls");
const HEALTHY = wordIds("healthy unaffected");
const JOINTS = wordIds("and than from opposed");
const WHOLE = wordIds("all both total every overall");
const DESCRIBED = wordIds("with without among who whose whom in diagnosed");
/** How far from a control the word stands that is set against it: "patients (12.1 (SD 3.4) mg) than in healthy controls". */
const REACH = 14;
const PEOPLE_AFTER = [afterCode("people"), afterCode("group"), afterCode("groups"), afterCode("and groups")];
const PEOPLE_BEFORE = [beforeCode("people with"), beforeCode("people")];

export interface CaseGroup {
  /** The arms, with the group of cases as the last of them where it was none. */
  readonly drafts: readonly ArmDraft[];
  /** All places that name an arm, in text order. */
  readonly places: readonly ArmPlace[];
  /** Whether the group has no name but these words. */
  readonly isUnnamed?: boolean;
}

/** The arms and their places in a study that assigned nobody, the plain words for its cases included. */
export function withCases(tokens: Tokens, drafts: readonly ArmDraft[], places: readonly ArmPlace[]): CaseGroup {
  const none = { drafts, places };
  const others = drafts.filter((draft) => !isOfControls(draft));
  const [home] = others;
  if (drafts.length === others.length || others.length > 1 || (home !== undefined && !isOfPeople(home))) return none;
  const controls = places.filter(({ arm }) => drafts[arm] !== home);
  // "Patients with pain slept less (3 vs 5 h)": only beside the controls is it plain that the word stands for the whole group.
  const beside = new Set(controls.map((control) => sentenceOf(tokens, control.from)));
  const found = casesIn(tokens, places).filter((at) => beside.has(sentenceOf(tokens, at)));
  const against = firstAgainst(tokens, found, controls);
  if (against === undefined) return none;
  const arm = home === undefined ? drafts.length : drafts.indexOf(home);
  const named = found.map((from): ArmPlace => ({ arm, from, to: from + 1 }));
  return {
    drafts: home === undefined ? [...drafts, draftAt(tokens, against)] : drafts,
    places: [...places, ...named].sort((a, b) => a.from - b.from),
    isUnnamed: home === undefined,
  };
}

/** "controls", "the control group", "healthy volunteers". */
function isOfControls({ control, label, mentions }: ArmDraft): boolean {
  return (
    control && !label && mentions.some(({ tokens, from, to }) => holdsOneOf(tokens, from, to, CONTROLS) || isOneOf(tokens, from, HEALTHY))
  );
}

/** "UC patients", "patients with UC", "the UC group"; not "the G allele". */
function isOfPeople({ mentions }: ArmDraft): boolean {
  return mentions.some(({ before, after }) => PEOPLE_AFTER.includes(after) || PEOPLE_BEFORE.includes(before));
}

/** Where "patients" and "cases" stand by themselves: not in "control patients", not "all patients", which may be everybody. */
function casesIn(tokens: Tokens, places: readonly ArmPlace[]): number[] {
  const found: number[] = [];
  let next = 0;
  for (let at = 0; at < tokens.count; at++) {
    while (next < places.length && (places[next]?.to ?? 0) < at) next++;
    if (!isOneOf(tokens, at, CASES) || isOneOf(tokens, at - 1, WHOLE) || isQualified(tokens, at)) continue;
    if (isOneOf(tokens, at + 1, DESCRIBED) && !isCountedBeside(tokens, at, { places, next })) continue;
    // A name that ends before the word, or holds it, is the group's own.
    if ((places[next]?.from ?? at + 1) <= at) continue;
    if (!isSign(tokens, at - 1, DASH) && !isSign(tokens, at + 1, DASH)) found.push(at);
  }
  return found;
}

const PLAIN = C.DETERMINER | C.PREPOSITION | C.CONJUNCTION | C.VERB | C.VERSUS | C.COMPARE | C.ADVERB | C.ENROLLED;

/** "severe cases", "a control group of 107 patients": some of them, or others. */
function isQualified(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at - 1) && !isNumber(tokens, at - 1)) return !isA(tokens, at - 1, PLAIN);
  return isNumber(tokens, at - 1) && isOneOf(tokens, at - 2, OF) && isA(tokens, at - 3, C.GROUP) && isOneOf(tokens, at - 4, CONTROLS);
}

const OF = wordIds("of");

/** "25 cases who had surgery and 20 controls": who they are is told, and both groups are counted. */
function isCountedBeside(tokens: Tokens, at: number, { places, next }: Ahead): boolean {
  if (!isNumber(tokens, at - 1)) return false;
  for (let index = next; index < places.length; index++) {
    const from = places[index]?.from ?? 0;
    if (from - at > REACH) break;
    if (from > at && isNumber(tokens, from - 1) && isOneOf(tokens, from - 2, AND)) return true;
  }
  return false;
}

/** Places of arms in text order, and the first that does not end before a word. */
interface Ahead {
  readonly places: readonly ArmPlace[];
  readonly next: number;
}

const AND = wordIds("and");

/** The first of these words that is set against controls; both stand in text order. */
function firstAgainst(tokens: Tokens, found: readonly number[], controls: readonly ArmPlace[]): number | undefined {
  let near = 0;
  return found.find((at) => {
    while (near < controls.length && (controls[near]?.to ?? 0) < at - REACH) near++;
    for (let index = near; index < controls.length; index++) {
      const control = controls[index];
      if (control === undefined || control.from > at + 1 + REACH) break;
      if (isSetAgainst(tokens, at, control)) return true;
    }
    return false;
  });
}

/** "171 patients and 213 controls", "rarer in patients than in controls", "controls versus patients". */
function isSetAgainst(tokens: Tokens, at: number, { from, to }: ArmPlace): boolean {
  const [left, right] = at < from ? [at + 1, from] : [to, at];
  if (right - left > REACH || sentenceOf(tokens, at) !== sentenceOf(tokens, from)) return false;
  return holdsA(tokens, left, right, C.VERSUS | C.COMPARE) || holdsOneOf(tokens, left, right, JOINTS);
}

function draftAt(tokens: Tokens, at: number): ArmDraft {
  const mention: Mention = {
    tokens,
    title: false,
    sentence: sentenceOf(tokens, at),
    from: at,
    to: at + 1,
    before: beforeCode("other"),
    after: afterCode("other"),
    determined: isA(tokens, at - 1, C.DETERMINER),
    capital: false,
    label: false,
    name: -1,
    parallel: false,
  };
  return { words: [], control: false, role: true, label: false, short: false, mentions: [mention], sentences: 0, score: 0 };
}
