/**
 * The paragraphs of a record in PubMed's "Abstract (text)", told apart by their first words and their place.
 *
 * header, title, [Article in …], authors, Collaborators:, Author information:, links to other papers, abstract, abstracts of other kinds,
 * copyright, DOI/PMCID/PMID lines, conflicts of interest. Older exports leave out the empty line before the identifiers, or add one.
 */
import { looksLikePubmedAuthors } from "./pubmed-authors.ts";
import { type PubmedHeader, parsePubmedHeader } from "./pubmed-header.ts";
import { joinLines } from "./wrapped-lines.ts";

export type Lines = readonly string[];

export interface OtherAbstract {
  readonly type: string;
  readonly paragraphs: Lines[];
}

export interface PubmedParagraphs {
  /** Without its number. */
  readonly header: Lines;
  /** Null where the header is a title: that of a book or of its chapter. */
  readonly citation: PubmedHeader | null;
  readonly title: Lines | null;
  /** Inside the brackets of "[Article in …]". */
  readonly article: string | null;
  readonly authors: string | null;
  /** "In: …" of a chapter. */
  readonly book: Lines | null;
  readonly relations: readonly Lines[];
  readonly abstract: readonly Lines[];
  readonly otherAbstracts: readonly OtherAbstract[];
  readonly copyright: Lines | null;
  readonly identifiers: Lines;
  readonly conflicts: readonly Lines[];
  /** What stands where no text of the paper does: before the affiliations, or after the identifiers. */
  readonly unread: readonly Lines[];
}

const IDENTIFIER = /^(?:DOI: 10\.\d|PMCID: PMC\d|PMID: \d)/;
const PMID_LINE = /^PMID: \d{1,9}\s*(?:\[[^\]]{1,60}\]\s*)?$/;
const CONFLICTS = /^Conflict of interest statement:\s*/;

export function pubmedParagraphs(record: string): PubmedParagraphs {
  const lines = record.split("\n");
  const { from, to } = identifierLines(lines);
  const before = paragraphsOf(lines.slice(0, from));
  const after = paragraphsOf(lines.slice(to));
  const isStatement = CONFLICTS.test(after[0]?.[0] ?? "");
  const rest = body(before);
  const statement = isStatement ? [withoutHead(after[0] as Lines, CONFLICTS), ...after.slice(1)] : [];
  return {
    ...rest,
    identifiers: lines.slice(from, to).filter((line) => IDENTIFIER.test(line)),
    conflicts: [...rest.conflicts, ...statement],
    unread: isStatement ? rest.unread : [...rest.unread, ...after],
  };
}

/** The last PMID line before a statement of conflicts, with the identifiers just above it. */
function identifierLines(lines: Lines): { from: number; to: number } {
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (last >= 0 && CONFLICTS.test(line)) break;
    if (PMID_LINE.test(line) || (IDENTIFIER.test(line) && isLastOfParagraph(lines, i) && isIdentifiersOnly(lines, i))) last = i;
  }
  if (last < 0) return { from: lines.length, to: lines.length };
  let from = last;
  for (let i = last - 1; i >= 0 && (IDENTIFIER.test(lines[i] as string) || (lines[i] as string).trim() === ""); i--) {
    if (IDENTIFIER.test(lines[i] as string)) from = i;
  }
  return { from, to: last + 1 };
}

function isLastOfParagraph(lines: Lines, at: number): boolean {
  return (lines[at + 1] ?? "").trim() === "";
}

/** A record without a PMID: its identifiers are a paragraph of their own. */
function isIdentifiersOnly(lines: Lines, at: number): boolean {
  let first = at;
  while (first > 0 && IDENTIFIER.test(lines[first - 1] as string)) first--;
  return first === 0 || (lines[first - 1] as string).trim() === "";
}

function paragraphsOf(lines: Lines): Lines[] {
  const paragraphs: Lines[] = [];
  let current: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.trim() !== "") {
      current.push(line);
    } else if (current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
  }
  return paragraphs;
}

type Body = Omit<PubmedParagraphs, "identifiers">;

const ARTICLE = /^\[((?:Article|Abstract) (?:in|available)\b[^\]]{1,300})\]\.?$/;
const AFFILIATIONS = /^Author information:/;
const BOOK = /^In: /;
const APPARATUS = /^(?:Author information|Collaborators):/;
const OTHER = /^(Publisher|Plain[- ]Language[- ]Summary|Lay Summary|AAMC|AIDS|KIE|PIP|NASA):(?:\s+|$)/i;

function body(paragraphs: readonly Lines[]): Body {
  const [numbered = [], ...rest] = paragraphs;
  const header = withoutHead(numbered, /^\d{1,8}\. /);
  const citation = parsePubmedHeader(joinLines(header));
  const isBook = citation === null && (rest[0] === undefined || isApparatus(rest[0]) || looksLikePubmedAuthors(joinLines(rest[0])));
  let next = 0;
  const take = (fits: (lines: Lines) => boolean): Lines | null => {
    const lines = rest[next];
    if (lines === undefined || !fits(lines)) return null;
    next++;
    return lines;
  };
  const title = isBook ? header : take((lines) => !isApparatus(lines));
  const article = ARTICLE.exec(joinLines(take((lines) => ARTICLE.test(joinLines(lines))) ?? []))?.[1] ?? null;
  const authors = take((lines) => !isApparatus(lines) && looksLikePubmedAuthors(joinLines(lines)));
  const sorted = sortParagraphs(rest.slice(next), isBook);
  // Who is named before the affiliations are authors, however they are printed.
  const [named = authors, ...unread] = authors === null ? sorted.unread : [authors, ...sorted.unread];
  return {
    header,
    citation,
    title,
    article,
    authors: named === null ? null : joinLines(named),
    book: sorted.book,
    relations: sorted.relations,
    ...withoutCopyright(sorted.free, sorted.otherAbstracts),
    otherAbstracts: sorted.otherAbstracts,
    conflicts: sorted.conflicts,
    unread,
  };
}

interface SortedParagraphs {
  readonly book: Lines | null;
  readonly relations: readonly Lines[];
  readonly free: readonly Lines[];
  readonly otherAbstracts: readonly OtherAbstract[];
  readonly conflicts: readonly Lines[];
  readonly unread: readonly Lines[];
}

/** Everything behind the authors, by first words; nothing before the affiliations is text of the abstract. */
function sortParagraphs(paragraphs: readonly Lines[], isBook: boolean): SortedParagraphs {
  const affiliations = paragraphs.findIndex((lines) => AFFILIATIONS.test(lines[0] as string));
  const relations: Lines[] = [];
  const free: Lines[] = [];
  const otherAbstracts: OtherAbstract[] = [];
  const conflicts: Lines[] = [];
  const unread: Lines[] = [];
  let book: Lines | null = null;
  paragraphs.forEach((lines, index) => {
    const first = lines[0] as string;
    const type = OTHER.exec(first)?.[1];
    if (isRelations(lines)) relations.push(lines);
    else if (isApparatus(lines) || (index === 0 && affiliations < 0 && isAddress(joinLines(lines)))) return;
    else if (isBook && book === null && free.length === 0 && BOOK.test(first)) book = lines;
    else if (CONFLICTS.test(first)) conflicts.push(withoutHead(lines, CONFLICTS));
    else if (index < affiliations) unread.push(lines);
    else if (type !== undefined) otherAbstracts.push({ type, paragraphs: [withoutHead(lines, OTHER)] });
    else if (otherAbstracts.length > 0 && !isCopyright(lines)) otherAbstracts.at(-1)?.paragraphs.push(lines);
    else free.push(lines);
  });
  return { book, relations, free, otherAbstracts, conflicts, unread };
}

/** "Comment in" and a citation after four spaces, which no text has; a heading that is not known is one too. */
function isRelations(lines: Lines): boolean {
  return /^ {4}\S/.test(lines[1] ?? "") && /^\p{Lu}[^.,;]{3,60}$/u.test((lines[0] as string).trim());
}

function isApparatus(lines: Lines): boolean {
  return APPARATUS.test(lines[0] as string) || isRelations(lines);
}

const OF_PLACE =
  /^(?:\(?\d{1,2}\)?\s?)?(?:From the |The )?(?:\p{Lu}[\p{L}&.’'-]*,? ){0,6}?(?:Department|Dept|Division|Section|Institut\p{L}*|School|Facult\p{L}*|Universi\p{L}*|Laborator\p{L}*|Hospital|Clinic|Cent(?:er|re)|College|Unit)(?!\p{L})/u;
const ENDS_AS_ADDRESS = /(?:\S+@\S+\.[a-z]{2,}|,\s*(?:The )?\p{Lu}[\p{L}. -]{1,40})\.?$/u;
const SENTENCE = /\b(?:is|are|be|has|have|may|can|this|these|that|which|to|by)\b/;
const LONGEST_ADDRESS = 600;

/** The affiliation of the first author, as PubMed printed it before 2014, without "Author information:". */
function isAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !OF_PLACE.test(text) || !ENDS_AS_ADDRESS.test(text)) return false;
  return text.split(",").length > 2 && !REPORT.test(text) && !SENTENCE.test(text);
}

/** Takes the words off the first line; nothing may be left of it. */
function withoutHead(lines: Lines, head: RegExp): Lines {
  const [first = "", ...others] = lines;
  const rest = first.replace(head, "");
  return rest.trim() === "" ? others : [rest, ...others];
}

const MARK =
  /^\W{0,3}(?:©|\(c\)|(?:crown )?copyright\b|all rights reserved|published (?:by|in|on behalf)\b|licensed under|this (?:article|work) is protected)/i;
const LEGAL =
  /©|\bcopyright\b|rights reserved|published by|\blicen[cs]e|creative commons|public domain|open access article|\bpermission\b|\breproduction prohibited\b|\b(?:derechos|droits|direitos) r[eé]serv|\bpublicado por\b|\bpubli[ée] par\b|\b(?:Inc|Ltd|LLC|GmbH|KG|AG|B\.?V|Verlag|Press|Publish(?:ing|ers?))\b/i;
/** What only a publisher says, or is called. */
const PUBLISHERS_WORDS =
  /©|\bcopyright\b|rights reserved|published by|\blicen[cs](?:ee|ed under)\b|creative commons|public domain|open access article|\bwith permission\b|\b(?:Society|Journal|Association|Inc|Ltd|LLC|GmbH|KG|AG|B\.?V|Verlag|Press|Publish(?:ing|ers))\b/i;
/** What findings have and no publisher's line does. */
const REPORT =
  /[<>=%±≤≥]|(?<!\p{L})(?:we|our|they|patients?|participants?|subjects?|adults?|children|(?:wo)?men|parents?|trials|was|were|had|died|deaths?|fell|rose|showed|gave|increased|decreased|improved|reduced|compared|versus|vs)(?!\p{L})/iu;
/** Digits that publishers print: years, addresses, a licence's version, the journal's own citation. */
const PRINTED_WITH_DIGITS = new RegExp(
  [
    "https?:\\S+",
    "\\S+@\\S+",
    "\\b(?:doi:\\s?)?10\\.\\d{4,9}/\\S+",
    "\\b\\d{4}-\\d{3}[\\dX]\\b",
    "(?:BY(?:-(?:NC|ND|SA))*|[Ll]icen[cs]e|Commons|Attribution|NonCommercial|NoDerivatives|ShareAlike|version)[ ,(v]{0,3}\\d\\.\\d\\b",
    "(?:\\p{Lu}[\\p{L}.]*;?\\s){2,6}(?:[12]\\d{3};\\s?)?\\d+(?:\\s?\\(\\d+\\))?[:;]\\s?\\d+(?:[-–]\\d+)?",
    "(?<![\\d.,])(?:1[89]|20)\\d\\d(?![.,]?\\d)",
  ].join("|"),
  "gu",
);
const LABEL = /^\p{Lu}[^.:]{2,80}:\s/u;
const MAX_COPYRIGHT = 1_200;
/** "Published in 12 journals …" may be a sentence of the abstract; these marks open none. */
const SIGNED = /^\W{0,3}(?:©|\(c\)|(?:crown )?copyright\b|all rights reserved)/i;
/** Of a line that says nothing legal: "Georg Example, Nowhere.", ".". */
const MAX_UNMARKED = 120;

function isCopyright(lines: Lines): boolean {
  const text = joinLines(lines);
  return MARK.test(lines[0] as string) && text.length <= MAX_COPYRIGHT && (SIGNED.test(text) || !holdsFindings(text));
}

/** The last paragraph before the identifiers, where it is no text of the abstract; in older exports the last lines of another abstract. */
function withoutCopyright(
  free: readonly Lines[],
  others: readonly OtherAbstract[],
): { abstract: readonly Lines[]; copyright: Lines | null } {
  const last = free.at(-1);
  const hasText = free.length > 1 || others.length > 0;
  if (last !== undefined && (isCopyright(last) || (hasText && free.length > 1 && isUnmarkedCopyright(last)))) {
    return { abstract: free.slice(0, -1), copyright: last };
  }
  const final = others.at(-1)?.paragraphs;
  const lines = final?.at(-1) ?? [];
  const mark = lines.findIndex((line, index) => index > 0 && /^(?:©|Copyright ©)/.test(line));
  if (final === undefined || mark < 0) return { abstract: free, copyright: null };
  final[final.length - 1] = lines.slice(0, mark);
  return { abstract: free, copyright: lines.slice(mark) };
}

function isUnmarkedCopyright(lines: Lines): boolean {
  const text = joinLines(lines);
  if (text.startsWith("[") || LABEL.test(text) || text.length > MAX_COPYRIGHT) return false;
  if (holdsFindings(text) || REPORT.test(text.replace(IN_NAMES, ""))) return false;
  return LEGAL.test(text) || (text.length <= MAX_UNMARKED && (isNames(text) || (INSTITUTION.test(text) && !ASSERTION.test(text))));
}

/** "The Children's Hospital", "Journal of Women's Health"; "our publisher". */
const IN_NAMES = /\b(?:children|(?:wo)?men|patients?|parents?)['’]s\b|\bour publisher\b/gi;
const INSTITUTION =
  /(?<!\p{L})(?:(?:journal|society|soci[ée]t[ée]|sociedad|sociedade|association|asociaci[óo]n|college|academy|acad[ée]mie|institute|university|hospital|press|elsevier|wiley|springer|bmj|thieme)(?!\p{L})|(?:the authors?|(?:los|las|les|y|et) (?:autores|auteurs))\.?$|author\(s\))/iu;
const ASSERTION = /\b(?:is|are|be|should|may|can|could|need(?:s|ed)?|required|remains?|warrants?|warranted|seems?|suggests?)\b/i;

/** "Georg Example, Nowhere.": names and the small words between them, and no sentence. */
function isNames(text: string): boolean {
  return !/(?<![\p{L}'’])(?!(?:and|the|for|von|van|der|des|del|und)(?!\p{L}))\p{Ll}{3,}(?!\p{L})/u.test(text);
}

/** Numbers of a paper rather than of its publisher; where that is not clear, it is no publisher's line. */
function holdsFindings(text: string): boolean {
  if (!/\p{N}/u.test(text.replace(PRINTED_WITH_DIGITS, ""))) return false;
  return !PUBLISHERS_WORDS.test(text) || REPORT.test(text);
}
