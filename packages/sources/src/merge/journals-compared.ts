/** Names of journals of two sources held against each other: in full, abbreviated, as initials, with and without what stands behind them. */
import type { Metadata } from "@tabstract/record";
import { folded } from "@tabstract/text";
import { scriptOf } from "../scripts.ts";
import { PREPRINT_SERVER } from "./kinds.ts";

interface ComparedName {
  readonly words: readonly string[];
  readonly script: string;
  /** Initials that are not told here, or a conference, which everybody prints otherwise: where it differs from another that says nothing. */
  readonly isVague: boolean;
}

export interface ComparedJournal {
  readonly issn: string | null;
  readonly names: readonly ComparedName[];
}

const SMALL_WORDS: ReadonlySet<string> = new Set("the of and for in on de der des di du la le et und a an".split(" "));
/** Words that many names hold: two names of one journal share others. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  "journal j revue rev review reviews zeitschrift z annals ann archives arch acta bulletin bull international int american am european eur british br".split(
    " ",
  ),
);
/** So many words of the shorter name two names of one journal share. */
const LEAST_SHARED = 0.5;
/** Longer names are none. */
const MOST_WORDS = 40;

export function comparedJournal({ name, abbreviation, issn }: Metadata["journal"]): ComparedJournal {
  const printed = [name, abbreviation].filter((one) => one !== null && !PREPRINT_SERVER.test(one)) as string[];
  const names = printed.map((one) => ({ words: wordsOf(one), script: scriptOf(one), isVague: VAGUE.test(one) }));
  return { issn, names: names.filter(({ words }) => words.length > 0) };
}

const VAGUE = /[Pp]roceedings|[Cc]onference|[Ss]ymposium|[Ww]orkshop|[Mm]eeting|[Cc]ongress|^(?=\S*\p{Lu}\S*\p{Lu})\S{2,8}$/u;

/** True and false where it is known: two journals have no name in common, by any way of printing it. */
export function isSameJournal(one: ComparedJournal, other: ComparedJournal): boolean | null {
  if (one.issn !== null && one.issn === other.issn) return true;
  const pairs = one.names.flatMap((name) => other.names.map((another) => [name, another] as const));
  if (pairs.some(([name, another]) => areOneName(name.words, another.words))) return true;
  const isTold = pairs.length > 0 && pairs.every(([name, another]) => name.script === another.script && !name.isVague && !another.isVague);
  return isTold ? false : null;
}

/** "Lancet (London, England)", "Invented tea : the journal of …", "Acta = Akten". */
function wordsOf(name: string): readonly string[] {
  const [title = ""] = name.replace(/\([^()]*\)/g, " ").split(/\s[:=]|[:=]\s|\s\/\s/);
  const words = title
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(folded)
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
  return words.slice(0, MOST_WORDS);
}

function areOneName(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (
    initialsOf(longer).startsWith(shorter.join("")) ||
    (shorter.length === 1 && isWithin(shorter[0] ?? "", initialsOf(longer))) ||
    initialsOf(shorter) === longer.join("")
  )
    return true;
  const telling = shorter.filter((word) => !COMMON_WORDS.has(word));
  const compared = telling.length === 0 ? shorter : telling;
  const shared = compared.filter((word) => longer.some((another) => abbreviates(word, another) || abbreviates(another, word)));
  return shared.length / compared.length > LEAST_SHARED;
}

/** "ICML" of "Proceedings of the 38th International Conference on Machine Learning". */
function isWithin(acronym: string, initials: string): boolean {
  return acronym.length > 2 && initials.includes(acronym);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

/** "Natl" of "National", "J" of "Journal": the letters of a word in their order, from its first. */
function abbreviates(short: string, long: string): boolean {
  if (short.length > long.length || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}
