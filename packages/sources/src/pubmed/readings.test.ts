/** The scanner and the parser that is its reference give the same document, on real records, generated ones and broken ones. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pubmedXmlFramer } from "../framers/pubmed-xml.ts";
import examples from "../readers/pubmed-xml.examples.ts";
import { citationFromScan } from "./citation-scan.ts";
import { citationDocument } from "./document.ts";
import { readByReference } from "./read-citation.ts";
import { withoutReferences } from "./without-references.ts";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

function recordsOf(bytes: Uint8Array): string[] {
  const framer = pubmedXmlFramer({ maxRecordBytes: 1 << 24 });
  return [...framer.push(bytes), ...framer.end()].filter((frame) => frame.problem === null).map((frame) => decoder.decode(frame.bytes));
}

/** True where the scanner read the record; fails where it says something else than the reference. */
function agree(xml: string): boolean {
  const scanned = citationFromScan(xml);
  if (scanned === null) return false;
  const reference = readByReference(xml);
  expect(reference.problem).toBeNull();
  expect(scanned).toEqual(reference.citation);
  const document = citationDocument(scanned, { format: "pubmed-xml", warnings: [] });
  expect(document).toEqual(
    citationDocument(reference.citation as NonNullable<typeof reference.citation>, { format: "pubmed-xml", warnings: reference.warnings }),
  );
  return true;
}

/** Without its references a record says the same. */
function agreeWithoutReferences(xml: string): void {
  const pieces = withoutReferences(utf8.encode(xml));
  if (pieces === null || /<[!?]/.test(xml)) return;
  const cut = pieces.map((piece) => decoder.decode(piece)).join("");
  const [short, whole] = [readByReference(cut), readByReference(xml)];
  if (short.citation !== null && whole.citation !== null) expect(short).toEqual(whole);
}

const EXAMPLES = examples.flatMap(({ input }) => recordsOf(utf8.encode(input)));

const READABLE = EXAMPLES.filter((xml) => citationFromScan(xml) !== null);

test("every example that the scanner reads, it reads as the reference does", () => {
  expect(EXAMPLES.filter(agree).length).toBeGreaterThan(20);
  EXAMPLES.forEach(agreeWithoutReferences);
});

test("the fullest example is one that the scanner reads", () => {
  expect(agree(EXAMPLES[0] ?? "")).toBe(true);
});

const SPLICES: readonly string[] = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "/",
  " ",
  "\n",
  "\t",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x?>",
  "&lt;",
  "&#65;",
  "&#150;",
  "&#0;",
  "&x;",
  "&amp",
  "<i>",
  "</i>",
  "<sup>2</sup>",
  "<b/>",
  '<i a="b>">',
  "<x>",
  "</x>",
  "<PMID>1</PMID>",
  "<Title/>",
  "<Year>2001</Year>",
  "<AbstractText>more</AbstractText>",
  '<AbstractText Label="X"/>',
  "<Author></Author>",
  "<ReferenceList>",
  "</ReferenceList>",
  "<ReferenceList/>",
  "<AffiliationInfo>",
  "</AffiliationInfo>",
  "<AffiliationInfo/>",
  "<History/>",
  "</Article>",
  "<Abstract>",
  "</Abstract>",
  '<ELocationID EIdType="doi">10.5555/z</ELocationID>',
  "<mml:mi>x</mml:mi>",
  "\u0000",
  "\u00a0",
  "\ufeff",
  "é",
  "β",
  "𝛼",
  "  ",
];

const TEXTS: readonly string[] = [
  " ",
  "\n  ",
  "&lt;",
  "&#946;",
  "&#x3b3;",
  "> ",
  "é",
  "β",
  "\u00a0",
  "<i>x</i>",
  "<sup>2</sup>",
  "<mml:mn>3</mml:mn>",
  "*",
  "\u0085",
  "2",
  "[",
  ".",
];

interface Edit {
  readonly kind: string;
  readonly where: number;
  readonly what: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("splice", "atTag", "text", "text", "cut", "cutTag", "double"),
  where: fc.noBias(fc.nat()),
  what: fc.noBias(fc.nat()),
});

/** Pieces put in, anywhere or beside a tag; stretches and tags cut out; tags doubled. */
function edited(xml: string, edits: readonly Edit[]): string {
  let text = xml;
  for (const { kind, where, what } of edits) {
    const any = where % Math.max(text.length, 1);
    const tag = text.indexOf("<", any);
    const at = kind === "splice" || kind === "cut" || tag < 0 ? any : tag;
    const splice = SPLICES[what % SPLICES.length] ?? "";
    if (kind === "splice" || kind === "atTag") text = text.slice(0, at) + splice + text.slice(at);
    else if (kind === "text") text = afterTag(text, any, TEXTS[what % TEXTS.length] ?? "");
    else if (kind === "cut") text = text.slice(0, at) + text.slice(at + (what % 40));
    else {
      const end = text.indexOf(">", at) + 1;
      text =
        end <= 0
          ? text
          : kind === "cutTag"
            ? text.slice(0, at) + text.slice(end)
            : text.slice(0, end) + text.slice(at, end) + text.slice(end);
    }
  }
  return text;
}

/** With a text put in after a tag. */
function afterTag(xml: string, from: number, text: string): string {
  const at = xml.indexOf(">", from) + 1;
  return xml.slice(0, at) + text + xml.slice(at);
}

test("broken records: the same document, or the reference's business", { timeout: 60_000 }, () => {
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...EXAMPLES, ...READABLE), fc.array(edit, { minLength: 1, maxLength: 2 }), (xml, edits) => {
      const broken = edited(xml, edits);
      if (agree(broken)) read++;
      agreeWithoutReferences(broken);
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(150);
});

const dumps = new URL("../../../../../shared/dumps/pubmed-xml/", import.meta.url);
const isThere = existsSync(dumps);

describe.skipIf(!isThere)("real records (needs the folder ../shared beside the repository)", () => {
  const records = (isThere ? readdirSync(dumps) : []).flatMap((name) => {
    const bytes = readFileSync(new URL(name, dumps));
    return recordsOf(new Uint8Array(name.endsWith(".gz") ? gunzipSync(bytes) : bytes)).filter((xml) => !xml.startsWith("<PMID"));
  });

  test("all that the scanner reads, it reads as the reference does, and that is nearly all", () => {
    const read = records.filter(agree).length;
    records.forEach(agreeWithoutReferences);
    expect(read / records.length).toBeGreaterThan(0.9);
  });

  test("so it is after 2,000 changes", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.array(edit, { minLength: 1, maxLength: 2 }), (xml, edits) => {
        agree(edited(xml, edits));
      }),
      { numRuns: 2_000 },
    );
  });
});
