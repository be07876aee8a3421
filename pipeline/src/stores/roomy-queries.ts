/**
 * Queries of DuckDB that may need more memory than it was given: each that runs out is asked again with twice as much. What is done with little
 * memory is done more slowly, since DuckDB spills to disk; so little is given first, and a statement takes no more than it needs.
 */
import type { DuckDBConnection } from "@duckdb/node-api";

/** What needs more is told to the person, who has a larger machine or a smaller input. */
const MOST_MEGABYTES = 4096;
/** What DuckDB says of a full disk begins as what it says of a full memory, which more memory would not help. */
const FULL_DISK = /failed to offload|max_temp_directory_size|No space left/i;

/** What is used of a connection. */
export type Connection = Pick<DuckDBConnection, "run" | "runAndReadAll" | "stream">;

/** What DuckDB marked as deleted before its memory ran out stays marked: asked again, it ends with "Conflict on tuple deletion". */
const NOT_AGAIN = /^\s*(?:DELETE|UPDATE|MERGE)\b/i;

export interface RoomyQueries {
  /**
   * One statement after the other, parted by semicolons. Rows are left out by making the table anew.
   *
   * @throws where one of them is to delete or change rows, which cannot be asked again
   */
  run(statements: string): Promise<void>;
  rows(query: string): Promise<readonly (readonly unknown[])[]>;
  /** The rows of a long answer as they come, some thousand at a time. The query must say their order: one that runs out in the middle goes on where it was. */
  stream(query: string): AsyncGenerator<readonly (readonly unknown[])[]>;
}

/** @param megabytes what DuckDB was given */
export function roomyQueries(connection: Connection, megabytes: number): RoomyQueries {
  let given = megabytes;

  async function makeRoom(error: unknown): Promise<void> {
    if (!isOutOfMemory(error) || given >= MOST_MEGABYTES) throw error;
    given *= 2;
    await connection.run(`SET memory_limit = '${given}MB'`);
  }

  async function asked<Value>(ask: () => Promise<Value>): Promise<Value> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        await makeRoom(error);
      }
    }
  }

  async function* rowsFrom(query: string, first: number): AsyncGenerator<readonly (readonly unknown[])[]> {
    const answer = await connection.stream(first === 0 ? query : `${query} OFFSET ${first}`);
    for (let chunk = await answer.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await answer.fetchChunk())
      yield chunk.getRows();
  }

  return {
    async run(statements): Promise<void> {
      for (const statement of statements.split(";").filter((one) => one.trim() !== "")) {
        if (NOT_AGAIN.test(statement)) throw new Error(`this cannot be asked again when memory runs out: ${statement.trim()}`);
        await asked(() => connection.run(statement));
      }
    },
    async rows(query): Promise<readonly (readonly unknown[])[]> {
      return await asked(async () => (await connection.runAndReadAll(query)).getRows());
    },
    async *stream(query): AsyncGenerator<readonly (readonly unknown[])[]> {
      for (let read = 0, isRead = false; !isRead; ) {
        try {
          for await (const rows of rowsFrom(query, read)) {
            read += rows.length;
            yield rows;
          }
          isRead = true;
        } catch (error) {
          await makeRoom(error);
        }
      }
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Out of Memory") && !FULL_DISK.test(error.message);
}
