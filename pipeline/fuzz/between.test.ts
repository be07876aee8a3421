/** What the account of gaps takes for layout, and what it does not. */
import type { SourceFormat } from "@tabstract/record";
import { describe, expect, it } from "vitest";
import { lostIn } from "./between.ts";

const MARK = "\xef\xbb\xbf";
const DOCTYPE = '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD A, 1st January 2019//EN" "https://dtd.example/a.dtd">';

const LAYOUT: readonly (readonly [format: SourceFormat, gap: string])[] = [
  ["ris", `${MARK}\r\n\t \n`],
  ["pubmed-html", `\n${MARK}`],
  ["s2-graph", "]\n[,\r\n"],
  ["s2-graph", '{"total":5,"offset":0,"data":['],
  ["s2-graph", `],"token":"x"}\n${MARK}{"total": 1, "data": [ `],
  ["crossref", ']}},{"status":"ok","message":{"facets":{"a":{"b c":[1]}},"items":['],
  ["s2-datasets", '{"total":5,"data":['],
  ["openalex", '],"group_by":[{"key":"a","count":1}]}'],
  ["europepmc", '{"version":"6.9","request":{"queryString":"of naps"},"resultList":{"result":['],
  ["europepmc", ', "PMC1" : '],
  ["europepmc", "}}"],
  ["crossref", '{"facets":{},"total-results":2,"items":['],
  ["s2-graph", '{ "10.5555/a" : '],
  ["s2-graph", '],"batch 2":[['],
  ["s2-graph", '{"total":5,"more":{"a":1},"data":['],
  ["s2-graph", '{"query":"naps and pain","rank":0,"paper":'],
  ["openalex", '}]},"rest or sleep":{"meta":{"count":1},"list":['],
  ["pubmed-xml", `${MARK}<?xml version="1.0" ?>\n${DOCTYPE}\n<PubmedArticleSet>\n<!-- <a> --><?b c?>`],
  ["pubmed-xml", '<results of="mine">\n<PubmedArticleSet>'],
  ["pubmed-xml", "</PubmedArticleSet ><!DOCTYPE a [<!-- b --> %c; <!ENTITY d '<e>'> ]><DeleteCitation>"],
];

/** What is lost begins at the sign "|". */
const LOST: readonly (readonly [format: SourceFormat, gap: string])[] = [
  ["pubmed-abstract", "\n\n|1. "],
  ["ris", "\n|ER  - \n"],
  ["pubmed-sections", "\n|=== Abstract ==="],
  ["pubmed-medline", `\n|${MARK}`],
  ["pubmed-html", "\n|</html>"],
  ["s2-datasets", '{"total":5,|"title":"x","data":['],
  ["s2-datasets", ",|:"],
  ["s2-graph", ",|:"],
  ["s2-graph", '{"total":5,|"title":"x","data":['],
  ["s2-graph", `{"total":5,|"tital":"${"Pain fell. ".repeat(30)}","data":[`],
  ["europepmc", '],|"abstractText":"x"}}'],
  ["s2-graph", '{"naps":{|"title":"x","data":['],
  ["s2-graph", `{"naps":[|"${"Pain fell. ".repeat(30)}",`],
  ["europepmc", '{"request":{|"title":"x"},"resultList":{"result":['],
  ["pubmed-xml", "|<!DOCTYPE a Pain fell.>"],
  ["pubmed-xml", '|<!DOCTYPE a PUBLIC "-//NLM\nPain fell." "b">'],
  ["pubmed-xml", "<PubmedArticleSet>|Pain fell."],
  ["pubmed-xml", "|<PubmedArticleSet Pain fell.>"],
  ["pubmed-xml", "|<!-- <PubmedArticleSet>"],
  ["pubmed-xml", "|<AbstractText>"],
];

describe("between frames", () => {
  it.each(LAYOUT)("%s: %j is layout", (format, gap) => {
    expect(lostIn(format, gap, { isFirst: true, isLast: false })).toBeNull();
  });
  it.each(LOST)("%s: %j is not", (format, gap) => {
    expect(lostIn(format, gap.replace("|", ""), { isFirst: false, isLast: false })).toBe(gap.indexOf("|"));
  });
});
