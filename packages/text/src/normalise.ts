/**
 * From text as a dump holds it to clean text: what every span of a record points into.
 *
 * Clean text is NFC, on one line, with single plain spaces, without characters that nobody sees, without character references, and with
 * NLM's ASCII stand-ins for ±, ≤ and ≥ and UTF-8 read as Windows-1252 undone. One space that is not plain survives: between the groups of a number ("4\u202f704"), where
 * the source used a space that does not break a line. Only such a space says "one number" rather than "two numbers", and turning it into a
 * plain one would lose that; all kinds of it become U+202F, the narrow no-break space that ISO 80000-1 asks for.
 */
import { namedCharacter } from "#character-names";

/** Anything that cleaning might have to touch. Most plain ASCII abstracts have none of it and are returned as they are. */
const NEEDS_WORK: RegExp = /[^ -~]| {2}|^ | $|&|\+\/-|[<>]\/=|\.000 \d/;

/** Text with layout, invisible characters, character references and ASCII stand-ins resolved. Idempotent, in linear time. */
export function cleanText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return joinDecimals(unfoldAscii(squeeze(groupThousands(joinWrappedLines(resolve(text))))));
}

/** One step can uncover work for another ("&amp;\u200blt;"); three rounds are more than any escaping seen, and a bound. */
function resolve(text: string): string {
  for (let round = 0; round < 3; round++) {
    const resolved = compose(dropInvisible(readAgain(decodeReferences(text))));
    if (resolved === text) return text;
    text = resolved;
  }
  return text;
}

/**
 * Soft hyphens, zero-width characters and joiners, byte order marks, bidirectional controls, annotation and tag characters, controls other
 * than white space, non-characters.
 */
const INVISIBLE: RegExp =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x90\x98-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\u034f|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;

/** C1 controls that are Windows-1252 punctuation in disguise: dropping the dash of "1.2\x963.4" would make one number of two. */
const WINDOWS_1252: Readonly<Record<string, string>> = {
  "\x91": "\u2018",
  "\x92": "\u2019",
  "\x93": "\u201c",
  "\x94": "\u201d",
  "\x95": "\u2022",
  "\x96": "\u2013",
  "\x97": "\u2014",
};

/** The characters of Windows-1252 that stand for bytes 0x80 to 0x9f, in their order; the five that it leaves open stand for themselves. */
const HIGH_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
/**
 * UTF-8 that somebody read as Windows-1252: "12.67Â±3.46", "â‰¥70", "2 Ã— 2", "HIF1Î±". Only what can hardly be meant as it stands: Latin-1 and Greek
 * letters behind "Â", "Ã", "Î" and "Ï", punctuation and signs behind "â". Not those behind "Å", which is also a unit ("1.5 Å–2 Å").
 */
const SOME_MISREAD: RegExp = new RegExp(`[ÂÃÎÏ][\\x80-\\xbf${HIGH_1252}]|â[\\x80-\\xbf${HIGH_1252}]{2}`);

/** Text that was read as what it is not, read again, as often as it was misread: what a letter becomes may be a byte of the letter before it. */
function readAgain(text: string): string {
  if (!SOME_MISREAD.test(text)) return text;
  const read: string[] = [];
  for (let at = 0; at < text.length; at++) {
    read.push(text.charAt(at));
    for (let found = misreadAtEnd(read, text.charAt(at + 1)); found !== null; found = misreadAtEnd(read, text.charAt(at + 1)))
      read.splice(-found.length, found.length, found.character);
  }
  return read.join("");
}

/** The character of UTF-8 that the last two or three characters are, where they can hardly be anything else. */
function misreadAtEnd(read: readonly string[], next: string): { readonly character: string; readonly length: number } | null {
  const last = read.at(-1) ?? "";
  const low = byteOf(last);
  if (low < 0) return null;
  const lead = read.at(-2) ?? "";
  if (lead !== "" && "ÂÃÎÏ".includes(lead)) {
    // "IRMÃ»": the last letter of a word in capitals, and what ends a quotation.
    if (lead === "Ã" && QUOTING.includes(last) && /\p{Lu}/u.test(read.at(-3) ?? "") && !/\p{L}/u.test(next)) return null;
    return character(((lead.charCodeAt(0) & 0x1f) << 6) | low, 0xa0, 2);
  }
  const middle = byteOf(lead);
  return middle >= 0 && read.at(-3) === "â" ? character((2 << 12) | (middle << 6) | low, 0x2000, 3) : null;
}

const QUOTING = "«»“”‘’–—…";

function character(code: number, least: number, length: number): { readonly character: string; readonly length: number } | null {
  return code < least ? null : { character: String.fromCharCode(code), length };
}

/** The lower six bits of the byte that a character was read from, or -1 where it is none that goes on with a letter. */
function byteOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 0x80 && code < 0xc0) return code & 0x3f;
  const high = text === "" ? -1 : HIGH_1252.indexOf(text);
  return high < 0 ? -1 : high;
}

/** Each step asks first whether it is needed: most texts want one of them, and a scan is far cheaper than a rewrite. */
function dropInvisible(text: string): string {
  if (C1.test(text)) text = text.replace(/[\x91-\x97]/g, (found) => WINDOWS_1252[found] ?? "");
  if (SOME_INVISIBLE.test(text)) text = text.replace(INVISIBLE, "").replace(/\p{Cs}/gu, "\ufffd");
  return text;
}

const C1: RegExp = /[\x91-\x97]/;
/** Every character of INVISIBLE, and every half of a surrogate pair. */
const SOME_INVISIBLE: RegExp =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x90\x98-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]|\u034f/;

/** Nothing below U+0300 composes with anything. */
function compose(text: string): string {
  return /[\u0300-\uffff]/.test(text) ? text.normalize("NFC") : text;
}

const REFERENCE: RegExp = /&(?:(?:amp|AMP|#0{0,4}38|#x0{0,4}26);)*(?:([A-Za-z][A-Za-z\d]{1,31})|#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6}));/g;

/** However often "&" itself was escaped before it ("&amp;amp;lt;"), a known reference is decoded whole. */
function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (found, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return namedCharacter(name) ?? found;
    return fromCodePoint(decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "0", 16)) ?? found;
  });
}

function fromCodePoint(code: number): string | null {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Scripts that are written without spaces between words: where their lines wrap, nothing was there. Hangul has spaces and is not one. */
const UNSPACED = "\\u3001-\\u303f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff01-\\uff65";
const UNSPACED_CHARACTER: RegExp = new RegExp(`[${UNSPACED}]`);
const UNSPACED_WRAP: RegExp = new RegExp(`(?<=[${UNSPACED}])[ \\t]*[\\r\\n]\\s*|(?<!\\s)[ \\t]*[\\r\\n]\\s*(?=[${UNSPACED}])`, "g");
const DECIMAL_WRAP: RegExp = /(?<=\d\.)[ \t]*[\r\n]\s*(?=\d)/g;
/** Between such characters on both sides two numbers in a row make no sense: it is one, wrapped. */
const DIGIT_WRAP: RegExp = new RegExp(
  `(?<=[${UNSPACED}]\\d{1,6}(?:\\.\\d{1,6})?)[ \\t]*[\\r\\n]\\s*(?=\\d{1,6}(?:\\.\\d{1,6})?%?[${UNSPACED}])`,
  "g",
);

/** Joins the wrapped lines of Chinese and Japanese text without a space, inside their numbers too; all other line breaks stay. */
export function joinWrappedLines(text: string): string {
  if (!/[\r\n]/.test(text) || !UNSPACED_CHARACTER.test(text)) return text;
  return text.replace(UNSPACED_WRAP, "").replace(DECIMAL_WRAP, "").replace(DIGIT_WRAP, "");
}

/** Not after a decimal sign or inside a word: "12.5\u00a0100 mg" and "T2\u00a0100" are two things each. */
const THOUSANDS: RegExp = /(?<![\p{L}\d.,·_])[1-9]\d{0,2}(?:[\u00a0\u2007\u2009\u200a\u202f]\d{3})+(?!\d)/gu;

/** Stands for the space inside a number while white space is squeezed; being no character at all, the text cannot hold it by then. */
const KEPT = "\ufffe";

function groupThousands(text: string): string {
  if (!/[\u00a0\u2007\u2009\u200a\u202f]/.test(text)) return text;
  return text.replace(THOUSANDS, (number) => number.replace(/\D/g, KEPT));
}

const LAYOUT: RegExp = / *(?:[^\S ]|\x85)[\s\x85]*| {2,}/g;

const SOME_LAYOUT: RegExp = /[^\S ]|\x85| {2}/;

function squeeze(text: string): string {
  const flat = SOME_LAYOUT.test(text) ? text.replace(LAYOUT, " ") : text;
  const from = flat.startsWith(" ") ? 1 : 0;
  const trimmed = flat.slice(from, flat.endsWith(" ") ? Math.max(from, flat.length - 1) : flat.length);
  return trimmed.includes(KEPT) ? trimmed.replaceAll(KEPT, "\u202f") : trimmed;
}

/** Not where what it stands for would be read as a byte of the letter before it. */
const FOLDED: RegExp = /(?<![ÂÃÎÏâ]|â.)(?:\+\/[-−]|<\/=|>\/=)/g;

/** MEDLINE's ASCII folding, where it can mean one thing only. */
function unfoldAscii(text: string): string {
  if (!text.includes("/")) return text;
  return text.replace(FOLDED, (found) => (found.startsWith("+") ? "±" : found.startsWith("<") ? "≤" : "≥"));
}

/** Decimals in groups of three, as some journals print them. */
const PARTED_DECIMALS = /(?<![\d.,·])(0[.·]000)[ \u202f](\d{1,3})(?![\p{L}\d·%]|[.,]\d)/gu;

/** "P<0.000 1" is one number: nothing is printed as 0.000 for itself with another number after it. */
function joinDecimals(text: string): string {
  return text.includes("000") ? text.replace(PARTED_DECIMALS, "$1$2") : text;
}
