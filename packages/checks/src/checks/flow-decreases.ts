/**
 * flow-decreases: nobody is randomised who was not screened, nobody analysed who was not enrolled.
 *
 * Finds: "214 patients were randomised … of 160 screened". Must not take: sizes of arms and subgroups, eyes against patients, a stage that is printed
 * with several sizes, open-label extensions that enrol anew. "Eligible" and "enrolled" are used in either order, and a size of a part may be called
 * "randomised": only more people than were screened are inconsistent, any other rise is not-applicable.
 * Example: "214 screened, 160 randomised, 148 completed".
 * Source: CONSORT 2010, item 13 (participant flow).
 */
import type { Check, SampleSize, Stage } from "@tabstract/record";
import type { CheckRule } from "../check.ts";

const RULE = "flow-decreases";
/** From the first to the last; those that may be either way round share a rank. */
const RANKS: Partial<Record<Stage, number>> = { screened: 0, eligible: 1, enrolled: 2, randomised: 3, analysed: 4, completed: 4 };
const MORE_THAN_ONE_FLOW =
  /\b(?:extension|pooled|two (?:trials|studies|cohorts)|three (?:trials|studies)|studies|re-?enrol\w*|additional|historical|phase (?:1|I)[/ -]|validation|derivation|cohorts|further|another|second|later|stages?|parts?|rollover|both|in\s(?:19|20)\d\d)\b/i;

interface Size {
  readonly index: number;
  readonly size: SampleSize;
  readonly rank: number;
}

export const flowDecreases: CheckRule = {
  name: RULE,
  summary: "the totals of the stages",
  severity: "error",
  run(scene) {
    const totals = scene.all("sample-size").flatMap(({ result, index }): Size[] => {
      if (result.scope !== "total" || result.population !== null) return [];
      const rank = RANKS[result.stage];
      return rank === undefined ? [] : [{ index, size: result, rank }];
    });
    if (totals.length < 2) return [];
    const steps = oneOfEach(totals);
    if (steps.length < 2) return [];
    const message = steps.map(({ size }) => `${size.value} ${size.stage}`).join(", ");
    const results = steps.map(({ index }) => index).sort((a, b) => a - b);
    const rises = steps.filter((earlier) => steps.some((later) => earlier.rank < later.rank && earlier.size.value < later.size.value));
    if (rises.length === 0) return [{ rule: RULE, outcome: "consistent", message, results }];
    const isPlain =
      rises.some(({ size }) => size.stage === "screened") && steps.length === totals.length && !scene.says(MORE_THAN_ONE_FLOW);
    const outcome: Check["outcome"] = isPlain ? "inconsistent" : "not-applicable";
    return [
      {
        rule: RULE,
        outcome,
        message: isPlain ? `${message}: more than before` : `${message}: they may be of several flows, or parts`,
        results,
      },
    ];
  },
};

/** The stages that are printed with one size, of the same unit, in the order of the flow. */
function oneOfEach(totals: readonly Size[]): Size[] {
  const [first] = totals;
  if (first === undefined) return [];
  const unit = (size: SampleSize): string => size.of?.toLowerCase() ?? "";
  const values = new Map<Stage, Set<number>>();
  for (const {
    size: { stage, value },
  } of totals)
    values.set(stage, (values.get(stage) ?? new Set()).add(value));
  const single = totals.filter(({ size }) => values.get(size.stage)?.size === 1);
  const stages = new Map(single.map((one) => [one.size.stage, one] as const));
  const kept = [...stages.values()].filter(({ size }) => unit(size) === "" || unit(first.size) === "" || unit(size) === unit(first.size));
  return kept.sort((one, other) => one.rank - other.rank || one.index - other.index);
}
