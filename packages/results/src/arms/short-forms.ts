/** Short forms that an abstract introduces, as words of its vocabulary: "bone marrow stromal cells (BM-MSC)". */
import { isA, isCapital, isOneOf, type Tokens } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { type Abbreviation, abbreviations } from "../linkers/abbreviations.ts";
import { listOf, NameTable, wordsOf } from "./name-table.ts";
import { contentOf, type Vocabulary } from "./names.ts";

/** More than any abstract introduces. */
const MOST_SHORT_FORMS = 200;
/** The head of a study's title: "Supervised Trial of Aerobic Versus Resistance Training (START)". */
const STUDY = wordIds("trial study");

/** Short forms that the abstract introduces, by their content words, each with those of its long form. */
export interface ShortForms {
  /** Those of studies' titles. */
  readonly ofStudies: readonly (readonly number[])[];
  readonly shorts: readonly (readonly number[])[];
  readonly longs: readonly (readonly number[])[];
  readonly table: NameTable;
  /** The long form of a short one that is a single word. */
  readonly ofWord: (readonly number[] | undefined)[];
}

const NO_FORMS: ShortForms = { ofStudies: [], shorts: [], longs: [], table: new NameTable(), ofWord: [] };

export function shortForms(tokens: Tokens, vocabulary: Vocabulary): ShortForms {
  const introduced = abbreviations(tokens);
  if (introduced.length === 0) return NO_FORMS;
  const table = new NameTable();
  const ofStudies: (readonly number[])[] = [];
  const shorts: (readonly number[])[] = [];
  const longs: (readonly number[])[] = [];
  const ofWord: (readonly number[] | undefined)[] = [];
  for (const abbreviation of introduced) {
    if (shorts.length >= MOST_SHORT_FORMS) break;
    const read = contentOf(tokens, { from: abbreviation.at, to: abbreviation.end }, vocabulary);
    if (table.find(read) >= 0) continue;
    const short = listOf(read);
    if (isTitle(tokens, abbreviation)) ofStudies.push(short);
    const long = listOf(contentOf(tokens, abbreviation, vocabulary));
    table.add(short);
    shorts.push(short);
    longs.push(long);
    if (short.length === 1) ofWord[short[0] ?? 0] = long;
  }
  return { ofStudies, shorts, longs, table, ofWord };
}

/** Whether a long form is the title of a study: "Trial" or "Study" in capitals at its end or before a preposition; no "study group", no "breathing trial". */
function isTitle(tokens: Tokens, { from, to }: Abbreviation): boolean {
  for (let at = from; at < to; at++)
    if (isOneOf(tokens, at, STUDY) && isCapital(tokens.text.charCodeAt(tokens.start[at] ?? 0)))
      return at > from && (at === to - 1 || isA(tokens, at + 1, C.PREPOSITION));
  return false;
}

/** Content words with abbreviations opened, so that "BM-MSC" and "bone marrow stromal cells" meet. */
export function openWords(words: readonly number[], { longs, table, ofWord }: ShortForms): readonly number[] {
  if (longs.length === 0) return words;
  const form = table.find(wordsOf(words));
  if (form >= 0) return longs[form] ?? words;
  let opened: number[] | null = null;
  for (const word of words) {
    const long = ofWord[word];
    if (long === undefined) continue;
    opened ??= words.filter((other) => ofWord[other] === undefined);
    for (const part of long) if (!opened.includes(part)) opened.push(part);
  }
  return opened ?? words;
}
