/** A histogram as a drawing, with its figures as a table for who cannot see it or wants the numbers. */
import { count, el, setAttribute } from "./dom.ts";
import { rowsTable } from "./table.ts";

export interface Bar {
  /** Along the axis, from 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What it stands for: "0.04 to 0.05". */
  readonly words: string;
  readonly isQuiet?: boolean;
}

export interface HistogramOptions {
  readonly title: string;
  /** For who hears the page instead of seeing it. */
  readonly summary: string;
  /** What is counted: "p-values". */
  readonly counted: string;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** A value that everything is held against. */
  readonly line?: { readonly at: number; readonly text: string };
}

const WIDTH = 440;
const HEIGHT = 260;
const LEFT = 44;
const RIGHT = 10;
const TOP = 18;
const BOTTOM = 24;
const SVG = "http://www.w3.org/2000/svg";

export function histogram(options: HistogramOptions): HTMLElement {
  const { title, bars, counted } = options;
  const table = rowsTable({
    head: ["from, to", counted],
    rows: bars.filter((bar) => bar.count > 0).map((bar) => [bar.words, count(bar.count)]),
  });
  return el(
    "figure",
    { class: "plot" },
    el("figcaption", {}, title),
    drawing(options),
    el(
      "details",
      {},
      el("summary", {}, "Figures"),
      el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `Figures: ${title}` }, table),
    ),
  );
}

function drawing({ summary, bars, ticks, line, counted }: HistogramOptions): Element {
  const most = niceMost(Math.max(1, ...bars.map((bar) => bar.count)));
  const x = (share: number): number => LEFT + share * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const levels = [0, most / 2, most].filter((value) => Number.isInteger(value));
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": summary },
    ...levels.flatMap((value) => [
      svg("line", { class: "level", x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value) }),
      svg("text", { class: "axis", x: LEFT - 6, y: y(value) + 4, "text-anchor": "end" }, count(value)),
    ]),
    ...bars
      .filter((bar) => bar.count > 0)
      .map((bar) => {
        const place = { x: x(bar.from) + 0.5, y: Math.min(y(bar.count), y(0) - 1), width: Math.max(1, x(bar.to) - x(bar.from) - 1) };
        const words = svg("title", {}, `${bar.words}: ${count(bar.count)} ${counted}`);
        return svg("rect", { class: bar.isQuiet === true ? "bar quiet" : "bar", ...place, height: y(0) - place.y }, words);
      }),
    ...ticks.map(({ at, text }) => svg("text", { class: "axis", x: x(at), y: HEIGHT - 7, "text-anchor": anchorOf(at) }, text)),
    ...(line === undefined
      ? []
      : [
          svg("line", { class: "mark", x1: x(line.at), x2: x(line.at), y1: TOP - 6, y2: y(0) }),
          svg("text", { class: "axis mark", x: x(line.at) + 5, y: TOP + 3 }, line.text),
        ]),
  );
}

/** Words at the ends of the axis stay inside of the drawing. */
function anchorOf(at: number): string {
  return at > 0.97 ? "end" : "middle";
}

/** The next larger of 2, 4, 6, 8, 10, 20, 40 …: half of it is whole too. */
function niceMost(value: number): number {
  const power = 10 ** Math.max(0, Math.ceil(Math.log10(value)) - 1);
  return [2, 4, 6, 8, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

function svg(tag: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly (Element | string)[]): Element {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    setAttribute(element, name, typeof value === "number" ? Number(value.toFixed(2)) : value);
  element.append(...children);
  return element;
}
