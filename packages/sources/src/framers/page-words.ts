/** What a page of search results says beside its records: numbers, states, addresses, and the search that it repeats. */
import type { PageShape } from "./json-pages.ts";

/** What a page never says of itself: where it stands before or after the records, a record is broken and its rest looks like a page's own. */
const KEY_OF_PAPERS =
  /"(?:DOI|abstract|abstractText|abstract_inverted_index|authorString|authors|corpusid|display_name|doi|id|name|paperAbstract|paperId|pmid|title)"\s*:/;

interface Around {
  /** What makes JSON of the text that is looked at. */
  readonly before: string;
  readonly after: string;
  readonly page: PageShape;
}

/** Whether a text is the head or the tail of a page, and tells of the search alone. */
export function tellsOfSearchAlone(text: string, { before, after, page }: Around): boolean {
  if (KEY_OF_PAPERS.test(text)) return false;
  try {
    return !holdsWords(JSON.parse(before + text + after), page);
  } catch {
    return false;
  }
}

/** Whether a page says something in words: what it says of itself is numbers, states and addresses; the search that it repeats stands apart. */
function holdsWords(page: unknown, { path, beside }: PageShape): boolean {
  let level = page;
  for (const step of path) {
    for (const [key, value] of Object.entries(level as object)) {
      if (typeof value === "string" && !beside.has(key) && /\s/.test(value)) return true;
    }
    level = (level as Record<string, unknown>)[step];
  }
  return false;
}
