/**
 * What between the records of PubMed XML is layout (XML 1.0, sections 2.6, 2.8 and 3.1): instructions, a document type declaration, tags of the
 * elements around records. One that is damaged may have swallowed text, and is none.
 */

const SPACE = "[ \\t\\r\\n]";
const NAME = "[A-Za-z_:][\\w:.-]*";
const VALUE = `(?:"[^"<]*"|'[^'<]*')`;
const ATTRIBUTES = `(?:${SPACE}+${NAME}${SPACE}*=${SPACE}*${VALUE})*`;
/** Public identifiers stand on one line, but for those of words alone, which a printer may have wrapped; the address of a DTD has no space in it, but for a path to one. */
const PUBLIC_ID = `(?:"[^"<\\r\\n]{0,200}"|'[^'<\\r\\n]{0,200}'|"[-+]//[\\w\\s,/-]{0,200}//[A-Z]{2}")`;
const SYSTEM_ID = `(?:"[^"\\s<]*"|'[^'\\s<]*'|"[^"<\\r\\n]{0,300}\\.dtd"|'[^'<\\r\\n]{0,300}\\.dtd')`;
const IDENTIFIERS = `(?:SYSTEM|PUBLIC${SPACE}+${PUBLIC_ID})${SPACE}*${SYSTEM_ID}`;
const SUBSET = `\\[(?:${SPACE}|%${NAME};|<!--(?:(?!-->)[^])*-->|<![A-Z]+${SPACE}(?:"[^"]*"|'[^']*'|[^<>"'])*>|<\\?(?:(?!\\?>)[^])*\\?>)*\\]`;

/** A version, an encoding, "yes" or "no": one word each. */
const DECLARATION = new RegExp(`^<\\?xml(?:${SPACE}+${NAME}${SPACE}*=${SPACE}*(?:"[^"\\s<]*"|'[^'\\s<]*'))+${SPACE}*\\?>$`);
const INSTRUCTION = new RegExp(`^<\\?(?!xml${SPACE})${NAME}(?:${SPACE}[^<]*)?\\?>$`);
const DOCTYPE = new RegExp(`^<!DOCTYPE${SPACE}+${NAME}(?:${SPACE}+${IDENTIFIERS})?(?:${SPACE}*${SUBSET})?${SPACE}*>$`);
const TAG = new RegExp(`^</?${NAME}${ATTRIBUTES}${SPACE}*/?>$`);

/** Whether these bytes are an instruction or a document type declaration, whole and sound. */
export function isProlog(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  return DECLARATION.test(text) || INSTRUCTION.test(text) || DOCTYPE.test(text);
}

/** Whether these bytes are a tag, whole and sound. */
export function isTag(bytes: Uint8Array): boolean {
  return TAG.test(latin1(bytes));
}

/** Elements of PubMed's records, which stand alone where a record broke. */
const OF_RECORDS: ReadonlySet<string> = new Set(
  "Abstract AbstractText AffiliationInfo Affiliation Article ArticleDate ArticleId ArticleIdList ArticleTitle Author AuthorList Book BookDocument Chemical ChemicalList CitationSubset CoiStatement CommentsCorrections CommentsCorrectionsList CopyrightInformation DataBank DataBankList DateCompleted DateRevised ELocationID Grant GrantList History Journal JournalIssue Keyword KeywordList Language MedlineCitation MedlineJournalInfo MeshHeading MeshHeadingList Object ObjectList OtherAbstract PMID Pagination PubDate PublicationType PublicationTypeList PubMedPubDate PubmedArticle PubmedBookArticle PubmedBookData PubmedData Reference ReferenceList Section Sections VernacularTitle".split(
    " ",
  ),
);
const OWN_TAG = new RegExp(`(?:<!--(?:(?!-->)[^])*-->|<(${NAME})${ATTRIBUTES}${SPACE}*>|</(${NAME})${SPACE}*>)${SPACE}*`, "y");
/** People put one or two elements of their own around what they saved. */
const MOST_OWN = 4;

/**
 * The elements of one's own that are open after these bytes, where `open` were before; null where the bytes say more than such tags do, are
 * tags of PubMed, or close what is not open.
 */
export function ownElements(bytes: Uint8Array, open: readonly string[]): readonly string[] | null {
  const text = latin1(bytes);
  const names = [...open];
  for (OWN_TAG.lastIndex = 0; OWN_TAG.lastIndex < text.length; ) {
    const [all, opened, closed] = OWN_TAG.exec(text) ?? [];
    if (all === undefined || (opened !== undefined && (names.length === MOST_OWN || OF_RECORDS.has(opened)))) return null;
    if (opened !== undefined) names.push(opened);
    else if (closed !== undefined && names.pop() !== closed) return null;
  }
  return names;
}

const decoder = new TextDecoder("latin1");

/** One character a byte: what the patterns ask for is ASCII. */
function latin1(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
