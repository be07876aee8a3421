/** Authors of MEDLINE text: FAU ("Example, Ada M") and AU ("Example AM") in pairs, groups in CN. */
import type { Author } from "@tabstract/record";
import { parseAuthor } from "./authors.ts";
import type { TaggedField } from "./medline-fields.ts";

export interface MedlineAuthors {
  readonly authors: Author[];
  /** False where the list ends in "et al.". */
  readonly complete: boolean;
}

export function medlineAuthors(fields: readonly TaggedField[]): MedlineAuthors {
  const authors: Author[] = [];
  let complete = true;
  let full: string | null = null;
  const flush = (): void => {
    const author = full === null ? null : parseAuthor(full, "family-initials");
    if (author !== null) authors.push(author);
    full = null;
  };
  for (const { tag, value } of fields) {
    if (value === "") continue;
    if (tag === "FAU") {
      flush();
      full = value;
    } else if (tag === "AU") {
      if (/^et al\.?$/i.test(value)) complete = false;
      else authors.push(paired(value, full) ?? parseAuthor(value, "family-initials") ?? nameOnly(value));
      full = null;
    } else if (tag === "CN") {
      flush();
      authors.push({ ...nameOnly(value), collective: true });
    }
  }
  flush();
  return { authors, complete };
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV|2nd|3rd|4th|5th|6th)\.?$/;

/** Both forms of one name; null where they do not go together. */
function paired(short: string, full: string | null): Author | null {
  const comma = full?.indexOf(", ") ?? -1;
  if (full === null || comma <= 0) return null;
  const family = full.slice(0, comma);
  if (!short.startsWith(family) || short.charCodeAt(comma) !== 0x20) return null;
  const rest = short.slice(comma + 1);
  const gap = rest.indexOf(" ");
  const suffix = gap > 0 && SUFFIX.test(rest.slice(gap + 1)) ? rest.slice(gap + 1) : null;
  const initials = suffix === null ? rest : rest.slice(0, gap);
  const printed = full.slice(comma + 2).trim();
  const given = suffix !== null && printed.endsWith(` ${suffix}`) ? printed.slice(0, -suffix.length - 1).trim() : printed;
  return {
    name: short,
    family,
    given: given === "" ? null : given,
    initials: initials === "" ? null : initials,
    suffix: suffix?.replace(/\.$/, "") ?? null,
    collective: false,
  };
}

function nameOnly(name: string): Author {
  return { name, family: null, given: null, initials: null, suffix: null, collective: false };
}
