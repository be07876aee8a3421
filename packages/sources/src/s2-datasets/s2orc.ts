/**
 * Rows of the full-text shards `s2orc` ({corpusid, externalids, content: {source, text, annotations}}) and `s2orc_v2` (`body` for `content`,
 * title and authors beside it): the annotations say where in the text title, authors and abstract stand.
 *
 * An annotation is a JSON string of spans, [{"start": 361, "end": 1604}], or null; spans count code points and may be there twice. Two spans
 * of the abstract are two parts of it. The rest of the text is the paper's body, which is not read.
 */
import type { Author, RawDocument, Warning } from "@tabstract/record";
import { parseAuthor } from "../authors.ts";
import { asList, asObject, field, type JsonObject, only, type Place, text, warn } from "../fields.ts";
import { readAuthors, readIdentifiers } from "../s2-fields.ts";
import { documentOf, placeIn, type Row } from "./document.ts";
import { isOpen } from "./shards.ts";

interface Annotated {
  readonly text: string;
  readonly annotations: JsonObject | null;
  readonly warnings: Warning[];
}

export function readS2orc(row: Row): RawDocument {
  const { object, warnings } = row;
  const at = (path: string): Place => placeIn(row, path);
  const content = asObject(field(object, "content", "body"));
  const printed = only(field(content, "text"));
  const paper: Annotated = {
    text: typeof printed === "string" ? printed : "",
    annotations: asObject(field(content, "annotations")),
    warnings,
  };
  const access = asObject(field(asObject(field(content, "source")), "oainfo")) ?? asObject(field(object, "openaccessinfo"));
  const abstract = partsOf(paper, "abstract");
  return documentOf(row, {
    title: field(object, "title") ?? partsOf(paper, "title")[0] ?? null,
    abstract: abstract.length === 0 ? null : abstract.join("\n"),
    metadata: {
      identifiers: readIdentifiers(
        { ...object, externalids: field(object, "externalids") ?? field(access, "externalids") },
        at("identifiers"),
      ),
      authors: hasAuthors(object) ? readAuthors(field(object, "authors"), at("authors")) : annotatedAuthors(paper),
      openAccess: {
        isOpenAccess: isOpen(text(field(access, "status"), at("openAccess"))),
        url: text(field(access, "openaccessurl", "url"), at("openAccess")),
        license: text(field(access, "license"), at("openAccess")),
      },
    },
  });
}

function hasAuthors(object: JsonObject): boolean {
  return asList(field(object, "authors")).length > 0;
}

/** Below the name on the first line of an author's span stands the affiliation. */
function annotatedAuthors(paper: Annotated): Author[] {
  const authors: Author[] = [];
  for (const part of partsOf(paper, "author")) {
    const name = text(part.trim().split("\n", 1)[0], { path: "authors", warnings: paper.warnings });
    const author = name === null ? null : parseAuthor(name, "given-first");
    if (author !== null) authors.push(author);
  }
  return authors;
}

/** The stretches of text under an annotation, in order, each once. */
function partsOf({ text: whole, annotations, warnings }: Annotated, name: string): readonly string[] {
  const annotation = only(field(annotations, name));
  if (typeof annotation !== "string") return [];
  const place: Place = { path: name === "title" ? "title.text" : name === "author" ? "authors" : name, warnings };
  const spans = spansOf(annotation);
  if (spans === null) {
    warn(place, { code: "value-unusable", message: `The annotation ${JSON.stringify(name)} was left out: it is no list of spans.` });
    return [];
  }
  const sliced = slicer(whole);
  const parts: string[] = [];
  let after = 0;
  for (const [start, end] of spans.sort(([a, b], [c, d]) => a - c || b - d)) {
    if (start < after) continue;
    const part = sliced(start, end).trim();
    after = end;
    if (part !== "" && !parts.includes(part)) parts.push(part);
  }
  return parts;
}

/** Slices by code points; by code units, which is the same and quicker, where the text has no pairs of surrogates. */
function slicer(whole: string): (start: number, end: number) => string {
  if (!/[\ud800-\udfff]/.test(whole)) return (start, end) => whole.slice(start, end);
  const points = [...whole];
  return (start, end) => points.slice(start, end).join("");
}

function spansOf(annotation: string): [number, number][] | null {
  let list: unknown;
  try {
    list = JSON.parse(annotation);
  } catch {
    return null;
  }
  if (!Array.isArray(list)) return null;
  return list.flatMap((span): [number, number][] => {
    const [start, end] = [Number(field(asObject(span), "start") ?? Number.NaN), Number(field(asObject(span), "end") ?? Number.NaN)];
    return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end ? [[start, end]] : [];
  });
}
