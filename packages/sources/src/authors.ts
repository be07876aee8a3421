/** Author names: what is family, given, initials and suffix in them, and which are groups. */
import type { Author } from "@tabstract/record";
import { isOrganisation } from "./organisations.ts";
import { scriptOf } from "./scripts.ts";

/** "given-first": "Ada M. van der Example"; "family-initials": "van der Example AM". */
export type NameOrder = "given-first" | "family-initials";

export interface AuthorList {
  readonly authors: readonly Author[];
  /** False where the list ends in "et al.". */
  readonly complete: boolean;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const DOT = 0x2e;
const LARGE_A = 0x41;
const LARGE_Z = 0x5a;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const LONGEST_SUFFIX = 4;
const SUFFIX = /^(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/i;
const INITIALS = /^\p{Lu}(?:[\p{Lu}.'’-]{0,6})$/u;
const LONGEST_INITIALS = 7;
const DOTTED_INITIALS = /^(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}$|^\p{Lu}(?:[\s-]\p{Lu}){0,3}$/u;
/** Words that open a family name when they stand before its last word. */
const PARTICLES: ReadonlySet<string> = new Set(
  "de del della delle dello di da das do dos du des la las le lo los van von der den ter ten te zu zur zum vom af av al el bin ibn ben abu st".split(
    " ",
  ),
);
const LONGEST_PARTICLE = 5;
/** Those of them that are also written with a capital and are no common given names. */
const CAPITAL_PARTICLES: ReadonlySet<string> = new Set("De Del Della Di Da Dos Du La Lo Van Von Der Den".split(" "));
const TRUNCATED = /^(?:et\s*al\.?|et\s+coll\.?|and others|and colleagues|…|\.\.\.|等人?\.?)$/iu;
const MAX_NAME = 500;

/** One printed name; null where nothing is printed. */
export function parseAuthor(printed: string, order: NameOrder): Author | null {
  const name = /[^\S ]|^ | $| {2}/.test(printed) ? printed.replace(/\s+/g, " ").trim() : printed;
  return name === "" ? null : parseCleanName(name, order);
}

/** The same of a name without needless white space, as `text` in fields.ts gives it. */
export function parseCleanName(printed: string, order: NameOrder): Author {
  const name = order === "given-first" && endsInCapital(printed) ? withoutDegrees(printed) : printed;
  const whole: Author = { name, family: null, given: null, initials: null, suffix: null, collective: false };
  if (name.charCodeAt(name.length - 1) === COMMA && name.length <= MAX_NAME && /[^\s,]/.test(name))
    return openName(name.replace(/[\s,]+$/, ""), order);
  if (isOrganisation(name)) return { ...whole, collective: true };
  if (name.length > MAX_NAME) return whole;
  const comma = name.indexOf(",");
  if (comma > 0) return commaName(whole, comma);
  if (name.charCodeAt(0) > 0x10ff) {
    const space = name.indexOf(" ");
    if (space > 0 && scriptOf(name) !== "latin" && /^[\p{scx=Han}\p{scx=Hangul}]/u.test(name))
      return { ...whole, family: name.slice(0, space), given: name.slice(space + 1) };
  }
  if (order === "family-initials" || (endsInCapital(name) && isFamilyFirst(name))) return familyInitials(name) ?? givenFirst(name);
  return givenFirst(name);
}

/** Only then degrees or initials may end a name: most end in a small letter, and need no closer look. */
function endsInCapital(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return isCapital(last) || last === DOT;
}

const DEGREE =
  "(?:M\\.?D\\.?|Ph\\.?\\s?D\\.?|D\\.?Phil\\.?|MPhil|(?:Dr\\.?)?M?\\.?P\\.?H\\.?|M\\.?H?Sc\\.?|B\\.?Sc\\.?|D\\.?Sc\\.?|Sc\\.?D\\.?|MBBS|MBChB|M\\.?B\\.?A\\.?|D\\.?D\\.?S\\.?|D\\.?V\\.?M\\.?|Pharm\\.?\\s?D\\.?|Ed\\.?D\\.?|Psy\\.?D\\.?|FRCPC?|FRCS|MRCP|FAC[CPS]|FAHA|[BM]SN)";
/** These are initials as well: only behind a comma. */
const SHORT_DEGREE = "(?:M\\.?A\\.?|M\\.?S\\.?|R\\.?N\\.?|D\\.?O\\.?|P\\.?T\\.?|DPT)";
/** "John Smith MD", "J. Smith, MD, PhD"; "Smith MD" has initials. */
const DEGREES: RegExp = new RegExp(
  `^(?=\\S+\\s)(.*?[\\p{L}.])(?:\\s+${DEGREE}|,\\s*(?:${DEGREE}|${SHORT_DEGREE}))(?:(?:,\\s*|\\s+)(?:${DEGREE}|${SHORT_DEGREE}))*$`,
  "u",
);

function withoutDegrees(name: string): string {
  const bare = name.length > MAX_NAME ? undefined : DEGREES.exec(name)?.[1];
  return bare?.includes(" ") ? bare : name;
}

/** Behind a family name: "J", "JA", "J.A.", "J-P"; of three letters without a vowel, since "RAO" and "GIL" are names. */
const LAST_INITIALS = /^(?:\p{Lu}{1,2}|[^\P{Lu}AEIOUYÀ-Ý]{3}|(?:\p{Lu}\.[\s-]?){1,3}|\p{Lu}-\p{Lu})$/u;
/** Names of two letters that are printed in capitals behind a given name: "Wei LI"; and what ends the names of groups. */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  "AI BO DO DU EU FU GU HE HO HU IM JI KO LE LI LU LV LY MA MI NG NI OH OU PU QI QU SO SU TO UK UM UN US VO VU WU XI XU YE YI YU ZU".split(
    " ",
  ),
);

/** Whether a name in a source that prints given names first is "Smith J" all the same. */
function isFamilyFirst(name: string): boolean {
  const tail = spaceBefore(name, name.length) + 1;
  const last = name.slice(tail);
  if (tail < 3 || !LAST_INITIALS.test(last) || SUFFIX.test(last) || SHORT_NAMES.has(last)) return false;
  const words = name.slice(0, tail - 1).split(" ");
  const isOne = /^\p{Lu}\.?$/u.test(last);
  return words.every((word) => word.length > 1 && !word.endsWith(".") && (isOne || word !== word.toUpperCase()));
}

/** A printed list: "A B, C D", "Example AM, Sample B, et al.", "Example, A.; Sample, B.". */
export function parseAuthors(printed: string, order: NameOrder): AuthorList {
  const separator = /[;；]/.test(printed) ? /[;；]/ : /[,，、]/;
  const authors: Author[] = [];
  let complete = true;
  for (const part of printed.split(separator)) {
    let name = part.trim().replace(/^(?:and|et|&)\s+(?=\p{Lu})/u, "");
    const tail = /^(.*?)[\s,]*\b(et\s+al\.?|et\s+coll\.?)$/i.exec(name);
    if (TRUNCATED.test(name) || tail !== null) complete = false;
    if (TRUNCATED.test(name)) continue;
    if (tail !== null) name = tail[1] as string;
    const last = authors.at(-1);
    if (SUFFIX.test(name) && last !== undefined && last.suffix === null) {
      authors[authors.length - 1] = { ...last, name: `${last.name}, ${name}`, suffix: name.replace(/\.$/, "") };
      continue;
    }
    for (const single of name.split(/\s+(?:and|&)\s+(?=\p{Lu})/u)) {
      const author = parseAuthor(isOrganisation(name) ? name : single, order);
      if (author !== null) authors.push(author);
      if (isOrganisation(name)) break;
    }
  }
  return { authors, complete };
}

/** The name before a comma that ends it: so EndNote marks a name to be left whole, and other tools a person without a given name. */
function openName(name: string, order: NameOrder): Author {
  const words = name.split(" ");
  const isPerson = order === "given-first" || INITIALS.test(words.at(-1) ?? "");
  if (isPerson || isOrganisation(name)) return parseCleanName(name, order);
  const isGroup = words.length > 2 && !words.some((word) => isParticle(word, 0, word.length) || word.includes(","));
  return { name, family: isGroup ? null : name, given: null, initials: null, suffix: null, collective: isGroup };
}

function commaName(whole: Author, comma: number): Author {
  const family = whole.name.slice(0, comma).trim();
  const rest = whole.name.slice(comma + 1).trim();
  if (SUFFIX.test(rest))
    return {
      ...(endsInCapital(family) && isFamilyFirst(family) ? (familyInitials(family) ?? givenFirst(family)) : givenFirst(family)),
      name: whole.name,
      suffix: rest.replace(/\.$/, ""),
    };
  const [given, suffix] = rest.split(/,\s*/);
  return {
    ...whole,
    family,
    ...givenOrInitials(given ?? ""),
    suffix: suffix !== undefined && SUFFIX.test(suffix) ? suffix.replace(/\.$/, "") : null,
  };
}

function familyInitials(name: string): Author | null {
  const tail = spaceBefore(name, name.length) + 1;
  const before = spaceBefore(name, tail - 1) + 1;
  const hasSuffix =
    before > 0 && name.length - tail <= LONGEST_SUFFIX && SUFFIX.test(name.slice(tail)) && INITIALS.test(name.slice(before, tail - 1));
  const initialsAt = hasSuffix ? before : tail;
  const initials = hasSuffix ? name.slice(before, tail - 1) : name.slice(tail);
  if (initialsAt === 0 || !(areCapitals(initials) || INITIALS.test(initials))) return null;
  const suffix = hasSuffix ? name.slice(tail).replace(/\.$/, "") : null;
  const bare = initials.includes(".") ? initials.replace(/\./g, "") : initials;
  return { name, family: name.slice(0, initialsAt - 1), given: null, initials: bare, suffix, collective: false };
}

function givenFirst(name: string): Author {
  const tail = spaceBefore(name, name.length) + 1;
  const mayBeSuffix = name.length - tail <= LONGEST_SUFFIX && tail > 1 && spaceBefore(name, tail - 1) >= 0;
  const hasSuffix = mayBeSuffix && SUFFIX.test(name.slice(tail));
  const suffix = hasSuffix ? name.slice(tail).replace(/\.$/, "") : null;
  const end = hasSuffix ? tail - 1 : name.length;
  let familyAt = spaceBefore(name, end) + 1;
  if (familyAt === 0) return { name, family: null, given: null, initials: null, suffix: null, collective: false };
  if (name.charCodeAt(0) >= SMALL_A && PARTICLES.has(name.slice(0, name.indexOf(" "))))
    return { name, family: name.slice(0, end), given: null, initials: null, suffix, collective: false };
  // The first word is a given name, whatever it is.
  for (let at = spaceBefore(name, familyAt - 1) + 1; at > 0 && isParticle(name, at, familyAt - 1); at = spaceBefore(name, at - 1) + 1)
    familyAt = at;
  const { given, initials } = givenOrInitials(name.slice(0, familyAt - 1));
  return { name, family: name.slice(familyAt, end), given, initials, suffix, collective: false };
}

/** Where the last space before an index stands; -1 without one. Names are short, and nearly all of a dump's time goes into what is done for each. */
function spaceBefore(name: string, at: number): number {
  let space = at - 1;
  while (space >= 0 && name.charCodeAt(space) !== SPACE) space--;
  return space;
}

function isParticle(name: string, from: number, to: number): boolean {
  if (to - from > LONGEST_PARTICLE || name.charCodeAt(to - 1) === DOT) return false;
  const word = name.slice(from, to);
  return PARTICLES.has(word) || CAPITAL_PARTICLES.has(word);
}

/** "A. M." is initials, "Ada M." a given name: what is not printed is not made up from the other. */
export function givenOrInitials(printed: string): { given: string | null; initials: string | null } {
  if (printed === "") return { given: null, initials: null };
  const second = printed.charCodeAt(1);
  // "A."; and "Ada" or "Ada M.": most given names need no closer look.
  if (second === DOT && printed.length === 2 && isCapital(printed.charCodeAt(0))) return { given: null, initials: printed.slice(0, 1) };
  const isName = second >= SMALL_A && second <= SMALL_Z && printed.charCodeAt(2) !== DOT;
  if (!isName && DOTTED_INITIALS.test(printed)) return { given: null, initials: printed.replace(/[\s.]/g, "") };
  return { given: printed, initials: null };
}

function isCapital(code: number): boolean {
  return code >= LARGE_A && code <= LARGE_Z;
}

/** As most initials are: what is not may be initials as well. */
function areCapitals(word: string): boolean {
  if (word.length === 0 || word.length > LONGEST_INITIALS) return false;
  for (let at = 0; at < word.length; at++) if (!isCapital(word.charCodeAt(at))) return false;
  return true;
}
