/** What a JSON value is that is no paper, in words for the person who saved it. */
import type { RawDocument } from "@tabstract/record";
import { asList, asObject, field, hasField, type JsonObject } from "./fields.ts";
import { ALL_PAGES, type PageShape } from "./framers/json-pages.ts";
import { mixedFormats } from "./framers/problems.ts";
import type { Problem, ReadOutcome } from "./reader.ts";

/** Why a JSON value cannot be a paper; null where it may be one. */
export function jsonRefusal(value: unknown): Problem | null {
  if (value === null) {
    return {
      code: "not-found",
      message: "The value null stands where a paper would: the source knows no paper under the identifier that was asked for.",
    };
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? emptySearch() : notAPaper(`a list of ${value.length} values`);
  }
  const object = asObject(value);
  if (object === null) return notAPaper(`a ${typeof value}`);
  return apiError(object) ?? emptyPage(object) ?? byColumns(object) ?? knownOther(object);
}

export function notAPaper(what: string, instead: string | null = null): Problem {
  const why = instead ?? "it has neither a title nor a paper identifier.";
  return { code: "not-a-paper", message: `This JSON is ${what}, no paper: ${why}` };
}

/** The document; or a problem where nothing in it says which paper it is, or what the paper says. */
export function documentOrEmpty(document: RawDocument): ReadOutcome {
  const { metadata, abstract, otherAbstracts } = document;
  const says = metadata.title.text !== null || abstract !== null || otherAbstracts.length > 0;
  if (says || Object.values(metadata.identifiers).some((id) => id !== null)) return { kind: "document", document };
  const message = "This record has neither a title nor an identifier nor an abstract: they are missing, or empty. Get the record again.";
  return { kind: "problem", problem: { code: "empty-record", message } };
}

function emptySearch(): Problem {
  return { code: "empty-search", message: "This is the answer to a search that found nothing. Search again with other words." };
}

function apiError(object: JsonObject): Problem | null {
  if (hasPaperKeys(object)) return null;
  const said = field(object, "error", "errMsg", "message", "detail", "errors");
  if (said === null) return null;
  if (field(object, "status") === "failed" && Array.isArray(said)) {
    const inner = field(asObject(said[0]), "message");
    return errorProblem(typeof inner === "string" ? inner : "failed");
  }
  if (typeof said !== "string") {
    const inner = field(asObject(said), "message");
    if (!hasField(object, "error") || typeof inner !== "string") return null;
    return errorProblem(inner);
  }
  return errorProblem(said);
}

function errorProblem(said: string): Problem {
  const quoted = JSON.stringify(said.length > 200 ? `${said.slice(0, 200)}…` : said);
  return { code: "api-error", message: `This is the error message of an API, saved in place of its answer: ${quoted}. Ask again.` };
}

function emptyPage(object: JsonObject): Problem | null {
  if (hasPaperKeys(object)) return null;
  if (ALL_PAGES.some((shape) => holdsNothing(object, shape))) return emptySearch();
  const data = field(object, "data");
  const isPage = hasField(object, "total") || hasField(object, "offset") || hasField(object, "token");
  if (data === null && isPage && Object.keys(object).length <= 4) return emptySearch();
  return null;
}

/** Whether the object is such a page, and without records. */
function holdsNothing(object: JsonObject, { path, holds }: PageShape): boolean {
  let value: unknown = object;
  for (const key of path) value = field(asObject(value), key);
  if (holds === "list") return Array.isArray(value) && value.length === 0;
  const records = asObject(value);
  return records !== null && Object.keys(records).length === 0;
}

function hasPaperKeys(object: JsonObject): boolean {
  return hasField(object, "paperId") || hasField(object, "title") || hasField(object, "abstract");
}

const SHARD = "take the shards of abstracts and of papers, which name the same papers by their corpusid.";

/** Other things that lie beside papers, by the keys that only they have; and what to get in place of them. */
const OTHERS: readonly { readonly keys: readonly string[]; readonly what: string; readonly instead?: string }[] = [
  {
    keys: ["protocolSection"],
    what: "a study registered at ClinicalTrials.gov",
    instead: "it has no abstract, and its enrolment is no sample size; get the papers about the study, from PubMed for instance.",
  },
  {
    keys: ["messages", "collection"],
    what: "an answer of the medRxiv or bioRxiv API",
    instead: "the preprints in it are not read yet; get them by their DOIs from Crossref or Europe PMC, with their abstracts.",
  },
  {
    keys: ["PMID", "STAT", "TI"],
    what: "a MEDLINE record that a program read (Biopython's, for instance)",
    instead: "save the MEDLINE text itself.",
  },
  { keys: ["MedlineCitation"], what: "a PubMed article that a program made of its XML", instead: "save the XML itself." },
  { keys: ["PubmedArticle"], what: "PubMed articles that a program made of their XML", instead: "save the XML itself." },
  { keys: ["hitCount", "referenceList"], what: "a list of references from Europe PMC", instead: "search for the papers themselves." },
  { keys: ["hitCount", "citationList"], what: "a list of citations from Europe PMC", instead: "search for the papers themselves." },
  { keys: ["corpusid", "model", "text"], what: "a row of Semantic Scholar's tldrs (a summary by a model)", instead: SHARD },
  { keys: ["corpusid", "model", "vector"], what: "a row of Semantic Scholar's embeddings", instead: SHARD },
  { keys: ["corpusid", "sha"], what: "a row of Semantic Scholar's paper-ids", instead: SHARD },
  { keys: ["citingcorpusid", "citedcorpusid"], what: "a row of Semantic Scholar's citations", instead: SHARD },
  { keys: ["authorid"], what: "a row of Semantic Scholar's authors", instead: SHARD },
  { keys: ["alternate_names", "name", "issn"], what: "a row of Semantic Scholar's publication-venues", instead: SHARD },
  { keys: ["snippet"], what: "a row of a snippet search (a passage of a paper)" },
  { keys: ["snippetKind"], what: "a snippet (a passage of a paper)" },
  { keys: ["release_id"], what: "the description of a datasets release" },
  { keys: ["from_release", "to_release"], what: "a list of differences between two datasets releases" },
  { keys: ["start_release", "diffs"], what: "a list of differences between datasets releases" },
  { keys: ["README", "files"], what: "a list of download links of a dataset" },
  { keys: ["authorId"], what: "an author" },
];

const COLUMNS: readonly string[] = ["paperId", "title", "abstract", "doi", "DOI", "authors", "pmid", "corpusid"];

/** `{"title": {"0": "…", "1": "…"}, "abstract": {"0": …}}`, as pandas saves a table unless it is told otherwise; and its other forms. */
function byColumns(object: JsonObject): Problem | null {
  const columns = COLUMNS.map((name) => field(object, name)).filter((column) => column !== null);
  const titles = field(object, "title");
  if (columns.length < 2 || typeof titles !== "object" || titles === null) return null;
  const rows = Object.entries(titles);
  // R writes each value of one paper as a list of one.
  const areTitles =
    rows.length >= (Array.isArray(titles) ? 2 : 1) && rows.every(([key, title]) => /^\d{1,9}$/.test(key) && typeof title === "string");
  const areColumns = columns.every((column) => typeof column === "object" && column !== null && Object.keys(column).length === rows.length);
  return areTitles && areColumns
    ? notAPaper("a table of papers stored by columns", 'store it by rows: orient="records" in pandas, dataframe="rows" in R.')
    : null;
}

function knownOther(object: JsonObject): Problem | null {
  if (hasPaperKeys(object)) return null;
  const known = OTHERS.find(({ keys }) => keys.every((key) => hasField(object, key)));
  if (known !== undefined) return notAPaper(known.what, known.instead);
  const rows = asList(field(object, "data"));
  if (rows.length === 0) return null;
  if (!rows.some((row) => hasPaperKeys(asObject(row) ?? {}))) return notAPaper("a page whose rows are no papers");
  return mixedFormats("a page of search results");
}
