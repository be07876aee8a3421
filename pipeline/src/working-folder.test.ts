import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ownMark } from "./run-owner.ts";
import { claim, forget, leftIn, release } from "./working-folder.ts";

let folder: string;
let mark: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-claim-"));
  onTestFinished(async () => {
    await forget(folder);
    rmSync(folder, { recursive: true });
  });
  mark = join(folder, ".tabstract-run");
});

describe("a working folder", () => {
  it.each<[string, () => string | null]>([
    ["is nobody's", () => null],
    ["is this process's own", () => `${process.pid}\n`],
    ["was a dead process's", () => `${spawnSync(process.execPath, ["-e", ""]).pid}\n`],
    ["has a torn mark", () => ""],
  ])("that %s can be claimed", async (_, before) => {
    const text = before();
    if (text !== null) writeFileSync(mark, text);
    expect(await claim(folder)).toBeNull();
    expect(readFileSync(mark, "utf8")).toBe(`${await ownMark()}\n`);
    expect(readdirSync(folder)).toEqual([".tabstract-run"]);
  });

  it("of a living process stays its own, also where this one lets go", async () => {
    writeFileSync(mark, "1\n");
    expect(await claim(folder)).toMatch(/another run \(process 1\) is writing there/);
    await release(folder);
    expect(readFileSync(mark, "utf8")).toBe("1\n");
  });

  it("of a run of this process stays its own, by whatever path, until that run is forgotten", async () => {
    const alias = mkdtempSync(join(tmpdir(), "tabstract-alias-"));
    onTestFinished(() => rmSync(alias, { recursive: true }));
    symlinkSync(dirname(folder), join(alias, "to"));
    const answers = await Promise.all([claim(folder), claim(folder), claim(join(alias, "to", basename(folder)))]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer !== null)).toEqual(
      answers.filter((answer) => /another run of this process/.test(answer ?? "")),
    );
    expect(await claim(folder, { isAgain: true })).toBeNull();
    expect(await leftIn(folder)).toMatchObject({ kind: "obstacle", isTaken: true });
    await forget(folder);
    expect(await claim(folder)).toBeNull();
  });

  it("is nobody's once it is let go of", async () => {
    await claim(folder);
    await release(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});
