/** The page of a run: its plots, its records, asked for page by page, and each record; in a review also what a person says of its results. */
import { type PageRecord, REVIEW_FILTERS, type ReviewFilter, type RunHead, type RunRow } from "../page.ts";
import { count, counted, el, select } from "./dom.ts";
import { openLayout, tiles } from "./layout.ts";
import { type Found, recordList } from "./list.ts";
import { plotsElement } from "./plots.ts";
import { reviewRecord } from "./review-record.ts";
import { ANY_CHECK, fetchRecord, fetchRows, sendCorrection } from "./run-api.ts";
import { viewRecord } from "./view-record.ts";

const SHOW_WORDS: Readonly<Record<ReviewFilter, string>> = { all: "all records", untouched: "not reviewed yet", touched: "reviewed" };

const RESULT_KEYS = [["n p", "next, previous result"]] as const;
const REVIEW_KEYS = [
  ["r w", "right, wrong"],
  ["f", "fix"],
  ["a", "add the selected words"],
] as const;

/** Between the last letter that was typed and the question. */
const TYPING_MS = 150;
/** A record has an address of its own, counted from 1 as people do. */
const ADDRESS = /^#record-(\d{1,15})$/;

export function runPage(head: RunHead): HTMLElement {
  const isReview = head.mode === "review";
  const alert = el("p", { class: "alert", role: "alert" });
  const query = { rule: "", severity: "", show: "all" };
  const state = { corrections: isReview ? head.corrections : 0, wanted: null as number | null };
  const saved = el("span", {}, count(state.corrections));
  const filter = (name: keyof typeof query) => (value: string) => {
    query[name] = value;
    void list.refresh(true);
  };
  const shown = REVIEW_FILTERS.map((value) => ({ value, text: SHOW_WORDS[value] }));
  const list = recordList<RunRow>({
    caption: "Records of the run",
    columns: ["Record", "Results"],
    placeholder: "id, title, words of the text …",
    filters: [
      select("Failed check", checkOptions(head), filter("rule")),
      select("Severity", severityOptions(head), filter("severity")),
      ...(isReview ? [select("Show", shown, filter("show"))] : []),
    ],
    typingMs: TYPING_MS,
    find: async (text, page): Promise<Found<RunRow>> => (await attempt(fetchRows({ ...query, text, ...page }))) ?? { total: 0, rows: [] },
    keyOf: ({ number }) => String(number),
    titleOf: ({ title }) => title,
    detailOf: ({ id }) => el("bdi", {}, id),
    cellsOf: (row) => [chips(row)],
    open: (row) => goTo(row.number),
  });
  const layout = openLayout({ list, keys: [...RESULT_KEYS, ...(isReview ? REVIEW_KEYS : [])], onClose: leave });
  addEventListener("hashchange", () => void followAddress());
  void list.refresh();
  void followAddress();

  /** Turning from record to record leaves one step in the history, to the list. */
  function goTo(number: number): void {
    const address = `#record-${number + 1}`;
    if (ADDRESS.test(location.hash)) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    void open(number);
  }

  function leave(): void {
    state.wanted = null;
    if (ADDRESS.test(location.hash)) history.replaceState(null, "", location.pathname);
  }

  async function followAddress(): Promise<void> {
    const [, number] = ADDRESS.exec(location.hash) ?? [];
    if (number !== undefined) await open(Number(number) - 1);
    else if (state.wanted !== null) layout.show(null);
  }

  async function open(number: number): Promise<void> {
    state.wanted = number;
    const record = await attempt(fetchRecord(number));
    if (record === null || state.wanted !== number) return;
    layout.show(isReview ? reviewRecord(record, { say: (one) => save(() => sendCorrection(number, one)) }) : viewRecord(record));
  }

  async function save(send: () => Promise<PageRecord>): Promise<PageRecord | null> {
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
    el("header", { class: "title" }, el("h1", {}, isReview ? "Review" : "Run"), el("p", {}, el("bdi", {}, head.run))),
    tiles([
      { name: "records", value: count(head.records) },
      { name: "with failed checks", value: count(head.failing), tone: head.failing > 0 ? "removed" : "added" },
      ...(isReview ? [{ name: "lines in corrections.jsonl", value: saved }] : []),
    ]),
    ...(isReview ? [] : [plotsElement(head.plots, head.records)]),
    alert,
    layout.element,
  );
}

function checkOptions({ failed, failing }: RunHead): { value: string; text: string }[] {
  return [
    { value: "", text: "all records" },
    { value: ANY_CHECK, text: `any (${count(failing)})` },
    ...failed.map(({ rule, records }) => ({ value: rule, text: `${rule} (${count(records)})` })),
  ];
}

/** Those that occur, from the heaviest. */
function severityOptions({ failed }: RunHead): { value: string; text: string }[] {
  const names = [...new Set(failed.flatMap(({ bySeverity }) => Object.keys(bySeverity)))];
  const found = names.filter((name) => failed.some(({ bySeverity }) => (bySeverity[name] ?? 0) > 0));
  return [{ value: "", text: "any" }, ...found.map((value) => ({ value, text: value }))];
}

function chips({ results, failed, corrections }: RunRow): HTMLElement {
  return el(
    "ul",
    { class: "chips" },
    el("li", { class: "chip" }, counted(results, "result")),
    failed === 0 ? null : el("li", { class: "chip removed" }, counted(failed, "failed check")),
    corrections === 0 ? null : el("li", { class: "chip added" }, `${count(corrections)} reviewed`),
  );
}
