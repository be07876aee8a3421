/**
 * Cuts PubMed XML by a scan of its bytes: an article, a book article or the PMID of a deleted citation is one frame. Prologs, the elements
 * around records, comments and processing instructions between records are layout.
 *
 * A record ends at its end tag; or, broken, where the next record, the end of the set or another XML document begins. An unclosed comment or
 * CDATA section hides nothing: where it is not closed, or is opened once more first, the record ends at the next one's start. The tags of an
 * element of one's own around sets or records are layout too. Anything else between records is a frame of its own, with a problem. Attributes need no look: no "<" may stand in them.
 */
import type { Frame, Framer, FramerOptions, Problem } from "../reader.ts";
import { type ByteWindow, EMPTY_WINDOW, extendByRest, extendWindow, KEPT_OF_TOO_LARGE, windowEnd } from "./byte-window.ts";
import { findByte } from "./find-byte.ts";
import { findBytes, needle } from "./find-bytes.ts";
import { hasByteOrderMark, isLayout } from "./layout.ts";
import { NextPlace } from "./next-place.ts";
import { tooLarge } from "./problems.ts";
import { COMMENT_CLOSES, COMMENT_OPENS, MAX_PROLOG, prologEnd, QUESTION, tagEnd } from "./xml-ends.ts";
import { isProlog, isTag, ownElements } from "./xml-layout.ts";
import { type CutTag, cutTagAt, GREATER_THAN, LESS_THAN, LOOK_AHEAD, matches, type RecordName } from "./xml-tags.ts";

const EXCLAMATION = 0x21;
const SLASH = 0x2f;

const utf8 = new TextEncoder();
const COMMENT: Opaque = { kind: "comment", opening: COMMENT_OPENS, closing: COMMENT_CLOSES };
const CDATA: Opaque = { kind: "cdata", opening: utf8.encode("<![CDATA["), closing: utf8.encode("]]>") };
/** In the tags of articles, and in those of their sets. */
const ARTICLE = needle("PubmedArticle");
const XML_DECLARATION = utf8.encode("<?xml");
const DOCTYPE = utf8.encode("<!DOCTYPE");

/** A comment or a CDATA section: what is inside is no markup. */
interface Opaque {
  readonly kind: "comment" | "cdata";
  readonly opening: Uint8Array;
  readonly closing: Uint8Array;
}

const STRAY: Problem = {
  code: "xml-unexpected",
  message:
    "These bytes stand between the records of PubMed XML and belong to none: an answer of another kind, or what is left of a broken record. Get the file again.",
};
const TRUNCATED: Problem = {
  code: "xml-truncated",
  message: "This PubMed XML is cut off: the end tag of its set of articles is missing. Articles may be missing too: get the file again.",
};

/** What is under way: layout between records, a record, or bytes that belong to none. */
type Part = "between" | "stray" | RecordName;

export function pubmedXmlFramer(options: FramerOptions): Framer {
  const { maxRecordBytes } = options;
  let window: ByteWindow = EMPTY_WINDOW;
  let frames: Frame[] = [];
  let part: Part = "between";
  /** Start of the record or of the stray bytes under way, and how far they were scanned. */
  let start = 0;
  let at = 0;
  let kept: Uint8Array | null = null;
  let inkEnd = 0;
  /** The set that was opened last and not closed, and whether citations to delete are listed. */
  let set: string | null = null;
  let deleting = false;
  /** The elements of one's own that are open around sets or records. */
  let own: readonly string[] = [];
  /** Of a comment or CDATA section under way: how far it was searched, its first record start, whether it was opened again after that. */
  let searched = -1;
  let hiddenStart = -1;
  let reopened = false;
  /** Up to where, from the last that was not closed on, nothing closes one and no record starts: so that none of it is searched twice. */
  const clearTo = { comment: 0, cdata: 0 };
  let final = false;
  /** Of an article under way: how far the next tag of an article was looked for; -1 where it is to be scanned tag by tag. */
  let leapt = -1;
  /** Where comments and CDATA sections open. */
  const marks = new NextPlace(findMark, 1);

  function emit(until: number, problem: Problem | null): void {
    let end = until;
    const lowest = Math.max(start, window.base);
    while (end > lowest && isLayout(window.bytes[end - 1 - window.base])) end--;
    if (end === window.base && start < window.base) end = inkEnd;
    if (end > start && !(problem === STRAY && isOwn(end, until))) {
      const isLarge = until - start > maxRecordBytes;
      const from = start - window.base;
      const bytes = isLarge ? (kept ?? firstOf(from)) : window.bytes.subarray(from, end - window.base);
      frames.push({ start, end, bytes, problem: isLarge ? tooLarge(maxRecordBytes) : problem });
    }
    kept = null;
    part = "between";
    at = until;
    start = until;
    clearTo.comment = 0;
    clearTo.cdata = 0;
  }

  /** Whether stray bytes are the tags of elements that somebody put around sets or records, of which one may follow at `until`. */
  function isOwn(end: number, until: number): boolean {
    if (set !== null || until - start > Math.min(MAX_PROLOG, maxRecordBytes)) return false;
    const elements = ownElements(window.bytes.subarray(start - window.base, end - window.base), own);
    if (elements === null || (elements.length > own.length && cutTagAt(window.bytes, until - window.base)?.closes !== false)) return false;
    own = elements;
    return true;
  }

  function firstOf(from: number): Uint8Array {
    return window.bytes.slice(from, from + Math.min(KEPT_OF_TOO_LARGE, maxRecordBytes));
  }

  function leaveSet(where: number): void {
    if (set !== null && where >= 0) frames.push({ start: where, end: where, bytes: new Uint8Array(0), problem: TRUNCATED });
    set = null;
    deleting = false;
  }

  /** Whether an element of this name is a record where the scan is. */
  function startsRecord(tag: CutTag): boolean {
    if (tag.wraps || tag.closes) return false;
    if (tag.name === "PMID") return deleting && (part === "between" || part === "stray");
    if (tag.name === "PubmedArticle" || tag.name === "PubmedBookArticle") return true;
    return set !== "PubmedArticleSet" && (part === "between" || part === "stray" || part === tag.name);
  }

  /** Whether a "<" at this index ends what is under way although it is not closed. */
  function cutsOff(i: number): boolean {
    const { bytes } = window;
    if (bytes[i + 1] === QUESTION) return part !== "stray" && matches(bytes, i, XML_DECLARATION);
    if (bytes[i + 1] === EXCLAMATION) return part !== "stray" && matches(bytes, i, DOCTYPE);
    const tag = cutTagAt(bytes, i);
    return tag !== null && (tag.wraps || startsRecord(tag));
  }

  /**
   * Ends an article at its end tag where that is the next tag of an article and no comment or CDATA section stands before it, which is nearly
   * always and found without a look at each tag; otherwise leaves it to be scanned. False where more bytes are needed.
   */
  function leap(): boolean {
    const { bytes, base } = window;
    const limit = start + maxRecordBytes - base;
    const to = Math.min(bytes.length, limit);
    const from = Math.max(leapt, at) - base;
    const found = findBytes(bytes, ARTICLE, { from, to });
    const isUncertain = found < 0 ? bytes.length < limit : found + LOOK_AHEAD > bytes.length;
    if (isUncertain && !final) {
      leapt = Math.max(at, base + (found < 0 ? to - ARTICLE.bytes.length + 1 : found));
      return false;
    }
    leapt = -1;
    const tag = found < 0 ? null : cutTagAt(bytes, found - 2);
    if (tag?.closes !== true || tag.name !== "PubmedArticle" || bytes[found - 2] !== LESS_THAN) return true;
    if (marks.isBetween(window, at, base + found)) return true;
    const close = found + ARTICLE.bytes.length;
    if (bytes[close] === GREATER_THAN) emit(base + close + 1, null);
    return true;
  }

  /** Scans a record or stray bytes; false where more bytes are needed. */
  function scanInside(): boolean {
    if (leapt >= 0) return leap();
    const { bytes, base } = window;
    const length = bytes.length;
    const certain = final ? length : length - LOOK_AHEAD;
    let i = at - base;
    for (; i < length; i++) {
      if (bytes[i] !== LESS_THAN) continue;
      if (i >= certain) break;
      const next = bytes[i + 1];
      if (next === EXCLAMATION) {
        const opaque = matches(bytes, i, COMMENT.opening) ? COMMENT : matches(bytes, i, CDATA.opening) ? CDATA : null;
        if (opaque !== null) {
          at = base + i;
          const end = skipOpaque(opaque);
          if (end === null) return false;
          if (part === "between") return true;
          i = end - base - 1;
          continue;
        }
      }
      if (part === "PMID" && !(next === SLASH && cutTagAt(bytes, i)?.name === "PMID")) {
        emit(base + i, null);
        return true;
      }
      const tag = cutTagAt(bytes, i);
      if (tag?.closes === true && (tag.name === part || (part === "stray" && !tag.wraps && tag.name !== "PMID"))) {
        let close = i + 2 + tag.name.length;
        while (isLayout(bytes[close])) close++;
        if (close >= length && !final) break;
        emit(base + close + (bytes[close] === GREATER_THAN ? 1 : 0), part === "stray" ? STRAY : null);
        return true;
      }
      if (base + i > start && cutsOff(i)) {
        // The record that is cut off says that the set is: no need to say it twice.
        if (part !== "stray" && !(tag !== null && (startsRecord(tag) || tag.closes || deletes(tag)))) set = null;
        emit(base + i, part === "stray" ? STRAY : null);
        return true;
      }
    }
    at = base + i;
    return false;
  }

  /** The offset after a comment or CDATA section at `at`, or after its opening where it hides no more; null where more bytes are needed. */
  function skipOpaque({ kind, opening, closing }: Opaque): number | null {
    const { bytes, base } = window;
    const limit = at + maxRecordBytes;
    if (searched < 0) {
      searched = Math.max(at + opening.length, Math.min(clearTo[kind], limit));
      hiddenStart = -1;
      reopened = false;
    }
    const last = closing[0];
    let i = searched - base;
    const margin = final ? 0 : LOOK_AHEAD;
    for (; !reopened && i < bytes.length - margin && base + i < limit; i++) {
      const byte = bytes[i];
      if (byte === last && matches(bytes, i, closing)) {
        searched = -1;
        return base + i + closing.length;
      }
      if (byte !== LESS_THAN) continue;
      if (hiddenStart < 0 && cutsOff(i)) hiddenStart = base + i;
      else if (hiddenStart >= 0 && matches(bytes, i, opening)) reopened = true;
    }
    searched = base + i;
    if (!final && !reopened && base + i < limit) return null;
    searched = -1;
    const opened = at + opening.length;
    clearTo[kind] = base + i;
    if (hiddenStart >= 0) emit(hiddenStart, part === "stray" ? STRAY : null);
    return opened;
  }

  /** Passes what stands between records; false where more bytes are needed. */
  function scanBetween(): boolean {
    const { bytes, base } = window;
    let i = at - base;
    if (at === 0 && hasByteOrderMark(bytes, 0)) i = 3;
    while (i < bytes.length && (isLayout(bytes[i]) || (hasByteOrderMark(bytes, i) && bytes[i + 3] === LESS_THAN))) {
      i += isLayout(bytes[i]) ? 1 : 3;
    }
    at = base + i;
    start = at;
    if (i >= bytes.length) return false;
    if (!final && bytes.length - i < LOOK_AHEAD) return false;
    if (bytes[i] !== LESS_THAN) return begin("stray");
    if (bytes[i + 1] === QUESTION || matches(bytes, i, DOCTYPE)) {
      if (matches(bytes, i, XML_DECLARATION)) leaveSet(at);
      return skipProlog();
    }
    const opaque = matches(bytes, i, COMMENT.opening) ? COMMENT : matches(bytes, i, CDATA.opening) ? CDATA : null;
    if (opaque === COMMENT) return skipComment();
    const tag = opaque === null ? cutTagAt(bytes, i) : null;
    if (tag?.wraps === true) return skipWrapper(tag);
    return begin(tag !== null && startsRecord(tag) ? (tag.name as RecordName) : "stray");
  }

  function begin(next: Part): boolean {
    part = next;
    start = at;
    // After the name in the start tag.
    leapt = next === "PubmedArticle" ? at + ARTICLE.bytes.length : -1;
    // The "<" that begins a record is not looked at again: it would end it.
    if (next !== "stray" || window.bytes[at - window.base] !== LESS_THAN) at++;
    return true;
  }

  function skipComment(): boolean {
    part = "stray";
    const end = skipOpaque(COMMENT);
    if (end === null) {
      part = "between";
      return false;
    }
    if (part !== "stray") return true;
    const { bytes, base } = window;
    const isClosed = matches(bytes, end - base - COMMENT.closing.length, COMMENT.closing) && end - start >= 7;
    if (isClosed) part = "between";
    at = end;
    return true;
  }

  function skipProlog(): boolean {
    const { bytes, base } = window;
    const end = prologEnd(bytes, at - base, final);
    if (end === "more") return false;
    if (end === null || !isProlog(bytes.subarray(at - base, end))) {
      begin("stray");
      at = start + 1;
    } else {
      at = window.base + end;
    }
    return true;
  }

  function skipWrapper(tag: CutTag): boolean {
    const end = tagEnd(window.bytes, at - window.base);
    if (end === null && !final && window.bytes.length - (at - window.base) < MAX_PROLOG) return false;
    if (deletes(tag)) {
      deleting = !tag.closes && window.bytes[(end ?? 0) - 2] !== SLASH;
    } else if (tag.closes) {
      leaveSet(-1);
    } else {
      leaveSet(at);
      if (window.bytes[(end ?? 0) - 2] !== SLASH) set = tag.name;
    }
    if (end === null || !isTag(window.bytes.subarray(at - window.base, end))) {
      part = "stray";
      start = at;
      at++;
    } else {
      at = window.base + end;
    }
    return true;
  }

  function letGo(): void {
    if (part === "between" || at - start <= maxRecordBytes) return;
    kept ??= firstOf(start - window.base);
    let end = at;
    while (end > window.base && isLayout(window.bytes[end - 1 - window.base])) end--;
    if (end > window.base) inkEnd = end;
  }

  function keepFrom(): number {
    return kept === null ? Math.min(start, at) : at;
  }

  function run(): readonly Frame[] {
    while (part === "between" ? scanBetween() : scanInside());
    letGo();
    const taken = frames;
    frames = [];
    return taken;
  }

  return {
    push(chunk: Uint8Array): readonly Frame[] {
      // Of a chunk only the article that its border cuts is put together with what came before.
      const found = leapt >= 0 ? findBytes(chunk, ARTICLE, { from: 0, to: chunk.length }) : -1;
      const taken = found + ARTICLE.bytes.length + LOOK_AHEAD;
      if (found < 0 || taken >= chunk.length) {
        window = extendWindow(window, chunk, keepFrom());
        return run();
      }
      window = extendWindow(window, chunk.subarray(0, taken), keepFrom());
      const first = run();
      window = extendByRest(window, chunk, { taken, keepFrom: keepFrom() });
      return [...first, ...run()];
    },
    end(): readonly Frame[] {
      final = true;
      const before = frames.length;
      const ran = [...run()];
      const end = windowEnd(window);
      if (part !== "between") {
        const isRecord = part !== "stray";
        emit(end, isRecord ? null : STRAY);
        if (isRecord) set = null;
      }
      leaveSet(end);
      const rest = frames.slice(before);
      frames = [];
      return [...ran, ...rest];
    },
  };
}

function deletes(tag: CutTag): boolean {
  return tag.name === "DeleteCitation" || tag.name === "DeleteDocument";
}

/** The index of the next "!" behind a "<". */
function findMark(bytes: Uint8Array, from: number): number {
  let mark = findByte(bytes, EXCLAMATION, from);
  while (mark >= 0 && bytes[mark - 1] !== LESS_THAN) mark = findByte(bytes, EXCLAMATION, mark + 1);
  return mark;
}
