/**
 * What may stand between the records of PubMed XML (XML 1.0, sections 2.1 to 2.8): white space, the XML declaration and other processing
 * instructions, comments, a document type declaration with its internal subset, the tags of the elements that hold records and nothing else,
 * and such tags of elements of one's own.
 */

const SPACE = "[ \\t\\r\\n]";
const NAME = "[A-Za-z_:][\\w:.-]*";
const LITERAL = `(?:"[^"]*"|'[^']*')`;
/** A version, an encoding, "yes" or "no": one word each. */
const DECLARATION = `<\\?xml(?:${SPACE}+${NAME}${SPACE}*=${SPACE}*(?:"[^"\\s<]*"|'[^'\\s<]*'))+${SPACE}*\\?>`;
const INSTRUCTION = `<\\?(?!xml${SPACE})${NAME}(?:${SPACE}(?:(?!\\?>)[^<])*)?\\?>`;
const COMMENT = "<!--(?:(?!-->)[^])*-->";
/** Markup declarations, references to parameter entities, comments: no text. */
const SUBSET = `\\[(?:${SPACE}|%${NAME};|<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)${SPACE}(?:${LITERAL}|[^<>"'])*>|${COMMENT}|${INSTRUCTION})*\\]`;
/** A formal public identifier stands on one line, or is made of words alone; the address of a DTD has no space in it, a path to one may. */
const PUBLIC = `(?:"[^"\\n]*"|'[^'\\n]*'|"[-+]//[A-Za-z0-9_\\s,/-]*//[A-Z]{2}")`;
const SYSTEM = `(?:"[^"\\s]*"|'[^'\\s]*'|"[^"\\n]*[.]dtd"|'[^'\\n]*[.]dtd')`;
const DOCTYPE = `<!DOCTYPE${SPACE}+${NAME}(?:${SPACE}+(?:SYSTEM|PUBLIC${SPACE}+${PUBLIC})${SPACE}*${SYSTEM})?${SPACE}*(?:${SUBSET})?${SPACE}*>`;
const ATTRIBUTE = `${SPACE}+${NAME}${SPACE}*=${SPACE}*(?:"[^"<]*"|'[^'<]*')`;
/** dtd.nlm.nih.gov/ncbi/pubmed: the sets, and the lists of deleted citations, whose PMIDs are frames. */
const WRAPPER = `</?(?:PubmedArticleSet|BookDocumentSet|MedlineCitationSet|DeleteCitation|DeleteDocument)(?:${ATTRIBUTE})*${SPACE}*/?>`;
/** Elements of one's own around them, with attributes, are not named as a part of a record is. */
const OWN = `</?(?!(?:AbstractText|Abstract|Article|ArticleTitle|AuthorList|Author|Journal|MedlineCitation|PMID|PubmedArticle|PubmedData)[ \\t\\r\\n/>])${NAME}(?:${ATTRIBUTE})*${SPACE}*>`;

const BETWEEN = new RegExp(`(?:${[SPACE, "\\xef\\xbb\\xbf", DECLARATION, INSTRUCTION, COMMENT, DOCTYPE, WRAPPER, OWN].join("|")})`, "y");

/** The index of the first character that is not accounted for; null without one. */
export function lostInXml(gap: string): number | null {
  for (let at = 0; at < gap.length; at = BETWEEN.lastIndex) {
    BETWEEN.lastIndex = at;
    if (!BETWEEN.test(gap)) return at;
  }
  return null;
}
