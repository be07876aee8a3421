/**
 * `pnpm bench [stage…]`: how fast each stage and the whole are, on abstracts generated from a seed.
 *
 *   pnpm bench                     stages (s2-graph and s2-aggregator), the readers, html, hostile, memory
 *   pnpm bench graph               one of: graph, aggregator, html, pubmed-xml, medline, datasets, forms, hostile, memory, audit, report
 *   pnpm bench e2e --records 100000   whole conversions by the built command, to JSON Lines and Parquet, with one and two threads
 *   pnpm bench audit --records 1000000 --case some
 *   pnpm bench graph --records 2000 --rounds 3
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runChecks } from "@tabstract/checks";
import { type AbstractRecord, abstractText } from "@tabstract/record";
import { lex } from "@tabstract/results";
import { jsonLine } from "@tabstract/sinks";
import { type Frame, type Reader, readers } from "@tabstract/sources";
import { MOST_TOGETHER } from "../src/convert-file.ts";
import { openOutput } from "../src/output.ts";
import { convert } from "../src/run.ts";
import { emit } from "../src/stages/emit.ts";
import { extractRecords } from "../src/stages/extract.ts";
import { type ParsedDocument, parseFrame } from "../src/stages/parse.ts";
import { validateRecord } from "../src/stages/validate.ts";
import { benchAudit } from "./audit.ts";
import { benchDatasets } from "./datasets.ts";
import { benchEndToEnd } from "./e2e.ts";
import { benchForms } from "./forms.ts";
import { aggregatorLine, generatePaper, graphLine, type Paper } from "./generate.ts";
import { benchHostile } from "./hostile.ts";
import { benchHtml } from "./html.ts";
import { type Job, type Measurement, measure, printMeasurements } from "./measure.ts";
import { benchMedline } from "./medline.ts";
import { benchMemory } from "./memory.ts";
import { benchPubmedXml } from "./pubmed-xml.ts";
import { benchReport } from "./report.ts";

const SEED = 1;
const STAGES: readonly string[] = ["graph", "aggregator", "html", "pubmed-xml", "medline", "datasets", "forms", "hostile", "memory"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: "string", default: "20000" },
    rounds: { type: "string", default: "5" },
    megabytes: { type: "string", default: "1000" },
    case: { type: "string", multiple: true, default: [] },
  },
});
const records = Number(values.records);
const rounds = Number(values.rounds);
const wanted = positionals.length === 0 ? STAGES : positionals;

for (const name of wanted) {
  console.log(`\n${name}`);
  if (name === "graph") await benchStages("s2-graph", graphLine);
  else if (name === "aggregator") await benchStages("s2-aggregator", aggregatorLine);
  else if (name === "html") benchHtml({ records, rounds, seed: SEED });
  else if (name === "pubmed-xml") await benchPubmedXml({ records, rounds });
  else if (name === "medline") await benchMedline({ records, rounds });
  else if (name === "datasets") await benchDatasets({ records, rounds });
  else if (name === "forms") await benchForms(records);
  else if (name === "hostile") await benchHostile();
  else if (name === "memory") await benchMemory(Number(values.megabytes));
  else if (name === "e2e") await benchEndToEnd(records);
  else if (name === "audit") await benchAudit(records, values.case);
  else if (name === "report") await benchReport(records);
  else {
    console.error(`there is no benchmark "${name}"; there are ${[...STAGES, "e2e", "audit", "report"].join(", ")}`);
    process.exitCode = 2;
  }
}

async function benchStages(format: string, line: (paper: Paper) => string): Promise<void> {
  const lines = Array.from({ length: records }, (_, at) => line(generatePaper(at, SEED)));
  const file = Buffer.from(lines.join(""));
  const reader = readers.find((one) => one.format === format);
  if (reader === undefined) throw new Error(`there is no reader for ${format}`);
  const folder = mkdtempSync(join(tmpdir(), "tabstract-bench-"));
  const input = join(folder, "input.jsonl");
  writeFileSync(input, file);
  const frames = frame(reader, file);
  const documents = parse(reader, frames);
  const made = extract(documents);
  const texts = made.map(abstractText);
  const job = (name: string, run: Job["run"], bytes = file.length): Job => ({ name, records, bytes, run });
  try {
    const measurements = await measure(
      [
        job("JSON.parse", () => {
          for (const one of lines) JSON.parse(one);
        }),
        job("frame", () => void frame(reader, file)),
        job("parse", () => void parse(reader, frames)),
        job(
          "lex",
          () => {
            for (const text of texts) lex(text);
          },
          texts.reduce((sum, text) => sum + text.length, 0),
        ),
        job("extract", () => void extract(documents)),
        job("of that, checks", () => {
          for (const record of made) runChecks({ record, variants: [], sources: [] });
        }),
        job("validate", () => {
          for (const record of made) validateRecord(record);
        }),
        job("serialise", () => {
          for (const record of made) jsonLine(record);
        }),
        job("end to end, file to folder", () => endToEnd(input, join(folder, "out"))),
      ],
      rounds,
    );
    printMeasurements(measurements, "JSON.parse");
    printShareOfChecks(measurements);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The checks of a record are to take less than a fifth of the time that the rest of its extraction takes. */
function printShareOfChecks(measurements: readonly Measurement[]): void {
  const seconds = (name: string): number => measurements.find((one) => one.name === name)?.seconds ?? Number.NaN;
  const checks = seconds("of that, checks");
  console.log(`checks take ${((100 * checks) / (seconds("extract") - checks)).toFixed(1)} % of the time of the extraction before them`);
}

function frame(reader: Reader, file: Buffer): Frame[] {
  const framer = reader.framer({ maxRecordBytes: 16 * 1024 * 1024 });
  const frames: Frame[] = [];
  for (let at = 0; at < file.length; at += 1024 * 1024) frames.push(...framer.push(file.subarray(at, at + 1024 * 1024)));
  frames.push(...framer.end());
  return frames;
}

function parse(reader: Reader, frames: readonly Frame[]): ParsedDocument[] {
  return frames.map((one) => {
    const outcome = parseFrame(one, reader, "input.jsonl");
    if (outcome.kind !== "document") throw new Error("a generated paper was not read");
    return outcome.parsed;
  });
}

/** As many together as in a conversion. */
function extract(documents: readonly ParsedDocument[]): AbstractRecord[] {
  const made: AbstractRecord[] = [];
  for (let at = 0; at < documents.length; at += MOST_TOGETHER) made.push(...extractRecords(documents.slice(at, at + MOST_TOGETHER)));
  return made;
}

async function endToEnd(input: string, out: string): Promise<void> {
  const plan = await openOutput(out, { force: true, resume: false, options: {}, inputDifference: async () => null });
  if (plan.kind !== "ready") throw new Error(`the output folder of the benchmark is ${plan.kind}`);
  const counts = { record: 0 };
  const watch = (event: { kind: string; record?: AbstractRecord }): void => {
    if (event.kind === "record") counts.record++;
  };
  await emit(convert({ inputs: [input] }), { output: plan.output, watch, signal: new AbortController().signal });
  if (counts.record !== records) throw new Error(`${records - counts.record} of ${records} generated papers gave no record`);
}
