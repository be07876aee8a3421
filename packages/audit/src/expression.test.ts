/** The language of --fail-on: what holds of a report, and what is said of what cannot be read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseLeftOut, failuresOf, nameProblem, parseExpression } from "./expression.ts";
import { filterChanges } from "./filter.ts";
import type { AuditReport, Change, RecordChange } from "./model.ts";
import { addRecordChange, emptySummary, reportOf } from "./summary.ts";

const change = (type: Change["type"], field: string, kind: Change["kind"] = null): Change => ({
  ...{ type, field, kind, about: null, before: "1", after: "2", beforeResult: null, afterResult: null, beforeSpan: null, afterSpan: null },
});
const RECORD: RecordChange = {
  ...{ id: "doi:10.5555/a", title: null, beforeKey: "k", afterKey: "k", matchedBy: "id", beforeView: null, afterView: null },
  changes: [
    change("value-changed", "p-value.value", "p-value"),
    change("arm-relinked", "p-value.arms", "p-value"),
    change("result-removed", "interval", "interval"),
    change("field-changed", "title.text"),
  ],
};

/** 1 record of 200 changed; 1,000 p-values and 1,000 intervals before. */
function report(...more: readonly Change[]): AuditReport {
  const summary = emptySummary();
  addRecordChange(summary, { ...RECORD, changes: [...RECORD.changes, ...more] });
  summary.before.records = 200;
  summary.after.records = 200;
  summary.before.resultsByKind["p-value"] = 1000;
  summary.before.resultsByKind.interval = 1000;
  summary.pairs.changed = 1;
  summary.pairs.identical = 199;
  return reportOf(summary, { mode: "runs", names: { before: "a", after: "b" }, gold: null, ignore: [], only: [] });
}

describe("an expression", () => {
  it.each<[string, readonly string[]]>([
    ["any>0", ["any>0: 4 of 200"]],
    ["any>4", []],
    ["any>=4", ["any>=4: 4 of 200"]],
    ["any>0.4%", ["any>0.4%: 1 of 200"]],
    ["any>0.5%", []],
    ["record changed>0", ["record changed>0: 1 of 200"]],
    ["record-added>0", []],
    ["record added>=0", ["record added>=0: 0 of 200"]],
    ["result-removed>0", ["result-removed>0: 1 of 2000"]],
    ["result removed > 0", ["result removed > 0: 1 of 2000"]],
    ["p-value changed>1", ["p-value changed>1: 2 of 1000"]],
    ["p-value changed>0.1%", ["p-value changed>0.1%: 2 of 1000"]],
    ["p-value changed>0.2%", []],
    ["p-value value-changed>0", ["p-value value-changed>0: 1 of 1000"]],
    ["p-value.arms changed>0", ["p-value.arms changed>0: 1 of 1000"]],
    ["p-value removed>0", []],
    ["interval>0", ["interval>0: 1 of 1000"]],
    ["title changed>0, p-value.value>0", ["title changed>0: 1 of 200", "p-value.value>0: 1 of 1000"]],
    ["checks.grim check-inconsistent>0", []],
  ])("%s", (text, expected) => {
    const parsed = parseExpression(text);
    if (parsed.kind === "error") throw new Error(parsed.message);
    const found = failuresOf(parsed.clauses, report());
    expect(found.map(({ clause, count, total }) => `${clause.text}: ${count} of ${total}`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["result changed>0", ["3 of 2000"]],
    ["result>0", ["4 of 2000"]],
    ["result removed>0", ["1 of 2000"]],
    ["result field-changed>0", ["1 of 2000"]],
    ["result changed>0.15%", []],
    ["field-changed>0", ["2 of 200"]],
  ])("of results counts all of them, whatever changed, and no comparison: %s", (text, expected) => {
    const parsed = parseExpression(text);
    if (parsed.kind === "error") throw new Error(parsed.message);
    const whole = report(change("field-changed", "estimate.measure", "estimate"), change("outcome-relinked", "comparison.outcome"));
    expect(failuresOf(parsed.clauses, whole).map(({ count, total }) => `${count} of ${total}`)).toEqual(expected);
  });

  it("counts a field that is known by its name, however many are not", () => {
    const noise = Array.from({ length: 5000 }, (_, at) => change("check-inconsistent", `checks.invented-${at}`));
    const parsed = parseExpression("estimate.value>0,check-inconsistent>=5000");
    if (parsed.kind === "error") throw new Error(parsed.message);
    const whole = report(...noise, change("value-changed", "estimate.value", "estimate"));
    expect(failuresOf(parsed.clauses, whole).map(({ count }) => count)).toEqual([1, 5000]);
    expect(whole.groups.length).toBeLessThan(4200);
  });

  it.each([
    ["", "a clause is missing"],
    ["any>0,", "a clause is missing"],
    ["any", '"any" is no clause: it must end in > or >= and a number'],
    ["any<3", '"any<3" is no clause'],
    [">3", "it does not say what to count"],
    ["any>1.5", "1.5 is no count; write 1.5% for a share"],
    ["p-vlaue changed>0", 'there is no type of change, kind of result or field "p-vlaue changed"'],
    ["warnings added>0", "that never happens: changes of warnings are field-changed"],
    ["study.arms removed>0", "that never happens"],
    ["title value-changed>0", "that never happens"],
    ["p-value record-removed>0", "that never happens"],
    ["record value-changed>0", "that never happens: changes of record are record-added, record-removed;"],
    ["result-remved>0", 'did you mean "result-removed"?'],
    ["p-value chnged>0", '"chnged" is neither changed, added, removed nor a type of change'],
    ["p-value.colour>0", 'there is no type of change, kind of result or field "p-value.colour"; there are p-value.relation, p-value.value'],
    ["p-value.outcom>0", 'did you mean "p-value.outcome"?'],
    ["p-value.bounds>0", 'there is no type of change, kind of result or field "p-value.bounds"'],
    ["titel.text changed>0", 'did you mean "title.text"?'],
    ["title.txt changed>0", 'did you mean "title.text"?'],
    ["title.text.words>0", 'no type of change, kind of result or field "title.text.words"'],
    ["identifiers.dio>0", 'did you mean "identifiers.doi"?'],
    ["study.arms.alias changed>0", 'did you mean "study.arms.aliases"?'],
    ["keywords.first>0", "keywords has no parts"],
    ["context.dosis>0", 'did you mean "context.dose"?'],
    ["comparison.outcomes>0", 'did you mean "comparison.outcome"?'],
    ["checks.gim>0", 'did you mean "checks.grim"?'],
    ["checks.>0", 'there is no type of change, kind of result or field "checks."'],
    ["p-value.value arm-relinked>0", "that never happens: changes of p-value.value are value-changed"],
    ["p-value.value removed>0", "that never happens"],
    ["sections.text section-relabelled>0", "that never happens: changes of sections.text are field-changed"],
    ["comparison.arms comparison-regrouped>0", "that never happens: changes of comparison.arms are arm-relinked"],
  ])("that cannot be read is explained: %j", (text, message) => {
    const parsed = parseExpression(text, { checks: ["grim", "debit"] });
    expect(parsed.kind === "error" ? parsed.message : "it was read").toContain(message);
  });

  it("is read or refused, and never more", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("any", "p-value", " ", ">", "=", "%", ",", "0", ".", "changed", "__proto__", "constructor") }),
        (text) => {
          expect(["clauses", "error"]).toContain(parseExpression(text).kind);
        },
      ),
    );
  });
});

describe("a clause that a filter leaves nothing of", () => {
  it.each<[string, readonly string[], readonly string[], string | null]>([
    ["any>0", [], [], null],
    ["any>0", ["p-value"], ["interval"], null],
    ["interval>0", [], ["p-value"], "interval>0"],
    ["any>0,p-value.value>0", ["p-value"], [], "p-value.value>0"],
    ["title.text>0", ["title"], [], "title.text>0"],
    ["result-removed>0", [], ["value-changed"], "result-removed>0"],
    ["result-removed>0", [], ["p-value"], null],
    ["result changed>0", ["result"], [], "result changed>0"],
    ["record changed>3", [], ["title"], null],
    ["record removed>0", [], ["title"], "record removed>0"],
    ["checks.mine>0", [], ["checks"], null],
    ["checks.mine>0", ["checks.mine"], [], "checks.mine>0"],
    ["any>0", ["p-value"], ["p-value"], "any>0"],
  ])("%s without %j, with %j alone", (text, ignore, only, expected) => {
    const parsed = parseExpression(text);
    if (parsed.kind === "error") throw new Error(parsed.message);
    expect(clauseLeftOut(parsed.clauses, { ignore, only })?.text ?? null).toBe(expected);
  });
});

describe("a filter", () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["leaves all", [], [], ["p-value.value", "p-value.arms", "interval", "title.text"]],
    ["ignores a kind", ["p-value"], [], ["interval", "title.text"]],
    ["keeps what is of any result", [], ["result"], ["p-value.value", "p-value.arms", "interval"]],
    ["ignores a field with all below it", ["title"], [], ["p-value.value", "p-value.arms", "interval"]],
    ["keeps a type alone", [], ["value-changed"], ["p-value.value"]],
    ["keeps one and ignores of it", ["arm-relinked"], ["p-value"], ["p-value.value"]],
  ])("%s", (_, ignore, only, fields) => {
    expect(filterChanges(RECORD, { ignore, only })?.changes.map(({ field }) => field)).toEqual(fields);
  });
  it("leaves no record without a change", () => {
    expect(filterChanges(RECORD, { ignore: ["p-value", "interval", "title"], only: [] })).toBeNull();
  });
  it("takes names that exist", () => {
    expect(["p-value", "title.text", "checks.whatever", "value-changed"].map((name) => nameProblem(name))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(nameProblem("titel")).toContain('did you mean "title"?');
    expect(nameProblem("journal.isn")).toContain('did you mean "journal.issn"?');
    expect(nameProblem("any")).not.toContain('"any"?');
    expect(nameProblem("checks.grimm", { checks: ["grim"] })).toContain('did you mean "checks.grim"?');
    expect(nameProblem("checks.of-another-program", { checks: ["grim"] })).toBeNull();
  });
});
