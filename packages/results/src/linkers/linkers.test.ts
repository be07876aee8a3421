/** Runs every linker's table through the whole engine: what each must say of its sentences, wherever they stand and however they are printed. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Category, Result, Section } from "@tabstract/record";
import { assertTable, expectContract, familyFiles, fixtureRecord, loadTables, lookalikes } from "@tabstract/testkit";
import { numericTokens } from "@tabstract/text";
import { describe, expect, it } from "vitest";
import { type Extraction, extract } from "../extract.ts";
import { lex } from "../lexer.ts";
import type { Expectations, LabelledText, LinkerExample } from "../linker-example.ts";
import { abbreviations } from "./abbreviations.ts";
import { FEATURES as ARM_FEATURES } from "./arm-features.ts";
import { LINKER_WEIGHTS } from "./arm-weights.ts";
import { FEATURES } from "./outcome-features.ts";
import { OUTCOME_WEIGHTS } from "./outcome-weights.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const PREFIX: LabelledText = ["BACKGROUND", "The protocol was approved by the ethics committee of the hospital."];

/** Files that serve one linker and are tested by its table. */
const HELPERS: Readonly<Record<string, string>> = {
  "arm-cells": "the values of a sentence and how they stand to each other, for link-arms.ts",
  "arm-assignment": "the assignment that the weights speak most for, for link-arms.ts",
  "arm-features": "what speaks for each choice of an arm, for link-arms.ts",
  "arm-owner": "values that an item of a bracket gives to its arm, for arm-places.ts",
  "arm-subject": "the arm that two values of one bracket begin with, for arm-places.ts",
  "arm-ways": "what stands between a value and a name, for arm-places.ts",
  "arm-places": "how the values of a sentence stand among the names of its arms, for link-arms.ts",
  "arm-scene": "the values of an abstract in their places, for link-arms.ts",
  "arm-weights": "what each feature is worth, for link-arms.ts",
  "outcome-chunks": "the phrases that outcomes.ts chooses from",
  "outcome-features": "what a phrase and a value say of each other, for outcomes.ts",
  "outcome-lists": "what lists tell by their form, for outcomes.ts",
  "outcome-rows": "what is dealt out to lists place by place, for outcomes.ts",
  "outcome-words": "what words are to those phrases, for outcomes.ts",
  "outcome-ranker": "walks over the values for outcomes.ts and for training",
  "outcome-weights": "what outcomes.ts has learned",
  "size-fellows": "what the sizes of one abstract say of each other, for participants.ts",
  "mention-order": "where among the places that name arms a token stands, for the sizes",
  "size-behind": "the arm that is named behind a size, for size-names.ts",
  "study-size": "the size of the study and of its arms, from what participants.ts has linked",
  "size-names": "the arm that the grammar around a size names, for participants.ts",
  "described-groups": "subgroups that a phrase describes, for populations.ts",
  clock: "which times of one sentence are whose, for timepoints.ts",
  contrasts: "the arms that an estimate compares, for comparisons.ts",
  periods: "baseline against follow-up, for timepoints.ts",
  primary: "which findings are of the primary outcome, for comparisons.ts",
  "worded-times": "times that are told without a number, for times.ts",
  times: "the times that a sentence names, for timepoints.ts",
  "value-lists": "values in a row, for outcomes.ts and comparisons.ts",
};

type Row = LinkerExample<unknown>;

interface Seen {
  readonly text: string;
  readonly extraction: Extraction;
}

/** What each linker said, in the form in which its table expects it. */
const views: { readonly [Name in keyof Expectations]: (seen: Seen, row: Row) => unknown } = {
  abbreviations: ({ text }) => {
    const tokens = lex(text);
    return Object.fromEntries(
      abbreviations(tokens).map(({ short, from, to }) => [short, text.slice(tokens.start[from], tokens.end[to - 1])]),
    );
  },
  arms: ({ extraction }) => extraction.study.arms.map(({ name, role }) => `${name} (${role})`),
  comparisons: ({ extraction }) =>
    extraction.comparisons.map(({ arms, contrast, results, primary }) => ({
      arms: arms.map((id) => nameOf(extraction, id)),
      contrast,
      values: results.map((index) => printedOf(extraction.results[index])),
      ...(primary === null ? {} : { primary }),
    })),
  denominators: byValue((result, { extraction }) => result.arms.map((id) => nameOf(extraction, id)).join(" + ") || null),
  design: ({ extraction }) => extraction.study.design,
  intervals: byValue((result, { extraction }) =>
    result.kind !== "interval" || result.bounds === null ? null : printedOf(extraction.results[result.bounds]),
  ),
  "link-arms": byValue((result, { extraction }) => result.arms.map((id) => nameOf(extraction, id)).join(" + ") || null),
  "one-group": byValue((result, { extraction }) => result.arms.map((id) => nameOf(extraction, id)).join(" + ") || null),
  outcomes: byValue((result) => result.outcome?.text ?? null),
  participants: ({ extraction: { study } }) => ({
    total:
      study.participants === null ? null : `${study.participants.value} ${study.participants.of ?? "of ?"} ${study.participants.stage}`,
    arms: Object.fromEntries(study.arms.map(({ name, n }) => [name, n])),
  }),
  populations: byValue((result) => result.population?.text ?? null),
  timepoints: (seen, row) => {
    const times = byValue((result) => result.timepoint?.text ?? null)(seen, row);
    for (const [printed, expected] of Object.entries(row.expect as object)) {
      if (String(expected).startsWith("@")) times[printed] = `@${resultOf(seen.extraction, printed).period}`;
    }
    return times;
  },
};

function byValue(say: (result: Result, seen: Seen) => string | null): (seen: Seen, row: Row) => Record<string, string | null> {
  return (seen, row) =>
    Object.fromEntries(Object.keys(row.expect as object).map((printed) => [printed, say(resultOf(seen.extraction, printed), seen)]));
}

/** The one result whose value (or lower limit) is printed so. */
function resultOf({ results }: Extraction, printed: string): Result {
  const found = results.filter((result) => printedOf(result) === printed);
  assert.equal(found.length, 1, `${found.length} results print ${printed}, of ${results.map(printedOf).join(" | ")}`);
  return found[0] as Result;
}

function printedOf(result: Result | undefined): string {
  const first = result?.numbers.find(({ role }) => role === "value" || role === "low") ?? result?.numbers[0];
  return plain(first?.text ?? "");
}

function nameOf({ study }: Extraction, id: string): string {
  return study.arms.find((arm) => arm.id === id)?.name ?? `no arm ${id}`;
}

/** Printed words as they are without look-alike characters. */
function plain(text: string): string {
  return text
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/·(?=\d)/g, ".")
    .replace(/\u2212/g, "-");
}

function sectionsOf(row: Row, change: (text: string) => string): Section[] {
  const parts: readonly LabelledText[] = typeof row.text === "string" ? [[row.zone ?? ("RESULTS" satisfies Category), row.text]] : row.text;
  let start = 0;
  return parts.map(([category, printed]) => {
    const text = change(printed);
    const section: Section = { label: category, category, inferred: false, text, start };
    start += text.length + 1;
    return section;
  });
}

function look(row: Row, change: (text: string) => string): Seen {
  const sections = sectionsOf(row, change);
  const extraction = extract({ title: row.title ?? null, language: "en", sections });
  expectContract({ ...fixtureRecord({ text: "" }), abstract: { language: "en", sections, copyright: null }, ...extraction }, numericTokens);
  return { text: sections.map(({ text }) => text).join("\n"), extraction };
}

const members = familyFiles(FOLDER).filter((name) => HELPERS[name] === undefined);

it("has a table of examples for every linker", () => {
  expect(members.length).toBeGreaterThan(5);
  expect(members.filter((name) => !existsSync(join(FOLDER, `${name}.examples.ts`)))).toEqual([]);
  expect(Object.keys(views).sort()).toEqual(members);
  for (const name of Object.keys(HELPERS)) expect(familyFiles(FOLDER)).toContain(name);
});

it("links arms by weights that were learned from the features that there are", () => {
  expect(LINKER_WEIGHTS.features).toBe(ARM_FEATURES);
});

it("has a weight for every feature of outcome phrases: train again after a change of features", () => {
  expect(OUTCOME_WEIGHTS.features).toBe(FEATURES);
});

for (const { name, rows } of await loadTables<Row>(FOLDER)) {
  const view = views[name as keyof Expectations];
  const said = (row: Row, change: (text: string) => string): unknown => JSON.parse(plain(JSON.stringify(view(look(row, change), row))));
  describe(name, () => {
    it("has positive and negative rows, none twice", () => {
      assertTable(rows, { name, key: ({ text, title }) => [text, title], positive: ({ expect: expected }) => holdsSomething(expected) });
    });
    it.each(rows.map((row) => ({ ...row, named: typeof row.text === "string" ? row.text : row.text.map(([, text]) => text).join(" ") })))(
      "$named",
      (row) => {
        expect(said(row, (text) => text)).toEqual(
          complete(
            row.expect,
            said(row, (text) => text),
          ),
        );
        const behind: Row = {
          ...row,
          text: [PREFIX, ...(typeof row.text === "string" ? [[row.zone ?? "RESULTS", row.text] as const] : row.text)],
        };
        expect(said(behind, (text) => text)).toEqual(said(row, (text) => text));
        for (const { name: kind } of lookalikes(row.named)) {
          const printed = (text: string): string => lookalikes(text).find((one) => one.name === kind)?.text ?? text;
          expect(said(row, printed), kind).toEqual(said(row, (text) => text));
        }
      },
    );
  });
}

/** Fields that a row leaves out ("arms" of participants) are what they are. */
function complete(expected: unknown, said: unknown): unknown {
  if (expected === null || Array.isArray(expected) || typeof expected !== "object" || !("total" in expected)) return expected;
  return { ...(said as object), ...expected };
}

function holdsSomething(expected: unknown): boolean {
  if (expected === null || expected === undefined) return false;
  if (typeof expected !== "object") return true;
  return Object.values(expected).some(holdsSomething);
}
