/**
 * Which of the records that two runs have left are the same: by id and key, by id alone, by provenance (file and place, then the source's
 * bytes), by title. Records that share a name are paired in the order of their runs. In DuckDB, which keeps its tables on disk; and since
 * what it holds while it joins and sorts grows with the rows, it is asked for a part of them at a time. Names are kept as digests of 124
 * bits, a third of their size: no two of a billion names will ever share one.
 */
import { hash } from "node:crypto";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const SETTINGS = { memory_limit: "48MB", threads: "1" } as const;

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

/** So many rows of one side are joined or sorted at a time, roughly. */
const PART_ROWS = 65_536;

/** Some of the rows of a table that have no partner yet. */
interface Part {
  readonly table: string;
  readonly index: number;
  readonly of: number;
}

/** Rows of one side that share no value of a column with rows of another part. */
function rowsOf(isAfter: boolean, column: string, { table, index, of }: Part): string {
  return `SELECT * FROM ${table} WHERE ${isAfter ? "" : "NOT "}is_after AND hash(${column}) % ${of} = ${index}`;
}

/** Pairs rows that are equal in these columns, the first with the first. */
function matchOn(columns: readonly [string, ...string[]], matchedBy: string, where = "true"): (part: Part) => string {
  const names = columns.join(", ");
  const side = (isAfter: boolean, part: Part): string =>
    `SELECT line, catalogue, ${names}, row_number() OVER (PARTITION BY ${names} ORDER BY line) AS turn FROM (${rowsOf(isAfter, columns[0], part)})`;
  return (part) => `INSERT INTO pair SELECT one.line, other.line, '${matchedBy}'
    FROM (${side(false, part)}) AS one JOIN (${side(true, part)}) AS other USING (${names}, turn) WHERE ${where};`;
}

/** Identifiers of one catalogue that differ name two papers. */
const NO_CONTRADICTION = "one.catalogue = 'sha256' OR one.catalogue <> other.catalogue";

/** A title that only one record of each side has left. */
function matchTitles(part: Part): string {
  const side = (isAfter: boolean): string =>
    `SELECT title, min(line) AS line, min(catalogue) AS catalogue FROM (${rowsOf(isAfter, "title", part)}) WHERE title IS NOT NULL GROUP BY title HAVING count(*) = 1`;
  return `INSERT INTO pair SELECT one.line, other.line, 'title'
    FROM (${side(false)}) AS one JOIN (${side(true)}) AS other USING (title) WHERE ${NO_CONTRADICTION};`;
}

/** Best first: what is matched is not asked again. */
const MATCHES: readonly ((part: Part) => string)[] = [
  matchOn(["id", "key"], "id"),
  matchOn(["id"], "id"),
  matchOn(["key", "sha256"], "provenance"),
  matchOn(["sha256"], "provenance"),
  matchOn(["key"], "provenance", NO_CONTRADICTION),
  matchTitles,
];

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** What is left of a table once its pairs are known, of these lines of one side. */
function unmatched(isAfter: boolean, table: string, { from, to }: Lines): string {
  const column = isAfter ? "other" : "one";
  const isIn = (name: string): string => `${name} >= ${from} AND ${name} < ${to}`;
  return `SELECT * FROM ${table} WHERE ${isAfter ? "" : "NOT "}is_after AND ${isIn("line")}
    AND line NOT IN (SELECT ${column} FROM pair WHERE ${isIn(column)})`;
}

/** Lines of the run before with their partners, in order. */
function pairsOf({ from, to }: Lines): string {
  return `SELECT one.place, one.size, one.line, other.place, other.size, other.line, pair.matched_by
    FROM (SELECT * FROM leftover WHERE NOT is_after AND line >= ${from} AND line < ${to}) AS one
      LEFT JOIN pair ON pair.one = one.line
      LEFT JOIN (SELECT * FROM leftover WHERE is_after) AS other ON other.line = pair.other
    ORDER BY one.line`;
}

function loneOf(lines: Lines): string {
  return `SELECT NULL, NULL, NULL, place, size, line, NULL FROM (${unmatched(true, "leftover", lines)}) ORDER BY line`;
}

/** @param folder where the database and what it spills are kept. */
export async function openLeftoverTable(folder: string): Promise<LeftoverTable> {
  const instance = await DuckDBInstance.create(join(folder, "leftovers.duckdb"), { ...SETTINGS, temp_directory: join(folder, "spilled") });
  const connection = await instance.connect();
  await connection.run(TABLES);
  const rows = await connection.createAppender("leftover");
  const count = { before: 0, after: 0 };
  const last = { before: 0, after: 0 };

  async function match(): Promise<void> {
    let table = "leftover";
    const of = Math.ceil(Math.max(count.before, count.after) / PART_ROWS);
    for (const [turn, matchPart] of MATCHES.entries()) {
      for (let index = 0; index < of; index++) await connection.run(matchPart({ table, index, of }));
      const pairs = Number((await connection.runAndReadAll("SELECT count(*) FROM pair")).getRows()[0]?.[0]);
      if (pairs === Math.min(count.before, count.after) || turn === MATCHES.length - 1) return;
      const next = `rest_${turn}`;
      await connection.run(`CREATE TABLE ${next} AS SELECT * FROM leftover LIMIT 0`);
      for (const isAfter of [false, true]) {
        for (const lines of ranges(last[isAfter ? "after" : "before"])) {
          await connection.run(`INSERT INTO ${next} ${unmatched(isAfter, table, lines)}`);
        }
      }
      if (turn > 0) await connection.run(`DROP TABLE ${table}`);
      table = next;
    }
  }

  return {
    add({ side, at, size, number, id, key, sha256, title }): void {
      count[side]++;
      last[side] = Math.max(last[side], number);
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
      await match();
      for (const [query, side] of [
        [pairsOf, "before"],
        [loneOf, "after"],
      ] as const) {
        for (const lines of ranges(last[side])) {
          const found = await connection.stream(query(lines));
          for (let chunk = await found.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await found.fetchChunk()) {
            for (const [at, size, line, otherAt, otherSize, otherLine, matchedBy] of chunk.getRows()) {
              yield {
                before: placeOf(at, size, line),
                after: placeOf(otherAt, otherSize, otherLine),
                matchedBy: (matchedBy ?? null) as PlacePair["matchedBy"],
              };
            }
          }
        }
      }
    },
    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Of lines counted from 1. */
function ranges(last: number): Lines[] {
  return Array.from({ length: Math.ceil(last / PART_ROWS) }, (_, at) => ({ from: at * PART_ROWS + 1, to: (at + 1) * PART_ROWS + 1 }));
}

function digestOf(name: string): bigint {
  return BigInt(`0x${hash("sha256", name).slice(0, 31)}`);
}

function placeOf(at: unknown, size: unknown, number: unknown): LeftoverPlace | null {
  return at === null ? null : { at: Number(at), size: Number(size), number: Number(number) };
}
