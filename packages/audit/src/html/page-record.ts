/** All that a page shows of one record of a run. */
import type { AbstractRecord } from "@tabstract/record";
import { timepointWords } from "../facts.ts";
import { recordView } from "../view.ts";
import type { PageArm, PageCheck, PageComparison, PageRecord } from "./page.ts";

type Part = Pick<AbstractRecord, "id" | "key"> & Partial<AbstractRecord>;

export interface PageRecordOptions {
  /** Of the record in its run, from 0. */
  readonly number: number;
  /** How much a check that failed weighs. */
  severityOf(check: AbstractRecord["checks"][number]): string;
  readonly corrections: PageRecord["corrections"];
}

/** Names of a list before the rest of it is counted. */
const SHOWN_AUTHORS = 12;

export function pageRecord(record: Part, { number, severityOf, corrections }: PageRecordOptions): PageRecord {
  return {
    number,
    view: recordView(record),
    facts: factsOf(record),
    arms: (record.study?.arms ?? []).map(({ name, role, n, aliases }): PageArm => ({ name, role, n, aliases })),
    comparisons: comparisonsOf(record),
    checks: (record.checks ?? []).map(
      (check): PageCheck => ({
        rule: check.rule,
        outcome: check.outcome,
        severity: check.outcome === "inconsistent" ? severityOf(check) : null,
        message: check.message,
        results: check.results,
      }),
    ),
    warnings: (record.warnings ?? []).map(({ code, message }) => ({ code, message })),
    corrections,
  };
}

function comparisonsOf({ comparisons, study }: Part): PageComparison[] {
  const names = new Map((study?.arms ?? []).map(({ id, name }) => [id, name]));
  return (comparisons ?? []).map(({ contrast, arms, outcome, timepoint, population, primary, results }) => ({
    contrast,
    arms: arms.map((id) => names.get(id) ?? id),
    outcome: outcome?.text ?? null,
    timepoint: timepointWords(timepoint),
    population: population?.text ?? null,
    isPrimary: primary === true,
    results,
  }));
}

/** "journal: Invented Journal 12(3), 4–9": what the record says of the paper, without what it leaves open. */
function factsOf({
  authors,
  authorsComplete,
  journal,
  published,
  study,
  identifiers,
  registrations,
  provenance,
  key,
}: Part): PageRecord["facts"] {
  const size = study?.participants ?? null;
  const facts: readonly (readonly [string, string | null])[] = [
    ["authors", authors === undefined ? null : authorWords(authors, authorsComplete ?? true)],
    ["journal", journal === undefined ? null : journalWords(journal)],
    ["published", published ?? null],
    ["design", study?.design ?? null],
    ["participants", size === null ? null : `${size.value} ${size.of ?? "participants"}, ${size.stage}`],
    ["identifiers", identifiers === undefined ? null : identifierWords(identifiers)],
    ["registered", registrations?.map(({ registry, id }) => `${registry} ${id}`).join(", ") ?? null],
    ["source", provenance === undefined ? null : `${provenance.file}, bytes ${provenance.bytes.join(" to ")}, ${provenance.format}`],
    ["key", key],
  ];
  return facts.filter((fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== "");
}

function authorWords(authors: AbstractRecord["authors"], isComplete: boolean): string {
  const shown = authors.slice(0, SHOWN_AUTHORS).map(({ name }) => name);
  const more = authors.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : []), ...(isComplete ? [] : ["et al."])].join(", ");
}

function journalWords({ name, abbreviation, volume, issue, pages }: AbstractRecord["journal"]): string {
  const place = volume === null ? null : `${volume}${issue === null ? "" : `(${issue})`}`;
  return [name ?? abbreviation, place, pages].filter((part) => part !== null).join(", ");
}

function identifierWords(identifiers: AbstractRecord["identifiers"]): string {
  return Object.entries(identifiers)
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]))
    .join(", ");
}
