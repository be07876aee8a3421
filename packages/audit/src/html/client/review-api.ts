/** What the page of a review asks its server. Paths are relative: the token stands in the address of the page. */
import type { Correction } from "../../corrections.ts";
import type { ReviewRecord, ReviewRows } from "../page.ts";

export interface RowsQuery {
  readonly text: string;
  readonly filter: string;
  readonly from: number;
  readonly count: number;
}

export function fetchRows({ text, filter, from, count }: RowsQuery): Promise<ReviewRows> {
  const query = new URLSearchParams({ text, filter, from: String(from), count: String(count) });
  return ask<ReviewRows>(`api/rows?${query}`);
}

export function fetchRecord(key: string): Promise<ReviewRecord> {
  return ask<ReviewRecord>(`api/record?${new URLSearchParams({ key })}`);
}

/** The record as it stands once the correction is on disk. */
export function sendCorrection(correction: Correction): Promise<ReviewRecord> {
  return ask<ReviewRecord>("api/corrections", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(correction),
  });
}

/** @throws Error with words for a person. */
async function ask<Answer>(path: string, request: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Error("The server does not answer: is tabstract review still running? Nothing was saved.");
  }
  const body = (await response.json().catch(() => null)) as Answer & { readonly message?: string };
  if (!response.ok) throw new Error(body?.message ?? `The server answered ${response.status}. Nothing was saved.`);
  return body;
}
