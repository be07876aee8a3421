import { describe, expect, it, vi } from "vitest";
import type { Io } from "../io.ts";
import { emptyTally } from "../tally.ts";
import { openProgress } from "./progress.ts";

/** A world whose clock moves by hand, and what was told in it. */
function world(isTTY: boolean) {
  const told: string[] = [];
  const state = { now: 0 };
  const terminal = {
    isTTY,
    columns: 100,
    write: (text: string | Uint8Array): undefined => void told.push(Buffer.from(text as string).toString()),
    flush: async () => {},
  };
  const io: Io = {
    stdin: (async function* () {})(),
    stdout: terminal,
    stderr: terminal,
    cwd: "/",
    env: {},
    signal: new AbortController().signal,
    now: () => state.now,
  };
  return { io, told, state };
}

const tally = { ...emptyTally(), records: 12, rejects: 3 };

describe("progress", () => {
  it("is a line every five seconds where there is no terminal", () => {
    const { io, told, state } = world(false);
    const progress = openProgress(io);
    for (const [now, bytesRead] of [
      [0, 0],
      [4999, 1e6],
      [5000, 2e6],
      [9000, 3e6],
      [10_000, 4e6],
    ] as const) {
      state.now = now;
      progress.update({ bytesRead, bytesTotal: now < 10_000 ? 8e6 : null }, tally);
    }
    progress.line("note: x");
    progress.stop();
    expect(told).toEqual(["2.0 of 8.0 MB, 12 records, 3 rejects\n", "4.0 MB, 12 records, 3 rejects\n", "note: x\n"]);
  });

  it("is a bar on a terminal, with what was read and what came of it", async () => {
    const { io, told, state } = world(true);
    const progress = openProgress(io);
    progress.update({ bytesRead: 0, bytesTotal: 8e6 }, tally);
    state.now = 1000;
    progress.update({ bytesRead: 2e6, bytesTotal: 8e6 }, tally);
    // The bar is drawn by a timer of its own.
    await vi.waitFor(() => expect(told.join("")).toMatch(/█{6}░{18} 25% \| 2\.0 of 8\.0 MB \| 12 records, 3 rejects/), 5000);
    const before = told.length;
    progress.line("rejected: a: b");
    expect(told.slice(before)).toContain("\r\u001b[Krejected: a: b\n");
    progress.stop();
    // The cursor is back.
    expect(told.join("").lastIndexOf("\u001b[?25h")).toBeGreaterThan(told.join("").lastIndexOf("\u001b[?25l"));
  });

  it("that was never begun takes nothing away", () => {
    const { io, told } = world(true);
    openProgress(io).stop();
    expect(told).toEqual([]);
  });
});
