/** First authors of two sources held against each other, in whatever order and with however much of their names they are printed. */
import type { Author } from "@tabstract/record";
import { folded } from "@tabstract/text";
import { scriptOf } from "../scripts.ts";

/** Letters that do not come apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ø: "o", æ: "ae", œ: "oe", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const PARTICLES: ReadonlySet<string> = new Set(
  "de del della delle dello di da das do dos du des la las le lo los van von der den ter ten te zu zur zum vom af av al el bin ibn ben abu st d".split(
    " ",
  ),
);
/** Family names that stand before the given name where they are printed at home, and that catalogues of machines take for given names. */
const FAMILIES_FIRST: ReadonlySet<string> = new Set(
  "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lee kim park choi jung kang cho yoon jang lim nguyen tran pham".split(
    " ",
  ),
);

export interface FirstAuthor {
  /**
   * What papers are named by, at least one: the family name in one piece ("leblanc" of "Le Blanc"), without particles ("knee" of "van der Knee", as
   * of "Knee, A. van der"), and the given name where it may be the family's ("Wang Xiaoming").
   */
  readonly keys: readonly string[];
  /** Of family names, and of all names. */
  readonly families: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly initials: string;
  readonly script: string;
  readonly isGroup: boolean;
}

/** Null where there is none. */
export function firstAuthorOf(author: Author | undefined): FirstAuthor | null {
  if (author === undefined) return null;
  const { name, given, collective } = author;
  const printed = author.family ?? name;
  const words = namesIn(printed);
  const family = words.join("") || folded(printed);
  if (family === "") return null;
  const bare = withoutParticles(words);
  const givenWords = namesIn(given ?? "");
  const turned =
    words.length === 1 && givenWords.length === 1 && !name.includes(",") ? givenWords.filter((one) => FAMILIES_FIRST.has(one)) : [];
  // "Ana García López" may be "García-López, Ana" elsewhere.
  const doubled = words.length === 1 && givenWords.length > 1 ? [`${givenWords.at(-1)}${family}`] : [];
  return {
    keys: [...new Set([family, bare.join("") || family, ...turned, ...doubled])],
    families: new Set([family, ...bare]),
    names: new Set([family, ...words, ...givenWords]),
    initials: collective || turned.length > 0 ? "" : initialsOf(author, givenWords),
    script: scriptOf(name),
    isGroup: collective,
  };
}

/** Whether they are two people: no family name of one is a name of the other, nor begins as it. Of a group nobody knows who writes for it. */
export function arePlainlyOthers(one: FirstAuthor, other: FirstAuthor): boolean {
  if (one.isGroup || other.isGroup || one.script !== other.script) return false;
  return !isAmong(one.families, other.names) && !isAmong(other.families, one.names);
}

/** "Knee, A." and "Knee, B."; not "Knee, J. A." and "Knee, Ada", nor names that may have changed places. */
export function haveOtherInitials(one: FirstAuthor, other: FirstAuthor): boolean {
  if (one.initials === "" || other.initials === "" || !one.keys.some((key) => other.keys.includes(key))) return false;
  return ![...one.initials].some((initial) => other.initials.includes(initial));
}

/** So many letters of family names in two spellings are the same. */
const SAME_START = 4;

function isAmong(families: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  return [...families].some((family) =>
    [...names].some((name) => name === family || (family.length > SAME_START && name.startsWith(family.slice(0, SAME_START)))),
  );
}

/** "Müller", "Mueller" and "Muller" are one name. */
function namesIn(printed: string): string[] {
  return printed
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) =>
      folded(word.toLowerCase().replace(/[øæœßłđðþı]/g, (letter) => LETTERS[letter] ?? letter)).replace(/(?<=[aou])e(?!$)/g, ""),
    )
    .filter((word) => word !== "");
}

/** "Do" and "Le" are family names as well. */
function withoutParticles(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !PARTICLES.has(word));
  return from < 0 ? words : words.slice(from);
}

function initialsOf({ initials }: Author, given: readonly string[]): string {
  if (initials !== null) return folded(initials);
  return given
    .filter((word) => !PARTICLES.has(word))
    .map((word) => word.charAt(0))
    .join("");
}
