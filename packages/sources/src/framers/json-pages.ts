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

/** One file may hold pages of several sources. */
export const ALL_PAGES: readonly PageShape[] = [CROSSREF_PAGE, EUROPEPMC_PAGE, OPENALEX_PAGE, PYGETPAPERS_PAGE, S2_PAGE];

/** `{"10.5555/a": { … }, "10.5555/b": { … }}` and `{"batch 1": [ … ], "batch 2": [ … ]}`: the object itself holds the records, or lists of them. */
export const MAP_PAGE: PageShape = { path: [], holds: "object", beside: NOTHING };

/** What papers, or batches of them, are saved under: a number, a DOI, an identifier of PubMed, Semantic Scholar, OpenAlex or arXiv; "batch 1". */
const NAMES_RECORDS =
  /^(?:(?:pmid|pmcid|corpusid|mag|acl|arxiv|doi)?[ :_-]{0,2}(?:(?:PMC|W)?\d{1,12}|\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4,9}\/[^\s"<>]+)|[\da-f]{40}|(?:https?:\/\/)?(?:dx\.)?(?:doi\.org|openalex\.org)\/[^\s"<>]+|(?:answer|batch|chunk|file|group|page|part|query|response|result|search|set)[ _-]?\d{1,6})$/i;

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

/** What a paper calls other works, people, its parts and what belongs to it; and the words that such names are made with. */
const WITHIN = new Set(
  "affiliations assertion attachments authors author authorships awards bibliography bib cited cites citing citations citation comments concepts contributors corrections creators datasets editors figures funders funding grants images institutions keywords links locations mesh neighbors neighbours references reference refs related relation relations reviewers reviews sections similar subjects tables tags topics updates versions".split(
    " ",
  ),
);
const FILLERS = new Set("articles by data entries ids items list of papers works".split(" "));

/** Whether a paper may keep a list of other things under such a key: "references", "similar_papers", "citingPapers". */
export function isWithinPaper(key: string): boolean {
  const words = key
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  return words.some((word) => WITHIN.has(word)) && words.every((word) => WITHIN.has(word) || FILLERS.has(word));
}

/** Keys that rows of the sources open with, beside those that only a paper has. */
export const STRUCTURED_ROWS: ReadonlySet<string> = new Set([
  "PeriodicalName",
  "citedPaper",
  "citingPaper",
  "contexts",
  "contextsWithIntent",
  "id",
  "indexed",
  "intents",
  "isInfluential",
  "paperAbstract",
  "paper_id",
  "url",
  "year",
]);

/** What stands before and after the records of a page is never longer; the facets of a search take most of it. */
export const MAX_PAGE_HEAD: number = 64 * 1024;
/** Keys that only a paper has: an object that opens with one is no page. */
export const PAPER_KEYS: ReadonlySet<string> = new Set([
  "DOI",
  "abstract",
  "abstractText",
  "abstract_inverted_index",
  "authorString",
  "authors",
  "corpusId",
  "corpusid",
  "doi",
  "externalIds",
  "paperAbstract",
  "paperId",
  "pmid",
  "title",
]);
/** No key of a page is longer. */
export const MAX_PAGE_KEY: number = 16;
