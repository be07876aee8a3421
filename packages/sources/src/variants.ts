/** The renderings of one paper inside one aggregator record: reading each, comparing them, choosing among them. */
import type { Metadata, RawAbstract, Variant, Warning } from "@tabstract/record";
import { isoDate } from "./dates.ts";
import { asObject, body, count, decimal, field, flag, type JsonObject, only, type Place, text, warn } from "./fields.ts";
import { normaliseDoi, normalisePmcid } from "./identifiers.ts";
import { quartile, splitVolume } from "./journal.ts";
import { rawAbstract, withoutTags } from "./raw-abstract.ts";
import { languageByScript, scriptOf } from "./scripts.ts";

export interface Rendering extends Variant {
  readonly titleCN: string | null;
  /** As printed: one string of names. */
  readonly authors: string | null;
  readonly pmcid: string | null;
  readonly s2PaperId: string | null;
  readonly journal: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly impactFactor: number | null;
  readonly quartile: Metadata["journal"]["quartile"];
  readonly published: string | null;
  readonly publicationTypes: readonly string[];
  readonly isOpenAccess: boolean | null;
  readonly pdfUrl: string | null;
  readonly citationCount: number | null;
}

export function readObject(input: { readonly name: string; readonly object: JsonObject; readonly warnings: Warning[] }): Rendering {
  const { name, object, warnings } = input;
  const at = (path: string): Place => ({ path, warnings });
  const journal = asObject(field(object, "journal"));
  const place = splitVolume(text(field(journal, "volume"), at("journal")));
  const link = (key: string): string | null => doiOfLink(text(field(object, key), at("identifiers")));
  const paperId = text(field(object, "paperid", "paperId"), at("identifiers"));
  const impactFactor = decimal(field(object, "PeriodicalIF"), at("journal.impactFactor"));
  const pdf = field(object, "openAccessPdf");
  const types = field(object, "publicationTypes");
  return {
    name,
    title: text(field(object, "title"), at("title.text")),
    titleCN: text(field(object, "TitleCN"), at("title.translations")),
    doi: normaliseDoi(text(field(object, "doi"), at("identifiers"))) ?? link("DOIUrl") ?? link("url") ?? link("ListUrlMain"),
    abstract: rawAbstract(body(field(object, "abstract"), at("abstract"))),
    authors: text(joined(field(object, "authors")), at("authors")),
    pmcid: normalisePmcid(text(field(object, "PMCID"), at("identifiers"))),
    s2PaperId: paperId !== null && /^[0-9a-f]{40}$/.test(paperId) ? paperId : null,
    journal: text(field(journal, "name"), at("journal")) ?? text(field(object, "PeriodicalName"), at("journal")),
    volume: place.volume,
    issue: place.issue,
    pages: text(field(journal, "pages"), at("journal")),
    // No journal has an impact factor of 0: the site prints it where it knows none.
    impactFactor: impactFactor !== null && impactFactor > 0 ? impactFactor : null,
    quartile: quartile(text(field(object, "JCR"), at("journal"))),
    published:
      isoDate(text(field(object, "publicationDate"), at("published"))) ?? isoDate(text(field(object, "EPubDate"), at("published"))),
    publicationTypes: typesOf(types, at("publicationTypes")),
    isOpenAccess: flag(field(object, "isOpenAccess"), at("openAccess")),
    pdfUrl: text(field(asObject(pdf), "url") ?? pdf, at("openAccess")),
    citationCount: count(field(object, "citationCount"), at("citationCount")),
  };
}

function joined(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((item) => only(field(asObject(item), "name") ?? item))
    .filter((item) => typeof item === "string")
    .join("; ");
}

function typesOf(value: unknown, at: Place): readonly string[] {
  const printed: readonly unknown[] = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[,;]/) : [];
  return [...new Set(printed.map((type) => text(type, at)).filter((type) => type !== null))];
}

function doiOfLink(link: string | null): string | null {
  return normaliseDoi(
    /(?:doi\.org\/|\/doi\/(?:abs\/|full\/|pdf\/|epdf\/|epub\/)?)(10\.\d{4,9}\/[^?#\s]{1,500})/i.exec(link ?? "")?.[1] ?? null,
  );
}

/** The text after the JSON: a title line, then the abstract's lines. Null where there is none. */
export function readPlainText(input: {
  readonly text: string;
  readonly titles: readonly (string | null)[];
  readonly warnings: Warning[];
}): Rendering | null {
  const clean = body(input.text, { path: "abstract", warnings: input.warnings });
  if (clean === null) return null;
  const lineEnd = clean.indexOf("\n");
  const first = lineEnd < 0 ? clean : clean.slice(0, lineEnd);
  const rest = lineEnd < 0 ? "" : clean.slice(lineEnd + 1).trim();
  const hasTitle = input.titles.some((title) => title !== null && essence(title) === essence(first)) || isTitleLine(first, rest);
  const title = hasTitle ? text(first, { path: "title.text", warnings: input.warnings }) : null;
  return {
    name: "plain text",
    title,
    doi: null,
    abstract: rawAbstract(hasTitle ? (rest === "" ? null : rest) : clean),
    titleCN: null,
    authors: null,
    pmcid: null,
    s2PaperId: null,
    journal: null,
    volume: null,
    issue: null,
    pages: null,
    impactFactor: null,
    quartile: null,
    published: null,
    publicationTypes: [],
    isOpenAccess: null,
    pdfUrl: null,
    citationCount: null,
  };
}

/** A first line that is neither a section's label nor a paragraph is a title. */
function isTitleLine(first: string, rest: string): boolean {
  if (first.length > 400) return false;
  const isLabel = first.length <= 40 && first.split(/\s+/).length <= 4 && rest !== "" && !/[.?!]$/.test(first);
  return !isLabel && !/^[\p{L} ]{3,40}:/u.test(first);
}

/** What is left for comparing when tags, entities, case, spaces and punctuation are gone. */
function essence(value: string): string {
  return withoutTags(value)
    .replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function abstractEssence(abstract: RawAbstract): string {
  return abstract.form === "sections" ? abstract.sections.map((one) => `${one.label ?? ""}${one.text}`).join("") : essence(abstract.text);
}

/** The abstract with most letters and digits; markup before text at a tie, then the earlier. */
export function pickAbstract(renderings: readonly Rendering[]): RawAbstract | null {
  let best: RawAbstract | null = null;
  let most = 0;
  for (const { abstract } of renderings) {
    if (abstract === null) continue;
    const size = abstractEssence(abstract).length;
    if (best !== null && (size < most || (size === most && !(abstract.form === "markup" && best.form !== "markup")))) continue;
    best = abstract;
    most = size;
  }
  return best;
}

/** The title in the script of the abstract (without one: the innermost object's); every other title is a translation. */
export function chooseTitle(input: {
  readonly renderings: readonly Rendering[];
  readonly abstract: RawAbstract | null;
  readonly translatedTitles: readonly string[];
}): Metadata["title"] {
  const { renderings, abstract, translatedTitles } = input;
  const titles = renderings.map((one) => one.title).filter((title) => title !== null);
  const script = abstract === null || abstract.form === "sections" ? null : scriptOf(withoutTags(abstract.text));
  const inner = renderings.find((one) => one.name === "resultStr")?.title;
  const original = titles.find((title) => scriptOf(title) === script) ?? inner ?? titles[0] ?? translatedTitles[0] ?? null;
  if (original === null) return { text: null, language: null, translations: [] };
  const translations: Metadata["title"]["translations"] = [];
  const seen = new Set([essence(original)]);
  for (const title of [...titles, ...translatedTitles]) {
    const key = essence(title);
    if (seen.has(key) || scriptOf(title) === scriptOf(original)) continue;
    seen.add(key);
    translations.push({ language: languageByScript(title), text: title });
  }
  return { text: original, language: languageByScript(original), translations };
}

interface Compared {
  readonly path: string;
  readonly what: string;
  value(one: Rendering): string | null;
}

const COMPARED: readonly Compared[] = [
  { path: "abstract", what: "abstract", value: (one) => (one.abstract === null ? null : abstractEssence(one.abstract)) },
  { path: "authors", what: "authors", value: (one) => (one.authors === null ? null : essence(one.authors)) },
  { path: "identifiers.doi", what: "DOI", value: (one) => one.doi },
  { path: "journal.name", what: "journal", value: (one) => (one.journal === null ? null : essence(one.journal)) },
  { path: "published", what: "publication date", value: (one) => one.published },
];

/** A warning for each field in which two renderings differ; titles and abstracts are compared where they are in one script. */
export function warnOfDisagreement(renderings: readonly Rendering[], warnings: Warning[]): void {
  for (const { path, what, value } of COMPARED) {
    const printed = renderings.filter((one) => value(one) !== null);
    const [first, ...others] = printed;
    const other = others.find(
      (one) => first !== undefined && value(one) !== value(first) && (path !== "abstract" || sameScript(first, one)),
    );
    if (first !== undefined && other !== undefined) disagree({ path, what, names: [first.name, other.name], warnings });
  }
  const titled = renderings.filter((one) => one.title !== null);
  for (const [index, one] of titled.entries()) {
    const other = titled
      .slice(index + 1)
      .find(
        (later) => scriptOf(later.title ?? "") === scriptOf(one.title ?? "") && essence(later.title ?? "") !== essence(one.title ?? ""),
      );
    if (other !== undefined) disagree({ path: "title.text", what: "title", names: [one.name, other.name], warnings });
  }
}

function sameScript(one: Rendering, other: Rendering): boolean {
  const script = (abstract: RawAbstract | null): string => (abstract === null ? "" : scriptOf(abstractEssence(abstract)));
  return script(one.abstract) === script(other.abstract);
}

function disagree(input: {
  readonly path: string;
  readonly what: string;
  readonly names: readonly [string, string];
  readonly warnings: Warning[];
}): void {
  const { path, what, names, warnings } = input;
  warn(
    { path, warnings },
    { code: "variants-disagree", message: `The ${names[0]} and the ${names[1]} of this record give different values of the ${what}.` },
  );
}
