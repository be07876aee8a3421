/** Compressed streams, whole and broken, in chunks of any size. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decompress } from "./decompress.ts";

async function read(stored: Uint8Array, chunkSize: number): Promise<{ text: string; codes: string[] }> {
  const parts: Uint8Array[] = [];
  const codes: string[] = [];
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < stored.length; at += chunkSize) yield stored.subarray(at, at + chunkSize);
  };
  for await (const piece of decompress(chunks())) {
    if (piece.kind === "bytes") parts.push(piece.bytes);
    else codes.push(piece.problem.code);
  }
  return { text: Buffer.concat(parts).toString(), codes };
}

const sentences = Array.from({ length: 400 }, (_, at) => `Trial ${at} randomised ${(at * 7919) % 1000} adults.\n`).join("");
const member = gzipSync(sentences);

/** `printf 'Pain fell.\n' | zstd -19`, as bytes, up to its checksum. */
const ZSTD_FRAME = Buffer.from("28b52ffd240b5900005061696e2066656c6c2e0a", "hex");
/** The same with its checksum, and that of a text that is longer than what is summed at once. */
const SUMMED_SHORT = Buffer.concat([ZSTD_FRAME, Buffer.from("1cb49fd1", "hex")]);
const LONG_TEXT = "Pain fell by 30% in 40 invented adults. Nobody slept, or so it was told.\n";
const SUMMED_LONG = Buffer.from(
  "28b52ffd046805020092040f1290cf01900f1c84f8585cfb27854be5fc5f3a602cee7999eca77bcbc7be9890b1fc5dadfa7cc8c974a52f361fabcf9d983ff740caaf3a336b7f2ea100309ba6c0",
  "hex",
);
const SKIPPABLE = Buffer.from("502a4d180300000001020304".slice(0, 22), "hex");

const rows: readonly { name: string; stored: Uint8Array; text: string; codes: string[] }[] = [
  { name: "plain", stored: Buffer.from(sentences), text: sentences, codes: [] },
  { name: "nothing", stored: Buffer.alloc(0), text: "", codes: [] },
  { name: "two bytes of a gzip header", stored: member.subarray(0, 2), text: member.subarray(0, 2).toString(), codes: [] },
  { name: "gzip", stored: member, text: sentences, codes: [] },
  { name: "two gzip members", stored: Buffer.concat([member, gzipSync("end\n")]), text: `${sentences}end\n`, codes: [] },
  { name: "gzip padded with zero bytes", stored: Buffer.concat([member, Buffer.alloc(100)]), text: sentences, codes: [] },
  {
    name: "gzip followed by words",
    stored: Buffer.concat([member, Buffer.from("words that are none")]),
    text: sentences,
    codes: ["gzip-corrupt"],
  },
  { name: "gzip without its trailer", stored: member.subarray(0, -4), text: sentences, codes: ["gzip-truncated"] },
  { name: "zstd", stored: withoutChecksum(ZSTD_FRAME), text: "Pain fell.\n", codes: [] },
  {
    name: "zstd with checksums, the last of other bytes",
    stored: Buffer.concat([SUMMED_SHORT, SUMMED_LONG, Buffer.from(SUMMED_SHORT.with(-1, 0))]),
    text: `Pain fell.\n${LONG_TEXT}Pain fell.\n`,
    codes: ["zstd-corrupt"],
  },
  {
    name: "zstd and a frame behind it that asks for a window of gigabytes",
    stored: Buffer.concat([SUMMED_LONG, Buffer.from("28b52ffd00ff", "hex"), Buffer.alloc(20)]),
    text: LONG_TEXT,
    codes: ["zstd-window"],
  },
  {
    name: "two zstd frames and a skippable one",
    stored: Buffer.concat([withoutChecksum(ZSTD_FRAME), SKIPPABLE, withoutChecksum(ZSTD_FRAME)]),
    text: "Pain fell.\nPain fell.\n",
    codes: [],
  },
];

/** Clears the checksum flag, so that no checksum has to follow. */
function withoutChecksum(frame: Buffer): Buffer {
  const copy = Buffer.from(frame);
  copy[4] = (copy[4] ?? 0) & ~4;
  return copy;
}

describe.each([1, 7, 1 << 20])("in chunks of %d bytes", (chunkSize) => {
  test.each(rows)("$name", async ({ stored, text, codes }) => {
    expect(await read(stored, chunkSize)).toEqual({ text, codes });
  });
});

test("a gzip cut anywhere gives a beginning of its text and says so", async () => {
  for (let cut = 20; cut < member.length; cut += 53) {
    const { text, codes } = await read(member.subarray(0, cut), 64);
    expect(sentences.startsWith(text)).toBe(true);
    expect(codes).toEqual(["gzip-truncated"]);
  }
});

test("a gzip damaged anywhere gives what the bytes before the damage stand for, however it comes", async () => {
  for (let at = 20; at < member.length - 8; at += 211) {
    const before = (await read(member.subarray(0, at), 1 << 20)).text;
    // 0xff, over and over, is soon no deflate.
    const damaged = Buffer.concat([member.subarray(0, at), Buffer.alloc(300, 0xff), member.subarray(at)]);
    const whole = await read(damaged, 1 << 20);
    expect(whole.text.startsWith(before)).toBe(true);
    expect(whole.codes).toEqual(["gzip-corrupt"]);
    expect(await read(damaged, 64)).toEqual(whole);
  }
});

test("a zstd stream of blocks that all repeat one byte stops at the ratio", async () => {
  // 128 KiB of spaces in four bytes, 2,000 times.
  const block = Buffer.from([(1 << 1) | ((131072 << 3) & 0xff), (131072 >> 5) & 0xff, (131072 >> 13) & 0xff, 0x20]);
  const stored = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]), ...Array.from({ length: 2000 }, () => block)]);
  const { text, codes } = await read(stored, 1 << 20);
  expect(codes).toEqual(["decompression-ratio"]);
  expect(text.length).toBeLessThanOrEqual(64 * 1024 * 1024);
});

const zstdTool = ["/usr/bin/zstd", "/usr/local/bin/zstd"].find((path) => existsSync(path));
test.skipIf(zstdTool === undefined)("what the zstd tool of this machine writes is read (skipped where there is none)", async () => {
  for (const level of ["-1", "-19", "--ultra", "-22"]) {
    const stored = execFileSync(zstdTool ?? "zstd", [level, "-c"], { input: sentences.repeat(20), stdio: ["pipe", "pipe", "ignore"] });
    expect(await read(stored, 1000)).toEqual({ text: sentences.repeat(20), codes: [] });
  }
});
