/**
 * One source of papers as JSON, and the reader that it becomes among the others.
 *
 * People join files of several sources into one. Such a file is framed by one reader, and each of its rows is read by the source that knows
 * it: what a row says does not depend on the rows around it.
 */
import type { SourceFormat, Warning } from "@tabstract/record";
import { decodeUtf8, parseJson } from "./decode.ts";
import { asObject, type JsonObject } from "./fields.ts";
import { unfolded } from "./flat-rows.ts";
import { mixedFormats } from "./framers/problems.ts";
import { splitRecord } from "./framers/record-end.ts";
import { type JsonPeek, peekJson } from "./json-peek.ts";
import { jsonRefusal } from "./not-a-paper.ts";
import type { Framer, FramerOptions, Head, Problem, Reader, ReadOutcome } from "./reader.ts";

/** One frame of JSON, parsed; `isPlain` and `mostEastAsian` as `decodeUtf8` has them. */
export interface JsonRow {
  readonly value: unknown;
  readonly warnings: Warning[];
  readonly isPlain: boolean;
  readonly mostEastAsian: number;
  /** The plain text behind the value; empty where the source has none. */
  readonly after: string;
}

export interface JsonSource {
  readonly format: SourceFormat;
  readonly summary: string;
  readonly recognisedBy: string;
  /** Whether its rows are files of hundreds of millions that went through no table: they are read as they stand. */
  readonly isBulk?: true;
  /** Whether its framer leaves plain text behind the value of a frame. */
  readonly textAfter?: true;
  framer(options: FramerOptions): Framer;
  /** Whether an object has what only rows of this source have. Of a row that a head cuts off the keys alone are there, their values null. */
  knows(row: JsonObject): boolean;
  /** Whether an object that no source knows can be read as a row of this one without losing its abstract. */
  mayBe(row: JsonObject): boolean;
  read(row: JsonRow): ReadOutcome;
}

/** Whether rows of the source begin in what a file's head shows. Answers that say of themselves that they are no papers do not count. */
function recognises(source: JsonSource, peek: JsonPeek): boolean {
  return peek.records.some((row) => source.knows(row) && jsonRefusal(row) === null);
}

export interface JsonSources {
  /** The source of the file. */
  readonly own: JsonSource;
  readonly all: readonly JsonSource[];
  /** Reads papers that no source knows. */
  readonly anyPaper: JsonSource;
}

/** The reader of one source: it frames the files of that source, and gives the rows of others in them to those who know them. */
export function jsonReader(sources: JsonSources): Reader {
  const { own } = sources;
  return {
    format: own.format,
    summary: own.summary,
    recognisedBy: own.recognisedBy,
    recognise: (head: Head): boolean => recognises(own, peekJson(head)),
    framer: (options: FramerOptions): Framer => own.framer(options),
    read: (bytes: Uint8Array): ReadOutcome => readFrame(bytes, sources),
  };
}

function readFrame(bytes: Uint8Array, sources: JsonSources): ReadOutcome {
  const { own } = sources;
  let row = own.textAfter ? parseWithText(bytes) : parse(bytes, "");
  if (row.problem !== null) return { kind: "problem", problem: row.problem };
  if (own.isBulk !== true) {
    const object = asObject(row.value);
    if (object !== null) row = { ...row, value: unfolded(object) };
  }
  const source = sourceOf(asObject(row.value), sources);
  if (source !== own && row.after.trim() !== "")
    return { kind: "problem", problem: mixedFormats("a paper of another source with text after it") };
  return source.read(row);
}

/** Who reads a row: whoever knows it, else the source of the file, else the one that reads any paper. */
function sourceOf(row: JsonObject | null, { own, all, anyPaper }: JsonSources): JsonSource {
  if (row === null || own.knows(row)) return own;
  const known = all.find((source) => source.knows(row));
  if (known !== undefined) return known;
  return own.mayBe(row) || !anyPaper.mayBe(row) ? own : anyPaper;
}

type Parsed = (JsonRow & { readonly problem: null }) | { readonly problem: Problem };

function parse(bytes: Uint8Array, after: string): Parsed {
  const { text, warnings, isPlain, mostEastAsian } = decodeUtf8(bytes);
  const { value, problem } = parseJson(text, bytes);
  return problem === null ? { value, warnings, isPlain, mostEastAsian, after, problem } : { problem };
}

function parseWithText(bytes: Uint8Array): Parsed {
  const split = splitRecord(bytes);
  const after = decodeUtf8(split.text);
  const row = parse(split.json, after.text);
  if (row.problem === null && row.warnings.length === 0) row.warnings.push(...after.warnings);
  return row;
}
