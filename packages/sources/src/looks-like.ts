/** What a file is that no reader reads: its name, and what to export instead. */
import { asObject, hasField } from "./fields.ts";
import { type JsonPeek, peekJson } from "./json-peek.ts";
import { jsonRefusal } from "./not-a-paper.ts";
import { opensAsHtml, PAGE_KINDS } from "./pubmed/html-page.ts";
import type { Head, Problem } from "./reader.ts";
import { rootName } from "./xml/root-name.ts";

interface Evidence {
  readonly head: Head;
  /** The text without a byte-order mark and leading white space. */
  readonly text: string;
  readonly json: JsonPeek;
}

interface Signature extends Problem {
  matches(evidence: Evidence): boolean;
}

const INSTEAD =
  'Export the papers from where they come: from PubMed in the format "PubMed", from a reference manager or another database as RIS; `tabstract formats` lists all that is read.';
const FETCH =
  'Get the articles from PubMed: Save, All results, format "PubMed" or "Abstract (text)"; or EFetch with db=pubmed and retmode=xml.';
const AS_ABSTRACTS = 'In PubMed, choose Save, All results, and the format "Abstract (text)" or "PubMed": both hold the abstracts.';

const OFFICE = `This looks like an Office document. ${INSTEAD}`;
const ZIP: readonly number[] = [0x50, 0x4b, 0x03, 0x04];

/** One number a line, under "PMID" or behind it too; or all on one line. */
const PMID_LIST =
  /^(?:"?PMIDs?"?[ \t]*\r?\n)?(?:(?:(?:PMID:?[ \t]*)?\d{1,8}[ \t]*[,;]?[ \t]*\r?\n){1,200}|\d{1,8}(?:[,;][ \t]*\d{1,8}){1,1000}[,;]?[ \t]*\r?\n)[PMID:\d \t,;]{0,20}(?:\r?\n|$)/i;

/** The first that matches names the file; the more specific stand before the more general. */
const SIGNATURES: readonly Signature[] = [
  {
    code: "empty-file",
    message: "This file is empty, or holds nothing but white space. Get it again.",
    matches: ({ head, text }) => head.bytes.length === 0 || (text === "" && !isBinary(head)),
  },
  {
    code: "looks-like-office",
    message: OFFICE,
    matches: ({ head }) =>
      startsWith(head, ZIP) && /\[Content_Types\]\.xml|(?:^|[^\w/])(?:word|xl|ppt)\/|application\/vnd\.oasis/.test(head.text),
  },
  ...binarySignatures(),
  {
    code: "looks-like-utf16",
    message: "This looks like text in UTF-16. Save it as UTF-8.",
    matches: ({ head }) => startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]),
  },
  {
    code: "looks-like-binary",
    message: "This looks like a binary file, not text. Export the papers as text or JSON.",
    matches: ({ head }) => isBinary(head),
  },
  {
    code: "looks-like-rtf",
    message: `This looks like a text of a word processor (RTF). ${INSTEAD}`,
    matches: ({ text }) => text.startsWith("{\\rtf"),
  },
  {
    code: "looks-like-text-in-json",
    message:
      "This looks like the text of an answer that was stored as a string of JSON. Save the answer as it came (r.text, not json.dump(r.text)), or what it holds (r.json()).",
    matches: ({ text }) =>
      /^[[\s]*(?:b')?"?(?:[[{\s]*\{\s?\\"|<\?xml |1\. \p{Lu}[^"]{5,80}\\n|PMID- \d)/u.test(text) && /^[[\s]*(?:"|b')/.test(text),
  },
  ...jsonSignatures(),
  ...xmlSignatures(),
  ...PAGE_KINDS.map(({ code, message, form }) => ({
    code,
    message,
    matches: ({ head }: Evidence): boolean => opensAsHtml(head.text) && form.test(head.text),
  })),
  {
    code: "looks-like-html",
    message: `This looks like an HTML page, saved from a browser or from a download that failed. ${INSTEAD}`,
    matches: ({ head }) => opensAsHtml(head.text),
  },
  {
    code: "looks-like-xml",
    message: `This looks like XML, of a kind that is not read. ${INSTEAD}`,
    matches: ({ text }) => /^<(?:\?xml\b|[A-Za-z][\w:.-]{0,100}[\s>/])/.test(text),
  },
  {
    code: "looks-like-dated-french-text",
    message:
      'This is French text that begins "Date de publication :". It is another format than the one with "=== Lien PubMed ===" lines, and not read.',
    matches: ({ text }) => /^Date de publication\s*:\s*\d{4}-\d{2}-\d{2}/.test(text),
  },
  {
    code: "marker-missing",
    message:
      'This looks like French-labelled text whose "=== Lien PubMed ===" line is missing. Each article needs its three blocks: "Lien PubMed", "Métadonnées", "Abstract".',
    matches: ({ text }) => /^=== (?:Métadonnées|Métadonnées|Abstract) ===[ \t]*\r?$/m.test(text),
  },
  {
    code: "looks-like-search-history",
    message: `This is a PubMed search history: queries, no papers. ${AS_ABSTRACTS}`,
    matches: ({ text }) => /^(?:Recent queries in pubmed|Search,Query,Items found,Time|Search number,Query,)/i.test(text),
  },
  {
    code: "looks-like-pmid-list",
    message: `This is a list of PMIDs, without the papers. ${AS_ABSTRACTS}`,
    matches: ({ text }) => PMID_LIST.test(`${text.slice(0, 2_000)}\n`),
  },
  {
    code: "looks-like-pubmed-csv",
    message: `This is PubMed's CSV export, which holds no abstracts. ${AS_ABSTRACTS}`,
    matches: ({ text }) => /^"?PMID"?,"?Title"?,"?Authors"?,/i.test(text),
  },
  {
    code: "looks-like-cochrane-csv",
    message:
      "This is a CSV export of the Cochrane Library, which is not read. There, choose Export selected citations, RIS, with abstracts.",
    matches: ({ text }) => /^"?(?:CENTRAL ID|Cochrane Review ID)"?,/i.test(text),
  },
  {
    code: "looks-like-embase-csv",
    message:
      "This is a CSV export of Embase, which is not read. There, choose Export, the format RIS, and all fields or those with the abstract.",
    matches: ({ text }) => /^"?SEARCH QUERY"?,/i.test(text) || /^"?Title"?,"?Original Title"?,"?Author Names"?,/i.test(text),
  },
  {
    code: "looks-like-web-of-science",
    message: "This is a plain text export of Web of Science, which is not read. There, choose Export, RIS, with abstracts.",
    matches: ({ text }) => /^FN (?:Clarivate|Thomson|ISI)\b/.test(text),
  },
  {
    code: "looks-like-bibtex",
    message: "This looks like BibTeX, which is not read yet. Export the papers as RIS, with abstracts.",
    matches: ({ text }) => /^(?:%[^\n]{0,500}\n\s*){0,20}@[a-z]{3,20}\s*[{(]\s*[^\s,]{1,200}\s*,/i.test(text),
  },
  {
    code: "looks-like-pubmed-summary",
    message: `This looks like PubMed's "Summary (text)", which holds no abstracts. ${AS_ABSTRACTS}`,
    matches: ({ text }) => /^\d{1,7}: \S/.test(text) && /^2: \S|PMID: \d/m.test(text),
  },
  {
    code: "looks-like-recorded-requests",
    message: `This is a recording of web requests (YAML), made for tests of software. ${INSTEAD}`,
    matches: ({ text }) => text.startsWith("http_interactions:"),
  },
  {
    code: "looks-like-csv",
    message: `This looks like a table (CSV or tab-separated), of a kind that is not read. ${INSTEAD}`,
    matches: ({ text }) => !/^[[{]/.test(text) && isTable(text),
  },
];

const UNKNOWN: Problem = {
  code: "format-unknown",
  message: `Nothing in this file shows a format that is known. ${INSTEAD}`,
};

/** Names the file, or says that nothing is known about it. Never fails. */
export function looksLike(head: Head): Problem {
  const text = head.text.replace(/^\ufeff?\s+|^\ufeff/, "");
  const evidence: Evidence = { head, text, json: peekJson(head) };
  const known = SIGNATURES.find((signature) => signature.matches(evidence));
  if (known !== undefined) return { code: known.code, message: known.message };
  return refusedJson(evidence.json) ?? evidence.json.problem ?? brokenJson(text) ?? UNKNOWN;
}

/** Of a beginning: nothing but space, broken or endless JSON, or answers such as stand among papers. What comes after may be papers. */
const OF_A_BEGINNING: ReadonlySet<string> = new Set([
  "api-error",
  "empty-file",
  "empty-search",
  "json-invalid",
  "json-too-deep",
  "json-truncated",
  "not-found",
]);

/** Whether a problem that `looksLike` finds holds for the file although only its head was seen. */
export function isDecided(problem: Problem, head: Head): boolean {
  return head.complete || head.bytes.length === 0 || !OF_A_BEGINNING.has(problem.code);
}

function binarySignatures(): readonly Signature[] {
  const unpack = "Unpack it, and give the file inside.";
  const kinds: readonly (readonly [code: string, magic: readonly number[], message: string])[] = [
    ["looks-like-7z", [0x37, 0x7a, 0xbc, 0xaf], `This looks like a 7z archive. ${unpack}`],
    ["looks-like-bzip2", [0x42, 0x5a, 0x68], `This looks like a bzip2 file. ${unpack}`],
    ["looks-like-gzip", [0x1f, 0x8b], `This looks like a gzip file inside another file, or one that is damaged. ${unpack}`],
    ["looks-like-parquet", [0x50, 0x41, 0x52, 0x31], "This looks like a Parquet table. Export the papers as JSON Lines."],
    ["looks-like-pdf", [0x25, 0x50, 0x44, 0x46, 0x2d], `This looks like a PDF. ${INSTEAD}`],
    [
      "looks-like-sqlite",
      [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
      "This looks like an SQLite database. Export the papers as JSON Lines.",
    ],
    ["looks-like-xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a], `This looks like an xz file. ${unpack}`],
    ["looks-like-office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], OFFICE],
    ["looks-like-zip", ZIP, `This looks like a zip archive. ${unpack}`],
    ["looks-like-zstd", [0x28, 0xb5, 0x2f, 0xfd], `This looks like a zstd file inside another file, or one that is damaged. ${unpack}`],
  ];
  return kinds.map(([code, magic, message]) => ({ code, message, matches: ({ head }: Evidence): boolean => startsWith(head, magic) }));
}

/** Other sources of JSON, by keys that only they have. */
function jsonSignatures(): readonly Signature[] {
  const has =
    (...keys: readonly string[]) =>
    ({ json }: Evidence): boolean =>
      json.records.some((record) => keys.every((key) => hasField(record, key)));
  return [
    {
      code: "looks-like-clinicaltrials",
      message: `This looks like JSON of ClinicalTrials.gov: registered studies, without abstracts. Get the papers about them, from PubMed for instance.`,
      matches: (evidence) => has("protocolSection")(evidence) || has("studies", "nextPageToken")(evidence),
    },
    {
      code: "looks-like-esearch",
      message: `This is the answer of ESearch: identifiers, no papers. ${FETCH}`,
      matches: has("header", "esearchresult"),
    },
    {
      code: "looks-like-esummary",
      message: `This is the answer of ESummary, which holds no abstracts. ${FETCH}`,
      matches: ({ json }) =>
        json.records.some((record) => hasField(record, "header") && hasField(record, "result") && Object.keys(record).length <= 3),
    },
    {
      code: "looks-like-medrxiv",
      message:
        "This is an answer of the medRxiv or bioRxiv API, which is not read yet. Get the preprints in it by their DOIs from Crossref or Europe PMC, with their abstracts.",
      matches: has("messages", "collection"),
    },
  ];
}

/** Other XML of the same sources, by its root element. */
function xmlSignatures(): readonly Signature[] {
  const kinds: readonly (readonly [code: string, roots: readonly string[], message: string])[] = [
    ["looks-like-esearch", ["eSearchResult"], `This is the answer of ESearch: identifiers, no papers. ${FETCH}`],
    ["looks-like-esummary", ["eSummaryResult", "DocSum"], `This is the answer of ESummary, which holds no abstracts. ${FETCH}`],
    [
      "looks-like-endnote",
      ["xml"],
      "This looks like XML of EndNote, which is not read. There, choose File, Export, and the output style RefMan (RIS) Export.",
    ],
    ["looks-like-api-error", ["eFetchResult", "ERROR", "error"], `This is an error message of a web service, saved as a file. ${FETCH}`],
    [
      "looks-like-jats",
      ["pmc-articleset", "article", "sub-article"],
      `This looks like full text in JATS XML, of PubMed Central for instance. It is not read. ${FETCH}`,
    ],
  ];
  return kinds.map(([code, roots, message]) => ({
    code,
    message,
    matches: ({ head }: Evidence): boolean => roots.includes(rootName(head.text) ?? ""),
  }));
}

function refusedJson(json: JsonPeek): Problem | null {
  const first = json.values.find((value) => value !== null) ?? json.values[0];
  if (first === undefined) return null;
  if (json.values.length > 1 && typeof first === "string") {
    return { code: "not-a-paper", message: "This JSON is a list of strings, no papers: a list of datasets releases for instance." };
  }
  const refusal = jsonRefusal(first);
  if (refusal !== null) return refusal;
  const object = asObject(first);
  const keys =
    object === null
      ? ""
      : Object.keys(object)
          .slice(0, 5)
          .map((key) => JSON.stringify(key.slice(0, 40)))
          .join(", ");
  return {
    code: "format-unknown",
    message: `This is JSON, but not of a source that is known${keys === "" ? "" : ` (its keys begin ${keys})`}. ${INSTEAD}`,
  };
}

function brokenJson(text: string): Problem | null {
  if (!/^(?:\{\s*(?:"|$)|\[\s*(?:[[{"]|$))/.test(text)) return null;
  return { code: "json-invalid", message: "This begins as JSON does, but no record of it could be read. Get the file again." };
}

function startsWith(head: Head, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head.bytes[index] === byte);
}

/** More than one byte in a hundred is a control character that no text holds, or more than a tenth is no UTF-8. */
function isBinary(head: Head): boolean {
  let controls = 0;
  for (const byte of head.bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  if (controls * 100 > head.bytes.length) return true;
  let replaced = 0;
  for (let at = head.text.indexOf("\ufffd"); at >= 0; at = head.text.indexOf("\ufffd", at + 1)) replaced++;
  return replaced * 10 > head.bytes.length;
}

function isTable(text: string): boolean {
  const lines = text
    .slice(0, 5_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 3);
  if (lines.length < 2) return false;
  return [",", ";", "\t"].some((separator) =>
    lines.every((line) => line.split(separator).length >= 4 && line.split(separator).length === lines[0]?.split(separator).length),
  );
}
