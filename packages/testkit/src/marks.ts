/** Expectations written inside the sample: `reduced by ⟦45.2 %⟧ (n = 12)`. No counted offsets. */
import type { Span } from "@tabstract/record";

export const OPEN_MARK = "⟦";
export const CLOSE_MARK = "⟧";

export interface Marked {
  /** The sample without its marks. */
  readonly text: string;
  /** The marked stretches in the order in which they open: an outer mark comes before those inside it. */
  readonly spans: readonly Span[];
}

/** Reads the marks of a sample; several and nested ones are fine. Throws where marks do not pair up or hold nothing. */
export function parseMarks(sample: string): Marked {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = "";
  for (const character of sample) {
    if (character === OPEN_MARK) {
      open.push(spans.length);
      spans.push([text.length, -1]);
    } else if (character === CLOSE_MARK) {
      const span = spans[open.pop() ?? -1];
      if (span === undefined) throw new Error(`${CLOSE_MARK} without ${OPEN_MARK} after ${JSON.stringify(text)}`);
      if (span[0] === text.length) throw new Error(`an empty mark after ${JSON.stringify(text)}`);
      span[1] = text.length;
    } else {
      text += character;
    }
  }
  if (open.length > 0) throw new Error(`${OPEN_MARK} without ${CLOSE_MARK} in ${JSON.stringify(sample)}`);
  return { text, spans };
}

/** The sample with marks around the given stretches: what a failing test prints. Spans may nest; they must not cross. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const opens = new Map<number, number>();
  const closes = new Map<number, number>();
  for (const [start, end] of spans) {
    opens.set(start, (opens.get(start) ?? 0) + 1);
    closes.set(end, (closes.get(end) ?? 0) + 1);
  }
  let marked = "";
  for (let at = 0; at <= text.length; at++) {
    marked += CLOSE_MARK.repeat(closes.get(at) ?? 0) + OPEN_MARK.repeat(opens.get(at) ?? 0) + text.charAt(at);
  }
  return marked;
}

/** The same sample with words put before it: spans move with it. */
export function withPrefix(text: string, spans: readonly Span[], prefix: string): Marked {
  return { text: prefix + text, spans: spans.map(([start, end]): Span => [start + prefix.length, end + prefix.length]) };
}
