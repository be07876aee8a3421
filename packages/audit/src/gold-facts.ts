/** What a reference says of a result, and whether a run says the same. People name arms and outcomes in their own words. */
import type { Arm, Result } from "@tabstract/record";
import type { Facts } from "./facts.ts";
import type { GoldResult } from "./gold-format.ts";

const FIELDS = ["statistic", "measure", "stage", "symbol", "relation", "value", "low", "high", "unit", "denominator"] as const;

/** The fields that the reference states; null where it states that there is none. */
export function statedFields(gold: GoldResult): Facts {
  const own = FIELDS.flatMap((field) => (gold[field] === undefined ? [] : [[field, wordsOf(field, gold[field])] as const]));
  const links = [
    ...(gold.arms === undefined ? [] : [["arms", gold.arms.toSorted().join(" | ") || null] as const]),
    ...(gold.outcome === undefined ? [] : [["outcome", gold.outcome] as const]),
    ...(gold.timepoint === undefined ? [] : [["timepoint", gold.timepoint] as const]),
  ];
  return [...own, ...links];
}

export function goldFacts(gold: GoldResult): Facts {
  const facts = statedFields(gold);
  return gold.text === null ? facts : [...facts, ["printed", gold.text]];
}

function wordsOf(field: string, value: string | number | null): string | null {
  return value === null || (field === "relation" && value === "=") ? null : String(value);
}

interface Claims {
  readonly reference: string | null;
  readonly found: string | null;
  readonly arms: readonly Arm[];
  readonly result: Result;
  readonly gold: GoldResult;
}

export function saysTheSame(field: string, { reference, found, arms, result, gold }: Claims): boolean {
  if (reference === found) return true;
  if (field === "arms") return sameArms(gold.arms ?? [], result.arms, arms);
  if (reference === null || found === null || (field !== "outcome" && field !== "timepoint")) return false;
  const [one, other] = [plain(reference), plain(found)];
  return one.includes(other) || other.includes(one);
}

/** Each arm that is named is one of the result's, and none is left. */
function sameArms(names: readonly string[], ids: readonly string[], arms: readonly Arm[]): boolean {
  const named = names.map((name) => {
    const known = arms.map((arm) => ({ id: arm.id, names: [arm.name, ...arm.aliases].map(plain) }));
    const [exact] = known.filter((arm) => arm.names.includes(plain(name)));
    // "the placebo group" for "placebo": where no arm has the very name, one that lies in it or that it lies in.
    const [near] = known.filter(
      (arm) => ids.includes(arm.id) && arm.names.some((one) => one.includes(plain(name)) || plain(name).includes(one)),
    );
    return (exact ?? near)?.id;
  });
  return named.length === ids.length && ids.every((id) => named.includes(id));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
