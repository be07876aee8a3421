import { describe, expect, it } from "vitest";
import { openManifest } from "./manifest.ts";

const row = {
  file: "a",
  format: "s2-graph",
  bytes: 9,
  sha256: "0".repeat(64),
  read: 4,
  records: 2,
  rejects: 1,
  merged: 0,
  deleted: 1,
} as const;

describe("the account of a run", () => {
  it("adds up its files", () => {
    const manifest = openManifest({ limit: null });
    manifest.add(row);
    manifest.add({ ...row, file: "b" });
    expect(manifest.finish()).toMatchObject({
      files: [row, { file: "b" }],
      totals: { read: 8, records: 4, rejects: 2, merged: 0, deleted: 2 },
    });
  });

  it.each([{ read: 5 }, { records: 1 }, { rejects: 0 }, { merged: 1 }, { deleted: 0 }])(
    "refuses a file that lost something: %j",
    (wrong) => {
      expect(() => openManifest({}).add({ ...row, ...wrong })).toThrow(/input was lost or counted twice in a:/);
    },
  );
});
