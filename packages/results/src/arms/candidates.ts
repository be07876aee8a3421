/**
 * Every stretch of words that could name an arm, with what stands around it.
 *
 * Arms are named in a hundred ways ("the X group", "randomised to X or Y", "12% with X", "than X"), and so are outcomes and populations. No form decides
 * by itself: here each plain noun phrase is noted with its neighbours, and the trained model weighs all places of one name together.
 */
import {
  DASH,
  isA,
  isCjkRun,
  isGlued,
  isHyphened,
  isNumber,
  isOneOf,
  isSign,
  isWord,
  NUMBER,
  numberAt,
  SIGN,
  type Tokens,
  WORD,
} from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import {
  AND,
  afterOf,
  beforeCode,
  beforeOf,
  CONTROLLED,
  closeOf,
  DOSE,
  GROUP,
  GROUPS,
  inSentence,
  isCapitals,
  OR,
  PERSONS,
  TREATED,
  VALUE,
} from "./neighbours.ts";

/** One place where a name is printed. */
export interface Mention {
  readonly tokens: Tokens;
  readonly title: boolean;
  /** -1 in the title. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Codes of the classes in `neighbours.ts`. */
  readonly before: number;
  readonly after: number;
  /** Whether a determiner stands before it; whether it begins with a capital inside a sentence. */
  readonly determined: boolean;
  readonly capital: boolean;
  /** A letter or number behind "group" ("group A"): its name is the whole phrase. */
  readonly label: boolean;
  /** Which name of the abstract it prints, once names are told apart. */
  name: number;
  /** Whether another name stands in the same kind of place of its sentence. */
  parallel: boolean;
}

const EITHER = wordIds("either both");
/** "no treatment", "without diabetes": the absence of something names an arm too; "no difference" does not. */
const NO = wordIds("no without non not");
const NOT_ABSENT = wordIds(
  "difference differences significant evidence effect effects change changes statistically statistical adverse serious further other relevant major such one",
);
const SPLITS = C.PREPOSITION | C.CONJUNCTION | C.DETERMINER | C.VERSUS | C.ADVERB | C.GROUP | C.TIME_UNIT | C.MONTH | C.CONFIDENCE;
/** Verbs that the lexicon does not class, pronouns and particles: a name ends before them. */
const VERBS = wordIds(
  `evaluate evaluates evaluating determine determines assess assesses assessing investigate investigates compare compares examine examines test tests receive receives undergo contain contains containing
   reduce reduces increase increases improve improves attenuate attenuates involve involves involving provide provides providing suggest suggests require requires requiring produce produces lead leads
   consume consumed consuming administer administered take takes whether rather instead prevent prevents preventing affect affects enhance enhances allow allows cause causes show shows
   appear appears remain remains become becomes felt feel go goes based followed follow follows according due regardless irrespective given assigned completed completing attending attended randomised
   demonstrate demonstrates support supports indicate indicates offer offers offered perform performed performing maintain maintains help helps aim aims aimed seek sought hypothesize hypothesized
   perceive perceived attract attracts need needs needed wear worn reached reach used preferred prefer achieve achieves associate confirm confirms prove proves proved tolerated well
   once twice thrice daily it they we he she i us them there like account accounts reflect reflects share shares see sees say says know knows lacked lack lacks`,
);
/** Words in "ly" that are no adverbs. */
const ADJECTIVES = wordIds("early elderly family assembly supply");
const LONGEST = 12;
const ASSIGNED = beforeCode("assigned");
const COMMA = beforeCode("comma");
const AND_BEFORE = beforeCode("and");
/** Most tokens between two items of a list of assignment: a comma and a bracket with a size. */
const LIST_REACH = 8;

/** A text whose noun phrases are gathered. */
export interface CandidateText {
  readonly tokens: Tokens;
  /** What result each token belongs to (see `neighbours.ts`). */
  readonly marks: Uint8Array;
  readonly title: boolean;
}

/** Noun phrases of the text, in order. */
export function candidates(text: CandidateText): Mention[] {
  const { tokens, marks } = text;
  const found: Mention[] = [];
  let at = 0;
  while (at < tokens.count) {
    if (tokens.kind[at] === WORD && (isOneOf(tokens, at, GROUP) || isOneOf(tokens, at, GROUPS)) && isLabel(tokens, at + 1)) {
      at = labels(text, at, found);
      continue;
    }
    if (tokens.kind[at] === NUMBER) {
      const end = doses(text, at, found);
      if (end > at) {
        at = end;
        continue;
      }
    }
    if (!opens(tokens, marks, at)) {
      at++;
      continue;
    }
    let to = at + 1;
    while (to < tokens.count && tokens.sentence[to] === tokens.sentence[at] && continues(tokens, at, to)) to++;
    const end = trimmed(tokens, at, to);
    if (isNamed(tokens, at, end)) found.push(listed(found.at(-1), mentionAt(text, { from: at, to: end, label: false })));
    // "zelotinib-treated", "placebo-controlled": the name ends at the hyphen, and nothing begins behind it.
    at = isSign(tokens, to, DASH) && isGlued(tokens, to) ? to + 2 : to;
  }
  return found;
}

/** "assigned to X (n = 31), Y (n = 29) or Z": what goes on a list of assignment is assigned as well. */
function listed(last: Mention | undefined, own: Mention): Mention {
  if (last === undefined || last.before !== ASSIGNED || last.sentence !== own.sentence || own.from - last.to > LIST_REACH) return own;
  return own.before === COMMA || own.before === AND_BEFORE ? { ...own, before: ASSIGNED } : own;
}

/** "group A", "groups A, B and C": each label is a name. */
function labels(text: CandidateText, at: number, found: Mention[]): number {
  const { tokens } = text;
  let end = labelEnd(tokens, at + 1);
  found.push(mentionAt(text, { from: isOneOf(tokens, at, GROUPS) ? at + 1 : at, to: end, label: true }));
  for (let more = 0; more < 8; more++) {
    const next = nextOfList(tokens, end);
    if (next === end || !isLabel(tokens, next)) break;
    end = labelEnd(tokens, next);
    found.push(mentionAt(text, { from: next, to: end, label: true }));
  }
  return end;
}

/** Behind the comma, the conjunction or both that part the items of a list. */
function nextOfList(tokens: Tokens, end: number): number {
  const next = isSign(tokens, end, 0x2c) ? end + 1 : end;
  return isOneOf(tokens, next, AND) || isOneOf(tokens, next, OR) || isA(tokens, next, C.VERSUS) ? next + 1 : next;
}

/** "D5", "BD10": digits glued to a letter label belong to it. */
function labelEnd(tokens: Tokens, at: number): number {
  return isWord(tokens, at) && isGlued(tokens, at + 1) && numberAt(tokens, at + 1)?.form === "integer" ? at + 2 : at + 1;
}

function isLabel(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || isGlued(tokens, at)) return false;
  if (tokens.kind[at] === WORD) return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) <= 4 && isCapitals(tokens, at);
  const number = numberAt(tokens, at);
  if (number === null || !(number.form === "integer" || number.form === "roman") || number.value > 9 || isSign(tokens, at + 1, 0x25))
    return false;
  return !isA(tokens, at + 1, C.PEOPLE | C.UNIT);
}

const MOST_DOSES = 6;

/** "the 15 mg, 30 mg, and 60 mg groups", "the 20 and 50 mg doses": a list of doses that ends at a group word. */
function doses(text: CandidateText, at: number, found: Mention[]): number {
  const { tokens, marks } = text;
  if (marks[at] === VALUE && !isA(tokens, at + 1, C.DOSE_UNIT)) return at;
  let items = 0;
  let next = at;
  while (items < MOST_DOSES && isDigits(tokens, next)) {
    items++;
    const end = doseEnd(tokens, next);
    next = nextOfList(tokens, end);
    if (next === end) break;
  }
  if (items < 2 || !(isA(tokens, next, C.GROUP) || isOneOf(tokens, next, DOSE))) return at;
  if (!isA(tokens, next - 1, C.DOSE_UNIT) && !isSign(tokens, next - 1, 0x25)) return at;
  for (let item = at; items > 0; items--) {
    const end = doseEnd(tokens, item);
    found.push(mentionAt(text, { from: item, to: isSign(tokens, end - 1, DASH) ? end - 1 : end, label: false }));
    item = nextOfList(tokens, end);
  }
  return next;
}

function isDigits(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return number !== null && number.form !== "word";
}

/** One past a dose: its number, a dash between, its unit. */
function doseEnd(tokens: Tokens, at: number): number {
  const end = isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) ? at + 2 : at + 1;
  return isA(tokens, end, C.DOSE_UNIT) || isSign(tokens, end, 0x25) ? end + 1 : end;
}

function opens(tokens: Tokens, marks: Uint8Array, at: number): boolean {
  if (tokens.kind[at] === WORD) {
    if (isOneOf(tokens, at, NO))
      return (
        !isGlued(tokens, at + 1) &&
        isNameWord(tokens, at + 1, true) &&
        !isOneOf(tokens, at + 1, NOT_ABSENT) &&
        !isOneOf(tokens, at + 2, NOT_ABSENT)
      );
    return isNameWord(tokens, at, true);
  }
  if (tokens.kind[at] !== NUMBER || (marks[at] !== 0 && !isA(tokens, at + 1, C.DOSE_UNIT)) || numberAt(tokens, at)?.form === "word")
    return false;
  // "5-FU", "0.5% timolol", "15 mg group", "15 mg zelotinib": numbers that begin a name.
  if (isGlued(tokens, at + 1) && isSign(tokens, at + 1, DASH)) return !isA(tokens, at + 2, C.TIME_UNIT) && isNameWord(tokens, at + 2, true);
  if (isSign(tokens, at + 1, 0x25) && isGlued(tokens, at + 1)) return isNameWord(tokens, at + 2, true);
  return (
    isA(tokens, at + 1, C.DOSE_UNIT) && (isA(tokens, at + 2, C.GROUP) || isOneOf(tokens, at + 2, DOSE) || isNameWord(tokens, at + 2, true))
  );
}

/** Whether a word may stand in a name; `first` where it would begin one. */
function isNameWord(tokens: Tokens, at: number, first: boolean): boolean {
  if (tokens.kind[at] !== WORD) return false;
  const mask = tokens.mask[at] ?? 0;
  if ((mask & C.CONTROL) !== 0) return true;
  if (isHyphened(tokens, at)) return (mask & C.MONTH) === 0;
  // "MO", "CON": a short name in capitals is no month, unit or preposition that is spelt alike.
  if ((mask & SPLITS) !== 0 && ((mask & (C.CONFIDENCE | C.GROUP)) !== 0 || !isShortName(tokens, at))) return false;
  if ((mask & (C.VERB | C.RANDOMISED)) !== 0 || isOneOf(tokens, at, PERSONS) || isOneOf(tokens, at, VERBS)) return false;
  if (mask === 0) return !isCjkRun(tokens, at) && !isInflected(tokens, at, first);
  // "higher", "reduced", "fell" say what happened; "reduction", "improvement" may be part of a name.
  if ((mask & (C.INCREASE | C.DECREASE)) !== 0) {
    const last = tokens.text.charCodeAt((tokens.end[at] ?? 0) - 1);
    return last === 0x6e || last === 0x74;
  }
  return (mask & C.COMPARE) === 0;
}

/** "orally", "daily": how, not what; "attenuated" behind a noun: what it did. */
function isInflected(tokens: Tokens, at: number, first: boolean): boolean {
  const end = tokens.end[at] ?? 0;
  if (end - (tokens.start[at] ?? 0) <= 4) return false;
  const last = tokens.text.charCodeAt(end - 1);
  const before = tokens.text.charCodeAt(end - 2);
  return (last === 0x79 && before === 0x6c && !isOneOf(tokens, at, ADJECTIVES)) || (!first && last === 0x64 && before === 0x65);
}

function isShortName(tokens: Tokens, at: number): boolean {
  return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 1 && isCapitals(tokens, at) && !isNumber(tokens, at - 1);
}

function continues(tokens: Tokens, from: number, at: number): boolean {
  const kind = tokens.kind[at];
  if (kind === WORD) {
    if (isA(tokens, at, C.DOSE_UNIT) && isNumber(tokens, at - 1)) return true;
    return isNameWord(tokens, at, false) || (isGlued(tokens, at) && isSign(tokens, at - 1, DASH) && isGlued(tokens, at - 1));
  }
  if (kind === NUMBER) {
    if (numberAt(tokens, at)?.form === "word") return false;
    if (isGlued(tokens, at)) return true;
    if (isNumber(tokens, at - 1)) return false;
    // "zelotinib 5 mg", "timolol 0.5% gel": a dose inside a name.
    return (
      isA(tokens, at + 1, C.DOSE_UNIT) ||
      (at > from &&
        isSign(tokens, at + 1, 0x25) &&
        isWord(tokens, at - 1) &&
        isWord(tokens, at + 2) &&
        !isA(tokens, at + 2, C.PREPOSITION | C.CONJUNCTION | C.VERB))
    );
  }
  if (kind !== SIGN) return false;
  const code = tokens.id[at];
  const glued = isGlued(tokens, at) && isGlued(tokens, at + 1);
  if (code === DASH) return glued && !isOneOf(tokens, at + 1, TREATED) && !isOneOf(tokens, at + 1, CONTROLLED);
  if (code === 0x2f) return glued || isNameWord(tokens, at + 1, false);
  if (code === 0x2b) return isWord(tokens, at + 1) || isNumber(tokens, at + 1);
  if (code === 0x25) return isNumber(tokens, at - 1);
  if (code === 0x2019 || code === 0x27) return glued;
  return code === 0xae || code === 0x2122 || code === 0x26;
}

/** One past the last token of a name: no dash, slash, plus or bare number at its end. */
function trimmed(tokens: Tokens, from: number, to: number): number {
  let end = to;
  while (
    end > from &&
    (isSign(tokens, end - 1, DASH) ||
      isSign(tokens, end - 1, 0x2f) ||
      isSign(tokens, end - 1, 0x2b) ||
      (end - 1 > from && isNumber(tokens, end - 1) && !isGlued(tokens, end - 1)))
  )
    end--;
  return end;
}

/** Whether a phrase holds a word that names: not a unit, a number or a statistic alone. */
function isNamed(tokens: Tokens, from: number, to: number): boolean {
  // "(n = 31)" names nothing.
  if (to - from > LONGEST || isSign(tokens, to, 0x3d)) return false;
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== WORD) continue;
    if (isA(tokens, at, C.UNIT) && isNumber(tokens, at - 1)) {
      if (from === at - 1 && to === at + 1 && (isA(tokens, to, C.GROUP) || isOneOf(tokens, to, DOSE))) return true;
      continue;
    }
    if (!isA(tokens, at, C.STATISTIC) || isA(tokens, at, C.CONTROL)) return true;
  }
  return false;
}

function isQuote(tokens: Tokens, at: number): boolean {
  if (at < 0 || at >= tokens.count || tokens.kind[at] !== SIGN) return false;
  const code = tokens.id[at];
  return code === 0x22 || code === 0x27 || (code !== undefined && code >= 0x2018 && code <= 0x201d);
}

function mentionAt({ tokens, marks, title }: CandidateText, { from, to, label }: Pick<Mention, "from" | "to" | "label">): Mention {
  let left = from - 1;
  let determined = false;
  while (inSentence(tokens, left, from) && isA(tokens, left, C.DETERMINER) && !isOneOf(tokens, left, EITHER)) {
    determined = true;
    left--;
  }
  if (isQuote(tokens, left)) {
    left--;
    if (isA(tokens, left, C.DETERMINER)) left--;
  }
  const first = tokens.text.charCodeAt(tokens.start[from] ?? 0);
  return {
    tokens,
    title,
    sentence: title ? -1 : (tokens.sentence[from] ?? 0),
    from,
    to,
    before: beforeOf(tokens, marks, { at: left, from }),
    after: afterOf(tokens, marks, { at: isQuote(tokens, to) ? to + 1 : to, from, joins: endsAtGroups }),
    determined,
    capital: first >= 0x41 && first <= 0x5a && inSentence(tokens, from - 1, from),
    label,
    name: -1,
    parallel: false,
  };
}

/** "test and control groups", "the A, B and C groups": whether a list that goes on here ends at a group word. */
function endsAtGroups(tokens: Tokens, at: number, home: number): boolean {
  let items = 0;
  for (let next = at + 1; next < at + 14 && inSentence(tokens, next, home); next++) {
    if (isA(tokens, next, C.GROUP)) return true;
    if (isSign(tokens, next, 0x2c) || isOneOf(tokens, next, AND) || isOneOf(tokens, next, OR)) {
      items++;
      if (items > 4) return false;
    } else if (isSign(tokens, next, 0x28)) {
      next = closeOf(tokens, next);
    } else if (
      !(
        isA(tokens, next, C.DETERMINER) ||
        isNameWord(tokens, next, true) ||
        isNumber(tokens, next) ||
        isSign(tokens, next, DASH) ||
        isSign(tokens, next, 0x2f) ||
        isSign(tokens, next, 0x2b)
      )
    ) {
      return false;
    }
  }
  return false;
}
