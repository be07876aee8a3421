/**
 * The publisher's copyright line: at the end of an abstract, seldom at its start.
 *
 * A line begins with a mark (©, "Copyright 2019", "All rights reserved", "Published by Elsevier", "This article is protected by copyright",
 * "Licensed under", "Crown Copyright") and goes on with words of the same kind. A sentence about copyright is text: a mark that is followed
 * by a long sentence without any such word does not count.
 */

export interface CopyrightCut {
  readonly text: string;
  readonly copyright: string | null;
}

const PUBLISHERS =
  "Elsevier|Wiley|John Wiley|Blackwell|Springer|Thieme|Georg Thieme|Karger|S\\.? Karger|Oxford University Press|Cambridge University Press|SAGE|Lippincott|Wolters Kluwer|BMJ|Taylor|Informa|American|Massachusetts|Mosby|Churchill|Masson|Nature|Macmillan|Royal|European|International|IOS Press|Mary Ann Liebert|Portland|Hindawi|MDPI|Frontiers|Dove|Future|Editions|Éditions|Sociedad|Société|The Author|Authors?|AlphaMed|Radiological|Endocrine|RSNA|Acta|Academic Press|W\\.?B\\.? Saunders|Urban|SLACK|Ivyspring|Baishideng|Bentham|Copernicus|PLOS";
const MARK: RegExp = new RegExp(
  [
    "©",
    "\\(©\\)",
    "\\([Cc]\\)\\s*(?:Copyright|(?:19|20)\\d\\d)",
    "(?:Crown )?Copyright(?:ed)?\\s*(?:©|\\([Cc]\\)|(?:19|20)\\d\\d|\\bby\\b|of the |held by|remains|[:,])",
    "Crown [Cc]opyright",
    "All [Rr]ights [Rr]eserved",
    "This (?:article|work|document) is protected by copyright",
    "This article is a U\\.?S\\.? [Gg]overnment work",
    `Published (?:\\d{4} )?(?:by|on behalf of) (?:the )?(?:${PUBLISHERS})`,
    `Published (?:19|20)\\d\\d\\b`,
    "Licensed under (?:a )?(?:the )?(?:Creative|CC)",
    "(?:This is an )?[Oo]pen[ -][Aa]ccess article (?:distributed |published )?under",
    "This (?:article|work) is licensed under",
    `(?:${PUBLISHERS})[^.!?]{0,40}\\. All [Rr]ights [Rr]eserved`,
    "J Am [A-Z][a-z]+ [A-Z][a-z]+ \\d{4}",
  ].join("|"),
  "g",
);
/** Words that a sentence of such a line has one of. */
const LEGAL: RegExp = new RegExp(
  `©|\\bcopyright|rights reserved|published (?:by|on behalf|\\d)|licen[cs]e|creative commons|public domain|permission|CC[ -]BY|reproduction|re-?use|reprints?|distribut|cited|rights|@|https?:|on behalf of|society|association|foundation|university|institute|government|\\b(?:Inc|Ltd|LLC|GmbH|B\\.?V|S\\.A\\.S|AG|KGaA|Co)\\b|(?:${PUBLISHERS})`,
  "i",
);

const TAIL = 900;
const HEAD = 900;
/** What is left after the line may be its own end, if it is no longer than this. */
const LAST_SENTENCE = 120;
/** A piece of a line that is longer than this must have a legal word in it. */
const SHORT = 70;
/** A "sentence" that is longer is an abstract in which full stops are missing. */
const LONGEST = 400;

/** Cuts the copyright line from the end of clean text. */
export function cutTrailingCopyright(text: string): CopyrightCut {
  const tail = text.length > TAIL ? text.slice(-TAIL) : text;
  if (!HINTS.some((hint) => tail.includes(hint))) return { text, copyright: null };
  const offset = text.length - tail.length;
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(tail); mark !== null; mark = MARK.exec(tail)) {
    const start = beginsAt(tail, mark.index);
    if (start === null || !isLegal(tail.slice(start))) continue;
    const from = offset + start - citationBefore(tail.slice(0, start));
    return { text: text.slice(0, from).trimEnd(), copyright: text.slice(from) };
  }
  return { text, copyright: null };
}

/** The journal's own citation, which some publishers print before the sign: "J. Invent. Knees 12: 345-350, 2017. © 2016 …". */
const CITATION: RegExp =
  /(?<=^|[.!?)]\s)(?:\p{Lu}[\p{L}.]*;?\s){1,6}(?:\d{4};)?\d+(?:\s?\(\d+\))?[:;,]\s?(?:\d+[-–]\d+|OF\d+)[^.!?]{0,12}\.?\s*$/u;

function citationBefore(text: string): number {
  return CITATION.exec(text.slice(-100))?.[0].length ?? 0;
}

/** What every mark has one of: most abstracts have none and are not looked at further. */
const HINTS: readonly string[] = [
  "©",
  "opyright",
  "(c)",
  "(C)",
  "eserved",
  "Published",
  "icensed",
  "ccess article",
  "overnment work",
  "J Am ",
];

/** A mark counts at the beginning of a sentence or of the text; brackets may stand before it. */
function beginsAt(text: string, at: number): number | null {
  let start = at;
  while (start > 0 && /[\s([]/.test(text.charAt(start - 1))) start--;
  if (start > 0 && !/[.!?。)\]”"’%;*]/.test(text.charAt(start - 1))) {
    // "… was safe © 2020": the sign needs no full stop before it.
    if (text.charAt(at) !== "©") return null;
  }
  while (start < at && text.charAt(start) === " ") start++;
  return start;
}

function isLegal(line: string): boolean {
  return line.split(/(?<=[.!?])\s+(?=[\p{Lu}©(])/u).every(isLegalSentence);
}

function isLegalSentence(sentence: string): boolean {
  if (sentence.length <= SHORT) return !/\d%|[<=>]/.test(sentence);
  return sentence.length <= LONGEST && LEGAL.test(sentence);
}

/** Cuts a copyright line from the start of clean text: "© 2019 The Authors. Published by Elsevier Ltd. We studied …". */
export function cutLeadingCopyright(text: string): CopyrightCut {
  if (!/^(?:\(?©|(?:Crown )?Copyright\b|\([Cc]\) ?(?:19|20)\d\d)/.test(text)) return { text, copyright: null };
  const head = text.slice(0, HEAD);
  MARK.lastIndex = 0;
  if (MARK.exec(head)?.index !== 0) return { text, copyright: null };
  let end = 0;
  for (const stop of head.matchAll(/[.!?]\s+(?=[\p{Lu}©(])/gu)) {
    const sentence = head.slice(end, stop.index + 1);
    if (end > 0 && !LEGAL.test(sentence)) break;
    end = stop.index + stop[0].length;
  }
  const rest = text.slice(end);
  if (rest.length <= LAST_SENTENCE && LEGAL.test(rest)) return { text: "", copyright: text };
  return end === 0 ? { text, copyright: null } : { text: rest, copyright: text.slice(0, end).trimEnd() };
}
