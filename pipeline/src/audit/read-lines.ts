/** Lines of a run that are wanted together: those that stand side by side are read at once. */
import type { LinePlace, LineStore } from "../line-store.ts";

/** A line feed, or the two characters that end a line elsewhere. */
const GAP_BYTES = 2;

/** The bytes of each place. @throws RunUnreadable where they are no longer there. */
export async function readLines<Place extends LinePlace>(
  places: readonly Place[],
  store: Pick<LineStore, "read" | "fileEnd">,
): Promise<ReadonlyMap<Place, Buffer>> {
  const lines = new Map<Place, Buffer>();
  const sorted = places.toSorted((a, b) => a.at - b.at);
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from] as Place;
    const fileEnd = store.fileEnd(first.at);
    let end = first.at + first.size;
    let to = from + 1;
    for (let next = sorted[to]; next !== undefined; next = sorted[++to]) {
      if (next.at - end > GAP_BYTES || next.at + next.size > fileEnd) break;
      end = next.at + next.size;
    }
    const bytes = await store.read({ at: first.at, size: end - first.at });
    for (const place of sorted.slice(from, to)) lines.set(place, bytes.subarray(place.at - first.at, place.at - first.at + place.size));
    from = to;
  }
  return lines;
}
