/** The results of one comparison as FHIR statistics: estimates and group values, each with the intervals and p-values that are about it. */
import type { AbstractRecord, Comparison, Dispersion, Estimate, GroupValue, Interval, PValue, Relation, Result } from "@tabstract/record";
import { dispersionConcept, intervalConcept, measureConcept, pValueConcept, statisticConcept } from "./codes.ts";
import { type Annotation, type AttributeEstimate, type EvidenceStatistic, present, type Quantity, type Range } from "./r5.ts";

/** Units are as printed; the one that is written alike everywhere bears its code, too. */
const UCUM = "http://unitsofmeasure.org";

interface Owner {
  readonly result: Estimate | GroupValue;
  readonly attributes: readonly AttributeEstimate[];
}
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
  return [...owners.map(({ at, result }) => ownerOf(record, { result, attributes: attributes.get(at) ?? [] })), ...loose];
}

function isOwner(placed: Placed<Result>): placed is Placed<Estimate | GroupValue> {
  return placed.result.kind === "estimate" || placed.result.kind === "group-value";
}

function nearest(at: number, estimates: readonly Placed<unknown>[]): number | null {
  return estimates.findLast((one) => one.at < at)?.at ?? estimates[0]?.at ?? null;
}

/** What a number means beyond its kind, and FHIR has no element for: a fall is printed without a sign, and the value of one arm beside that of another. */
function notesOf({ study }: AbstractRecord, result: Estimate | GroupValue): readonly Annotation[] {
  const isEstimate = result.kind === "estimate";
  const named = isEstimate ? [] : study.arms.filter(({ id }) => result.arms.includes(id)).map(({ name }) => name);
  const notes: readonly (string | null)[] = [
    named.length === 0 ? null : `of ${named.join(", ")}`,
    result.population === null ? null : `in ${result.population.text}`,
    result.timepoint === null ? null : `at: ${result.timepoint.text}`,
    !isEstimate && result.change ? "a change from baseline" : null,
    result.direction === null ? null : `${result.direction === "increase" ? "an increase" : "a decrease"}, as the words say`,
    isEstimate && result.adjusted === true ? "adjusted" : null,
    isEstimate && result.about !== null ? `about ${result.about.text}` : null,
    isEstimate ? result.per : null,
    result.relation === "~" ? "printed as about this value" : null,
  ];
  return notes.flatMap((text) => (text === null ? [] : [{ text }]));
}

function ownerOf(record: AbstractRecord, { result, attributes }: Owner): EvidenceStatistic {
  const isEstimate = result.kind === "estimate";
  const isSized = !isEstimate && Number.isInteger(result.denominator);
  return present({
    description: result.text,
    note: notesOf(record, result),
    statisticType: isEstimate ? measureConcept(result.measure, result.name) : statisticConcept(result.statistic),
    quantity: result.value === null ? null : quantity(result.value, { relation: result.relation, unit: result.unit }),
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
  const coded = unit === "%" ? { system: UCUM, code: "%" } : {};
  return { ...present({ value, comparator: relation === "=" || relation === "~" ? null : relation, unit }), ...coded };
}

/** 95 percent is 0.95, without what binary division adds. */
function share(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}
