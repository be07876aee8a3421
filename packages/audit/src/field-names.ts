/** The names that `--fail-on`, `--ignore` and `--only` know: what a change can be of. */
import { type ResultKind, recordShapeSchema } from "@tabstract/record";
import { COMPARISON_FIELDS } from "./compare-comparisons.ts";
import { OBJECT_FIELDS, PLAIN_FIELDS } from "./compare-fields.ts";
import { changeTypeOf, fieldsOf } from "./facts.ts";
import { CHANGE_TYPES, type Change, type ChangeType, RESULT_KINDS } from "./model.ts";

/** Names that anybody may add to, as far as they are known: what is nearly one of them is taken for a slip. */
export interface OpenNames {
  /** Rules of checks. */
  readonly checks: readonly string[];
}

export const NO_OPEN_NAMES: OpenNames = { checks: [] };

export const RESULT_TYPES: readonly ChangeType[] = CHANGE_TYPES.filter(
  (type) => type.startsWith("result-") || type.endsWith("-relinked") || ["kind-changed", "value-changed", "unit-changed"].includes(type),
);

const { shape } = recordShapeSchema;
const below = (root: string, fields: readonly string[]): string[] => fields.map((field) => `${root}.${field}`);
const OPEN_ROOTS = ["checks", "warnings"] as const;
const RESULT_FIELDS = (kind: (typeof RESULT_KINDS)[number]): string[] => [
  ...fieldsOf(kind),
  ...["kind", "text"],
  ...(kind === "interval" ? ["bounds"] : []),
];

const NAMES: ReadonlySet<string> = new Set([
  ...["record", "result", ...RESULT_KINDS, ...RESULT_KINDS.flatMap((kind) => below(kind, RESULT_FIELDS(kind)))],
  ...PLAIN_FIELDS,
  ...OBJECT_FIELDS.flatMap((field) => [field, ...below(field, Object.keys(shape[field].shape))]),
  ...["registrations", "abstract", "abstract.language", "abstract.copyright"],
  ...["sections", ...below("sections", ["label", "category", "inferred", "text"])],
  ...["study", "study.design", "study.participants", ...below("study.participants", ["value", "stage", "of"])],
  ...["study.arms", ...below("study.arms", ["name", "aliases", "role", "n"])],
  ...["comparison", ...below("comparison", COMPARISON_FIELDS)],
  ...["context", ...below("context", shape.context.element.shape.kind.options)],
  ...OPEN_ROOTS,
]);

export function isKnownName(name: string, open: OpenNames): boolean {
  return NAMES.has(name) || (isOpen(name) && slipOf(name, open) === null);
}

/** Whether a record has the field whatever is in it. */
export function isFixedName(name: string): boolean {
  return NAMES.has(name);
}

function isOpen(name: string): boolean {
  return OPEN_ROOTS.some((root) => name.startsWith(`${root}.`) && name.length > root.length + 1);
}

/** The known name that an open one is nearly; null where it is one of its own. */
function slipOf(name: string, { checks }: OpenNames): string | null {
  const known = below("checks", checks);
  if (known.includes(name)) return null;
  return nearest(name, { among: known, within: SLIP });
}

/** Of results that a field is one of; null where it is none of a result. */
export function kindOf(field: string): ResultKind | null {
  return RESULT_KINDS.find((kind) => field === kind || field.startsWith(`${kind}.`)) ?? null;
}

/** Which changes there are of what a name says. */
export function typesOf(name: string): readonly ChangeType[] {
  const [root = "", field] = name.split(".");
  if (root === "record") return CHANGE_TYPES;
  if (root === "result") return [...RESULT_TYPES, "field-changed"];
  if (RESULT_KINDS.some((kind) => kind === root)) {
    if (field === undefined) return [...RESULT_TYPES, "field-changed"];
    return [field === "kind" ? "kind-changed" : changeTypeOf(field)];
  }
  if (root === "comparison") {
    if (field !== undefined) return [changeTypeOf(field)];
    return ["arm-relinked", "outcome-relinked", "timepoint-relinked", "comparison-regrouped", "field-changed"];
  }
  if (root === "sections") {
    if (field !== undefined) return [field === "text" ? "field-changed" : "section-relabelled"];
    return ["section-relabelled", "section-resegmented", "field-changed"];
  }
  return root === "checks" ? ["check-inconsistent", "check-consistent"] : ["field-changed"];
}

/** Every change that there can be, as far as its field is known; of one that is open, where it is `named`. */
export function possibleChanges(named: string | null): Pick<Change, "type" | "field" | "kind">[] {
  return [...NAMES, ...(named === null || NAMES.has(named) ? [] : [named])].flatMap((field) => {
    if (field === "result") return [];
    const kind = kindOf(field);
    const types = field === "record" ? CHANGE_TYPES.filter((type) => type.startsWith("record-")) : typesOf(field);
    return types.map((type) => ({ type, field, kind }));
  });
}

/** Characters that a slip of the hand changes. */
const SLIP = 2;
const NEAR = 3;
/** Names longer than this are no slips. */
const MAX_LENGTH = 60;

/** What may have been meant, or what there is; for the end of a message. @param others names beside those of fields and types. */
export function suggestion(name: string, { others, open }: { readonly others: readonly string[]; readonly open: OpenNames }): string {
  const slip = slipOf(name, open);
  if (slip !== null) return `; did you mean "${slip}"?`;
  const root = name.slice(0, name.indexOf("."));
  const own = [...NAMES].filter((one) => one.startsWith(`${root}.`));
  const near =
    nearest(name, { among: own, within: NEAR }) ?? nearest(name, { among: [...others, ...CHANGE_TYPES, ...NAMES], within: NEAR });
  if (near !== null) return `; did you mean "${near}"?`;
  if (root !== "" && NAMES.has(root)) return own.length === 0 ? `; ${root} has no parts` : `; there are ${own.join(", ")}`;
  const roots = [...NAMES].filter((one) => !one.includes("."));
  return name.length > MAX_LENGTH ? "" : `; there are ${[...others, ...CHANGE_TYPES, ...roots].join(", ")}`;
}

function nearest(name: string, { among, within }: { readonly among: readonly string[]; readonly within: number }): string | null {
  if (name.length > MAX_LENGTH) return null;
  const [best] = among.map((one) => ({ one, distance: editDistance(name, one) })).sort((a, b) => a.distance - b.distance);
  // Of a short name, three characters are all of it.
  return best !== undefined && best.distance <= Math.min(within, Math.floor(name.length / 2)) ? best.one : null;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let a = 1; a <= one.length; a++) {
    const next = [a];
    for (let b = 1; b <= other.length; b++) {
      const swap = (row[b - 1] ?? 0) + (one[a - 1] === other[b - 1] ? 0 : 1);
      next[b] = Math.min(swap, (row[b] ?? 0) + 1, (next[b - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
