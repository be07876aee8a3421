/**
 * What journals and repositories print around an abstract, beside the copyright line: the article's own citation and DOI behind it, authors with their
 * affiliations before it, and sections that are none of it (how to cite, whom to write to, conflicts of interest).
 *
 * Only what has one of these forms as a whole is taken: a citation is a sentence of its own, at the very end, made of names of a journal, a year, a volume and pages;
 * "(Burns 2005; 31: 275-81)" in the middle of a sentence is a reference of the authors and stays.
 */
import { type CopyrightCut, reportsSomething } from "./copyright.ts";

const JOURNAL = "(?:\\p{Lu}[\\p{L}.&'’-]*[,:]?\\s(?:(?:of|and|the|in|for|de|et|und|&)\\s){0,2}){1,10}";
const PAGES = "(?:OF|[eESA])?\\d+(?:\\s?[-–]\\s?[eES]?\\d+)?";
const VOLUME = "\\d+(?:\\s?\\([^()]{1,12}\\))?";
const YEAR = "\\(?(?:19|20)\\d\\d\\)?";
const DOI =
  "(?:doi|DOI)\\s?:?\\s?(?:https?://(?:dx\\.)?doi\\.org/)?10\\.\\d{4,9}/\\S+|https?://(?:dx\\.)?doi\\.org/10\\.\\S+|10\\.\\d{4,9}/\\S+";
const REFERENCE = `${JOURNAL}(?:${YEAR}[;,:.]?\\s?(?:\\p{Lu}\\p{Ll}{2,8}\\.?(?:\\s\\d{1,2})?;\\s?)?${VOLUME}\\s?[:,;]\\s?${PAGES}|${VOLUME}\\s?:\\s?${PAGES}[,;]?\\s?${YEAR})`;
const OWN_REFERENCE: RegExp = new RegExp(
  `(?<=[.!?)\\]"”]\\s{0,3})\\(?(?:${REFERENCE}[;,.]?\\s?(?:${DOI})?|${DOI})(?:[;.]?\\s(?:[Pp]ublished online|[Pp]ublication date|Epub)[^.]{0,40})?\\)?\\.?(?:\\s?This article is categorized under:.*)?$`,
  "su",
);
/** One of these ends a text that ends with such a sentence: most do not, and are not looked at further. */
const MAY_END_SO: RegExp = /\d\)?\.?$|\bdoi\b|\bDOI\b|10\.\d{4,9}\/|article is categorized under/;
const TAIL = 500;

/** Cuts the article's own citation or DOI from the end of clean text. */
export function cutOwnReference(text: string): CopyrightCut {
  const tail = text.slice(-TAIL);
  const found = MAY_END_SO.test(tail) ? OWN_REFERENCE.exec(tail) : null;
  // "(Burns 2005; 31: 275-81)." behind the initial of an author: its bracket opens in the sentence before.
  if (found === null || count(found[0], "(") !== count(found[0], ")")) return { text, copyright: null };
  return { text: text.slice(0, text.length - found[0].length).trimEnd(), copyright: found[0].trim() };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

const AFFILIATION: RegExp =
  /\b(?:Department|Dept|Division|Institut\w*|Facult\w*|School|Hospital|Universi\w*|College|Laborator\w*|Cent(?:er|re)|Clinic)\b|Üniversite|Fakülte/;
const FIRST_LABEL: RegExp = /(?<=[\s\])])(?:Abstract|Background|Introduction|Objectives?|Aims?|Purpose|Context)\s?:\s/;
const ADDRESS: RegExp = /^[^@]{0,250}\S@\S+\.[A-Za-z]{2,}\)?[;,.]?\s+/;
const MOST_OF_HEAD = 1_200;
/** What follows must be longer than this: a text that is nothing but affiliations is left as it is. */
const LEAST_OF_REST = 150;

/** How many characters of plain text are authors with their affiliations, before its first label or up to the address of one of them. */
export function leadingAffiliation(text: string): number {
  const head = text.slice(0, MOST_OF_HEAD);
  const opening = ADDRESS.exec(head)?.[0].length ?? FIRST_LABEL.exec(head)?.index ?? 0;
  const lead = head.slice(0, opening);
  if (opening === 0 || text.length - opening < LEAST_OF_REST || !AFFILIATION.test(lead) || reportsSomething(lead)) return 0;
  return isAuthors(head.slice(opening, 2 * opening)) ? 0 : opening;
}

/** One affiliation more: the list goes on. */
function isAuthors(text: string): boolean {
  return AFFILIATION.test(text) && /\S@\S|orcid\.org/.test(text);
}

const CITATION_LABEL: RegExp = /^(?:citation|(?:how to )?cite(?: this article)?(?: as)?)$/i;
const CONTACT_LABEL: RegExp =
  /^(?:contacts?|contact information|(?:address for )?correspondence(?: to)?|affiliations?|author affiliations?)$/i;
const CONFLICT_LABEL: RegExp =
  /^(?:(?:declarations? of (?:competing )?interests?|(?:declarations? of |statement of )?conflicts? of interests?|competing (?:financial )?interests?|duality of interest)(?: statement)?|(?:financial |author'?s?'? )?disclosure(?:s|\(s\))?(?: statement)?)$/i;
const LONGEST_CONTACT = 300;

/** What a section is that is no part of the abstract; null where it is one. */
export function matterOf(label: string | null, text: string): "reference" | "conflict" | null {
  if (label === null) return null;
  if (CONFLICT_LABEL.test(label)) return "conflict";
  const isContact = CONTACT_LABEL.test(label) && text.length < LONGEST_CONTACT && /\S@\S|https?:/.test(text);
  return isContact || CITATION_LABEL.test(label) ? "reference" : null;
}
