/** What the page of a run asks its server. Paths are relative: the token stands in the address of the page. */
import type { Correction } from "../../corrections.ts";
import type { PageRecord, RunRows } from "../page.ts";

export interface RowsQuery {
  readonly text: string;
  /** The name of a check, {@link ANY_CHECK}, or "" for all records. */
  readonly rule: string;
  /** "" for any. */
  readonly severity: string;
  /** Of a review: which of its records. */
  readonly show: string;
  readonly from: number;
  readonly count: number;
}

/** In place of the name of a check: records that fail any. */
export const ANY_CHECK = "*";

/** Goes on with a search where it rests. */
export function fetchRows({ from, count, ...words }: RowsQuery): Promise<RunRows> {
  return ask<RunRows>(`api/rows?${new URLSearchParams({ ...words, from: String(from), count: String(count) })}`);
}

export function fetchRecord(number: number): Promise<PageRecord> {
  return ask<PageRecord>(`api/record?number=${number}`);
}

/** The record as it stands once the correction is on disk. */
export function sendCorrection(number: number, correction: Correction): Promise<PageRecord> {
  return ask<PageRecord>(`api/corrections?number=${number}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(correction),
  });
}

/** @throws Error with words for a person. */
async function ask<Answer>(path: string, request: RequestInit = {}): Promise<Answer> {
  const unsaved = request.method === "POST" ? " Nothing was saved." : "";
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Error(`The server does not answer: is tabstract still running?${unsaved}`);
  }
  const body = (await response.json().catch(() => null)) as Answer & { readonly message?: string };
  if (!response.ok) throw new Error(body?.message ?? `The server answered ${response.status}.${unsaved}`);
  return body;
}
