/** Rows of a list, each once. */

/** Rows that differ in nothing but the case of their letters are one: the first. */
export function distinct<Row>(rows: readonly Row[]): Row[] {
  const known = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(row).toLowerCase();
    return known.has(key) ? false : known.add(key);
  });
}
