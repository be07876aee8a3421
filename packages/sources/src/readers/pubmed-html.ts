/**
 * A saved page of one article on pubmed.ncbi.nlm.nih.gov, as its site has marked them up since 2020. One page is one record.
 *
 * Pages of search results, error pages and pages that ask for a person are refused by name. Nothing on the page runs, nothing is fetched. It must
 * not take the pages of PubMed Central or of publishers, although they have the same meta elements.
 * Source: the site's markup: "citation_…" meta elements, #full-view-heading, #abstract, #mesh-terms and the blocks beside them.
 */
import { decodeUtf8 } from "../decode.ts";
import { htmlPagesFramer } from "../framers/html-pages.ts";
import { documentOrEmpty } from "../not-a-paper.ts";
import { citationFromHtml } from "../pubmed/citation-html.ts";
import { citationDocument } from "../pubmed/document.ts";
import { isPubmedPage, NO_ARTICLE, opensAsHtml, pageProblem } from "../pubmed/html-page.ts";
import type { Head, Problem, Reader, ReadOutcome } from "../reader.ts";

export const pubmedHtml: Reader = {
  format: "pubmed-html",
  summary: "A saved page of an article on pubmed.ncbi.nlm.nih.gov",
  recognisedBy: "an HTML page that says it is PubMed's (its title, meta elements or canonical link)",
  recognise: (head: Head): boolean => opensAsHtml(head.text) && isPubmedPage(head.text),
  framer: htmlPagesFramer,
  read,
};

/** Pages of articles are nested some thirty deep. */
const MAX_HTML_DEPTH = 500;

function read(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeUtf8(bytes);
  const html = decoded.text.replace(/\r\n?/g, "\n");
  if (isTooDeep(html)) return { kind: "problem", problem: TOO_DEEP };
  const problem = pageProblem(html);
  if (problem !== null) return { kind: "problem", problem };
  const citation = citationFromHtml(html);
  if (citation === null) return { kind: "problem", problem: NO_ARTICLE };
  return documentOrEmpty(citationDocument(citation, { format: "pubmed-html", warnings: decoded.warnings }));
}

const TOO_DEEP: Problem = {
  code: "html-too-deep",
  message: `This page opens more than ${MAX_HTML_DEPTH} elements inside each other. Article pages are nested some thirty deep: check that the file is what it seems.`,
};

/** Elements whose end tags may be left out, and those that have none. */
const UNCLOSED: ReadonlySet<string> = new Set("p li dt dd tr td th option path".split(" "));
const VOID: ReadonlySet<string> = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const MAX_UNCLOSED = 2000;

/** Told before the page is parsed: trees that are too deep cost time and stack. What stands in scripts and styles opens nothing. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  let unclosed = 0;
  let rawUntil = 0;
  for (const { 1: slash, 2: printed = "", index } of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})/g)) {
    if (index < rawUntil) continue;
    const name = printed.toLowerCase();
    if (VOID.has(name)) continue;
    if (slash === "" && (name === "script" || name === "style")) {
      const end = html.indexOf(`</${printed}`, index);
      // One that is never closed hides the rest of the page, as it does in a browser.
      rawUntil = end < 0 ? html.length : end + 2;
      continue;
    }
    const step = slash === "" ? 1 : -1;
    if (UNCLOSED.has(name)) unclosed = Math.max(0, unclosed + step);
    else depth = Math.max(0, depth + step);
    if (depth > MAX_HTML_DEPTH || unclosed > MAX_UNCLOSED) return true;
  }
  return false;
}
