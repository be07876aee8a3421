/** Which arms of two records are the same: by name, then by another name that they share, then by place. Ids change from run to run. */
import type { Arm } from "@tabstract/record";
import type { ArmNames } from "./facts.ts";
import type { Change } from "./model.ts";
import { changeOf, type RecordPair, type Sided, shown } from "./pair.ts";
import { placeOf, type TextAlignment } from "./text-alignment.ts";

interface ArmComparison {
  readonly changes: readonly Change[];
  /** By id. An arm that was renamed has its name after on both sides, so that its values count as linked to the same arm. */
  readonly names: Sided<ArmNames>;
}

export function compareArms({ before, after, alignment }: RecordPair): ArmComparison {
  // Also where two arms of a record share a name, so that nothing could tell which of them is which.
  if (before.study !== undefined && after.study !== undefined && areSame(before.study.arms, after.study.arms)) {
    const same = new Map(before.study.arms.map(({ id, name }) => [id, name]));
    return { changes: [], names: { before: same, after: same } };
  }
  const arms = { before: before.study?.arms ?? [], after: after.study?.arms ?? [] };
  const pairs = alignArms(arms, alignment);
  const partner = new Map(pairs.map((pair) => [pair.before, pair.after] as const));
  const names = {
    before: new Map(arms.before.map((arm) => [arm.id, partner.get(arm)?.name ?? arm.name])),
    after: new Map(arms.after.map((arm) => [arm.id, arm.name])),
  };
  if (before.study === undefined || after.study === undefined) return { changes: [], names };
  const paired = new Set(pairs.map((pair) => pair.after));
  const added = arms.after.filter((arm) => !paired.has(arm));
  const changes = [
    ...arms.before.flatMap((arm) => compareArm({ before: arm, after: partner.get(arm) ?? null })),
    ...added.flatMap((arm) => compareArm({ before: null, after: arm })),
  ];
  return { changes, names };
}

function areSame(one: readonly Arm[], other: readonly Arm[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function alignArms({ before, after }: Sided<readonly Arm[]>, alignment: TextAlignment): Sided<Arm>[] {
  const pairs: Sided<Arm>[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const round = (keysBefore: (arm: Arm) => string[], keysAfter: (arm: Arm) => string[]): void => {
    const known = new Map<string, Arm>();
    for (const arm of left.after) for (const key of keysAfter(arm)) if (!known.has(key)) known.set(key, arm);
    for (const arm of [...left.before]) {
      const other = keysBefore(arm)
        .map((key) => known.get(key))
        .find((one) => one !== undefined && left.after.has(one));
      if (other === undefined) continue;
      pairs.push({ before: arm, after: other });
      left.before.delete(arm);
      left.after.delete(other);
    }
  };
  const nameOf = (arm: Arm): string[] => [plain(arm.name)];
  const allNames = (arm: Arm): string[] => [arm.name, ...arm.aliases].map(plain);
  round(nameOf, nameOf);
  round(allNames, allNames);
  round(
    ({ span }) => {
      const place = span === null ? null : placeOf(span, alignment);
      return place?.exact === true ? [String(place.span[0])] : [];
    },
    ({ span }) => (span === null ? [] : [String(span[0])]),
  );
  return pairs;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}

function compareArm({ before, after }: Sided<Arm | null>): Change[] {
  const spans = { before: before?.span ?? null, after: after?.span ?? null };
  if (before === null || after === null) {
    return [changeOf({ type: "field-changed", field: "study.arms", before: before?.name ?? null, after: after?.name ?? null, spans })];
  }
  return (["name", "role", "n"] as const).flatMap((field) =>
    before[field] === after[field]
      ? []
      : [
          changeOf({
            type: "field-changed",
            field: `study.arms.${field}`,
            before: shown(before[field]),
            after: shown(after[field]),
            spans,
          }),
        ],
  );
}
