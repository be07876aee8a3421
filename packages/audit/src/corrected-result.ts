/** A result as a person says it is: one of a run with some fields exchanged, or one that the run has missed. */
import { type AbstractRecord, type Result, recordShapeSchema, type Span } from "@tabstract/record";
import { numericTokens } from "@tabstract/text";
import type { Fix } from "./corrections.ts";
import { placesOf } from "./gold-places.ts";

const resultSchema = recordShapeSchema.shape.results.element;

export interface CorrectionScene {
  readonly text: string;
  readonly sections: NonNullable<AbstractRecord["abstract"]>["sections"];
  /** The id of the arm of this name; one that is new is made. */
  armId(name: string): string;
}

/** What cannot be done, in words for a person. */
export interface NotApplied {
  readonly problem: string;
}

/** @param result null for one that the run missed. */
export function correctedResult(
  { result, kind, span, fix }: { readonly result: Result | null; readonly kind: Result["kind"]; readonly span: Span; readonly fix: Fix },
  scene: CorrectionScene,
): Result | NotApplied {
  const section = scene.sections.findIndex(({ start, text }) => span[0] >= start && span[1] <= start + text.length);
  if (section < 0) return { problem: "its words lie in no section" };
  const wanted = fix.kind ?? kind;
  const base = result ?? { population: null, outcome: null, timepoint: null, period: null, arms: [] };
  const own = result !== null && result.kind === wanted ? result : { ...DEFAULTS[wanted], ...shared(result) };
  const links: Record<string, unknown> = {};
  if (fix.arms !== undefined) links.arms = fix.arms.map(scene.armId);
  for (const field of ["outcome", "timepoint"] as const) {
    const words = fix[field];
    if (words === undefined) continue;
    const phrase = words === null ? null : phraseOf(words, { near: span, text: scene.text });
    if (words !== null && phrase === null) return { problem: `the abstract does not print "${words}"` };
    links[field] = field === "timepoint" && phrase !== null ? { ...phrase, ...timeOf(phrase.text) } : phrase;
  }
  const values = Object.fromEntries(
    (["value", "low", "high", "relation", "unit"] as const).flatMap((field) =>
      fix[field] === undefined || !(field in own) ? [] : [[field, fix[field]]],
    ),
  );
  const numbers = result?.numbers ?? numbersIn(span, scene.text, fix);
  const made = { ...base, ...own, ...values, ...links, kind: wanted, span, text: scene.text.slice(...span), section, numbers };
  const outcome = resultSchema.safeParse(withoutForeign(made, wanted));
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  return { problem: `a ${wanted} cannot be so: ${issue?.path.join(".")}: ${issue?.message}` };
}

const DEFAULTS: { readonly [Kind in Result["kind"]]: Readonly<Record<string, unknown>> } = {
  "sample-size": { value: null, stage: "unspecified", scope: "total", of: null },
  "group-value": {
    statistic: "other",
    value: null,
    relation: "=",
    unit: null,
    denominator: null,
    dispersions: [],
    change: false,
    direction: null,
  },
  estimate: {
    measure: "other",
    name: null,
    value: null,
    relation: "=",
    unit: null,
    df: [],
    adjusted: null,
    direction: null,
    about: null,
    per: null,
  },
  interval: { type: "unspecified", level: null, low: null, high: null, unit: null, bounds: null },
  "p-value": { relation: "=", value: null, test: null },
  "test-statistic": { symbol: "other", name: null, df: [], value: null },
};
const BASE = ["kind", "span", "text", "section", "numbers", "arms", "population", "outcome", "timepoint", "period"];

/** What a result of one kind says that another kind can say too. */
function shared(result: Result | null): Record<string, unknown> {
  if (result === null) return {};
  const kept = Object.entries(result).filter(([field]) =>
    ["value", "unit", "population", "period", "arms", "outcome", "timepoint"].includes(field),
  );
  return Object.fromEntries(kept);
}

function withoutForeign(result: Readonly<Record<string, unknown>>, kind: Result["kind"]): object {
  return Object.fromEntries(Object.entries(result).filter(([field]) => BASE.includes(field) || field in DEFAULTS[kind]));
}

function phraseOf(words: string, { near, text }: { near: Span; text: string }): { text: string; span: Span } | null {
  const [span] = placesOf([{ text: words, span: near }], text);
  return span === undefined || span === null ? null : { text: text.slice(...span), span };
}

const TIME = /(\d{1,6}(?:\.\d{1,4})?)[\s-]*(minute|hour|day|week|month|year)/i;

function timeOf(words: string): { value: number | null; unit: string | null } {
  const [, value, unit] = TIME.exec(words) ?? [];
  return value === undefined || unit === undefined ? { value: null, unit: null } : { value: Number(value), unit: unit.toLowerCase() };
}

/** The printed numbers under a span, each with the part that it plays in the values that a person gave. */
export function numbersIn(span: Span, text: string, { value, low, high }: Fix): Result["numbers"] {
  const tokens = numericTokens(text).filter(([start, end]) => start >= span[0] && end <= span[1]);
  return tokens.map(([start, end]) => {
    const words = text.slice(start, end);
    const printed = readNumber(words);
    const role =
      printed !== null && printed === low
        ? "low"
        : printed !== null && printed === high
          ? "high"
          : (low ?? high ?? null) !== null && printed !== value
            ? "level"
            : "value";
    return { role, text: words, span: [start, end] };
  });
}

/** A number in plain digits; null for other notations. */
export function readNumber(words: string): number | null {
  const plain = words
    .replace(/[−–]/g, "-")
    .replace(/[,\u2009\u202f](?=\d{3}(?:\D|$))/g, "")
    .replace(/·/g, ".");
  const value = Number(plain);
  return plain.trim() === "" || Number.isNaN(value) ? null : value;
}
