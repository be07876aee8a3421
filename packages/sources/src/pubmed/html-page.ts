/** What a saved web page is, where it is no article of PubMed, and what to export instead. */
import type { Problem } from "../reader.ts";

const INSTEAD =
  'In PubMed, choose Save, All results, and the format "PubMed" or "Abstract (text)"; or open the article itself and save that page.';

interface PageKind extends Problem {
  readonly form: RegExp;
}

/** Pages of no article, whichever site they are of. */
export const PAGE_KINDS: readonly PageKind[] = [
  {
    code: "looks-like-challenge-page",
    message: `This is a page that asks whether a person is there ("Just a moment…", a captcha), not what was behind it. ${INSTEAD}`,
    form: /<title>\s*(?:just a moment|attention required|checking your browser|access denied|are you a robot|security check|verif(?:y|ication))|\bcf-browser-verification\b|\bcf-challenge\b|\bg-recaptcha\b[^<>]{0,200}>\s*<\/div>\s*<\/form>/i,
  },
  {
    code: "looks-like-error-page",
    message: `This is the error page of a web site, not an article. ${INSTEAD}`,
    form: /<title>\s*(?:error\b|(?:4|5)\d\d\b|page not found|not found|bad gateway|service unavailable|too many requests|internal server error|the page (?:cannot|can't)|(?:pubmed|ncbi)\s*[-:|]\s*(?:error|page not found)|[^<]{0,80}\berror\s*[-|]\s*(?:pubmed|ncbi))/i,
  },
  {
    code: "looks-like-search-page",
    message: `This is a page of search results of PubMed, not one article. ${INSTEAD}`,
    form: /<title>[^<]{0,2000}\bsearch results\s*-\s*pubmed|\bclass="[^"<>]{0,200}\b(?:search-results-chunk|search-results-list)\b/i,
  },
];

/** Null for a page of none of these kinds. */
export function pageProblem(html: string): Problem | null {
  const known = PAGE_KINDS.find(({ form }) => form.test(html));
  return known === undefined ? null : { code: known.code, message: known.message };
}

export const NO_ARTICLE: Problem = {
  code: "not-an-article-page",
  message: `This page is of PubMed's site, but no article's: it has neither a title nor a PMID. ${INSTEAD}`,
};

/** Whether text begins as an HTML page does. */
export function opensAsHtml(text: string): boolean {
  return /^[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype\s+html|<html\b|<head\b|<body\b)/i.test(text);
}

/** Whether a page says that it is PubMed's. */
export function isPubmedPage(html: string): boolean {
  return (
    /<meta\s[^<>]{0,300}\bname=["']?(?:ncbi_db|ncbi_app)["']?\s[^<>]{0,200}\bcontent=["']?pubmed\b/i.test(html) ||
    /<meta\s[^<>]{0,300}\bcontent=["']?PubMed["']?\s[^<>]{0,200}\bproperty=["']?og:site_name/i.test(html) ||
    /<meta\s[^<>]{0,300}\bproperty=["']?og:site_name["']?\s[^<>]{0,200}\bcontent=["']?PubMed\b/i.test(html) ||
    /<link\s[^<>]{0,300}\brel=["']?canonical["']?\s[^<>]{0,200}\bhref=["']?https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\//i.test(html) ||
    /<!-- saved from url=\(\d+\)https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\//i.test(html) ||
    /<title>[^<]{0,3000}\s-\s+PubMed\s*<\/title>/i.test(html)
  );
}
