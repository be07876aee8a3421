/** Input that is made to harm: it gives a problem, or a document without what it asked for, in time that grows with its size. */
import { describe, expect, test } from "vitest";
import type { ReadOutcome } from "../reader.ts";
import { pubmedHtml } from "../readers/pubmed-html.ts";
import { pubmedXml } from "../readers/pubmed-xml.ts";

const utf8 = new TextEncoder();

function read(reader: typeof pubmedXml, input: string): ReadOutcome[] {
  const framer = reader.framer({ maxRecordBytes: 1 << 24 });
  return [...framer.push(utf8.encode(input)), ...framer.end()].map(({ bytes, problem }) =>
    problem === null ? reader.read(bytes) : { kind: "problem", problem },
  );
}

const article = (title: string): string =>
  `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>T - PubMed</title></head><body><h1 class="heading-title">T</h1>${body}</body></html>`;

test("a billion laughs stay a handful of letters", () => {
  const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("\n");
  const [outcome] = read(
    pubmedXml,
    `<!DOCTYPE PubmedArticleSet [<!ENTITY l0 "lol">\n${entities}]>\n<PubmedArticleSet>${article("&l30;")}</PubmedArticleSet>`,
  );
  expect(outcome?.kind === "document" && outcome.document.metadata.title.text).toBe("&l30;");
});

test("external entities and parameter entities are kept as printed", () => {
  const subset =
    '<!ENTITY f SYSTEM "file:///etc/passwd"> <!ENTITY u SYSTEM "http://host.invalid/x"> <!ENTITY % p SYSTEM "http://host.invalid/y"> %p;';
  const [outcome] = read(pubmedXml, `<!DOCTYPE PubmedArticleSet [${subset}]><PubmedArticleSet>${article("&f; &u;")}</PubmedArticleSet>`);
  expect(outcome?.kind === "document" && outcome.document.metadata.title.text).toBe("&f; &u;");
});

describe("comes to an end over hundreds of thousands of", () => {
  const N = 300_000;
  const xml = [
    "<b>",
    "</b>",
    "<b/>",
    "&amp;",
    "&x;",
    "&",
    "<",
    "<a ",
    '<b a="',
    "<!-- -->",
    "<![CDATA[]]>",
    "<?x?>",
    "<sup>2</sup>",
    " ",
    "<ReferenceList>",
    "</ReferenceList>",
    "<AffiliationInfo>",
    "<mml:mi>1</mml:mi>",
  ];
  test.each(xml)("XML: %s", (unit) => {
    expect(read(pubmedXml, article(unit.repeat(N / unit.length))).length).toBeGreaterThan(0);
  });
  const html = [
    "<div>",
    "</div>",
    "<p>",
    "<li>",
    "<br>",
    "<script>",
    "<style>",
    "<title>",
    "<meta ",
    "<!--",
    "</html>",
    "<sup>2</sup>",
    "<",
    "&",
    '<a b="',
    "<svg>",
    '<strong class="sub-title">',
  ];
  test.each(html)("HTML: %s", (unit) => {
    expect(read(pubmedHtml, page(unit.repeat(N / unit.length))).length).toBeGreaterThan(0);
  });
});
