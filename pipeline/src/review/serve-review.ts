/** The server of a review: one page, three questions, one run; for the person at this machine alone. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { contentSecurityPolicy, REVIEW_FILTERS, renderReviewPage } from "@tabstract/audit";
import { systemMessage } from "../system-problem.ts";
import { admit, type Guard } from "./guard.ts";
import { openReview, type Review } from "./review.ts";

export interface ReviewServer {
  /** To be opened in a browser; holds the token. */
  readonly url: string;
  /** Answers what has been asked, and ends. */
  close(): Promise<void>;
}

export interface ReviewServerOptions {
  /** The output folder of a run. */
  readonly run: string;
  /** What the page calls it. */
  readonly name: string;
  /** 0: one that is free. */
  readonly port: number;
}

const ADDRESS = "127.0.0.1";
const TOKEN_BYTES = 24;
/** More than a correction can be. */
const BODY_BYTES: number = 64 * 1024;
const PAGE_ROWS = 200;
/** For what is being answered when the server is told to end. */
const PATIENCE_MS = 1000;

interface Answer {
  readonly status: number;
  readonly type: "text/html" | "application/json" | "text/plain";
  readonly body: string;
}

/** @throws what openReview throws, and what the system says of the port. */
export async function serveReview({ run, name, port }: ReviewServerOptions): Promise<ReviewServer> {
  const review = await openReview(run);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  let guard: Guard | null = null;
  const server = createServer((request, response) => {
    void answer(request, { review, name, guard }).then((made) => send(response, made));
  });
  try {
    server.listen(port, ADDRESS);
    await once(server, "listening");
  } catch (error) {
    await review.close();
    throw error;
  }
  const host = `${ADDRESS}:${(server.address() as AddressInfo).port}`;
  guard = { host, token };
  return {
    url: `http://${host}/${token}/`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      // A browser may keep a connection open for as long as it likes.
      const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearTimeout(patience);
      await review.close();
    },
  };
}

async function answer(
  request: IncomingMessage,
  { review, name, guard }: { review: Review; name: string; guard: Guard | null },
): Promise<Answer> {
  if (guard === null) return text(503, "not ready yet");
  const admission = admit(request, guard);
  if (admission.kind === "refused") return text(admission.status, admission.message);
  const { path, query } = admission;
  try {
    switch (`${request.method} ${path}`) {
      case "GET /": {
        const { records, corrections } = review;
        return { status: 200, type: "text/html", body: renderReviewPage({ mode: "review", run: name, records, corrections }) };
      }
      case "GET /api/rows":
        return json(200, review.rows(rowsQuery(query)));
      case "GET /api/record": {
        const record = await review.record(query.get("key") ?? "");
        return record === null ? problem(404, "there is no such record in this run") : json(200, record);
      }
      case "POST /api/corrections":
        return await correct(request, review);
      default:
        return problem(404, "there is nothing here");
    }
  } catch (error) {
    const isSaving = request.method === "POST";
    return problem(
      500,
      `${isSaving ? "nothing was saved" : "the run could not be read"}: ${systemMessage(error, isSaving ? "writing" : "reading")}`,
    );
  }
}

async function correct(request: IncomingMessage, review: Review): Promise<Answer> {
  if (request.headers["content-type"] !== "application/json") return problem(415, "a correction is application/json");
  const body = await bodyOf(request);
  if (body === null) return problem(413, `a correction has at most ${BODY_BYTES} bytes`);
  const value = parsed(body);
  if (value === undefined) return problem(400, "this is no JSON");
  const saved = await review.correct(value);
  return saved.kind === "saved" ? json(200, saved.record) : problem(422, saved.message);
}

function rowsQuery(query: URLSearchParams): Parameters<Review["rows"]>[0] {
  const whole = (name: string): number => Math.max(0, Math.trunc(Number(query.get(name)) || 0));
  return {
    text: (query.get("text") ?? "").toLowerCase(),
    filter: REVIEW_FILTERS.find((filter) => filter === query.get("filter")) ?? "all",
    from: whole("from"),
    count: Math.min(whole("count"), PAGE_ROWS),
  };
}

/** Null where it is too long; what is left of it is not read. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > BODY_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": Buffer.byteLength(body),
    "content-security-policy": `${contentSecurityPolicy({ connects: true })}; frame-ancestors 'none'`,
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(status === 405 ? { allow: "GET, POST" } : {}),
    // What is left of a body that was refused must not be read as the next request.
    ...(status === 200 ? {} : { connection: "close" }),
  });
  response.end(body);
}

function json(status: number, value: unknown): Answer {
  return { status, type: "application/json", body: JSON.stringify(value) };
}

function problem(status: number, message: string): Answer {
  return json(status, { message });
}

function text(status: number, message: string): Answer {
  return { status, type: "text/plain", body: `${message}\n` };
}
