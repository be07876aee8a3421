/** The first paragraph of a record in PubMed's "Abstract (text)": "12. Inv J Tea. 2024 Oct;8(2):1-9. doi: 10.5555/tea.1. Epub 2024 Mar 5." */
import { citedDate, isoDate } from "./dates.ts";
import { normaliseDoi } from "./identifiers.ts";

export interface PubmedHeader {
  readonly abbreviation: string;
  readonly published: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
}

const MAX_HEADER = 2_000;
/** The journal ends at the first full stop that a date, or what stands for one, follows. */
const JOURNAL = /^(.{1,300}?)\. (?=[12]\d{3}\b)/;
const ISSUE =
  /^([12]\d{3}[^;:.]{0,40})(?:;([^():]{0,60}?)(?:\(([^()]{0,80}(?:\([^()]{0,40}\)[^()]{0,40})?)\))?)?(?::(.{1,80}?))?\.(?:\s|$)/;

/** Null for what is no citation: the title of a book or of its chapter. */
export function parsePubmedHeader(line: string): PubmedHeader | null {
  if (line.length > MAX_HEADER) return null;
  const whole = line.replace(/^\d{1,8}\. /, "");
  const journal = JOURNAL.exec(whole);
  const rest = journal === null ? "" : whole.slice(journal[0].length);
  const issue = ISSUE.exec(`${rest} `);
  if (journal === null || issue === null) return null;
  const notes = rest.slice(issue[0].length - 1);
  return {
    abbreviation: journal[1] as string,
    published: citedDate(issue[1] as string) ?? isoDate(/\bE(?:pub|Collection) ([12]\d{3}[^.]{0,20})\./i.exec(notes)?.[1] ?? null),
    volume: filled(issue[2]),
    issue: filled(issue[3]),
    pages: filled(issue[4]),
    doi: normaliseDoi(/\bdoi: ?(10\.\S{4,1000})/i.exec(notes)?.[1] ?? null),
  };
}

function filled(printed: string | undefined): string | null {
  const words = printed?.trim() ?? "";
  return words === "" ? null : words;
}
