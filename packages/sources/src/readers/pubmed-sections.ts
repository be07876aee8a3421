/**
 * French-labelled text: "=== Lien PubMed ===", "=== Métadonnées ===", "=== Abstract ===", each with its block, in this order.
 *
 * The metadata block is authors, title, citation and article type, a line each; lines may be wrapped or all on one. It must not take files
 * that begin "Date de publication : …": they are another format.
 */
import { emptyMetadata, type Metadata, type RawAbstract, type Warning } from "@tabstract/record";
import { parseAuthors } from "../authors.ts";
import { decodeUtf8 } from "../decode.ts";
import { body, cleaned, text } from "../fields.ts";
import { pubmedSectionsFramer } from "../framers/pubmed-sections.ts";
import { normaliseDoi, normalisePmid } from "../identifiers.ts";
import { opensAsJson } from "../json-peek.ts";
import { splitMetadata } from "../metadata-block.ts";
import { documentOrEmpty } from "../not-a-paper.ts";
import { rawAbstract } from "../raw-abstract.ts";
import type { Head, Reader, ReadOutcome } from "../reader.ts";
import { languageByScript } from "../scripts.ts";

export const pubmedSections: Reader = {
  format: "pubmed-sections",
  summary: 'Text in three blocks with French labels ("=== Lien PubMed ===", "=== Métadonnées ===", "=== Abstract ===")',
  recognisedBy: 'a line "=== Lien PubMed ===", in a file that does not open with JSON',
  recognise: (head: Head): boolean => !opensAsJson(head) && /^[ \t\ufeff]*=== Lien PubMed ===[ \t]*\r?$/m.test(head.text),
  framer: pubmedSectionsFramer,
  read,
};

const MARKERS: readonly string[] = ["Lien PubMed", "Métadonnées", "Abstract"];

function read(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeUtf8(bytes);
  const { warnings } = decoded;
  const blocks = splitBlocks(cleaned(decoded.text, { path: "record", warnings }).normalize("NFC"));
  const missing = MARKERS.find((_, index) => blocks[index] === undefined);
  if (missing !== undefined) {
    const message = `The line "=== ${missing} ===" is missing, or not in its place. The three blocks are ${MARKERS.map((name) => `"${name}"`).join(", ")}, in this order.`;
    return { kind: "problem", problem: { code: "marker-missing", message } };
  }
  const [link, metadataBlock, abstractBlock] = blocks as [string, string, string];
  const metadata = readMetadata({ link, block: metadataBlock, warnings });
  return documentOrEmpty({
    format: "pubmed-sections",
    revision: null,
    metadata,
    registrations: [],
    abstract: readAbstract(abstractBlock, warnings),
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings,
  });
}

/** The text under each marker, in the order of the markers; undefined from the first that is missing on. */
function splitBlocks(record: string): readonly (string | undefined)[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  for (const line of record.split("\n")) {
    const marker = MARKERS[blocks.length];
    const isNext = marker !== undefined && line.trim() === `=== ${marker} ===`;
    if (!isNext) {
      lines.push(line);
      continue;
    }
    if (blocks.length > 0) blocks[blocks.length - 1] = lines.join("\n").trim();
    lines = [];
    blocks.push("");
  }
  if (blocks.length > 0) blocks[blocks.length - 1] = lines.join("\n").trim();
  return blocks;
}

function readMetadata(input: { readonly link: string; readonly block: string; readonly warnings: Warning[] }): Metadata {
  const { link, block, warnings } = input;
  const { authors: printedAuthors, title: printedTitle, citation, types } = splitMetadata(block);
  const { authors, complete } = parseAuthors(withoutStop(printedAuthors ?? ""), "family-initials");
  if (!complete) {
    warnings.push({ code: "authors-truncated", message: 'The dump ends the author list with "et al.".', path: "authors" });
  }
  const title = text(printedTitle?.replace(/([^.])\.$/, "$1"), { path: "title.text", warnings });
  const empty = emptyMetadata();
  return {
    ...empty,
    identifiers: {
      ...empty.identifiers,
      ...readLink(link),
      ...agreedDoi({ link: readLink(link).doi, citation: citation?.doi ?? null, warnings }),
    },
    title: { text: title, language: title === null ? null : languageByScript(title), translations: [] },
    authors: [...authors],
    authorsComplete: complete,
    journal: {
      ...empty.journal,
      abbreviation: citation?.abbreviation ?? null,
      volume: citation?.volume ?? null,
      issue: citation?.issue ?? null,
      pages: citation?.pages ?? null,
    },
    published: citation?.published ?? null,
    publicationTypes: [...types],
  };
}

/** A search link for a DOI or a PMID, the page of a PMID, or "N/A". */
function readLink(link: string): { readonly doi: string | null; readonly pmid: string | null } {
  const term = /[?&]term=([^&\s]{1,2000})/i.exec(link)?.[1] ?? null;
  const page = /(?:pubmed\.ncbi\.nlm\.nih\.gov|\/pubmed)\/(\d{1,9})\b/i.exec(link)?.[1] ?? null;
  const bare = term ?? link;
  return { doi: normaliseDoi(bare), pmid: page ?? normalisePmid(term ?? (/^\d{1,9}$/.test(link) ? link : null)) };
}

function agreedDoi(input: { readonly link: string | null; readonly citation: string | null; readonly warnings: Warning[] }): {
  doi: string | null;
} {
  const { link, citation, warnings } = input;
  if (link !== null && citation !== null && link !== citation) {
    const message = `The link gives the DOI ${link}, the citation ${citation}: the citation's was taken.`;
    warnings.push({ code: "identifiers-disagree", message, path: "identifiers.doi" });
  }
  return { doi: citation ?? link };
}

/** A label line and then ": text", repeated; or plain text. */
function readAbstract(block: string, warnings: Warning[]): RawAbstract | null {
  const text = body(block, { path: "abstract", warnings });
  if (text === null) return null;
  const lines = text.split("\n").map((line) => line.trim());
  const isBody = (index: number): boolean => /^:(?!:)/.test(lines[index] ?? "");
  if (!lines.some((_, index) => isBody(index))) return rawAbstract(text);
  const sections: { label: string | null; category: null; text: string }[] = [];
  let loose: string[] = [];
  const settle = (): void => {
    const words = loose.join("\n").trim();
    loose = [];
    if (words === "") return;
    const last = sections.at(-1);
    if (last === undefined) sections.push({ label: null, category: null, text: words });
    else last.text = last.text === "" ? words : `${last.text}\n${words}`;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line !== "" && !isBody(i) && isBody(i + 1)) {
      settle();
      sections.push({ label: line.replace(/\s*:$/, ""), category: null, text: "" });
    } else {
      loose.push(isBody(i) ? line.slice(1).trim() : line);
    }
  }
  settle();
  const language = languageByScript(sections.map((section) => section.text).join(" "));
  const markup = sections.some((section) => rawAbstract(section.text)?.form === "markup");
  return { form: "sections", sections, markup, language };
}

/** The stop behind a list is none of an initial, unless others have one too. */
function withoutStop(list: string): string {
  return /\p{Lu}\.(?=,|\S)|\bal\.$/u.test(list) ? list : list.replace(/\.$/, "");
}
