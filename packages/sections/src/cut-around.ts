/** Takes away what is printed around an abstract, from its parts: sections that are none of it, and what stands before and behind its text. */
import { cutConflict, cutKeywords, cutOwnReference, cutReferences, matterOf, type OfAround, termsOf } from "./around-abstract.ts";
import { readLabel } from "./categories.ts";
import { type Around, type CleanPart, cutCopyright, cutFrom, hasText } from "./clean-part.ts";
import { type CopyrightCut, cutTrailingCopyright } from "./copyright.ts";
import { cutNotice } from "./database-notices.ts";

/** The words of these are not the paper's own: a DOI there is of a registry or of data. */
const OF_OTHERS: RegExp = /regist|availab|data|suppl|material|code/i;

/** A copyright line behind the last section is of the whole, whatever that section is. */
export function cutAround(all: readonly CleanPart[]): Around {
  const ends = cutFrom(all.findLast(hasText), [cutTrailingCopyright]);
  const lastReport = all.findLastIndex(reports);
  const kinds = new Map(all.map((part, at) => [part, at <= lastReport ? null : matterOf(part.label, part.text)] as const));
  const texts = (kind: OfAround): string[] => all.flatMap((part) => (kinds.get(part) === kind ? part.text : []));
  const parts = all.filter((part) => kinds.get(part) === null);
  if (!parts.some(hasText)) return { parts: all, lines: ends, conflicts: [], keywords: [] };
  const copyright = cutCopyright(parts);
  ends.push(...copyright.last);
  const last = parts.findLast(hasText);
  const conflicts = texts("conflict");
  const keywords = texts("keywords").flatMap(termsOf);
  if (all[lastReport] !== last) ends.push(...cutFrom(all[lastReport], [cutTrailingCopyright]));
  if (last !== undefined) cutEnd(last, { ends, conflicts, keywords, isOnly: parts.filter(hasText).length === 1 });
  return { parts, lines: [...copyright.first, ...ends.reverse(), ...texts("reference")], conflicts, keywords };
}

const MOST_ROUNDS = 5;

interface Ends {
  readonly ends: string[];
  readonly conflicts: string[];
  readonly keywords: string[];
  /** Whether the text is all of the abstract. */
  readonly isOnly: boolean;
}

/** What stands behind the text of an abstract, in any order: each may show once the one behind it is gone. */
function cutEnd(last: CleanPart, { ends, conflicts, keywords, isOnly }: Ends): void {
  const isOfOthers = OF_OTHERS.test(last.label ?? "");
  const own = (text: string): CopyrightCut => cutOwnReference(text, isOnly);
  const cuts = isOfOthers ? [cutNotice, cutTrailingCopyright] : [cutNotice, own, cutTrailingCopyright];
  for (let round = 0, before = ""; last.text !== before && round < MOST_ROUNDS; round++) {
    before = last.text;
    const words = cutKeywords(last.text);
    last.text = words.text;
    keywords.unshift(...words.keywords);
    ends.push(...cutFrom(last, cuts));
    const { text, conflict } = cutConflict(last.text);
    last.text = text;
    if (conflict !== null) conflicts.unshift(conflict);
    if (!isOfOthers) ends.push(...cutFrom(last, [cutReferences]));
  }
}

/** What journals print behind the conclusions, whatever category it has. */
const LATE: RegExp =
  /^(?:levels? of evidence|.*\b(?:summary|statement|relevance|message|points)|(?:clinical )?(?:impact|implications?)|.*\bregistration.*|.*\bcontribution)$/i;

/** Behind methods, results and conclusions alone stands what is no part of them. */
function reports({ label, category, text }: CleanPart): boolean {
  if (label !== null && ((LATE.test(label) && !/conclu/i.test(label)) || matterOf(label, text) !== null)) return false;
  const own = category ?? (label === null ? null : (readLabel(label)?.category ?? null));
  return own === "METHODS" || own === "RESULTS" || own === "CONCLUSIONS";
}
