/** How far the heap of the process may run ahead of what is in use. */
import { setFlagsFromString } from "node:v8";

/** Set by the program, for the whole process. */
let isKeptSmall = false;

/**
 * V8 lets garbage pile up to four times what is in use before it collects all of it, whatever the machine. With this it is 1.3 times, which
 * lowers the peak of a long conversion by more than a hundred megabytes and costs some hundredths of its time. Some 115 MB are taken before
 * the first record, most of it code. For programs alone, before they begin: it holds for the whole process.
 */
export function keepHeapSmall(): void {
  isKeptSmall = true;
  letPileUp(30);
}

/**
 * Where threads convert, collecting costs the time of processors that all are busy: 1.6 times saves a tenth of it, for some megabytes each. Nothing where
 * the program has not asked for a small heap.
 */
export function keepHeapsOfThreads(): void {
  if (isKeptSmall) letPileUp(60);
}

function letPileUp(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
