/**
 * Abstracts that a source prints one after the other, in several languages, under the word for "abstract" in each: "… Résumé …", "… Abstrak …".
 *
 * The word must begin a sentence, a line or a section, and what stands behind it must be in another language than what stands before; both must be long enough
 * to tell. One of them is the abstract: the English one, since databases print that, else the first; the others stand beside it.
 */
import type { Abstract, RawDocument, Section } from "@tabstract/record";

type OtherAbstract = RawDocument["otherAbstracts"][number];

export interface Apart {
  readonly abstract: Abstract;
  readonly others: readonly OtherAbstract[];
}

export interface ApartTools {
  /** BCP 47; null where the text does not tell. */
  languageOf(text: string): string | null;
  /** The sections of a text that was found to be one abstract. */
  split(text: string, language: string): readonly Section[];
}

const ENGLISH = "Abstract|Summary";
const OTHER =
  "Résumé|Abstrait|Resumen|Resumo|Resum|Zusammenfassung|Kurzfassung|Riassunto|Sommario|Samenvatting|Abstrak|Abstrakt|Özet|Öz|Streszczenie|Sammanfattning|Sammendrag|Resumé|Sažetak|Összefoglalás|Összefoglaló|Rezumat|Περίληψη|Резюме|Аннотация|Реферат|摘\\s?要|要旨|초록";
const eitherCase = (words: string): string =>
  words
    .split("|")
    .flatMap((word) => [word, word.toUpperCase()])
    .join("|");
/** Behind the end of a sentence or of keywords, the words that English has not behind any other as well: with a mark behind it, or a capital. */
const INSIDE: RegExp = new RegExp(
  `(?:(?<=[.!?。;)\\]”"»]\\s{0,3}|\\n)(?:${eitherCase(ENGLISH)})|(?<=\\s)(?:${eitherCase(OTHER)}))(?:\\s*[:.—–-]\\s*|\\s+(?=[\\p{Lu}\\p{Lo}\\d(“"«¿¡])|\\s*$)`,
  "gu",
);
const LABEL: RegExp = new RegExp(`^(?:${ENGLISH}|${OTHER})(?:\\s+(?=\\p{L})|$)`, "iu");
/** A part of each word: most texts hold none, and are not searched further. */
const HINT: RegExp = new RegExp(
  [ENGLISH, OTHER]
    .flatMap((words) => eitherCase(words).split("|"))
    .map((word) => (word.length < 5 ? word.charAt(0) : word.slice(1, 5)))
    .filter((hint, index, all) => all.indexOf(hint) === index)
    .join("|"),
);
/** Fewer characters do not tell a language. */
const SHORTEST = 150;

/** Where one begins: a section, or a place in its text. */
interface Border {
  readonly section: number;
  readonly from: number;
  /** Behind the word. */
  readonly body: number;
  /** Of the section that begins here, without the word: "ABSTRACT METHODS". */
  readonly label: string | null;
}

interface Piece {
  readonly language: string;
  readonly sections: readonly Section[];
}

/** Null where the abstract is one. */
export function languagesApart(abstract: Abstract, { languageOf, split }: ApartTools): Apart | null {
  const borders = bordersOf(abstract.sections);
  if (borders.length === 0) return null;
  const pieces: Piece[] = [];
  let rest = abstract.sections;
  // From the end: a word that parts nothing is a word of the text before the next one.
  for (const border of borders.toReversed()) {
    const [before, behind] = partedAt(rest, border);
    const [one, other] = [languageOf(textOf(before)), languageOf(textOf(behind))];
    if (Math.min(textOf(before).length, textOf(behind).length) < SHORTEST || one === null || other === null || one === other) continue;
    pieces.unshift({ language: other, sections: behind });
    rest = before;
  }
  if (pieces.length === 0) return null;
  pieces.unshift({ language: languageOf(textOf(rest)) ?? "und", sections: rest });
  const main = pieces.find(({ language }) => language === "en") ?? (pieces[0] as Piece);
  const others = pieces.filter((piece) => piece !== main);
  return {
    abstract: { ...abstract, language: main.language, sections: [...sectionsOf(main, split)] },
    others: others.map(({ language, sections }) => ({ language, type: null, text: textOf(sections) })),
  };
}

function bordersOf(sections: readonly Section[]): Border[] {
  return sections.flatMap(({ label, text }, section) => {
    const inside = (HINT.test(text) ? [...text.matchAll(INSIDE)] : []).map(
      ({ index, 0: word }): Border => ({ section, from: index, body: index + word.length, label: null }),
    );
    const word = section === 0 || label === null ? null : LABEL.exec(label);
    return label === null || word === null
      ? inside
      : [{ section, from: 0, body: 0, label: label.slice(word[0].length) || null }, ...inside];
  });
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

/** A text without labels is split anew: it was read together with others. */
function sectionsOf({ sections, language }: Piece, split: ApartTools["split"]): readonly Section[] {
  if (sections.every(({ label }) => label === null)) return split(textOf(sections), language);
  let start = 0;
  return sections.map((section) => {
    const placed = { ...section, start };
    start += section.text.length + 1;
    return placed;
  });
}

function textOf(sections: readonly Section[]): string {
  return sections.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join("\n");
}
