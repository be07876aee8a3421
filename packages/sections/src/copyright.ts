/**
 * The publisher's copyright line: at the end of an abstract, seldom at its start.
 *
 * A line begins with a mark (©, "Copyright 2019", "All rights reserved", "Published by Elsevier", "This article is protected by copyright",
 * "Licensed under", "Crown Copyright") and goes on with sentences of the same kind, each of which must be so by itself. A sentence that
 * reports something is text: numbers other than years, percentages and comparisons are never cut, nor is anything before them.
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
    "(?:Crown )?Copyright(?:ed)?\\s*(?:©|\\([Cc]\\)|(?:19|20)\\d\\d|\\bby\\b|of the (?:[A-Z]|article|author|work)|held by|remains|[:,])",
    "Crown [Cc]opyright",
    "All [Rr]ights [Rr]eserved",
    "This (?:article|work|document) is protected by copyright",
    "This article is a U\\.?S\\.? [Gg]overnment work",
    `Published (?:\\d{4} )?(?:by|on behalf of) (?:the )?(?:${PUBLISHERS})`,
    `Published (?:19|20)\\d\\d\\b`,
    "Licensed under (?:a )?(?:the )?(?:Creative|CC)",
    "(?:This is an )?[Oo]pen[ -][Aa]ccess article (?:distributed |published )?under",
    "Open [Aa]ccess This (?:article|work) is (?:distributed|licensed) under",
    "This (?:article|work) is licensed under",
    "The Author\\(s\\),? (?:19|20)\\d\\d\\b",
    "Written permission (?:from|of) the (?:publisher|copyright|American|Society)",
    `(?:${PUBLISHERS})[^.!?]{0,40}\\. All [Rr]ights [Rr]eserved`,
    "(?:19|20)\\d\\d [A-Za-z .,/&-]{0,60}Karger AG",
    "Georg Thieme Verlag",
    "J Am [A-Z][a-z]+ [A-Z][a-z]+ \\d{4}",
    "Psyc(?:Info|INFO) Database Record",
  ].join("|"),
  "g",
);
/** Words that a sentence of such a line has one of, in any case, and names that only count as names. */
const LEGAL: RegExp =
  /©|\bcopyright|rights reserved|droits réservés|derechos reservados|direitos reservados|published (?:by|on behalf|\d)|publi(?:cado|é) par?|licen[cs]ed?\b|creative commons|public domain|open[ -]access article|permissions?\b|CC[ -]BY|reproduction|re-?use|reprints?\b|distribut(?:ed|ion)|\brights\b|\S@\S|https?:|on behalf of/i;
const LEGAL_NAME: RegExp = new RegExp(
  `\\b(?:Society|Association|Foundation|University|Institute|Government|Inc|Ltd|LLC|GmbH|B\\.?V|S\\.A\\.S|AG|KGaA|Co)\\b|(?<!\\p{L})(?:${PUBLISHERS})(?!\\p{L})`,
  "u",
);
/** Words of the people who report a study: no such line has one. */
const REPORT: RegExp =
  /(?<!\p{L})(?:we|our|they|patients?|participants?|subjects?|trials|died|deaths?|mortality|were|had|showed|compared|level|evidence|background|objectives?|methods?|results?|conclusions?)(?!\p{L})/iu;
/** True where the words report a study. */
export function reportsSomething(text: string): boolean {
  return REPORT.test(text);
}

/** "our RightsLink service via the Permissions link on our site": here a publisher speaks. */
const RIGHTS_SERVICE: RegExp = /\bour (?=(?:RightsLink|site|website|permissions)\b)/gi;
const COMPARISON: RegExp = /[%‰=<>≤≥±]/;
/** What a line may print with digits: years, addresses, a licence's version, a price, the journal's own citation. */
const PRINTED_WITH_DIGITS: RegExp = new RegExp(
  [
    "https?:\\S+",
    "\\S+@\\S+",
    "\\b(?:doi:\\s?)?10\\.\\d{4,9}/\\S+",
    "\\b\\d{4}-\\d{3}[\\dX]\\b",
    "\\$\\d{1,3}(?:\\.\\d\\d)?",
    "(?:BY(?:-(?:NC|ND|SA))*|[Ll]icen[cs]e|Commons|Attribution|NonCommercial|NoDerivatives|ShareAlike|version)[ ,(v]{0,3}\\d\\.\\d\\b",
    "\\b\\d\\.\\d (?:International|Unported|Generic|[Ll]icen[cs]e)",
    "(?:\\p{Lu}[\\p{L}.]*;?\\s){2,6}(?:(?:19|20)\\d\\d;\\s?)?\\d+(?:\\s?\\(\\d+\\))?[:;]\\s?(?:\\d+(?:[-–]\\d+)?|OF\\d+)",
    "(?<=\\p{Lu}[\\p{L}.]*\\s)(?:19|20)\\d\\d;\\s?\\d+(?:\\s?\\(\\d+\\))?:\\s?\\d+(?:[-–]\\d+)?",
    "(?<![\\d.,])(?:1[89]|20)\\d\\d(?![.,]?\\d)",
  ].join("|"),
  "gu",
);

const TAIL = 900;
const HEAD = 900;
/** What is left after the line may be its own end, if it is no longer than this. */
const LAST_SENTENCE = 120;
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
  /(?<=^|[.!?)]\s)(?:\p{Lu}[\p{L}.]*;?\s){1,6}(?:\d{4};)?\d+(?:\s?\(\d+\))?[:;]\s?(?:\d+[-–]\d+|OF\d+)[^.!?]{0,12}\.?\s*$/u;

/** Its bare name: "Colorectal Disease © 2016 …". */
const JOURNAL: RegExp = /(?<=[.!?)]\s)(?:\p{Lu}\p{Ll}+\s){1,5}$/u;

function citationBefore(text: string): number {
  const end = text.slice(-100);
  return (CITATION.exec(end) ?? JOURNAL.exec(end))?.[0].length ?? 0;
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
  "ccess This",
  "The Author(s)",
  "Written permission",
  "overnment work",
  "J Am ",
  "Karger",
  "Thieme",
];

/** A mark counts at the beginning of a sentence or of the text; brackets may stand before it. */
function beginsAt(text: string, at: number): number | null {
  let start = at;
  while (start > 0 && /[\s([]/.test(text.charAt(start - 1))) start--;
  if (start > 0 && !/[.!?。)\]”"’%;*]/.test(text.charAt(start - 1))) {
    // "… was safe © 2020": the sign needs no full stop before it; "NVivo© software" is of a product.
    if (text.charAt(at) !== "©" || (/\S/.test(text.charAt(at - 1)) && !NO_PRODUCT.test(text.slice(at, at + 100)))) return null;
  }
  while (start < at && text.charAt(start) === " ") start++;
  return start;
}

const NO_PRODUCT: RegExp = new RegExp(`^©(?:\\s*(?:The )?(?:${PUBLISHERS})|.*?(?:(?:19|20)\\d\\d|rights reserved))`, "s");

/** Not after an initial: "S. Karger AG". A number may open a sentence too: "All rights reserved. 5 died." */
const SENTENCE_GAP: RegExp = /(?<=(?<!(?<!\p{L})\p{Lu})[.!?])\s+(?=[\p{Lu}\p{N}©(])/u;

function isLegal(line: string): boolean {
  return line.split(SENTENCE_GAP).every(isLegalSentence);
}

/** "Published by the Society of Knees, the score is …": of a thing that the authors write about. */
const SUBJECT_BEHIND: RegExp = /^(?:Publish|Licens)ed [^,]+, (?!and |on |in )\p{Ll}.* (?:is|are|can|may|has) /u;

/** Whether a sentence is of the publisher's kind by itself: it has a legal word or is a bare name, and reports nothing. */
function isLegalSentence(sentence: string): boolean {
  if (
    sentence.length > LONGEST ||
    SUBJECT_BEHIND.test(sentence) ||
    COMPARISON.test(sentence.replace(/https?:\S+/g, "")) ||
    REPORT.test(sentence.replace(RIGHTS_SERVICE, ""))
  )
    return false;
  if (/\p{N}/u.test(sentence.replace(PRINTED_WITH_DIGITS, ""))) return false;
  return LEGAL.test(sentence) || LEGAL_NAME.test(sentence) || isName(sentence);
}

/** A journal's or a company's name on its own: "The Journal of Invented Knees." */
function isName(sentence: string): boolean {
  const words = sentence.split(/\s+/);
  return words.length <= 12 && words.every((word) => /^(?:\p{Lu}[\p{L}.,&'’-]*|of|and|the|in|for|on|de|&|\P{L}+)$/u.test(word));
}

/** Whether a cut line holds digits that are no year: what a reader may want to look at. */
export function holdsNumbers(copyright: string): boolean {
  return /\p{N}/u.test(copyright.replace(/(?<![\d.,])(?:1[89]|20)\d\d(?![.,]?\d)/g, ""));
}

/** Cuts a copyright line from the start of clean text: "© 2019 The Authors. Published by Elsevier Ltd. We studied …". */
export function cutLeadingCopyright(text: string): CopyrightCut {
  if (!/^(?:\(?©|(?:Crown )?Copyright\b|\([Cc]\) ?(?:19|20)\d\d)/.test(text)) return { text, copyright: null };
  const head = text.slice(0, HEAD);
  MARK.lastIndex = 0;
  if (MARK.exec(head)?.index !== 0) return { text, copyright: null };
  let end = 0;
  for (const stop of head.matchAll(LEADING_GAP)) {
    if (!isLegalSentence(head.slice(end, stop.index))) break;
    end = stop.index + stop[0].length;
  }
  const ofArticle = end === 0 ? LEADING_DOI.exec(head)?.[0] : undefined;
  if (ofArticle !== undefined && isLegalSentence(ofArticle.trimEnd())) end = ofArticle.length;
  const rest = text.slice(end);
  if (rest.length <= LAST_SENTENCE && isLegal(rest)) return { text: "", copyright: text };
  return end === 0 ? { text, copyright: null } : { text: rest, copyright: text.slice(0, end).trimEnd() };
}

/** "©2003 Invented Society of Knees doi:10.5555/85B7 $2.00 We studied …": no full stop ends it. */
const LEADING_DOI: RegExp = /^.{0,160}?\bdoi:\s?10\.\S+\s+(?:\$\d+(?:\.\d\d)?\s+)?/;
const LEADING_GAP: RegExp = new RegExp(SENTENCE_GAP, "gu");
