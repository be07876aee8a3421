/**
 * A saved page of an article on pubmed.ncbi.nlm.nih.gov to a citation, as cheerio sees it: the heading, the abstract, and the lists under it.
 * The heading stands twice on the page, in a full and a short view: the first is taken. References, similar articles and "cited by" have
 * blocks of their own, which nothing is taken from.
 */
import { type CheerioAPI, load } from "cheerio/slim";
import { parseAuthor } from "../authors.ts";
import { parseCitation } from "../journal.ts";
import { languageOfName } from "../languages.ts";
import { relationOfHeading } from "../relations.ts";
import type { XmlNode } from "../xml/dom.ts";
import { htmlInline } from "../xml/html-inline.ts";
import { plainInline } from "../xml/inline.ts";
import { type AbstractPart, type Citation, type CitedAuthor, NO_JOURNAL, type OtherAbstract } from "./citation.ts";

/** Null where the page is no article's. */
export function citationFromHtml(html: string): Citation | null {
  const $ = load(html);
  const page: Page = { $, meta: (name) => firstText([$(`meta[name="${name}"]`).first().attr("content")]) };
  const heading = ["#full-view-heading", "#short-view-heading", "#heading", "main"].find((id) => $(id).length > 0) ?? "body";
  const title = inlineOf(page, `${heading} h1.heading-title`) ?? inlineOf(page, "h1.heading-title");
  const pmid = page.meta("citation_pmid") ?? textOf(page, `${heading} .identifier.pubmed .current-id`) ?? page.meta("uid");
  if (title === null && (pmid === null || page.meta("citation_title") === null)) return null;
  const { abstract, others } = readAbstracts(page);
  const source = readSource(page, heading);
  const dois = [textOf(page, `${heading} .identifier.doi .id-link`), page.meta("citation_doi"), textOf(page, `${heading} .citation-doi`)];
  const pmcid = textOf(page, `${heading} .identifier.pmc .id-link`);
  return {
    ...source,
    pmid,
    version: null,
    revised: null,
    status: null,
    title: title ?? page.meta("citation_title"),
    bookTitle: null,
    vernacularTitle: null,
    abstract,
    copyright: inlineOf(page, "#abstract .copyright") ?? inlineOf(page, "#copyright"),
    otherAbstracts: others,
    authors: readAuthors(page, heading),
    authorsComplete: null,
    languages: readLanguages(page, heading),
    locations: dois.flatMap((value) => (value === null ? [] : [{ type: "doi", valid: null, value }])),
    articleIds: pmcid === null ? [] : [{ type: "pmc", valid: null, value: pmcid }],
    otherIds: [],
    publicationTypes: readTerms(page, "#publication-types"),
    meshHeadings: readMesh(page),
    keywords: readKeywords(page),
    accessions: readTerms(page, "#associated-data").map((data) => data.slice(data.indexOf("/") + 1)),
    grants: readTerms(page, "#grants").map(readGrant),
    relations: readRelations(page),
    conflictOfInterest: inlineOf(page, "#conflict-of-interest .statement"),
  };
}

interface Page {
  readonly $: CheerioAPI;
  /** The content of a meta element; null where it has none. */
  meta(name: string): string | null;
}

function firstText(values: readonly (string | undefined)[]): string | null {
  const found = values.map((value) => value?.replace(/\s+/g, " ").trim()).find((value) => value !== undefined && value !== "");
  return found ?? null;
}

function nodesOf({ $ }: Page, selector: string): readonly XmlNode[] {
  return $(selector).toArray() as unknown as readonly XmlNode[];
}

function inlineOf(page: Page, selector: string): string | null {
  const node = nodesOf(page, selector)[0];
  const markup = node === undefined ? "" : htmlInline(node.children ?? []).trim();
  return markup === "" ? null : markup;
}

function textOf(page: Page, selector: string): string | null {
  return lineOf(nodesOf(page, selector)[0]);
}

function lineOf(node: XmlNode | undefined): string | null {
  return node === undefined ? null : firstText([plainInline(htmlInline(node.children ?? []))]);
}

type Source = Pick<Citation, "journal" | "pubDate" | "articleDate">;

function readSource(page: Page, heading: string): Source {
  const trigger = page.$(`${heading} .journal-actions-trigger`).first();
  const abbreviation = firstText([trigger.text()]) ?? page.meta("citation_journal_title");
  const cit = textOf(page, `${heading} .cit`);
  const parsed = cit === null ? null : parseCitation(`${abbreviation ?? "Unknown"}. ${cit.replace(/\.?$/, ".")}`);
  const epub = /(\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)/.exec(textOf(page, `${heading} .secondary-date`) ?? "")?.[1] ?? null;
  return {
    journal: {
      ...NO_JOURNAL,
      title: firstText([trigger.attr("title")]),
      medlineTA: abbreviation,
      issn: page.meta("citation_issn"),
      volume: parsed?.volume ?? page.meta("citation_volume"),
      issue: parsed?.issue ?? page.meta("citation_issue"),
      medlinePgn: parsed?.pages ?? null,
    },
    pubDate: dateRead(parsed?.published ?? null) ?? printedDate(page.meta("citation_publication_date") ?? page.meta("citation_date")),
    articleDate: printedDate(epub),
  };
}

/** What the citation line says, read already: "2020-05" is a month here, where PubMed prints it for a range of years. */
function dateRead(iso: string | null): Citation["pubDate"] {
  if (iso === null) return null;
  const [year = null, month = null, day = null] = iso.split("-");
  return { year, month, day, medlineDate: null };
}

/** Meta elements print "12/31/2020" too, and "12/2020". */
function printedDate(printed: string | null): Citation["pubDate"] {
  if (printed === null) return null;
  const american = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})$/.exec(printed);
  if (american === null) return { year: null, month: null, day: null, medlineDate: printed };
  return { year: american[3] ?? null, month: american[1] ?? null, day: american[2] ?? null, medlineDate: null };
}

/** The page prints names in full, the head their initials, in the same order. */
function readAuthors(page: Page, heading: string): CitedAuthor[] {
  const list = nodesOf(page, `${heading} .authors-list`)[0];
  const full =
    list === undefined
      ? []
      : (
          page
            .$(list as never)
            .find(".full-name")
            .toArray() as unknown as XmlNode[]
        ).flatMap((node) => lineOf(node) ?? []);
  const short = (page.meta("citation_authors") ?? "").split(";").flatMap((name) => firstText([name]) ?? []);
  if (full.length === 0) return short.flatMap((name) => citedAuthor(null, name) ?? []);
  const isPaired = full.length === short.length;
  return full.flatMap((name, at) => citedAuthor(name, isPaired ? (short[at] ?? null) : null) ?? []);
}

function citedAuthor(full: string | null, short: string | null): CitedAuthor | null {
  const name = full === null ? null : parseAuthor(full, "given-first");
  const au = short === null ? null : parseAuthor(short, "family-initials");
  const known = au ?? name;
  if (known === null) return null;
  const none: CitedAuthor = { valid: null, lastName: null, foreName: null, initials: null, suffix: null, collectiveName: null };
  if (known.collective || known.family === null) {
    const isGroup = known.collective || name?.collective === true;
    return isGroup ? { ...none, collectiveName: full ?? known.name } : { ...none, lastName: full ?? known.name };
  }
  const { family, suffix } = known;
  // "Ada M van der Example Jr": what stands before the family name that the head prints is given.
  const before = full !== null && au !== null ? givenBefore(full, family) : null;
  const foreName = before ?? name?.given ?? name?.initials ?? null;
  const initials = known.initials ?? (foreName === null ? null : initialsOf(foreName));
  return { ...none, lastName: family, foreName, initials, suffix };
}

function givenBefore(full: string, family: string): string | null {
  const at = full.lastIndexOf(family);
  return at > 0 ? full.slice(0, at).trim() : null;
}

function initialsOf(foreName: string): string {
  return foreName
    .split(/[\s-]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0].toUpperCase() ?? "")
    .join("");
}

/** "[Article in German]", "[Article in English, Norwegian]". */
function readLanguages(page: Page, heading: string): string[] {
  const printed = /\[Article in ([^\]]{1,200})\]/.exec(page.$(heading).first().text())?.[1] ?? "";
  return printed.split(/,|\band\b/).flatMap((name) => languageOfName(name) ?? []);
}

function readAbstracts(page: Page): { readonly abstract: AbstractPart[]; readonly others: OtherAbstract[] } {
  const blocks = nodesOf(page, "#abstract .abstract-content");
  const main =
    blocks.find((node) => /\bselected\b/.test(node.attribs?.class ?? "")) ??
    blocks.find((node) => /^en[gc]-/.test(node.attribs?.id ?? "")) ??
    blocks[0];
  const others = blocks.filter((node) => node !== main);
  return {
    abstract: main === undefined ? [] : readParts(page, main),
    others: others.map((node) => ({
      type: null,
      language: /^([a-z]{3})-/.exec(node.attribs?.id ?? "")?.[1] ?? null,
      parts: readParts(page, node),
    })),
  };
}

function readParts(page: Page, block: XmlNode): AbstractPart[] {
  const { $ } = page;
  const paragraphs = $(block as never)
    .find("p")
    .toArray() as unknown as XmlNode[];
  return (paragraphs.length === 0 ? [block] : paragraphs).flatMap((paragraph) => {
    if ($(paragraph as never).hasClass("copyright") || $(paragraph as never).find(".empty-abstract").length > 0) return [];
    const title = (
      $(paragraph as never)
        .children("strong.sub-title")
        .toArray() as unknown as XmlNode[]
    )[0];
    const label = lineOf(title)?.replace(/\s*:$/, "") ?? null;
    const markup = htmlInline(paragraph.children ?? [], title === undefined ? new Set() : new Set([title])).trim();
    return label === null && markup === "" ? [] : [{ label, category: null, markup }];
  });
}

/** The paragraph "Keywords: …" stands under the abstract. */
function readKeywords(page: Page): string[] {
  const { $ } = page;
  const title = (nodesOf(page, "#abstract strong.sub-title") as XmlNode[]).find((node) => /^keywords\b/i.test(lineOf(node) ?? ""));
  if (title === undefined) return [];
  const paragraph = $(title as never)
    .parent()
    .toArray()[0] as unknown as XmlNode | undefined;
  return htmlInline(paragraph?.children ?? [], new Set([title]))
    .replaceAll("&amp;", "\u0000")
    .split(";")
    .map((word) => word.replaceAll("\u0000", "&amp;").trim().replace(/\.$/, ""))
    .filter((word) => word !== "");
}

/** The buttons of a list of terms, each with a menu that is none; or its items, where they have no button. */
function readTerms(page: Page, block: string): string[] {
  const { $ } = page;
  return ($(`${block} li`).toArray() as unknown as XmlNode[]).flatMap((item) => {
    const button = $(item as never)
      .find(".keyword-actions-trigger, .keyword-link")
      .toArray()[0] as unknown as XmlNode | undefined;
    return lineOf(button ?? item) ?? [];
  });
}

/** "Knee / injuries*" and "Knee / surgery" are one heading with two qualifiers. */
function readMesh(page: Page): Citation["meshHeadings"] {
  const headings = new Map<string, string[]>();
  for (const term of readTerms(page, "#mesh-terms")) {
    const [descriptor = "", ...qualifiers] = term.split("/").map((part) => part.replaceAll("*", "").trim());
    headings.set(descriptor, [...(headings.get(descriptor) ?? []), ...qualifiers]);
  }
  return [...headings].map(([descriptor, qualifiers]) => ({ descriptor, qualifiers }));
}

/** "R01 XX000000/XX/NIXX NIH HHS/United States": number, acronym, agency, country. */
function readGrant(printed: string): Citation["grants"][number] {
  const parts = printed.split("/").map((part) => part.trim());
  if (parts.length === 1) return { id: null, agency: printed, country: null };
  const country = parts.at(-1) ?? null;
  return { id: parts[0] ?? null, agency: parts.length > 2 ? (parts.at(-2) ?? null) : null, country };
}

/** Lists under headings such as "Comment in": the type is the heading's, each item a citation. */
function readRelations(page: Page): Citation["relations"] {
  const { $ } = page;
  return (nodesOf(page, "h2, h3, h4") as XmlNode[]).flatMap((node) => {
    const title = lineOf(node)?.replace(/:$/, "") ?? "";
    if (relationOfHeading(title) === null) return [];
    const refType = title.replaceAll(" ", "");
    const items = $(node as never)
      .parent()
      .find("li")
      .toArray() as unknown as XmlNode[];
    return items.map((item) => {
      const source = lineOf(item);
      const link =
        $(item as never)
          .find("a[href]")
          .attr("href") ?? "";
      const pmid =
        /\bPMID:\s*(\d{1,9})/.exec(source ?? "")?.[1] ?? /(?:^|nlm\.nih\.gov)\/(?:pubmed\/)?(\d{1,9})\/?(?:[?#]|$)/.exec(link)?.[1] ?? null;
      return { refType, source, pmid };
    });
  });
}
