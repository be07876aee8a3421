/** The queue on a real Redis: whatever dies on the way, the gathered run is that of one process, byte for byte. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { version } from "@tabstract/pipeline";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startProgram, until } from "./support/processes.ts";
import { type Outcome, paper, tabstract, temporaryFolder } from "./support/program.ts";
import {
  freePort,
  makeCertificate,
  NEEDS_OPENSSL,
  NEEDS_REDIS,
  type RedisServer,
  startRedis,
  WITHOUT_OPENSSL,
  WITHOUT_REDIS,
} from "./support/redis.ts";

describe("without a queue", () => {
  const queue = ["--queue", "redis://127.0.0.1:1"];
  it.each<[readonly string[], RegExp]>([
    [["enqueue", "in"], /say which queue: --queue redis/],
    [["enqueue", "in", "--queue", "127.0.0.1:6379"], /a queue is named as redis:/],
    [["enqueue", "-", ...queue], /cannot read the standard input/],
    [["enqueue", "in", "--shards", "2", "--chunk-megabytes", "2", ...queue], /say one/],
    [["enqueue", "in", "--shards", "10001", ...queue], /is more than 10000/],
    [["enqueue", "absent", ...queue], /cannot read .*absent: there is no such file/],
    [["enqueue", "empty", ...queue], /there is no file to read/],
    [["enqueue", "in", "--root", "empty", ...queue], /in does not lie under .*empty; say --root/],
    [["enqueue", "way-out", ...queue], /way-out does not lie under/],
    [["enqueue", "in", ...queue], /cannot work with the queue at redis:\/\/127\.0\.0\.1:1\/0: nothing listens there/],
    [["work", "--out", "out", ...queue], /say where the input lies/],
    [["work", "--root", ".", ...queue], /say where the parts go/],
    [["work", "--root", "absent", "--out", "out", ...queue], /there is no folder .*absent/],
    [["work", "--root", ".", "--out", "in/a.jsonl/x", ...queue], /cannot write .*in\/a\.jsonl\/x/],
    [["work", "--root", ".", "--out", "out", ...queue], /nothing listens there/],
    [["queue", ...queue], /nothing listens there/],
  ])("%j is refused", async (words, message) => {
    const cwd = temporaryFolder();
    for (const name of ["in", "empty"]) mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, "in", "a.jsonl"), `${paper(1)}\n`);
    symlinkSync("..", join(cwd, "way-out"));
    const { code, stdout, stderr } = await tabstract(words, { cwd });
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(message)]);
  });
});

describe.skipIf(WITHOUT_REDIS)(`a queue${NEEDS_REDIS}`, () => {
  let folder: string;
  let redis: RedisServer;
  let databases = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tabstract-queue-"));
    redis = await startRedis(join(folder, "redis"));
    mkdirSync(join(folder, "data"));
    // No reader looks at it: bytes to deal out that cost little.
    const citationStyles = { bibtex: "gardens ".repeat(220) };
    for (const name of ["a", "b"]) {
      const lines = Array.from({ length: 1200 }, (_, at) => (at % 300 === 5 ? '{"broken' : paper(at, { citationStyles })));
      writeFileSync(join(folder, "data", `${name}.jsonl`), `${lines.join("\n")}\n`);
    }
    writeFileSync(join(folder, "data", "c.jsonl"), `${paper(1)}\n`);
    writeFileSync(join(folder, "late.jsonl"), `${paper(2)}\n`);
    expect((await call("convert", "data", "--out", "whole", "--quiet", "--max-rejects", "100%")).code).toBe(0);
  }, 120_000);

  afterAll(async () => {
    await redis?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  function call(...words: string[]): Promise<Outcome> {
    return tabstract(words, { cwd: folder });
  }

  /** A queue that no other test sees. */
  function freshQueue(): string {
    return `${redis.url}/${databases++}`;
  }

  async function enqueue(queue: string, ...words: string[]): Promise<string> {
    const { code, stdout, stderr } = await call("enqueue", ...words, "--queue", queue);
    expect([code, stderr.includes("jobs are in the queue")], stderr).toEqual([0, true]);
    return stdout.trim();
  }

  function work(queue: string, out: string, ...more: string[]): string[] {
    return ["work", "--queue", queue, "--root", ".", "--out", out, "--threads", "1", ...more];
  }

  function names(...path: string[]): string[] {
    try {
      return readdirSync(join(folder, ...path));
    } catch {
      return [];
    }
  }

  function parts(...path: string[]): string[] {
    return names(...path).filter((name) => name.startsWith("shard-"));
  }

  /** The process that is in the middle of a part. */
  function processAtWork(...path: string[]): number | null {
    for (const name of names(...path).filter((one) => one.endsWith(".tabstract-partial"))) {
      try {
        return Number.parseInt(readFileSync(join(folder, ...path, name, ".tabstract-run"), "utf8"), 10);
      } catch {}
    }
    return null;
  }

  async function expectWhole(run: string, out: string): Promise<void> {
    const gathered = `gathered-${run}-${out}`;
    const { code, stderr } = await call("gather", ...parts(out, run).map((part) => join(out, run, part)), "--out", gathered);
    expect(code, stderr).toBe(0);
    expect(names(gathered)).toEqual(names("whole"));
    for (const name of names("whole")) {
      expect(readFileSync(join(folder, gathered, name)).equals(readFileSync(join(folder, "whole", name))), name).toBe(true);
    }
  }

  it("with three workers, one of them killed, and Redis killed and started again, gives the run of one process", async () => {
    const queue = freshQueue();
    const run = await enqueue(queue, "data", "--shards", "8");
    const workers = [1, 2, 3].map(() => startProgram(work(queue, "out", "--drain", "--lease", "2"), { cwd: folder }));
    const victim = await until(() => {
      const pid = processAtWork("out", run);
      return workers.find(({ child }) => child.pid === pid);
    });
    victim.child.kill("SIGKILL");
    expect(await victim.ended).toBe(null);
    await until(() => parts("out", run).length >= 2);
    await redis.kill();
    expect(parts("out", run).length).toBeLessThan(8);
    await sleep(300);
    await redis.start();
    const others = workers.filter((worker) => worker !== victim);
    for (const { ended, text } of others) expect(await ended, text()).toBe(0);
    expect(others.map(({ text }) => text()).join("")).toMatch(/the queue at redis:\/\/127\.0\.0\.1:\d+\/0 is back/);
    expect(names("out", run).length).toBe(8);
    await expectWhole(run, "out");
    const { code, stdout } = await call("queue", "--queue", queue);
    expect([code, stdout.replace(/ +/g, " ")]).toEqual([
      0,
      expect.stringMatching(/waiting 0\s+at work 0\s+to be tried again 0\s+done 8\s+given up 0/),
    ]);
  }, 180_000);

  it("has given back, after Ctrl-C, the job of a worker in the middle of it", async () => {
    const queue = freshQueue();
    const run = await enqueue(queue, "data", "--shards", "1");
    const controller = new AbortController();
    const working = tabstract(work(queue, "interrupted"), { cwd: folder, signal: controller.signal });
    await until(() => processAtWork("interrupted", run) === process.pid);
    controller.abort(new Error("Ctrl-C"));
    const { code, stderr } = await working;
    expect(stderr).toMatch(/shard-1-of-1: given back to the queue/);
    expect(code).toBe(0);
    expect(names("interrupted", run)).toEqual([]);
    expect((await call("queue", "--queue", queue)).stdout).toMatch(/waiting +1\n/);
    expect((await call(...work(queue, "interrupted", "--drain"))).code).toBe(0);
    await expectWhole(run, "interrupted");
  }, 120_000);

  it("keeps what cannot be done as dead letters with their reasons, and goes on with the rest", async () => {
    const queue = freshQueue();
    symlinkSync(tmpdir(), join(folder, "way-out"));
    const run = await enqueue(queue, "late.jsonl", "--shards", "2");
    await poison(queue, run);
    const worked = await call(...work(queue, "beside-poison", "--drain", "--lease", "2"));
    expect(worked.code, worked.stderr).toBe(1);
    expect(worked.stderr).toMatch(/7 jobs were given up: tabstract queue says why/);
    const { code, stdout } = await call("queue", "--queue", queue);
    expect(code).toBe(1);
    const told = stdout.replace(/\s+/g, " ");
    for (const reason of [
      "a path is absolute",
      'a path holds ".."',
      "holds a NUL",
      "leads out of the root over a symbolic link",
      "Unrecognized key",
      "no job of tabstract",
    ]) {
      expect(told).toContain(reason);
    }
    expect(stdout).not.toContain("\u001b");
    expect(names("beside-poison")).toEqual([run]);
    expect(parts("beside-poison", run)).toEqual(["shard-1-of-2", "shard-2-of-2"]);
    expect((await call("queue", "--queue", queue, "--forget")).stderr).toMatch(/^7 jobs/);
    expect((await call("queue", "--queue", queue)).code).toBe(0);
  }, 120_000);

  /** What somebody who can write to the Redis might put there. */
  async function poison(url: string, run: string): Promise<void> {
    const connection = new Redis(url, { maxRetriesPerRequest: null });
    const queue = new Queue(version, { connection, prefix: "tabstract" });
    const good = (await queue.getJob(`${run}-shard-1-of-2`))?.data;
    const bad = [
      { ...good, inputs: ["/etc"] },
      { ...good, inputs: ["../data"] },
      { ...good, inputs: ["data\0"] },
      { ...good, inputs: ["way-out"] },
      { ...good, out: tmpdir() },
      "\u001b]0;title\u0007",
    ];
    for (const [at, data] of bad.entries()) await queue.add("shard", data, { jobId: `bad-${at}`, attempts: 5, backoff: 1000 });
    // One that throws when it is thrown at a worker, again and again.
    await queue.add("shard", good, { jobId: "bad-json", attempts: 3 });
    await connection.hset(`tabstract:${version}:bad-json`, "data", "[1,");
    await queue.close();
    connection.disconnect();
  }

  it("tries again what may work later, and after a new enqueue what was given up", async () => {
    const queue = freshQueue();
    mkdirSync(join(folder, "late"));
    writeFileSync(join(folder, "late", "a.jsonl"), `${paper(1)}\n`);
    const run = await enqueue(queue, "late", "--shards", "1", "--attempts", "2");
    renameSync(join(folder, "late"), join(folder, "elsewhere"));
    const failed = await call(...work(queue, "retried", "--drain"));
    expect(failed.stderr).toMatch(
      /failed, to be tried again: cannot read late under the worker's root[\s\S]+and is given up: cannot read late/,
    );
    expect(failed.code).toBe(1);
    renameSync(join(folder, "elsewhere"), join(folder, "late"));
    expect(await enqueue(queue, "late", "--shards", "1", "--attempts", "2")).toBe(run);
    expect((await call(...work(queue, "retried", "--drain"))).code).toBe(0);
    expect(parts("retried", run)).toEqual(["shard-1-of-1"]);
    // All is done: the same again finds it so.
    await enqueue(queue, "late", "--shards", "1");
    expect((await call(...work(queue, "retried", "--drain"))).stderr).toMatch(/shard-1-of-1: was there already/);
  }, 60_000);

  it("adds nothing twice, and says where jobs may be lost", async () => {
    const queue = freshQueue();
    await enqueue(queue, "data", "--shards", "3");
    const connection = new Redis(redis.url);
    try {
      await connection.config("SET", "maxmemory-policy", "allkeys-lru");
      const again = await call("enqueue", "data", "--queue", queue, "--shards", "3");
      expect(again.stderr).toMatch(
        /^note: this Redis may throw jobs away .*allkeys-lru.*\n3 jobs are in the queue at .*, 3 of them there before/,
      );
    } finally {
      await connection.config("SET", "maxmemory-policy", "noeviction");
      connection.disconnect();
    }
    expect((await call("queue", "--queue", queue)).stdout).toMatch(/waiting +3\n/);
    expect((await call("enqueue", "data", "--queue", queue, "--chunk-megabytes", "2")).stderr).toMatch(/^3 jobs are in the queue/);
  });

  it("never prints or stores a password", async () => {
    const [right, wrong] = ["s3cret-right", "s3cret-wrong"];
    const locked = await startRedis(join(folder, "locked"), ["--requirepass", right], right);
    try {
      const at = (password: string): string => locked.url.replace("//", `//:${password}@`);
      const outcomes = [
        await call("enqueue", "late.jsonl", "--shards", "1", "--queue", at(right)),
        await tabstract(["work", "--root", ".", "--out", "locked-out", "--drain"], { cwd: folder, env: { TABSTRACT_QUEUE: at(right) } }),
        await call("queue", "--queue", at(right)),
        await call("queue", "--queue", at(wrong)),
        await call("queue", "--queue", locked.url),
        await call("queue", "--queue", `${at(wrong)}/nowhere`),
        await call("queue", "--queu", at(wrong)),
      ];
      expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 2, 2, 2, 2]);
      expect(outcomes[3]?.stderr).toMatch(/^tabstract: cannot work with the queue at redis:\/\/127\.0\.0\.1:\d+\/0: WRONGPASS/);
      expect(JSON.stringify(outcomes)).not.toContain("s3cret");
      const stored = readdirSync(locked.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(stored.length).toBeGreaterThan(0);
      for (const { parentPath, name } of stored) expect(readFileSync(join(parentPath, name), "latin1")).not.toContain("s3cret");
    } finally {
      await locked.kill();
    }
  }, 60_000);

  it.skipIf(WITHOUT_OPENSSL)(
    `speaks TLS${NEEDS_OPENSSL}`,
    async () => {
      const [key, certificate] = makeCertificate(folder);
      const port = await freePort();
      const encrypted = await startRedis(join(folder, "tls"), [
        "--tls-port",
        String(port),
        "--tls-cert-file",
        certificate,
        "--tls-key-file",
        key,
        "--tls-auth-clients",
        "no",
      ]);
      try {
        const words = ["queue", "--queue", `rediss://localhost:${port}`];
        const trusting = startProgram(words, { cwd: folder, env: { NODE_EXTRA_CA_CERTS: certificate } });
        expect(await trusting.ended, trusting.text()).toBe(0);
        expect(trusting.text()).toMatch(/given up +0/);
        // A server that nobody vouches for is not talked to.
        expect(await call(...words)).toMatchObject({ code: 2, stderr: expect.stringMatching(/self-signed certificate/) });
      } finally {
        await encrypted.kill();
      }
    },
    60_000,
  );
});
