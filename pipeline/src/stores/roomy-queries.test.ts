import { expect, it } from "vitest";
import { type Connection, roomyQueries } from "./roomy-queries.ts";

const OUT = "Out of Memory Error: could not allocate block of size 256.0 KiB (15.0 MiB/15.2 MiB used)";

/** A database of ten rows that needs so much: what it was asked, and what it answers. */
function database(
  needs: number,
  fails: { readonly error?: string; readonly afterChunks?: number; readonly endsWithNull?: boolean } = {},
): { readonly asked: string[]; readonly connection: Connection } {
  const { error = OUT, afterChunks = 0, endsWithNull = false } = fails;
  const asked: string[] = [];
  let given = 16;
  const check = (chunks: number): void => {
    if (given < needs && chunks >= afterChunks) throw new Error(error);
  };
  const connection = {
    async run(sql: string) {
      asked.push(sql.trim());
      const limit = /^SET memory_limit = '(\d+)MB'$/.exec(sql)?.[1];
      if (limit === undefined) check(0);
      else given = Number(limit);
    },
    async runAndReadAll(sql: string) {
      asked.push(sql);
      check(0);
      return { getRows: () => [[1], [2]] };
    },
    async stream(sql: string) {
      asked.push(sql);
      let next = Number(/ OFFSET (\d+)$/.exec(sql)?.[1] ?? 0);
      let chunks = 0;
      return {
        async fetchChunk() {
          check(chunks++);
          const rows = Array.from({ length: Math.min(4, 10 - next) }, (_, index) => [next + index]);
          next += rows.length;
          return endsWithNull && rows.length === 0 ? null : { rowCount: rows.length, getRows: () => rows };
        },
      };
    },
  };
  return { asked, connection: connection as unknown as Connection };
}

const moreFor = (...megabytes: number[]): string[] => megabytes.map((one) => `SET memory_limit = '${one}MB'`);

it("gives a statement that runs out twice as much, until it is enough, and goes on with the next", async () => {
  const { asked, connection } = database(50);
  await roomyQueries(connection, 16).run("CREATE A; \n CREATE B;");
  expect(asked).toEqual(["CREATE A", ...moreFor(32), "CREATE A", ...moreFor(64), "CREATE A", "CREATE B"]);
});

it.each(["DELETE FROM a", " update a SET b = 1", "CREATE A; MERGE INTO a USING b"])(
  "refuses %j, which would find its own rows deleted when it is asked again",
  async (statements) => {
    const { asked, connection } = database(16);
    await expect(roomyQueries(connection, 16).run(statements)).rejects.toThrow("cannot be asked again");
    expect(asked.join()).not.toMatch(/delete|update|merge/i);
  },
);

it("so too a query that is read at once", async () => {
  const { asked, connection } = database(32);
  expect(await roomyQueries(connection, 16).rows("FROM a")).toEqual([[1], [2]]);
  expect(asked).toEqual(["FROM a", ...moreFor(32), "FROM a"]);
});

it.each([
  [0, [32, 64]],
  [1, [32, 64]],
  [2, [32]],
])("and a long answer, which goes on where it was: after %i chunks", async (afterChunks, given) => {
  const { asked, connection } = database(50, { afterChunks });
  const rows: unknown[] = [];
  for await (const some of roomyQueries(connection, 16).stream("FROM a ORDER BY b")) rows.push(...some.map(([row]) => row));
  expect(rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(asked.filter((sql) => sql.startsWith("SET"))).toEqual(moreFor(...given));
});

it("reads an answer to its end, whether an empty chunk says so or none", async () => {
  for (const endsWithNull of [false, true]) {
    const { asked, connection } = database(16, { endsWithNull });
    const rows: unknown[] = [];
    for await (const some of roomyQueries(connection, 16).stream("FROM a ORDER BY b")) rows.push(...some.map(([row]) => row));
    expect(rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(asked).toHaveLength(1);
  }
});

it("tells other errors, a full disk, and a memory that is all used", async () => {
  for (const error of ["Parser Error: no", "Out of Memory Error: failed to offload data block: No space left on device"]) {
    const { asked, connection } = database(32, { error });
    await expect(roomyQueries(connection, 16).run("CREATE A")).rejects.toThrow(error);
    expect(asked).toEqual(["CREATE A"]);
  }
  const { asked, connection } = database(1e9);
  await expect(roomyQueries(connection, 16).rows("FROM a")).rejects.toThrow(OUT);
  expect(asked.at(-2)).toBe("SET memory_limit = '4096MB'");
});
