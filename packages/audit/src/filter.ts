/** Which changes are asked for: `--ignore` and `--only` name types, fields (with all below them) or kinds of results. */
import type { Change, RecordChange } from "./model.ts";

export interface ChangeFilter {
  readonly ignore: readonly string[];
  /** Empty: all. */
  readonly only: readonly string[];
}

/** The record's changes that are asked for; null where none is left. */
export function filterChanges(record: RecordChange, filter: ChangeFilter): RecordChange | null {
  if (filter.ignore.length === 0 && filter.only.length === 0) return record;
  const changes = record.changes.filter((change) => isAskedFor(change, filter));
  return changes.length === 0 ? null : { ...record, changes };
}

export function isAskedFor(change: Pick<Change, "type" | "field" | "kind">, { ignore, only }: ChangeFilter): boolean {
  return !ignore.some((name) => isNamed(change, name)) && (only.length === 0 || only.some((name) => isNamed(change, name)));
}

/** "p-value" names all changes of p-values, "result" those of all kinds, "title" those of "title.text", "value-changed" those of this type. */
export function isNamed({ type, field, kind }: Pick<Change, "type" | "field" | "kind">, name: string): boolean {
  return type === name || kind === name || (name === "result" && kind !== null) || field === name || field.startsWith(`${name}.`);
}
