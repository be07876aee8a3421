/** What changed in the arms of a study, and by which names their results are told. */
import type { Arm } from "@tabstract/record";
import { type AlignedResults, alignArms } from "./align-arms.ts";
import type { ArmNames } from "./facts.ts";
import type { Change } from "./model.ts";
import { changeOf, type RecordPair, type Sided, shown } from "./pair.ts";

interface ArmComparison {
  readonly changes: readonly Change[];
  /** By id. An arm that was renamed has its name after on both sides, so that its values count as linked to the same arm. */
  readonly names: Sided<ArmNames>;
  /** By id: what each side calls them. */
  readonly ownNames: Sided<ArmNames>;
}

const NO_NAMES: ArmNames = new Map();

export function compareArms({ before, after, alignment }: RecordPair, aligned: AlignedResults | null): ArmComparison {
  // Without the names of one side, all that both have are ids.
  if (before.study === undefined || after.study === undefined) return same(NO_NAMES);
  const arms = { before: before.study.arms, after: after.study.arms };
  // Also where two arms of a record share a name, so that nothing could tell which of them is which.
  if (areSame(arms.before, arms.after)) {
    return same(namesOf(arms.before));
  }
  const pairs = alignArms(arms, { alignment, aligned });
  const partner = new Map(pairs.map((pair) => [pair.before, pair.after] as const));
  const ownNames = { before: namesOf(arms.before), after: namesOf(arms.after) };
  const names = { before: new Map(arms.before.map((arm) => [arm.id, partner.get(arm)?.name ?? arm.name])), after: ownNames.after };
  const paired = new Set(pairs.map((pair) => pair.after));
  const added = arms.after.filter((arm) => !paired.has(arm));
  const changes = [
    ...arms.before.flatMap((arm) => compareArm({ before: arm, after: partner.get(arm) ?? null })),
    ...added.flatMap((arm) => compareArm({ before: null, after: arm })),
  ];
  return { changes, names, ownNames };
}

function same(names: ArmNames): ArmComparison {
  const both = { before: names, after: names };
  return { changes: [], names: both, ownNames: both };
}

function namesOf(arms: readonly Arm[]): ArmNames {
  return new Map(arms.map(({ id, name }) => [id, name]));
}

function areSame(one: readonly Arm[], other: readonly Arm[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function compareArm({ before, after }: Sided<Arm | null>): Change[] {
  const spans = { before: before?.span ?? null, after: after?.span ?? null };
  if (before === null || after === null) {
    return [changeOf({ type: "field-changed", field: "study.arms", before: armWords(before), after: armWords(after), spans })];
  }
  const change = (field: string, words: Sided<string | null>): Change[] =>
    words.before === words.after ? [] : [changeOf({ type: "field-changed", field: `study.arms.${field}`, ...words, spans })];
  const said = (field: "role" | "n"): Change[] =>
    before[field] === after[field] ? [] : change(field, { before: saidOf(before, before[field]), after: saidOf(after, after[field]) });
  return [
    ...change("name", { before: shown(before.name), after: shown(after.name) }),
    ...change("aliases", aliasesOf({ before, after })),
    ...said("role"),
    ...said("n"),
  ];
}

/** "saline (comparator, n = 20, also placebo)"; what is not known is left out. */
export function armWords(arm: Arm | null): string | null {
  if (arm === null) return null;
  const { name, role, n } = arm;
  const others = otherNames(arm);
  const details = [
    ...(role === "unclear" ? [] : [role]),
    ...(n === null ? [] : [`n = ${n}`]),
    ...(others === null ? [] : [`also ${others}`]),
  ];
  return shown(details.length === 0 ? name : `${name} (${details.join(", ")})`);
}

/** Of a field alone nobody could tell whose it is. */
function saidOf({ name }: Arm, value: string | number | null): string | null {
  return value === null ? null : shown(`${name}: ${value}`);
}

/** An arm that took one of its other names is told as renamed: its own name is then one of the others. */
function aliasesOf({ before, after }: Sided<Arm>): Sided<string | null> {
  const [own, its] = [otherNames(before), otherNames(after)];
  const isSwap = before.name !== after.name && allNames(before).join("\0") === allNames(after).join("\0");
  if (own === its || isSwap) return { before: null, after: null };
  return { before: saidOf(before, own), after: saidOf(after, its) };
}

function otherNames(arm: Arm): string | null {
  return (
    allNames(arm)
      .filter((name) => name !== arm.name)
      .join(", ") || null
  );
}

/** In an order of their own: that of the abstract is no part of what they are. */
function allNames({ name, aliases }: Arm): string[] {
  return [...new Set([name, ...aliases])].sort();
}
