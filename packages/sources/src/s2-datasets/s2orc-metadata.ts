/**
 * Rows of S2ORC's metadata (2020): {paper_id, title, authors: [{first, middle, last, suffix}], abstract, year, doi, pubmed_id, …}, and of its
 * parsed papers, whose abstract is a list of paragraphs ({text, section}). Paper ids are corpus ids.
 */
import { type Author, emptyMetadata, type RawDocument } from "@tabstract/record";
import { givenOrInitials } from "../authors.ts";
import { isoDate } from "../dates.ts";
import { asList, asObject, count, field, type JsonObject, only, type Place, text } from "../fields.ts";
import { normaliseArxiv, normaliseDoi, normalisePmcid, normalisePmid } from "../identifiers.ts";
import { documentOf, placeIn, type Row } from "./document.ts";

export function readS2orcMetadata(row: Row): RawDocument {
  const { object } = row;
  const at = (path: string): Place => placeIn(row, path);
  const id = (name: string): string | null => text(field(object, name), at("identifiers"));
  const parsed = asObject(field(object, "metadata"));
  const abstract = field(object, "abstract");
  const printed = only(abstract);
  return documentOf(row, {
    title: field(object, "title") ?? field(parsed, "title"),
    abstract: Array.isArray(abstract) && typeof printed !== "string" ? paragraphs(abstract) : withLineBreaks(printed),
    metadata: {
      identifiers: {
        doi: normaliseDoi(id("doi")),
        pmid: normalisePmid(id("pubmed_id")),
        pmcid: normalisePmcid(id("pmc_id")),
        s2PaperId: null,
        // The parsed papers of other collections are named by the digest of a PDF.
        s2CorpusId: /^\d+$/.test(id("paper_id") ?? "") ? count(field(object, "paper_id"), at("identifiers.s2CorpusId")) : null,
        arxiv: normaliseArxiv(id("arxiv_id")),
      },
      authors: asList(field(object, "authors") ?? field(parsed, "authors")).flatMap((one) => readAuthor(asObject(one), at("authors"))),
      journal: {
        ...emptyMetadata().journal,
        name: text(field(object, "journal"), at("journal")) ?? text(field(object, "venue"), at("journal")),
      },
      published: isoDate(text(field(object, "year"), at("published"))),
    },
  });
}

function readAuthor(author: JsonObject | null, at: Place): readonly Author[] {
  const first = text(field(author, "first"), at);
  const middle = asList(field(author, "middle")).flatMap((name) => text(name, at) ?? []);
  const family = text(field(author, "last"), at);
  const suffix = text(field(author, "suffix"), at);
  const given = [...(first === null ? [] : [first]), ...middle].join(" ");
  const name = [given, family, suffix].filter((part) => part !== null && part !== "").join(" ");
  if (name === "") return [];
  return [{ name, family, ...givenOrInitials(given), suffix: suffix?.replace(/\.$/, "") ?? null, collective: false }];
}

/** The collection writes " ::: " where a line ended, also behind NLM's label for no label. */
function withLineBreaks(abstract: unknown): unknown {
  if (typeof abstract !== "string" || !abstract.includes(":::")) return abstract;
  return abstract
    .split(":::")
    .map((line) => line.trim())
    .filter((line) => line !== "UNLABELLED")
    .join("\n");
}

function paragraphs(list: readonly unknown[]): string | null {
  const texts = list.flatMap((one) => {
    const paragraph = only(field(asObject(one), "text"));
    return typeof paragraph === "string" ? [paragraph] : [];
  });
  return texts.length === 0 ? null : texts.join("\n");
}
