/** Checks of a finished record, run again, and what their verdicts weigh. */
import type { Check } from "@tabstract/record";
import { fixtureRecord } from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import { checkRules, isAtLeast, recheck, runChecks, SEVERITIES, severityOf } from "./index.ts";

const draft = fixtureRecord({
  text: "In ⟦12/58⟧ (⟦27.0%⟧), p = ⟦0.000⟧.",
  doi: "10.5555/x",
  results: [
    { kind: "group-value", statistic: "count", value: 12, denominator: 58, roles: ["value", "denominator"] },
    { kind: "group-value", statistic: "percentage", value: 27 },
    { kind: "p-value", value: 0 },
  ],
});
const kept: Check = { rule: "variants-agree", outcome: "inconsistent", message: "a ends; b goes on", results: [] };
const stale: Check = { rule: "percentage-of-count", outcome: "consistent", message: "12/58 = 27 %", results: [0, 1] };

describe("recheck", () => {
  it("runs what can run again, and keeps the verdicts of what cannot", () => {
    const checks = recheck({ ...draft, checks: [stale, kept] });
    expect(checks.filter(({ rule }) => rule === "percentage-of-count").map(({ message }) => message)).toEqual([
      "12/58 = 20.69 %, printed 27.0 %",
    ]);
    expect(checks.filter(({ rule }) => rule === "variants-agree")).toEqual([kept]);
    expect(checks.map(({ rule }) => rule)).toEqual(checks.map(({ rule }) => rule).toSorted());
  });
  it("gives a fresh record the verdicts that it was written with", () => {
    const checks = runChecks({ record: draft, variants: [], sources: [] });
    expect(recheck({ ...draft, checks })).toEqual(checks);
  });
  it("runs the chosen rules alone", () => {
    const rules = checkRules.filter(({ name }) => name === "doi-format");
    expect(recheck({ ...draft, checks: [kept] }, rules).map(({ rule }) => rule)).toEqual(["doi-format"]);
  });
});

describe("severityOf", () => {
  const weigh = (rule: string, message: string): string => severityOf({ rule, message, outcome: "inconsistent", results: [] });
  it("is the rule's, where nothing else is said", () => {
    for (const { name, severity } of checkRules) expect(weigh(name, "12")).toBe(severity);
    expect(weigh("somebody's", "12")).toBe("warning");
  });
  it("is an error where a decision changes", () => {
    expect(weigh("p-of-statistic", "t(9) = 4 gives p 0.003; printed p = .06; the decision at 0.05 would change")).toBe("error");
    expect(weigh("p-of-statistic", "t(9) = 4 gives p 0.003; printed p = .01; the decision at 0.05 stands")).toBe("warning");
  });
  it("is a note where only the form is wrong", () => {
    const [zero] = runChecks({ record: draft, variants: [], sources: [] }).filter(({ rule }) => rule === "p-in-range");
    expect(zero).toMatchObject({ outcome: "inconsistent" });
    expect(weigh("p-in-range", zero?.message ?? "")).toBe("note");
    expect(weigh("p-in-range", "p = 1.3: no p-value is above 1")).toBe("error");
  });
  it("weighs from error to note", () => {
    expect(SEVERITIES).toEqual(["error", "warning", "note"]);
    expect([isAtLeast("error", "warning"), isAtLeast("warning", "warning"), isAtLeast("note", "warning")]).toEqual([true, true, false]);
  });
});
