/** Files that hold papers of several sources of JSON: each row is read as it is read in a file of its own. */
import { describe, expect, test } from "vitest";
import { detect, headOf } from "../detect.ts";
import type { Frame, Reader, ReadOutcome } from "../reader.ts";
import crossref from "./crossref.examples.ts";
import europepmc from "./europepmc.examples.ts";
import openalex from "./openalex.examples.ts";
import s2Aggregator from "./s2-aggregator.examples.ts";
import s2Datasets from "./s2-datasets.examples.ts";
import s2Graph from "./s2-graph.examples.ts";

const utf8 = new TextEncoder();

function readerOf(input: string): Reader {
  const detection = detect(headOf(utf8.encode(input), true));
  if (detection.kind !== "reader") throw new Error(detection.problem.code);
  return detection.reader;
}

function outcomes(input: string): ReadOutcome[] {
  const reader = readerOf(input);
  const framer = reader.framer({ maxRecordBytes: 1_000_000 });
  const frames: readonly Frame[] = [...framer.push(utf8.encode(input)), ...framer.end()];
  return frames.map(({ problem, bytes }) => (problem === null ? reader.read(bytes) : { kind: "problem", problem }));
}

/** Examples that content alone gives to their reader and whose every frame is a paper: single rows, lists, pages. */
const tables = { crossref, europepmc, openalex, s2Aggregator, s2Datasets, s2Graph };
const examples = Object.entries(tables).map(([name, rows]) => ({
  name,
  inputs: rows.filter((row) => row.detected !== false && row.outcomes.every((one) => typeof one !== "string")).map((row) => row.input),
}));
const pairs = examples.flatMap((first) => examples.flatMap((second) => (first === second ? [] : [{ first, second }])));

describe("two sources in one file", () => {
  test.each(examples)("$name has examples", ({ inputs }) => expect(inputs.length).toBeGreaterThan(4));

  test.each(pairs)("$first.name, then $second.name", ({ first, second }) => {
    for (const one of first.inputs) {
      for (const other of second.inputs) {
        expect(outcomes(`${one}\n${other}\n`), `${one}\n${other}`).toEqual([...outcomes(one), ...outcomes(other)]);
      }
    }
  });
});

describe("rows that hold little of what their source has", () => {
  const abstracts = (input: string): unknown[] =>
    outcomes(input).map((one) => {
      if (one.kind !== "document") return one.kind === "problem" ? one.problem.code : one.kind;
      const { format, abstract, metadata, warnings } = one.document;
      const text = abstract === null || abstract.form === "sections" ? null : abstract.text;
      return [format, metadata.identifiers.doi, text, ...warnings.map(({ code }) => code)];
    });
  const graph = '{"paperId":"p1","title":"One","abstract":"Of one."}';
  const aggregator = (name: string): string => JSON.stringify({ PeriodicalName: "X", title: name, abstract: `Of ${name}.` });

  test.each<{ about: string; input: string; read: unknown[] }>([
    {
      about: "the fields of a Crossref work that were asked for",
      input: `${graph}\n{"DOI":"10.5555/e","title":["Two"],"author":[{"family":"Example"}],"abstract":"<jats:p>Of two.</jats:p>"}`,
      read: [
        ["s2-graph", null, "Of one."],
        ["crossref", "10.5555/e", "<jats:p>Of two.</jats:p>"],
      ],
    },
    {
      about: "an OpenAlex work whose abstract is text",
      input: `${graph}\n{"id":"https://openalex.org/W1","doi":"10.5555/o","title":"Two","authorships":[],"abstract":"Of two."}`,
      read: [
        ["s2-graph", null, "Of one."],
        ["openalex", "10.5555/o", "Of two."],
      ],
    },
    {
      about: "an abstract that is no text is told",
      input: `${graph}\n{"paperId":"p2","title":"Two","abstract":["Of two.","Of three."]}`,
      read: [
        ["s2-graph", null, "Of one."],
        ["s2-graph", null, null, "value-unusable"],
      ],
    },
    {
      about: "rows of the aggregator joined with byte-order marks",
      input: `${aggregator("One")}\n\ufeff${aggregator("Two")}\n\ufeff${graph}`,
      read: [
        ["s2-aggregator", null, "Of One."],
        ["s2-aggregator", null, "Of Two."],
        ["s2-graph", null, "Of one."],
      ],
    },
    {
      about: "a page behind more rows of a bulk file than its head shows",
      input: `${'{"corpusid":1,"title":"Many","externalids":{}}\n'.repeat(2_000)}{"total":1,"offset":0,"data":[${graph}]}\n`,
      read: [...Array.from({ length: 2_000 }, () => ["s2-datasets", null, null]), ["s2-graph", null, "Of one."]],
    },
  ])("$about", ({ input, read }) => expect(abstracts(input)).toEqual(read));
});
