/** The worked example of the design, made by hand, keeps the contract as our schemas hold it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recordSchemaWith } from "@tabstract/record";
import { numericTokens } from "@tabstract/text";
import { describe, expect, it } from "vitest";
import { SHARED } from "./root.ts";

const example = join(SHARED, "design", "example-004.json");

describe.skipIf(!existsSync(example))("the worked example (skipped where ../shared is absent)", () => {
  it("is a valid record, every number of it explained", () => {
    const parsed = recordSchemaWith(numericTokens).safeParse(JSON.parse(readFileSync(example, "utf8")));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});
