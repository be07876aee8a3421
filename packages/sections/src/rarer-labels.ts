/** Labels of running text that few abstracts have: those of a list without a colon, Chinese ones without a gap, what an unlabelled abstract closes with. */
import { categoryOf } from "./categories.ts";
import { type Candidate, placeOf, runningCandidates } from "./label-scan.ts";
import { listedCandidates } from "./listed-labels.ts";
import type { RarerLabels } from "./splitters/inline-labels.ts";

export const rarerLabels: RarerLabels = { ordered: chineseInOrder, beside: listedCandidates, last: lastWithStop, closing };

const SPACES = "\\s{0,3}";
const CHINESE: readonly RegExp[] = [
  `(?<=^${SPACES}|摘要[】\\]]?${SPACES})(目的(?!基因|蛋白|是|在于|地)|背景(?!噪声|减除|值))`,
  `(?<=[。．.；;]${SPACES})((?:[资資]料[与與和])?方法(?![学論论上]))`,
  `(?<=[。．.；;]${SPACES})([结結]果)`,
  `(?<=[。．.；;]${SPACES})([结結][论論](?![是与性]))`,
].map((words) => new RegExp(`${words}[\\s:：]*`, "g"));

/** "目的探讨…。方法选取…。结果…。结论…": nothing parts these words from their texts, but all of them stand in order at the beginning of sentences. */
function chineseInOrder(text: string): readonly Candidate[] | null {
  const found: Candidate[] = [];
  for (const pattern of CHINESE) {
    pattern.lastIndex = found.at(-1)?.body ?? 0;
    const match = pattern.exec(text);
    if (match === null) return null;
    found.push(candidate(text, match, "space"));
  }
  return found;
}

const LAST_WORDS: RegExp = /\b(?:Conclu|CONCLU|[Rr]egistration|REGISTRATION)\w*\s?\.\s/;

/** "… Conclusions. Braces help.", "… Trial registration. NCT…". */
function lastWithStop(text: string): readonly Candidate[] {
  if (!LAST_WORDS.test(text)) return [];
  const all = [...runningCandidates(text), ...listedCandidates(text)];
  return all.filter(({ mark, category, label }) => mark === "stop" && (/regist/i.test(label) || category === "CONCLUSIONS"));
}

const CLOSING: RegExp =
  /(?<=[.!?)\]”"]\s{0,3})(NEW\s(?:&|AND)\sNOTEWORTHY|SIGNIFICANCE(?:\sSTATEMENT)?|IMPORTANCE)(?:\s*:\s*|\s*)(?=\p{Lu}(?:\p{Ll}|\s))/gu;

/** "… in dogs. NEW & NOTEWORTHY Knee neurons fire": in the second half. */
function closing(text: string): readonly Candidate[] {
  CLOSING.lastIndex = text.length >> 1;
  const match = CLOSING.exec(text);
  return match === null ? [] : [candidate(text, match, "space")];
}

function candidate(text: string, match: RegExpExecArray, mark: Candidate["mark"]): Candidate {
  const [whole, label = ""] = match;
  const start = match.index;
  return {
    category: categoryOf(label),
    listed: true,
    start,
    body: start + whole.length,
    label,
    capitals: true,
    place: placeOf(text, start),
    mark,
  };
}
