import { readdirSync } from "node:fs";
import { joinSections, type RawAbstract } from "@tabstract/record";
import { cleanText } from "@tabstract/text";
import { describe, expect, it } from "vitest";
import { parseTagSoup } from "../markup/tag-soup.ts";
import { splitAbstract } from "../split-fully.ts";
import type { SplitterExample } from "./example.ts";
import { splitters } from "./index.ts";

const FOLDER = new URL("./", import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".examples.ts"))
  .map((file) => file.replace(".examples.ts", ""));

it("lists every splitter of the folder, each under the name of its file, each with examples", () => {
  const files = readdirSync(FOLDER).filter((file) => !/\.(?:test|examples)\.ts$|^(?:index|example)\.ts$/.test(file));
  expect([...splitters].map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  expect([...names].sort()).toEqual([...splitters].map(({ name }) => name).sort());
});

for (const name of names) {
  const { default: rows } = (await import(`./${name}.examples.ts`)) as { default: readonly SplitterExample[] };
  describe(name, () => {
    it("has no row twice, and rows that it refuses", () => {
      expect(new Set(rows.map(({ raw }) => JSON.stringify(raw))).size).toBe(rows.length);
      expect(rows.some(({ parts }) => parts === null) && rows.some(({ parts }) => parts !== null)).toBe(true);
    });
    it.each(rows)("$shows", ({ raw, parts }) => {
      expect(answer(name, raw)).toEqual(parts);
      for (const other of renderings(raw)) expect(answer(name, other)).toEqual(parts);
      checkOffsets(raw);
    });
  });
}

function answer(name: string, raw: RawAbstract): (readonly [string | null, string])[] | null {
  const parts = splitters.find((splitter) => splitter.name === name)?.split(raw, { dropped: [], parseTagSoup }) ?? null;
  return parts === null
    ? null
    : parts.map(({ label, text }) => [label === null ? null : cleanText(label), text.replace(/\s+/g, " ").trim()]);
}

/** Other ways to write the same text, which must not change the answer. */
function renderings(raw: RawAbstract): readonly RawAbstract[] {
  if (raw.form === "sections") return [];
  const others = [
    { ...raw, text: raw.text.replaceAll("\n", "\r\n") },
    { ...raw, text: `\n${raw.text}\n` },
  ];
  if (raw.form === "text" && !raw.text.includes("<")) others.push({ ...raw, text: raw.text.replaceAll(" ", "\u00a0") });
  return raw.text.includes("\n") ? others : others.filter(({ text }) => !text.startsWith("\n"));
}

function checkOffsets(raw: RawAbstract): void {
  const sections = splitAbstract(raw).abstract?.sections ?? [];
  const whole = joinSections(sections);
  for (const { text, start } of sections) {
    expect(whole.startsWith(text, start)).toBe(true);
    expect(cleanText(text)).toBe(text);
    expect(text).not.toBe("");
  }
}
