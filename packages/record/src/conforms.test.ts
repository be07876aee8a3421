/** The predicate made from a schema says what zod says: of every kind of schema, and of records that are broken in one place. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { predicateOf } from "./conforms.ts";
import { emptyMetadata, recordShapeSchema } from "./index.ts";

const SCHEMAS: readonly (readonly [string, z.ZodType])[] = [
  ["a strict object", z.strictObject({ a: z.number(), b: z.string().nullable() })],
  ["an object that takes more fields", z.looseObject({ a: z.number() })],
  ["an object with a rule", z.strictObject({ a: z.number() }).refine(({ a }) => a > 1)],
  ["a field that may be missing", z.strictObject({ a: z.number().optional() })],
  [
    "fields of which the first or the last may be missing",
    z.strictObject({ b: z.number().optional(), a: z.number(), c: z.string().optional() }),
  ],
  ["a field that everything has", z.strictObject({ a: z.number(), constructor: z.function().optional() })],
  ["an array with a least length", z.array(z.boolean()).min(1)],
  ["a pair", z.tuple([z.int(), z.int().nonnegative()])],
  ["a pair and more", z.tuple([z.int()], z.string())],
  ["one of two", z.union([z.string().min(2), z.number().gt(0).lte(100)])],
  ["told apart by a field", z.discriminatedUnion("a", [z.strictObject({ a: z.literal(1) }), z.strictObject({ a: z.enum(["x", "y"]) })])],
  ["a form of text", z.string().regex(/^x+$/g)],
  ["another form of text", z.string().email()],
  ["a number of few bits", z.int32()],
];

const leaf = fc.oneof(
  fc.constantFrom(undefined, null, true, "", "x", "xx", "é", "a@b.example", 0, 1, 1.5, 100, 101, -1, 2 ** 31, 2 ** 53),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("a", "b", "c"), leaf, { noNullPrototype: true }),
);

describe("a predicate", () => {
  it.each(SCHEMAS)("says what zod says of %s", (_, schema) => {
    const holds = predicateOf(schema);
    const property = fc.property(value, (one) => {
      expect(holds(one)).toBe(schema.safeParse(one).success);
    });
    fc.assert(property);
  });

  it("says what zod says of a record with one thing in it exchanged", () => {
    const holds = predicateOf(recordShapeSchema);
    expect(holds(record())).toBe(true);
    const property = fc.property(fc.nat(), fc.constantFrom("exchange", "remove", "add", "move"), value, (place, change, other) => {
      const broken = record();
      const places = placesOf(broken);
      const [holder, key] = places[place % places.length] ?? [{}, ""];
      if (change === "exchange") holder[key] = other;
      else if (change === "remove") delete holder[key];
      else if (change === "move") moveBehind(holder, key);
      else holder.more = other;
      expect(holds(broken)).toBe(recordShapeSchema.safeParse(broken).success);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

type Holder = Record<string, unknown> & { more?: unknown };

/** The same field as the last of its object. */
function moveBehind(holder: Holder, key: string): void {
  const own = holder[key];
  delete holder[key];
  holder[key] = own;
}

/** Every field and element of a value, however deep. */
function placesOf(value: unknown): [Holder, string][] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key): [Holder, string][] => [[holder, key], ...placesOf(holder[key])]);
}

function record(): unknown {
  const phrase = { text: "relief", span: [0, 6] };
  const numbers = [{ role: "value", text: "12", span: [7, 9] }];
  const base = { span: [7, 9], text: "12", section: 0, numbers, arms: ["A"], population: null, outcome: phrase, period: "baseline" };
  const timepoint = { ...phrase, value: 4, unit: "week" };
  return {
    recordVersion: 1,
    id: "doi:10.5555/shape",
    key: "0123456789abcdef",
    provenance: { file: "shape.json", format: "s2-graph", bytes: [0, 10], sha256: "0".repeat(64) },
    mergedFrom: [],
    ...emptyMetadata(),
    published: "2031-02",
    registrations: [{ registry: "NTR", id: "NTR1", span: null }],
    abstract: {
      language: "en",
      sections: [{ label: null, category: "RESULTS", inferred: false, text: "relief 12", start: 0 }],
      copyright: null,
    },
    otherAbstracts: [],
    study: {
      design: "parallel",
      participants: { value: 12, stage: "randomised", of: null, result: 0 },
      arms: [{ id: "A", name: "relief", aliases: ["r"], role: "unclear", n: 12, span: [0, 6] }],
    },
    results: [
      { ...base, timepoint, kind: "sample-size", value: 12, stage: "randomised", scope: "total", of: "adults" },
      { ...base, timepoint: null, kind: "interval", type: "confidence", level: 95, low: 1, high: 2, unit: null, bounds: 0 },
      { ...base, timepoint: null, kind: "p-value", relation: "<", value: 0.05, test: null },
    ],
    comparisons: [{ arms: ["A"], contrast: "single", outcome: phrase, timepoint, population: null, primary: true, results: [0] }],
    context: [{ kind: "dose", span: [7, 9], text: "12", section: 0, value: 12, low: null, high: null, unit: "mg" }],
    checks: [
      { rule: "sum", outcome: "consistent", message: "12", results: [0] },
      { rule: "t", outcome: "consistent", message: "12", results: [0], suggestions: [{ result: 0, field: "of", value: "adults" }] },
    ],
    warnings: [{ code: "code", message: "words", path: null }],
  };
}
