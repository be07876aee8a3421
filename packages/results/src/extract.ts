/** From clean sections to results, context numbers, arms and comparisons: the order of the work, on one screen. */
import type { AbstractRecord, ContextNumber, Interval, PrintedNumber, Registration, Result, Section, Span } from "@tabstract/record";
import { joinSections } from "@tabstract/record";
import { settle } from "./engine.ts";
import { type ContextItem, type Item, toItems } from "./items.ts";
import type { Tokens } from "./lexer.ts";
import { findArms } from "./linkers/arms.ts";
import { findFindings, toComparisons } from "./linkers/comparisons.ts";
import { studyDesign } from "./linkers/design.ts";
import { linkIntervals } from "./linkers/intervals.ts";
import { linkArms } from "./linkers/link-arms.ts";
import { linkOutcomes } from "./linkers/outcomes.ts";
import { armSizes, linkSizes, studySize } from "./linkers/participants.ts";
import { linkPopulations } from "./linkers/populations.ts";
import { linkTimepoints } from "./linkers/timepoints.ts";
import type { Recognizer } from "./recognizer.ts";
import { recognizers as builtIn } from "./recognizers/index.ts";
import { makeScene, type Scene, sectionIndexAt } from "./scene.ts";

export interface ExtractInput {
  readonly title: string | null;
  readonly sections: readonly Section[];
  /** BCP 47 of the abstract, or null. */
  readonly language: string | null;
  /** Recognizers to use instead of the built-in ones. */
  readonly recognizers?: readonly Recognizer[];
}

export type Extraction = Pick<AbstractRecord, "study" | "results" | "comparisons" | "context" | "registrations">;

/** Every printed number of an abstract, explained. Pure and deterministic; time is linear in the length of the text. */
export function extract(input: ExtractInput): Extraction {
  const scene = makeScene(joinSections(input.sections), input.title ?? "", input.sections);
  const claims = settle(scene, input.recognizers ?? builtIn);
  const { items, context } = toItems(scene.tokens, claims);
  const found = findArms(scene);
  linkIntervals(items);
  linkArms(scene, items, found);
  linkSizes(scene, items, found);
  linkTimepoints(scene, items, context);
  linkOutcomes(scene, items, found.mentions);
  linkPopulations(scene, items);
  const findings = findFindings(scene, items);
  const ordered = [...items].sort((a, b) => spanOf(scene.tokens, a)[0] - spanOf(scene.tokens, b)[0] || spanOf(scene.tokens, a)[1] - spanOf(scene.tokens, b)[1]);
  const indexOf = new Map(ordered.map((item, index) => [item, index]));
  return {
    study: { design: studyDesign(scene, found.arms.length), participants: studySize(scene, ordered, indexOf), arms: armSizes(found.arms, items) },
    results: ordered.map((item) => toResult(scene, item, ordered, indexOf)),
    comparisons: toComparisons(scene, findings, indexOf),
    context: context.map((item) => toContext(scene, item)),
    registrations: registrationsOf(scene, context),
  };
}

function spanOf(tokens: Tokens, item: { readonly from: number; readonly to: number }): Span {
  return [tokens.start[item.from] ?? 0, tokens.end[item.to - 1] ?? 0];
}

function toResult(scene: Scene, item: Item, items: readonly Item[], indexOf: ReadonlyMap<Item, number>): Result {
  const { tokens, text } = scene;
  const span = spanOf(tokens, item);
  const numbers = item.claim.numbers.map(({ at, role }): PrintedNumber => {
    const place: Span = [tokens.start[at] ?? 0, tokens.end[at] ?? 0];
    return { role, text: text.slice(...place), span: place };
  });
  numbers.sort((a, b) => a.span[0] - b.span[0]);
  const base = {
    span,
    text: text.slice(...span),
    section: sectionIndexAt(scene, item.from),
    numbers,
    arms: [...item.arms],
    population: item.population,
    outcome: item.outcome,
    timepoint: item.timepoint,
    period: item.period,
  };
  if (item.fields.kind === "interval") return { ...base, ...item.fields, bounds: item.bounds === null ? null : (indexOf.get(item.bounds) ?? null) } satisfies Interval;
  if (item.fields.kind !== "group-value") return { ...base, ...item.fields };
  // The interval of one group's value is a dispersion of that value too.
  const own = items.find((other) => other.bounds === item && other.fields.kind === "interval");
  if (own?.fields.kind !== "interval") return { ...base, ...item.fields };
  return { ...base, ...item.fields, dispersions: [...item.fields.dispersions, { type: "ci", value: null, low: own.fields.low, high: own.fields.high }] };
}

function toContext(scene: Scene, item: ContextItem): ContextNumber {
  const span = spanOf(scene.tokens, item);
  const { as, value, low, high, unit } = item.fields;
  return { kind: as, span, text: scene.text.slice(...span), section: sectionIndexAt(scene, item.from), value, low, high, unit };
}

/** Each registration once, at its first mention. */
function registrationsOf(scene: Scene, context: readonly ContextItem[]): Registration[] {
  const found = new Map<string, Registration>();
  for (const item of context) {
    const registration = item.claim.registration;
    if (registration !== undefined && !found.has(registration.id)) found.set(registration.id, { ...registration, span: spanOf(scene.tokens, item) });
  }
  return [...found.values()];
}
