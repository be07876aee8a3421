/** What every table of examples must be: rows that differ, positives beside near-miss negatives. */
import assert from "node:assert/strict";

export interface TableShape<Row> {
  /** Of what the table is, for the message. */
  readonly name: string;
  /** What makes a row itself: two rows with the same key test the same thing. */
  readonly key: (row: Row) => unknown;
  /** True where the row expects something to be found. */
  readonly positive: (row: Row) => boolean;
}

/** Throws on a row that stands twice, and on a table without positives or without negatives. */
export function assertTable<Row>(rows: readonly Row[], shape: TableShape<Row>): void {
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const key = JSON.stringify(shape.key(row));
    const first = seen.get(key);
    assert.equal(first, undefined, `${shape.name}: row ${index} is row ${first} again: ${key}`);
    seen.set(key, index);
  });
  assert.ok(rows.some(shape.positive), `${shape.name}: no positive row`);
  assert.ok(!rows.every(shape.positive), `${shape.name}: no negative row`);
}
