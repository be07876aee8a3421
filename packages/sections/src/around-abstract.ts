/**
 * What journals and repositories print around an abstract, beside the copyright line: the article's own citation and DOI behind it, authors with their
 * affiliations before it, and what is none of it behind it (how to cite, whom to write to, keywords, conflicts of interest).
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
/** The stop before it ends no sentence: "of Knee et al. (Braces 2005;31:275-81)", "see Knee A. Braces 2005;31:275-81". */
const GOES_ON: RegExp = /(?:\b(?:et al|see|cf|vs|e\.g|i\.e)|(?<!\p{L})\p{Lu})\.?[,;:]?$/u;
const TAIL = 500;
/** Meetings list what each author was paid for. */
const LONGEST_STATEMENT = 1_300;
/** What is left is an abstract where it reports something, or is as long as this. */
const LEAST_OF_ABSTRACT = 200;

/** What a section is that is no part of the abstract. */
export type OfAround = "reference" | "keywords" | "conflict";

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
  if (GOES_ON.test(rest.slice(-TAIL))) return { text, copyright: null };
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
/** With the character before it, not behind it: a look backwards would be made at every place of the text. */
const FIRST_LABEL: RegExp = /[\s\])](?:Abstract|Background|Introduction|Objectives?|Aims?|Purpose|Context)\s?:\s/;
const ADDRESS: RegExp =
  /^[^@]{0,250}\b(?:e-?mail|e-?posta|correo(?: electrónico)?)\s?:\s?\S+@\S+\.[A-Za-z]{2,}\)?[;,.]?\s+(?=[\p{Lu}\d“"])/iu;
const OF_PLACE: RegExp = new RegExp(`\\b${PLACE}|Üniversite|Fakülte`);
const MOST_OF_HEAD = 1_200;
/** What follows must be longer than this: a text that is nothing but affiliations is left as it is. */
const LEAST_OF_REST = 150;

/** How many characters of plain text are authors with their affiliations, before its first label or up to the e-mail address of one of them. */
export function leadingAffiliation(text: string): number {
  const head = text.slice(0, MOST_OF_HEAD);
  const address = head.includes("@") ? (ADDRESS.exec(head)?.[0].length ?? 0) : 0;
  const opening = address || (FIRST_LABEL.exec(head)?.index ?? -1) + 1;
  const lead = head.slice(0, opening);
  if (opening === 0 || text.length - opening < LEAST_OF_REST || reportsSomething(lead)) return 0;
  return (address > 0 ? OF_PLACE : NUMBERED).test(lead) ? opening : 0;
}

/** "References: 1. …", numbered and with years; how a meeting's abstract is to be cited; a journal's "….-Knee, A., Joint, B. Braces for dogs." */
const LIST_AT_END: RegExp =
  /(?<=[.!?)\]]\s)(?:(?:References?|REFERENCES?|Bibliography|BIBLIOGRAPHY)\s?[:.]?\s+(?=[[(]?1[\].)]\s\p{Lu}[\p{L}'’-]+,?\s\p{Lu})|(?:Citation [Ff]ormat|How to cite this (?:article|abstract|paper))\s?:\s)[\s\S]{10,1200}$/u;
const FASEB_CITATION: RegExp =
  /(?<=(?<!\bal)[.!?])[-–—]\s?(?:\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s(?:\p{Lu}\.[\s-]?){1,3},?\s?(?:and\s)?){1,30}(?!\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s\p{Lu}\.)\p{Lu}[\s\S]{10,400}$/u;
const SENTENCES: RegExp = /\b(?:who|found|being|was|were|described)\b/;
const REFERENCES_LABEL: RegExp = /^(?:references?|bibliography|citation format)$/i;
const HAS_YEAR: RegExp = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Cuts a list of references, or how to cite the abstract, from the end of clean text. */
export function cutReferences(text: string): CopyrightCut {
  const tail = text.slice(-LONGEST_STATEMENT);
  if (!MAY_REFER.test(tail)) return { text, copyright: null };
  const list = LIST_AT_END.exec(tail)?.[0] ?? "";
  const isList = HAS_YEAR.test(list) || list.startsWith("Cit") || /10\.\d{4}/.test(list);
  const own = isList ? "" : (FASEB_CITATION.exec(tail)?.[0] ?? "");
  const found = isList ? list : SENTENCES.test(own) ? "" : own;
  return found === "" ? { text, copyright: null } : { text: without(text, found), copyright: found.trim() };
}

const MAY_REFER: RegExp = /references?\b|bibliography|citation format|how to cite|[.!?)][-–—]\s?\p{Lu}[\p{L}'’-]+,? /iu;

const CITATION_LABEL: RegExp = /^(?:citation|(?:how to )?cite(?: this article)?(?: as)?)$/i;
const CONTACT_LABEL: RegExp =
  /^(?:contacts?|contact information|(?:address for )?correspondence(?: to)?|affiliations?|author affiliations?)$/i;
const CONFLICT =
  "(?:declarations? of (?:competing )?interests?|(?:declarations? of |statement of )?conflicts? of interests?|competing (?:financial )?interests?|duality of interest|(?:financial |author'?s?'? )?disclosure(?:s|\\(s\\))?(?: of (?:potential )?(?:conflicts? of )?interests?)?)(?: statement)?";
const CONFLICT_LABEL: RegExp = new RegExp(`^${CONFLICT}$`, "i");
/** At the end of running text, in any case: nothing but the statement follows. */
const CONFLICT_AT_END: RegExp = new RegExp(`(?<=[.!?)\\]]\\s)(${CONFLICT}\\s?:\\s)([\\s\\S]{2,1200})$`, "i");
/** A longer statement, or a list with colons, says who of the authors was paid for what. */
const LONGEST_PLAIN = 300;
const OF_AUTHORS: RegExp =
  /\b(?:authors?|[Cc]onsultan(?:t|cy)|[Cc]onsulting|[Hh]onorari(?:um|a)|[Ss]peakers?|[Aa]dvisory|[Ee]mployee|[Ee]mployment|[Ss]tock (?:options?|owner(?:ship)?|holders?)|[Rr]esearch (?:[Ff]unding|[Ss]upport|[Gg]rants?)|[Gg]rants? from)\b|\p{Lu}\.\s?\p{Lu}[^:.]{0,40}:/u;
/** Without a colon, where nothing else than "none" can follow. */
const NONE_AT_END: RegExp = new RegExp(
  `(?<=[.!?)\\]]\\s)(${CONFLICT}\\s?[.:]?\\s+)((?:none|nil|nothing|no|the authors|all authors|there)\\b[^:]{0,300})$`,
  "i",
);
/** The statement as a sentence of its own. In the present: "the authors declared no …" may be of the authors of trials. */
const DECLARATION: RegExp =
  /^(?:(?:(?:(?:the|all|both|all the|all of the|both of the) )?authors?|we) (?:hereby )?(?:declare|report|state|disclose|confirm|have|has)s? (?:that )?(?:they |there )?(?:have |has |is |are )?(?:no|nothing)|none of the authors (?:have|has|declares?|reports?)(?: any)?|there (?:is|are) no|no)(?: (?:known|potential|relevant|actual|possible|financial|commercial|competing|conflict(?:s|ing)?|of|or|and|other|personal|professional|proprietary|interests?|relationships?|disclosures?)){0,12}(?<= (?:interests?|disclosures?|conflicts?|nothing|relationships?))(?: to (?:declare|disclose|report)| (?:exists?|(?:was|were|is|are) (?:declared|disclosed|reported)))?(?: (?:regarding|concerning|related to|relating to|relevant to|with respect to|in relation to|with regard to|in) (?:the|this|our|their) [^.;:]{3,80})?\.?$/i;
const DECLARED: RegExp = new RegExp(`(?<=[.!?)\\]"”]\\s)${DECLARATION.source.slice(1)}`, "i");
const IS_DECLARED: RegExp = /interest|disclos|conflict|to (?:declare|report)/i;
const LONGEST_CONTACT = 300;
const IS_REFERENCE: RegExp = new RegExp(`${REFERENCE}|${DOI}`, "u");
/** A statement of conflicts has no findings: "34 of 40 patients were told of the error". */
const FINDS: RegExp = /%|\d(?<!\b(?:19|20)\d\d)(?!\d)/;
/** Unless it says who owns what: "Dr Knee owns 5% of a maker of braces". */
const INTERESTS: RegExp =
  /\b(?:authors?|declares?|disclosures?|disclosed?|interests?|owns?|employ(?:s|er|ees?|ed|ment)|grants?|fees?|consult(?:s|ants?|ancy|ing)|share(?:s|holders?)|stocks?|honorari(?:um|a)|royalt(?:y|ies)|patents?|advisory|sponsor(?:s|ed|ship)?|fund(?:s|ed|ing)|(?:received?|receives) [^.]{0,80}from)\b/i;
/** Papers, and counts of them, whose interests were studied. */
const STUDIES: RegExp = /\b\d+ (?:\(\d+%\) )?of (?:the )?\d|\bp ?[<=>]|\b(?:articles|papers|studies|trials|journals|editors)\b/i;
const NO_INTERESTS: RegExp =
  /^\W*(?:none|nil|nothing|no|not applicable)(?: (?:known|stated|(?:to )?(?:be )?(?:declared?|disclosed?|reported?)))*\W*$/i;

/** What a section is that is no part of the abstract; null where it is one. */
export function matterOf(label: string | null, text: string): OfAround | null {
  if (label === null) return null;
  if (CONFLICT_LABEL.test(label)) return isStatement(label, text) ? "conflict" : null;
  if (KEYWORDS_LABEL.test(label)) return isList(text) ? "keywords" : null;
  const isContact = CONTACT_LABEL.test(label) && text.length < LONGEST_CONTACT && /\S@\S|https?:/.test(text);
  const isReferences = REFERENCES_LABEL.test(label) && HAS_YEAR.test(text) && (/^[[(]?1[\].)]/.test(text) || /format/i.test(label));
  return isContact || isReferences || (CITATION_LABEL.test(label) && IS_REFERENCE.test(text)) ? "reference" : null;
}

/** A section of this name may be of patients who were told something: "Disclosure: 34 of 40 were told". */
function isStatement(label: string, text: string): boolean {
  if (FINDS.test(text)) return INTERESTS.test(text) && !STUDIES.test(text);
  return /interest|financial|author/i.test(label) || saysSo(text);
}

function saysSo(statement: string): boolean {
  return NO_INTERESTS.test(statement) || INTERESTS.test(statement);
}

/** Cuts a statement of conflicts from the end of clean text: "… worked. Conflict of interest: none declared.", "The authors declare no conflict of interest." */
export function cutConflict(text: string): { readonly text: string; readonly conflict: string | null } {
  const tail = text.slice(-LONGEST_STATEMENT);
  if (!MAY_DECLARE.test(tail)) return { text, conflict: null };
  const [found = "", , statement = ""] = CONFLICT_AT_END.exec(tail) ?? [];
  const isPlain = statement.length <= LONGEST_PLAIN && !statement.includes(":");
  if (found !== "" && saysSo(statement) && isStatement("", statement) && (isPlain || OF_AUTHORS.test(statement)))
    return { text: without(text, found), conflict: statement };
  const [none = "", , nothing = ""] = NONE_AT_END.exec(tail) ?? [];
  if (none !== "" && (NO_INTERESTS.test(nothing) || DECLARATION.test(nothing))) return { text: without(text, none), conflict: nothing };
  const sentence = DECLARED.exec(tail)?.[0] ?? "";
  return IS_DECLARED.test(sentence) && !OF_STUDIES.test(sentence)
    ? { text: without(text, sentence), conflict: sentence }
    : { text, conflict: null };
}

/** "No conflicts were reported in the included trials" is a finding. */
const OF_STUDIES: RegExp = /\b(?:articles|guidelines|papers|reviews|studies|trials)\b/i;
const MAY_DECLARE: RegExp = /interest|disclos|conflict/i;

function without(text: string, end: string): string {
  return text.slice(0, text.length - end.length).trimEnd();
}

const KEYWORDS =
  "(?:key\\s?-?\\s?words?(?: and phrases)?|index(?:ing)? terms|mots?[- ]cl[ée]s?|palabras clave|descriptores|palavras[- ]chave|descritores|unitermos|parole chiave|schlüssel(?:wörter|begriffe)|anahtar (?:kelimeler|sözcükler)|kata kunci|słowa kluczowe|ключевые слова|ключові слова|nøkkelord|nyckelord|trefwoorden|cuvinte[- ]cheie|klíčová slova|ključne (?:reči|riječi)|kulcsszavak|avainsanat|từ khóa|关键词|關鍵詞|キーワード|키워드|(?:색인|중심)\\s?단어)";
const KEYWORDS_LABEL: RegExp = new RegExp(`^${KEYWORDS}$`, "i");
const KEYWORDS_AT_END: RegExp = new RegExp(
  `(?<=[.!?。)\\]"”]\\s{0,3}|\\n)(?:[[【]${KEYWORDS}[\\]】](?:\\s?[:：])?|${KEYWORDS}(?:\\s?[:：.]|\\s?[—–]|\\s?-\\s))\\s*([^:：]{3,480})$`,
  "i",
);
const MAY_HAVE_KEYWORDS: RegExp =
  /words?|terms|mot|pal|chiave|schl|descri|uniterm|kelime|sözcük|kata kunci|kluczowe|ключ|kkelord|ckelord|trefw|cheie|klíč|ključ|kulcs|avain|khóa|词|詞|キー|키|색|중심/i;
/** What sentences have and keywords do not: "Key words: knee and brace were searched for". */
const OF_SENTENCES: RegExp =
  /[%<>=≤≥±]|\b(?:is|are|was|were|be|been|has|have|had|we|our|they|can|may|should|did|used|searched|entered|showed|included|fue|fueron|son|foi|foram|sont|étaient|wurden?)\b/i;
/** A search is told by the terms that were entered, and how they were joined. */
const OF_SEARCHES: RegExp = /\b(?:AND|OR|NOT)\b/;
const SEARCHED: RegExp = /\b(?:search(?:es|ed|ing)?|databases?|MEDLINE|PubMed|Embase|Cochrane|Scopus)\b[^.!?]{0,160}[.!?]?\s*$/i;
const LONGEST_KEYWORD = 90;

/** Cuts keywords from the end of clean text: "… worked. Keywords: knee; brace." */
export function cutKeywords(text: string): { readonly text: string; readonly keywords: readonly string[] } {
  const tail = text.slice(-TAIL);
  const [found = "", words = ""] = (MAY_HAVE_KEYWORDS.test(tail) ? KEYWORDS_AT_END.exec(tail) : null) ?? [];
  const before = text.slice(0, text.length - found.length).slice(-TAIL);
  return found !== "" && isList(words) && !OF_SEARCHES.test(words) && !SEARCHED.test(before)
    ? { text: without(text, found), keywords: termsOf(words) }
    : { text, keywords: [] };
}

const SEPARATORS: RegExp = /[;；·•|\n]/;

/** Each of a list of keywords, once: between the strongest signs that part them. */
export function termsOf(words: string): readonly string[] {
  const list = words.trim().replace(/[.。;,]$/, "");
  const parted = SEPARATORS.test(list) ? list.split(SEPARATORS) : /[,，、]/.test(list) ? list.split(/[,，、]/) : list.split(/\.\s+/);
  return [...new Set(parted.map((term) => term.trim()).filter((term) => term !== ""))];
}

/** Terms, with signs between them, and no sentence. Stops part terms where nothing else does: "Knee. Brace. Pain." */
function isList(words: string): boolean {
  const list = words.trim().replace(/[.。]$/, "");
  if (OF_SENTENCES.test(list)) return false;
  const terms = list.split(/[;,，；、·•|\n]/);
  if (terms.length > 1 || !/\.\s/.test(list))
    return terms.every((term) => term.trim().length <= LONGEST_KEYWORD && !/[^.\s]{4}\.\s/.test(term));
  const stopped = list.split(/\.\s+/);
  return stopped.length > 2 && stopped.every((term) => term.split(/\s/).length <= 4);
}
