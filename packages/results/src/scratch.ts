/** Room that one text after another is worked in: to make it anew for each takes longer than most texts need to fill it. */

/** Elements of the room that is kept: more than nearly all abstracts have tokens. Longer texts get room of their own, so that none is held for them. */
const KEPT = 2048;
/** Zeros behind the last element: what stands next to the last token may be asked. */
const MARGIN = 16;

interface Row {
  readonly length: number;
  fill(value: number, from: number, to: number): this;
}

/** Gives zeroed room for a number of elements: the same each time, so that whoever asks must be done with it before asking again. */
export function scratch<T extends Row>(make: (length: number) => T): (count: number) => T {
  const kept = make(KEPT + MARGIN);
  return (count) => (count > KEPT ? make(count + MARGIN) : kept.fill(0, 0, count + MARGIN));
}
