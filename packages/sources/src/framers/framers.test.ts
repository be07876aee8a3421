import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readers } from "../readers/index.ts";
import { aggregatorFramer } from "./aggregator.ts";
import { brokenDumps, frames, gaps, type NewFramer, plain } from "./broken-dumps.examples.ts";
import { KEPT_OF_TOO_LARGE } from "./byte-window.ts";
import { htmlPagesFramer } from "./html-pages.ts";
import { ALL_PAGES } from "./json-pages.ts";
import { MAX_JSON_DEPTH } from "./json-state.ts";
import { jsonValuesFramer } from "./json-values.ts";
import { pubmedSectionsFramer } from "./pubmed-sections.ts";
import { pubmedXmlFramer } from "./pubmed-xml.ts";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

const texts = (input: string, newFramer: NewFramer = jsonValuesFramer): string[] =>
  frames(newFramer, utf8.encode(input)).map((one) => decoder.decode(one.bytes));
const codes = (input: string): (string | null)[] => frames(jsonValuesFramer, utf8.encode(input)).map((one) => one.problem?.code ?? null);

describe("json-values", () => {
  const rows: readonly { readonly name: string; readonly input: string; readonly frames: readonly string[] }[] = [
    { name: "lines", input: '{"a":1}\n{"b":2}\r\n\n', frames: ['{"a":1}', '{"b":2}'] },
    { name: "concatenated", input: '{"a":1}{"b":"}{"}', frames: ['{"a":1}', '{"b":"}{"}'] },
    {
      name: "pretty-printed",
      input: '{\n  "a": [\n    {\n      "x": 1\n    },\n    {}\n  ]\n}\n{\n}',
      frames: ['{\n  "a": [\n    {\n      "x": 1\n    },\n    {}\n  ]\n}', "{\n}"],
    },
    {
      name: "pretty-printed without indentation",
      input: '{\n"a": [\n{\n"x": 1\n},\n{}\n]\n}\n{}',
      frames: ['{\n"a": [\n{\n"x": 1\n},\n{}\n]\n}', "{}"],
    },
    { name: "a list", input: '[null, {"a":[1]}, "s", 12]', frames: ["null", '{"a":[1]}', '"s"', "12"] },
    {
      name: "lists in a list",
      input: '[[{"a":1},{"b":[[{}]]}],\n[ [{"c":3}], [] ]]{"d":4}',
      frames: ['{"a":1}', '{"b":[[{}]]}', '{"c":3}', "[]", '{"d":4}'],
    },
    { name: "a list in a list that begins with null", input: '[[null,{"a":1}],[null]]', frames: ["null", '{"a":1}', "null"] },
    { name: "values in a list in a list", input: '[{"a":1},[1,2],["x"]]', frames: ['{"a":1}', "[1,2]", '["x"]'] },
    { name: "an empty list", input: " [ ] ", frames: ["[ ]"] },
    { name: "a page", input: '{"total":2,"token":"x","data":[{"a":1},{"b":2}]}', frames: ['{"a":1}', '{"b":2}'] },
    { name: "two pages in a list", input: '[{"total":2,"data":[{"a":1}]},{"total":2,"data":[{"b":2}]}]', frames: ['{"a":1}', '{"b":2}'] },
    { name: "an empty page", input: '{"total":0,"data":[ ]}', frames: ['{"total":0,"data":[ ]}'] },
    { name: "a record with a list named data", input: '{"paperId":"x","data":[1]}', frames: ['{"paperId":"x","data":[1]}'] },
    { name: "a list inside another key of a record", input: '{"x":{"data":[1]},"data":[1]}', frames: ['{"x":{"data":[1]},"data":[1]}'] },
    { name: "escapes", input: String.raw`{"a":"\\\"}{"}{"b":"\\"}`, frames: [String.raw`{"a":"\\\"}{"}`, String.raw`{"b":"\\"}`] },
    { name: "a string cut off", input: '{"a":"x\n{"b":2}\n', frames: ['{"a":"x', '{"b":2}'] },
    { name: "an object cut off", input: '{"a":1,\n{"b":2}\n', frames: ['{"a":1,', '{"b":2}'] },
    {
      name: "cut off after a colon: the lines that were swallowed are cut again",
      input: '{"a":\n{"b":2}\n{"c":3}\n{"d":4}',
      frames: ['{"a":', '{"b":2}', '{"c":3}', '{"d":4}'],
    },
    { name: "cut off in a list", input: '{"a":[1,\n{"b":2}\n{"c":3}', frames: ['{"a":[1,', '{"b":2}', '{"c":3}'] },
    { name: "cut off in a list, never closed", input: '{"a":[1,\n{"b":2}', frames: ['{"a":[1,', '{"b":2}'] },
    { name: "a missing bracket, lines of lists", input: '[{"a":1}\n[{"b":2}]', frames: ['{"a":1}', "", '{"b":2}'] },
    { name: "a line of garbage", input: '{"a":1}\noh, no\n{"b":2}', frames: ['{"a":1}', "oh, no", '{"b":2}'] },
    { name: "stray closing brackets", input: '{"a":1}}\n{"b":2}', frames: ['{"a":1}', "}", '{"b":2}'] },
    {
      name: "a raw line break in a pretty-printed record",
      input: '[\n  {\n    "a": "x\ny",\n    "b": [\n      {}\n    ]\n  },\n  {"c": 3}\n]',
      frames: ['{\n    "a": "x\ny",\n    "b": [\n      {}\n    ]\n  },', '{"c": 3}'],
    },
    {
      name: "an object cut off, and closed by chance",
      input: '{"a":1,\n{"b":2}}\n{"c":3}',
      frames: ['{"a":1,', '{"b":2}', "}", '{"c":3}'],
    },
    { name: "a list cut off, and closed by chance", input: '{"a":[1\n{"b":2}]}\n{"c":3}', frames: ['{"a":[1', '{"b":2}', "}", '{"c":3}'] },
    {
      name: "a raw line break behind a list that was whole",
      input: '{\n  "b": [\n    {}\n  ],\n  "a": "x\ny"\n}\n{"c":3}',
      frames: ['{\n  "b": [\n    {}\n  ],\n  "a": "x\ny"\n}', '{"c":3}'],
    },
    {
      name: "cut off in a list, and broken later: all lines that were swallowed are cut again",
      input: '{"a":[\n{"b":2},\n{"c":3},\n{"d":"x\ny"}\n{"e":4}',
      frames: ['{"a":[', '{"b":2}', '{"c":3}', '{"d":"x\ny"}', '{"e":4}'],
    },
    {
      name: "a raw line break in a record with a key",
      input: '{"papers":{"A":{"a":"x\ny"},\n"B":{"b":2}}}',
      frames: ['{"a":"x\ny"},', '{"b":2}'],
    },
    {
      name: "in the last record with a key",
      input: '{"papers":{\n  "A":{"a":"x\ny"}\n},"n":1}\n{"c":3}',
      frames: ['{"a":"x\ny"}', '{"c":3}'],
    },
    { name: "in the last record of a list", input: '[\n{"a":"x\ny"\n]\n{"c":3}', frames: ['{"a":"x\ny"', '{"c":3}'] },
    { name: "in the last record of a page", input: '{"data":[\n{"a":"x\ny"\n],"n":1}\n{"c":3}', frames: ['{"a":"x\ny"', '{"c":3}'] },
    { name: "in a record of no list", input: '{"a":"x\n]\n{"c":3}', frames: ['{"a":"x\n]', '{"c":3}'] },
    { name: "a line break behind a backslash", input: '{"a":"\\\n{"b":2}', frames: ['{"a":"\\', '{"b":2}'] },
    { name: "words that a text or a list follows", input: '[x"y",12[{"a":1}]]', frames: ["x", '"y"', "12", '[{"a":1}]'] },
    { name: "a list cut off after a whole record", input: '[{"a":1},', frames: ['{"a":1}', ""] },
    { name: "a page cut off in a record", input: '{"total":1,"data":[{"a":1},{"b', frames: ['{"a":1}', '{"b'] },
    { name: "a page whose tail holds records", input: '{"data":[{"a":1}],"more":[{"b":2}]}', frames: ['{"a":1}', ',"more":[{"b":2}]}'] },
  ];
  test.each(rows)("$name", (row) => {
    expect(texts(row.input)).toEqual(row.frames);
  });

  test("a list or page that is cut off says so", () => {
    expect(codes('[{"a":1},')).toEqual([null, "json-truncated"]);
    expect(codes('{"data":[{"a":1}')).toEqual([null, "json-truncated"]);
    expect(codes('[[{"a":1}],')).toEqual([null, "json-truncated"]);
  });

  test("ten thousand brackets deep, closed or not", () => {
    for (const input of [`${"[".repeat(10_000)}${"]".repeat(10_000)}`, `{"a":`.repeat(10_000), "[".repeat(10_000)]) {
      expect(codes(input)).toEqual(["json-too-deep"]);
    }
    expect(codes(`{"x":${"[".repeat(MAX_JSON_DEPTH - 1)}${"]".repeat(MAX_JSON_DEPTH - 1)}}`)).toEqual([null]);
  });

  test("a record of 50 MB on one line is too large, and the next is read", () => {
    const large = new Uint8Array(50_000_016).fill(0x78);
    large.set(utf8.encode('{"a":"'));
    large.set(utf8.encode('"}\n{"b":2}'), 50_000_006);
    const [first, second] = frames(jsonValuesFramer, large, { sizes: [65_536] });
    expect(first?.problem?.code).toBe("too-large");
    expect(first?.bytes.length).toBe(KEPT_OF_TOO_LARGE);
    expect([first?.start, first?.end]).toEqual([0, 50_000_008]);
    expect(decoder.decode(second?.bytes)).toBe('{"b":2}');
  });

  test("millions of brackets, quotes and line starts come to an end", () => {
    for (const unit of ["[", '{"a":[\n', '{"a":', '"', "{\n", '{"a":"\n', "[1,\n", "]", "}", "\u0000"]) {
      const input = utf8.encode(unit.repeat(Math.ceil(1_200_000 / unit.length)));
      const all = frames(jsonValuesFramer, input, { maxRecordBytes: 300_000, sizes: [65_536] });
      expect(
        all.every(({ start, end }) => start < end && end <= input.length),
        unit,
      ).toBe(true);
    }
  });
});

describe("pubmed-xml", () => {
  const cut = (input: string, maxRecordBytes?: number): [string, string | null][] =>
    frames(pubmedXmlFramer, utf8.encode(input), maxRecordBytes === undefined ? {} : { maxRecordBytes }).map((one) => [
      decoder.decode(one.bytes),
      one.problem?.code ?? null,
    ]);
  const record = (inside: string): string => `<PubmedArticle>${inside}</PubmedArticle>`;

  test("records, deleted citations, and what stands around them", () => {
    expect(
      cut(
        `<PubmedArticleSet>\n${record("1")}<PubmedBookArticle/>\n${record("2")}\n<DeleteCitation><PMID>3</PMID>\n</DeleteCitation></PubmedArticleSet>`,
      ),
    ).toEqual([
      [record("1"), null],
      ["<PubmedBookArticle/>", null],
      [record("2"), null],
      ["<PMID>3</PMID>", null],
    ]);
  });
  test("a PMID is a record of its own only where citations are deleted", () => {
    expect(cut("<PubmedArticleSet><PMID>1</PMID></PubmedArticleSet>")).toEqual([["<PMID>1</PMID>", "xml-unexpected"]]);
  });
  test("a comment around records is layout, an unclosed one is a problem of its own", () => {
    expect(cut(`<!-- ${record("1")} -->${record("2")}`)).toEqual([[record("2"), null]]);
    expect(cut(`<!-- ${record("1")} ${record("2")}`)).toEqual([
      ["<!--", "xml-unexpected"],
      [record("1"), null],
      [record("2"), null],
    ]);
    expect(cut(record("<!-- </PubmedArticle> --> <![CDATA[ <PubmedArticle> ]]>"))).toEqual([
      [record("<!-- </PubmedArticle> --> <![CDATA[ <PubmedArticle> ]]>"), null],
    ]);
  });
  test("a prolog that is broken hides no record", () => {
    const rest = `<PubmedArticleSet>${record("1")}<!-- x --></PubmedArticleSet>`;
    for (const broken of ["<!DOCTYPE A [<!-- ]>", "<?>"]) {
      expect(cut(`${broken}\n${rest}`)).toEqual([
        [broken, "xml-unexpected"],
        [record("1"), null],
      ]);
    }
    expect(cut(`<!DOCTYPE<!-- A>\n${rest}`)).toEqual([
      ["<!DOCTYPE<!-- A>", "xml-unexpected"],
      [record("1"), null],
    ]);
    expect(cut(`<!DOCTYPE A [<!-- ]> <x> -->]>${rest}`)).toEqual([[record("1"), null]]);
  });
  test("an element of one's own around sets or records is layout, with its attributes", () => {
    const set = `<PubmedArticleSet>${record("1")}</PubmedArticleSet>`;
    const records = [[record("1"), null]];
    expect(cut(`<?xml version="1.0"?>\n<results source="mine">\n${set}\n</results>`)).toEqual(records);
    expect(cut(`<a>\n<b c='d'>${record("1")}</b></a>`)).toEqual(records);
    expect(cut(`<Articles><!-- batch 1 -->${record("1")}</Articles>`)).toEqual(records);
    expect(cut(`<a>${set}\n${set}</a>\n<a>${set}</a>`)).toEqual([...records, ...records, ...records]);
  });
  test("but not one that says something, nor the tags of a broken record", () => {
    const set = `<PubmedArticleSet>${record("1")}</PubmedArticleSet>`;
    for (const [before, after] of [
      ["<a>Pain fell.", "</a>"],
      ["<a b=c>", "</a>"],
      ["<MedlineCitation>", "</MedlineCitation>"],
      ["<Abstract>", "</Abstract>"],
    ] as const) {
      const all = cut(`${before}${set}${after}`);
      expect(all[0]?.[1], before).toBe(before === "<MedlineCitation>" ? null : "xml-unexpected");
      expect(all.at(-1), after).toEqual([after, "xml-unexpected"]);
    }
    expect(cut(`<a>${set}</b>`).at(-1)).toEqual(["</b>", "xml-unexpected"]);
  });
  test("what is not written as a prolog or a tag of a set is written is no layout, whatever text it took in", () => {
    const rows = [
      '<?xml version="1.0 Pain fell by 30%."?>',
      "<? Pain fell by 30%. ?>",
      "<!DOCTYPE PubmedArticleSet Pain fell by 30%.>",
      '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD\nPain fell by 30%.//EN" "https://dtd.example/a.dtd">',
      "<!DOCTYPE PubmedArticleSet [ Pain fell by 30%. ]>",
      "<PubmedArticleSet Pain fell by 30%.>",
    ];
    for (const broken of rows) {
      const [first, second] = cut(`${broken}\n${record("1")}`);
      expect(first, broken).toEqual([broken, "xml-unexpected"]);
      expect(second, broken).toEqual([record("1"), null]);
    }
    const sound =
      '<?xml version="1.0" encoding=\'utf-8\' ?><?a?><!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD A, 1st January 2019//EN" "https://dtd.example/a.dtd" [<!-- b --> %c; <!ENTITY d "<e>"> ] >';
    for (const doctype of [
      '<!DOCTYPE A PUBLIC "-//NLM//DTD PubMedArticle,\n  1st January 2019//EN" "https://dtd.example/a.dtd">',
      '<!DOCTYPE A SYSTEM "C:\\Program Files\\pubmed 2019.dtd">',
    ])
      expect(cut(`${doctype}\n<PubmedArticleSet>${record("1")}</PubmedArticleSet>`)).toEqual([[record("1"), null]]);
    expect(cut(`${sound}<PubmedArticleSet a="b c">${record("1")}</PubmedArticleSet >`)).toEqual([[record("1"), null]]);
  });
  test("a file cut off says so once", () => {
    expect(cut(`<PubmedArticleSet>${record("1")}`)).toEqual([
      [record("1"), null],
      ["", "xml-truncated"],
    ]);
    expect(cut(`<PubmedArticleSet><PubmedArticle>1`)).toEqual([["<PubmedArticle>1", null]]);
    expect(cut(`<PubmedArticleSet><PubmedArticle>1\n<?xml version="1.0"?><PubmedArticleSet>${record("2")}</PubmedArticleSet>`)).toEqual([
      ["<PubmedArticle>1", null],
      [record("2"), null],
    ]);
  });
  test("a record of 50 MB is too large, and the next is read", () => {
    const large = new Uint8Array(50_000_000).fill(0x78);
    large.set(utf8.encode("<PubmedArticle>"));
    large.set(utf8.encode(`</PubmedArticle>${record("2")}`), 49_999_900);
    const [first, second] = frames(pubmedXmlFramer, large, { sizes: [65_536], maxRecordBytes: 1 << 24 });
    expect([first?.problem?.code, first?.bytes.length]).toEqual(["too-large", KEPT_OF_TOO_LARGE]);
    expect(decoder.decode(second?.bytes)).toBe(record("2"));
  });
  test("millions of brackets, comments and tags come to an end", () => {
    const units = [
      "<",
      "<!--",
      "<![CDATA[",
      "<PubmedArticle>",
      "</PubmedArticle>",
      "<PubmedArticleSet ",
      "<!DOCTYPE [",
      "<?",
      '<PubmedArticleSet a="',
      "<PMID>",
      "!",
      "<!-- <PubmedArticle>",
      "<DeleteCitation><PMID>",
    ];
    for (const unit of units) {
      for (const before of ["", "<PubmedArticle>"]) {
        const input = utf8.encode(before + unit.repeat(Math.ceil(1_200_000 / unit.length)));
        const all = frames(pubmedXmlFramer, input, { maxRecordBytes: 300_000, sizes: [65_536] });
        expect(
          all.filter(({ start, end }) => start > end || end > input.length),
          before + unit,
        ).toEqual([]);
      }
    }
  });
});

describe("aggregator", () => {
  test("text belongs to the object before it, up to the next line that opens with an object", () => {
    expect(texts('{"a":1}\nTitle\n{1} of {"2"}\n  [x]\n {"b":2}{"c":3} tail', aggregatorFramer)).toEqual([
      '{"a":1}\nTitle\n{1} of {"2"}\n  [x]',
      '{"b":2}',
      '{"c":3} tail',
    ]);
  });
  test("lists and pages have no text", () => {
    expect(texts('[{"a":1},\n{"b":2}]', aggregatorFramer)).toEqual(['{"a":1}', '{"b":2}']);
  });
});

const LINES = [
  '{"paperId":"a1","title":"A trial of tea","abstract":"Sixty \\"adults\\" drank.\\nP<0.001","authors":[{"name":"A B"},{"name":"C"}]}',
  '{"total":3,"offset":0,"next":2,"data":[{"paperId":"b","title":"B"},null,{"paperId":"c","year":2001}]}',
  '[\n  {\n    "paperId": "d",\n    "externalIds": {\n      "DOI": "10.5555/d"\n    },\n    "authors": [\n      {}\n    ]\n  },\n  null\n]',
  '{"title":"\u8336","PeriodicalName":"J","resultStr":"{\\"title\\":\\"Tea\\"}","abstract":"<p>x</p>"}\nTea\nMethods\nx',
  "=== Lien PubMed ===\nN/A\n\n=== M\u00e9tadonn\u00e9es ===\nA B\n\n=== Abstract ===\nAIMS\n: x.",
  '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet [<!ENTITY a "<b>">]>\n<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID Version="1">1</PMID></MedlineCitation></PubmedArticle>\n<!-- <PubmedArticle> -->\n<PubmedBookArticle a="x>y"><PMID>2</PMID></PubmedBookArticle ><DeleteCitation>\n<PMID>3</PMID><PMID>4</PMID></DeleteCitation></PubmedArticleSet>',
  "<PubmedArticle><A><![CDATA[</PubmedArticle>]]></A></PubmedArticle><BookDocumentSet><BookDocument/></BookDocument></BookDocumentSet>",
  "<!DOCTYPE html>\n<html><p>Page</p></html>\n<!doctype html><HTML><p>Next</p></HTML>",
];
const SPLICES = [
  "{",
  "}",
  "[",
  "]",
  '"',
  "\\",
  "\n",
  "\r\n",
  ",",
  ":",
  "\u0000",
  '{"data":[',
  '{"papers":{"1":',
  '{"message":{"items":[',
  '{"1":{',
  '{"batch 1":[',
  ',"batch 2":[',
  '{"naps and pain":[{"paperId":"1"},',
  "=== Lien PubMed ===\n",
  "\n=== Lien PubMed ===\n",
  '\n[{"',
  "\ufeff",
  '{"',
  "<PubmedArticle>",
  "</PubmedArticle>",
  "</PubmedArticleSet>",
  "<DeleteCitation>",
  "<?xml",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE html>",
  "</html>",
];

const mutated = brokenDumps({ parts: LINES, separators: ["\n", "\r\n", "", "\n\n"], splices: SPLICES, longestCut: 59 });

/** What a page says of itself, as a pattern: scalars only. */
const SCALARS = String.raw`(?:[^"{}[\]\u0001]|"(?:[^"\\\n]|\\.)*")*`;
const HEADS = ALL_PAGES.map(
  ({ path, holds }) =>
    path.map((key) => String.raw`\{${SCALARS}"${key}"\s*:\s*`).join("") + (holds === "list" ? String.raw`\[` : String.raw`\{`),
);
/** Between JSON records: white space, commas, brackets, byte-order marks, the heads and tails of pages, the keys that records are saved under, single words. */
const JSON_LAYOUT = new RegExp(
  String.raw`^(?:[\s,[\]{}:\u0001\ufeff]|${HEADS.join("|")}|"(?:[^"\\\n]|\\.){0,300}"\s*:?|[\w.+-]+|[\]}](?:${SCALARS}\})*)*$`,
  "u",
);
/** Between records of PubMed XML: white space, prologs, comments, the tags of what holds records, and such tags of one's own. */
const XML_LAYOUT =
  /^(?:[\s\u0001\ufeff]|<\?(?:(?!\?>)[\s\S])*\?>|<!DOCTYPE(?:(?!<PubmedArticleSet)[\s\S])*?(?:>|(?=[<\u0001]|$))|<!--(?:(?!-->)[\s\S])*-->|<\/?(?:PubmedArticleSet|BookDocumentSet|MedlineCitationSet|DeleteCitation|DeleteDocument)(?:"[^"<]*"|'[^'<]*'|[^<>])*>?|<\/?[A-Za-z_:][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*>)*$/;
const KINDS: readonly { readonly name: string; readonly newFramer: NewFramer; readonly layout: RegExp }[] = [
  { name: "json-values", newFramer: jsonValuesFramer, layout: JSON_LAYOUT },
  { name: "aggregator", newFramer: aggregatorFramer, layout: JSON_LAYOUT },
  { name: "pubmed-sections", newFramer: pubmedSectionsFramer, layout: /^[\s\u0001\ufeff]*$/ },
  { name: "pubmed-xml", newFramer: pubmedXmlFramer, layout: XML_LAYOUT },
  { name: "html-pages", newFramer: htmlPagesFramer, layout: /^[\s\u0001\ufeff]*$/ },
];

describe.each(KINDS)("$name", ({ newFramer, layout }) => {
  test("conservation: every byte that is not layout is in exactly one frame", () => {
    fc.assert(
      fc.property(mutated, (input) => {
        expect(gaps(input, frames(newFramer, input))).toMatch(layout);
      }),
      { numRuns: 2_500 },
    );
  });

  test("chunk borders never matter, whatever the limit", () => {
    fc.assert(
      fc.property(
        mutated,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(1 << 20, 200, 60, 7),
        (input, sizes, maxRecordBytes) => {
          const whole = frames(newFramer, input, { maxRecordBytes });
          for (const chunks of [sizes, [1]]) {
            const cut = frames(newFramer, input, { maxRecordBytes, sizes: chunks });
            if (!isDeepStrictEqual(cut.map(plain), whole.map(plain))) expect(cut).toEqual(whole);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test("whatever a frame holds, reading it gives an outcome", () => {
  fc.assert(
    fc.property(mutated, (input) => {
      for (const reader of readers) {
        for (const one of frames(reader.framer, input)) {
          const outcome = reader.read(one.bytes);
          if (outcome.kind === "problem") expect(outcome.problem.message).toMatch(/\S/);
          else expect(["document", "deleted"]).toContain(outcome.kind);
        }
      }
    }),
    { numRuns: 2_500 },
  );
});
