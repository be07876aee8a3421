/** Compares two runs and prints the CPU time that it took, the peak of its memory and what it counted. */
import { auditRuns } from "../src/audit/audit-runs.ts";
import { keepHeapSmall } from "../src/heap.ts";
import { peakMegabytes } from "./peak-memory.ts";

keepHeapSmall();
const [before = "", after = ""] = process.argv.slice(2);
const source = (path: string): { name: string; path: string; stdin: AsyncIterable<Uint8Array> } => ({ name: path, path, stdin: none() });
const started = process.cpuUsage();
const changes = auditRuns({ before: source(before), after: source(after), filter: { ignore: [], only: [] }, withViews: false });
let next = await changes.next();
while (next.done !== true) next = await changes.next();
const { user, system } = process.cpuUsage(started);
const summary = { ...next.value.pairs, changes: next.value.changes };
process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMegabytes: peakMegabytes(), summary }));

async function* none(): AsyncGenerator<Uint8Array> {}
