import { describe, expect, it } from "vitest";
import { CannotWork } from "./io.ts";
import { commands } from "./options.ts";

const { options } = commands.convert;

describe("the text of an option", () => {
  it.each([
    ["jobs", "3", 3],
    ["limit", "1", 1],
    ["from", "s2-graph", "s2-graph"],
    ["select", "results, metadata", ["metadata", "results"]],
    ["maxRejects", "10", { unit: "records", value: 10 }],
    ["maxRejects", "2.5%", { unit: "percent", value: 2.5 }],
    ["maxRejects", "100%", { unit: "percent", value: 100 }],
  ] as const)("--%s %j is %j", (name, text, value) => {
    expect(options[name].parse?.(text)).toEqual(value);
  });

  it.each([
    ["jobs", "0"],
    ["jobs", "1.5"],
    ["limit", "-1"],
    ["limit", "many"],
    ["from", "nbib"],
    ["from", "S2-GRAPH"],
    ["select", ""],
    ["select", "results,title"],
    ["maxRejects", "-1"],
    ["maxRejects", "1.5"],
    ["maxRejects", "100.1%"],
    ["maxRejects", "%"],
  ] as const)("--%s %j is refused", (name, text) => {
    expect(() => options[name].parse?.(text)).toThrow(CannotWork);
  });
});
