import { expect, it } from "vitest";
import { linesIn } from "./lines.ts";

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(bytes: Buffer, { size, longest }: { readonly size: number; readonly longest: number }): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesIn(chunked(bytes, size), longest)) lines.push(line);
  return lines;
}

it("chunked bytes give the lines of the whole, cut at line feeds alone", async () => {
  const lines = ["", "naps", "née\u2028 12 µg", "𝒩\r", "", "睡眠"];
  const bytes = Buffer.from(lines.join("\n"));
  for (let size = 1; size <= bytes.length; size++) expect(await collect(bytes, { size, longest: 100 })).toEqual(lines);
});

it("a line that is too long is refused before it is whole", async () => {
  expect(await collect(Buffer.from("12345\n12345"), { size: 2, longest: 5 })).toEqual(["12345", "12345"]);
  await expect(collect(Buffer.from("12345\n123456"), { size: 2, longest: 5 })).rejects.toThrow("a line is longer than 5 bytes");
});
