import { describe, expect, it } from "vitest";
import { normaliseRegistration } from "./registries.ts";

describe("normaliseRegistration", () => {
  it.each<[string, string | null, string | null]>([
    ["NCT00000001", "ClinicalTrials.gov", "NCT00000001"],
    ["nct 00000001", "ClinicalTrials.gov", "NCT00000001"],
    ["ISRCTN00000002", "ISRCTN", "ISRCTN00000002"],
    ["2017-000000-25", "EudraCT", "2017-000000-25"],
    ["EudraCT 2017-000000-25", "EudraCT", "2017-000000-25"],
    ["000000123", null, null],
    ["NCT00000001 and more", null, null],
    ["", null, null],
  ])("%s", (printed, registry, id) => {
    expect(normaliseRegistration(printed)).toEqual(registry === null ? null : { registry, id });
  });
});
