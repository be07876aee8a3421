/**
 * sources-agree: the sources that were merged into one record say the same of the paper.
 *
 * Finds: two DOIs, two years, two titles, two first authors, two volumes or pages. Must not take: a date that is only less precise, pages
 * that are only printed shorter ("1572-83"), case, accents and punctuation; what one source leaves out.
 * Example: "the year is 2023 in a.nbib and 2024 in b.json".
 */
import type { Check, Metadata } from "@tabstract/record";
import { folded } from "@tabstract/text";
import type { CheckInput, CheckRule } from "../check.ts";

const RULE = "sources-agree";

interface Field {
  /** As the message names it. */
  readonly name: string;
  /** As printed; null where the source does not say. */
  value(metadata: Metadata): string | null;
  /** What is compared in place of it. */
  readonly key?: (value: string) => string;
  /** Values in two languages that are known are translations, and not compared. */
  readonly language?: (metadata: Metadata) => string | null;
}

const FIELDS: readonly Field[] = [
  { name: "DOI", value: ({ identifiers }) => identifiers.doi },
  { name: "PMID", value: ({ identifiers }) => identifiers.pmid },
  { name: "PMCID", value: ({ identifiers }) => identifiers.pmcid },
  { name: "title", value: ({ title }) => title.text, key: folded, language: ({ title }) => title.language },
  { name: "first author", value: ({ authors }) => authors[0]?.family ?? null, key: folded },
  { name: "year", value: ({ published }) => published?.slice(0, 4) ?? null },
  { name: "volume", value: ({ journal }) => journal.volume, key: folded },
  { name: "first page", value: ({ journal }) => journal.pages, key: firstPage },
];

export const sourcesAgree: CheckRule = {
  name: RULE,
  summary: "identifiers, title, first author, year, volume and first page, in all sources that were merged into one record",
  severity: "warning",
  needsSources: true,
  run({ sources }) {
    if (sources.length < 2) return [];
    const disagreements = FIELDS.flatMap((field) => compare(field, sources));
    if (disagreements.length > 0) return disagreements;
    return [{ rule: RULE, outcome: "consistent", message: `${sources.length} sources agree on the paper they describe`, results: [] }];
  },
};

function compare(field: Field, sources: CheckInput["sources"]): Check[] {
  const key = field.key ?? String;
  let language: string | null = null;
  const known = sources.flatMap(({ name, metadata }) => {
    const value = field.value(metadata);
    if (value === null || key(value) === "") return [];
    const itsLanguage = field.language?.(metadata) ?? null;
    language ??= itsLanguage;
    return itsLanguage === null || itsLanguage === language ? [{ name, value, key: key(value) }] : [];
  });
  const distinct = known.filter((one, index) => known.findIndex((other) => other.key === one.key) === index);
  if (distinct.length < 2) return [];
  const said = distinct.map(({ name, value }) => `${value} in ${name}`);
  const message = `the ${field.name} is ${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
  return [{ rule: RULE, outcome: "inconsistent", message, results: [] }];
}

/** "1572-1583", "1572-83" and "1572" begin on the same page. */
function firstPage(pages: string): string {
  return folded(pages.split(/[-–,;]/)[0] ?? "");
}
