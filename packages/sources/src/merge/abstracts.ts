/**
 * Which of the abstracts of one paper is taken: that of the source which is believed first, unless it is none, or not all of it; and of those that say
 * the same words the one that keeps the most of how they are printed.
 */
import type { RawAbstract, RawDocument } from "@tabstract/record";
import { cleanText, folded } from "@tabstract/text";
import { withoutTags } from "../raw-abstract.ts";
import { foldedTitle } from "./titles-compared.ts";

export interface Candidate {
  readonly document: RawDocument;
  /** Smaller is believed first. */
  readonly rank: number;
}

/** @param all in the order in which they are believed; null where none has an abstract */
export function chooseAbstract<One extends Candidate>(all: readonly One[]): One | null {
  const read = all.flatMap((one) => (one.document.abstract === null ? [] : [readingOf(one, one.document.abstract)]));
  const real = read.filter(({ isPlaceholder }) => !isPlaceholder);
  const known = real.length > 0 ? real : read;
  const whole = known.filter((one) => !isCutOff(one, known));
  const [first] = whole.length > 0 ? whole : known;
  if (first === undefined) return null;
  const alike = whole.filter((one) => one === first || (isAlike(one, first) && one.signs >= first.signs));
  const best = alike.sort((one, other) => other.richness - one.richness || one.from.rank - other.from.rank)[0] ?? first;
  return best.from;
}

interface Reading<One> {
  readonly from: One;
  /** The last of it, without tags. */
  readonly end: string;
  /** Letters and digits, with headings and without. */
  readonly words: readonly string[];
  readonly signs: number;
  readonly richness: number;
  readonly isPlaceholder: boolean;
}

function readingOf<One extends Candidate>(from: One, abstract: RawAbstract): Reading<One> {
  const text = textOf(abstract);
  const clean = cleanText(withoutTags(text));
  const end = text
    .slice(-END)
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .trimEnd();
  const words = [wordsOf(clean), wordsOf(cleanText(withoutTags(withoutHeadings(abstract))))];
  return {
    from,
    end,
    words,
    signs: clean.match(SIGN)?.length ?? 0,
    richness: richnessOf(abstract, text),
    isPlaceholder: isPlaceholder(abstract),
  };
}

function textOf(abstract: RawAbstract): string {
  if (abstract.form !== "sections") return abstract.text;
  return abstract.sections.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join("\n");
}

const HEADING = /<((?:jats:)?title|h[1-6]|b|bold|strong)(?:\s[^<>]{0,300})?>[^<>]{0,100}<\/\1>/gi;
/** "METHODS: " at the beginning, or behind a sentence. */
const LABEL = /(?<=^|[.?!)]\s{1,3}|\n\s{0,8})\p{Lu}[\p{Lu} ,/&]{3,60}:(?=\s)/gu;

function withoutHeadings(abstract: RawAbstract): string {
  if (abstract.form === "sections") return abstract.sections.map(({ text }) => text).join("\n");
  return abstract.text.replace(HEADING, " ").replace(LABEL, " ");
}

/** Without what formats print otherwise: "3.2 × 10⁹", "3.2 x 109"; "≥", "> or =". */
function wordsOf(clean: string): string {
  return foldedTitle(clean.replace(/[<>]\s?or\s?=/g, "")).replace(/[^\p{L}\p{N}]|x/gu, "");
}

/** What a source that spoils numbers loses: a text with fewer of them is not the richer one. */
const SIGN = /[<>≤≥±=%−]|[.·]\d/g;
const RAISED = /<(?:[a-z]{1,8}:)?su[pb]\b|[⁰¹²³⁴-⁹⁺⁻₀-₉]/i;

function richnessOf(abstract: RawAbstract, text: string): number {
  const labels =
    abstract.form === "sections"
      ? abstract.sections.filter(({ label }) => label !== null).length
      : (text.match(HEADING)?.length ?? 0) + (text.match(LABEL)?.length ?? 0);
  return (labels > 1 ? 2 : 0) + Number(RAISED.test(text));
}

function isAlike<One>(one: Reading<One>, other: Reading<One>): boolean {
  return one.words.some((words) => other.words.includes(words));
}

/** Whether the reader says so, or the abstract does, or another goes on where it ends. */
function isCutOff<One extends Candidate>(one: Reading<One>, known: readonly Reading<One>[]): boolean {
  if (one.from.document.warnings.some(({ code }) => code === "abstract-truncated")) return true;
  return CUT_NOTE.test(one.end) || (!SENTENCE_END.test(one.end) && known.some((other) => goesOn(other, one)));
}

/** NLM's note at the end: "(ABSTRACT TRUNCATED AT 250 WORDS)", "ABSTRACT TRUNCATED"; tags may close behind it. */
const CUT_NOTE = /\bABSTRACT\s+TRUNCATED(?:\s+AT\s+\d+\s+WORDS)?[\s.)\]]*$/;
const END = 300;
/** Of a sentence that is whole; "…" and "..." end none. */
const SENTENCE_END = /(?<!\.\s?\.)[.!?。！？]["'”’)\]]*$/u;
/** So many letters at its end may be those of a word that was cut. */
const CUT_WORD = 3;
/** So many letters of two abstracts that begin alike are the same. */
const SAME_START = 60;

/** Whether an abstract has the words of another, or at least its beginning where that ends in dots, and more. */
function goesOn<One>(longer: Reading<One>, shorter: Reading<One>): boolean {
  return longer.words.some((words) =>
    shorter.words.some((begun) => {
      const compared = ENDS_IN_DOTS.test(shorter.end) ? begun.slice(0, SAME_START) : begun;
      return words.length > begun.length + CUT_WORD && compared.length > CUT_WORD && words.startsWith(compared);
    }),
  );
}

const ENDS_IN_DOTS = /(?:…|\.\s?\.\s?\.)[\])]*$/;

/** What archives and publishers print where they have no abstract: HAL's "International audience", "Abstract not available". */
const PLACEHOLDER =
  /^(?:(?:inter)?nationalaudience|peerreviewed|nonpeerreviewed|(?:the|this)?(?:article|paper)?(?:has)?no(?:abstract|summary)(?:is)?(?:available|provided|supplied)?|(?:the)?abstract(?:ofthis(?:article|paper))?(?:is)?(?:not|un)(?:yet)?(?:available|provided)|notavailable|unavailable|na|none|null|abstract|summary|graphicalabstract|seefulltext|publisherabstract|(?:refereed|published|accepted)(?:version|manuscript)?)$/;
const LONGEST_PLACEHOLDER = 80;

export function isPlaceholder(abstract: RawAbstract | null): boolean {
  if (abstract === null) return false;
  const text = textOf(abstract);
  return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(folded(cleanText(withoutTags(text))));
}
