/** A part of an abstract as clean text, and what is cut from around the parts: by all who split, the publisher's copyright line. */
import type { Category } from "@tabstract/record";
import { type CopyrightCut, cutLeadingCopyright, cutTrailingCopyright } from "./copyright.ts";

export interface CleanPart {
  readonly label: string | null;
  readonly category: Category | null;
  text: string;
}

export interface Around {
  /** What is left. */
  readonly parts: readonly CleanPart[];
  /** The publisher's lines, in the order of the text. */
  readonly lines: readonly string[];
  /** Statements of conflicts. */
  readonly conflicts: readonly string[];
  readonly keywords: readonly string[];
}

/** Who finds what is printed around an abstract and is none of it. */
export interface AroundCuts {
  /** How many characters of plain text are authors with their affiliations. */
  leadingAffiliation(text: string): number;
  /** Takes it away from the parts. */
  cut(parts: readonly CleanPart[]): Around;
}

export function hasText({ text }: CleanPart): boolean {
  return text !== "";
}

/** What the cuts take from this text, one after the other. */
export function cutFrom(part: CleanPart | undefined, cuts: readonly ((text: string) => CopyrightCut)[]): string[] {
  if (part === undefined) return [];
  return cuts.flatMap((cutting) => {
    const { text, copyright } = cutting(part.text);
    part.text = text;
    return copyright ?? [];
  });
}

/** The copyright line before the first text and behind the last. */
export function cutCopyright(parts: readonly CleanPart[]): { readonly first: readonly string[]; readonly last: readonly string[] } {
  const first = cutFrom(parts.find(hasText), [cutLeadingCopyright]);
  return { first, last: cutFrom(parts.findLast(hasText), [cutTrailingCopyright]) };
}
