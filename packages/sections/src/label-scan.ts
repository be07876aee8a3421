/**
 * Candidates for labels in running text: places where a label may stand, with what speaks for each. Splitters decide which of them count.
 *
 * A place is the text's start, a line's start, or the end of a sentence. What follows it is a label with a colon ("METHODS: ", "目的：",
 * "[Objective] "), or, for the labels that journals print so, with a stop ("Methods. "), a dash ("CONTEXTE — "), a space ("Objective To")
 * or nothing ("PurposeRecent") before a capital or a digit.
 */
import type { Category } from "@tabstract/record";
import { readLabel } from "./categories.ts";
import { RUNNING_LABELS } from "./label-words.ts";

export interface Candidate {
  /** UNASSIGNED where nothing but its capitals says that it is a label. */
  readonly category: Category;
  /** A list or table holds it word for word. */
  readonly listed: boolean;
  /** Where the label begins, and where its body does. */
  readonly start: number;
  readonly body: number;
  readonly label: string;
  /** All letters are capitals, or of a script that has none. */
  readonly capitals: boolean;
  /** "list": behind a semicolon or a number, "; Methods: ", "(2) Methods: ", which proves nothing by itself. */
  readonly place: "start" | "line" | "sentence" | "inside" | "list";
  readonly mark: "colon" | "bracket" | "stop" | "dash" | "space" | "none";
}

const LONGEST_LABEL = 100;
/** Longer words before a colon, in mixed case, are a sentence that introduces something. */
const LONGEST_PROSE = 64;

/** Labels followed by a colon. */
export function colonCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  let floor = 0;
  for (const sign of text.includes("：") ? [":", "："] : [":"]) {
    for (let colon = text.indexOf(sign, floor); colon >= 0; colon = text.indexOf(sign, colon + 1)) {
      if (isRatioOrAddress(text, colon)) continue;
      const candidate = beforeColon(text, colon, floor);
      if (candidate === null) continue;
      found.push(candidate);
      if (candidate.place !== "list") floor = candidate.body;
    }
    floor = 0;
  }
  return found.sort((one, other) => one.start - other.start);
}

function isRatioOrAddress(text: string, colon: number): boolean {
  const before = text.charCodeAt(colon - 1);
  return (before >= 0x30 && before <= 0x39) || text.startsWith("//", colon + 1);
}

const SPACES: RegExp = /[\s:：]*/y;

function beforeColon(text: string, colon: number, floor: number): Candidate | null {
  const asks = text.charAt(colon - 1) === "?";
  let start = asks ? colon - 1 : colon;
  const lowest = Math.max(floor, colon - LONGEST_LABEL);
  while (start > lowest && (SENTENCE_ENDS[text.charCodeAt(start - 1)] === 0 || text.startsWith(REGISTRY, start - 7))) start--;
  if (start === lowest && lowest > floor) return withinSentence(text, colon, lowest);
  while (start < colon && isBlank(text.charCodeAt(start))) start++;
  const first = text.charCodeAt(start);
  if (first >= 0x61 && first <= 0x7a) return withinSentence(text, colon, lowest);
  const label = text.slice(start, colon).trimEnd();
  const words = asks ? label.slice(0, -1) : label;
  const reading = looksLikeLabel(words) && (!asks || isCapitals(words)) ? readingOf(words, start, floor) : null;
  if (reading === null) return withinSentence(text, colon, lowest);
  return {
    category: reading.category,
    listed: reading.listed,
    start,
    body: bodyAfter(text, colon + 1),
    label,
    capitals: isCapitals(label),
    place: placeOf(text, start),
    mark: "colon",
  };
}

function readingOf(label: string, start: number, floor: number): Pick<Candidate, "category" | "listed"> | null {
  if (isNoLabel(label, start === 0)) return NO_LABEL;
  // Right after a label, capitals name what the label is about: "TRIAL REGISTRATION: UMIN-CTR: …".
  return readLabel(label) ?? (start > floor && UNKNOWN_LABEL.test(label) ? UNKNOWN : null);
}

/** Labels that a list holds, with a colon, in any case, at the beginning of a sentence: "background: … methods: … results: …". */
export function anyCaseCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  let floor = 0;
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    if (isRatioOrAddress(text, colon)) continue;
    const lowest = Math.max(floor, colon - LONGEST_PROSE);
    let start = colon;
    while (start > lowest && SENTENCE_ENDS[text.charCodeAt(start - 1)] === 0) start--;
    if (start === lowest && start > floor) continue;
    while (start < colon && isBlank(text.charCodeAt(start))) start++;
    const label = text.slice(start, colon).trimEnd();
    const reading = label.length < 2 || NOT_IN_LABELS.test(label) ? null : readLabel(label);
    if (reading === null || !reading.listed) continue;
    const body = bodyAfter(text, colon + 1);
    found.push({ ...reading, start, body, label, capitals: isCapitals(label), place: placeOf(text, start), mark: "colon" });
    floor = body;
  }
  return found;
}

/** Capitals that are too long for an abbreviation. */
const UNKNOWN_LABEL: RegExp = /^[A-Z][A-Z\s,/&'()-]{5,59}$|^CLINICALTRIALS\.GOV[A-Z\s]+$/;
/** "CLINICALTRIALS.GOV IDENTIFIER: NCT…": its stop ends no sentence. */
const REGISTRY = "TRIALS.GOV";
const UNKNOWN = { category: "UNASSIGNED", listed: false } as const;

/** NLM's word for "no label", which ends the section before it; inside a text in capitals only: "Unlabelled: 12 cells". */
function isNoLabel(label: string, opens: boolean): boolean {
  return /^UNLABELL?ED$/.test(label) || (opens && /^Unlabell?ed$/.test(label));
}

const NO_LABEL = { category: "UNASSIGNED", listed: true } as const;

function withinSentence(text: string, colon: number, lowest: number): Candidate | null {
  return capitalsBefore(text, colon, lowest) ?? listLabelBefore(text, colon, lowest);
}

/** "(1) Background: … (2) Methods: …", "Background: …; Methods: …". */
function listLabelBefore(text: string, colon: number, lowest: number): Candidate | null {
  const label = IN_LIST.exec(text.slice(lowest, colon))?.[1]?.trimEnd() ?? "";
  const reading = label !== "" && looksLikeLabel(label) ? readLabel(label) : null;
  if (reading === null || !reading.listed) return null;
  const start = text.lastIndexOf(label, colon - label.length);
  return { ...reading, start, body: bodyAfter(text, colon + 1), label, capitals: isCapitals(label), place: "list", mark: "colon" };
}

const IN_LIST: RegExp = /(?:[;；]|\(?(?:\d|[IVX]{1,4})\))\s*(\p{Lu}[^;；()]+)$/u;

/** "… in 40 patients METHODS: A total": the full stop is missing, the capitals are not. */
function capitalsBefore(text: string, colon: number, lowest: number): Candidate | null {
  const last = text.charCodeAt(colon - 1);
  if (last < 0x41 || last > 0x5a) return null;
  const run = CAPITALS_RUN.exec(text.slice(lowest, colon));
  if (run === null || run[1] === undefined) return null;
  const label = run[1];
  const start = colon - run[0].length + run[0].indexOf(label);
  const reading = readLabel(label);
  if (reading === null || !reading.listed || start === 0) return null;
  return {
    category: reading.category,
    listed: reading.listed,
    start,
    body: bodyAfter(text, colon + 1),
    label,
    capitals: true,
    place: placeOf(text, start, "inside"),
    mark: "colon",
  };
}

const CAPITALS_RUN: RegExp = /(?<=[\s.;,)])((?:[A-Z]{3,}(?: ?\/ ?| (?:AND |OF |& )?))?[A-Z]{4,})\s*$/;

function bodyAfter(text: string, at: number): number {
  SPACES.lastIndex = at;
  SPACES.test(text);
  return SPACES.lastIndex;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
}

/** Stops, question and exclamation marks, line feeds. */
const SENTENCE_ENDS: Uint8Array = codeTable(".\n?!。．；\u2028");

/** Begins like a label, and holds nothing that labels do not. */
export function looksLikeLabel(label: string): boolean {
  const first = label.charCodeAt(0);
  const begins = first < 0x80 ? first >= 0x41 && first <= 0x5a : /^(?:\p{Lu}|\p{Lo})/u.test(label);
  if (!begins || label.length < 2 || (label.length > LONGEST_PROSE && !isCapitals(label))) return false;
  return !NOT_IN_LABELS.test(label) && !NAME_OF_ONE.test(label);
}

const NOT_IN_LABELS: RegExp = /[\d=<>%[\]"“”?!;]|\.(?!GOV\b)\S|^(?:AND|OR|OF) /;
/** One of several: "GROUP A", "Cohort II"; not "METHODS PART A". */
const NAME_OF_ONE: RegExp =
  /^(?!.*\b(?:METHODS?|RESULTS?|FINDINGS?|DESCRIPTION|BACKGROUND|CONCLUSIONS?|OBJECTIVES?|AIMS?|DESIGN)\b)(?:.*\s)?(?:group|arm|cohort|case|patient|study|phase|part|stage|experiment|type)s?\s(?:[A-Z]|[IVX]+|one|two|three)$/i;

export function isCapitals(label: string): boolean {
  return label === label.toUpperCase();
}

export function placeOf(text: string, start: number, otherwise: "sentence" | "inside" = "sentence"): Candidate["place"] {
  let at = start - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) {
    if (text.charCodeAt(at) === 0x0a) return "line";
    at--;
  }
  return at < 0 ? "start" : otherwise;
}

/** Labels with an em space behind them, as one publisher sets them and nothing else: "Case Description\u2003A runner". */
export function emSpaceCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  if (!text.includes(EM_SPACE)) return found;
  const lines = text.replace(/[\r\n]/g, " ");
  for (let space = text.indexOf(EM_SPACE); space >= 0; space = text.indexOf(EM_SPACE, space + 1)) {
    let end = space;
    const floor = found.at(-1)?.body ?? 0;
    while (end > floor && isBlank(text.charCodeAt(end - 1))) end--;
    // The label may be wrapped; or a line ends before it, without a full stop.
    const label = [lines, text]
      .map((one) => beforeColon(one, end, floor))
      .find((one) => one?.listed && one.place !== "inside" && one.place !== "list");
    if (label) found.push({ ...label, body: bodyAfter(text, space), mark: "space" });
  }
  return found;
}

const EM_SPACE = "\u2003";

const BRACKETED: RegExp = /[[【〔〖［]\s*([^\][【】〔〕〖〗［］\n]{2,60}?)\s*[\]】〕〗］]\s*[:：]?\s*/g;

const BRACKETS: readonly string[] = ["[", "【", "〔", "〖", "［"];

/** "【目的】…", "[Objective] …". */
export function bracketCandidates(text: string): Candidate[] {
  if (!BRACKETS.some((bracket) => text.includes(bracket))) return [];
  const found: Candidate[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const label = match[1] ?? "";
    const before = text.slice(Math.max(0, match.index - 4), match.index).trimEnd();
    const reading =
      looksLikeLabel(label) && (before === "" || /[.!?。．；;)\]”"]$/.test(before) || match.index === 0) ? readLabel(label) : null;
    if (reading === null || !reading.listed) continue;
    const place = placeOf(text, match.index);
    found.push({
      category: reading.category,
      listed: reading.listed,
      start: match.index,
      body: match.index + match[0].length,
      label,
      capitals: isCapitals(label),
      place,
      mark: "bracket",
    });
  }
  return found;
}

function escaped(words: string): string {
  return words.replaceAll("/", "\\s*/\\s*").replaceAll(" ", "\\s+");
}

/** Longest first, in sentence case, in title case and in capitals. */
const RUNNING: string = [...RUNNING_LABELS]
  .flatMap((label) => [
    label,
    label.toUpperCase(),
    label
      .replace(/(^|[ /])(\p{Ll})(?=\p{L}{2})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
      .replace(/ And /g, " and "),
  ])
  .filter((label, index, all) => all.indexOf(label) === index)
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join("|");
const RUNNING_LABEL: RegExp = new RegExp(`(${RUNNING})(\\.?\\s*[-–—]\\s*:?\\s*|\\s?\\.\\s+|\\s+|)(?=[A-Z\\d(“"'¿ÀÂÉÈÊÎÔÙÁÍÓÚÑÄÖÜ])`, "uy");
/** Behind capitals: "METHODSWe braced". */
const GLUED_WORD: RegExp = /^(?:[A-Z][a-z]|[AI]\s)/;
const FIRST_LETTERS: Uint8Array = codeTable(RUNNING_LABELS.map((label) => label.charAt(0)).join(""));
const EAST_ASIAN_LABEL: RegExp =
  /(?<=^\s{0,8}|[。．.；;\s])((?:研究)?(?:目的|背景|方法|材料[与與和]方法|[资資]料[与與和]方法|[对對]象[与與和]方法|[结結]果|[结結][论論]|[讨討][论論]|考察|성적|목적|배경|방법|결과|결론))[\s\u3000]+/g;

/** Where a sentence may begin, with one of these letters: at the start, on a new line, after a stop or a closing bracket or quote. */
export function sentenceStarts(text: string, letters: Uint8Array | null = null): number[] {
  const starts: number[] = [];
  for (let at = -1; at < text.length; at++) {
    if (at >= 0 && STOPS[text.charCodeAt(at)] === 0) continue;
    let start = at + 1;
    while (isBlank(text.charCodeAt(start))) start++;
    if (letters === null || letters[text.charCodeAt(start)] === 1) starts.push(start);
    at = start - 1;
  }
  return starts;
}

const STOPS: Uint8Array = codeTable('.!?;)]”"’%\n');

/** One at the code of each character. */
function codeTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}

/** Labels with a stop, a dash, a space or nothing after them. */
export function runningCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const start of sentenceStarts(text, FIRST_LETTERS)) {
    RUNNING_LABEL.lastIndex = start;
    const match = RUNNING_LABEL.exec(text);
    const label = match?.[1];
    const gap = match?.[2] ?? "";
    if (
      label === undefined ||
      (gap === "" && isCapitals(label) && !GLUED_WORD.test(text.slice(RUNNING_LABEL.lastIndex, RUNNING_LABEL.lastIndex + 2)))
    )
      continue;
    const reading = readLabel(label);
    if (reading === null) continue;
    const mark = gap === "" ? "none" : /[-–—]/.test(gap) ? "dash" : /^\s?\./.test(gap) ? "stop" : "space";
    const place = placeOf(text, start);
    found.push({
      category: reading.category,
      listed: reading.listed,
      start,
      body: RUNNING_LABEL.lastIndex,
      label,
      capitals: isCapitals(label),
      place,
      mark,
    });
  }
  if (!/[\u3400-\u9fff\uac00-\ud7af]/.test(text)) return found;
  for (const match of text.matchAll(EAST_ASIAN_LABEL)) {
    const label = match[1] ?? "";
    const reading = readLabel(label);
    if (reading === null) continue;
    const place = placeOf(text, match.index);
    found.push({
      category: reading.category,
      listed: reading.listed,
      start: match.index,
      body: match.index + match[0].length,
      label,
      capitals: true,
      place,
      mark: "space",
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
