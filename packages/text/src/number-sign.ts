/** Whether the dash before a number is its sign: a minus, a hyphen, a range and a thought may all be printed alike. */
import { digitValue, isDash, isLetter, isNarrowSpace, isSpace, MINUS_SIGN, superscriptValue } from "./characters.ts";

const SIGN_AFTER = new Set([..."=<>≤≥≈~(["].map((character) => character.charCodeAt(0)));

/** Where the number's own sign begins, or `from`. A dash after a digit, a letter or a closing bracket is a hyphen or a range. */
export function signStart(text: string, from: number, floor: number): number {
  let at = from - 1;
  if (at < floor) return from;
  let code = text.charCodeAt(at);
  const gap = code === 0x20 || isNarrowSpace(code);
  if (gap) code = text.charCodeAt(--at);
  if (at < floor || !isDash(code)) return from;
  if (at === 0) return gap ? from : at;
  let before = text.charCodeAt(at - 1);
  const spaced = isSpace(before);
  let back = at - 1;
  while (back > floor && isSpace(text.charCodeAt(back))) back--;
  const solid = text.charCodeAt(back);
  if (gap) {
    // "-3 - - 1": one dash is the range's, the other the number's; "1.1-- 2.9" is one dash of two strokes.
    if (spaced && isDash(solid) && isBehindNumber(text, back)) return at;
    // "− 4.46" and "= - 4.46": a dash between two spaces is otherwise a thought.
    if (SIGN_AFTER.has(solid) || (spaced && isSignedBehind(text, { last: back, dash: at, from }))) return at;
    return code === MINUS_SIGN && spaced && digitValue(solid) < 0 && solid !== 0x25 && solid !== 0x29 && !isLetter(solid) ? at : from;
  }
  if (isDash(before)) {
    // "were lost--12 of them": two strokes for a dash.
    if (isLetter(text.charCodeAt(at - 2))) return from;
    before = 0x20;
  }
  if (digitValue(before) >= 0 || isLetter(before) || before === 0x29 || before === 0x5d || before === 0x25 || before === 0xb0) return from;
  return before === 0x2f || superscriptValue(before) >= 0 || before === 0x2b ? from : at;
}

function isBehindNumber(text: string, dash: number): boolean {
  return digitValue(text.charCodeAt(isSpace(text.charCodeAt(dash - 1)) ? dash - 2 : dash - 1)) >= 0;
}

/**
 * Words that no thought is set off behind: a dash that stands there between two spaces is a sign where something changed or differs ("the change was - 9.4",
 * "a difference of - 3"), or where the number before has one ("-3.2 to - 0.1", "- 4.1, - 0.1").
 */
const SIGNED_BEHIND = new Set("was were is are of to from by and or vs versus than between".split(" "));
const LONGEST_SIGNED_BEHIND = 7;
/** How many characters before the dash are asked whether anything changed. */
const TOLD_WITHIN = 160;
const CHANGES = /chang|differ|decreas|declin|reduc|slope|coeffic|bias|margin|correspond|shift|ranged/i;
const SIGNED_BEFORE =
  /(?:(?:[([=:;] ?|CI,? )[-\u2010-\u2015\u2212] |(?:^|[([=,:;] ?|[A-Za-z.] )[-\u2010-\u2015\u2212])\d+(?:[.\u00b7]\d+)? ?%?[^\d]{0,24}$/;
/** "- 12 months later" */
const TIME_WITHIN = 24;
const TIME = /^\d+ ?(?:months?|days?|weeks?|years?|hours?|h|min)\b/;
/** "- 2.1-0.6", "- 5.7% to - 0.03%": bounds that would fall without the sign of the first, or a second with a sign of its own. */
const BOUNDS = /^(\d+(?:[.\u00b7]\d+)?) ?%? ?(?:[-\u2010-\u2015\u2212]|to|,) ?([-\u2010-\u2015\u2212] ?)?(\d+(?:[.\u00b7]\d+)?)/;

function isSignedBehind(
  text: string,
  { last, dash, from }: { readonly last: number; readonly dash: number; readonly from: number },
): boolean {
  const mark = text.charCodeAt(last);
  const parted = mark === 0x2c || mark === 0x3a;
  const end = parted || mark === 0x2e ? last : last + 1;
  let start = end;
  while (start > 0 && end - start <= LONGEST_SIGNED_BEHIND && isLetter(text.charCodeAt(start - 1))) start--;
  // "2.0 + or - 1.0" is plus or minus.
  if (isSpace(text.charCodeAt(start - 1)) && text.charCodeAt(start - 2) === 0x2b) return false;
  const word = text.slice(start, end);
  if (word === "CI") return rises(text.slice(from, from + TOLD_WITHIN));
  const isRow = mark === 0x2c && digitValue(text.charCodeAt(last - 1)) >= 0;
  if (!isRow && (parted || !SIGNED_BEHIND.has(word))) return false;
  const before = text.slice(Math.max(0, dash - TOLD_WITHIN), dash);
  return SIGNED_BEFORE.test(before) || (!isRow && CHANGES.test(before) && !TIME.test(text.slice(from, from + TIME_WITHIN)));
}

/** Whether the bounds behind "CI" are in their order only if the first has a sign. */
function rises(bounds: string): boolean {
  const [, low, sign, high] = BOUNDS.exec(bounds) ?? [];
  return low !== undefined && (sign !== undefined || Number(low.replace("\u00b7", ".")) > Number(high?.replace("\u00b7", ".")));
}
