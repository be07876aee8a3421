/** The rules of the contract that tie the fields of one record together. */
import { joinSections } from "./abstract.ts";
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

function checkSpans(record: AbstractRecord, text: string, issues: ContractIssue[]): void {
  const check = (path: (string | number)[], span: Span, printed: string | null): void => {
    const [start, end] = span;
    if (end <= start || end > text.length) {
      issues.push({ path: [...path, "span"], message: `[${start}, ${end}) is not inside the abstract text of ${text.length} characters` });
    } else if (printed !== null && !text.startsWith(printed, start)) {
      issues.push({
        path: [...path, "span"],
        message: `the abstract reads ${JSON.stringify(text.slice(start, end))} there, not ${JSON.stringify(printed)}`,
      });
    } else if (printed !== null && printed.length !== end - start) {
      issues.push({ path: [...path, "span"], message: `the span holds ${end - start} characters, its text ${printed.length}` });
    }
  };
  const phrase = (path: (string | number)[], item: { text: string; span: Span } | null): void => {
    if (item !== null) check(path, item.span, item.text);
  };
  record.results.forEach((result, index) => {
    const path = ["results", index];
    phrase(path, result);
    phrase([...path, "outcome"], result.outcome);
    phrase([...path, "timepoint"], result.timepoint);
    phrase([...path, "population"], result.population);
    if (result.kind === "estimate") phrase([...path, "about"], result.about);
    result.numbers.forEach((number, at) => {
      phrase([...path, "numbers", at], number);
      if (number.span[0] < result.span[0] || number.span[1] > result.span[1]) {
        issues.push({ path: [...path, "numbers", at, "span"], message: "lies outside its result's span" });
      }
    });
    checkSectionOf(record, path, result, issues);
  });
  record.context.forEach((item, index) => {
    phrase(["context", index], item);
    checkSectionOf(record, ["context", index], item, issues);
  });
  record.comparisons.forEach((comparison, index) => {
    phrase(["comparisons", index, "outcome"], comparison.outcome);
    phrase(["comparisons", index, "timepoint"], comparison.timepoint);
    phrase(["comparisons", index, "population"], comparison.population);
  });
  record.study.arms.forEach((arm, index) => {
    if (arm.span !== null) check(["study", "arms", index], arm.span, null);
  });
  record.registrations.forEach((registration, index) => {
    if (registration.span !== null) check(["registrations", index], registration.span, null);
  });
}

function checkSectionOf(
  record: AbstractRecord,
  path: (string | number)[],
  item: { section: number; span: Span },
  issues: ContractIssue[],
): void {
  const section = record.abstract?.sections[item.section];
  if (section === undefined) {
    issues.push({ path: [...path, "section"], message: `there is no section ${item.section}` });
  } else if (item.span[0] < section.start || item.span[1] > section.start + section.text.length) {
    issues.push({ path: [...path, "section"], message: `the span lies outside section ${item.section}` });
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
  const armsExist = (path: (string | number)[], ids: readonly string[]): void => {
    for (const id of ids) if (!arms.has(id)) issues.push({ path: [...path, "arms"], message: `there is no arm ${id}` });
  };
  const resultsExist = (path: (string | number)[], indices: readonly number[]): void => {
    for (const index of indices) if (index >= count) issues.push({ path, message: `there is no result ${index}` });
  };
  record.results.forEach((result, index) => {
    armsExist(["results", index], result.arms);
    if (result.kind === "interval" && result.bounds !== null) resultsExist(["results", index, "bounds"], [result.bounds]);
  });
  record.comparisons.forEach((comparison, index) => {
    armsExist(["comparisons", index], comparison.arms);
    resultsExist(["comparisons", index, "results"], comparison.results);
  });
  record.checks.forEach((check, index) => {
    resultsExist(["checks", index, "results"], check.results);
  });
  const size = record.study.participants;
  if (size !== null) {
    const result = record.results[size.result];
    if (result?.kind !== "sample-size" || result.value !== size.value) {
      issues.push({ path: ["study", "participants", "result"], message: `result ${size.result} is not a sample size of ${size.value}` });
    }
  }
}

/** Rule 3: every numeric token is named in `numbers` of one result or covered by one entry of `context`; never both, never two. */
function checkClaims(record: AbstractRecord, text: string, numericTokens: NumericTokens | null, issues: ContractIssue[]): void {
  const claims: { span: Span; path: (string | number)[] }[] = [];
  record.results.forEach((result, index) => {
    result.numbers.forEach((number, at) => {
      claims.push({ span: number.span, path: ["results", index, "numbers", at] });
    });
  });
  record.context.forEach((item, index) => {
    claims.push({ span: item.span, path: ["context", index] });
  });
  claims.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  for (let at = 1; at < claims.length; at++) {
    const before = claims[at - 1];
    const here = claims[at];
    if (before !== undefined && here !== undefined && here.span[0] < before.span[1]) {
      issues.push({ path: here.path, message: `${JSON.stringify(text.slice(...here.span))} is claimed by ${before.path.join(".")} too` });
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
