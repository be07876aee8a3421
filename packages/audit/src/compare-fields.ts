/** What changed in the fields of a record that are neither text nor numbers: metadata, study, warnings. */
import type { AbstractRecord } from "@tabstract/record";
import type { Change } from "./model.ts";
import { changeOf, pairByKey, type Sided, shown } from "./pair.ts";

type Part = Partial<AbstractRecord>;

/** Of objects, each field is one; lists and plain values are one. Provenance, key and spans say where something is, not what it is. */
export const PLAIN_FIELDS = [
  "id",
  "authors",
  "authorsComplete",
  "published",
  "publicationTypes",
  "meshTerms",
  "keywords",
  "citationCount",
  "languages",
  "funding",
  "conflictOfInterest",
  "relations",
  "otherAbstracts",
] as const;
export const OBJECT_FIELDS = ["identifiers", "title", "journal", "openAccess"] as const;

export function compareFields(records: Sided<Part>): Change[] {
  return [
    ...PLAIN_FIELDS.flatMap((field) => compareValue(field, { before: records.before[field], after: records.after[field] })),
    ...OBJECT_FIELDS.flatMap((field) => compareObject(field, { before: records.before[field], after: records.after[field] })),
    ...compareValue(
      "registrations",
      map(records, ({ registrations }) => registrations?.map(({ registry, id }) => ({ registry, id }))),
    ),
    ...compareValue(
      "abstract.language",
      map(records, ({ abstract }) => abstract?.language),
    ),
    ...compareValue(
      "abstract.copyright",
      map(records, ({ abstract }) => abstract?.copyright),
    ),
    ...compareValue(
      "study.design",
      map(records, ({ study }) => study?.design),
    ),
    ...compareObject(
      "study.participants",
      map(records, ({ study }) => participantsOf(study)),
    ),
    ...compareWarnings(records),
  ];
}

/** Undefined is "left out", which is not compared; null is "has none". */
function compareValue(field: string, { before, after }: Sided<unknown>): Change[] {
  if (before === undefined || after === undefined || before === after) return [];
  const same = typeof before === "object" && typeof after === "object" && JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [changeOf({ type: "field-changed", field, before: shown(before), after: shown(after) })];
}

function compareObject(field: string, { before, after }: Sided<object | null | undefined>): Change[] {
  if (before === undefined || after === undefined || before === after) return [];
  const one = new Map<string, unknown>(Object.entries(before ?? {}));
  const other = new Map<string, unknown>(Object.entries(after ?? {}));
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].flatMap((name) => compareValue(`${field}.${name}`, { before: one.get(name) ?? null, after: other.get(name) ?? null }));
}

function participantsOf(study: Part["study"]): object | null | undefined {
  if (study === undefined || study.participants === null) return study === undefined ? undefined : null;
  const { value, stage, of } = study.participants;
  return { value, stage, of };
}

function compareWarnings({ before, after }: Sided<Part>): Change[] {
  if (before.warnings === undefined || after.warnings === undefined) return [];
  const pairs = pairByKey({ before: before.warnings, after: after.warnings }, ({ code, message }) => `${code}\0${message}`);
  return pairs.flatMap((pair) => {
    if (pair.before !== null && pair.after !== null) return [];
    const code = pair.before?.code ?? pair.after?.code ?? "";
    return [
      changeOf({
        type: "field-changed",
        field: `warnings.${code}`,
        before: shown(pair.before?.message),
        after: shown(pair.after?.message),
      }),
    ];
  });
}

function map<Value>({ before, after }: Sided<Part>, read: (record: Part) => Value): Sided<Value> {
  return { before: read(before), after: read(after) };
}
