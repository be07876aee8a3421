/** The authors' paragraph of PubMed's "Abstract (text)": "Example AM(1)(2), Sample B Jr(3); Tea Study Group." */
import type { Author } from "@tabstract/record";
import { type AuthorList, parseAuthor } from "./authors.ts";
import { namesStudyGroup } from "./organisations.ts";

/** Marks of affiliations and of equal contribution. */
const MARKS = /\((?:\d{1,4}|#|\*)\)/g;
/** A family name and initials: capitals, or "Yu" and "Th" from other scripts; "Group" is longer. */
const PERSON =
  /^\p{L}[\p{L}\p{M}.'’ʼ‐ -]{0,80} (?:[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{M}-]{0,5}|\p{Lu}\p{Ll}{1,2}\p{Lu}{0,2})(?: (?:Jr|Sr|II|III|IV|2nd|3rd|4th|5th|6th)\.?)?$/u;
/** Behind the name of a group, where "New Zealand TEA" is the rest of one. */
const SURE_PERSON = /^\p{L}[\p{L}\p{M}.'’ʼ‐-]*(?: [\p{L}\p{M}.'’ʼ‐-]+){0,2} \p{Lu}[\p{Lu}\p{Ll}]{0,2}(?: (?:Jr|Sr|II|III|IV|2nd|3rd))?$/u;
const MAX_GROUP = 400;
/** Of a name: "Staff of the Invented Journal". */
const LITTLE_WORD = /^\p{Ll}{1,3}$/u;

/** Whether a paragraph names people or a group; a sentence or a labelled section does not. */
export function looksLikePubmedAuthors(paragraph: string): boolean {
  if (/^\[No authors? listed\]/i.test(paragraph)) return true;
  const [people = "", ...groups] = parts(paragraph);
  const names = people.split(",").map((name) => name.trim());
  const persons = names.filter((name) => PERSON.test(name)).length;
  if (persons > 0 && persons * 2 >= names.length) return true;
  if (paragraph.length > MAX_GROUP || /[:?!%<>=]/.test(paragraph) || /\. \p{Lu}/u.test(paragraph)) return false;
  if (groups.length > 0 || namesStudyGroup(people)) return true;
  return people.split(" ").every((word) => /^[\p{Lu}(]/u.test(word) || LITTLE_WORD.test(word));
}

export function pubmedAuthors(paragraph: string | null): AuthorList {
  if (paragraph === null || /^\[No authors? listed\]/i.test(paragraph)) return { authors: [], complete: true };
  const [first = "", ...groups] = parts(paragraph);
  const names = namesIn(first);
  const people = names.some((name) => PERSON.test(name)) ? names.filter((name) => !ET_AL.test(name)).map(person) : groupAndPeople(names);
  return {
    authors: [...people, ...groups.flatMap((part) => groupAndPeople(namesIn(part)))],
    complete: !names.some((name) => ET_AL.test(name)),
  };
}

const ET_AL = /^et al\.?$/i;

function namesIn(part: string): string[] {
  return part
    .split(/,\s*/)
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");
}

/** "Tea Network, Oolong Branch, Example A, Sample B": a group, whose name may hold commas, then people again. */
function groupAndPeople(names: readonly string[]): Author[] {
  const end = names.findIndex((name, index) => index > 0 && SURE_PERSON.test(name));
  const name = (end < 0 ? names : names.slice(0, end)).join(", ");
  const collective = name === "" ? [] : [{ ...nameOnly(name), collective: true }];
  return end < 0 ? collective : [...collective, ...names.slice(end).map(person)];
}

/** People, then after each semicolon a group, and what follows it. */
function parts(paragraph: string): string[] {
  return paragraph
    .replace(MARKS, "")
    .replace(/\.\s*$/, "")
    .split(/;\s+/)
    .map((part) => part.trim());
}

function person(name: string): Author {
  if (!PERSON.test(name)) return parseAuthor(name, "family-initials") ?? nameOnly(name);
  const words = name.split(" ");
  const hasSuffix = words.length > 2 && /^(?:Jr|Sr|II|III|IV|\dnd|\drd|\dth)\.?$/.test(words.at(-1) ?? "");
  const end = hasSuffix ? -2 : -1;
  return {
    name,
    family: words.slice(0, end).join(" "),
    given: null,
    initials: words.at(end) ?? null,
    suffix: hasSuffix ? (words.at(-1)?.replace(/\.$/, "") ?? null) : null,
    collective: false,
  };
}

function nameOnly(name: string): Author {
  return { name, family: null, given: null, initials: null, suffix: null, collective: false };
}
