/** The abstract cut where marks begin and end: each piece belongs to the innermost mark over it. */

export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Segment<Value extends Mark> {
  readonly start: number;
  readonly end: number;
  readonly mark: Value | null;
}

export interface Range {
  readonly from: number;
  readonly to: number;
  /** Other places where a piece ends; outside of the range they mean nothing. */
  readonly cuts?: readonly number[];
}

/** Pieces of [from, to) in order, without gaps. Linear in the marks once they are sorted, however they overlap. */
export function segments<Value extends Mark>(marks: readonly Value[], { from, to, cuts = [] }: Range): Segment<Value>[] {
  const inside = marks.filter(({ start, end }) => start < to && end > from && end > start);
  const sorted = inside.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const edges = new Set([from, to, ...cuts.filter((place) => place > from && place < to)]);
  for (const { start, end } of sorted) edges.add(Math.max(start, from)).add(Math.min(end, to));
  const places = [...edges].sort((a, b) => a - b);
  const open: Value[] = [];
  const pieces: Segment<Value>[] = [];
  let next = 0;
  for (let at = 0; at + 1 < places.length; at++) {
    const start = places[at] ?? from;
    for (let mark = sorted[next]; mark !== undefined && mark.start <= start; mark = sorted[++next]) open.push(mark);
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) open.pop();
    pieces.push({ start, end: places[at + 1] ?? to, mark: open.at(-1) ?? null });
  }
  return pieces;
}
