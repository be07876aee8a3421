/**
 * denominator-is-arm-size: the denominator of an arm's count is a size of that arm.
 *
 * Finds: "52/81" in an arm of 81. Must not take: a denominator that is smaller than the arm, which may be of those who were measured; one of eyes,
 * lesions or events; arms without a size. A larger one is inconsistent only where it is the other arm's size: the two were exchanged.
 * Example: "52/81 is of the 81 of arm A".
 * Source: CONSORT 2010, item 16 (numbers analysed).
 */
import type { Check, GroupValue } from "@tabstract/record";
import type { CheckInput, CheckRule } from "../check.ts";

const RULE = "denominator-is-arm-size";
const MOST_SHOWN = 6;

interface Verdict {
  readonly outcome: Check["outcome"];
  readonly message: string;
  readonly index: number;
}

export const denominatorIsArmSize: CheckRule = {
  name: RULE,
  summary: "the denominator of each arm's counts against the sizes of the arm",
  run({ record }) {
    const verdicts = record.results.flatMap((result, index) =>
      result.kind === "group-value" ? (verdict(record, { value: result, index }) ?? []) : [],
    );
    return (["consistent", "inconsistent"] as const).flatMap((outcome) => joined(verdicts, outcome));
  },
};

/** One check for all that come out alike. */
function joined(verdicts: readonly Verdict[], outcome: Check["outcome"]): Check[] {
  const alike = verdicts.filter((one) => one.outcome === outcome);
  if (alike.length === 0) return [];
  const shown = alike.slice(0, MOST_SHOWN).map(({ message }) => message);
  const message = alike.length > MOST_SHOWN ? `${shown.join("; ")}; and ${alike.length - MOST_SHOWN} more` : shown.join("; ");
  return [{ rule: RULE, outcome, message, results: alike.map(({ index }) => index) }];
}

function verdict(record: CheckInput["record"], { value, index }: { readonly value: GroupValue; readonly index: number }): Verdict | null {
  const [arm, ...more] = value.arms;
  const { denominator } = value;
  if (arm === undefined || more.length > 0 || denominator === null || value.statistic !== "count" || value.population !== null) return null;
  const own = sizes(record, arm);
  if (own.length === 0) return null;
  const shown = `${value.value}/${denominator}`;
  if (own.includes(denominator)) return { outcome: "consistent", message: `${shown} is of the ${denominator} of arm ${arm}`, index };
  const others = record.study.arms.filter(({ id }) => id !== arm);
  const owner = others.find(({ id }) => sizes(record, id).includes(denominator));
  if (owner === undefined || denominator <= Math.max(...own) || others.length !== 1) return null;
  return { outcome: "inconsistent", message: `${shown} of arm ${arm} (${own.join(" or ")}) is of the size of arm ${owner.id}`, index };
}

function sizes(record: CheckInput["record"], arm: string): number[] {
  return record.results.flatMap((result) =>
    result.kind === "sample-size" && result.scope === "arm" && result.population === null && result.arms.includes(arm)
      ? [result.value]
      : [],
  );
}
