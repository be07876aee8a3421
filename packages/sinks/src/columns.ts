/** Shorthands for columns: a type, whether null can stand there, and the value. */
import type { Phrase, Span, Timepoint } from "@tabstract/record";
import type { Cell, ColumnOf, ColumnType } from "./table.ts";

type Maker<Value> = <Item>(name: string, description: string, value: (item: Item) => Value) => ColumnOf<Item>;

function maker<Value extends Cell>(type: ColumnType, nullable: boolean): Maker<Value> {
  return (name, description, value) => ({ name, type, nullable, description, value });
}

export const text: Maker<string> = maker("text", false);
export const textOrNull: Maker<string | null> = maker("text", true);
export const integer: Maker<number> = maker("integer", false);
export const integerOrNull: Maker<number | null> = maker("integer", true);
export const numberOrNull: Maker<number | null> = maker("number", true);
export const boolean: Maker<boolean> = maker("boolean", false);
export const booleanOrNull: Maker<boolean | null> = maker("boolean", true);
export const texts: Maker<readonly string[]> = maker({ list: "text" }, false);
export const integers: Maker<readonly number[]> = maker({ list: "integer" }, false);
export const numbers: Maker<readonly number[]> = maker({ list: "number" }, false);

/** A list of structs with these fields, in this order. */
export function structs<Item>(
  name: string,
  description: string,
  {
    fields,
    value,
  }: { readonly fields: Readonly<Record<string, ColumnType>>; value(item: Item): readonly { readonly [field: string]: Cell }[] },
): ColumnOf<Item> {
  return { name, type: { list: { fields } }, nullable: false, description, value };
}

/** Where words stand in the abstract text: two columns. */
export function span<Item>(of: (item: Item) => Span | null, nullable: boolean): readonly ColumnOf<Item>[] {
  const type = "integer" as const;
  return [
    {
      name: "span_start",
      type,
      nullable,
      description: "first UTF-16 code unit in the abstract text",
      value: (item) => of(item)?.[0] ?? null,
    },
    { name: "span_end", type, nullable, description: "one behind the last UTF-16 code unit", value: (item) => of(item)?.[1] ?? null },
  ];
}

/** Words of the abstract and where they stand: three columns. */
export function phrase<Item>(name: string, description: string, of: (item: Item) => Phrase | null): readonly ColumnOf<Item>[] {
  return [
    textOrNull(name, description, (item) => of(item)?.text ?? null),
    integerOrNull(`${name}_start`, `where ${name} begins in the abstract text`, (item) => of(item)?.span[0] ?? null),
    integerOrNull(`${name}_end`, `where ${name} ends in the abstract text`, (item) => of(item)?.span[1] ?? null),
  ];
}

/** When it was measured: the words, where they stand, and the number and unit in them. */
export function timepoint<Item>(of: (item: Item) => Timepoint | null): readonly ColumnOf<Item>[] {
  return [
    ...phrase("timepoint", "when it was measured, as printed", of),
    numberOrNull("timepoint_value", "the number in timepoint", (item) => of(item)?.value ?? null),
    textOrNull("timepoint_unit", "minute, hour, day, week, month or year", (item) => of(item)?.unit ?? null),
  ];
}
