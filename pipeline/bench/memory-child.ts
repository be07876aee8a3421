/** Converts one file into a folder beside it and prints how many records it gave and the peak of its memory. */
import { join } from "node:path";
import { keepHeapSmall } from "../src/heap.ts";
import { openOutput } from "../src/output.ts";
import { convert } from "../src/run.ts";
import { emit } from "../src/stages/emit.ts";
import { peakMegabytes } from "./memory.ts";

keepHeapSmall();
const [input = ""] = process.argv.slice(2);
const plan = await openOutput(join(input, "..", "out"), { force: false, resume: false, options: {}, inputDifference: async () => null });
if (plan.kind !== "ready") throw new Error(`the output folder is ${plan.kind}`);
const run = await emit(convert({ inputs: [input] }), { output: plan.output, watch: () => {}, signal: new AbortController().signal });
process.stdout.write(JSON.stringify({ records: run.totals.records, peakMegabytes: peakMegabytes() }));
