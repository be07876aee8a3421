/** What a JSON value is that is no paper, in words for the person who saved it. */
import type { RawDocument } from "@tabstract/record";
import { asList, asObject, field, hasField, type JsonObject } from "./fields.ts";
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
  return apiError(object) ?? emptyPage(object) ?? knownOther(object);
}

export function notAPaper(what: string): Problem {
  return { code: "not-a-paper", message: `This JSON is ${what}, no paper: it has neither a title nor a paper identifier.` };
}

/** The document; or a problem where nothing in it says which paper it is, or what the paper says. */
export function documentOrEmpty(document: RawDocument): ReadOutcome {
  const { metadata, abstract, otherAbstracts } = document;
  const isIdentified = metadata.title.text !== null || Object.values(metadata.identifiers).some((id) => id !== null);
  if (isIdentified || abstract !== null || otherAbstracts.length > 0) return { kind: "document", document };
  const message = "This record has neither a title nor an identifier nor an abstract: they are missing, or empty. Get the record again.";
  return { kind: "problem", problem: { code: "empty-record", message } };
}

function emptySearch(): Problem {
  return { code: "empty-search", message: "This is the answer to a search that found nothing. Search again with other words." };
}

function apiError(object: JsonObject): Problem | null {
  if (hasPaperKeys(object)) return null;
  const said = field(object, "error", "message", "detail", "errors");
  if (said === null) return null;
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
  const data = field(object, "data");
  const isPage = hasField(object, "total") || hasField(object, "offset") || hasField(object, "token");
  if (data === null ? isPage && Object.keys(object).length <= 4 : Array.isArray(data) && data.length === 0) return emptySearch();
  return null;
}

function hasPaperKeys(object: JsonObject): boolean {
  return hasField(object, "paperId") || hasField(object, "title") || hasField(object, "abstract");
}

/** Other answers of the Semantic Scholar APIs, by the keys that only they have. */
const OTHERS: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ["snippet"], what: "a row of a snippet search (a passage of a paper)" },
  { keys: ["snippetKind"], what: "a snippet (a passage of a paper)" },
  { keys: ["release_id"], what: "the description of a datasets release" },
  { keys: ["start_release", "diffs"], what: "a list of differences between datasets releases" },
  { keys: ["README", "files"], what: "a list of download links of a dataset" },
  { keys: ["authorId"], what: "an author" },
];

function knownOther(object: JsonObject): Problem | null {
  if (hasPaperKeys(object)) return null;
  const known = OTHERS.find(({ keys }) => keys.every((key) => hasField(object, key)));
  if (known !== undefined) return notAPaper(known.what);
  return asList(field(object, "data")).length > 0 ? notAPaper("a page whose rows are no papers") : null;
}
