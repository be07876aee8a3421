/**
 * Whether a p-value or an estimate is of the values of two groups, and of nothing else: what stands between them may name the groups, people, the outcome, tests and
 * statistics. Any other word ("higher in smokers", "per year of age", "for sex") may say that it is of something else.
 */
import type { Arm, GroupValue, Result, Span } from "@tabstract/record";
import { isWithin } from "./sentence.ts";
import { PEOPLE } from "./words.ts";

const PLAIN: ReadonlySet<string> = new Set([
  ...PEOPLE.split("|"),
  ...(
    "the a an of in with to on for at by from as than who vs v versus compared respectively giving given yielding corresponding was is receiving received treated taking assigned " +
    "allocated randomised randomized group groups arm arms patient participant subject person individual adult " +
    "control controls placebo treatment intervention usual standard care alone total " +
    "improved responded died survived recovered relapsed failed had developed reported experienced achieved p value two sided tailed n sd se difference differences between comparison absolute relative risk odds rate ratio ratios reduction increase ci confidence interval or rr ard arr rd " +
    "rrr nnt nnh number needed treat harm percentage percent points point crude unadjusted mean chi square squared x χ fisher fisher's fisher’s exact test " +
    "tests t student student's student’s welch welch's welch’s z df using calculated unpaired independent significant significantly statistically statistical significance not ns f without among"
  ).split(" "),
]);
const WORD = /\p{L}[\p{L}\p{M}\p{Nd}'’]*/gu;
/** Behind the number, what it is of is told up to here; within its bracket, up to the end of that. */
const END = /[()[\];.,]/;
const BRACKET = /[()[\]]|[.!?]\s/;
/** The clause behind that. */
const COMMA = /^,[^,;.()]*/;
const REACH = 80;
const SOME = `girls|boys|females|males|${PEOPLE}`;
/** A part of both groups, where people are counted elsewhere. */
const OF_A_PART = new RegExp(String.raw`\b(?:in|for|among)\s+(?:the\s+)?(?:${SOME})\b|\b(?:${SOME})\s*:|^,\s*(?:${SOME})\b`, "i");
/** In the bracket or clause of the number itself: whom it is of, or against whom, unless an arm is called so. */
const OF_SOME = new RegExp(String.raw`\b(?:${SOME}|controls?|placebo|usual|standard|care|alone)\b`, "gi");
const SENTENCE_ENDS = /[.!?]\s+(?=\p{Lu})/u;

export interface Stated {
  /** All of the record, in the order of the text. */
  readonly results: readonly Result[];
  /** Of the p-value or estimate among them. */
  readonly index: number;
  /** Of the two groups. */
  readonly values: readonly GroupValue[];
  readonly arms: readonly Arm[];
}

/** True where nothing but the groups' values, and words that every report of them uses, stand between them and the number, and behind it. */
export function isOfValues(text: string, { results, index, values, arms }: Stated): boolean {
  const own = results[index]?.numbers.find(({ role }) => role === "value")?.span;
  if (own === undefined) return false;
  const spans = values.flatMap(({ numbers }) => numbers.map(({ span }) => span));
  const gap = between(own, spans);
  if (gap === null || SENTENCE_ENDS.test(text.slice(...gap)) || holdsOther(results, index, gap)) return false;
  const [before, behind] = [text.slice(...gap), text.slice(own[1], own[1] + REACH)];
  const opens = Math.max(...["(", "[", ";"].map((sign) => before.lastIndexOf(sign)));
  const isInBracket = /[)\]]/.test(BRACKET.exec(behind)?.[0] ?? "");
  const close = behind.search(isInBracket ? BRACKET : END);
  const known = new Set(values.flatMap(({ outcome, unit }) => wordsOf(`${outcome?.text ?? ""} ${unit ?? ""}`)));
  for (const { name, aliases, id } of arms) for (const word of [name, id, ...aliases].flatMap(wordsOf)) known.add(word);
  const told = close < 0 ? behind : behind.slice(0, close);
  const aside = `${opens < 0 ? "" : before.slice(opens)} ${told}`;
  if ([before, told, COMMA.exec(behind.slice(told.length))?.[0] ?? ""].some((part) => OF_A_PART.test(part))) return false;
  if ((aside.match(OF_SOME) ?? []).some((word) => !known.has(word.toLowerCase()))) return false;
  return wordsOf(`${before} ${told}`).every((word) => PLAIN.has(word) || known.has(word));
}

/** True where another value or p-value stands in between: the number may be of that. */
function holdsOther(results: readonly Result[], index: number, gap: Span): boolean {
  const isOther = (result: Result): boolean => (result.kind === "group-value" || result.kind === "p-value") && isWithin(result.span, gap);
  const isBefore = gap[1] <= (results[index]?.span[1] ?? 0);
  const step = isBefore ? -1 : 1;
  for (let at = index + step; at >= 0 && at < results.length; at += step) {
    const result = results[at];
    if (result === undefined || (isBefore ? result.span[1] <= gap[0] : result.span[0] >= gap[1])) return false;
    if (isOther(result)) return true;
  }
  return false;
}

/** From the values to the number, or from the number to the values; null where it stands among them. */
function between(own: Span, spans: readonly Span[]): Span | null {
  const [start, end] = [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
  if (end <= own[0]) return [end, own[0]];
  return own[1] <= start ? [own[1], start] : null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
