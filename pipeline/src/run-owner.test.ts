import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { livingOwner, ownMark } from "./run-owner.ts";

describe("the owner of a working folder", () => {
  it("is not another process where it is this one", async () => {
    expect(await livingOwner(await ownMark())).toBeNull();
  });

  it("lives as long as its process", async () => {
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
    await once(child, "spawn");
    expect(await livingOwner(`${child.pid}\n`)).toBe(child.pid);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await livingOwner(`${child.pid}\n`)).toBeNull();
  });

  it.skipIf(!existsSync("/proc/self/stat"))("is gone where another process has its number now (needs /proc)", async () => {
    const [, boot, start] = (await ownMark()).split(" ");
    expect(boot).toBe(readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
    expect(start).toMatch(/^\d+$/);
    expect(await livingOwner("1")).toBe(1);
    expect(await livingOwner(`1 ${boot} 999999999999`)).toBeNull();
    expect(await livingOwner(`1 another-boot ${start}`)).toBeNull();
  });

  it.each(["", "\n", "-1", "0", "x", "1.5"])("is nobody where the mark is torn: %j", async (mark) => {
    expect(await livingOwner(mark)).toBeNull();
  });
});
