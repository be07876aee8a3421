/** The server of a review: the page of a run, and what a person says of its results. */
import type { IncomingMessage } from "node:http";
import { renderRunPage } from "@tabstract/audit";
import { type Answer, html, json, noRecord, numberOf, type PageServer, problem, type Site, servePage } from "../viewer/page-server.ts";
import { openReview, type Review, type ReviewOptions } from "./review.ts";

/** More than a correction can be. */
const BODY_BYTES: number = 64 * 1024;
/** Names and charsets are read without regard to case (RFC 9110, 8.3). JSON is UTF-8 whether it is said or not. */
const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset=(?:utf-8|"utf-8")[ \t]*)?$/i;

/** @param options `port` 0: one that is free. @throws what openReview throws, and what the system says of the port. */
export async function serveReview(options: ReviewOptions & { readonly port: number }): Promise<PageServer> {
  return servePage(siteOf(await openReview(options), options.name), options.port);
}

function siteOf(review: Review, run: string): Site {
  const { records } = review;
  return {
    records,
    methods: ["GET", "POST"],
    async answer({ method, path, query, message }) {
      const number = numberOf(query, records);
      switch (`${method} ${path}`) {
        case "GET /":
          return html(renderRunPage({ mode: "review", run, records, ...review.failed(), corrections: review.corrections }));
        case "GET /api/rows":
          return json(200, await review.rows(query));
        case "GET /api/record":
          return number === null ? noRecord() : json(200, await review.record(number));
        case "POST /api/corrections":
          return number === null ? noRecord() : correct(message, { review, number });
        default:
          return null;
      }
    },
    close: () => review.close(),
  };
}

async function correct(request: IncomingMessage, { review, number }: { review: Review; number: number }): Promise<Answer> {
  if (!JSON_TYPE.test(request.headers["content-type"] ?? "")) return problem(415, "a correction is application/json, in UTF-8");
  const body = await bodyOf(request);
  if (body === null) return problem(413, `a correction has at most ${BODY_BYTES} bytes`);
  const value = parsed(body);
  if (value === undefined) return problem(400, "this is no JSON");
  const saved = await review.correct(number, value);
  return saved.kind === "saved" ? json(200, saved.record) : problem(422, saved.message);
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
