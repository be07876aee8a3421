/** Volume strings and citation lines. */
import { citedDate } from "./dates.ts";
import { normaliseDoi } from "./identifiers.ts";

export interface Volume {
  readonly volume: string | null;
  readonly issue: string | null;
}

/** "8 2" is volume 8, issue 2, as Semantic Scholar prints it; "12(3)" likewise; anything else is the volume as it stands. */
export function splitVolume(value: string | null): Volume {
  if (value === null || value.length < 3) return { volume: value, issue: null };
  const match = /^(\d{1,6}[A-Za-z]?)(?:\s*\(([^()]{1,40})\)|\s+(\S.{0,40}))$/.exec(value);
  if (match === null) return { volume: value.replace(/^vol(?:ume|\.)?\s+(?=\d)/i, ""), issue: null };
  return { volume: match[1] ?? null, issue: match[2] ?? match[3] ?? null };
}

export function quartile(value: string | null): "Q1" | "Q2" | "Q3" | "Q4" | null {
  const word = value?.toUpperCase() ?? "";
  return word === "Q1" || word === "Q2" || word === "Q3" || word === "Q4" ? word : null;
}

export interface Citation {
  readonly abbreviation: string;
  readonly published: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
}

/** A citation in PubMed's style is never longer. */
const MAX_CITATION = 2_000;

/** "Invented J Med. 2024 Oct 21;83(11):1572-1583. doi: 10.5555/example." and its shorter forms; null for any other text. */
export function parseCitation(line: string): Citation | null {
  if (line.length > MAX_CITATION) return null;
  const head = /^(.{2,300}?)\. ([12]\d{3})\b([^;:.]{0,40})/.exec(line);
  if (head === null) return null;
  const rest = line.slice(head[0].length);
  const place =
    /^(?:;\s*([^\s:().;]{1,30}(?: [^:().;]{1,30})?)?\s*(?:\(([^()]{1,60})\))?)?\s*(?::\s*([^.;\s]{1,60}(?:\.[^.;\s]{1,30})*))?\s*(?:\.|$)/.exec(
      rest,
    );
  const doi = normaliseDoi(/\bdoi:\s*(10\.\d{4,9}\/\S{1,500})/i.exec(rest)?.[1] ?? null);
  const printed = place !== null && place[0] !== "." && place[0] !== "";
  if (!printed && doi === null && rest !== "." && rest !== "") return null;
  return {
    abbreviation: head[1] as string,
    published: citedDate(`${head[2]}${head[3]}`),
    volume: place?.[1]?.trim() ?? null,
    issue: place?.[2]?.trim() ?? null,
    pages: place?.[3] ?? null,
    doi,
  };
}
