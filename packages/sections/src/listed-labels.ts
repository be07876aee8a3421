/**
 * Labels that a list holds and no colon follows, in running text: "Design, Setting, and Participants This trial", "Main results. Ten trials",
 * "Research limitations/implications – The sample". Hardly a sentence begins so. Single words do begin sentences: they only count
 * among other labels.
 */
import { readLabel } from "./categories.ts";
import { type Candidate, isCapitals, looksLikeLabel, placeOf, sentenceStarts } from "./label-scan.ts";

const LONGEST = 80;
const MOST_WORDS = 8;

/** Single words that journals set as labels. */
const SINGLE: RegExp =
  /^(?:approach|(?:exposure|intervention|measurement)s?|funding|implications|limitations|patients|recommendations|registration|relevance|significance|subjects)$/i;
/** What follows these may be an identifier or the initials of somebody who pays. */
const BEFORE_CAPITALS = /regist|fund/i;
/** How a sentence goes on behind a label: with a word of its own. "Primary outcome PFS was", "Intervention 1 was" and "Study A was" are one sentence. */
const WORD = /^[(“"'¿]?\p{Lu}(?:\p{Ll}|['’-]\p{L})/u;
const ARTICLE = /^An?\s(?!(?:and|group|in|is|or|received|was|were|with)\b)\p{Ll}/u;
/** Labels of several parts: no name of something that is counted. */
const OF_PARTS = /,|\sand\s|\/|&/i;
/** "Statistical Analysis System", "Exposure Therapy": names of something else. */
const NAMES =
  /^(?:Forms?|Groups?|Index|Inventory|Levels?|Mapping|Package|Questionnaire|Scales?|Scores?|Software|Studies|Study|Systems?|Testing|Tests?|Therapy|Trials?)\b/;
const AHEAD = 16;
const MARK = /(?:\.?\s*[-–—]\s*:?\s*|\.\s+|\s+)(?=[\p{Lu}\d(“"'¿])/uy;
const ENDS_IN_WORD = /[\p{L})]$/u;
const ENDS = /[:;!?\n[\]<>=]/;

export interface ListedCandidate extends Candidate {
  readonly isSingle: boolean;
}

export function listedCandidates(text: string): ListedCandidate[] {
  const found: ListedCandidate[] = [];
  for (const start of sentenceStarts(text)) {
    const longest = longestLabel(text, start);
    if (longest === null) continue;
    const { label, body, mark } = longest;
    const category = readLabel(label)?.category ?? "UNASSIGNED";
    const isSingle = SINGLE.test(label);
    found.push({ category, listed: true, start, body, label, capitals: isCapitals(label), isSingle, place: placeOf(text, start), mark });
  }
  return found;
}

type Longest = Pick<Candidate, "label" | "body" | "mark">;

/** The longest such label that begins here. */
function longestLabel(text: string, start: number): Longest | null {
  let longest: Longest | null = null;
  let words = 1;
  for (let at = start + 1; at < text.length && at - start <= LONGEST && words <= MOST_WORDS; at++) {
    const character = text.charAt(at);
    if (ENDS.test(character)) break;
    if (!/[\s.–—-]/.test(character)) continue;
    MARK.lastIndex = at;
    const gap = MARK.exec(text)?.[0];
    if (gap !== undefined && isLabel(text.slice(start, at), text.slice(MARK.lastIndex, MARK.lastIndex + AHEAD), /[.–—-]/.test(gap)))
      longest = {
        label: text.slice(start, at),
        body: at + gap.length,
        mark: /[-–—]/.test(gap) ? "dash" : gap.startsWith(".") ? "stop" : "space",
      };
    if (character === ".") break;
    words++;
  }
  return longest;
}

function isLabel(label: string, behind: string, isMarked: boolean): boolean {
  if (!ENDS_IN_WORD.test(label) || !looksLikeLabel(label) || !(/[\s/]/.test(label) || SINGLE.test(label))) return false;
  return (isMarked || goesOn(label, behind)) && readLabel(label)?.listed === true;
}

function goesOn(label: string, behind: string): boolean {
  if (ARTICLE.test(behind)) return true;
  if (/^\d/.test(behind)) return OF_PARTS.test(label);
  // "Main Outcome Measures were pain" begins with a longer label, which is none there.
  if (readLabel(`${label} ${/^\p{L}*/u.exec(behind)?.[0] ?? ""}`)?.listed === true) return false;
  return BEFORE_CAPITALS.test(label) || (WORD.test(behind) && !NAMES.test(behind));
}
