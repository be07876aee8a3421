/** The rules of the contract that tie the fields of one record together. */
import { joinSections } from "./abstract-text.ts";
import type { Span } from "./phrase.ts";
import type { AbstractRecord } from "./record.ts";

/** The definition of a printed number: the spans of all numeric tokens of an abstract text, in order. */
export type NumericTokens = (text: string) => readonly Span[];

export interface ContractIssue {
  path: (string | number)[];
  message: string;
}

/** Everything about a record of the right shape that breaks the contract; empty when it holds. */
export function contractIssues(record: AbstractRecord, numericTokens: NumericTokens | null): ContractIssue[] {
  const issues: ContractIssue[] = [];
  const text = record.abstract === null ? "" : joinSections(record.abstract.sections);
  checkSections(record, issues);
  checkSpans(record, text, issues);
  checkOrder(record, issues);
  checkReferences(record, issues);
  checkClaims(record, text, numericTokens, issues);
  return issues;
}

function checkSections(record: AbstractRecord, issues: ContractIssue[]): void {
  let start = 0;
  for (const [index, section] of (record.abstract?.sections ?? []).entries()) {
    if (section.start !== start) {
      issues.push({
        path: ["abstract", "sections", index, "start"],
        message: `starts at ${section.start}; the texts before it end at ${start}`,
      });
    }
    start += section.text.length + 1;
  }
}

/** Where an issue is. Its path is only written out once there is one: nearly every record holds. */
type Place = (string | number)[];

function checkSpans(record: AbstractRecord, text: string, issues: ContractIssue[]): void {
  const check = (span: Span, printed: string | null, place: () => Place): void => {
    if (!isSound(text, span, printed)) issues.push({ path: [...place(), "span"], message: spanFault(text, span, printed) });
  };
  const phrase = (item: { text: string; span: Span } | null, place: () => Place): void => {
    if (item !== null) check(item.span, item.text, place);
  };
  record.results.forEach((result, index) => {
    phrase(result, () => ["results", index]);
    phrase(result.outcome, () => ["results", index, "outcome"]);
    phrase(result.timepoint, () => ["results", index, "timepoint"]);
    phrase(result.population, () => ["results", index, "population"]);
    if (result.kind === "estimate") phrase(result.about, () => ["results", index, "about"]);
    result.numbers.forEach((number, at) => {
      phrase(number, () => ["results", index, "numbers", at]);
      if (number.span[0] < result.span[0] || number.span[1] > result.span[1]) {
        issues.push({ path: ["results", index, "numbers", at, "span"], message: "lies outside its result's span" });
      }
    });
    checkSectionOf(record, result, () => ["results", index], issues);
  });
  record.context.forEach((item, index) => {
    phrase(item, () => ["context", index]);
    checkSectionOf(record, item, () => ["context", index], issues);
  });
  record.comparisons.forEach((comparison, index) => {
    phrase(comparison.outcome, () => ["comparisons", index, "outcome"]);
    phrase(comparison.timepoint, () => ["comparisons", index, "timepoint"]);
    phrase(comparison.population, () => ["comparisons", index, "population"]);
  });
  record.study.arms.forEach((arm, index) => {
    if (arm.span !== null) check(arm.span, null, () => ["study", "arms", index]);
  });
  record.registrations.forEach((registration, index) => {
    if (registration.span !== null) check(registration.span, null, () => ["registrations", index]);
  });
}

function isSound(text: string, [start, end]: Span, printed: string | null): boolean {
  return end > start && end <= text.length && (printed === null || (printed.length === end - start && text.startsWith(printed, start)));
}

function spanFault(text: string, [start, end]: Span, printed: string | null): string {
  if (end <= start || end > text.length) return `[${start}, ${end}) is not inside the abstract text of ${text.length} characters`;
  if (printed !== null && !text.startsWith(printed, start))
    return `the abstract reads ${JSON.stringify(text.slice(start, end))} there, not ${JSON.stringify(printed)}`;
  return `the span holds ${end - start} characters, its text ${printed?.length}`;
}

function checkSectionOf(record: AbstractRecord, item: { section: number; span: Span }, place: () => Place, issues: ContractIssue[]): void {
  const section = record.abstract?.sections[item.section];
  if (section === undefined) {
    issues.push({ path: [...place(), "section"], message: `there is no section ${item.section}` });
  } else if (item.span[0] < section.start || item.span[1] > section.start + section.text.length) {
    issues.push({ path: [...place(), "section"], message: `the span lies outside section ${item.section}` });
  }
}

function checkOrder(record: AbstractRecord, issues: ContractIssue[]): void {
  for (const list of ["results", "context"] as const) {
    const items: readonly { span: Span }[] = record[list];
    for (let index = 1; index < items.length; index++) {
      const before = items[index - 1]?.span ?? [0, 0];
      const here = items[index]?.span ?? [0, 0];
      if (here[0] < before[0] || (here[0] === before[0] && here[1] < before[1])) {
        issues.push({ path: [list, index], message: "is not in text order" });
      }
    }
  }
}

function checkReferences(record: AbstractRecord, issues: ContractIssue[]): void {
  const arms = new Set<string>();
  record.study.arms.forEach((arm, index) => {
    if (arms.has(arm.id)) issues.push({ path: ["study", "arms", index, "id"], message: `arm ${arm.id} exists twice` });
    arms.add(arm.id);
  });
  const count = record.results.length;
  const armsExist = (ids: readonly string[], place: () => Place): void => {
    for (const id of ids) if (!arms.has(id)) issues.push({ path: [...place(), "arms"], message: `there is no arm ${id}` });
  };
  const resultExists = (index: number, place: () => Place): void => {
    if (index >= count) issues.push({ path: place(), message: `there is no result ${index}` });
  };
  record.results.forEach((result, index) => {
    armsExist(result.arms, () => ["results", index]);
    if (result.kind === "interval" && result.bounds !== null) resultExists(result.bounds, () => ["results", index, "bounds"]);
  });
  record.comparisons.forEach((comparison, index) => {
    armsExist(comparison.arms, () => ["comparisons", index]);
    for (const result of comparison.results) resultExists(result, () => ["comparisons", index, "results"]);
  });
  record.checks.forEach((check, index) => {
    for (const result of check.results) resultExists(result, () => ["checks", index, "results"]);
    check.suggestions?.forEach(({ result }, at) => {
      resultExists(result, () => ["checks", index, "suggestions", at, "result"]);
    });
  });
  const size = record.study.participants;
  if (size !== null) {
    const result = record.results[size.result];
    if (result?.kind !== "sample-size" || result.value !== size.value) {
      issues.push({ path: ["study", "participants", "result"], message: `result ${size.result} is not a sample size of ${size.value}` });
    }
  }
}

/** A stretch of text that a result's number takes or a context entry covers. */
interface Claim {
  readonly span: Span;
  readonly list: "results" | "context";
  readonly index: number;
  /** Which of the result's numbers. */
  readonly at: number;
}

/** Rule 3: every numeric token is named in `numbers` of one result or covered by one entry of `context`; never both, never two. */
function checkClaims(record: AbstractRecord, text: string, numericTokens: NumericTokens | null, issues: ContractIssue[]): void {
  const claims = claimsOf(record);
  for (let at = 1; at < claims.length; at++) {
    const before = claims[at - 1];
    const here = claims[at];
    if (before !== undefined && here !== undefined && here.span[0] < before.span[1]) {
      issues.push({
        path: placeOf(here),
        message: `${JSON.stringify(text.slice(...here.span))} is claimed by ${placeOf(before).join(".")} too`,
      });
    }
  }
  if (numericTokens === null || text === "") return;
  let at = 0;
  for (const [start, end] of numericTokens(text)) {
    while (at < claims.length && (claims[at]?.span[1] ?? 0) <= start) at++;
    const claim = claims[at];
    if (claim === undefined || claim.span[0] > start || claim.span[1] < end) {
      issues.push({
        path: ["context"],
        message: `the number ${JSON.stringify(text.slice(start, end))} at ${start} is explained by no result and no context entry`,
      });
    }
  }
}

function claimsOf(record: AbstractRecord): Claim[] {
  const claims: Claim[] = [];
  record.results.forEach((result, index) => {
    result.numbers.forEach(({ span }, at) => {
      claims.push({ span, list: "results", index, at });
    });
  });
  record.context.forEach(({ span }, index) => {
    claims.push({ span, list: "context", index, at: 0 });
  });
  return claims.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

function placeOf({ list, index, at }: Claim): Place {
  return list === "results" ? [list, index, "numbers", at] : [list, index];
}
