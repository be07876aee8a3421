import { describe, expect, test } from "vitest";
import { aggregatorFramer } from "./aggregator.ts";
import { frames, plain } from "./broken-dumps.examples.ts";
import { jsonLinesFramer } from "./json-lines.ts";
import { jsonValuesFramer } from "./json-values.ts";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

/** Papers of Semantic Scholar, OpenAlex and Crossref. */
const S2 = '{"paperId":"1","title":"Naps"}';
const ALEX = '{"id":"https://openalex.org/W1","doi":"10.5555/b"}';
const CROSSREF = '{"indexed":{},"DOI":"10.5555/c"}';

/** Of something else, with what may be a paper in it. */
const OWN_ROW = '{"id":"https://openalex.org/W2","display_name":"Rest","used":[{"doi":"10.5555/d"}]}';

describe("papers that are saved under keys", () => {
  const rows: readonly { readonly name: string; readonly input: string; readonly frames: readonly string[] }[] = [
    {
      name: "identifiers, one of them not found",
      input: `{"10.5555/a":null,"10.5555/b" : ${ALEX}, "W3":${S2}}\n${S2}`,
      frames: ["null", ALEX, S2, S2],
    },
    {
      name: "an identifier with an error",
      input: `{"PMID: 4":{"error":"not found"},"PMID:5":${S2}}`,
      frames: ['{"error":"not found"}', S2],
    },
    {
      name: "answers beside the identifier that was asked for",
      input: `{"doi":"10.5555/a","paper":${S2}}\n{"pmid":"5","status":200,"data":${ALEX}}\n{"title":"naps","hit":${CROSSREF}}\n{"id":0,"papers":[${S2},${ALEX}]}`,
      frames: [S2, ALEX, CROSSREF, S2, ALEX],
    },
    {
      name: "a paper whose own text or names stand beside such a key",
      input: `{"doi":"10.5555/a","abstract":"x","work":${S2}}\n{"pmid":"5","authors":[],"data":${ALEX}}\n{"doi":"10.5555/a","journal":{},"paper":${S2}}`,
      frames: [
        `{"doi":"10.5555/a","abstract":"x","work":${S2}}`,
        `{"pmid":"5","authors":[],"data":${ALEX}}`,
        `{"doi":"10.5555/a","journal":{},"paper":${S2}}`,
      ],
    },
    {
      name: "papers with an object of their own under such a key",
      input: [
        '{"doi":"10.5555/a","title":"Naps","record":{"title":"J Naps","issn":"1234-5678"}}',
        `{"doi":"10.5555/a","title":"Naps","papers":[${S2}]}`,
        '{"paperId":"1","title":"Naps","content":[{"title":"Methods","text":"x"}]}',
        '{"doi":"10.5555/a","title":"Naps at work","content":{"title":"Naps","abstract":"x"}}',
      ].join("\n"),
      frames: [
        '{"doi":"10.5555/a","title":"Naps","record":{"title":"J Naps","issn":"1234-5678"}}',
        `{"doi":"10.5555/a","title":"Naps","papers":[${S2}]}`,
        '{"paperId":"1","title":"Naps","content":[{"title":"Methods","text":"x"}]}',
        '{"doi":"10.5555/a","title":"Naps at work","content":{"title":"Naps","abstract":"x"}}',
      ],
    },
    {
      name: "a word beside it that is none of JSON",
      input: `{"query":"naps","at":nulll,"paper":${S2}}`,
      frames: [`{"query":"naps","at":nulll,"paper":${S2}}`],
    },
    { name: "an answer beside the title of its paper", input: `{"doi":"10.5555/a","title":"Naps","paper":${S2}}`, frames: [S2] },
    {
      name: "deeper than anything is looked for",
      input: `{"a":{"b":{"c":{"d":{"e":{"f":{"g":${S2}}}}}}},"x":${ALEX}}`,
      frames: [S2, ALEX],
    },
    { name: "an answer with a header of its own", input: `{"header":{"status":200},"body":{"data":[${S2}]}}`, frames: [S2] },
    {
      name: "what was searched",
      input: `{\n "(naps OR sleep) AND \\"pain\\"?" :[ ${S2}, null ], "none": [ ], "stable angina":[${ALEX}]}`,
      frames: [S2, "null", ALEX],
    },
    { name: "in a list, and lists in them", input: `[{"1":${S2}},{"batch 2":[[${ALEX}],[${CROSSREF}]]}]`, frames: [S2, ALEX, CROSSREF] },
    {
      name: "whole answers",
      input: `{"naps":{"total":1,"data":[${S2}]},"rest":{"meta":{"count":1},"results":[${ALEX}],"group_by":[]}}`,
      frames: [S2, ALEX],
    },
    {
      name: "a row with its search",
      input: `{"query":"naps and pain","rank":0,"paper":${S2}}\n{"query":"rest","rank":1,"paper":${ALEX}}`,
      frames: [S2, ALEX],
    },
    { name: "settings before the list", input: `{"filters":{"year":[2020]},"fields":["title","year"],"data":[${S2}]}`, frames: [S2] },
    {
      name: "several named lists",
      input: `{"included":[${S2}],"excluded":[${ALEX}],"citations":[${CROSSREF}]}`,
      frames: [S2, ALEX, CROSSREF],
    },
    { name: "an author with papers", input: `{"authorId":"7","name":"A Knee","papers":[${S2},${ALEX}]}`, frames: [S2, ALEX] },
    {
      name: "answers in words, and what else is said",
      input: `{"saved":"12 May 2024 10:00","10.5555/a":${S2},"10.5555/b":"404 Not Found","10.5555/c":{"status":"not found at all"},"10.5555/d":${ALEX}}`,
      frames: [S2, '"404 Not Found"', '{"status":"not found at all"}', ALEX],
    },
    { name: "an error among lists", input: `{"naps":[${S2}],"tea":{"message":"Too many requests. Wait.","code":"429"}}`, frames: [S2] },
    { name: "a text in a list", input: `{"papers":[${S2},"${"x".repeat(400)}",${ALEX}]}`, frames: [S2, `"${"x".repeat(400)}"`, ALEX] },
    {
      name: "other things in lists",
      input: `{"a":[${S2}],"b":[{"ID":1}],"c":{"studies":[1]}}`,
      frames: [S2, '[{"ID":1}]', '{"studies":[1]}'],
    },
    { name: "a paper beside its references", input: `{"query":"x","paper":${S2},"references":[${ALEX}]}`, frames: [S2, `[${ALEX}]`] },
    {
      name: "a paper beside a row that opens as papers do",
      input: `{"query":"x","paper":${S2}}\n${OWN_ROW}`,
      frames: [S2, OWN_ROW],
    },
    { name: "a key that begins as that of a row", input: `{"abstracts":[${S2},${ALEX}]}`, frames: [S2, ALEX] },
    { name: "six objects deep", input: `{"a":{"b":{"c":{"d":{"e":{"f":${S2}}}}}}}`, frames: [S2] },
    {
      name: "a broken paper beside another",
      input: `{"a":${S2},"b":{"paperId":"2" "title":"Rest"}}`,
      frames: [S2, '{"paperId":"2" "title":"Rest"}'],
    },
    {
      name: "a list with a broken paper beside another",
      input: `{"a":${S2},"b":[{"paperId":"2"} 7]}`,
      frames: [S2, '[{"paperId":"2"} 7]'],
    },
    {
      name: "citations and references, which are rows",
      input: `{"10.5555/a":{"offset":0,"data":[{"contexts":["Naps help."],"citingPaper":${S2}}]},"10.5555/b":{"data":[{"contexts":[],"citedPaper":${ALEX}}]}}`,
      frames: [`{"contexts":["Naps help."],"citingPaper":${S2}}`, `{"contexts":[],"citedPaper":${ALEX}}`],
    },
    {
      name: "answers of Crossref with one work and with several",
      input: `{"10.5555/c":{"message-type":"work","message":${CROSSREF}},"naps":{"message-type":"work-list","message":{"items":[${CROSSREF}]}}}`,
      frames: [`{"message-type":"work","message":${CROSSREF}}`, CROSSREF],
    },
    { name: "a backslash before a quotation mark", input: `{"query":"naps\\\\","score":-1.5e+3,"paper":${S2}}`, frames: [S2] },
    { name: "long searches", input: `{"${"naps OR ".repeat(36)}tea":[${S2}],"query":"${"naps OR ".repeat(36)}tea"}`, frames: [S2] },
    { name: "numbers under what may be identifiers", input: `{"2020":14,"2021":9,"papers":[${S2}]}`, frames: [S2] },
    {
      name: "a long answer in words",
      input: `{"10.5555/a":${S2},"10.5555/b":"${"Nothing was found. ".repeat(30)}"}`,
      frames: [S2, `"${"Nothing was found. ".repeat(30)}"`],
    },
    {
      name: "a document with papers beside papers",
      input: `{"a":[${S2}],"b":{"sources":[${ALEX}],"Body":"${"Naps help those who rest. ".repeat(20)}"}}`,
      frames: [S2, `{"sources":[${ALEX}],"Body":"${"Naps help those who rest. ".repeat(20)}"}`],
    },
    {
      name: "what is larger than settings are",
      input: `{"papers":[${S2}],"words":[${'"nap",'.repeat(330)}"tea"],"more":[${'"nap",'.repeat(335)}"tea"]}`,
      frames: [S2, `[${'"nap",'.repeat(335)}"tea"]`],
    },
    {
      name: "how the search was asked, sorted and counted",
      input: `{${["aggregations", "facets", "fields", "filters", "group_by", "links", "meta", "schema", "sort"].map((key) => `"${key}":[{"key":"year"}],`).join("")}"papers":[${S2}]}`,
      frames: [S2],
    },
    { name: "a key of one's own about citations", input: `{"my citations":[${S2}]}`, frames: [S2] },
    { name: "an index of a search engine", input: `{"took":3,"hits":{"total":1,"hits":[{"_index":"a","_source":${S2}}]}}`, frames: [S2] },
  ];
  test.each(rows)("$name", (row) => {
    for (const framer of [jsonValuesFramer, jsonLinesFramer]) {
      const bytes = utf8.encode(row.input);
      const whole = frames(framer, bytes);
      expect(whole.map((one) => decoder.decode(one.bytes))).toEqual(row.frames);
      for (const { start, end, bytes: own } of whole) expect(decoder.decode(bytes.subarray(start, end))).toBe(decoder.decode(own));
      expect(frames(framer, bytes, { sizes: [1] }).map(plain)).toEqual(whole.map(plain));
    }
  });

  test.each([
    `{"similar":[${S2}],"paperId":"2","title":"Rest"}`,
    `{"topics":[{"title":"Sleep"}],"title":"Rest"}`,
    `{"references":[${S2}]}`,
    `{"citingPapers":[${S2}]}`,
    `{"_Similar_":[${S2}]}`,
    `{"list of references":[${S2}]}`,
    OWN_ROW,
    `{"n":,"paper":${S2}}`,
    `{"protocolSection":{"a":1},"resultsSection":{"outcomeMeasures":[{"title":"Pain"}]}}`,
    `{"${"Naps help those who rest. ".repeat(12)}":[${S2}]}`,
    `{"Body":"${"Naps help those who rest. ".repeat(20)}","sources":[${S2}]}`,
    `{"n":1,"list":[{"name":"x"}]}`,
    `{"batch 1":[{"a":1}],"n":5}`,
    `{"a":{"b":{"c":{"d":{"e":{"f":{"g":${S2}}}}}}}}`,
  ])("no such object: %s", (input) => {
    expect(frames(jsonValuesFramer, utf8.encode(input)).map((one) => decoder.decode(one.bytes))).toEqual([input]);
  });

  test("what is too large for one record, cut off or broken is read paper by paper, where it begins as such objects do", () => {
    const cut = (input: string, maxRecordBytes?: number): [string, string | null][] =>
      frames(jsonValuesFramer, utf8.encode(input), maxRecordBytes === undefined ? {} : { maxRecordBytes }).map((one) => [
        decoder.decode(one.bytes),
        one.problem?.code ?? null,
      ]);
    const large = `{"none":[],"naps":[${S2},${S2}],"rest":[${ALEX}],"n":1}`;
    expect(cut(large, 60)).toEqual([
      ["[]", null],
      [S2, null],
      [S2, null],
      [ALEX, null],
      ['"n":', null],
      ["1", null],
    ]);
    expect(cut(`{"10.5555/a":null,"10.5555/b":${S2},"10.5555/c":{"paperId":`)).toEqual([
      ["null", null],
      [S2, null],
      ['{"paperId":', null],
    ]);
    expect(cut(`{"naps":[\n${S2},\n{"paperId":"2","title":"Re\nst"},\n${ALEX}\n]}`)).toEqual([
      [S2, null],
      ['{"paperId":"2","title":"Re\nst"},', null],
      [ALEX, null],
    ]);
    expect(cut(`{"naps":[[${S2},${ALEX}],[${ALEX},{"id":`)).toEqual([
      [S2, null],
      [ALEX, null],
      [ALEX, null],
      ['{"id":', null],
    ]);
    expect(cut(`{"naps":[${ALEX},{"id":`)).toEqual([
      [ALEX, null],
      ['{"id":', null],
    ]);
    expect(cut(`{"naps":[${S2}],"rest and tea":[${ALEX},{"id":`)).toEqual([
      [S2, null],
      [ALEX, null],
      ['{"id":', null],
    ]);
    expect(cut(`{"PMID: 4":null,"PMID: 5":${S2},"PMID: 6":{"paperId":`)).toEqual([
      ["null", null],
      [S2, null],
      ['{"paperId":', null],
    ]);
    expect(cut(`{"naps":[${S2}],"authors":[{"name":"A"},{"name":`)).toEqual([
      [S2, null],
      ['"authors":', null],
      ['[{"name":"A"},{"name":', null],
    ]);
    for (const whole of [
      '{"10.5555/a":null,"10.5555/bcdef',
      `{"paperId":"2","title":"Rest","used":[${S2},{"paper`,
      `{"id":"https://openalex.org/W2","display_name":"Rest","used":[${S2},{"paper`,
      `{"n":1;"naps":[${S2},{"paper`,
      '{"naps":[{"titles2',
    ])
      expect(cut(whole)).toEqual([[whole, null]]);
    const deep = `{"10.5555/a":${S2},"10.5555/b":${"[".repeat(600)}${"]".repeat(600)}}`;
    expect(cut(deep)).toEqual([[deep, "json-too-deep"]]);
    const paper = `{"similar":[${S2}],"paperId":"2","title":"${"x".repeat(60)}`;
    expect(cut(paper)).toEqual([[paper, null]]);
    expect(cut(`${paper}"}`, 60).map(([, code]) => code)).toEqual(["too-large"]);
  });

  test("text behind an object with papers belongs to it", () => {
    const record = `{"query":"x","paper":${S2}}\nNaps\nOf naps.`;
    expect(frames(aggregatorFramer, utf8.encode(record)).map((one) => decoder.decode(one.bytes))).toEqual([record]);
  });

  test("a thousand keys, or brackets, are looked at once for each level", () => {
    for (const input of [
      `{${'"a":{'.repeat(500)}${"}".repeat(500)}}`,
      `{"a":[${"[[],".repeat(20_000)}0${"]".repeat(20_000)}]}`,
      `{"a":${'"\\"'.repeat(20_000)}}`,
    ]) {
      expect(frames(jsonValuesFramer, utf8.encode(input)).length).toBeGreaterThan(0);
    }
  });
});
