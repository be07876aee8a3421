/**
 * The reference reading of PubMed XML: cheerio parses, and every field is looked up by its path. It reads all that is well formed; the scanner
 * of citation-scan.ts must say the same of what it understands.
 */
import { attribute, elementsAt, firstAt, inlineAt, inlineOf, parseXml, textAt, textOf, type XmlNode } from "../xml/dom.ts";
import type { AbstractPart, Citation, CitedAuthor, CitedDate, CitedJournal, MeshHeading, OtherAbstract, TypedId } from "./citation.ts";

/** Null where the root is no citation. */
export function citationFromDom(xml: string): Citation | null {
  const root = parseXml(xml);
  switch (root?.name) {
    case "PubmedArticle":
      return articleCitation(firstAt(root, "MedlineCitation"), firstAt(root, "PubmedData"));
    case "MedlineCitation":
      return articleCitation(root, null);
    case "PubmedBookArticle":
      return bookCitation(firstAt(root, "BookDocument"), firstAt(root, "PubmedBookData"));
    case "BookDocument":
      return bookCitation(root, null);
    default:
      return null;
  }
}

function articleCitation(medline: XmlNode | null, data: XmlNode | null): Citation | null {
  if (medline === null) return null;
  const article = firstAt(medline, "Article");
  const authorList = firstAt(article, "AuthorList");
  return {
    ...sharedFields(medline),
    title: inlineAt(article, "ArticleTitle"),
    bookTitle: null,
    vernacularTitle: inlineAt(article, "VernacularTitle"),
    abstract: abstractParts(firstAt(article, "Abstract")),
    copyright: inlineAt(article, "Abstract", "CopyrightInformation"),
    authors: elementsAt(authorList, "Author").map(author),
    authorsComplete: authorList === null ? null : attribute(authorList, "CompleteYN"),
    languages: elementsAt(article, "Language").map(textOf),
    journal: journal(article, firstAt(medline, "MedlineJournalInfo")),
    pubDate: date(firstAt(article, "Journal", "JournalIssue", "PubDate")),
    articleDate: date(firstAt(article, "ArticleDate")),
    locations: elementsAt(article, "ELocationID").map((node) => typedId(node, "EIdType")),
    status: data === null ? null : textAt(data, "PublicationStatus"),
    articleIds: elementsAt(data, "ArticleIdList", "ArticleId").map((node) => typedId(node, "IdType")),
    publicationTypes: elementsAt(article, "PublicationTypeList", "PublicationType").map(textOf),
    accessions: elementsAt(article, "DataBankList", "DataBank", "AccessionNumberList", "AccessionNumber").map(textOf),
    grants: grants(article),
  };
}

function bookCitation(document: XmlNode | null, data: XmlNode | null): Citation | null {
  if (document === null) return null;
  const book = firstAt(document, "Book");
  const lists = [...elementsAt(document, "AuthorList"), ...elementsAt(book, "AuthorList")];
  const authorList = lists.find((list) => attribute(list, "Type") !== "editors") ?? null;
  const ids = [...elementsAt(document, "ArticleIdList", "ArticleId"), ...elementsAt(data, "ArticleIdList", "ArticleId")];
  return {
    ...sharedFields(document),
    title: inlineAt(document, "ArticleTitle"),
    bookTitle: inlineAt(book, "BookTitle"),
    vernacularTitle: inlineAt(document, "VernacularTitle"),
    abstract: abstractParts(firstAt(document, "Abstract")),
    copyright: inlineAt(document, "Abstract", "CopyrightInformation"),
    authors: elementsAt(authorList, "Author").map(author),
    authorsComplete: authorList === null ? null : attribute(authorList, "CompleteYN"),
    languages: elementsAt(document, "Language").map(textOf),
    journal: { ...journal(document, null), volume: textAt(book, "Volume") },
    pubDate: date(firstAt(book, "PubDate")),
    articleDate: date(firstAt(document, "ContributionDate")),
    locations: elementsAt(book, "ELocationID").map((node) => typedId(node, "EIdType")),
    status: data === null ? null : textAt(data, "PublicationStatus"),
    articleIds: ids.map((node) => typedId(node, "IdType")),
    publicationTypes: elementsAt(document, "PublicationType").map(textOf),
    accessions: [],
    grants: grants(document),
  };
}

type SharedField =
  | "pmid"
  | "version"
  | "revised"
  | "otherAbstracts"
  | "otherIds"
  | "meshHeadings"
  | "keywords"
  | "relations"
  | "conflictOfInterest";

function sharedFields(citation: XmlNode): Pick<Citation, SharedField> {
  const pmid = firstAt(citation, "PMID");
  return {
    pmid: pmid === null ? null : textOf(pmid),
    version: pmid === null ? null : attribute(pmid, "Version"),
    revised: date(firstAt(citation, "DateRevised")),
    otherAbstracts: elementsAt(citation, "OtherAbstract").map(otherAbstract),
    otherIds: elementsAt(citation, "OtherID").map(textOf),
    meshHeadings: elementsAt(citation, "MeshHeadingList", "MeshHeading").map(meshHeading),
    keywords: elementsAt(citation, "KeywordList", "Keyword").map(inlineOf),
    relations: elementsAt(citation, "CommentsCorrectionsList", "CommentsCorrections").map((node) => ({
      refType: attribute(node, "RefType"),
      source: textAt(node, "RefSource"),
      pmid: textAt(node, "PMID"),
    })),
    conflictOfInterest: inlineAt(citation, "CoiStatement"),
  };
}

function abstractParts(node: XmlNode | null): readonly AbstractPart[] {
  return elementsAt(node, "AbstractText").map((one) => ({
    label: attribute(one, "Label"),
    category: attribute(one, "NlmCategory"),
    markup: inlineOf(one),
  }));
}

function otherAbstract(node: XmlNode): OtherAbstract {
  return { type: attribute(node, "Type"), language: attribute(node, "Language"), parts: abstractParts(node) };
}

function author(node: XmlNode): CitedAuthor {
  return {
    valid: attribute(node, "ValidYN"),
    lastName: textAt(node, "LastName"),
    foreName: textAt(node, "ForeName"),
    initials: textAt(node, "Initials"),
    suffix: inlineAt(node, "Suffix"),
    collectiveName: inlineAt(node, "CollectiveName"),
  };
}

function journal(article: XmlNode | null, info: XmlNode | null): CitedJournal {
  return {
    title: textAt(article, "Journal", "Title"),
    isoAbbreviation: textAt(article, "Journal", "ISOAbbreviation"),
    medlineTA: textAt(info, "MedlineTA"),
    issn: textAt(article, "Journal", "ISSN"),
    issnLinking: textAt(info, "ISSNLinking"),
    volume: textAt(article, "Journal", "JournalIssue", "Volume"),
    issue: textAt(article, "Journal", "JournalIssue", "Issue"),
    startPage: textAt(article, "Pagination", "StartPage"),
    endPage: textAt(article, "Pagination", "EndPage"),
    medlinePgn: textAt(article, "Pagination", "MedlinePgn"),
  };
}

function date(node: XmlNode | null): CitedDate | null {
  if (node === null) return null;
  return {
    year: textAt(node, "Year"),
    month: textAt(node, "Month"),
    day: textAt(node, "Day"),
    medlineDate: textAt(node, "MedlineDate"),
  };
}

function typedId(node: XmlNode, typeName: string): TypedId {
  return { type: attribute(node, typeName), valid: attribute(node, "ValidYN"), value: textOf(node) };
}

function meshHeading(node: XmlNode): MeshHeading {
  return { descriptor: textAt(node, "DescriptorName") ?? "", qualifiers: elementsAt(node, "QualifierName").map(textOf) };
}

function grants(node: XmlNode | null): Citation["grants"] {
  return elementsAt(node, "GrantList", "Grant").map((grant) => ({
    id: textAt(grant, "GrantID"),
    agency: textAt(grant, "Agency"),
    country: textAt(grant, "Country"),
  }));
}
