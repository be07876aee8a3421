import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Correction } from "@tabstract/audit";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { RunUnreadable } from "../audit/run-unreadable.ts";
import { openCorrections } from "./corrections-file.ts";

const said = (text: string): Correction => ({
  correctionVersion: 1,
  record: { key: "0123456789abcdef", id: "doi:10.5555/invented" },
  verdict: "right",
  result: { kind: "p-value", span: [3, 3 + text.length], text },
  fix: null,
});
const first = said("P = 0.03");
const second = said("P < 0.001 — été");
const third = said("p=.5");

describe("corrections.jsonl", () => {
  test("is made where there is none, and grows by one line for each correction", async () => {
    const path = place();
    const file = await openCorrections(path);
    await Promise.all([file.append(first), file.append(second)]);
    await file.close();
    expect(file.corrections).toEqual([]);
    expect(readFileSync(path, "utf8")).toBe(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
  });

  test("cut anywhere, gives what was whole, and goes on behind it", async () => {
    const path = place();
    const whole = Buffer.from([first, second].map((one) => `${JSON.stringify(one)}\n`).join(""));
    const lineEnd = whole.indexOf("\n") + 1;
    for (let length = 0; length <= whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      const file = await openCorrections(path);
      await file.append(third);
      await file.close();
      // Without its line feed alone, a line says all that it has to say.
      const kept = [...(length >= lineEnd - 1 ? [first] : []), ...(length >= whole.length - 1 ? [second] : [])];
      expect(file.corrections, `cut at ${length}`).toEqual(kept);
      expect(readFileSync(path, "utf8"), `cut at ${length}`).toBe([...kept, third].map((one) => `${JSON.stringify(one)}\n`).join(""));
    }
  });

  test.each([
    ["no JSON", "right\n"],
    ["no correction", '{"correctionVersion":1}\n'],
    ["cut off, with another behind it", '{"correctionVersion":1,"rec\n'],
  ])("is not touched where a line in it is %s", async (_, line) => {
    const path = place();
    writeFileSync(path, `${JSON.stringify(first)}\n`);
    appendFileSync(path, line);
    const before = readFileSync(path);
    await expect(openCorrections(path)).rejects.toThrow(RunUnreadable);
    await expect(openCorrections(path)).rejects.toThrow(/line 2: /);
    expect(readFileSync(path)).toEqual(before);
  });
});

test("a line that does not come to the disk leaves nothing of itself behind", async () => {
  const path = place();
  const file = await openCorrections(path);
  await file.append(first);
  const handle = await open(path);
  const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, "sync").mockRejectedValueOnce(new Error("no space left"));
  await handle.close();
  await expect(file.append(second)).rejects.toThrow("no space left");
  sync.mockRestore();
  await file.append(third);
  await file.close();
  expect(readFileSync(path, "utf8")).toBe(`${JSON.stringify(first)}\n${JSON.stringify(third)}\n`);
});

test("there is no file before there is a line, and one that is empty stays", async () => {
  const path = place();
  await (await openCorrections(path)).close();
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, "");
  await (await openCorrections(path)).close();
  expect(readFileSync(path, "utf8")).toBe("");
});

test("a last line that was cut off is told, with its number; empty lines are passed over", async () => {
  const path = place();
  writeFileSync(path, `${JSON.stringify(first)}\n\n${JSON.stringify(second).slice(0, 40)}`);
  const file = await openCorrections(path);
  await file.close();
  expect(file.corrections).toEqual([first]);
  expect(file.torn).toBe(`${path}, line 3: the last line was cut off while it was written`);
  expect(readFileSync(path, "utf8")).toBe(`${JSON.stringify(first)}\n\n`);
});

test("a last line of whole JSON that is no correction is not cut off", async () => {
  const path = place();
  writeFileSync(path, '{"correctionVersion":1,"verdict":"right"}');
  await expect(openCorrections(path)).rejects.toThrow(/line 1: this is no correction: record: /);
  expect(readFileSync(path, "utf8")).toBe('{"correctionVersion":1,"verdict":"right"}');
});

test.each([
  ["of nothing else", ""],
  ["behind a correction", `${JSON.stringify(first)}\n`],
])("an end that is no beginning of a correction is somebody's, and stays: %s", async (_, whole) => {
  const path = place();
  writeFileSync(path, `${whole}one line of notes`);
  await expect(openCorrections(path)).rejects.toThrow(RunUnreadable);
  expect(readFileSync(path, "utf8")).toBe(`${whole}one line of notes`);
});

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-corrections-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "corrections.jsonl");
}
