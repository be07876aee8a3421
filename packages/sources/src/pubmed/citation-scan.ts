/**
 * The fast reading of PubMed XML: a PubmedArticle whose elements come in the order of NLM's DTD, scanned once. It gives what the reference of
 * citation-dom.ts gives, or null for the reference to read: comments, CDATA, processing instructions, entities, books, anything out of order.
 */
import { holdsSpecial } from "../xml/check.ts";
import { Scanner, type Tag, UNKNOWN_SHAPE } from "../xml/scanner.ts";
import {
  type AbstractPart,
  type Citation,
  type CitedAuthor,
  type CitedDate,
  type CitedGrant,
  type CitedJournal,
  type CitedRelation,
  type MeshHeading,
  NO_JOURNAL,
  type OtherAbstract,
  type TypedId,
  unreadEnd,
} from "./citation.ts";
import { T } from "./tags.ts";

/** Null where the scanner does not know the shape for certain. */
export function citationFromScan(text: string): Citation | null {
  if (holdsSpecial(text)) return null;
  try {
    return readArticle(new Scanner(text));
  } catch (error) {
    if (error !== UNKNOWN_SHAPE) throw error;
    return null;
  }
}

function readArticle(scan: Scanner): Citation {
  scan.expect(T.PubmedArticle);
  scan.expect(T.MedlineCitation);
  const hasPmid = scan.enter(T.PMID);
  const version = hasPmid ? scan.attribute("Version") : null;
  const pmid = hasPmid ? scan.content(T.PMID) : null;
  passOverAny(scan, T.DateCreated);
  passOverAny(scan, T.DateCompleted);
  const revised = repeated(scan, T.DateRevised, (inside) => readDate(inside, T.DateRevised));
  scan.expect(T.Article);
  const { journal: journalFields, pubDate } = readJournal(scan);
  const title = scan.inlineLeaf(T.ArticleTitle);
  const pages = readPages(scan);
  const locations = repeated(scan, T.ELocationID, readLocation);
  const { parts: abstract, copyright } = readAbstract(scan, T.Abstract);
  const { authors, complete } = readAuthors(scan);
  const languages = leaves(scan, T.Language);
  const accessions = readAccessions(scan);
  const grants = readGrants(scan);
  const publicationTypes = listOf(scan, T.PublicationTypeList, T.PublicationType);
  const vernacularTitle = scan.inlineLeaf(T.VernacularTitle);
  const articleDates = repeated(scan, T.ArticleDate, (inside) => readDate(inside, T.ArticleDate));
  scan.leave(T.Article);
  const info = readJournalInfo(scan);
  passOverAny(scan, T.ChemicalList);
  passOverAny(scan, T.SupplMeshList);
  leaves(scan, T.CitationSubset);
  const relations = readRelations(scan);
  passOverAny(scan, T.GeneSymbolList);
  const meshHeadings = readMesh(scan);
  scan.leaf(T.NumberOfReferences);
  passOverAny(scan, T.PersonalNameSubjectList);
  const otherIds = leaves(scan, T.OtherID);
  const otherAbstracts = repeated(scan, T.OtherAbstract, readOtherAbstract);
  const keywords = readKeywords(scan);
  const conflictOfInterest = scan.inlineLeaf(T.CoiStatement);
  leaves(scan, T.SpaceFlightMission);
  passOverAny(scan, T.InvestigatorList);
  while (scan.inlineLeaf(T.GeneralNote) !== null);
  scan.leave(T.MedlineCitation);
  const { status, articleIds } = readData(scan);
  scan.leave(T.PubmedArticle);
  scan.skipLayout();
  if (scan.at !== scan.text.length) throw UNKNOWN_SHAPE;
  return {
    pmid,
    version,
    revised: revised[0] ?? null,
    status,
    title,
    bookTitle: null,
    vernacularTitle,
    abstract,
    copyright,
    otherAbstracts,
    authors,
    authorsComplete: complete,
    languages,
    journal: { ...journalFields, ...pages, ...info },
    pubDate,
    articleDate: articleDates[0] ?? null,
    locations,
    articleIds,
    otherIds,
    publicationTypes,
    meshHeadings,
    keywords,
    accessions,
    grants,
    relations,
    conflictOfInterest,
  };
}

function passOverAny(scan: Scanner, element: Tag): void {
  if (scan.enter(element)) scan.passOver(element, unreadEnd);
}

function repeated<Item>(scan: Scanner, element: Tag, read: (scan: Scanner) => Item): Item[] {
  const items: Item[] = [];
  while (scan.enter(element)) items.push(read(scan));
  return items;
}

function leaves(scan: Scanner, element: Tag): string[] {
  const items: string[] = [];
  for (let item = scan.leaf(element); item !== null; item = scan.leaf(element)) items.push(item);
  return items;
}

/** The leaves of a list that may be missing. */
function listOf(scan: Scanner, list: Tag, element: Tag): string[] {
  if (!scan.enter(list) || scan.isEmpty) return [];
  const items = leaves(scan, element);
  scan.leave(list);
  return items;
}

type JournalFields = Omit<CitedJournal, keyof PageFields | keyof InfoFields>;
type PageFields = Pick<CitedJournal, "startPage" | "endPage" | "medlinePgn">;
type InfoFields = Pick<CitedJournal, "medlineTA" | "issnLinking">;

function readJournal(scan: Scanner): { readonly journal: JournalFields; readonly pubDate: CitedDate | null } {
  scan.expect(T.Journal);
  const issn = scan.leaf(T.ISSN);
  scan.expect(T.JournalIssue);
  const volume = scan.leaf(T.Volume);
  const issue = scan.leaf(T.Issue);
  const pubDate = scan.enter(T.PubDate) ? readPubDate(scan) : null;
  scan.leave(T.JournalIssue);
  const title = scan.leaf(T.Title);
  const isoAbbreviation = scan.leaf(T.ISOAbbreviation);
  scan.leave(T.Journal);
  return { journal: { title, isoAbbreviation, issn, volume, issue }, pubDate };
}

function readPubDate(scan: Scanner): CitedDate {
  if (scan.isEmpty) return { year: null, month: null, day: null, medlineDate: null };
  const year = scan.leaf(T.Year);
  const month = scan.leaf(T.Month);
  const day = scan.leaf(T.Day);
  scan.leaf(T.Season);
  const medlineDate = scan.leaf(T.MedlineDate);
  scan.leave(T.PubDate);
  return { year, month, day, medlineDate };
}

function readDate(scan: Scanner, element: Tag): CitedDate {
  if (scan.isEmpty) throw UNKNOWN_SHAPE;
  const year = scan.leaf(T.Year);
  const month = scan.leaf(T.Month);
  const day = scan.leaf(T.Day);
  scan.leave(element);
  return { year, month, day, medlineDate: null };
}

function readPages(scan: Scanner): PageFields {
  const { startPage, endPage, medlinePgn } = NO_JOURNAL;
  if (!scan.enter(T.Pagination) || scan.isEmpty) return { startPage, endPage, medlinePgn };
  const pages = { startPage: scan.leaf(T.StartPage), endPage: scan.leaf(T.EndPage), medlinePgn: scan.leaf(T.MedlinePgn) };
  scan.leave(T.Pagination);
  return pages;
}

function readLocation(scan: Scanner): TypedId {
  const type = scan.attribute("EIdType");
  const valid = scan.attribute("ValidYN");
  return { type, valid, value: scan.content(T.ELocationID) };
}

interface ScannedAbstract {
  readonly parts: AbstractPart[];
  readonly copyright: string | null;
}

function readAbstract(scan: Scanner, element: Tag): ScannedAbstract {
  if (!scan.enter(element) || scan.isEmpty) return { parts: [], copyright: null };
  return abstractInside(scan, element);
}

function abstractInside(scan: Scanner, element: Tag): ScannedAbstract {
  const parts = repeated(scan, T.AbstractText, readPart);
  const copyright = scan.inlineLeaf(T.CopyrightInformation);
  scan.leave(element);
  return { parts, copyright };
}

function readPart(scan: Scanner): AbstractPart {
  const label = scan.attribute("Label");
  const category = scan.attribute("NlmCategory");
  return { label, category, markup: scan.inlineContent(T.AbstractText) };
}

function readOtherAbstract(scan: Scanner): OtherAbstract {
  const type = scan.attribute("Type");
  const language = scan.attribute("Language");
  if (scan.isEmpty) throw UNKNOWN_SHAPE;
  return { type, language, parts: abstractInside(scan, T.OtherAbstract).parts };
}

function readAuthors(scan: Scanner): { readonly authors: CitedAuthor[]; readonly complete: string | null } {
  if (!scan.enter(T.AuthorList)) return { authors: [], complete: null };
  const complete = scan.attribute("CompleteYN");
  if (scan.isEmpty) return { authors: [], complete };
  const authors = repeated(scan, T.Author, readAuthor);
  // A second list is for the reference to choose between.
  scan.leave(T.AuthorList);
  return { authors, complete };
}

function readAuthor(scan: Scanner): CitedAuthor {
  if (scan.isEmpty) throw UNKNOWN_SHAPE;
  const valid = scan.attribute("ValidYN");
  const lastName = scan.leaf(T.LastName);
  const foreName = scan.leaf(T.ForeName);
  const initials = scan.leaf(T.Initials);
  const suffix = scan.inlineLeaf(T.Suffix);
  const collectiveName = scan.inlineLeaf(T.CollectiveName);
  while (!scan.leaves(T.Author)) {
    const element = scan.enter(T.AffiliationInfo) ? T.AffiliationInfo : scan.enter(T.Identifier) ? T.Identifier : T.Affiliation;
    if (element === T.Affiliation && !scan.enter(element)) throw UNKNOWN_SHAPE;
    scan.passOver(element, unreadEnd);
  }
  return { valid, lastName, foreName, initials, suffix, collectiveName };
}

function readAccessions(scan: Scanner): string[] {
  if (!scan.enter(T.DataBankList) || scan.isEmpty) return [];
  const accessions = repeated(scan, T.DataBank, (inside) => {
    if (inside.isEmpty) return [];
    inside.leaf(T.DataBankName);
    const numbers = listOf(inside, T.AccessionNumberList, T.AccessionNumber);
    inside.leave(T.DataBank);
    return numbers;
  });
  scan.leave(T.DataBankList);
  return accessions.flat();
}

function readGrants(scan: Scanner): CitedGrant[] {
  if (!scan.enter(T.GrantList) || scan.isEmpty) return [];
  const grants = repeated(scan, T.Grant, (inside): CitedGrant => {
    if (inside.isEmpty) throw UNKNOWN_SHAPE;
    const id = inside.leaf(T.GrantID);
    inside.leaf(T.Acronym);
    const agency = inside.leaf(T.Agency);
    const country = inside.leaf(T.Country);
    inside.leave(T.Grant);
    return { id, agency, country };
  });
  scan.leave(T.GrantList);
  return grants;
}

function readJournalInfo(scan: Scanner): InfoFields {
  if (!scan.enter(T.MedlineJournalInfo) || scan.isEmpty) return { medlineTA: null, issnLinking: null };
  scan.leaf(T.Country);
  const medlineTA = scan.leaf(T.MedlineTA);
  scan.leaf(T.NlmUniqueID);
  const issnLinking = scan.leaf(T.ISSNLinking);
  scan.leave(T.MedlineJournalInfo);
  return { medlineTA, issnLinking };
}

function readRelations(scan: Scanner): CitedRelation[] {
  if (!scan.enter(T.CommentsCorrectionsList) || scan.isEmpty) return [];
  const relations = repeated(scan, T.CommentsCorrections, (inside): CitedRelation => {
    if (inside.isEmpty) throw UNKNOWN_SHAPE;
    const refType = inside.attribute("RefType");
    const source = inside.leaf(T.RefSource);
    const pmid = inside.leaf(T.PMID);
    inside.leaf(T.Note);
    inside.leave(T.CommentsCorrections);
    return { refType, source, pmid };
  });
  scan.leave(T.CommentsCorrectionsList);
  return relations;
}

function readMesh(scan: Scanner): MeshHeading[] {
  if (!scan.enter(T.MeshHeadingList) || scan.isEmpty) return [];
  const headings = repeated(scan, T.MeshHeading, (inside): MeshHeading => {
    if (inside.isEmpty) throw UNKNOWN_SHAPE;
    const descriptor = inside.leaf(T.DescriptorName) ?? "";
    const qualifiers = leaves(inside, T.QualifierName);
    inside.leave(T.MeshHeading);
    return { descriptor, qualifiers };
  });
  scan.leave(T.MeshHeadingList);
  return headings;
}

function readKeywords(scan: Scanner): string[] {
  const keywords: string[] = [];
  while (scan.enter(T.KeywordList)) {
    if (scan.isEmpty) continue;
    for (let word = scan.inlineLeaf(T.Keyword); word !== null; word = scan.inlineLeaf(T.Keyword)) keywords.push(word);
    scan.leave(T.KeywordList);
  }
  return keywords;
}

function readData(scan: Scanner): { readonly status: string | null; readonly articleIds: TypedId[] } {
  if (!scan.enter(T.PubmedData) || scan.isEmpty) return { status: null, articleIds: [] };
  passOverAny(scan, T.History);
  const status = scan.leaf(T.PublicationStatus);
  const ids: TypedId[] = [];
  if (scan.enter(T.ArticleIdList) && !scan.isEmpty) {
    while (scan.enter(T.ArticleId)) {
      const type = scan.attribute("IdType");
      const valid = scan.attribute("ValidYN");
      ids.push({ type, valid, value: scan.content(T.ArticleId) });
    }
    scan.leave(T.ArticleIdList);
  }
  passOverAny(scan, T.ObjectList);
  while (scan.enter(T.ReferenceList)) scan.passOver(T.ReferenceList, unreadEnd);
  scan.leave(T.PubmedData);
  return { status, articleIds: ids };
}
