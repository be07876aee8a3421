/**
 * Which documents are of the same paper, by the names that they bear.
 *
 * Documents that share an identifier are of the same paper, and so on from one to the next. A title, with first author and year, joins its
 * documents where no identifier contradicts: where they do not have two different identifiers of one kind between them. A name that more
 * than {@link MAX_SHARED} documents bear is a placeholder ("Editorial", a DOI of a whole supplement) and joins none.
 *
 * The papers are the connected parts of that graph. They are found by label propagation with short cuts, a few passes over the shared
 * names, in DuckDB: it keeps to its memory limit and spills to disk what does not fit.
 */
import { join } from "node:path";
import { type DuckDBAppender, DuckDBInstance } from "@duckdb/node-api";

/** A name that more documents share than this names no paper. */
const MAX_SHARED = 50;
const SETTINGS = { memory_limit: "128MB", threads: "1" } as const;

export interface NamedPlace {
  /** Of the document in the spill file, in bytes. */
  readonly at: number;
  readonly size: number;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly title: string | null;
}

export interface PaperPlace {
  /** The number of the paper's first document. */
  readonly paper: number;
  readonly at: number;
  readonly size: number;
}

export interface Names {
  add(place: NamedPlace): void;
  /** Every place once, by paper, then in the order of the input. */
  papers(): AsyncGenerator<PaperPlace>;
  close(): void;
}

const TABLES = `
  CREATE TABLE document (seq INTEGER, place BIGINT, size INTEGER);
  CREATE TABLE identifier (seq INTEGER, kind VARCHAR, value VARCHAR);
  CREATE TABLE title (seq INTEGER, value VARCHAR);
`;

/** The names that join: shared, and no placeholder; titles that no identifier contradicts. */
const LINKS = `
  CREATE TABLE link AS
    SELECT seq, kind || ':' || value AS name FROM identifier
    WHERE (kind, value) IN (SELECT (kind, value) FROM identifier GROUP BY kind, value HAVING count(*) BETWEEN 2 AND ${MAX_SHARED});
  CREATE TABLE shared_title AS
    SELECT seq, value FROM title
    WHERE value IN (SELECT value FROM title GROUP BY value HAVING count(*) BETWEEN 2 AND ${MAX_SHARED});
  CREATE TABLE contradicted AS
    SELECT DISTINCT t.value FROM shared_title t JOIN identifier i USING (seq) GROUP BY t.value, i.kind HAVING count(DISTINCT i.value) > 1;
  INSERT INTO link SELECT seq, 'title:' || value FROM shared_title WHERE value NOT IN (SELECT value FROM contradicted);
  CREATE TABLE label AS SELECT DISTINCT seq, seq AS paper FROM link;
`;

/** One pass: each document takes the smallest label among those that it shares a name with, then that one's own. */
const PASS = `
  CREATE OR REPLACE TABLE nearest AS
    SELECT link.seq, min(smallest.paper) AS paper
    FROM link JOIN (SELECT name, min(paper) AS paper FROM link JOIN label USING (seq) GROUP BY name) AS smallest USING (name)
    GROUP BY link.seq;
  CREATE OR REPLACE TABLE pulled AS
    SELECT label.paper AS seq, min(nearest.paper) AS paper FROM label JOIN nearest USING (seq) GROUP BY label.paper;
  CREATE OR REPLACE TABLE hooked AS
    SELECT n.seq, least(n.paper, coalesce(p.paper, n.paper)) AS paper FROM nearest n LEFT JOIN pulled p ON p.seq = n.seq;
  CREATE OR REPLACE TABLE shortened AS
    SELECT h.seq, least(h.paper, up.paper) AS paper FROM hooked h JOIN hooked up ON up.seq = h.paper;
`;

const CHANGED = "SELECT count(*)::INTEGER FROM label JOIN shortened USING (seq) WHERE label.paper <> shortened.paper";

const PAPERS = `
  SELECT coalesce(label.paper, document.seq) AS paper, document.place, document.size
  FROM document LEFT JOIN label USING (seq) ORDER BY paper, document.seq
`;

/** @param folder where the database and what it spills are kept. */
export async function openNames(folder: string): Promise<Names> {
  const instance = await DuckDBInstance.create(join(folder, "names.duckdb"), { ...SETTINGS, temp_directory: join(folder, "spilled") });
  const connection = await instance.connect();
  await connection.run(TABLES);
  const documents = await connection.createAppender("document");
  const identifiers = await connection.createAppender("identifier");
  const titles = await connection.createAppender("title");
  let seq = 0;

  return {
    add({ at, size, identifiers: known, title }): void {
      appendRow(documents, (row) => {
        row.appendInteger(seq);
        row.appendBigInt(BigInt(at));
        row.appendInteger(size);
      });
      for (const { kind, value } of known) {
        appendRow(identifiers, (row) => {
          row.appendInteger(seq);
          row.appendVarchar(kind);
          row.appendVarchar(value);
        });
      }
      if (title !== null) {
        appendRow(titles, (row) => {
          row.appendInteger(seq);
          row.appendVarchar(title);
        });
      }
      seq++;
    },
    async *papers(): AsyncGenerator<PaperPlace> {
      for (const appender of [documents, identifiers, titles]) appender.closeSync();
      await connection.run(LINKS);
      for (let changed = 1; changed > 0; ) {
        await connection.run(PASS);
        changed = Number((await connection.runAndReadAll(CHANGED)).getRows()[0]?.[0] ?? 0);
        await connection.run("DROP TABLE label; ALTER TABLE shortened RENAME TO label;");
      }
      const places = await connection.stream(PAPERS);
      for (let chunk = await places.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await places.fetchChunk()) {
        for (const [paper, at, size] of chunk.getRows()) yield { paper: Number(paper), at: Number(at), size: Number(size) };
      }
    },
    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function appendRow(appender: DuckDBAppender, fill: (row: DuckDBAppender) => void): void {
  fill(appender);
  appender.endRow();
}
