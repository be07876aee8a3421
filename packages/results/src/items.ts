/** Claims on their way to results: what linkers read and fill in. */
import type { Phrase, Timepoint } from "@tabstract/record";
import { sentenceOf, type Tokens } from "./lexer.ts";
import type { Claim, ContextFields, ResultFields } from "./recognizer.ts";

/** One result in the making, with its token range. Linkers fill in the fields below `fields`. */
export interface Item {
  readonly claim: Claim;
  readonly fields: ResultFields;
  /** That of its fields: asked most of all, and fields are objects of many shapes. */
  readonly kind: ResultFields["kind"];
  readonly from: number;
  readonly to: number;
  /** Token of its first number of role value (or its first number at all). */
  readonly at: number;
  readonly sentence: number;
  arms: readonly string[];
  outcome: Phrase | null;
  timepoint: Timepoint | null;
  population: Phrase | null;
  period: "baseline" | "follow-up" | null;
  /** For an interval: the item whose estimate or value it bounds. */
  bounds: Item | null;
}

export interface ContextItem {
  readonly claim: Claim;
  readonly fields: ContextFields;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

export function toItems(tokens: Tokens, claims: readonly Claim[]): { items: Item[]; context: ContextItem[] } {
  const items: Item[] = [];
  const context: ContextItem[] = [];
  for (const claim of claims) {
    const sentence = sentenceOf(tokens, claim.from);
    if (claim.fields.kind === "context") {
      context.push({ claim, fields: claim.fields, from: claim.from, to: claim.to, sentence });
      continue;
    }
    const at = claim.numbers.find(({ role }) => role === "value")?.at ?? claim.numbers[0]?.at ?? claim.from;
    items.push({
      claim,
      fields: claim.fields,
      kind: claim.fields.kind,
      from: claim.from,
      to: claim.to,
      at,
      sentence,
      arms: [],
      outcome: null,
      timepoint: null,
      population: null,
      period: null,
      bounds: null,
    });
  }
  return { items, context };
}

/** Whether the recognizer called a size a part: its scope may be settled otherwise by now. */
export function isClaimedPart({ claim }: Item): boolean {
  return claim.fields.kind === "sample-size" && claim.fields.scope === "subgroup";
}

/** The words of a token range as a phrase of the abstract. */
export function phraseOf(tokens: Tokens, from: number, to: number): Phrase | null {
  const start = tokens.start[from];
  const end = tokens.end[to - 1];
  if (start === undefined || end === undefined || from >= to) return null;
  return { text: tokens.text.slice(start, end), span: [start, end] };
}
