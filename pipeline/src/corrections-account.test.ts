/** What became of the corrections is the same whether a run was left alone or cut short and gone on with. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Correction } from "@tabstract/audit";
import type { RunFile } from "@tabstract/record";
import { expect, onTestFinished, test } from "vitest";
import { readCorrections } from "./correction-book.ts";
import type { Position } from "./position.ts";
import { convert } from "./run.ts";

const PAPERS = 12;

const said = (number: number, text: string): Correction => ({
  correctionVersion: 1,
  record: { key: String(number).padStart(16, "0"), id: `doi:10.5555/paper.${number}` },
  verdict: "right",
  result: { kind: "p-value", span: [0, text.length], text },
  fix: null,
});

function folderOf(corrections: readonly Correction[]): string {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-account-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const half of [0, 1]) {
    const papers = Array.from({ length: PAPERS / 2 }, (_, at) => {
      const number = half * (PAPERS / 2) + at;
      return JSON.stringify({
        paperId: `p${number}`,
        externalIds: { DOI: `10.5555/paper.${number}` },
        title: `Invented ${number}`,
        abstract: `Pain fell (P = 0.${number + 10}).`,
      });
    });
    writeFileSync(join(folder, `${half}.jsonl`), papers.map((line) => `${line}\n`).join(""));
  }
  writeFileSync(join(folder, "corrections.jsonl"), corrections.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return folder;
}

test("at every checkpoint", async () => {
  const corrections = [said(0, "P = 0.10"), said(5, "P = 0.99"), said(20, "P = 0.10"), said(11, "P = 0.99"), said(7, "P = 0.17")];
  const folder = folderOf(corrections);
  const book = await readCorrections(join(folder, "corrections.jsonl"), "corrections.jsonl");
  const options = { inputs: [join(folder, "0.jsonl"), join(folder, "1.jsonl")], corrections: book, checkpointLength: 1 };
  const positions: Position[] = [];
  const files: RunFile[] = [];
  let whole: unknown = null;
  for await (const event of convert(options)) {
    if (event.kind === "checkpoint") {
      files.push(...event.position.files);
      // As a journal keeps it.
      positions.push(JSON.parse(JSON.stringify({ ...event.position, files })) as Position);
    }
    if (event.kind === "end") whole = event.run;
  }
  expect(positions.length).toBeGreaterThan(PAPERS);
  expect(whole).toMatchObject({
    corrections: {
      total: 5,
      noRecord: { count: 1, first: [{ line: 3, record: "doi:10.5555/paper.20", correction: 'p-value "P = 0.10"' }] },
      notApplied: { count: 2, first: [{ record: "doi:10.5555/paper.5" }, { record: "doi:10.5555/paper.11" }] },
    },
  });
  for (const startAt of positions) {
    for await (const event of convert({ ...options, startAt })) if (event.kind === "end") expect(event.run).toEqual(whole);
  }
});

test("of which the last about a place holds, whatever key its record had", async () => {
  const other = { ...said(0, "P = 0.10"), record: { key: "f".repeat(16), id: "doi:10.5555/paper.0" } };
  const folder = folderOf([said(0, "P = 0.10"), other, said(1, "P = 0.11")]);
  const book = await readCorrections(join(folder, "corrections.jsonl"), "corrections.jsonl");
  expect(book.lines.map(({ line }) => line)).toEqual([2, 3]);
  expect(book.of({ key: "e".repeat(16), id: "doi:10.5555/paper.0" })).toEqual([other]);
  expect(book.of({ key: "f".repeat(16), id: "doi:10.5555/paper.1" })).toEqual([said(1, "P = 0.11")]);
});
