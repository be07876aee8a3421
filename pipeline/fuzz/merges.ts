/**
 * Damaged dumps of the same papers through what merges them: whatever disagrees, each raw record is counted once, as a record, a reject, a
 * deletion or as merged into another, and what is merged keeps the contract of records.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AbstractRecord } from "@tabstract/record";
import { DEFAULT_MAX_RECORD_BYTES, detect, HEAD_BYTES, headOf, identityOf, papersAmong } from "@tabstract/sources";
import { openRandom, type Random } from "../bench/random.ts";
import { INTERNAL_CODE, makeRecord, readFrame } from "../src/convert-frame.ts";
import { mergeParsed } from "../src/convert-merged.ts";
import { convert } from "../src/run.ts";
import type { ParsedDocument } from "../src/stages/parse.ts";
import { SCHEMA_CODE, validateRecord } from "../src/stages/validate.ts";
import { mutate } from "./mutate.ts";
import { type Fault, guarded, guardedAsync, type Stretch } from "./stretch.ts";

export interface MergesReport {
  readonly frames: number;
  readonly records: number;
  readonly rejects: number;
  readonly merged: number;
  readonly faults: readonly Fault[];
}

type Tally = { -readonly [Name in keyof Omit<MergesReport, "faults">]: number };

/** In memory, some hundred a second: papers are told here, by an account of their identities that is not the store's. */
export function fuzzMerges(files: readonly Uint8Array[], stretch: Stretch): MergesReport {
  const tally: Tally = { frames: 0, records: 0, rejects: 0, merged: 0 };
  const faults: Fault[] = [];
  for (let mutation = stretch.from; mutation < stretch.to; mutation++) {
    const random = openRandom(stretch.seed * 1_000_003 + mutation);
    const dumps = relatedDumps(files, random);
    faults.push(...guarded(mutation, () => mergeInMemory(dumps, random, tally)));
  }
  return { ...tally, faults };
}

/** The whole command, with its store on disk. */
export async function fuzzMergeRuns(files: readonly Uint8Array[], stretch: Stretch): Promise<MergesReport> {
  const tally: Tally = { frames: 0, records: 0, rejects: 0, merged: 0 };
  const faults: Fault[] = [];
  for (let mutation = stretch.from; mutation < stretch.to; mutation++) {
    const random = openRandom(stretch.seed * 1_000_003 + mutation);
    const dumps = Array.from({ length: 3 }, () => relatedDumps(files, random)).flat();
    faults.push(...(await guardedAsync(mutation, () => mergeOnDisk(dumps, random, tally))));
  }
  return { ...tally, faults };
}

/** Two or three damaged copies of one file, so that papers meet, and one of any other. */
function relatedDumps(files: readonly Uint8Array[], random: Random): Uint8Array[] {
  const same = [random.pick(files)];
  const copies = Array.from({ length: random.between(2, 3) }, () => mutate(same, random));
  return [...copies, mutate(files, random)];
}

function mergeInMemory(dumps: readonly Uint8Array[], random: Random, tally: Tally): string[] {
  const faults: string[] = [];
  const documents: ParsedDocument[] = [];
  let [frames, rejects, deleted] = [0, 0, 0];
  for (const [at, bytes] of dumps.entries()) {
    const detection = detect(headOf(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES));
    if (detection.kind === "unknown") continue;
    const { reader } = detection;
    const framer = reader.framer({ maxRecordBytes: DEFAULT_MAX_RECORD_BYTES });
    for (const frame of [...framer.push(bytes), ...framer.end()]) {
      frames++;
      const content = readFrame(frame, { reader, file: `dump ${at}` });
      if (content.kind === "document") documents.push(content.parsed);
      else if (content.kind === "deleted") deleted++;
      else {
        rejects++;
        if (content.reject.code === INTERNAL_CODE) faults.push(content.reject.message);
      }
    }
  }
  // Now and then what has nothing in common is merged too: a shared identifier may be wrong.
  const papers = random.next() < 0.2 ? anyPapers(documents, random) : papersOf(documents);
  let [records, merged] = [0, 0];
  for (const members of papers) {
    if (paperNames(members) !== paperNames(members.toReversed()))
      faults.push("the order of the input decides which documents are one paper");
    const paper = mergeParsed(members);
    const told = [paper.provenance, ...paper.mergedFrom].map(({ file, bytes }) => `${file} ${bytes}`).sort();
    const expected = members.map(({ provenance: { file, bytes } }) => `${file} ${bytes}`).sort();
    if (told.join("\n") !== expected.join("\n")) faults.push("a merged record tells of other raw records than it was made of");
    merged += members.length - 1;
    const record = makeRecord(paper);
    if ("recordVersion" in record) records++;
    else {
      rejects++;
      faults.push(`${members.length} documents: ${record.code}: ${record.message}`);
    }
  }
  if (records + merged + rejects + deleted !== frames) {
    faults.push(`${records} records, ${merged} merged, ${rejects} rejects and ${deleted} deletions of ${frames} frames`);
  }
  tally.frames += frames;
  tally.records += records;
  tally.rejects += rejects;
  tally.merged += merged;
  return faults;
}

/** The papers among documents, each by what stands in its raw records, which may be there twice. */
function paperNames(members: readonly ParsedDocument[]): string {
  const papers = papersAmong(members).map((paper) => paper.map(({ provenance }) => provenance.sha256).sort());
  return papers.map(String).sort().join("\n");
}

interface Paper {
  readonly members: readonly ParsedDocument[];
  readonly names: readonly string[];
}

/** Documents that share an identifier or what else names a paper, however many stand between them; each paper's in the order of the input. */
function papersOf(documents: readonly ParsedDocument[]): (readonly ParsedDocument[])[] {
  let papers: Paper[] = [];
  for (const parsed of documents) {
    const { identifiers, titles } = identityOf(parsed.document.metadata);
    const own = [...identifiers.map(({ kind, value }) => `${kind} ${value}`), ...titles.map((title) => `title ${title}`)];
    const same = papers.filter(({ names }) => own.some((name) => names.includes(name)));
    const members = [...same.flatMap((paper) => paper.members), parsed];
    const names = [...same.flatMap((paper) => paper.names), ...own];
    papers = [...papers.filter((paper) => !same.includes(paper)), { members, names }];
  }
  return papers.map(({ members }) => documents.filter((one) => members.includes(one)));
}

function anyPapers(documents: readonly ParsedDocument[], random: Random): ParsedDocument[][] {
  const papers: ParsedDocument[][] = [];
  for (let at = 0; at < documents.length; ) {
    const size = random.between(1, 4);
    papers.push(documents.slice(at, at + size));
    at += size;
  }
  return papers;
}

async function mergeOnDisk(dumps: readonly Uint8Array[], random: Random, tally: Tally): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-fuzz-"));
  try {
    for (const [at, bytes] of dumps.entries()) {
      writeFileSync(join(folder, `${at}.dump`), random.next() < 0.3 ? gzipSync(bytes) : bytes);
    }
    return await runOn(folder, tally);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runOn(folder: string, tally: Tally): Promise<string[]> {
  const faults: string[] = [];
  const kept = { records: 0, rejects: 0, deleted: 0 };
  const told = new Set<string>();
  let merged = 0;
  for await (const event of convert({ inputs: [folder], merge: "paper", threads: 1 })) {
    if (event.kind === "record") {
      kept.records++;
      merged += event.record.mergedFrom.length;
      faults.push(...faultsOf(event.record, told));
    } else if (event.kind === "reject") {
      kept.rejects++;
      if (event.reject.code === INTERNAL_CODE || event.reject.code === SCHEMA_CODE) faults.push(event.reject.message);
    } else if (event.kind === "deleted") kept.deleted++;
    else if (event.kind === "end") {
      const { read, ...totals } = event.run.totals;
      const sum = kept.records + kept.rejects + kept.deleted + merged;
      const isTold = totals.records === kept.records && totals.rejects === kept.rejects && totals.merged === merged;
      if (read !== sum || !isTold) faults.push(`of ${read} raw records ${JSON.stringify(totals)} is told, ${sum} are there`);
      tally.frames += read;
      tally.records += kept.records;
      tally.rejects += kept.rejects;
      tally.merged += merged;
      return faults;
    }
  }
  return [...faults, "the conversion ended without its account"];
}

/** @param told the raw records that stand in a record already. */
function faultsOf(record: AbstractRecord, told: Set<string>): string[] {
  const faults: string[] = [];
  for (const { file, bytes } of [record.provenance, ...record.mergedFrom]) {
    const place = `${file} at byte ${bytes[0]}`;
    if (told.has(place)) faults.push(`${place} stands in two records`);
    told.add(place);
  }
  const problem = validateRecord(JSON.parse(JSON.stringify(record)) as AbstractRecord);
  return problem === null ? faults : [...faults, problem.message];
}
