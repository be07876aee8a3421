/** The page of a review: the records of a run, asked for page by page, and what a person says of their results. */
import { type PageHead, REVIEW_FILTERS, type ReviewRecord, type ReviewRow } from "../page.ts";
import { count, counted, el, select, spaced } from "./dom.ts";
import { openLayout, tiles } from "./layout.ts";
import { recordList } from "./list.ts";
import { fetchRecord, fetchRows, sendCorrection } from "./review-api.ts";
import { reviewRecord } from "./review-record.ts";

const FILTER_WORDS: Readonly<Record<string, string>> = {
  all: "all records",
  "failed-checks": "with failed checks",
  untouched: "not reviewed yet",
  touched: "reviewed",
};

const KEYS = [
  ["n p", "next, previous result"],
  ["r w", "right, wrong"],
  ["f", "fix"],
  ["a", "add the selected words"],
] as const;

export function reviewPage(head: Extract<PageHead, { mode: "review" }>): HTMLElement {
  const alert = el("p", { class: "alert", role: "alert" });
  const state = { filter: "all", corrections: head.corrections, wanted: null as string | null };
  const saved = el("span", {}, count(head.corrections));
  const filter = select(
    "Show",
    REVIEW_FILTERS.map((value) => ({ value, text: FILTER_WORDS[value] ?? spaced(value) })),
    (value) => {
      state.filter = value;
      void list.refresh(true);
    },
  );
  const list = recordList<ReviewRow>({
    caption: "Records of the run",
    columns: ["Record", "Results"],
    placeholder: "id, title …",
    filters: [filter],
    find: async (text, page) => (await attempt(fetchRows({ text, filter: state.filter, ...page }))) ?? { total: 0, rows: [] },
    keyOf: ({ key }) => key,
    titleOf: ({ title }) => title,
    detailOf: ({ id }) => el("bdi", {}, id),
    cellsOf: (row) => [chips(row)],
    open: (row) => void open(row.key),
  });
  const layout = openLayout({ list, keys: KEYS });
  void list.refresh();

  async function open(key: string): Promise<void> {
    state.wanted = key;
    const record = await attempt(fetchRecord(key));
    if (record === null || state.wanted !== key) return;
    layout.show(reviewRecord(record, { say: (correction) => save(() => sendCorrection(correction)) }));
  }

  async function save(send: () => Promise<ReviewRecord>): Promise<ReviewRecord | null> {
    const record = await attempt(send());
    if (record === null) return null;
    state.corrections++;
    saved.textContent = count(state.corrections);
    await list.refresh();
    return record;
  }

  async function attempt<Value>(asked: Promise<Value>): Promise<Value | null> {
    try {
      const value = await asked;
      alert.textContent = "";
      return value;
    } catch (error) {
      alert.textContent = error instanceof Error ? error.message : String(error);
      return null;
    }
  }

  return el(
    "main",
    {},
    el("header", { class: "title" }, el("h1", {}, "Review"), el("p", {}, el("bdi", {}, head.run))),
    tiles([
      { name: "records", value: count(head.records) },
      { name: "lines in corrections.jsonl", value: saved },
    ]),
    alert,
    layout.element,
  );
}

function chips({ results, failed, corrections }: ReviewRow): HTMLElement {
  return el(
    "ul",
    { class: "chips" },
    el("li", { class: "chip" }, counted(results, "result")),
    failed === 0 ? null : el("li", { class: "chip removed" }, counted(failed, "failed check")),
    corrections === 0 ? null : el("li", { class: "chip added" }, `${count(corrections)} reviewed`),
  );
}
