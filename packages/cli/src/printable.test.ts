import { describe, expect, it } from "vitest";
import { printable, printableLines } from "./printable.ts";

describe("text for a terminal", () => {
  it.each([
    ["plain — ünïcode 试验", "plain — ünïcode 试验"],
    ["a\u001b[31mb\u001b[0m", "ab"],
    ["a\u009b2Jb", "ab"],
    ["a\u001b]0;title\u0007b", "ab"],
    ["a\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\b", "alinkb"],
    ["a\r\nb\tc\u2028d", "a b c d"],
    ["a\u0000\u0008\u007fb", "ab"],
    ["a\u202egnp.exe\u2066\u200fb", "agnp.exeb"],
    ["a\ud800b", "a\ufffdb"],
    ["a\u001b", "a"],
  ])("of %j is %j", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it("of several lines keeps them", () => {
    expect(printableLines("a\u001b[1m\r\nb\rc\n")).toBe("a\nb c\n");
  });

  it("comes to an end over an escape sequence that never does", () => {
    expect(printable("\u001b]".repeat(1_000_000))).not.toContain("\u001b");
  });
});
