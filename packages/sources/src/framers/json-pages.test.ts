import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenDumps, frames, type NewFramer, plain } from "./broken-dumps.examples.ts";
import { jsonLinesFramer } from "./json-lines.ts";
import { ALL_PAGES, closingOf, openingOf } from "./json-pages.ts";
import { JsonScanner, jsonValuesFramer } from "./json-values.ts";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

const texts = (newFramer: NewFramer, input: string): string[] =>
  frames(newFramer, utf8.encode(input)).map((one) => decoder.decode(one.bytes));

describe("pages", () => {
  test.each(ALL_PAGES)("$path: opening and closing make an empty page", (shape) => {
    expect(() => JSON.parse(openingOf(shape) + "}".repeat(shape.path.length))).not.toThrow();
    expect(() => JSON.parse(`${openingOf(shape).slice(0, -1)}${closingOf(shape)}`)).not.toThrow();
  });

  const rows: readonly { readonly name: string; readonly input: string; readonly frames: readonly string[] }[] = [
    {
      name: "Crossref",
      input: '{"status":"ok","message":{"facets":{"a":{"b":[1]}},"items":[{"a":1},{"b":2}],"query":{"q":null}}}',
      frames: ['{"a":1}', '{"b":2}'],
    },
    {
      name: "Europe PMC",
      input: '{"hitCount":2,"request":{"q":"x"},"resultList":{"result":[{"a":1},{"b":2}]}}',
      frames: ['{"a":1}', '{"b":2}'],
    },
    { name: "OpenAlex", input: '{"meta":{"count":1},"results":[{"a":1}],"group_by":[{"key":1}]}', frames: ['{"a":1}'] },
    {
      name: "pygetpapers",
      input: '{"nextCursorMark":null, "papers" : {"A" : {"a":1} , "B":null,"C":"s"} }',
      frames: ['{"a":1}', "null", '"C":', '"s"'],
    },
    { name: "two pages, one after the other", input: '{"results":[{"a":1}]}\n{"papers":{"A":{"b":2}}}', frames: ['{"a":1}', '{"b":2}'] },
    { name: "pages in a list", input: '[{"results":[{"a":1}]},{"message":{"items":[{"b":2}]}}]', frames: ['{"a":1}', '{"b":2}'] },
    { name: "a key named as an escape", input: String.raw`{"papers":{"A\"}{":{"a":1}}}`, frames: ['{"a":1}'] },
    { name: "empty pages", input: '{"papers":{}}{"meta":{},"results":[ ]}', frames: ['{"papers":{}}', '{"meta":{},"results":[ ]}'] },
    {
      name: "a single work is no page",
      input: '{"message":{"indexed":{},"items":[1]}}',
      frames: ['{"message":{"indexed":{},"items":[1]}}'],
    },
    { name: "a paper with results is no page", input: '{"title":"T","results":[1]}', frames: ['{"title":"T","results":[1]}'] },
    {
      name: "what is not known to stand beside records makes no page",
      input: '{"more":{"a":1},"results":[{"b":2}]}',
      frames: ['{"more":{"a":1},"results":[{"b":2}]}'],
    },
    {
      name: "a tail that holds what pages do not hold there",
      input: '{"results":[{"a":1}],"more":[{"b":2}]}',
      frames: ['{"a":1}', ',"more":[{"b":2}]}'],
    },
    {
      name: "another level in the tail",
      input: '{"message":{"items":[{"a":1}],"x":1},"more":{"b":2}}',
      frames: ['{"a":1}', ',"x":1},"more":{"b":2}}'],
    },
    {
      name: "records that are not where the path leads",
      input: '{"message":{"x":1},"items":[{"a":1}]}',
      frames: ['{"message":{"x":1},"items":[{"a":1}]}'],
    },
    { name: "a page cut off after a record", input: '{"papers":{"A":{"a":1},', frames: ['{"a":1}', ""] },
    { name: "a page cut off in a key", input: '{"papers":{"A":{"a":1},"B', frames: ['{"a":1}', '"B'] },
    {
      name: "a colon without a key names nothing, also where an older key is still in memory",
      input: '{"papers"}: {: {"A":{"a":1}}}',
      frames: ['{"papers"}', ":", '{: {"A":{"a":1}}}'],
    },
    {
      name: "the beginning of a broken paper is no head of a page",
      input: '{"id":"x","papers":{"A":{"a":1}}}',
      frames: ['{"id":"x","papers":{', '{"a":1}'],
    },
    {
      name: "a key of several words is text",
      input: '{"papers":{"A":{"a":1},"Pain fell.":{"b":2}}}',
      frames: ['{"a":1}', '"Pain fell.":', '{"b":2}'],
    },
    {
      name: "the end of a broken paper is no tail of a page",
      input: '{"resultList":{"result":[{"id":"x"}],"abstractText":"Pain fell."}}',
      frames: ['{"id":"x"}', ',"abstractText":"Pain fell."}}'],
    },
    {
      name: "a page says nothing in words, whatever the key",
      input: '{"total":1,"datb":"Pain fell.","data":[{"id":"x"}],"abstradt":"Pain fell.","next":"x"}',
      frames: ['{"total":1,"datb":"Pain fell.","data":[', '{"id":"x"}', ',"abstradt":"Pain fell.","next":"x"}'],
    },
    {
      name: "but the search that it repeats",
      input: '{"request":{"queryString":"invented naps"},"resultList":{"result":[{"a":1}]}}',
      frames: ['{"a":1}'],
    },
    { name: "a key without a colon", input: '{"papers":{"A" {"a":1}}}', frames: ['"A"', '{"a":1}'] },
  ];
  test.each(rows)("$name", (row) => {
    expect(texts(jsonValuesFramer, row.input)).toEqual(row.frames);
    const bytes = utf8.encode(row.input);
    expect(frames(jsonValuesFramer, bytes, { sizes: [1] }).map(plain)).toEqual(frames(jsonValuesFramer, bytes).map(plain));
  });

  test("a page of a thousand records streams: no chunk holds back a record that is whole", () => {
    const record = JSON.stringify({ DOI: "10.5555/x", abstract: "x".repeat(900) });
    const input = utf8.encode(`{"message":{"facets":{},"items":[${Array.from({ length: 1_000 }, () => record).join(",")}],"query":{}}}`);
    const framer = jsonValuesFramer({ maxRecordBytes: 2_000 });
    let count = 0;
    for (let at = 0; at < input.length; at += 4_096) {
      count += framer.push(input.slice(at, at + 4_096)).length;
      expect(count).toBeGreaterThanOrEqual(Math.min(1_000, Math.floor((at + 4_096 - 40) / (record.length + 1)) - 1));
    }
    expect([count, framer.end().length]).toEqual([1_000, 0]);
  });
});

const PAGES = [
  '{"status":"ok","message":{"facets":{"k":{"v":{}}},"total-results":2,"items":[{"DOI":"a","title":["T"]},{"DOI":"b"}],"query":{"q":"x"}}}',
  '{\n  "meta": {\n    "count": 1\n  },\n  "results": [\n    {\n      "id": "x",\n      "a": {\n        "in": [\n          0\n        ]\n      }\n    },\n    null\n  ],\n  "group_by": []\n}',
  '{"nextCursorMark":null,"papers":{"PMC1":{"id":"1","t":"a}{b"},"PMC2":{"id":"2"}}}',
  '{\n  "papers": {\n    "PMC1": {\n      "id": "1"\n    },\n    "PMC2": {}\n  }\n}',
  '{"hitCount":1,"request":{"q":"x"},"resultList":{"result":[{"id":"1"}]}}',
  '{"corpusid":1,"abstract":"\u8336 \\\\frac{a}{b} \\"q\\""}\n{"corpusid":2,"abstract":null}\n{"corpusid":3,"authors":[{"name":"A"},{"name":"B"}]}',
];
const SPLICES = ["{", "}", "[", "]", '"', "\\", "\n", "\r\n", ",", ":", '{"results":[', '"papers":{', '\n{"', "}{", "]}}", "\ufeff"];

const mutated = brokenDumps({ parts: PAGES, separators: ["\n", "\r\n", "", "\n\n"], splices: SPLICES, longestCut: 59 });

describe.each([
  { name: "pages", newFramer: jsonValuesFramer },
  { name: "lines", newFramer: jsonLinesFramer },
])("$name", ({ newFramer }) => {
  test("conservation: frames in order, apart and true to their ranges; between them no record", () => {
    fc.assert(
      fc.property(mutated, (input) => {
        let at = 0;
        const between: string[] = [];
        for (const one of frames(newFramer, input)) {
          if (one.start < at || one.end < one.start) expect.fail(`the frame ${one.start}–${one.end} starts before byte ${at}`);
          expect(Buffer.compare(one.bytes, input.subarray(one.start, one.end))).toBe(0);
          between.push(decoder.decode(input.subarray(at, one.start)));
          at = one.end;
        }
        between.push(decoder.decode(input.subarray(at)));
        // No key of a record is layout: what names an object may be the key that a page gives it.
        for (const gap of between) expect(gap).not.toMatch(/"(?:DOI|id|corpusid|abstract|title|authors|name)"\s*:(?!\s*$)/);
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
          const whole = frames(newFramer, input, { maxRecordBytes }).map(plain);
          for (const chunks of [sizes, [1]]) {
            const cut = frames(newFramer, input, { maxRecordBytes, sizes: chunks }).map(plain);
            if (!isDeepStrictEqual(cut, whole)) expect(cut).toEqual(whole);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("lines cut by line feeds are those that the full scan cuts", () => {
  const noPages: NewFramer = (options) => new JsonScanner({ ...options, pages: [], textAfterRecords: false });

  test("on valid JSON Lines of any values, however they are spaced", () => {
    const line = fc
      .tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom("\n", "\r\n", " \n", "\n\n", "\n ", ""))
      .map(([value, end]) => JSON.stringify({ value }) + end);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (all) => {
        const input = utf8.encode(all.join(""));
        expect(frames(jsonLinesFramer, input).map(plain)).toEqual(frames(noPages, input).map(plain));
      }),
      { numRuns: 1_000 },
    );
  });

  test("on pretty-printed values and lists", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 1, 2))), (all) => {
        const input = utf8.encode(all.map(([value, space]) => JSON.stringify({ value }, null, space)).join("\n"));
        expect(frames(jsonLinesFramer, input).map(plain)).toEqual(frames(noPages, input).map(plain));
      }),
      { numRuns: 1_000 },
    );
  });

  test("on lines that are cut off anywhere", () => {
    const line = utf8.encode('{"corpusid":1,"a":{"b":[{"c":"x\\"y"},2]}}');
    for (let end = 1; end < line.length; end++) {
      const input = utf8.encode(`{"a":1}\n${decoder.decode(line.subarray(0, end))}\n{"b":2}\n{"c":3}\n`);
      expect(frames(jsonLinesFramer, input).map(plain)).toEqual(frames(noPages, input).map(plain));
    }
  });
});
