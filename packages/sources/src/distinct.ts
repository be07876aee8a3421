/** Rows of a list, each once. */

/** Rows that differ in nothing but the case of their letters are one: the first. */
export function distinct<Row>(rows: readonly Row[]): Row[] {
  return distinctBy(rows, (row) => JSON.stringify(row).toLowerCase());
}

/** Rows with the same key are one: the first. */
export function distinctBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const known = new Set<string>();
  return rows.filter((row) => {
    const found = key(row);
    return known.has(found) ? false : known.add(found);
  });
}
