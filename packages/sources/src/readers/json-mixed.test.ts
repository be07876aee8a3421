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
