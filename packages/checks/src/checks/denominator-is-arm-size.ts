/**
 * denominator-is-arm-size: the denominator of an arm's count is a size of that arm.
 *
 * Finds: "52/81" in an arm of 81. Must not take: a denominator that is smaller than the arm, which may be of those who were measured; one of eyes,
 * lesions or events; arms without a size. A larger one is inconsistent only where it is the other arm's size and the arm's name stands just before it
 * (else the count may be the other arm's), or where it is nobody's: the sizes of both arms are of those who were randomised and add up to the printed
 * total, and neither the number nor a larger group stands anywhere else.
 * Example: "52/81 is of the 81 of zelotinib".
 * Source: CONSORT 2010, item 16 (numbers analysed).
 */
import type { Arm, Check, GroupValue } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { IS_PEOPLE, LATER, LEFT_OUT } from "../words.ts";

const RULE = "denominator-is-arm-size";
const MOST_SHOWN = 6;
/** From an arm's name to its count, in characters. */
const REACH = 40;

/** From the denominator on: people are counted, by a word that is of everybody. */
const OF_PEOPLE = /^[\d\s]+(?:of|\/)[\d\s]+(?:patients|participants|subjects|people|individuals|adults)\b/i;
/** Anywhere in the abstract: more people may have been counted than were allotted. */
const OTHERS = /\b(?:cross\w*|switch\w*|cohorts?|screened|lost|received|treated)\b/i;

interface Verdict {
  readonly outcome: Check["outcome"];
  readonly message: string;
  readonly index: number;
}

type Sizes = ReadonlyMap<string, ReadonlySet<number>>;

export const denominatorIsArmSize: CheckRule = {
  name: RULE,
  summary: "each denominator against the sizes of its arm",
  severity: "warning",
  run(scene) {
    const sizes = sizesOf(scene);
    if (sizes.size === 0) return [];
    const verdicts = scene.all("group-value").flatMap(({ result, index }) => verdict(scene, sizes, { value: result, index }) ?? []);
    if (verdicts.length === 0) return [];
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

function verdict(
  scene: CheckScene,
  sizes: Sizes,
  { value, index }: { readonly value: GroupValue; readonly index: number },
): Verdict | null {
  const [arm, ...more] = value.arms;
  const { denominator } = value;
  if (arm === undefined || more.length > 0 || denominator === null || value.statistic !== "count" || value.population !== null) return null;
  const own = sizes.get(arm);
  if (own === undefined) return null;
  const shown = `${value.value}/${denominator}`;
  const { arms } = scene.record.study;
  const nameOf = (id: string): string => arms.find((one) => one.id === id)?.name ?? id;
  if (own.has(denominator)) return { outcome: "consistent", message: `${shown} is of the ${denominator} of ${nameOf(arm)}`, index };
  const owner = arms.find(({ id }) => id !== arm && sizes.get(id)?.has(denominator));
  const itself = arms.find(({ id }) => id === arm);
  if (itself === undefined || arms.length !== 2 || [...own].some((size) => size >= denominator)) return null;
  const of = `${shown}: ${nameOf(arm)} has ${[...own].join(" or ")}`;
  if (owner === undefined) return isOfNobody(scene, value) ? { outcome: "inconsistent", message: of, index } : null;
  if (!isNamedBefore(scene.text, value, { itself, owner })) return null;
  return { outcome: "inconsistent", message: `${of}, and ${denominator} is the size of ${owner.name}`, index };
}

/** True where the arms are all who were randomised, and the denominator is a number of people that stands nowhere else. */
function isOfNobody(scene: CheckScene, { denominator, span }: GroupValue): boolean {
  const { record, text } = scene;
  if (record.study.design !== "parallel" || [OTHERS, LEFT_OUT, LATER].some((words) => scene.says(words))) return false;
  const sizes = scene.all("sample-size").map(({ result }) => result);
  const [total = 0, ...more] = sizes.filter(({ scope }) => scope === "total").map(({ value }) => value);
  const arms = sizes.filter(({ scope }) => scope !== "total");
  const sum = arms.reduce((all, { value }) => all + value, 0);
  return (
    arms.length === record.study.arms.length &&
    more.length === 0 &&
    sum === total &&
    sizes.every(
      ({ stage, population, of }) =>
        (stage === "randomised" || stage === "unspecified") && population === null && (of === null || IS_PEOPLE.test(of)),
    ) &&
    text.split(String(denominator)).length === 2 &&
    OF_PEOPLE.test(text.slice(span[0]))
  );
}

/** The arm's name stands before the count, and no other's nor another number between. */
function isNamedBefore(text: string, { span }: GroupValue, { itself, owner }: { readonly itself: Arm; readonly owner: Arm }): boolean {
  const before = text
    .slice(Math.max(0, span[0] - REACH), span[0])
    .replace(/\s/g, " ")
    .toLowerCase();
  const lastOf = ({ name, aliases }: Arm): number => Math.max(...[name, ...aliases].map((one) => before.lastIndexOf(one.toLowerCase())));
  const at = lastOf(itself);
  return at >= 0 && at > lastOf(owner) && !/\p{Nd}/u.test(before.slice(at + itself.name.length));
}

/** The sizes of each arm, not those of a part of it. */
function sizesOf(scene: CheckScene): Sizes {
  const sizes = new Map<string, Set<number>>();
  for (const { result } of scene.all("sample-size")) {
    if (result.scope !== "arm" || result.population !== null) continue;
    for (const arm of result.arms) sizes.set(arm, (sizes.get(arm) ?? new Set()).add(result.value));
  }
  return sizes;
}
