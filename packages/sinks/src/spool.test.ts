import { describe, expect, it } from "vitest";
import { invented } from "./invented.examples.ts";
import { spoolFile } from "./spool.ts";
import { tables } from "./tables/index.ts";

const [records] = tables.filter(({ name }) => name === "records").map(spoolFile);
const titled = (text: string): string => {
  const { text: line } = records?.write({ ...invented, title: { text, language: null, translations: [] } }) ?? { text: "" };
  return (JSON.parse(line) as { title: string }).title;
};

describe("a spooled row", () => {
  it.each([
    ["half a character as U+FFFD", "a\ud800b", "a\ufffdb"],
    ["the other half, and one more", "\udc00\ud83d", "\ufffd\ufffd"],
    ["a whole character as it is", "\ud83d\ude00", "\ud83d\ude00"],
    ["a backslash before what looks like an escape", "\\ud800", "\\ud800"],
    ["a backslash before half a character", "\\\ud800", "\\\ufffd"],
    ["line ends, and NUL", "a\nb\u2028\u0000", "a\nb\u2028\u0000"],
  ])("holds %s", (_, text, held) => {
    expect(titled(text)).toBe(held);
  });

  it("is one line, without what is null", () => {
    for (const table of tables) {
      const { text, rows } = spoolFile(table).write(invented);
      const lines = text.split("\n");
      expect(lines.pop()).toBe("");
      expect(lines).toHaveLength(rows);
      for (const line of lines) expect(Object.values(JSON.parse(line))).not.toContain(null);
    }
  });
});
