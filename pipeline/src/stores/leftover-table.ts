/**
 * Which of the records that two runs have left are the same: by id and key, by id alone, by provenance (file and place, then the source's
 * bytes), by title. Records that share a name are paired in the order of their runs. In DuckDB: it keeps to its memory limit and spills to
 * disk what does not fit. Names are kept as digests of 124 bits, a third of their size: no two of a billion names will
 * ever share one.
 */
import { hash } from "node:crypto";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const SETTINGS = { memory_limit: "80MB", threads: "1" } as const;

export interface LeftoverPlace {
  readonly at: number;
  readonly size: number;
  readonly number: number;
}

export interface LeftoverRow extends LeftoverPlace {
  readonly side: "before" | "after";
  readonly id: string;
  readonly key: string;
  readonly sha256: string;
  /** Folded; null where it names no paper. */
  readonly title: string | null;
}

export interface PlacePair {
  readonly before: LeftoverPlace | null;
  readonly after: LeftoverPlace | null;
  readonly matchedBy: "id" | "provenance" | "title" | null;
}

export interface LeftoverTable {
  add(row: LeftoverRow): void;
  /** Every row once, in the order of the run before; then those of the run after alone, in theirs. */
  pairs(): AsyncGenerator<PlacePair>;
  close(): void;
}

const TABLES = `
  CREATE TABLE leftover (
    is_after BOOLEAN, place BIGINT, size INTEGER, line INTEGER, id HUGEINT, catalogue VARCHAR, key HUGEINT, sha256 HUGEINT, title HUGEINT
  );
  CREATE TABLE pair (one INTEGER, other INTEGER, matched_by VARCHAR);
`;

/** Rows of one side that have no partner yet. */
function unmatched(isAfter: boolean): string {
  return `SELECT * FROM leftover WHERE ${isAfter ? "" : "NOT "}is_after AND line NOT IN (SELECT ${isAfter ? "other" : "one"} FROM pair)`;
}

/** Pairs rows that are equal in these columns, the first with the first. */
function matchOn(columns: string, matchedBy: string, where = "true"): string {
  const side = (isAfter: boolean): string =>
    `SELECT *, row_number() OVER (PARTITION BY ${columns} ORDER BY line) AS turn FROM (${unmatched(isAfter)})`;
  return `INSERT INTO pair SELECT one.line, other.line, '${matchedBy}'
    FROM (${side(false)}) AS one JOIN (${side(true)}) AS other USING (${columns}, turn) WHERE ${where};`;
}

/** Identifiers of one catalogue that differ name two papers. */
const NO_CONTRADICTION = "one.catalogue = 'sha256' OR one.catalogue <> other.catalogue";

/** A title that only one record of each side has left. */
function matchTitles(): string {
  const side = (isAfter: boolean): string =>
    `SELECT title, min(line) AS line, min(catalogue) AS catalogue FROM (${unmatched(isAfter)}) WHERE title IS NOT NULL GROUP BY title HAVING count(*) = 1`;
  return `INSERT INTO pair SELECT one.line, other.line, 'title'
    FROM (${side(false)}) AS one JOIN (${side(true)}) AS other USING (title) WHERE ${NO_CONTRADICTION};`;
}

/** Best first: what is matched is not asked again. */
const MATCHES: readonly (() => string)[] = [
  () => matchOn("id, key", "id"),
  () => matchOn("id", "id"),
  () => matchOn("key, sha256", "provenance"),
  () => matchOn("sha256", "provenance"),
  () => matchOn("key", "provenance", NO_CONTRADICTION),
  matchTitles,
];

const PAIRS = `
  SELECT one.place, one.size, one.line, other.place, other.size, other.line, pair.matched_by
  FROM (SELECT * FROM leftover WHERE NOT is_after) AS one
    LEFT JOIN pair ON pair.one = one.line
    FULL JOIN (SELECT * FROM leftover WHERE is_after) AS other ON other.line = pair.other
  ORDER BY one.line NULLS LAST, other.line
`;

/** @param folder where the database and what it spills are kept. */
export async function openLeftoverTable(folder: string): Promise<LeftoverTable> {
  const instance = await DuckDBInstance.create(join(folder, "leftovers.duckdb"), { ...SETTINGS, temp_directory: join(folder, "spilled") });
  const connection = await instance.connect();
  await connection.run(TABLES);
  const rows = await connection.createAppender("leftover");
  return {
    add({ side, at, size, number, id, key, sha256, title }): void {
      rows.appendBoolean(side === "after");
      rows.appendBigInt(BigInt(at));
      rows.appendInteger(size);
      rows.appendInteger(number);
      rows.appendHugeInt(digestOf(id));
      rows.appendVarchar(id.slice(0, Math.max(0, id.indexOf(":"))));
      rows.appendHugeInt(digestOf(key));
      rows.appendHugeInt(digestOf(sha256));
      if (title === null) rows.appendNull();
      else rows.appendHugeInt(digestOf(title));
      rows.endRow();
    },
    async *pairs(): AsyncGenerator<PlacePair> {
      rows.closeSync();
      for (const match of MATCHES) await connection.run(match());
      const found = await connection.stream(PAIRS);
      for (let chunk = await found.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await found.fetchChunk()) {
        for (const [at, size, line, otherAt, otherSize, otherLine, matchedBy] of chunk.getRows()) {
          yield {
            before: placeOf(at, size, line),
            after: placeOf(otherAt, otherSize, otherLine),
            matchedBy: (matchedBy ?? null) as PlacePair["matchedBy"],
          };
        }
      }
    },
    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function digestOf(name: string): bigint {
  return BigInt(`0x${hash("sha256", name).slice(0, 31)}`);
}

function placeOf(at: unknown, size: unknown, number: unknown): LeftoverPlace | null {
  return at === null ? null : { at: Number(at), size: Number(size), number: Number(number) };
}
