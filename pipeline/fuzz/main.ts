/**
 * The nightly run: `fuzz [count] [seed]`, 100,000 mutations of dumps where nothing is said; for each ten of them a container and a merge, for
 * each thousand a whole conversion that merges. Prints what was read and each fault with the number of its mutation; ends with 1 where there is one.
 */
import { type ContainersReport, fuzzContainers } from "./containers.ts";
import { fuzzCorpus } from "./corpus.ts";
import { type FuzzReport, fuzz } from "./fuzz.ts";
import { fuzzMergeRuns, fuzzMerges, type MergesReport } from "./merges.ts";
import type { Fault, Stretch } from "./stretch.ts";

const BATCH = 1_000;
const [count = 100_000, seed = Math.floor(Date.now() / 86_400_000)] = process.argv.slice(2).map(Number);
const files = fuzzCorpus();
const dumps: FuzzReport[] = [];
const containers: ContainersReport[] = [];
const merges: MergesReport[] = [];

for (let from = 0; from < count; from += BATCH) {
  const to = Math.min(count, from + BATCH);
  dumps.push(told("dump", fuzz(files, { from, to, seed })));
  const tenth: Stretch = { from: Math.ceil(from / 10), to: Math.ceil(to / 10), seed };
  containers.push(told("container", await fuzzContainers(files, tenth)));
  merges.push(told("merge", fuzzMerges(files, tenth)));
  merges.push(told("conversion", await fuzzMergeRuns(files, { from: from / BATCH, to: from / BATCH + 1, seed })));
}

const faults = [...dumps, ...containers, ...merges].reduce((total, report) => total + report.faults.length, 0);
const containersDone = Math.ceil(count / 10);
const memory = Math.round(Math.max(...containers.map((report) => report.memory)) / 1024 / 1024);
console.log(`${count} mutations of ${files.length} files: ${sums(dumps, ["records", "rejects", "unknown"])}
${containersDone} containers: ${sums(containers, ["records", "rejects", "damaged"])}, at most ${memory} MB of memory
${containersDone} merges and ${dumps.length} conversions: ${sums(merges, ["frames", "records", "rejects", "merged"])}
${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;

function told<Report extends { readonly faults: readonly Fault[] }>(kind: string, report: Report): Report {
  for (const { mutation, what } of report.faults) console.log(`seed ${seed}, ${kind} ${mutation}: ${what}`);
  return report;
}

function sums<Name extends string>(reports: readonly Readonly<Record<Name, number>>[], names: readonly Name[]): string {
  return names.map((name) => `${reports.reduce((total, report) => total + report[name], 0)} ${name}`).join(", ");
}
