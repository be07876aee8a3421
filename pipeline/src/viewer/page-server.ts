/** A server of one page and what the page asks for, for the person at this machine alone. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { contentSecurityPolicy } from "@tabstract/audit";
import { RunUnreadable } from "../audit/run-unreadable.ts";
import { systemMessage } from "../system-problem.ts";
import { admit, type Guard, type Method } from "./guard.ts";

export interface PageServer {
  /** To be opened in a browser; holds the token. */
  readonly url: string;
  readonly records: number;
  /** Answers what has been asked, and ends. */
  close(): Promise<void>;
}

/** What is behind the guard. */
export interface Site {
  readonly records: number;
  readonly methods: readonly Method[];
  /** Null where there is nothing under this path. */
  answer(request: SiteRequest): Promise<Answer | null>;
  close(): Promise<void>;
}

export interface SiteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly message: IncomingMessage;
}

export interface Answer {
  readonly status: number;
  readonly type: "text/html" | "application/json" | "text/plain";
  readonly body: string;
}

const ADDRESS = "127.0.0.1";
const TOKEN_BYTES = 24;
/** For what is being answered when the server is told to end. */
const PATIENCE_MS = 1000;

/** Closes the site with itself, also where it cannot begin. `port` 0: one that is free. @throws what the system says of the port. */
export async function servePage(site: Site, port: number): Promise<PageServer> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  let guard: Guard | null = null;
  const server = createServer((request, response) => {
    void answer(request, site, guard).then((made) => send(response, made, site));
  });
  try {
    server.listen(port, ADDRESS);
    await once(server, "listening");
  } catch (error) {
    await site.close();
    throw error;
  }
  const host = `${ADDRESS}:${(server.address() as AddressInfo).port}`;
  guard = { host, token, methods: site.methods };
  return {
    url: `http://${host}/${token}/`,
    records: site.records,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      // A browser may keep a connection open for as long as it likes.
      const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearTimeout(patience);
      await site.close();
    },
  };
}

async function answer(request: IncomingMessage, site: Site, guard: Guard | null): Promise<Answer> {
  if (guard === null) return text(503, "not ready yet");
  const admission = admit(request, guard);
  if (admission.kind === "refused") return text(admission.status, admission.message);
  const method = request.method ?? "";
  try {
    const { path, query } = admission;
    return (await site.answer({ method, path, query, message: request })) ?? problem(404, "there is nothing here");
  } catch (error) {
    const isSaving = method === "POST";
    const told = error instanceof RunUnreadable ? error.message : systemMessage(error, isSaving ? "writing" : "reading");
    return problem(500, `${isSaving ? "nothing was saved" : "the run could not be read"}: ${told}`);
  }
}

function send(response: ServerResponse, { status, type, body }: Answer, { methods }: Site): void {
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
    ...(status === 405 ? { allow: methods.join(", ") } : {}),
    // What is left of a body that was refused must not be read as the next request.
    ...(status === 200 ? {} : { connection: "close" }),
  });
  response.end(body);
}

export function html(body: string): Answer {
  return { status: 200, type: "text/html", body };
}

export function json(status: number, value: unknown): Answer {
  return { status, type: "application/json", body: JSON.stringify(value) };
}

export function problem(status: number, message: string): Answer {
  return json(status, { message });
}

/** The record that is asked for by its number; null where the run has none such. */
export function numberOf(query: URLSearchParams, records: number): number | null {
  const text = query.get("number") ?? "";
  return /^\d{1,15}$/.test(text) && Number(text) < records ? Number(text) : null;
}

export function noRecord(): Answer {
  return problem(404, "there is no such record in this run");
}

function text(status: number, message: string): Answer {
  return { status, type: "text/plain", body: `${message}\n` };
}
