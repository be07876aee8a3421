/** A long list of records as a table of pages: search, filters, a cursor that the keyboard moves. Where the rows come from is the caller's. */
import { button, type Child, count, el, setAttribute } from "./dom.ts";

export interface Found<Row> {
  /** Of all rows that match. */
  readonly total: number;
  readonly rows: readonly Row[];
  /** Of a search that goes on each time that it is asked for: how many records were looked at, of how many. */
  readonly searched?: number;
  readonly of?: number;
  /** Whether it stopped because it found as much as it keeps. */
  readonly isFull?: boolean;
}

export interface ListOptions<Row> {
  /** Name of the table, for who hears it. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** What can be searched for. */
  readonly placeholder: string;
  /** Controls beside the search field. */
  readonly filters: readonly HTMLElement[];
  /** Between the last letter that is typed and the question; none where it is left away. */
  readonly typingMs?: number;
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
const GO_ON = "Go on";

export function recordList<Row>(options: ListOptions<Row>): List {
  const state = { from: 0, cursor: -1, key: null as string | null, found: { total: 0, rows: [] } as Found<Row>, asked: 0 };
  let typing: ReturnType<typeof setTimeout> | undefined;
  const body = el("tbody");
  const status = el("p", { class: "status", role: "status" });
  const search = el("input", { type: "search", placeholder: options.placeholder, autocomplete: "off", spellcheck: "false" });
  const previous = button({ class: "page", "aria-label": "Previous page" }, () => void turn(-PAGE_ROWS), "‹");
  const next = button({ class: "page", "aria-label": "Next page" }, () => void turn(PAGE_ROWS), "›");
  const progress = el("span", { class: "progress" });
  const stop = button({ class: "stop", hidden: true }, stopOrGoOn, "Stop");
  search.addEventListener("input", () => {
    clearTimeout(typing);
    if (options.typingMs === undefined) void refresh(true);
    else typing = setTimeout(() => void refresh(true), options.typingMs);
  });
  const head = el("tr", {}, ...options.columns.map((name) => el("th", { scope: "col" }, name)));
  const table = el("table", {}, el("caption", { class: "hidden" }, options.caption), el("thead", {}, head), body);
  const element = el(
    "section",
    { class: "list", "aria-label": options.caption },
    el("div", { class: "controls" }, el("label", { class: "field search" }, el("span", {}, "Search"), search), ...options.filters),
    el("div", { class: "pager" }, status, progress, stop, previous, next),
    el("div", { class: "rows" }, table),
  );

  async function refresh(restart = false): Promise<void> {
    if (restart) state.from = 0;
    const asked = ++state.asked;
    const found = await ask(asked);
    if (found !== null && isGoingOn(found)) void goOn(asked);
  }

  /** Null where a later question has been asked meanwhile: the answer is old, and nobody goes on with its search. */
  async function ask(asked: number): Promise<Found<Row> | null> {
    const found = await options.find(search.value.trim().toLowerCase(), { from: state.from, count: PAGE_ROWS });
    if (asked !== state.asked) return null;
    const isSame = JSON.stringify(found.rows) === JSON.stringify(state.found.rows);
    state.found = found;
    if (!isSame || found.rows.length === 0) drawRows();
    tell("going on");
    return found;
  }

  async function goOn(asked: number): Promise<void> {
    for (let found = await ask(asked); found !== null && isGoingOn(found); ) found = await ask(asked);
  }

  function stopOrGoOn(): void {
    if (stop.textContent === GO_ON) void refresh();
    else {
      state.asked++;
      tell("stopped");
    }
  }

  async function turn(by: number): Promise<void> {
    const from = state.from + by;
    if (from < 0 || from >= state.found.total) return;
    state.from = from;
    await refresh();
    body.closest(".rows")?.scrollTo({ top: 0 });
  }

  function drawRows(): void {
    const { rows } = state.found;
    state.cursor = rows.findIndex((row) => options.keyOf(row) === state.key);
    const hadFocus = body.contains(document.activeElement);
    body.replaceChildren(...rows.map((row, at) => rowElement(row, at)));
    mark();
    if (hadFocus) focus();
  }

  function tell(how: "going on" | "stopped"): void {
    const { total, rows, searched = 0, of = 0, isFull = false } = state.found;
    const isOpen = isGoingOn(state.found);
    const last = state.from + rows.length;
    const range = total > rows.length ? `${count(state.from + 1)}–${count(last)} of ${count(total)}` : count(total);
    const none = isOpen ? "No match yet." : "No record matches.";
    status.textContent = total === 0 ? none : `${isFull ? "The first " : ""}${range} ${total === 1 ? "record" : "records"}`;
    progress.textContent = isOpen ? `${Math.floor((100 * searched) / of)} % searched` : "";
    stop.hidden = !isOpen;
    stop.textContent = how === "stopped" ? GO_ON : "Stop";
    previous.disabled = state.from === 0;
    next.disabled = last >= total;
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
    const row = state.found.rows[at];
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
      choose(state.found.rows.length - 1, { opens: false });
    } else if (wanted >= state.found.rows.length && state.from + wanted < state.found.total) {
      await turn(PAGE_ROWS);
      choose(0, { opens: false });
    } else choose(Math.min(Math.max(wanted, 0), state.found.rows.length - 1), { opens: false });
    focus();
  }

  function focus(): void {
    const line = body.rows[Math.max(0, state.cursor)];
    line?.querySelector<HTMLElement>(".opener")?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "nearest" });
  }

  return { element, search, refresh, move, focus, openCursor: () => choose(state.cursor, { opens: true }) };
}

function isGoingOn({ searched = 0, of = 0, isFull = false }: Found<unknown>): boolean {
  return searched < of && !isFull;
}
