/** The views of a change as a page carries them: what both sides have in common is written once. */
import type { RecordChange, RecordView } from "../model.ts";
import { PAGE_KINDS, type PageMark, type PageRow, type PageSide, type PageViews } from "./page.ts";

export function pageRow({ beforeView: _before, afterView: _after, ...row }: RecordChange): PageRow {
  return row;
}

export function pageViews({ beforeView, afterView }: RecordChange): PageViews {
  const before = beforeView === null ? null : pageSide(beforeView);
  const after = afterView === null ? null : pageSide(afterView);
  if (before === null || after === null) return { before, after };
  return {
    before,
    after: {
      sections: isSame(before.sections, after.sections) ? null : after.sections,
      marks: isSame(before.marks, after.marks) ? null : after.marks,
      failed: after.failed,
    },
  };
}

function pageSide(view: RecordView): PageSide {
  return { sections: view.sections, marks: marksOf(view), failed: failedOf(view) };
}

function marksOf(view: RecordView): PageMark[] {
  const context = PAGE_KINDS.indexOf("context");
  return [
    ...view.results.map((result): PageMark => [...result.span, PAGE_KINDS.indexOf(result.kind), wordsOf(result)]),
    ...view.context.map(({ kind, span }): PageMark => [...span, context, kind]),
  ].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** "mean 12.3 mg · placebo · pain at rest · 6 weeks". */
function wordsOf({ statement, arms, outcome, timepoint }: RecordView["results"][number]): string {
  return [statement, arms.join(", "), outcome, timepoint].filter(Boolean).join(" · ");
}

function failedOf(view: RecordView): string[] {
  return view.checks.filter(({ outcome }) => outcome === "inconsistent").map(({ rule, message }) => `${rule}: ${message}`);
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
