/**
 * Titles of two sources held against each other: how much of one the other repeats, and when they are plainly of two papers.
 *
 * NLM prints Greek letters by their names and signs in ASCII ("TNF-alpha", "CD4(+)", "Botox(R)"), publishers as they are.
 */
import { folded } from "@tabstract/text";
import { scriptOf } from "../scripts.ts";

const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega";
const GREEK_NAMES: readonly string[] = GREEK.split(" ");
const ALPHA = "α".charCodeAt(0);

/** Letters and digits alone, without what NLM prints otherwise; "(R)" only where it stands at a name, since "(R)-" is a form of a molecule. */
export function foldedTitle(title: string): string {
  return withGreekNames(folded(title.replace(RETRACTED, "").replace(SIGNS, "")));
}

/** What publishers put before the title of a paper that they took back, and databases do not: the paper is the same. */
const RETRACTED = /^\s*\[?(?:RETRACTED|WITHDRAWN|TEMPORARY REMOVAL)(?: ARTICLE)?\]?\s*:\s*/;

const SIGNS = /[®™©]|(?<=[\p{L}\d])\((?:R|TM|C)\)(?!-)/gu;

function withGreekNames(text: string): string {
  return text.replace(/[α-ω]/g, (letter) => GREEK_NAMES[letter.charCodeAt(0) - ALPHA] ?? letter);
}

/** A title as it is compared with others. */
export interface ComparedTitle {
  /** Empty without one. */
  readonly folded: string;
  readonly words: ReadonlySet<string>;
  readonly script: string;
  readonly isEnglish: boolean | null;
}

/** Words that say nothing of what a paper is about. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an and are as at by for from in into is its of on or the to versus vs with among between after during using".split(" "),
);
const ENGLISH: ReadonlySet<string> = new Set("of the and for with from by among between after during a an on to".split(" "));
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(
  "de la le les des du et chez dans une un pour par der die das und bei von mit zur den dem del el los las en y con para una do da dos em il della nel nella e och av hos voor het een van w z na i".split(
    " ",
  ),
);
const WITHOUT_SPACES: ReadonlySet<string> = new Set(["han", "kana", "hangul"]);

export function comparedTitle(title: string | null): ComparedTitle {
  const text = title ?? "";
  const script = scriptOf(text);
  const printed = text.replace(SIGNS, "").split(/[^\p{L}\p{M}\p{N}]+/u);
  const all = printed.map((word) => withGreekNames(folded(word))).filter((word) => word !== "");
  const whole = foldedTitle(text);
  const words = WITHOUT_SPACES.has(script) ? pairsOf(whole) : all.filter((word) => !SMALL_WORDS.has(word));
  const [english, other] = [ENGLISH, OTHER_LANGUAGES].map((set) => all.filter((word) => set.has(word)).length) as [number, number];
  return { folded: whole, words: new Set(words), script, isEnglish: english === other ? null : english > other };
}

/** Han and Hangul have no spaces that part words as sources print them: each two characters count. */
function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** From 0 to 1: how much two titles have in common; 0 where one is missing. */
export function closeness(one: ComparedTitle, other: ComparedTitle): number {
  if (one.folded === "" || other.folded === "") return 0;
  if (one.folded === other.folded) return 1;
  const both = one.words.size + other.words.size;
  return both === 0 ? 0 : (2 * shared(one, other)) / both;
}

/** Titles of two papers share no more than so much of the shorter one's words; more where they are printed in two places. */
const MOST_SHARED = 0.5;
const MOST_SHARED_ELSEWHERE = 0.75;

/** Whether titles are of two papers: neither holds the other ("Erratum: T", "T: a trial"), nor may it be its translation. */
export function arePlainlyDifferent(one: ComparedTitle, other: ComparedTitle, arePrintedElsewhere: boolean): boolean {
  const shorter = Math.min(one.words.size, other.words.size);
  if (shorter === 0 || one.script !== other.script) return false;
  if (one.isEnglish !== null && other.isEnglish !== null && one.isEnglish !== other.isEnglish) return false;
  if (one.folded.includes(other.folded) || other.folded.includes(one.folded)) return false;
  return shared(one, other) / shorter <= (arePrintedElsewhere ? MOST_SHARED_ELSEWHERE : MOST_SHARED);
}

function shared(one: ComparedTitle, other: ComparedTitle): number {
  let count = 0;
  for (const word of one.words) if (other.words.has(word)) count++;
  return count;
}

const NOTICE =
  /^\W*(?:(?:author|publisher)(?:['’]s)? )?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addendum|retraction|withdrawal|expression of concern|notice of|comments? on|commentary|repl(?:y|ies)|response|re)\b(?=[\s:.\]]*(?:notice|note|to|of|on|for|from|in response|:|\.|\[|$))/i;
const NOTICE_TYPE = /\berrat(?:um|a)\b|corrigendum|correction|retraction (?:of publication|notice)|^comment$|expression of concern/i;

/** A notice about a paper, which publishers give its title and its DOI. "RETRACTED: T" is the paper itself. */
export function isNotice(title: string | null, types: readonly string[]): boolean {
  return NOTICE.test(title ?? "") || types.some((type) => NOTICE_TYPE.test(type));
}
