import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AuditReport, CHANGE_TYPES, type RecordChange, type RecordView } from "../model.ts";
import { PAGE_KINDS } from "./page.ts";
import { renderHtml, renderRunPage } from "./render-html.ts";
import { pageViews } from "./views.ts";

const report: AuditReport = {
  auditVersion: 1,
  mode: "runs",
  before: side("before"),
  after: side("after"),
  records: { paired: 1, identical: 0, unchanged: 0, changed: 1, added: 0, removed: 0 },
  changes: 1,
  byType: CHANGE_TYPES.map((type) => ({ type, changes: 0, records: 0 })),
  groups: [],
  movers: { records: [], values: [] },
  gold: null,
  ignored: [],
  only: [],
};

describe("the page of a report", () => {
  test("holds in its blocks of data exactly what it was given, whatever that is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(), { minLength: 1, maxLength: 5 }), hostileText(), async (titles, name) => {
        const changes = titles.map((title) => change({ title, id: title }));
        const page = await whole({ ...report, after: { ...report.after, name } }, changes);
        expect(page.match(/<script/g)?.length, "head, script, and three for the records").toBe(5);
        expect(page.match(/<\/script>/g)?.length).toBe(5);
        const [head, rows, views] = blocks(page);
        expect(head).toMatchObject({ mode: "audit", report: { after: { name } } });
        expect(rows).toMatchObject(titles.map((title) => ({ title, id: title, changes: [{ after: title }] })));
        expect(views).toHaveLength(titles.length);
      }),
    );
  });

  test("is written while the changes come in, and holds back a few of them at most", async () => {
    let taken = 0;
    let held = 0;
    async function* changes(): AsyncGenerator<RecordChange> {
      for (; taken < 1000; taken++) yield change({ title: `Invented trial ${taken}` });
    }
    let written = 0;
    for await (const piece of renderHtml(report, changes())) {
      written += piece.split('"beforeKey"').length - 1;
      held = Math.max(held, taken - written);
    }
    expect(written).toBe(1000);
    expect(held).toBeLessThanOrEqual(64);
  });

  test("is the same bytes for the same input", async () => {
    const changes = [change({ title: "Invented trial" })];
    expect(await whole(report, changes)).toBe(await whole(report, changes));
  });

  test("writes what both sides have in common once", () => {
    const before = view("Pain fell by 12%.");
    const same = pageViews({ ...change({}), beforeView: before, afterView: before });
    expect(same.before?.marks).toEqual([[13, 16, PAGE_KINDS.indexOf("group-value"), "percentage 12% · zelotinib · pain"]]);
    expect(same.after).toEqual({ sections: null, marks: null, failed: ["grim: 12 of 41 is no mean"] });
    const other = pageViews({ ...change({}), beforeView: before, afterView: { ...before, results: [] } });
    expect(other.after).toMatchObject({ sections: null, marks: [] });
    expect(pageViews({ ...change({}), beforeView: null, afterView: before })).toMatchObject({
      before: null,
      after: { marks: [[13, 16, 1, expect.any(String)]] },
    });
  });

  test("of a review has no records in it, and may ask its own server", () => {
    const head = { mode: "review", run: `"><script>`, records: 2, failing: 0, failed: [], corrections: 1 } as const;
    const page = renderRunPage(head);
    expect(blocks(page)).toEqual([head]);
    expect(page).toContain("connect-src &#39;self&#39;");
    expect(page.match(/<script/g)?.length).toBe(2);
  });
});

async function whole(of: AuditReport, changes: readonly RecordChange[]): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of renderHtml(of, changes)) pieces.push(piece);
  return pieces.join("");
}

function blocks(page: string): unknown[] {
  return [...page.matchAll(/<script type="application\/json"[^>]*>([^<]*)<\/script>/g)].map(([, json]) => JSON.parse(json ?? ""));
}

function hostileText(): fc.Arbitrary<string> {
  const parts = fc.constantFrom(
    "</script>",
    "<script>",
    "<!--",
    "-->",
    "]]>",
    "&lt;",
    '"',
    "'",
    "\u2028",
    "\ud800",
    "\u0000",
    "\\",
    "\n",
    "é",
  );
  return fc.array(fc.oneof(parts, fc.string()), { minLength: 1, maxLength: 6 }).map((words) => words.join(""));
}

function side(name: string): AuditReport["before"] {
  const resultsByKind = { "sample-size": 0, "group-value": 1, estimate: 0, interval: 0, "p-value": 0, "test-statistic": 0 };
  return { name, records: 1, results: 1, resultsByKind };
}

function change(fields: { title?: string; id?: string }): RecordChange {
  const { title = null, id = "doi:10.5555/invented" } = fields;
  const values = {
    before: null,
    after: title,
    kind: null,
    about: null,
    beforeResult: null,
    afterResult: null,
    beforeSpan: null,
    afterSpan: null,
  };
  const keys = { beforeKey: "0".repeat(16), afterKey: "0".repeat(16), matchedBy: "id" as const };
  return { id, title, ...keys, changes: [{ type: "field-changed", field: "title.text", ...values }], beforeView: null, afterView: null };
}

function view(text: string): RecordView {
  const start = text.indexOf("12%");
  const place = { index: 0, kind: "group-value" as const, span: [start, start + 3] as [number, number], text: "12%" };
  return {
    id: "doi:10.5555/invented",
    key: "0".repeat(16),
    title: null,
    sections: [{ label: null, category: "RESULTS", text, start: 0 }],
    arms: [],
    results: [{ ...place, statement: "percentage 12%", value: 12, unit: "%", arms: ["zelotinib"], outcome: "pain", timepoint: null }],
    context: [],
    checks: [{ rule: "grim", outcome: "inconsistent", message: "12 of 41 is no mean", results: [0] }],
  };
}
