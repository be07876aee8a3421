import { describe, expect, it } from "vitest";
import { scratch } from "./scratch.ts";

describe("room to work in", () => {
  it("is zeroed each time, as far as it is asked for and a little further", () => {
    const room = scratch((length) => new Uint8Array(length));
    room(100).fill(7);
    const again = room(3);
    expect([...again.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("has room for texts of any length, and keeps none for the longest", () => {
    const room = scratch((length) => new Uint8Array(length));
    const long = room(100_000);
    expect(long.length).toBeGreaterThanOrEqual(100_000);
    expect(room(10)).not.toBe(long);
    expect(room(10)).toBe(room(20));
  });
});
