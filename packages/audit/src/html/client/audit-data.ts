/** The records of an audit, as the page brings them: block by block, rows at once, texts when somebody looks. */
import { PAGE_IDS, type PageRow, type PageViews } from "../page.ts";
import type { Found } from "./list.ts";

export interface AuditQuery {
  readonly text: string;
  /** Empty: all. */
  readonly types: ReadonlySet<string>;
  /** Null: all. */
  readonly field: string | null;
  readonly kind: string | null;
}

export interface IndexedRow extends PageRow {
  readonly index: number;
}

export interface AuditData {
  /** The records of which one change meets the whole query, in the order of the runs. */
  find(query: AuditQuery, page: { readonly from: number; readonly count: number }): Found<IndexedRow>;
  viewsOf(row: IndexedRow): PageViews;
}

/** Starts to listen; `onMore` is called when records have come, and once more when all have. */
export function openAuditData(onMore: (isAll: boolean) => void): AuditData {
  const rows: IndexedRow[] = [];
  const haystacks: string[] = [];
  const blocks: { readonly from: number; readonly element: Element; views: readonly PageViews[] | null }[] = [];
  document.addEventListener(PAGE_IDS.chunk, () => {
    const views = document.currentScript?.previousElementSibling;
    const block = views?.previousElementSibling;
    if (!views || !block) return;
    blocks.push({ from: rows.length, element: views, views: null });
    for (const row of JSON.parse(block.textContent ?? "[]") as PageRow[]) rows.push({ ...row, index: rows.length });
    block.remove();
    onMore(false);
  });
  document.addEventListener("DOMContentLoaded", () => onMore(true));

  let last: { readonly name: string; readonly matches: readonly IndexedRow[]; readonly of: number } | null = null;
  function matches(query: AuditQuery): readonly IndexedRow[] {
    const name = JSON.stringify({ ...query, types: [...query.types] });
    if (last?.name !== name || last.of !== rows.length)
      last = { name, of: rows.length, matches: rows.filter((row) => isMatch(row, query)) };
    return last.matches;
  }

  function isMatch(row: IndexedRow, { text, types, field, kind }: AuditQuery): boolean {
    if (text !== "" && !haystackOf(row).includes(text)) return false;
    if (types.size === 0 && field === null && kind === null) return true;
    return row.changes.some(
      (change) =>
        (types.size === 0 || types.has(change.type)) &&
        (field === null || change.field === field) &&
        (kind === null || change.kind === kind),
    );
  }

  function haystackOf({ index, id, title, beforeKey, afterKey, changes }: IndexedRow): string {
    const made = haystacks[index];
    if (made !== undefined) return made;
    const values = changes.flatMap(({ before, after }) => [before, after]);
    const haystack = [id, title, beforeKey, afterKey, ...values].filter(Boolean).join("\n").toLowerCase();
    haystacks[index] = haystack;
    return haystack;
  }

  return {
    find(query, { from, count }) {
      const found = matches(query);
      return { total: found.length, rows: found.slice(from, from + count) };
    },
    viewsOf({ index }) {
      const block = blocks.findLast(({ from }) => from <= index);
      if (block === undefined) return { before: null, after: null };
      block.views ??= JSON.parse(block.element.textContent ?? "[]") as PageViews[];
      return block.views[index - block.from] ?? { before: null, after: null };
    },
  };
}
