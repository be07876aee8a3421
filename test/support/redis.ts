/** A Redis of the test's own, where there is one, on a free port of this machine and in a folder that goes with it. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";

/** For `describe.skipIf`. */
export const WITHOUT_REDIS: boolean = spawnSync("redis-server", ["--version"]).status !== 0;
/** What the name of a skipped suite says. */
export const NEEDS_REDIS: string = WITHOUT_REDIS ? " (skipped: no redis-server; apt-get install -y redis-server)" : "";
if (WITHOUT_REDIS) process.stderr.write("Tests of the queue are skipped: there is no redis-server. apt-get install -y redis-server\n");

export const WITHOUT_OPENSSL: boolean = spawnSync("openssl", ["version"]).status !== 0;
export const NEEDS_OPENSSL: string = WITHOUT_OPENSSL ? " (skipped: no openssl; apt-get install -y openssl)" : "";

export interface RedisServer {
  readonly port: number;
  /** "redis://127.0.0.1:PORT". */
  readonly url: string;
  /** Where it keeps what it knows. */
  readonly folder: string;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
  /** Again, on the same port and with what it knew. */
  start(): Promise<void>;
}

/** @param more further settings, as for its command line. */
export async function startRedis(folder: string, more: readonly string[] = [], password?: string): Promise<RedisServer> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  let child: ChildProcess | null = null;
  const server: RedisServer = {
    port,
    url: `redis://127.0.0.1:${port}`,
    folder,
    async kill(): Promise<void> {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    async start(): Promise<void> {
      const settings = ["--bind", "127.0.0.1", "--port", String(port), "--dir", folder, "--save", "", "--appendonly", "yes"];
      child = spawn("redis-server", [...settings, "--appendfsync", "always", ...more], { stdio: "ignore" });
      await answering(port, password);
    },
  };
  await server.start();
  return server;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("there is no free port");
  return address.port;
}

async function answering(port: number, password: string | undefined): Promise<void> {
  const redis = new Redis({
    port,
    host: "127.0.0.1",
    ...(password === undefined ? {} : { password }),
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => 50,
  });
  redis.on("error", () => {});
  try {
    await redis.connect().catch(() => {});
    // A server that reads its file back is there, and answers everything but this with an error.
    while (
      !(await redis.ping().then(
        (answer) => answer === "PONG",
        () => false,
      ))
    )
      await sleep(50);
  } finally {
    redis.disconnect();
  }
}

/** A key and the certificate of "localhost" that goes with it, for a day. */
export function makeCertificate(folder: string): [key: string, certificate: string] {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const made = spawnSync("openssl", [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "1",
    ...subject,
    "-keyout",
    key,
    "-out",
    certificate,
  ]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
  return [key, certificate];
}
