/** Where the words of a reference stand in an abstract: at their span where it holds them, else where they are printed nearest to it. */
import type { Span } from "@tabstract/record";
import { numericTokens } from "@tabstract/text";

interface Printed {
  readonly text: string | null;
  readonly span: Span | null;
}

/** One place for each; null where the words are not printed. Items of the same words without a span take their places in order. */
export function placesOf(items: readonly Printed[], text: string): (Span | null)[] {
  const spaceless = withoutSpace(text);
  const isWhole = wholeIn(text);
  const turns = new Map<string, number>();
  return items.map(({ text: words, span }) => {
    if (words === null) return span;
    if (span !== null && text.slice(...span) === words && isWhole(span)) return span;
    const found = occurrences(words, spaceless).filter(isWhole);
    if (span !== null) return found.toSorted((a, b) => Math.abs(a[0] - span[0]) - Math.abs(b[0] - span[0]))[0] ?? null;
    const turn = turns.get(words) ?? 0;
    turns.set(words, turn + 1);
    return found[Math.min(turn, found.length - 1)] ?? null;
  });
}

/** Everywhere that words are printed, whatever spaces are in them. */
export function printedPlaces(words: string, text: string): Span[] {
  return occurrences(words, withoutSpace(text)).filter(wholeIn(text));
}

/** Whether the words are printed at this very place. */
export function standsAt(words: string, span: Span, text: string): boolean {
  return text.slice(...span) === words && wholeIn(text)(span);
}

const GOES_ON = /^\d[.,·]?\d/;
const WENT_BEFORE = /\d[.,·]?\d$/;

/** Tells of a place whether it cuts no number: "P = 0.04" does not stand in "P = 0.045", nor "2.5" in "12.5". */
function wholeIn(text: string): (span: Span) => boolean {
  let tokens: readonly (readonly [start: number, end: number])[] | null = null;
  return ([start, end]) => {
    const isDoubtful = GOES_ON.test(text.slice(end - 1, end + 2)) || WENT_BEFORE.test(text.slice(Math.max(0, start - 2), start + 1));
    if (!isDoubtful) return true;
    // "12,15" may be one number or two.
    tokens ??= numericTokens(text);
    return !tokens.some((token) => [start, end].some((edge) => token[0] < edge && edge < token[1]));
  };
}

interface Spaceless {
  readonly text: string;
  /** The offset of each character in the text with its spaces. */
  readonly offsets: readonly number[];
}

function withoutSpace(text: string): Spaceless {
  const offsets: number[] = [];
  const kept: string[] = [];
  for (const match of text.matchAll(/\S/g)) {
    offsets.push(match.index);
    kept.push(match[0]);
  }
  return { text: kept.join(""), offsets };
}

const MAX_OCCURRENCES = 1000;

/** Spaces and line ends of a reference are often not those of the record. */
function occurrences(words: string, { text, offsets }: Spaceless): Span[] {
  const wanted = words.replace(/\s+/g, "");
  const spans: Span[] = [];
  if (wanted === "") return spans;
  for (let at = text.indexOf(wanted); at >= 0 && spans.length < MAX_OCCURRENCES; at = text.indexOf(wanted, at + 1)) {
    spans.push([offsets[at] as number, (offsets[at + wanted.length - 1] as number) + 1]);
  }
  return spans;
}
