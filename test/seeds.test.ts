/** What the two seed dumps must give: the facts that their papers print, read from the real files beside the repository. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type AbstractRecord, abstractText, type ContextNumber, type Result } from "@tabstract/record";
import { expectContract } from "@tabstract/testkit";
import { numericTokens } from "@tabstract/text";
import { beforeAll, describe, expect, it } from "vitest";
import { converted } from "./converted.ts";
import { SHARED, WITHOUT_SHARED } from "./root.ts";

async function seed(prefix: string): Promise<AbstractRecord> {
  const folder = join(SHARED, "seeds");
  const file = readdirSync(folder).find((name) => name.startsWith(prefix));
  if (file === undefined) throw new Error(`no seed ${prefix} in ${folder}`);
  const { records, rejects } = await converted(join(folder, file));
  expect(rejects).toEqual([]);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record === undefined) throw new Error("no record");
  return record;
}

/** The kind of every context entry that covers an occurrence of the words. */
function contextKinds(record: AbstractRecord, words: string): string[] {
  const text = abstractText(record);
  const covers = (item: ContextNumber, at: number): boolean => item.span[0] < at + words.length && item.span[1] > at;
  const kinds: string[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    kinds.push(...record.context.filter((item) => covers(item, at)).map((item) => item.kind));
  }
  return kinds;
}

function resultTexts(record: AbstractRecord, kind: Result["kind"]): string[] {
  return record.results.filter((result) => result.kind === kind).map((result) => result.text);
}

function verdicts(record: AbstractRecord, rule: string): string[] {
  return record.checks.filter((check) => check.rule === rule).map((check) => `${check.outcome}: ${check.message}`);
}

const LABEL = WITHOUT_SHARED ? " (skipped: ../shared/seeds is not beside the repository)" : "";

describe.skipIf(WITHOUT_SHARED)(`seed 000${LABEL}`, () => {
  let record: AbstractRecord;
  beforeAll(async () => {
    record = await seed("000_");
  });

  it("is one aggregator record with its DOI", () => {
    expect(record.provenance.format).toBe("s2-aggregator");
    expect(record.id).toBe("doi:10.1002/jsp2.70086");
    expectContract(record, numericTokens);
  });
  it("keeps the English title, with the Chinese one as a translation", () => {
    expect(record.title.text).toMatch(/^Intradiscal Mesenchymal .* \(DREAM Study\)$/);
    expect(record.title.language).toBe("en");
    expect(record.title.translations).toHaveLength(1);
    expect(record.title.translations[0]?.language).toMatch(/^zh/);
    expect(record.title.translations[0]?.text).toMatch(/\p{Script=Han}/u);
  });
  it("has its metadata", () => {
    expect(record.authors).toHaveLength(20);
    expect(record.authors[0]).toMatchObject({ family: "Vadalà", given: "Gianluca" });
    expect(record.journal).toMatchObject({ name: "JOR Spine", volume: "8", issue: "2", impactFactor: 3.9, quartile: "Q1" });
    expect(record.published).toBe("2025-06-02");
    expect(record.citationCount).toBe(0);
  });
  it("has four sections", () => {
    expect(record.abstract?.sections.map((section) => [section.label, section.category])).toEqual([
      ["Background", "BACKGROUND"],
      ["Methods", "METHODS"],
      ["Results", "RESULTS"],
      ["Conclusions", "CONCLUSIONS"],
    ]);
    expect(record.abstract?.language).toBe("en");
  });
  it("knows the study: 52 participants, 21 and 25 of whom completed", () => {
    expect(record.study.participants?.value).toBe(52);
    expect(record.study.arms.map((arm) => [arm.role, arm.n])).toEqual([
      ["experimental", 21],
      ["comparator", 25],
    ]);
    expect(record.study.arms[0]?.name).toBe("BM-MSC");
    expect(record.study.arms[1]?.name).toMatch(/^sham/i);
    const completed = record.results.find((result) => result.kind === "sample-size" && result.value === 46);
    expect(completed).toMatchObject({ stage: "completed", scope: "total" });
  });
  it("passes its checks", () => {
    expect(verdicts(record, "arm-sizes-sum")).toEqual(["consistent: 21 + 25 = 46, printed 46"]);
    expect(verdicts(record, "variants-agree")).toEqual([expect.stringMatching(/^consistent: /)]);
    expect(record.checks.filter((check) => check.outcome === "inconsistent")).toEqual([]);
  });
  it("explains every number, and takes none for a result that is none", () => {
    expect(resultTexts(record, "sample-size").length).toBe(record.results.length);
    expect(record.results.map((result) => ("value" in result ? result.value : null)).sort()).toEqual([21, 25, 46, 52, 52]);
    expect(new Set(contextKinds(record, "SF-36"))).toEqual(new Set(["name-part"]));
    expect(new Set(contextKinds(record, "T2"))).toEqual(new Set(["name-part"]));
    const months = abstractText(record).indexOf("1-, 3-, and 6-months");
    const inMonths = record.context.filter((item) => item.span[0] >= months && item.span[1] <= months + "1-, 3-, and 6-months".length);
    expect(inMonths.map((item) => [item.kind, item.value, item.unit])).toEqual([
      ["duration", 1, "month"],
      ["duration", 3, "month"],
      ["duration", 6, "month"],
    ]);
    const inWords = record.results.find((result) => result.numbers.some((number) => number.text === "Fifty-two"));
    expect(inWords).toMatchObject({ kind: "sample-size", value: 52 });
  });
});

describe.skipIf(WITHOUT_SHARED)(`seed 004${LABEL}`, () => {
  let record: AbstractRecord;
  beforeAll(async () => {
    record = await seed("004_");
  });

  it("is one sectioned record with its DOI", () => {
    expect(record.provenance.format).toBe("pubmed-sections");
    expect(record.id).toBe("doi:10.1136/ard-2024-225771");
    expectContract(record, numericTokens);
  });
  it("has its metadata", () => {
    expect(record.authors.map((author) => author.name)).toEqual(["Pers YM", "Soler-Rich R", "Vadala G"]);
    expect(record.authorsComplete).toBe(false);
    expect(record.journal).toMatchObject({ abbreviation: "Ann Rheum Dis", volume: "83", issue: "11", pages: "1572-1583" });
    expect(record.published).toBe("2024-10-21");
    expect(record.publicationTypes).toEqual(["Original study"]);
  });
  it("has five sections with their categories", () => {
    expect(record.abstract?.sections.map((section) => [section.label, section.category])).toEqual([
      ["OBJECTIVES", "OBJECTIVE"],
      ["METHODS", "METHODS"],
      ["RESULTS", "RESULTS"],
      ["CONCLUSIONS", "CONCLUSIONS"],
      ["TRIAL REGISTRATION NUMBER", "BACKGROUND"],
    ]);
  });
  it("has both registrations, each once", () => {
    expect(record.registrations.map(({ registry, id }) => [registry, id])).toEqual([
      ["EudraCT", "2017-002092-25"],
      ["ClinicalTrials.gov", "NCT03737461"],
    ]);
    expect(verdicts(record, "registration-format")).toEqual([
      "consistent: EudraCT 2017-002092-25: form YYYY-NNNNNN-CC",
      "consistent: NCT03737461: NCT and 8 digits",
    ]);
  });
  it("knows the study: 114 randomised, 58 and 56", () => {
    expect(record.study.design).toBe("parallel");
    expect(record.study.participants).toMatchObject({ value: 114, stage: "randomised" });
    expect(record.study.arms.map((arm) => [arm.name, arm.role, arm.n])).toEqual([
      ["BM-MSC", "experimental", 58],
      ["sham placebo", "comparator", 56],
    ]);
    expect(verdicts(record, "arm-sizes-sum")).toEqual(["consistent: 58 + 56 = 114, printed 114"]);
  });
  it("links 74 %, 69 % and p = 0.77 in one comparison", () => {
    const found = record.comparisons.filter((comparison) => comparison.results.length === 3);
    expect(found).toHaveLength(1);
    const [comparison] = found;
    expect(comparison).toMatchObject({ contrast: "between-arms", primary: true, timepoint: { value: 12, unit: "month" } });
    const [experimental, comparator] = record.study.arms.map((arm) => arm.id);
    expect(comparison?.arms).toEqual([experimental, comparator]);
    expect(comparison?.results.map((index) => record.results[index])).toMatchObject([
      { kind: "group-value", statistic: "percentage", value: 74, arms: [experimental], timepoint: { value: 12, unit: "month" } },
      { kind: "group-value", statistic: "percentage", value: 69, arms: [comparator], timepoint: { value: 12, unit: "month" } },
      { kind: "p-value", relation: "=", value: 0.77 },
    ]);
  });
  it("tells doses, thresholds and dates from results", () => {
    expect(contextKinds(record, "20 million")).toEqual(["dose"]);
    expect(new Set(contextKinds(record, "20% and 20 mm"))).toEqual(new Set(["threshold"]));
    expect(contextKinds(record, "2018")).toEqual(["date"]);
    expect(contextKinds(record, "2022")).toEqual(["date"]);
    expect(record.results).toHaveLength(6);
  });
});
