/**
 * Papers as a Chinese aggregator site wraps Semantic Scholar's records ("PeriodicalName", "RegionCategory", "resultStr").
 *
 * One record is one paper up to three times: the outer JSON object, the object inside its string `resultStr`, and plain text after the JSON.
 * They are variants of ONE paper. The title in the abstract's language wins and the others are translations; the richest abstract wins;
 * a field is taken from the first variant that has it. Where variants disagree a warning says so.
 */
import { emptyMetadata, type Metadata, type RawDocument, type Warning } from "@tabstract/record";
import { parseAuthors } from "../authors.ts";
import { asObject, body, hasField, type JsonObject, only, text, warn } from "../fields.ts";
import { aggregatorFramer } from "../framers/aggregator.ts";
import type { JsonRow, JsonSource } from "../json-source.ts";
import { documentOrEmpty, jsonRefusal, notAPaper } from "../not-a-paper.ts";
import type { ReadOutcome } from "../reader.ts";
import { languageByScript } from "../scripts.ts";
import { chooseTitle, pickAbstract, type Rendering, readObject, readPlainText, warnOfDisagreement } from "../variants.ts";

export const s2Aggregator: JsonSource = {
  format: "s2-aggregator",
  summary: "Semantic Scholar papers as an aggregator site wraps them: a JSON object, maybe plain text after it",
  recognisedBy: 'JSON whose records have "PeriodicalName", "resultStr", "DOIUrl" or their like',
  textAfter: true,
  framer: aggregatorFramer,
  knows: (row: JsonObject): boolean => OWN_KEYS.some((key) => hasField(row, key)),
  mayBe: isOuter,
  read,
};

const OWN_KEYS: readonly string[] = [
  "DOIUrl",
  "ListUrlMain",
  "PeriodicalId",
  "PeriodicalIF",
  "PeriodicalName",
  "RegionCategory",
  "TitleCN",
  "AbstractTextCN",
  "resultStr",
];

function isOuter(row: JsonObject): boolean {
  return ["title", "abstract", "PeriodicalName", "resultStr"].some((key) => hasField(row, key));
}

function read({ value, after, warnings }: JsonRow): ReadOutcome {
  const refusal = jsonRefusal(value);
  if (refusal !== null) return { kind: "problem", problem: refusal };
  const outer = asObject(value);
  if (outer === null || !isOuter(outer)) return { kind: "problem", problem: notAPaper("an object") };
  return documentOrEmpty(readDocument({ outer, after, warnings }));
}

function readDocument(input: { readonly outer: JsonObject; readonly after: string; readonly warnings: Warning[] }): RawDocument {
  const { outer, after, warnings } = input;
  const renderings: Rendering[] = [readObject({ name: "outer object", object: outer, warnings })];
  const inner = readInner(outer, warnings);
  if (inner !== null) renderings.push(readObject({ name: "resultStr", object: inner, warnings }));
  const plain = readPlainText({ text: after, titles: renderings.map((one) => one.title), warnings });
  if (plain !== null) renderings.push(plain);
  warnOfDisagreement(renderings, warnings);

  const abstract = pickAbstract(renderings);
  const translatedTitles = renderings.map((one) => one.titleCN).filter((title) => title !== null);
  return {
    format: "s2-aggregator",
    revision: null,
    metadata: readMetadata({ renderings, title: chooseTitle({ renderings, abstract, translatedTitles }), warnings }),
    registrations: [],
    abstract,
    otherAbstracts: readOtherAbstracts([outer, inner], warnings),
    copyright: null,
    variants: renderings.length < 2 ? [] : renderings.map(({ name, title, doi, abstract }) => ({ name, title, doi, abstract })),
    warnings,
  };
}

function readInner(outer: JsonObject, warnings: Warning[]): JsonObject | null {
  const value = hasField(outer, "resultStr") ? only(outer.resultStr) : null;
  const direct = asObject(value);
  if (direct !== null || typeof value !== "string" || value.trim() === "") return direct;
  let inner: JsonObject | null = null;
  try {
    inner = asObject(JSON.parse(value));
  } catch {
    inner = null;
  }
  if (inner === null) {
    const message = "The JSON inside the string resultStr is broken; the paper was read from the rest of the record.";
    warn({ path: "resultStr", warnings }, { code: "result-string-broken", message });
  }
  return inner;
}

function readMetadata(input: {
  readonly renderings: readonly Rendering[];
  readonly title: Metadata["title"];
  readonly warnings: Warning[];
}): Metadata {
  const { renderings, title, warnings } = input;
  const first = <T>(get: (one: Rendering) => T | null): T | null => {
    for (const one of renderings) {
      const value = get(one);
      if (value !== null) return value;
    }
    return null;
  };
  const { authors, complete } = parseAuthors(first((one) => one.authors) ?? "", "given-first");
  if (!complete) warnings.push({ code: "authors-truncated", message: 'The dump ends the author list with "et al.".', path: "authors" });
  const empty = emptyMetadata();
  return {
    ...empty,
    identifiers: {
      ...empty.identifiers,
      doi: first((one) => one.doi),
      pmcid: first((one) => one.pmcid),
      s2PaperId: first((one) => one.s2PaperId),
    },
    title,
    authors: [...authors],
    authorsComplete: complete,
    journal: {
      ...empty.journal,
      name: first((one) => one.journal),
      volume: first((one) => one.volume),
      issue: first((one) => one.issue),
      pages: first((one) => one.pages),
      impactFactor: first((one) => one.impactFactor),
      quartile: first((one) => one.quartile),
    },
    published: first((one) => one.published),
    publicationTypes: [...(first((one) => (one.publicationTypes.length > 0 ? one.publicationTypes : null)) ?? [])],
    openAccess: { isOpenAccess: first((one) => one.isOpenAccess), url: first((one) => one.pdfUrl), license: null },
    citationCount: first((one) => one.citationCount),
  };
}

/** The site's own translations of the abstract, each once. */
function readOtherAbstracts(objects: readonly (JsonObject | null)[], warnings: Warning[]): RawDocument["otherAbstracts"] {
  const texts = objects.map((object) => body(object === null ? null : object.AbstractTextCN, { path: "otherAbstracts", warnings }));
  const distinct = [...new Set(texts.filter((one) => one !== null))];
  return distinct.map((one) => ({
    language: languageByScript(one) ?? null,
    type: "translation",
    text: text(one, { path: "otherAbstracts", warnings }) ?? one,
  }));
}
