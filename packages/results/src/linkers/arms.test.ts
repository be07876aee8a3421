/** Whether a study assigned anybody to anything: its arms are looked for by other weights where it did. */
import { describe, expect, it } from "vitest";
import { makeScene } from "../scene.ts";
import { armEvidence } from "./arms.ts";

describe("setting", () => {
  it.each([
    ["Women were randomised to tea.", "other"],
    ["Women drank tea and water in a cross-over design.", "other"],
    ["Women drank tea and water in a crossover study.", "other"],
    ["Saline was the placebo.", "other"],
    ["We did a controlled clinical trial of tea.", "other"],
    ["We did a case-controlled study of tea.", "observed"],
    ["We asked women who drink tea.", "observed"],
    ["Women were asked without randomisation.", "observed"],
    ["Women were asked in a non-randomised study.", "observed"],
  ])("%s: %s", (said, setting) => {
    const text = `Tea is old. ${said}`;
    const scene = makeScene(text, "", [{ label: null, category: "METHODS", inferred: false, text, start: 0 }]);
    expect(armEvidence(scene, []).study.setting).toBe(setting);
  });
});
