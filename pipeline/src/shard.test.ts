/** Every raw record and every fault has one shard, whatever lies on the borders of ranges. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { convert } from "./run.ts";
import type { Shard } from "./shard.ts";

const row = fc
  .record({ number: fc.nat(1e6), size: fc.nat(300_000) })
  .map(({ number, size }) => JSON.stringify({ corpusid: number, title: `Invented ${number}`, notes: "x".repeat(size) }));
const odd = fc.constantFrom(
  `{"broken ${"y".repeat(2000)}`,
  "[",
  "]",
  "",
  " ".repeat(5000),
  '{"corpusid": 1, "title": "a"}{"corpusid": 2, "title": "b"}',
  '{"corpusid": 5,\n "title": "on two lines\u2028"}',
  `no JSON ${"}{".repeat(30)}`,
  '{"corpusid": 3, "title": "\\\\"},\r',
);
/** Some are larger than a range, most of them larger than allowed. */
const file = fc
  .array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: odd }), { minLength: 15, maxLength: 40 })
  .map((lines) => `{"corpusid": 1, "title": "first", "abstract": "a"}\n${lines.join("\n")}`);

interface Told {
  readonly lines: readonly string[];
  readonly read: number;
}

async function told(path: string, shard: Shard | null): Promise<Told> {
  const lines: string[] = [];
  let read = 0;
  for await (const event of convert({ inputs: [path], threads: 1, maxRecordBytes: 250_000, select: ["metadata"], shard })) {
    if (event.kind === "record" || event.kind === "reject") lines.push(event.line);
    if (event.kind === "end") read = event.run.totals.read;
  }
  return { lines, read };
}

it("has each record of one run once, with the others", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-shard-"));
  const path = join(folder, "in.jsonl");
  try {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 2, max: 5 }), async (text, count) => {
        writeFileSync(path, text);
        const whole = await told(path, null);
        const parts: Told[] = [];
        for (let index = 1; index <= count; index++) parts.push(await told(path, { index, count }));
        expect(parts.flatMap(({ lines }) => lines).toSorted()).toEqual(whole.lines.toSorted());
        expect(parts.reduce((sum, { read }) => sum + read, 0)).toBe(whole.read);
      }),
      { numRuns: 8 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
