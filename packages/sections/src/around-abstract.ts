/**
 * What journals and repositories print around an abstract, beside the copyright line: the article's own citation and DOI behind it, authors with their
 * affiliations before it, and sections that are none of it (how to cite, whom to write to, conflicts of interest).
 *
 * Only what has one of these forms as a whole is taken: a citation is a sentence of its own, at the very end, made of names of a journal, a year, a volume and pages;
 * "(Burns 2005; 31: 275-81)" in the middle of a sentence is a reference of the authors and stays.
 */
import { type CopyrightCut, reportsSomething } from "./copyright.ts";

const JOURNAL = "(?:\\p{Lu}[\\p{L}.&'’-]*[,:]?\\s(?:(?:of|and|the|in|for|de|et|und|&)\\s){0,2}){1,10}";
const RANGE = "[eES]?\\d+\\s?[-–]\\s?[eES]?\\d+";
const PAGES = `(?:${RANGE}|(?:OF|[eESA])?\\d+)`;
const VOLUME = "\\d+(?:-[A-Z])?(?:\\s?\\([^()]{1,12}\\))?";
const YEAR = "\\(?(?:19|20)\\d\\d\\)?";
const DOI =
  "(?:(?:doi|DOI)\\s?:?\\s?(?:https?://(?:dx\\.)?doi\\.org/)?10\\.\\d{4,9}/\\S+|https?://(?:dx\\.)?doi\\.org/10\\.\\S+|10\\.\\d{4,9}/\\S+)(?:\\s\\[?PMID\\s?:?\\s?\\d{5,8}\\]?)?";
/** Without a year the name of the journal must show that it is one: by an abbreviation ("Invent. Knees Signal. 20, 1234-1250"). */
const YEARLESS = `(?=\\p{Lu}[\\p{L}.&-]*\\s[\\p{L}.&-])(?=(?:[\\p{L}&.]+\\s){0,4}\\p{Lu}\\p{Ll}{1,12}\\.\\s)(?!(?:\\S+\\s){0,2}(?:Vol|No|Fig|Ref|Chap|Tab)s?\\.)${JOURNAL}${VOLUME}(?:,\\s?|\\s?:\\s?)(?:\\d{2,5}\\s?[-–]\\s?\\d{2,5})`;
/** "Invented Knees advance online publication, 5 March 2025": before the issue is there. */
const AHEAD_OF_PRINT = `${JOURNAL}(?:\\([^()]{1,12}\\)\\s)?advance online publication(?:,?\\s\\d{1,2}\\s\\p{Lu}\\p{Ll}{2,8}\\s(?:19|20)\\d\\d)?`;
const REFERENCE = `${JOURNAL}(?:${YEAR}[;,]?\\s?(?:\\p{Lu}\\p{Ll}{2,8}\\.?(?:\\s\\d{1,2})?;\\s?)?${VOLUME}(?:\\s?[:;]\\s?${PAGES}|,\\s?(?:${RANGE}|e\\d+))|${VOLUME}\\s?:\\s?${RANGE}[,;]?\\s?${YEAR})`;
const OWN_REFERENCE: RegExp = new RegExp(
  `(?<=[.!?)\\]"”]\\s{0,3})[([]?(?:[Cc]ite this article(?: as)?:\\s|[Cc]itation:\\s)?(?:(?:${REFERENCE}|${YEARLESS}|${AHEAD_OF_PRINT})[;,.]?\\s?(?:${DOI})?|${DOI})(?:[;.]?\\s(?:[Pp]ublished online|[Pp]ublication date|Epub)[^.]{0,40})?\\.?[)\\]]?\\.?(?:\\s?This article is categorized under:.*)?$`,
  "su",
);
/** One of these ends a text that ends with such a sentence: most do not, and are not looked at further. */
const MAY_END_SO: RegExp = /\d\.?[)\]]?\.?$|\bdoi\b|\bDOI\b|10\.\d{4,9}\/|article is categorized under|advance online publication/;
/** Of a registry or of data, which are objects of their own; or the sentence before says that something was put there. */
const OF_OTHERS: RegExp = /10\.(?:5061|5281|17605|6084|7910|1186\/ISRCTN)/i;
const PUT_THERE: RegExp = /\b(?:regist\w*|protocol|published|deposited|available|datasets?)\b[^.!?]{0,120}[.!?)]\s*$/i;
const TAIL = 500;
/** What is left is an abstract where it reports something, or is as long as this. */
const LEAST_OF_ABSTRACT = 200;

/** What this module does, for those who split. */
export interface AroundAbstract {
  cutConflict(text: string): { readonly text: string; readonly conflict: string | null };
  cutOwnReference(text: string, isOnly: boolean): CopyrightCut;
  leadingAffiliation(text: string): number;
  matterOf(label: string | null, text: string): "reference" | "conflict" | null;
}

/**
 * Cuts the article's own citation or DOI from the end of clean text.
 * @param isOnly the text is all of the abstract: one that is nothing but a reference is left
 */
export function cutOwnReference(text: string, isOnly: boolean): CopyrightCut {
  const tail = text.slice(-TAIL);
  const found = MAY_END_SO.test(tail) ? OWN_REFERENCE.exec(tail)?.[0] : undefined;
  const rest = text.slice(0, text.length - (found?.length ?? 0)).trimEnd();
  // "(Burns 2005; 31: 275-81)." behind the initial of an author: its bracket opens in the sentence before.
  if (found === undefined || count(found, "(") !== count(found, ")") || OF_OTHERS.test(found) || PUT_THERE.test(rest.slice(-TAIL)))
    return { text, copyright: null };
  if (isOnly && rest.length < LEAST_OF_ABSTRACT && !reportsSomething(rest)) return { text, copyright: null };
  return { text: rest, copyright: found.trim() };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

const PLACE =
  "(?:Department|Dept|Division|Institut\\w*|Facult\\w*|School|Hospital|Universi\\w*|College|Laborator\\w*|Cent(?:er|re)|Clinic)\\b";
/** "Ada Knee 1Department of Knees, …; 2Knee Clinic, …": numbered, as no sentence is. */
const NUMBERED: RegExp = new RegExp(`(?:^|[\\s;,])\\d{1,2}\\s?${PLACE}`);
const FIRST_LABEL: RegExp = /(?<=[\s\])])(?:Abstract|Background|Introduction|Objectives?|Aims?|Purpose|Context)\s?:\s/;
const ADDRESS: RegExp =
  /^[^@]{0,250}\b(?:e-?mail|e-?posta|correo(?: electrónico)?)\s?:\s?\S+@\S+\.[A-Za-z]{2,}\)?[;,.]?\s+(?=[\p{Lu}\d“"])/iu;
const OF_PLACE: RegExp = new RegExp(`\\b${PLACE}|Üniversite|Fakülte`);
const MOST_OF_HEAD = 1_200;
/** What follows must be longer than this: a text that is nothing but affiliations is left as it is. */
const LEAST_OF_REST = 150;

/** How many characters of plain text are authors with their affiliations, before its first label or up to the e-mail address of one of them. */
export function leadingAffiliation(text: string): number {
  const head = text.slice(0, MOST_OF_HEAD);
  const address = ADDRESS.exec(head)?.[0].length ?? 0;
  const opening = address || (FIRST_LABEL.exec(head)?.index ?? 0);
  const lead = head.slice(0, opening);
  if (opening === 0 || text.length - opening < LEAST_OF_REST || reportsSomething(lead)) return 0;
  return (address > 0 ? OF_PLACE : NUMBERED).test(lead) ? opening : 0;
}

const CITATION_LABEL: RegExp = /^(?:citation|(?:how to )?cite(?: this article)?(?: as)?)$/i;
const CONTACT_LABEL: RegExp =
  /^(?:contacts?|contact information|(?:address for )?correspondence(?: to)?|affiliations?|author affiliations?)$/i;
const CONFLICT =
  "(?:declarations? of (?:competing )?interests?|(?:declarations? of |statement of )?conflicts? of interests?|competing (?:financial )?interests?|duality of interest|(?:financial |author'?s?'? )?disclosure(?:s|\\(s\\))?)(?: statement)?";
const CONFLICT_LABEL: RegExp = new RegExp(`^${CONFLICT}$`, "i");
/** At the end of running text, in any case: nothing but the statement follows. */
const CONFLICT_AT_END: RegExp = new RegExp(`(?<=[.!?)]\\s)(${CONFLICT}\\s?:\\s)([^:]{2,300})$`, "i");
const LONGEST_CONTACT = 300;
const IS_REFERENCE: RegExp = new RegExp(`${REFERENCE}|${DOI}`, "u");
/** A statement of conflicts has no findings: "34 of 40 patients were told of the error". */
const FINDS: RegExp = /%|\d(?<!\b(?:19|20)\d\d)(?!\d)/;

/** What a section is that is no part of the abstract; null where it is one. */
export function matterOf(label: string | null, text: string): "reference" | "conflict" | null {
  if (label === null) return null;
  if (CONFLICT_LABEL.test(label)) return FINDS.test(text) ? null : "conflict";
  const isContact = CONTACT_LABEL.test(label) && text.length < LONGEST_CONTACT && /\S@\S|https?:/.test(text);
  return isContact || (CITATION_LABEL.test(label) && IS_REFERENCE.test(text)) ? "reference" : null;
}

/** Cuts a statement of conflicts from the end of clean text: "… worked. Conflict of interest: none declared." */
export function cutConflict(text: string): { readonly text: string; readonly conflict: string | null } {
  const [found = "", , statement = ""] = CONFLICT_AT_END.exec(text.slice(-TAIL)) ?? [];
  if (found === "" || found.length === text.length || FINDS.test(statement)) return { text, conflict: null };
  return { text: text.slice(0, text.length - found.length).trimEnd(), conflict: statement };
}
