/**
 * PubMed XML: sets of articles and book articles as EFetch and the web save them, the files of the annual baseline and the daily updates with
 * their deleted citations, sets of book documents, single elements, several documents in one file.
 *
 * The root may be missing, the DTD is never read, and only predefined entities and numbers are decoded. It must not take the XML of PubMed
 * Central (JATS), of Crossref, or of E-utilities that hold no articles (ESearch, ESummary).
 * Source: NLM's PubMed DTD, https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd, and its older editions.
 */
import { type Decoded, decodeUtf8 } from "../decode.ts";
import { pubmedXmlFramer } from "../framers/pubmed-xml.ts";
import { normalisePmid } from "../identifiers.ts";
import { documentOrEmpty } from "../not-a-paper.ts";
import { citationDocument } from "../pubmed/document.ts";
import { readCitation } from "../pubmed/read-citation.ts";
import { withoutReferences } from "../pubmed/without-references.ts";
import type { Head, Reader, ReadOutcome } from "../reader.ts";
import { versionOf } from "../revision.ts";
import { holdsSpecial } from "../xml/check.ts";
import { rootName } from "../xml/root-name.ts";

const ROOTS: ReadonlySet<string> = new Set([
  "BookDocument",
  "BookDocumentSet",
  "DeleteCitation",
  "MedlineCitation",
  "MedlineCitationSet",
  "PubmedArticle",
  "PubmedArticleSet",
  "PubmedBookArticle",
]);

export const pubmedXml: Reader = {
  format: "pubmed-xml",
  summary: "PubMed XML: articles, book articles and deleted citations, as saved from the web, fetched, or of the baseline and update files",
  recognisedBy:
    "XML whose root element is PubmedArticleSet, BookDocumentSet, MedlineCitationSet, or one element of these, or that begins with an element around them",
  recognise,
  framer: pubmedXmlFramer,
  read,
};

/** In a loop of requests the first may have failed: its answer, of another root, then stands before the articles. */
const HOLDS_RECORDS = new RegExp(`<(?:${[...ROOTS].join("|")})[\\s>]`);

function recognise(head: Head): boolean {
  const root = rootName(head.text);
  if (root === null) return false;
  return ROOTS.has(root) || (root.toLowerCase() !== "html" && HOLDS_RECORDS.test(head.text));
}

function read(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeRead(bytes);
  const xml = decoded.text.includes("\r") ? decoded.text.replace(/\r\n?/g, "\n") : decoded.text;
  if (/^<PMID[\s>/]/.test(xml)) return readDeletion(xml);
  const { citation, warnings, problem } = readCitation(xml);
  if (problem !== null) return { kind: "problem", problem };
  return documentOrEmpty(citationDocument(citation, { format: "pubmed-xml", warnings: [...decoded.warnings, ...warnings] }));
}

/** The text of what is read: not of the references. */
function decodeRead(bytes: Uint8Array): Decoded {
  const pieces = withoutReferences(bytes);
  if (pieces === null) return decodeUtf8(bytes);
  const before = decodeUtf8(pieces[0]);
  if (holdsSpecial(before.text)) return decodeUtf8(bytes);
  const after = decodeUtf8(pieces[1]);
  const warnings = before.warnings.length > 0 ? before.warnings : after.warnings;
  return {
    text: before.text + after.text,
    warnings,
    isPlain: before.isPlain && after.isPlain,
    mostEastAsian: before.mostEastAsian + after.mostEastAsian,
  };
}

function readDeletion(xml: string): ReadOutcome {
  const [, attributes = "", printed = null] = /^<PMID(\s[^<>]{0,200})?>([^<]{0,50})<\/PMID\s*>$/.exec(xml) ?? [];
  const pmid = normalisePmid(printed);
  if (pmid !== null)
    return { kind: "deleted", id: `pmid:${pmid}`, version: versionOf(/\bVersion\s*=\s*["'](\d+)/.exec(attributes)?.[1] ?? null) };
  const message = `This stands in a list of deleted citations and is no PMID: ${JSON.stringify(xml.slice(0, 60))}.`;
  return { kind: "problem", problem: { code: "xml-invalid", message } };
}
