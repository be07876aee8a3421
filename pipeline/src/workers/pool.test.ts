import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConvertOptions } from "../options.ts";
import { convert } from "../run.ts";
import { openPool } from "./pool.ts";
import { packFrames, unpackFrames } from "./protocol.ts";

function paper(number: number): string {
  return `${JSON.stringify({ paperId: `p${number}`, title: `Invented paper ${number}`, abstract: `Of ${number + 2} adults on β-blockers, 12% slept (P = 0.0${1 + (number % 9)}).` })}\n`;
}

async function lines(options: ConvertOptions): Promise<string[]> {
  const all: string[] = [];
  for await (const event of convert(options)) {
    if (event.kind === "record") all.push(event.line, JSON.stringify(event.counts), event.record.key);
    else if (event.kind === "reject") all.push(event.line);
    else if (event.kind === "checkpoint") all.push(JSON.stringify(event.position));
    else if (event.kind === "end") all.push(JSON.stringify(event.run));
  }
  return all;
}

describe("threads", () => {
  it("never change the output, with several files, rejects, parts, a draw and a limit", { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "tabstract-threads-"));
    try {
      for (const name of ["a", "b", "c"]) {
        const text = Array.from({ length: 150 }, (_, at) => (at % 40 === 7 ? '{"broken\n' : paper(at))).join("");
        writeFileSync(join(folder, `${name}.jsonl`), text);
      }
      for (const more of [
        { sample: 300, checkpointLength: 20_000 },
        { select: ["metadata"] as const, limit: 170 },
      ]) {
        const alone = await lines({ inputs: [folder], threads: 1, ...more });
        expect(alone.length).toBeGreaterThan(100);
        if ("checkpointLength" in more) expect(alone.filter((line) => line.startsWith('{"files"')).length).toBeGreaterThan(3);
        expect(await lines({ inputs: [folder], threads: 2, ...more })).toEqual(alone);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("that fail fail the run, and are told", async () => {
    const pool = openPool(1);
    const { bytes, frames } = packFrames([]);
    // No reader bears this name: the thread throws.
    await expect(pool.run({ file: "a", format: "no-such-format" as never, select: null, bytes, frames })).rejects.toThrow(
      /there is no reader/,
    );
    // Whoever asks afterwards is not left waiting for a thread that is no more.
    await expect(pool.run({ file: "a", format: "s2-graph", select: null, ...packFrames([]) })).rejects.toThrow(/there is no reader/);
    await pool.close();
  });
});

it("frames come out of a job as they went in", () => {
  const frame = fc.record({
    start: fc.nat(),
    end: fc.nat(),
    bytes: fc.uint8Array({ maxLength: 20 }),
    problem: fc.option(fc.record({ code: fc.string(), message: fc.string() })),
  });
  fc.assert(
    fc.property(fc.array(frame), (frames) => {
      expect(unpackFrames(packFrames(frames))).toEqual(frames);
    }),
  );
});
