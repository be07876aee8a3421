/** Lists of what happened: "complications were pain (n = 2), fever (n = 1) and rash (n = 3)" counts people, and is no list of groups. */
import { isA, isOneOf, isSign, isWord, sentenceOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { opensBracket } from "./bracket.ts";

/** How many tokens before a bracket the list may have begun. */
const BACK = 60;

const EVENTS = wordIds("complications reasons causes symptoms toxicities morbidities sequelae withdrawals dropouts");
const EFFECTS = wordIds("events effects reactions");
const UNWANTED = wordIds("adverse side unwanted untoward undesirable harmful");
/** What happened to the people of the bracket itself: "deaths (n = 3)". */
const HAPPENINGS = wordIds("death deaths relapse relapses recurrence recurrences failure failures withdrawal withdrawals dropout dropouts");

/** "43 deaths", "12 late relapses": what happened, not to whom. */
export function isHappening(tokens: Tokens, at: number): boolean {
  return (
    isOneOf(tokens, at, HAPPENINGS) ||
    (isWord(tokens, at) && !isA(tokens, at, C.PREPOSITION | C.VERB) && isOneOf(tokens, at + 1, HAPPENINGS))
  );
}

const LISTING = wordIds("included include including comprised consisted namely");
const BEING = wordIds("were was are");
/** "were rarer in those with A (n = 40)" says where it happened. */
const WHERE = wordIds("in among with than for after during");

/** True where the "n = 5" at `at`, in a bracket, counts those to whom something happened. */
export function isEventCount(tokens: Tokens, at: number): boolean {
  if (!opensBracket(tokens, at - 1)) return false;
  if (isOneOf(tokens, at - 2, HAPPENINGS)) return true;
  const sentence = sentenceOf(tokens, at);
  let isOfPlace = false;
  let lists = false;
  for (let back = at - 2; back >= at - BACK && back >= 0 && sentenceOf(tokens, back) === sentence; back--) {
    // "(reasons …; A, n = 3)"; "complications in the A group (n = 3)": then the brackets are of groups.
    if (isSign(tokens, back, 0x3b) || isA(tokens, back, C.GROUP | C.RANDOMISED | C.VERSUS)) return false;
    if (isOneOf(tokens, back, WHERE)) isOfPlace = true;
    if (isOneOf(tokens, back, LISTING) || isSign(tokens, back, 0x3a)) lists = true;
    else if (isOneOf(tokens, back, BEING) && !isOfPlace) lists = true;
    if (isOneOf(tokens, back, EVENTS) || (isOneOf(tokens, back, EFFECTS) && isOneOf(tokens, back - 1, UNWANTED))) return lists;
  }
  return false;
}
