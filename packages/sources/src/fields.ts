/**
 * Typed getters for what a dump holds. A source promises nothing: a number may be a string, a list null, a key missing, so every field is
 * read through one of these, and what does not fit is null. Keys are looked up as own properties only: `__proto__` is a key like others.
 */
import type { Warning } from "@tabstract/record";
import { WINDOWS_1252 } from "./windows-1252.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Where a text stands in the record to be, and where its repairs are noted. */
export interface Place {
  readonly path: string;
  readonly warnings: Warning[];
  /** True where the record's bytes are known to hold nothing that could need a repair: see `decodeUtf8`. */
  readonly isPlain?: boolean;
}

export function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The one value where one is expected: R's jsonlite writes each as a list of one element unless it is told otherwise, and each element of a
 * list likewise. A list of none or of several is no such value, and stays what it is.
 */
export function only(value: unknown): unknown {
  let one = value;
  while (Array.isArray(one) && one.length === 1) one = one[0] ?? null;
  return one;
}

/** The first of these own properties that is there and not null. */
export function field(object: JsonObject | null, name: string, second?: string, ...others: readonly string[]): unknown {
  if (object === null) return null;
  // Nearly every look is for one name or two: a list of them is made only where there are more.
  const first = own(object, name);
  if (first !== null || second === undefined) return first;
  const next = own(object, second);
  if (next !== null || others.length === 0) return next;
  for (const other of others) {
    const value = own(object, other);
    if (value !== null) return value;
  }
  return null;
}

function own(object: JsonObject, name: string): unknown {
  const value = object[name];
  return value !== null && value !== undefined && Object.hasOwn(object, name) ? value : null;
}

export function hasField(object: JsonObject, name: string): boolean {
  return Object.hasOwn(object, name);
}

/** In letters of either case. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(["", "n/a", "#n/a", "<na>", "null", "undefined", "none", "-"]);
/** In these letters only, as R and pandas print what is missing: Na, Nan and Nat are people's names. */
const MISSING: ReadonlySet<string> = new Set(["NA", "na", "NaN", "NAN", "nan", "NaT"]);
const ABSTRACT_PLACEHOLDERS =
  /^(?:\(?\[?)(?:no abstract(?: is)?(?: available| provided)?|abstract (?:is )?not (?:available|provided)|abstract unavailable|not available)(?:\]?\)?)\.?$/i;

const LONGEST_PLACEHOLDER = 9;
/** With these they begin, unless they are empty: asked first, since nearly no value is one. */
const SMALL_N = 0x6e;
const SMALL_U = 0x75;
const HYPHEN = 0x2d;
const LESS = 0x3c;
const HASH = 0x23;
const LONGEST_ABSTRACT_PLACEHOLDER = 60;

/** Whether words, without space around them, stand for nothing: "", "N/A", "nan". */
export function isPlaceholder(clean: string): boolean {
  if (clean.length > LONGEST_PLACEHOLDER) return false;
  const first = clean.charCodeAt(0) | 0x20;
  const mayBe = first === SMALL_N || first === SMALL_U || first === HYPHEN || first === LESS || first === HASH || clean === "";
  return mayBe && (MISSING.has(clean) || PLACEHOLDERS.has(clean.toLowerCase()));
}

/** Words of ASCII with single spaces between: most fields are clean as they come. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** White space other than single spaces between words. */
const NEEDS_SQUEEZE = /[^\S ]|^ | $| {2}/;

/** A string on one line, clean; a number as its digits; null for anything else and for placeholders such as "", "N/A" and "nan". */
export function text(value: unknown, place: Place): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== "string") return Array.isArray(value) && value.length === 1 ? text(only(value), place) : null;
  if (PLAIN.test(value)) return isPlaceholder(value) ? null : value;
  const clean = cleaned(value, place);
  const line = NEEDS_SQUEEZE.test(clean) ? clean.replace(/\s+/g, " ").trim() : clean;
  return isPlaceholder(line) ? null : line;
}

/** A longer text with its line breaks kept; null where a placeholder stands for an abstract that the source does not have, or, with a warning, what is no text. */
export function body(value: unknown, place: Place): string | null {
  const one = only(value);
  return typeof one === "string" ? bodyOfClean(cleaned(one, place)) : unusable({ value: one, why: "it is no text", place });
}

/** The same of text that is clean already. */
export function bodyOfClean(value: string): string | null {
  const clean = value.trim();
  const isNone = isPlaceholder(clean) || (clean.length < LONGEST_ABSTRACT_PLACEHOLDER && ABSTRACT_PLACEHOLDERS.test(clean));
  return isNone ? null : clean;
}

/** A whole number, also one written as a string ("0", "1,204"); null, with a warning, for what is there and none, or negative. */
export function count(value: unknown, place: Place): number | null {
  const one = only(value);
  const number = typeof one === "string" && /^\s*\d{1,3}(?:,\d{3})*\s*$/.test(one) ? Number(one.replaceAll(",", "")) : numberOf(one);
  if (number !== null && Number.isSafeInteger(number) && number >= 0) return number;
  return unusable({ value: one, why: `it is no whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, place });
}

/** A number, also one written as a string ("3.9000"); null, with a warning, for what is there and none. */
export function decimal(value: unknown, place: Place): number | null {
  const one = only(value);
  return numberOf(one) ?? unusable({ value: one, why: "it is no number", place });
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || !/^\s*[-+]?\d{1,15}(?:\.\d{1,15})?\s*$/.test(value)) return null;
  return Number(value);
}

/** True or false, also written as a string; null, with a warning, for what is there and neither. */
export function flag(value: unknown, place: Place): boolean | null {
  const one = only(value);
  if (typeof one === "boolean") return one;
  const word = typeof one === "string" ? one.trim().toLowerCase() : "";
  if (word === "true" || word === "false") return word === "true";
  return unusable({ value: one, why: "it is neither true nor false", place });
}

const MAX_QUOTED = 60;

/** Null; and a warning that names the value, unless it is absent or a placeholder. */
function unusable(input: { readonly value: unknown; readonly why: string; readonly place: Place }): null {
  const { value, why, place } = input;
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && isPlaceholder(value.trim())) return null;
  const json = JSON.stringify(value) ?? String(value);
  const quoted = json.length > MAX_QUOTED ? `${json.slice(0, MAX_QUOTED).replace(LONE_SURROGATE, "")}…` : json;
  warn(place, { code: "value-unusable", message: `The value ${quoted} was left out: ${why}.` });
  return null;
}

/** Whatever `cleaned` may have to touch. */
const NEEDS_REPAIR = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const ALL_CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const LONE_SURROGATE = /\p{Surrogate}/u;
const ALL_LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * The text without what no text may hold: control characters go (those that are Windows-1252 punctuation, a dash between numbers for
 * instance, become what they were), lone surrogates become U+FFFD, line ends become line feeds.
 */
export function cleaned(value: string, place: Place): string {
  if (place.isPlain === true || !NEEDS_REPAIR.test(value)) return value;
  let clean = value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
  if (CONTROLS.test(clean)) {
    clean = clean.replace(
      ALL_CONTROLS,
      (character) => WINDOWS_1252.get(character) ?? (character === "\v" || character === "\f" ? " " : ""),
    );
    warn(place, {
      code: "control-characters",
      message: "Control characters in this text were removed, or read as the Windows-1252 punctuation that they were.",
    });
  }
  if (LONE_SURROGATE.test(clean)) {
    clean = clean.replace(ALL_LONE_SURROGATES, "\ufffd");
    warn(place, { code: "lone-surrogates", message: "Halves of surrogate pairs in this text were replaced by U+FFFD." });
  }
  return clean;
}

/** Notes a repair, once a code and path. */
export function warn(place: Place, warning: { readonly code: string; readonly message: string }): void {
  const { path, warnings } = place;
  if (warnings.some((known) => known.code === warning.code && known.path === path)) return;
  warnings.push({ ...warning, path });
}
