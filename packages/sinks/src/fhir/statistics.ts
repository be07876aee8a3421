/** The results of one comparison as FHIR statistics: estimates and group values, each with the intervals and p-values that are about it. */
import type { AbstractRecord, Comparison, Dispersion, Estimate, GroupValue, Interval, PValue, Relation, Result } from "@tabstract/record";
import { dispersionConcept, intervalConcept, measureConcept, pValueConcept, statisticConcept } from "./codes.ts";
import { type AttributeEstimate, type EvidenceStatistic, present, type Quantity, type Range } from "./r5.ts";

type Placed<One> = { readonly at: number; readonly result: One };

/**
 * An interval belongs to the result that it bounds, and a p-value to the estimate before it, or else to the first one. What belongs to no statistic
 * of the comparison is a statistic of its own, without a quantity.
 */
export function statisticsOf(record: AbstractRecord, comparison: Comparison): readonly EvidenceStatistic[] {
  const placed = comparison.results.flatMap((at) => {
    const result = record.results[at];
    return result === undefined ? [] : [{ at, result }];
  });
  const owners = placed.filter(isOwner);
  const estimates = owners.filter(({ result }) => result.kind === "estimate");
  const attributes = new Map<number, AttributeEstimate[]>(owners.map(({ at }) => [at, []]));
  const loose: EvidenceStatistic[] = [];
  for (const { at, result } of placed) {
    if (result.kind !== "interval" && result.kind !== "p-value") continue;
    const owner = result.kind === "interval" && result.bounds !== null ? result.bounds : nearest(at, estimates);
    const attribute = result.kind === "interval" ? intervalOf(result) : pValueOf(result);
    const own = owner === null ? undefined : attributes.get(owner);
    if (own === undefined) loose.push({ description: result.text, attributeEstimate: [attribute] });
    else own.push(attribute);
  }
  return [...owners.map(({ at, result }) => ownerOf(result, attributes.get(at) ?? [])), ...loose];
}

function isOwner(placed: Placed<Result>): placed is Placed<Estimate | GroupValue> {
  return placed.result.kind === "estimate" || placed.result.kind === "group-value";
}

function nearest(at: number, estimates: readonly Placed<unknown>[]): number | null {
  return estimates.findLast((one) => one.at < at)?.at ?? estimates[0]?.at ?? null;
}

function ownerOf(result: Estimate | GroupValue, attributes: readonly AttributeEstimate[]): EvidenceStatistic {
  const isEstimate = result.kind === "estimate";
  const isCount = !isEstimate && result.statistic === "count" && Number.isInteger(result.value) && (result.value ?? -1) >= 0;
  const isSized = !isEstimate && Number.isInteger(result.denominator);
  return present({
    description: result.text,
    note: result.relation === "~" ? [{ text: "printed as about this value" }] : [],
    statisticType: isEstimate ? measureConcept(result.measure, result.name) : statisticConcept(result.statistic),
    quantity: result.value === null ? null : quantity(result.value, { relation: result.relation, unit: result.unit }),
    numberOfEvents: isCount ? result.value : null,
    sampleSize: isSized && result.denominator !== null ? { numberOfParticipants: result.denominator } : null,
    attributeEstimate: [...(isEstimate ? [] : result.dispersions.map((one) => dispersionOf(one, result.unit))), ...attributes],
  });
}

function intervalOf({ text, type, level, low, high, unit }: Interval): AttributeEstimate {
  return present({
    description: text,
    type: intervalConcept(type),
    level: level === null ? null : share(level),
    ...rangeOf({ low, high, unit }),
  });
}

function dispersionOf({ type, value, low, high }: Dispersion, unit: string | null): AttributeEstimate {
  return present({
    type: dispersionConcept(type),
    quantity: value === null ? null : quantity(value, { relation: "=", unit }),
    ...rangeOf({ low, high, unit }),
  });
}

function pValueOf({ text, relation, value, test }: PValue): AttributeEstimate {
  return { description: text, type: pValueConcept(test), quantity: quantity(value, { relation, unit: null }) };
}

/** FHIR's ranges ascend (rng-2): bounds printed the other way round are put in order, and the note says how they were printed. */
function rangeOf({ low, high, unit }: { readonly low: number | null; readonly high: number | null; readonly unit: string | null }): {
  readonly range: Range | null;
  readonly note: readonly { readonly text: string }[];
} {
  if (low === null && high === null) return { range: null, note: [] };
  const swapped = low !== null && high !== null && low > high;
  const [from, to] = swapped ? [high, low] : [low, high];
  const bound = (value: number | null): Quantity | null => (value === null ? null : quantity(value, { relation: "=", unit }));
  return { range: present({ low: bound(from), high: bound(to) }), note: swapped ? [{ text: `printed as ${low} to ${high}` }] : [] };
}

function quantity(value: number, { relation, unit }: { readonly relation: Relation; readonly unit: string | null }): Quantity {
  return present({ value, comparator: relation === "=" || relation === "~" ? null : relation, unit });
}

/** 95 percent is 0.95, without what binary division adds. */
function share(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}
