/**
 * Abstracts that a source prints one after the other, in several languages, under the word for "abstract" in each: "… Résumé …", "… Abstrak …".
 *
 * The word must begin a sentence, a line or a section, and what stands behind it must be in another language than what stands before; both must be long enough
 * to tell. So it is where the labels begin anew behind the conclusions ("… Conclusion: … Objetivo: …"). One of them is the abstract: the English one, since databases print that, else the first; the others stand beside it.
 */
import type { Abstract, RawDocument, Section } from "@tabstract/record";
import { cutTrailingCopyright } from "./copyright.ts";
import type { SplitResult } from "./splitter.ts";

type OtherAbstract = RawDocument["otherAbstracts"][number];

export interface Apart {
  readonly abstract: Abstract;
  /** What its sections said of conflicts, once it was read by itself. */
  readonly conflict: string | null;
  readonly others: readonly OtherAbstract[];
}

export interface ApartTools {
  /** BCP 47; null where the text does not tell. */
  languageOf(text: string): string | null;
  /** What a text is that was found to be one abstract. */
  split(text: string, language: string): SplitResult;
}

const ENGLISH = "Abstract|Summary";
const OTHER =
  "Résumé|Abstrait|Resumen|Resumo|Resum|Zusammenfassung|Kurzfassung|Riassunto|Sommario|Samenvatting|Abstrak|Abstrakt|Özet|Öz|Streszczenie|Sammanfattning|Sammendrag|Resumé|Sažetak|Összefoglalás|Összefoglaló|Rezumat|Περίληψη|Резюме|Аннотация|Реферат|摘\\s?要|要旨|초록";
const eitherCase = (words: string): string =>
  words
    .split("|")
    .flatMap((word) => [word, word.toUpperCase()])
    .join("|");
/**
 * Behind the end of a sentence or of keywords, the words that English has not behind any other as well, and "Abstract:" too: with a mark behind it, a capital, or
 * the end; in brackets or without.
 */
const INSIDE: RegExp = new RegExp(
  `(?:(?<=[.!?。;/)\\]”"»]\\s{0,3}|\\n)[[【]?(?:${eitherCase(ENGLISH)})|(?<=[\\s。.])[[【]?(?:${eitherCase(OTHER)})|(?<=\\s)(?:${eitherCase(ENGLISH)})(?=\\s?[:：]))(?:\\s*[:：.】\\]—–-][\\s:：]*|\\s+(?=[\\p{Lu}\\p{Lo}\\d(“"«¿¡])|\\s*$)`,
  "gu",
);
const LABEL: RegExp = new RegExp(`^(?:${ENGLISH}|${OTHER})(?:\\s+(?=\\p{L})|$)`, "iu");
/** The capital that each word begins with, and some letters more: most texts hold none, and are not searched further. */
const HINT: RegExp = new RegExp(
  [ENGLISH, OTHER]
    .flatMap((words) => eitherCase(words).split("|"))
    .map((word) => (word.includes("\\") ? word.charAt(0) : word.slice(0, 4)))
    .filter((hint, index, all) => all.indexOf(hint) === index)
    .join("|"),
);
/** So many languages no journal prints; each border asks for the languages of all that is around it. */
const MOST_BORDERS = 12;
/** Fewer characters do not tell a language; behind a heading they say what it says already. */
const SHORTEST = 150;
const SHORTEST_HEADED = 80;

/** Where one begins: a section, or a place in its text. */
interface Border {
  readonly section: number;
  readonly from: number;
  /** Behind the word. */
  readonly body: number;
  /** Of the section that begins here, without the word: "ABSTRACT METHODS". */
  readonly label: string | null;
  /** Whether the word is the label of a section. */
  readonly isHeading: boolean;
}

interface Piece {
  readonly language: string;
  readonly sections: readonly Section[];
}

/** Whether a heading is one of these words. */
export function isAbstractWord(label: string): boolean {
  return LABEL.exec(label)?.[0] === label;
}

/** Null where the abstract is one. */
export function languagesApart(abstract: Abstract, { languageOf, split }: ApartTools): Apart | null {
  const borders = bordersOf(abstract.sections);
  if (borders.length === 0 || borders.length > MOST_BORDERS) return null;
  const pieces: Piece[] = [];
  let rest = abstract.sections;
  // From the end: a word that parts nothing is a word of the text before the next one.
  for (const border of borders.toReversed()) {
    const [before, behind] = partedAt(rest, border);
    const [one, other] = [languageOf(textOf(before)), languageOf(textOf(behind))];
    const shortest = border.isHeading ? SHORTEST_HEADED : SHORTEST;
    if (Math.min(lengthOf(before), lengthOf(behind)) < shortest || one === null || other === null || one === other) continue;
    pieces.unshift({ language: other, sections: behind });
    rest = before;
  }
  if (pieces.length === 0) return null;
  pieces.unshift({ language: languageOf(textOf(rest)) ?? "und", sections: rest });
  const lines: string[] = [];
  const cut = pieces.map((piece) => withoutCopyright(piece, lines));
  const main = cut.find(({ language }) => language === "en") ?? (cut[0] as Piece);
  const others = cut.filter((piece) => piece !== main);
  const { sections, copyright, conflict } = sectionsOf(main, split);
  const said = [...lines, copyright, abstract.copyright].filter((line, index, all) => line !== null && all.indexOf(line) === index);
  return {
    abstract: { language: main.language, sections: [...sections], copyright: said.join(" ") || null },
    conflict,
    others: others.map(({ language, sections }) => ({ language, type: null, text: textOf(sections) })),
  };
}

function bordersOf(sections: readonly Section[]): Border[] {
  const lastReport = sections.findLastIndex(isReport);
  return sections.flatMap(({ label, text }, section) => {
    const inside = (HINT.test(text) ? [...text.matchAll(INSIDE)] : []).map(
      ({ index, 0: word }): Border => ({ section, from: index, body: index + word.length, label: null, isHeading: false }),
    );
    const word = section === 0 || label === null ? null : LABEL.exec(label);
    if (label !== null && word !== null)
      return [{ section, from: 0, body: 0, label: label.slice(word[0].length) || null, isHeading: true }, ...inside];
    return section < lastReport && beginsAnew(sections, section)
      ? [{ section, from: 0, body: 0, label, isHeading: false }, ...inside]
      : inside;
  });
}

/** "Conclusion: … Objetivo: …"; of what journals print behind conclusions (funding, registration), no methods or results follow. */
function beginsAnew(sections: readonly Section[], at: number): boolean {
  const [before, own] = [sections[at - 1], sections[at]];
  if (own === undefined || own.label === null || before?.label === null || before?.category !== "CONCLUSIONS") return false;
  return own.category === "BACKGROUND" || own.category === "OBJECTIVE";
}

function isReport({ label, category }: Section): boolean {
  return label !== null && (category === "METHODS" || category === "RESULTS");
}

function partedAt(sections: readonly Section[], { section, from, body, label }: Border): readonly [Section[], Section[]] {
  const [before, behind] = [sections.slice(0, section), sections.slice(section + 1)];
  const own = sections[section];
  if (own === undefined) return [before, behind];
  const head = own.text.slice(0, from).trimEnd();
  // The word is the name of the whole, of no section.
  const category = label === null ? "UNASSIGNED" : own.category;
  const tail: Section = { ...own, label, category, inferred: false, text: own.text.slice(body) };
  return [head === "" ? before : [...before, { ...own, text: head }], tail.text === "" ? behind : [tail, ...behind]];
}

/** Each abstract may have a copyright line of its own at its end. */
function withoutCopyright({ language, sections }: Piece, lines: string[]): Piece {
  const last = sections.at(-1);
  const { text, copyright } = cutTrailingCopyright(last?.text ?? "");
  if (last === undefined || copyright === null || text === "") return { language, sections };
  lines.push(copyright);
  return { language, sections: [...sections.slice(0, -1), { ...last, text }] };
}

interface Read {
  readonly sections: readonly Section[];
  readonly copyright: string | null;
  readonly conflict: string | null;
}

/** What has no label is split anew: it was read together with others. */
function sectionsOf({ sections, language }: Piece, split: ApartTools["split"]): Read {
  const labelled = sections.findIndex(({ label }) => label !== null);
  const bare = labelled < 0 ? sections : sections.slice(0, labelled);
  const anew = bare.length === 0 ? null : split(textOf(bare), language);
  let start = 0;
  const placed = [...(anew?.abstract?.sections ?? bare), ...sections.slice(bare.length)].map((section) => {
    const own = { ...section, start };
    start += section.text.length + 1;
    return own;
  });
  return { sections: placed, copyright: anew?.abstract?.copyright ?? null, conflict: anew?.conflictOfInterest ?? null };
}

/** In letters: a character of Chinese says as much as three. */
function lengthOf(sections: readonly Section[]): number {
  const text = textOf(sections);
  return text.length + 2 * (text.match(/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/gu)?.length ?? 0);
}

function textOf(sections: readonly Section[]): string {
  return sections.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join("\n");
}
