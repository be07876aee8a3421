/** Which arms of two records are the same: by name, then by another name that they share, then by place, then by the results that they share. */
import type { Arm, Result } from "@tabstract/record";
import type { ResultPairs } from "./align-results.ts";
import type { Sided } from "./pair.ts";
import { pairByShared } from "./pair-by-shared.ts";
import { placeOf, type TextAlignment } from "./text-alignment.ts";

/** Results of both sides, aligned without regard to arms. */
export interface AlignedResults {
  readonly results: Sided<readonly Result[]>;
  readonly pairs: ResultPairs;
}

interface Left {
  readonly before: Set<Arm>;
  readonly after: Set<Arm>;
}

/** @param aligned null where a side was written without its results. */
export function alignArms(
  { before, after }: Sided<readonly Arm[]>,
  { alignment, aligned }: { readonly alignment: TextAlignment; readonly aligned: AlignedResults | null },
): Sided<Arm>[] {
  const pairs: Sided<Arm>[] = [];
  const left: Left = { before: new Set(before), after: new Set(after) };
  const join = (arm: Arm, other: Arm): void => {
    pairs.push({ before: arm, after: other });
    left.before.delete(arm);
    left.after.delete(other);
  };
  const round = (keyBefore: (arm: Arm) => string | null, keyAfter: (arm: Arm) => string | null): void => {
    const known = new Map<string, Arm>();
    for (const arm of left.after) {
      const key = keyAfter(arm);
      if (key !== null && !known.has(key)) known.set(key, arm);
    }
    for (const arm of [...left.before]) {
      const other = known.get(keyBefore(arm) ?? "");
      if (other !== undefined && left.after.has(other)) join(arm, other);
    }
  };
  round(nameOf, nameOf);
  for (const pair of pairByShared({ before: [...left.before], after: [...left.after] }, { scopeOf: () => "", signsOf: allNames }))
    join(pair.before, pair.after);
  // Where it begins alone: the end of a name is what changes with another reading of it.
  round(
    ({ span }) => {
      const place = span === null ? null : placeOf([span[0], span[0] + 1], alignment);
      return place?.exact === true ? String(place.span[0]) : null;
    },
    ({ span }) => (span === null ? null : String(span[0])),
  );
  if (aligned !== null) for (const [arm, other] of byResults(left, aligned)) join(arm, other);
  return pairs;
}

function nameOf({ name }: Arm): string {
  return plain(name);
}

function allNames({ name, aliases }: Arm): string[] {
  return [name, ...aliases].map(plain);
}

function plain(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
  // A name of signs alone ("-") is one too.
  return words || name;
}

/**
 * Arms that nothing else joins, where each shares more results with the other than with any other arm, and more than half of those of one of
 * the two: an arm that took a few results over from another one is not that arm.
 */
function byResults(left: Left, aligned: AlignedResults): (readonly [Arm, Arm])[] {
  if (left.before.size === 0 || left.after.size === 0) return [];
  const tally = sharedResults(left, aligned);
  const best = { before: new Map<Arm, Arm | null>(), after: new Map<Arm, Arm | null>() };
  for (const [arm, others] of tally.shared) best.before.set(arm, mostOf(others));
  for (const [arm, others] of transposed(tally.shared)) best.after.set(arm, mostOf(others));
  return [...left.before].flatMap((arm): (readonly [Arm, Arm])[] => {
    const other = best.before.get(arm) ?? null;
    if (other === null || best.after.get(other) !== arm || areOpposed(arm, other)) return [];
    const shared = tally.shared.get(arm)?.get(other) ?? 0;
    const fewer = Math.min(tally.held.get(arm) ?? 0, tally.held.get(other) ?? 0);
    return 2 * shared > fewer ? [[arm, other]] : [];
  });
}

/** What was compared with and what it was compared to are two arms: their results were linked to another one. */
function areOpposed({ role }: Arm, { role: other }: Arm): boolean {
  return role !== other && role !== "unclear" && other !== "unclear";
}

type Shared = Map<Arm, Map<Arm, number>>;

interface SharedTally {
  readonly shared: Shared;
  /** Results of an arm that both sides have. */
  readonly held: ReadonlyMap<Arm, number>;
}

function sharedResults(left: Left, { results, pairs }: AlignedResults): SharedTally {
  const byId = { before: idsOf(left.before), after: idsOf(left.after) };
  const shared: Shared = new Map();
  const held = new Map<Arm, number>();
  results.before.forEach((result, index) => {
    const other = results.after[pairs.toAfter[index] ?? -1];
    if (other === undefined) return;
    const arms = result.arms.flatMap((id) => byId.before.get(id) ?? []);
    const others = other.arms.flatMap((id) => byId.after.get(id) ?? []);
    for (const arm of [...arms, ...others]) held.set(arm, (held.get(arm) ?? 0) + 1);
    // Of several at once only a contrast says which is which: its arms stand in their order.
    const isTold = arms.length === others.length && (arms.length === 1 || isContrast(result));
    if (!isTold) return;
    arms.forEach((arm, at) => {
      const counts = shared.get(arm) ?? new Map<Arm, number>();
      shared.set(arm, counts);
      const partner = others[at] as Arm;
      counts.set(partner, (counts.get(partner) ?? 0) + 1);
    });
  });
  return { shared, held };
}

function isContrast({ kind }: Result): boolean {
  return kind !== "group-value" && kind !== "sample-size";
}

/** An id that two arms bear says nothing. */
function idsOf(arms: ReadonlySet<Arm>): ReadonlyMap<string, Arm> {
  const byId = new Map<string, Arm>();
  const twice = new Set<string>();
  for (const arm of arms) {
    if (byId.has(arm.id)) twice.add(arm.id);
    byId.set(arm.id, arm);
  }
  for (const id of twice) byId.delete(id);
  return byId;
}

function transposed(shared: Shared): Shared {
  const turned: Shared = new Map();
  for (const [arm, others] of shared) {
    for (const [other, count] of others) {
      const counts = turned.get(other) ?? new Map<Arm, number>();
      turned.set(other, counts);
      counts.set(arm, count);
    }
  }
  return turned;
}

/** Null where two share as many. */
function mostOf(counts: ReadonlyMap<Arm, number>): Arm | null {
  const most = Math.max(...counts.values());
  const [only, ...more] = [...counts].filter(([, count]) => count === most);
  return only === undefined || more.length > 0 ? null : only[0];
}
