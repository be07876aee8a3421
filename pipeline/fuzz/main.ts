/**
 * The nightly run: `fuzz [count] [seed]`, 100,000 mutations where nothing is said. Prints what was read and each fault with the number of
 * its mutation; ends with 1 where there is one.
 */
import { fuzzCorpus } from "./corpus.ts";
import { fuzz } from "./fuzz.ts";

const BATCH = 1_000;
const [count = 100_000, seed = Math.floor(Date.now() / 86_400_000)] = process.argv.slice(2).map(Number);
const files = fuzzCorpus();
const total = { records: 0, rejects: 0, unknown: 0, faults: 0 };
for (let from = 0; from < count; from += BATCH) {
  const report = fuzz(files, { from, to: Math.min(count, from + BATCH), seed });
  for (const { mutation, what } of report.faults) console.log(`seed ${seed}, mutation ${mutation}: ${what}`);
  total.records += report.records;
  total.rejects += report.rejects;
  total.unknown += report.unknown;
  total.faults += report.faults.length;
}
console.log(
  `${count} mutations of ${files.length} files: ${total.records} records, ${total.rejects} rejects, ${total.unknown} files refused, ${total.faults} faults`,
);
process.exitCode = total.faults > 0 ? 1 : 0;
