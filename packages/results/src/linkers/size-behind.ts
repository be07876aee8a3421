/** The arm that is named behind a size: "58 in the A group", "58 patients (24%) who received A", "446 (median age 59 years) were randomised to A". */
import type { Item } from "../items.ts";
import { DASH, isA, isNumber, isOneOf, isSign, isThe, isWord, SIGN, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket, pastBracket } from "../parts/bracket.ts";
import { holdsCount, isCountLike, LISTED } from "../parts/bracketed-size.ts";
import { stageOfWord } from "../parts/stage.ts";
import type { ArmMention } from "./arms.ts";
import { firstFrom } from "./mention-order.ts";

const GOES_ON = wordIds("and or versus vs v compared");
const WITH = wordId("with");
const GIVEN = wordIds(
  `receive received receiving given treated using used started taking took had underwent undergoing randomised randomized randomly assigned allocated were was who that which be to as analysed analyzed
   evaluated evaluable enrolled included entered treatment followed completed completing remained served acted each respectively then the other another`,
);

const DENIED = wordIds("no not without non neither");

/** "no A", "without A", "no adjuvant A": those who did not have what the name says. */
export function isDenied(tokens: Tokens, { from }: ArmMention): boolean {
  if (isOneOf(tokens, from - 1, DENIED)) return true;
  return (
    isOneOf(tokens, from - 2, DENIED) &&
    (isSign(tokens, from - 1, DASH) || isA(tokens, from - 1, C.DETERMINER) || isPlain(tokens, from - 1))
  );
}

function isPlain(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) && !isA(tokens, at, C.VERB | C.PREPOSITION | C.CONJUNCTION | C.ADVERB | C.PEOPLE);
}

interface Within {
  readonly mentions: readonly ArmMention[];
  /** One past the last token that is looked at. */
  readonly limit: number;
  /** Whether it may be looked on behind a bracket by as much as that is long. */
  readonly isOpen: boolean;
}

interface Behind {
  readonly arm: string;
  /** Whether a verb of assignment leads to the name. */
  readonly assigned: boolean;
}

const NONE = wordIds("none nobody");

/** "58 in the A group", "58 patients (24%) who received A", "58 A", but not "58 patients were randomised to A or B". */
export function behind(tokens: Tokens, item: Item, { mentions, limit, isOpen }: Within): Behind | null {
  let index = firstFrom(mentions, item.to);
  let end = limit;
  let words = 0;
  let assigned = isAssigned(tokens, item);
  for (let at = item.to; at < end && at < tokens.count && sentenceOf(tokens, at) === item.sentence; at++) {
    const mention = mentions[index];
    if (mention !== undefined && mention.from === at) {
      if (isDenied(tokens, mention) || listGoesOn(tokens, mention, mentions[index + 1])) return null;
      return { arm: mention.arm, assigned };
    }
    if (mention !== undefined && mention.from < at) {
      index++;
      at--;
      continue;
    }
    if (opensBracket(tokens, at)) {
      const past = pastBracket(tokens, at);
      // "33 patients (A group)"
      if (mention !== undefined && mention.from === at + 1 && past - mention.to <= 2) return { arm: mention.arm, assigned: false };
      if (past === at || (mention !== undefined && mention.from < past)) return null;
      // An aside ("446 (median age 59 years) were …") does not bring the name nearer or farther.
      if (isOpen) end += past - at;
      at = past - 1;
      continue;
    }
    if (tokens.kind[at] === SIGN) {
      if (isSign(tokens, at, DASH) || (at === item.to && isSign(tokens, at, 0x2c))) continue;
      return null;
    }
    // "58 patients with 60 lesions received A"
    if (isThe(tokens, at, WITH) && isNumber(tokens, at + 1) && isA(tokens, at + 2, C.PEOPLE) && isA(tokens, at - 1, C.PEOPLE)) {
      at += 2;
      continue;
    }
    // "assigned to 5 years of A", "to 20 mg of A"
    if (isNumber(tokens, at) && isA(tokens, at + 1, C.TIME_UNIT | C.DOSE_UNIT)) {
      at++;
      continue;
    }
    if (isNumber(tokens, at) || isOneOf(tokens, at, LISTED)) return null;
    if (isOneOf(tokens, at, DENIED)) return null;
    if (isA(tokens, at, C.RANDOMISED)) assigned = true;
    if (isA(tokens, at, C.PREPOSITION | C.DETERMINER | C.PEOPLE | C.ADVERB | C.GROUP) || isOneOf(tokens, at, GIVEN)) continue;
    if (stageOfWord(tokens, at, true) !== null) continue;
    // An adjective or two; more words tell another story.
    if (++words > 3 || isA(tokens, at, C.VERB | C.CONJUNCTION)) return null;
  }
  return null;
}

/** "randomised 52 patients to …", "52 patients were randomised to …": the verb is the size's own. */
function isAssigned(tokens: Tokens, item: Item): boolean {
  for (let at = item.from - 3; at < item.to; at++) if (isA(tokens, at, C.RANDOMISED)) return true;
  return false;
}

/** "A or B", "A (n = 58) or B": the next arm is named in the same breath, or the arm has a size of its own. */
function listGoesOn(tokens: Tokens, mention: ArmMention, next: ArmMention | undefined): boolean {
  const tail = isA(tokens, mention.to, C.GROUP) ? mention.to + 1 : mention.to;
  if (opensBracket(tokens, tail) && holdsCount(tokens, tail)) return true;
  if (next === undefined || next.arm === mention.arm || sentenceOf(tokens, next.from) !== sentenceOf(tokens, mention.from)) return false;
  let listed = false;
  let words = 0;
  for (let at = mention.to; at < next.from; at++) {
    if (opensBracket(tokens, at)) {
      at = Math.max(at, pastBracket(tokens, at) - 1);
      continue;
    }
    // "Two in the A group and none in the B group": a number of its own.
    if (isSign(tokens, at, 0x3b) || closesBracket(tokens, at) || isCountLike(tokens, at) || isOneOf(tokens, at, NONE)) return false;
    if (isOneOf(tokens, at, GOES_ON) || isSign(tokens, at, 0x2c)) listed = true;
    else if (isWord(tokens, at) && (isA(tokens, at, C.VERB) || ++words > 12)) return false;
  }
  return listed || next.from === mention.to;
}
