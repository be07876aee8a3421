/** `pnpm bench html`: how fast abstracts in HTML become sections, on one thread, by the processor's own time. */
import { splitAbstract } from "@tabstract/sections";
import { aggregatorLine, generatePaper } from "./generate.ts";

/** Prints abstracts a second of processor time, the median of the rounds. */
export function benchHtml({ records, rounds, seed }: { records: number; rounds: number; seed: number }): void {
  const abstracts = Array.from({ length: records }, (_, at) => htmlOf(at, seed));
  const characters = abstracts.reduce((sum, text) => sum + text.length, 0);
  const seconds: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const before = process.cpuUsage().user;
    for (const text of abstracts) splitAbstract({ form: "markup", text, language: "en" });
    if (round >= 0) seconds.push((process.cpuUsage().user - before) / 1e6);
  }
  const median = seconds.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  console.log(`${Math.round(records / median).toLocaleString("en-US")} abstracts/s, ${(characters / records).toFixed(0)} characters each`);
}

function htmlOf(at: number, seed: number): string {
  const { abstract } = JSON.parse(aggregatorLine(generatePaper(at, seed))) as { abstract: string };
  return abstract;
}
