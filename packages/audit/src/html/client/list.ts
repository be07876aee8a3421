/** A long list of records as a table of pages: search, filters, a cursor that the keyboard moves. Where the rows come from is the caller's. */
import { button, type Child, count, el, setAttribute } from "./dom.ts";

export interface Found<Row> {
  /** Of all rows that match. */
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface ListOptions<Row> {
  /** Name of the table, for who hears it. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** What can be searched for. */
  readonly placeholder: string;
  /** Controls beside the search field. */
  readonly filters: readonly HTMLElement[];
  find(text: string, page: { readonly from: number; readonly count: number }): Found<Row> | Promise<Found<Row>>;
  /** Identity of a row: what stays chosen when the list is drawn anew. */
  keyOf(row: Row): string;
  titleOf(row: Row): string | null;
  /** Below the title. */
  detailOf(row: Row): Child;
  /** The cells behind the title. */
  cellsOf(row: Row): Child[];
  open(row: Row): void;
}

export interface List {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  /** Asks for the rows again; `restart` goes back to the first page. */
  refresh(restart?: boolean): Promise<void>;
  /** Moves the cursor by so many rows, over the ends of pages. */
  move(by: number): Promise<void>;
  /** Sets the keyboard on the row at the cursor. */
  focus(): void;
  /** Opens the row at the cursor. */
  openCursor(): void;
}

const PAGE_ROWS = 50;

export function recordList<Row>(options: ListOptions<Row>): List {
  const state = { from: 0, total: 0, cursor: -1, key: null as string | null, rows: [] as readonly Row[], asked: 0 };
  const body = el("tbody");
  const status = el("p", { class: "status", role: "status" });
  const search = el("input", { type: "search", placeholder: options.placeholder, autocomplete: "off", spellcheck: "false" });
  const previous = button({ class: "page", "aria-label": "Previous page" }, () => void turn(-PAGE_ROWS), "‹");
  const next = button({ class: "page", "aria-label": "Next page" }, () => void turn(PAGE_ROWS), "›");
  search.addEventListener("input", () => void refresh(true));
  const head = el("tr", {}, ...options.columns.map((name) => el("th", { scope: "col" }, name)));
  const table = el("table", {}, el("caption", { class: "hidden" }, options.caption), el("thead", {}, head), body);
  const element = el(
    "section",
    { class: "list", "aria-label": options.caption },
    el("div", { class: "controls" }, el("label", { class: "field search" }, el("span", {}, "Search"), search), ...options.filters),
    el("div", { class: "pager" }, status, previous, next),
    el("div", { class: "rows" }, table),
  );

  async function refresh(restart = false): Promise<void> {
    if (restart) state.from = 0;
    const asked = ++state.asked;
    const { total, rows } = await options.find(search.value.trim().toLowerCase(), { from: state.from, count: PAGE_ROWS });
    // A later question has been asked meanwhile: this answer is old.
    if (asked !== state.asked) return;
    state.total = total;
    state.rows = rows;
    draw();
  }

  async function turn(by: number): Promise<void> {
    const from = state.from + by;
    if (from < 0 || from >= state.total) return;
    state.from = from;
    await refresh();
    body.closest(".rows")?.scrollTo({ top: 0 });
  }

  function draw(): void {
    state.cursor = state.rows.findIndex((row) => options.keyOf(row) === state.key);
    const hadFocus = body.contains(document.activeElement);
    body.replaceChildren(...state.rows.map((row, at) => rowElement(row, at)));
    const last = state.from + state.rows.length;
    const range = state.total > state.rows.length ? `${count(state.from + 1)}–${count(last)} of ${count(state.total)}` : count(state.total);
    status.textContent = state.total === 0 ? "No record matches." : `${range} ${state.total === 1 ? "record" : "records"}`;
    previous.disabled = state.from === 0;
    next.disabled = last >= state.total;
    mark();
    if (hadFocus) focus();
  }

  function rowElement(row: Row, at: number): HTMLElement {
    const title = options.titleOf(row);
    const opener = button({ class: "opener" }, () => choose(at, { opens: true }), el("bdi", {}, title ?? "(no title)"));
    const first = el("th", { scope: "row" }, opener, el("small", {}, options.detailOf(row)));
    const line = el("tr", {}, first, ...options.cellsOf(row).map((cell) => el("td", {}, cell)));
    line.addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || event.target.closest("button") === null) choose(at, { opens: true });
    });
    return line;
  }

  function choose(at: number, { opens }: { opens: boolean }): void {
    const row = state.rows[at];
    if (row === undefined) return;
    state.cursor = at;
    state.key = options.keyOf(row);
    mark();
    if (opens) options.open(row);
  }

  function mark(): void {
    for (const [at, line] of [...body.rows].entries()) setAttribute(line, "aria-current", at === state.cursor ? "true" : null);
  }

  async function move(by: number): Promise<void> {
    const wanted = state.cursor < 0 && by < 0 ? 0 : state.cursor + by;
    if (wanted < 0 && state.from > 0) {
      await turn(-PAGE_ROWS);
      choose(state.rows.length - 1, { opens: false });
    } else if (wanted >= state.rows.length && state.from + wanted < state.total) {
      await turn(PAGE_ROWS);
      choose(0, { opens: false });
    } else choose(Math.min(Math.max(wanted, 0), state.rows.length - 1), { opens: false });
    focus();
  }

  function focus(): void {
    const line = body.rows[Math.max(0, state.cursor)];
    line?.querySelector<HTMLElement>(".opener")?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "nearest" });
  }

  return { element, search, refresh, move, focus, openCursor: () => choose(state.cursor, { opens: true }) };
}
