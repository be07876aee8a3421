/**
 * Every stretch of words that could name an arm, with what stands around it.
 *
 * Arms are named in a hundred ways ("the X group", "randomised to X or Y", "12% with X", "than X"), and so are outcomes and populations. No form decides
 * by itself: here each plain noun phrase is noted with its neighbours, and the trained model weighs all places of one name together.
 */
import { isA, isOneOf, isSign, isThe, numberAt, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { has, isCapitals, isGluedDash, isOrganisation, isSignAt, type NameText, nameText, T, traitAt } from "./name-text.ts";
import { afterOf, beforeCode, beforeOf, closeOf, givesSize, inSentence, VALUE } from "./neighbours.ts";

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

const LONGEST = 12;
const CASE = wordIds("case");
const COURSES = wordIds("course courses regimen regimens schedule schedules therapy treatment protocol");
const ORDINALS = wordIds("first second third fourth fifth");
const A = wordId("a");
const OF = wordId("of");
const AS = wordIds("as");
const USUAL = wordIds("usual");
/** "former" and "latter" point at names; "(ns)" says that no difference was found. */
const POINTING = wordIds("former latter ns");
const COMPARISON = wordIds("comparison");
const OF_GROUP = wordIds("comparison treated exposed");
const LETTERED = wordIds("vitamin vitamins hepatitis influenza protein coenzyme");
const WITH_DOSE = wordIds("with for in on");
const ASSIGNED = beforeCode("assigned");
const COMMA = beforeCode("comma");
const AND_BEFORE = beforeCode("and");
/** Most tokens between two items of a list of assignment: a comma and a bracket with a size. */
const LIST_REACH = 8;

/** Noun phrases of a text, in order. */
export function candidates(read: Omit<NameText, "traits">): Mention[] {
  const text = nameText(read);
  const { tokens } = text;
  const found: Mention[] = [];
  let at = 0;
  while (at < tokens.count) {
    const trait = traitAt(text, at);
    if ((trait & (T.group | T.groups)) !== 0 && !isOrganisation(text, at)) {
      const label = labelAt(text, at + 1);
      if (label >= 0) {
        at = labels(text, at, { label, found });
        continue;
      }
    }
    if ((trait & T.number) !== 0) {
      const end = doses(text, at, found);
      if (end > at) {
        at = end;
        continue;
      }
    }
    if (!opens(text, at)) {
      at++;
      continue;
    }
    let to = at + 1;
    while (inSentence(tokens, to, at) && continues(text, at, to)) to++;
    const end = trimmed(text, at, to);
    if (isNamed(text, at, end)) found.push(listed(found.at(-1), mentionAt(text, { from: at, to: end, label: false })));
    // "zelotinib-treated", "placebo-controlled": the name ends at the hyphen, and nothing begins behind it.
    at = isGluedDash(text, to) ? to + 2 : to;
  }
  return found;
}

/** "assigned to X (n = 31), Y (n = 29) or Z": what goes on a list of assignment is assigned as well. */
function listed(last: Mention | undefined, own: Mention): Mention {
  if (last === undefined || last.before !== ASSIGNED || last.sentence !== own.sentence || own.from - last.to > LIST_REACH) return own;
  return own.before === COMMA || own.before === AND_BEFORE ? { ...own, before: ASSIGNED } : own;
}

/** "group A", "group-A", "groups A, B and C": each label is a name. */
function labels(text: NameText, at: number, { label, found }: { readonly label: number; readonly found: Mention[] }): number {
  let end = labelEnd(text, label);
  found.push(mentionAt(text, { from: has(text, at, T.groups) ? label : at, to: end, label: true }));
  for (let more = 0; more < 8; more++) {
    const next = nextOfList(text, end);
    if (next === end || !isLabel(text, next)) break;
    end = labelEnd(text, next);
    found.push(mentionAt(text, { from: next, to: end, label: true }));
  }
  return end;
}

/** Behind the comma, the conjunction or both that part the items of a list. */
function nextOfList(text: NameText, end: number): number {
  const next = has(text, end, T.comma) ? end + 1 : end;
  return has(text, next, T.and | T.or) || isA(text.tokens, next, C.VERSUS) ? next + 1 : next;
}

/** "D5", "BD10": digits glued to a letter label belong to it. */
function labelEnd(text: NameText, at: number): number {
  return has(text, at, T.word) && has(text, at + 1, T.glued) && numberAt(text.tokens, at + 1)?.form === "integer" ? at + 2 : at + 1;
}

/** The label behind a group word, over a hyphen or not; -1 where none stands there. */
function labelAt(text: NameText, at: number): number {
  if (isLabel(text, at)) return at;
  return isGluedDash(text, at) && has(text, at + 1, T.glued) && isLabelText(text, at + 1) ? at + 1 : -1;
}

function isLabel(text: NameText, at: number): boolean {
  return !has(text, at, T.glued) && isLabelText(text, at);
}

function isLabelText(text: NameText, at: number): boolean {
  const { tokens } = text;
  if (at >= tokens.count) return false;
  if (has(text, at, T.word)) return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) <= 4 && isCapitals(tokens, at);
  const number = numberAt(tokens, at);
  if (number === null || !(number.form === "integer" || number.form === "roman") || number.value > 9 || has(text, at + 1, T.percent))
    return false;
  // "5 (3-7) h in group A and 8 (6-11) h in group B"
  if (text.marks[at] === VALUE) return false;
  return !isA(tokens, at + 1, C.PEOPLE | C.UNIT);
}

const MOST_DOSES = 6;

/** "the 15 mg, 30 mg, and 60 mg groups", "the 20 and 50 mg doses": a list of doses that ends at a group word. */
function doses(text: NameText, at: number, found: Mention[]): number {
  const { tokens, marks } = text;
  if (marks[at] === VALUE && !isA(tokens, at + 1, C.DOSE_UNIT)) return at;
  let items = 0;
  let next = at;
  while (items < MOST_DOSES && isDigits(tokens, next)) {
    items++;
    const end = doseEnd(text, next);
    next = nextOfList(text, end);
    if (next === end) break;
  }
  if (items < 2 || !(isA(tokens, next, C.GROUP) || has(text, next, T.dose) || namesDrug(text, next))) return at;
  if (!isA(tokens, next - 1, C.DOSE_UNIT) && !has(text, next - 1, T.percent)) return at;
  for (let item = at; items > 0; items--) {
    const end = doseEnd(text, item);
    found.push(mentionAt(text, { from: item, to: has(text, end - 1, T.dash) ? end - 1 : end, label: false }));
    item = nextOfList(text, end);
  }
  return next;
}

/** "5 mg, 10 mg or 20 mg of zelotinib", "0.5%, 0.75% or 1% ropivacaine": behind a list of doses what they are doses of. */
function namesDrug(text: NameText, at: number): boolean {
  const drug = isThe(text.tokens, at, OF) ? at + 1 : at;
  return has(text, drug, T.first) && text.tokens.id[drug] === 0;
}

function isDigits(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return number !== null && number.form !== "word";
}

/** One past a dose: its number, a dash between, its unit. */
function doseEnd(text: NameText, at: number): number {
  // "the 5- and 20-mg groups": what stands behind the last stands behind all.
  const end = has(text, at + 1, T.dash) && has(text, at + 1, T.glued) ? at + 2 : at + 1;
  return isA(text.tokens, end, C.DOSE_UNIT) || has(text, end, T.percent) ? end + 1 : end;
}

function opens(text: NameText, at: number): boolean {
  const { tokens, marks } = text;
  const trait = traitAt(text, at);
  if ((trait & T.word) !== 0) {
    // "the comparison group", "the treated group"
    if (isOneOf(tokens, at, OF_GROUP) && isA(tokens, at + 1, C.GROUP))
      return isOneOf(tokens, at, COMPARISON) || isA(tokens, at - 1, C.DETERMINER);
    if ((trait & T.no) === 0) return (trait & T.first) !== 0 || isShortOfGroup(text, at);
    // "non-invasive ventilation", "non-responders"; not "non-significant".
    if (isGluedDash(text, at + 1)) return has(text, at + 2, T.word) && !has(text, at + 2, T.notAbsent);
    return !has(text, at + 1, T.glued) && has(text, at + 1, T.first) && !has(text, at + 1, T.notAbsent) && !has(text, at + 2, T.notAbsent);
  }
  if ((trait & T.number) === 0 || (marks[at] !== 0 && !isA(tokens, at + 1, C.DOSE_UNIT)) || numberAt(tokens, at)?.form === "word")
    return false;
  // "the 17P group"
  if (has(text, at + 1, T.glued) && isCapitals(tokens, at + 1) && isA(tokens, at + 2, C.GROUP)) return true;
  // "5-FU", "0.5% timolol", "15 mg group", "15 mg zelotinib": numbers that begin a name.
  if (isGluedDash(text, at + 1)) {
    // "the 5-day group"
    if (isA(tokens, at + 2, C.TIME_UNIT)) {
      const noun = pastStub(text, at + 3);
      return isA(tokens, noun, C.GROUP) || isOneOf(tokens, noun, COURSES);
    }
    return has(text, at + 2, T.first);
  }
  if (has(text, at + 1, T.percent) && has(text, at + 1, T.glued)) return has(text, at + 2, T.first);
  if (!isA(tokens, at + 1, C.DOSE_UNIT)) return false;
  // "33% with 5 mg"
  if (isOneOf(tokens, at - 1, WITH_DOSE) && marks[at - 2] === VALUE) return true;
  return isA(tokens, at + 2, C.GROUP) || has(text, at + 2, T.dose | T.first) || opensSize(tokens, at + 2);
}

/** "a 5-day or a 10-day course": behind the second of two that share their noun. */
function pastStub(text: NameText, at: number): number {
  const { tokens } = text;
  if (!has(text, at, T.or | T.and) && !isA(tokens, at, C.VERSUS)) return at;
  const number = isA(tokens, at + 1, C.DETERMINER) ? at + 2 : at + 1;
  return has(text, number, T.number) && isGluedDash(text, number + 1) && isA(tokens, number + 2, C.TIME_UNIT) ? number + 3 : at;
}

/** The "(n = 40" of "50 mg (n = 40)". */
function opensSize(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x28) && givesSize(tokens, at + 1);
}

/** The "S" or "SD" of "the S group" and "in SD group", whatever else it may stand for; not of "vitamin D group". */
function isShortOfGroup(text: NameText, at: number): boolean {
  const { tokens } = text;
  if (!has(text, at, T.word) || !has(text, at + 1, T.group | T.groups) || has(text, at + 1, T.glued)) return false;
  if ((tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 4 || !isCapitals(tokens, at) || isThe(tokens, at, A)) return false;
  return has(text, at, T.glued) ? has(text, at - 1, T.open) : !has(text, at - 1, T.inner);
}

function continues(text: NameText, from: number, at: number): boolean {
  const { tokens } = text;
  const trait = traitAt(text, at);
  const glued = (trait & T.glued) !== 0;
  if ((trait & T.word) !== 0) {
    if (isA(tokens, at, C.DOSE_UNIT) && has(text, at - 1, T.number)) return true;
    // "treatment as usual"
    if (isOneOf(tokens, at, AS) && isOneOf(tokens, at + 1, USUAL)) return true;
    // "vitamin E"
    if (isOneOf(tokens, at - 1, LETTERED) && isCapitals(tokens, at)) return true;
    return (trait & T.inner) !== 0 || (glued && isGluedDash(text, at - 1));
  }
  if ((trait & T.number) !== 0) {
    if (numberAt(tokens, at)?.form === "word") return false;
    if (glued) return true;
    if (has(text, at - 1, T.number)) return false;
    // "zelotinib 5 mg", "timolol 0.5% gel": a dose inside a name; "zelotinib 0.82 mmol/l" is the value behind it.
    return (
      (isA(tokens, at + 1, C.DOSE_UNIT) && text.marks[at] !== VALUE) ||
      (at > from &&
        has(text, at + 1, T.percent) &&
        has(text, at - 1, T.word) &&
        has(text, at + 2, T.word) &&
        !isA(tokens, at + 2, C.PREPOSITION | C.CONJUNCTION | C.VERB))
    );
  }
  const inside = glued && has(text, at + 1, T.glued);
  // "zelotinib-treated", but "non-treated"
  if ((trait & T.dash) !== 0)
    return inside && (!has(text, at + 1, T.treated | T.controlled) || (has(text, at - 1, T.no) && !isA(tokens, at + 1, C.RANDOMISED)));
  const code = tokens.id[at];
  if (code === 0x2f) return inside || has(text, at + 1, T.inner);
  if (code === 0x2b) return has(text, at + 1, T.word | T.number);
  if (code === 0x25) return has(text, at - 1, T.number);
  if (code === 0x2019 || code === 0x27) return inside;
  return code === 0xae || code === 0x2122 || code === 0x26;
}

/** One past the last token of a name: no dash, slash, plus or bare number at its end. */
function trimmed(text: NameText, from: number, to: number): number {
  const { tokens } = text;
  let end = to;
  while (
    end > from &&
    (has(text, end - 1, T.dash) ||
      isSign(tokens, end - 1, 0x2f) ||
      isSign(tokens, end - 1, 0x2b) ||
      (end - 1 > from && has(text, end - 1, T.number) && !has(text, end - 1, T.glued)))
  )
    end--;
  return end;
}

/** Whether a phrase holds a word that names: not a unit, a number or a statistic alone. */
function isNamed(text: NameText, from: number, to: number): boolean {
  const { tokens } = text;
  // "(n = 31)" names nothing.
  if (to - from > LONGEST || isSign(tokens, to, 0x3d)) return false;
  // "as first-, second- or third-line chemotherapy": which of several, not what.
  if (isOneOf(tokens, from, ORDINALS) && (isHangingOrdinal(text, from) || endsOrdinals(text, from))) return false;
  if (to === from + 1 && isOneOf(tokens, from, POINTING)) return false;
  if (isOrganisation(text, to)) return false;
  // "a case-control study": a design.
  for (let at = from; at < to; at++)
    if (isOneOf(tokens, at, CASE) && has(text, at + 1, T.dash) && isA(tokens, at + 2, C.CONTROL)) return false;
  if (to === from + 1 && (isShortOfGroup(text, from) || isOneOf(tokens, from, OF_GROUP))) return true;
  for (let at = from; at < to; at++) {
    if (!has(text, at, T.word)) continue;
    if (isA(tokens, at, C.UNIT) && has(text, at - 1, T.number)) {
      if (from === at - 1 && to === at + 1 && (isA(tokens, to, C.GROUP) || has(text, to, T.dose) || opensSize(tokens, to))) return true;
      continue;
    }
    if (!isA(tokens, at, C.STATISTIC) || isA(tokens, at, C.CONTROL)) return true;
  }
  return false;
}

/** The "first-" of "first-, second- or third-line". */
function isHangingOrdinal(text: NameText, at: number): boolean {
  return isOneOf(text.tokens, at, ORDINALS) && isGluedDash(text, at + 1) && !has(text, at + 2, T.word | T.number);
}

/** The "third" of "first-, second- or third-line". */
function endsOrdinals(text: NameText, at: number): boolean {
  const joint = has(text, at - 1, T.or | T.and) ? at - 2 : at - 1;
  const stub = has(text, joint, T.comma) ? joint - 2 : joint - 1;
  return stub < at - 2 && isOneOf(text.tokens, stub, ORDINALS) && isGluedDash(text, stub + 1);
}

function isQuote(text: NameText, at: number): boolean {
  if (!isSignAt(text, at)) return false;
  const code = text.tokens.id[at];
  return code === 0x22 || code === 0x27 || (code !== undefined && code >= 0x2018 && code <= 0x201d);
}

function mentionAt(text: NameText, { from, to, label }: Pick<Mention, "from" | "to" | "label">): Mention {
  const { tokens, title } = text;
  let left = from - 1;
  let determined = false;
  while (isA(tokens, left, C.DETERMINER) && inSentence(tokens, left, from) && !has(text, left, T.either)) {
    determined = true;
    left--;
  }
  if (isQuote(text, left)) {
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
    before: beforeOf(text, left, from),
    after: afterOf(text, isQuote(text, to) ? to + 1 : to, { from, joins: endsAtGroups }),
    determined,
    capital: first >= 0x41 && first <= 0x5a && inSentence(tokens, from - 1, from),
    label,
    name: -1,
    parallel: false,
  };
}

/** Most items of a list that is looked through for its end, and how far that may be. */
const MOST_JOINED = 4;
const JOINED_WITHIN = 14;

/** "test and control groups", "the A, B and C groups": whether a list that goes on here ends at a group word. */
function endsAtGroups(text: NameText, at: number, home: number): boolean {
  const { tokens } = text;
  let end = at + 1;
  let named = false;
  for (; end < at + JOINED_WITHIN && inSentence(tokens, end, home); end++) named ||= isA(tokens, end, C.GROUP);
  if (!named) return false;
  let items = 0;
  for (let next = at + 1; next < end; next++) {
    if (isA(tokens, next, C.GROUP)) return true;
    if (has(text, next, T.comma | T.and | T.or)) {
      items++;
      if (items > MOST_JOINED) return false;
    } else if (isSign(tokens, next, 0x28)) {
      next = closeOf(text, next);
    } else if (
      !(
        has(text, next, T.number | T.dash) ||
        isA(tokens, next, C.DETERMINER) ||
        has(text, next, T.first) ||
        isSign(tokens, next, 0x2f) ||
        isSign(tokens, next, 0x2b)
      )
    ) {
      return false;
    }
  }
  return false;
}
