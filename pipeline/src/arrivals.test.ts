import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openArrivals, openSettling } from "./arrivals.ts";

describe("a file is whole", () => {
  it("when it was the same for long enough, and only then", () => {
    const settling = openSettling(2000);
    const look = (now: number, states: Record<string, string>): string[] => [...settling.look(new Map(Object.entries(states)), now)];
    expect(look(0, { a: "10 bytes", b: "1 byte" })).toEqual([]);
    expect(look(1000, { a: "20 bytes", b: "1 byte" })).toEqual([]);
    expect(look(2000, { a: "20 bytes", b: "1 byte" })).toEqual(["b"]);
    expect(look(2999, { a: "20 bytes" })).toEqual([]);
    expect(look(3000, { a: "20 bytes" })).toEqual(["a"]);
  });

  it("not by what it was before it went away and came again", () => {
    const settling = openSettling(2000);
    expect(settling.look(new Map([["a", "1"]]), 0).size).toBe(0);
    expect(settling.look(new Map(), 1000).size).toBe(0);
    expect(settling.look(new Map([["a", "1"]]), 2500).size).toBe(0);
    expect(settling.look(new Map([["a", "1"]]), 4500).size).toBe(1);
  });
});

describe("arrivals", () => {
  function inbox(): string {
    const folder = mkdtempSync(join(tmpdir(), "tabstract-arrivals-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  it("are given once each, by name, without what is known and what is on its way", async () => {
    const folder = inbox();
    const controller = new AbortController();
    const arrivals = openArrivals(["known"], { inputs: [folder], exclude: [], settleMs: 0, signal: controller.signal });
    mkdirSync(join(folder, "deep"));
    for (const name of ["b", "a", "known", "deep/c", ".d", "e.part", "f.TMP", "deep/.g"]) writeFileSync(join(folder, name), name);
    expect((await arrivals.next())?.map(({ file }) => file)).toEqual(["a", "b", "deep/c"]);
    writeFileSync(join(folder, "a"), "changed");
    writeFileSync(join(folder, "z"), "");
    expect((await arrivals.next())?.map(({ file }) => file)).toEqual(["z"]);
    controller.abort();
    expect(await arrivals.next()).toBeNull();
  });

  it("are no longer waited for when that is called off", async () => {
    const controller = new AbortController();
    const arrivals = openArrivals([], { inputs: [inbox()], exclude: [], signal: controller.signal });
    const next = arrivals.next();
    controller.abort();
    expect(await next).toBeNull();
  });
});
