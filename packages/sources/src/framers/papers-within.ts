/**
 * The papers within an object that is no paper. People save answers under what they asked: `{"10.5555/a": {…}, "10.5555/b": null}`,
 * `{"naps": {"total": 2, "data": […]}, "rest": […]}`, `{"query": "naps", "paper": {…}}`. Whether an object is a paper is certain only once all of it is
 * there, so whole frames are looked at. The keys and the short values around the papers are layout; an object with a text of its own is left as it is.
 */
import type { Frame } from "../reader.ts";
import { nextInk, stringEnd, valueEnd } from "./json-ends.ts";
import { isWithinPaper, namesRecords, PAPER_KEYS, STRUCTURED_ROWS } from "./json-pages.ts";
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./layout.ts";

/** Deeper no paper is looked for: a search, its answer, a batch, and two more. */
const DEEPEST = 6;
/** A search in words, as a key or behind one, a note, a time: what is longer is a text. */
const LONGEST_SEARCH = 300;
/** Of something else beside papers: counts, settings, addresses. */
const LARGEST_BESIDE = 2_000;
/** A citation or a reference, which is a row with the paper in it. */
const ROWS: ReadonlySet<string> = new Set(["citedPaper", "citingPaper"]);
/** What people save an answer under, beside what they asked by: `{"doi": "10.5555/a", "paper": { … }}`. */
const ANSWER: ReadonlySet<string> = new Set(
  "answer article body content data document hit item items json output paper papers raw record records response result results work".split(
    " ",
  ),
);
/** Keys that such a row may have of the paper: what it was asked by. */
const ASKED: ReadonlySet<string> = new Set(["DOI", "corpusId", "corpusid", "doi", "paperId", "pmid", "title"]);
/** What whole answers hold beside papers, and what only papers of a source have. */
const SAYS_MORE: ReadonlySet<string> = new Set([
  "author",
  "authorships",
  "data",
  "items",
  "message",
  "message-type",
  "resultList",
  "results",
]);
/** Before the answer no more stands. */
const MOST_ASKED = 6;
/** Lists of objects that say how a search was asked, sorted and counted. */
const BESIDE: ReadonlySet<string> = new Set(["aggregations", "facets", "fields", "filters", "group_by", "links", "meta", "schema", "sort"]);
const SMALL_N = 0x6e;
/** Answers that name papers and do not hold them, or that are refused by name: ESummary, ESearch, snippets, medRxiv, registries. */
const OF_OTHERS: ReadonlySet<string> = new Set(["collection", "esearchresult", "protocolSection", "snippet", "studies"]);
/** ESummary's answer has no key of its own: its header says what it is. */
const ENTREZ_HEADER = /^\{\s*"type"\s*:\s*"e(?:search|summary|link|info|post)"/;
const decoder = new TextDecoder();

/** Whether bytes are to be looked at: most begin as rows do. */
export function mayHoldPapers(bytes: Uint8Array): boolean {
  return bytes[0] === OPEN_BRACE && !opensAsRow(bytes);
}

/** The frames within, in order; the frame itself where it is a paper, or holds none. */
export function papersWithin(frame: Frame): readonly Frame[] {
  if (frame.problem !== null || !mayHoldPapers(frame.bytes)) return [frame];
  const search = new Search(frame.bytes);
  if (!search.isContainer()) return [frame];
  return search.found.map(({ start, end }) => ({
    start: frame.start + start,
    end: frame.start + end,
    bytes: frame.bytes.subarray(start, end),
    problem: null,
  }));
}

/** The keys that rows begin with, each with its closing quotation mark, by their first byte. */
const ROW_KEYS: readonly (readonly Uint8Array[] | undefined)[] = byFirstByte([...PAPER_KEYS, ...STRUCTURED_ROWS]);

function byFirstByte(keys: readonly string[]): (Uint8Array[] | undefined)[] {
  const table: (Uint8Array[] | undefined)[] = new Array(256).fill(undefined);
  const utf8 = new TextEncoder();
  for (const key of keys) {
    const first = key.charCodeAt(0);
    table[first] = [...(table[first] ?? []), utf8.encode(`${key}"`)];
  }
  return table;
}

/** Whether the first key is one that rows of the sources begin with, and no answer stands behind it. */
function opensAsRow(bytes: Uint8Array): boolean {
  return opensAsPaper(bytes) && !holdsAnswer(bytes);
}

/** Whether an answer stands behind a few scalars. Most rows have a list or an object of another name before it, or a text. */
function holdsAnswer(bytes: Uint8Array): boolean {
  let at = nextInk(bytes, 1);
  for (let asked = 0; asked <= MOST_ASKED; asked++) {
    if (bytes[at] !== QUOTE) return false;
    const keyEnd = stringEnd(bytes, at);
    const value = keyEnd < 0 ? -1 : nextInk(bytes, nextInk(bytes, keyEnd) + 1);
    if (value < 0) return false;
    const first = bytes[value];
    if (first === OPEN_BRACE || first === OPEN_BRACKET)
      return keyEnd - at <= LONGEST_ANSWER && ANSWER.has(decoder.decode(bytes.subarray(at + 1, keyEnd - 1)));
    const end = valueEnd(bytes, value);
    if (end < 0 || end - value > LONGEST_SEARCH) return false;
    const comma = nextInk(bytes, end);
    if (bytes[comma] !== COMMA) return false;
    at = nextInk(bytes, comma + 1);
  }
  return false;
}

const LONGEST_ANSWER = 14;

function opensAsPaper(bytes: Uint8Array): boolean {
  const at = nextInk(bytes, 1);
  if (bytes[at] !== QUOTE) return true;
  const keys = ROW_KEYS[bytes[at + 1] ?? 0];
  if (keys === undefined) return false;
  for (const key of keys) {
    let same = 0;
    while (same < key.length && bytes[at + 1 + same] === key[same]) same++;
    if (same === key.length) return true;
  }
  return false;
}

/** A word of JSON, and those that Python prints beside them. */
const WORD = /^(?:true|false|null|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?)$/;

/** Text of another format, cut into a key by chance. */
function hasControl(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) < 0x20) return true;
  return false;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Member extends Range {
  readonly key: string;
}

class Search {
  readonly found: Range[] = [];
  private readonly bytes: Uint8Array;
  private papers = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Whether papers were found, and nothing around them that is more than layout. */
  isContainer(): boolean {
    const end = valueEnd(this.bytes, 0);
    if (end < 0) return false;
    return nextInk(this.bytes, end) === this.bytes.length && this.look({ start: 0, end }, 0) && this.papers > 0;
  }

  /** Notes what is found in a value; false where the whole can hold no papers apart. */
  private look(value: Range, depth: number): boolean {
    const opener = this.bytes[value.start];
    if (depth > DEEPEST) return opener !== OPEN_BRACE && opener !== OPEN_BRACKET;
    return opener === OPEN_BRACE ? this.lookInObject(value, depth) : opener === OPEN_BRACKET ? this.lookInList(value, depth) : true;
  }

  private lookInObject(object: Range, depth: number): boolean {
    const members = this.membersOf(object);
    if (members === null) return false;
    if (members.some((member) => OF_OTHERS.has(member.key) || this.isEntrezHeader(member))) return false;
    if (this.isPaper(members)) {
      if (depth === 0) return false;
      this.papers++;
      this.found.push(object);
      return true;
    }
    // Beside a paper stand the papers that it refers to.
    const isRow = members.some((member) => this.bytes[member.start] === OPEN_BRACE && this.isPaper(this.membersOf(member) ?? []));
    for (const member of members) if (!this.lookInMember(member, depth, isRow)) return false;
    return true;
  }

  private isPaper(members: readonly Member[]): boolean {
    if (this.isAnswered(members)) return false;
    return members.some((member) => PAPER_KEYS.has(member.key) || ROWS.has(member.key) || this.isSingleAnswer(member));
  }

  /** Whether an object holds an answer about a paper, and of a paper itself no more than what was asked by. */
  private isAnswered(members: readonly Member[]): boolean {
    const [answer, ...others] = members.filter(({ start }) => this.bytes[start] === OPEN_BRACE || this.bytes[start] === OPEN_BRACKET);
    if (answer === undefined || others.length > 0 || !ANSWER.has(answer.key)) return false;
    if (members.some(({ key }) => PAPER_KEYS.has(key) && !ASKED.has(key))) return false;
    // A list has no members: it is one of a paper's own.
    const inner = this.membersOf(answer) ?? [];
    if (!inner.some(({ key }) => SAYS_MORE.has(key) || (PAPER_KEYS.has(key) && key !== "title"))) return false;
    // A paper with an object of its own has a title of its own.
    const title = members.find(({ key }) => key === "title");
    const isNamed = members.some(({ key }) => key !== "title" && ASKED.has(key));
    return title === undefined || !isNamed || inner.some((one) => one.key === "title" && this.print(one) === this.print(title));
  }

  private print({ start, end }: Range): string {
    return decoder.decode(this.bytes.subarray(start, end));
  }

  private lookInMember(member: Member, depth: number, isRow: boolean): boolean {
    const { key, start, end } = member;
    const first = this.bytes[start];
    if (key.length > LONGEST_SEARCH || hasControl(key)) return false;
    const isAsked = namesRecords(key);
    if (first !== OPEN_BRACE && first !== OPEN_BRACKET) {
      if (first !== QUOTE && !WORD.test(this.print(member))) return false;
      // What was asked by an identifier and gave no paper is an answer too; of what else is said, only a text makes the whole a document.
      if (isAsked && (first === SMALL_N || first === QUOTE)) this.found.push(member);
      return isAsked || first !== QUOTE || end - start <= LONGEST_SEARCH;
    }
    const { papers } = this;
    const count = this.found.length;
    const isWithin = isWithinPaper(key);
    if ((isRow && isWithin) || !this.look(member, depth + 1)) {
      this.found.length = count;
      this.found.push(member);
    }
    // Papers that a paper may refer to do not make a container of what holds them.
    if (isWithin) this.papers = papers;
    const isLost = isAsked || end - start > LARGEST_BESIDE || (this.isListOfObjects(member) && !BESIDE.has(key));
    if (this.found.length === count && isLost) this.found.push(member);
    return true;
  }

  private isListOfObjects({ start }: Range): boolean {
    return this.bytes[start] === OPEN_BRACKET && this.bytes[nextInk(this.bytes, start + 1)] === OPEN_BRACE;
  }

  private isEntrezHeader({ key, start, end }: Member): boolean {
    return key === "header" && ENTREZ_HEADER.test(this.print({ start, end }));
  }

  /** Crossref answers with one work, which its reader takes as it is. */
  private isSingleAnswer({ key, start, end }: Member): boolean {
    return key === "message-type" && this.print({ start, end }) === '"work"';
  }

  private lookInList(list: Range, depth: number): boolean {
    const elements = this.elementsOf(list);
    if (elements === null) return false;
    const before = { found: this.found.length, papers: this.papers };
    for (const element of elements) {
      const count = this.found.length;
      if (!this.look(element, depth + 1)) this.found.length = count;
      if (this.found.length === count) this.found.push(element);
    }
    // A list of something else: what it holds is no answer.
    if (this.papers === before.papers) this.found.length = before.found;
    return true;
  }

  /** The members of an object, and where their values stand; null where it is not written as JSON is. */
  private membersOf({ start, end }: Range): readonly Member[] | null {
    const { bytes } = this;
    const members: Member[] = [];
    let at = nextInk(this.bytes, start + 1);
    if (bytes[at] === CLOSE_BRACE) return at === end - 1 ? members : null;
    for (;;) {
      const keyEnd = bytes[at] === QUOTE ? valueEnd(this.bytes, at) : -1;
      const colon = keyEnd < 0 ? -1 : nextInk(this.bytes, keyEnd);
      if (bytes[colon] !== COLON) return null;
      const value = nextInk(this.bytes, colon + 1);
      const behind = valueEnd(this.bytes, value);
      if (behind < 0) return null;
      members.push({ key: decoder.decode(bytes.subarray(at + 1, keyEnd - 1)), start: value, end: behind });
      at = nextInk(this.bytes, behind);
      if (bytes[at] === CLOSE_BRACE) return at === end - 1 ? members : null;
      if (bytes[at] !== COMMA) return null;
      at = nextInk(this.bytes, at + 1);
    }
  }

  private elementsOf({ start, end }: Range): readonly Range[] | null {
    const { bytes } = this;
    const elements: Range[] = [];
    let at = nextInk(this.bytes, start + 1);
    if (bytes[at] === CLOSE_BRACKET) return at === end - 1 ? elements : null;
    for (;;) {
      const behind = valueEnd(this.bytes, at);
      if (behind < 0) return null;
      elements.push({ start: at, end: behind });
      at = nextInk(this.bytes, behind);
      if (bytes[at] === CLOSE_BRACKET) return at === end - 1 ? elements : null;
      if (bytes[at] !== COMMA) return null;
      at = nextInk(this.bytes, at + 1);
    }
  }
}
