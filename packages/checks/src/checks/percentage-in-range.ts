/**
 * percentage-in-range: a share of people is no more than all of them, and sensitivity, specificity and the like are no more than 100 %.
 *
 * Finds: "12 patients (117%)", "a sensitivity of 104%". Must not take: changes and ratios in percent ("rose by 150%", "117% of baseline",
 * "recovery of 103%"): only a percentage that stands with a count of people, or is "of patients", is called a share; not of those who were planned or
 * vaccinated, since their number is an estimate.
 * Example: "7 shares lie between 0 and 100 %".
 * Source: the definition of a proportion.
 */
import type { Check, Estimate, GroupValue, Result } from "@tabstract/record";
import type { CheckInput, CheckRule, CheckScene } from "../check.ts";
import { PEOPLE } from "../words.ts";

const RULE = "percentage-in-range";
const SHARES: ReadonlySet<string> = new Set(["sensitivity", "specificity"]);

const OF_PEOPLE = new RegExp(
  String.raw`^\s(?:of\s(?:the\s|all\s)?)(?:${PEOPLE})\s(?:\p{L}+ed|had|were|was|did|died)\b|^\s(?:of\s)(?:${PEOPLE})\s*[.;,)]`,
  "iu",
);
/** A number of people that was guessed, or one that is held against another number of them. */
const OF_A_NUMBER =
  /\b(?:target\w*|plann\w*|expect\w*|recruit\w*|enrol\w*|total\w*|altogether|several|multiple|more|coverage|vaccin\w*|immuni[sz]\w*|estimat\w*|dos\w*)\b/i;

export const percentageInRange: CheckRule = {
  name: RULE,
  summary: "each share of people against 0 and 100 %",
  severity: "error",
  run(scene) {
    const shares = [...scene.all("group-value"), ...scene.all("estimate")]
      .filter(({ result, index }) => isShare(scene.record, result, index) || isOfPeople(scene, result))
      .map(({ result, index }) => ({ index, value: result.value ?? 0 }))
      .sort((one, other) => one.index - other.index);
    const faults = shares.filter(({ value }) => value < 0 || value > 100);
    if (faults.length > 0) return faults.map(({ index, value }) => check("inconsistent", `${value} % is no share`, [index]));
    if (shares.length === 0) return [];
    const message = shares.length === 1 ? "the share lies between 0 and 100 %" : `${shares.length} shares lie between 0 and 100 %`;
    return [
      check(
        "consistent",
        message,
        shares.map(({ index }) => index),
      ),
    ];
  },
};

/** "104% of patients responded": only one beyond all of them is asked for, since nothing is to be learned of others. */
function isOfPeople(scene: CheckScene, result: GroupValue | Estimate): boolean {
  if (result.kind === "estimate" || result.statistic !== "percentage" || result.change || result.direction !== null) return false;
  if (result.relation !== "=" || (result.value ?? 0) <= 100 || !OF_PEOPLE.test(scene.text.slice(result.span[1]))) return false;
  return !OF_A_NUMBER.test(scene.sentenceText(result.span[0]));
}

function isShare(record: CheckInput["record"], result: GroupValue | Estimate, index: number): boolean {
  if (result.kind === "estimate") return SHARES.has(result.measure) && result.unit === "%";
  if (result.statistic !== "percentage" || result.change || result.direction !== null) return false;
  const before = record.results[index - 1];
  const after = record.results[index + 1];
  return isCountBeside(before, result) || isCountBeside(after, result);
}

/** "12 (117%)" and "117% (12/58)": the two share their place in the text. */
function isCountBeside(count: Result | undefined, percentage: Result): boolean {
  if (count?.kind !== "group-value" || count.statistic !== "count" || count.section !== percentage.section) return false;
  if (count.arms.join() !== percentage.arms.join()) return false;
  return Math.max(count.span[0], percentage.span[0]) - Math.min(count.span[1], percentage.span[1]) <= 2;
}

function check(outcome: Check["outcome"], message: string, results: number[]): Check {
  return { rule: RULE, outcome, message, results };
}
