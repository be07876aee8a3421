/**
 * What may stand between papers in JSON: white space, commas, the brackets of lists, byte-order marks; and what the pages of search results say
 * around the papers in them, as the documentation of the APIs has it; and the keys under which people save papers and answers. None of it names
 * what only papers have, and none is a text.
 */

interface Page {
  /** The keys that lead to the papers. */
  readonly path: readonly string[];
  /** What the papers stand in. */
  readonly brackets: readonly [opens: string, closes: string];
  /** What may be more than a number or a word: the search that was asked, counts of what was found. */
  readonly beside: readonly string[];
}

const LIST = ["[", "]"] as const;

const PAGES: readonly Page[] = [
  // api.semanticscholar.org/api-docs/graph: total, offset, next, token, data.
  { path: ["data"], brackets: LIST, beside: [] },
  // api.crossref.org: status, message-type, message-version, message: facets, total-results, items, items-per-page, query.
  { path: ["message", "items"], brackets: LIST, beside: ["facets", "query"] },
  // docs.openalex.org: meta, results, group_by.
  { path: ["results"], brackets: LIST, beside: ["meta", "group_by"] },
  // europepmc.org/RestfulWebService: version, hitCount, nextCursorMark, nextPageUrl, request, resultList.
  { path: ["resultList", "result"], brackets: LIST, beside: ["request"] },
  // The files of pygetpapers: papers by their PMCIDs.
  { path: ["papers"], brackets: ["{", "}"], beside: [] },
];

/** Keys that papers have in one of the sources and no page has. */
const OF_PAPERS: ReadonlySet<string> = new Set(
  "DOI PeriodicalName abstract abstractText abstract_inverted_index author authorList authorString authors authorships corpusId corpusid display_name doi externalIds id journalTitle name paperAbstract paperId pmcid pmid resultStr subtitle text title".split(
    " ",
  ),
);

const MARK = "\xef\xbb\xbf";

/** The index of the first character that is not accounted for; null without one. */
export function lostInJson(gap: string, isLast: boolean): number | null {
  for (let at = 0; at < gap.length; ) {
    const end = separatorEnd(gap, at, isLast);
    if (end <= at) return at;
    at = end;
  }
  return null;
}

const NOTHING = -1;

function separatorEnd(gap: string, at: number, isLast: boolean): number {
  const next = gap[at] as string;
  const ofPage = Math.max(...PAGES.map((page) => Math.max(headEnd(gap, at, page), tailEnd(gap, at, page))));
  if (ofPage > at) return ofPage;
  if (" \t\r\n,[]".includes(next)) return at + 1;
  if (gap.startsWith(MARK, at)) return at + MARK.length;
  return isLast && next === '"' ? NOTHING : aroundPapersEnd(gap, at);
}

const LONGEST_SEARCH = 300;

/**
 * Papers may stand under keys, under what was searched or asked, beside notes and answers: behind the next key, with its value, where that is no text, or with
 * what opens here; or behind a bracket.
 */
function aroundPapersEnd(gap: string, at: number): number {
  const next = gap[at] as string;
  if ("{}".includes(next)) return at + 1;
  const member = memberAt(gap, at);
  if (member === null) return noTextEnd(gap, at);
  const { key, value } = member;
  if (value === gap.length && !/\s/.test(key)) return value;
  if (OF_PAPERS.has(key) || key.length > LONGEST_SEARCH) return NOTHING;
  return value === gap.length || "{[".includes(gap[value] as string) ? value : noTextEnd(gap, value);
}

function noTextEnd(gap: string, at: number): number {
  const end = gap[at] === '"' ? stringEnd(gap, at) : wordEnd(gap, at);
  return end - at > LONGEST_SEARCH ? NOTHING : end;
}

/** Behind the bracket that opens the papers of a page that begins here. */
function headEnd(gap: string, from: number, page: Page): number {
  let at = from;
  for (const [depth, step] of page.path.entries()) {
    const opens = depth + 1 === page.path.length ? page.brackets[0] : "{";
    if (gap[at] !== "{") return NOTHING;
    for (at = spaceEnd(gap, at + 1); ; at = spaceEnd(gap, at + 1)) {
      const member = memberAt(gap, at);
      if (member === null) return NOTHING;
      at = member.value;
      if (member.key === step && gap[at] === opens) break;
      at = ownEnd(gap, member, page);
      if (at === NOTHING) return NOTHING;
      at = spaceEnd(gap, at);
      if (gap[at] !== ",") return NOTHING;
    }
  }
  return at + 1;
}

/** Behind the last bracket of a page whose papers end here. */
function tailEnd(gap: string, from: number, page: Page): number {
  if (gap[from] !== page.brackets[1]) return NOTHING;
  let at = from + 1;
  for (const _ of page.path) {
    for (at = spaceEnd(gap, at); gap[at] === ","; at = spaceEnd(gap, at)) {
      const member = memberAt(gap, spaceEnd(gap, at + 1));
      at = member === null ? NOTHING : ownEnd(gap, member, page);
      if (at === NOTHING) return NOTHING;
    }
    if (gap[at] !== "}") return NOTHING;
    at++;
  }
  return at;
}

interface Member {
  readonly key: string;
  /** Where its value begins. */
  readonly value: number;
}

function memberAt(gap: string, at: number): Member | null {
  const end = stringEnd(gap, at);
  const colon = end === NOTHING ? NOTHING : spaceEnd(gap, end);
  return gap[colon] === ":" ? { key: gap.slice(at + 1, end - 1), value: spaceEnd(gap, colon + 1) } : null;
}

/** Behind a value that a page has of its own. */
function ownEnd(gap: string, { key, value }: Member, { beside }: Page): number {
  if (OF_PAPERS.has(key)) return NOTHING;
  if (beside.includes(key)) return valueEnd(gap, value, 0);
  const end = gap[value] === '"' ? stringEnd(gap, value) : wordEnd(gap, value);
  return end === NOTHING || /\s/.test(gap.slice(value, end)) ? NOTHING : end;
}

const DEEPEST = 100;

/** Behind a value of any kind in which nothing is named as papers name it. */
function valueEnd(gap: string, from: number, depth: number): number {
  const first = gap[from];
  if (first === '"') return stringEnd(gap, from);
  if ((first !== "{" && first !== "[") || depth > DEEPEST) return wordEnd(gap, from);
  const closes = first === "{" ? "}" : "]";
  let at = spaceEnd(gap, from + 1);
  if (gap[at] === closes) return at + 1;
  for (;;) {
    const member = first === "{" ? memberAt(gap, at) : { key: "", value: at };
    if (member === null || OF_PAPERS.has(member.key)) return NOTHING;
    at = valueEnd(gap, member.value, depth + 1);
    if (at === NOTHING) return NOTHING;
    at = spaceEnd(gap, at);
    if (gap[at] === closes) return at + 1;
    if (gap[at] !== ",") return NOTHING;
    at = spaceEnd(gap, at + 1);
  }
}

const STRING = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?)(?![\w.+-])/y;
const SPACES = /[ \t\r\n]*/y;

const stringEnd = (gap: string, at: number): number => matchEnd(STRING, gap, at);
const wordEnd = (gap: string, at: number): number => matchEnd(WORD, gap, at);
const spaceEnd = (gap: string, at: number): number => matchEnd(SPACES, gap, at);

function matchEnd(pattern: RegExp, gap: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(gap);
  return found === null ? NOTHING : at + found[0].length;
}
