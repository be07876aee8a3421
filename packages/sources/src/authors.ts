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

const COMMA = 0x2c;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const LONGEST_SUFFIX = 4;
const SUFFIX = /^(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/i;
const INITIALS = /^\p{Lu}(?:[\p{Lu}.'’-]{0,6})$/u;
const DOTTED_INITIALS = /^(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}$|^\p{Lu}(?:[\s-]\p{Lu}){0,3}$/u;
/** Words that open a family name when they stand before its last word. */
const PARTICLES: ReadonlySet<string> = new Set(
  "de del della delle dello di da das do dos du des la las le lo los van von der den ter ten te zu zur zum vom af av al el bin ibn ben abu st".split(
    " ",
  ),
);
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
export function parseCleanName(name: string, order: NameOrder): Author {
  const whole: Author = { name, family: null, given: null, initials: null, suffix: null, collective: false };
  if (name.charCodeAt(name.length - 1) === COMMA && name.length <= MAX_NAME && /[^\s,]/.test(name))
    return openName(name.replace(/[\s,]+$/, ""), order);
  if (isOrganisation(name)) return { ...whole, collective: true };
  if (name.length > MAX_NAME) return whole;
  const comma = name.indexOf(",");
  if (comma > 0) return commaName(whole, comma);
  const words = wordsOf(name);
  if (words.length > 1 && name.charCodeAt(0) > 0x10ff && scriptOf(name) !== "latin" && /^[\p{scx=Han}\p{scx=Hangul}]/u.test(name)) {
    return { ...whole, family: words[0] ?? null, given: words.slice(1).join(" ") };
  }
  return order === "family-initials" ? (familyInitials(whole, words) ?? givenFirst(whole, words)) : givenFirst(whole, words);
}

/** Most names are two words, and cut many times faster than a list is split. */
function wordsOf(name: string): readonly string[] {
  const space = name.indexOf(" ");
  return space > 0 && space === name.lastIndexOf(" ") ? [name.slice(0, space), name.slice(space + 1)] : name.split(" ");
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
  const isGroup = words.length > 2 && !words.some((word) => isParticle(word) || word.includes(","));
  return { name, family: isGroup ? null : name, given: null, initials: null, suffix: null, collective: isGroup };
}

function commaName(whole: Author, comma: number): Author {
  const family = whole.name.slice(0, comma).trim();
  const rest = whole.name.slice(comma + 1).trim();
  if (SUFFIX.test(rest)) return { ...givenFirst(whole, family.split(" ")), name: whole.name, suffix: rest.replace(/\.$/, "") };
  const [given, suffix] = rest.split(/,\s*/);
  return {
    ...whole,
    family,
    ...givenOrInitials(given ?? ""),
    suffix: suffix !== undefined && SUFFIX.test(suffix) ? suffix.replace(/\.$/, "") : null,
  };
}

function familyInitials(whole: Author, words: readonly string[]): Author | null {
  const last = words.at(-1) ?? "";
  const hasSuffix = words.length > 2 && SUFFIX.test(last) && INITIALS.test(words.at(-2) ?? "");
  const names = hasSuffix ? words.slice(0, -1) : words;
  const initials = names.at(-1) ?? "";
  if (names.length < 2 || !INITIALS.test(initials)) return null;
  return { ...whole, family: names.slice(0, -1).join(" "), initials, suffix: hasSuffix ? last.replace(/\.$/, "") : null };
}

function givenFirst({ name }: Author, words: readonly string[]): Author {
  const last = words[words.length - 1] ?? "";
  const hasSuffix = words.length > 2 && last.length <= LONGEST_SUFFIX && SUFFIX.test(last);
  const suffix = hasSuffix ? last.replace(/\.$/, "") : null;
  const names = hasSuffix ? words.slice(0, -1) : words;
  if (names.length < 2) return { name, family: null, given: null, initials: null, suffix: null, collective: false };
  if (name.charCodeAt(0) >= SMALL_A && PARTICLES.has(names[0] ?? ""))
    return { name, family: names.join(" "), given: null, initials: null, suffix, collective: false };
  let familyStart = names.length - 1;
  while (familyStart > 1 && isParticle(names[familyStart - 1] ?? "")) familyStart--;
  const { given, initials } = givenOrInitials(joined(names, 0, familyStart));
  return { name, family: joined(names, familyStart, names.length), given, initials, suffix, collective: false };
}

/** The words of a range with spaces between; nearly always it is one. */
function joined(words: readonly string[], from: number, to: number): string {
  return to - from === 1 ? (words[from] ?? "") : words.slice(from, to).join(" ");
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word) || CAPITAL_PARTICLES.has(word);
}

/** "A. M." is initials, "Ada M." a given name: what is not printed is not made up from the other. */
export function givenOrInitials(printed: string): { given: string | null; initials: string | null } {
  if (printed === "") return { given: null, initials: null };
  const second = printed.charCodeAt(1);
  // "Ada": most given names need no closer look.
  const isName = second >= SMALL_A && second <= SMALL_Z && !printed.includes(".");
  if (!isName && DOTTED_INITIALS.test(printed)) return { given: null, initials: printed.replace(/[\s.]/g, "") };
  return { given: printed, initials: null };
}
