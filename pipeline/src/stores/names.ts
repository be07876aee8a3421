/**
 * Which documents are of the same paper, by the names that they bear.
 *
 * Documents that share an identifier are of the same paper, and so on from one to the next, unless the identifier is crowded: unless its
 * documents have more than {@link MANY} different identifiers of another kind between them, or titles where nothing but the identifier says
 * which papers they are (the DOI of a whole supplement, a placeholder). A title, with first author and year, joins its documents where no identifier contradicts: where they do not have two
 * different identifiers of one kind between them; in another year as well. A paper of more than {@link MOST_DOCUMENTS} documents is none: they stay by themselves.
 *
 * The papers are the connected parts of that graph. They are found by label propagation with short cuts, a few passes over the shared
 * names, in DuckDB: it keeps to its memory limit and spills to disk what does not fit.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { type DuckDBAppender, DuckDBInstance } from "@duckdb/node-api";
import { roomyQueries } from "./roomy-queries.ts";

/** One paper may have two DOIs or a title in three spellings; not so many. */
const MANY = 5;
/** A paper is held in memory when it is merged. */
export const MOST_DOCUMENTS = 500;
/** What DuckDB may hold at first: enough for some hundred thousand names. */
const FIRST_MEGABYTES = 16;
/** DuckDB's own bounds for giving back what it freed are larger than that limit. */
const SETTINGS = {
  threads: "1",
  preserve_insertion_order: "false",
  allocator_flush_threshold: "8MB",
  allocator_bulk_deallocation_flush_threshold: "8MB",
} as const;

export interface NamedPlace {
  /** Of the document in the spill file, in bytes. */
  readonly at: number;
  readonly size: number;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  /** Names of another kind, which join where no identifier contradicts; and the year that stands with them. */
  readonly titles: readonly string[];
  readonly year: number | null;
  /** What tells papers apart that share an identifier; each is empty where it is missing. */
  readonly face: { readonly title: string; readonly author: string };
}

export interface PaperPlace {
  /** The number of the paper's first document. */
  readonly paper: number;
  readonly at: number;
  readonly size: number;
}

export interface FacedPlace extends PaperPlace {
  /** Of the document's face: what differs is another, 0 is none. */
  readonly title: number;
  readonly author: number;
}

export interface JoinedNone {
  /** How many identifiers are crowded, and a few of them: their kinds, each with the place of a document that bears it. */
  readonly identifiers: number;
  readonly examples: readonly { readonly kind: string; readonly at: number; readonly size: number }[];
  /** How many papers had too many documents. */
  readonly papers: number;
}

export interface Names {
  add(place: NamedPlace): void;
  /** Finds the papers, once all places are there. Answers what joined none. */
  join(): Promise<JoinedNone>;
  /** Once they are found: every place once, by paper, then in the order of the input. */
  papers(): AsyncGenerator<FacedPlace>;
  /** May be called again. */
  close(): void;
}

/**
 * Names are looked at in at most so many parts, about {@link PART_NAMES} each: what DuckDB holds of a part does not grow with the input until there
 * are tens of millions.
 */
const PARTS = 256;
const PART_NAMES = 100_000;

const TABLES = `
  CREATE TABLE document (seq INTEGER, place BIGINT, size INTEGER, title INTEGER, author INTEGER);
  CREATE TABLE name (seq INTEGER, kind UTINYINT, hash HUGEINT, part USMALLINT);
  CREATE TABLE link (seq INTEGER, kind UTINYINT, name HUGEINT, part USMALLINT);
  CREATE TABLE contradicted (name HUGEINT);
`;

/**
 * The numbers that stand for titles in the table of names, with their years and without; kinds of identifiers come behind them. Without its year a
 * title joins what is ahead of print to what is in print, and is contradicted sooner: by another issue of a yearly report.
 */
const TITLE_OF_YEAR = 0;
const TITLE = 1;

/** The names that join: shared, not crowded, and of the titles those that no identifier contradicts. */
const LINKS = (isIn: (table: string) => string): string => `
  INSERT INTO link
    SELECT seq, kind, hash, part FROM name
    WHERE ${isIn("name")} AND hash IN (SELECT hash FROM name WHERE ${isIn("name")} GROUP BY hash HAVING count(*) > 1);
  INSERT INTO contradicted
    SELECT DISTINCT title.name FROM link AS title JOIN name AS other USING (seq)
    WHERE title.kind <= ${TITLE} AND other.kind > ${TITLE} AND ${isIn("title")}
    GROUP BY title.name, other.kind HAVING min(other.hash) <> max(other.hash);
`;

const CLEARED = `
  CREATE TABLE suspect AS
    SELECT seq, kind, name FROM link WHERE name IN (SELECT name FROM link WHERE kind > ${TITLE} GROUP BY name HAVING count(*) > ${MANY});
  CREATE TABLE bare AS
    SELECT seq FROM name WHERE kind > ${TITLE} AND seq IN (SELECT seq FROM suspect) GROUP BY seq HAVING count(*) = 1;
  CREATE TABLE crowded AS
    SELECT DISTINCT identifier.name FROM suspect AS identifier JOIN name AS other USING (seq)
    WHERE other.kind <> identifier.kind AND (other.kind > ${TITLE} OR (other.kind = ${TITLE_OF_YEAR} AND identifier.seq IN (SELECT seq FROM bare)))
    GROUP BY identifier.name, other.kind HAVING count(DISTINCT other.hash) > ${MANY};
  CREATE TABLE bearer AS SELECT name, any_value(kind) AS kind, min(seq) AS seq FROM link WHERE name IN (FROM crowded) GROUP BY name;
  CREATE TABLE clear AS FROM link ANTI JOIN contradicted USING (name) ANTI JOIN crowded USING (name);
  DROP TABLE link;
  ALTER TABLE clear RENAME TO link;
  CREATE TABLE label AS SELECT DISTINCT seq, seq AS paper FROM link;
`;

const EXAMPLES = `
  SELECT bearer.kind, document.place, document.size FROM bearer JOIN document USING (seq) ORDER BY bearer.seq, bearer.kind LIMIT 3
`;

/** One pass: each document takes the smallest label among those that it shares a name with, then that one's own. */
const NEAR = (isIn: (table: string) => string): string => `
  INSERT INTO near
    SELECT link.seq, min(smallest.paper) AS paper
    FROM link JOIN (SELECT name, min(paper) AS paper FROM link JOIN label USING (seq) WHERE ${isIn("link")} GROUP BY name) AS smallest USING (name)
    WHERE ${isIn("link")} GROUP BY link.seq;
`;

const PASS = `
  CREATE OR REPLACE TABLE nearest AS SELECT seq, min(paper) AS paper FROM near GROUP BY seq;
  CREATE OR REPLACE TABLE pulled AS
    SELECT label.paper AS seq, min(nearest.paper) AS paper FROM label JOIN nearest USING (seq) GROUP BY label.paper;
  CREATE OR REPLACE TABLE hooked AS
    SELECT n.seq, least(n.paper, coalesce(p.paper, n.paper)) AS paper FROM nearest n LEFT JOIN pulled p ON p.seq = n.seq;
  CREATE OR REPLACE TABLE shortened AS
    SELECT h.seq, least(h.paper, up.paper) AS paper FROM hooked h JOIN hooked up ON up.seq = h.paper;
`;

const CHANGED = "SELECT count(*)::INTEGER FROM label JOIN shortened USING (seq) WHERE label.paper <> shortened.paper";

const TOO_LARGE = `
  CREATE TABLE too_large AS SELECT paper FROM label GROUP BY paper HAVING count(*) > ${MOST_DOCUMENTS};
  CREATE TABLE of_few AS FROM label ANTI JOIN too_large USING (paper);
  DROP TABLE label;
  ALTER TABLE of_few RENAME TO label;
`;

const PAPERS = `
  SELECT coalesce(label.paper, document.seq) AS paper, document.place, document.size, document.title, document.author
  FROM document LEFT JOIN label USING (seq) ORDER BY paper, document.seq
`;

/**
 * @param folder where the database and what it spills are kept
 * @param first how many megabytes DuckDB may hold at first
 */
export async function openNames(folder: string, first: number = FIRST_MEGABYTES): Promise<Names> {
  const settings = { ...SETTINGS, memory_limit: `${first}MB`, temp_directory: join(folder, "spilled") };
  const instance = await DuckDBInstance.create(join(folder, "names.duckdb"), settings);
  const connection = await instance.connect();
  const queries = roomyQueries(connection, first);
  await connection.run(TABLES);
  const documents = await connection.createAppender("document");
  const names = await connection.createAppender("name");
  const kinds = new Map<string, number>([
    ["title of year", TITLE_OF_YEAR],
    ["title", TITLE],
  ]);
  let seq = 0;
  let named = 0;
  let isClosed = false;

  /** By a hash: names of one length, however long they are, take a third of the memory. */
  function addName(kind: string, value: string, countsAs?: number): void {
    const kindNumber = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, kindNumber);
    named++;
    const digest = createHash("sha256").update(`${kind}:${value}`).digest();
    appendRow(names, (row) => {
      row.appendInteger(seq);
      row.appendUTinyInt(countsAs ?? kindNumber);
      row.appendHugeInt((digest.readBigInt64LE(0) << 64n) | digest.readBigUInt64LE(8));
      row.appendUSmallInt(digest.readUInt16LE(16) % PARTS);
    });
  }

  async function byParts(statements: (isIn: (table: string) => string) => string): Promise<void> {
    const step = Math.ceil((PARTS * PART_NAMES) / Math.max(named, 1));
    for (let from = 0; from < PARTS; from += step) {
      await queries.run(statements((table) => `${table}.part BETWEEN ${from} AND ${from + step - 1}`));
    }
  }

  async function number(query: string): Promise<number> {
    return Number((await queries.rows(query))[0]?.[0] ?? 0);
  }

  return {
    add({ at, size, identifiers, titles, year, face }): void {
      appendRow(documents, (row) => {
        row.appendInteger(seq);
        row.appendBigInt(BigInt(at));
        row.appendInteger(size);
        row.appendInteger(shortHash(face.title));
        row.appendInteger(shortHash(face.author));
      });
      for (const { kind, value } of identifiers) addName(kind, value);
      for (const [index, title] of titles.entries()) {
        // A document has one title, under however many names of its author.
        addName("title of year", `${title}/${year}`, index === 0 ? TITLE_OF_YEAR : TITLE);
        addName("title", title);
      }
      seq++;
    },
    async join(): Promise<JoinedNone> {
      for (const appender of [documents, names]) appender.closeSync();
      await byParts(LINKS);
      await queries.run(CLEARED);
      for (let changed = 1; changed > 0; ) {
        await queries.run("CREATE OR REPLACE TABLE near (seq INTEGER, paper INTEGER)");
        await byParts(NEAR);
        await queries.run(PASS);
        changed = await number(CHANGED);
        await queries.run("DROP TABLE label; ALTER TABLE shortened RENAME TO label;");
      }
      await queries.run(TOO_LARGE);
      const kindOf = [...kinds.keys()];
      const examples = await queries.rows(EXAMPLES);
      return {
        identifiers: await number("SELECT count(*)::INTEGER FROM crowded"),
        examples: examples.map(([kind, at, size]) => ({ kind: kindOf[Number(kind)] ?? "", at: Number(at), size: Number(size) })),
        papers: await number("SELECT count(*)::INTEGER FROM too_large"),
      };
    },
    async *papers(): AsyncGenerator<FacedPlace> {
      for await (const rows of queries.stream(PAPERS)) {
        for (const row of rows) {
          const [paper = 0, at = 0, size = 0, title = 0, author = 0] = row.map(Number);
          yield { paper, at, size, title, author };
        }
      }
    },
    close(): void {
      if (isClosed) return;
      isClosed = true;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Two of a paper's few documents hardly ever meet in it. */
function shortHash(value: string): number {
  return value === "" ? 0 : createHash("sha256").update(value).digest().readInt32LE(0);
}

function appendRow(appender: DuckDBAppender, fill: (row: DuckDBAppender) => void): void {
  fill(appender);
  appender.endRow();
}
