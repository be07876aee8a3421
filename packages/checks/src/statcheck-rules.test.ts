import { fixtureRecord, type ResultDraft } from "@tabstract/testkit";
import { describe, expect, it } from "vitest";
import { pOfStatistic } from "./checks/p-of-statistic.ts";
import { openScene } from "./scene.ts";
import cases from "./statcheck-rules.examples.ts";

describe("p-of-statistic and statcheck's rules", () => {
  it("are told apart by enough cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(cases.filter(([, , , , , , verdict]) => verdict === "error").length).toBeGreaterThan(40);
  });

  it.each(cases)("%s %s (%s), p %s %s %s: %s", (symbol, value, df, relation, p, tail, verdict, decision) => {
    const dfs = df === "" ? [] : df.split(",");
    const shown = symbol === "chi2" ? "χ²" : symbol;
    const statistic = dfs.length === 0 ? `⟦${shown} = ${value}⟧` : `⟦${shown}(${dfs.join(", ")}) = ${value}⟧`;
    const roles = [...dfs.map(() => "df" as const), "value" as const];
    const shared = { value: Number(value), df: dfs.map(Number), roles };
    const first: ResultDraft =
      symbol === "r" ? { kind: "estimate", measure: "correlation", ...shared } : { kind: "test-statistic", symbol, ...shared };
    const text = `The groups differed, ${statistic}, ⟦p ${relation} ${p}⟧${tail === "" ? "" : " (one-tailed)"}.`;
    const record = fixtureRecord({ text, results: [first, { kind: "p-value", relation, value: Number(p) }] });
    const [check, ...more] = pOfStatistic.run(openScene({ record, variants: [], sources: [] }));
    expect(more).toEqual([]);
    expect(check?.outcome, check?.message).toBe(verdict === "fine" ? "consistent" : "inconsistent");
    expect(check?.message.includes("would change"), check?.message).toBe(decision);
  });
});
