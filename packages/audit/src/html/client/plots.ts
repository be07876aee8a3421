/** The plots of a run: how large its studies are, its exact p-values with the line at 0.05, and, apart from them, those printed as bounds. */
import { type PValuePlot, type RunPlots, SIGNIFICANCE_LEVEL, SIZE_BARS_PER_DECADE, type SizePlot } from "../../run-plots.ts";
import { count, counted, el } from "./dom.ts";
import { type Bar, histogram } from "./histogram.ts";

export function plotsElement({ sizes, pValues }: RunPlots, records: number): HTMLElement {
  return el(
    "section",
    { class: "plots", "aria-label": "Plots of the run", tabindex: "0" },
    sizeFigure(sizes, records),
    pFigure(pValues, { title: "Exact p-values", to: 1, step: 0.05 }),
    pFigure(pValues, { title: "Exact p-values below 0.1", to: 0.1, step: 0.01 }),
    boundsFigure(pValues),
  );
}

function sizeFigure({ records: stated, smallest, median, largest, bars, withoutBar }: SizePlot, records: number): HTMLElement {
  const first = Math.floor(
    Math.max(
      0,
      bars.findIndex((bar) => bar > 0),
    ) / SIZE_BARS_PER_DECADE,
  );
  const last = Math.max(first + 1, Math.ceil(bars.length / SIZE_BARS_PER_DECADE));
  const length = (last - first) * SIZE_BARS_PER_DECADE;
  const figure = histogram({
    title: "Sample sizes (logarithmic scale)",
    summary: `Histogram of the sample sizes of ${counted(stated, "record")}`,
    counted: "records",
    bars: Array.from({ length }, (_, at): Bar => {
      const bar = first * SIZE_BARS_PER_DECADE + at;
      return { from: at / length, to: (at + 1) / length, count: bars[bar] ?? 0, words: sizeWords(bar) };
    }),
    ticks: Array.from({ length: last - first + 1 }, (_, at) => ({ at: at / (last - first), text: power(first + at) })),
  });
  const said = stated === 0 ? "No record states a size." : `${count(stated)} of ${counted(records, "record")} state a size`;
  const range = median === null ? "" : `: ${count(smallest ?? 0)} to ${count(largest ?? 0)}, median ${count(median)}.`;
  figure.append(
    el("p", { class: "note" }, `${said}${range}${withoutBar === 0 ? "" : ` ${counted(withoutBar, "size")} below 1 stand nowhere here.`}`),
  );
  return figure;
}

/** "1", "100", "10K", "1M": where a number of seven digits has no room. */
function power(exponent: number): string {
  return (10 ** exponent).toLocaleString("en-US", { notation: "compact" });
}

function sizeWords(bar: number): string {
  const [from, to] = [bar, bar + 1].map((at) => Math.ceil(10 ** (at / SIZE_BARS_PER_DECADE) - 1e-6));
  const last = (to ?? 0) - 1;
  return last <= (from ?? 0) ? count(from ?? 0) : `${count(from ?? 0)} to ${count(last)}`;
}

interface PFigureOptions {
  readonly title: string;
  readonly to: number;
  readonly step: number;
}

function pFigure({ bars, exact, below, outside }: PValuePlot, { title, to, step }: PFigureOptions): HTMLElement {
  const isWhole = to === 1;
  const perBar = Math.round(step * bars.length);
  const length = Math.round(to / step);
  const drawn = Array.from({ length }, (_, at): Bar => {
    const from = at * step;
    const held = bars.slice(at * perBar, (at + 1) * perBar).reduce((sum, bar) => sum + bar, 0);
    // Half a step: what is added up from steps is never quite what it should be.
    const isQuiet = from + step / 2 > SIGNIFICANCE_LEVEL;
    return { from: at / length, to: (at + 1) / length, count: held, words: `${short(from)} to ${short(from + step)}`, isQuiet };
  });
  const total = drawn.reduce((sum, bar) => sum + bar.count, 0);
  const figure = histogram({
    title,
    summary: `Histogram of ${counted(total, "exact p-value")} from 0 to ${to}, with a line at 0.05`,
    counted: "p-values",
    bars: drawn,
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: short(at * to) })),
    line: { at: SIGNIFICANCE_LEVEL / to, text: "0.05" },
  });
  const shares = exact === 0 ? "No p-value is printed exactly." : `${count(exact)} printed exactly, ${count(below)} of them below 0.05.`;
  const others = outside === 0 ? "" : ` ${count(outside)} outside of 0 to 1 left out.`;
  const zoom = "A bar holds its lower end: P = 0.05 stands to the right of the line.";
  figure.append(el("p", { class: "note" }, isWhole ? `${shares}${others}` : zoom));
  return figure;
}

/** "0.15", never "0.15000000000000002". */
function short(value: number): string {
  return String(Number(value.toFixed(4)));
}

const SIGNS: Readonly<Record<string, string>> = { "<=": "≤", ">=": "≥" };

function boundsFigure({ bounded, bounds }: PValuePlot): HTMLElement {
  const most = Math.max(1, ...bounds.map((bound) => bound.count));
  const rest = bounded - bounds.reduce((sum, bound) => sum + bound.count, 0);
  const rows = bounds.map(({ relation, value, count: times }) => {
    const fill = el("span", { class: "fill" });
    fill.style.width = `${Math.max(0.5, (100 * times) / most)}%`;
    return el(
      "li",
      { class: "bar-row changed" },
      el("span", { class: "name" }, `P ${SIGNS[relation] ?? relation} ${value}`),
      el("span", { class: "bar", "aria-hidden": "true" }, fill),
      el("span", { class: "number" }, count(times)),
    );
  });
  return el(
    "figure",
    { class: "plot bounds" },
    el("figcaption", {}, "P-values printed as bounds"),
    bounded === 0 ? null : el("ul", {}, ...rows),
    el(
      "p",
      { class: "note" },
      bounded === 0
        ? "No p-value is printed as a bound."
        : `${count(bounded)} say on which side of a value p lies, and not where: they are in no histogram.${rest === 0 ? "" : ` ${count(rest)} with other bounds are not listed.`}`,
    ),
  );
}
