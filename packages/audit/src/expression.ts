/**
 * The language of `--fail-on`: "result-removed>0, p-value changed>0.1%".
 *
 *     list    = clause *("," clause)          fails when any clause holds
 *     clause  = subject (">" / ">=") number ["%"]
 *     subject = "any" / type / name [verb]
 *     name    = kind of result / field / "record" / "result"
 *     verb    = "changed" / "added" / "removed" / type
 *
 * A type may be written with a space for its hyphen. A share is of what the subject counts in the run before: results of the kind, all results,
 * or records.
 */
import { isKnownName, kindOf, NO_OPEN_NAMES, type OpenNames, possibleChanges, RESULT_TYPES, suggestion, typesOf } from "./field-names.ts";
import { type ChangeFilter, isAskedFor, isNamed } from "./filter.ts";
import { type AuditReport, CHANGE_TYPES, type ChangeGroup, type ChangeType } from "./model.ts";

export interface Clause {
  /** As it was written. */
  readonly text: string;
  /** What is counted: null for any. */
  readonly name: string | null;
  readonly types: readonly ChangeType[];
  /** "record changed" counts records, however much changed in each; so does a share of "any". */
  readonly counts: "changes" | "records";
  readonly inclusive: boolean;
  readonly amount: number;
  readonly unit: "count" | "percent";
}

export interface Failure {
  readonly clause: Clause;
  /** What was counted, and out of how many where the clause is a share. */
  readonly count: number;
  readonly total: number;
}

export type Parsed =
  | { readonly kind: "clauses"; readonly clauses: readonly Clause[] }
  | { readonly kind: "error"; readonly message: string };

const CLAUSE = /^([^<>=%]*)(>=|>)\s*(\d{1,15}(?:\.\d{1,9})?)\s*(%?)$/;
const ALONE: readonly ChangeType[] = ["record-added", "record-removed", "result-added", "result-removed"];
const CHANGED: readonly ChangeType[] = CHANGE_TYPES.filter((type) => !ALONE.includes(type));
const VERBS: Readonly<Record<string, readonly ChangeType[]>> = {
  changed: CHANGED,
  added: ["record-added", "result-added"],
  removed: ["record-removed", "result-removed"],
};

export function parseExpression(text: string, open: OpenNames = NO_OPEN_NAMES): Parsed {
  const clauses: Clause[] = [];
  for (const part of text.split(",").map((one) => one.trim())) {
    const clause = parseClause(part, open);
    if (typeof clause === "string") return { kind: "error", message: clause };
    clauses.push(clause);
  }
  return { kind: "clauses", clauses };
}

function parseClause(text: string, open: OpenNames): Clause | string {
  if (text === "")
    return 'a clause is missing: write, for example, "result-removed>0" or "p-value changed>0.1%", with commas between clauses';
  const [, written = "", sign, number, percent] = CLAUSE.exec(text) ?? [];
  if (sign === undefined) {
    return `"${text}" is no clause: it must end in > or >= and a number, or a share in %, such as "result-removed>0" or "p-value changed>0.1%"`;
  }
  const subject = parseSubject(written.trim().split(/\s+/).filter(Boolean), open);
  if (typeof subject === "string") return `in "${text}": ${subject}`;
  const amount = Number(number);
  if (percent === "" && !Number.isInteger(amount)) return `in "${text}": ${number} is no count; write ${number}% for a share`;
  const unit = percent === "%" ? "percent" : "count";
  const isRecords = /^record\b(?!-)/.test(written.trim()) && subject.types.length > 1;
  const counts = isRecords || (unit === "percent" && subject.name === null && subject.types === CHANGE_TYPES) ? "records" : "changes";
  return { text, ...subject, counts, inclusive: sign === ">=", amount, unit };
}

function parseSubject(words: readonly string[], open: OpenNames): Pick<Clause, "name" | "types"> | string {
  if (words.length === 0)
    return "it does not say what to count; there are any, a type of change, or a kind or field with changed, added or removed";
  if (words.length === 1 && words[0] === "any") return { name: null, types: CHANGE_TYPES };
  const whole = typeNamed(words);
  if (whole !== null) return { name: null, types: [whole] };
  for (let verbs = words.length - 1; verbs >= 0; verbs--) {
    const name = words.slice(0, verbs === 0 ? words.length : verbs).join(" ");
    const types = verbs === 0 ? CHANGE_TYPES : verbTypes(words.slice(verbs));
    if (types === null || !isKnownName(name, open)) continue;
    const subject = nameAndTypes(name, types);
    // A clause that can never hold would let everything pass.
    return subject.types.some((type) => canHappen(type, name)) ? subject : neverHappens(name);
  }
  const [first = ""] = words;
  if (isKnownName(first, open))
    return `"${words.slice(1).join(" ")}" is neither changed, added, removed nor a type of change (${CHANGE_TYPES.join(", ")})`;
  const field = first.includes(".") ? first : words.join("-");
  return `there is no type of change, kind of result or field "${words.join(" ")}"${suggestion(field, { others: ["any"], open })}`;
}

function canHappen(type: ChangeType, name: string): boolean {
  return typesOf(name).includes(type);
}

function neverHappens(name: string): string {
  const types = name === "record" ? typesOf(name).filter((type) => type.startsWith("record-")) : typesOf(name);
  return `that never happens: changes of ${name} are ${types.join(", ")}; write "${name} changed", or "${name}" for all of them`;
}

/** "record" is all of them. */
function nameAndTypes(name: string, types: readonly ChangeType[]): Pick<Clause, "name" | "types"> {
  if (name === "record")
    return { name: null, types: types === CHANGED || types === CHANGE_TYPES ? types : types.filter((type) => type.startsWith("record-")) };
  return { name, types };
}

function typeNamed(words: readonly string[]): ChangeType | null {
  const name = words.join("-");
  return CHANGE_TYPES.find((type) => type === name) ?? null;
}

function verbTypes(words: readonly string[]): readonly ChangeType[] | null {
  const [verb = ""] = words;
  if (words.length === 1 && Object.hasOwn(VERBS, verb)) return VERBS[verb] ?? null;
  const type = typeNamed(words);
  return type === null ? null : [type];
}

/** What is wrong with a name of `--ignore` or `--only`; null where it names types, fields or kinds. */
export function nameProblem(name: string, open: OpenNames = NO_OPEN_NAMES): string | null {
  if (CHANGE_TYPES.some((type) => type === name) || isKnownName(name, open)) return null;
  return `there is no type of change, kind of result or field "${name}"${suggestion(name, { others: [], open })}`;
}

/** The first clause that can never hold since the filter leaves out all that it counts; null where there is none. */
export function clauseLeftOut(clauses: readonly Clause[], filter: ChangeFilter): Clause | null {
  const canHold = ({ name, types }: Clause): boolean =>
    possibleChanges(name).some(
      (change) => types.includes(change.type) && (name === null || isNamed(change, name)) && isAskedFor(change, filter),
    );
  return clauses.find((clause) => !canHold(clause)) ?? null;
}

/** The clauses that hold of a report. */
export function failuresOf(clauses: readonly Clause[], report: AuditReport): Failure[] {
  return clauses.flatMap((clause) => {
    const count = clause.counts === "records" ? recordsOf(clause, report) : changesOf(clause, report);
    const total = totalOf(clause, report);
    const measured = clause.unit === "count" ? count : total === 0 ? (count === 0 ? 0 : 100) : (100 * count) / total;
    const holds = clause.inclusive ? measured >= clause.amount : measured > clause.amount;
    return holds ? [{ clause, count, total }] : [];
  });
}

function changesOf(clause: Clause, { groups }: AuditReport): number {
  return groups.filter((group) => isCounted(group, clause)).reduce((sum, { changes }) => sum + changes, 0);
}

function recordsOf({ types }: Clause, { records: { changed, added, removed } }: AuditReport): number {
  return types === CHANGE_TYPES ? changed + added + removed : changed;
}

function isCounted({ type, field }: ChangeGroup, { name, types }: Clause): boolean {
  return types.includes(type) && (name === null || isNamed({ type, field, kind: kindOf(field) }, name));
}

function totalOf({ name, types }: Clause, { before }: AuditReport): number {
  const kind = name === null ? null : kindOf(name);
  if (kind !== null) return before.resultsByKind[kind];
  const isOfResults = name === "result" || (name === null && types.every((type) => RESULT_TYPES.includes(type)));
  return isOfResults ? before.results : before.records;
}
