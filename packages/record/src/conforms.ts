/**
 * Whether a value is of a schema's shape, and nothing more: a plain predicate made from the schema once.
 *
 * zod's own parse builds a copy of what it reads and an account of what is wrong with it. A run asks of every record and needs neither as
 * long as the answer is yes, which is all that a predicate says. Where it says no, zod is asked for the reasons.
 */
import type { z } from "zod";

export type Predicate = (value: unknown) => boolean;

type Definition<T extends z.core.$ZodTypeDef["type"]> = Extract<z.core.$ZodTypes, { _zod: { def: { type: T } } }>["_zod"]["def"];

/** True for exactly the values that the schema takes. A kind of schema that is not written out here is left to zod. */
export function predicateOf(schema: z.core.$ZodType): Predicate {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return objectPredicate(schema, def);
    case "array":
      return arrayPredicate(schema, def);
    case "tuple":
      return tuplePredicate(schema, def);
    case "union":
      return unionPredicate(schema, def);
    case "nullable": {
      const inner = predicateOf(def.innerType);
      return (value) => value === null || inner(value);
    }
    case "optional":
    case "default": {
      const inner = predicateOf(def.innerType);
      return (value) => value === undefined || inner(value);
    }
    case "enum": {
      const values = new Set<unknown>(Object.values(def.entries));
      return (value) => values.has(value);
    }
    case "literal": {
      const values = new Set<unknown>(def.values);
      return (value) => values.has(value);
    }
    case "boolean":
      return (value) => typeof value === "boolean";
    case "string":
      return withChecks(schema, def, (value) => typeof value === "string");
    case "number":
      return numberPredicate(schema, def);
    case "custom":
      return def.checks === undefined ? (value) => Boolean(def.fn(value as never)) : parsedBy(schema);
    default:
      return parsedBy(schema);
  }
}

/** What zod itself says. */
function parsedBy(schema: z.core.$ZodType): Predicate {
  return (value) => (schema as z.ZodType).safeParse(value).success;
}

function objectPredicate(schema: z.core.$ZodType, def: Definition<"object">): Predicate {
  const isStrict = (def.catchall as z.core.$ZodTypes | undefined)?._zod.def.type === "never";
  if (!isStrict || def.checks !== undefined) return parsedBy(schema);
  const keys = Object.keys(def.shape);
  const fields = Object.values(def.shape).map(predicateOf);
  const isInAnyOrder: Predicate = (value) => {
    let more = 0;
    for (const _ in value as object) more++;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? "";
      const field = (value as Record<string, unknown>)[key];
      if (fields[at]?.(field) !== true) return false;
      // A field that may be missing holds when it is undefined too.
      if (field !== undefined || key in (value as object)) more--;
    }
    return more === 0;
  };
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    let at = 0;
    // Our own records have their fields in the order of the schema. Reading one by the loop's own name for it takes no search for its place.
    for (const key in value) {
      if (key !== keys[at]) return isInAnyOrder(value);
      if (fields[at]?.((value as Record<string, unknown>)[key]) !== true) return false;
      at++;
    }
    for (; at < keys.length; at++) if ((keys[at] ?? "") in value || fields[at]?.(undefined) !== true) return false;
    return true;
  };
}

function arrayPredicate(schema: z.core.$ZodType, def: Definition<"array">): Predicate {
  const element = predicateOf(def.element);
  return withChecks(schema, def, (value) => {
    if (!Array.isArray(value)) return false;
    for (let at = 0; at < value.length; at++) if (!element(value[at])) return false;
    return true;
  });
}

function tuplePredicate(schema: z.core.$ZodType, def: Definition<"tuple">): Predicate {
  if (def.rest !== null || def.checks !== undefined) return parsedBy(schema);
  const items = def.items.map(predicateOf);
  return (value) => Array.isArray(value) && value.length === items.length && items.every((item, at) => item(value[at]));
}

/** Of the members that one field tells apart, only the one that it names is asked. */
function unionPredicate(schema: z.core.$ZodType, def: Definition<"union">): Predicate {
  if (def.checks !== undefined) return parsedBy(schema);
  if (!("discriminator" in def) || typeof def.discriminator !== "string") {
    const options = def.options.map(predicateOf);
    return (value) => options.some((option) => option(value));
  }
  const { discriminator } = def;
  const byName = new Map<unknown, Predicate>();
  for (const option of def.options) {
    const member = predicateOf(option);
    for (const name of option._zod.propValues?.[discriminator] ?? []) byName.set(name, member);
  }
  return (value) =>
    typeof value === "object" && value !== null && byName.get((value as Record<string, unknown>)[discriminator])?.(value) === true;
}

function numberPredicate(schema: z.core.$ZodType, def: Definition<"number">): Predicate {
  if (!("format" in def)) return withChecks(schema, def, Number.isFinite);
  return def.format === "safeint" ? withChecks(schema, def, Number.isSafeInteger) : parsedBy(schema);
}

/** A predicate, and the checks that a schema adds to its type. */
function withChecks(schema: z.core.$ZodType, def: z.core.$ZodTypeDef, isOfType: Predicate): Predicate {
  let holds = isOfType;
  for (const check of def.checks ?? []) {
    const before = holds;
    const adds = checkPredicate(check);
    if (adds === null) return parsedBy(schema);
    holds = (value) => before(value) && adds(value as never);
  }
  return holds;
}

function checkPredicate(check: z.core.$ZodCheck): ((value: never) => boolean) | null {
  const { def } = (check as z.core.$ZodChecks)._zod;
  switch (def.check) {
    case "min_length":
      return (value: { length: number }) => value.length >= def.minimum;
    case "greater_than":
      return def.inclusive ? (value: number) => value >= Number(def.value) : (value: number) => value > Number(def.value);
    case "less_than":
      return def.inclusive ? (value: number) => value <= Number(def.value) : (value: number) => value < Number(def.value);
    case "string_format":
      return def.format === "regex" && def.pattern !== undefined ? matches(def.pattern) : null;
    default:
      return null;
  }
}

function matches({ source, flags }: RegExp): (value: string) => boolean {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ""));
  return (value) => pattern.test(value);
}
