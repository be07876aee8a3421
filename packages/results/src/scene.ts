/** What recognizers and linkers look at: the tokens of an abstract, and which part of the story each sentence tells. */
import type { Category, Section } from "@tabstract/record";
import {
  holdsA,
  holdsOneOf,
  isA,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  lex,
  NUMBER,
  numberAt,
  PLUS_MINUS,
  SIGN,
  type Tokens,
} from "./lexer.ts";
import { C, type WordSet, wordId, wordIds, wordSet } from "./lexicon.ts";
import { isInGroup } from "./parts/group-beside.ts";
import { unitAt } from "./parts/unit.ts";
import type { Claim } from "./recognizer.ts";

const LIMITS = wordId("limits");

export interface Scene {
  readonly text: string;
  readonly title: string;
  /** The title's own tokens: arms and design may be named there alone. */
  readonly titleTokens: Tokens;
  readonly tokens: Tokens;
  readonly sections: readonly Section[];
  /** Index into `sections`, by sentence. */
  readonly sectionOfSentence: readonly number[];
  /** The part of the story, by sentence: the section's category, or a guess from the words where it has none. */
  readonly zoneOfSentence: readonly Category[];
  /** First token of each sentence, and one past the last. */
  readonly sentences: readonly (readonly [from: number, to: number])[];
  /** What "±" and a bare bracket behind a mean stand for, where the abstract says it ("mean ± SD", "values are mean (SEM)"). */
  readonly spread: "sd" | "se" | "unspecified";
  /** Whether the abstract says that it reports medians with their quartiles ("median [IQR]"). */
  readonly quartiles: boolean;
  /** Whether the abstract speaks of confidence or credible intervals anywhere. */
  readonly speaksOfIntervals: boolean;
  /** The size that a number states, by its index, once `counted` has read it. */
  readonly countedSizes: (Claim | null | undefined)[];
}

export function makeScene(text: string, title: string, sections: readonly Section[]): Scene {
  const tokens = lex(text);
  const sentences = sentenceRanges(tokens);
  const sectionOfSentence = sectionsOf(sentences, tokens, sections);
  const zoneOfSentence = zones(tokens, sections, sentences, sectionOfSentence);
  const { spread, quartiles, speaksOfIntervals } = declarations(tokens);
  return {
    text,
    title,
    titleTokens: lex(title),
    tokens,
    sections,
    sectionOfSentence,
    zoneOfSentence,
    sentences,
    spread,
    quartiles,
    speaksOfIntervals,
    countedSizes: new Array(tokens.numbers.length),
  };
}

export function zoneAt(scene: Scene, at: number): Category {
  return scene.zoneOfSentence[scene.tokens.sentence[at] ?? 0] ?? "UNASSIGNED";
}

/** The token range of the sentence that a token stands in. */
export function sentenceAt(scene: Scene, at: number): readonly [from: number, to: number] {
  return scene.sentences[scene.tokens.sentence[at] ?? 0] ?? [at, at + 1];
}

export function sectionIndexAt(scene: Scene, at: number): number {
  return scene.sectionOfSentence[scene.tokens.sentence[at] ?? 0] ?? 0;
}

function sentenceRanges(tokens: Tokens): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.sentence[at] === tokens.sentence[from]) continue;
    // Sentence numbers may skip (an empty line); ranges are addressed by the number.
    while (ranges.length < (tokens.sentence[from] ?? 0)) ranges.push([from, from]);
    ranges.push([from, at]);
    from = at;
  }
  return tokens.count === 0 ? [] : ranges;
}

/** The section of each sentence: both stand in text order. */
function sectionsOf(sentences: readonly (readonly [number, number])[], tokens: Tokens, sections: readonly Section[]): number[] {
  const found: number[] = [];
  let index = 0;
  for (const range of sentences) {
    const offset = tokens.start[range[0]] ?? 0;
    while (index + 1 < sections.length && (sections[index + 1]?.start ?? 0) <= offset) index++;
    found.push(index);
  }
  return found;
}

/** Words that open a sentence of conclusions; `opening` holds its first two word ids. */
const CONCLUDES = wordIds("conclusion conclusions conclude therefore thus overall");
const THESE = wordIds("these this our the we in taken");
const FINDINGS = wordIds("results findings data study conclusion conclude trial summary together");
const SHOWS = wordIds("show shows suggest suggests demonstrate demonstrates indicate indicates support supports confirm confirms");
const REPORTS = wordIds("results result findings");
const AIMS = wordIds("aim aims aimed objective objectives purpose hypothesis hypothesised hypothesized evaluate investigate determine");
const PLANS = wordIds("power alpha");
const P = wordId("p");
const RESPECTIVELY = wordIds("respectively");
const SIGNIFICANTLY = wordIds("significantly significant");
const OCCURRED = wordIds(
  "observed occurred developed experienced achieved died found occurring relapsed recurred withdrew withdrawn discontinued lost",
);
const OBJECTIVE = wordId("objective");
/** "objective response" aims at nothing. */
const RESPONSE = wordIds("response responses remission remissions tumor tumour rate rates measure measures");
const OF = wordId("of");
const COPULA = wordIds("was were");
const WILL = wordIds("will");
const AFTER = wordIds("after at during with");
const FOLLOW = wordIds("follow followup");
const RANKED = wordIds("primary secondary main principal coprimary");
const ENDPOINT = wordIds("endpoint endpoints end outcome outcomes");
/** How far into its sentence a time of follow-up or an end point is named. */
const OPENING = 8;
const METHODS_WORD = wordIds("methods method design");
/** Classes and words that `nextZone` asks of: most words are none of them. */
const TELLING = C.RANDOMISED | C.ENROLLED | C.CONFIDENCE | C.MEAN | C.MEDIAN;
const TELLING_WORDS = wordSet([P, ...RESPECTIVELY, ...SIGNIFICANTLY, ...OCCURRED, ...PLANS, ...AIMS, ...WILL]);

/** Where sections have no category, the story is told from the words: methods begin with a design verb, results with the first outcome figure. */
function zones(
  tokens: Tokens,
  sections: readonly Section[],
  sentences: readonly (readonly [number, number])[],
  sectionOf: readonly number[],
): Category[] {
  const zone: Category[] = [];
  let guess: Category = "BACKGROUND";
  let designed = false;
  let lastSection = -1;
  const isInferred = sections.some(({ inferred }) => inferred);
  const isTold = sections.some(({ category }) => category !== "UNASSIGNED");
  for (let index = 0; index < sentences.length; index++) {
    const [from, to] = sentences[index] ?? [0, 0];
    const section = sections[sectionOf[index] ?? 0];
    const known = section?.category ?? "UNASSIGNED";
    if (sectionOf[index] !== lastSection) {
      lastSection = sectionOf[index] ?? 0;
      // Sections that were inferred are one text, which is told from its beginning.
      if (!isInferred) {
        guess = "BACKGROUND";
        designed = false;
      }
    }
    if (known !== "UNASSIGNED" && !isInferred) {
      zone.push(mixed(section?.label ?? null, known));
      continue;
    }
    // A sentence that stands alone is there for what it reports.
    if (sentences.length === 1) {
      zone.push("RESULTS");
      continue;
    }
    const told = evidenceOf(tokens, from, to);
    // Figures of the background are no results: those come behind the design.
    if (guess === "RESULTS" && !designed && told.randomised && told.figures === 0) guess = "METHODS";
    guess = nextZone({ tokens, from, to }, told, guess);
    designed ||= told.randomised && guess !== "RESULTS";
    const words = guess === "RESULTS" && isPlan(tokens, from, told) ? "METHODS" : guess;
    zone.push(overrules(known, words, told) ? words : known);
  }
  return isTold || zone.includes("RESULTS") ? zone : withResults(tokens, sentences, zone);
}

/** Fewest sentences of a text that is sure to tell a story. */
const STORY = 3;

/**
 * An abstract tells what was found. Where no word has said so ("we compared 40 farmers with 38 clerks. Cough was found in 12 and 4."), findings begin with
 * the first figures behind its opening sentence.
 */
function withResults(tokens: Tokens, sentences: readonly (readonly [number, number])[], zone: readonly Category[]): Category[] {
  if (sentences.length < STORY) return [...zone];
  const first = sentences.findIndex(([from, to], index) => {
    if (index === 0 || zone[index] === "CONCLUSIONS") return false;
    const { figures, numbers, aim, planned } = evidenceOf(tokens, from, to);
    return figures > 1 && numbers > 1 && !aim && !planned && isPast(tokens, from, to);
  });
  return first < 0 ? [...zone] : zone.map((before, index) => (index < first || before === "CONCLUSIONS" ? before : "RESULTS"));
}

/** "was", "were", "had": what is told in the present holds of the world. */
function isPast(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isOneOf(tokens, at, PAST) || isOneOf(tokens, at, OCCURRED) || (isThe(tokens, at, P) && tokens.kind[at + 1] === SIGN)) return true;
  return false;
}

const PAST = wordIds("was were had did fell rose grew took");

/**
 * Whether the words of a sentence weigh more than the category that was inferred for it, or none was. Sizes of arms are methods, wherever they are told,
 * and the figures of a background are read like any others where the words take them for findings.
 */
function overrules(inferred: Category, words: Category, { design, figures }: Evidence): boolean {
  if (inferred === "RESULTS") return words === "METHODS" && (design || figures === 0);
  return inferred === "UNASSIGNED" || inferred === "BACKGROUND" || inferred === "OBJECTIVE";
}

/** "METHODS AND RESULTS", "KEY FINDINGS AND LIMITATIONS" tell both; their numbers are mostly results. "IMPLICATIONS OF FINDINGS" only speaks of them. */
function mixed(label: string | null, category: Category): Category {
  if (label === null || (category !== "METHODS" && category !== "CONCLUSIONS") || !/result|finding/i.test(label)) return category;
  return category === "CONCLUSIONS" && / of /i.test(label) ? category : "RESULTS";
}

/** What the words of one sentence say of the part of the story that it tells. */
interface Evidence {
  /** Words of recruitment and treatment. */
  readonly design: boolean;
  readonly randomised: boolean;
  readonly planned: boolean;
  readonly aim: boolean;
  readonly occurred: boolean;
  readonly will: boolean;
  /** How much looks like figures of outcomes, and how many numbers there are at all. */
  readonly figures: number;
  readonly numbers: number;
}

function evidenceOf(tokens: Tokens, from: number, to: number): Evidence {
  const told = { design: false, randomised: false, planned: false, aim: false, occurred: false, will: false, figures: 0, numbers: 0 };
  let averaged = false;
  let stated = false;
  let tested = false;
  let ofGroups = 0;
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] === NUMBER) {
      told.numbers++;
      if (isSign(tokens, at + 1, PERCENT)) told.figures++;
      if (isSign(tokens, at - 1, PLUS_MINUS) || isA(tokens, at + 1, C.VERSUS)) told.figures += 2;
      if (isPartOf(tokens, at)) told.figures++;
      if (isOfGroup(tokens, at)) ofGroups++;
      if (isOneOf(tokens, at - 1, COPULA)) {
        stated = true;
        // "was 31.4%" tells of one study, "is 30%" of the world.
        if (isSign(tokens, at + 1, PERCENT)) told.figures++;
      }
      continue;
    }
    if (!isA(tokens, at, TELLING) && !isOneOf(tokens, at, TELLING_WORDS)) continue;
    if (isA(tokens, at, C.RANDOMISED | C.ENROLLED)) told.design = true;
    if (isA(tokens, at, C.RANDOMISED)) told.randomised = true;
    if (isA(tokens, at, C.CONFIDENCE)) told.figures++;
    if (isA(tokens, at, C.MEAN | C.MEDIAN)) averaged = true;
    if (isThe(tokens, at, P) && tokens.kind[at + 1] === SIGN && isNumber(tokens, at + 2)) {
      told.figures += 2;
      tested = true;
    }
    if (isOneOf(tokens, at, RESPECTIVELY) && told.figures > 0) told.figures++;
    if (isOneOf(tokens, at, SIGNIFICANTLY)) told.figures++;
    if (isOneOf(tokens, at, OCCURRED)) told.occurred = true;
    if (isOneOf(tokens, at, PLANS)) told.planned = true;
    if (isOneOf(tokens, at, WILL)) told.will = true;
    if (isOneOf(tokens, at, AIMS) && !(isThe(tokens, at, OBJECTIVE) && isOneOf(tokens, at + 1, RESPONSE))) told.aim = true;
  }
  if (averaged && stated) told.figures++;
  // "12.4 ml in the yoga group and 9.0 ml in the control group"
  const given = told.design || holdsOneOf(tokens, from, to, GIVEN);
  if (ofGroups > 1 && !given) told.figures += 2;
  // "cycles in the yoga and control groups were 497 and 551, respectively"
  if (stated && !given && holdsA(tokens, from, to, C.GROUP | C.CONTROL) && holdsOneOf(tokens, from, to, RESPECTIVELY)) told.figures++;
  // What was tested was found: no background prints a p-value behind its values.
  if (tested && told.numbers > 2) told.figures++;
  return told;
}

/** "67 of 69": people with an outcome out of all. */
function isPartOf(tokens: Tokens, at: number): boolean {
  const [part, whole] = [numberAt(tokens, at), numberAt(tokens, at + 2)];
  return isThe(tokens, at + 1, OF) && part?.form === "integer" && whole?.form === "integer" && part.value < whole.value;
}

/** The value that is told of a group: "12.4 ml in the yoga group"; not "20 patients in", and a whole number only with a unit that nothing is given in. */
function isOfGroup(tokens: Tokens, at: number): boolean {
  const unit = unitAt(tokens, at + 1);
  if (unit?.of === "time" || ((unit === null || unit.of === "dose") && numberAt(tokens, at)?.form !== "decimal")) return false;
  return isInGroup(tokens, unit?.end ?? at + 1);
}

const GIVEN = wordIds("given administered dose doses injected infused injection will");

interface Sentence {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

function nextZone({ tokens, from, to }: Sentence, told: Evidence, before: Category): Category {
  if (isOneOf(tokens, from, REPORTS)) return "RESULTS";
  if (isOneOf(tokens, from, METHODS_WORD)) return "METHODS";
  if (concludes(tokens, from)) return before === "BACKGROUND" ? before : "CONCLUSIONS";
  if (before === "CONCLUSIONS" || before === "RESULTS") return before;
  const { design, planned, aim, occurred, will, figures, numbers } = told;
  if (planned && figures < 5) return "METHODS";
  if (figures >= 2 && (before === "METHODS" || figures >= 3) && !aim) return "RESULTS";
  if (before === "METHODS" && figures > 0 && !design && !aim) return "RESULTS";
  if (before === "METHODS" && occurred && numbers > 0 && !design && !aim) return "RESULTS";
  if (before === "METHODS" && numbers > 0 && !aim && !will && isFollowedUp(tokens, from, to)) return "RESULTS";
  return design ? "METHODS" : before;
}

/** "After a median follow-up of 30 months, …", "During follow-up, …": what is told then has happened. */
function isFollowedUp(tokens: Tokens, from: number, to: number): boolean {
  if (!isOneOf(tokens, from, AFTER)) return false;
  let averaged = tokens.text.charCodeAt(tokens.start[from] ?? 0) === 0x44;
  for (let at = from + 1; at < from + OPENING && at < to; at++) {
    if (isA(tokens, at, C.MEAN | C.MEDIAN)) averaged = true;
    if (isOneOf(tokens, at, FOLLOW)) return averaged || isA(tokens, at - 1, C.MEAN | C.MEDIAN);
  }
  return false;
}

/** "The primary end point was …", "patients will be randomised": a sentence of the methods that stands behind figures. */
function isPlan(tokens: Tokens, from: number, { will, figures }: Evidence): boolean {
  if (figures >= 2) return false;
  if (will) return true;
  const named = isA(tokens, from, C.DETERMINER) ? from + 1 : from;
  if (figures > 0 || !isOneOf(tokens, named, RANKED)) return false;
  for (let at = named + 1; at < named + 4; at++) if (isOneOf(tokens, at, ENDPOINT)) return true;
  return false;
}

/** "In conclusion, …", "These results show …", "We conclude …", "This study demonstrates …". */
function concludes(tokens: Tokens, from: number): boolean {
  if (isOneOf(tokens, from, CONCLUDES)) return true;
  if (!isOneOf(tokens, from, THESE) || !isOneOf(tokens, from + 1, FINDINGS)) return false;
  return !isOneOf(tokens, from, THE) || isOneOf(tokens, from + 2, SHOWS);
}

const THE = wordIds("the this");
const PERCENT = 0x25;

const SD = wordIds("sd std");
const SE = wordIds("se sem");
const STANDARD = wordId("standard");
const DEVIATION = wordIds("deviation deviations");
const ERROR = wordIds("error errors");

const QUARTILES = wordIds("iqr iqrs interquartile quartile quartiles");
/** How many tokens before the name of a spread the mean, the median or the "±" may stand that it is declared for. */
const DECLARED_WITHIN = 5;

/** What the whole text says of its spreads and intervals: a name counts where "±", a mean or a median stands right before it. */
function declarations(tokens: Tokens): Pick<Scene, "spread" | "quartiles" | "speaksOfIntervals"> {
  let sd = false;
  let se = false;
  let quartiles = false;
  let speaksOfIntervals = false;
  for (let at = 0; at < tokens.count; at++) {
    if (!isA(tokens, at, C.SPREAD | C.CONFIDENCE)) continue;
    if (isA(tokens, at, C.CONFIDENCE) && !isThe(tokens, at, LIMITS)) speaksOfIntervals = true;
    if (!isA(tokens, at, C.SPREAD)) continue;
    if (isOneOf(tokens, at, QUARTILES)) quartiles ||= isDeclared(tokens, at, C.MEDIAN, false);
    else if (isSpreadOf(tokens, at, SD, DEVIATION)) sd ||= isDeclared(tokens, at, C.MEAN, true);
    else if (isSpreadOf(tokens, at, SE, ERROR)) se ||= isDeclared(tokens, at, C.MEAN, true);
  }
  return { spread: sd === se ? "unspecified" : sd ? "sd" : "se", quartiles, speaksOfIntervals };
}

/** "SD" or "standard deviation", "SEM" or "standard error". */
function isSpreadOf(tokens: Tokens, at: number, short: WordSet, noun: WordSet): boolean {
  return isOneOf(tokens, at, short) || (isOneOf(tokens, at, noun) && isThe(tokens, at - 1, STANDARD));
}

function isDeclared(tokens: Tokens, at: number, mask: number, plusMinus: boolean): boolean {
  for (let back = at - 1; back >= at - DECLARED_WITHIN; back--)
    if (isA(tokens, back, mask) || (plusMinus && isSign(tokens, back, PLUS_MINUS))) return true;
  return false;
}
