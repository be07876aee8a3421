/**
 * The pages that sources wrap their records in, and where in a page the records stand.
 * Sources: the documentation of the Semantic Scholar, Crossref, OpenAlex and Europe PMC APIs, and saved answers of them.
 */

export interface PageShape {
  /** The keys that lead from the page to its records. */
  readonly path: readonly string[];
  /** The records are the elements of a list, or the values of an object, whose keys then are layout. */
  readonly holds: "list" | "object";
  /** Keys of the page whose values may be lists and objects although no record stands in them. */
  readonly beside: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** `{"total": 5, "offset": 0, "data": [ … ]}`. */
export const S2_PAGE: PageShape = { path: ["data"], holds: "list", beside: NOTHING };

/** `{"status": "ok", "message": {"facets": {}, "items": [ … ], "query": {}}}`. */
export const CROSSREF_PAGE: PageShape = { path: ["message", "items"], holds: "list", beside: new Set(["facets", "query"]) };

/** `{"meta": {}, "results": [ … ], "group_by": []}`. */
export const OPENALEX_PAGE: PageShape = { path: ["results"], holds: "list", beside: new Set(["meta", "group_by"]) };

/** `{"hitCount": 5, "request": {}, "resultList": {"result": [ … ]}}`. */
export const EUROPEPMC_PAGE: PageShape = { path: ["resultList", "result"], holds: "list", beside: new Set(["request"]) };

/** `{"nextCursorMark": null, "papers": {"PMC1": { … }}}`, as pygetpapers saves answers of Europe PMC. */
export const PYGETPAPERS_PAGE: PageShape = { path: ["papers"], holds: "object", beside: NOTHING };

/** `{"recommendedPapers": [ … ]}`, and the names that people give to a list of papers when they save one. */
const NAMED_LISTS: readonly PageShape[] = [
  "articles",
  "documents",
  "items",
  "papers",
  "publications",
  "recommendedPapers",
  "records",
  "works",
].map((key) => ({ path: [key], holds: "list", beside: NOTHING }));

/** One file may hold pages of several sources. */
export const ALL_PAGES: readonly PageShape[] = [CROSSREF_PAGE, EUROPEPMC_PAGE, OPENALEX_PAGE, PYGETPAPERS_PAGE, S2_PAGE, ...NAMED_LISTS];

/** `{"10.5555/a": { … }, "10.5555/b": { … }}` and `{"batch 1": [ … ], "batch 2": [ … ]}`: the object itself holds the records, or lists of them. */
export const MAP_PAGE: PageShape = { path: [], holds: "object", beside: NOTHING };

/** What papers, or batches of them, are saved under: a number, a DOI, an identifier of PubMed, Semantic Scholar, OpenAlex or arXiv; "batch 1". */
const NAMES_RECORDS =
  /^(?:(?:pmid|pmcid|corpusid|mag|acl|arxiv|doi)?[ :_-]?(?:(?:PMC|W)?\d{1,12}|\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4,9}\/[^\s"<>]+)|[\da-f]{40}|(?:https?:\/\/)?(?:dx\.)?(?:doi\.org|openalex\.org)\/[^\s"<>]+|(?:answer|batch|chunk|file|group|page|part|query|response|result|search|set)[ _-]?\d{1,6})$/i;

/** Whether records, or lists of them, are saved under such a key, and a paper has none like it. */
export function namesRecords(key: string): boolean {
  return NAMES_RECORDS.test(key);
}

/** The brackets that close a page whose records were just about to begin. */
export function closingOf(shape: PageShape): string {
  return (shape.holds === "list" ? "]" : "}") + "}".repeat(shape.path.length);
}

/** The shortest page up to the place where its records end. */
export function openingOf(shape: PageShape): string {
  return `${shape.path.map((key) => `{${JSON.stringify(key)}:`).join("")}${shape.holds === "list" ? "[]" : "{}"}`;
}

/** What a paper calls lists of other works, of people and of its parts. */
const WITHIN_PAPERS = /assert|author|bib|cit|contribut|correct|edit|figure|fund|image|link|refer|relat|section|table|updat|version/i;
/** A search or a topic, in words: no sentence. */
const IN_WORDS = /^[^.!?;:"\\]{1,100}$/;

/** Whether a list of papers may be saved under such a key: "statins and pain". */
export function namesBatch(key: string): boolean {
  return namesRecords(key) || (IN_WORDS.test(key) && !WITHIN_PAPERS.test(key));
}

/** What stands before and after the records of a page is never longer; the facets of a search take most of it. */
export const MAX_PAGE_HEAD: number = 64 * 1024;
/** Keys that only a paper has: an object that opens with one is no page. */
export const PAPER_KEYS: ReadonlySet<string> = new Set([
  "DOI",
  "abstract",
  "abstract_inverted_index",
  "authors",
  "corpusId",
  "corpusid",
  "doi",
  "externalIds",
  "paperId",
  "title",
]);
/** No key of a page is longer; DOIs are its longest. */
export const MAX_PAGE_KEY: number = 200;
